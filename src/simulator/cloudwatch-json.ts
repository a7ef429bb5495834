import type { AwsAnswer } from './aws.js';
import type { Fault } from './faults.js';

/** What CloudWatch refuses whatever was asked: "Common Errors" of its API reference; words as users have reported them. */
const REFUSALS = {
  AccessDenied: [
    403,
    'User: arn:aws:sts::123456789012:assumed-role/reader/run is not authorized to perform: cloudwatch:GetMetricData because no identity-based policy allows the cloudwatch:GetMetricData action',
  ],
  ExpiredToken: [403, 'The security token included in the request is expired'],
  InvalidClientTokenId: [403, 'The security token included in the request is invalid.'],
  Throttling: [400, 'Rate exceeded'],
  InternalServiceFault: [500, 'The request processing has failed because of an unknown error, exception or failure.'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

/** A refusal by its code. */
export type CloudWatchCode = keyof typeof REFUSALS;

/** The answer of a refusal. */
export function cloudWatchRefusal(code: CloudWatchCode): AwsAnswer {
  const [status, message] = REFUSALS[code];
  return errorJson(status, code, message);
}

/** A refusal that is set to happen. */
export function cloudWatchFault(code: CloudWatchCode): Fault {
  return { kind: 'answer', when: 'before', ...cloudWatchRefusal(code) };
}

/** An error over JSON. In the header stands the code that the service has over its older query protocol (Smithy, awsQueryCompatible). */
export function errorJson(status: number, code: string, message: string): AwsAnswer {
  return {
    status,
    body: JSON.stringify({ __type: `com.amazonaws.cloudwatch#${code}`, message }),
    headers: { 'x-amzn-query-error': `${code};${status < 500 ? 'Sender' : 'Receiver'}` },
  };
}
