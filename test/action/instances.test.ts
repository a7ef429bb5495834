import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/clients/clock.js';
import { startEc2 } from '../../src/simulator/ec2.js';
import { pullRequestEvent, pushEvent } from '../github/events.js';
import { startGitHub } from '../github/server.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { runActionFor } from './run-action.js';

// Whole runs of the built Action in mode: instances.

const ID = 'sig-0000000a';

async function scene() {
  const spot = await startSpot({ clock: systemClock });
  spot.load('elastigroup', spot.account, { id: ID, ...bodyOf('elastigroup'), region: 'us-east-1' });
  spot.launch(ID, 2);
  const ec2 = await startEc2({ stage: spot, clock: systemClock });
  onTestFinished(() => ec2.close());
  const github = await startGitHub();
  const spec = JSON.stringify({ group: { id: ID, ...bodyOf('elastigroup', STRONG) } });
  const config = `version: 1\nspecs:\n  - files: "fleets/**"\n    account: ${spot.account}\n`;
  const pull = github.openPull({ base: {}, head: { '.github/spot-imdsv2.yml': config, 'fleets/a.json': spec } });
  const run = (by: 'push' | 'pull_request', inputs: Readonly<Record<string, string>> = {}) => {
    if (by === 'push') github.mergePull(pull);
    const event = by === 'push' ? pushEvent(github) : pullRequestEvent(github, pull);
    return runActionFor(github, event, {
      inputs: { mode: 'instances', 'spot-url': spot.url, 'spot-token': spot.token, ...inputs },
      env: {
        ...{ SPOTINST_TOKEN: undefined, AWS_EC2_METADATA_DISABLED: 'true', AWS_ENDPOINT_URL_EC2: ec2.url },
        ...{ AWS_ACCESS_KEY_ID: ec2.accessKeyId, AWS_SECRET_ACCESS_KEY: 'secret' },
      },
    });
  };
  const changed = () => ec2.requests.filter(({ action }) => action.startsWith('Modify')).length;
  return { run, changed, ec2, spot };
}

describe('mode: instances', () => {
  test('after a merge changes what runs, and tells it in the log, the summary and the outputs', async () => {
    const { run, changed } = await scene();
    const ran = await run('push');
    expect([ran.exitCode, changed(), ran.outputs.verdict]).toEqual([0, 2, 'applied']);
    expect(JSON.parse(readFileSync(ran.outputs.report ?? '', 'utf8')).fleets[0].instances.length).toBe(2);
    expect(ran.summary).toContain('Instances: every running instance requires tokens');
    expect(ran.stdout).toContain('A replacement will not have it');
  });

  test('in a pull request asks nobody and changes nothing', async () => {
    const { run, changed, ec2 } = await scene();
    const ran = await run('pull_request');
    expect([ran.exitCode, changed(), ec2.requests.length]).toEqual([1, 0, 0]);
    expect(ran.stdout).toContain('apply does not run for the event pull_request');
  });

  test('above max-instances is red, and changes nothing', async () => {
    const { run, changed } = await scene();
    const ran = await run('push', { 'max-instances': '1' });
    expect([ran.exitCode, changed(), ran.outputs.verdict]).toEqual([1, 0, 'refused']);
    expect(ran.stdout).toContain('2 instances would be changed, but max-instances is 1.');
  });
});
