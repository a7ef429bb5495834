import { plural } from '../findings/finding.js';
import type { ProofOutcome, Restored, Rollout } from '../rollout/outcome.js';
import type { InstanceProof, ProofCounts, ProofVerdict } from '../rollout/prove.js';
import { WHY } from '../rollout/prove-words.js';
import { isReplaced, type RollOutcome, type RollState } from '../rollout/roll-outcome.js';
import { countsOf } from './plan-words.js';

/** What each end of a roll is called before people, in the order in which they are counted. Nothing here is escaped yet. */
export const ROLL_STATE_WORDS = {
  replaced: 'replaced',
  nothing: 'nothing to replace',
  partial: 'replaced in part',
  failed: 'failed',
  running: 'left running',
  blocked: 'blocked',
  unknown: 'unknown',
  'not-begun': 'not begun',
} as const satisfies Record<RollState, string>;

/** What became of options that were to be put back. */
export const RESTORED_WORDS = {
  restored: 'put back: IMDSv1 may be allowed again',
  failed: 'not put back',
  unknown: 'not known whether they were put back',
  'not-begun': 'not put back, for the run was stopped',
} as const satisfies Record<Restored['state'], string>;

/** Which roll it was and how far it came; '' where there was none. */
export function rollWordsOf({ request, roll, isAdopted }: RollOutcome): string {
  if (roll === null) return request.how.by === 'recycle' ? 'recycled one by one' : '';
  const parts = [
    `roll ${roll.id}${isAdopted ? ', begun before this run' : ''}`,
    ...(roll.batch === null || roll.batches === null ? [] : [`batch ${roll.batch} of ${roll.batches}`]),
    ...(roll.oldCount === null ? [] : [`${roll.newCount ?? 0} of ${plural(roll.oldCount, 'instance')} replaced`]),
  ];
  return parts.join(', ');
}

/** Where a roll can be looked at. A page of its own for a resource is documented nowhere. */
export const CONSOLE = 'https://console.spotinst.com/spt/dashboard';

/** How many rolls came to which end; '' where there were none. */
export function rollSummary({ rolls }: Pick<Rollout, 'rolls'>): string {
  if (rolls.length === 0) return '';
  return `Rolls: ${countsOf(
    ROLL_STATE_WORDS,
    rolls.map(({ state }) => state),
  )}.`;
}

/** Whether a look at the console helps. */
export function hasTrouble({ rolls }: Pick<Rollout, 'rolls'>): boolean {
  return rolls.some((roll) => !isReplaced(roll) && roll.state !== 'not-begun');
}

const COUNT_WORDS = {
  proven: 'refusing IMDSv1',
  open: 'allowing IMDSv1',
  pending: 'not settled yet',
  unknown: 'not proven',
  gone: 'ended meanwhile',
} as const satisfies Record<keyof ProofCounts, string>;

/** What EC2 says of the instances, each count with its words, those that are none left out. */
export function countWords(counts: ProofCounts): readonly (readonly [words: string, count: number])[] {
  return (Object.keys(COUNT_WORDS) as (keyof ProofCounts)[])
    .filter((state) => counts[state] > 0)
    .map((state) => [COUNT_WORDS[state], counts[state]] as const);
}

const UNASKED = {
  off: 'EC2 was not asked (proof is off): nothing is proven of instances.',
  'no-credentials':
    'EC2 was not asked, for there are no AWS credentials: nothing is proven of instances. With credentials that may call ec2:DescribeInstances, every one is.',
  'no-roll': '',
  stopped: 'EC2 was not asked, for the run was stopped: run prove, or run it again.',
} as const satisfies Record<Extract<ProofOutcome, { is: 'not-asked' }>['why'], string>;

/** Only what is known to allow IMDSv1 is not compliant. */
const PROOF_WORDS = {
  compliant: 'compliant',
  open: 'not compliant',
  unproven: 'not proven',
  pending: 'not proven yet',
} as const satisfies Record<Exclude<ProofVerdict, 'idle'>, string>;

/** What is proven, in sentences; '' where nobody would expect a proof. */
export function proofWords(proof: ProofOutcome): string {
  if (proof.is === 'not-asked') return UNASKED[proof.why];
  const { verdict, counts, fleets } = proof.proof;
  const told = countWords(counts).map(([words, count]) => `${count} ${words}`);
  const of = `of ${plural(fleets.length, 'fleet')}`;
  if (verdict === 'idle') return `Proof: no instance runs ${of}.`;
  const instances = told.length === 0 ? 'the instances could not be listed' : told.join(', ');
  return [`Proof: ${PROOF_WORDS[verdict]}, instances ${of}: ${instances}.`, ...proof.errors].join(' ');
}

/** The instances that are not proven, with their fleet. */
export function stragglersIn(proof: ProofOutcome): readonly (InstanceProof & { readonly fleet: string })[] {
  if (proof.is === 'not-asked') return [];
  return proof.proof.fleets.flatMap(({ id, instances }) =>
    instances
      .filter(({ standing }) => standing.state !== 'proven' && standing.state !== 'gone')
      .map((one) => ({ ...one, fleet: id })),
  );
}

/** An instance that is not proven: since when it runs, where, and why. */
export function stragglerWords({ nodeGroup, launchedAt, standing }: InstanceProof): string {
  const since = launchedAt === null ? '' : `launched at ${new Date(launchedAt).toISOString()}`;
  const of = nodeGroup === null ? '' : `of node group ${nodeGroup}`;
  const where = [of, since].filter((part) => part !== '').join(', ');
  return `${where === '' ? '' : `${where}. `}${WHY[standing.cause]}`;
}

/** How many lines a text shows of instances, before it names the report that has all. */
export const MAX_INSTANCES = 50;
