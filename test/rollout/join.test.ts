import { describe, expect, test } from 'vitest';
import { type Members, unresolvable } from '../../src/specs/value.js';
import { bodyWith, STRONG } from '../policy/bodies.js';
import { desired, live, planFor, plannedFor, told, WEAK } from './made.js';

describe('a spec without id', () => {
  test('is found by its name', () => {
    const planned = plannedFor(desired('elastigroup', { id: null, matchesName: true }), [live('elastigroup', WEAK)]);
    expect([planned.state, planned.id]).toEqual(['change', 'sig-1']);
  });

  test('is found among the node groups of its cluster alone', () => {
    const other = { ...live('ocean-vng', WEAK, { oceanId: 'o-2' }), id: 'ols-2' };
    const planned = plannedFor(desired('ocean-vng', { id: null, matchesName: true }), [other, live('ocean-vng', WEAK)]);
    expect([planned.state, planned.id]).toEqual(['change', 'ols-1']);
  });

  test('is created where it may be, with all that it has but what Spot sets', () => {
    const body = { ...bodyWith('elastigroup', STRONG), createdAt: 'x', updatedAt: 'y', id: 'z' } as Members;
    const planned = plannedFor(desired('elastigroup', { id: null, create: true, body }), [
      live('elastigroup', WEAK, { name: 'api' }),
    ]);
    expect(told(planned)).toBe('create: httpTokens null -> required, httpPutResponseHopLimit null -> 2');
    expect(planned).toMatchObject({ id: null, roll: null, body: bodyWith('elastigroup', STRONG), isWeak: false });
    expect(planned).not.toHaveProperty('body.createdAt');
  });

  test('is created the same way, whether other instances are replaced or not', () => {
    const spec = desired('elastigroup', { id: null, create: true, body: {} });
    expect(planFor([spec], [], { roll: true }).hash).toBe(planFor([spec], [], { roll: false }).hash);
  });

  test('is found where it was created', () => {
    const body = bodyWith('elastigroup', STRONG) as Members;
    const spec = desired('elastigroup', { id: null, create: true, body });
    expect(told(plannedFor(spec, [live('elastigroup', STRONG)]))).toBe('right');
  });

  test('is not created while another tool fills in a part of it', () => {
    const body = { ...bodyWith('elastigroup', STRONG), tags: [{ a: unresolvable('!Ref Team') }] } as Members;
    expect(told(plannedFor(desired('elastigroup', { id: null, create: true, body }), []))).toBe(
      'unresolvable: all of the spec is sent, and !Ref Team in it is filled in by another tool. Render the spec first.',
    );
  });
});

describe('a spec of which it cannot be told whether it is Kubernetes or ECS', () => {
  const spec = (imds: Members = STRONG) => desired('ocean-cluster', { ambiguous: true, imds });
  test.each(['ocean-cluster', 'ocean-ecs-cluster'] as const)('is what is live: %s', (kind) => {
    const planned = plannedFor(spec(), [live(kind, WEAK)]);
    expect([planned.state, planned.kind]).toEqual(['change', kind]);
  });

  test('is not applied where it has an option that the live kind has not', () => {
    const tags = { ...STRONG, instanceMetadataTags: 'enabled' };
    expect(plannedFor(spec(tags), [live('ocean-ecs-cluster', WEAK)]).state).toBe('change');
    expect(told(plannedFor(spec(tags), [live('ocean-cluster', WEAK)]))).toBe(
      'failed-check: "instanceMetadataTags" is no IMDS option of an Ocean cluster on Kubernetes, as which it is live. Remove it.',
    );
  });
});
