import { describe, expect, test } from 'vitest';
import { clientOf } from './client.js';
import { startGitHub } from './server.js';
import { APP_TOKEN } from './tokens.js';

const LINES = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
const text = (changes: Readonly<Record<number, string>> = {}) =>
  LINES.map((line, index) => `${changes[index + 1] ?? line}\n`).join('');

/** A pull request that changes lines 5 and 20: its hunks are 2 to 8 and 17 to 23. */
async function opened() {
  const github = await startGitHub();
  const pull = github.openPull({
    base: { 'fleet.json': text(), 'image.bin': new Uint8Array([0, 1]) },
    head: { 'fleet.json': text({ 5: 'five', 20: 'twenty' }), 'image.bin': new Uint8Array([0, 2]) },
  });
  const client = clientOf(github);
  const review = (...comments: readonly object[]) =>
    client.send('POST', 'pulls/1/reviews', { event: 'COMMENT', body: 'Fixes', comments });
  return { github, pull, client, review };
}

const suggestion = (...lines: readonly string[]) => ['Use this:', '```suggestion', ...lines, '```'].join('\n');

describe('a review', () => {
  test('is made with its comments, on lines of the diff', async () => {
    const { client, review, pull, github } = await opened();
    const made = await review(
      { path: 'fleet.json', line: 5, side: 'RIGHT', body: suggestion('FIVE') },
      { path: 'fleet.json', start_line: 19, start_side: 'RIGHT', line: 21, side: 'RIGHT', body: 'three lines' },
    );
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({ state: 'COMMENTED', commit_id: pull.head.sha, user: { login: 'github-actions[bot]' } });
    expect(made.body.submitted_at).toMatch(/Z$/);
    const [first, second] = (await client.get('pulls/1/comments')).body;
    expect(first).toMatchObject({
      line: 5,
      start_line: null,
      side: 'RIGHT',
      path: 'fleet.json',
      pull_request_review_id: made.body.id,
    });
    expect(first.diff_hunk).toMatch(/^@@ -2,7 \+2,7 @@.*\n line 2\n line 3\n line 4\n-line 5\n\+five$/);
    expect(second).toMatchObject({ line: 21, start_line: 19, original_line: 21, original_start_line: 19 });
    expect((await client.get('pulls/1/reviews')).body).toHaveLength(1);
    expect((await client.get('pulls/1')).body.review_comments).toBe(2);
    expect(github.reviewComments(pull)).toHaveLength(2);
  });

  test.for([
    [
      'a line beside the hunks',
      { line: 12 },
      "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
    ],
    ['a line below the file', { line: 99 }, 'line must be part of the diff'],
    ['a start in another hunk', { line: 20, start_line: 5 }, 'start line must be part of the same hunk as the line.'],
    ['a start outside', { line: 5, start_line: 1 }, 'start line must be part of the same hunk as the line.'],
    ['a start that is the end', { line: 5, start_line: 5 }, 'start line must precede the end line.'],
    ['an old line that is not in a hunk', { line: 12, side: 'LEFT' }, 'line must be part of the diff'],
    ['a path that is not in the diff', { line: 1, path: 'other.json' }, 'path is invalid'],
    ['a binary file', { line: 1, path: 'image.bin' }, 'line must be part of the diff'],
    ['a position beyond the diff', { position: 99 }, 'position is invalid'],
    ['no place at all', {}, 'position is invalid'],
  ] as const)('is refused as a whole for %s', async ([, anchor, problem]) => {
    const { github, pull, review } = await opened();
    const good = { path: 'fleet.json', line: 5, body: 'fine' };
    const { status, body } = await review(good, { path: 'fleet.json', body: 'bad', ...anchor });
    expect([status, body.message]).toEqual([422, 'Unprocessable Entity']);
    expect(body.errors[0]).toContain(problem);
    expect([github.reviews(pull), github.reviewComments(pull)]).toEqual([[], []]);
  });

  test.for([
    ['the first line of a hunk', { line: 2 }],
    ['the last line of a hunk', { line: 8 }],
    ['a line that was removed', { line: 5, side: 'LEFT' }],
    ['a position', { position: 5 }],
    ['a range over a whole hunk', { start_line: 17, line: 23 }],
  ] as const)('can speak of %s', async ([, anchor]) => {
    const { review } = await opened();
    expect((await review({ path: 'fleet.json', body: 'here', ...anchor })).status).toBe(200);
  });

  test('without an event is pending, and its author’s alone', async () => {
    const { client, github } = await opened();
    const made = await client.send('POST', 'pulls/1/reviews', {
      body: 'later',
      comments: [{ path: 'fleet.json', line: 5, body: 'x' }],
    });
    expect(made.body.state).toBe('PENDING');
    expect(made.body).not.toHaveProperty('submitted_at');
    expect((await client.get('pulls/1/reviews')).body).toHaveLength(1);
    expect((await clientOf(github, APP_TOKEN).get('pulls/1/reviews')).body).toEqual([]);
    expect((await client.get('pulls/1/comments')).body).toEqual([]);
  });

  test('can speak of an earlier head, but of no other commit', async () => {
    const { client, github, pull } = await opened();
    const earlier = pull.head.sha;
    github.push(pull, { 'fleet.json': text({ 28: 'twenty-eight' }) });
    const on = (commit_id: string) =>
      client.send('POST', 'pulls/1/reviews', {
        commit_id,
        event: 'COMMENT',
        comments: [{ path: 'fleet.json', line: 5, body: 'x' }],
      });
    expect((await on(earlier)).status).toBe(200);
    expect((await on(pull.head.sha)).status).toBe(422);
    expect((await on(pull.base.sha)).status).toBe(422);
  });

  test.for([
    ['nothing to say', { event: 'COMMENT' }],
    ['a body that is too long', { event: 'COMMENT', body: 'x'.repeat(65_537) }],
    ['a comment that is too long', { event: 'COMMENT', comments: [{ path: 'fleet.json', line: 5, body: 'x'.repeat(65_537) }] }],
  ] as const)('is refused with %s', async ([, body]) => {
    const { client } = await opened();
    expect((await client.send('POST', 'pulls/1/reviews', body)).status).toBe(422);
  });
});

describe('after a push, a comment', () => {
  async function pushed(changes: Readonly<Record<number, string>>) {
    const { github, pull, client, review } = await opened();
    await review({ path: 'fleet.json', start_line: 19, line: 20, body: 'here' });
    const commented = pull.head.sha;
    github.push(pull, { 'fleet.json': text({ 5: 'five', 20: 'twenty', ...changes }) });
    const [comment] = (await client.get('pulls/1/comments')).body;
    expect(comment).toMatchObject({ original_line: 20, original_start_line: 19, original_commit_id: commented });
    return { comment, head: pull.head.sha, commented };
  }

  test('moves with its lines', async () => {
    const { comment, head } = await pushed({ 3: 'line 3\nmore\nand more' });
    expect(comment).toMatchObject({ line: 22, start_line: 21, commit_id: head });
    expect(comment.position).toEqual(expect.any(Number));
  });

  test('stays where only lines below change', async () => {
    expect((await pushed({ 28: 'line 28\nmore' })).comment).toMatchObject({ line: 20, start_line: 19 });
  });

  test.for([
    ['its last line', { 20: 'TWENTY' }],
    ['its first line', { 19: 'NINETEEN' }],
    ['the diff, which it is no longer in', { 20: 'line 20' }],
  ] as const)('is outdated by a change of %s', async ([, changes]) => {
    const { comment, commented } = await pushed(changes);
    expect(comment).toMatchObject({ line: null, start_line: null, position: null, commit_id: commented });
  });
});

describe('the button below a suggestion', () => {
  test('puts its lines in place of those it speaks of', async () => {
    const { github, pull, client, review } = await opened();
    await review({ path: 'fleet.json', start_line: 4, line: 5, body: suggestion('4', '4a', '5') });
    const [comment] = github.reviewComments(pull);
    if (comment === undefined) throw new Error('there is no comment');
    const sha = github.applySuggestion(pull, comment);
    const { text: raw } = await client.get(`contents/fleet.json?ref=${sha}`, { accept: 'application/vnd.github.raw+json' });
    expect(raw.split('\n').slice(2, 8)).toEqual(['line 3', '4', '4a', '5', 'line 6', 'line 7']);
    expect(() => github.applySuggestion(pull, comment)).toThrow('outdated');
  });

  test('keeps the file’s line ends, and deletes with an empty suggestion', async () => {
    const github = await startGitHub();
    const pull = github.openPull({ base: { a: '1\r\n2\r\n3\r\n' }, head: { a: '1\r\ntwo\r\n3\r\n' } });
    const client = clientOf(github);
    const make = async (line: number, body: string) => {
      await client.send('POST', 'pulls/1/reviews', { event: 'COMMENT', comments: [{ path: 'a', line, body }] });
      const comment = github.reviewComments(pull).at(-1);
      if (comment === undefined) throw new Error('there is no comment');
      const sha = github.applySuggestion(pull, comment);
      return (await client.get(`contents/a?ref=${sha}`, { accept: 'application/vnd.github.raw' })).text;
    };
    expect(await make(2, suggestion('TWO'))).toBe('1\r\nTWO\r\n3\r\n');
    expect(await make(2, suggestion())).toBe('1\r\n3\r\n');
  });

  test('is not there without a suggestion', async () => {
    const { github, pull, review } = await opened();
    await review({ path: 'fleet.json', line: 5, body: 'just words' });
    const [comment] = github.reviewComments(pull);
    expect(() => comment && github.applySuggestion(pull, comment)).toThrow('holds no suggestion');
  });
});
