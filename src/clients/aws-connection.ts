import { type AwsService, awsError, credentialsError, isWithoutCredentials, noSuchRegion, notWhole } from './aws-failure.js';
import { tunnelAgent } from './tunnel.js';

/** Within which bounds AWS is asked. The credentials and `AWS_ENDPOINT_URL_…` are those of the surroundings. */
export interface AwsBounds {
  /** For each attempt, until its answer begins. */
  readonly timeoutMs?: number;
  /** How often a request is sent at most; the waits between are the SDK's. */
  readonly attempts?: number;
  /** Ends what is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Where AWS is, and the key for it, where they are not those of the surroundings. */
  readonly at?: { readonly url: string; readonly accessKeyId: string; readonly secretAccessKey: string };
}

const TIMEOUT_MS = 20_000;
const CONNECT_MS = 5_000;
const ATTEMPTS = 5;

/** What AWS calls its regions. Part of a host name, so that nothing else may stand in it. */
const REGION = /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;

/** EC2's ids have 8 digits, or 17. In a filter, `*` and `?` would stand for others. */
const INSTANCE_ID = /^i-[0-9a-f]{8,17}$/;

/** Ids of instances, each once and sorted; what is none is left out. */
export function instanceIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => INSTANCE_ID.test(id)).sort();
}

/** A client for each region that is asked. Throws a RemoteError for what is no region. */
export function byRegion<Client>(service: AwsService, make: (region: string) => Client): (region: string) => Client {
  // What the bundled SDK demands of Node is no concern of whoever runs it.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const clients = new Map<string, Client>();
  return (region) => {
    if (!REGION.test(region)) throw noSuchRegion(service, region);
    const client = clients.get(region) ?? make(region);
    clients.set(region, client);
    return client;
  };
}

/** How a client of the SDK is made; `endpoint` is the first word of the service's host names. */
export function connectionOf(endpoint: string, region: string, { timeoutMs = TIMEOUT_MS, attempts = ATTEMPTS, at }: AwsBounds) {
  return {
    region,
    ...(at === undefined ? {} : { endpoint: at.url, credentials: at }),
    maxAttempts: attempts,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: Math.min(CONNECT_MS, timeoutMs),
      requestTimeout: timeoutMs,
      throwOnRequestTimeout: true,
      socketTimeout: timeoutMs,
      // The SDK itself knows no proxy.
      httpsAgent: tunnelAgent(`https://${endpoint}.${region}.amazonaws.com`, timeoutMs, { keepAlive: true }),
    },
  };
}

/** Makes sure that there are credentials: without, the SDK's words would be taken for the service's. */
export async function withCredentials(
  service: AwsService,
  operation: string,
  credentials: () => Promise<unknown>,
): Promise<void> {
  try {
    await credentials();
  } catch (error) {
    throw credentialsError(service, operation, error);
  }
}

/** Whether a source has credentials, valid or not; one that is there and fails counts too. Never throws. */
export async function areThereCredentials(credentials: () => Promise<unknown>): Promise<boolean> {
  try {
    await credentials();
    return true;
  } catch (error) {
    return !isWithoutCredentials(error);
  }
}

/** A page of an answer. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** What asks for the next one. */
  readonly next: string | undefined;
}

/** All items of an answer in pages. What `ask` throws becomes a RemoteError, and so do pages in a circle. */
export async function allPages<Item>(
  service: AwsService,
  operation: string,
  ask: (token: string | undefined) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const page = await asked(service, operation, () => ask(token));
    for (const item of page.items) items.push(item);
    token = page.next || undefined;
    // It would lead in a circle, and what is missing must not be taken for nothing.
    if (token !== undefined && seen.has(token)) throw notWhole(service, operation, 'RepeatedToken');
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return items;
}

async function asked<T>(service: AwsService, operation: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw awsError(service, operation, error);
  }
}
