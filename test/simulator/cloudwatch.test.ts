import { describe, expect, test } from 'vitest';
import type { CloudWatchSimulator } from '../../src/simulator/cloudwatch.js';
import { openCloudWatch } from '../ec2.js';
import { skippingClock } from '../fakes.js';

const NOW = Date.parse('2026-06-15T12:00:00.000Z');
const ONE = 'i-00000000000000001';

/** Asks with plain `fetch`, as a signature for a region would do it. */
async function ask(
  cloudWatch: CloudWatchSimulator,
  action: string,
  body: object,
  { key = cloudWatch.accessKeyId, service = 'monitoring' } = {},
) {
  const scope = `Credential=${key}/20260615/us-east-1/${service}/aws4_request`;
  const response = await fetch(cloudWatch.url, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=00`,
      'x-amz-target': `GraniteServiceVersion20100801.${action}`,
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, code: response.headers.get('x-amzn-query-error'), body: JSON.parse(await response.text()) };
}

const query = (Id: string, more: object = {}) => ({
  Id,
  MetricStat: {
    Metric: { Namespace: 'AWS/EC2', MetricName: 'MetadataNoToken', Dimensions: [{ Name: 'InstanceId', Value: ONE }] },
    Period: 3600,
    Stat: 'Sum',
    ...more,
  },
});
const asked = (queries: readonly object[], more: object = {}) => ({
  MetricDataQueries: queries,
  StartTime: NOW / 1000 - 7200,
  EndTime: NOW / 1000,
  ...more,
});

describe('GetMetricData', () => {
  test('sums the counts of a step, and tells of others nothing', async () => {
    const cloudWatch = await openCloudWatch(skippingClock('2026-06-15T12:00:00.000Z'));
    for (const minutes of [1, 2, 61]) cloudWatch.put('us-east-1', 'MetadataNoToken', ONE, NOW - minutes * 60_000, 1);
    const { body } = await ask(cloudWatch, 'GetMetricData', asked([query('m0')]));
    expect(body.MetricDataResults).toEqual([
      { Id: 'm0', Label: 'x', Timestamps: [NOW / 1000 - 7200, NOW / 1000 - 3600], Values: [1, 2], StatusCode: 'Complete' },
    ]);
    const other = query('m0', { Metric: { Namespace: 'AWS/Other', MetricName: 'MetadataNoToken', Dimensions: [] } });
    expect((await ask(cloudWatch, 'GetMetricData', asked([other]))).body.MetricDataResults[0].Values).toEqual([]);
  });

  test.each<readonly [string, object, string]>([
    ['too many', asked(Array.from({ length: 501 }, (_, index) => query(`m${index}`))), 'ValidationError;Sender'],
    ['a period that is none', asked([query('m0', { Period: 90 })]), 'ValidationError;Sender'],
    ['another statistic', asked([query('m0', { Stat: 'Average' })]), 'ValidationError;Sender'],
    ['a span that is none', asked([query('m0')], { EndTime: 0 }), 'ValidationError;Sender'],
    ['a token that is none', asked([query('m0')], { NextToken: 'x' }), 'InvalidNextToken;Sender'],
  ])('refuses %s', async (_, body, code) => {
    const cloudWatch = await openCloudWatch(skippingClock('2026-06-15T12:00:00.000Z'));
    expect(await ask(cloudWatch, 'GetMetricData', body)).toMatchObject({ status: 400, code });
  });
});

test('refuses other keys, other services, other operations and other tokens', async () => {
  const cloudWatch = await openCloudWatch(skippingClock('2026-06-15T12:00:00.000Z'));
  expect(await ask(cloudWatch, 'ListMetrics', {}, { key: 'AKIAOTHER' })).toMatchObject({ status: 403 });
  expect(await ask(cloudWatch, 'ListMetrics', {}, { service: 'ec2' })).toMatchObject({ status: 403 });
  expect(await ask(cloudWatch, 'PutMetricData', {})).toMatchObject({ status: 400, code: 'InvalidAction;Sender' });
  expect(await ask(cloudWatch, 'ListMetrics', { NextToken: 'x' })).toMatchObject({ code: 'InvalidParameterValue;Sender' });
  expect(cloudWatch.requests.map(({ region }) => region)).toEqual(['us-east-1', null, 'us-east-1', 'us-east-1']);
});
