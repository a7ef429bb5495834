import { describe, expect, test } from 'vitest';
import type { LiveRoll } from '../../src/ports.js';
import { explained, needsRolls } from '../../src/rollout/causes.js';
import type { LiveFleet } from '../../src/rollout/fleet-sight.js';
import type { FleetProof, InstanceProof, Standing } from '../../src/rollout/prove.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { liveRoll } from './live-spot.js';

const at = (minute: number) => `2026-06-15T12:${String(minute).padStart(2, '0')}:00.000Z`;
const time = (minute: number) => Date.parse(at(minute));

/** A cluster that was changed in minute 10, with a node group that has no options of its own. */
const fleet: LiveFleet = {
  ...{ createdAt: null, kind: KINDS['ocean-cluster'], account: 'act-1', id: 'o-1', region: 'us-east-1', parts: null },
  settings: new Map([
    [null, { requiresTokens: true, since: time(10) }],
    ['ols-1', { requiresTokens: true, since: time(10) }],
  ]),
  inheriting: new Set(['ols-1']),
};

function proofOf(cause: string, given: Partial<InstanceProof> = {}): FleetProof {
  const standing = { state: 'open', cause } as Standing;
  const instance: InstanceProof = { id: 'i-1', nodeGroup: null, launchedAt: time(0), standing, ...given };
  const counts = { proven: 0, open: 1, pending: 0, unknown: 0, gone: 0 };
  return { id: 'o-1', region: 'us-east-1', verdict: 'open', counts, instances: [instance] };
}

const rolled = (status: string, given: Partial<LiveRoll> = {}) =>
  liveRoll({ sort: 'cluster', createdAt: at(11), hasEnded: true, old: [{ id: 'i-1', status }], ...given });

describe('a roll tells of an instance that was launched before the change', () => {
  const rows: readonly [name: string, rolls: readonly LiveRoll[], cause: string][] = [
    ['no roll', [], 'launched-before'],
    [
      'kept by a disruption budget, while the roll goes on',
      [rolled('NOT_REPLACED_DUE_TO_PDB', { hasEnded: false })],
      'held-back',
    ],
    ['in small letters', [rolled('could_not_be_replaced', { hasEnded: false })], 'held-back'],
    ['its turn comes yet', [rolled('TO_BE_REPLACED', { hasEnded: false })], 'launched-before'],
    ['its turn never came', [rolled('TO_BE_REPLACED')], 'held-back'],
    ['of others', [rolled('REPLACED', { old: [{ id: 'i-2', status: 'NOT_REPLACED_DUE_TO_PDB' }] })], 'launched-before'],
    ['from before the change', [rolled('NOT_REPLACED_DUE_TO_PDB', { createdAt: at(9) })], 'launched-before'],
    ['nobody knows when', [rolled('NOT_REPLACED_DUE_TO_PDB', { createdAt: null })], 'launched-before'],
    ['of another part', [rolled('NOT_REPLACED_DUE_TO_PDB', { scope: { of: 'node-groups', ids: ['ols-1'] } })], 'launched-before'],
    [
      'the newest one counts',
      [rolled('TO_BE_REPLACED', { createdAt: at(20), hasEnded: false }), rolled('NOT_REPLACED_DUE_TO_PDB')],
      'launched-before',
    ],
    ['one that lists none, and has ended', [rolled('', { old: null })], 'held-back'],
    ['one that lists none, and goes on', [rolled('', { old: null, hasEnded: false })], 'launched-before'],
  ];
  test.each(rows)('%s', (_, rolls, cause) => {
    expect(explained(proofOf('launched-before'), fleet, rolls).instances.map(({ standing }) => standing)).toEqual([
      { state: 'open', cause },
    ]);
  });

  test('one that lists none tells nothing of an instance that was launched since, or nobody knows when', () => {
    for (const launchedAt of [time(12), null]) {
      const proof = proofOf('unexplained', { launchedAt });
      expect(explained(proof, fleet, [rolled('', { old: null })])).toEqual(proof);
    }
  });
});

test('what a node group has of its cluster is inherited, and nothing else', () => {
  const causeIn = (nodeGroup: string | null) =>
    explained(proofOf('not-applied', { nodeGroup }), fleet, []).instances[0]?.standing.cause;
  expect([causeIn('ols-1'), causeIn('ols-2'), causeIn(null)]).toEqual(['inherited', 'not-applied', 'not-applied']);
});

test.each(['required', 'not-applied', 'changed-elsewhere', 'credentials', 'ended'])('%s needs no rolls, and keeps', (cause) => {
  const proof = proofOf(cause);
  expect([needsRolls(proof), explained(proof, fleet, [rolled('NOT_REPLACED_DUE_TO_PDB')])]).toEqual([false, proof]);
});

test.each(['launched-before', 'unexplained'])('%s needs rolls', (cause) => {
  expect(needsRolls(proofOf(cause))).toBe(true);
});
