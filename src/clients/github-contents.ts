import { RemoteError } from '../errors.js';
import type { Content, GitHubApi, Wanted } from '../ports.js';
import { FILES_PER_QUERY, type FilesAnswer, filesQuery, isMissingFile, readsOf } from './github-files-query.js';
import type { At, Requests } from './github-requests.js';
import { treeFileOf } from './github-views.js';
import { textIn } from './text-file.js';

const OPERATION = 'read files';
/** Of one call of `contents`: nobody can spend the hourly budget of requests by a pull request full of odd files. */
const MAX_FETCHED = 50;

/** The calls that are about files at commits. */
export function contentCalls(requests: Requests, at: At): Pick<GitHubApi, 'viewer' | 'contents' | 'tree'> {
  const { rest, read, query } = requests;
  let login: string | null = null;
  return {
    viewer: async () => {
      login ??= ((await query('tell whose token it has', '{ viewer { login } }', {})) as FilesAnswer).viewer.login;
      return login;
    },
    contents: async (wanted) => {
      const contents: (Content | null)[] = [];
      const fetched = fetchBlobs(requests, at);
      for (let start = 0; start < wanted.length; start += FILES_PER_QUERY) {
        const some = wanted.slice(start, start + FILES_PER_QUERY);
        const answer = await queryFiles(requests, at, some);
        login = answer.viewer.login;
        for (const [index, one] of readsOf(some, answer).entries()) {
          if (one.kind === 'no-commit') throw missingCommit(some[index]?.commit ?? '');
          contents.push(one.kind === 'known' ? one.content : await fetched(one.blob));
        }
      }
      return contents;
    },
    tree: async (commit) => {
      const { data } = await read('list the files of a commit', (request) =>
        rest.git.getTree({ ...at, tree_sha: commit, recursive: '1', request }),
      );
      return { files: data.tree.flatMap(treeFileOf), isWhole: !data.truncated };
    },
  };
}

async function queryFiles({ query }: Requests, at: At, wanted: readonly Wanted[]): Promise<FilesAnswer> {
  const { text, variables } = filesQuery(at, wanted);
  return (await query(OPERATION, text, variables, isMissingFile)) as FilesAnswer;
}

/** Fetches what GraphQL did not bring as it is, up to a number of blobs. */
function fetchBlobs({ rest, read }: Requests, at: At): (blob: string) => Promise<Content> {
  let count = 0;
  return async (blob) => {
    count++;
    if (count > MAX_FETCHED) {
      return { ok: false, problem: `is one of more than ${MAX_FETCHED} large or oddly encoded files, and was not fetched` };
    }
    const { data } = await read(OPERATION, (request) => rest.git.getBlob({ ...at, file_sha: blob, request }));
    return textIn(Buffer.from(data.content, 'base64'));
  };
}

function missingCommit(commit: string): RemoteError {
  const detail = `no commit ${commit}`;
  return new RemoteError({ service: 'GitHub', operation: OPERATION, reason: 'missing', status: null, requestId: null, detail });
}
