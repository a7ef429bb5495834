import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InstanceMetadata } from '../../src/ports.js';
import {
  type Ec2Answer,
  type FleetInstance,
  type InstanceState,
  type ProofFleet,
  type ProofVerdict,
  prove,
  WITHOUT_EC2,
} from '../../src/rollout/prove.js';

const CHANGED = Date.parse('2026-06-15T12:00:00Z');
const [BEFORE, AFTER] = [CHANGED - 1, CHANGED];

const metadata = (changed: Partial<InstanceMetadata> = {}): InstanceMetadata => ({
  httpTokens: 'required',
  httpEndpoint: 'enabled',
  hopLimit: 1,
  optionsState: 'applied',
  instanceState: 'running',
  launchedAt: AFTER,
  imageId: 'ami-1',
  ...changed,
});
const known = (changed: Partial<InstanceMetadata> = {}): Ec2Answer => ({ is: 'known', metadata: metadata(changed) });
const instance = (id: string, changed: Partial<FleetInstance> = {}): FleetInstance => ({
  id,
  nodeGroup: null,
  launchedAt: AFTER,
  ...changed,
});
const fleet = (instances: readonly FleetInstance[], changed: Partial<ProofFleet> = {}): ProofFleet => ({
  id: 'o-1',
  region: 'us-east-1',
  instances,
  settings: new Map([[null, { requiresTokens: true, since: CHANGED }]]),
  ...changed,
});
const settings = (requiresTokens: boolean, since: number | null) => new Map([[null, { requiresTokens, since }]]);

describe('an instance', () => {
  const optional = known({ httpTokens: 'optional' });
  const rows: readonly (readonly [string, Ec2Answer | undefined, Partial<ProofFleet>, Partial<FleetInstance>, string])[] = [
    ['that requires tokens', known(), {}, {}, 'proven required'],
    ['without an endpoint', known({ httpEndpoint: 'disabled' }), {}, {}, 'proven required'],
    [
      'that takes IMDSv1, of an unknown age',
      known({ httpTokens: 'optional', launchedAt: null }),
      {},
      { launchedAt: null },
      'open unexplained',
    ],
    [
      'from before the change',
      known({ httpTokens: 'optional', launchedAt: BEFORE }),
      {},
      { launchedAt: BEFORE },
      'open launched-before',
    ],
    ['from before the change, and restarted since', optional, {}, { launchedAt: BEFORE }, 'open launched-before'],
    ['from after the change', optional, {}, {}, 'open changed-elsewhere'],
    ['of a spec that is not applied', optional, { settings: settings(false, CHANGED) }, {}, 'open not-applied'],
    ['of a change of which the time is not known', optional, { settings: settings(true, null) }, {}, 'open unexplained'],
    ['of a node group that nobody knows', optional, {}, { nodeGroup: 'ols-1' }, 'open unexplained'],
    [
      'that takes IMDSv1 until a change is applied',
      known({ httpTokens: 'optional', optionsState: 'pending' }),
      {},
      {},
      'open changed-elsewhere',
    ],
    [
      'that takes IMDSv1 and has no endpoint',
      known({ httpTokens: 'optional', httpEndpoint: 'disabled' }),
      {},
      {},
      'open changed-elsewhere',
    ],
    ['on the way to requiring tokens', known({ optionsState: 'pending' }), {}, {}, 'pending options-pending'],
    ['in a state that nobody knows', known({ optionsState: 'odd' }), {}, {}, 'unknown untold'],
    ['without a state', known({ optionsState: null }), {}, {}, 'unknown untold'],
    ['without options', known({ httpTokens: null }), {}, {}, 'unknown untold'],
    ['with another word', known({ httpTokens: 'Required' }), {}, {}, 'unknown untold'],
    ['that is stopped', known({ httpTokens: 'optional', instanceState: 'stopped' }), {}, {}, 'open changed-elsewhere'],
    ['that ends', known({ httpTokens: 'optional', instanceState: 'shutting-down' }), {}, {}, 'gone ended'],
    ['that has ended', known({ httpTokens: null, optionsState: null, instanceState: 'terminated' }), {}, {}, 'gone ended'],
    ['that EC2 does not know', { is: 'unknown' }, {}, {}, 'unknown not-known'],
    ['of which nobody asked', undefined, {}, {}, 'unknown not-asked'],
    ['of a fleet without a region', undefined, { region: null }, {}, 'unknown no-region'],
    ['after the credentials expired', { is: 'unanswered', reason: 'credentials' }, {}, {}, 'unknown credentials'],
    ['of which nothing may be told', { is: 'unanswered', reason: 'refused' }, {}, {}, 'unknown refused'],
    ['after a limit', { is: 'unanswered', reason: 'limited' }, {}, {}, 'unknown limited'],
    ['without an answer', { is: 'unanswered', reason: 'unavailable' }, {}, {}, 'unknown unavailable'],
    ['after a wrong question', { is: 'unanswered', reason: 'invalid' }, {}, {}, 'unknown unavailable'],
  ];
  test.each(rows)('%s', (_, answer, ofFleet, ofInstance, expected) => {
    const answers = new Map(answer === undefined ? [] : [['i-1', answer]]);
    const [proof] = prove([fleet([instance('i-1', ofInstance)], ofFleet)], answers).fleets[0]?.instances ?? [];
    expect(`${proof?.standing.state} ${proof?.standing.cause}`).toBe(expected);
  });
});

describe('a verdict', () => {
  const ANSWERS: Readonly<Record<InstanceState, Ec2Answer>> = {
    proven: known(),
    open: known({ httpTokens: 'optional' }),
    pending: known({ optionsState: 'pending' }),
    unknown: { is: 'unanswered', reason: 'credentials' },
    gone: known({ instanceState: 'terminated' }),
  };
  test.each<readonly [ProofVerdict, readonly (readonly InstanceState[])[]]>([
    ['compliant', [['proven', 'proven'], ['proven']]],
    ['compliant', [['proven', 'gone'], []]],
    ['open', [['proven'], ['proven', 'open']]],
    ['open', [['open', 'unknown', 'pending']]],
    ['unproven', [['proven', 'unknown'], ['pending']]],
    ['pending', [['proven', 'pending']]],
    ['pending', [['proven'], ['gone']]],
    ['idle', [[], []]],
    ['idle', []],
  ])('%s: %j', (verdict, states) => {
    const answers = new Map<string, Ec2Answer>();
    const fleets = states.map((of, at) => {
      for (const [index, state] of of.entries()) answers.set(`i-${at}-${index}`, ANSWERS[state]);
      return fleet(of.map((_, index) => instance(`i-${at}-${index}`)));
    });
    const proof = prove(fleets, answers);
    expect(proof.verdict).toBe(verdict);
    expect(Object.values(proof.counts).reduce((sum, count) => sum + count, 0)).toBe(states.flat().length);
  });

  test('is never compliant without EC2', () => {
    expect(prove([fleet([instance('i-1')])], WITHOUT_EC2).verdict).toBe('unproven');
  });

  test('lists instances by node group and id, with the earliest launch', () => {
    const named = [
      instance('i-3', { nodeGroup: 'ols-2' }),
      instance('i-2', { nodeGroup: 'ols-1' }),
      instance('i-1', { launchedAt: null }),
    ];
    const [proof] = prove(
      [fleet(named)],
      new Map([
        ['i-1', known({ launchedAt: 5 })],
        ['i-2', known({ launchedAt: 7 })],
      ]),
    ).fleets;
    expect(proof?.instances.map(({ id, launchedAt }) => [id, launchedAt])).toEqual([
      ['i-1', 5],
      ['i-2', 7],
      ['i-3', AFTER],
    ]);
  });
});

test('whatever is answered, compliant means that every running instance requires tokens, and that one runs', () => {
  const word = (...words: readonly string[]) => fc.constantFrom(null, ...words, 'Required', 'odd', '');
  const reasons = ['credentials', 'refused', 'missing', 'invalid', 'limited', 'unavailable', 'unknown'] as const;
  const answer: fc.Arbitrary<Ec2Answer | undefined> = fc.oneof(
    fc.record({
      is: fc.constant('known' as const),
      metadata: fc.record({
        httpTokens: fc.oneof({ weight: 5, arbitrary: fc.constant('required') }, word('optional')),
        httpEndpoint: word('enabled', 'disabled'),
        hopLimit: fc.constantFrom(null, 1, 64),
        optionsState: fc.oneof({ weight: 5, arbitrary: fc.constant('applied') }, word('pending')),
        instanceState: word('running', 'pending', 'stopping', 'stopped', 'shutting-down', 'terminated'),
        launchedAt: fc.constantFrom(null, BEFORE, AFTER),
        imageId: fc.constant(null),
      }),
    }),
    fc.constant({ is: 'unknown' as const }),
    fc.record({ is: fc.constant('unanswered' as const), reason: fc.constantFrom(...reasons) }),
    fc.constant(undefined),
  );
  const proven = fc.constant(known());
  const answersOf = fc.array(fc.array(fc.oneof({ weight: 6, arbitrary: proven }, answer), { maxLength: 4 }), { maxLength: 3 });
  let compliant = 0;
  fc.assert(
    fc.property(answersOf, fc.boolean(), fc.constantFrom(null, CHANGED), (all, requiresTokens, since) => {
      const answers = new Map<string, Ec2Answer>();
      const fleets = all.map((of, at) => {
        const instances = of.map((one, index) => {
          const id = `i-${at}-${index}`;
          if (one !== undefined) answers.set(id, one);
          return instance(id);
        });
        return fleet(instances, { settings: settings(requiresTokens, since) });
      });
      const { verdict } = prove(fleets, answers);
      if (verdict !== 'compliant') return;
      compliant++;
      const asked = fleets.flatMap(({ instances }) => instances.map(({ id }) => answers.get(id)));
      const running = asked.filter(
        (one) => one?.is !== 'known' || !['shutting-down', 'terminated'].includes(one.metadata.instanceState ?? ''),
      );
      expect(running.length).toBeGreaterThan(0);
      for (const one of running)
        expect(one).toMatchObject({ is: 'known', metadata: { httpTokens: 'required', optionsState: 'applied' } });
    }),
    { numRuns: 2000 },
  );
  expect(compliant).toBeGreaterThan(100);
});
