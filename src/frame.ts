import {
  type Change,
  judgingBaseline,
  judgingConfig,
  type Now,
  policyOf,
  scopeOf,
  specsBefore,
  toucher,
  touchesTerms,
} from './change.js';
import { UserError } from './errors.js';
import { isOpen, type Report, SEVERITIES, type Severity } from './findings/finding.js';
import { type Baseline, fixedEntries, knownBy, type Present, type Renames } from './policy/baseline.js';
import type { Config } from './policy/config.js';
import type { Draft } from './policy/evaluate.js';
import type { Settled } from './policy/settle.js';
import { type Concern, type FileTerms, NO_CONFIG, type ScopedFile } from './policy/terms.js';
import type { Files } from './ports.js';
import type { Configs } from './search.js';

/** What a run is about, and judged by. */
export interface Framing {
  /** Files and folders, relative to the root (which is ''); none: the root. What is named decides which findings count, not what is read. */
  readonly paths: readonly string[];
  readonly config: Config;
  /** The findings that are known; null: none are. */
  readonly baseline: Baseline | null;
  /** Files that git knows to be renamed since the baseline was written. */
  readonly renames: Renames;
  /** false: no waiver holds, and none is reported on. */
  readonly useWaivers: boolean;
  /** The change that the run is about; null: it is about everything. */
  readonly change: Change | null;
  /** What specs are selected by; none: every spec is reported. */
  readonly only: readonly unknown[];
}

/** By whose terms files are judged: what a change touches may be judged by those from before it. */
export interface Sides extends Configs {
  of(files: readonly string[], oceanId: string | null): FileTerms;
  /** The config from before a change that alters it, and its terms; null where there is none. */
  readonly former: { readonly config: Config; readonly terms: FileTerms } | null;
}

/** How a change and a baseline bear on a run. */
export interface Frame {
  readonly sides: Sides;
  /** What the change concerns; null where everything counts. */
  readonly concern: Concern | null;
  /** What is to be told at the end: findings about the baseline, and the report's members about all this. */
  conclude(all: readonly ScopedFile[], result: Settled): Conclusion;
}

export interface Conclusion {
  readonly drafts: readonly Draft[];
  readonly about: Pick<Report, 'scope' | 'baseline' | 'policy'>;
}

/** Checks the same by other terms, as if there were no change. */
export type Recheck = (terms: Pick<Framing, 'config' | 'baseline'>) => Promise<Report>;

/** The frame of a run with a change, a baseline, or both. */
export async function framed(files: Files, framing: Framing, recheck: Recheck): Promise<Frame> {
  const { change, baseline } = framing;
  const before = change === null ? [] : await specsBefore(change);
  const clusters = new Set(before.flatMap(({ specs }) => specs.flatMap(({ kind, id }) => (kind.role === 'cluster' ? [id] : []))));
  const wasTouched = (id: string) => clusters.has(id);
  const touches = change === null ? () => true : toucher(change.files);
  // What a link leads to may be what the change touches.
  const isTouched = (file: string) => touches(file) || touches(files.realOf(file));
  const touched = { isTouched, wasTouched };
  const concern = change === null ? null : await concernOf(change, framing, touched, recheck);
  return {
    sides: sidesOf(framing, touched),
    concern,
    conclude: (all, result) => {
      const drafts =
        baseline === null ? [] : fixedEntries(baseline, presentOf(framing, files, all, result, concern), framing.config.policy);
      const known = result.findings.filter((finding) => finding.isKnown).length;
      return {
        drafts,
        about: {
          scope: change === null ? null : scopeOf(change, result.untouched),
          baseline: baseline === null ? null : { file: baseline.file, known, fixed: drafts.length },
          policy: change === null ? null : policyOf(change, before, nowOf(all, files, framing)),
        },
      };
    },
  };
}

/** What a change touches: files, and the clusters that stood in them before. */
type Touched = Pick<Concern, 'isTouched' | 'wasTouched'>;

function sidesOf({ config, baseline, renames, useWaivers, change }: Framing, { isTouched, wasTouched }: Touched): Sides {
  const termsOf = ({ policy, waivers }: Config, known: Baseline | null): FileTerms => ({
    policy,
    waivers: useWaivers ? waivers : [],
    isKnown: knownBy(known, renames),
  });
  const current = termsOf(config, baseline);
  const ours = new Set([config.file, baseline?.file]);
  const isOurs = (file: string) => ours.has(file);
  const judging = change === null ? config : judgingConfig(change, config).config;
  const known = change === null ? baseline : judgingBaseline(change, baseline);
  if (change === null || (judging === config && known === baseline)) {
    return { current: config, configFor: () => config, isOurs, of: () => current, former: null };
  }
  const former = termsOf(judging, known);
  return {
    current: config,
    isOurs,
    configFor: (file) => (isTouched(file) ? judging : config),
    of: (files, oceanId) => (files.some(isTouched) || (oceanId !== null && wasTouched(oceanId)) ? former : current),
    former: touchesTerms(change, config, baseline) ? { config: judging, terms: former } : null,
  };
}

/** What a change concerns; null where everything counts. Judges by the terms from before it as well, where it touches those. */
async function concernOf(
  change: Change,
  { config, baseline }: Framing,
  touched: Touched,
  recheck: Recheck,
): Promise<Concern | null> {
  if (change.scope === 'all' || !change.files.isWhole) return null;
  const concern = { ...touched, isOld: () => true };
  if (!touchesTerms(change, config, baseline) || change.base.problem !== null) return concern;
  const old = await openFindings({ config: change.base.config ?? NO_CONFIG, baseline: change.base.baseline }, recheck);
  return { ...concern, isOld: ({ fingerprint, severity }) => old.get(fingerprint)?.includes(severity) === true };
}

/**
 * What fails by some terms: fingerprints, with the severities that are no news, since what was a note may fail now. Where the
 * terms do not fit the files any more, nothing is taken for old.
 */
async function openFindings(terms: Parameters<Recheck>[0], recheck: Recheck): Promise<ReadonlyMap<string, readonly Severity[]>> {
  try {
    const { findings } = await recheck(terms);
    const noWorse = (severity: Severity) => SEVERITIES.slice(SEVERITIES.indexOf(severity));
    return new Map(findings.filter(isOpen).map(({ fingerprint, severity }) => [fingerprint, noWorse(severity)]));
  } catch (error) {
    if (error instanceof UserError) return new Map();
    throw error;
  }
}

/** What a baseline is held against: entries about files that the run was asked about and could judge, or that are gone. */
function presentOf(
  { renames, only }: Framing,
  files: Files,
  all: readonly ScopedFile[],
  { held }: Settled,
  concern: Concern | null,
): Present {
  const asked = new Set(all.filter((one) => one.isInScope && isJudged(one)).map(({ file }) => file));
  // Among selected specs, that one is missing may only mean that it was not selected.
  const isSearched = (file: string) => only.length === 0 && (asked.has(file) || files.kindOf(file) === 'missing');
  return {
    renames,
    fingerprints: new Set(held().map(({ draft: { fingerprint } }) => fingerprint)),
    isTold: (file) => isSearched(file) && (concern === null || concern.isTouched(file)),
  };
}

/** Whether it is known what a file holds: of one that cannot be read, nothing is known to be fixed. */
function isJudged({ passedOver, findings }: ScopedFile): boolean {
  return passedOver === null && !findings.some(({ rule }) => rule === 'syntax' || rule === 'unreadable');
}

function nowOf(all: readonly ScopedFile[], files: Files, { config, paths }: Framing): Now {
  const isEverything = paths.length === 0 || paths.includes('');
  const broken = new Set(all.filter(({ findings }) => findings.length > 0).map(({ file }) => file));
  return {
    config,
    specs: all.flatMap(({ specs }) => specs),
    files: new Set(all.map(({ file }) => file)),
    isAsked: (file) => isEverything || paths.some((path) => file === path || file.startsWith(`${path}/`)),
    isBroken: (file) => broken.has(file),
    read: files.read,
  };
}
