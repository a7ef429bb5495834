import { spotClient } from '../src/clients/spot.js';
import { planAndRequire, type RequireRun } from '../src/require.js';
import type { DesiredSpec } from '../src/rollout/desired.js';
import type { RequireReport } from '../src/rollout/required.js';
import type { Ec2Modes } from '../src/simulator/ec2-view.js';
import { ec2ChangesOf, ec2ClientOf, openEc2 } from './ec2.js';
import { skippingClock } from './fakes.js';
import { keptProgress } from './rollout/live-spot.js';
import { desired, PLAN_TERMS, WEAK } from './rollout/made.js';
import { bodyOf } from './simulator/bodies.js';
import { startSpot } from './spot.js';

export const GROUP = 'sig-00000001';
const REGION = 'us-east-1';

/** An Elastigroup that allows IMDSv1, with so many instances, and EC2 beside it. */
export async function requireScene(count = 3, modes: Partial<Ec2Modes> = {}) {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  spot.load('elastigroup', spot.account, { id: GROUP, ...bodyOf('elastigroup', WEAK), region: REGION });
  const ids = spot.launch(GROUP, count).map(({ id }) => id);
  const ec2 = await openEc2(spot, clock, modes);
  const changes = ec2ChangesOf(ec2, { timeoutMs: 250 });
  const api = ec2ClientOf(ec2, { timeoutMs: 250 });
  const specs: readonly DesiredSpec[] = [desired('elastigroup', { id: GROUP, account: spot.account })];
  const run: RequireRun = {
    ...{ ...PLAN_TERMS, specs, version: '1.2.3', clock, readiness: null, maxInstances: null, confirm: null },
    spot: spotClient({ token: spot.token, url: spot.url, clock, timeoutMs: 250, random: () => 0.5 }),
    ...{ ec2: api, changes, progress: keptProgress(), signal: new AbortController().signal },
    trigger: { by: 'command', isConfirmed: true },
    isInCheckout: () => true,
    onBegin: () => {},
  };
  const require = (given: Partial<RequireRun> = {}) => planAndRequire({ ...run, ...given });
  const sent = () => ec2.requests.filter(({ action }) => action === 'ModifyInstanceMetadataOptions').length;
  const tokens = async () => [...(await api.metadataOptions(REGION, ids)).values()].map(({ httpTokens }) => httpTokens);
  return { clock, spot, ec2, ids, specs, run, require, sent, tokens };
}

/** How a run ended, in a few words. */
export function ended({ verdict, refusals, fleets, stopped }: RequireReport): readonly unknown[] {
  const states = fleets.flatMap(({ instances }) => instances.map(({ state }) => state));
  return [verdict, ...refusals.map(({ guard }) => `refused by ${guard}`), ...states, ...(stopped === null ? [] : [stopped])];
}
