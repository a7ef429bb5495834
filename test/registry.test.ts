import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ruleIds } from '../src/findings/rules.js';
import { SPEC_RULES } from '../src/policy/rules/index.js';
import { REPORTERS } from '../src/reporters/index.js';
import { FORMATS } from '../src/specs/formats/index.js';
import { KINDS } from '../src/specs/kinds/index.js';
import { VERSION } from '../src/version.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(ROOT + file, 'utf8');

/** The names of a folder's files with this ending, without it; the tables themselves are left out. */
function namesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(ROOT + folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((name) => name !== 'index')
    .sort();
}

describe('rules that look at one spec', () => {
  const specRules = SPEC_RULES.map(({ id }) => id);
  test('each has one file, and each file is in the table', () => {
    expect(namesIn('src/policy/rules', '.ts')).toEqual(specRules.toSorted());
  });

  test('each stands in the table of ids', () => {
    expect(specRules.filter((id) => !ruleIds.includes(id))).toEqual([]);
  });

  test('each has one test, and no test is left of a rule that is gone', () => {
    expect(namesIn('test/policy/rules', '.test.ts')).toEqual(specRules.toSorted());
  });
});

describe('rule ids', () => {
  test('each has a page, and no page is left of an id that is gone', () => {
    expect(namesIn('docs/rules', '.md').filter((name) => name !== 'README')).toEqual(ruleIds.toSorted());
  });

  test.each(ruleIds)('the page of %s says so', (id) => {
    expect(read(`docs/rules/${id}.md`).split('\n')[0]).toBe(`# ${id}`);
  });
});

describe('kinds', () => {
  test('each has one file, and each file is in the table', () => {
    expect(namesIn('src/specs/kinds', '.ts')).toEqual(Object.keys(KINDS).toSorted());
  });

  test.each(Object.entries(KINDS))('%s stands under its own id', (id, kind) => {
    expect(kind.id).toBe(id);
  });

  test('each has a schema, and no schema is left of a kind that is gone', () => {
    expect(namesIn('schemas', '.schema.json')).toEqual(
      [...Object.keys(KINDS), 'baseline', 'config', 'report', 'plan', 'rollout', 'instances'].toSorted(),
    );
  });
});

test('formats: each has one file, and each file is in the table', () => {
  expect(namesIn('src/specs/formats', '.ts')).toEqual(FORMATS.map(({ id }) => id).toSorted());
});

describe('reporters', () => {
  const formats = Object.keys(REPORTERS);
  test.each(formats)('%s has a file and a test of its name', (format) => {
    expect(existsSync(`${ROOT}src/reporters/${format}.ts`)).toBe(true);
    expect(existsSync(`${ROOT}test/reporters/${format}.test.ts`)).toBe(true);
  });

  test('each file that exports one is in the table', () => {
    const exporting = namesIn('src/reporters', '.ts').filter((name) =>
      /^export const \w+: Reporter\b/m.test(read(`src/reporters/${name}.ts`)),
    );
    expect(exporting).toEqual(formats.toSorted());
  });
});

test('the version is that of package.json', () => {
  expect(VERSION).toBe(JSON.parse(read('package.json')).version);
});
