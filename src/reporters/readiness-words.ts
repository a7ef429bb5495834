import { plural } from '../findings/finding.js';
import type { WatchedWave } from '../rollout/outcome.js';
import type { PlannedReadiness } from '../rollout/planned.js';
import type { Caller, Coverage, FleetReadiness, NamedBy, Strays } from '../rollout/readiness.js';

/** How many callers are shown of a fleet, before the JSON is named that has all. */
const MAX_CALLERS = 10;
const MAX_GAPS = 3;

/** What is known, and since when: the first line about readiness. Nothing here is escaped yet. */
export function readinessTitle({ span, fleets, wish }: PlannedReadiness): string {
  const refused = fleets.filter(({ refusal }) => refusal !== null).length;
  const verdict =
    fleets.length === 0
      ? 'no fleet is changed'
      : refused === 0
        ? `${fleets.length === 1 ? 'the fleet is' : `all ${fleets.length} fleets are`} ready`
        : `${refused} of ${plural(fleets.length, 'fleet')} not ready${wish === 'gate' ? ', so an apply is refused' : ''}`;
  return `${verdict}, by the calls of IMDSv1 that CloudWatch counted from ${timeWords(span.from)} to ${timeWords(span.to)}`;
}

/** What a fleet did, in a few words. */
export function fleetWords({ calls, callers, instances, refusal }: FleetReadiness, maxCalls: number): string {
  const counted =
    calls === 0
      ? `no calls by ${plural(instances, 'instance')}`
      : `${plural(calls, 'call')} by ${callers.length} of ${plural(instances, 'instance')}`;
  switch (refusal?.cause) {
    case undefined:
      return `ready: ${counted}`;
    case 'calls':
      return `not ready: ${counted}, but at most ${maxCalls} may be`;
    case 'not-covered':
      return `not ready: ${counted}, but not all of the time is covered`;
    case 'no-region':
      return 'not ready: its region is not known, so nothing could be asked';
    case 'untold':
      return 'not ready: CloudWatch did not tell';
  }
}

/** Which part of the time something is known of; '' where nothing was told. */
export function coverageWords(coverage: Coverage | null): string {
  if (coverage === null) return '';
  const { coveredMs, ofMs, gaps, silent } = coverage;
  const shown = gaps.slice(0, MAX_GAPS).map(({ from, to }) => `${timeWords(from)} to ${timeWords(to)}`);
  const more = gaps.length - shown.length;
  return [
    `covered: ${spanWords(coveredMs)} of ${spanWords(ofMs)}`,
    ...(gaps.length === 0 ? [] : [`nothing is known of ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]),
    ...(silent.length === 0 ? [] : [`no count at all of ${cut(silent, MAX_CALLERS)}, though running`]),
  ].join('; ');
}

const NAMED_BY = {
  spot: 'named by Spot',
  ec2: 'named by EC2',
  cloudwatch: 'named by CloudWatch',
  file: 'of the instances-file',
} as const satisfies Record<NamedBy, string>;

/** An instance that called without a token: how often, and when last. */
export function callerWords({ id, calls, lastAt, namedBy }: Caller): string {
  const by = namedBy.map((one) => NAMED_BY[one]).join(', ');
  return `${id}${by === '' ? '' : ` (${by})`}: ${plural(calls, 'call')}, the last in the hour from ${timeWords(lastAt)}`;
}

/** The callers that are shown, the worst first, and how many are not. */
export function shownCallers(callers: readonly Caller[]): { readonly shown: readonly Caller[]; readonly more: string } {
  const more = callers.length - MAX_CALLERS;
  return { shown: callers.slice(0, MAX_CALLERS), more: more > 0 ? `and ${more} more: --format json has all` : '' };
}

/** What other instances of a region did. */
export function strayWords({ region, instances, callers }: Strays): string {
  const calls = callers.reduce((sum, one) => sum + one.calls, 0);
  const words = calls === 0 ? 'no calls' : `${plural(calls, 'call')} by ${callers.length} of them`;
  return `${plural(instances, 'other instance')} of ${region}, of which it is not known whose they are or were: ${words}`;
}

/** What the instances of a wave were refused while it baked, in sentences. */
export function watchedWords({ wave, verdict, rejected, limit, errors }: WatchedWave): string {
  const counted = `${plural(rejected, 'call')} without a token ${rejected === 1 ? 'was' : 'were'} refused`;
  const said = {
    within: `${counted} while wave ${wave} baked.`,
    exceeded: `${counted} in wave ${wave}, but at most ${limit} may be: something there still needs IMDSv1.`,
    untold: `It is not known what was refused while wave ${wave} baked.`,
  }[verdict];
  return [said, ...errors].join(' ');
}

/** Who was refused, and when last. */
export function refusedWords({ id, calls, lastAt }: Caller): string {
  return `${id}: ${plural(calls, 'call')} refused, the last at ${timeWords(lastAt)}`;
}

function cut(names: readonly string[], most: number): string {
  const more = names.length - most;
  return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** A moment to the minute. */
function timeWords(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const HOUR_MS = 3_600_000;

function spanWords(ms: number): string {
  const [days, hours] = [Math.floor(ms / (24 * HOUR_MS)), Math.floor(ms / HOUR_MS) % 24];
  const parts = [...(days === 0 ? [] : [plural(days, 'day')]), ...(hours === 0 && days > 0 ? [] : [`${hours} h`])];
  return parts.join(' ');
}
