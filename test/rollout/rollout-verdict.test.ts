import { expect, test } from 'vitest';
import type { ProofOutcome, Rollout } from '../../src/rollout/outcome.js';
import { isGood } from '../../src/rollout/outcome.js';
import type { ProofVerdict } from '../../src/rollout/prove.js';
import { verdictOf } from '../../src/rollout/rollout-verdict.js';
import { change, plan } from '../reporters/plan-made.js';
import { asked, outcome, rollOutcome, rollout } from '../reporters/rollout-made.js';

const said = (verdict: ProofVerdict): ProofOutcome => {
  const one = asked();
  return { ...one, proof: { ...one.proof, verdict } };
};
const done = [outcome()];
const untouched = { roll: null, left: [] } as const;

test.each<readonly [string, Rollout['verdict'], Rollout]>([
  ['nothing to do, nothing asked', 'applied', rollout([])],
  ['nothing to do, and proven', 'compliant', rollout([], { proof: said('compliant') })],
  ['done and proven', 'compliant', rollout(done, { rolls: [rollOutcome('replaced')], proof: said('compliant') })],
  ['done, and nobody was asked', 'rolled-unproven', rollout(done, { rolls: [rollOutcome('replaced')] })],
  [
    'done, and EC2 could not tell',
    'rolled-unproven',
    rollout(done, { rolls: [rollOutcome('replaced')], proof: said('unproven') }),
  ],
  ['done, and not settled yet', 'rolled-unproven', rollout(done, { rolls: [rollOutcome('replaced')], proof: said('pending') })],
  ['nothing ran that could be replaced', 'applied', rollout(done, { rolls: [rollOutcome('nothing')], proof: said('idle') })],
  ['replaced, and still open', 'partial', rollout(done, { rolls: [rollOutcome('replaced')], proof: said('open') })],
  [
    'nothing was to be replaced, and is open',
    'applied',
    rollout(done, { plan: plan([change()], { roll: false }), proof: said('open') }),
  ],
  ['a roll that is left running', 'partial', rollout(done, { rolls: [rollOutcome('running')], stopped: 'signal' })],
  ['a roll of which nobody knows', 'partial', rollout(done, { rolls: [rollOutcome('unknown')], stopped: 'failure' })],
  [
    'a roll that replaced a part, without a change',
    'partial',
    rollout([], { rolls: [rollOutcome('partial')], stopped: 'failure' }),
  ],
  ['a roll that was not even begun', 'failed', rollout([], { rolls: [rollOutcome('not-begun', untouched)], stopped: 'signal' })],
  ['a roll that was refused', 'failed', rollout([], { rolls: [rollOutcome('failed', untouched)], stopped: 'failure' })],
  ['a roll that failed under way', 'partial', rollout([], { rolls: [rollOutcome('failed')], stopped: 'failure' })],
  [
    'all put back',
    'partial',
    rollout(done, { rolls: [rollOutcome('failed')], restored: [{ change: change(), state: 'restored', reason: null }] }),
  ],
  ['stopped before the end, though EC2 says well', 'partial', rollout(done, { stopped: 'time', proof: said('compliant') })],
  [
    'a plan that leaves something',
    'partial',
    rollout(done, { plan: plan([change()], { verdict: 'fail' }), proof: said('compliant') }),
  ],
])('%s: %s', (_, verdict, made) => {
  expect(verdictOf(made)).toBe(verdict);
});

test.each<readonly [Rollout['verdict'], boolean, boolean]>([
  ['compliant', true, true],
  ['applied', true, false],
  ['rolled-unproven', true, false],
  ['partial', false, false],
  ['failed', false, false],
  ['refused', false, false],
])('%s is good: %s; where a proof is demanded: %s', (verdict, isEnough, isEnoughWithProof) => {
  expect([isGood({ verdict, needsProof: false }), isGood({ verdict, needsProof: true })]).toEqual([isEnough, isEnoughWithProof]);
});
