import { type Finding, reportOf, type SpecResult } from '../src/findings/finding.js';
import { DEFAULT_POLICY } from '../src/policy/policy.js';
import type { LiveResource } from '../src/ports.js';
import type { Proven } from '../src/prove.js';
import { type FindingContext, proofFindings } from '../src/prove-findings.js';
import type { DesiredSpec } from '../src/rollout/desired.js';
import { driftsIn } from '../src/rollout/drift.js';
import type { Plan } from '../src/rollout/planned.js';
import { type InstanceProof, type Standing, summed } from '../src/rollout/prove.js';
import { parseJson } from '../src/specs/json.js';
import { placesIn } from '../src/specs/text.js';
import { STRONG } from './policy/bodies.js';
import { desired, live, planFor } from './rollout/made.js';

/** The spec of a group, as it stands in its file. */
export const TEXT = `{
  "group": {
    "id": "sig-0123abcd",
    "name": "web",
    "compute": {
      "launchSpecification": {
        "metadataOptions": { "httpTokens": "required", "httpPutResponseHopLimit": 2 }
      }
    }
  }
}
`;
const ID = 'sig-0123abcd';
const FILE = 'web.json';
const RESULT: SpecResult = {
  ...{ file: FILE, document: 0, path: '/group', kind: 'elastigroup', name: 'web', id: ID, verdict: 'pass' },
  imds: { httpTokens: 'required', httpPutResponseHopLimit: 2, source: 'own' },
};

/** The plan of that spec, in which only what is given differs, for a live group. */
export function planOfWeb(given: Partial<DesiredSpec>, resources: readonly LiveResource[]): Plan {
  return planFor([desired('elastigroup', { id: ID, file: FILE, ...given })], resources);
}

/** The live group with these options. */
export function liveWeb(options: unknown = STRONG): LiveResource {
  const resource = live('elastigroup', options);
  return { ...resource, id: ID, account: 'act-1', body: { ...resource.body, id: ID } };
}

const LAUNCHED = Date.parse('2026-06-15T12:00:00.000Z');

/** An instance by its number, with what is known of it. */
export function instance(number: number, standing: Standing, given: Partial<InstanceProof> = {}): InstanceProof {
  const id = `i-0123456789abcdef${number}`;
  return { id, nodeGroup: null, launchedAt: LAUNCHED + number * 60_000, standing, ...given };
}

/** What came of a proof of that spec. */
export function provenOf(plan: Plan, instances: readonly InstanceProof[]): Proven {
  const counts = { proven: 0, open: 0, pending: 0, unknown: 0, gone: 0 };
  for (const { standing } of instances) counts[standing.state]++;
  const { open, unknown, pending, proven } = counts;
  const verdict = open > 0 ? 'open' : unknown > 0 ? 'unproven' : pending > 0 ? 'pending' : proven > 0 ? 'compliant' : 'idle';
  const fleet = { id: ID, region: 'us-east-1', verdict, counts, instances } as const;
  return {
    plan,
    drifts: driftsIn(plan),
    proof: { is: 'asked', proof: summed([fleet]), errors: [] },
    instances: plan.resources.slice(0, 1).map((resource) => ({ resource, instances })),
    launches: null,
  };
}

/** The findings of a proof of that spec. */
export function findingsOf(proven: Proven, given: Partial<FindingContext> = {}): readonly Finding[] {
  const parsed = parseJson(TEXT);
  if (!parsed.ok) throw new Error(parsed.message);
  const fileOf = () => ({ documents: parsed.documents, places: placesIn(TEXT) });
  const terms = { policy: DEFAULT_POLICY, waivers: [], failing: new Set<number>(), today: '2026-06-15', needsProof: false };
  return proofFindings(proven, { specs: [RESULT], ...terms, fileOf, ...given });
}

/** The report of a proof of that spec. */
export function reportFor(proven: Proven) {
  const about = { passedOver: [], scope: null, baseline: null, policy: null, files: 1, filesPassedOver: 0 };
  const parts = { specs: [RESULT], findings: findingsOf(proven), ...about };
  return reportOf(parts, { failOn: 'error', maxWarnings: null, needsSpecs: false }, '1.2.3');
}

/** What a reporter of it may know. */
export const CONTEXT = { color: false, fullReport: 'the report', source: () => TEXT, pathOf: (file: string) => file };
