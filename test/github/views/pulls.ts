import type { ChangedFile } from '../diff.js';
import { filesOf } from '../pulls.js';
import { type Pull, type Repository, repositoryOf, type State } from '../state.js';
import { type Links, nodeId } from './links.js';
import { repositoryView } from './repositories.js';
import { userView } from './users.js';

/** GitHub's `pull-request-simple`, as lists hold it. */
export function pullInList(state: State, links: Links, pull: Pull) {
  const into = pull.base.repository;
  const [api, html_url] = [`${links.api}/repos/${into}`, `${links.html}/${into}/pull/${pull.number}`];
  const addresses = {
    url: `${api}/pulls/${pull.number}`,
    html_url,
    issue_url: `${api}/issues/${pull.number}`,
    comments_url: `${api}/issues/${pull.number}/comments`,
    commits_url: `${api}/pulls/${pull.number}/commits`,
    review_comments_url: `${api}/pulls/${pull.number}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    statuses_url: `${api}/statuses/${pull.head.sha}`,
  };
  return {
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    number: pull.number,
    title: pull.title,
    body: null,
    labels: [],
    draft: pull.isDraft,
    ...addresses,
    diff_url: `${html_url}.diff`,
    patch_url: `${html_url}.patch`,
    state: pull.isOpen ? 'open' : 'closed',
    locked: false,
    active_lock_reason: null,
    milestone: null,
    auto_merge: null,
    user: userView(state, links, pull.author),
    author_association: associationOf(pull, pull.author),
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.isMerged ? pull.closedAt : null,
    merge_commit_sha: pull.mergeSha,
    head: endView(state, links, { ...pull.head, owner: pull.head.owner }),
    base: endView(state, links, { ...pull.base, owner: into.split('/')[0] ?? '' }),
    _links: {
      self: { href: addresses.url },
      html: { href: html_url },
      issue: { href: addresses.issue_url },
      comments: { href: addresses.comments_url },
      commits: { href: addresses.commits_url },
      review_comments: { href: addresses.review_comments_url },
      review_comment: { href: addresses.review_comment_url },
      statuses: { href: addresses.statuses_url },
    },
  };
}

/** GitHub's `pull-request`. */
export function pullView(state: State, links: Links, repository: Repository, pull: Pull) {
  const files = filesOf(state, pull);
  const sum = (of: (file: ChangedFile) => number) => files.reduce((total, file) => total + of(file), 0);
  const count = (items: ReadonlyMap<number, { readonly number: number }>) =>
    [...items.values()].filter(({ number }) => number === pull.number).length;
  const isClean = pull.mergeSha !== null;
  return {
    ...pullInList(state, links, pull),
    merged: pull.isMerged,
    merged_by: pull.isMerged ? userView(state, links, 'octocat') : null,
    mergeable: pull.isOpen ? isClean : null,
    rebaseable: pull.isOpen ? isClean : null,
    mergeable_state: pull.isOpen ? (isClean ? 'clean' : 'dirty') : 'unknown',
    comments: count(repository.comments),
    review_comments: count(repository.reviewComments),
    maintainer_can_modify: false,
    commits: state.git.between(pull.base.sha, pull.head.sha).length,
    additions: sum((file) => file.additions),
    deletions: sum((file) => file.deletions),
    changed_files: files.length,
  };
}

function endView(
  state: State,
  links: Links,
  end: { readonly repository: string | null; readonly owner: string; readonly ref: string; readonly sha: string },
) {
  const repo = end.repository === null ? null : repositoryView(state, links, repositoryOf(state, end.repository));
  return { label: `${end.owner}:${end.ref}`, ref: end.ref, sha: end.sha, user: userView(state, links, end.owner), repo };
}

/** How somebody stands to the repository: the stand-in knows the author of a pull request, and Apps. */
export function associationOf(pull: Pull, login: string): string {
  return login === pull.author && pull.head.repository === pull.base.repository ? 'MEMBER' : 'NONE';
}

/** GitHub's `diff-entry`. */
export function fileView({ api, html }: Links, repository: string, head: string, file: ChangedFile) {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${html}/${repository}/blob/${head}/${path}`,
    raw_url: `${html}/${repository}/raw/${head}/${path}`,
    contents_url: `${api}/repos/${repository}/contents/${path}?ref=${head}`,
    ...(file.patch === null ? {} : { patch: file.patch }),
    ...(file.previousPath === null ? {} : { previous_filename: file.previousPath }),
  };
}
