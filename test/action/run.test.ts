import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elastigroup, runAction, SAFE, type Step, TOKEN, UNSAFE, UNTOLD, WARNED } from './run-action.js';

/** The last error that the step printed: why it is red. */
function lastError(step: Step): { readonly exitCode: number | null; readonly error: string | undefined } {
  const { exitCode, commands } = runAction(step);
  return { exitCode, error: commands.findLast(({ name }) => name === 'error')?.data };
}

describe('a step', () => {
  it.each<[string, Step]>([
    ['whose specs are safe', { files: { 'a.json': SAFE, 'b.yaml': `# yaml\n${SAFE}` } }],
    ['without any spec', { files: { 'readme.md': 'hello' } }],
    ['with warnings', { files: { 'a.json': WARNED } }],
    ['with as many warnings as allowed', { files: { 'a.json': WARNED }, inputs: { 'max-warnings': '1' } }],
    ['that checks only what is safe', { files: { 'a.json': SAFE, 'b.json': UNSAFE }, inputs: { paths: 'a.json' } }],
    ['outside git', { files: { 'a.json': SAFE }, isGit: false }],
  ])('%s is green', (_, step) => {
    const { exitCode, outputs, annotations, stderr } = runAction(step);
    expect({ exitCode, verdict: outputs.verdict, stderr }).toEqual({ exitCode: 0, verdict: 'pass', stderr: '' });
    expect(annotations.filter(({ kind }) => kind === 'error')).toEqual([]);
  });

  it.each<[string, Step, string]>([
    ['with an unsafe spec', { files: { 'a.json': UNSAFE } }, '1 spec fails: 1 error.'],
    ['outside git', { files: { 'a.json': UNSAFE }, isGit: false }, '1 spec fails: 1 error.'],
    ['with an unsafe spec in a folder', { files: { 'x/a.yml': UNSAFE } }, '1 spec fails: 1 error.'],
    [
      'with several',
      { files: { 'a.json': UNSAFE, 'b.json': UNSAFE, 'c.json': UNTOLD } },
      '2 specs fail, 1 cannot be told: 3 errors.',
    ],
    ['with a spec that cannot be told', { files: { 'a.json': UNTOLD } }, '1 cannot be told: 1 error.'],
    ['with a named file that is broken', { files: { 'a.json': '{' }, inputs: { paths: 'a.json' } }, '1 error.'],
    [
      'where warnings fail',
      { files: { 'a.json': WARNED }, inputs: { 'fail-on': 'warning' } },
      '1 warning, and warnings fail here.',
    ],
    ['that is strict', { files: { 'a.json': WARNED }, inputs: { strict: 'true' } }, '1 warning, and warnings fail here.'],
    [
      'with too many warnings',
      { files: { 'a.json': WARNED }, inputs: { 'max-warnings': '0' } },
      '1 warning, but the limit is 0.',
    ],
    ['that is strict and finds nothing', { files: { 'a.txt': '' }, inputs: { strict: 'true' } }, 'No specs found.'],
  ])('%s is red and says why', (_, step, error) => {
    expect(lastError(step)).toEqual({ exitCode: 1, error });
  });

  it('that never fails stays green, and its output tells the verdict', () => {
    const { exitCode, outputs, annotations } = runAction({ files: { 'a.json': UNSAFE }, inputs: { 'fail-on': 'never' } });
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 0, verdict: 'fail' });
    expect(annotations).toHaveLength(1);
  });

  it.each([
    ['pull_request', 'pull_request.opened'],
    ['push', 'push'],
    ['merge_group', 'merge_group.checks_requested'],
    ['workflow_dispatch', 'workflow_dispatch'],
    ['schedule', 'schedule'],
  ])('checks the same on %s, where all files count and GitHub is not asked', (event, payload) => {
    const { exitCode, outputs, annotations } = runAction({
      files: { 'a.json': UNSAFE },
      inputs: { scope: 'all', 'policy-from': 'head', comment: 'never', suggest: 'false' },
      env: {
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: join(import.meta.dirname, `../fixtures/events/${payload}.json`),
        GITHUB_API_URL: 'http://127.0.0.1:1',
      },
    });
    expect({ exitCode, verdict: outputs.verdict }).toEqual({ exitCode: 1, verdict: 'fail' });
    expect(annotations.map(({ message }) => message)).toEqual([
      'httpTokens must be "required", but it is "optional".',
      '1 spec fails: 1 error.',
    ]);
  });
});

describe('wrong use', () => {
  const files = { 'a.json': SAFE };
  it.each<[string, Step, string]>([
    [
      'an unknown mode',
      { files, inputs: { mode: 'chekc' } },
      'the input mode must be one of check, report, plan, apply, prove, instances, image, but it is "chekc". Did you mean "check"?',
    ],
    [
      'a value that is not understood',
      { files, inputs: { 'fail-on': 'x' } },
      'the input fail-on must be one of error, warning, never, but it is "x".',
    ],
    [
      'a path that is not there',
      { files, inputs: { paths: 'a.json\nb.json' } },
      'b.json does not exist. Name a file or a folder.',
    ],
    ['a config that is not there', { files, inputs: { config: 'x.yml' } }, 'the config file x.yml does not exist.'],
  ])('%s is red and named', (_, step, error) => {
    const { exitCode, annotations, outputs } = runAction(step);
    expect({ exitCode, errors: annotations.map(({ message }) => message), outputs }).toEqual({
      exitCode: 1,
      errors: [error],
      outputs: {},
    });
  });

  it.each<[string, Record<string, string | undefined>]>([
    ['an empty workspace', {}],
    ['a workspace that is not there', { GITHUB_WORKSPACE: '/nowhere/at/all' }],
  ])('%s is a forgotten checkout', (_, env) => {
    const { exitCode, annotations } = runAction({ files: {}, env });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^the workspace \S+ is empty.*uses: actions\/checkout@/),
    ]);
  });

  it('a wrong key in the config is shown at its line', () => {
    const { exitCode, annotations } = runAction({ files: { ...files, '.github/spot-imdsv2.yml': 'version: 1\npolicies: {}\n' } });
    expect(exitCode).toBe(1);
    expect(annotations).toEqual([
      {
        kind: 'error',
        message: expect.stringMatching(/^\.github\/spot-imdsv2\.yml:2:1: .*policies/),
        properties: { file: '.github/spot-imdsv2.yml', line: '2', col: '1' },
      },
    ]);
  });

  it('all errors of a config stand in the log', () => {
    const keys = Array.from({ length: 200 }, (_, index) => `unknown-key-number-${index}: 1`);
    const { exitCode, annotations, shown } = runAction({
      files: { ...files, '.spot-imdsv2.yml': ['version: 1', ...keys, ''].join('\n') },
    });
    expect({ exitCode, count: annotations.length }).toEqual({ exitCode: 1, count: 1 });
    for (const [index] of keys.entries())
      expect(shown.some((line) => line.startsWith(`.spot-imdsv2.yml:${index + 2}:1: `))).toBe(true);
  });
});

/** Breaks what no user can break. */
const BROKEN_CLOCK = `Date.prototype.toISOString = () => { throw new TypeError('the clock is broken\\n::add-mask::x ##[group]y'); };`;

describe('an internal failure', () => {
  it('says that it is one, and where to report it', () => {
    const { exitCode, annotations, shown } = runAction({ files: { 'a.json': SAFE }, preload: BROKEN_CLOCK });
    expect({ exitCode, count: annotations.length }).toEqual({ exitCode: 1, count: 1 });
    expect(annotations[0]?.message).toMatch(
      /^Internal failure, a bug in spot-imdsv2: the clock is broken[\s\S]*report it at https:\/\/github\.com\//,
    );
    expect(shown.join('\n')).not.toMatch(/^\s+at /m);
  });

  it('shows where it happened in a debug run', () => {
    const { shown } = runAction({ files: { 'a.json': SAFE }, preload: BROKEN_CLOCK, env: { RUNNER_DEBUG: '1' } });
    expect(shown.join('\n')).toMatch(/TypeError: the clock is broken[\s\S]*^\s+at .*index\.js:\d+/m);
  });

  it('runs no command that its message holds', () => {
    const { commands } = runAction({ files: { 'a.json': SAFE }, preload: BROKEN_CLOCK, env: { RUNNER_DEBUG: '1' } });
    expect(commands.map(({ name }) => name)).toEqual(['add-mask', 'error']);
  });
});

describe('the token', () => {
  it.each<[string, Step]>([
    ['a passing check', { files: { 'a.json': SAFE } }],
    ['a failing check', { files: { 'a.json': UNSAFE } }],
    ['wrong use', { files: { 'a.json': SAFE }, inputs: { mode: 'x' } }],
    ['an internal failure', { files: { 'a.json': SAFE }, preload: BROKEN_CLOCK, env: { RUNNER_DEBUG: '1' } }],
  ])('is only masked, never printed: %s', (_, step) => {
    const { stdout, stderr, outputs, summary, commands } = runAction(step);
    expect(commands[0]).toMatchObject({ name: 'add-mask', data: TOKEN });
    const mask = `::add-mask::${TOKEN}\n`;
    expect(stdout.startsWith(mask)).toBe(true);
    for (const text of [stdout.slice(mask.length), stderr, JSON.stringify(outputs), summary ?? ''])
      expect(text).not.toContain(TOKEN);
  });

  it('is masked where an input holds it by mistake, and where a spec does', () => {
    const step = { files: { 'a.json': elastigroup({ httpTokens: TOKEN }) } };
    for (const inputs of [{ config: TOKEN }, { mode: TOKEN }, { paths: '' }]) {
      const { shown, annotations, exitCode } = runAction({ ...step, inputs });
      expect(exitCode).toBe(1);
      expect(JSON.stringify([shown, annotations])).not.toContain(TOKEN);
    }
  });
});
