import { describe, expect, test } from 'vitest';
import { isRuleId, RULES, ruleIds } from '../../src/findings/rules.js';

test('ids and severities, on which configs and pipelines rely', () => {
  const rows = ruleIds.map((id) => `${id}: ${RULES[id].severity}${RULES[id].isFixed ? ', fixed' : ''}`);
  expect(rows).toEqual([
    'syntax: error, fixed',
    'unreadable: error, fixed',
    'duplicate-key: error, fixed',
    'not-a-spec: error',
    'spec-schema: error',
    'tokens-required: error',
    'wrong-key: error',
    'unsupported-member: error',
    'hop-limit: error',
    'unresolvable: error',
    'endpoint: warning',
    'user-data: warning',
    'node-group-inherits: note',
    'image-support: warning',
    'ambiguous-kind: note',
    'waiver-expired: error, fixed',
    'waiver-unused: warning',
    'baseline-fixed: note',
    'pattern-unused: warning',
    'live-drift: error',
    'instance-proof: error',
  ]);
});

describe.each(ruleIds)('%s', (id) => {
  test('has a title that is a phrase, and help that is a sentence', () => {
    expect(RULES[id].title).toMatch(/^[A-Z].*[^.]$/);
    expect(RULES[id].help).toMatch(/^[A-Z].*\.$/);
  });
});

test('which texts are ids', () => {
  expect(isRuleId('hop-limit')).toBe(true);
  for (const text of ['', 'Hop-Limit', 'hoplimit', 'constructor', '__proto__', 'toString']) expect(isRuleId(text)).toBe(false);
});
