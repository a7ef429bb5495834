import type { ProofOutcome } from '../rollout/outcome.js';
import type { RollOutcome } from '../rollout/roll-outcome.js';
import { jsonText } from './json-text.js';
import { callerToShow, planToShow, toShow } from './plan-json.js';
import type { RolloutReporter } from './rollout-reporter.js';

/** What an apply did as JSON, by schemas/rollout.schema.json. What was sent is left out, as in a plan. */
export const rolloutJson: RolloutReporter = (rollout) => {
  const withoutBody = <One extends (typeof rollout.outcomes | typeof rollout.restored)[number]>(one: One) => ({
    ...one,
    change: toShow(one.change),
  });
  const shown = {
    ...rollout,
    plan: planToShow(rollout.plan),
    outcomes: rollout.outcomes.map(withoutBody),
    rolls: rollout.rolls.map(rollToShow),
    restored: rollout.restored.map(withoutBody),
    watched: rollout.watched.map(({ callers, ...wave }) => ({ ...wave, callers: callers.map(callerToShow) })),
    proof: proofToShow(rollout.proof),
  };
  return `${jsonText(shown, 2)}\n`;
};

/** What became of the instances of a fleet, as the report and the output `rolls` have it. */
export function rollToShow({ request, state, roll, isAdopted, left, reason }: RollOutcome): object {
  const { kind, account, id, label, how, changes } = request;
  return {
    ...{ kind, account, id, label, by: how.by, resources: changes.map((one) => one.id) },
    ...{ state, reason, isAdopted, left },
    roll:
      roll === null
        ? null
        : {
            id: roll.id,
            status: roll.status,
            createdAt: roll.createdAt,
            batch: roll.batch,
            batches: roll.batches,
            percent: roll.percent,
            oldCount: roll.oldCount,
            newCount: roll.newCount,
          },
  };
}

/** A proof with the instances that are not proven: of the others there is only their number. */
export function proofToShow(outcome: ProofOutcome): object {
  if (outcome.is === 'not-asked') return outcome;
  const { proof, errors } = outcome;
  const fleets = proof.fleets.map(({ instances, ...fleet }) => ({
    ...fleet,
    unproven: instances
      .filter(({ standing }) => standing.state !== 'proven' && standing.state !== 'gone')
      .map(({ standing, launchedAt, ...one }) => ({
        ...one,
        launchedAt: launchedAt === null ? null : new Date(launchedAt).toISOString(),
        ...standing,
      })),
  }));
  return { is: 'asked', verdict: proof.verdict, counts: proof.counts, fleets, errors };
}
