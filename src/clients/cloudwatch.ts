import {
  CloudWatchClient,
  GetMetricDataCommand,
  ListMetricsCommand,
  type MetricDataQuery,
  type MetricDataResult,
} from '@aws-sdk/client-cloudwatch';
import type { CloudWatchApi, ImdsMetric, MetricSpan, MetricSum } from '../ports.js';
import {
  type AwsBounds,
  allPages,
  areThereCredentials,
  byRegion,
  connectionOf,
  instanceIds,
  withCredentials,
} from './aws-connection.js';
import { notWhole } from './aws-failure.js';

const NAMESPACE = 'AWS/EC2';
const DIMENSION = 'InstanceId';

/** "A single GetMetricData call can include as many as 500 MetricDataQuery structures" (CloudWatch API reference). */
const MAX_QUERIES = 500;

/** What one answer holds at most (the same): with 14 days by the hour, that is 300 instances. */
const MAX_POINTS = 100_800;

/** CloudWatch by the AWS SDK: to be imported only where it is asked. */
export function cloudWatchClient(bounds: AwsBounds = {}): CloudWatchApi {
  const clientOf = byRegion('CloudWatch', (region) => new CloudWatchClient(connectionOf('monitoring', region, bounds)));
  return {
    hasCredentials: () => areThereCredentials(() => clientOf('us-east-1').config.credentials()),
    instancesWith: async (region, metric) => listed(clientOf(region), region, metric, bounds),
    sums: async (region, metric, ids, span) => {
      const client = clientOf(region);
      const wanted = instanceIds(ids);
      const steps = Math.ceil((span.to - span.from) / span.stepMs);
      const most = Math.max(1, Math.min(MAX_QUERIES, Math.floor(MAX_POINTS / steps)));
      const found = new Map<string, readonly MetricSum[]>();
      for (let from = 0; from < wanted.length; from += most) {
        const some = wanted.slice(from, from + most);
        for (const [id, sums] of await counted({ client, region, metric, bounds }, some, span)) found.set(id, sums);
      }
      return found;
    },
  };
}

async function listed(
  client: CloudWatchClient,
  region: string,
  metric: ImdsMetric,
  bounds: AwsBounds,
): Promise<readonly string[]> {
  const operation = `list ${metric} in ${region}`;
  await withCredentials('CloudWatch', operation, () => client.config.credentials());
  const metrics = await allPages('CloudWatch', operation, async (token) => {
    const command = new ListMetricsCommand({
      Namespace: NAMESPACE,
      MetricName: metric,
      Dimensions: [{ Name: DIMENSION }],
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const { Metrics = [], NextToken } = await client.send(command, optionsOf(bounds));
    return { items: Metrics, next: NextToken };
  });
  // Of several dimensions, a metric is not the instance's own.
  return instanceIds(metrics.flatMap(({ Dimensions: [first, ...more] = [] }) => (more.length === 0 ? (first?.Value ?? []) : [])));
}

interface Asking {
  readonly client: CloudWatchClient;
  readonly region: string;
  readonly metric: ImdsMetric;
  readonly bounds: AwsBounds;
}

/** The counts of as many instances as one answer holds. */
async function counted(
  { client, region, metric, bounds }: Asking,
  ids: readonly string[],
  { from, to, stepMs }: MetricSpan,
): Promise<ReadonlyMap<string, readonly MetricSum[]>> {
  const operation = `get ${metric} of ${ids.length} ${ids.length === 1 ? 'instance' : 'instances'} in ${region}`;
  await withCredentials('CloudWatch', operation, () => client.config.credentials());
  const queries = ids.map((id, index) => queryOf(`m${index}`, metric, id, stepMs));
  const results = await allPages('CloudWatch', operation, async (token) => {
    const command = new GetMetricDataCommand({
      MetricDataQueries: queries,
      StartTime: new Date(from),
      EndTime: new Date(to),
      ScanBy: 'TimestampAscending',
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const { MetricDataResults = [], NextToken } = await client.send(command, optionsOf(bounds));
    return { items: MetricDataResults, next: NextToken };
  });
  const found = new Map<string, readonly MetricSum[]>();
  for (const [index, id] of ids.entries()) {
    const own = results.filter((result) => result.Id === `m${index}`);
    // On the way, parts are partial; what the last one says counts for all.
    const state = own.at(-1)?.StatusCode;
    if (state !== 'Complete') throw notWhole('CloudWatch', operation, state ?? 'missing');
    const sums = own.flatMap(sumsOf).sort((a, b) => a.at - b.at);
    if (sums.length > 0) found.set(id, sums);
  }
  return found;
}

function queryOf(name: string, metric: ImdsMetric, instance: string, stepMs: number): MetricDataQuery {
  const dimensions = [{ Name: DIMENSION, Value: instance }];
  return {
    Id: name,
    MetricStat: {
      Metric: { Namespace: NAMESPACE, MetricName: metric, Dimensions: dimensions },
      Period: stepMs / 1000,
      Stat: 'Sum',
    },
  };
}

function sumsOf({ Timestamps = [], Values = [] }: MetricDataResult): readonly MetricSum[] {
  return Timestamps.flatMap((time, index) => {
    const sum = Values[index];
    return sum === undefined ? [] : [{ at: time.getTime(), sum }];
  });
}

function optionsOf({ signal }: AwsBounds) {
  return signal === undefined ? {} : { abortSignal: signal };
}
