import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sectionsIn } from '../../src/feedback/section.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { valueAt } from '../../src/specs/value.js';
import { pullRequestEvent, pushEvent, type RunnerEvent } from '../github/events.js';
import { startGitHub } from '../github/server.js';
import { READ_TOKEN } from '../github/tokens.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { type EventStep, type Ran, runActionFor } from './run-action.js';

const ID = 'sig-0000000a';
const STRONG = { httpTokens: 'required', httpPutResponseHopLimit: 2 };
const IMDS = ['compute', 'launchSpecification', 'metadataOptions'];
const specOf = (options: unknown, id: string) =>
  `${JSON.stringify({ group: { id, ...bodyOf('elastigroup', options as never) } }, null, 2)}\n`;
const configOf = (account: string) => `version: 1\nspecs:\n  - files: "fleets/**"\n    account: ${account}\n`;

/** A repository with an open pull request that hardens a group which Spot has live with weak options. */
async function scene() {
  const spot = await startSpot();
  spot.load('elastigroup', spot.account, { id: ID, ...bodyOf('elastigroup') });
  const github = await startGitHub();
  const config = { '.github/spot-imdsv2.yml': configOf(spot.account) };
  const weak = { ...config, 'fleets/web.json': specOf({ httpTokens: 'optional' }, ID) };
  const strong = { ...config, 'fleets/web.json': specOf(STRONG, ID) };
  const pull = github.openPull({ base: weak, head: strong });
  const run = (event: RunnerEvent, mode: 'plan' | 'apply', inputs: Readonly<Record<string, string>> = {}, step: EventStep = {}) =>
    runActionFor(github, event, {
      ...step,
      inputs: { mode, 'spot-url': spot.url, 'spot-token': spot.token, ...inputs },
      env: { SPOTINST_TOKEN: undefined, ...step.env },
    });
  return { spot, github, pull, weak, strong, run, planned: () => run(pullRequestEvent(github, pull), 'plan') };
}

const optionsOf = (spot: Simulator, id = ID) => valueAt(spot.live(id)?.body, IMDS);
const writesTo = ({ requests }: Simulator) => requests.filter(({ method }) => method !== 'GET').length;
/** All that people can read: the runner keeps what is to be masked to itself. */
const seenOf = ({ stdout, stderr, summary }: Ran) => `${stdout.replace(/^::add-mask::.*$/gm, '')}${stderr}${summary}`;
const json = (ran: Ran, output: string) => JSON.parse(readFileSync(ran.outputs[output] ?? '', 'utf8'));

describe('mode: plan, in a pull request', () => {
  test('shows what would change in the log, the summary, the outputs and the comment, and changes nothing', async () => {
    const { spot, github, pull, planned } = await scene();
    const ran = await planned();
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'pass']);
    expect(ran.stdout).toContain('optional -> required');
    expect(ran.summary).toContain('httpTokens');
    expect(json(ran, 'plan')).toMatchObject({
      verdict: 'pass',
      hash: ran.outputs['plan-hash'],
      resources: [{ state: 'change', id: ID }],
    });
    const [comment] = github.comments(pull);
    const [section] = sectionsIn(comment?.body ?? '') ?? [];
    expect(section).toMatchObject({ name: 'plan', commit: pull.head.sha, plan: ran.outputs['plan-hash'] });
    expect(comment?.body.replaceAll('&#45;', '-')).not.toContain(spot.account);
    expect(ran.outputs['comment-url']).toContain('#issuecomment-');
    expect(Object.keys(ran.outputs).toSorted()).toEqual(['comment-url', 'matrix', 'plan', 'plan-hash', 'verdict']);
    expect(writesTo(spot)).toBe(0);
  });

  test('is not folded away in the log with what was read for it', async () => {
    const { stdout } = await (await scene()).planned();
    const [group = '', after = ''] = stdout.split('::endgroup::');
    expect([group.includes('::group::Reading what is live'), after.includes('plan-hash: v1:')]).toEqual([true, true]);
  });

  test('has a time limit that may be long', async () => {
    const { github, pull, run } = await scene();
    const ran = await run(pullRequestEvent(github, pull), 'plan', { 'timeout-minutes': '999999' });
    expect([ran.exitCode, ran.stderr]).toEqual([0, '']);
  });

  test('shows no account in a value either', async () => {
    const { spot, github, weak, run } = await scene();
    const role = { iamRole: { arn: 'arn:aws:iam::123456789012:instance-profile/web' } };
    const { group } = JSON.parse(specOf(STRONG, ID));
    group.compute.launchSpecification = { ...group.compute.launchSpecification, ...role };
    const pull = github.openPull({ head: { ...weak, 'fleets/web.json': JSON.stringify({ group }) } });
    const ran = await run(pullRequestEvent(github, pull), 'plan', { 'apply-scope': 'spec' });
    const [comment] = github.comments(pull);
    expect([ran.stdout.includes('123456789012'), comment?.body.includes('iamRole')]).toEqual([true, true]);
    expect(comment?.body).not.toContain('123456789012');
    expect(spot.live(ID)?.body).not.toMatchObject({ compute: { launchSpecification: role } });
  });

  test('stands beside the check in one comment', async () => {
    const { github, pull, run, planned } = await scene();
    await planned();
    await run(pullRequestEvent(github, pull), 'plan', { mode: 'check', comment: 'always', 'spot-url': '', 'spot-token': '' });
    const comments = github.comments(pull);
    expect(comments).toHaveLength(1);
    expect((sectionsIn(comments[0]?.body ?? '') ?? []).map(({ name }) => name)).toEqual(['', 'plan']);
  });

  test('without a token says where one comes from', async () => {
    const { run, github, pull } = await scene();
    const ran = await run(pullRequestEvent(github, pull), 'plan', { 'spot-token': '' });
    expect(ran.exitCode).toBe(1);
    expect(ran.annotations.map(({ message }) => message)).toEqual([
      'the input spot-token is empty, and so is SPOTINST_TOKEN: the Spot API cannot be asked. Pass a token from a secret; runs of pull requests from forks and of Dependabot get none.',
    ]);
  });

  test('with a refused token cannot tell, and shows it nowhere', async () => {
    const { run, github, pull } = await scene();
    const ran = await run(pullRequestEvent(github, pull), 'plan', { 'spot-token': 'tok-of-nobody' });
    expect(ran.exitCode).toBe(1);
    expect(seenOf(ran)).not.toContain('tok-of-nobody');
  });
});

describe('mode: apply, after the merge', () => {
  test('applies what the pull request showed, and tells it there', async () => {
    const { spot, github, pull, run, planned } = await scene();
    await planned();
    github.mergePull(pull);
    const ran = await run(pushEvent(github), 'apply', { 'plan-hash': 'from-pull-request' });
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'applied']);
    expect(optionsOf(spot)).toEqual(STRONG);
    expect(writesTo(spot)).toBe(1);
    expect(json(ran, 'report')).toMatchObject({ verdict: 'applied', outcomes: [{ state: 'applied', id: ID }] });
    const [comment, ...others] = github.comments(pull);
    expect(others).toEqual([]);
    expect((sectionsIn(comment?.body ?? '') ?? []).map(({ name, verdict }) => [name, verdict])).toEqual([
      ['apply', 'pass'],
      ['plan', 'pass'],
    ]);
    expect(seenOf(ran) + comment?.body).not.toContain(spot.token);
  });

  test('a second run has nothing to do', async () => {
    const { spot, github, pull, run, planned } = await scene();
    await planned();
    github.mergePull(pull);
    await run(pushEvent(github), 'apply', { 'plan-hash': 'from-pull-request' });
    const ran = await run(pushEvent(github), 'apply', { 'plan-hash': 'from-pull-request' });
    expect([ran.exitCode, ran.outputs.verdict, writesTo(spot)]).toEqual([0, 'applied', 1]);
  });

  test('stops where the pull request has no plan of ours', async () => {
    const { spot, github, pull, run } = await scene();
    github.say(pull, 'mallory', '<!-- spot-imdsv2 v1 --> plan=v1:abc');
    github.mergePull(pull);
    const ran = await run(pushEvent(github), 'apply', { 'plan-hash': 'from-pull-request' });
    expect(ran.exitCode).toBe(1);
    expect([ran.outputs.verdict, ran.stdout]).toEqual([
      'refused',
      expect.stringContaining('the comment of #1 has no plan of this step'),
    ]);
    expect(writesTo(spot)).toBe(0);
  });

  test('has nothing to do after a merge that changes nothing at Spot, whether there was a plan or not', async () => {
    const { spot, github, strong, run } = await scene();
    spot.change(ID, { compute: { launchSpecification: { metadataOptions: STRONG } } });
    const other = github.openPull({ base: strong, head: { ...strong, 'README.md': 'hi\n' } });
    github.mergePull(other);
    const ran = await run(pushEvent(github), 'apply', { 'plan-hash': 'from-pull-request' });
    expect([ran.exitCode, ran.outputs.verdict, writesTo(spot)]).toEqual([0, 'applied', 0]);
    expect(ran.stdout).toContain('Nothing counts as approved');
  });

  test('stops where no pull request was merged', async () => {
    const { spot, github, strong, run } = await scene();
    github.pushTo('main', strong);
    const ran = await run(pushEvent(github), 'apply', { 'plan-hash': 'from-pull-request' });
    expect([ran.outputs.verdict, ran.stdout]).toEqual([
      'refused',
      expect.stringContaining('this commit is not the merge of one'),
    ]);
    expect(writesTo(spot)).toBe(0);
  });

  test('stops where something else has come to differ since the plan', async () => {
    const { spot, github, pull, weak, run, planned } = await scene();
    await planned();
    const other = spot.load('elastigroup', spot.account, bodyOf('elastigroup'));
    github.pushTo('main', { ...weak, 'fleets/other.json': specOf(STRONG, other) });
    github.mergePull(pull);
    const ran = await run(pushEvent(github), 'apply', { 'plan-hash': 'from-pull-request' });
    expect([ran.exitCode, ran.outputs.verdict, writesTo(spot)]).toEqual([1, 'refused', 0]);
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain('would be changed without having been approved');
  });

  test('does not run for pull requests, nor on branches that are not named', async () => {
    const { spot, github, pull, strong, run } = await scene();
    const onPull = await run(pullRequestEvent(github, pull), 'apply');
    expect(onPull.exitCode).toBe(1);
    expect(onPull.annotations.map(({ message }) => message).join()).toContain('apply does not run for the event pull_request');
    github.pushTo('next', strong);
    const onBranch = await run(pushEvent(github, 'next'), 'apply');
    expect(onBranch.annotations.map(({ message }) => message).join()).toContain(
      'apply runs only on main, but this is refs/heads/next',
    );
    expect(spot.requests).toEqual([]);
  });

  test('on a branch that is named in apply-refs runs', async () => {
    const { spot, github, strong, run } = await scene();
    github.pushTo('next', strong);
    const ran = await run(pushEvent(github, 'next'), 'apply', { 'apply-refs': 'next' });
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'applied']);
    expect(optionsOf(spot)).toEqual(STRONG);
  });

  test('keeps its verdict where the comment cannot be written', async () => {
    const { github, pull, run } = await scene();
    github.mergePull(pull);
    const ran = await run(pushEvent(github), 'apply', {}, { token: READ_TOKEN });
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'applied']);
    expect(ran.stdout).toContain('Could not tell the pull request');
  });

  test('that fails is red, and says what was not done', async () => {
    const { spot, github, pull, run } = await scene();
    github.mergePull(pull);
    spot.fault({ method: 'PUT', times: Number.POSITIVE_INFINITY }, { kind: 'ignored' });
    const ran = await run(pushEvent(github), 'apply');
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, 'failed']);
    expect(ran.stdout).toContain('Spot has answered that it is done, but the resource has not changed');
    const [comment] = github.comments(pull);
    expect(sectionsIn(comment?.body ?? '')?.map(({ name, verdict }) => [name, verdict])).toEqual([['apply', 'fail']]);
  });
});
