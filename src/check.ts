import { UserError } from './errors.js';
import { compareText, type Finding, type Report, reportOf, type Strictness } from './findings/finding.js';
import { isChosen, type Selector } from './findings/selector.js';
import type { Frame, Framing, Sides } from './frame.js';
import type { Config, Entry, Pattern } from './policy/config.js';
import { emptyWaves } from './policy/empty-waves.js';
import { type Draft, draft, type Judged, settled, severityFor } from './policy/evaluate.js';
import { entriesFor, type FileJudgement, judge, lastOf, leftOut, unreadable } from './policy/judge.js';
import type { Remedy } from './policy/remedy.js';
import { settle } from './policy/settle.js';
import type { Concern, Former, ScopedFile } from './policy/terms.js';
import type { Scan } from './policy/user-data/scan.js';
import type { Clock, Files, FoundFile } from './ports.js';
import { type Configs, searchIn } from './search.js';
import { parsersFor } from './specs/parse.js';

/** What is to be checked, and how strictly. */
export interface CheckRequest extends Framing {
  readonly strictness: Strictness;
  /** A spec is reported when of each sort of these one holds; none: every spec. */
  readonly only: readonly Selector[];
  readonly version: string;
}

/** A report, and for those of its findings that can be put right without a guess, how. Nobody puts right what is waived. */
export interface Diagnosis {
  readonly report: Report;
  readonly remedies: ReadonlyMap<Finding, Remedy>;
  /** All findings of what was asked for that no waiver accepts: what a baseline would list. */
  unwaived(): readonly Draft[];
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
  const frame = await frameOf(files, clock, request);
  const { sides, concern } = frame;
  const isEverything = paths.length === 0 || paths.includes('');
  const search = searchIn(files, sides);
  // A file that is named beside the root itself may be one that the search does not take for a spec.
  const targets = await search.below(paths.length === 0 ? [''] : paths);
  const judged = await judgeAll(files, sides, targets.found, targets.named);
  const others = isEverything || !needsOthers(judged, request) ? [] : await judgeOthers(files, sides, await search.all(), judged);
  const all = others.length === 0 ? judged : [...judged, ...others].sort((a, b) => compareText(a.file, b.file));
  refuseSharedIds(all, config.entries);
  const former = await formerOf(files, sides, all);
  const terms = { of: sides.of, current: sides.of([], null), former, today: clock.today(), isEverything, concern };
  const result = settle(all, { ...terms, isSelected: (spec) => isSelected(spec, request.only, sides.configFor(spec.file)) });
  const { drafts, about } = frame.conclude(all, result);
  const patterns = isEverything && isOurs(config, concern) ? unusedPatterns(config, search.met) : [];
  const remedies = new Map<Finding, Remedy>();
  const loose = [...patterns, ...drafts].map((one) => settled(one, { spec: null, waiver: null, isKnown: false }));
  const findings = [...result.findings, ...loose].map((one) => {
    const finding: Finding = { ...one, fix: null };
    if (one.fix !== null && one.waiver === null) remedies.set(finding, one.fix);
    return finding;
  });
  const parts = { specs: result.specs, findings, ...tallied(judged), ...about };
  const unwaived = () =>
    result
      .held()
      .filter(({ waiver }) => waiver === null)
      .map((one) => one.draft);
  return { report: reportOf(parts, request.strictness, request.version), remedies, unwaived };
}

/** How a change and a baseline bear on a run. Most have neither: for those, nothing of it is loaded. */
async function frameOf(files: Files, clock: Clock, request: CheckRequest): Promise<Frame> {
  const { config, baseline, change, useWaivers } = request;
  if (change === null && baseline === null) return plainFrame(config, useWaivers);
  const { framed } = await import('./frame.js');
  return framed(files, request, (terms) => check(files, clock, { ...request, ...terms, change: null }));
}

function plainFrame(config: Config, useWaivers: boolean): Frame {
  const terms = { policy: config.policy, waivers: useWaivers ? config.waivers : [], isKnown: () => false };
  return {
    sides: { current: config, configFor: () => config, isOurs: (file) => file === config.file, of: () => terms, former: null },
    concern: null,
    conclude: () => ({ drafts: [], about: { scope: null, baseline: null, policy: null } }),
  };
}

/** Whether the config is among what the run is about: a change that leaves it alone is told nothing of its patterns. */
function isOurs({ file }: Config, concern: Concern | null): boolean {
  return file !== null && (concern === null || concern.isTouched(file));
}

/** Other specs matter only to waivers, to node groups that join a cluster, and to a change: else they need not be read. */
function needsOthers(judged: readonly ScopedFile[], request: CheckRequest): boolean {
  const hasWaivers = request.useWaivers && request.config.waivers.length > 0;
  return (
    request.change !== null || hasWaivers || judged.some(({ specs }) => specs.some((spec) => spec.kind.role === 'node-group'))
  );
}

async function judgeOthers(
  files: Files,
  sides: Sides,
  found: readonly FoundFile[],
  judged: readonly ScopedFile[],
): Promise<readonly ScopedFile[]> {
  const seen = new Set(judged.map(({ file }) => file));
  const others = await judgeAll(
    files,
    sides,
    found.filter(({ file }) => !seen.has(file)),
    new Set(),
  );
  return others.map((other) => ({ ...other, isInScope: false }));
}

async function judgeAll(
  files: Files,
  { configFor }: Configs,
  found: readonly FoundFile[],
  named: ReadonlySet<string>,
): Promise<readonly ScopedFile[]> {
  const parserFor = await parsersFor(found.map(({ file }) => file));
  const judgeOne = (one: FoundFile, scan: Scan): ScopedFile => {
    const { file } = one;
    const config = configFor(file);
    const entries = entriesFor(file, config);
    const isNamed = named.has(file);
    const judgeText = (text: string) => judge({ file, text, parser: parserFor(file), entries, isNamed, scan }, config.policy);
    const { specs, findings, passedOver } = judgeFile(one, files, judgeText);
    return { file, specs, findings, passedOver, isInScope: true };
  };
  const judged: ScopedFile[] = [];
  let scan: Scan | null = null;
  for (const one of found) {
    let isWanted = false;
    const notYet: Scan = () => {
      isWanted = true;
      return [];
    };
    let result = judgeOne(one, scan ?? notYet);
    // What looks into user data is loaded for the first spec that may call for it, and this one file is judged again.
    if (isWanted) {
      ({ scan } = await import('./policy/user-data/scan.js'));
      result = judgeOne(one, scan);
    }
    judged.push(result);
  }
  return judged;
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

/** Everything by the config from before a change, for what is judged by it to join; null where the change leaves it alone. */
async function formerOf(files: Files, { former, isOurs, configFor }: Sides, all: readonly ScopedFile[]): Promise<Former | null> {
  if (former === null) return null;
  const { config, terms } = former;
  const configs = { current: config, configFor: () => config, isOurs };
  const judged = await judgeAll(files, configs, await searchIn(files, configs).all(), new Set());
  // Those that are reported by these terms speak for themselves.
  const reported = new Set(all.filter(({ file, isInScope }) => isInScope && configFor(file) === config).map(({ file }) => file));
  return { files: judged.map((one) => ({ ...one, isInScope: reported.has(one.file) })), terms };
}

/** Whether a spec is among those that are to be reported. */
function isSelected(spec: Judged, only: readonly Selector[], config: Config): boolean {
  if (only.length === 0) return true;
  const entries = entriesFor(spec.file, config);
  return isChosen(only, (selector) => {
    if (selector.by === 'id') return spec.id === selector.value;
    if (selector.by === 'account') return lastOf(entries, (entry) => entry.account) === selector.value;
    return entries.some((entry) => entry.labels[selector.label] === selector.value);
  });
}

/** An id belongs to one resource: an entry that gives it to several specs is wrong config. */
function refuseSharedIds(judged: readonly ScopedFile[], entries: readonly Entry[]): void {
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
  const waves = config.waves.flatMap(({ files }) => files ?? []);
  const patterns: readonly Pattern[] = [...config.exclude, ...config.entries.map((entry) => entry.files), ...waves];
  const said = ({ file, range, path }: Pattern['place'], identity: string, message: string) =>
    draft('pattern-unused', severity, message, { file, range, path, identity, inside: '' });
  const unused = patterns
    .filter((pattern) => ![...met].some((file) => pattern.matches(file)))
    .map(({ place, text }) => said(place, text, `no JSON or YAML file matches ${JSON.stringify(text)}. ${RELATIVE}`));
  return [...unused, ...emptyWaves(config).map(({ wave, message }) => said(wave.place, `wave ${wave.name}`, message))];
}

const RELATIVE = "Patterns are relative to the repository's root.";

/** What the report says of files: how many hold something, how many do not, and which were left out for a reason. */
function tallied(judged: readonly ScopedFile[]) {
  const empty = judged.filter(({ specs, findings }) => specs.length === 0 && findings.length === 0);
  return {
    files: judged.length - empty.length,
    filesPassedOver: empty.length,
    passedOver: empty.flatMap(({ passedOver }) => passedOver ?? []),
  };
}
