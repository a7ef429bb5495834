import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { Output, Surroundings } from '../../src/cli/surroundings.js';
import { RemoteError } from '../../src/errors.js';
import { planJson } from '../../src/reporters/plan-json.js';
import { planMarkdown } from '../../src/reporters/plan-markdown.js';
import { planText } from '../../src/reporters/plan-text.js';
import type { Plan } from '../../src/rollout/planned.js';
import { runCheck } from '../../src/run-check.js';
import { type RolloutRun, runPlan } from '../../src/run-rollout.js';
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
const inFleets = { file: 'fleets/web.json' };
const passing = planFor([desired('elastigroup', inFleets)], [live('elastigroup', WEAK)]);
const failing = planFor([desired('elastigroup', inFleets)], []);
const reader = { color: false, pathOf: (file: string) => file };
const TOKEN = { SPOTINST_TOKEN: 's3cret' };

/** What the run was asked for, for lack of which there is no plan. */
let asked: { readonly settings: Settings; readonly run: RolloutRun } | null = null;

/** Runs `plan` where this plan comes of it, and gives all that is written. */
async function run(plan: Plan | Error, words: readonly string[], given: Partial<Surroundings> & { isTTY?: boolean } = {}) {
  asked = null;
  vi.mocked(runPlan).mockImplementation(async (settings, run) => {
    asked = { settings, run };
    run.progress.tell({ about: 'reading', what: 'Elastigroups of act-1', done: 1, total: 1 });
    if (plan instanceof Error) throw plan;
    return { plan, checked: await runCheck(settings, run.cwd) };
  });
  const { around, written } = surroundings({ cwd: root, env: TOKEN, ...given });
  const code = await main(['plan', ...words], around);
  return { code, ...written };
}

const PROGRESS = 'spot-imdsv2: [1 of 1] reading Elastigroups of act-1\n';

describe('the plan', () => {
  it.each([
    ['text', [], planText(passing, reader)],
    ['json', ['--format', 'json'], planJson(passing, reader)],
    ['markdown', ['--format', 'markdown'], planMarkdown(passing, reader)],
  ])('as %s', async (_, words, stdout) => {
    expect(await run(passing, words)).toEqual({ code: 0, stdout, stderr: PROGRESS });
  });

  it('that fails ends with 1', async () => {
    expect(await run(failing, ['--quiet'])).toEqual({ code: 1, stdout: planText(failing, reader), stderr: '' });
  });

  it('names files as they are seen from the current folder', async () => {
    const { stdout } = await run(passing, ['--quiet'], { cwd: join(root, 'fleets') });
    expect(stdout).toBe(planText(passing, { color: false, pathOf: (file) => file.replace('fleets/', '') }));
  });

  it('goes to a file', async () => {
    const file = join(plant({}), 'plan.json');
    const result = await run(passing, ['--format', 'json', '--output', file, '--quiet']);
    expect(result).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(planJson(passing, reader));
    expect((await run(failing, ['--output', file])).stderr).toBe(`${PROGRESS}spot-imdsv2: fail; the result is in ${file}\n`);
  });

  it('overwrites no spec', async () => {
    const { code, stderr } = await run(passing, ['--output', 'fleets/web.json', '--quiet']);
    expect([code, stderr]).toEqual([
      2,
      'spot-imdsv2: --output fleets/web.json is a file that this run reads, and is not overwritten. Name another file.\n',
    ]);
    expect(readFileSync(join(root, 'fleets/web.json'), 'utf8')).toBe(SPEC);
  });

  it('takes the place of the line of progress on a terminal, in colours', async () => {
    let shown = '';
    const screen: Output = { isTTY: true, write: (text) => (shown += text) };
    await run(passing, [], { stdout: screen, stderr: screen });
    const plan = planText(passing, { ...reader, color: true });
    expect(shown).toBe(`\r\u001b[K[1 of 1] reading Elastigroups of act-1\r\u001b[K${plan}`);
  });
});

describe('what the run is given', () => {
  it('the token and the account of the environment', async () => {
    await run(passing, [], { env: { SPOTINST_TOKEN: ' s3cret\n', SPOTINST_ACCOUNT: 'act-1' } });
    expect(asked?.run).toMatchObject({ token: 's3cret', account: 'act-1', cwd: root });
  });

  it('no account where there is none', async () => {
    await run(passing, [], { env: { ...TOKEN, SPOTINST_ACCOUNT: '' } });
    expect(asked?.run.account).toBeNull();
  });

  it('the options', async () => {
    await run(passing, ['fleets', '--spot-account', 'act-2', '--apply-scope', 'spec', '--roll', '--only', 'id=sig-1']);
    expect(asked?.settings).toMatchObject({
      paths: ['fleets'],
      only: [{ by: 'id', value: 'sig-1' }],
      rollout: { account: 'act-2', scope: 'spec', roll: true },
    });
  });
});

describe('without a plan', () => {
  it.each([
    ['none', {}],
    ['an empty one', { SPOTINST_TOKEN: '  ' }],
  ])('there is no token (%s)', async (_, env) => {
    expect(await run(passing, [], { env })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'spot-imdsv2: SPOTINST_TOKEN is not set. Make a token in the Spot console (Settings, API), and give it by this variable of the environment: no option takes it.\n',
    });
    expect(asked).toBeNull();
  });

  it('Spot does not answer', async () => {
    const facts = { service: 'Spot', operation: 'list Elastigroups of act-1', status: 503, requestId: null, detail: 'down' };
    const { code, stderr } = await run(new RemoteError({ ...facts, reason: 'unavailable' }), ['--quiet']);
    expect([code, stderr]).toEqual([3, 'spot-imdsv2: Spot could not list Elastigroups of act-1 (503: down). Run it again.\n']);
  });

  it('an option is not for it', async () => {
    expect((await run(passing, ['--yes'])).stderr).toBe(
      'spot-imdsv2: --yes is for apply, instances require, image enable, and means nothing to plan. Leave it out.\n',
    );
  });
});
