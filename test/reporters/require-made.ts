import type { InstanceEnd, RequiredFleet, RequireReport } from '../../src/rollout/required.js';
import { readiness, unplanned } from './plan-made.js';

const ENDS: readonly InstanceEnd[] = [
  'already',
  'open',
  'required',
  'pending',
  'gone',
  'untold',
  'failed',
  'unknown',
  'not-begun',
];

/** A fleet with an instance in each state, of which all texts are one. */
export function requiredFleet(text: string, given: Partial<RequiredFleet> = {}): RequiredFleet {
  return {
    ...{ kind: 'ocean-cluster', account: text, id: text, name: text, region: text, launchesRequired: false, isInGit: true },
    instances: ENDS.map((state, index) => ({ id: `i-${index}`, nodeGroup: text, state, reason: `${text}.` })),
    ...given,
  };
}

/** What was done to running instances, of which all texts are one. */
export function requireReport(text = 'web', given: Partial<RequireReport> = {}): RequireReport {
  return {
    version: 1,
    tool: { name: 'spot-imdsv2', version: '1.2.3' },
    verdict: 'partial',
    fleets: [requiredFleet(text)],
    unfound: [unplanned('missing', text, { name: text, id: text, account: text })].flatMap((one) =>
      'reason' in one ? [one] : [],
    ),
    readiness: readiness(text),
    refusals: [{ guard: 'mix-up', message: text }],
    stopped: 'failure',
    ...given,
  };
}
