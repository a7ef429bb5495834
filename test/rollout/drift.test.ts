import { expect, test } from 'vitest';
import type { LiveResource } from '../../src/ports.js';
import type { DesiredSpec } from '../../src/rollout/desired.js';
import { driftsIn } from '../../src/rollout/drift.js';
import { STRONG } from '../policy/bodies.js';
import { desired, live, planFor, WEAK } from './made.js';

const one = (given: Partial<DesiredSpec> = {}) => [desired('elastigroup', given)];
const CREATED = { id: null, create: true, body: { name: 'web' } };

const rows: readonly [string, readonly DesiredSpec[], readonly LiveResource[], readonly string[]][] = [
  ['what is right', one(), [live('elastigroup', STRONG)], []],
  ['what is in no spec', [], [live('elastigroup', WEAK)], []],
  ['what is waived', one({ verdict: 'waived' }), [live('elastigroup', WEAK)], []],
  [
    'what differs',
    one(),
    [live('elastigroup', { httpTokens: 'optional' })],
    [
      'live, web (sig-1) differs from git: httpTokens must be "required", but it is "optional"; httpPutResponseHopLimit must be 2, but it is not set. It was not applied, or was changed at Spot since: apply the spec.',
    ],
  ],
  [
    'what git clears',
    one({ imds: { httpTokens: 'required', httpPutResponseHopLimit: null } }),
    [live('elastigroup', STRONG)],
    [
      'live, web (sig-1) differs from git: httpPutResponseHopLimit must not be set, but it is 2. It was not applied, or was changed at Spot since: apply the spec.',
    ],
  ],
  ['what is to be created', one(CREATED), [], ['web is not live in act-1, though create is set. Apply the spec.']],
  [
    'what would weaken',
    one({ imds: WEAK, verdict: 'fail', failures: ['tokens-required'] }),
    [live('elastigroup', STRONG)],
    [
      'web (sig-1) is not live as git says: live, tokens are required, but the spec has httpTokens "optional". Write httpTokens: "required".',
    ],
  ],
  [
    'what is nowhere',
    one(),
    [],
    ['web (sig-1) is not live as git says: account "act-1" has no resource "sig-1". Correct the id, or the account.'],
  ],
];

test.each(rows)('%s', (_, specs, resources, messages) => {
  expect(driftsIn(planFor(specs, resources)).map(({ message }) => message)).toEqual(messages);
});

test('a difference is told at its first member, what has none at no member', () => {
  const [differs] = driftsIn(planFor(one(), [live('elastigroup', WEAK)]));
  const [missing] = driftsIn(planFor(one(), []));
  expect([differs?.member, missing?.member]).toEqual(['/compute/launchSpecification/metadataOptions/httpTokens', null]);
});

test('a value that may be a secret is not told', () => {
  const body = { compute: { launchSpecification: { userData: 'git', metadataOptions: STRONG } } };
  const plan = planFor(one({ body }), [live('elastigroup', STRONG)], { scope: 'spec' });
  const [drift] = driftsIn(plan);
  expect(drift?.message).toContain('userData differs');
  expect(drift?.message).not.toContain('git"');
});
