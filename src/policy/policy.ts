import type { Severity } from '../findings/finding.js';
import { RULES, type RuleId } from '../findings/rules.js';

/** What we demand of specs. */
export interface Policy {
  readonly hopLimit: HopLimit;
  /** `explicit`: a node group may not rely on its cluster's IMDS options. */
  readonly nodeGroups: 'inherit' | 'explicit';
  /** Severities that differ from the rules' own. */
  readonly rules: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
}

/** The hop limits that are accepted, both ends included. The API's range is 1 to 64. */
export interface HopLimit {
  readonly min: number;
  readonly max: number;
  /** Whether a hop limit must be written. */
  readonly required: boolean;
}

/** The policy where there is no config: the API's own range, and node groups may inherit. */
export const DEFAULT_POLICY: Policy = {
  hopLimit: { min: 1, max: 64, required: false },
  nodeGroups: 'inherit',
  rules: {},
};

/** The severity of a rule's findings under a policy. */
export function severityOf(rule: RuleId, policy: Policy): Severity | 'off' {
  return (RULES[rule].isFixed ? undefined : policy.rules[rule]) ?? RULES[rule].severity;
}
