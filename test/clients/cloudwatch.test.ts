import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cloudWatchClient } from '../../src/clients/cloudwatch.js';
import { cloudWatchFault, errorJson } from '../../src/simulator/cloudwatch-json.js';
import type { Fault } from '../../src/simulator/faults.js';
import { awsEnv, cloudWatchClientOf, ec2Facts, openCloudWatch, SECRETS } from '../ec2.js';
import { skippingClock } from '../fakes.js';

const REGION = 'us-east-1';
const METRIC = 'MetadataNoToken';
const HOUR = 3_600_000;
const NOW = Date.parse('2026-06-15T12:00:00.000Z');
/** Fourteen days by the hour. */
const SPAN = { from: NOW - 336 * HOUR, to: NOW, stepMs: HOUR };
const idOf = (number: number) => `i-${number.toString(16).padStart(17, '0')}`;
const ONE = idOf(1);

async function opened(bounds = {}, modes = {}) {
  const cloudWatch = await openCloudWatch(skippingClock('2026-06-15T12:00:00.000Z'), modes);
  return { cloudWatch, api: cloudWatchClientOf(cloudWatch, bounds) };
}

describe('what was counted', () => {
  test('is summed by steps, in order; a zero is a count, and no count is none', async () => {
    const { cloudWatch, api } = await opened();
    for (const [minutes, count] of [
      [-300, 2],
      [-299, 3],
      [-180, 0],
      [-60, 7],
    ] as const)
      cloudWatch.put(REGION, METRIC, ONE, NOW + minutes * 60_000, count);
    expect([...(await api.sums(REGION, METRIC, [ONE, idOf(2)], SPAN))]).toEqual([
      [
        ONE,
        [
          { at: NOW - 5 * HOUR, sum: 5 },
          { at: NOW - 3 * HOUR, sum: 0 },
          { at: NOW - HOUR, sum: 7 },
        ],
      ],
    ]);
  });

  test('is that of the metric, the region and the span', async () => {
    const { cloudWatch, api } = await opened();
    cloudWatch.put(REGION, 'MetadataNoTokenRejected', ONE, NOW - HOUR, 1);
    cloudWatch.put('eu-west-1', METRIC, ONE, NOW - HOUR, 2);
    cloudWatch.put(REGION, METRIC, ONE, NOW, 4);
    cloudWatch.put(REGION, METRIC, ONE, SPAN.from - 1, 8);
    cloudWatch.put(REGION, METRIC, ONE, SPAN.from, 16);
    const sumsOf = async (region: string, metric: 'MetadataNoToken' | 'MetadataNoTokenRejected') =>
      (await api.sums(region, metric, [ONE], SPAN)).get(ONE)?.map(({ sum }) => sum);
    expect(await sumsOf(REGION, METRIC)).toEqual([16]);
    expect(await sumsOf(REGION, 'MetadataNoTokenRejected')).toEqual([1]);
    expect(await sumsOf('eu-west-1', METRIC)).toEqual([2]);
  });

  test('is not asked for what is no id', async () => {
    const { cloudWatch, api } = await opened();
    expect((await api.sums(REGION, METRIC, ['i-*', '', 'o-1'], SPAN)).size).toBe(0);
    expect(cloudWatch.requests).toEqual([]);
  });

  test.each([
    [300, 1],
    [301, 2],
    [900, 3],
  ])('of %i instances comes in %i requests', async (count, requests) => {
    const { cloudWatch, api } = await opened();
    const ids = Array.from({ length: count }, (_, index) => idOf(index + 1));
    for (const id of ids) cloudWatch.put(REGION, METRIC, id, NOW - HOUR, 1);
    expect((await api.sums(REGION, METRIC, ids, SPAN)).size).toBe(count);
    expect(cloudWatch.requests).toHaveLength(requests);
  });

  test('of no more than 500 metrics is asked at once, however short the span', async () => {
    const { cloudWatch, api } = await opened();
    const ids = Array.from({ length: 501 }, (_, index) => idOf(index + 1));
    await api.sums(REGION, METRIC, ids, { from: NOW - HOUR, to: NOW, stepMs: HOUR });
    expect(cloudWatch.requests).toHaveLength(2);
  });

  test('comes page by page, an instance on several', async () => {
    const { cloudWatch, api } = await opened({}, { maxPoints: 2 });
    for (const hours of [5, 4, 3]) for (const id of [ONE, idOf(2)]) cloudWatch.put(REGION, METRIC, id, NOW - hours * HOUR, hours);
    const told = await api.sums(REGION, METRIC, [ONE, idOf(2)], SPAN);
    expect([...told].map(([id, sums]) => [id, sums.map(({ sum }) => sum)])).toEqual([
      [ONE, [5, 4, 3]],
      [idOf(2), [5, 4, 3]],
    ]);
    expect(cloudWatch.requests).toHaveLength(3);
  });

  test.each([
    ['InternalError', 'unavailable'],
    ['Forbidden', 'refused'],
    ['PartialData', 'unavailable'],
  ] as const)('is an error where it is not whole: %s', async (status, reason) => {
    const { cloudWatch, api } = await opened({}, { status });
    cloudWatch.put(REGION, METRIC, ONE, NOW - HOUR, 1);
    expect(await ec2Facts(api.sums(REGION, METRIC, [ONE], SPAN))).toMatchObject({
      service: 'CloudWatch',
      operation: 'get MetadataNoToken of 1 instance in us-east-1',
      reason,
      detail: `the answer is not whole: ${status}`,
    });
  });
});

describe('which instances CloudWatch names', () => {
  test('those with the metric in the last two weeks, page by page', async () => {
    const { cloudWatch, api } = await opened({}, { pageSize: 2 });
    for (const number of [3, 1, 2]) cloudWatch.put(REGION, METRIC, idOf(number), NOW - HOUR, 0);
    cloudWatch.put(REGION, METRIC, idOf(4), NOW - 15 * 24 * HOUR, 1);
    cloudWatch.put(REGION, 'MetadataNoTokenRejected', idOf(5), NOW - HOUR, 1);
    expect(await api.instancesWith(REGION, METRIC)).toEqual([1, 2, 3].map(idOf));
    expect(cloudWatch.requests.map(({ action }) => action)).toEqual(['ListMetrics', 'ListMetrics']);
  });

  test('none of a metric that has more dimensions', async () => {
    const { cloudWatch, api } = await opened();
    const dimension = (Name: string, Value: string) => ({ Name, Value });
    const metric = (...Dimensions: readonly object[]) => ({ Namespace: 'AWS/EC2', MetricName: METRIC, Dimensions });
    const Metrics = [
      metric(dimension('InstanceId', ONE), dimension('Other', 'x')),
      metric(dimension('InstanceId', 'i-*')),
      metric(),
    ];
    cloudWatch.fault({}, { kind: 'answer', when: 'before', status: 200, body: JSON.stringify({ Metrics }) });
    expect(await api.instancesWith(REGION, METRIC)).toEqual([]);
  });
});

test('calls exactly the operations that the policy in the documents allows', async () => {
  const { cloudWatch, api } = await opened();
  await api.sums(REGION, METRIC, [ONE], SPAN);
  await api.instancesWith(REGION, METRIC);
  const [, policy = ''] = /<!-- readiness policy -->\n```json\n([^`]+)```/.exec(readFileSync('docs/security.md', 'utf8')) ?? [];
  const allowed = JSON.parse(policy).Statement.flatMap(({ Action }: { Action: readonly string[] }) => Action);
  expect(cloudWatch.requests.map(({ action }) => `cloudwatch:${action}`)).toEqual(
    allowed.filter((operation: string) => operation.startsWith('cloudwatch:')),
  );
});

describe('an error', () => {
  const long = `it was ${SECRETS.token}, of AKIAIOSFODNN7EXAMPLE`;
  const answered = (status: number, code: string, message: string): Fault => ({
    kind: 'answer',
    when: 'before',
    ...errorJson(status, code, message),
  });
  test.each<readonly [string, Fault, string, number | null, string]>([
    ['of rights', cloudWatchFault('AccessDenied'), 'refused', 403, 'AccessDenied: User: arn:aws:sts::123456789012'],
    ['of rights, over JSON', answered(400, 'AccessDeniedException', 'no'), 'refused', 400, 'AccessDeniedException: no'],
    [
      'of an expired token',
      cloudWatchFault('ExpiredToken'),
      'credentials',
      403,
      'ExpiredToken: the credentials have expired, or',
    ],
    ['of a wrong key', cloudWatchFault('InvalidClientTokenId'), 'credentials', 403, 'the credentials are not valid'],
    ['of a limit', cloudWatchFault('Throttling'), 'limited', 400, 'Throttling: Rate exceeded'],
    ['of CloudWatch itself', { kind: 'failure', when: 'before' }, 'unavailable', 500, 'InternalServiceFault: The request'],
    ['of the connection', { kind: 'reset', when: 'before' }, 'unavailable', null, 'the connection broke (ECONNRESET)'],
    ['of the time', { kind: 'hang', when: 'before' }, 'unavailable', null, 'no answer in time'],
    ['of a signature', answered(403, 'SignatureDoesNotMatch', long), 'credentials', 403, 'the credentials are not valid'],
    ['of something else', answered(400, 'Strange', long), 'invalid', 400, 'Strange: it was …, of …'],
  ])('%s', async (_, fault, reason, status, detail) => {
    const { cloudWatch, api } = await opened({ timeoutMs: 500 });
    cloudWatch.fault({ times: Number.POSITIVE_INFINITY }, fault);
    const calls = [() => api.sums(REGION, METRIC, [ONE], SPAN), () => api.instancesWith(REGION, METRIC)];
    for (const call of calls) {
      const facts = await ec2Facts(call());
      expect(facts).toMatchObject({ service: 'CloudWatch', reason, status });
      expect(facts.detail).toContain(detail);
    }
  });

  test('that passes is not told', async () => {
    const { cloudWatch, api } = await opened({ attempts: 3 });
    cloudWatch.put(REGION, METRIC, ONE, NOW - HOUR, 1);
    cloudWatch.fault({}, cloudWatchFault('Throttling'));
    expect((await api.sums(REGION, METRIC, [ONE], SPAN)).size).toBe(1);
    expect(cloudWatch.requests).toHaveLength(2);
  });

  test('of a region that is no name of one, of credentials that are not there, of a cancelled run', async () => {
    const stop = new AbortController();
    const { cloudWatch, api } = await opened({ signal: stop.signal });
    expect(await ec2Facts(api.instancesWith('evil.example/#', METRIC))).toMatchObject({ reason: 'invalid' });
    expect(cloudWatch.requests).toEqual([]);
    cloudWatch.fault({}, { kind: 'meanwhile', before: () => stop.abort() });
    expect(await ec2Facts(api.instancesWith(REGION, METRIC))).toMatchObject({ detail: 'it was cancelled' });
    awsEnv({ AWS_ENDPOINT_URL_CLOUDWATCH: cloudWatch.url });
    const without = cloudWatchClient({ attempts: 1, timeoutMs: 500 });
    expect(await ec2Facts(without.instancesWith(REGION, METRIC))).toMatchObject({ reason: 'credentials' });
  });
});
