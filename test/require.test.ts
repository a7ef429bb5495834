import { describe, expect, test } from 'vitest';
import type { RequireRun } from '../src/require.js';
import { APPLY_EVENTS } from '../src/rollout/guard.js';
import type { ReadinessTerms } from '../src/rollout/readiness-run.js';
import { ec2Fault } from '../src/simulator/ec2-xml.js';
import { STRONG } from './policy/bodies.js';
import { ended, GROUP, requireScene } from './require-scene.js';
import { desired } from './rollout/made.js';
import { bodyOf } from './simulator/bodies.js';

describe('running instances', () => {
  test('are made to require tokens, and a second run has nothing to do', async () => {
    const { require, sent, tokens } = await requireScene();
    expect(ended(await require())).toEqual(['applied', 'required', 'required', 'required']);
    expect([await tokens(), sent()]).toEqual([['required', 'required', 'required'], 3]);
    expect(ended(await require())).toEqual(['applied', 'already', 'already', 'already']);
    expect(sent()).toBe(3);
  });

  test('are those of the fleets of specs, whatever becomes of the specs; others are left alone', async () => {
    const { spot, require, ec2 } = await requireScene(1);
    spot.load('elastigroup', spot.account, { id: 'sig-00000002', ...bodyOf('elastigroup'), region: 'us-east-1' });
    const [stranger] = spot.launch('sig-00000002', 1);
    const specs = [desired('elastigroup', { id: GROUP, account: spot.account, verdict: 'fail', failures: ['tokens-required'] })];
    const report = await require({ specs });
    expect(ended(report)).toEqual(['applied', 'required']);
    expect(ec2.requests.some(({ form }) => Object.values(form).includes(stranger?.id ?? ''))).toBe(false);
    expect(report.fleets.map(({ launchesRequired, isInGit }) => [launchesRequired, isInGit])).toEqual([[false, false]]);
  });

  test('of a node group are its own, and not those of its cluster', async () => {
    const { spot, require } = await requireScene(0);
    spot.load('ocean-cluster', spot.account, { id: 'o-00000001', ...bodyOf('ocean-cluster'), region: 'us-east-1' });
    spot.load('ocean-vng', spot.account, { id: 'ols-00000001', ...bodyOf('ocean-vng', STRONG), oceanId: 'o-00000001' });
    spot.launch('o-00000001', 2);
    const specs = [desired('ocean-vng', { id: 'ols-00000001', oceanId: 'o-00000001', account: spot.account })];
    const [idle] = (await require({ specs })).fleets;
    expect([idle?.id, idle?.instances, idle?.launchesRequired, idle?.isInGit]).toEqual(['o-00000001', [], true, true]);
    const whole = [desired('ocean-cluster', { id: 'o-00000001', account: spot.account })];
    expect(ended(await require({ specs: whole }))).toEqual(['applied', 'required', 'required']);
  });

  test('that came after the live resource was put right say that replacements have it', async () => {
    const { spot, require } = await requireScene(1);
    spot.load('elastigroup', spot.account, { id: 'sig-00000002', ...bodyOf('elastigroup', STRONG), region: 'us-east-1' });
    spot.launch('sig-00000002', 1);
    const specs = [desired('elastigroup', { id: 'sig-00000002', account: spot.account })];
    const report = await require({ specs });
    expect([ended(report), report.fleets[0]?.launchesRequired]).toEqual([['applied', 'already'], true]);
  });

  test('of a spec that is about nothing live are not called done', async () => {
    const { spot, specs, require } = await requireScene(1);
    const report = await require({ specs: [...specs, desired('elastigroup', { id: 'sig-404', account: spot.account })] });
    expect([ended(report), report.unfound.map(({ state }) => state)]).toEqual([['partial', 'required'], ['missing']]);
  });
});

describe('a guard', () => {
  const event = { by: 'event', event: 'push', ref: 'refs/heads/main', defaultBranch: 'main', applyRefs: [] } as const;
  const rows: readonly (readonly [name: string, given: Partial<RequireRun>, guard: string])[] = [
    ['of confirmation', { trigger: { by: 'command', isConfirmed: false } }, 'confirmation'],
    [
      'of confirmation, where somebody says no',
      { trigger: { by: 'command', isConfirmed: false }, confirm: async () => false },
      'confirmation',
    ],
    ['of the number of instances', { maxInstances: 2 }, 'max-modified'],
    ['of files from elsewhere', { isInCheckout: () => false, trigger: event }, 'outside'],
    ['of accounts', { specs: [desired('elastigroup', { id: GROUP, account: null })] }, 'account'],
  ];
  test.each(rows)('%s sends nothing', async (_, given, guard) => {
    const { require, sent } = await requireScene();
    const report = await require(given);
    expect([report.verdict, report.refusals.map((one) => one.guard), sent()]).toEqual(['refused', [guard], 0]);
  });

  test.each(['pull_request', 'pull_request_target', 'workflow_run', 'merge_group', ''])(
    'of the event %s asks nobody',
    async (name) => {
      const { require, spot, ec2 } = await requireScene();
      await expect(require({ trigger: { ...event, event: name } })).rejects.toThrow('apply does not run for the event');
      expect([spot.requests.length, ec2.requests.length]).toEqual([0, 0]);
    },
  );

  test('of the ref', async () => {
    const { require, sent } = await requireScene();
    await expect(require({ trigger: { ...event, ref: 'refs/heads/topic' } })).rejects.toThrow('apply runs only on main');
    expect(sent()).toBe(0);
    for (const name of APPLY_EVENTS) expect((await require({ trigger: { ...event, event: name } })).verdict).toBe('applied');
  });

  test('of the account: where EC2 knows none of the instances, the credentials are those of another', async () => {
    const { ids, require, sent, ec2, run } = await requireScene();
    const strange = { ...run.ec2, metadataOptions: async () => new Map() };
    const report = await require({ ec2: strange });
    expect(report.refusals.map(({ message }) => message)).toEqual([
      `EC2 knows none of the instances that Spot names of ${GROUP} (us-east-1): the AWS credentials are those of another account, or the region is another one. Give those of the account that the instances run in.`,
    ]);
    expect([sent(), ec2.requests.length]).toEqual([0, 0]);
    const some = { ...run.ec2, metadataOptions: async (region: string) => run.ec2.metadataOptions(region, ids.slice(1)) };
    expect(ended(await require({ ec2: some }))).toEqual(['partial', 'untold', 'required', 'required']);
  });

  test('of the region: where it is not known, or EC2 has none of the instances there', async () => {
    const { spot, run, require, sent, ec2 } = await requireScene(0);
    const id = spot.load('elastigroup', spot.account, { ...bodyOf('elastigroup'), region: undefined });
    spot.launch(id, 1);
    const specs = [desired('elastigroup', { id, account: spot.account })];
    const report = await require({ specs });
    expect([report.refusals.map(({ guard }) => guard), sent(), ec2.requests.length]).toEqual([['mix-up'], 0, 0]);
    const elsewhere = spot.load('elastigroup', spot.account, { ...bodyOf('elastigroup'), region: 'eu-west-1' });
    spot.launch(elsewhere, 1);
    const inAnother = {
      ...run.ec2,
      metadataOptions: (_: string, ids: readonly string[]) => run.ec2.metadataOptions('us-east-1', ids),
    };
    const moved = [desired('elastigroup', { id: elsewhere, account: spot.account })];
    expect((await require({ specs: moved, ec2: inAnother })).refusals.map(({ guard }) => guard)).toEqual(['mix-up']);
    expect(sent()).toBe(0);
  });

  test('of readiness', async () => {
    const { require, sent } = await requireScene();
    const unasked = { cloudWatch: null, tags: null } as const;
    const readiness: ReadinessTerms = { wish: 'gate', maxCalls: 0, maxRejected: 0, listed: [], ...unasked };
    expect((await require({ readiness })).refusals.map(({ guard }) => guard)).toEqual(['readiness']);
    expect(sent()).toBe(0);
    const report = await require({ readiness: { ...readiness, wish: 'report' } });
    expect([report.verdict, report.readiness?.fleets.length]).toEqual(['applied', 1]);
    expect((await require({ readiness })).readiness?.fleets).toEqual([]);
  });

  test('asks who is there only where none stands against it', async () => {
    const { require, sent } = await requireScene();
    let asked = 0;
    const confirm = async () => {
      asked += 1;
      return true;
    };
    const trigger = { by: 'command', isConfirmed: false } as const;
    await require({ trigger, confirm, maxInstances: 0 });
    expect(asked).toBe(0);
    expect((await require({ trigger, confirm, maxInstances: 3 })).verdict).toBe('applied');
    expect((await require({ trigger })).verdict).toBe('applied');
    expect([asked, sent()]).toEqual([1, 3]);
  });
});

describe('half a plan is none', () => {
  test('where EC2 does not tell', async () => {
    const { require, ec2, sent } = await requireScene();
    ec2.fault({ route: 'DescribeInstances' }, ec2Fault('UnauthorizedOperation'));
    await expect(require()).rejects.toThrow('EC2 could not describe 3 instances');
    expect(sent()).toBe(0);
  });

  test('where Spot does not', async () => {
    const { require, spot, sent } = await requireScene();
    spot.fault({ route: '/aws/ec2/group/{id}/status', times: Number.POSITIVE_INFINITY }, { kind: 'failure', when: 'before' });
    await expect(require()).rejects.toThrow('Spot could not');
    expect(sent()).toBe(0);
  });
});
