import type { Selector } from './check.js';
import { UserError } from './errors.js';
import type { Strictness } from './findings/finding.js';
import { closest } from './policy/distance.js';
import { type Format, REPORTERS } from './reporters/index.js';

/** An option: one row for the CLI, the Action, the docs and the tests. */
export interface OptionInfo {
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
    input: 'mode',
    cli: null,
    value: 'check|report',
    default: 'check',
    description:
      'What to do: check judges the specs of the checkout; report, in a workflow_run workflow, judges the pull request whose run has ended and comments there.',
  },
  paths: {
    input: 'paths',
    cli: null,
    value: '',
    default: '',
    description: 'Files and folders to check, one a line. Without any: the whole repository.',
  },
  config: {
    input: 'config',
    cli: 'value',
    value: 'FILE',
    default: '',
    description: 'The config file. Without it: .github/spot-imdsv2.yml, else .spot-imdsv2.yml, where one is there.',
  },
  format: {
    input: null,
    cli: 'value',
    value: Object.keys(REPORTERS).join('|'),
    default: 'text',
    description: 'How the result is written.',
  },
  output: {
    input: null,
    cli: 'value',
    value: 'FILE',
    default: '',
    description: 'Write the result to a file instead of standard output.',
  },
  'fail-on': {
    input: 'fail-on',
    cli: 'value',
    value: 'error|warning|never',
    default: 'error',
    description: 'The mildest findings that fail the check.',
  },
  'max-warnings': {
    input: 'max-warnings',
    cli: 'value',
    value: 'N',
    default: '',
    description: 'Fail when there are more warnings than this.',
  },
  strict: {
    input: 'strict',
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'Warnings fail, node groups must set their own IMDS options, and finding no spec fails.',
  },
  waivers: {
    input: 'waivers',
    cli: 'flag-off',
    value: '',
    default: 'true',
    description: 'Whether the config\u2019s waivers hold; switched off, what they accept counts again.',
  },
  scope: {
    input: 'scope',
    cli: 'value',
    value: 'changed|all',
    default: '',
    description:
      'Which findings fail: those of changed specs and of what depends on them, or all. Where it is known what has changed, the default is changed.',
  },
  'changed-since': {
    input: null,
    cli: 'value',
    value: 'REF',
    default: '',
    description: 'Check what has changed since a commit or branch of git, as a pull request would.',
  },
  'policy-from': {
    input: 'policy-from',
    cli: 'value',
    value: 'base|head',
    default: '',
    description:
      'Whose config, waivers and baseline judge what a change touches: those from before it (base, the default), or its own (head).',
  },
  baseline: {
    input: 'baseline',
    cli: 'value',
    value: 'FILE',
    default: '',
    description: 'A file of known findings, which do not fail.',
  },
  'update-baseline': {
    input: null,
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'Write all findings that are there now into the file of --baseline.',
  },
  only: {
    input: 'only',
    cli: 'list',
    value: 'account=A|id=I|label=K=V',
    default: '',
    description: 'Report only these specs. Several (the option repeated, the input one a line) must all hold.',
  },
  comment: {
    input: 'comment',
    cli: null,
    value: 'auto|always|never',
    default: 'auto',
    description: 'The comment in the pull request: from the first finding on (auto), also when there is none (always), or never.',
  },
  'comment-section': {
    input: 'comment-section',
    cli: null,
    value: '',
    default: '',
    description: 'The name of this job\u2019s part of the comment, where several jobs check one pull request.',
  },
  suggest: {
    input: 'suggest',
    cli: null,
    value: '',
    default: 'true',
    description: 'Whether fixes are posted as suggested changes on the lines of the pull request.',
  },
  'sarif-file': {
    input: 'sarif-file',
    cli: null,
    value: '',
    default: '',
    description: 'A file to write the findings to as SARIF 2.1.0, for github/codeql-action/upload-sarif.',
  },
  'github-token': {
    input: 'github-token',
    cli: null,
    value: '',
    // An expression of GitHub's.
    default: `\${{ github.token }}`,
    description:
      'The token for GitHub\u2019s API: reads what a pull request changes, and writes the comment and the suggestions.',
  },
  fix: {
    input: null,
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'Put right in the files what needs no guess, check again, and report what is left.',
  },
  'dry-run': {
    input: null,
    cli: 'flag',
    value: '',
    default: 'false',
    description: 'With --fix: write no file; print what would change as a diff that git apply takes.',
  },
  quiet: { input: null, cli: 'flag', value: '', default: 'false', description: 'No notices on standard error.' },
} as const satisfies Record<string, OptionInfo>;

export type OptionName = keyof typeof OPTIONS;

/** Options as the user wrote them. */
export type RawOptions = Readonly<Partial<Record<OptionName, string>>>;

/** Everything a run depends on, validated. */
export interface Settings {
  readonly paths: readonly string[];
  /** The config file that was named; null: look in the usual places. */
  readonly config: string | null;
  readonly format: Format;
  readonly output: string | null;
  readonly strictness: Strictness;
  /** Whether node groups must set their own IMDS options, whatever the config says. */
  readonly needsExplicitNodeGroups: boolean;
  readonly useWaivers: boolean;
  /** null: changed where it is known what has changed, else all. */
  readonly scope: 'changed' | 'all' | null;
  /** What git compares with; null: the run is not about a change, as far as git is asked. */
  readonly changedSince: string | null;
  /** null: the base, where there is one. */
  readonly policyFrom: 'base' | 'head' | null;
  /** The file of known findings; null: none. */
  readonly baseline: string | null;
  readonly updatesBaseline: boolean;
  readonly comment: 'auto' | 'always' | 'never';
  readonly commentSection: string;
  readonly suggest: boolean;
  readonly sarifFile: string | null;
  readonly only: readonly Selector[];
  /** Whether findings are put right: in the files, or only shown as a diff. */
  readonly fix: 'none' | 'files' | 'diff';
  readonly quiet: boolean;
}

/**
 * Settings of raw options. `say` names an option as this entry's users know it (`--format`, `the input format`). Throws a
 * UserError for any value that is not understood: nothing is guessed.
 */
export function settingsOf(raw: RawOptions, paths: readonly string[], say: (name: OptionName) => string): Settings {
  const textOf = (name: OptionName) => raw[name] ?? OPTIONS[name].default;
  const flagOf = (name: OptionName) => parseFlag(textOf(name), say(name));
  const wordOf = <T extends string>(name: OptionName, words: readonly T[]) => parseWord(textOf(name), words, say(name));
  const isStrict = flagOf('strict');
  const failOn = wordOf('fail-on', ['error', 'warning', 'never'] as const);
  return {
    paths,
    config: textOf('config') === '' ? null : textOf('config'),
    format: wordOf('format', Object.keys(REPORTERS) as readonly Format[]),
    output: textOf('output') === '' ? null : textOf('output'),
    strictness: {
      failOn: isStrict && failOn === 'error' ? 'warning' : failOn,
      maxWarnings: textOf('max-warnings') === '' ? null : parseWhole(textOf('max-warnings'), say('max-warnings')),
      needsSpecs: isStrict,
    },
    needsExplicitNodeGroups: isStrict,
    useWaivers: flagOf('waivers'),
    scope: textOf('scope') === '' ? null : wordOf('scope', ['changed', 'all'] as const),
    changedSince: textOf('changed-since') === '' ? null : textOf('changed-since'),
    policyFrom: textOf('policy-from') === '' ? null : wordOf('policy-from', ['base', 'head'] as const),
    baseline: textOf('baseline') === '' ? null : textOf('baseline'),
    updatesBaseline: flagOf('update-baseline'),
    comment: wordOf('comment', ['auto', 'always', 'never'] as const),
    commentSection: parseSection(textOf('comment-section'), say('comment-section')),
    suggest: flagOf('suggest'),
    sarifFile: textOf('sarif-file') === '' ? null : textOf('sarif-file'),
    only: linesOf(textOf('only')).map((line) => parseSelector(line, say('only'))),
    fix: fixOf(raw, flagOf('fix'), flagOf('dry-run'), say),
    quiet: flagOf('quiet'),
  };
}

function fixOf(raw: RawOptions, isFix: boolean, isDryRun: boolean, say: (name: OptionName) => string): Settings['fix'] {
  if (!isDryRun) return isFix ? 'files' : 'none';
  if (!isFix) throw new UserError(`${say('dry-run')} shows what ${say('fix')} would change. Write both.`);
  if (raw.format !== undefined) {
    throw new UserError(`${say('format')} has no meaning with ${say('dry-run')}, which prints a diff. Leave one of them out.`);
  }
  return 'diff';
}

/** The lines of a text that hold something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function parseFlag(text: string, name: string): boolean {
  if (/^(?:true|yes|on|1)$/i.test(text.trim())) return true;
  if (/^(?:false|no|off|0|)$/i.test(text.trim())) return false;
  throw new UserError(`${name} must be true or false, but it is ${JSON.stringify(text)}.`);
}

/** One of some words. Throws a UserError that lists them and names the nearest. */
export function parseWord<T extends string>(text: string, words: readonly T[], name: string): T {
  const word = words.find((one) => one === text.trim());
  if (word !== undefined) return word;
  const meant = closest(text, words);
  const hint = meant === null ? '' : ` Did you mean ${JSON.stringify(meant)}?`;
  throw new UserError(`${name} must be one of ${words.join(', ')}, but it is ${JSON.stringify(text)}.${hint}`);
}

function parseWhole(text: string, name: string): number {
  if (/^\d{1,9}$/.test(text.trim())) return Number(text.trim());
  throw new UserError(`${name} must be a whole number from 0, but it is ${JSON.stringify(text)}.`);
}

const MAX_SECTION = 60;

/** The name of a section stands in a hidden mark and in a heading: plain words only. */
function parseSection(text: string, name: string): string {
  const section = text.trim();
  if (section.length <= MAX_SECTION && /^[\p{L}\p{N} ._/-]*$/u.test(section) && !section.includes('--')) return section;
  throw new UserError(
    `${name} must be at most ${MAX_SECTION} letters, digits, spaces and . _ / -, but it is ${JSON.stringify(text)}.`,
  );
}

function parseSelector(text: string, name: string): Selector {
  const [, by, value = ''] = text.match(/^(account|id|label)=(.+)$/) ?? [];
  const [, label, labelled] = value.match(/^([^=]+)=(.*)$/) ?? [];
  if (by === 'label' && label !== undefined && labelled !== undefined) return { by, label, value: labelled };
  if (by === 'account' || by === 'id') return { by, value };
  throw new UserError(`${name} must be account=A, id=I or label=K=V, but it is ${JSON.stringify(text)}.`);
}
