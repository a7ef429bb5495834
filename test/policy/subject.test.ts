import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/findings/finding.js';
import type { RuleId } from '../../src/findings/rules.js';
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy.js';
import { atKey, atValue, type Doubt, isReportedElsewhere, type Subject, subjectOf } from '../../src/policy/subject.js';
import { api } from '../../src/specs/formats/api.js';
import { parseJson } from '../../src/specs/json.js';
import type { KindId } from '../../src/specs/spec.js';
import { specWith } from './bodies.js';

/** What rules see of the first spec of a value. */
function subject(value: unknown, rules: Policy['rules'] = {}): Subject {
  const parsed = parseJson(JSON.stringify(value));
  const [spec] = parsed.ok ? parsed.documents.flatMap((document) => api.specs(document, { kind: null })) : [];
  if (spec === undefined) throw new Error('no spec');
  return subjectOf(spec, { ...DEFAULT_POLICY, rules }, () => []);
}

const launch = (launchSpecification: unknown) => ({ group: { compute: { launchSpecification } } });

describe('the doubt that instances refuse IMDSv1', () => {
  const rows: readonly (readonly [name: string, spec: unknown, doubt: Doubt])[] = [
    ['none: exactly required', specWith('elastigroup', { httpTokens: 'required' }), 'none'],
    ['none, though another member is wrong', specWith('elastigroup', { httpTokens: 'required', a: 1 }), 'none'],
    ['missing: no options', specWith('elastigroup', undefined), 'missing'],
    ['missing: null', specWith('elastigroup', null), 'missing'],
    ['missing: no httpTokens', specWith('elastigroup', {}), 'missing'],
    ['missing: httpTokens null', specWith('elastigroup', { httpTokens: null }), 'missing'],
    ['missing: no launchSpecification', { group: { compute: {} } }, 'missing'],
    ['missing: launchSpecification null', launch(null), 'missing'],
    ['value: another word', specWith('ocean-vng', { httpTokens: 'optional' }), 'value'],
    ['value: options of a wrong type', specWith('ocean-vng', 'required'), 'value'],
    ['misnamed: the options', launch({ metadata_options: { httpTokens: 'required' } }), 'misnamed'],
    ['misnamed: the member', specWith('elastigroup', { HttpTokens: 'required' }), 'misnamed'],
    ['misnamed: the place', { group: { metadataOptions: {}, compute: { launchSpecification: {} } } }, 'misnamed'],
    ['missing, where only another member is misnamed', specWith('elastigroup', { http_endpoint: 'x' }), 'missing'],
    [
      'missing, where httpTokens is null and misnamed as well',
      specWith('elastigroup', { httpTokens: null, http_tokens: 'required' }),
      'missing',
    ],
    ['shape: a list on the way', launch([]), 'shape'],
    ['hidden: the options', specWith('elastigroup', '{{ options }}'), 'hidden'],
    ['hidden: httpTokens', specWith('elastigroup', { httpTokens: '{{ tokens }}' }), 'hidden'],
    ['hidden: compute', { group: { compute: '{{ compute }}' } }, 'hidden'],
    [
      'none: a hidden hop limit',
      specWith('elastigroup', { httpTokens: 'required', httpPutResponseHopLimit: '{{ hops }}' }),
      'none',
    ],
    ['inherits: a node group without options', specWith('ocean-vng', undefined), 'inherits'],
    ['inherits: a node group with null', specWith('ocean-ecs-vng', null), 'inherits'],
    ['missing: a node group with empty options', specWith('ocean-vng', {}), 'missing'],
    ['misnamed: a node group with a wrong key', specWith('ocean-vng', undefined, { metadataOptions: {} }), 'misnamed'],
  ];
  test.each(rows)('%s', (_, spec, doubt) => {
    expect(subject(spec).doubt).toBe(doubt);
  });
});

describe('which rule speaks of a doubt', () => {
  const value = specWith('elastigroup', { httpTokens: 'optional' });
  const hidden = specWith('elastigroup', '{{ options }}');
  const misnamed = launch({ metadata_options: {} });
  const rows: readonly (readonly [
    name: string,
    spec: unknown,
    rules: Partial<Record<RuleId, Severity | 'off'>>,
    isElsewhere: boolean,
  ])[] = [
    ['nobody, where there is none', specWith('elastigroup', { httpTokens: 'required' }), {}, true],
    ['tokens-required of values', value, {}, false],
    ['unresolvable of placeholders', hidden, {}, true],
    ['unresolvable, lowered', hidden, { unresolvable: 'note' }, true],
    ['tokens-required, where unresolvable is off', hidden, { unresolvable: 'off' }, false],
    ['wrong-key of wrong names', misnamed, {}, true],
    ['wrong-key, lowered', misnamed, { 'wrong-key': 'warning' }, true],
    ['tokens-required, where wrong-key is off', misnamed, { 'wrong-key': 'off' }, false],
    ['spec-schema of shapes', launch([]), {}, true],
    ['tokens-required as well, where spec-schema is lowered', launch([]), { 'spec-schema': 'warning' }, false],
    ['node-group-inherits of node groups', specWith('ocean-vng', undefined), { 'node-group-inherits': 'off' }, true],
  ];
  test.each(rows)('%s', (_, spec, rules, isElsewhere) => {
    expect(isReportedElsewhere(subject(spec, rules))).toBe(isElsewhere);
  });
});

describe('where two kinds are possible', () => {
  const cluster = (imds: object) => ({ cluster: { compute: { launchSpecification: { instanceMetadataOptions: imds } } } });
  test('members of both are allowed', () => {
    const found = subject(cluster({ httpTokens: 'required', httpEndpoint: 'enabled', instanceMetadataTags: 'enabled' }));
    expect(found.errors).toEqual([]);
  });

  test('it is called by the kind that the report names', () => {
    const { kind, kinds } = subject(cluster({}));
    expect(kind.title).toBe('an Ocean cluster on Kubernetes');
    expect(kinds.map(({ id }) => id)).toEqual(['ocean-cluster', 'ocean-ecs-cluster'] satisfies KindId[]);
  });
});

test('the errors of a hidden value are left out, those beside it are not', () => {
  const { errors } = subject(specWith('elastigroup', { httpTokens: '{{ a }}', httpPutResponseHopLimit: 99 }));
  expect(errors.map(({ owner }) => owner)).toEqual(['hop-limit']);
});

test('problems say which part of a member they are about, and a severity only where it is their own', () => {
  expect(atValue(['a'], 'text')).toEqual({ path: ['a'], from: 'body', part: 'value', message: 'text' });
  expect(atKey(['a'], 'text', 'note')).toEqual({ path: ['a'], from: 'body', part: 'key', message: 'text', severity: 'note' });
});
