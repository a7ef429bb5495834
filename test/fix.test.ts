import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixAll } from '../src/fix.js';
import { isMembers } from '../src/specs/value.js';
import { fixedClock, memoryFiles } from './fakes.js';
import { OPTIONS_KEYS, specTexts } from './spec-texts.js';
import { valuesIn } from './specs/edit-texts.js';
import { fixedText, fixFiles, reportOf } from './test-fix.js';
import { requestOf } from './test-rule.js';

const syntaxOf = (file: string) => (file.endsWith('.json') ? 'json' : 'yaml');

describe('any fix of any spec', () => {
  test('leaves a file that parses, differs only at the IMDS options, and has the finding no more', async () => {
    await fc.assert(
      fc.asyncProperty(specTexts, async ({ file, text }) => {
        const { findings } = await reportOf({ [file]: text });
        for (const { rule, message, path, fix } of findings) {
          if (fix === null) continue;
          const fixed = fixedText(text, fix);
          expect(otherThanOptions(fixed, file)).toEqual(otherThanOptions(text, file));
          if (lineEnds(text).length > 0) expect(lineEnds(text)).toEqual(expect.arrayContaining([...lineEnds(fixed)]));
          if (!fix.title.startsWith('Remove')) expect(comments(fixed)).toEqual(comments(text));
          const { findings: left } = await reportOf({ [file]: fixed });
          expect(left).not.toContainEqual(expect.objectContaining({ rule, message, path }));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('and all of them together: nothing is left to fix, and tokens are required', async () => {
    await fc.assert(
      fc.asyncProperty(specTexts, async ({ file, text }) => {
        const { changes, diagnosis } = await fixFiles({ [file]: text });
        const after = changes[0]?.after ?? text;
        expect(
          diagnosis.remedies.size === 0 || (await reportOf({ [file]: after })).findings.every(({ fix }) => fix === null),
        ).toBe(true);
        expect(otherThanOptions(after, file)).toEqual(otherThanOptions(text, file));
        expect((await fixFiles({ [file]: after })).changes).toEqual([]);
        const { specs, findings } = diagnosis.report;
        // In YAML, what a comment or a block scalar stands in the way of is left to people; and so are two keys for one thing.
        const left = findings.map(({ rule }) => rule);
        if (file.endsWith('.json')) expect(left).not.toContain('unsupported-member');
        for (const [index, { imds }] of specs.entries()) {
          const isOpen = findings.some((one) => one.spec === index && one.rule === 'wrong-key');
          if (!isOpen && imds.source !== 'inherited') expect(imds.httpTokens).toBe('required');
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** A file's values without IMDS options, wherever they stand, and without the objects that only lead to them. */
function otherThanOptions(text: string, file: string): unknown {
  const keys: readonly string[] = [...OPTIONS_KEYS];
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (!isMembers(value)) return value;
    const others = Object.entries(value).filter(([key]) => !keys.includes(key));
    return Object.fromEntries(others.map(([key, inner]) => [key, strip(inner)]));
  };
  return valuesIn(text, syntaxOf(file)).map(strip);
}

function lineEnds(text: string): readonly string[] {
  return [...new Set(text.match(/\r\n?|\n/g))];
}

/** The comments that the generator writes, in any order: what moves passes some by. */
function comments(text: string): readonly string[] {
  return (text.match(/# (?:before|behind|after) \d+ \[/g) ?? []).toSorted();
}

const BAD = '{ "group": { "compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "optional" } } } } }';
const GOOD = BAD.replace('optional', 'required');

describe('rounds', () => {
  test('show one after the other what hides the next one', async () => {
    const text =
      'group:\n  compute:\n    launchSpecification:\n      metadata_options: # ours\n        http_tokens: optional\n        httpEndpoint: enabled\n';
    const { changes, diagnosis } = await fixFiles({ 'web.yaml': text });
    expect(changes).toEqual([
      {
        file: 'web.yaml',
        before: text,
        after: 'group:\n  compute:\n    launchSpecification:\n      metadataOptions: # ours\n        httpTokens: required\n',
        // The object's name, the member's name, its value, the member too many.
        count: 4,
      },
    ]);
    expect(diagnosis.report).toMatchObject({ verdict: 'pass', findings: [] });
  });

  test('let fixes wait that touch the same place', async () => {
    const text = BAD.replace('"httpTokens": "optional"', '"httpEndpoint": "enabled"');
    const { changes } = await fixFiles({ 'web.json': text });
    expect(changes).toMatchObject([{ after: GOOD, count: 2 }]);
  });

  test('move one set of options to one spec only, and give the other one its own', async () => {
    const group = '"compute": { "launchSpecification": {} }';
    const text = `{ "metadataOptions": { "httpTokens": "required" }, "group": { ${group} }, "managedInstance": { ${group} } }`;
    const { changes, diagnosis } = await fixFiles({ 'two.json': text });
    const right = '"compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "required" } } }';
    expect(changes.map(({ after }) => after)).toEqual([`{ "group": { ${right} }, "managedInstance": { ${right} } }`]);
    expect(diagnosis.report.verdict).toBe('pass');
  });

  test('end with what nobody but a person can fix', async () => {
    const text = '{ "group": { "compute": { "launchSpecification": { "metadataOptions": "required" } } } }';
    const { changes, diagnosis } = await fixFiles({ 'a.json': text, 'b.json': BAD });
    expect(changes.map(({ file }) => file)).toEqual(['b.json']);
    expect(diagnosis.report.findings.map(({ file }) => file)).toEqual(['a.json']);
  });
});

describe('what is left alone', () => {
  const files = { 'fleets/a.json': BAD, 'fleets/b.json': BAD, 'old/c.json': BAD };
  const changed = async (options: Parameters<typeof fixFiles>[1]) =>
    (await fixFiles(files, options)).changes.map(({ file }) => file);

  test('nothing, where nothing narrows it', async () => {
    expect(await changed({})).toEqual(['fleets/a.json', 'fleets/b.json', 'old/c.json']);
  });

  test('what is not named', async () => {
    expect(await changed({ paths: ['fleets'] })).toEqual(['fleets/a.json', 'fleets/b.json']);
  });

  test('what is waived, until nobody does any more', async () => {
    const config =
      'waivers: [{ rule: tokens-required, files: "old/*.json", reason: agent, owner: "@acme", expires: 2026-12-31 }]';
    expect(await changed({ config })).toEqual(['fleets/a.json', 'fleets/b.json']);
    expect(await changed({ config, useWaivers: false })).toContain('old/c.json');
    expect(await changed({ config, today: '2027-01-01' })).toContain('old/c.json');
  });

  test('what is excluded, and what its rule is switched off for', async () => {
    expect(await changed({ config: 'exclude: ["old/**"]' })).toEqual(['fleets/a.json', 'fleets/b.json']);
    expect(await changed({ config: 'policy: { rules: { tokens-required: off } }' })).toEqual([]);
  });

  test('what cannot be parsed or is no spec', async () => {
    const { changes } = await fixFiles({ 'a.json': BAD.slice(0, -1), 'b.yaml': `x: ${BAD}`, 'c.json': '{}' });
    expect(changes).toEqual([]);
  });
});

test('a softened finding is fixed as well', async () => {
  const { changes } = await fixFiles({ 'a.json': BAD }, { config: 'policy: { rules: { tokens-required: warning } }' });
  expect(changes).toMatchObject([{ after: GOOD, count: 1 }]);
});

test('a file with two names is changed once', async () => {
  const names = { 'a.json': BAD, 'b.json': BAD };
  const { changes, diagnosis } = await fixAll(memoryFiles(names), fixedClock('2026-06-15'), requestOf({}), () => 'a.json');
  expect(changes).toEqual([{ file: 'a.json', before: BAD, after: GOOD, count: 1 }]);
  expect(diagnosis.report.verdict).toBe('pass');
});
