import { type Answer, notFound, ok, refusal } from '../answers.js';
import { type Call, inRepository, type Route } from '../call.js';
import type { Entry } from '../git-store.js';
import { commitOf, isSha, type Repository } from '../state.js';
import { contentView, gitCommitView, type Place, treeView } from '../views/commits.js';
import { nodeId } from '../views/links.js';

const contentRoutes = {
  'repos/get-content': inRepository((call, repository) => {
    const ref = call.query.get('ref') ?? repository.defaultBranch;
    const commit = commitOf(call.state, repository, ref);
    if (commit === null) return refusal(404, `No commit found for the ref ${ref}`);
    const path = (call.params.path ?? '').replace(/^\/+|\/+$/g, '');
    const entries = call.state.git.tree(commit, true);
    const entry = entries.find((one) => one.path === path);
    if (path === '' || entry?.type === 'tree') return folder(call, repository, commit, entries, path);
    return entry === undefined ? notFound() : file(call, repository, commit, entry, entries);
  }),
  'git/get-blob': inRepository((call, repository) =>
    withObject(call, 'blob', call.params.file_sha ?? '', (sha) => {
      const bytes = call.state.git.blob(sha);
      if (bytes.length > call.limits.bytesOfBlob) return refusal(403, 'This API returns blobs up to 100 MB in size.');
      if (call.isRaw) return { status: 200, raw: bytes };
      const url = `${call.links.api}/repos/${repository.fullName}/git/blobs/${sha}`;
      return ok({ sha, node_id: nodeId('B', sha), size: bytes.length, url, content: base64(bytes), encoding: 'base64' });
    }),
  ),
  'git/get-commit': inRepository((call, repository) =>
    withObject(call, 'commit', call.params.commit_sha ?? '', (sha) =>
      ok(gitCommitView(placeOf(call, repository), call.state.git.read(sha))),
    ),
  ),
  'git/get-tree': inRepository((call, repository) => {
    const name = call.params.tree_sha ?? '';
    const commit = commitOf(call.state, repository, name);
    const sha = commit === null ? name : call.state.git.read(commit).tree;
    return withObject(call, 'tree', sha, () => {
      const entries = call.state.git.tree(sha, call.query.has('recursive'));
      const isTruncated = entries.length > call.limits.entriesOfTree;
      return ok(treeView(placeOf(call, repository), sha, entries.slice(0, call.limits.entriesOfTree), isTruncated));
    });
  }),
} satisfies Record<string, Route>;
export default contentRoutes;

function placeOf({ links }: Call, { fullName }: Repository): Place {
  return { ...links, repository: fullName };
}

function withObject({ state }: Call, type: 'blob' | 'tree' | 'commit', sha: string, then: (sha: string) => Answer): Answer {
  if (!isSha(sha)) {
    const message = 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].';
    return type === 'commit' ? notFound() : refusal(422, message);
  }
  return state.git.typeOf(sha) === type ? then(sha) : notFound();
}

function folder(call: Call, repository: Repository, commit: string, entries: readonly Entry[], path: string): Answer {
  const prefix = path === '' ? '' : `${path}/`;
  const own = entries.filter((one) => one.path.startsWith(prefix) && !one.path.slice(prefix.length).includes('/'));
  const views = own.slice(0, call.limits.entriesOfFolder).map((entry) => {
    // In a list, a submodule is called a file (the endpoint's own documentation).
    const type = entry.type === 'tree' ? 'dir' : entry.mode === '120000' ? 'symlink' : 'file';
    return contentView(placeOf(call, repository), commit, entry, type);
  });
  return ok(views);
}

function file(call: Call, repository: Repository, commit: string, entry: Entry, entries: readonly Entry[]): Answer {
  const place = placeOf(call, repository);
  if (entry.type === 'commit') {
    const submodule_git_url = `${call.links.html}/acme/submodule.git`;
    return ok({ ...contentView(place, commit, entry, 'submodule'), submodule_git_url });
  }
  const bytes = call.state.git.blob(entry.sha);
  if (entry.mode === '120000') {
    const target = bytes.toString('utf8');
    const aim = entries.find(({ path, type }) => type === 'blob' && path === targetOf(entry.path, target));
    if (aim !== undefined) return file(call, repository, commit, aim, entries);
    if (call.isRaw) return { status: 200, raw: bytes };
    return ok({ ...contentView(place, commit, entry, 'symlink'), target });
  }
  if (bytes.length > call.limits.bytesOfBlob) return refusal(403, 'This API returns blobs up to 100 MB in size.');
  if (call.isRaw) return { status: 200, raw: bytes };
  // Beyond a megabyte, only `raw` brings the content.
  const isLarge = bytes.length > call.limits.bytesOfContent;
  const content = isLarge ? { content: '', encoding: 'none' } : { content: base64(bytes), encoding: 'base64' };
  return ok({ ...contentView(place, commit, entry, 'file'), ...content });
}

/** Where a link leads, seen from the root; a link that leaves the repository leads nowhere. */
function targetOf(path: string, target: string): string | null {
  const url = new URL(target, `http://repository/${path}`);
  return target.startsWith('/') ? null : decodeURIComponent(url.pathname.slice(1));
}

/** GitHub breaks lines of base64 after 60 characters. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
}
