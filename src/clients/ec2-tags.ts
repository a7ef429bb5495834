import { DescribeInstancesCommand, type Instance } from '@aws-sdk/client-ec2';
import type { Ec2Tags, TaggedInstance } from '../ports.js';
import { type AwsBounds, allPages, instanceIds, withCredentials } from './aws-connection.js';
import { MAX_FILTER_VALUES, MAX_RESULTS, regionalClients } from './ec2-regions.js';

/**
 * The tag that Spot gives to the instances of an Elastigroup, with its id. Its reference does not describe it, though its own IAM
 * policies rest on a sister of it (docs-spot.flexera.com: restrict-your-spot-iam-policy, `spotinst:aws:ec2:group:createdBy`);
 * public inventories find the instances of `spotinst_elastigroup_aws` by it. What does not have it is not named.
 */
export const FLEET_TAG = 'spotinst:aws:ec2:group:id';

/** The ids of Spot. In a filter, `*` and `?` would stand for others. */
const FLEET_ID = /^[\w-]{1,64}$/;

/** EC2's instances by the tags of Spot: to be imported only where readiness is asked for. */
export function ec2Tags(bounds: AwsBounds = {}): Ec2Tags {
  const clientOf = regionalClients(bounds);
  return {
    instancesOf: async (region, fleets) => {
      const wanted = [...new Set(fleets)].filter((id) => FLEET_ID.test(id)).sort();
      const client = clientOf(region);
      const found = new Map<string, TaggedInstance[]>();
      for (let from = 0; from < wanted.length; from += MAX_FILTER_VALUES) {
        const some = wanted.slice(from, from + MAX_FILTER_VALUES);
        const operation = `look for instances of ${some.length} ${some.length === 1 ? 'fleet' : 'fleets'} in ${region}`;
        await withCredentials('EC2', operation, () => client.config.credentials());
        const instances = await allPages('EC2', operation, async (token) => {
          const command = new DescribeInstancesCommand({
            Filters: [{ Name: `tag:${FLEET_TAG}`, Values: some }],
            MaxResults: MAX_RESULTS,
            ...(token === undefined ? {} : { NextToken: token }),
          });
          const { signal } = bounds;
          const answer = await client.send(command, signal === undefined ? {} : { abortSignal: signal });
          return { items: (answer.Reservations ?? []).flatMap(({ Instances = [] }) => Instances), next: answer.NextToken };
        });
        for (const one of instances) add(found, some, one);
      }
      return found;
    },
  };
}

function add(found: Map<string, TaggedInstance[]>, wanted: readonly string[], { InstanceId, Tags, State, LaunchTime }: Instance) {
  const fleet = Tags?.find(({ Key }) => Key === FLEET_TAG)?.Value;
  const [id] = instanceIds(InstanceId === undefined ? [] : [InstanceId]);
  if (id === undefined || fleet === undefined || !wanted.includes(fleet)) return;
  const told = { id, launchedAt: LaunchTime?.getTime() ?? null, isRunning: State?.Name === 'running' };
  found.set(fleet, [...(found.get(fleet) ?? []), told]);
}
