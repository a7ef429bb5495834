// Specs of real size (5 to 6 KB as indented JSON), each a little different.
import { dump } from 'js-yaml';

/** An Elastigroup as people keep it in git. */
export function elastigroup(index, httpTokens) {
  return {
    group: {
      name: `fleet-${index}`,
      description: `Workers of team ${index % 100}, number ${index}`,
      region: 'us-east-1',
      capacity: { target: (index % 20) + 1, minimum: 1, maximum: 50, unit: 'instance' },
      strategy: {
        risk: 100,
        availabilityVsCost: 'balanced',
        drainingTimeout: 120,
        fallbackToOd: true,
        utilizeReservedInstances: false,
        persistence: { shouldPersistRootDevice: false, shouldPersistBlockDevices: false, shouldPersistPrivateIp: false },
      },
      compute: {
        product: 'Linux/UNIX',
        subnetIds: subnets(index),
        instanceTypes: {
          ondemand: 'm5.large',
          spot: ['m5.large', 'm5a.large', 'm5n.large', 'm4.large', 'c5.xlarge', 'r5.large'],
        },
        launchSpecification: {
          imageId: `ami-0${(index + 0x123456789abcde).toString(16)}`,
          securityGroupIds: ['sg-0123456789abcdef0', 'sg-0fedcba9876543210'],
          monitoring: false,
          ebsOptimized: true,
          keyPair: 'platform',
          iamRole: { arn: 'arn:aws:iam::123456789012:instance-profile/worker' },
          healthCheckType: 'EC2',
          healthCheckGracePeriod: 300,
          userData: 'IyEvYmluL2Jhc2gKZWNobyBoZWxsbwo='.repeat(18),
          blockDeviceMappings: ['/dev/xvda', '/dev/xvdb', '/dev/xvdc'].map((deviceName) => ({
            deviceName,
            ebs: { deleteOnTermination: true, encrypted: true, volumeSize: 50, volumeType: 'gp3' },
          })),
          tags: Array.from({ length: 8 }, (_, tag) => ({ tagKey: `tag-${tag}`, tagValue: `value-${index}-${tag}` })),
          metadataOptions: { httpTokens, httpPutResponseHopLimit: 2 },
        },
      },
      scaling: { up: [policy('scale-up', 'gte', 80, 1)], down: [policy('scale-down', 'lte', 30, -1)] },
      scheduling: { tasks: [{ isEnabled: true, frequency: 'daily', taskType: 'backup_ami' }] },
      thirdPartiesIntegration: {
        route53: { domains: [{ hostedZoneId: 'Z3G1AB2C3D4E5F', recordSets: [{ name: `f${index}.example.com` }] }] },
      },
    },
  };
}

function subnets(index) {
  return Array.from({ length: 3 }, (_, zone) => `subnet-0${(index * 3 + zone + 0x123456789).toString(16)}`);
}

function policy(policyName, operator, threshold, adjustment) {
  return {
    policyName,
    metricName: 'CPUUtilization',
    namespace: 'AWS/EC2',
    statistic: 'average',
    unit: 'percent',
    threshold,
    operator,
    period: 300,
    evaluationPeriods: 2,
    cooldown: 300,
    dimensions: [{ name: 'InstanceId' }],
    action: { type: 'adjustment', adjustment },
  };
}

/** A spec as YAML. */
export function yamlOf(spec) {
  return dump(spec);
}
