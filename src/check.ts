import { UserError } from './errors.js';
import { compareText, type Finding, type Report, reportOf, type Strictness } from './findings/finding.js';
import type { Config, Entry, Pattern } from './policy/config.js';
import { type Draft, draft, type Judged, severityFor } from './policy/evaluate.js';
import { type FileJudgement, judge, lastOf, leftOut, unreadable } from './policy/judge.js';
import type { Remedy } from './policy/remedy.js';
import { type ScopedFile, settle } from './policy/settle.js';
import type { Clock, Files, FoundFile } from './ports.js';
import { mayHoldSpecs } from './specs/discover.js';
import { parsersFor } from './specs/parse.js';

/** Narrows the report to some specs: those with this id, this account, or this label. */
export type Selector =
  | { readonly by: 'id'; readonly value: string }
  | { readonly by: 'account'; readonly value: string }
  | { readonly by: 'label'; readonly label: string; readonly value: string };

/** What is to be checked, and how strictly. */
export interface CheckRequest {
  /** Files and folders, relative to the root (which is ''); none: the root. What is named decides which findings count, not what is read. */
  readonly paths: readonly string[];
  readonly config: Config;
  readonly strictness: Strictness;
  /** false: no waiver holds, and none is reported on. */
  readonly useWaivers: boolean;
  /** A spec is reported when all of these hold; none: every spec. */
  readonly only: readonly Selector[];
  readonly version: string;
}

/** A file that was judged, and where it stood. */
interface JudgedFile extends ScopedFile {
  readonly file: string;
}

/** A report, and for those of its findings that can be put right without a guess, how. Nobody puts right what is waived. */
export interface Diagnosis {
  readonly report: Report;
  readonly remedies: ReadonlyMap<Finding, Remedy>;
}

/** Checks specs as `diagnose` does, and gives the report alone. */
export async function check(files: Files, clock: Clock, request: CheckRequest): Promise<Report> {
  return (await diagnose(files, clock, request)).report;
}

/**
 * Checks specs, offline: finds, reads, judges and joins them. Throws a UserError for a path that does not exist; whatever
 * stands in the files ends up in the report. Its findings have no fixes yet: `withFixes` makes them of the remedies.
 */
export async function diagnose(files: Files, clock: Clock, request: CheckRequest): Promise<Diagnosis> {
  const { config, paths } = request;
  const isEverything = paths.length === 0 || paths.includes('');
  const search = searcher(files, config);
  // A file that is named beside the root itself may be one that the search does not take for a spec.
  const targets = await search.below(paths.length === 0 ? [''] : paths);
  const judged = await judgeAll(files, request, targets.found, targets.named);
  const others =
    isEverything || !needsOthers(judged, request) ? [] : await judgeOthers(files, request, await search.all(), judged);
  const all = others.length === 0 ? judged : [...judged, ...others].sort((a, b) => compareText(a.file, b.file));
  refuseSharedIds(all, config.entries);
  const settled = settle(all, {
    policy: config.policy,
    waivers: request.useWaivers ? config.waivers : [],
    today: clock.today(),
    isEverything,
    isSelected: (spec) => isSelected(spec, request),
  });
  const patterns = isEverything ? unusedPatterns(config, search.met) : [];
  const remedies = new Map<Finding, Remedy>();
  const findings = [...settled.findings, ...patterns.map((one) => ({ ...one, spec: null, waiver: null }))].map((one) => {
    const finding: Finding = { ...one, fix: null };
    if (one.fix !== null && one.waiver === null) remedies.set(finding, one.fix);
    return finding;
  });
  const parts = { specs: settled.specs, findings, ...tallied(judged) };
  return { report: reportOf(parts, request.strictness, request.version), remedies };
}

/** Other specs matter only to waivers and to node groups that join a cluster: else they need not be read. */
function needsOthers(judged: readonly JudgedFile[], request: CheckRequest): boolean {
  const hasWaivers = request.useWaivers && request.config.waivers.length > 0;
  return hasWaivers || judged.some(({ specs }) => specs.some((spec) => spec.kind.role === 'node-group'));
}

async function judgeOthers(
  files: Files,
  request: CheckRequest,
  found: readonly FoundFile[],
  judged: readonly JudgedFile[],
): Promise<readonly JudgedFile[]> {
  const seen = new Set(judged.map(({ file }) => file));
  const others = await judgeAll(
    files,
    request,
    found.filter(({ file }) => !seen.has(file)),
    new Set(),
  );
  return others.map((other) => ({ ...other, isInScope: false }));
}

const NOT_A_FILE = {
  outside: 'leads out of the root through a symbolic link, and is not followed',
  special: 'is neither a regular file nor a folder',
} as const;

/** Finds files without those that the config excludes, and remembers what it met: patterns are held against that. */
function searcher(files: Files, config: Config) {
  const met = new Set<string>();
  const isExcluded = (file: string) => config.exclude.some((pattern) => pattern.matches(file));
  const isWanted = (file: string) => mayHoldSpecs(file) || config.entries.some((entry) => entry.files.matches(file));
  const list = async (folder: string): Promise<readonly FoundFile[]> => {
    const found = await files.list(folder, isWanted);
    if (config.file === null) return found;
    for (const { file } of found) met.add(file);
    return found.filter(({ file }) => !isExcluded(file) && file !== config.file);
  };
  const below = async (paths: readonly string[]) => {
    const found = new Map<string, FoundFile>();
    const named = new Set<string>();
    const [first, ...more] = paths;
    // One folder, the usual case, is found in order.
    if (first !== undefined && more.length === 0 && files.kindOf(first) === 'folder') return { found: await list(first), named };
    for (const path of paths) {
      const kind = files.kindOf(path);
      if (kind === 'missing') throw new UserError(`${path} does not exist. Name a file or a folder.`);
      if (kind === 'folder') for (const one of await list(path)) found.set(one.file, one);
      else if (!isExcluded(path)) {
        named.add(path);
        found.set(path, { file: path, problem: kind === 'file' ? null : NOT_A_FILE[kind], isHarmless: false });
      }
    }
    return { found: [...found.values()].sort((a, b) => compareText(a.file, b.file)), named };
  };
  return { met, all: () => list(''), below };
}

async function judgeAll(
  files: Files,
  request: CheckRequest,
  found: readonly FoundFile[],
  named: ReadonlySet<string>,
): Promise<readonly JudgedFile[]> {
  const parserFor = await parsersFor(found.map(({ file }) => file));
  const { config } = request;
  return found.map((one): JudgedFile => {
    const { file } = one;
    const entries = entriesFor(file, config);
    const isNamed = named.has(file);
    const judgeText = (text: string) => judge({ file, text, parser: parserFor(file), entries, isNamed }, config.policy);
    const { specs, findings, passedOver } = judgeFile(one, files, judgeText);
    return { file, specs, findings, passedOver, isInScope: true };
  });
}

const NO_ENTRIES: readonly Entry[] = [];

function entriesFor(file: string, config: Config): readonly Entry[] {
  return config.entries.length === 0 ? NO_ENTRIES : config.entries.filter((entry) => entry.files.matches(file));
}

function judgeFile(
  { file, problem, isHarmless }: FoundFile,
  files: Files,
  judgeText: (text: string) => FileJudgement,
): FileJudgement {
  if (problem !== null) {
    return isHarmless ? leftOut(file, { line: 1, column: 1 }, `the file ${problem}`) : unreadable(file, problem);
  }
  const content = files.read(file);
  return content.ok ? judgeText(content.text) : unreadable(file, content.problem);
}

/** Whether a spec is among those that are to be reported. */
function isSelected(spec: Judged, { only, config }: CheckRequest): boolean {
  if (only.length === 0) return true;
  const entries = entriesFor(spec.file, config);
  return only.every((selector) => {
    if (selector.by === 'id') return spec.id === selector.value;
    if (selector.by === 'account') return lastOf(entries, (entry) => entry.account) === selector.value;
    return entries.some((entry) => entry.labels[selector.label] === selector.value);
  });
}

/** An id belongs to one resource: an entry that gives it to several specs is wrong config. */
function refuseSharedIds(judged: readonly JudgedFile[], entries: readonly Entry[]): void {
  for (const { id, files } of entries) {
    if (id === null) continue;
    const covered = judged.filter(({ file }) => files.matches(file)).flatMap(({ specs }) => specs);
    if (covered.length <= 1) continue;
    const message = `${files.text} covers ${covered.length} specs, but an id belongs to one. Name one file with one spec.`;
    throw new UserError(message, { file: files.place.file, ...files.place.range.start });
  }
}

function unusedPatterns(config: Config, met: ReadonlySet<string>): readonly Draft[] {
  const severity = severityFor('pattern-unused', undefined, config.policy);
  if (severity === null) return [];
  const patterns: readonly Pattern[] = [...config.exclude, ...config.entries.map((entry) => entry.files)];
  return patterns
    .filter((pattern) => ![...met].some((file) => pattern.matches(file)))
    .map((pattern) => {
      const { file, range, path } = pattern.place;
      const message = `no JSON or YAML file matches ${JSON.stringify(pattern.text)}. Patterns are relative to the repository's root.`;
      return draft('pattern-unused', severity, message, { file, range, path, identity: pattern.text, inside: '' });
    });
}

/** What the report says of files: how many hold something, how many do not, and which were left out for a reason. */
function tallied(judged: readonly JudgedFile[]) {
  const empty = judged.filter(({ specs, findings }) => specs.length === 0 && findings.length === 0);
  return {
    files: judged.length - empty.length,
    filesPassedOver: empty.length,
    passedOver: empty.flatMap(({ passedOver }) => passedOver ?? []),
  };
}
