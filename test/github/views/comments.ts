import type { IssueComment, Pull, Review, ReviewComment, State } from '../state.js';
import { type Links, nodeId } from './links.js';
import { associationOf } from './pulls.js';
import { userView } from './users.js';

/** GitHub's `issue-comment`. */
export function commentView(state: State, links: Links, pull: Pull, comment: IssueComment) {
  const into = pull.base.repository;
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    body: comment.body,
    user: userView(state, links, comment.author),
    url: `${links.api}/repos/${into}/issues/comments/${comment.id}`,
    html_url: `${links.html}/${into}/pull/${comment.number}#issuecomment-${comment.id}`,
    issue_url: `${links.api}/repos/${into}/issues/${comment.number}`,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    performed_via_github_app: null,
    author_association: associationOf(pull, comment.author),
  };
}

/** GitHub's `pull-request-review`. */
export function reviewView(state: State, links: Links, pull: Pull, review: Review) {
  const html_url = `${links.html}/${pull.base.repository}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const pull_request_url = `${links.api}/repos/${pull.base.repository}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: userView(state, links, review.author),
    body: review.body,
    state: review.state,
    html_url,
    pull_request_url,
    author_association: associationOf(pull, review.author),
    _links: { html: { href: html_url }, pull_request: { href: pull_request_url } },
    commit_id: review.commit,
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
  };
}

/** Where a review comment stands at the head of today; null once its lines have changed. */
export interface Standing {
  readonly line: number;
  readonly startLine: number | null;
  readonly position: number;
}

/** GitHub's `pull-request-review-comment`. */
export function reviewCommentView(state: State, links: Links, pull: Pull, comment: ReviewComment, standing: Standing | null) {
  const html = `${links.html}/${pull.base.repository}/pull/${pull.number}#discussion_r${comment.id}`;
  const [api, url] = ['', `/pulls/comments/${comment.id}`].map((path) => `${links.api}/repos/${pull.base.repository}${path}`);
  const pull_request_url = `${api}/pulls/${pull.number}`;
  return {
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    url: url ?? '',
    html_url: html,
    pull_request_url,
    pull_request_review_id: comment.reviewId,
    user: userView(state, links, comment.author),
    body: comment.body,
    path: comment.path,
    diff_hunk: comment.diffHunk,
    subject_type: 'line',
    side: comment.side,
    start_side: comment.startSide,
    line: standing?.line ?? null,
    start_line: standing?.startLine ?? null,
    position: standing?.position ?? null,
    original_line: comment.line,
    original_start_line: comment.startLine,
    original_position: comment.position,
    commit_id: standing === null ? comment.commit : pull.head.sha,
    original_commit_id: comment.commit,
    created_at: comment.createdAt,
    updated_at: comment.createdAt,
    author_association: associationOf(pull, comment.author),
    _links: { self: { href: url ?? '' }, html: { href: html }, pull_request: { href: pull_request_url } },
  };
}
