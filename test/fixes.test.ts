import { describe, expect, test } from 'vitest';
import { diagnose } from '../src/check.js';
import { remediesByFile, withFixes } from '../src/fixes.js';
import { fixedClock, memoryFiles } from './fakes.js';
import { fixedText, reportOf } from './test-fix.js';
import { checkFiles, requestOf } from './test-rule.js';

const spec = (inside: string) => `group:\r\n  compute:\r\n    launchSpecification:\r\n      metadataOptions: ${inside}\r\n`;
const TWO_WRONG = spec('{ httpTokens: optional, httpEndpoint: enabled }');

describe('fixes in a report', () => {
  test('are each of the text as it is, with places as the findings have them', async () => {
    const { findings } = await reportOf({ 'web.yaml': TWO_WRONG });
    expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([
      [
        'tokens-required',
        {
          title: 'Set httpTokens to "required"',
          edits: [{ range: { start: { line: 4, column: 38 }, end: { line: 4, column: 46 } }, text: 'required' }],
        },
      ],
      [
        'unsupported-member',
        {
          title: 'Remove httpEndpoint',
          edits: [{ range: { start: { line: 4, column: 46 }, end: { line: 4, column: 69 } }, text: '' }],
        },
      ],
    ]);
    expect(findings.map(({ fix }) => fix && fixedText(TWO_WRONG, fix))).toEqual([
      spec('{ httpTokens: required, httpEndpoint: enabled }'),
      spec('{ httpTokens: optional }'),
    ]);
  });

  test('that insert begin and end at the same place', async () => {
    const { findings } = await reportOf({
      'web.json': '{"group":{"compute":{"launchSpecification":{"metadataOptions":{"x":1}}}}}',
    });
    expect(findings.map(({ fix }) => fix?.edits)).toContainEqual([
      { range: { start: { line: 1, column: 69 }, end: { line: 1, column: 69 } }, text: ',"httpTokens":"required"' },
    ]);
  });

  test('are all that differs from a report without', async () => {
    const files = { 'web.yaml': TWO_WRONG, 'no.json': '{ "group": { "compute": [] } }', 'bad.yaml': 'group: [' };
    const report = await reportOf(files);
    const without = await checkFiles(files);
    expect({ ...report, findings: report.findings.map((finding) => ({ ...finding, fix: null })) }).toEqual(without);
    expect(Object.keys(report.findings[0] ?? {})).toEqual(Object.keys(without.findings[0] ?? {}));
  });

  test('are none of what is waived', async () => {
    const config = 'waivers: [{ rule: tokens-required, files: web.yaml, reason: agent, owner: "@acme", expires: 2026-12-31 }]';
    const { findings } = await reportOf({ 'web.yaml': TWO_WRONG }, { config });
    expect(findings.map(({ rule, fix }) => [rule, fix?.title])).toEqual([
      ['tokens-required', undefined],
      ['unsupported-member', 'Remove httpEndpoint'],
    ]);
  });

  test('are of the right document, and of the right spec of several', async () => {
    const text = `- ${JSON.stringify({ group: { compute: { launchSpecification: {} } } })}\n---\n${TWO_WRONG}`;
    const { findings } = await reportOf({ 'all.yaml': text });
    expect(findings.map(({ fix }) => fix?.edits[0]?.range.start.line)).toEqual([1, 6, 6]);
  });
});

describe('files', () => {
  const files = { 'bad.yaml': TWO_WRONG, 'good.yaml': spec('{ httpTokens: required }'), 'none.yaml': 'group: [' };
  const diagnosis = () =>
    diagnose(memoryFiles(files), fixedClock('2026-06-15'), requestOf({ paths: ['bad.yaml', 'good.yaml', 'none.yaml'] }));

  test('are read only where there is something to fix, and once', async () => {
    const read: string[] = [];
    await withFixes(await diagnosis(), (file) => {
      read.push(file);
      return TWO_WRONG;
    });
    expect(read).toEqual(['bad.yaml']);
  });

  test('that cannot be read any more have no fixes', async () => {
    const found = await diagnosis();
    expect(await withFixes(found, () => null)).toEqual(found.report);
  });

  test('that have become something else have no fixes', async () => {
    const { findings } = await withFixes(await diagnosis(), () => '[]');
    expect(findings.every(({ fix }) => fix === null)).toBe(true);
  });

  test('come with their findings', async () => {
    const byFile = remediesByFile((await diagnosis()).remedies);
    expect([...byFile].map(([file, found]) => [file, found.map(([{ rule }]) => rule)])).toEqual([
      ['bad.yaml', ['tokens-required', 'unsupported-member']],
    ]);
  });

  test('that are all good leave the report as it is', async () => {
    const found = await diagnose(memoryFiles({ 'good.yaml': files['good.yaml'] }), fixedClock('2026-06-15'), requestOf({}));
    expect(await withFixes(found, () => '')).toBe(found.report);
  });
});
