import { describe, expect, test } from 'vitest';
import type { Selector } from '../src/check.js';
import { UserError } from '../src/errors.js';
import { REPORTERS } from '../src/reporters/index.js';
import { linesOf, OPTIONS, type OptionName, parseWord, type RawOptions, type Settings, settingsOf } from '../src/settings.js';

const settings = (raw: RawOptions) => settingsOf(raw, ['fleets'], (name) => `--${name}`);

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

  test('by the name that this entry\u2019s users know', () => {
    const read = () => settingsOf({ strict: 'maybe' }, [], (name) => `the input ${name}`);
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
  });
});

test('the lines of a text', () => {
  expect(linesOf(' a \r\n\n\tb\rc\n')).toEqual(['a', 'b', 'c']);
  expect(linesOf('')).toEqual([]);
});

test('a word of some, with spaces around it', () => {
  expect(parseWord(' check ', ['check', 'plan'], 'mode')).toBe('check');
});
