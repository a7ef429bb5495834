import { DescribeInstancesCommand, type EC2Client, type Instance } from '@aws-sdk/client-ec2';
import type { Ec2Api, InstanceMetadata } from '../ports.js';
import { type AwsBounds, allPages, areThereCredentials, instanceIds, withCredentials } from './aws-connection.js';
import { MAX_FILTER_VALUES, MAX_RESULTS, regionalClients } from './ec2-regions.js';

/** EC2 by the AWS SDK. It is large: to be imported only where EC2 is asked. */
export function ec2Client(bounds: AwsBounds = {}): Ec2Api {
  const clientOf = regionalClients(bounds);
  return {
    // Any region: where the credentials come from does not depend on it.
    hasCredentials: () => areThereCredentials(() => clientOf('us-east-1').config.credentials()),
    metadataOptions: async (region, ids) => {
      const client = clientOf(region);
      const wanted = instanceIds(ids);
      const found = new Map<string, InstanceMetadata>();
      for (let from = 0; from < wanted.length; from += MAX_FILTER_VALUES) {
        const some = wanted.slice(from, from + MAX_FILTER_VALUES);
        for (const [id, metadata] of await described(client, region, some, bounds)) found.set(id, metadata);
      }
      return found;
    },
  };
}

/** What EC2 tells of at most 200 instances. By a filter: named by `InstanceIds`, one that it does not know fails all others. */
async function described(
  client: EC2Client,
  region: string,
  ids: readonly string[],
  { signal }: AwsBounds,
): Promise<ReadonlyMap<string, InstanceMetadata>> {
  const operation = `describe ${ids.length} ${ids.length === 1 ? 'instance' : 'instances'} in ${region}`;
  await withCredentials('EC2', operation, () => client.config.credentials());
  const instances = await allPages('EC2', operation, async (token) => {
    const command = new DescribeInstancesCommand({
      Filters: [{ Name: 'instance-id', Values: [...ids] }],
      MaxResults: MAX_RESULTS,
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const { Reservations = [], NextToken } = await client.send(command, signal === undefined ? {} : { abortSignal: signal });
    return { items: Reservations.flatMap(({ Instances = [] }) => Instances), next: NextToken };
  });
  const found = new Map<string, InstanceMetadata>();
  for (const one of instances)
    if (one.InstanceId !== undefined && ids.includes(one.InstanceId)) found.set(one.InstanceId, told(one));
  return found;
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
