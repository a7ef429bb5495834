import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ec2Fault } from '../../src/simulator/ec2-xml.js';
import { openEc2, SECRETS } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { pullRequestEvent, pushEvent } from '../github/events.js';
import { startGitHub } from '../github/server.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf, patchOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { type Ran, runActionFor } from './run-action.js';

// Whole runs of the built Action, each a process of its own, against simulators of Spot and EC2 and a stand-in for GitHub.

const ID = 'sig-0000000a';
const NO_AWS = { AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' };

/** A merged spec that is live, with so many instances of before its change and of after it. */
async function scene(before: number, after: number) {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  const ec2 = await openEc2(spot, clock);
  spot.load('elastigroup', spot.account, { id: ID, ...bodyOf('elastigroup') });
  spot.launch(ID, before);
  clock.advance(60_000);
  spot.change(ID, patchOf('elastigroup', STRONG));
  clock.advance(60_000);
  spot.launch(ID, after);
  const github = await startGitHub();
  const files = {
    '.github/spot-imdsv2.yml': `version: 1\nspecs:\n  - files: "fleets/**"\n    account: ${spot.account}\n`,
    'fleets/web.json': JSON.stringify({ group: { id: ID, ...bodyOf('elastigroup', STRONG) } }, null, 2),
  };
  const pull = github.openPull({ base: {}, head: files });
  const aws = {
    ...{ ...NO_AWS, AWS_ENDPOINT_URL_EC2: ec2.url, AWS_ACCESS_KEY_ID: ec2.accessKeyId },
    ...{ AWS_SECRET_ACCESS_KEY: SECRETS.key, AWS_SESSION_TOKEN: SECRETS.token },
  };
  const prove = (event = pullRequestEvent(github, pull), inputs = {}, env: Readonly<Record<string, string>> = aws) =>
    runActionFor(github, event, {
      inputs: { mode: 'prove', 'spot-url': spot.url, 'spot-token': spot.token, ...inputs },
      env: { SPOTINST_TOKEN: undefined, ...env },
    });
  return { spot, ec2, github, pull, prove };
}

const errorsOf = ({ annotations }: Ran) => annotations.filter(({ kind }) => kind === 'error').map(({ message }) => message);

describe('mode: prove', () => {
  test('is green where every instance is proven, on whatever event, and changes nothing', async () => {
    const { spot, github, pull, prove } = await scene(0, 2);
    github.mergePull(pull);
    for (const event of [pushEvent(github), { ...pushEvent(github), name: 'schedule' }]) {
      const ran = await prove(event);
      expect([ran.exitCode, ran.outputs.verdict, ran.annotations]).toEqual([0, 'pass', []]);
      expect(ran.summary).toContain('Prove: pass');
      expect(ran.report()).toMatchObject({
        verdict: 'pass',
        proof: { is: 'asked', verdict: 'compliant', counts: { proven: 2 } },
      });
    }
    expect(spot.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(github.comments(pull)).toEqual([]);
  });

  test('is red where an instance is left, with an annotation at the spec', async () => {
    const { prove } = await scene(1, 1);
    const ran = await prove();
    expect([ran.exitCode, ran.outputs.verdict, JSON.parse(ran.outputs.counts ?? '').errors]).toEqual([1, 'fail', 1]);
    expect(ran.annotations.map(({ properties }) => properties.file ?? null)).toEqual(['fleets/web.json', null]);
    expect(errorsOf(ran)).toEqual([
      expect.stringContaining('1 of 2 running instances of web (sig-0000000a) does not require tokens. Applied and not rolled'),
      'Not everything is as git says, or refuses IMDSv1: 1 error. The log and the summary say where.',
    ]);
    expect(ran.summary).toContain('Prove: fail');
    expect(Object.keys(ran.outputs).toSorted()).toEqual(['counts', 'report', 'verdict']);
  });

  test.each([
    ['no credentials', NO_AWS],
    ['credentials that have expired', undefined],
  ])('with %s is red because it could not tell, and no instance is called open', async (_, env) => {
    const { spot, ec2, prove } = await scene(0, 2);
    ec2.fault({ times: Number.POSITIVE_INFINITY }, ec2Fault('ExpiredToken'));
    const ran = await prove(undefined, {}, env);
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, 'unproven']);
    expect(errorsOf(ran)).toEqual([
      'It could not be told of every instance whether it refuses IMDSv1: the log and the summary say why. Run it again.',
    ]);
    const seen = [
      ran.stdout.replace(/^::add-mask::.*$/gm, ''),
      ran.stderr,
      ran.summary,
      readFileSync(ran.outputs.report ?? '', 'utf8'),
    ];
    expect(seen.join('\n')).not.toContain('not compliant');
    for (const secret of [spot.token, SECRETS.key, SECRETS.token]) expect(seen.join('\n')).not.toContain(secret);
  });

  test('takes no option that changes something', async () => {
    const { spot, prove } = await scene(0, 1);
    const ran = await prove(undefined, { roll: 'true' });
    expect([ran.exitCode, spot.requests.length]).toEqual([1, 0]);
    expect(errorsOf(ran)).toEqual(['the input roll is for plan, apply, and means nothing to prove. Leave it out.']);
  });
});
