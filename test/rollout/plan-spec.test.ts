import { describe, expect, test } from 'vitest';
import type { LiveResource } from '../../src/ports.js';
import type { DesiredSpec } from '../../src/rollout/desired.js';
import type { KindId } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';
import { bodyWith, kindIds, STRONG, wayOf } from '../policy/bodies.js';
import { desired, live, planFor, plannedFor, type Row, told, WEAK } from './made.js';

describe('a spec that is joined to its live resource', () => {
  const rows: readonly Row[] = [
    { name: 'is right', live: [live('elastigroup', STRONG)], says: 'right' },
    { name: 'is right though live has more', live: [live('elastigroup', { ...STRONG, later: 1 })], says: 'right' },
    { name: 'is weaker live', live: [live('elastigroup', WEAK)], says: 'change: httpTokens optional -> required' },
    {
      name: 'has no options live',
      live: [live('elastigroup', undefined)],
      says: 'change: httpTokens null -> required, httpPutResponseHopLimit null -> 2',
    },
    {
      name: 'has null for options live',
      live: [live('elastigroup', null)],
      says: 'change: httpTokens null -> required, httpPutResponseHopLimit null -> 2',
    },
    {
      name: 'has something else live',
      live: [live('elastigroup', 'on')],
      says: 'change: httpTokens null -> required, httpPutResponseHopLimit null -> 2',
    },
    {
      name: 'has a number as a text live',
      live: [live('elastigroup', { ...STRONG, httpPutResponseHopLimit: '2' })],
      says: 'right',
    },
    {
      name: 'has another number as a text live',
      live: [live('elastigroup', { ...STRONG, httpPutResponseHopLimit: '3' })],
      says: 'change: httpPutResponseHopLimit 3 -> 2',
    },
    {
      name: 'has tags in another case live',
      spec: { imds: { ...STRONG, instanceMetadataTags: 'Enabled' } },
      live: [live('elastigroup', { ...STRONG, instanceMetadataTags: 'enabled' })],
      says: 'right',
    },
    {
      name: 'has other tags live',
      spec: { imds: { ...STRONG, instanceMetadataTags: 'Enabled' } },
      live: [live('elastigroup', { ...STRONG, instanceMetadataTags: 'disabled' })],
      says: 'change: instanceMetadataTags disabled -> Enabled',
    },
    {
      name: 'has httpTokens in another case live',
      live: [live('elastigroup', { ...STRONG, httpTokens: 'Required' })],
      says: 'change: httpTokens Required -> required',
    },
    {
      name: 'has its members told in the usual order',
      spec: { imds: { instanceMetadataTags: 'enabled', httpPutResponseHopLimit: 3, httpTokens: 'required' } },
      live: [live('elastigroup', WEAK)],
      says: 'change: httpTokens optional -> required, httpPutResponseHopLimit 2 -> 3, instanceMetadataTags null -> enabled',
    },
    {
      name: 'clears a member',
      spec: { imds: { ...STRONG, httpPutResponseHopLimit: null } },
      live: [live('elastigroup', STRONG)],
      says: 'change: httpPutResponseHopLimit 2 -> null',
    },
    {
      name: 'clears what is not there',
      spec: { imds: { ...STRONG, httpPutResponseHopLimit: null } },
      live: [live('elastigroup', { httpTokens: 'required' })],
      says: 'right',
    },
    {
      name: 'is silent about what is live',
      spec: { imds: { httpTokens: 'required' } },
      live: [live('elastigroup', STRONG)],
      says: 'right',
    },
    {
      name: 'is a node group that inherits, live as well',
      kind: 'ocean-vng',
      spec: { imds: null, source: 'inherited' },
      live: [live('ocean-vng', undefined), live('ocean-cluster', STRONG)],
      says: 'right',
    },
    {
      name: 'is a node group that inherits, live with an object in which nothing is set',
      kind: 'ocean-vng',
      spec: { imds: null, source: 'inherited' },
      live: [live('ocean-vng', { httpTokens: null }), live('ocean-cluster', STRONG)],
      says: 'right',
    },
    {
      name: 'is a node group that inherits, live from a weak cluster',
      kind: 'ocean-vng',
      spec: { imds: null, source: 'inherited' },
      live: [live('ocean-vng', undefined), live('ocean-cluster', WEAK)],
      says: 'inherits: it inherits from the live cluster "o-1", which does not require tokens and is not changed here. Apply the cluster\'s spec too, or write httpTokens: "required" into this one.',
    },
    {
      name: 'is a node group that inherits, live from a strong cluster that is not the one in git',
      kind: 'ocean-vng',
      spec: { imds: null, source: 'inherited', oceanId: 'o-2' },
      live: [live('ocean-vng', undefined), live('ocean-cluster', STRONG)],
      says: 'right',
    },
    {
      name: 'is a node group that inherits, live from a cluster that is not listed',
      kind: 'ocean-ecs-vng',
      spec: { imds: null, source: 'inherited' },
      live: [live('ocean-ecs-vng', undefined)],
      says: 'inherits: it inherits its IMDS options, and its live cluster was not found. Apply the cluster\'s spec too, or write httpTokens: "required" into this one.',
    },
    {
      name: 'is a node group that inherits, and is strong by itself live',
      kind: 'ocean-vng',
      spec: { imds: null, source: 'inherited' },
      live: [live('ocean-vng', STRONG)],
      says: 'right',
    },
    {
      name: 'is a node group that inherits, and is weak by itself live',
      kind: 'ocean-vng',
      spec: { imds: null, source: 'inherited' },
      live: [live('ocean-vng', WEAK)],
      says: 'overrides: its live options (httpTokens "optional") override those of its cluster, but the spec has none to apply. Write httpTokens: "required" into the spec.',
    },
  ];
  test.each(rows)('$name', ({ kind = 'elastigroup', spec, live, says }) => {
    expect(told(plannedFor(desired(kind, spec), live))).toBe(says);
  });
});

describe('a spec that would weaken its live resource is refused, whatever else holds', () => {
  const rows: readonly (readonly [name: string, spec: Partial<DesiredSpec>, says: string])[] = [
    [
      'optional in git',
      { imds: WEAK, verdict: 'fail', failures: ['tokens-required'] },
      'would-weaken: live, tokens are required, but the spec has httpTokens "optional". Write httpTokens: "required".',
    ],
    [
      'optional in git, and the check lets it pass',
      { imds: WEAK },
      'would-weaken: live, tokens are required, but the spec has httpTokens "optional". Write httpTokens: "required".',
    ],
    [
      'options without httpTokens in git',
      { imds: { httpPutResponseHopLimit: 2 }, verdict: 'fail' },
      'would-weaken: live, tokens are required, but the spec has httpTokens null. Write httpTokens: "required".',
    ],
    [
      'nothing in git',
      { imds: null, verdict: 'fail' },
      'would-weaken: live, tokens are required, but the spec has no IMDS options. Write httpTokens: "required".',
    ],
  ];
  test.each(rows)('%s', (_, spec, says) => {
    for (const tokens of ['required', 'Required']) {
      const resource = live('elastigroup', { ...STRONG, httpTokens: tokens });
      for (const scope of ['imds', 'spec'] as const) {
        const body = bodyWith('elastigroup', spec.imds ?? undefined) as Members;
        expect(told(plannedFor(desired('elastigroup', { ...spec, body }), [resource], { scope }))).toBe(says);
      }
    }
  });
});

test('a node group without live options has those of its cluster: they must not be weakened, and may be weak', () => {
  const found = (tokens: string) => [live('ocean-vng', undefined), live('ocean-cluster', { httpTokens: tokens })];
  const weak = desired('ocean-vng', { imds: WEAK, verdict: 'fail' });
  expect(plannedFor(weak, found('required')).state).toBe('would-weaken');
  expect(plannedFor(weak, found('optional')).state).toBe('failed-check');
  expect(plannedFor(desired('ocean-vng'), found('required'))).toMatchObject({ state: 'change', isWeak: false });
  expect(plannedFor(desired('ocean-vng'), found('optional'))).toMatchObject({ state: 'change', isWeak: true });
  expect(plannedFor(desired('ocean-vng'), [live('ocean-vng', undefined)])).toMatchObject({ isWeak: true });
});

describe('a spec that is not applied', () => {
  const rows: readonly Row[] = [
    {
      name: 'fails the check',
      spec: { verdict: 'fail', failures: ['hop-limit', 'spec-schema'] },
      live: [live('elastigroup', WEAK)],
      says: 'failed-check: it does not pass the check (hop-limit, spec-schema), so it is not applied. Put it right first.',
    },
    {
      name: 'fails by rules that are no errors here',
      spec: { verdict: 'fail', imds: WEAK },
      live: [live('elastigroup', WEAK)],
      says: 'failed-check: it does not pass the check, so it is not applied. Put it right first.',
    },
    {
      name: 'passes the check with options that are weak',
      spec: { imds: WEAK },
      live: [live('elastigroup', undefined)],
      says: 'failed-check: it does not pass the check, so it is not applied. Put it right first.',
    },
    {
      name: 'passes the check with another case than the API takes',
      spec: { imds: { httpTokens: 'Required' } },
      live: [live('elastigroup', undefined)],
      says: 'failed-check: it does not pass the check, so it is not applied. Put it right first.',
    },
    {
      name: 'fails the check and is not live',
      spec: { verdict: 'fail', create: true, id: null },
      live: [],
      says: 'failed-check: it does not pass the check, so it is not applied. Put it right first.',
    },
    {
      name: 'is waived',
      spec: { verdict: 'waived', imds: WEAK },
      live: [live('elastigroup', STRONG)],
      says: 'waived: a waiver covers it, so it is not applied.',
    },
    {
      name: 'has options that another tool fills in',
      spec: { verdict: 'unknown', source: 'unresolvable', imds: null },
      live: [live('elastigroup', STRONG)],
      says: 'unresolvable: its IMDS options are filled in by another tool. Render the spec first.',
    },
    {
      name: 'inherits from a cluster that nobody knows',
      kind: 'ocean-vng',
      spec: { verdict: 'unknown', imds: null, source: 'inherited', failures: ['node-group-inherits'] },
      live: [live('ocean-vng', undefined)],
      says: 'failed-check: it does not pass the check (node-group-inherits), so it is not applied. Put it right first.',
    },
    {
      name: 'has no account',
      spec: { account: null },
      live: [live('elastigroup', WEAK)],
      says: 'no-account: no account is known for it. Set account in the config or spot-account.',
    },
    {
      name: 'has an id that is not live',
      spec: { id: 'sig-9' },
      live: [live('elastigroup', WEAK)],
      says: 'missing: account "act-1" has no resource "sig-9". Correct the id, or the account.',
    },
    {
      name: 'has an id that is not live, and may be created',
      spec: { id: 'sig-9', create: true },
      live: [],
      says: 'missing: account "act-1" has no resource "sig-9". A resource that is created gets an id of its own: remove this one, or the account.',
    },
    {
      name: 'has an id that another tool fills in',
      spec: { id: '{{ group }}' },
      live: [live('elastigroup', WEAK)],
      says: 'unresolvable: "{{ group }}" is filled in by another tool. Render the spec first.',
    },
    {
      name: 'has no id, and is not looked for by its name',
      spec: { id: null },
      live: [live('elastigroup', WEAK)],
      says: 'unmatched: it has no id, and is not looked for by its name. Write the id into the spec or the config, or set match: name. The live resource of that name is "sig-1".',
    },
    {
      name: 'has neither id nor name',
      spec: { id: null, name: null, matchesName: true, create: true },
      live: [live('elastigroup', WEAK)],
      says: 'unmatched: it has neither an id nor a name. Write the id into the spec or the config.',
    },
    {
      name: 'has the name of two',
      spec: { id: null, matchesName: true },
      live: [live('elastigroup', WEAK), { ...live('elastigroup', STRONG), id: 'sig-2' }],
      says: 'ambiguous: 2 live resources are named "web" ("sig-1", "sig-2"). Write the id of one of them into the spec.',
    },
    {
      name: 'has the name of none',
      spec: { id: null, matchesName: true, name: 'api' },
      live: [live('elastigroup', WEAK)],
      says: 'missing: account "act-1" has no resource named "api". Create it, or set create: true in the config.',
    },
    {
      name: 'is to be created as a kind that cannot be told',
      kind: 'ocean-cluster',
      spec: { id: null, create: true, ambiguous: true },
      live: [],
      says: 'unmatched: Kubernetes or ECS cannot be told, so it is not created. Set kind in the config.',
    },
    {
      name: 'is to be created without its cluster',
      kind: 'ocean-vng',
      spec: { id: null, create: true, oceanId: null },
      live: [],
      says: 'unmatched: no oceanId names its cluster, so it is not created. Add the oceanId.',
    },
  ];
  test.each(rows)('$name', ({ kind = 'elastigroup', spec, live, says }) => {
    const planned = plannedFor(desired(kind, spec), live);
    expect(told(planned)).toBe(says);
    expect(planFor([desired(kind, spec)], live).verdict).toBe(planned.state === 'waived' ? 'pass' : 'fail');
  });
});

describe('what is sent', () => {
  const sent = (spec: DesiredSpec, resource: LiveResource) => {
    const planned = plannedFor(spec, [resource]);
    return 'body' in planned ? planned.body : null;
  };

  test.each(kindIds)('%s: the whole object of IMDS options, and nothing else', (kind) => {
    const [, ...way] = wayOf(kind).split('.');
    const options = { ...STRONG, later: 'kept' };
    const expected = way.reduceRight<unknown>((inner, step) => ({ [step]: inner }), options);
    expect(sent(desired(kind), live(kind, { ...WEAK, later: 'kept', unset: null }, { tags: [] }))).toEqual(expected);
  });

  test('live values in their own form where they are right, numbers as numbers', () => {
    const body = sent(
      desired('stateful-node', { imds: { httpTokens: 'required', instanceMetadataTags: 'Enabled' } }),
      live('stateful-node', { httpTokens: 'optional', instanceMetadataTags: 'enabled', httpPutResponseHopLimit: '2' }),
    );
    expect(body).toEqual({
      compute: {
        launchSpecification: {
          metadataOptions: { httpTokens: 'required', instanceMetadataTags: 'enabled', httpPutResponseHopLimit: 2 },
        },
      },
    });
  });

  test('null for what is cleared', () => {
    const spec = desired('ocean-vng', { imds: { ...STRONG, httpPutResponseHopLimit: null } });
    expect(sent(spec, live('ocean-vng', STRONG))).toEqual({
      instanceMetadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: null },
    });
  });
});

describe('apply-scope spec', () => {
  const applied = (kind: KindId, body: object, resources: readonly LiveResource[], imds: Members | null = STRONG) =>
    plannedFor(desired(kind, { body: body as Members, imds, source: imds === null ? 'inherited' : 'own' }), resources, {
      scope: 'spec',
    });

  test('sends what differs and the whole object of IMDS options', () => {
    const git = bodyWith('elastigroup', STRONG, { description: 'new', region: 'eu-west-1', capacity: { target: 5, maximum: 9 } });
    const now = live('elastigroup', WEAK, { description: 'old', region: 'us-east-1', capacity: { target: 2, maximum: 3 } });
    const planned = applied('elastigroup', git, [now]);
    expect(told(planned)).toBe('change: httpTokens optional -> required, maximum 3 -> 9, description old -> new');
    expect(planned).toMatchObject({ withheld: ['/capacity/target', '/region'] });
    expect('body' in planned && planned.body).toEqual({
      description: 'new',
      capacity: { maximum: 9 },
      compute: { launchSpecification: { metadataOptions: STRONG } },
    });
  });

  test('leaves the options of a node group that inherits alone, null or not', () => {
    const git = bodyWith('ocean-vng', null, { labels: [{ key: 'a', value: 'b' }] });
    const planned = applied('ocean-vng', git, [live('ocean-vng', STRONG)], null);
    expect('body' in planned && planned.body).toEqual({ labels: [{ key: 'a', value: 'b' }] });
    expect(planned).toMatchObject({ isWeak: false });
  });

  test('is right where only what is not sent differs, and says so', () => {
    const planned = applied('elastigroup', bodyWith('elastigroup', STRONG, { capacity: { target: 5 } }), [
      live('elastigroup', STRONG, { capacity: { target: 2 } }),
    ]);
    expect(planned).toMatchObject({ state: 'right', withheld: ['/capacity/target'] });
  });

  test('has another hash for anything else that is applied', () => {
    const hashOf = (description: string) => {
      const planned = applied('elastigroup', bodyWith('elastigroup', STRONG, { description }), [live('elastigroup', WEAK)]);
      return 'hash' in planned ? planned.hash : null;
    };
    expect(new Set([hashOf('a'), hashOf('b'), hashOf('a'), null]).size).toBe(3);
  });

  test('is refused where another tool fills in a part', () => {
    const git = bodyWith('elastigroup', STRONG, { description: '{{ text }}' });
    expect(told(applied('elastigroup', git, [live('elastigroup', WEAK)]))).toBe(
      'unresolvable: all of the spec is sent, and "{{ text }}" in it is filled in by another tool. Render the spec first.',
    );
  });
});
