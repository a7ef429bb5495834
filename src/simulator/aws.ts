import type { Clock } from '../ports.js';
import type { Incoming, Outcome } from './exchange.js';
import { type Fault, type FaultRule, noFaults } from './faults.js';
import { listen } from './http.js';

/** What goes back: `{request-id}` in a text stands for the id of the request. */
export interface AwsAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A service of AWS: what it makes of requests. */
export interface AwsService<Request extends { readonly action: string }> {
  readonly contentType: string;
  requestOf(incoming: Incoming): Request;
  /** `isIgnored`: it is answered, but nothing is changed. */
  answerTo(request: Request, incoming: Incoming, isIgnored: boolean): AwsAnswer;
  /** The answer where the service itself fails. */
  readonly failure: AwsAnswer;
}

/** A service that is served on loopback. */
export interface AwsServer<Request> {
  readonly url: string;
  /** All requests, in the order in which they came. */
  readonly requests: readonly Request[];
  /** The route of a rule is the operation. */
  fault(rule: Pick<FaultRule, 'route' | 'nth' | 'times'>, fault: Fault): void;
  clearFaults(): void;
  close(): Promise<void>;
}

/** The only access key that is taken; any secret goes with it, for signatures are not checked. */
export const ACCESS_KEY = 'AKIASIMULATED00000';

/** Serves a service of AWS on loopback. Whoever starts it must close it. */
export async function serveAws<Request extends { readonly action: string }>(
  service: AwsService<Request>,
  clock: Clock,
): Promise<AwsServer<Request>> {
  const faults = noFaults();
  const requests: Request[] = [];
  const server = await listen(async (incoming) => {
    const request = service.requestOf(incoming);
    requests.push(request);
    const id = `00000000-0000-4000-9000-${String(requests.length).padStart(12, '0')}`;
    const fault = faults.next({ method: incoming.method, route: request.action, id: null });
    if (fault?.kind === 'meanwhile') fault.before?.();
    const outcome = outcomeOf(service, request, incoming, id, fault);
    if (fault?.kind === 'meanwhile') fault.after?.();
    if (outcome.delayMs > 0) await clock.sleep(outcome.delayMs);
    return outcome;
  });
  return { url: server.origin, requests, fault: faults.set, clearFaults: faults.clear, close: server.shut };
}

/** What comes before a request was carried out keeps it from being so; all else does not. */
function outcomeOf<Request extends { readonly action: string }>(
  service: AwsService<Request>,
  request: Request,
  incoming: Incoming,
  id: string,
  fault: Fault | null,
): Outcome {
  const isDone = fault === null || !('when' in fault) || fault.when !== 'before';
  const done = isDone ? service.answerTo(request, incoming, fault?.kind === 'ignored') : service.failure;
  const honest = fault?.kind === 'failure' ? service.failure : done;
  const { status, body, headers = {} } = fault?.kind === 'answer' ? fault : honest;
  const text = typeof body === 'string' ? body.replace('{request-id}', id) : body;
  const answer = { status, headers: { 'Content-Type': service.contentType, 'x-amzn-RequestId': id, ...headers }, body: text };
  const base = { answer, account: null, route: request.action, fault, delivery: 'whole', delayMs: 0 } as const;
  switch (fault?.kind) {
    case 'reset':
      return { ...base, delivery: fault.when === 'within' ? 'within' : 'reset' };
    case 'hang':
      return { ...base, delivery: 'never' };
    case 'cut':
      return { ...base, delivery: 'cut' };
    case 'slow':
      return { ...base, delayMs: fault.ms };
    default:
      return base;
  }
}

/** `Credential=KEY/20260615/us-east-1/ec2/aws4_request`: a signature is for one region and one service (AWS Signature Version 4). */
export function scopeOf({ headers }: Incoming, service: string): { readonly key: string; readonly region: string } | null {
  const found = /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/\d{8}\/([^/,]+)\/([a-z0-9]+)\/aws4_request,/.exec(
    headers.authorization ?? '',
  );
  return found === null || found[3] !== service ? null : { key: found[1] ?? '', region: found[2] ?? '' };
}
