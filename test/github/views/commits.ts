import { type Commit, type Entry, PERSON } from '../git-store.js';
import { type State, timestamp } from '../state.js';
import { type Links, nodeId } from './links.js';
import { userView } from './users.js';

/** A repository's addresses, for what lies in it. */
export interface Place extends Links {
  readonly repository: string;
}

const VERIFICATION = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

function personOf(commit: Commit) {
  return { ...PERSON, date: timestamp(commit.time) };
}

function treeOf({ api, repository }: Place, sha: string) {
  return { sha, url: `${api}/repos/${repository}/git/trees/${sha}` };
}

/** GitHub's `git-commit`, of the Git database API. */
export function gitCommitView(place: Place, commit: Commit) {
  const addressesOf = (sha: string) => ({
    sha,
    url: `${place.api}/repos/${place.repository}/git/commits/${sha}`,
    html_url: `${place.html}/${place.repository}/commit/${sha}`,
  });
  return {
    ...addressesOf(commit.sha),
    node_id: nodeId('C', commit.sha),
    author: personOf(commit),
    committer: personOf(commit),
    message: commit.message,
    tree: treeOf(place, commit.tree),
    parents: commit.parents.map(addressesOf),
    verification: VERIFICATION,
  };
}

/** GitHub's `commit`. */
export function commitView(state: State, place: Place, commit: Commit) {
  const addressesOf = (sha: string) => ({
    sha,
    url: `${place.api}/repos/${place.repository}/commits/${sha}`,
    html_url: `${place.html}/${place.repository}/commit/${sha}`,
  });
  const addresses = addressesOf(commit.sha);
  return {
    ...addresses,
    node_id: nodeId('C', commit.sha),
    comments_url: `${addresses.url}/comments`,
    author: userView(state, place, 'octocat'),
    committer: userView(state, place, 'octocat'),
    parents: commit.parents.map(addressesOf),
    commit: {
      author: personOf(commit),
      committer: personOf(commit),
      message: commit.message,
      comment_count: 0,
      url: `${place.api}/repos/${place.repository}/git/commits/${commit.sha}`,
      tree: treeOf(place, commit.tree),
      verification: VERIFICATION,
    },
  };
}

/** GitHub's `git-tree`. */
export function treeView(place: Place, sha: string, entries: readonly Entry[], isTruncated: boolean) {
  return {
    ...treeOf(place, sha),
    truncated: isTruncated,
    tree: entries.map(({ path, mode, type, sha: object, size }) => ({
      path,
      mode,
      type,
      sha: object,
      ...(size === null ? {} : { size }),
      ...(type === 'commit' ? {} : { url: `${place.api}/repos/${place.repository}/git/${type}s/${object}` }),
    })),
  };
}

/** The members that every kind of content has. */
export function contentView(place: Place, commit: string, entry: Entry, type: 'file' | 'dir' | 'symlink' | 'submodule') {
  const { path, sha, size } = entry;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const url = `${place.api}/repos/${place.repository}/contents/${encoded}?ref=${commit}`;
  const git_url = type === 'submodule' ? null : `${place.api}/repos/${place.repository}/git/${entry.type}s/${sha}`;
  const html_url = type === 'submodule' ? null : `${place.html}/${place.repository}/blob/${commit}/${encoded}`;
  const download_url = entry.type === 'blob' ? `${place.html}/${place.repository}/raw/${commit}/${encoded}` : null;
  return {
    type,
    name: path.split('/').at(-1) ?? '',
    path,
    sha,
    size: size ?? 0,
    url,
    git_url,
    html_url,
    download_url,
    _links: { self: url, git: git_url, html: html_url },
  };
}
