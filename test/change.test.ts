import { describe, expect, test } from 'vitest';
import { readBase } from '../src/base.js';
import type { Change } from '../src/change.js';
import { type CheckRequest, check } from '../src/check.js';
import type { Report } from '../src/findings/finding.js';
import { parseConfig } from '../src/policy/config.js';
import { NO_CONFIG } from '../src/policy/terms.js';
import type { ChangedFile, Snapshot } from '../src/ports.js';
import { checkRequest, fixedClock, memoryFiles } from './fakes.js';

const CONFIG = '.spot-imdsv2.yml';
type Texts = Readonly<Record<string, string>>;

interface Given extends Partial<Pick<Change, 'scope' | 'policyFrom'>> {
  readonly base: Texts;
  readonly head: Texts;
  /** New names with the old ones. */
  readonly renames?: Readonly<Record<string, string>>;
  readonly isWhole?: boolean;
  readonly paths?: readonly string[];
  readonly only?: CheckRequest['only'];
  /** Where the config of the head stands. */
  readonly configFile?: string;
}

/** Judges the way from some files to others, as a pull request would. */
async function run(given: Given) {
  const { base, head, renames = {}, isWhole = true, paths = [], only = [], scope = 'changed', policyFrom = 'base' } = given;
  const { configFile = CONFIG } = given;
  const config = head[configFile] === undefined ? NO_CONFIG : parseConfig(configFile, head[configFile]);
  const files = { files: changed(base, head, renames), isWhole };
  const change = {
    files,
    scope,
    policyFrom,
    base: await readBase(snapshot(base), { files, head: config, named: null, baselineFile: null }),
    brought: { config, baseline: null },
  };
  return check(memoryFiles(head), fixedClock('2026-06-15'), checkRequest({ paths, config, only, change }));
}

function changed(base: Texts, head: Texts, renames: Readonly<Record<string, string>>): readonly ChangedFile[] {
  const moved = new Set(Object.values(renames));
  const one = (file: string, status: ChangedFile['status'], previous: string | null = null): ChangedFile => ({
    ...{ file, status, previous },
    ...{ blob: null, patch: null },
  });
  const now = Object.keys(head).flatMap((file): ChangedFile[] => {
    const previous = renames[file];
    if (previous !== undefined) return [one(file, 'renamed', previous)];
    if (base[file] === undefined) return [one(file, 'added')];
    return base[file] === head[file] ? [] : [one(file, 'modified')];
  });
  const gone = Object.keys(base).filter((file) => head[file] === undefined && !moved.has(file));
  return [...now, ...gone.map((file) => one(file, 'removed'))];
}

function snapshot(texts: Texts): Snapshot {
  return {
    commit: 'b'.repeat(40),
    read: async (files) =>
      new Map(files.flatMap((file) => (texts[file] === undefined ? [] : [[file, { ok: true, text: texts[file] }] as const]))),
  };
}

/** The verdict, and each finding as `file rule severity`, with what accepts it. */
function short({ verdict, findings }: Report): readonly string[] {
  const shown = findings.map(
    ({ file, rule, severity, waiver }) => `${file} ${rule} ${waiver === null ? severity : `waived (${severity})`}`,
  );
  return [verdict, ...shown];
}

const changes = ({ policy }: Report) =>
  policy?.changes.map(({ what, message, file, line }) => `${what} ${file}:${line} ${message}`);

const json = (body: unknown) => `${JSON.stringify(body, null, 2)}\n`;
const group = (httpTokens: string, name = 'web', more: object = {}) =>
  json({ group: { name, ...more, compute: { launchSpecification: { metadataOptions: { httpTokens, ...more } } } } });
const cluster = (httpTokens: string, id = 'o-1') =>
  json({
    cluster: { id, controllerClusterId: 'c', compute: { launchSpecification: { instanceMetadataOptions: { httpTokens } } } },
  });
const nodeGroup = (oceanId = 'o-1') => json({ launchSpec: { name: 'pool', oceanId, taints: [] } });
const waiver = (files: string, more = '') =>
  `version: 1\nwaivers:\n  - { files: "${files}", rule: tokens-required, reason: agent, owner: "@acme/web", expires: 2027-01-31${more} }\n`;

const BAD = group('optional');
const GOOD = group('required');

describe('scope', () => {
  test('findings in untouched files are counted and fail nothing', async () => {
    const report = await run({
      base: { 'old.json': BAD, 'a.json': GOOD },
      head: { 'old.json': BAD, 'a.json': group('required', 'api') },
    });
    expect(short(report)).toEqual(['pass']);
    expect(report.scope).toEqual({ changedFiles: 1, isWhole: true, untouched: { errors: 1, warnings: 0, notes: 0 } });
    expect(report.specs.map(({ file }) => file)).toEqual(['a.json']);
  });

  test.for([
    ['gives its cluster no id any more', 'version: 1\n'],
    ['excludes its cluster', 'version: 1\nexclude: [c.json]\n'],
  ] as const)('a node group whose note becomes an error, since the config %s, fails', async ([, now]) => {
    const spec = { cluster: { controllerClusterId: 'c', compute: JSON.parse(cluster('required')).cluster.compute } };
    const files = { 'c.json': json(spec), 'pool.json': nodeGroup() };
    const report = await run({
      base: { ...files, [CONFIG]: 'version: 1\nspecs:\n  - { files: c.json, id: o-1 }\n' },
      head: { ...files, [CONFIG]: now },
    });
    expect(short(report)).toEqual(['fail', 'pool.json node-group-inherits error']);
  });

  test('all of them fail where the scope is all', async () => {
    const report = await run({ base: { 'old.json': BAD }, head: { 'old.json': BAD, 'a.json': GOOD }, scope: 'all' });
    expect(short(report)).toEqual(['fail', 'old.json tokens-required error']);
  });

  test('and where it is not known what has changed', async () => {
    const report = await run({ base: { 'old.json': BAD }, head: { 'old.json': BAD, 'a.json': GOOD }, isWhole: false });
    expect(short(report)).toEqual(['fail', 'old.json tokens-required error']);
    expect(report.scope?.isWhole).toBe(false);
  });

  test('a changed file is judged whole, old findings and new ones', async () => {
    const list = (name: string) => json([JSON.parse(BAD), JSON.parse(group('optional', name))]);
    const report = await run({ base: { 'a.json': list('b') }, head: { 'a.json': list('c') } });
    expect(short(report)).toEqual(['fail', 'a.json tokens-required error', 'a.json tokens-required error']);
  });

  test.for([
    ['weakened', { 'c.json': cluster('optional') }, ['c.json tokens-required error', 'vng.json node-group-inherits note']],
    ['deleted', {}, ['vng.json node-group-inherits error']],
    ['moved, with another id', { 'd.json': cluster('required', 'o-2') }, ['vng.json node-group-inherits error']],
  ] as const)('node groups of a cluster that is %s are part of it', async ([, now, says]) => {
    const base = { 'c.json': cluster('required'), 'vng.json': nodeGroup(), 'other.json': nodeGroup('o-9') };
    const report = await run({ base, head: { ...now, 'vng.json': nodeGroup(), 'other.json': nodeGroup('o-9') } });
    expect(short(report)).toEqual(['fail', ...says]);
  });

  test('a changed node group is judged with its cluster, though that is not touched', async () => {
    const base = { 'c.json': cluster('optional'), 'a.json': BAD };
    const report = await run({ base, head: { ...base, 'vng.json': nodeGroup() } });
    expect(short(report)).toEqual(['fail', 'vng.json node-group-inherits error']);
  });

  test('what fails only because the config changes is part of it', async () => {
    const files = { 'a.json': BAD, 'b.json': group('optional', 'b') };
    const report = await run({ base: { ...files, [CONFIG]: waiver('a.json') }, head: { ...files, [CONFIG]: 'version: 1\n' } });
    expect(short(report)).toEqual(['fail', 'a.json tokens-required error']);
    expect(report.scope?.untouched.errors).toBe(1);
  });

  test('waivers that cover nothing are told of where the config changes', async () => {
    const base = { 'a.json': GOOD, [CONFIG]: waiver('a.json') };
    expect(short(await run({ base, head: { ...base, 'b.json': GOOD } }))).toEqual(['pass']);
    const head = { ...base, [CONFIG]: waiver('a.json', ', ticket: X-1') };
    expect(short(await run({ base, head }))).toEqual(['pass', `${CONFIG} waiver-unused warning`]);
  });

  test('only what is named counts', async () => {
    const head = { 'a/x.json': BAD, 'b/y.json': group('optional', 'b') };
    expect(short(await run({ base: {}, head, paths: ['a'] }))).toEqual(['fail', 'a/x.json tokens-required error']);
  });
});

describe('whose policy judges', () => {
  const SPEC = { 'a.json': BAD };

  test('a waiver that comes with the spec it covers does not hold yet', async () => {
    const report = await run({ base: { [CONFIG]: 'version: 1\n' }, head: { ...SPEC, [CONFIG]: waiver('a.json') } });
    expect(short(report)).toEqual(['fail', 'a.json tokens-required error']);
    expect(report.policy).toMatchObject({ from: 'base', commit: 'b'.repeat(40), note: null });
  });

  test('one that comes alone lets the spec pass, that it does not touch', async () => {
    const report = await run({
      base: { ...SPEC, [CONFIG]: 'version: 1\n' },
      head: { ...SPEC, [CONFIG]: waiver('a.json') },
      scope: 'all',
    });
    expect(short(report)).toEqual(['pass', 'a.json tokens-required waived (error)']);
  });

  test('one that was there before holds, though the change takes it out', async () => {
    const base = { 'a.json': GOOD, [CONFIG]: waiver('a.json') };
    const report = await run({ base, head: { ...SPEC, [CONFIG]: 'version: 1\n' } });
    expect(short(report)).toEqual(['pass', 'a.json tokens-required waived (error)']);
  });

  test.for([
    ['lowered severities', 'version: 1\npolicy: { rules: { tokens-required: off } }\n'],
    ['excludes', 'version: 1\nexclude: ["*.json"]\n'],
  ] as const)('%s of the change do not hold for what it touches', async ([, config]) => {
    const base = { [CONFIG]: 'version: 1\n' };
    expect(short(await run({ base, head: { ...SPEC, [CONFIG]: config } }))[0]).toBe('fail');
    expect(short(await run({ base, head: { ...SPEC, [CONFIG]: config }, policyFrom: 'head' }))[0]).toBe('pass');
  });

  test('node groups that inherit from what it touches go by the base as well', async () => {
    const config = 'version: 1\npolicy: { rules: { node-group-inherits: off } }\n';
    const base = { 'c.json': cluster('required'), 'v.json': nodeGroup(), [CONFIG]: 'version: 1\n' };
    const head = { 'v.json': nodeGroup(), [CONFIG]: config };
    expect(short(await run({ base, head }))).toEqual(['fail', 'v.json node-group-inherits error']);
  });

  test('without a config before the change its own holds, and that is said', async () => {
    const report = await run({ base: {}, head: { ...SPEC, [CONFIG]: waiver('a.json') } });
    expect(short(report)).toEqual(['pass', 'a.json tokens-required waived (error)']);
    expect(report.policy).toMatchObject({
      from: 'head',
      commit: null,
      note: 'There is no config before this change, so its own judges it.',
    });
  });

  test('a config that is wrong before the change does not stand in the way of its repair', async () => {
    const report = await run({ base: { [CONFIG]: 'version: 2\n' }, head: { 'a.json': GOOD, [CONFIG]: 'version: 1\n' } });
    expect(report.verdict).toBe('pass');
    expect(report.policy?.from).toBe('base');
    expect(report.policy?.note).toContain(`The config before this change is wrong: ${CONFIG}:1:10: `);
    expect(report.policy?.note).toContain('So no config judges what the change touches.');
  });

  test('but does not let the change bring its own waivers either', async () => {
    const report = await run({ base: { [CONFIG]: 'version: 2\n' }, head: { ...SPEC, [CONFIG]: waiver('a.json') } });
    expect(short(report)).toEqual(['fail', 'a.json tokens-required error']);
    expect(changes(report)?.[0]).toContain('waiver-added');
  });

  test('a config that moves is still the config', async () => {
    const base = { '.github/spot-imdsv2.yml': 'version: 1\n' };
    const report = await run({ base, head: { ...SPEC, [CONFIG]: waiver('a.json') } });
    expect(short(report)[0]).toBe('fail');
  });
});

describe('what the config says of specs', () => {
  const joined = (config: string) => ({
    ...{ 'safe.json': cluster('required'), 'weak.json': cluster('optional') },
    [CONFIG]: config,
  });

  test('that the change touches is what it said before: they cannot be taken out of a selection', async () => {
    const config = (account: string) => `version: 1\nspecs:\n  - { files: a.json, account: ${account} }\n`;
    const report = await run({
      base: { 'a.json': GOOD, [CONFIG]: config('act-1') },
      head: { 'a.json': BAD, [CONFIG]: config('act-2') },
      only: [{ by: 'account', value: 'act-1' }],
    });
    expect(short(report)).toEqual(['fail', 'a.json tokens-required error']);
  });

  test('a spec that takes the place of the former config is found', async () => {
    const report = await run({
      base: { [CONFIG]: 'version: 1\n', 'a.json': GOOD },
      head: { [CONFIG]: BAD, 'a.json': GOOD },
      configFile: '.github/spot-imdsv2.yml',
    });
    expect(short(report)).toEqual(['fail', `${CONFIG} tokens-required error`]);
  });

  test.for([
    ['excludes the weak one of its clusters', 'version: 1\n', 'version: 1\nexclude: [weak.json]\n'],
    ['waives its weakness', 'version: 1\n', waiver('weak.json')],
  ] as const)('a new node group is joined by the config from before, when the new one %s', async ([, before, now]) => {
    const report = await run({
      base: joined(before),
      head: { ...joined(now), 'pool.json': nodeGroup() },
    });
    expect(report.specs.find(({ file }) => file === 'pool.json')?.verdict).toBe('fail');
    expect(report.verdict).toBe('fail');
  });

  describe('where the change alters the config as well as a node group', () => {
    const off = { [CONFIG]: 'version: 1\npolicy: { rules: { tokens-required: off } }\n' };
    const base = { [CONFIG]: 'version: 1\n', 'c.json': cluster('optional'), 'n.json': nodeGroup() };
    const changedGroup = { 'n.json': `${nodeGroup()}\n` };

    test('a cluster that only the new config accepts does not vouch for it', async () => {
      const report = await run({ base, head: { ...base, ...off, ...changedGroup }, scope: 'all' });
      expect(short(report)).toContain('n.json node-group-inherits error');
    });

    test('a cluster that fails itself, by the same config, is not said again', async () => {
      const head = { ...base, ...off, ...changedGroup, 'c.json': `${cluster('optional')}\n` };
      expect(short(await run({ base, head }))).toEqual([
        'fail',
        'c.json tokens-required error',
        'n.json node-group-inherits note',
      ]);
    });
  });

  test('nor is it joined by an id that only the new config gives to a cluster', async () => {
    const alone = json({
      cluster: { name: 'c', controllerClusterId: 'c', compute: JSON.parse(cluster('required')).cluster.compute },
    });
    const given = { base: { 'c.json': alone, [CONFIG]: 'version: 1\n' } };
    const now = 'version: 1\nspecs:\n  - { files: c.json, id: o-1 }\n';
    const report = await run({ ...given, head: { 'c.json': alone, 'pool.json': nodeGroup(), [CONFIG]: now } });
    expect(short(report)).toEqual(['fail', 'pool.json node-group-inherits error']);
    expect(changes(report)).toEqual([`kind-set ${CONFIG}:3 what matches "c.json" is taken for the resource "o-1".`]);
    const untouched = await run({
      base: { ...given.base, 'pool.json': nodeGroup() },
      head: { 'c.json': alone, 'pool.json': nodeGroup(), [CONFIG]: now },
      scope: 'all',
    });
    expect(untouched.verdict).toBe('pass');
  });
});

describe('what will hold after the merge', () => {
  test('one of two specs of a name that is hidden, though the other is touched as well', async () => {
    const report = await run({
      base: { 'a.json': GOOD, 'b.json': GOOD },
      head: { 'a.txt': GOOD, 'b.json': `${GOOD}\n` },
      renames: { 'a.txt': 'a.json' },
    });
    expect(changes(report)).toEqual([
      'spec-hidden a.txt:null an Elastigroup "web" is no longer checked: its file is now "a.txt".',
    ]);
  });

  test('a spec that moves into another file of the change is not lost', async () => {
    const two = json([JSON.parse(GOOD), JSON.parse(GOOD)]);
    const report = await run({ base: { 'a.json': GOOD, 'b.json': GOOD }, head: { 'c.json': two } });
    expect(report.specs).toHaveLength(2);
    expect(changes(report)).toEqual([]);
  });

  test('a waiver of the same words that covers something else', async () => {
    const config = (by: string) =>
      `version: 1\nwaivers:\n  - { ${by}: web, rule: tokens-required, reason: agent, owner: ops, expires: 2027-01-31 }\n`;
    const report = await run({ base: { [CONFIG]: config('id') }, head: { [CONFIG]: config('name') } });
    expect(changes(report)).toEqual([
      `waiver-added ${CONFIG}:3 a waiver of tokens-required for web holds until 2027-01-31. Owner: ops. Reason: agent.`,
    ]);
  });

  const told = async (base: Texts, head: Texts, renames?: Given['renames']) =>
    changes(await run({ base, head, ...(renames === undefined ? {} : { renames }) }));
  const config = (text: string) => ({ [CONFIG]: `version: 1\n${text}` });

  test('new and longer waivers, with owner, reason and end', async () => {
    expect(await told(config(''), { [CONFIG]: waiver('a.json', ', ticket: OPS-1') })).toEqual([
      `waiver-added ${CONFIG}:3 a waiver of tokens-required for a.json holds until 2027-01-31. Owner: @acme/web. Reason: agent (OPS-1).`,
    ]);
    const before = { [CONFIG]: waiver('a.json').replace('2027-01-31', '2026-12-31') };
    expect(await told(before, { [CONFIG]: waiver('a.json') })).toEqual([
      `waiver-extended ${CONFIG}:3 the waiver of tokens-required for a.json holds until 2027-01-31 instead of 2026-12-31. Owner: @acme/web. Reason: agent.`,
    ]);
    expect(await told({ [CONFIG]: waiver('a.json') }, before)).toEqual([]);
  });

  test('lowered severities and wider limits', async () => {
    const head = config('policy: { rules: { hop-limit: off, endpoint: note }, hopLimit: { min: 1, max: 9 } }\n');
    expect(await told(config('policy: { hopLimit: { min: 2, max: 3, required: true }, nodeGroups: explicit }\n'), head)).toEqual([
      `severity-lowered ${CONFIG}:1 hop-limit is switched off; it was an error.`,
      `severity-lowered ${CONFIG}:1 endpoint is a note instead of a warning.`,
      `limit-raised ${CONFIG}:1 hop limits up to 9 are accepted; it was 3.`,
      `limit-raised ${CONFIG}:1 hop limits from 1 are accepted; it was 2.`,
      `limit-raised ${CONFIG}:1 a hop limit need not be written any more.`,
      `limit-raised ${CONFIG}:1 node groups may take their IMDS options from their cluster; they had to set their own.`,
    ]);
    expect(await told(head, config('policy: { hopLimit: { min: 1, max: 9 } }\n'))).toEqual([]);
  });

  test('new excludes, and kinds that are set by hand', async () => {
    const head = config('exclude: ["old/**", "x.json"]\nspecs: [{ files: "a.json", kind: ocean-vng, id: ols-1 }]\n');
    expect(await told(config('exclude: ["x.json"]\n'), { ...head, 'x.json': '{}', 'old/y.json': '{}' })).toEqual([
      `exclude-added ${CONFIG}:2 files that match "old/**" are not checked.`,
      `kind-set ${CONFIG}:3 files that match "a.json" are taken for a virtual node group on Kubernetes.`,
      `kind-set ${CONFIG}:3 what matches "a.json" is taken for the resource "ols-1".`,
    ]);
  });

  test('specs that are deleted, renamed out of sight, or no longer recognised', async () => {
    const base = { 'a.json': group('optional', 'a'), 'b.json': group('optional', 'b'), 'c.json': group('optional', 'c') };
    const head = { 'b.txt': base['b.json'], 'c.json': json({ group: { name: 'c' } }) };
    expect(await told(base, head, { 'b.txt': 'b.json' })).toEqual([
      'spec-hidden b.txt:null an Elastigroup "b" is no longer checked: its file is now "b.txt".',
      'spec-hidden c.json:null an Elastigroup "c" is no longer found in its file.',
      'spec-deleted a.json:null an Elastigroup "a" is deleted with its file.',
    ]);
  });

  test('not specs that only move, and not files that are broken, which fails anyway', async () => {
    const base = { 'a.json': BAD, 'b.json': group('optional', 'b'), 'c.json': group('optional', 'c', { id: 'sig-1' }) };
    const head = { 'all.json': json([JSON.parse(BAD)]), 'b.json': base['b.json'].slice(0, -3), 'x/c.json': base['c.json'] };
    expect(await told(base, head, { 'x/c.json': 'c.json' })).toEqual([]);
  });

  test('specs that move out of the paths that are checked, and not those that never were there', async () => {
    const base = { 'fleets/a.json': BAD, 'fleets/b.json': group('optional', 'b'), 'fleets/c.json': GOOD, 'x/d.json': BAD };
    const { 'fleets/a.json': a, 'fleets/b.json': b, ...rest } = base;
    const head = { ...rest, 'x/a.json': a, 'fleets2/b.json': b, 'fleets/c.json': group('required', 'c'), 'x/d.json': GOOD };
    const report = await run({ base, head, renames: { 'x/a.json': 'fleets/a.json' }, paths: ['fleets'] });
    expect(changes(report)?.filter((one) => one.includes('no longer checked'))).toEqual([
      'spec-hidden x/a.json:null an Elastigroup "web" is no longer checked: it is now in "x/a.json", which is not among the paths.',
      'spec-hidden fleets2/b.json:null an Elastigroup "b" is no longer checked: it is now in "fleets2/b.json", which is not among the paths.',
    ]);
  });

  test('lines of a .gitignore that hide specs', async () => {
    const base = { '.gitignore': 'x\n', 'sub/.gitignore': '', 'fleets/a.json': GOOD, 'sub/b.json': group('required', 'b') };
    const head = { ...base, '.gitignore': 'x\n# a comment\n*.tmp\n/fleets/\n', 'sub/.gitignore': '/fleets\n*.json\n' };
    expect(await told(base, head)).toEqual([
      'gitignore-added .gitignore:4 the line "/fleets/" hides fleets/a.json.',
      'gitignore-added sub/.gitignore:2 the line "*.json" hides sub/b.json.',
    ]);
  });

  test.for([
    ['is taken out', '*.json\n'],
    ['no longer comes last', '!/fleets/*.json\n*.json\n'],
  ] as const)('a line of a .gitignore that lets specs in, and %s', async ([, after]) => {
    const specs = { 'fleets/a.json': GOOD, 'fleets/b.json': group('required', 'b'), 'c.json': group('required', 'c') };
    const base = { '.gitignore': '*.json\n!/fleets/*.json\n', ...specs };
    expect(await told(base, { ...base, '.gitignore': after })).toEqual([
      'gitignore-added .gitignore:null no line lets in fleets/a.json and 1 more any more.',
    ]);
  });

  test('a .gitignore that nobody can hold against that many paths', async () => {
    const base = { '.gitignore': '', [`${'a/'.repeat(500)}b.json`]: GOOD };
    expect(await told(base, { ...base, '.gitignore': 'x\n'.repeat(1e6) })).toEqual([
      'gitignore-added .gitignore:null it is too long to tell what it hides.',
    ]);
  });
});
