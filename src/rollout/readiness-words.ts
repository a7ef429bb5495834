import type { Refusal } from './readiness.js';

const UNTOLD = {
  credentials: 'could not be asked about, for the AWS credentials are missing or not valid',
  refused: 'could not be asked about: allow cloudwatch:GetMetricData, cloudwatch:ListMetrics and ec2:DescribeInstances',
  missing: 'could not be asked about',
  invalid: 'could not be asked about',
  limited: 'could not be asked about, for AWS limited the requests',
  unavailable: 'could not be asked about, for AWS gave no answer',
  unknown: 'could not be asked about',
} as const satisfies Record<NonNullable<Extract<Refusal, { cause: 'untold' }>['reason']>, string>;

/** Why a fleet is not ready: completes "sig-1 …". */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.cause) {
    case 'calls':
      return `called without a token ${refusal.calls === 1 ? 'once' : `${refusal.calls} times`} (at most ${refusal.limit} may be)`;
    case 'not-covered':
      return 'is not covered for the whole time';
    case 'no-region':
      return 'has no region that is known';
    case 'untold':
      return UNTOLD[refusal.reason ?? 'unknown'];
  }
}
