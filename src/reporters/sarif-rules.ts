import { helpOf, RULES, type RuleId, ruleIds } from '../findings/rules.js';

/**
 * What GitHub makes of a rule's findings: 7.0 to 8.9 is high, 4.0 to 6.9 medium. A score replaces the level of each finding,
 * and a branch rule for code scanning blocks from high on where nothing else is set. So a rule has one only where all its findings are
 * about whether instances answer IMDSv1, and it is never below high: with a medium one, GitHub would let pass what fails here.
 *
 * - 7.5 is CVSS 3.1 AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N: one forged request from the instance reads the credentials of its
 *   role, and changes nothing itself. A key that the API passes over, or one that a parser drops, comes to the same.
 * - 7.0, the least that is high, where it cannot be told.
 * - null: what the finding says decides, by its level. The hop limit is an error, a warning or a note by its number; of
 *   a file that cannot be read or a shape that the API refuses nothing is known or launched; the rest is about the config.
 */
const SECURITY_SEVERITY = {
  syntax: null,
  unreadable: null,
  'duplicate-key': '7.5',
  'not-a-spec': null,
  'spec-schema': null,
  'tokens-required': '7.5',
  'wrong-key': '7.5',
  'unsupported-member': null,
  'hop-limit': null,
  unresolvable: '7.0',
  endpoint: null,
  'user-data': null,
  'image-support': null,
  'node-group-inherits': null,
  'ambiguous-kind': null,
  'waiver-expired': null,
  'waiver-unused': null,
  'baseline-fixed': null,
  'pattern-unused': null,
  'live-drift': null,
  'instance-proof': null,
} as const satisfies Record<RuleId, string | null>;

/** How GitHub calls the levels of rules without a score. */
const PROBLEM_SEVERITY = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/** Every rule as a SARIF `reportingDescriptor`, in the table's order: the same in every file, whatever was found. */
export function sarifRules() {
  return ruleIds.map(descriptorOf);
}

function descriptorOf(rule: RuleId) {
  const { title, help, severity } = RULES[rule];
  const score = SECURITY_SEVERITY[rule];
  const helpUri = helpOf(rule);
  return {
    id: rule,
    name: nameOf(rule),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: `${title}. ${help}` },
    help: { text: `${title}. ${help} See ${helpUri}.`, markdown: `**${title}.** ${help}\n\n[More about ${rule}](${helpUri})` },
    helpUri,
    defaultConfiguration: { level: severity },
    properties: {
      tags: ['security', 'aws', 'ec2', 'imdsv2', 'spot'],
      // Specs are read as they stand, not guessed at.
      precision: 'high',
      ...(score === null ? { 'problem.severity': PROBLEM_SEVERITY[severity] } : { 'security-severity': score }),
    },
  };
}

/** `wrong-key` as `Imdsv2WrongKey`: SARIF wants names that are identifiers and differ from the id by more than case. */
function nameOf(rule: RuleId): string {
  return `Imdsv2${rule.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}
