import type { Clock, ImdsMetric } from '../ports.js';
import { ACCESS_KEY, type AwsServer, scopeOf, serveAws } from './aws.js';
import { cloudWatchRefusal, errorJson } from './cloudwatch-json.js';
import { type CloudWatchModes, type Datum, getMetricData, listMetrics } from './cloudwatch-metrics.js';
import type { Incoming } from './exchange.js';

/** A request of CloudWatch that came, without the credentials. */
export interface CloudWatchRequest {
  /** The operation that it asks for: what an IAM policy must allow as `cloudwatch:…`. */
  readonly action: string;
  readonly region: string | null;
  readonly body: unknown;
}

/** CloudWatch's answers over JSON, spoken to over HTTP: what `AWS_ENDPOINT_URL_CLOUDWATCH` names. */
export interface CloudWatchSimulator extends AwsServer<CloudWatchRequest> {
  readonly accessKeyId: string;
  setModes(modes: Partial<CloudWatchModes>): void;
  /** What EC2 counts of an instance in a minute; zero is a count too. */
  put(region: string, metric: ImdsMetric, instance: string, at: number, count: number): void;
}

/** Starts CloudWatch without any data, on loopback. Whoever starts it must close it. */
export async function startCloudWatch(clock: Clock, given: Partial<CloudWatchModes> = {}): Promise<CloudWatchSimulator> {
  let modes: CloudWatchModes = { pageSize: 500, maxPoints: 100_800, status: 'Complete', ...given };
  const data: Datum[] = [];
  const server = await serveAws<CloudWatchRequest>(
    {
      contentType: 'application/x-amz-json-1.0',
      requestOf,
      answerTo: (request, incoming) => {
        if (incoming.method !== 'POST' || scopeOf(incoming, 'monitoring')?.key !== ACCESS_KEY)
          return cloudWatchRefusal('InvalidClientTokenId');
        const here = data.filter(({ region }) => region === request.region);
        if (request.action === 'ListMetrics') return listMetrics(here, request.body, modes, clock.now());
        if (request.action === 'GetMetricData') return getMetricData(here, request.body, modes);
        return errorJson(400, 'InvalidAction', `Could not find operation ${request.action}`);
      },
      failure: cloudWatchRefusal('InternalServiceFault'),
    },
    clock,
  );
  return {
    ...server,
    accessKeyId: ACCESS_KEY,
    setModes: (changed) => {
      modes = { ...modes, ...changed };
    },
    put: (region, metric, instance, at, count) => {
      data.push({ region, metric, instance, at, count });
    },
  };
}

function requestOf(incoming: Incoming): CloudWatchRequest {
  const target = incoming.headers['x-amz-target'] ?? '';
  const action = /^GraniteServiceVersion20100801\.(\w+)$/.exec(target)?.[1] ?? '';
  return { action, region: scopeOf(incoming, 'monitoring')?.region ?? null, body: JSON.parse(incoming.text || '{}') };
}
