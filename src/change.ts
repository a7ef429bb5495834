import type { PolicyChange, PolicyResult, ScopeResult } from './findings/finding.js';
import { type Baseline, baselineChanges, type Renames } from './policy/baseline.js';
import { configChanges } from './policy/changes.js';
import type { Config } from './policy/config.js';
import type { Judged } from './policy/evaluate.js';
import { ignoredSpecs } from './policy/ignored-specs.js';
import { entriesFor, judge } from './policy/judge.js';
import { type Before, lostSpecs } from './policy/lost.js';
import { NO_CONFIG } from './policy/terms.js';
import type { ChangedFile, ChangedFiles, Content } from './ports.js';
import { mayHoldSpecs } from './specs/discover.js';
import { parsersFor } from './specs/parse.js';

/** A change that is to be judged: a pull request, or what lies between two commits. */
export interface Change {
  readonly files: ChangedFiles;
  /** `changed`: old findings in files that it does not touch are counted, and fail nothing. */
  readonly scope: 'changed' | 'all';
  /** Whose config, waivers and baseline judge what it touches. */
  readonly policyFrom: 'base' | 'head';
  readonly base: Base;
  /** What the change brings along: told of, whether it judges or not. */
  readonly brought: { readonly config: Config; readonly baseline: Baseline | null };
}

/** The state that a change starts from. */
export interface Base {
  readonly commit: string;
  /** null: there was none. */
  readonly config: Config | null;
  /** null: there was none, or none was named. */
  readonly baseline: Baseline | null;
  /** Why its config cannot be used, though there was one; null where it can. Then `config` is null. */
  readonly problem: string | null;
  /** The texts of the files that the change touches, as they were; also those of `.gitignore`. */
  readonly texts: ReadonlyMap<string, Content>;
}

/**
 * Whether a file is among those that a change touches: as it stands now, or as it stood. A submodule is told of as a whole:
 * then it is a folder around the file.
 */
export function toucher({ files, isWhole }: ChangedFiles): (file: string) => boolean {
  if (!isWhole) return () => true;
  const touched = new Set(files.flatMap(({ file, previous }) => (previous === null ? [file] : [file, previous])));
  const isAround = (file: string) => [...file.matchAll(/\//g)].some(({ index }) => touched.has(file.slice(0, index)));
  return (file) => touched.has(file) || isAround(file);
}

/** A config that judges what a change touches, whose it is, and why it is not the one that was asked for. */
export interface Judging {
  readonly config: Config;
  readonly from: 'base' | 'head';
  readonly note: string | null;
}

/** The config that judges what a change touches; `head` is the one that judges the rest. */
export function judgingConfig({ policyFrom, base }: Change, head: Config): Judging {
  if (policyFrom === 'head') return { config: head, from: 'head', note: null };
  if (base.config !== null) return { config: base.config, from: 'base', note: null };
  if (base.problem !== null) {
    // Not the head's: whoever breaks the base's config would loosen it for the next change.
    return { config: NO_CONFIG, from: 'base', note: `${base.problem} So no config judges what the change touches.` };
  }
  if (head.file === null) return { config: head, from: 'base', note: null };
  return { config: head, from: 'head', note: 'There is no config before this change, so its own judges it.' };
}

/** The baseline that judges what a change touches. A change that brings the first config and the first baseline is judged by both. */
export function judgingBaseline({ policyFrom, base }: Change, head: Baseline | null): Baseline | null {
  const isFirst = base.config === null && base.problem === null && base.baseline === null;
  return policyFrom === 'head' || isFirst ? head : base.baseline;
}

/** The renames of a change: new names with the old ones. */
export function renamesOf({ files }: ChangedFiles): Renames {
  return new Map(files.flatMap(({ file, previous }) => (previous === null ? [] : [[file, previous] as const])));
}

/** Whether a change touches what findings are judged by, so that they may change in files that it does not touch. */
export function touchesTerms({ files, base }: Change, head: Config, baseline: Baseline | null): boolean {
  const isTouched = toucher(files);
  const terms = [head.file, base.config?.file ?? null, baseline?.file ?? null, base.baseline?.file ?? null];
  return terms.some((file) => file !== null && isTouched(file));
}

/** What the files that a change touches held before it, judged by the terms from before it. */
export async function specsBefore({ files, base }: Change): Promise<readonly Before[]> {
  const config = base.config ?? NO_CONFIG;
  const changed = files.files.filter(({ status }) => status !== 'added');
  const parserFor = await parsersFor(changed.map(formerName));
  return changed.flatMap((one): Before[] => {
    const file = formerName(one);
    const content = base.texts.get(file);
    if (content?.ok !== true || !isChecked(file, config)) return [];
    const entries = entriesFor(file, config);
    // Only what the specs are called counts here: their user data is not looked into.
    const scan = () => [];
    const { specs } = judge({ file, text: content.text, parser: parserFor(file), entries, isNamed: false, scan }, config.policy);
    return [{ file, now: one.status === 'removed' ? null : one.file, specs }];
  });
}

/** Whether a file is searched for specs at all. */
export function isChecked(file: string, { file: own, exclude, entries }: Config): boolean {
  if (file === own || exclude.some((pattern) => pattern.matches(file))) return false;
  return mayHoldSpecs(file) || entries.some((entry) => entry.files.matches(file));
}

/** The files whose texts from before a change are wanted: those that may have held specs, and those that hide files. */
export function wantedBefore({ files }: ChangedFiles, config: Config): readonly string[] {
  return files
    .filter(({ status }) => status !== 'added')
    .map(formerName)
    .filter((file) => isIgnoreFile(file) || isChecked(file, config));
}

function formerName({ file, previous }: ChangedFile): string {
  return previous ?? file;
}

function isIgnoreFile(file: string): boolean {
  return file === '.gitignore' || file.endsWith('/.gitignore');
}

/** What stands in the checkout now. */
export interface Now {
  readonly config: Config;
  readonly specs: readonly Judged[];
  readonly files: ReadonlySet<string>;
  isAsked(file: string): boolean;
  isBroken(file: string): boolean;
  read(file: string): Content;
}

/** Whose policy judges a change, and what the change does to it. */
export function policyOf(change: Change, before: readonly Before[], now: Now): PolicyResult {
  const { from, note } = judgingConfig(change, now.config);
  const specFiles = new Set([
    ...before.filter(({ specs }) => specs.length > 0).map(({ file }) => file),
    ...now.specs.map(({ file }) => file),
  ]);
  const ignores = change.files.files.filter(({ file, status }) => isIgnoreFile(file) && status !== 'removed');
  const changes: readonly PolicyChange[] = [
    ...configChanges(change.base.config ?? NO_CONFIG, change.brought.config),
    ...baselineChanges(change.base.baseline, change.brought.baseline, renamesOf(change.files)),
    ...ignores.flatMap((one) => ignoredSpecs(ignoreChange(one, change.base, now), [...specFiles].sort())),
    ...lostSpecs(before, {
      specs: now.specs,
      isChecked: (file) => now.files.has(file),
      isAsked: now.isAsked,
      isTouched: toucher(change.files),
      isBroken: now.isBroken,
    }),
  ];
  return { from, commit: from === 'base' ? change.base.commit : null, note, changes };
}

function ignoreChange(one: ChangedFile, { texts }: Base, now: Now) {
  const textOf = (content: Content | undefined) => (content?.ok === true ? content.text : '');
  return { file: one.file, before: textOf(texts.get(formerName(one))), after: textOf(now.read(one.file)) };
}

/** What is said of a run's scope: how much the change touches, and what it leaves as it was. */
export function scopeOf(
  { files }: Change,
  untouched: readonly { readonly severity: 'error' | 'warning' | 'note' }[],
): ScopeResult {
  const count = (severity: 'error' | 'warning' | 'note') => untouched.filter((one) => one.severity === severity).length;
  return {
    changedFiles: files.files.length,
    isWhole: files.isWhole,
    untouched: { errors: count('error'), warnings: count('warning'), notes: count('note') },
  };
}
