import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/clients/clock.js';
import { startCloudWatch } from '../../src/simulator/cloudwatch.js';
import { startEc2 } from '../../src/simulator/ec2.js';
import { plant } from '../clients/trees.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { startCli } from './run-spot.js';

// Whole runs of the built program against simulators of Spot, EC2 and CloudWatch in this process.

const IDS = ['sig-00000001', 'sig-00000002'] as const;
const specOf = (id: string) => JSON.stringify({ group: { id, ...bodyOf('elastigroup', STRONG), region: 'us-east-1' } });

async function scene() {
  const spot = await startSpot({ clock: systemClock });
  for (const id of IDS) spot.load('elastigroup', spot.account, { id, ...bodyOf('elastigroup'), region: 'us-east-1' });
  const running = IDS.map((id) => spot.launch(id, 2).map((one) => one.id));
  const ec2 = await startEc2({ stage: spot, clock: systemClock });
  onTestFinished(() => ec2.close());
  const cloudWatch = await startCloudWatch(systemClock);
  onTestFinished(() => cloudWatch.close());
  const root = plant({
    '.git': 'FOLDER',
    'fleets/a.json': specOf(IDS[0]),
    'fleets/b.json': specOf(IDS[1]),
    'notes/a.json': '{}',
    'gone.txt': `${IDS[0]} i-0123456789abcdef0\n`,
  });
  const aws = {
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_EC2: ec2.url,
    AWS_ENDPOINT_URL_CLOUDWATCH: cloudWatch.url,
  };
  const keys = { AWS_ACCESS_KEY_ID: ec2.accessKeyId, AWS_SECRET_ACCESS_KEY: 'secret' };
  const run = (words: readonly string[], env: NodeJS.ProcessEnv = keys) => startCli(spot, root, words, { ...aws, ...env }).ended;
  const changed = () => ec2.requests.filter(({ action }) => action.startsWith('Modify')).map(({ form }) => form.InstanceId ?? '');
  return { spot, ec2, cloudWatch, running, run, changed };
}

describe('instances require', () => {
  test('changes the instances of the fleet that is named by its id, and of no other', async () => {
    const { run, running, changed } = await scene();
    const { code, stdout } = await run(['instances', 'require', IDS[0], '--yes']);
    expect([code, changed().toSorted()]).toEqual([0, running[0]]);
    expect(stdout).toContain('instances: every running instance requires tokens');
    expect(stdout).toContain('A replacement will not have it');
  });

  test('or of the specs below a path, as JSON', async () => {
    const { run, changed } = await scene();
    const { code, stdout } = await run(['instances', 'require', 'fleets', '--yes', '--format', 'json']);
    const report = JSON.parse(stdout);
    expect([code, report.verdict, report.fleets.length, changed().length]).toEqual([0, 'applied', 2, 4]);
  });

  test('changes nothing without a yes, and ends with 1', async () => {
    const { run, changed } = await scene();
    const { code, stdout } = await run(['instances', 'require', 'fleets']);
    expect([code, changed()]).toEqual([1, []]);
    expect(stdout).toContain('nobody can be asked whether to make 4 changes.');
  });

  test('refuses an id that no spec has', async () => {
    const { run, ec2 } = await scene();
    const { code, stderr } = await run(['instances', 'require', 'sig-0000dead', '--yes']);
    expect([code, ec2.requests.length]).toEqual([2, 0]);
    expect(stderr).toContain('only selects no spec');
  });

  test('refuses a folder without specs: nobody knows whose instances are meant', async () => {
    const { run, spot } = await scene();
    const { code, stderr } = await run(['instances', 'require', 'notes', '--yes']);
    expect([code, spot.requests.length]).toEqual([2, 0]);
    expect(stderr).toContain('there is no Spot spec that tells whose instances are meant.');
  });

  test('needs AWS credentials', async () => {
    const { run, spot } = await scene();
    const { code, stderr } = await run(['instances', 'require', 'fleets', '--yes'], {});
    expect([code, spot.requests.length]).toEqual([2, 0]);
    expect(stderr).toContain('there are no AWS credentials, but EC2 is to change instances.');
  });

  test('could not be told where EC2 refuses', async () => {
    const { run, ec2 } = await scene();
    const { code, stderr } = await run(['instances', 'require', 'fleets', '--yes'], {
      AWS_ACCESS_KEY_ID: 'AKIAOTHER',
      AWS_SECRET_ACCESS_KEY: 'x',
    });
    expect([code, ec2.requests.length]).toEqual([3, 1]);
    expect(stderr).toContain('AuthFailure');
  });
});

describe('readiness', () => {
  test('of a plan is shown, and keeps an apply from changing anything', async () => {
    const { spot, run, cloudWatch, running } = await scene();
    cloudWatch.put('us-east-1', 'MetadataNoToken', running[0]?.[0] ?? '', Date.now() - 7_200_000, 3);
    cloudWatch.put('us-east-1', 'MetadataNoToken', 'i-0123456789abcdef0', Date.now() - 9_200_000, 4);
    const words = ['--readiness', 'gate', '--instances-file', 'gone.txt'];
    const plan = await run(['plan', 'fleets', ...words]);
    expect([plan.code, plan.stdout.replace(/\s+/g, ' ')]).toEqual([0, expect.stringContaining('7 calls by 2 of 3 instances')]);
    expect(plan.stdout).toContain('i-0123456789abcdef0 (of the instances-file): 4 calls');
    const apply = await run(['apply', 'fleets', '--yes', ...words]);
    expect([apply.code, spot.requests.filter(({ method }) => method === 'PUT').length]).toEqual([1, 0]);
    expect(apply.stdout.replace(/\s+/g, ' ')).toContain(`${IDS[0]} called without a token 7 times (at most 0 may be)`);
    const report = await run(['apply', 'fleets', '--yes', '--readiness', 'report']);
    expect(report.code).toBe(0);
  });

  test('as a gate needs AWS credentials, before anything is asked; as a report it says so', async () => {
    const { spot, run } = await scene();
    const gate = await run(['apply', 'fleets', '--yes', '--readiness', 'gate'], {});
    expect([gate.code, spot.requests.filter(({ method }) => method !== 'GET').length]).toEqual([2, 0]);
    expect(gate.stderr).toContain('readiness is gate, but there are no AWS credentials: CloudWatch cannot be asked.');
    const report = await run(['plan', 'fleets', '--readiness', 'report'], {});
    expect([report.code, report.stdout]).toEqual([0, expect.stringContaining('CloudWatch was not asked')]);
  });

  test.each([
    ['is not there', 'nothing.txt', 'the instances-file nothing.txt cannot be read (ENOENT).'],
    ['holds something else', 'fleets/a.json', 'fleets/a.json:1:1: a line must be the id of a fleet and the id of an instance'],
  ])('refuses an instances-file that %s', async (_, file, says) => {
    const { run } = await scene();
    const { code, stderr } = await run(['plan', 'fleets', '--readiness', 'report', '--instances-file', file]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });

  test('switched off loads and asks nothing', async () => {
    const { run, cloudWatch } = await scene();
    expect((await run(['plan', 'fleets'])).code).toBe(0);
    expect(cloudWatch.requests).toEqual([]);
  });
});
