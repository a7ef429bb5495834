import type { DesiredSpec } from '../rollout/desired.js';
import { withValue } from '../rollout/difference.js';
import { optionsIn } from '../rollout/imds.js';
import { regionOf } from '../rollout/region.js';
import type { Adopt } from '../run-rollout.js';
import type { LiveResource, Stage } from '../simulator/stage.js';
import { KINDS } from '../specs/kinds/index.js';
import { type Members, unresolvableText, valueAt } from '../specs/value.js';

/**
 * A fleet that still allows IMDSv1, made of specs. The specs that come first are put into the simulator, and their instances with
 * them; each time, they are given back with the resource that they are about: in one account, by their own id or by one that is
 * made up.
 */
export function rehearsalFleet(stage: Stage, account: string): Adopt {
  const ids = new Map<string, string>();
  const idOf = (spec: DesiredSpec): string => {
    const key = JSON.stringify([spec.file, spec.document, spec.path]);
    const id = ids.get(key) ?? placed(spec, stage, account);
    ids.set(key, id);
    return id;
  };
  return (specs) => {
    const isFirst = ids.size === 0;
    // Those with ids of their own come first: none that is made up may be one of these.
    for (const spec of specs) if (spec.id !== null) idOf(spec);
    const adopted = specs.map((spec) => ({ ...spec, account, id: idOf(spec), create: false, matchesName: false }));
    if (isFirst) launchAll(adopted, stage, account);
    return adopted;
  };
}

/** The id of the resource that a spec is put into the simulator as; of one whose id cannot be told, or is taken, the id alone. */
function placed(spec: DesiredSpec, stage: Stage, account: string): string {
  const { id, kind, body } = spec;
  if (body === null) throw new Error(`the body of ${spec.file} was not kept, but a rehearsal begins with it`);
  if (id !== null && (unresolvableText(id) !== null || stage.live(id) !== null)) return id;
  const { id: _, ...rest } = inRegion(weakened(body, spec));
  return stage.load(kind.id, account, id === null ? rest : { ...rest, id });
}

/** A body as it was before: its instances may answer IMDSv1. One without options of its own stays so. */
function weakened(body: Members, { kind }: DesiredSpec): Members {
  const options = optionsIn(body, kind);
  return options === null ? body : withValue(body, kind.imdsPath, { ...options, httpTokens: 'optional' });
}

const REGION = 'us-east-1';

/** A body in a region that EC2 can be asked in. */
function inRegion(body: Members): Members {
  return regionOf(body) === null ? { ...body, region: REGION } : body;
}

/** Launches instances of all that can run some. A node group whose cluster is in no spec gets one that nobody has changed. */
function launchAll(specs: readonly (DesiredSpec & { readonly id: string })[], stage: Stage, account: string): void {
  for (const { kind, oceanId } of specs) {
    if (kind.clusterKind === null || oceanId === null || unresolvableText(oceanId) !== null || stage.live(oceanId) !== null)
      continue;
    stage.load(kind.clusterKind, account, { id: oceanId, name: `the cluster ${oceanId}`, region: REGION });
  }
  for (const id of new Set(specs.map((spec) => spec.id))) {
    const resource = stage.live(id);
    if (resource === null) continue;
    const { oceanId } = resource.body;
    const isPart = KINDS[resource.kind].role === 'node-group';
    if (isPart && (typeof oceanId !== 'string' || KINDS[stage.live(oceanId)?.kind ?? 'elastigroup'].role !== 'cluster')) continue;
    stage.launch(id, sizeOf(resource));
  }
}

/** Enough to see batches, and few enough to read. */
const [USUAL, MOST] = [5, 10];

/** How many instances are rehearsed with: as many as the spec wants to run, within bounds. */
function sizeOf({ kind, body }: Pick<LiveResource, 'kind' | 'body'>): number {
  if (kind === 'stateful-node') return 1;
  const target = valueAt(body, ['capacity', 'target']);
  return typeof target === 'number' && Number.isInteger(target) ? Math.max(0, Math.min(target, MOST)) : USUAL;
}
