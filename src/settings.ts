import { UserError } from './errors.js';
import type { Strictness } from './findings/finding.js';
import type { Selector } from './findings/selector.js';
import {
  type Command,
  formatsOf,
  OPTIONS,
  type OptionName,
  type RawOptions,
  refuseForeign,
  SCENARIOS,
  type Scenario,
} from './options.js';
import { closest } from './policy/distance.js';
import type { Format } from './reporters/index.js';
import type { ProofWish } from './rollout/outcome.js';
import type { ApplyScope, OnFailure, RollExtent } from './rollout/planned.js';

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
  readonly rollout: RolloutSettings;
  /** Whether a check asks EC2 about images. */
  readonly checksImages: boolean;
  readonly image: ImageSettings;
}

/** What the commands for images depend on besides. null: not given. */
export interface ImageSettings {
  readonly ids: readonly string[];
  readonly region: string | null;
  readonly from: string | null;
  readonly snapshot: string | null;
  readonly name: string | null;
  /** A spec file, as the user named it. */
  readonly update: string | null;
}

/** What plan, apply and rehearse depend on besides. No token is among it. */
export interface RolloutSettings {
  /** Where the Spot API is; null: where it always is. */
  readonly url: string | null;
  /** The account of specs for which the config names none; null: not given. */
  readonly account: string | null;
  readonly scope: ApplyScope;
  /** The approval, as it was given; null: none was. */
  readonly planHash: string | null;
  readonly roll: boolean;
  readonly rollScope: RollExtent;
  readonly onFailure: OnFailure;
  readonly allowsDataLoss: boolean;
  readonly proof: ProofWish;
  readonly readiness: 'off' | 'report' | 'gate';
  readonly readinessMaxCalls: number;
  readonly readinessMaxRejected: number;
  /** A file with instances that fleets had; null: none. */
  readonly instancesFile: string | null;
  /** What is rehearsed. */
  readonly scenario: Scenario;
  readonly maxChanges: number;
  /** null: any number. */
  readonly maxInstances: number | null;
  readonly maxParallel: number;
  readonly timeoutMinutes: number;
  /** Branches or full refs besides the default branch. */
  readonly applyRefs: readonly string[];
  /** Whether the plan is applied without asking. */
  readonly isConfirmed: boolean;
}

/** How an entry's users know an option: `--format`, `the input format`. */
export type Say = (name: OptionName) => string;

/**
 * Settings of a command's raw options. Throws a UserError for any value that is not understood, and for options that the
 * command does not take: nothing is guessed.
 */
export function settingsOf(raw: RawOptions, paths: readonly string[], say: Say, command: Command): Settings {
  refuseForeign(raw, command, say);
  const textOf = (name: OptionName) => raw[name] ?? OPTIONS[name].default;
  const flagOf = (name: OptionName) => parseFlag(textOf(name), say(name));
  const wordOf = <T extends string>(name: OptionName, words: readonly T[]) => parseWord(textOf(name), words, say(name));
  const isStrict = flagOf('strict');
  const failOn = wordOf('fail-on', ['error', 'warning', 'never'] as const);
  return {
    paths,
    config: textOf('config') === '' ? null : textOf('config'),
    format: wordOf('format', formatsOf(command)),
    output: textOf('output') === '' ? null : textOf('output'),
    strictness: {
      failOn: isStrict && failOn === 'error' ? 'warning' : failOn,
      maxWarnings: textOf('max-warnings') === '' ? null : parseWhole(textOf('max-warnings'), say('max-warnings'), 0),
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
    rollout: rolloutOf(raw, say),
    checksImages: wordOf('images', ['off', 'check'] as const) === 'check',
    image: imageOf(raw),
  };
}

function imageOf(raw: RawOptions): ImageSettings {
  const givenOf = (name: OptionName) => raw[name]?.trim() || null;
  return {
    ids: linesOf(raw['image-ids'] ?? ''),
    region: givenOf('region'),
    from: givenOf('from'),
    snapshot: givenOf('snapshot'),
    name: givenOf('name'),
    update: givenOf('update'),
  };
}

function rolloutOf(raw: RawOptions, say: Say): RolloutSettings {
  const textOf = (name: OptionName) => (raw[name] ?? OPTIONS[name].default).trim();
  const givenOf = (name: OptionName) => (textOf(name) === '' ? null : textOf(name));
  const wholeOf = (name: OptionName, least: number) => parseWhole(textOf(name), say(name), least);
  const wordOf = <T extends string>(name: OptionName, words: readonly T[]) => parseWord(textOf(name), words, say(name));
  const url = givenOf('spot-url');
  return {
    url: url === null ? null : parseUrl(url, say('spot-url')),
    account: givenOf('spot-account'),
    scope: wordOf('apply-scope', ['imds', 'spec'] as const),
    planHash: givenOf('plan-hash'),
    roll: parseFlag(textOf('roll'), say('roll')),
    rollScope: wordOf('roll-scope', ['stale', 'all'] as const),
    onFailure: wordOf('on-failure', ['stop', 'leave', 'restore'] as const),
    allowsDataLoss: parseFlag(textOf('allow-data-loss'), say('allow-data-loss')),
    proof: wordOf('proof', ['auto', 'required', 'off'] as const),
    readiness: wordOf('readiness', ['off', 'report', 'gate'] as const),
    readinessMaxCalls: wholeOf('readiness-max-calls', 0),
    readinessMaxRejected: wholeOf('readiness-max-rejected', 0),
    instancesFile: givenOf('instances-file'),
    scenario: wordOf('scenario', SCENARIOS),
    maxChanges: wholeOf('max-changes', 0),
    maxInstances: givenOf('max-instances') === null ? null : wholeOf('max-instances', 0),
    maxParallel: wholeOf('max-parallel', 1),
    timeoutMinutes: wholeOf('timeout-minutes', 1),
    applyRefs: linesOf(textOf('apply-refs')),
    isConfirmed: parseFlag(textOf('yes'), say('yes')),
  };
}

function fixOf(raw: RawOptions, isFix: boolean, isDryRun: boolean, say: Say): Settings['fix'] {
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

function parseWhole(text: string, name: string, least: number): number {
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null;
  if (number !== null && number >= least) return number;
  throw new UserError(`${name} must be a whole number from ${least}, but it is ${JSON.stringify(text)}.`);
}

const MACHINE_ITSELF = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Where a secret may be sent: by https, or to this very machine. The text is not shown: it may hold a password. */
function parseUrl(text: string, name: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && MACHINE_ITSELF.test(url.hostname));
  const isBare = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (isSafe && isBare) return text;
  throw new UserError(
    `${name} must be an address with https, or with http on this machine, and without a name, password or query.`,
  );
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
