import { plural } from '../findings/finding.js';
import type { InstanceEnd, RequiredFleet, RequiredInstance, RequirePlan, RequireReport } from '../rollout/required.js';
import { countsOf } from './plan-words.js';

/** What each end is called before people, in the order in which they are counted. Nothing here is escaped yet. */
export const END_WORDS = {
  required: 'changed, tokens are required now',
  already: 'already requiring tokens',
  open: 'allowing IMDSv1',
  pending: 'changed, not applied yet',
  failed: 'not changed',
  unknown: 'not known whether changed',
  untold: 'not told by EC2',
  'not-begun': 'not begun',
  gone: 'ended',
} as const satisfies Record<InstanceEnd, string>;

/** How it ended, in a few words. */
export const REQUIRE_VERDICTS = {
  applied: 'every running instance requires tokens',
  partial: 'some instances do not require tokens, or it is not known',
  failed: 'nothing was changed that had to be',
  refused: 'refused, nothing was sent',
} as const satisfies Record<RequireReport['verdict'], string>;

/** How many instances came to which end. */
export function endCounts(fleets: readonly RequiredFleet[]): string {
  const states = fleets.flatMap(({ instances }) => instances.map(({ state }) => state));
  const counts = countsOf(END_WORDS, states);
  return `${plural(states.length, 'instance')} of ${plural(fleets.length, 'fleet')}${states.length === 0 ? '' : `: ${counts}`}.`;
}

/** What becomes of a fleet when its instances are replaced: what was done to them does not last. */
export function replacementWords({ launchesRequired, isInGit }: RequiredFleet): string {
  if (launchesRequired) return 'A replacement requires tokens too: not by this change, but because the live resource says so.';
  return isInGit
    ? 'A replacement will not have it: the live resource does not require tokens yet. Apply the spec, which does.'
    : 'A replacement will not have it: neither the live resource requires tokens nor a spec that may be applied. Put the spec right, and apply it.';
}

/** A fleet as it is called here. */
export function fleetHead({ kind, id, name, account, region }: RequiredFleet): string {
  const label = name === null ? id : `${name} (${id})`;
  return `${kind} ${label} in ${account}${region === null ? '' : `, ${region}`}`;
}

/** The instances of which there is something to say: those that are right are only counted. */
export function toldInstances({ instances }: RequiredFleet): readonly RequiredInstance[] {
  return instances.filter(({ state }) => state !== 'already');
}

/** An instance, and how it ended. */
export function instanceWords({ id, nodeGroup, state, reason }: RequiredInstance): string {
  const of = nodeGroup === null ? '' : ` of ${nodeGroup}`;
  return `${id}${of}: ${END_WORDS[state]}${reason === null ? '' : `. ${reason}`}`;
}

/** What is asked of somebody before anything is sent. */
export function requireQuestion({ fleets }: Pick<RequirePlan, 'fleets'>): string {
  const open = fleets.flatMap(({ instances }) => instances.filter(({ state }) => state === 'open'));
  return `Make ${plural(open.length, 'running instance')} require tokens`;
}

const STOPS = {
  failure: 'The run stopped after the batch in which something went wrong.',
  signal: 'The run was stopped by a signal.',
  time: 'The run reached its time limit: raise timeout-minutes if it needs more.',
} as const satisfies Record<NonNullable<RequireReport['stopped']>, string>;

/** Why it stopped, and how to go on; '' where it did not. */
export function stopWords({ stopped }: Pick<RequireReport, 'stopped'>): string {
  return stopped === null ? '' : `${STOPS[stopped]} Run it again: it changes only what still allows IMDSv1.`;
}
