import type { Config, Waiver } from './config.js';
import type { Draft, Judged } from './evaluate.js';
import type { FileJudgement } from './judge.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';

/** Where the config stands when nobody names it. */
export const CONFIG_FILES = ['.github/spot-imdsv2.yml', '.spot-imdsv2.yml'];

/** What holds where there is no config. */
export const NO_CONFIG: Config = {
  ...{ file: null, exclude: [], entries: [], policy: DEFAULT_POLICY, waivers: [] },
  ...{ waves: [], allowedImages: [] },
};

/** A judged file, and whether its findings count in this run. */
export interface ScopedFile extends FileJudgement {
  readonly file: string;
  /** Whether it is among what the run was asked about. */
  readonly isInScope: boolean;
}

/** The terms on which the findings of some files count. */
export interface FileTerms {
  readonly policy: Policy;
  readonly waivers: readonly Waiver[];
  /** Whether the baseline lists a finding. */
  isKnown(finding: Draft): boolean;
}

/** The terms on which findings count. */
export interface Terms {
  /** Those for what depends on these files, and on the cluster of this id; a change may be judged by others than the rest. */
  of(files: readonly string[], oceanId: string | null): FileTerms;
  /** Those of the files as they are now: what is said of waivers themselves goes by them. */
  readonly current: FileTerms;
  /** Where a change alters the terms: everything by those from before it. What is judged by them joins the clusters there. */
  readonly former: Former | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether the run is about everything: only then can a waiver be said to cover nothing. */
  readonly isEverything: boolean;
  /** Whether a spec is to be reported at all. */
  isSelected(spec: Judged): boolean;
  /** Narrows the run to what a change concerns; null: it is not about a change. */
  readonly concern: Concern | null;
}

/** All files as they are now, judged by the terms from before a change. */
export interface Former {
  readonly files: readonly ScopedFile[];
  readonly terms: FileTerms;
}

/** What a change concerns: the files that it touches, and what depends on them. */
export interface Concern {
  isTouched(file: string): boolean;
  /** Whether a cluster of this id stood in a touched file before the change. */
  wasTouched(id: string): boolean;
  /** Whether a finding was there before the change, and no milder. */
  isOld(finding: Pick<Draft, 'fingerprint' | 'severity'>): boolean;
}

/** Whether a file is among what a change touches; where the run is about no change, every file is. */
export function isTouched(file: string, { concern }: Terms): boolean {
  return concern === null || concern.isTouched(file);
}
