import { plural } from '../findings/finding.js';
import type { ImageReplacement } from '../rollout/image-replacement.js';
import type { MemberChange, Scalar } from '../rollout/member-change.js';
import {
  type Change,
  changesOf,
  isFailure,
  labelOf,
  type Plan,
  type Planned,
  type ToRoll,
  toRollIn,
} from '../rollout/planned.js';
import type { RollEstimate, RollSettings } from '../rollout/roll-estimate.js';
import { dotted, pathOf } from '../specs/value.js';

/** What each state is called before people, in the order in which they are counted. Nothing here is escaped yet. */
export const STATE_WORDS = {
  change: 'to change',
  create: 'to create',
  roll: 'to roll',
  right: 'already right',
  'would-weaken': 'would weaken',
  'failed-check': 'not passing the check',
  'no-account': 'without an account',
  ambiguous: 'ambiguous',
  unresolvable: 'unresolved',
  overrides: 'overriding the cluster',
  inherits: 'inheriting what is weak',
  unmatched: 'not matched',
  missing: 'not live',
  waived: 'waived',
  unmanaged: 'not in git',
} as const satisfies Record<Planned['state'], string>;

/** How many resources there are in each state. */
export function planSummary({ resources }: Plan): string {
  return `${countsOf(
    STATE_WORDS,
    resources.map(({ state }) => state),
  )}.`;
}

/** How often each state occurs, in the order and by the words of a table. */
export function countsOf(table: Readonly<Record<string, string>>, states: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  const parts = Object.entries(table).flatMap(([state, words]) => {
    const count = counts.get(state);
    return count === undefined ? [] : [`${count} ${words}`];
  });
  return parts.length === 0 ? 'no resources' : parts.join(', ');
}

/** What the plan comes to, in a few words. */
export function planVerdict(plan: Plan): string {
  const [changes, rolls] = [changesOf(plan).length, toRollIn(plan).length];
  const changed = changes === 0 ? 'nothing to change' : plural(changes, 'change');
  return [changed, ...(rolls === 0 ? [] : [`${rolls} to roll`]), ...failureWords(plan)].join(', ');
}

/** What is lost, what is put back and when it is its turn: what else there is to say of something that is done. Not escaped. */
export function actWords(act: Change | ToRoll, { roll, onFailure, waves }: Plan): readonly string[] {
  const { roll: estimate, wave, image } = act;
  const loses = roll ? (estimate?.loses ?? []) : [];
  const isRestored = roll && onFailure === 'restore' && act.state === 'change' && estimate !== null;
  return [
    ...(act.state === 'roll' && act.act === 'follow' ? ['a roll is under way, and is followed to its end'] : []),
    ...(image === null ? [] : imageWords(image)),
    ...(loses.length === 0 ? [] : [`recycling loses ${loses.join(', ')}`]),
    ...(roll && estimate?.settings.onFailure !== undefined ? [batchFailureWords(estimate.settings.onFailure)] : []),
    ...(isRestored ? [`put back where its roll fails: ${previousWords(act)}`] : []),
    ...(waves.length === 0 ? [] : [wave === null ? 'after all waves' : `in wave ${wave}`]),
  ];
}

function imageWords({ step, to, persists }: ImageReplacement): readonly string[] {
  const on = persists ? ', and persistence of the root is switched on again' : '';
  switch (step) {
    case 'set':
      return [
        `image by sequence: persistence of the root is switched off and the image set, the instance is recycled${on}; the root volume's data is lost`,
      ];
    case 'finish':
      return [`the image ${to} is set already: the instance is recycled where it does not run it${on}`];
    case 'check':
      return [`the instance is to run the image ${to}`];
    case 'needs-roll':
      return [`the image ${to} is not brought to the instance without roll`];
    case 'done':
      return [];
  }
}

function batchFailureWords({
  actionType,
  shouldDecrementTargetCapacity = false,
}: NonNullable<RollSettings['onFailure']>): string {
  const which = actionType === 'DETACH_NEW' ? 'new' : 'old';
  const smaller = shouldDecrementTargetCapacity ? ', and the group becomes smaller by them' : '';
  return `where a batch fails, its ${which} instances are detached${smaller}`;
}

function previousWords({ previous }: Pick<Change, 'previous'>): string {
  return previous === null ? 'no IMDS options' : `httpTokens: ${String(previous.httpTokens ?? 'not set')}`;
}

/** How many resources will not be as git says; none: nothing is said. */
export function failureWords({ resources }: Plan): readonly string[] {
  const failures = resources.filter(({ state }) => isFailure(state)).length;
  return failures === 0 ? [] : [`${plural(failures, 'resource')} not as git says`];
}

/** The settings that hold for all of the plan, as sentences. */
export function planTerms({ scope, roll, onFailure }: Plan): string {
  const sent = scope === 'imds' ? 'Only IMDS options are sent' : 'All members of a spec that differ are sent';
  const rolled = roll
    ? 'instances are replaced afterwards'
    : 'instances keep their settings until they are replaced (roll is off)';
  const restored =
    roll && onFailure === 'restore'
      ? ' Where a roll fails, the IMDS options from before are put back, and IMDSv1 may be allowed again.'
      : '';
  return `${sent}; ${rolled}.${restored} Nothing has been changed yet.`;
}

/** The path of a member as people write it: an IMDS option by its name alone. */
export function memberName(path: string): string {
  const steps = pathOf(path);
  const parent = steps.at(-2) ?? '';
  return parent === 'metadataOptions' || parent === 'instanceMetadataOptions' ? (steps.at(-1) ?? '') : dotted(steps);
}

/** A value before or after a change. */
export function valueWords(value: Scalar | null): string {
  return value === null ? 'not set' : String(value);
}

/** A change of a member, with an arrow of the reader's. */
export function memberWords({ path, from, to, isShown }: MemberChange, arrow: string): string {
  return isShown
    ? `${memberName(path)}: ${valueWords(from)} ${arrow} ${valueWords(to)}`
    : `${memberName(path)}: changes (not shown)`;
}

/** What becomes of the instances. */
export function rollWords(roll: RollEstimate, isRolled: boolean): string {
  const fleet = fleetWords(roll);
  if (roll.instances?.count === 0) return 'no instances to replace';
  if (!isRolled) return `${fleet} left with the old settings`;
  const time = roll.leastSeconds === null ? 'time unknown' : `at least ${durationWords(roll.leastSeconds)}`;
  return `${fleet} ${howWords(roll)}, ${time}`;
}

function howWords({ route, batches, settings, instances }: RollEstimate): string {
  if (route === 'recycle') return instances?.count === 1 ? 'recycled' : 'recycled one by one';
  const count = batches === null ? 'batches' : batches === 1 ? '1 batch' : `${batches} batches`;
  return `replaced in ${count} of ${settings.batchSizePercentage}%`;
}

function fleetWords({ instances, isPart }: RollEstimate): string {
  const of = isPart ? ' of its node group' : '';
  if (instances === null) return `an unknown number of instances${of}`;
  return `${instances.isExact ? '' : 'at most '}${plural(instances.count, 'instance')}${of}`;
}

function durationWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
}

/** Of how many instances it is not known whether they were replaced since; '' where there are none. */
export function untoldWords({ resources }: Plan): string {
  const untold = resources.reduce((sum, one) => sum + (one.state === 'right' ? one.untold : 0), 0);
  if (untold === 0) return '';
  const are = untold === 1 ? 'was' : 'were';
  return `${plural(untold, 'instance')} of resources that are right ${are} launched before the last update, and may allow IMDSv1: give AWS credentials, and EC2 tells which do, or set roll-scope to all.`;
}

/** What is to be known of the stateful nodes of a plan: images that are left as they are, and what an import keeps. */
export function nodeWords({ resources }: Plan): readonly string[] {
  const left = resources.flatMap((one) =>
    one.state === 'right' && one.image?.step === 'needs-roll' ? [`${labelOf(one)} (${one.image.to})`] : [],
  );
  const isBare = (one: Planned) => one.state === 'change' && one.kind === 'stateful-node' && one.previous === null;
  return [
    ...(left.length === 0 ? [] : [`The image is replaced only with roll: ${left.join(', ')}.`]),
    ...(resources.some(isBare)
      ? [
          'A stateful node had no IMDS options: an import of an instance leaves them out unless shouldKeepMetadataOptions is true.',
        ]
      : []),
  ];
}
