import { describe, expect, it } from 'vitest';
import { type CheckRequest, check } from '../src/check.js';
import { UserError } from '../src/errors.js';
import { parseConfig } from '../src/policy/config.js';
import { checkRequest, fixedClock, type MemoryEntry, memoryFiles } from './fakes.js';

const TODAY = '2026-06-01';

type Entries = Readonly<Record<string, MemoryEntry>>;

/** Checks files in memory. A file `c.yml` is the config. */
function run(files: Entries, given: Partial<CheckRequest> = {}) {
  const text = files['c.yml'];
  return check(
    memoryFiles(files),
    fixedClock(TODAY),
    checkRequest({ ...(typeof text === 'string' ? { config: parseConfig('c.yml', text) } : {}), ...given }),
  );
}

/** Findings as `file: severity rule`, waived ones with a dash before. */
async function findings(files: Entries, given: Partial<CheckRequest> = {}): Promise<readonly string[]> {
  const report = await run(files, given);
  return report.findings.map(({ file, severity, rule, waiver }) => `${waiver === null ? '' : '- '}${file}: ${severity} ${rule}`);
}

/** Specs as `file: verdict`. */
async function verdicts(files: Entries, given: Partial<CheckRequest> = {}): Promise<readonly string[]> {
  return (await run(files, given)).specs.map(({ file, verdict }) => `${file}: ${verdict}`);
}

const group = (httpTokens: unknown, more: object = {}) =>
  JSON.stringify({ group: { ...more, compute: { launchSpecification: { metadataOptions: { httpTokens } } } } });
const cluster = (id: string | null, httpTokens: string) =>
  JSON.stringify({
    cluster: {
      ...(id === null ? {} : { id }),
      controllerClusterId: 'c',
      compute: { launchSpecification: { instanceMetadataOptions: { httpTokens } } },
    },
  });
const nodeGroup = (oceanId: string, httpTokens?: string) =>
  JSON.stringify({
    launchSpec: { oceanId, taints: [], ...(httpTokens === undefined ? {} : { instanceMetadataOptions: { httpTokens } }) },
  });

const GOOD = group('required');
const BAD = group('optional');
const waiver = (what: string, expires = '2030-01-01') =>
  `version: 1\nwaivers:\n  - { ${what}, rule: tokens-required, reason: r, owner: o, expires: ${expires} }\n`;

describe('what is named decides which findings count', () => {
  const files = {
    'a/good.json': GOOD,
    'a/bad.json': BAD,
    'b/bad.yml': BAD,
    'c.txt': BAD,
    'package.json': '{}',
    'broken.json': '{',
  };

  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing: everything that may hold specs', [], ['a/bad.json', 'b/bad.yml']],
    ['the root', [''], ['a/bad.json', 'b/bad.yml']],
    ['a folder', ['a'], ['a/bad.json']],
    ['a file', ['a/good.json'], []],
    ['a file by another name', ['c.txt'], ['c.txt']],
    ['a folder and a file in it', ['a', 'a/bad.json'], ['a/bad.json']],
    ['several', ['b', 'a/bad.json', 'a/good.json'], ['a/bad.json', 'b/bad.yml']],
    ['the root, and a file that it would not take for a spec', ['', 'c.txt'], ['a/bad.json', 'b/bad.yml', 'c.txt']],
  ])('%s', async (_, paths, failing) => {
    expect(await findings(files, { paths })).toEqual(failing.map((file) => `${file}: error tokens-required`));
  });

  it('a named file must hold a spec, and one that is found need not', async () => {
    expect(await findings(files, { paths: ['package.json', 'broken.json'] })).toEqual([
      'broken.json: error syntax',
      'package.json: error not-a-spec',
    ]);
    const { passedOver, counts } = await run(files);
    expect(counts.passedOver).toBe(2);
    expect(passedOver).toEqual([
      { file: 'broken.json', line: 1, column: 2, reason: 'expected a key in double quotes, but the file ends' },
    ]);
  });

  it('a path that does not exist is wrong use', async () => {
    await expect(run(files, { paths: ['a', 'gone'] })).rejects.toThrow(
      new UserError('gone does not exist. Name a file or a folder.'),
    );
  });

  it.each([
    ['special', 'the file is neither a regular file nor a folder.'],
    ['outside', 'the file leads out of the root through a symbolic link, and is not followed.'],
  ] as const)('a named path that is %s cannot be read', async (kind, message) => {
    const report = await run({ x: { problem: 'is met by no search', kind } }, { paths: ['x'] });
    expect(report.findings.map((one) => [one.rule, one.message])).toEqual([['unreadable', message]]);
  });
});

describe('files that cannot be read', () => {
  it('are findings where they could hold a spec, and notes where they hide nothing', async () => {
    const report = await run({
      'a.json': { problem: 'cannot be read (EACCES)' },
      'b.json': { problem: 'is a link that leads elsewhere', isHarmless: true },
      'good.json': GOOD,
    });
    expect(report.findings.map(({ file, message }) => [file, message])).toEqual([
      ['a.json', 'the file cannot be read (EACCES).'],
    ]);
    expect(report.passedOver.map(({ file, reason }) => [file, reason])).toEqual([
      ['b.json', 'the file is a link that leads elsewhere'],
    ]);
    expect(report.verdict).toBe('fail');
  });
});

describe('joins', () => {
  const files = { 'clusters/weak.json': cluster('o-1', 'optional'), 'clusters/strong.json': cluster('o-2', 'required') };

  it.each<[string, string, readonly string[], readonly string[], readonly string[]]>([
    [
      'with a strong cluster, both named',
      nodeGroup('o-2'),
      ['', ''],
      ['clusters/strong.json: pass', 'clusters/weak.json: fail', 'n.json: pass'],
      ['clusters/weak.json: error tokens-required', 'n.json: note node-group-inherits'],
    ],
    [
      'with a strong cluster that is not named',
      nodeGroup('o-2'),
      ['n.json'],
      ['n.json: pass'],
      ['n.json: note node-group-inherits'],
    ],
    [
      'with a weak cluster that is not named',
      nodeGroup('o-1'),
      ['n.json'],
      ['n.json: fail'],
      ['n.json: error node-group-inherits'],
    ],
    ['with no cluster', nodeGroup('o-3'), ['n.json'], ['n.json: unknown'], ['n.json: error node-group-inherits']],
    ['of one with own options, with a weak cluster', nodeGroup('o-1', 'required'), ['n.json'], ['n.json: pass'], []],
  ])('%s', async (_, text, paths, specs, found) => {
    const all = { ...files, 'n.json': text };
    expect(await verdicts(all, { paths })).toEqual(specs);
    expect(await findings(all, { paths })).toEqual(found);
  });

  it('say that own options override stronger ones of an unnamed cluster', async () => {
    const report = await run({ ...files, 'n.json': nodeGroup('o-2', 'optional') }, { paths: ['n.json'] });
    expect(report.findings[0]?.message).toMatch(/Its cluster requires tokens; these options override that\.$/);
  });

  it('find a cluster by the id that the config gives', async () => {
    const all = {
      'cluster.json': cluster(null, 'required'),
      'n.json': nodeGroup('o-9'),
      'c.yml': 'version: 1\nspecs:\n  - { files: cluster.json, id: o-9 }\n',
    };
    expect(await verdicts(all)).toEqual(['cluster.json: pass', 'n.json: pass']);
  });

  it('do not read other files where no node group and no waiver needs them', async () => {
    const read: string[] = [];
    const memory = memoryFiles({ ...files, 'good.json': GOOD });
    const recording = {
      ...memory,
      read: (file: string) => {
        read.push(file);
        return memory.read(file);
      },
    };
    await check(recording, fixedClock(TODAY), checkRequest({ paths: ['good.json'] }));
    expect(read).toEqual(['good.json']);
  });

  it('see excluded clusters no more than others see them', async () => {
    const all = { ...files, 'n.json': nodeGroup('o-2'), 'c.yml': 'version: 1\nexclude: [clusters/]\n' };
    expect(await findings(all)).toEqual(['n.json: error node-group-inherits']);
  });
});

describe('waivers', () => {
  const files = { 'legacy/a.json': BAD, 'web.json': GOOD };

  it('keep what they cover in the report, and count it', async () => {
    const report = await run({ ...files, 'c.yml': waiver('files: legacy/**') });
    expect(report).toMatchObject({ verdict: 'pass', counts: { errors: 0, waivedFindings: 1, waived: 1, pass: 1, fail: 0 } });
    expect(report.findings[0]?.waiver).toEqual({ reason: 'r', owner: 'o', expires: '2030-01-01', ticket: null });
  });

  it.each<[string, string, Partial<CheckRequest>, readonly string[]]>([
    [
      'ignored where they are not to be used',
      waiver('files: legacy/**'),
      { useWaivers: false },
      ['legacy/a.json: error tokens-required'],
    ],
    [
      'not even reported as expired then',
      waiver('files: legacy/**', '2020-01-01'),
      { useWaivers: false },
      ['legacy/a.json: error tokens-required'],
    ],
    [
      'on their last day: they hold, and warn',
      waiver('files: legacy/**', TODAY),
      {},
      ['c.yml: warning waiver-expired', '- legacy/a.json: error tokens-required'],
    ],
    [
      'on the day after: run out',
      waiver('files: legacy/**', '2026-05-31'),
      {},
      ['c.yml: error waiver-expired', 'legacy/a.json: error tokens-required'],
    ],
    [
      '14 days before: they warn',
      waiver('files: legacy/**', '2026-06-15'),
      {},
      ['c.yml: warning waiver-expired', '- legacy/a.json: error tokens-required'],
    ],
    ['15 days before: they do not', waiver('files: legacy/**', '2026-06-16'), {}, ['- legacy/a.json: error tokens-required']],
    ['unused', waiver('files: web.json'), {}, ['c.yml: warning waiver-unused', 'legacy/a.json: error tokens-required']],
    ['used by a file that is not named', waiver('files: legacy/**'), { paths: ['web.json'] }, []],
    ['expired, and about a file that is not named', waiver('files: legacy/**', '2020-01-01'), { paths: ['web.json'] }, []],
    [
      'expired, and about a file that is named',
      waiver('files: legacy/**', '2020-01-01'),
      { paths: ['legacy'] },
      ['c.yml: error waiver-expired', 'legacy/a.json: error tokens-required'],
    ],
    ['unused, in a run about some files', waiver('files: web.json'), { paths: ['web.json'] }, []],
  ])('%s', async (_, config, given, found) => {
    expect(await findings({ ...files, 'c.yml': config }, given)).toEqual(found);
  });
});

describe('only', () => {
  const files = {
    'a.json': group('optional', { id: 'sig-a' }),
    'b.json': group('optional', { name: 'b' }),
    'cluster.json': cluster('o-1', 'optional'),
    'n.json': nodeGroup('o-1'),
    'broken.json': '{ "group": { "compute": { "launchSpecification": ',
    'c.yml': `version: 1
specs:
  - { files: "*.json", account: act-1, labels: { env: prod } }
  - { files: b.json, id: sig-b, account: act-2, labels: { team: web } }
`,
  };
  const account = (value: string) => ({ by: 'account', value }) as const;
  const id = (value: string) => ({ by: 'id', value }) as const;
  const label = (name: string, value: string) => ({ by: 'label', label: name, value }) as const;

  it.each<[string, CheckRequest['only'], readonly string[]]>([
    ['nothing selects everything', [], ['a.json', 'b.json', 'cluster.json', 'n.json']],
    ['an id of the spec', [id('sig-a')], ['a.json']],
    ['an id of the config', [id('sig-b')], ['b.json']],
    ['an account: the last entry that gives one counts', [account('act-2')], ['b.json']],
    ['a label of any entry', [label('env', 'prod')], ['a.json', 'b.json', 'cluster.json', 'n.json']],
    ['several accounts: either', [account('act-2'), account('act-3')], ['b.json']],
    ['several ids: either', [id('sig-a'), id('sig-b')], ['a.json', 'b.json']],
    ['several labels of different names: both', [label('env', 'prod'), label('team', 'web')], ['b.json']],
    ['several of different sorts: all must hold', [label('env', 'prod'), account('act-2')], ['b.json']],
    ['several of which none holds together', [id('sig-a'), account('act-2')], []],
    ['a name that every object has', [label('constructor', 'x')], []],
  ])('%s', async (_, only, specs) => {
    const report = await run(files, { only });
    expect(report.specs.map(({ file }) => file)).toEqual(specs);
    expect(new Set(report.findings.filter(({ spec }) => spec !== null).map(({ file }) => file))).toEqual(new Set(specs));
  });

  it('still reports a file that may hide the spec that was meant', async () => {
    expect(await findings(files, { only: [id('sig-a')] })).toEqual([
      'a.json: error tokens-required',
      'broken.json: error syntax',
    ]);
  });

  it('says at a node group that its cluster, which is not among them, is weak', async () => {
    const alone = { 'cluster.json': files['cluster.json'], 'n.json': group('x') };
    const oneId = { ...alone, 'n.json': JSON.stringify({ launchSpec: { id: 'ols-1', oceanId: 'o-1', taints: [] } }) };
    expect(await findings(oneId, { only: [id('ols-1')] })).toEqual(['n.json: error node-group-inherits']);
  });
});

describe('the config', () => {
  it('is not checked itself, and excludes what it says', async () => {
    const report = await run({
      'a.json': GOOD,
      'old/b.json': BAD,
      'c.yml': 'version: 1\nexclude: [old]\n',
    });
    expect(report.counts).toMatchObject({ specs: 1, passedOver: 0 });
    expect(report.verdict).toBe('pass');
  });

  it('excludes named files too: a hook names what was changed', async () => {
    const files = { 'old/b.json': BAD, 'c.yml': 'version: 1\nexclude: [old/**]\n' };
    expect(await findings(files, { paths: ['old/b.json'] })).toEqual([]);
  });

  it('names files that must hold specs, whatever they are called', async () => {
    const files = { 'a.conf': BAD, 'b.conf': 'x: 1', 'c.yml': 'version: 1\nspecs: [{ files: "*.conf" }]\n' };
    expect(await findings(files)).toEqual(['a.conf: error tokens-required', 'b.conf: error not-a-spec']);
  });

  it.each<[string, Partial<CheckRequest>, readonly string[]]>([
    ['of everything', {}, ['c.yml: warning pattern-unused', 'c.yml: warning pattern-unused']],
    ['of some files says nothing of the others', { paths: ['a.json'] }, []],
  ])('has patterns that match nothing: a check %s', async (_, given, found) => {
    const config = 'version: 1\nexclude: [gone/**]\nspecs: [{ files: gone.json }]\n';
    expect(await findings({ 'a.json': GOOD, 'c.yml': config }, given)).toEqual(found);
  });

  it('has a wave that takes no spec', async () => {
    const config = 'version: 1\nrollout: { waves: [{ name: canary, labels: { env: staging } }] }\n';
    expect(await findings({ 'a.json': GOOD, 'c.yml': config })).toEqual(['c.yml: warning pattern-unused']);
  });

  it('can switch that off', async () => {
    const config = 'version: 1\nexclude: [gone/**]\npolicy: { rules: { pattern-unused: off } }\n';
    expect(await findings({ 'a.json': GOOD, 'c.yml': config })).toEqual([]);
  });

  it.each([
    ['two specs of a file', { 'a.json': `[${GOOD},${GOOD}]` }],
    ['two files', { 'a.json': GOOD, 'ab.json': GOOD }],
  ])('may not give one id to %s', async (_, files) => {
    const config = 'version: 1\nspecs:\n  - files: a*.json\n    id: sig-1\n';
    await expect(run({ ...files, 'c.yml': config })).rejects.toThrow(
      'c.yml:3:12: a*.json covers 2 specs, but an id belongs to one. Name one file with one spec.',
    );
  });
});

describe('the report', () => {
  it('counts files, and is the same in whatever order files are named', async () => {
    const files = { 'b.json': BAD, 'a.json': BAD, 'package.json': '{}', 'broken.yaml': 'a: [', 'late.json': group('required') };
    const report = await run(files, { paths: ['b.json', 'late.json', 'a.json', ''] });
    expect(report).toEqual(await run(files));
    expect(report.counts).toEqual({
      ...{ files: 3, specs: 3, pass: 1, fail: 2, unknown: 0, waived: 0 },
      ...{ errors: 2, warnings: 0, notes: 0, waivedFindings: 0, knownFindings: 0, passedOver: 2 },
    });
    expect(report.specs.map(({ file }) => file)).toEqual(['a.json', 'b.json', 'late.json']);
    expect(report.findings.map(({ spec }) => spec)).toEqual([0, 1]);
  });

  it('of an empty repository passes, and fails where specs are wanted', async () => {
    expect(await run({})).toMatchObject({ verdict: 'pass', counts: { specs: 0 } });
    const strictness = { failOn: 'error', maxWarnings: null, needsSpecs: true } as const;
    expect(await run({}, { strictness })).toMatchObject({ verdict: 'fail', reason: 'No specs found.' });
  });
});
