import { KINDS, kindList, ROOT_KEYS, siblingOf } from './kinds/index.js';
import type { Path, RootKey, SpecKind } from './spec.js';
import { isMembers, type Members, unresolvableText, valueAt } from './value.js';

/** A body that may be a spec, as a format found it. */
export interface Candidate {
  /** The key it stands under; null for a flat body, as the API returns them. */
  readonly root: RootKey | null;
  readonly body: Members;
  /** The `response.kind` of the saved answer it stands in; null elsewhere. */
  readonly responseKind: string | null;
}

/** What a body turned out to be. */
export interface Recognised {
  readonly kind: SpecKind;
  /** Kubernetes or ECS cannot be told: taken for the Kubernetes kind. */
  readonly ambiguous: boolean;
  /** Members of another cloud's body, beside members of ours. */
  readonly foreign: readonly Path[];
}

/** What a node group has that launches instances; one of them, or `oceanId`, makes a `launchSpec` one of ours. */
const LAUNCH_MEMBERS = [
  'imageId',
  'images',
  'userData',
  'iamInstanceProfile',
  'securityGroupIds',
  'subnetIds',
  'instanceTypes',
  'instanceTypesFilters',
  'blockDeviceMappings',
  'instanceMetadataOptions',
  'metadataOptions',
] as const;

/** Members that only bodies of other clouds have, under the same roots (Azure, GCP): by the path of what they stand in. */
const FOREIGN_MEMBERS: readonly (readonly [parent: Path, names: readonly string[]])[] = [
  [[], ['resourceGroupName', 'virtualNodeGroupTemplate', 'aks', 'gke', 'nodePoolName', 'sourceImage', 'disks']],
  [['strategy'], ['preemptiblePercentage']],
  [['thirdPartiesIntegration'], ['gke']],
  [['compute'], ['vmSizes', 'os', 'disks', 'gpu', 'subnets']],
  [
    ['compute', 'launchSpecification'],
    ['disks', 'image', 'network', 'customData', 'sourceImage'],
  ],
];

/** The kind of a body, or null when it is no spec of ours. `hint` is the kind that the config names for the file. */
export function recognise(candidate: Candidate, hint: SpecKind | null): Recognised | null {
  const found = kindOf(candidate, hint);
  if (found === null || !hasShape(found.kind, candidate.body)) return null;
  const foreign = foreignIn(candidate.body);
  if (foreign.length > 0 && !holdsOurs(candidate.body)) return null;
  return { kind: found.kind, ambiguous: found.ambiguous, foreign };
}

function foreignIn(body: Members): readonly Path[] {
  const found: Path[] = [];
  for (const [parent, names] of FOREIGN_MEMBERS) {
    const at = valueAt(body, parent);
    if (!isMembers(at)) continue;
    for (const name of names) if (Object.hasOwn(at, name)) found.push([...parent, name]);
  }
  return found;
}

/** Whether a text that cannot be parsed looks as if it were a spec: a root key, and something below it that only specs have. */
export function looksLikeSpec(text: string): boolean {
  return ROOT_PATTERN.test(text) && /launchSpecification|oceanId|etadata_?[oO]ptions/.test(text);
}

const ROOT_PATTERN = new RegExp(`(?:^|[\\s{,"'])(?:${ROOT_KEYS.join('|')})(?:["']\\s*|[ \\t]*):`, 'm');

const kindsWith = (root: RootKey) => kindList.filter((kind) => kind.root === root);
const KINDS_BY_ROOT: Readonly<Record<RootKey, readonly SpecKind[]>> = {
  group: kindsWith('group'),
  managedInstance: kindsWith('managedInstance'),
  cluster: kindsWith('cluster'),
  launchSpec: kindsWith('launchSpec'),
};

type Found = Pick<Recognised, 'kind' | 'ambiguous'>;

function kindOf(candidate: Candidate, hint: SpecKind | null): Found | null {
  const { root, body, responseKind } = candidate;
  if (responseKind !== null) {
    const kind = kindList.find((known) => known.responseKind === responseKind);
    return kind === undefined ? null : { kind, ambiguous: false };
  }
  if (hint !== null && (root === null || root === hint.root)) return { kind: hint, ambiguous: false };
  if (root !== null) return firstOf(KINDS_BY_ROOT[root], body);
  return flatKindOf(body);
}

/** Of the kinds that share a root, the one whose marks the body bears. */
function firstOf(kinds: readonly SpecKind[], body: Members): Found | null {
  const [only, other] = kinds;
  if (only !== undefined && other === undefined) return { kind: only, ambiguous: false };
  const marked = kinds.map((kind) => ({ kind, marks: marksOf(kind, body) })).sort((a, b) => b.marks - a.marks);
  const [best, next] = marked;
  if (best === undefined) return null;
  // Where the marks do not tell, the Kubernetes kind, the first in the table, stands for both.
  const isTold = next === undefined || (best.marks > 0 && next.marks === 0);
  return { kind: isTold ? best.kind : (kinds[0] ?? best.kind), ambiguous: !isTold };
}

function marksOf(kind: SpecKind, body: Members): number {
  return kind.marks.filter((path) => valueAt(body, path) !== undefined).length;
}

/** A flat body is known by its id's prefix, else by its members. */
function flatKindOf(body: Members): Found | null {
  const { id } = body;
  if (typeof id === 'string') {
    const kinds = kindList.filter((kind) => id.startsWith(kind.idPrefix));
    if (kinds.length > 0) return firstOf(kinds, body);
  }
  if (typeof body.oceanId === 'string') {
    const kinds = KINDS_BY_ROOT.launchSpec;
    const isNodeGroup = hasLaunchMember(body) || kinds.some((kind) => marksOf(kind, body) > 0);
    return isNodeGroup ? firstOf(kinds, body) : null;
  }
  const launch = valueAt(body, ['compute', 'launchSpecification']);
  if (!isMembers(launch) && unresolvableText(launch) === null) return null;
  const kinds = kindList.filter((kind) => kind.role !== 'node-group');
  const [best] = kinds.map((kind) => ({ kind, marks: marksOf(kind, body) })).sort((a, b) => b.marks - a.marks);
  if (best !== undefined && best.marks > 0) return firstOf(KINDS_BY_ROOT[best.kind.root], body);
  if (valueAt(body, KINDS['ocean-cluster'].imdsPath) !== undefined) return firstOf(KINDS_BY_ROOT.cluster, body);
  return holdsOurs(body) || isMembers(body.capacity) ? { kind: KINDS.elastigroup, ambiguous: false } : null;
}

function hasLaunchMember(body: Members): boolean {
  return LAUNCH_MEMBERS.some((member) => Object.hasOwn(body, member));
}

/** Whether a body has what makes it more than an update fragment: a `compute`, or for a node group a cluster or a launch member. */
function hasShape(kind: SpecKind, body: Members): boolean {
  if (kind.role === 'node-group') {
    return Object.hasOwn(body, 'oceanId') || hasLaunchMember(body);
  }
  const compute = valueAt(body, ['compute']);
  return isMembers(compute) || unresolvableText(compute) !== null;
}

/** Whether a body holds what only bodies of ours hold: then a mark of another cloud does not take it out of the check. */
function holdsOurs(body: Members): boolean {
  if (kindList.some((kind) => typeof body.id === 'string' && body.id.startsWith(kind.idPrefix))) return true;
  const launch = valueAt(body, ['compute', 'launchSpecification']);
  return [body, valueAt(body, ['compute']), launch].some((part) => isMembers(part) && launchesOurs(part));
}

function launchesOurs(part: Members): boolean {
  const images = Array.isArray(part.images) ? part.images.map((image) => valueAt(image, ['id'])) : [];
  return (
    Object.hasOwn(part, 'metadataOptions') ||
    Object.hasOwn(part, 'instanceMetadataOptions') ||
    Object.hasOwn(part, 'securityGroupIds') ||
    [part.imageId, ...images].some((id) => typeof id === 'string' && id.startsWith('ami-'))
  );
}

/** Whether the other family's kind must be taken into account as well. */
export function familiesOf(kind: SpecKind, ambiguous: boolean): readonly SpecKind[] {
  const sibling = ambiguous ? siblingOf(kind) : null;
  return sibling === null ? [kind] : [kind, sibling];
}
