import type { Clock } from '../ports.js';
import { describeInstances } from './ec2-describe.js';
import { type Ec2Modes, type Ec2Options, type Ec2View, viewOf } from './ec2-view.js';
import { type Ec2Answer, ec2Refusal, errorXml } from './ec2-xml.js';
import type { Incoming, Outcome } from './exchange.js';
import { type Fault, type FaultRule, noFaults } from './faults.js';
import { listen } from './http.js';
import type { Stage } from './stage.js';

/** What the simulator of EC2 works with. */
export interface Ec2SimulatorOptions {
  /** Whose instances EC2 knows, each in the region of its fleet. */
  readonly stage: Stage;
  readonly clock: Clock;
  readonly modes?: Partial<Ec2Modes>;
}

/** A request of EC2 that came, without the credentials. */
export interface Ec2Request {
  /** The operation that it asks for: what an IAM policy must allow as `ec2:…`. */
  readonly action: string;
  readonly region: string | null;
  readonly form: Readonly<Record<string, string>>;
}

/** EC2's answers over its query protocol, spoken to over HTTP: what `AWS_ENDPOINT_URL_EC2` names. */
export interface Ec2Simulator {
  readonly url: string;
  /** The only access key that it takes; any secret goes with it, for signatures are not checked. */
  readonly accessKeyId: string;
  /** All requests, in the order in which they came. */
  readonly requests: readonly Ec2Request[];
  setModes(modes: Partial<Ec2Modes>): void;
  /** What somebody else does: ModifyInstanceMetadataOptions. */
  modify(instance: string, options: Partial<Ec2Options>): void;
  /** Sets the state of an instance: `stopped`, `shutting-down`. */
  setState(instance: string, state: string): void;
  /** The route of a rule is the operation, `DescribeInstances`. */
  fault(rule: Pick<FaultRule, 'route' | 'nth' | 'times'>, fault: Fault): void;
  clearFaults(): void;
  close(): Promise<void>;
}

const ACCESS_KEY = 'AKIASIMULATED00000';

/** Starts EC2 beside a simulator of Spot, on loopback. Whoever starts it must close it. */
export async function startEc2({ stage, clock, modes = {} }: Ec2SimulatorOptions): Promise<Ec2Simulator> {
  const view = viewOf(stage, modes);
  const faults = noFaults();
  const requests: Ec2Request[] = [];
  const server = await listen(async (incoming) => {
    const request = requestOf(incoming);
    requests.push(request);
    const id = `00000000-0000-4000-9000-${String(requests.length).padStart(12, '0')}`;
    const fault = faults.next({ method: incoming.method, route: request.action, id: null });
    if (fault?.kind === 'meanwhile') fault.before?.();
    const outcome = outcomeOf({ view, request, incoming, id }, fault);
    if (outcome.delayMs > 0) await clock.sleep(outcome.delayMs);
    return outcome;
  });
  return {
    url: server.origin,
    accessKeyId: ACCESS_KEY,
    requests,
    setModes: view.setModes,
    modify: view.modify,
    setState: view.setState,
    fault: faults.set,
    clearFaults: faults.clear,
    close: server.shut,
  };
}

interface Asked {
  readonly view: Ec2View;
  readonly request: Ec2Request;
  readonly incoming: Incoming;
  readonly id: string;
}

/** Reads are all that there is: whether a request was carried out before its answer was lost makes no difference. */
function outcomeOf(asked: Asked, fault: Fault | null): Outcome {
  const { status, body, headers = {} } = fault?.kind === 'answer' ? fault : answerOf(asked, fault);
  const text = typeof body === 'string' ? body.replace('{request-id}', asked.id) : body;
  const answer = { status, headers: { ...XML, 'x-amzn-RequestId': asked.id, ...headers }, body: text };
  const base = { answer, account: null, route: asked.request.action, fault, delivery: 'whole', delayMs: 0 } as const;
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

const XML = { 'Content-Type': 'text/xml;charset=UTF-8' };

function answerOf(asked: Asked, fault: Fault | null): Ec2Answer & { readonly headers?: Readonly<Record<string, string>> } {
  return fault?.kind === 'failure' ? ec2Refusal('InternalError') : answerTo(asked);
}

function answerTo({ view, request, incoming }: Asked): Ec2Answer {
  const key = scopeOf(incoming)?.key;
  if (incoming.method !== 'POST' || key !== ACCESS_KEY) return ec2Refusal('AuthFailure');
  if (request.action !== 'DescribeInstances') return errorXml(400, 'InvalidAction', `The action ${request.action} is not valid.`);
  return describeInstances(view.in(request.region ?? ''), request.form, view.modes());
}

function requestOf(incoming: Incoming): Ec2Request {
  const form = Object.fromEntries(new URLSearchParams(incoming.text));
  return { action: form.Action ?? '', region: scopeOf(incoming)?.region ?? null, form };
}

/** `Credential=KEY/20260615/us-east-1/ec2/aws4_request`: a signature is for one region (AWS Signature Version 4). */
function scopeOf({ headers }: Incoming): { readonly key: string; readonly region: string } | null {
  const found = /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/\d{8}\/([^/,]+)\/ec2\/aws4_request,/.exec(headers.authorization ?? '');
  return found === null ? null : { key: found[1] ?? '', region: found[2] ?? '' };
}
