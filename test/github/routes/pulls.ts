import { ok, refusal } from '../answers.js';
import { inPull, inRepository, page, type Route } from '../call.js';
import { filesOf } from '../pulls.js';
import { commitOf, type Pull } from '../state.js';
import { fileView, pullInList, pullView } from '../views/pulls.js';

const pullRoutes = {
  'pulls/get': inPull(({ state, links }, repository, pull) => ok(pullView(state, links, repository, pull))),
  'pulls/list': inRepository((call, repository) => {
    const { query, state, links } = call;
    const wanted = query.get('state') ?? 'open';
    const [head, base] = [query.get('head'), query.get('base')];
    const pulls = [...repository.pulls.values()]
      .filter(({ isOpen }) => wanted === 'all' || isOpen === (wanted === 'open'))
      .filter((pull) => isHead(pull, head) && (base === null || pull.base.ref === base));
    const sorted = sortedPulls(pulls, query.get('sort') ?? 'created', query.get('direction'));
    return page(call, repository, sorted, (pull) => pullInList(state, links, pull));
  }),
  'pulls/list-files': inPull((call, repository, pull) => {
    const files = filesOf(call.state, pull).slice(0, call.limits.filesOfPull);
    return page(call, repository, files, (file) => fileView(call.links, repository.fullName, pull.head.sha, file));
  }),
  'repos/list-pull-requests-associated-with-commit': inRepository((call, repository) => {
    const { state, links, params } = call;
    const sha = commitOf(state, repository, params.commit_sha ?? '');
    if (sha === null) return refusal(422, `No commit found for SHA: ${params.commit_sha}`);
    // Measured: the commits of a fork are of no pull request here.
    const pulls = [...repository.pulls.values()].filter((pull) => pull.head.repository === repository.fullName);
    const ofCommit = pulls.filter((pull) => (pull.isMerged && pull.mergeSha === sha) || pull.heads.includes(sha));
    return page(call, repository, ofCommit, (pull) => pullInList(state, links, pull));
  }),
} satisfies Record<string, Route>;
export default pullRoutes;

/** `OWNER:BRANCH`. A filter without an owner is one that GitHub does not know, and passes over. */
function isHead({ head }: Pull, wanted: string | null): boolean {
  if (wanted === null || !wanted.includes(':')) return true;
  const [owner = '', ...branch] = wanted.split(':');
  return head.owner.toLowerCase() === owner.toLowerCase() && head.ref === branch.join(':');
}

function sortedPulls(pulls: readonly Pull[], sort: string, direction: string | null): readonly Pull[] {
  const isDescending = (direction ?? (sort === 'created' ? 'desc' : 'asc')) === 'desc';
  const key = ({ createdAt, updatedAt }: Pull) => (sort === 'updated' ? updatedAt : createdAt);
  const ascending = pulls.toSorted((one, other) => key(one).localeCompare(key(other)) || one.number - other.number);
  return isDescending ? ascending.toReversed() : ascending;
}
