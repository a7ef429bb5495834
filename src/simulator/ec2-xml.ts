import type { AwsAnswer } from './aws.js';
import type { Ec2Instance } from './ec2-view.js';
import type { Fault } from './faults.js';

/** What goes back. */
export type Ec2Answer = AwsAnswer;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What EC2 refuses whatever was asked, by the codes of its API reference; words as users have reported them. */
const REFUSALS = {
  UnauthorizedOperation: [
    403,
    'You are not authorized to perform this operation. User: arn:aws:sts::123456789012:assumed-role/reader/run is not authorized to perform: ec2:DescribeInstances because no identity-based policy allows the ec2:DescribeInstances action',
  ],
  UnsupportedOperation: [
    400,
    "You can't modify the metadata options of this instance: they are managed by a declarative policy of your organization.",
  ],
  RequestLimitExceeded: [503, 'Request limit exceeded.'],
  RequestExpired: [400, 'Request has expired.'],
  ExpiredToken: [403, 'The security token included in the request is expired'],
  AuthFailure: [401, 'AWS was not able to validate the provided access credentials'],
  InternalError: [500, 'An internal error has occurred'],
  OperationNotPermitted: [400, 'The operation is not permitted.'],
  Unavailable: [503, 'The service is unavailable. Please try again shortly.'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

/** A refusal by its code. */
export type Ec2Code = keyof typeof REFUSALS;

/** The answer of a refusal. */
export function ec2Refusal(code: Ec2Code): Ec2Answer {
  const [status, message] = REFUSALS[code];
  return errorXml(status, code, message);
}

/** A refusal that is set to happen. */
export function ec2Fault(code: Ec2Code): Fault {
  return { kind: 'answer', when: 'before', ...ec2Refusal(code) };
}

/** An answer that is an error. */
export function errorXml(status: number, code: string, message: string): Ec2Answer {
  const error = element('Error', element('Code', escaped(code)) + element('Message', escaped(message)));
  return { status, body: HEAD + element('Response', `${element('Errors', error)}<RequestID>{request-id}</RequestID>`) };
}

/** The answer of DescribeInstances: each instance in a reservation of its own. */
export function describedXml(instances: readonly Ec2Instance[], nextToken: string | null): Ec2Answer {
  const reservations = instances.map((one) => element('item', reservation(one))).join('');
  const next = nextToken === null ? '' : element('nextToken', escaped(nextToken));
  return responseXml('DescribeInstances', `${element('reservationSet', reservations)}${next}`);
}

/** The answer of an operation; the content is XML already. */
export function responseXml(operation: string, content: string): Ec2Answer {
  const [name, id] = [`${operation}Response`, '<requestId>{request-id}</requestId>'];
  return { status: 200, body: `${HEAD}<${name} xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">${id}${content}</${name}>` };
}

/** What Spot gives to the instances of an Elastigroup (see src/clients/ec2-tags.ts). */
export const GROUP_TAG = 'spotinst:aws:ec2:group:id';

/** The codes of the states (EC2 API reference, InstanceState). */
const STATES: Readonly<Record<string, number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

function reservation(one: Ec2Instance): string {
  const { id, group, state, launchedAt, imageId } = one;
  const instance = members({
    instanceId: id,
    imageId: escaped(imageId),
    instanceState: members({ code: String(STATES[state] ?? 16), name: escaped(state) }),
    instanceType: 'm5.large',
    launchTime: new Date(launchedAt).toISOString(),
    instanceLifecycle: 'spot',
    ...(group === null ? {} : { tagSet: element('item', members({ key: GROUP_TAG, value: escaped(group) })) }),
    metadataOptions: optionsXml(one),
  });
  return members({
    reservationId: `r-${id.slice(2)}`,
    ownerId: '123456789012',
    groupSet: '',
    instancesSet: element('item', instance),
  });
}

function optionsXml({ options, optionsState }: Ec2Instance): string {
  return members({
    state: optionsState,
    httpTokens: escaped(options.httpTokens),
    httpPutResponseHopLimit: String(options.httpPutResponseHopLimit),
    httpEndpoint: escaped(options.httpEndpoint),
    httpProtocolIpv6: 'disabled',
    instanceMetadataTags: escaped(options.instanceMetadataTags),
  });
}

/** The answer of ModifyInstanceMetadataOptions: a change is always on its way at first. */
export function modifiedXml(instance: Ec2Instance): Ec2Answer {
  const options = element('instanceMetadataOptions', optionsXml({ ...instance, optionsState: 'pending' }));
  const content = `<requestId>{request-id}</requestId>${element('instanceId', escaped(instance.id))}${options}`;
  return {
    status: 200,
    body: `${HEAD}<ModifyInstanceMetadataOptionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">${content}</ModifyInstanceMetadataOptionsResponse>`,
  };
}

/** Elements by their names; what they hold is XML already. */
export function members(byName: Readonly<Record<string, string>>): string {
  return Object.entries(byName)
    .map(([name, content]) => element(name, content))
    .join('');
}

/** An element; what it holds is XML already. */
export function element(name: string, content: string): string {
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

/** A text as the content of an element. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
