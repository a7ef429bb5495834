import { describe, expect, test } from 'vitest';
import { mergeGroupEvent, pullRequestEvent, pushEvent, reviewEvent } from '../github/events.js';
import { failure, secondaryLimit } from '../github/faults.js';
import type { Files } from '../github/git-store.js';
import { type GitHub, startGitHub } from '../github/server.js';
import type { Pull } from '../github/state.js';
import { APP_TOKEN, PERSONAL_TOKEN, READ_TOKEN } from '../github/tokens.js';
import { type EventStep, elastigroup, type Ran, runActionFor } from './run-action.js';

const SAFE = elastigroup({ httpTokens: 'required' });
const UNSAFE = elastigroup({ httpTokens: 'optional' });
const BASE: Files = { 'README.md': 'hi\n', 'fleets/web.json': SAFE };
const WEAK: Files = { ...BASE, 'fleets/web.json': UNSAFE };
const COMMENTS = /\/issues\/1\/comments$/;
/** Waiting goes a hundred times faster in the step. */
const HURRY = `
  import module from 'node:module';
  import timers from 'node:timers/promises';
  const [wait, limit] = [timers.setTimeout, AbortSignal.timeout];
  timers.setTimeout = (ms, ...args) => wait(ms / 100, ...args);
  AbortSignal.timeout = (ms) => limit.call(AbortSignal, ms / 100);
  module.syncBuiltinESMExports();
`;

async function opened(head: Files = WEAK, base: Files = BASE, more: Parameters<GitHub['openPull']>[0] | object = {}) {
  const github = await startGitHub();
  const pull = github.openPull({ base, head, ...more });
  return { github, pull };
}

const run = (github: GitHub, pull: Pull, step: EventStep = {}) => runActionFor(github, pullRequestEvent(github, pull), step);
const bodies = (github: GitHub, pull: Pull) => github.comments(pull).map(({ body }) => body);
const suggestions = (github: GitHub, pull: Pull) => github.reviewComments(pull).map(({ body }) => body);
const annotated = ({ annotations }: Ran) => annotations.map(({ properties }) => properties.file);

describe('a pull request that weakens a spec', () => {
  test('gets a comment and a suggestion, and fails', async () => {
    const { github, pull } = await opened();
    const ran = await run(github, pull);
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, 'fail']);
    const [comment, ...others] = github.comments(pull);
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ author: 'github-actions[bot]' });
    expect(comment?.body).toContain('1 of 1 spec fails');
    expect(comment?.body).toContain(`/blob/${pull.head.sha}/fleets/web.json#L`);
    expect(ran.outputs['comment-url']).toBe(`https://github.com/acme/fleet/pull/1#issuecomment-${comment?.id}`);
    const [suggested] = github.reviewComments(pull);
    expect(suggested?.body).toContain('"httpTokens": "required"');
    expect(github.count().writes).toBe(2);
    expect(github.count().all).toBeLessThanOrEqual(11);
  });

  test('is told once: the same commit again writes nothing', async () => {
    const { github, pull } = await opened();
    await run(github, pull);
    const before = bodies(github, pull);
    github.forget();
    const ran = await run(github, pull);
    expect(ran.exitCode).toBe(1);
    expect(github.count().writes).toBe(0);
    expect(bodies(github, pull)).toEqual(before);
  });

  test('turns clean by the suggestion itself, and the comment says so', async () => {
    const { github, pull } = await opened();
    await run(github, pull);
    const [suggested] = github.reviewComments(pull);
    if (suggested === undefined) throw new Error('nothing was suggested');
    const fixed = github.applySuggestion(pull, suggested);
    github.forget();
    const ran = await run(github, pull);
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([0, 'pass']);
    const [body, ...others] = bodies(github, pull);
    expect(others).toEqual([]);
    expect(body).toContain(fixed.slice(0, 7));
    expect(body?.length).toBeLessThan(800);
    expect(github.count().writes).toBe(1);
  });

  test('with another finding is told of that one in the same comment', async () => {
    const { github, pull } = await opened();
    await run(github, pull);
    github.push(pull, { ...WEAK, 'fleets/api.json': elastigroup({}, 'api') });
    await run(github, pull);
    const [body, ...others] = bodies(github, pull);
    expect(others).toEqual([]);
    expect(body).toContain('fleets/api.json');
    expect(suggestions(github, pull)).toHaveLength(2);
  });
});

describe('when a comment is made', () => {
  test('never on a clean first run', async () => {
    const { github, pull } = await opened({ ...BASE, 'fleets/api.json': elastigroup({ httpTokens: 'required' }, 'api') });
    const ran = await run(github, pull);
    expect([ran.exitCode, ran.outputs['comment-url']]).toEqual([0, '']);
    expect(github.count().writes).toBe(0);
  });

  test('on a clean first run, where it is asked for', async () => {
    const { github, pull } = await opened({ ...BASE, 'a.txt': 'x' });
    await run(github, pull, { inputs: { comment: 'always' } });
    expect(bodies(github, pull)).toHaveLength(1);
  });

  test('not at all, where nobody wants it', async () => {
    const { github, pull } = await opened();
    const ran = await run(github, pull, { inputs: { comment: 'never', suggest: 'false' } });
    expect(ran.exitCode).toBe(1);
    expect(github.count().writes).toBe(0);
  });

  test('a pull request without specs passes, and asks GitHub little', async () => {
    const { github, pull } = await opened({ ...BASE, 'src/main.c': 'int x;' });
    const ran = await run(github, pull);
    expect(ran.exitCode).toBe(0);
    expect(github.count().all).toBeLessThanOrEqual(3);
  });
});

describe('whose comment it is', () => {
  test.for([APP_TOKEN, PERSONAL_TOKEN])('is told by the token: %s', async (token) => {
    const { github, pull } = await opened();
    await run(github, pull);
    const [first] = bodies(github, pull);
    const planted = github.say(pull, 'mallory', `${first}\nquoted`);
    await run(github, pull, { token });
    await run(github, pull, { token });
    const comments = github.comments(pull);
    expect(comments).toHaveLength(3);
    expect(comments.find(({ id }) => id === planted.id)?.body).toBe(planted.body);
    expect(new Set(comments.map(({ author }) => author)).size).toBe(3);
  });

  test('two of ours become one, in the oldest', async () => {
    const { github, pull } = await opened();
    await run(github, pull);
    const [first] = github.comments(pull);
    github.say(pull, 'github-actions[bot]', first?.body ?? '');
    github.push(pull, { ...WEAK, 'fleets/api.json': elastigroup({}, 'api') });
    await run(github, pull);
    expect(github.comments(pull).map(({ id }) => id)).toEqual([first?.id]);
    expect(bodies(github, pull)[0]).toContain('fleets/api.json');
  });
});

describe('an old run', () => {
  test('writes nothing over a newer one', async () => {
    const { github, pull } = await opened();
    const event = pullRequestEvent(github, pull);
    github.push(pull, { ...WEAK, 'fleets/web.json': SAFE });
    const ran = await runActionFor(github, event);
    expect(ran.exitCode).toBe(1);
    expect(github.count().writes).toBe(0);
    expect(ran.stdout).toContain('newer commit');
  });
});

test('an old run that waits for a limit does not write over what a newer one has written meanwhile', async () => {
  const { github, pull } = await opened();
  await run(github, pull);
  github.push(pull, { ...WEAK, 'x.txt': 'x' });
  const event = pullRequestEvent(github, pull);
  const writeNewer = async () => {
    github.push(pull, BASE);
    const [comment] = github.comments(pull);
    github.editComment(comment?.id ?? 0, 'newer');
  };
  github.fault({ method: 'PATCH' }, secondaryLimit(403, 1));
  github.fault({ method: 'GET', path: /^\/repos\/acme\/fleet\/pulls\/1$/, nth: 2 }, { kind: 'meanwhile', before: writeNewer });
  const ran = await runActionFor(github, event);
  expect(ran.exitCode).toBe(1);
  expect(bodies(github, pull)).toEqual(['newer']);
});

test('nor does it make the first comment', async () => {
  const { github, pull } = await opened();
  const event = pullRequestEvent(github, pull);
  github.fault({ method: 'POST', path: COMMENTS }, secondaryLimit(403, 1));
  const push = async () => void github.push(pull, BASE);
  github.fault({ method: 'GET', path: /^\/repos\/acme\/fleet\/pulls\/1$/, nth: 2 }, { kind: 'meanwhile', before: push });
  await runActionFor(github, event, { inputs: { suggest: 'false' }, preload: HURRY });
  expect(bodies(github, pull)).toEqual([]);
});

describe('suggestions of an old run', () => {
  const REVIEWS = { method: 'POST', path: /\/reviews$/ } as const;

  test.for([
    ['waits for a limit', secondaryLimit(403, 1)],
    ['lost the answer', { kind: 'cut', when: 'before' }],
  ] as const)('that %s are not posted once a newer commit is there', async ([, fault]) => {
    const { github, pull } = await opened();
    const event = pullRequestEvent(github, pull);
    const push = async () => void github.push(pull, BASE);
    github.fault(REVIEWS, fault);
    github.fault({ method: 'GET', path: /^\/repos\/acme\/fleet\/pulls\/1$/, nth: 2 }, { kind: 'meanwhile', before: push });
    const ran = await runActionFor(github, event, { preload: HURRY });
    expect(ran.exitCode).toBe(1);
    expect(suggestions(github, pull)).toEqual([]);
    expect(bodies(github, pull)).toEqual([]);
  });
});

describe('sections', () => {
  const inputs = (name: string) => ({ inputs: { 'comment-section': name, paths: name } });
  const head = { ...BASE, 'a/x.json': elastigroup({}, 'x'), 'b/y.json': elastigroup({}, 'y') };

  test('of several jobs stand in one comment', async () => {
    const { github, pull } = await opened(head);
    for (const name of ['b', 'a']) await run(github, pull, inputs(name));
    const [body, ...others] = bodies(github, pull);
    expect(others).toEqual([]);
    expect(body).toContain('a/x.json');
    expect(body).toContain('b/y.json');
    expect(body?.indexOf('a/x.json')).toBeLessThan(body?.indexOf('b/y.json') ?? -1);
  });

  test('that are written at the same time do not lose each other', async () => {
    const { github, pull } = await opened(head);
    await Promise.all(['a', 'b'].map((name) => run(github, pull, inputs(name))));
    const body = bodies(github, pull);
    expect(body).toHaveLength(1);
    expect(body[0]).toContain('a/x.json');
    expect(body[0]).toContain('b/y.json');
  });

  test('one that another job overwrites in between is written again', async () => {
    const { github, pull } = await opened(head);
    await run(github, pull, inputs('a'));
    const [comment] = github.comments(pull);
    const before = comment?.body ?? '';
    github.fault({ method: 'PATCH' }, { kind: 'meanwhile', after: () => github.editComment(comment?.id ?? 0, before) });
    await run(github, pull, inputs('b'));
    expect(bodies(github, pull)[0]).toContain('b/y.json');
  });
});

describe('a token that may only read', () => {
  test.for([
    ['a fork', { from: 'mallory/fleet', author: 'mallory' }],
    ['Dependabot', { author: 'dependabot[bot]', branch: 'dependabot/x' }],
  ] as const)('as in runs of %s: all but the writing', async ([, more]) => {
    const { github, pull } = await opened(WEAK, BASE, more);
    const ran = await run(github, pull, { token: READ_TOKEN });
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, 'fail']);
    expect(annotated(ran)).toContain('fleets/web.json');
    expect(ran.summary).toContain('fleets/web.json');
    expect(bodies(github, pull)).toEqual([]);
    const told = ran.stdout.split('\n').filter((line) => line.includes('mode: report'));
    expect(told).toHaveLength(1);
  });
});

describe('when GitHub fails', () => {
  test('a comment that is deleted in between is made anew', async () => {
    const { github, pull } = await opened();
    await run(github, pull);
    github.push(pull, { ...WEAK, 'x.txt': 'x' });
    const [comment] = github.comments(pull);
    github.fault({ method: 'PATCH' }, { kind: 'meanwhile', before: () => github.deleteComment(comment?.id ?? 0) });
    const ran = await run(github, pull);
    expect(ran.exitCode).toBe(1);
    expect(bodies(github, pull)).toHaveLength(1);
  });

  test.for([
    ['a connection that is cut after the comment was made', { kind: 'cut', when: 'after' }],
    ['one that is cut before', { kind: 'cut', when: 'before' }],
    ['an answer that is cut', { kind: 'malformed' }],
    ['a 500 after the comment was made', { ...failure(500), when: 'after' }],
    ['a 502 before it was', failure(502)],
    ['an answer that never comes, of a comment that was made', { kind: 'hang', when: 'after' }],
  ] as const)('%s leaves one comment', async ([, fault]) => {
    const { github, pull } = await opened();
    github.fault({ method: 'POST', path: COMMENTS }, fault);
    const ran = await run(github, pull, { preload: HURRY });
    expect(ran.exitCode).toBe(1);
    expect(bodies(github, pull)).toHaveLength(1);
  });

  test.for([
    ['a connection that is cut after it was posted', { kind: 'cut', when: 'after' }],
    ['one that is cut before', { kind: 'cut', when: 'before' }],
  ] as const)('%s leaves one review', async ([, fault]) => {
    const { github, pull } = await opened();
    github.fault({ method: 'POST', path: /\/reviews$/ }, fault);
    await run(github, pull, { preload: HURRY });
    expect(suggestions(github, pull)).toHaveLength(1);
  });

  test('a review that is refused stands in the comment', async () => {
    const { github, pull } = await opened();
    github.fault({ method: 'POST', path: /\/reviews$/ }, failure(422, 'Validation Failed'));
    const ran = await run(github, pull);
    expect(suggestions(github, pull)).toEqual([]);
    expect(bodies(github, pull)[0]).toContain('+ ');
    expect(ran.stdout).toContain('Could not post the suggestions');
  });

  test('a secondary limit is waited out', async () => {
    const { github, pull } = await opened();
    github.fault({ method: 'POST', path: COMMENTS }, secondaryLimit(403, 2));
    github.fault({ method: 'GET', path: /\/files$/ }, secondaryLimit(429, 1));
    await run(github, pull, { preload: HURRY });
    expect(bodies(github, pull)).toHaveLength(1);
  });

  test.for([
    ['403', failure(403, 'Resource not accessible by integration')],
    ['404', failure(404, 'Not Found')],
    ['422', failure(422, 'Validation Failed')],
    ['500 for ever', failure(500)],
  ] as const)('a comment that gets %s costs nobody the verdict', async ([, fault]) => {
    const { github, pull } = await opened();
    github.fault({ method: 'POST', path: COMMENTS, times: 99 }, fault);
    const ran = await run(github, pull, { preload: HURRY });
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, 'fail']);
    expect(ran.annotations.length).toBeGreaterThan(0);
    expect(bodies(github, pull)).toEqual([]);
    expect(ran.stdout).toContain('Could not post the comment');
    expect([...ran.shown, ran.summary, ...Object.values(ran.outputs)].join('\n')).not.toContain('ghs_standIn');
  });

  test.for([
    ['403', failure(403, 'Resource not accessible by integration'), 'pull-requests: read'],
    ['500 for ever', failure(500), 'could not be told'],
  ] as const)('the list of files that gets %s is no green', async ([, fault, said]) => {
    const { github, pull } = await opened({ ...BASE, 'a.txt': 'x' });
    github.fault({ path: /\/files$/, times: 99 }, fault);
    const ran = await run(github, pull, { preload: HURRY });
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain(said);
  });

  test('nor is a base whose policy cannot be read', async () => {
    const { github, pull } = await opened({ ...BASE, 'a.txt': 'x' });
    github.fault({ path: /^\/graphql$/, times: 99 }, failure(502));
    const ran = await run(github, pull, { preload: HURRY });
    expect(ran.exitCode).toBe(1);
  });
});

describe('large pull requests', () => {
  test('of a hundred files, comment and suggestions take at most 11 requests', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`fleets/f${index}.json`, elastigroup({ httpTokens: 'optional' }, `f${index}`)]),
    );
    const safe = Object.fromEntries(Object.entries(many).map(([file, text]) => [file, text.replace('optional', 'required')]));
    const { github, pull } = await opened({ ...BASE, ...many }, { ...BASE, ...safe });
    await run(github, pull);
    expect(suggestions(github, pull)).toHaveLength(30);
    expect(bodies(github, pull)).toHaveLength(1);
    expect(github.count().all).toBeLessThanOrEqual(11);
    expect(github.count().writes).toBeLessThanOrEqual(2);
    github.forget();
    await run(github, pull);
    expect(github.count().writes).toBe(0);
  });

  test('a comment of more than GitHub takes is cut, and says where all of it stands', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`fleets/f${index}.json`, elastigroup({ httpTokens: 'optional' }, `f${index}`)]),
    );
    const { github, pull } = await opened({ ...BASE, ...many });
    const ran = await run(github, pull);
    expect(ran.exitCode).toBe(1);
    const [body = ''] = bodies(github, pull);
    expect(body.length).toBeGreaterThan(60_000);
    expect(body.length).toBeLessThan(65_000);
    expect(body).toContain('/pull/1/checks');
  });

  test('of more files than GitHub lists are judged whole', async () => {
    const github = await startGitHub();
    const many = Object.fromEntries(Array.from({ length: 3200 }, (_, index) => [`docs/${index}.txt`, 'x']));
    const old = { ...BASE, 'fleets/old.json': elastigroup({}, 'old') };
    const pull = github.openPull({ base: old, head: { ...old, ...many } });
    const ran = await run(github, pull);
    expect(ran.exitCode).toBe(1);
    expect(ran.report().scope).toMatchObject({ isWhole: false });
    expect(annotated(ran)).toContain('fleets/old.json');
  });
});

describe('the policy that judges', () => {
  const CONFIG = '.github/spot-imdsv2.yml';
  const waiver =
    'version: 1\nwaivers:\n  - { files: "fleets/**", rule: tokens-required, reason: "old agent", owner: "@acme/web", expires: 2099-01-31 }\n';

  test('is that of the base: a waiver that comes along does not hold, and is shown', async () => {
    const base = { ...BASE, [CONFIG]: 'version: 1\n' };
    const { github, pull } = await opened({ ...WEAK, [CONFIG]: waiver }, base);
    const ran = await run(github, pull);
    expect(ran.exitCode).toBe(1);
    const [body = ''] = bodies(github, pull);
    expect(body).toContain('old agent');
    expect(body).toContain('2099&#45;01&#45;31');
    expect(body).not.toContain('@acme');
    expect(body.indexOf('old agent')).toBeLessThan(body.indexOf('httpTokens must be'));
  });

  test('a pull request that only adds a waiver passes, and is shown as well', async () => {
    const base = { ...WEAK, [CONFIG]: 'version: 1\n' };
    const { github, pull } = await opened({ ...base, [CONFIG]: waiver }, base);
    const ran = await run(github, pull, { inputs: { scope: 'all' } });
    expect(ran.exitCode).toBe(0);
    expect(bodies(github, pull)[0]).toContain('old agent');
  });
});

describe('other events', () => {
  test('a merge queue gets the verdict without a comment', async () => {
    const { github, pull } = await opened();
    const ran = await runActionFor(github, mergeGroupEvent(github, github.enqueue(pull)));
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, 'fail']);
    expect(github.count().writes).toBe(0);
    expect(ran.report().scope).toMatchObject({ isWhole: true });
  });

  test('a review is judged as the pull request is: by the policy of the base, and told in the same comment', async () => {
    const config = 'version: 1\npolicy:\n  rules: { tokens-required: off }\n';
    const file = '.github/spot-imdsv2.yml';
    const { github, pull } = await opened({ ...WEAK, [file]: config }, { ...BASE, [file]: 'version: 1\n' });
    await run(github, pull);
    github.forget();
    const ran = await runActionFor(github, reviewEvent(github, pull));
    expect([ran.exitCode, ran.outputs.verdict]).toEqual([1, 'fail']);
    expect([github.count().writes, bodies(github, pull).length]).toEqual([0, 1]);
  });

  test('a push is judged whole, and asks GitHub nothing', async () => {
    const { github } = await opened(WEAK, WEAK);
    const ran = await runActionFor(github, pushEvent(github));
    expect(ran.exitCode).toBe(1);
    expect(github.count().all).toBe(0);
  });
});

describe('what is hostile', () => {
  test('in a spec does not get into the comment', async () => {
    const name = '@org/team <img src=x> | [x](https://evil.example) `x`\n::error::y';
    const { github, pull } = await opened({ ...BASE, 'fleets/web.json': elastigroup({ httpTokens: '@org/team' }, name) });
    const ran = await run(github, pull);
    const [body = ''] = bodies(github, pull);
    for (const text of ['@org', '<img', '](https://evil', '| [x]']) expect(body).not.toContain(text);
    expect(ran.annotations.map(({ message }) => message)).not.toContain('y');
  });
});

test('where all files count by the policy of the head, there still is a comment', async () => {
  const { github, pull } = await opened();
  await run(github, pull, { inputs: { scope: 'all', 'policy-from': 'head' } });
  expect(bodies(github, pull)).toHaveLength(1);
});

test('an address of the server with a slash at its end leads to the same places', async () => {
  const { github, pull } = await opened();
  await run(github, pull, { env: { GITHUB_SERVER_URL: 'https://github.com/' } });
  expect(bodies(github, pull)[0]).toContain('https://github.com/acme/fleet/blob/');
});

test('a GitHub of one’s own is asked at its own address', async () => {
  const github = await startGitHub({ isEnterprise: true });
  const pull = github.openPull({ base: BASE, head: WEAK });
  await run(github, pull);
  expect(bodies(github, pull)[0]).toContain('https://github.acme.example/acme/fleet/blob/');
});
