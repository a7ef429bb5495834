import type { Approved } from './approval.js';
import { keyOf, type LiveFleet, rollablesOf, type Sight } from './fleet-sight.js';
import { demandedImage } from './image-replacement.js';
import { hashed } from './plan.js';
import type { AsWanted, Plan, Planned, ToRoll } from './planned.js';
import type { InstanceProof, LaunchSettings } from './prove.js';
import { type RollEstimate, sized } from './roll-estimate.js';

/** What every part of a fleet launches once a plan is carried out; by the id of a node group, null for the fleet itself. */
export type SettingsAfter = ReadonlyMap<string | null, LaunchSettings>;

/** Resources that are changed, by their ids, and when that was done, in milliseconds since 1970; null: it is not yet, or not told. */
export type Changed = ReadonlyMap<string, number | null>;

/** All changes of a plan, none of them done yet. */
function plannedIn({ resources }: Plan): Changed {
  return new Map(resources.flatMap((one) => (isSent(one) && one.id !== null ? [[one.id, null] as const] : [])));
}

/** The images that nodes are to be launched from, by the ids of the nodes, where somebody asks for that. */
export type Images = ReadonlyMap<string, string>;

/** Those that a plan brings. */
export function imagesIn({ resources }: Plan): Images {
  return new Map(
    resources.flatMap((one) => {
      const image = 'image' in one ? demandedImage(one.image) : null;
      return image === null || one.id === null ? [] : [[one.id, image] as const];
    }),
  );
}

/** What a fleet launches once these changes are done. */
export function settingsAfter(fleet: LiveFleet, changed: Changed, images: Images): SettingsAfter {
  const inherits = fleet.inheriting;
  const isChanged = (group: string | null) =>
    group === null ? changed.has(fleet.id) : changed.has(group) || (inherits.has(group) && changed.has(fleet.id));
  const sinceOf = (group: string | null) => changed.get(group === null || inherits.has(group) ? fleet.id : group) ?? null;
  return new Map(
    [...fleet.settings].map(([group, settings]) => {
      const image = images.get(group ?? fleet.id) ?? null;
      const after = isChanged(group) ? { requiresTokens: true, since: sinceOf(group) } : settings;
      return [group, image === null ? after : { ...after, image }];
    }),
  );
}

/** A node that only has to be recycled, and its persistence switched on, is as it is to be till then. */
function isSent(one: Planned): boolean {
  return one.state === 'change' && Object.keys(one.body).length > 0;
}

/** The instances of a part of a fleet that a roll has a reason to replace. */
export interface Stale {
  /** Known to allow IMDSv1, while what would come in their place does not. */
  readonly open: readonly string[];
  /** Not known, and launched before what would come in their place: they may allow it. */
  readonly doubtful: readonly string[];
  /** How many instances there are in that part. */
  readonly all: number;
}

/**
 * How long after a change instances may still come with the options from before: they were on their way. Later ones were
 * changed elsewhere, and would be again: to replace them helps nobody.
 */
const ON_THE_WAY_MS = 10 * 60_000;

/** What is stale in a part of a fleet: in some node groups, or in all of it (null). */
export function staleIn(sight: Sight, parts: ReadonlySet<string> | null, after: SettingsAfter): Stale {
  const within = sight.proof.instances.filter(
    ({ nodeGroup, standing }) => standing.state !== 'gone' && (parts === null || (nodeGroup !== null && parts.has(nodeGroup))),
  );
  const [open, doubtful]: [string[], string[]] = [[], []];
  for (const one of within) {
    const settings = after.get(one.nodeGroup);
    // To replace what would come back the same is of no use.
    if (settings?.requiresTokens !== true) continue;
    const image = settings.image === undefined ? 'any' : imageOf(one, sight, settings.image);
    if (image === 'other' || (one.standing.state === 'open' && mayBeBefore(one, settings, ON_THE_WAY_MS))) open.push(one.id);
    else if ((image === 'untold' || one.standing.state === 'unknown') && mayBeBefore(one, settings, 0)) doubtful.push(one.id);
  }
  return { open, doubtful, all: within.length };
}

function imageOf({ id }: InstanceProof, { images }: Sight, wanted: string): 'other' | 'untold' | 'wanted' {
  const image = images.get(id);
  if (image === undefined) return 'untold';
  return image === wanted ? 'wanted' : 'other';
}

function mayBeBefore({ launchedAt }: InstanceProof, { since }: LaunchSettings, graceMs: number): boolean {
  return launchedAt === null || since === null || launchedAt < since + graceMs;
}

/** What is known of fleets before a plan with rolls is carried out. */
export interface StaleRequest {
  readonly sights: readonly Sight[];
  /** Resources of fleets, by `keyOf`, in which a roll is under way that began after their last update. */
  readonly rolling: ReadonlySet<string>;
  /** How many stateful instances are being recycled, by `keyOf`; none: left out. */
  readonly recycling: ReadonlyMap<string, number>;
  readonly approved: Approved | null;
}

/** The fleets in which something is as git wants it, while it is not known of instances; `since`: when it was last updated. */
export function doubtfulIn(
  plan: Plan,
  sights: readonly Sight[],
): readonly { readonly fleet: LiveFleet; readonly since: number }[] {
  const byKey = new Map(sights.map((sight) => [keyOf(sight.fleet), sight]));
  const found = new Map<string, { readonly fleet: LiveFleet; readonly since: number }>();
  for (const { state, account, id, roll } of rollablesOf(plan)) {
    const key = keyOf({ account, id: roll.isPart ? roll.id : id });
    const sight = byKey.get(key);
    if (state !== 'right' || sight === undefined) continue;
    const { fleet } = sight;
    const part = roll.isPart ? id : null;
    if (staleIn(sight, part === null ? null : new Set([part]), fleet.settings).doubtful.length === 0) continue;
    const since = fleet.settings.get(part)?.since ?? Number.POSITIVE_INFINITY;
    found.set(key, { fleet, since: Math.max(since, found.get(key)?.since ?? 0) });
  }
  return [...found.values()];
}

/** The fleets that are as git wants them, and are recycled where they are not new. */
export function recycledIn(plan: Plan, fleets: readonly LiveFleet[]): readonly LiveFleet[] {
  const keys = new Set(
    rollablesOf(plan).flatMap((one) => (one.state === 'right' && one.roll.route === 'recycle' ? [keyOf(one)] : [])),
  );
  return fleets.filter((fleet) => keys.has(keyOf(fleet)));
}

/**
 * The plan with what its rolls really replace, and with rolls of what is as git wants it while its instances are not: EC2
 * tells that; where it does not, an approval, `all`, or a roll that is under way.
 */
export function withStale(plan: Plan, request: StaleRequest): Plan {
  const [planned, images] = [plannedIn(plan), imagesIn(plan)];
  const sights = new Map(
    request.sights.map((sight) => [keyOf(sight.fleet), { sight, after: settingsAfter(sight.fleet, planned, images) }]),
  );
  const resources = plan.resources.map((one): Planned => {
    if ((one.state !== 'change' && one.state !== 'right') || one.roll === null) return one;
    const { account, roll } = one;
    const seen = sights.get(keyOf({ account, id: roll.isPart ? roll.id : one.id }));
    if (seen === undefined) return one;
    const stale = staleIn(seen.sight, roll.isPart ? new Set([one.id ?? '']) : null, seen.after);
    if (one.state === 'right') return rightWith(one, stale, plan, request);
    const size = sized(roll, replacedBy(roll, stale, plan));
    // Whatever runs: once persistence is off, what was kept of the root volume is not used any more.
    return { ...one, roll: one.image?.step === 'set' ? { ...size, loses: roll.loses } : size };
  });
  return hashed({ ...plan, resources });
}

/** How many instances a roll replaces. */
function replacedBy({ route }: RollEstimate, { open, doubtful, all }: Stale, { rollScope }: Plan): number {
  if (rollScope === 'all' || doubtful.length > 0) return all;
  if (open.length === 0) return 0;
  // Only clusters, and what is recycled one by one, can be rolled in part.
  return route === 'cluster' || route === 'recycle' ? open.length : all;
}

function rightWith(one: AsWanted, stale: Stale, plan: Plan, request: StaleRequest): AsWanted | ToRoll {
  const { approved, rolling, recycling } = request;
  const { open, doubtful } = stale;
  const roll = sized(one.roll, replacedBy(one.roll, stale, plan));
  const [hash = ''] = one.hashes;
  // The sequence ends with an update: what has gone through it was launched before that, and needs no other recycle.
  const isOver = one.image?.step === 'done';
  const isApproved = !isOver && approved?.has(hash) === true;
  const mayStart = open.length > 0 || (doubtful.length > 0 && (isApproved || plan.rollScope === 'all'));
  if (mayStart) return { ...one, state: 'roll', act: 'start', roll, hash };
  const key = keyOf({ account: one.account, id: one.roll.isPart ? one.roll.id : one.id });
  const onTheirWay = recycling.get(key) ?? 0;
  if (onTheirWay > 0) return { ...one, state: 'roll', act: 'follow', roll: { ...sized(one.roll, onTheirWay), loses: [] }, hash };
  if (doubtful.length === 0) return one;
  return rolling.has(key) ? { ...one, state: 'roll', act: 'follow', roll, hash } : { ...one, untold: doubtful.length };
}
