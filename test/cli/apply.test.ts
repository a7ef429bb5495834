import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { Output, Surroundings } from '../../src/cli/surroundings.js';
import { UnsafePlanError } from '../../src/errors.js';
import { planText } from '../../src/reporters/plan-text.js';
import { ROLLOUT_REPORTERS } from '../../src/reporters/rollouts.js';
import { confirmationRefusal } from '../../src/rollout/guard.js';
import type { Rollout, RolloutVerdict } from '../../src/rollout/outcome.js';
import { changesOf } from '../../src/rollout/planned.js';
import { runCheck } from '../../src/run-check.js';
import { type ApplyRun, runApply } from '../../src/run-rollout.js';
import type { Settings } from '../../src/settings.js';
import { plant } from '../clients/trees.js';
import { desired, live, planFor, WEAK } from '../rollout/made.js';
import { surroundings } from './surroundings.js';

vi.mock('../../src/run-rollout.js');

const SPEC =
  '{ "group": { "id": "sig-1", "compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "required" } } } } }';
let root: string;
beforeEach(() => {
  root = plant({ '.git': 'FOLDER', 'fleets/web.json': SPEC });
});
const plan = planFor([desired('elastigroup', { file: 'fleets/web.json' })], [live('elastigroup', WEAK)]);
const reader = { color: false, fullReport: 'the log', pathOf: (file: string) => file };
const QUESTION = 'Make 1 change? [y/N] ';

const NOT_ROLLED = {
  rolls: [],
  restored: [],
  watched: [],
  proof: { is: 'not-asked', why: 'no-roll' },
  needsProof: false,
} as const;

function ended(verdict: RolloutVerdict, given: Partial<Rollout> = {}): Rollout {
  const outcomes = changesOf(plan).map((change) => ({
    change,
    id: change.id,
    state: 'applied' as const,
    reason: null,
    updatedAt: null,
  }));
  return { version: 1, tool: plan.tool, verdict, plan, refusals: [], outcomes, ...NOT_ROLLED, stopped: null, ...given };
}
const APPLIED = ended('applied');

/** Asks as the run does, and ends as it would. */
async function asking(settings: Settings, run: ApplyRun): Promise<Rollout> {
  const isConfirmed = settings.rollout.isConfirmed || (run.confirm !== null && (await run.confirm(plan)));
  const refusal = confirmationRefusal(plan, { by: 'command', isConfirmed });
  if (refusal === null) return APPLIED;
  return ended('refused', { outcomes: [], refusals: [{ guard: 'confirmation', message: refusal.message }] });
}
const NOT_ASKED = ended('refused', {
  outcomes: [],
  refusals: [
    { guard: 'confirmation', message: new UnsafePlanError({ guard: 'confirmation', changes: 1, wasAsked: false }).message },
  ],
});

interface Given extends Partial<Surroundings> {
  readonly isTTY?: boolean;
  /** What is typed at the terminal. */
  readonly answer?: string;
}

/** Runs `apply` where this is done, and gives all that is written. */
async function run(
  act: (settings: Settings, run: ApplyRun) => Promise<Rollout>,
  words: readonly string[],
  { answer, ...given }: Given = {},
) {
  vi.mocked(runApply).mockImplementation(async (settings, run) => {
    const rollout = await act(settings, run);
    return { rollout, checked: await runCheck(settings, run.cwd), unread: null };
  });
  const stdin = Object.assign(new PassThrough(), { isTTY: given.isTTY === true });
  if (answer !== undefined) stdin.write(answer);
  const env = { SPOTINST_TOKEN: 's3cret', NO_COLOR: '1' };
  const { around, written, exits } = surroundings({ cwd: root, stdin, env, ...given });
  const code = await main(['apply', ...words], around);
  return { code, ...written, exits };
}

const textOf = (rollout: Rollout) => ROLLOUT_REPORTERS.text(rollout, reader);

describe('what was done', () => {
  it.each([
    [0, 'applied'],
    [1, 'refused'],
    [1, 'partial'],
    [1, 'failed'],
  ] as const)('%i: %s', async (code, verdict) => {
    const rollout = ended(verdict);
    expect(await run(async () => rollout, ['--yes'])).toMatchObject({ code, stdout: textOf(rollout), stderr: '' });
  });

  it.each(['json', 'markdown'] as const)('as %s', async (format) => {
    const { stdout } = await run(async () => APPLIED, ['--yes', '--format', format]);
    expect(stdout).toBe(ROLLOUT_REPORTERS[format](APPLIED, reader));
  });

  it.each([
    ['cannot be written', 'gone/result.txt', '--output gone/result.txt cannot be written (ENOENT).'],
    ['is a spec', 'fleets/web.json', '--output fleets/web.json is a file that this run reads'],
  ])('is told on standard output where its file %s', async (_, output, message) => {
    const { code, stdout, stderr } = await run(async () => APPLIED, ['--yes', '--output', output]);
    expect([code, stdout]).toEqual([2, textOf(APPLIED)]);
    expect(stderr).toContain(message);
  });

  it('nothing where the run must not apply anything', async () => {
    const refuse = async () => {
      throw new UnsafePlanError({ guard: 'weakening', resources: ['web (sig-1)'] });
    };
    const { code, stdout, stderr } = await run(refuse, ['--yes']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('spot-imdsv2: refused: web (sig-1) would allow IMDSv1 again');
  });
});

describe('the question', () => {
  it.each([
    ['y\n', 0, APPLIED],
    ['n\n', 1, NOT_ASKED],
    ['\n', 1, NOT_ASKED],
  ])('comes after the plan, and is answered %j', async (answer, code, rollout) => {
    expect(await run(asking, [], { isTTY: true, answer })).toMatchObject({
      code,
      stdout: textOf(rollout),
      stderr: `${planText(plan, reader)}\n${QUESTION}`,
    });
  });

  it('shows the plan as it is seen from the current folder, in colours where the terminal has them', async () => {
    const given = { isTTY: true, answer: 'n\n', env: { SPOTINST_TOKEN: 's3cret' }, cwd: join(root, 'fleets') };
    const { stderr } = await run(asking, [], given);
    expect(stderr).toBe(`${planText(plan, { color: true, pathOf: (file) => file.replace('fleets/', '') })}\n${QUESTION}`);
  });

  it.each([
    ['standard input is no terminal', { stdin: Object.assign(new PassThrough(), { isTTY: false }), isTTY: true }],
    ['standard error is no terminal', { answer: 'y\n', isTTY: true, stderr: { write: () => {} } }],
  ])('cannot be asked where %s', async (_, given) => {
    expect(await run(asking, [], given)).toMatchObject({ code: 1, stdout: textOf(NOT_ASKED) });
  });

  it('is not asked with --yes', async () => {
    expect(await run(asking, ['--yes'], { isTTY: true })).toMatchObject({ code: 0, stdout: textOf(APPLIED), stderr: '' });
    expect(vi.mocked(runApply).mock.lastCall?.[1].confirm).toBeNull();
  });

  it('--plan-hash is no answer to it', async () => {
    const { stderr } = await run(asking, ['--plan-hash', plan.hash], { isTTY: true, answer: 'y\n' });
    expect(stderr).toContain(QUESTION);
    expect(await run(asking, ['--plan-hash', plan.hash])).toMatchObject({ code: 1, stdout: textOf(NOT_ASKED) });
  });
});

it('on one screen: progress makes way for the plan, and for what was done', async () => {
  let shown = '';
  const screen: Output = { isTTY: true, write: (text) => (shown += text) };
  const act = async (settings: Settings, given: ApplyRun) => {
    given.progress.tell({ about: 'reading', what: 'Elastigroups of act-1', done: 1, total: 1 });
    const rollout = await asking(settings, given);
    given.progress.tell({ about: 'change', label: 'web', state: 'applied', done: 1, total: 1 });
    return rollout;
  };
  await run(act, [], { isTTY: true, answer: 'y\n', stdout: screen, stderr: screen, env: { SPOTINST_TOKEN: 's3cret' } });
  const inColor = { ...reader, color: true };
  expect(shown.split('\r\u001b[K')).toEqual([
    '',
    '[1 of 1] reading Elastigroups of act-1',
    `${planText(plan, inColor)}\n${QUESTION}`,
    '[1 of 1] web: applied',
    ROLLOUT_REPORTERS.text(APPLIED, inColor),
  ]);
});

describe('a signal', () => {
  const STOPPED = ended('partial', { stopped: 'signal' });

  it('stops the run, and what was done is told', async () => {
    const signals = new EventEmitter();
    const act = async (_: Settings, { signal }: ApplyRun) => {
      signals.emit('SIGTERM');
      return signal.reason === 'signal' ? STOPPED : APPLIED;
    };
    expect(await run(act, ['--yes'], { signals })).toEqual({
      code: 1,
      stdout: textOf(STOPPED),
      stderr: 'spot-imdsv2: SIGTERM: stopping; what was begun is finished\n',
      exits: [],
    });
    expect(signals.eventNames()).toEqual([]);
  });

  it('answers the question with no', async () => {
    const signals = new EventEmitter();
    const act = async (settings: Settings, given: ApplyRun) => {
      setImmediate(() => signals.emit('SIGINT'));
      return asking(settings, given);
    };
    const { code, stdout } = await run(act, [], { isTTY: true, signals });
    expect([code, stdout]).toEqual([1, textOf(NOT_ASKED)]);
  });

  it('that comes twice ends the process', async () => {
    const signals = new EventEmitter();
    const act = async () => {
      signals.emit('SIGINT');
      signals.emit('SIGINT');
      return STOPPED;
    };
    expect((await run(act, ['--yes'], { signals })).exits).toEqual([130]);
  });

  it('that leaves nothing to tell ends with 3', async () => {
    const signals = new EventEmitter();
    const act = async (_: Settings, { signal }: ApplyRun) => {
      signals.emit('SIGINT');
      signal.throwIfAborted();
      return APPLIED;
    };
    expect(await run(act, ['--yes', '--quiet'], { signals })).toMatchObject({ code: 3, stdout: '', stderr: '' });
  });
});
