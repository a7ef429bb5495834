import type { ChangedFile, Comment, Pull, ReviewComment, ReviewCommentDraft, TreeFile } from '../ports.js';
import type { Rest } from './github-requests.js';

type DataOf<Endpoint extends (...parameters: never[]) => Promise<{ readonly data: unknown }>> = Awaited<
  ReturnType<Endpoint>
>['data'];
type PullData = DataOf<Rest['pulls']['get']> | DataOf<Rest['pulls']['list']>[number];
type FileData = DataOf<Rest['pulls']['listFiles']>[number];
type CommentData = DataOf<Rest['issues']['listComments']>[number];
type ReviewCommentData = DataOf<Rest['pulls']['listReviewComments']>[number];
type EntryData = DataOf<Rest['git']['getTree']>['tree'][number];
type DraftData = NonNullable<NonNullable<Parameters<Rest['pulls']['createReview']>[0]>['comments']>[number];

/** A pull request, as GitHub tells of one or in a list. */
export function pullOf(data: PullData): Pull {
  const changedFiles = 'changed_files' in data ? data.changed_files : null;
  return {
    number: data.number,
    isOpen: data.state === 'open',
    head: branchOf(data.head),
    base: branchOf(data.base),
    changedFiles,
  };
}

/** GitHub's types have a repository always, but that of a fork may be gone. */
function branchOf({ sha, ref, repo }: PullData['head'] | PullData['base']): Pull['head'] {
  const repository: { readonly full_name: string } | null = repo;
  return { sha, ref, repository: repository?.full_name ?? null };
}

const STATUSES = {
  added: 'added',
  copied: 'added',
  modified: 'modified',
  changed: 'modified',
  removed: 'removed',
  renamed: 'renamed',
  unchanged: null,
} as const satisfies Record<FileData['status'], ChangedFile['status'] | null>;

/** A file of a change; none where nothing is changed about it. */
export function changedFileOf({ filename, status, previous_filename, sha, patch }: FileData): readonly ChangedFile[] {
  const ours = STATUSES[status];
  if (ours === null) return [];
  const previous = ours === 'renamed' ? (previous_filename ?? null) : null;
  const blob = ours === 'removed' ? null : sha;
  return [{ file: filename, status: ours, previous, blob, patch: patch ?? null }];
}

/** A comment in the conversation. */
export function commentOf({ id, user, body, html_url }: CommentData): Comment {
  return { id, author: user?.login ?? null, body: body ?? '', url: html_url };
}

/** A comment on lines of the diff. */
export function reviewCommentOf({ id, user, body, path, line }: ReviewCommentData): ReviewComment {
  // GitHub's types have no null here, but accounts may be gone.
  const author: { readonly login: string } | null = user;
  return { id, author: author?.login ?? null, body, file: path, line: line ?? null };
}

/** A comment on lines of the diff, as GitHub takes it: a start only where there are several lines. */
export function draftOf({ file, startLine, line, body }: ReviewCommentDraft): DraftData {
  const start = startLine < line ? { start_line: startLine, start_side: 'RIGHT' } : {};
  return { path: file, body, line, side: 'RIGHT', ...start };
}

const LINK = '120000';

/** An entry of a tree; none for folders. */
export function treeFileOf({ path, mode, type, sha, size }: EntryData): readonly TreeFile[] {
  if (type === 'tree') return [];
  const kind = type === 'commit' ? 'submodule' : mode === LINK ? 'link' : 'file';
  return [{ file: path, blob: sha, bytes: size ?? 0, kind }];
}
