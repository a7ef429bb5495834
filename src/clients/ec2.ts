import { DescribeInstancesCommand, EC2Client, type Instance } from '@aws-sdk/client-ec2';
import type { Ec2Api, InstanceMetadata } from '../ports.js';
import { credentialsError, ec2Error, isWithoutCredentials, noSuchRegion } from './ec2-failure.js';
import { tunnelAgent } from './tunnel.js';

/** Within which bounds EC2 is asked. The credentials and `AWS_ENDPOINT_URL_EC2` are those of the surroundings. */
export interface Ec2Bounds {
  /** For each attempt, until its answer begins. */
  readonly timeoutMs?: number;
  /** How often a request is sent at most; the waits between are the SDK's. */
  readonly attempts?: number;
  /** Ends what is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Where EC2 is, and the key for it, where they are not those of the surroundings. */
  readonly at?: { readonly url: string; readonly accessKeyId: string; readonly secretAccessKey: string };
}

const TIMEOUT_MS = 20_000;
const CONNECT_MS = 5_000;
const ATTEMPTS = 5;

/** "The maximum number of filter values specified on a single call is 200" (EC2's error FilterLimitExceeded). */
const MAX_FILTER_VALUES = 200;

/** The largest that DescribeInstances takes (EC2 API reference): AWS asks for calls in pages. */
const MAX_RESULTS = 1_000;

/** What AWS calls its regions. Part of a host name, so that nothing else may stand in it. */
const REGION = /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;

/** EC2's ids have 8 digits, or 17. In a filter, `*` and `?` would stand for others. */
const INSTANCE_ID = /^i-[0-9a-f]{8,17}$/;

/** EC2 by the AWS SDK. It is large: to be imported only where EC2 is asked. */
export function ec2Client(bounds: Ec2Bounds = {}): Ec2Api {
  // What the bundled SDK demands of Node is no concern of whoever runs it.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const clients = new Map<string, EC2Client>();
  const clientOf = (region: string): EC2Client => {
    const client = clients.get(region) ?? newClient(region, bounds);
    clients.set(region, client);
    return client;
  };
  return {
    hasCredentials: async () => {
      try {
        // Any region: where the credentials come from does not depend on it.
        await clientOf('us-east-1').config.credentials();
        return true;
      } catch (error) {
        return !isWithoutCredentials(error);
      }
    },
    metadataOptions: async (region, ids) => {
      if (!REGION.test(region)) throw noSuchRegion(region);
      const wanted = [...new Set(ids)].filter((id) => INSTANCE_ID.test(id)).sort();
      const found = new Map<string, InstanceMetadata>();
      for (let from = 0; from < wanted.length; from += MAX_FILTER_VALUES) {
        const some = wanted.slice(from, from + MAX_FILTER_VALUES);
        for (const [id, metadata] of await described(clientOf(region), region, some, bounds)) found.set(id, metadata);
      }
      return found;
    },
  };
}

function newClient(region: string, { timeoutMs = TIMEOUT_MS, attempts = ATTEMPTS, at }: Ec2Bounds): EC2Client {
  const given = at === undefined ? {} : { endpoint: at.url, credentials: at };
  return new EC2Client({
    region,
    ...given,
    maxAttempts: attempts,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: Math.min(CONNECT_MS, timeoutMs),
      requestTimeout: timeoutMs,
      throwOnRequestTimeout: true,
      socketTimeout: timeoutMs,
      // The SDK itself knows no proxy.
      httpsAgent: tunnelAgent(`https://ec2.${region}.amazonaws.com`, timeoutMs, { keepAlive: true }),
    },
  });
}

/** What EC2 tells of at most 200 instances. By a filter: named by `InstanceIds`, one that it does not know fails all others. */
async function described(
  client: EC2Client,
  region: string,
  ids: readonly string[],
  { signal }: Ec2Bounds,
): Promise<ReadonlyMap<string, InstanceMetadata>> {
  const operation = `describe ${ids.length} ${ids.length === 1 ? 'instance' : 'instances'} in ${region}`;
  try {
    await client.config.credentials();
  } catch (error) {
    throw credentialsError(operation, error);
  }
  const found = new Map<string, InstanceMetadata>();
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const page = await sent(client, operation, ids, token, signal);
    for (const instance of page.instances) {
      if (instance.InstanceId !== undefined && ids.includes(instance.InstanceId)) found.set(instance.InstanceId, told(instance));
    }
    token = page.next;
    // A token that comes again would lead in a circle.
    if (token !== undefined && seen.has(token)) break;
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return found;
}

async function sent(
  client: EC2Client,
  operation: string,
  ids: readonly string[],
  token: string | undefined,
  signal: AbortSignal | undefined,
): Promise<{ readonly instances: readonly Instance[]; readonly next: string | undefined }> {
  try {
    const command = new DescribeInstancesCommand({
      Filters: [{ Name: 'instance-id', Values: [...ids] }],
      MaxResults: MAX_RESULTS,
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const { Reservations = [], NextToken } = await client.send(command, signal === undefined ? {} : { abortSignal: signal });
    return { instances: Reservations.flatMap(({ Instances = [] }) => Instances), next: NextToken || undefined };
  } catch (error) {
    throw ec2Error(operation, error);
  }
}

function told({ MetadataOptions: options, State, LaunchTime, ImageId }: Instance): InstanceMetadata {
  return {
    httpTokens: options?.HttpTokens ?? null,
    httpEndpoint: options?.HttpEndpoint ?? null,
    hopLimit: options?.HttpPutResponseHopLimit ?? null,
    optionsState: options?.State ?? null,
    instanceState: State?.Name ?? null,
    launchedAt: LaunchTime?.getTime() ?? null,
    imageId: ImageId ?? null,
  };
}
