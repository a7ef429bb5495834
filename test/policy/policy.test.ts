import { describe, expect, test } from 'vitest';
import { RULES, ruleIds } from '../../src/findings/rules.js';
import { DEFAULT_POLICY, severityOf } from '../../src/policy/policy.js';

test('without a config, the API\u2019s own range holds, and node groups may inherit', () => {
  expect(DEFAULT_POLICY).toEqual({ hopLimit: { min: 1, max: 64, required: false }, nodeGroups: 'inherit', rules: {} });
});

describe.each(ruleIds)('%s', (rule) => {
  test('has its own severity where the policy says nothing', () => {
    expect(severityOf(rule, DEFAULT_POLICY)).toBe(RULES[rule].severity);
  });

  test.each(['error', 'warning', 'note', 'off'] as const)('%s in the policy', (severity) => {
    const policy = { ...DEFAULT_POLICY, rules: { [rule]: severity } };
    expect(severityOf(rule, policy)).toBe(RULES[rule].isFixed ? 'error' : severity);
  });
});

test('the rules that nobody can soften', () => {
  expect(ruleIds.filter((rule) => RULES[rule].isFixed)).toEqual(['syntax', 'unreadable', 'duplicate-key', 'waiver-expired']);
});
