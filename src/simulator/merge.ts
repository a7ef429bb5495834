import { isMembers, type Members } from '../specs/value.js';

/**
 * What an update makes of a body: objects are merged at every depth, lists and plain values are replaced whole, and null
 * removes a member. Nothing says so outright, but Terraform's updates carry empty objects that must not erase anything
 * (terraform-provider-spotinst, New…Wrapper), and the SDK sends null to clear a member.
 */
export function merge(live: Members, patch: Members): Members {
  const kept = Object.entries(live).filter(([key]) => !Object.hasOwn(patch, key));
  const changed = Object.entries(patch)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, mergedValue(Object.hasOwn(live, key) ? live[key] : undefined, value)] as const);
  return Object.fromEntries([...kept, ...changed]);
}

function mergedValue(live: unknown, patch: unknown): unknown {
  if (!isMembers(patch)) return patch;
  return merge(isMembers(live) ? live : {}, patch);
}
