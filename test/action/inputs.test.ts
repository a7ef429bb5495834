import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MODES, readInputs } from '../../src/action/inputs.js';
import { COMMANDS } from '../../src/cli/args.js';
import { UserError } from '../../src/errors.js';
import { OPTIONS } from '../../src/options.js';

const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Reads the inputs of a step that has these and no others. */
function read(inputs: Readonly<Record<string, string>>) {
  for (const { input } of Object.values(OPTIONS))
    if (input !== null) vi.stubEnv(`INPUT_${input.toUpperCase()}`, inputs[input] ?? '');
  return readInputs();
}

describe('inputs', () => {
  it('that are empty have the defaults of the table', () => {
    expect(read({})).toMatchObject({
      mode: 'check',
      settings: {
        paths: ['.'],
        config: null,
        strictness: { failOn: 'error', maxWarnings: null, needsSpecs: false },
        useWaivers: true,
        only: [],
      },
    });
  });

  it.each([
    ['paths, one a line', { paths: ' a b.json \r\n\n c/\n' }, { paths: ['a b.json', 'c/'] }],
    ['config', { config: 'ci/imds.yml' }, { config: 'ci/imds.yml' }],
    ['fail-on', { 'fail-on': 'never' }, { strictness: { failOn: 'never' } }],
    ['max-warnings', { 'max-warnings': '3' }, { strictness: { maxWarnings: 3 } }],
    ['strict', { strict: 'true' }, { strictness: { failOn: 'warning', needsSpecs: true }, needsExplicitNodeGroups: true }],
    ['waivers', { waivers: 'False' }, { useWaivers: false }],
    [
      'only, one a line',
      { only: 'id=sig-1\nlabel=env=prod' },
      {
        only: [
          { by: 'id', value: 'sig-1' },
          { by: 'label', label: 'env', value: 'prod' },
        ],
      },
    ],
  ])('%s', (_, inputs, settings) => {
    expect(read(inputs as Record<string, string>).settings).toMatchObject(settings);
  });

  it.each([
    [
      'mode',
      'chekc',
      'the input mode must be one of check, report, plan, apply, prove, instances, image, but it is "chekc". Did you mean "check"?',
    ],
    ['fail-on', 'errors', 'the input fail-on must be one of error, warning, never, but it is "errors". Did you mean "error"?'],
    ['max-warnings', '-1', 'the input max-warnings must be a whole number from 0, but it is "-1".'],
    ['strict', 'maybe', 'the input strict must be true or false, but it is "maybe".'],
    ['waivers', '2', 'the input waivers must be true or false, but it is "2".'],
    ['only', 'name=x', 'the input only must be account=A, id=I or label=K=V, but it is "name=x".'],
  ])('%s: %s is refused', (input, value, message) => {
    expect(() => read({ [input]: value })).toThrow(new UserError(message));
  });

  it.each([
    ['with another separator', 'FAIL_ON', 'there is no input "fail_on". Did you mean "fail-on"?'],
    ['with a letter too few', 'STRIC', 'there is no input "stric". Did you mean "strict"?'],
    ['with a letter too many', 'PATHSS', 'there is no input "pathss". Did you mean "paths"?'],
  ])('that are misspelt are refused: %s', (_, name, message) => {
    vi.stubEnv(`INPUT_${name}`, 'true');
    expect(() => read({})).toThrow(new UserError(message));
    vi.stubEnv(`INPUT_${name}`, '');
    expect(() => read({})).not.toThrow();
  });

  it('that mean nothing of ours are left to the runner, which warns of them', () => {
    vi.stubEnv('INPUT_SOFT-FAIL', 'true');
    vi.stubEnv('INPUT_TOKEN', 's3cret');
    vi.stubEnv('INPUTS_STRIC', 'true');
    expect(() => read({})).not.toThrow();
  });

  it('mask the token before a refusal can show it', () => {
    expect(() => read({ 'github-token': 's3cret', mode: 's3cret' })).toThrow(UserError);
    expect(printed).toEqual(['::add-mask::s3cret\n']);
  });

  it('mask the token for Spot as well', () => {
    expect(() => read({ 'spot-token': 's3cret', mode: 's3cret' })).toThrow(UserError);
    expect(printed).toEqual(['::add-mask::s3cret\n']);
  });

  it('that have nothing but their defaults are as if they were not given', () => {
    const all = Object.values(OPTIONS).flatMap(({ input, default: standard }) => (input === null ? [] : [[input, standard]]));
    expect(read(Object.fromEntries(all)).settings).toEqual(read({}).settings);
  });

  it('of another mode are refused', () => {
    const message = 'the input roll is for plan, apply, and means nothing to check. Leave it out.';
    expect(() => read({ roll: 'true' })).toThrow(new UserError(message));
  });

  it('mask nothing where there is no token', () => {
    read({ 'github-token': '' });
    expect(printed).toEqual([]);
  });
});

it('every mode is a command of the CLI, but for the one that only GitHub has a use for', () => {
  // The mode image is the first of two commands: `image enable`.
  expect([...COMMANDS.map((command) => command.replace(/ enable$/, '')), 'report', 'instances']).toEqual(
    expect.arrayContaining([...MODES]),
  );
});
