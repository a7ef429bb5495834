import { EC2Client, ModifyInstanceMetadataOptionsCommand } from '@aws-sdk/client-ec2';
import type { Ec2Changes } from '../ports.js';
import { type AwsBounds, byRegion, connectionOf, withCredentials } from './aws-connection.js';
import { awsError } from './aws-failure.js';

/** Changes of instances by the AWS SDK: to be imported only where something is changed. */
export function ec2Changes(bounds: AwsBounds = {}): Ec2Changes {
  const clientOf = byRegion('EC2', (region) => new EC2Client(connectionOf('ec2', region, bounds)));
  return {
    requireTokens: async (region, id) => {
      const client = clientOf(region);
      const operation = `change the options of ${id} in ${region}`;
      await withCredentials('EC2', operation, () => client.config.credentials());
      // What is not named keeps its value (EC2 API reference).
      const command = new ModifyInstanceMetadataOptionsCommand({ InstanceId: id, HttpTokens: 'required' });
      const { signal } = bounds;
      try {
        await client.send(command, signal === undefined ? {} : { abortSignal: signal });
      } catch (error) {
        throw awsError('EC2', operation, error);
      }
    },
  };
}
