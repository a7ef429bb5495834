import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { acceptableRules, type RuleId, ruleIds } from '../../src/findings/rules.js';
import { baselineChanges, baselineText, fixedEntries, knownBy, parseBaseline, type Renames } from '../../src/policy/baseline.js';
import { type Draft, draft } from '../../src/policy/evaluate.js';
import { judge } from '../../src/policy/judge.js';
import { DEFAULT_POLICY } from '../../src/policy/policy.js';
import { parsersFor } from '../../src/specs/parse.js';

const FILE = '.github/imdsv2-baseline.json';
const RANGE = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const NO_RENAMES: Renames = new Map();

/** A finding, with parts that are other than usual. */
function finding(change: Partial<Record<'file' | 'resource' | 'inside', string>> & { readonly rule?: RuleId } = {}): Draft {
  const { file = 'a.yaml', rule = 'tokens-required', resource = '1:name:web', inside = '/compute' } = change;
  return draft(rule, 'error', 'text', { file, range: RANGE, path: '', identity: resource, inside });
}

const baselineOf = (findings: readonly Draft[]) => parseBaseline(FILE, baselineText(findings));
const isKnownIn = (listed: readonly Draft[], asked: Draft, renames = NO_RENAMES) => knownBy(baselineOf(listed), renames)(asked);

/** All that is said of the entries that list nothing any more, as `line:column severity message`. */
function fixed(listed: readonly Draft[], now: readonly Draft[], change: Partial<Parameters<typeof fixedEntries>[1]> = {}) {
  const present = { renames: NO_RENAMES, fingerprints: new Set(now.map(({ fingerprint }) => fingerprint)), isTold: () => true };
  return fixedEntries(baselineOf(listed), { ...present, ...change }, DEFAULT_POLICY);
}

/** The message with which a text is refused, without the name of the file. */
function refusal(text: string): string | null {
  try {
    parseBaseline(FILE, text);
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.message.startsWith(`${FILE}:`)).toBe(true);
    return error.message.slice(FILE.length + 1);
  }
}

describe('what is no baseline is refused, with its place', () => {
  const WRITE = 'Write it with "spot-imdsv2 check --update-baseline".';
  const [entry = ''] = baselineText([finding()]).match(/\{"file".*\}/) ?? [];
  /** A baseline of one entry in line 4, in which something is replaced. */
  const withEntry = (from: string, to: string) => {
    expect(entry).toContain(from);
    return `{\n  "version": 1,\n  "findings": [\n${entry.replace(from, to)}\n  ]\n}\n`;
  };
  const MUST = `an entry's file must be relative to the repository's root, with "/" and without ".."`;
  const rows: readonly (readonly [name: string, text: string, message: string | RegExp])[] = [
    ['nothing', '', /^1:1: /],
    ['half of one', '{ "version": 1, "findings": [', /^1:30: /],
    ['a merge that was not ended', `{\n<<<<<<< HEAD\n  "version": 1,`, /^2:1: /],
    ['a list', '[]', `1:1: the baseline must be an object. ${WRITE}`],
    ['no version', '{ "findings": [] }', `1:1: version must be 1, but it is undefined. ${WRITE}`],
    ['a version to come', '{ "version": 2, "findings": [] }', `1:14: version must be 1, but it is 2. ${WRITE}`],
    ['a version as a text', '{ "version": "1", "findings": [] }', `1:14: version must be 1, but it is "1". ${WRITE}`],
    ['no findings', '{ "version": 1 }', `1:1: findings must be a list. ${WRITE}`],
    ['a member too many', '{ "version": 1, "findings": [], "x": 1 }', `1:38: the baseline has no member "x". ${WRITE}`],
    ['__proto__', '{ "version": 1, "findings": [], "__proto__": 1 }', `1:46: the baseline has no member "__proto__". ${WRITE}`],
    ['an entry that is none', '{ "version": 1, "findings": ["x"] }', `1:30: an entry must be an object. ${WRITE}`],
    ['an entry without a file', withEntry('"file":"a.yaml",', ''), `4:1: an entry needs "file", a text. ${WRITE}`],
    ['an entry with a number for a path', withEntry('"/compute"', '1'), `4:1: an entry needs "path", a text. ${WRITE}`],
    ['an entry with more', withEntry('{', '{"reason":"x",'), `4:11: an entry has no member "reason". ${WRITE}`],
    ['a rule that is none', withEntry('tokens-required', 'tokens'), `4:25: there is no rule "tokens". ${WRITE}`],
    ['a rule of all objects', withEntry('tokens-required', 'toString'), `4:25: there is no rule "toString". ${WRITE}`],
    [
      'a rule that hides what nobody has seen',
      withEntry('tokens-required', 'syntax'),
      `4:25: findings of syntax cannot be known: nobody has seen what they hide. ${WRITE}`,
    ],
    [
      'a rule about the config',
      withEntry('tokens-required', 'waiver-unused'),
      `4:25: findings of waiver-unused are about no spec. ${WRITE}`,
    ],
    ['an absolute path', withEntry('a.yaml', '/a.yaml'), `4:9: ${MUST}, but it is "/a.yaml". ${WRITE}`],
    ['a path out of the root', withEntry('a.yaml', '../a.yaml'), `4:9: ${MUST}, but it is "../a.yaml". ${WRITE}`],
    ['a way round', withEntry('a.yaml', 'b/./../a.yaml'), `4:9: ${MUST}, but it is "b/./../a.yaml". ${WRITE}`],
    ['no path', withEntry('a.yaml', ''), `4:9: ${MUST}, but it is "". ${WRITE}`],
    ...(
      [
        ['another file', 'a.yaml', 'b.yaml'],
        ['another resource', '1:name:web', '1:name:api'],
        ['another rule', 'tokens-required', 'hop-limit'],
        ['another path', '/compute', '/group'],
      ] as const
    ).map(
      ([name, from, to]) =>
        [
          `the fingerprint of ${name}`,
          withEntry(from, to),
          /^4:\d+: the fingerprint is not that of its file, rule, resource and path\./,
        ] as const,
    ),
  ];
  test.each(rows)('%s', (_, text, message) => {
    expect(refusal(text)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  test.each(ruleIds.filter((id) => !acceptableRules.includes(id)))('no finding of %s is written, read, or known', (rule) => {
    expect(baselineText([finding({ rule })])).toBe(baselineText([]));
    const entry = { file: 'a.yaml', rule, resource: '1:name:web', path: '/compute', fingerprint: finding({ rule }).fingerprint };
    expect(refusal(JSON.stringify({ version: 1, findings: [entry] }))).toMatch(/: findings of /);
    const place = { file: FILE, range: RANGE, path: '' };
    expect(knownBy({ file: FILE, entries: [{ ...entry, place }] }, NO_RENAMES)(finding({ rule }))).toBe(false);
  });

  test('nesting without end', () => {
    expect(refusal(`{ "version": 1, "findings": ${'['.repeat(100_000)}`)).not.toBeNull();
  });
});

describe('what --update-baseline writes', () => {
  test('an entry a line, sorted by file, resource, rule and path, each once', () => {
    const findings = [
      finding({ file: 'b.yaml' }),
      finding({ file: 'a.yaml', inside: '/z' }),
      finding({ file: 'a.yaml', inside: '/b' }),
      finding({ file: 'a.yaml', rule: 'hop-limit' }),
      finding({ file: 'a.yaml', resource: '1:name:api' }),
      finding({ file: 'B.yaml' }),
      finding({ file: 'b.yaml' }),
    ];
    const lines = baselineText(findings).split('\n');
    expect(lines.map((line) => line.replace(/,"fingerprint":"\w{32}"/, ''))).toEqual([
      '{',
      '  "version": 1,',
      '  "findings": [',
      '    {"file":"B.yaml","rule":"tokens-required","resource":"1:name:web","path":"/compute"},',
      '    {"file":"a.yaml","rule":"tokens-required","resource":"1:name:api","path":"/compute"},',
      '    {"file":"a.yaml","rule":"hop-limit","resource":"1:name:web","path":"/compute"},',
      '    {"file":"a.yaml","rule":"tokens-required","resource":"1:name:web","path":"/b"},',
      '    {"file":"a.yaml","rule":"tokens-required","resource":"1:name:web","path":"/z"},',
      '    {"file":"b.yaml","rule":"tokens-required","resource":"1:name:web","path":"/compute"}',
      '  ]',
      '}',
      '',
    ]);
  });

  test('of nothing, an empty list', () => {
    expect(baselineText([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
    expect(baselineOf([]).entries).toEqual([]);
  });

  test('each entry has its place', () => {
    const { file, entries } = baselineOf([finding(), finding({ file: 'b.yaml' })]);
    expect(file).toBe(FILE);
    expect(entries.map(({ place }) => place)).toEqual([
      { file: FILE, range: { start: { line: 4, column: 5 }, end: { line: 4, column: 138 } }, path: '/findings/0' },
      { file: FILE, range: { start: { line: 5, column: 5 }, end: { line: 5, column: 138 } }, path: '/findings/1' },
    ]);
  });

  test('the same entry twice, as a merge may leave it, is harmless', () => {
    const text = baselineText([finding()]).replace(/( +\{"file".*\})/, '$1,\n$1');
    expect(parseBaseline(FILE, text).entries).toHaveLength(2);
  });
});

describe('which findings are known', () => {
  const other: readonly (readonly [name: string, change: Parameters<typeof finding>[0]])[] = [
    ['another file', { file: 'b.yaml' }],
    ['the same name in another folder', { file: 'd/a.yaml' }],
    ['another resource', { resource: '1:name:api' }],
    ['the second of that name', { resource: '2:name:web' }],
    ['a resource with that id', { resource: '1:id:web' }],
    ['another rule', { rule: 'hop-limit' }],
    ['another path', { inside: '/compute/launchSpecification' }],
    ['the same path, from the document', { inside: '#/compute' }],
  ];
  test('the same one', () => {
    expect(isKnownIn([finding()], finding())).toBe(true);
  });

  test.each(other)('not one of %s', (_, change) => {
    expect(isKnownIn([finding()], finding(change))).toBe(false);
  });

  test('without a baseline, none', () => {
    expect(knownBy(null, NO_RENAMES)(finding())).toBe(false);
  });

  test('in a renamed file, under its new name, and no longer under the old one', () => {
    const renames = new Map([['new.yaml', 'a.yaml']]);
    expect(isKnownIn([finding()], finding({ file: 'new.yaml' }), renames)).toBe(true);
    expect(isKnownIn([finding()], finding({ file: 'a.yaml' }), renames)).toBe(false);
    expect(isKnownIn([finding()], finding({ file: 'new.yaml', resource: '1:name:api' }), renames)).toBe(false);
  });

  test('two files that changed names', () => {
    const renames = new Map([
      ['a.yaml', 'b.yaml'],
      ['b.yaml', 'a.yaml'],
    ]);
    expect(isKnownIn([finding({ inside: '/1' })], finding({ file: 'b.yaml', inside: '/1' }), renames)).toBe(true);
    expect(isKnownIn([finding({ inside: '/1' })], finding({ file: 'a.yaml', inside: '/1' }), renames)).toBe(false);
  });
});

describe('entries that list nothing any more', () => {
  test('are named at their places, those that still list something are not', () => {
    const [one, ...more] = fixed([finding(), finding({ file: 'b.yaml' })], [finding()]);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      rule: 'baseline-fixed',
      severity: 'note',
      message: 'the finding of tokens-required in b.yaml is fixed. Remove this entry, or write the file with --update-baseline.',
      file: FILE,
      range: { start: { line: 5, column: 5 } },
      path: '/findings/1',
    });
  });

  test('are not told of files that the run cannot tell of', () => {
    expect(fixed([finding(), finding({ file: 'b.yaml' })], [], { isTold: (file) => file === 'b.yaml' })).toHaveLength(1);
  });

  test('of a renamed file, its new name decides', () => {
    const renames = new Map([['new.yaml', 'a.yaml']]);
    const now = [finding({ file: 'new.yaml' })];
    const fingerprints = new Set(now.map(({ fingerprint }) => fingerprint));
    expect(fixed([finding()], now, { renames, fingerprints })).toEqual([]);
    expect(fixed([finding()], [], { renames, isTold: (file) => file === 'new.yaml' })).toHaveLength(1);
    expect(fixed([finding()], [], { renames, isTold: (file) => file === 'a.yaml' })).toEqual([]);
  });

  test('have a fingerprint that stays when others are removed before them', () => {
    const [, second] = fixed([finding(), finding({ file: 'b.yaml' })], []);
    expect(fixed([finding({ file: 'b.yaml' })], []).map(({ fingerprint }) => fingerprint)).toEqual([second?.fingerprint]);
  });

  test('are as severe as the policy says', () => {
    const present = { renames: NO_RENAMES, fingerprints: new Set<string>(), isTold: () => true };
    const severities = (severity: 'error' | 'off') =>
      fixedEntries(baselineOf([finding()]), present, { ...DEFAULT_POLICY, rules: { 'baseline-fixed': severity } }).map(
        (one) => one.severity,
      );
    expect(severities('error')).toEqual(['error']);
    expect(severities('off')).toEqual([]);
  });
});

describe('what a change adds to a baseline', () => {
  const messages = (before: readonly Draft[] | null, now: readonly Draft[] | null, renames = NO_RENAMES) =>
    baselineChanges(before && baselineOf(before), now && baselineOf(now), renames).map(
      ({ message, file, line }) => `${file}:${line} ${message}`,
    );
  test('file by file', () => {
    const added = [finding({ inside: '/2' }), finding({ rule: 'hop-limit' }), finding({ file: 'b.yaml' })];
    expect(messages([finding()], [finding(), ...added])).toEqual([
      `${FILE}:4 2 findings in a.yaml no longer fail: hop-limit, tokens-required.`,
      `${FILE}:7 1 finding in b.yaml no longer fails: tokens-required.`,
    ]);
  });

  test('nothing where it shrinks, goes, or follows a file to its new name', () => {
    expect(messages([finding(), finding({ file: 'b.yaml' })], [finding()])).toEqual([]);
    expect(messages([finding()], null)).toEqual([]);
    const renames = new Map([['new.yaml', 'a.yaml']]);
    expect(messages([finding()], [finding({ file: 'new.yaml' })], renames)).toEqual([]);
    expect(messages([finding()], [finding()], renames)).toEqual([]);
  });

  test('all of it where there was none', () => {
    expect(messages(null, [finding()])).toHaveLength(1);
  });
});

describe('of all findings', () => {
  const step = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/^\.{0,2}$|\//.test(text));
  const anyFinding = fc
    .record({
      file: fc.array(fc.oneof(fc.constantFrom('a', 'b'), step), { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/')),
      rule: fc.constantFrom(...ruleIds),
      resource: fc.oneof(fc.constantFrom('1:name:web', '2:name:web', ''), fc.string({ unit: 'binary' })),
      inside: fc.oneof(fc.constantFrom('', '/a', '#/a'), fc.string({ unit: 'binary' })),
    })
    .map(finding);
  const some = fc.array(anyFinding, { maxLength: 8 });
  const isListable = ({ rule }: Draft) => acceptableRules.includes(rule);
  const keyOf = ({ file, rule, identity }: Draft) => JSON.stringify([file, rule, identity.resource, identity.inside]);

  test('what was written is known, and nothing is fixed', () => {
    fc.assert(
      fc.property(some, (findings) => {
        const isKnown = knownBy(baselineOf(findings), NO_RENAMES);
        expect(findings.filter(isListable).every(isKnown)).toBe(true);
        expect(fixed(findings, findings)).toEqual([]);
      }),
    );
  });

  test('an entry hides no finding of another file, resource, rule or path', () => {
    fc.assert(
      fc.property(some, some, (listed, asked) => {
        const isKnown = knownBy(baselineOf(listed), NO_RENAMES);
        const keys = new Set(listed.filter(isListable).map(keyOf));
        for (const one of asked) expect(isKnown(one)).toBe(keys.has(keyOf(one)));
      }),
    );
  });

  test('with renames, an entry is known in one file only', () => {
    const renames = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 4, maxLength: 4 }).map(
      ([a = '', b = '', c = '', d = '']) =>
        new Map([
          [a, b],
          [c, d],
        ] as const),
    );
    fc.assert(
      fc.property(renames, fc.constantFrom('a', 'b', 'c', 'd'), (map, file) => {
        const isKnown = knownBy(baselineOf([finding({ file })]), map);
        const known = ['a', 'b', 'c', 'd'].filter((one) => isKnown(finding({ file: one })));
        expect(known).toEqual([[...map].find(([, before]) => before === file)?.[0] ?? file]);
      }),
    );
  });

  test('the order in which they are found does not matter, and to write again changes nothing', () => {
    fc.assert(
      fc.property(some, (findings) => {
        const text = baselineText(findings);
        expect(baselineText([...findings, ...findings].toReversed())).toBe(text);
        const listed = parseBaseline(FILE, text).entries.map(({ file, rule, resource, path }) =>
          finding({ file, rule, resource, inside: path }),
        );
        expect(baselineText(listed)).toBe(text);
        expect(JSON.parse(text)).toEqual({ version: 1, findings: expect.any(Array) });
      }),
    );
  });
});

describe('findings of real files', () => {
  /** The findings of a list of groups, each a name with its httpTokens. */
  async function judged(...groups: readonly (readonly [name: string, tokens: string])[]): Promise<readonly Draft[]> {
    const text = JSON.stringify(
      groups.map(([name, httpTokens]) => ({
        group: { name, compute: { launchSpecification: { metadataOptions: { httpTokens } } } },
      })),
    );
    const parser = (await parsersFor(['a.json']))('a.json');
    const { specs } = judge({ file: 'a.json', text, parser, entries: [], isNamed: true, scan: () => [] }, DEFAULT_POLICY);
    return specs.flatMap(({ findings }) => findings);
  }

  test('a resource that moves within its file keeps its entry', async () => {
    const isKnown = knownBy(baselineOf(await judged(['web', 'optional'], ['api', 'required'])), NO_RENAMES);
    expect((await judged(['api', 'required'], ['new', 'required'], ['web', 'optional'])).map(isKnown)).toEqual([true]);
    expect((await judged(['web', 'required'], ['api', 'optional'])).map(isKnown)).toEqual([false]);
  });

  test('of two with one name, the place tells them apart: where the first goes, the second gets its entry', async () => {
    const isKnown = knownBy(baselineOf(await judged(['web', 'optional'], ['web', 'required'])), NO_RENAMES);
    expect((await judged(['web', 'optional'], ['web', 'optional'])).map(isKnown)).toEqual([true, false]);
    expect((await judged(['web', 'optional'])).map(isKnown)).toEqual([true]);
  });
});
