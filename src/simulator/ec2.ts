import type { Clock } from '../ports.js';
import { ACCESS_KEY, type AwsServer, scopeOf, serveAws } from './aws.js';
import { describeInstances } from './ec2-describe.js';
import { type Ec2Modes, type Ec2Options, type Ec2View, viewOf } from './ec2-view.js';
import { type Ec2Answer, ec2Refusal, errorXml } from './ec2-xml.js';
import type { Incoming } from './exchange.js';
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
export interface Ec2Simulator extends AwsServer<Ec2Request> {
  readonly accessKeyId: string;
  setModes(modes: Partial<Ec2Modes>): void;
  /** What somebody else does: ModifyInstanceMetadataOptions. */
  modify(instance: string, options: Partial<Ec2Options>): void;
  /** Sets the state of an instance: `stopped`, `shutting-down`. */
  setState(instance: string, state: string): void;
}

/** Starts EC2 beside a simulator of Spot, on loopback. Whoever starts it must close it. */
export async function startEc2({ stage, clock, modes = {} }: Ec2SimulatorOptions): Promise<Ec2Simulator> {
  const view = viewOf(stage, modes);
  const server = await serveAws(
    {
      contentType: 'text/xml;charset=UTF-8',
      requestOf,
      answerTo: (request, incoming) => answerTo(view, request, incoming),
      failure: ec2Refusal('InternalError'),
    },
    clock,
  );
  return { ...server, accessKeyId: ACCESS_KEY, setModes: view.setModes, modify: view.modify, setState: view.setState };
}

function answerTo(view: Ec2View, request: Ec2Request, incoming: Incoming): Ec2Answer {
  const key = scopeOf(incoming, 'ec2')?.key;
  if (incoming.method !== 'POST' || key !== ACCESS_KEY) return ec2Refusal('AuthFailure');
  if (request.action !== 'DescribeInstances') return errorXml(400, 'InvalidAction', `The action ${request.action} is not valid.`);
  return describeInstances(view.in(request.region ?? ''), request.form, view.modes());
}

function requestOf(incoming: Incoming): Ec2Request {
  const form = Object.fromEntries(new URLSearchParams(incoming.text));
  return { action: form.Action ?? '', region: scopeOf(incoming, 'ec2')?.region ?? null, form };
}
