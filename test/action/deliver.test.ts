import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { elastigroup, runAction, SAFE, UNSAFE, WARNED } from './run-action.js';

const MIB = 2 ** 20;
const times = (text: string | null, part: string) => (text ?? '').split(part).length - 1;
const many = (count: number, text: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`fleets/f${String(index).padStart(3, '0')}.json`, text]));

/** One file with many failing specs, whose names take some 1000 bytes of Markdown each. */
function list(count: number): string {
  const specs = Array.from({ length: count }, (_, index) =>
    JSON.parse(elastigroup({ httpTokens: 'optional' }, `${'*'.repeat(200)}${index}`)),
  );
  return JSON.stringify(specs, null, 1);
}

describe('the log', () => {
  it('holds what a person reads, without colours', () => {
    const { shown } = runAction({ files: { 'a.json': UNSAFE, 'b.json': SAFE } });
    expect(shown[0]).toBe('a.json:7:25: error: httpTokens must be "required", but it is "optional". [tokens-required]');
    expect(shown.at(-1)).toMatch(/^fail: 2 specs in 2 files.*1 error/);
    expect(shown.join('')).not.toContain('\u001b');
  });
});

describe('annotations', () => {
  it('stand at the value in the file, as seen from the workspace', () => {
    const { annotations } = runAction({ files: { 'fleets/a b.json': UNSAFE } });
    expect(annotations[0]).toEqual({
      kind: 'error',
      message: 'httpTokens must be "required", but it is "optional".',
      properties: {
        file: 'fleets/a b.json',
        line: '7',
        endLine: '7',
        col: '25',
        endColumn: '35',
        title: 'IMDSv2: tokens-required',
      },
    });
  });

  it('stand in the right folder where the repository is checked out below the workspace', () => {
    const { annotations } = runAction({
      files: { 'repo/.git/HEAD': 'ref: refs/heads/main', 'repo/a.json': UNSAFE },
      isGit: false,
      inputs: { paths: 'repo' },
    });
    expect(annotations[0]?.properties.file).toBe('repo/a.json');
  });

  it('are ten of 40 errors, and a notice with the number of the others', () => {
    const { annotations, dropped, shown, exitCode } = runAction({ files: many(40, UNSAFE) });
    const errors = annotations.filter(({ kind }) => kind === 'error');
    expect(errors).toHaveLength(10);
    expect(new Set(errors.map(({ properties }) => properties.file)).size).toBe(10);
    expect(annotations.filter(({ kind }) => kind === 'notice').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^30 more errors not shown here/),
    ]);
    // What GitHub drops is only the line that says why the step is red: it is in the log.
    expect(dropped).toEqual({ error: 1, warning: 0, notice: 0 });
    expect(exitCode).toBe(1);
    expect(shown.filter((line) => line.includes('[tokens-required]'))).toHaveLength(40);
  });

  it('are ten of 40 warnings', () => {
    const { annotations, dropped, exitCode } = runAction({ files: many(40, WARNED) });
    expect(annotations.filter(({ kind }) => kind === 'warning')).toHaveLength(10);
    expect(annotations.find(({ kind }) => kind === 'notice')?.message).toMatch(/^30 more warnings/);
    expect({ dropped, exitCode }).toEqual({ dropped: { error: 0, warning: 0, notice: 0 }, exitCode: 0 });
  });
});

describe('the outputs', () => {
  it('are the verdict, the counts and the file of the report', () => {
    const { outputs, report } = runAction({ files: { 'a.json': UNSAFE, 'b.json': SAFE, 'c.json': '{}' } });
    expect(Object.keys(outputs)).toEqual(['verdict', 'report', 'counts', 'comment-url']);
    expect(outputs.verdict).toBe('fail');
    expect(JSON.parse(outputs.counts ?? '')).toMatchObject({ files: 2, specs: 2, pass: 1, fail: 1, errors: 1, passedOver: 1 });
    expect(report().counts).toEqual(JSON.parse(outputs.counts ?? ''));
  });

  it('name a report that says how findings can be put right', () => {
    const [finding] = runAction({ files: { 'a.json': UNSAFE } }).report().findings;
    expect(finding?.fix).toMatchObject({ title: 'Set httpTokens to "required"', edits: [{ text: '"required"' }] });
  });

  it('name a report that its schema describes', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/report.schema.json'), 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    validate(runAction({ files: { 'a.json': UNSAFE, 'b.json': WARNED } }).report());
    expect(validate.errors).toBeNull();
  });

  it('name a file of their own for each step of a job', () => {
    const first = runAction({ files: { 'a.json': UNSAFE } });
    const second = runAction({ files: { 'a.json': SAFE }, env: { RUNNER_TEMP: dirname(dirname(first.outputs.report ?? '')) } });
    expect([first.report().verdict, second.report().verdict]).toEqual(['fail', 'pass']);
    expect(dirname(dirname(second.outputs.report ?? ''))).toBe(dirname(dirname(first.outputs.report ?? '')));
  });

  it('come by commands where there is no file for them, as in a run by hand', () => {
    const env = { GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: undefined, GITHUB_WORKSPACE: undefined, RUNNER_TEMP: undefined };
    const { exitCode, commands, stderr } = runAction({ files: { 'a.json': SAFE }, env });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(commands.filter(({ name }) => name === 'set-output').map(({ properties }) => properties.name)).toEqual([
      'verdict',
      'report',
      'counts',
      'comment-url',
    ]);
  });

  it('need a folder that can be written, else the step says so', () => {
    const { exitCode, annotations, shown } = runAction({ files: { 'a.json': SAFE }, env: { RUNNER_TEMP: '/dev/null/temp' } });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^the report cannot be written below \/dev\/null\/temp \(ENOTDIR\)/),
    ]);
    expect(shown.at(-1)).toMatch(/^pass: 1 spec/);
  });
});

describe('the job summary', () => {
  it('has the verdict and the findings, below what the step wrote before', () => {
    const { summary } = runAction({ files: { 'a.json': UNSAFE }, summarySoFar: 'before\n\n' });
    expect(summary).toMatch(/^before\n\n## ❌ IMDSv2: 1 of 1 spec/);
    expect(summary).toMatch(/7:25.*httpTokens must be/);
  });

  it.each([0, 900_000])('is cut below 1 MiB, with %i bytes in it already', (used) => {
    const { summary, summaryBytes, outputs, shown, report } = runAction({
      files: { 'many.json': list(1_200) },
      summarySoFar: `${'x'.repeat(99)}\n`.repeat(used / 100),
    });
    expect(summaryBytes).toBeLessThan(MIB);
    expect(summaryBytes).toBeGreaterThan(MIB - 2_000);
    expect(times(summary, '<details>')).toBe(times(summary, '</details>'));
    expect(times(summary, '<details>')).toBeGreaterThan(0);
    const last = summary?.trimEnd().split('\n').at(-1);
    expect(last).toMatch(/^\*\*This summary was cut, .* output report: <code>/);
    expect(last?.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))).toContain(outputs.report);
    expect(report().findings).toHaveLength(1_200);
    expect(shown.filter((line) => line.includes('[tokens-required]'))).toHaveLength(1_200);
  });

  it('that cannot be written is a warning, and the verdict stands', () => {
    const { exitCode, annotations, outputs } = runAction({
      files: { 'a.json': SAFE },
      env: { GITHUB_STEP_SUMMARY: '/dev/null/summary' },
    });
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 0, verdict: 'pass' });
    expect(annotations).toEqual([{ kind: 'warning', message: 'The job summary cannot be written (ENOTDIR).', properties: {} }]);
  });
});
