import { relative, resolve, sep } from 'node:path';
import type { Change } from './change.js';
import { type CheckRequest, type Diagnosis, diagnose } from './check.js';
import { systemClock } from './clients/clock.js';
import { filesBelow, folderAt, gitRootOf } from './clients/files.js';
import { UserError } from './errors.js';
import type { Report } from './findings/finding.js';
import type { Baseline, Renames } from './policy/baseline.js';
import type { Config } from './policy/config.js';
import { CONFIG_FILES, NO_CONFIG } from './policy/terms.js';
import type { ChangedFiles, Files, Snapshot } from './ports.js';
import type { ReportContext } from './reporters/reporter.js';
import type { Settings } from './settings.js';
import { VERSION } from './version.js';

/** A check that has been done, and the files it was about. */
export interface Checked extends Diagnosis {
  readonly files: Files;
  /** The folder that the report's paths are relative to. */
  readonly root: string;
}

/** Where a change is known from: git, or GitHub. */
export interface ChangeSource {
  readonly files: ChangedFiles;
  /** The commit that the change starts from. */
  readonly base: Snapshot;
}

/** A check that can be done: what both entries have in common. */
export interface Prepared {
  readonly files: Files;
  readonly root: string;
  readonly request: CheckRequest;
  /** The file of the baseline, relative to the root; null: none was named. */
  readonly baselineFile: string | null;
}

/** Tells of the change that a run is about, given the root; null: it is about everything. */
export type SourceOf = (root: string) => Promise<ChangeSource | null>;

/** What git says, where it is asked. */
function fromGit({ changedSince }: Settings): SourceOf {
  return async (root) => {
    if (changedSince === null) return null;
    const git = await import('./clients/git.js');
    return git.changedSince(root, changedSince);
  };
}

/** Runs a check in a folder. The report has no fixes: `reportWithFixes` gives it those. */
export async function runCheck(settings: Settings, cwd: string, sourceOf: SourceOf = fromGit(settings)): Promise<Checked> {
  const { files, root, request } = await prepareCheck(settings, cwd, sourceOf);
  const checked = { ...(await diagnose(files, systemClock, request)), files, root };
  refuseNothing(request, checked.report);
  if (!settings.checksImages) return checked;
  // Loaded only where EC2 is asked.
  const { withImages } = await import('./run-images.js');
  return withImages(checked, request);
}

/** Refuses a check that `only` leaves without any spec. Of a change, the config from before it need not know the label yet. */
export function refuseNothing({ only, change }: CheckRequest, { specs }: Report): void {
  if (only.length > 0 && change === null && specs.length === 0) throw nothingSelected();
}

/** An account, an id or a label that no spec has is a slip: the run would end well without having looked at anything. */
export function nothingSelected(): UserError {
  return new UserError(
    'only selects no spec. Correct the account, the id or the label: ids stand in specs or the config, accounts and labels in the config.',
  );
}

/** The report of a check with the fixes of its findings: they are worked out only where somebody reads them. */
export async function reportWithFixes(checked: Omit<Checked, 'root'>): Promise<Report> {
  if (checked.remedies.size === 0) return checked.report;
  const { withFixes } = await import('./fixes.js');
  return withFixes(checked, (file) => textOf(checked.files, file));
}

/** Prepares a check in a folder: finds the root, reads the config, and asks what has changed. */
export async function prepareCheck(settings: Settings, cwd: string, sourceOf: SourceOf = fromGit(settings)): Promise<Prepared> {
  const paths = settings.paths.map((path) => existing(path, cwd));
  const root = rootOf(paths, cwd);
  const files = filesBelow(root);
  const config = await readConfig(files, settings.config, root, cwd);
  const baselineFile = settings.baseline === null ? null : baselineBelow(settings.baseline, root, cwd);
  const baseline = await readBaseline(files, baselineFile, settings);
  const source = await sourceOf(root);
  if (source !== null && baselineFile !== null) refuseLink(baselineFile, files);
  const renames = await renamesFor(baseline, source, files, root);
  const configFile = settings.config === null ? null : config.file;
  const about = { config, configFile, baselineFile, baseline, renames, source };
  const request = await requestFor({ settings, paths: paths.map((path) => belowRoot(path, root)), ...about });
  return { files, root, request, baselineFile };
}

/** What is to be checked among some files. */
export interface FilesRequest {
  readonly settings: Settings;
  /** Relative to the root. */
  readonly paths: readonly string[];
  readonly config: Config;
  /** The config that was named, relative to the root; null: none was. */
  readonly configFile: string | null;
  /** The file of the baseline; null: none was named. */
  readonly baselineFile: string | null;
  readonly baseline: Baseline | null;
  readonly renames: Renames;
  readonly source: ChangeSource | null;
}

/** A check of files, wherever they lie. */
export async function requestFor(given: FilesRequest): Promise<CheckRequest> {
  const { settings, paths, config, baseline, renames, source } = given;
  return {
    paths,
    config: strictly(config, settings),
    baseline,
    renames,
    strictness: settings.strictness,
    useWaivers: settings.useWaivers,
    only: settings.only,
    change: source === null ? null : await changeOf(source, given),
    version: VERSION,
  };
}

async function changeOf(
  source: ChangeSource,
  { settings, config, configFile, baseline, baselineFile }: FilesRequest,
): Promise<Change> {
  const about = { files: source.files, head: config, named: configFile, baselineFile };
  const { readBase } = await import('./base.js');
  const base = await readBase(source.base, about);
  return {
    files: source.files,
    scope: settings.scope ?? 'changed',
    policyFrom: settings.policyFrom ?? 'base',
    base: { ...base, config: base.config === null ? null : strictly(base.config, settings) },
    brought: { config: strictly(config, settings), baseline },
  };
}

/** The baseline that was named. One that is to be written need not be there yet. */
async function readBaseline(files: Files, file: string | null, { updatesBaseline }: Settings): Promise<Baseline | null> {
  if (file === null) return null;
  const kind = files.kindOf(file);
  if (kind === 'missing' && updatesBaseline) return null;
  if (kind !== 'file') {
    const problem =
      kind === 'missing' ? 'does not exist. Write it with "spot-imdsv2 check --update-baseline"' : NOT_A_CONFIG[kind];
    throw new UserError(`the baseline ${file} ${problem}.`);
  }
  const content = files.read(file);
  if (!content.ok) throw new UserError(`the baseline ${file} ${content.problem}.`);
  const { looksLikeBaseline, parseBaseline } = await import('./policy/baseline.js');
  if (!updatesBaseline) return parseBaseline(file, content.text);
  // It is written anew: what it says does not matter, but that it is one does.
  if (looksLikeBaseline(content.text)) return null;
  throw new UserError(`${file} is no baseline, and is not overwritten. Name another file.`);
}

/** What a link leads to now need not be what it led to before a change: its former findings are not known then. */
function refuseLink(file: string, files: Files): void {
  const real = files.realOf(file);
  if (real === file) return;
  throw new UserError(
    `the baseline ${file} is a symbolic link, which is not followed in the commit before the change. Name the file itself, ${real}.`,
  );
}

function baselineBelow(named: string, root: string, cwd: string): string {
  if (isBelow(resolve(cwd, named), root)) return belowRoot(resolve(cwd, named), root);
  throw new UserError(`the baseline ${named} does not lie below ${root}. Keep it in the repository that is checked.`);
}

/** The renames of the change; without one, those since the baseline was written: git is asked where an entry's file is gone. */
async function renamesFor(baseline: Baseline | null, source: ChangeSource | null, files: Files, root: string): Promise<Renames> {
  const ofChange: Renames = source === null ? new Map() : (await import('./change.js')).renamesOf(source.files);
  const told = new Set(ofChange.values());
  const listed = [...new Set((baseline?.entries ?? []).map(({ file }) => file))];
  const gone = listed.filter((file) => !told.has(file) && files.kindOf(file) === 'missing');
  if (baseline === null || gone.length === 0) return ofChange;
  const { renamesSince } = await import('./clients/git.js');
  const before = await renamesSince(root, baseline.file, gone);
  return before === null ? ofChange : new Map([...before, ...ofChange]);
}

/** A config, with what the options demand beyond it. */
function strictly(config: Config, { needsExplicitNodeGroups }: Settings): Config {
  return needsExplicitNodeGroups ? { ...config, policy: { ...config.policy, nodeGroups: 'explicit' } } : config;
}

/** What reporters may know of a check: its files, each with its path as seen from a folder. */
export function reportContext(
  { files, root }: Pick<Checked, 'files' | 'root'>,
  cwd: string,
  { color, fullReport }: Pick<ReportContext, 'color' | 'fullReport'>,
): ReportContext {
  const sources = new Map<string, string | null>();
  return {
    color,
    fullReport,
    source: (file) => {
      // Findings come file by file: one text at a time is enough.
      if (!sources.has(file)) {
        sources.clear();
        sources.set(file, textOf(files, file));
      }
      return sources.get(file) ?? null;
    },
    pathOf: pathsSeenFrom(cwd, root),
  };
}

function textOf(files: Files, file: string): string | null {
  const content = files.read(file);
  return content.ok ? content.text : null;
}

/** Paths below a root as a folder sees them, with `/`. */
function pathsSeenFrom(cwd: string, root: string): (file: string) => string {
  const way = relative(cwd, root).split(sep).join('/');
  if (way === '') return (file) => file;
  if (way !== '..' && !way.startsWith('../')) return (file) => `${way}/${file}`;
  return (file) => relative(cwd, resolve(root, file)).split(sep).join('/');
}

/** A path that the user named, made absolute. */
function existing(named: string, cwd: string): string {
  const path = resolve(cwd, named);
  if (folderAt(path) === null) throw new UserError(`${named} does not exist. Name a file or a folder.`);
  return path;
}

/**
 * The root that all paths of a run are relative to: the git checkout around the first path (or around the current
 * folder); outside git the current folder, or a folder that lies elsewhere.
 */
function rootOf(paths: readonly string[], cwd: string): string {
  const [first] = paths;
  const checkout = gitRootOf(first ?? cwd);
  if (checkout !== null) return checkout;
  if (first === undefined || isBelow(first, cwd)) return cwd;
  return (paths.length === 1 ? folderAt(first) : null) ?? resolve(first, '..');
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

function belowRoot(path: string, root: string): string {
  if (!isBelow(path, root)) {
    throw new UserError(`${path} is not below ${root}, where the first path lies. Check each repository by itself.`);
  }
  return relative(root, path).split(sep).join('/');
}

const NOT_A_CONFIG = {
  folder: 'is a folder',
  outside: 'is a symbolic link that leads out of the root, and is not followed',
  special: 'is no regular file',
} as const;

async function readConfig(files: Files, named: string | null, root: string, cwd: string): Promise<Config> {
  if (named !== null && !isBelow(resolve(cwd, named), root)) {
    throw new UserError(`the config file ${named} does not lie below ${root}. Keep it in the repository that is checked.`);
  }
  const file =
    named === null ? CONFIG_FILES.find((one) => files.kindOf(one) !== 'missing') : belowRoot(resolve(cwd, named), root);
  if (file === undefined) return NO_CONFIG;
  const kind = files.kindOf(file);
  if (kind === 'missing') throw new UserError(`the config file ${named} does not exist.`);
  // A pipe would wait for ever; and what lies out of the root is not the repository's.
  if (kind !== 'file') throw new UserError(`the config file ${named ?? file} ${NOT_A_CONFIG[kind]}.`);
  const content = files.read(file);
  if (!content.ok) throw new UserError(`the config file ${file} ${content.problem}.`);
  // Its parser and its schema are loaded only where there is a config.
  const { parseConfig } = await import('./policy/config.js');
  return parseConfig(file, content.text);
}
