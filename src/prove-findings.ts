import { compareText, type Finding, plural, type Severity, type SpecResult } from './findings/finding.js';
import type { Config } from './policy/config.js';
import { draft, rangeOf, settled, severityFor } from './policy/evaluate.js';
import { waiverFor } from './policy/waivers.js';
import type { Proven } from './prove.js';
import type { Drift } from './rollout/drift.js';
import { labelOf, type Planned } from './rollout/planned.js';
import type { InstanceProof, Standing } from './rollout/prove.js';
import { STRAGGLERS } from './rollout/straggler-causes.js';
import { KINDS } from './specs/kinds/index.js';
import type { Document, Part, Path } from './specs/spec.js';
import type { TextPlaces } from './specs/text.js';
import { pathOf, valueAt } from './specs/value.js';

/** A file of specs, parsed anew: findings need places, which a check lets go of. */
export interface ParsedFile {
  readonly documents: readonly Document[];
  readonly places: TextPlaces;
}

/** What the findings of a proof are made of, besides the proof. */
export interface FindingContext extends Pick<Config, 'policy' | 'waivers'> {
  readonly specs: readonly SpecResult[];
  /** The specs, by their index, in which the check itself finds errors. */
  readonly failing: ReadonlySet<number>;
  readonly today: string;
  /** Whether what is not proven fails. */
  readonly needsProof: boolean;
  fileOf(file: string): ParsedFile;
}

/** What of the proof is not as it must be, as findings at the specs: where git and Spot differ, and instances that are not proven. */
export function proofFindings({ drifts, instances }: Proven, context: FindingContext): readonly Finding[] {
  const indexes = new Map(context.specs.map((spec, index) => [placeKey(spec), index]));
  const specOf = ({ spec }: Planned) => (spec === null ? undefined : indexes.get(placeKey(spec)));
  const drifting = drifts.flatMap((drift) => {
    const spec = specOf(drift.resource);
    // What the check finds wrong is said once.
    const isSaid = spec !== undefined && context.failing.has(spec) && SAID_BY_CHECK.includes(drift.resource.state);
    return spec === undefined || isSaid ? [] : driftFinding(drift, spec, context);
  });
  const running = instances.flatMap((one) => {
    const spec = specOf(one.resource);
    return spec === undefined ? [] : instanceFindings(one.resource, one.instances, spec, context);
  });
  return [...drifting, ...running];
}

const SAID_BY_CHECK: readonly Planned['state'][] = ['failed-check', 'unresolvable'];

function placeKey({ file, document, path }: Pick<SpecResult, 'file' | 'document' | 'path'>): string {
  return JSON.stringify([file, document, path]);
}

function driftFinding({ resource, message, member }: Drift, spec: number, context: FindingContext): readonly Finding[] {
  const severity = severityFor('live-drift', undefined, context.policy);
  if (severity === null) return [];
  const path = member === null ? KINDS[resource.kind].imdsPath : pathOf(member);
  return [
    findingAt('live-drift', { severity, message, spec, path, part: member === null ? 'key' : 'value', inside: '' }, context),
  ];
}

function instanceFindings(
  resource: Planned,
  instances: readonly InstanceProof[],
  spec: number,
  context: FindingContext,
): readonly Finding[] {
  const running = instances.filter(({ standing }) => standing.state !== 'gone');
  const findingOf = (states: readonly Standing['state'][], words: string, own: Severity | undefined): readonly Finding[] => {
    const some = running.filter(({ standing }) => states.includes(standing.state));
    const severity = severityFor('instance-proof', own, context.policy);
    if (some.length === 0 || severity === null) return [];
    const count = `${some.length} of ${plural(running.length, 'running instance')} of ${labelOf(resource)}`;
    const message = `${count} ${some.length === 1 ? words.replace(/^do /, 'does ').replace(/^are /, 'is ') : words}. ${causes(some)}`;
    const path = KINDS[resource.kind].imdsPath;
    return [findingAt('instance-proof', { severity, message, spec, path, part: 'key', inside: `#${states[0]}` }, context)];
  };
  return [
    ...findingOf(['open'], 'do not require tokens', undefined),
    ...findingOf(['unknown', 'pending'], 'are not proven', context.needsProof ? undefined : 'warning'),
  ];
}

/** How many instances a finding names for each cause; the JSON report has all. */
const MAX_NAMED = 5;

function causes(instances: readonly InstanceProof[]): string {
  const byCause = new Map<keyof typeof STRAGGLERS, InstanceProof[]>();
  for (const one of instances) {
    const { cause } = one.standing;
    if (cause === 'required' || cause === 'ended') continue;
    const some = byCause.get(cause) ?? [];
    some.push(one);
    byCause.set(cause, some);
  }
  return [...byCause].map(([cause, some]) => causeWords(cause, some)).join(' ');
}

function causeWords(cause: keyof typeof STRAGGLERS, instances: readonly InstanceProof[]): string {
  const [name, remedy] = STRAGGLERS[cause];
  const oldest = instances.toSorted((a, b) => (a.launchedAt ?? 0) - (b.launchedAt ?? 0) || compareText(a.id, b.id));
  const more = oldest.length - MAX_NAMED;
  const named = oldest.slice(0, MAX_NAMED).map(instanceWords).join(', ');
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return `${title}: ${named}${more > 0 ? ` and ${more} more` : ''}. ${remedy}`;
}

function instanceWords({ id, nodeGroup, launchedAt }: InstanceProof): string {
  const parts = [
    ...(nodeGroup === null ? [] : [`node group ${nodeGroup}`]),
    ...(launchedAt === null ? [] : [`launched ${new Date(launchedAt).toISOString()}`]),
  ];
  return parts.length === 0 ? id : `${id} (${parts.join(', ')})`;
}

/** The steps of a pointer: those into lists as numbers. */
function stepsTo(pointer: string, { value }: Document): Path {
  let at = value;
  return pathOf(pointer).map((step) => {
    const own = Array.isArray(at) ? Number(step) : step;
    at = valueAt(at, [own]);
    return own;
  });
}

interface Given {
  readonly severity: Severity;
  readonly message: string;
  readonly spec: number;
  /** In the spec's body. */
  readonly path: Path;
  readonly part: Part;
  /** What tells apart findings of one rule at one path. */
  readonly inside: string;
}

function findingAt(rule: 'live-drift' | 'instance-proof', given: Given, context: FindingContext): Finding {
  const { severity, message, spec: index, path, part, inside } = given;
  const spec = context.specs[index];
  if (spec === undefined) throw new Error(`there is no spec ${index}`);
  const { file, id, name } = spec;
  const { documents, places } = context.fileOf(file);
  const document = documents.find((one) => one.index === spec.document);
  if (document === undefined) throw new Error(`${file} has no document ${spec.document}`);
  const own = draft(rule, severity, message, {
    file,
    range: rangeOf(document, [...stepsTo(spec.path, document), ...path], part, places),
    path: `${spec.path}/${path.join('/')}`,
    identity: id === null ? (name === null ? `place:${spec.document}:${spec.path}` : `name:${name}`) : `id:${id}`,
    inside,
  });
  const waiver = waiverFor({ finding: own, spec }, context.waivers, context.today);
  return { ...settled(own, { spec: index, waiver, isKnown: false }), fix: null };
}
