import { EC2Client } from '@aws-sdk/client-ec2';
import { type AwsBounds, byRegion, connectionOf } from './aws-connection.js';

/** "The maximum number of filter values specified on a single call is 200" (EC2's error FilterLimitExceeded). */
export const MAX_FILTER_VALUES = 200;

/** The largest that EC2's lists take (EC2 API reference): AWS asks for calls in pages. */
export const MAX_RESULTS = 1_000;

/** A client of EC2 for each region that is asked. Throws a RemoteError for what is no region. */
export function regionalClients(bounds: AwsBounds): (region: string) => EC2Client {
  return byRegion('EC2', (region) => new EC2Client(connectionOf('ec2', region, bounds)));
}
