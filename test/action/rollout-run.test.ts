import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clients/clock.js';
import { sectionsIn } from '../../src/feedback/section.js';
import { type Fault, type FaultRule, NOT_JSON, UNAVAILABLE } from '../../src/simulator/faults.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { type Members, valueAt } from '../../src/specs/value.js';
import { pullRequestEvent, pushEvent } from '../github/events.js';
import { startGitHub } from '../github/server.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { type EventStep, type Ran, runActionFor } from './run-action.js';

// Whole runs of the built Action, each a process of its own, against a simulator of Spot and a stand-in for GitHub in this one.

const IDS = ['sig-0000000a', 'sig-0000000b'] as const;
const IMDS = ['compute', 'launchSpecification', 'metadataOptions'];
const specOf = (id: string, more: Members = {}) => JSON.stringify({ group: { id, ...bodyOf('elastigroup', STRONG), ...more } });
const configOf = (account: string) => `version: 1\nspecs:\n  - files: "fleets/**"\n    account: ${account}\n`;

interface Given {
  readonly isMerged?: boolean;
  readonly live?: Members;
  readonly git?: Members;
}

/** A branch that hardens two groups, merged: what is left is to apply it. */
async function scene({ isMerged = true, live = {}, git = {} }: Given = {}) {
  const spot = await startSpot({ clock: systemClock });
  for (const id of IDS) spot.load('elastigroup', spot.account, { id, ...bodyOf('elastigroup'), ...live });
  const github = await startGitHub();
  const specs = Object.fromEntries(IDS.map((id) => [`fleets/${id}.json`, specOf(id, git)]));
  const files = { '.github/spot-imdsv2.yml': configOf(spot.account), ...specs };
  const pull = github.openPull({ base: {}, head: files });
  if (isMerged) github.mergePull(pull);
  const apply = (step: EventStep = {}, inputs: Readonly<Record<string, string>> = {}) =>
    runActionFor(github, pushEvent(github), {
      ...step,
      inputs: { mode: 'apply', 'spot-url': spot.url, 'spot-token': spot.token, ...inputs },
      env: { SPOTINST_TOKEN: undefined, ...step.env },
    });
  return { spot, github, pull, files, apply };
}

type Scene = Awaited<ReturnType<typeof scene>>;

const hardOnes = (spot: Simulator) => IDS.filter((id) => valueAt(spot.live(id)?.body, [...IMDS, 'httpTokens']) === 'required');
const writesTo = ({ requests }: Simulator) => requests.filter(({ method }) => method !== 'GET').length;

/** All that a step leaves behind: its log, its summary, its outputs, all files below the runner's folder, and the comments. */
function leftBy(ran: Ran, { github, pull }: Pick<Scene, 'github' | 'pull'>): string {
  // The runner keeps what is to be masked to itself.
  const log = ran.stdout.replace(/^::add-mask::.*$/gm, '');
  const temp = join(ran.workspace, '../temp');
  const files = readdirSync(temp, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  return [
    log,
    ran.stderr,
    ran.summary,
    JSON.stringify(ran.outputs),
    ...texts,
    ...github.comments(pull).map(({ body }) => body),
  ].join('\n');
}

const LIST: FaultRule = { method: 'GET', route: '/aws/ec2/group' };
const GET: FaultRule = { method: 'GET', route: '/aws/ec2/group/{id}' };
const PUT: FaultRule = { method: 'PUT' };
const ALWAYS = Number.POSITIVE_INFINITY;

/** Each fault, and how often: what passes by is repeated, and nothing of it is seen. */
const FAULTS: [string, (scene: Scene) => Fault, number?][] = [
  ['429 with a reset', () => ({ kind: 'limited', seconds: 1 })],
  ['500', () => ({ kind: 'failure', when: 'before' })],
  ['503 with a text', () => UNAVAILABLE],
  ['a reset before it was done', () => ({ kind: 'reset', when: 'before' })],
  ['a reset after it was done', () => ({ kind: 'reset', when: 'after' })],
  ['an answer that is no JSON', () => NOT_JSON],
  ['no items', () => ({ kind: 'empty' })],
  ['another account', ({ spot }) => ({ kind: 'account', account: spot.addAccount() })],
  ['200 without doing it', () => ({ kind: 'ignored' }), ALWAYS],
  ['401', () => ({ kind: 'unauthorized' }), ALWAYS],
  ['400 that shows what was sent', ({ spot }) => shown(spot.token), ALWAYS],
];

function shown(token: string): Fault {
  const errors = [{ code: 'NO', message: `Authorization: Bearer ${token}` }];
  return { kind: 'answer', when: 'before', status: 400, body: { response: { errors } } };
}

describe.each([
  ['a list', LIST],
  ['a read', GET],
  ['an update', PUT],
] as const)('a fault at %s', (_, rule) => {
  test.each(FAULTS)(
    '%s: what is said is true, the token stands nowhere, and the next run finishes',
    async (_, faultOf, times = 1) => {
      const made = await scene({ git: { userData: 'x' } });
      const { spot, apply } = made;
      spot.fault({ ...rule, times }, faultOf(made));
      const ran = await apply({ env: { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' } });
      expect(leftBy(ran, made)).not.toContain(spot.token);
      expect(ran.exitCode).toBe(hardOnes(spot).length === IDS.length && ran.outputs.verdict === 'applied' ? 0 : 1);
      const report = ran.outputs.report === undefined ? null : JSON.parse(readFileSync(ran.outputs.report, 'utf8'));
      for (const { id, state } of report?.outcomes ?? []) {
        if (state === 'applied') expect(hardOnes(spot)).toContain(id);
        if (state === 'failed' || state === 'not-begun') expect(hardOnes(spot)).not.toContain(id);
      }
      if (report === null) expect([hardOnes(spot), ran.annotations.length]).toEqual([[], 1]);
      spot.clearFaults();
      const before = writesTo(spot);
      const left = IDS.length - hardOnes(spot).length;
      const second = await apply();
      expect([second.exitCode, second.outputs.verdict, hardOnes(spot)]).toEqual([0, 'applied', [...IDS]]);
      expect(writesTo(spot) - before).toBe(left);
    },
  );
});

test('a token that stands in a spec is sent to Spot alone, also where all of the spec is applied', async () => {
  const {
    spot: { token },
  } = await scene();
  const launch = (options: Members) => ({ ...(bodyOf('elastigroup', options).compute as Members) });
  const withData = (options: Members, userData: string) => {
    const compute = launch(options);
    return { compute: { ...compute, launchSpecification: { ...(compute.launchSpecification as Members), userData } } };
  };
  const made = await scene({ git: withData(STRONG, `export TOKEN=${token}`), live: withData({ httpTokens: 'optional' }, 'old') });
  expect(made.spot.token).toBe(token);
  const ran = await made.apply({}, { 'apply-scope': 'spec' });
  expect([ran.exitCode, valueAt(made.spot.live(IDS[0])?.body, ['compute', 'launchSpecification', 'userData'])]).toEqual([
    0,
    `export TOKEN=${token}`,
  ]);
  expect(ran.stdout).toContain('userData');
  expect(leftBy(ran, made)).not.toContain(token);
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  test.each<[string, Fault, readonly string[]]>([
    ['whose answer comes late', { kind: 'slow', ms: 500 }, ['applied', 'not-begun']],
    ['whose answer never comes', { kind: 'hang', when: 'after' }, ['unknown', 'not-begun']],
  ])('within an update %s: the report is there in time, and true', async (_, fault, states) => {
    const { spot, github, pull, apply } = await scene();
    spot.fault(PUT, fault);
    let kill: (signal: NodeJS.Signals) => void = () => {};
    const running = apply({
      started: (given) => {
        kill = given;
      },
    });
    await expect.poll(() => writesTo(spot), { timeout: 20_000, interval: 5 }).toBe(1);
    const start = Date.now();
    kill(signal);
    const ran = await running;
    expect(Date.now() - start).toBeLessThan(5_000);
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, 'partial']);
    const report = JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8'));
    expect([report.stopped, report.outcomes.map(({ state }: { readonly state: string }) => state)]).toEqual(['signal', states]);
    expect(ran.summary).toContain('stopped by a signal');
    expect((sectionsIn(github.comments(pull)[0]?.body ?? '') ?? []).map(({ name, verdict }) => [name, verdict])).toEqual([
      ['apply', 'fail'],
    ]);
    const second = await apply();
    expect([second.exitCode, hardOnes(spot), writesTo(spot)]).toEqual([0, [...IDS], 2]);
  });
});

const HOSTILE =
  'x\n::set-output name=verdict::applied\r::add-mask::a ##[error]y \u001b[31m\u202e<img src=x> @octocat [a](https://x.invalid) | `';

test('names that git and Spot give a resource run nothing, and are nothing but text', async () => {
  const made = await scene({ git: { name: HOSTILE }, live: { name: `${HOSTILE} live` } });
  made.spot.load('elastigroup', made.spot.account, { ...bodyOf('elastigroup'), name: HOSTILE });
  made.spot.fault({ ...PUT, nth: 2 }, { kind: 'answer', when: 'before', status: 400, body: HOSTILE });
  const ran = await made.apply({}, { comment: 'always' });
  expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, 'partial']);
  const names = new Set(ran.commands.map(({ name }) => name));
  expect([...names].toSorted()).toEqual(['add-mask', 'endgroup', 'error', 'group']);
  expect(ran.commands.filter(({ name }) => name === 'add-mask').every(({ data }) => data !== 'a')).toBe(true);
  for (const line of ran.shown) {
    expect(line).not.toMatch(/##\[|^\s*::/);
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
  }
  const comment = made.github.comments(made.pull)[0]?.body ?? '';
  for (const text of [ran.summary ?? '', comment]) expect(text).not.toMatch(/<img|@octocat|\]\(https:\/\/x\.invalid/);
});

describe('a spec from elsewhere is not applied', () => {
  test('by a path that leads out of the workspace', async () => {
    const { spot, apply } = await scene();
    const elsewhere = (workspace: string) => {
      const folder = join(workspace, '../elsewhere');
      mkdirSync(join(folder, '.git'), { recursive: true });
      writeFileSync(join(folder, 'web.json'), specOf(IDS[0]));
    };
    const ran = await apply({ before: elsewhere }, { paths: '../elsewhere', 'spot-account': spot.account });
    expect([ran.exitCode, ran.outputs.verdict, hardOnes(spot)]).toEqual([1, 'refused', []]);
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain('not in the checkout, where it would have been reviewed');
  });

  test('by a link that leads out of the checkout', async () => {
    const { spot, apply } = await scene();
    const linked = (workspace: string) => {
      const file = join(workspace, 'fleets', `${IDS[0]}.json`);
      renameSync(file, join(workspace, '../elsewhere.json'));
      symlinkSync('../../elsewhere.json', file);
    };
    await apply({ before: linked });
    expect(hardOnes(spot)).toEqual([IDS[1]]);
  });
});

describe('what was approved is what our comment showed last', () => {
  const plan = ({ github, pull, spot }: Scene, inputs: Readonly<Record<string, string>> = {}) =>
    runActionFor(github, pullRequestEvent(github, pull), {
      inputs: { mode: 'plan', 'spot-url': spot.url, 'spot-token': spot.token, ...inputs },
      env: { SPOTINST_TOKEN: undefined },
    });
  const FROM = { 'plan-hash': 'from-pull-request' };

  test('and not what somebody else has copied from it', async () => {
    const made = await scene({ isMerged: false });
    const { github, pull, spot, apply } = made;
    await plan(made);
    const [ours] = github.comments(pull);
    if (ours === undefined) throw new Error('there is no plan');
    github.say(pull, 'mallory', ours.body);
    github.deleteComment(ours.id);
    github.mergePull(pull);
    const ran = await apply({}, FROM);
    expect([ran.exitCode, writesTo(spot)]).toEqual([1, 0]);
    expect(ran.stdout).toContain('has no plan of this step');
  });

  test('in the section of this step', async () => {
    const made = await scene({ isMerged: false });
    await plan(made, { 'comment-section': 'other' });
    made.github.mergePull(made.pull);
    const ran = await made.apply({}, FROM);
    expect([ran.exitCode, writesTo(made.spot)]).toEqual([1, 0]);
    expect((await made.apply({}, { ...FROM, 'comment-section': 'other' })).exitCode).toBe(0);
  });

  test('before a push that brought more, of which no plan was made', async () => {
    const made = await scene({ isMerged: false });
    const { github, pull, spot, apply, files } = made;
    await plan(made);
    const third = spot.load('elastigroup', spot.account, bodyOf('elastigroup'));
    github.push(pull, { ...files, 'fleets/third.json': specOf(third) });
    github.mergePull(pull);
    const ran = await apply({}, FROM);
    expect([ran.exitCode, ran.outputs.verdict, writesTo(spot)]).toEqual([1, 'refused', 0]);
  });

  test('also for a second run that finishes the first', async () => {
    const made = await scene({ isMerged: false });
    const { github, pull, spot, apply } = made;
    await plan(made);
    github.mergePull(pull);
    spot.fault({ ...PUT, nth: 2 }, shown('nothing'));
    expect((await apply({}, FROM)).outputs.verdict).toBe('partial');
    const ran = await apply({}, FROM);
    expect([ran.exitCode, hardOnes(spot), writesTo(spot)]).toEqual([0, [...IDS], 3]);
  });
});
