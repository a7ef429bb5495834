import { UserError } from './errors.js';
import { type Format, REPORTERS } from './reporters/index.js';
import type { PlanFormat } from './reporters/plans.js';

/** What a run does: a command of the CLI, a mode of the Action, or both. */
export type Command = 'check' | 'report' | 'plan' | 'apply' | 'prove' | 'rehearse' | (typeof INSTANCES)[number] | ImageCommand;

/** What is done to images. The mode `image` of the Action is `image enable`. */
export type ImageCommand = (typeof IMAGES)[number];

const CHECK_FORMATS = Object.keys(REPORTERS) as readonly Format[];
/** Not read from the table of their reporters, which a check need not load. */
const ROLLOUT_FORMATS = ['text', 'json', 'markdown'] as const satisfies readonly PlanFormat[];

const IMAGE_FORMATS = ['text', 'json'] as const satisfies readonly Format[];

/** Judges what stands in files, and asks Spot nothing. */
const OFFLINE = ['check', 'report'] as const satisfies readonly Command[];
/** Has to do with changes at Spot itself. */
const CHANGING = ['plan', 'apply'] as const satisfies readonly Command[];
/** Speaks to Spot itself. */
const ONLINE = [...CHANGING, 'prove'] as const satisfies readonly Command[];
/** Makes a plan, of Spot or of a rehearsal, and shows it. */
const PLANNING = [...CHANGING, 'rehearse'] as const satisfies readonly Command[];
/** Changes running instances: a mode, and a command. */
const INSTANCES = ['instances', 'instances require'] as const;
/** Asks Spot for live resources. */
const AT_SPOT = [...ONLINE, ...INSTANCES] as const satisfies readonly Command[];
/** Changes images of EC2. */
const IMAGES = ['image enable', 'image register'] as const;
const IN_CLI = ['check', ...ONLINE, 'rehearse', 'instances require'] as const satisfies readonly Command[];
const IN_ACTION = [...OFFLINE, ...ONLINE, 'instances'] as const satisfies readonly Command[];
/** What can tell a pull request. */
const TELLING = [...OFFLINE, ...CHANGING] as const satisfies readonly Command[];
const ALL = [...OFFLINE, ...ONLINE, 'rehearse', ...INSTANCES, ...IMAGES] as const satisfies readonly Command[];

/** The days that can be rehearsed. */
export const SCENARIOS = ['good', 'failed-batch', 'pdb', 'rate-limits', 'lies'] as const;

export type Scenario = (typeof SCENARIOS)[number];

/** An option: one row for the CLI, the Action, the docs and the tests. */
export interface OptionInfo {
  /** What takes it. */
  readonly for: readonly Command[];
  /** The input of action.yml, where the Action has it. */
  readonly input: string | null;
  /** How the CLI takes it: with a value, as a flag, or not at all. `flag-off` is written `--no-NAME`. */
  readonly cli: 'value' | 'list' | 'flag' | 'flag-off' | null;
  /** What stands for the value in help. */
  readonly value: string;
  readonly default: string;
  readonly description: string;
}

/** THE TABLE of options. Names, defaults and descriptions stand here and nowhere else. */
export const OPTIONS = {
  mode: {
    for: [...IN_ACTION, 'image enable'],
    input: 'mode',
    cli: null,
    value: [...IN_ACTION, 'image'].join('|'),
    default: 'check',
    description:
      'What to do: check judges the specs of the checkout; report, in a workflow_run workflow, judges the pull request whose run has ended and comments there; plan shows what would become of the live resources; apply does it; prove holds the live resources and their instances against git, and changes nothing; instances makes the instances that run already require tokens; image, of a workflow_dispatch, sets ImdsSupport v2.0 on the images of image-ids.',
  },
  paths: {
    for: [...OFFLINE, ...ONLINE, 'rehearse', ...INSTANCES],
    input: 'paths',
    cli: null,
    value: '',
    default: '',
    description: 'Files and folders to check, one a line. Without any: the whole repository.',
  },
  config: {
    for: ALL,
    input: 'config',
    cli: 'value',
    value: 'FILE',
    default: '',
    description: 'The config file. Without it: .github/spot-imdsv2.yml, else .spot-imdsv2.yml, where one is there.',
  },
  format: {
    for: [...IN_CLI, ...IMAGES],
    input: null,
    cli: 'value',
    value: CHECK_FORMATS.join('|'),
    default: 'text',
    description: 'How the result is written.',
  },
  output: {
    for: IN_CLI,
    input: null,
    cli: 'value',
    value: 'FILE',
    default: '',
    description: 'Write the result to a file instead of standard output.',
  },
  'fail-on': {
    for: OFFLINE,
    input: 'fail-on',
    cli: 'value',
    value: 'error|warning|never',
    default: 'error',
    description: 'The mildest findings that fail the check.',
  },
  'max-warnings': {
    for: OFFLINE,
    input: 'max-warnings',
    cli: 'value',
    value: 'N',
    default: '',
    description: 'Fail when there are more warnings than this.',
  },
  strict: {
    for: OFFLINE,
    input: 'strict',
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'Warnings fail, node groups must set their own IMDS options, and finding no spec fails.',
  },
  waivers: {
    for: OFFLINE,
    input: 'waivers',
    cli: 'flag-off',
    value: '',
    default: 'true',
    description: 'Whether the config\u2019s waivers hold; switched off, what they accept counts again.',
  },
  scope: {
    for: OFFLINE,
    input: 'scope',
    cli: 'value',
    value: 'changed|all',
    default: '',
    description:
      'Which findings fail: those of changed specs and of what depends on them, or all. Where it is known what has changed, the default is changed.',
  },
  'changed-since': {
    for: ['check'],
    input: null,
    cli: 'value',
    value: 'REF',
    default: '',
    description: 'Check what has changed since a commit or branch of git, as a pull request would.',
  },
  'policy-from': {
    for: OFFLINE,
    input: 'policy-from',
    cli: 'value',
    value: 'base|head',
    default: '',
    description:
      'Whose config, waivers and baseline judge what a change touches: those from before it (base, the default), or its own (head).',
  },
  baseline: {
    for: OFFLINE,
    input: 'baseline',
    cli: 'value',
    value: 'FILE',
    default: '',
    description: 'A file of known findings, which do not fail.',
  },
  'update-baseline': {
    for: ['check'],
    input: null,
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'Write all findings that are there now into the file of --baseline.',
  },
  only: {
    for: [...IN_ACTION, 'instances require'],
    input: 'only',
    cli: 'list',
    value: 'account=A|id=I|label=K=V',
    default: '',
    description:
      'Leaves all specs but these out. With several (the option repeated, the input one a line), one of each sort must hold: of the accounts, of the ids, of the values of a label.',
  },
  comment: {
    for: TELLING,
    input: 'comment',
    cli: null,
    value: 'auto|always|never',
    default: 'auto',
    description: 'The comment in the pull request: from the first finding on (auto), also when there is none (always), or never.',
  },
  'comment-section': {
    for: TELLING,
    input: 'comment-section',
    cli: null,
    value: '',
    default: '',
    description: 'The name of this job\u2019s part of the comment, where several jobs check one pull request.',
  },
  suggest: {
    for: OFFLINE,
    input: 'suggest',
    cli: null,
    value: '',
    default: 'true',
    description: 'Whether fixes are posted as suggested changes on the lines of the pull request.',
  },
  'sarif-file': {
    for: OFFLINE,
    input: 'sarif-file',
    cli: null,
    value: '',
    default: '',
    description: 'A file to write the findings to as SARIF 2.1.0, for github/codeql-action/upload-sarif.',
  },
  'github-token': {
    for: [...IN_ACTION, 'image enable'],
    input: 'github-token',
    cli: null,
    value: '',
    // An expression of GitHub's.
    default: `\${{ github.token }}`,
    description:
      'The token for GitHub\u2019s API: reads what a pull request changes, and writes the comment and the suggestions.',
  },
  fix: {
    for: ['check'],
    input: null,
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'Put right in the files what needs no guess, check again, and report what is left.',
  },
  'dry-run': {
    for: ['check'],
    input: null,
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'With --fix: write no file; print what would change as a diff that git apply takes.',
  },
  'spot-account': {
    for: [...AT_SPOT, 'image enable'],
    input: 'spot-account',
    cli: 'value',
    value: 'ACCOUNT',
    default: '',
    description: 'The Spot account of specs for which the config names none. Without it: SPOTINST_ACCOUNT of the environment.',
  },
  'spot-url': {
    for: [...AT_SPOT, 'image enable'],
    input: 'spot-url',
    cli: 'value',
    value: 'URL',
    default: '',
    description:
      'Where the Spot API is, if not at https://api.spotinst.io: https, or http on this machine. The token is sent there.',
  },
  'spot-token': {
    for: [...AT_SPOT, 'image enable'],
    input: 'spot-token',
    cli: null,
    value: '',
    default: '',
    description: 'The token for the Spot API. Without it: SPOTINST_TOKEN of the environment.',
  },
  'apply-scope': {
    for: PLANNING,
    input: 'apply-scope',
    cli: 'value',
    value: 'imds|spec',
    default: 'imds',
    description: 'How much of a spec is applied: its IMDS options alone, or all members that differ and may be sent.',
  },
  roll: {
    for: CHANGING,
    input: 'roll',
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'Replace the instances that were launched before, as the config says, and follow that to its end.',
  },
  'roll-scope': {
    for: PLANNING,
    input: 'roll-scope',
    cli: 'value',
    value: 'stale|all',
    default: 'stale',
    description:
      'Which instances are replaced: those that still allow IMDSv1, where EC2 tells and the API takes single ones (stale), or all.',
  },
  'on-failure': {
    for: PLANNING,
    input: 'on-failure',
    cli: 'value',
    value: 'stop|leave|restore',
    default: 'stop',
    description:
      'What becomes of a roll that fails: it is stopped, so that the next can start; left as it is; or stopped, and the IMDS options from before are put back, which may allow IMDSv1 again.',
  },
  'allow-data-loss': {
    for: ['apply'],
    input: 'allow-data-loss',
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'Recycle stateful instances although volumes or addresses that they do not persist are lost.',
  },
  proof: {
    for: ONLINE,
    input: 'proof',
    cli: 'value',
    value: 'auto|required|off',
    default: 'auto',
    description:
      'Whether EC2 is asked of every instance: where there are AWS credentials, by plan and apply only where instances are replaced (auto), in any case, failing where it is not proven (required), or not at all.',
  },
  readiness: {
    for: [...CHANGING, ...INSTANCES],
    input: 'readiness',
    cli: 'value',
    value: 'off|report|gate',
    default: 'off',
    description:
      'Whether CloudWatch is asked if instances still used IMDSv1 in the last 14 days, and, while waves bake, what they are refused: not at all (off), to be shown (report), or to keep fleets that are not ready from being changed (gate).',
  },
  'readiness-max-calls': {
    for: AT_SPOT,
    input: 'readiness-max-calls',
    cli: 'value',
    value: 'N',
    default: '0',
    description: 'How many calls of IMDSv1 a fleet may have made in that time and be ready all the same.',
  },
  'readiness-max-rejected': {
    for: ['apply'],
    input: 'readiness-max-rejected',
    cli: 'value',
    value: 'N',
    default: '0',
    description: 'How many calls may be refused to the instances of a wave while it bakes, before the run is stopped.',
  },
  'instances-file': {
    for: AT_SPOT,
    input: 'instances-file',
    cli: 'value',
    value: 'FILE',
    default: '',
    description:
      'A file with instances that fleets had, which CloudWatch is asked for as well: the id of the fleet and that of the instance, one a line.',
  },
  'plan-hash': {
    for: ['apply'],
    input: 'plan-hash',
    cli: 'value',
    value: 'HASH',
    default: '',
    description: 'The plan-hash of a plan that was approved: only its changes are made.',
  },
  'max-changes': {
    for: ['apply'],
    input: 'max-changes',
    cli: 'value',
    value: 'N',
    default: '20',
    description: 'The most resources that one run changes; a larger plan is refused whole.',
  },
  'max-instances': {
    for: ['apply', ...INSTANCES],
    input: 'max-instances',
    cli: 'value',
    value: 'N',
    default: '',
    description: 'The most instances that one run replaces, or changes; a larger plan is refused whole.',
  },
  'max-parallel': {
    for: ['apply', 'rehearse'],
    input: 'max-parallel',
    cli: 'value',
    value: 'N',
    default: '1',
    description: 'How many resources are changed, and how many are rolled, at the same time.',
  },
  'timeout-minutes': {
    for: [...AT_SPOT, ...IMAGES],
    input: 'timeout-minutes',
    cli: 'value',
    value: 'N',
    default: '60',
    description:
      'How long a run may take: after that nothing more is begun, changes that were begun are finished, and rolls are left running for the next run to follow.',
  },
  'apply-refs': {
    for: ['apply', 'instances'],
    input: 'apply-refs',
    cli: null,
    value: '',
    default: '',
    description: 'Branches or full refs besides the default branch from which apply and instances run, one a line.',
  },
  scenario: {
    for: ['rehearse'],
    input: null,
    cli: 'value',
    value: SCENARIOS.join('|'),
    default: 'good',
    description: 'Which day is rehearsed: a good one, or one on which something goes wrong.',
  },
  yes: {
    for: ['apply', 'instances require', 'image enable'],
    input: null,
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'Carry the plan out without asking.',
  },
  images: {
    for: ['check'],
    input: 'images',
    cli: 'value',
    value: 'off|check',
    default: 'off',
    description: 'Whether EC2 is asked about the images of the specs, with the AWS credentials of the environment.',
  },
  'image-ids': {
    for: ['image enable'],
    input: 'image-ids',
    cli: null,
    value: '',
    default: '',
    description: 'The ids of the images that mode: image changes, one a line; each must stand in images.allow of the config.',
  },
  region: {
    for: IMAGES,
    input: null,
    cli: 'value',
    value: 'REGION',
    default: '',
    description: 'The AWS region of the images. Without it: AWS_REGION of the environment, else that of the specs that use them.',
  },
  from: {
    for: ['image register'],
    input: null,
    cli: 'value',
    value: 'AMI',
    default: '',
    description: 'The image that the new one is like.',
  },
  snapshot: {
    for: ['image register'],
    input: null,
    cli: 'value',
    value: 'SNAPSHOT',
    default: '',
    description: 'Instead of --from: the snapshot that is the root of the image that the new one is like.',
  },
  name: {
    for: ['image register'],
    input: null,
    cli: 'value',
    value: 'NAME',
    default: '',
    description: 'The name of the new image. Run again, the image of that name is found, and no other registered.',
  },
  update: {
    for: ['image register'],
    input: null,
    cli: 'value',
    value: 'FILE',
    default: '',
    description: 'A spec file in which the new image takes the place of the old one.',
  },
  quiet: {
    for: [...IN_CLI, ...IMAGES],
    input: null,
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'No notices on standard error.',
  },
} as const satisfies Record<string, OptionInfo>;

export type OptionName = keyof typeof OPTIONS;

/** Options as the user wrote them. */
export type RawOptions = Readonly<Partial<Record<OptionName, string>>>;

const table: Readonly<Record<OptionName, OptionInfo>> = OPTIONS;

/** Whether a command takes an option. */
export function isFor(name: OptionName, command: Command): boolean {
  return table[name].for.includes(command);
}

/** The formats of a command's result. */
export function formatsOf(command: Command): readonly Format[] {
  if (IMAGES.some((one) => one === command)) return IMAGE_FORMATS;
  return command === 'check' || command === 'report' ? CHECK_FORMATS : ROLLOUT_FORMATS;
}

/** What stands for the value of an option in a command's help. */
export function optionValue(name: OptionName, command: Command): string {
  return name === 'format' ? formatsOf(command).join('|') : OPTIONS[name].value;
}

/** Throws a UserError for an option that means nothing to the command: whoever wrote it expects something of it. */
export function refuseForeign(raw: RawOptions, command: Command, say: (name: OptionName) => string): void {
  const foreign = (Object.keys(raw) as OptionName[]).find((name) => !isFor(name, command));
  if (foreign === undefined) return;
  // Those that both entries have; of what the others take, these take it too.
  const takers = table[foreign].for.filter((one) => !['report', 'rehearse', 'instances'].includes(one)).join(', ');
  throw new UserError(`${say(foreign)} is for ${takers}, and means nothing to ${command}. Leave it out.`);
}
