import type { GitHubApi } from '../ports.js';
import { contentCalls } from './github-contents.js';
import { type Pace, systemPace } from './github-pace.js';
import { type At, BOUNDS, type Bounds, githubRequests, pages, type Requests } from './github-requests.js';
import { changedFileOf, commentOf, draftOf, pullOf, reviewCommentOf } from './github-views.js';

/** Which repository, at which server, and by whose right. */
export interface GitHubAccess {
  /** Not empty. */
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** GITHUB_API_URL, such as `https://api.github.com` or `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** GITHUB_GRAPHQL_URL; where it is absent, it follows from apiUrl. */
  readonly graphqlUrl?: string | undefined;
  readonly pace?: Pace;
  readonly bounds?: Partial<Bounds>;
}

/** GitHub's limits (docs: "List pull requests files", "Compare two commits"). */
const MAX_FILES = { pull: 3000, compare: 300 } as const;

/** One repository at GitHub, over HTTP. */
export function githubApi({ token, repository, apiUrl, graphqlUrl, pace = systemPace, bounds }: GitHubAccess): GitHubApi {
  const api = apiUrl.replace(/\/+$/, '');
  const server = { token, apiUrl: api, graphqlUrl: graphqlUrl ?? graphqlBeside(api) };
  const requests = githubRequests(server, pace, { ...BOUNDS, ...bounds });
  const [owner = '', repo = ''] = repository.split('/');
  const at = { owner, repo };
  return { ...contentCalls(requests, at), ...changeCalls(requests, at), ...commentCalls(requests, at) };
}

/** GitHub Enterprise Server has its REST API at /api/v3. */
function graphqlBeside(apiUrl: string): string {
  return `${apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
}

function changeCalls(
  requests: Requests,
  at: At,
): Pick<GitHubApi, 'pull' | 'openPulls' | 'pullsMergedAs' | 'pullFiles' | 'compare'> {
  const { rest, read } = requests;
  return {
    pull: async (number) => {
      const { data } = await read(`read pull request #${number}`, (request) =>
        rest.pulls.get({ ...at, pull_number: number, request }),
      );
      return pullOf(data);
    },
    openPulls: async (owner, branch) => {
      const filter = { state: 'open', head: `${owner}:${branch}` } as const;
      const pulls = await pages(requests, 'list the open pull requests of a branch', (page, request) =>
        rest.pulls.list({ ...at, ...filter, ...page, request }),
      );
      return pulls.map(pullOf);
    },
    pullsMergedAs: async (commit) => {
      const pulls = await pages(requests, 'list the pull requests of a commit', (page, request) =>
        rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: commit, ...page, request }),
      );
      // It also lists those that merely hold the commit.
      return pulls.filter(({ merged_at, merge_commit_sha }) => merged_at !== null && merge_commit_sha === commit).map(pullOf);
    },
    pullFiles: async (number, expected) => {
      const files = await pages(requests, `list the files of pull request #${number}`, (page, request) =>
        rest.pulls.listFiles({ ...at, pull_number: number, ...page, request }),
      );
      const isWhole = expected === null ? files.length < MAX_FILES.pull : files.length >= expected;
      return { files: files.flatMap(changedFileOf), isWhole, head: headOf(files[0]?.contents_url) };
    },
    compare: async (base, head) => {
      // The files come with the first page of commits, whatever its size.
      const { data } = await read('compare two commits', (request) =>
        rest.repos.compareCommitsWithBasehead({ ...at, basehead: `${base}...${head}`, per_page: 1, page: 1, request }),
      );
      const { files } = data;
      return { files: (files ?? []).flatMap(changedFileOf), isWhole: files !== undefined && files.length < MAX_FILES.compare };
    },
  };
}

function commentCalls(
  requests: Requests,
  at: At,
): Pick<GitHubApi, 'comments' | 'createComment' | 'updateComment' | 'deleteComment' | 'reviewComments' | 'createReview'> {
  const { rest, write } = requests;
  return {
    comments: async (number) => {
      const comments = await pages(requests, `list the comments of pull request #${number}`, (page, request) =>
        rest.issues.listComments({ ...at, issue_number: number, ...page, request }),
      );
      return comments.map(commentOf);
    },
    createComment: async (number, body, isStillWanted) => {
      const { data } = await write(
        `comment on pull request #${number}`,
        (request) => rest.issues.createComment({ ...at, issue_number: number, body, request }),
        isStillWanted,
      );
      return commentOf(data);
    },
    updateComment: async (id, body, isStillWanted) => {
      const { data } = await write(
        `update the comment ${id}`,
        (request) => rest.issues.updateComment({ ...at, comment_id: id, body, request }),
        isStillWanted,
      );
      return commentOf(data);
    },
    deleteComment: async (id) => {
      await write(`delete the comment ${id}`, (request) => rest.issues.deleteComment({ ...at, comment_id: id, request }));
    },
    reviewComments: async (number) => {
      const comments = await pages(requests, `list the review comments of pull request #${number}`, (page, request) =>
        rest.pulls.listReviewComments({ ...at, pull_number: number, ...page, request }),
      );
      return comments.map(reviewCommentOf);
    },
    createReview: async (number, commit, comments, isStillWanted) => {
      const review = { commit_id: commit, event: 'COMMENT', comments: comments.map(draftOf) } as const;
      await write(
        `review pull request #${number}`,
        (request) => rest.pulls.createReview({ ...at, pull_number: number, ...review, request }),
        isStillWanted,
      );
    },
  };
}

/** The commit that an address of a file's content names. */
function headOf(contentsUrl: string | undefined): string | null {
  return contentsUrl === undefined ? null : (/[?&]ref=([0-9a-f]{40,64})$/.exec(contentsUrl)?.[1] ?? null);
}
