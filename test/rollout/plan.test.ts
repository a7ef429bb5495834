import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveResource } from '../../src/ports.js';
import { withRead } from '../../src/rollout/live.js';
import { planOf, unread } from '../../src/rollout/plan.js';
import { changesOf } from '../../src/rollout/planned.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { Members } from '../../src/specs/value.js';
import { bodyWith, kindIds, STRONG } from '../policy/bodies.js';
import { desired, idOf, listsOf, live, merged, PLAN_TERMS, planFor, plannedFor, told, WEAK } from './made.js';

describe('a node group that inherits', () => {
  const group = desired('ocean-vng', { imds: null, source: 'inherited' });
  const fleet = [live('ocean-vng', undefined), live('ocean-cluster', WEAK)];
  const statesOf = (...specs: Parameters<typeof planFor>) => planFor(...specs).resources.map(({ state }) => state);

  test('is right where the same plan makes its cluster require tokens, in whatever order they stand', () => {
    expect(statesOf([group, desired('ocean-cluster')], fleet)).toEqual(['right', 'change']);
    expect(statesOf([desired('ocean-cluster'), group], fleet)).toEqual(['change', 'right']);
  });

  test('is not where its cluster is left out, waived, or does not pass the check', () => {
    const only = [{ by: 'id', value: group.id ?? '' }] as const;
    expect(statesOf([group, desired('ocean-cluster')], fleet, { only })).toEqual(['inherits']);
    for (const verdict of ['waived', 'fail'] as const) {
      const plan = planFor([group, desired('ocean-cluster', { verdict })], fleet);
      expect([plan.resources[0]?.state, plan.verdict]).toEqual(['inherits', 'fail']);
    }
  });
});

describe('live resources in no spec', () => {
  const stranger = { ...live('elastigroup', WEAK, { name: 'lost' }), id: 'sig-7' };
  const strong = { ...live('elastigroup', STRONG, { name: 'fine' }), id: 'sig-6' };

  test('are listed in order, and left alone', () => {
    const plan = planFor([desired('elastigroup')], [stranger, strong, live('elastigroup', STRONG)]);
    expect(plan.resources.slice(1).map((one) => `${one.id} ${told(one)}`)).toEqual([
      'sig-6 unmanaged: no spec is about it, so it is left as it is.',
      'sig-7 unmanaged: no spec is about it, so it is left as it is. Its own options do not require tokens.',
    ]);
    expect([plan.verdict, plan.hash]).toEqual(['pass', 'v1:']);
  });

  test('a spec that is not applied is about its resource all the same', () => {
    const specs = [
      desired('elastigroup', { verdict: 'waived' }),
      desired('elastigroup', { id: null, name: 'lost', matchesName: true }),
    ];
    const states = planFor(specs, [live('elastigroup', WEAK), stranger]).resources.map(({ state }) => state);
    expect(states).toEqual(['waived', 'change']);
  });

  test('candidates of an ambiguous name are no strangers', () => {
    const twin = { ...live('elastigroup', WEAK), id: 'sig-2' };
    const plan = planFor([desired('elastigroup', { id: null, matchesName: true })], [live('elastigroup', WEAK), twin]);
    expect(plan.resources.map(({ state }) => state)).toEqual(['ambiguous']);
  });

  test('are listed only where the run is about whole accounts', () => {
    const specs = [desired('elastigroup'), desired('elastigroup', { id: 'sig-8', account: 'act-2', labels: { env: 'prod' } })];
    const found = [live('elastigroup', STRONG), stranger, { ...stranger, id: 'sig-9', account: 'act-2' }];
    const unmanaged = (only: Parameters<typeof planFor>[2]) =>
      planFor(specs, found, only).resources.flatMap(({ state, id }) => (state === 'unmanaged' ? [id] : []));
    expect(unmanaged({ only: [] })).toEqual(['sig-7', 'sig-9']);
    expect(unmanaged({ only: [{ by: 'account', value: 'act-2' }] })).toEqual(['sig-9']);
    expect(unmanaged({ only: [{ by: 'label', label: 'env', value: 'prod' }] })).toEqual([]);
    expect(unmanaged({ only: [{ by: 'id', value: 'sig-1' }] })).toEqual([]);
  });
});

describe('what is to be read singly', () => {
  test('is joined to a selected spec and shows no options', () => {
    const bare = live('elastigroup', undefined);
    const specs = [desired('elastigroup'), desired('stateful-node'), desired('ocean-vng', { account: 'act-2' })];
    const lists = listsOf(specs, [
      bare,
      { ...bare, id: 'sig-2' },
      live('stateful-node', STRONG),
      { ...live('ocean-vng', undefined), account: 'act-2' },
    ]);
    const ids = (only: Parameters<typeof unread>[0]['only']) => unread({ specs, live: lists, only }).map(({ id }) => id);
    expect(ids([])).toEqual(['sig-1', 'ols-1']);
    expect(ids([{ by: 'account', value: 'act-1' }])).toEqual(['sig-1']);
  });

  test('counts by what the single read says', () => {
    const bare = live('elastigroup', undefined);
    const specs = [desired('elastigroup')];
    const request = { specs, ...PLAN_TERMS, version: '1' } as const;
    const state = (now: LiveResource | null) =>
      planOf({ ...request, live: withRead(listsOf(specs, [bare]), [[bare, now]]) }).resources.map((one) => one.state);
    expect(state(live('elastigroup', STRONG))).toEqual(['right']);
    expect(state(live('elastigroup', WEAK))).toEqual(['change']);
    expect(state(null)).toEqual(['missing']);
  });
});

test('a list or a body that is not there is a bug, not an absence', () => {
  const request = { specs: [desired('elastigroup')], live: [], ...PLAN_TERMS, version: '1' } as const;
  expect(() => planOf(request)).toThrow('no list of elastigroup');
  const listed = { ...request, live: listsOf(request.specs, [live('elastigroup', WEAK)]) };
  expect(() => planOf({ ...listed, scope: 'spec' })).toThrow('the body of elastigroup.json was not kept');
});

const imdsArbitrary = fc.record(
  {
    httpTokens: fc.constantFrom('required', 'optional', 'Required', null),
    httpPutResponseHopLimit: fc.constantFrom(1, 2, 64, '2', null),
    instanceMetadataTags: fc.constantFrom('enabled', 'Enabled', 'disabled'),
    later: fc.constantFrom('x', null),
  },
  { requiredKeys: [] },
);

const wantedArbitrary = fc.record(
  {
    httpTokens: fc.constantFrom('required', 'required', 'required', 'optional'),
    httpPutResponseHopLimit: fc.constantFrom(1, 2, 64, null),
  },
  { requiredKeys: ['httpTokens'] },
);

const leaf = fc.constantFrom<unknown>(null, 1, 'a', true, ['a'], [{ key: 'a' }], {});

const moreArbitrary = fc.dictionary(
  fc.constantFrom('region', 'description', 'tags', 'strategy', 'capacity'),
  fc.oneof(leaf, fc.dictionary(fc.constantFrom('target', 'minimum', 'a'), leaf, { maxKeys: 3 })),
  { maxKeys: 4 },
);

/** A spec and its live resource: whatever stands in either. */
const pairArbitrary = fc
  .record({
    kind: fc.constantFrom(...kindIds),
    wanted: wantedArbitrary,
    found: fc.option(imdsArbitrary, { nil: undefined }),
    git: moreArbitrary,
    more: moreArbitrary,
    verdict: fc.constantFrom('pass', 'pass', 'fail', 'unknown', 'waived'),
    scope: fc.constantFrom('imds', 'spec'),
  })
  .map(({ kind, wanted, found, git, more, verdict, scope }) => ({
    kind,
    scope,
    spec: desired(kind, { imds: wanted, verdict, body: bodyWith(kind, wanted, git) as Members }),
    resource: live(kind, found, more),
  }));

describe('whatever is live and whatever is in git', () => {
  test('a plan of what the plan has made is empty', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ spec, resource, scope }) => {
        const planned = plannedFor(spec, [resource], { scope });
        if (!('body' in planned)) return;
        const after = { ...resource, body: merged(resource.body, planned.body) };
        expect(changesOf(planFor([spec], [after], { scope }))).toEqual([]);
        expect(plannedFor(spec, [after], { scope }).state).toBe('right');
      }),
    );
  });

  test('no change ever weakens, and none is made of a spec that does not pass', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ spec, resource, scope, kind }) => {
        const planned = plannedFor(spec, [resource], { scope });
        if (!('body' in planned)) return;
        const after = merged(resource.body, planned.body);
        const options = KINDS[kind].imdsPath.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], after);
        expect(options).toMatchObject({ httpTokens: 'required' });
        expect(spec.verdict).toBe('pass');
      }),
    );
  });

  test('in scope imds nothing outside the IMDS options is touched', () => {
    fc.assert(
      fc.property(pairArbitrary, ({ spec, resource, kind }) => {
        const planned = plannedFor(spec, [resource]);
        if (!('body' in planned)) return;
        let at: unknown = planned.body;
        for (const step of KINDS[kind].imdsPath) {
          expect(Object.keys(at as object)).toEqual([step]);
          at = (at as Record<string, unknown>)[step];
        }
      }),
    );
  });

  test('the hash is the same in any order, in other files, and whatever is live', () => {
    fc.assert(
      fc.property(
        pairArbitrary,
        fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
        imdsArbitrary,
        ({ spec, resource, kind }, order, other) => {
          const specs = [1, 2, 3].map((number) => ({ ...spec, verdict: 'pass' as const, imds: STRONG, id: idOf(kind, number) }));
          const all = specs.map(({ id }) => ({ ...resource, id: id ?? '', body: live(kind, WEAK).body }));
          const plan = planFor(specs, all);
          const moved = order
            .map((number) => specs[number - 1])
            .flatMap((one) => (one === undefined ? [] : [{ ...one, file: `f/${one.id}.yaml`, document: 4, path: '' }]));
          expect(changesOf(plan)).toHaveLength(3);
          expect(planFor(moved, all.toReversed()).hash).toBe(plan.hash);
          const found = all.map((one) => ({
            ...one,
            body: live(kind, { ...other, httpTokens: 'optional' }).body,
            updatedAt: null,
          }));
          expect(planFor(specs, found).hash).toBe(plan.hash);
        },
      ),
    );
  });
});
