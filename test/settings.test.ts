import { describe, expect, test } from 'vitest';
import { UserError } from '../src/errors.js';
import type { Selector } from '../src/findings/selector.js';
import { type Command, formatsOf, OPTIONS, type OptionName, type RawOptions } from '../src/options.js';
import { REPORTERS } from '../src/reporters/index.js';
import { PLAN_REPORTERS } from '../src/reporters/plans.js';
import { linesOf, parseWord, type RolloutSettings, type Settings, settingsOf } from '../src/settings.js';

const settings = (raw: RawOptions, command: Command = 'check') => settingsOf(raw, ['fleets'], (name) => `--${name}`, command);

test('nothing given: the defaults', () => {
  expect(settings({})).toEqual({
    paths: ['fleets'],
    config: null,
    format: 'text',
    output: null,
    strictness: { failOn: 'error', maxWarnings: null, needsSpecs: false },
    needsExplicitNodeGroups: false,
    useWaivers: true,
    scope: null,
    changedSince: null,
    policyFrom: null,
    baseline: null,
    updatesBaseline: false,
    comment: 'auto',
    commentSection: '',
    suggest: true,
    sarifFile: null,
    only: [],
    fix: 'none',
    quiet: false,
    rollout: {
      url: null,
      account: null,
      scope: 'imds',
      planHash: null,
      roll: false,
      rollScope: 'stale',
      onFailure: 'stop',
      allowsDataLoss: false,
      proof: 'auto',
      readiness: 'off',
      readinessMaxCalls: 0,
      readinessMaxRejected: 0,
      instancesFile: null,
      scenario: 'good',
      maxChanges: 20,
      maxInstances: null,
      maxParallel: 1,
      timeoutMinutes: 60,
      applyRefs: [],
      isConfirmed: false,
    },
    checksImages: false,
    image: { ids: [], region: null, from: null, snapshot: null, name: null, update: null },
  } satisfies Settings);
});

describe('each option', () => {
  const rows: readonly (readonly [name: string, raw: RawOptions, expected: object])[] = [
    ['config', { config: 'a.yml' }, { config: 'a.yml' }],
    ['output', { output: 'report.json' }, { output: 'report.json' }],
    ['quiet', { quiet: 'true' }, { quiet: true }],
    ['fix', { fix: 'true' }, { fix: 'files' }],
    ['fix, with a format', { fix: 'true', format: 'json' }, { fix: 'files', format: 'json' }],
    ['fix as a dry run', { fix: 'true', 'dry-run': 'true', output: 'a.patch' }, { fix: 'diff', output: 'a.patch' }],
    ['no dry run', { 'dry-run': 'false' }, { fix: 'none' }],
    ['no waivers', { waivers: 'false' }, { useWaivers: false }],
    ['fail-on warning', { 'fail-on': 'warning' }, { strictness: { failOn: 'warning', maxWarnings: null, needsSpecs: false } }],
    ['fail-on never', { 'fail-on': 'never' }, { strictness: { failOn: 'never', maxWarnings: null, needsSpecs: false } }],
    ['max-warnings 0', { 'max-warnings': '0' }, { strictness: { failOn: 'error', maxWarnings: 0, needsSpecs: false } }],
    ['max-warnings', { 'max-warnings': ' 12 ' }, { strictness: { failOn: 'error', maxWarnings: 12, needsSpecs: false } }],
    [
      'strict',
      { strict: 'true' },
      { strictness: { failOn: 'warning', maxWarnings: null, needsSpecs: true }, needsExplicitNodeGroups: true },
    ],
    [
      'strict, but never failing',
      { strict: 'true', 'fail-on': 'never' },
      { strictness: { failOn: 'never', maxWarnings: null, needsSpecs: true } },
    ],
    [
      'an empty value is none',
      { config: '', output: '', 'max-warnings': '', only: '' },
      { config: null, output: null, only: [] },
    ],
    ...(Object.keys(REPORTERS) as (keyof typeof REPORTERS)[]).map(
      (format) => [`format ${format}`, { format }, { format }] as const,
    ),
  ];
  test.each(rows)('%s', (_, raw, expected) => {
    expect(settings(raw)).toMatchObject(expected);
  });

  test.each(['true', 'TRUE', 'yes', 'on', '1', ' true '])('%j is true', (quiet) => {
    expect(settings({ quiet }).quiet).toBe(true);
  });

  test.each(['false', 'False', 'no', 'off', '0', ''])('%j is false', (quiet) => {
    expect(settings({ quiet }).quiet).toBe(false);
  });
});

describe('each option of apply', () => {
  const rows: readonly (readonly [name: string, raw: RawOptions, expected: Partial<RolloutSettings>])[] = [
    ['an account', { 'spot-account': ' act-1 ' }, { account: 'act-1' }],
    ['an address', { 'spot-url': 'https://spot.example/api' }, { url: 'https://spot.example/api' }],
    ...['http://localhost:8080', 'http://127.0.0.1:1', 'http://[::1]:80/x'].map(
      (url) => [`this machine: ${url}`, { 'spot-url': url }, { url }] as const,
    ),
    ['all of the spec', { 'apply-scope': 'spec' }, { scope: 'spec' }],
    ['an approval, as it is', { 'plan-hash': 'whatever\n' }, { planHash: 'whatever' }],
    ['no change at all', { 'max-changes': '0' }, { maxChanges: 0 }],
    ['a number of instances', { 'max-instances': '500' }, { maxInstances: 500 }],
    ['no instance', { 'max-instances': '0' }, { maxInstances: 0 }],
    ['several at a time', { 'max-parallel': '8' }, { maxParallel: 8 }],
    ['a time limit', { 'timeout-minutes': '5' }, { timeoutMinutes: 5 }],
    ['branches', { 'apply-refs': 'release\n\n refs/tags/v1 ' }, { applyRefs: ['release', 'refs/tags/v1'] }],
    ['without asking', { yes: 'true' }, { isConfirmed: true }],
    ['empty values are none', { 'spot-account': ' ', 'plan-hash': '', 'max-instances': '' }, { account: null, planHash: null }],
  ];
  test.each(rows)('%s', (_, raw, expected) => {
    expect(settings(raw, 'apply').rollout).toMatchObject(expected);
  });

  test('a roll is planned', () => {
    expect(settings({ roll: 'true' }, 'plan').rollout.roll).toBe(true);
  });

  test('images, and where they are', () => {
    const raw = { 'image-ids': ' ami-1\n\nami-2', region: ' eu-west-1 ' };
    const none = { from: null, snapshot: null, name: null, update: null };
    expect(settings(raw, 'image enable').image).toEqual({ ids: ['ami-1', 'ami-2'], region: 'eu-west-1', ...none });
    expect(settings({ from: 'a', name: 'b', update: 'c' }, 'image register').image).toMatchObject({
      from: 'a',
      name: 'b',
      update: 'c',
    });
    expect(settings({ images: 'check' }).checksImages).toBe(true);
    expect(() => settings({ images: 'yes' })).toThrow('--images must be one of off, check, but it is "yes".');
    expect(() => settings({ format: 'markdown' }, 'image enable')).toThrow('--format must be one of text, json');
  });

  test('no token is among the settings', () => {
    expect(JSON.stringify(settings({ 'spot-token': 's3cret' }, 'apply'))).not.toContain('s3cret');
  });
});

describe('an option that a command does not take is refused, with those that do', () => {
  const rows: readonly (readonly [command: Command, raw: RawOptions, message: string])[] = [
    ['check', { roll: 'false' }, '--roll is for plan, apply, and means nothing to check. Leave it out.'],
    ['check', { yes: 'true' }, '--yes is for apply, instances require, image enable, and means nothing to check. Leave it out.'],
    ['check', { 'max-parallel': '2' }, '--max-parallel is for apply, and means nothing to check. Leave it out.'],
    ['plan', { 'plan-hash': 'v1:' }, '--plan-hash is for apply, and means nothing to plan. Leave it out.'],
    ['plan', { strict: 'true' }, '--strict is for check, and means nothing to plan. Leave it out.'],
    ['apply', { fix: 'true' }, '--fix is for check, and means nothing to apply. Leave it out.'],
    [
      'rehearse',
      { 'spot-account': 'a' },
      '--spot-account is for plan, apply, prove, instances require, image enable, and means nothing to rehearse. Leave it out.',
    ],
    [
      'image register',
      { yes: 'true' },
      '--yes is for apply, instances require, image enable, and means nothing to image register. Leave it out.',
    ],
    ['image enable', { from: 'ami-1' }, '--from is for image register, and means nothing to image enable. Leave it out.'],
    ['report', { images: 'check' }, '--images is for check, and means nothing to report. Leave it out.'],
    ['report', { roll: 'true' }, '--roll is for plan, apply, and means nothing to report. Leave it out.'],
  ];
  test.each(rows)('%s: %j', (command, raw, message) => {
    expect(() => settings(raw, command)).toThrow(new UserError(message));
  });
});

describe('the formats of a command', () => {
  test('those of a plan are what can write a plan', () => {
    expect(formatsOf('plan')).toEqual(Object.keys(PLAN_REPORTERS));
  });

  test.each(['plan', 'apply', 'rehearse'] as const)('%s', (command) => {
    expect(settings({ format: 'markdown' }, command).format).toBe('markdown');
    expect(() => settings({ format: 'sarif' }, command)).toThrow(
      new UserError('--format must be one of text, json, markdown, but it is "sarif".'),
    );
  });
});

describe('which specs are reported', () => {
  const rows: readonly (readonly [text: string, ...selectors: Selector[]])[] = [
    ['id=sig-1', { by: 'id', value: 'sig-1' }],
    ['account=act-1', { by: 'account', value: 'act-1' }],
    ['label=env=prod', { by: 'label', label: 'env', value: 'prod' }],
    ['label=env=', { by: 'label', label: 'env', value: '' }],
    ['label=a=b=c', { by: 'label', label: 'a', value: 'b=c' }],
    ['id=a=b', { by: 'id', value: 'a=b' }],
    [
      'id=a\n\n label=env=prod \r\naccount=c',
      { by: 'id', value: 'a' },
      { by: 'label', label: 'env', value: 'prod' },
      { by: 'account', value: 'c' },
    ],
  ];
  for (const [only, ...selectors] of rows) {
    test(JSON.stringify(only), () => {
      expect(settings({ only }).only).toEqual(selectors);
    });
  }
});

describe('what is not understood is refused, with what would be', () => {
  const formats = Object.keys(REPORTERS).join(', ');
  const rows: readonly (readonly [name: string, raw: RawOptions, message: string])[] = [
    ['a format', { format: 'xml' }, `--format must be one of ${formats}, but it is "xml".`],
    ['a format with a slip', { format: 'jsno' }, `--format must be one of ${formats}, but it is "jsno". Did you mean "json"?`],
    ['a format in capitals', { format: 'JSON' }, `--format must be one of ${formats}, but it is "JSON". Did you mean "json"?`],
    ['a format of every object', { format: 'constructor' }, `--format must be one of ${formats}, but it is "constructor".`],
    ['an empty format', { format: '' }, `--format must be one of ${formats}, but it is "".`],
    ['fail-on', { 'fail-on': 'warn' }, '--fail-on must be one of error, warning, never, but it is "warn".'],
    [
      'fail-on in the plural',
      { 'fail-on': 'errors' },
      '--fail-on must be one of error, warning, never, but it is "errors". Did you mean "error"?',
    ],
    ['a number below 0', { 'max-warnings': '-1' }, '--max-warnings must be a whole number from 0, but it is "-1".'],
    ['a number that is not whole', { 'max-warnings': '1.5' }, '--max-warnings must be a whole number from 0, but it is "1.5".'],
    ['a number in another spelling', { 'max-warnings': '1e3' }, '--max-warnings must be a whole number from 0, but it is "1e3".'],
    ['no number', { 'max-warnings': 'none' }, '--max-warnings must be a whole number from 0, but it is "none".'],
    ['neither true nor false', { strict: 'maybe' }, '--strict must be true or false, but it is "maybe".'],
    ['neither true nor false', { quiet: 'y' }, '--quiet must be true or false, but it is "y".'],
    ['neither true nor false', { waivers: 'none' }, '--waivers must be true or false, but it is "none".'],
    ['a selector by nothing', { only: 'sig-1' }, '--only must be account=A, id=I or label=K=V, but it is "sig-1".'],
    ['a selector by something else', { only: 'name=web' }, '--only must be account=A, id=I or label=K=V, but it is "name=web".'],
    ['a selector without a value', { only: 'id=' }, '--only must be account=A, id=I or label=K=V, but it is "id=".'],
    ['a label without a value', { only: 'label=env' }, '--only must be account=A, id=I or label=K=V, but it is "label=env".'],
    ['a label without a name', { only: 'label==prod' }, '--only must be account=A, id=I or label=K=V, but it is "label==prod".'],
    ['the second of two selectors', { only: 'id=a\nb' }, '--only must be account=A, id=I or label=K=V, but it is "b".'],
    ['a line break is shown as one', { 'fail-on': 'a\nb' }, '--fail-on must be one of error, warning, never, but it is "a\\nb".'],
  ];
  test.each(rows)('%s', (_, raw, message) => {
    expect(() => settings(raw)).toThrow(new UserError(message));
  });

  test.each([
    ['apply-scope', 'all', '--apply-scope must be one of imds, spec, but it is "all".'],
    ['max-changes', '-1', '--max-changes must be a whole number from 0, but it is "-1".'],
    ['max-instances', 'none', '--max-instances must be a whole number from 0, but it is "none".'],
    ['max-parallel', '0', '--max-parallel must be a whole number from 1, but it is "0".'],
    ['timeout-minutes', '0', '--timeout-minutes must be a whole number from 1, but it is "0".'],
  ] as const)('%s %s', (name, value, message) => {
    expect(() => settings({ [name]: value }, 'apply')).toThrow(new UserError(message));
  });

  test.each([
    'http://api.spotinst.io',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'https://user@api.spotinst.io',
    'https://:secret@api.spotinst.io',
    'https://api.spotinst.io?token=secret',
    'https://api.spotinst.io/#secret',
    'ftp://localhost',
    'api.spotinst.io',
    'https://',
  ])('an address to which no secret is sent: %s', (url) => {
    const message =
      '--spot-url must be an address with https, or with http on this machine, and without a name, password or query.';
    expect(() => settings({ 'spot-url': url }, 'apply')).toThrow(new UserError(message));
  });

  test('by the name that this entry\u2019s users know', () => {
    const read = () => settingsOf({ strict: 'maybe' }, [], (name) => `the input ${name}`, 'check');
    expect(read).toThrow('the input strict must be true or false, but it is "maybe".');
  });
});

describe('the table of options', () => {
  test.each(Object.keys(OPTIONS) as OptionName[])('%s can be given somewhere, and is described by a sentence', (name) => {
    const { input, cli, description, value } = OPTIONS[name];
    expect(input ?? cli).not.toBeNull();
    expect(description).toMatch(/^[A-Z].*\.$/);
    if (cli === 'value' || cli === 'list') expect(value).not.toBe('');
    if (input !== null) expect(input).toBe(name);
    const takers: readonly Command[] = OPTIONS[name].for;
    if (input !== null) expect(takers.some((one) => one !== 'rehearse')).toBe(true);
    if (cli !== null) expect(takers.some((one) => one !== 'report')).toBe(true);
  });
});

test('the lines of a text', () => {
  expect(linesOf(' a \r\n\n\tb\rc\n')).toEqual(['a', 'b', 'c']);
  expect(linesOf('')).toEqual([]);
});

test('a word of some, with spaces around it', () => {
  expect(parseWord(' check ', ['check', 'plan'], 'mode')).toBe('check');
});
