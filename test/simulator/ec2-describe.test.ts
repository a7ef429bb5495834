import { describe, expect, test } from 'vitest';
import { describeInstances } from '../../src/simulator/ec2-describe.js';
import type { Ec2Instance } from '../../src/simulator/ec2-view.js';
import { elementsIn } from './ec2-client.js';

const instance = (id: string): Ec2Instance => ({
  id,
  group: id === 'i-00000002' ? 'sig-1' : null,
  state: 'running',
  launchedAt: 0,
  imageId: 'ami-0123456789abcdef0',
  options: { httpTokens: 'required', httpPutResponseHopLimit: 1, httpEndpoint: 'enabled', instanceMetadataTags: 'disabled' },
  optionsState: 'applied',
});
const IDS = ['i-00000001', 'i-00000002', 'i-00000003', 'i-00000004', 'i-00000005', 'i-00000006', 'i-00000007'];
const MODES = { pageSize: 1000 };
const filter = (...values: readonly string[]) => ({
  'Filter.1.Name': 'instance-id',
  ...Object.fromEntries(values.map((value, at) => [`Filter.1.Value.${at + 1}`, value])),
});
const asked = (form: Readonly<Record<string, string>>) => describeInstances(IDS.map(instance), form, MODES);

describe('found are', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['all', {}, IDS],
    ['those that are named', { 'InstanceId.1': 'i-00000002' }, ['i-00000002']],
    ['those of a filter, and not what is unknown', filter('i-00000003', 'i-0000000f'), ['i-00000003']],
    ['those of a tag', { 'Filter.1.Name': 'tag:spotinst:aws:ec2:group:id', 'Filter.1.Value.1': 'sig-1' }, ['i-00000002']],
    ['none of a filter that nothing meets', filter('i-0000000f'), []],
    ['those of a pattern', filter('i-0000000?'), IDS],
    ['those of another pattern', filter('*7'), ['i-00000007']],
    ['none of a pattern that would be a regular expression', filter('i-0000000.'), []],
  ])('%s', (_, form, ids) => {
    expect(elementsIn(asked(form).body, 'instanceId')).toEqual(ids);
  });
});

test('pages follow each other', () => {
  const pages: (readonly string[])[] = [];
  let token: string | undefined;
  do {
    const { body } = asked({ MaxResults: '5', ...(token === undefined ? {} : { NextToken: token }) });
    pages.push(elementsIn(body, 'instanceId'));
    token = elementsIn(body, 'nextToken')[0];
  } while (token !== undefined);
  expect(pages).toEqual([IDS.slice(0, 5), IDS.slice(5)]);
});

describe('refused is', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['an id that cannot be one', { 'InstanceId.1': 'i-xyz' }, 'InvalidInstanceID.Malformed'],
    [
      'an id that is unknown, though others are not',
      { 'InstanceId.1': IDS[0] ?? '', 'InstanceId.2': 'i-0000000f' },
      'InvalidInstanceID.NotFound',
    ],
    ['a filter of too many values', filter(...Array.from({ length: 201 }, (_, at) => `i-${at}`)), 'FilterLimitExceeded'],
    ['another filter', { 'Filter.1.Name': 'odd', 'Filter.1.Value.1': 'x' }, 'InvalidParameterValue'],
    ['a page that is too small', { MaxResults: '4' }, 'InvalidParameterValue'],
    ['a page that is too large', { MaxResults: '1001' }, 'InvalidParameterValue'],
    ['a token of another service', { NextToken: 'x' }, 'InvalidParameterValue'],
  ])('%s', (_, form, code) => {
    const { status, body } = asked(form);
    expect([status, ...elementsIn(body, 'Code')]).toEqual([400, code]);
  });
});
