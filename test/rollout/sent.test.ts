import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spotClient } from '../../src/clients/spot.js';
import { changesOf } from '../../src/rollout/planned.js';
import { planAndApply } from '../../src/rollout.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { SpecKind } from '../../src/specs/spec.js';
import { isMembers, type Members, pointerOf, valueAt } from '../../src/specs/value.js';
import { skippingClock } from '../fakes.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf, KIND_IDS } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { keptProgress } from './live-spot.js';
import { desired, merged, PLAN_TERMS } from './made.js';

const scalar = fc.oneof(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.constant(null));
const value = fc.oneof(
  scalar,
  fc.array(fc.oneof(scalar, fc.record({ key: scalar })), { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('x', 'y'), scalar),
);
/** Members that specs have, of every sort: what moves, what is set once, what Spot sets, and what holds any of it. */
const PATHS: readonly (readonly string[])[] = [
  ...[['capacity'], ['capacity', 'target'], ['capacity', 'minimum'], ['capacity', 'unit'], ['region'], ['oceanId'], ['name']],
  ...[
    ['id'],
    ['createdAt'],
    ['updatedAt'],
    ['strategy', 'risk'],
    ['tags'],
    ['scheduling', 'tasks'],
    ['images'],
    ['compute', 'product'],
  ],
  ...[
    ['compute', 'subnetIds'],
    ['compute', 'launchSpecification', 'imageId'],
    ['controllerClusterId'],
    ['clusterName'],
    ['description'],
  ],
];
const more = fc.array(fc.tuple(fc.constantFrom(...PATHS), value), { maxLength: 6 });
const options = fc.record(
  {
    httpTokens: fc.constantFrom('optional', 'required', 'Required', null),
    httpPutResponseHopLimit: fc.constantFrom(1, 2, '2', 64, null),
    instanceMetadataTags: fc.constantFrom('enabled', 'Disabled'),
    httpEndpoint: fc.constantFrom('enabled', 'disabled'),
    later: scalar,
  },
  { requiredKeys: [] },
);
const wanted = fc.record(
  { httpTokens: fc.constant('required'), httpPutResponseHopLimit: fc.constantFrom(1, 2, null) },
  { requiredKeys: ['httpTokens'] },
);

const set = (body: Members, [step = '', ...rest]: readonly string[], to: unknown): Members => {
  const inner = valueAt(body, [step]);
  return { ...body, [step]: rest.length === 0 ? to : set(isMembers(inner) ? inner : {}, rest, to) };
};
const withAll = (body: Members, changes: readonly (readonly [readonly string[], unknown])[]) =>
  changes.reduce((so, [path, to]) => set(so, path, to), body);

/** The pointers of all that a body sets: objects by their members, anything else whole. */
function leavesOf(body: unknown, path: readonly string[] = []): readonly string[] {
  if (!isMembers(body)) return [pointerOf(path)];
  return Object.entries(body).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** What must never be sent: read-only, set once, or moving in any case. Neither node groups nor stateful nodes have a capacity. */
const fixedOf = ({ createOnly, role, id }: SpecKind) => [
  ...['/id', '/createdAt', '/updatedAt', ...createOnly.map((path) => pointerOf(path))],
  ...(role === 'node-group' || id === 'stateful-node' ? [] : ['/capacity/target']),
];
const isOrHolds = (pointer: string, other: string) => other === pointer || other.startsWith(`${pointer}/`);

test('nothing is sent but what the plan shows: whatever is live, whatever git says, of any kind and in either scope', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        kindId: fc.constantFrom(...KIND_IDS),
        scope: fc.constantFrom('imds', 'spec'),
        options,
        wanted,
        git: more,
        live: more,
      }),
      async ({ kindId, scope, options, wanted, git, live }) => {
        const kind: SpecKind = KINDS[kindId];
        // Bodies of any shape are no bodies of the description.
        const clock = skippingClock('2026-06-15T12:00:00.000Z');
        const spot = await startSpot({ clock, undescribed: 'random bodies' });
        const before = set(
          withAll(
            bodyOf(kindId),
            live.filter(([path]) => path[0] !== 'id'),
          ),
          kind.imdsPath,
          options,
        );
        const id = spot.load(kindId, spot.account, before);
        const stranger = spot.load(kindId, spot.account, bodyOf(kindId));
        const all = structuredClone([spot.live(id)?.body, spot.live(stranger)?.body]);
        const body = set(withAll(bodyOf(kindId), git), kind.imdsPath, wanted);
        const rollout = await planAndApply({
          ...{ ...PLAN_TERMS, scope, clock, version: '1.2.3', maxParallel: 1, approved: null, confirm: null },
          ...{ ec2: { api: null, why: 'no-roll' }, readiness: null, proof: 'auto', comment: 'why', limitMs: 3_600_000 },
          ...{
            trigger: { by: 'command', isConfirmed: true },
            limits: { maxChanges: 20, maxInstances: null, allowsDataLoss: false },
          },
          specs: [desired(kindId, { id, account: spot.account, imds: { ...STRONG, ...wanted }, body })],
          spot: spotClient({ token: spot.token, url: spot.url, clock }),
          progress: keptProgress(),
          signal: new AbortController().signal,
          isInCheckout: () => true,
          onBegin: () => {},
        });
        const [change, ...others] = changesOf(rollout.plan);
        const writes = spot.requests.filter(({ method }) => method !== 'GET');
        expect([others.length, writes.length]).toEqual([0, change === undefined ? 0 : 1]);
        const [put] = writes;
        if (change === undefined || put === undefined) return;
        expect([put.method, put.path, put.account]).toEqual(['PUT', `${kind.api.path}/${id}`, spot.account]);
        expect(Object.keys(put.body as Members)).toEqual([kind.root]);
        const sent = valueAt(put.body, [kind.root]) as Members;
        const shown = new Map(change.members.map((one) => [one.path, one]));
        for (const pointer of leavesOf(sent)) {
          const path = pointer.slice(1).split('/');
          const of = [...shown.keys()].find((one) => pointer === one || pointer.startsWith(`${one}/`));
          const isKept =
            isOrHolds(pointerOf(kind.imdsPath), pointer) && String(valueAt(sent, path)) === String(valueAt(all[0], path));
          expect([pointer, of !== undefined || isKept]).toEqual([pointer, true]);
          const told = shown.get(pointer);
          if (told?.isShown === true) expect(told.to).toEqual(valueAt(sent, path));
          expect(fixedOf(kind).filter((one) => isOrHolds(pointer, one))).toEqual([]);
          if (scope === 'imds') expect(isOrHolds(pointerOf(kind.imdsPath), pointer)).toBe(true);
        }
        // All that is shown is sent, and the options go whole.
        for (const path of shown.keys()) expect(valueAt(sent, path.slice(1).split('/'))).not.toBeUndefined();
        if (valueAt(sent, kind.imdsPath) !== undefined) expect(valueAt(sent, [...kind.imdsPath, 'httpTokens'])).toBe('required');
        expect(spot.live(stranger)?.body).toEqual(all[1]);
        const { updatedAt: _, ...after } = spot.live(id)?.body ?? {};
        if (rollout.verdict === 'applied') expect(after).toEqual(without(merged(all[0] ?? {}, sent)));
        await spot.close();
      },
    ),
    { numRuns: 300 },
  );
});

function without({ updatedAt: _, ...body }: Members): Members {
  return body;
}
