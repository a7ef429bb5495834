import { type Answer, ok, unprocessable } from '../answers.js';
import { type Call, inPull, isSince, page, type Route } from '../call.js';
import { addReview, type Draft, placed, standingOf } from '../reviews.js';
import type { Pull, Repository } from '../state.js';
import { reviewCommentView, reviewView } from '../views/comments.js';
import { isTooLong } from './comments.js';

const STATES = { COMMENT: 'COMMENTED', APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', '': 'PENDING' } as const;
type Event = keyof typeof STATES;

const reviewRoutes = {
  'pulls/create-review': inPull(createReview),
  'pulls/list-reviews': inPull((call, repository, pull) => {
    const reviews = [...repository.reviews.values()].filter(({ number }) => number === pull.number);
    // A review that is pending is its author's own.
    const visible = reviews.filter(({ state, author }) => state !== 'PENDING' || author === call.login);
    return page(call, repository, visible, (review) => reviewView(call.state, call.links, pull, review));
  }),
  'pulls/list-review-comments': inPull((call, repository, pull) => {
    const comments = [...repository.reviewComments.values()].filter(({ number }) => number === pull.number);
    const submitted = comments.filter(({ reviewId }) => repository.reviews.get(reviewId)?.state !== 'PENDING');
    const wanted = submitted.filter(({ createdAt }) => isSince(call, createdAt));
    const sorted = call.query.has('sort') && call.query.get('direction') === 'desc' ? wanted.toReversed() : wanted;
    return page(call, repository, sorted, (comment) =>
      reviewCommentView(call.state, call.links, pull, comment, standingOf(call.state, pull, comment)),
    );
  }),
} satisfies Record<string, Route>;
export default reviewRoutes;

function createReview(call: Call, repository: Repository, pull: Pull): Answer {
  const {
    commit_id: commit = pull.head.sha,
    body = '',
    event = '',
    comments = [],
  } = call.body as {
    readonly commit_id?: string;
    readonly body?: string;
    readonly event?: Event;
    readonly comments?: readonly Draft[];
  };
  if (!pull.heads.includes(commit)) return unprocessable('The commit_id is not part of the pull request');
  if ((event === 'COMMENT' || event === 'REQUEST_CHANGES') && body === '' && comments.length === 0) {
    return unprocessable(`Review body can't be blank for ${event}`);
  }
  if ([body, ...comments.map((comment) => comment.body)].some(isTooLong)) {
    return unprocessable('Body is too long (maximum is 65536 characters)');
  }
  const results = comments.map((draft) => placed(call.state, pull, commit, draft));
  const problems = results.flatMap((result) => (isPlaced(result) ? [] : result));
  // One comment out of place, and there is no review at all.
  if (problems.length > 0) return unprocessable(...new Set(problems));
  const given = { number: pull.number, author: call.login, body, state: STATES[event], commit };
  return ok(reviewView(call.state, call.links, pull, addReview(call.state, repository, given, results.filter(isPlaced))));
}

function isPlaced(result: ReturnType<typeof placed>): result is Exclude<typeof result, readonly string[]> {
  return !Array.isArray(result);
}
