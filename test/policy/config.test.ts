import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { parseConfig } from '../../src/policy/config.js';
import { DEFAULT_POLICY } from '../../src/policy/policy.js';

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
describe('what is no config at all', () => {
  refuses([
    ['nothing', '', '1:1: the config is empty. Write at least "version: 1".'],
    ['a comment', '# later\n', '1:1: the config is empty. Write at least "version: 1".'],
    ['null', 'null\n', '1:1: the config is empty. Write at least "version: 1".'],
    ['a text', 'version 1\n', '1:1: the config must be an object, but it is "version 1".'],
    ['a list', '- version: 1\n', '1:1: the config must be an object, but it is a list.'],
    ['two documents', 'version: 1\n---\nversion: 1\n', '1:1: the config must be a single YAML document.'],
    ['a document that begins and holds nothing', 'version: 1\n---\n', '1:1: the config must be a single YAML document.'],
    ['no YAML', 'version: 1\nexclude: [a\n', expect.stringMatching(/^3:1: .+\.$/)],
    ['a tab as indentation', 'policy:\n\tnodeGroups: explicit\n', expect.stringMatching(/^2:1: .+\.$/)],
    ['a key that stands twice', 'version: 1\nexclude: []\nexclude: [a]\n', expect.stringMatching(/^3:1: .*duplicate.*\.$/)],
    [
      'a rule that stands twice',
      'version: 1\npolicy: { rules: { endpoint: off,\n  endpoint: error } }\n',
      expect.stringMatching(/^3:3: .*duplicate.*\.$/),
    ],
    [
      'a tag, which could mean anything',
      'version: 1\npolicy: !strict { nodeGroups: explicit }\n',
      expect.stringMatching(/^2:9: .*!strict.*\.$/),
    ],
    ['an anchor that is not there', 'version: 1\nexclude: *none\n', expect.stringMatching(/^2:11: .+\.$/)],
  ]);

  test('aliases that would grow without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]\n`,
    );
    const lines = refusal(`version: 1\na0: &a0 [x]\n${levels.join('')}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/alias/);
  });

  test('nesting without end', () => {
    expect(refusal(`version: 1\nexclude: ${'['.repeat(100_000)}`)).toHaveLength(1);
  });
});
describe('what a config says', () => {
  test('nothing: the defaults', () => {
    expect(parse('version: 1\n')).toEqual({
      file: FILE,
      exclude: [],
      entries: [],
      policy: DEFAULT_POLICY,
      waivers: [],
      waves: [],
      allowedImages: [],
    });
  });

  test('images that may be changed', () => {
    expect(parse('version: 1\nimages: { allow: [ami-1] }\n').allowedImages).toEqual(['ami-1']);
  });

  test('as JSON, too', () => {
    expect(parse('{ "version": 1, "policy": { "nodeGroups": "explicit" } }').policy.nodeGroups).toBe('explicit');
  });

  test('a part of the policy: the rest keeps its defaults', () => {
    expect(parse('version: 1\npolicy: { hopLimit: { max: 2 }, rules: { endpoint: off } }\n').policy).toEqual({
      hopLimit: { min: 1, max: 2, required: false },
      nodeGroups: 'inherit',
      rules: { endpoint: 'off' },
    });
  });

  test('an entry by its files alone', () => {
    const [entry] = parse('version: 1\nspecs: [{ files: a.json }]\n').entries;
    expect(entry).toMatchObject({
      kind: null,
      account: null,
      id: null,
      labels: {},
      create: null,
      replacesImage: null,
      matchesName: null,
      roll: {},
    });
  });

  test('a waiver, with its place at the rule', () => {
    const [found] = parse(waiver({ files: null, id: 'sig-1', name: 'web', ticket: 'OPS-1' })).waivers;
    expect(found).toEqual({
      files: null,
      id: 'sig-1',
      name: 'web',
      rule: 'tokens-required',
      reason: 'r',
      owner: 'o',
      ticket: 'OPS-1',
      expires: '2027-01-31',
      place: { file: FILE, range: { start: { line: 4, column: 11 }, end: { line: 4, column: 26 } }, path: '/waivers/0/rule' },
    });
  });

  test('the example of the documentation, whole', () => {
    const config = parse(`version: 1
exclude: ["test/fixtures/**"]
specs:
  - files: "fleets/prod/**/*.json"
    kind: elastigroup
    account: act-1234abcd
    id: sig-12345678
    create: false
    image: replace
    labels: { env: prod }
    match: name
    roll: { batchSizePercentage: 20, gracePeriod: 300 }
policy:
  hopLimit: { min: 1, max: 64, required: false }
  nodeGroups: inherit
  rules: { unresolvable: warning }
images: { allow: [ami-0123456789abcdef0] }
rollout:
  waves:
    - { name: canary, labels: { env: staging }, bakeTime: 15m }
    - { name: rest, maxParallel: 3 }
waivers:
  - files: "fleets/legacy/*.json"
    rule: tokens-required
    reason: "agent 4.2 still needs IMDSv1"
    owner: "@acme/platform"
    ticket: OPS-1234
    expires: 2027-01-31
`);
    expect(config.entries[0]).toMatchObject({
      account: 'act-1234abcd',
      id: 'sig-12345678',
      labels: { env: 'prod' },
      create: false,
      replacesImage: true,
      matchesName: true,
      roll: { batchSizePercentage: 20, gracePeriod: 300 },
    });
    expect(config.entries[0]?.kind?.id).toBe('elastigroup');
    expect(config.policy).toEqual({ ...DEFAULT_POLICY, rules: { unresolvable: 'warning' } });
    expect(config.waivers[0]).toMatchObject({
      owner: '@acme/platform',
      ticket: 'OPS-1234',
      expires: '2027-01-31',
      id: null,
      name: null,
    });
  });
});
