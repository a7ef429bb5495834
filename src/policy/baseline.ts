import { UserError } from '../errors.js';
import { compareText, type PolicyChange, plural } from '../findings/finding.js';
import { acceptableRules, isRuleId, RULES, type RuleId } from '../findings/rules.js';
import { parseJson } from '../specs/json.js';
import type { Path } from '../specs/spec.js';
import { placesIn } from '../specs/text.js';
import { isMembers, quoted } from '../specs/value.js';
import { type ConfigPlace, type ConfigSource, configPlace, errorPlace } from './config-source.js';
import { type Draft, draft, fingerprintOf, severityFor } from './evaluate.js';
import type { Policy } from './policy.js';

/** A finding that was there when the baseline was written. */
export interface BaselineEntry {
  readonly file: string;
  readonly rule: RuleId;
  /** What its fingerprint calls the resource. */
  readonly resource: string;
  /** JSON Pointer inside the resource. */
  readonly path: string;
  readonly fingerprint: string;
  readonly place: ConfigPlace;
}

/** Findings that are known, and do not fail. */
export interface Baseline {
  /** The file, relative to the root. */
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
}

/** New names of files with the old ones. */
export type Renames = ReadonlyMap<string, string>;

/** The version of the format. */
const VERSION = 1;
const MEMBERS = ['file', 'rule', 'resource', 'path', 'fingerprint'] as const;

/** Reads a baseline. Throws a UserError that names the line for whatever could hide more than was meant. */
export function parseBaseline(file: string, text: string): Baseline {
  const places = placesIn(text);
  const parsed = parseJson(text);
  if (!parsed.ok) throw new UserError(`${parsed.message}. ${WRITE_IT}`, { file, ...places.position(parsed.offset) });
  const [document] = parsed.documents;
  if (document === undefined) throw new UserError(`the baseline is empty. ${WRITE_IT}`, { file, line: 1, column: 1 });
  const source: ConfigSource = { file, document, places };
  const refuse = (path: Path, message: string): never => {
    throw new UserError(`${message} ${WRITE_IT}`, errorPlace(source, path, 'value'));
  };
  const [twice] = document.duplicates();
  if (twice !== undefined) return refuse(twice.path, `${quoted(twice.path.at(-1))} stands twice in the same object.`);
  const { value } = document;
  if (!isMembers(value)) return refuse([], 'the baseline must be an object.');
  const unknown = Object.keys(value).find((key) => key !== 'version' && key !== 'findings');
  if (unknown !== undefined) return refuse([unknown], `the baseline has no member ${quoted(unknown)}.`);
  if (value.version !== VERSION) return refuse(['version'], `version must be ${VERSION}, but it is ${quoted(value.version)}.`);
  if (!Array.isArray(value.findings)) return refuse(['findings'], 'findings must be a list.');
  const entries = value.findings.map((entry: unknown, index) => entryOf(entry, source, ['findings', index], refuse));
  return { file, entries };
}

/** Whether a text was meant as a baseline, however it was damaged: only such a one may be written over. */
export function looksLikeBaseline(text: string): boolean {
  return text.trim() === '' || /"findings"\s*:/.test(text);
}

const WRITE_IT = 'Write it with "spot-imdsv2 check --update-baseline".';

type Refuse = (path: Path, message: string) => never;

function entryOf(value: unknown, source: ConfigSource, path: Path, refuse: Refuse): BaselineEntry {
  if (!isMembers(value)) return refuse(path, 'an entry must be an object.');
  const unknown = Object.keys(value).find((key) => !MEMBERS.some((member) => member === key));
  if (unknown !== undefined) return refuse([...path, unknown], `an entry has no member ${quoted(unknown)}.`);
  const textOf = (member: (typeof MEMBERS)[number]): string => {
    const text = value[member];
    return typeof text === 'string' ? text : refuse(path, `an entry needs ${quoted(member)}, a text.`);
  };
  const rule = textOf('rule');
  if (!isRuleId(rule)) return refuse([...path, 'rule'], `there is no rule ${quoted(rule)}.`);
  if (RULES[rule].isFixed)
    return refuse([...path, 'rule'], `findings of ${rule} cannot be known: nobody has seen what they hide.`);
  if (!acceptableRules.includes(rule)) return refuse([...path, 'rule'], `findings of ${rule} are about no spec.`);
  const parts = { file: textOf('file'), rule, resource: textOf('resource'), path: textOf('path') };
  if (parts.file.split('/').some((step) => ['', '.', '..'].includes(step))) {
    const must = `an entry's file must be relative to the repository's root, with "/" and without ".."`;
    return refuse([...path, 'file'], `${must}, but it is ${quoted(parts.file)}.`);
  }
  const fingerprint = textOf('fingerprint');
  const expected = fingerprintOf(parts.file, rule, { resource: parts.resource, inside: parts.path });
  if (fingerprint !== expected) {
    return refuse([...path, 'fingerprint'], 'the fingerprint is not that of its file, rule, resource and path.');
  }
  return { ...parts, fingerprint, place: configPlace(source, path) };
}

/** Tells which findings a baseline lists. Where git says that a file was renamed, its entries are about the new name. */
export function knownBy(baseline: Baseline | null, renames: Renames): (finding: Draft) => boolean {
  if (baseline === null) return () => false;
  const known = new Set(currentEntries(baseline, renames).map(({ fingerprint }) => fingerprint));
  return ({ rule, fingerprint }) => acceptableRules.includes(rule) && known.has(fingerprint);
}

/** The entries of a baseline, with their files called as they are now. */
function currentEntries({ entries }: Baseline, renames: Renames): readonly BaselineEntry[] {
  if (renames.size === 0) return entries;
  const names = new Map([...renames].map(([now, before]) => [before, now]));
  return entries.map((entry) => {
    const file = names.get(entry.file);
    if (file === undefined) return entry;
    const fingerprint = fingerprintOf(file, entry.rule, { resource: entry.resource, inside: entry.path });
    return { ...entry, file, fingerprint };
  });
}

/** What is there, to hold a baseline against. */
export interface Present {
  readonly renames: Renames;
  /** The fingerprints of all findings. */
  readonly fingerprints: ReadonlySet<string>;
  /** Whether the run can tell that nothing is found any more in a file: it was judged and asked for, or it is gone. */
  isTold(file: string): boolean;
}

/** The entries that list nothing any more, as findings at their places. */
export function fixedEntries(baseline: Baseline, { renames, fingerprints, isTold }: Present, policy: Policy): readonly Draft[] {
  const severity = severityFor('baseline-fixed', undefined, policy);
  if (severity === null) return [];
  return currentEntries(baseline, renames)
    .filter(({ file, fingerprint }) => isTold(file) && !fingerprints.has(fingerprint))
    .map(({ file, rule, fingerprint, place }) => {
      const message = `the finding of ${rule} in ${file} is fixed. Remove this entry, or write the file with --update-baseline.`;
      return draft('baseline-fixed', severity, message, { ...place, identity: fingerprint, inside: '' });
    });
}

/** The text of a baseline of these findings: sorted, so that a change of it shows what has changed. */
export function baselineText(findings: readonly Draft[]): string {
  const entries = findings
    .filter(({ rule }) => acceptableRules.includes(rule))
    .map(({ file, rule, identity, fingerprint }) => ({
      file,
      rule,
      resource: identity.resource,
      path: identity.inside,
      fingerprint,
    }));
  const unique = [...new Map(entries.map((entry) => [entry.fingerprint, entry])).values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      compareText(a.resource, b.resource) ||
      compareText(a.rule, b.rule) ||
      compareText(a.path, b.path),
  );
  const lines = unique.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}

/** What a change adds to a baseline, file by file. */
export function baselineChanges(before: Baseline | null, now: Baseline | null, renames: Renames): readonly PolicyChange[] {
  if (now === null) return [];
  const known = new Set((before === null ? [] : currentEntries(before, renames)).map(({ fingerprint }) => fingerprint));
  const added = currentEntries(now, renames).filter(({ fingerprint }) => !known.has(fingerprint));
  const files = [...new Set(added.map(({ file }) => file))];
  return files.map((file) => {
    const entries = added.filter((entry) => entry.file === file);
    const rules = [...new Set(entries.map(({ rule }) => rule))].join(', ');
    const message = `${plural(entries.length, 'finding')} in ${file} no longer ${entries.length === 1 ? 'fails' : 'fail'}: ${rules}.`;
    return { what: 'baseline-added', message, file: now.file, line: entries[0]?.place.range.start.line ?? null };
  });
}
