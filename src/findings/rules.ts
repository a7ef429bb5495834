import type { Severity } from './finding.js';

/** What a rule is, for reports, SARIF and the docs. */
export interface RuleInfo {
  /** One line: what a finding of this rule means. */
  readonly title: string;
  /** What to do about it, in a sentence. */
  readonly help: string;
  readonly severity: Severity;
  /** Neither a waiver nor the config's `policy.rules` can soften it: it would hide what nobody has seen. */
  readonly isFixed: boolean;
}

const info = (severity: Severity, title: string, help: string): RuleInfo => ({ title, help, severity, isFixed: false });
const fixed = (title: string, help: string): RuleInfo => ({ title, help, severity: 'error', isFixed: true });

/** THE TABLE of rule ids. Ids are never renamed once released: users' configs and waivers name them. */
export const RULES = {
  syntax: fixed('The file cannot be parsed', 'Correct the syntax: a file that cannot be read cannot be judged.'),
  unreadable: fixed('The file cannot be read', 'Make it a readable UTF-8 text of at most 20 MB, or exclude it in the config.'),
  'duplicate-key': fixed('A key stands twice in one object', 'Keep one: parsers silently drop the other.'),
  'not-a-spec': info(
    'error',
    'The named file holds no Spot spec',
    'Name files that hold bodies of the Spot API, or take the name out.',
  ),
  'spec-schema': info(
    'error',
    'The spec has a shape that the Spot API does not know',
    'Write the member as the API reference has it.',
  ),
  'tokens-required': info('error', 'Instances may answer IMDSv1', 'Set httpTokens to "required".'),
  'wrong-key': info(
    'error',
    'A key is misnamed or misplaced, so that the API passes over it',
    'Use the name and the place that the API reads.',
  ),
  'unsupported-member': info('error', 'This kind of resource has no such IMDS option', 'Remove it.'),
  'hop-limit': info(
    'error',
    'The hop limit is outside the range',
    'Choose a hop limit within the API\u2019s and the policy\u2019s range.',
  ),
  unresolvable: info(
    'error',
    'A value can only be told after a template is filled in',
    'Write the value itself, or check the rendered file.',
  ),
  endpoint: info(
    'warning',
    'The instance metadata service is switched off',
    'Remove httpEndpoint, or make sure that nothing on the instance needs IMDS.',
  ),
  'user-data': info(
    'warning',
    'A script in userData calls the instance metadata service without a token',
    'Send a token with the call, as IMDSv2 wants it.',
  ),
  'node-group-inherits': info(
    'note',
    'A node group takes its IMDS options from its cluster',
    'Set instanceMetadataOptions on the node group to be independent of the cluster.',
  ),
  'image-support': info(
    'warning',
    'The image does not make instances refuse IMDSv1, or cannot be launched',
    'Set ImdsSupport v2.0 on the image, and IMDS options in the spec.',
  ),
  'ambiguous-kind': info('note', 'Kubernetes or ECS cannot be told from the spec', 'Name the kind in the config.'),
  'waiver-expired': fixed('A waiver has run out', 'Fix what it covered, or renew it with a new date.'),
  'waiver-unused': info('warning', 'A waiver covers nothing', 'Remove it.'),
  'baseline-fixed': info(
    'note',
    'The baseline lists a finding that is no longer there',
    'Remove the entry: the file may only shrink.',
  ),
  'pattern-unused': info('warning', 'A pattern in the config matches no file, or a wave takes no spec', 'Correct or remove it.'),
  'live-drift': info(
    'error',
    'A live resource is not what git says',
    'Apply the spec, or put right what keeps it from being applied.',
  ),
  'instance-proof': info(
    'error',
    'A running instance is not proven to refuse IMDSv1',
    'Replace it once its resource is right; prove again where EC2 could not tell.',
  ),
} as const satisfies Record<string, RuleInfo>;

export type RuleId = keyof typeof RULES;

/** All rule ids, in the table's order. */
export const ruleIds = Object.keys(RULES) as readonly RuleId[];

/** The rules whose findings can be accepted, by a waiver or a baseline: those about specs, and none that is fixed. */
export const acceptableRules: readonly RuleId[] = ruleIds.filter(
  (id) => !RULES[id].isFixed && !['waiver-unused', 'baseline-fixed', 'pattern-unused'].includes(id),
);

/** The rules that Spot or EC2 must be asked for: most runs do not, and cannot tell what a waiver of one covers. */
export const onlineRules: readonly RuleId[] = ['image-support', 'live-drift', 'instance-proof'];

/** The docs page of a rule. */
export function helpOf(rule: RuleId): string {
  return `https://github.com/spot-imdsv2/spot-imdsv2/blob/v1/docs/rules/${rule}.md`;
}

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(RULES, text);
}
