import { type Change, judgingBaseline, judgingConfig, toucher } from './change.js';
import { type Baseline, knownBy, type Renames } from './policy/baseline.js';
import type { Config } from './policy/config.js';
import type { Before } from './policy/lost.js';
import type { FileTerms } from './policy/terms.js';
import type { Configs } from './search.js';

/** By whose terms files are judged: what a change touches may be judged by those from before it. */
export interface Sides extends Configs {
  of(files: readonly string[], oceanId: string | null): FileTerms;
  /** Whether a cluster of this id stood in a file that the change touches. */
  isTouchedCluster(id: string): boolean;
}

/** What is judged by at the moment, and how much of it holds. */
export interface Current {
  readonly config: Config;
  readonly baseline: Baseline | null;
  readonly renames: Renames;
  readonly useWaivers: boolean;
  readonly change: Change | null;
}

/** The sides of a run; `before` holds the specs from before the change. */
export function sidesOf({ config, baseline, renames, useWaivers, change }: Current, before: readonly Before[]): Sides {
  const termsOf = ({ policy, waivers }: Config, known: Baseline | null): FileTerms => ({
    policy,
    waivers: useWaivers ? waivers : [],
    isKnown: knownBy(known, renames),
  });
  const current = termsOf(config, baseline);
  const clusters = new Set(before.flatMap(({ specs }) => specs.flatMap(({ kind, id }) => (kind.role === 'cluster' ? [id] : []))));
  const isTouchedCluster = (id: string) => clusters.has(id);
  const judging = change === null ? config : judgingConfig(change, config).config;
  const known = change === null ? baseline : judgingBaseline(change, baseline);
  if (change === null || (judging === config && known === baseline)) {
    return { current: config, configFor: () => config, of: () => current, isTouchedCluster };
  }
  const isTouched = toucher(change.files);
  const former = termsOf(judging, known);
  return {
    current: config,
    configFor: (file) => (isTouched(file) ? judging : config),
    of: (files, oceanId) => (files.some(isTouched) || (oceanId !== null && clusters.has(oceanId)) ? former : current),
    isTouchedCluster,
  };
}
