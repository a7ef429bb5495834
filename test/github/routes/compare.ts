import { type Answer, notFound, ok } from '../answers.js';
import { type Call, inRepository, type Route } from '../call.js';
import { diffOf } from '../pulls.js';
import { commitOf, type Repository } from '../state.js';
import { commitView } from '../views/commits.js';
import { fileView } from '../views/pulls.js';

/** Without paging, GitHub gives the newest 250 commits. */
const MAX_COMMITS = 250;

const compareRoutes = {
  'repos/compare-commits-with-basehead': inRepository((call, repository) => {
    const [base, head, ...more] = (call.params.basehead ?? '').split('...').map((name) => resolved(call, repository, name));
    if (base === undefined || head === undefined || base === null || head === null || more.length > 0) return notFound();
    return compared(call, repository, base, head);
  }),
} satisfies Record<string, Route>;
export default compareRoutes;

/** `REF`, `OWNER:REF` or `OWNER:REPO:REF`. */
function resolved({ state }: Call, repository: Repository, name: string): string | null {
  const [ref = '', second, third] = name.split(':').reverse();
  if (second === undefined) return commitOf(state, repository, ref);
  const isOf = (fullName: string) => {
    const [owner, repo] = fullName.toLowerCase().split('/');
    return third === undefined ? owner === second.toLowerCase() : owner === third.toLowerCase() && repo === second.toLowerCase();
  };
  const other = [...state.repositories.values()].find(({ fullName }) => isOf(fullName));
  return other === undefined ? null : commitOf(state, other, ref);
}

function compared(call: Call, repository: Repository, base: string, head: string): Answer {
  const { git } = call.state;
  const place = { ...call.links, repository: repository.fullName };
  const view = (sha: string) => commitView(call.state, place, git.read(sha));
  const [ahead, behind] = [git.between(base, head), git.between(head, base)];
  const status = ahead.length === 0 ? (behind.length === 0 ? 'identical' : 'behind') : behind.length === 0 ? 'ahead' : 'diverged';
  const range = `${base}...${head}`;
  const [url, html] = [
    `${call.links.api}/repos/${repository.fullName}/compare`,
    `${call.links.html}/${repository.fullName}/compare`,
  ];
  const page = Number(call.query.get('page') ?? 1);
  const files = page > 1 ? [] : diffOf(call.state, base, head).slice(0, call.limits.filesOfCompare);
  return ok({
    url: `${url}/${range}`,
    html_url: `${html}/${range}`,
    permalink_url: `${html}/${range}`,
    diff_url: `${html}/${range}.diff`,
    patch_url: `${html}/${range}.patch`,
    status,
    base_commit: view(base),
    merge_base_commit: view(git.mergeBase(base, head)),
    total_commits: ahead.length,
    ahead_by: ahead.length,
    behind_by: behind.length,
    commits: pageOf(call, ahead).map(view),
    files: files.map((file) => fileView(call.links, repository.fullName, head, file)),
  });
}

function pageOf({ query }: Call, commits: readonly string[]): readonly string[] {
  if (!query.has('page') && !query.has('per_page')) return commits.slice(-MAX_COMMITS);
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const page = Math.max(1, Number(query.get('page') ?? 1));
  return commits.slice((page - 1) * size, page * size);
}
