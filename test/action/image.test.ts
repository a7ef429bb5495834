import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clients/clock.js';
import { ec2Fault } from '../../src/simulator/ec2-xml.js';
import { ec2Env, openEc2, SECRETS } from '../ec2.js';
import { pullRequestEvent, pushEvent } from '../github/events.js';
import { startGitHub } from '../github/server.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { type EventStep, runActionFor } from './run-action.js';

// Whole runs of the built Action, each a process of its own, against EC2, Spot and GitHub simulated in this one.

const AMI = 'ami-0123456789abcdef0';
const REGION = 'us-east-1';
const SPEC = JSON.stringify({ group: bodyOf('elastigroup', STRONG) });

async function scene() {
  const spot = await startSpot({ clock: systemClock });
  spot.load('elastigroup', spot.account, bodyOf('elastigroup', STRONG));
  const ec2 = await openEc2(spot, systemClock);
  ec2.loadImage({ id: AMI });
  const github = await startGitHub();
  const config = `version: 1\nspecs:\n  - files: "fleets/**"\n    account: ${spot.account}\nimages:\n  allow: [${AMI}]\n`;
  const pull = github.openPull({ base: { '.github/spot-imdsv2.yml': config, 'fleets/web.json': SPEC }, head: { 'x.txt': 'x' } });
  const dispatch = { ...pushEvent(github), name: 'workflow_dispatch' };
  const run = (event = dispatch, { inputs = {}, ...step }: EventStep = {}) =>
    runActionFor(github, event, {
      ...step,
      inputs: { mode: 'image', 'image-ids': AMI, 'spot-url': spot.url, 'spot-token': spot.token, ...inputs },
      env: { ...ec2Env(ec2), AWS_EC2_METADATA_DISABLED: 'true', SPOTINST_TOKEN: undefined, ...step.env },
    });
  return { ec2, spot, github, pull, dispatch, run };
}

type Scene = Awaited<ReturnType<typeof scene>>;
const supportOf = ({ ec2 }: Scene) => ec2.image(REGION, AMI)?.said.imdsSupport;

test('somebody asks for it on the default branch: it is done, and told', async () => {
  const made = await scene();
  const { exitCode, outputs, summary, stdout } = await made.run();
  expect([exitCode, supportOf(made), outputs.verdict]).toEqual([0, 'v2.0', 'enabled']);
  expect(summary).toContain(`${AMI} (golden-0123456789abcdef0): has ImdsSupport v2.0 now`);
  expect(stdout).toContain('enabled: 1 set');
  expect(stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain(made.spot.token);
  expect(stdout).not.toContain(SECRETS.key);
});

describe('nothing is changed', () => {
  test('by a pull request', async () => {
    const made = await scene();
    const { exitCode, stdout } = await made.run(pullRequestEvent(made.github, made.pull));
    expect([exitCode, supportOf(made), made.ec2.requests]).toEqual([1, undefined, []]);
    expect(stdout).toContain('mode: image is for the event workflow_dispatch, but this is pull_request.');
  });

  test('by a push', async () => {
    const made = await scene();
    expect([(await made.run(pushEvent(made.github))).exitCode, made.ec2.requests]).toEqual([1, []]);
  });

  test('from a branch that is not the default one, whose config nobody has reviewed', async () => {
    const made = await scene();
    const { exitCode, stdout } = await made.run({ ...made.dispatch, ref: 'refs/heads/mine' });
    expect([exitCode, supportOf(made)]).toEqual([1, undefined]);
    expect(stdout.replace(/\s+/g, ' ')).toContain('images are changed from main alone');
  });

  test('of an image that the config does not allow', async () => {
    const made = await scene();
    made.ec2.loadImage({ id: 'ami-0000dead' });
    const { exitCode, outputs } = await made.run(undefined, { inputs: { 'image-ids': `${AMI}\nami-0000dead` } });
    expect([exitCode, supportOf(made), outputs.verdict]).toEqual([1, undefined, 'refused']);
  });

  test('without a token for Spot', async () => {
    const made = await scene();
    const { exitCode, outputs } = await made.run(undefined, { inputs: { 'spot-token': '' } });
    expect([exitCode, supportOf(made), outputs.verdict]).toEqual([1, undefined, 'refused']);
  });

  test('where EC2 does not allow it', async () => {
    const made = await scene();
    made.ec2.fault({ route: 'ModifyImageAttribute', times: 9 }, ec2Fault('UnauthorizedOperation'));
    const { exitCode, outputs, stdout } = await made.run();
    expect([exitCode, supportOf(made), outputs.verdict]).toEqual([1, undefined, 'failed']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('UnauthorizedOperation');
  });
});

test('the check of the Action asks EC2 where the input images says so', async () => {
  const made = await scene();
  const ran = await made.run(pushEvent(made.github), {
    inputs: { mode: 'check', images: 'check', 'image-ids': '', 'spot-url': '', 'spot-token': '' },
  });
  expect(ran.exitCode).toBe(0);
  expect(ran.report().findings.map(({ rule, severity }) => [rule, severity])).toEqual([['image-support', 'note']]);
});
