import type { ImdsMetric } from '../ports.js';
import { type Members, valueAt } from '../specs/value.js';
import type { AwsAnswer } from './aws.js';
import { errorJson } from './cloudwatch-json.js';

/** How CloudWatch behaves. */
export interface CloudWatchModes {
  /** Metrics on a page of a list. */
  readonly pageSize: number;
  /** Data points in an answer. */
  readonly maxPoints: number;
  /** What it says of the data of each metric once all of it was told. */
  readonly status: 'Complete' | 'InternalError' | 'Forbidden' | 'PartialData';
}

/** What was counted of an instance at a moment. */
export interface Datum {
  readonly region: string;
  readonly metric: ImdsMetric;
  readonly instance: string;
  readonly at: number;
  readonly count: number;
}

/** "ListMetrics doesn't return information about metrics if those metrics haven't reported data in the past two weeks." */
const LISTED_MS = 14 * 24 * 60 * 60 * 1000;

/** Answers ListMetrics as far as it is asked for one metric of the instances (CloudWatch API reference). */
export function listMetrics(data: readonly Datum[], body: unknown, { pageSize }: CloudWatchModes, now: number): AwsAnswer {
  const { metric } = metricOf(body);
  const ids = new Set(data.filter((one) => one.metric === metric && one.at > now - LISTED_MS).map(({ instance }) => instance));
  const metrics = [...ids].sort().map((id) => ({
    Namespace: 'AWS/EC2',
    MetricName: metric,
    Dimensions: [{ Name: 'InstanceId', Value: id }],
  }));
  const from = offsetOf(body);
  if (from === null) return errorJson(400, 'InvalidParameterValue', 'Invalid nextToken');
  const to = from + pageSize;
  return json({ Metrics: metrics.slice(from, to), ...(to < metrics.length ? { NextToken: tokenOf(to) } : {}) });
}

/** Answers GetMetricData for sums of metrics (CloudWatch API reference): as many points as fit, and a token for the rest. */
export function getMetricData(data: readonly Datum[], body: unknown, { maxPoints, status }: CloudWatchModes): AwsAnswer {
  const queries = listAt(body, 'MetricDataQueries');
  const [start, end] = [timeAt(body, 'StartTime'), timeAt(body, 'EndTime')];
  if (queries.length > 500)
    return refused(
      "Value at 'metricDataQueries' failed to satisfy constraint: Member must have length less than or equal to 500",
    );
  if (!(start < end)) return refused('The parameter StartTime must be less than the parameter EndTime.');
  if (queries.some((query) => !isPeriod(valueAt(query, ['MetricStat', 'Period']))))
    return refused('The parameter Period must be a multiple of 60.');
  if (queries.some((query) => valueAt(query, ['MetricStat', 'Stat']) !== 'Sum')) return refused('Only sums are simulated.');
  const from = offsetOf(body);
  if (from === null) return errorJson(400, 'InvalidNextToken', 'The next token specified is invalid.');
  const points = queries.flatMap((query) => pointsOf(data, query, start, end));
  const to = from + maxPoints;
  const isLast = to >= points.length;
  const told = points.slice(from, to);
  const results = queries.map((query) => {
    const id = valueAt(query, ['Id']);
    const own = told.filter((point) => point.id === id);
    return {
      Id: id,
      Label: 'x',
      Timestamps: own.map(({ at }) => at / 1000),
      Values: own.map(({ sum }) => sum),
      StatusCode: isLast ? status : 'PartialData',
    };
  });
  return json({ MetricDataResults: results, Messages: [], ...(isLast ? {} : { NextToken: tokenOf(to) }) });
}

interface Point {
  readonly id: unknown;
  readonly at: number;
  readonly sum: number;
}

/** The sums of a query, by the steps of its period: a step without data has none. */
function pointsOf(data: readonly Datum[], query: unknown, start: number, end: number): readonly Point[] {
  const id = valueAt(query, ['Id']);
  const stepMs = Number(valueAt(query, ['MetricStat', 'Period'])) * 1000;
  const { metric, instance } = metricOf(valueAt(query, ['MetricStat', 'Metric']));
  const sums = new Map<number, number>();
  for (const one of data) {
    if (one.metric !== metric || one.instance !== instance || one.at < start || one.at >= end) continue;
    const at = Math.floor(one.at / stepMs) * stepMs;
    sums.set(at, (sums.get(at) ?? 0) + one.count);
  }
  return [...sums].sort(([a], [b]) => a - b).map(([at, sum]) => ({ id, at, sum }));
}

/** Another namespace or dimension has no data here. */
function metricOf(value: unknown): { readonly metric: unknown; readonly instance: unknown } {
  const [first] = listAt(value, 'Dimensions');
  const isOurs = valueAt(value, ['Namespace']) === 'AWS/EC2' && valueAt(first, ['Name']) === 'InstanceId';
  return { metric: isOurs ? valueAt(value, ['MetricName']) : null, instance: valueAt(first, ['Value']) };
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const list = valueAt(value, [name]);
  return Array.isArray(list) ? list : [];
}

/** Over JSON, times are seconds since 1970. */
function timeAt(body: unknown, name: string): number {
  return Number(valueAt(body, [name])) * 1000;
}

function isPeriod(period: unknown): boolean {
  return typeof period === 'number' && period > 0 && period % 60 === 0;
}

function refused(message: string): AwsAnswer {
  return errorJson(400, 'ValidationError', message);
}

function json(body: Members): AwsAnswer {
  return { status: 200, body: JSON.stringify(body) };
}

function tokenOf(offset: number): string {
  return Buffer.from(`from-${offset}`).toString('base64');
}

function offsetOf(body: unknown): number | null {
  const token = valueAt(body, ['NextToken']);
  if (token === undefined) return 0;
  const found = /^from-(\d+)$/.exec(Buffer.from(String(token), 'base64').toString());
  return found === null ? null : Number(found[1]);
}
