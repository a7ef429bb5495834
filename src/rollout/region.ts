import type { LiveResource } from '../ports.js';

/** What AWS calls its regions: `us-east-1`, `us-gov-west-1`. */
const REGION = /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;

/**
 * The region that the instances of a live Elastigroup, stateful node or cluster run in: all three must have one when they are
 * created (spotinst/openapi). null where there is none, or what stands there is no region.
 */
export function regionOf({ region }: LiveResource['body']): string | null {
  return typeof region === 'string' && REGION.test(region) ? region : null;
}
