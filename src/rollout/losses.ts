import type { LiveResource } from '../ports.js';
import { isMembers, type Members, valueAt } from '../specs/value.js';

/**
 * What recycling a stateful node, or the instances of a stateful Elastigroup, loses: an instance ends, and what its spec does not
 * persist ends with it (help.spot.io, managed-instance-actions; spotinst/openapi: mi.yaml, elastigroup-strategy.yaml). Parts of a
 * sentence; none: all that the spec knows of is persisted. What lies on instance store volumes no spec can keep.
 */
export function lossesOf({ kind, body }: Pick<LiveResource, 'kind' | 'body'>): readonly string[] {
  const isNode = kind === 'stateful-node';
  const parts = isNode ? [valueAt(body, ['persistence'])].filter(isMembers) : persistenceIn(body);
  const prefix = isNode ? 'persist' : 'shouldPersist';
  const keeps = (what: string) => parts.some((part) => part[`${prefix}${what}`] === true);
  return [
    ...(keeps('RootDevice') ? [] : ['the root volume']),
    ...(keeps('BlockDevices') ? [] : ['data volumes']),
    ...(keeps('PrivateIp') ? [] : ['the private IP address']),
    ...(losesPublicIp(body) ? ['the public IP address'] : []),
  ];
}

/** What a live Elastigroup says of persistence: a list in the API description, an object in the SDKs. */
export function persistenceIn(body: Members): readonly Members[] {
  const persistence = valueAt(body, ['strategy', 'persistence']);
  return (Array.isArray(persistence) ? persistence : [persistence]).filter(isMembers);
}

/** A public address that is no Elastic IP goes back to AWS when its instance ends. */
function losesPublicIp(body: Members): boolean {
  const compute = valueAt(body, ['compute']);
  const elastic = [valueAt(compute, ['elasticIp']), valueAt(compute, ['elasticIps'])];
  const hasElastic = elastic.some((one) => (typeof one === 'string' && one !== '') || (Array.isArray(one) && one.length > 0));
  const interfaces = valueAt(compute, ['launchSpecification', 'networkInterfaces']);
  const isPublic = Array.isArray(interfaces) && interfaces.some((one) => valueAt(one, ['associatePublicIpAddress']) === true);
  return isPublic && !hasElastic;
}
