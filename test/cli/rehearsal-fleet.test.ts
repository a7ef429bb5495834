import { expect, it } from 'vitest';
import { rehearsalFleet } from '../../src/cli/rehearsal-fleet.js';
import type { DesiredSpec } from '../../src/rollout/desired.js';
import type { KindId } from '../../src/specs/spec.js';
import { isMembers, type Members } from '../../src/specs/value.js';
import { bodyWith } from '../policy/bodies.js';
import { desired } from '../rollout/made.js';
import { startSpot } from '../spot.js';

const STRONG = { httpTokens: 'required', httpPutResponseHopLimit: 2 };
const bodyOf = (kind: KindId, options: unknown): Members => {
  const body: unknown = bodyWith(kind, options);
  if (!isMembers(body)) throw new Error('the body is no object');
  return body;
};
const group = (given: Partial<DesiredSpec> = {}) =>
  desired('elastigroup', { id: null, body: bodyOf('elastigroup', STRONG), ...given });

it('is as the specs say, but still allows IMDSv1', async () => {
  const spot = await startSpot();
  rehearsalFleet(spot, spot.account)([group()]);
  const [resource] = spot.all();
  expect(resource?.body).toEqual({ ...bodyWith('elastigroup', { ...STRONG, httpTokens: 'optional' }), region: 'us-east-1' });
});

it('leaves a node group without options as it is: they come from its cluster', async () => {
  const spot = await startSpot();
  const body = bodyOf('ocean-vng', undefined);
  rehearsalFleet(spot, spot.account)([desired('ocean-vng', { id: 'ols-1', imds: null, body })]);
  expect(spot.live('ols-1')?.body).toEqual({ ...body, region: 'us-east-1' });
});

it('is there once, however often it is asked for', async () => {
  const spot = await startSpot();
  const adopt = rehearsalFleet(spot, spot.account);
  const specs = [group({ file: 'a.json' }), group({ file: 'b.json' }), group({ file: 'b.json', document: 1 })];
  const first = adopt(specs).map(({ id, account }) => [id, account]);
  expect(adopt(specs).map(({ id, account }) => [id, account])).toEqual(first);
  expect(first).toEqual(spot.all().map(({ id }) => [id, spot.account]));
});

it('holds nothing whose id only another tool can tell', async () => {
  const spot = await startSpot();
  const id = '$' + '{id}';
  expect(rehearsalFleet(spot, spot.account)([group({ id })])[0]?.id).toBe(id);
  expect(spot.all()).toEqual([]);
});

it('cannot be made of specs without bodies', async () => {
  const spot = await startSpot();
  expect(() => rehearsalFleet(spot, spot.account)([group({ body: null })])).toThrow('the body of elastigroup.json was not kept');
});
