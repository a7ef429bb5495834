import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { filesQuery, isMissingFile, readsOf } from '../../src/clients/github-files-query.js';

const SCHEMA = buildSchema(readFileSync(new URL('../fixtures/github.graphql', import.meta.url), 'utf8'));
const AT = { owner: 'acme', repo: 'fleet' };
const wantedFiles = fc.array(fc.record({ commit: fc.constantFrom('a'.repeat(40), 'b'.repeat(40)), file: fc.string() }), {
  minLength: 1,
});

test('the query is one of GitHub’s, and no path is a part of it', () => {
  fc.assert(
    fc.property(wantedFiles, (wanted) => {
      const { text, variables } = filesQuery(AT, wanted);
      expect(validate(SCHEMA, parse(text))).toEqual([]);
      const others = wanted.map(({ commit }) => ({ commit, file: 'x' }));
      expect(filesQuery(AT, others).text).toBe(text);
      expect(Object.values(variables)).toEqual(expect.arrayContaining(wanted.map(({ file }) => file)));
    }),
  );
});

test('a file may be missing by name only', () => {
  const path = ['repository', 'c0', 'f1'];
  expect(isMissingFile({ type: 'NOT_FOUND', path })).toBe(true);
  expect(isMissingFile({ type: 'NOT_FOUND', path: [...path, 'object'] })).toBe(true);
  expect(isMissingFile({ type: 'FORBIDDEN', path })).toBe(false);
  expect(isMissingFile({ type: 'NOT_FOUND', path: ['repository', 'c0'] })).toBe(false);
  expect(isMissingFile({ type: 'NOT_FOUND' })).toBe(false);
});

test('a blob of a repository with SHA-256 is known by its id as well', () => {
  const oid = '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813';
  const object = { byteSize: 0, isBinary: false, isTruncated: false, text: '' };
  const repository = { c0: { f0: { mode: 0o100644, type: 'blob', oid, object } } };
  const wanted = [{ commit: 'c', file: 'a' }];
  expect(readsOf(wanted, { viewer: { login: 'x' }, repository })).toEqual([{ kind: 'known', content: { ok: true, text: '' } }]);
});
