import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { parseConfig } from '../../src/policy/config.js';

const FILE = '.github/spot-imdsv2.yml';
const parse = (text: string) => parseConfig(FILE, text);

/** The lines of the error with which a config is refused, without the file that each begins with. */
function refusal(text: string): readonly string[] {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.split('\n').map((line) => {
      expect(line.startsWith(`${FILE}:`)).toBe(true);
      return line.slice(FILE.length + 1);
    });
  }
  return [];
}

type Row = readonly [name: string, text: string, ...lines: string[]];
function refuses(rows: readonly Row[]): void {
  test.each(rows)('%s', (_, text, ...lines) => {
    expect(refusal(text)).toEqual(lines);
  });
}
/** A config with one waiver, in one line; `change` says what is other than right. */
function waiver(change: Readonly<Record<string, string | null>>): string {
  const members = { files: 'a.json', rule: 'tokens-required', reason: 'r', owner: 'o', expires: '2027-01-31', ...change };
  const written = Object.entries(members).flatMap(([key, value]) => (value === null ? [] : [`    ${key}: ${value}\n`]));
  return `version: 1\nwaivers:\n  -\n${written.join('')}`;
}
describe('the version', () => {
  refuses([
    ['missing', 'exclude: []\n', '1:1: the config needs "version". Add it.'],
    ['missing in an empty object', '{}\n', '1:1: the config needs "version". Add it.'],
    ['another', 'version: 2\n', '1:10: version must be 1, but it is 2.'],
    ['as a text', 'version: "1"\n', '1:10: version must be 1, but it is "1".'],
    ['null', 'version:\n', '1:8: version must be 1, but it is null.'],
  ]);
});

describe('keys that nobody knows', () => {
  const KNOWN = 'version, exclude, specs, policy, images, rollout, waivers';
  refuses([
    ['a slip at the top', 'version: 1\nwaiver: []\n', '2:1: the config has no key "waiver". Did you mean "waivers"?'],
    ['wrong case', 'Version: 1\nversion: 1\n', '1:1: the config has no key "Version". Did you mean "version"?'],
    ['nothing like it', 'version: 1\nignore: []\n', `2:1: the config has no key "ignore". Known here: ${KNOWN}.`],
    ['__proto__', 'version: 1\n__proto__: {}\n', `2:1: the config has no key "__proto__". Known here: ${KNOWN}.`],
    ['constructor', 'version: 1\nconstructor: 1\n', `2:1: the config has no key "constructor". Known here: ${KNOWN}.`],
    [
      'in an entry',
      'version: 1\nspecs:\n  - files: a\n    kinds: elastigroup\n',
      '4:5: specs[0] has no key "kinds". Did you mean "kind"?',
    ],
    [
      'in the second entry',
      'version: 1\nspecs: [{ files: a },\n  { files: b, acount: act-1 }]\n',
      '3:15: specs[1] has no key "acount". Did you mean "account"?',
    ],
    [
      'in an entry\u2019s roll',
      'version: 1\nspecs: [{ files: a, roll: { batchSize: 1 } }]\n',
      '2:29: specs[0].roll has no key "batchSize". Known here: batchSizePercentage, batchMinHealthyPercentage, gracePeriod, healthCheckType, drainingTimeout, onFailure, respectPdb.',
    ],
    ['in the policy', 'version: 1\npolicy: { hoplimit: {} }\n', '2:11: policy has no key "hoplimit". Did you mean "hopLimit"?'],
    [
      'in the hop limit',
      'version: 1\npolicy: { hopLimit: { maximum: 2 } }\n',
      '2:23: policy.hopLimit has no key "maximum". Known here: min, max, required.',
    ],
    [
      'a rule',
      'version: 1\npolicy: { rules: { token-required: off } }\n',
      '2:20: policy.rules has no key "token-required". Did you mean "tokens-required"?',
    ],
    ['in the images', 'version: 1\nimages: { alow: [] }\n', '2:11: images has no key "alow". Did you mean "allow"?'],
    [
      'in a wave',
      'version: 1\nrollout: { waves: [{ name: a, bakeTimes: 1m }] }\n',
      '2:31: rollout.waves[0] has no key "bakeTimes". Did you mean "bakeTime"?',
    ],
    ['in the rollout', 'version: 1\nrollout: { wave: [] }\n', '2:12: rollout has no key "wave". Did you mean "waves"?'],
    [
      'in a waiver',
      waiver({ until: '2027-01-01' }),
      '9:5: waivers[0] has no key "until". Known here: files, id, name, rule, reason, owner, ticket, expires.',
    ],
  ]);
});

describe('values of a wrong type', () => {
  refuses([
    ['null for a list', 'version: 1\nexclude:\n', '2:8: exclude must be a list, but it is null.'],
    ['a text for a list', 'version: 1\nexclude: a/**\n', '2:10: exclude must be a list, but it is "a/**".'],
    ['a number for a text', 'version: 1\nexclude: [1]\n', '2:11: exclude[0] must be a text, but it is 1.'],
    ['an empty text', 'version: 1\nexclude: [" "]\n', '2:11: exclude[0] must be a text that is not empty, but it is " ".'],
    ['an object for a list', 'version: 1\nwaivers: {}\n', '2:10: waivers must be a list, but it is an object.'],
    ['a list for an object', 'version: 1\npolicy: []\n', '2:9: policy must be an object, but it is a list.'],
    [
      'a text for true or false',
      'version: 1\npolicy: { hopLimit: { required: "true" } }\n',
      '2:33: policy.hopLimit.required must be true or false, but it is "true".',
    ],
    [
      'YAML 1.1\u2019s yes is a text',
      'version: 1\nspecs: [{ files: a, create: yes }]\n',
      '2:29: specs[0].create must be true or false, but it is "yes".',
    ],
    [
      'a text for a number',
      'version: 1\npolicy: { hopLimit: { max: "2" } }\n',
      '2:28: policy.hopLimit.max must be a whole number, but it is "2".',
    ],
    [
      'a number that is not whole',
      'version: 1\npolicy: { hopLimit: { max: 1.5 } }\n',
      '2:28: policy.hopLimit.max must be a whole number, but it is 1.5.',
    ],
    [
      'a number without end',
      'version: 1\npolicy: { hopLimit: { max: .inf } }\n',
      '2:28: policy.hopLimit.max must be a whole number, but it is Infinity.',
    ],
    ['a number for an image', 'version: 1\nimages: { allow: [1] }\n', '2:19: images.allow[0] must be a text, but it is 1.'],
    [
      'a number for a label',
      'version: 1\nspecs: [{ files: a, labels: { tier: 1 } }]\n',
      '2:37: specs[0].labels.tier must be a text, but it is 1.',
    ],
    ['an entry that is a text', 'version: 1\nspecs: [a/**]\n', '2:9: specs[0] must be an object, but it is "a/**".'],
    ['an entry without files', 'version: 1\nspecs:\n  - kind: elastigroup\n', '3:5: specs[0] needs "files". Add it.'],
    [
      'a wave without a name',
      'version: 1\nrollout: { waves: [{ maxParallel: 2 }] }\n',
      '2:20: rollout.waves[0] needs "name". Add it.',
    ],
    [
      'a bake time without a unit',
      'version: 1\nrollout: { waves: [{ name: a, bakeTime: "15" }] }\n',
      '2:41: rollout.waves[0].bakeTime must be a time as 30s, 15m or 1h, but it is "15".',
    ],
    [
      'no fleet at a time',
      'version: 1\nrollout: { waves: [{ name: a, maxParallel: 0 }] }\n',
      '2:44: rollout.waves[0].maxParallel must be >= 1, but it is 0.',
    ],
    [
      'two waves of one name',
      'version: 1\nrollout: { waves: [{ name: a, files: x }, { name: a, files: y }] }\n',
      '2:51: two waves are called "a". Give each a name of its own.',
    ],
    [
      'more than all of a fleet',
      'version: 1\nspecs: [{ files: a, roll: { batchSizePercentage: 101 } }]\n',
      '2:50: specs[0].roll.batchSizePercentage must be <= 100, but it is 101.',
    ],
    [
      'another word for how to match',
      'version: 1\nspecs: [{ files: a, match: id }]\n',
      '2:28: specs[0].match must be "name", but it is "id".',
    ],
  ]);
});

describe('words to choose from', () => {
  const KINDS = 'elastigroup, stateful-node, ocean-cluster, ocean-vng, ocean-ecs-cluster, ocean-ecs-vng';
  refuses([
    [
      'a kind with a slip',
      'version: 1\nspecs: [{ files: a, kind: elastigroups }]\n',
      `2:27: specs[0].kind must be one of ${KINDS}, but it is "elastigroups". Did you mean "elastigroup"?`,
    ],
    [
      'no kind of ours',
      'version: 1\nspecs: [{ files: a, kind: emr }]\n',
      `2:27: specs[0].kind must be one of ${KINDS}, but it is "emr".`,
    ],
    [
      'a severity with a slip',
      'version: 1\npolicy: { rules: { endpoint: warn } }\n',
      '2:30: policy.rules.endpoint must be one of error, warning, note, off, but it is "warn".',
    ],
    [
      'a severity in capitals',
      'version: 1\npolicy: { rules: { endpoint: Error } }\n',
      '2:30: policy.rules.endpoint must be one of error, warning, note, off, but it is "Error". Did you mean "error"?',
    ],
    [
      'false for off',
      'version: 1\npolicy: { rules: { endpoint: false } }\n',
      '2:30: policy.rules.endpoint must be one of error, warning, note, off, but it is false.',
    ],
    [
      'what node groups may do',
      'version: 1\npolicy: { nodeGroups: inherits }\n',
      '2:23: policy.nodeGroups must be one of inherit, explicit, but it is "inherits". Did you mean "inherit"?',
    ],
  ]);
});

describe('rules that stay as they are', () => {
  refuses(
    ['syntax', 'unreadable', 'duplicate-key', 'waiver-expired'].flatMap((rule): Row[] => [
      [
        `the severity of ${rule}`,
        `version: 1\npolicy: { rules: {\n  ${rule}: off } }\n`,
        `3:3: the severity of ${rule} cannot be changed: it would hide what nobody has seen. Remove it.`,
      ],
      [
        `a waiver of ${rule}`,
        waiver({ rule }),
        `5:11: waivers[0].rule is ${rule}, which no waiver covers: it would hide what nobody has seen. Remove the waiver.`,
      ],
    ]),
  );
});

describe('the range of hop limits', () => {
  refuses([
    [
      'below the API\u2019s',
      'version: 1\npolicy: { hopLimit: { min: 0 } }\n',
      '2:28: policy.hopLimit.min must be >= 1, but it is 0.',
    ],
    [
      'above the API\u2019s',
      'version: 1\npolicy: { hopLimit: { max: 65 } }\n',
      '2:28: policy.hopLimit.max must be <= 64, but it is 65.',
    ],
    [
      'a lower end above the API\u2019s: one cause, one error',
      'version: 1\npolicy: { hopLimit: { min: 70 } }\n',
      '2:28: policy.hopLimit.min must be <= 64, but it is 70.',
    ],
    [
      'that leaves nothing',
      'version: 1\npolicy:\n  hopLimit: { min: 3, max: 2 }\n',
      '3:13: policy.hopLimit leaves nothing: min is 3, but max is 2.',
    ],
  ]);

  test('of a single number', () => {
    expect(parse('version: 1\npolicy: { hopLimit: { min: 2, max: 2 } }\n').policy.hopLimit).toEqual({
      min: 2,
      max: 2,
      required: false,
    });
  });
});

describe('patterns that leave the repository, or turn its check around', () => {
  const relative = (at: string, path: string, glob: string) =>
    `${at}: ${path} must be relative to the repository's root, with "/" and without "..", but it is ${glob}.`;
  const inverted = (at: string, path: string, glob: string) =>
    `${at}: ${path} must say what it covers, not what it leaves out, but it is ${glob}. Remove the "!".`;
  refuses([
    ['absolute', 'version: 1\nexclude: [/etc/**]\n', relative('2:11', 'exclude[0]', '"/etc/**"')],
    ['with a drive', 'version: 1\nexclude: ["C:/specs"]\n', relative('2:11', 'exclude[0]', '"C:/specs"')],
    ['with a backslash', 'version: 1\nexclude: ["a\\\\b"]\n', relative('2:11', 'exclude[0]', '"a\\\\b"')],
    ['a level up', 'version: 1\nexclude: [../a]\n', relative('2:11', 'exclude[0]', '"../a"')],
    ['a level up on the way', 'version: 1\nexclude: [a/../b]\n', relative('2:11', 'exclude[0]', '"a/../b"')],
    ['in an entry', 'version: 1\nspecs: [{ files: /a }]\n', relative('2:18', 'specs[0].files', '"/a"')],
    ['in a waiver', waiver({ files: '/a' }), relative('4:12', 'waivers[0].files', '"/a"')],
    [
      'in a wave',
      'version: 1\nrollout: { waves: [{ name: a, files: /a }] }\n',
      relative('2:38', 'rollout.waves[0].files', '"/a"'),
    ],
    ['inverted', 'version: 1\nexclude: ["a/**", "!a/b/**"]\n', inverted('2:19', 'exclude[1]', '"!a/b/**"')],
    ['inverted behind a dot', 'version: 1\nexclude: ["./!a"]\n', inverted('2:11', 'exclude[0]', '"./!a"')],
    [
      'that could take for ever',
      'version: 1\nexclude: [a, "b/+(*c).json"]\n',
      '2:14: exclude[1] must not have wildcards or groups within "+(*c)": it could take for ever. Name what may stand there, as {a,b}, or match more with "*".',
    ],
    [
      'longer than a path can be',
      `version: 1\nexclude: [${'a'.repeat(5000)}]\n`,
      '2:11: exclude[0] must be at most 4096 characters long.',
    ],
  ]);

  test('two dots are a name like any other where they are part of one', () => {
    expect(parse('version: 1\nexclude: ["a..b/**"]\n').exclude).toHaveLength(1);
  });
});

describe('waivers', () => {
  refuses([
    ['without a rule', waiver({ rule: null }), '4:5: waivers[0] needs "rule". Add it.'],
    ['without a reason', waiver({ reason: null }), '4:5: waivers[0] needs "reason". Add it.'],
    ['without an owner', waiver({ owner: null }), '4:5: waivers[0] needs "owner". Add it.'],
    ['without an end', waiver({ expires: null }), '4:5: waivers[0] needs "expires". Add it.'],
    ['with an empty reason', waiver({ reason: '""' }), '6:13: waivers[0].reason must be a text that is not empty, but it is "".'],
    [
      'with a reason of spaces',
      waiver({ reason: '"  "' }),
      '6:13: waivers[0].reason must be a text that is not empty, but it is "  ".',
    ],
    ['about nothing', waiver({ files: null }), '4:5: waivers[0] needs "files", "id" or "name", to say what it covers.'],
    [
      'of a rule with a slip',
      waiver({ rule: 'token-required' }),
      expect.stringMatching(
        /^5:11: waivers\[0\]\.rule must be one of not-a-spec, .*, but it is "token-required"\. Did you mean "tokens-required"\?$/,
      ),
    ],
    [
      'on a day that is none',
      waiver({ expires: '2026-02-30' }),
      '8:14: waivers[0].expires must be a date of the calendar, but it is "2026-02-30".',
    ],
    [
      'on a leap day of a common year',
      waiver({ expires: '2027-02-29' }),
      '8:14: waivers[0].expires must be a date of the calendar, but it is "2027-02-29".',
    ],
    [
      'in a month that is none',
      waiver({ expires: '2026-13-01' }),
      '8:14: waivers[0].expires must be a date of the calendar, but it is "2026-13-01".',
    ],
    [
      'on day 0',
      waiver({ expires: '2026-01-00' }),
      '8:14: waivers[0].expires must be a date of the calendar, but it is "2026-01-00".',
    ],
    [
      'written the other way round',
      waiver({ expires: '31.01.2027' }),
      '8:14: waivers[0].expires must be a date as YYYY-MM-DD, but it is "31.01.2027".',
    ],
    [
      'with a time',
      waiver({ expires: '2027-01-31T00:00:00Z' }),
      '8:14: waivers[0].expires must be a date as YYYY-MM-DD, but it is "2027-01-31T00:00:00Z".',
    ],
    [
      'without zeros',
      waiver({ expires: '2027-1-31' }),
      '8:14: waivers[0].expires must be a date as YYYY-MM-DD, but it is "2027-1-31".',
    ],
    ['for ever', waiver({ expires: 'never' }), '8:14: waivers[0].expires must be a date as YYYY-MM-DD, but it is "never".'],
    ['until a number', waiver({ expires: '20270131' }), '8:14: waivers[0].expires must be a text, but it is 20270131.'],
    ['with a name that is no text', waiver({ name: '5' }), '9:11: waivers[0].name must be a text, but it is 5.'],
  ]);

  test.each(['2028-02-29', '2026-12-31', '2027-01-01'])('until %s', (expires) => {
    expect(parse(waiver({ expires })).waivers[0]?.expires).toBe(expires);
  });
});

test('all errors are told at once, in the order of the file', () => {
  const text = `versoin: 1
exclude: /etc
specs:
  - files: ../a
    kind: emr
policy:
  hopLimit: { min: 5, max: 3 }
waivers:
  - rule: syntax
    expires: 2026-02-30
`;
  expect(refusal(text)).toEqual([
    '1:1: the config needs "version". Add it.',
    '1:1: the config has no key "versoin". Did you mean "version"?',
    '2:10: exclude must be a list, but it is "/etc".',
    expect.stringMatching(/^4:12: specs\[0\]\.files must be relative/),
    expect.stringMatching(/^5:11: specs\[0\]\.kind must be one of/),
    '7:13: policy.hopLimit leaves nothing: min is 5, but max is 3.',
    '9:5: waivers[0] needs "files", "id" or "name", to say what it covers.',
    '9:5: waivers[0] needs "reason". Add it.',
    '9:5: waivers[0] needs "owner". Add it.',
    expect.stringMatching(/^9:11: waivers\[0\]\.rule is syntax, which no waiver covers/),
    '10:14: waivers[0].expires must be a date of the calendar, but it is "2026-02-30".',
  ]);
});

test('a single error knows its place', () => {
  const read = () => parse('version: 1\nexclude: 5\n');
  expect(read).toThrow(expect.objectContaining({ place: { file: FILE, line: 2, column: 10 } }));
});

test('a value from an anchor is wrong where it is written', () => {
  expect(refusal('version: 1\nexclude: &none 5\nspecs: *none\n')).toEqual([
    '2:16: exclude must be a list, but it is 5.',
    '2:16: specs must be a list, but it is 5.',
  ]);
});
