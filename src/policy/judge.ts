import type { PassedOver } from '../findings/finding.js';
import { FORMATS } from '../specs/formats/index.js';
import type { Parser } from '../specs/parse.js';
import { looksLikeSpec } from '../specs/recognise.js';
import type { Document, Path, Spec } from '../specs/spec.js';
import { placesIn, type TextPlaces } from '../specs/text.js';
import { pointerOf } from '../specs/value.js';
import type { Config, Entry } from './config.js';
import { type Draft, draft, evaluate, type Judged, severityFor } from './evaluate.js';
import type { Policy } from './policy.js';
import { messageFor } from './rules/duplicate-key.js';
import type { Scan } from './user-data/scan.js';

/** What a file holds, judged by itself. */
export interface FileJudgement {
  readonly specs: readonly Judged[];
  /** What is wrong with the file as a whole. */
  readonly findings: readonly Draft[];
  /** Set where the file was looked at and left out for a reason that people may want to know. */
  readonly passedOver: PassedOver | null;
}

/** A file's text, and what is known of it. */
export interface FileText {
  readonly file: string;
  readonly text: string;
  readonly parser: Parser;
  /** The config's entries that are about it. */
  readonly entries: readonly Entry[];
  /** Named on the command line: then it must hold a spec. */
  readonly isNamed: boolean;
  readonly scan: Scan;
}

/** Judges the specs of one file: parse, recognise, evaluate. Never throws for what stands in the text. */
export function judge(source: FileText, policy: Policy): FileJudgement {
  const { file, text } = source;
  const isExpected = source.isNamed || source.entries.length > 0;
  const places = placesIn(text);
  const parsed = source.parser(text);
  if (!parsed.ok) {
    const start = places.position(parsed.offset);
    if (!isExpected && !looksLikeSpec(text)) return leftOut(file, start, parsed.message);
    const end = places.position(parsed.offset + 1);
    return withFindings([atFile(file, 'syntax', `${parsed.message}.${templateHint(text)}`, { start, end })]);
  }
  const hints = { kind: lastOf(source.entries, (entry) => entry.kind) };
  const specs: Spec[] = [];
  for (const format of FORMATS) {
    for (const document of parsed.documents) for (const spec of format.specs(document, hints)) specs.push(spec);
  }
  const isSpecFile = specs.length > 0 || looksLikeSpec(text);
  const hidden = isSpecFile ? hiddenSpecs(file, parsed.documents, specs, places) : [];
  if (specs.length > 0) return { specs: judgeSpecs(specs, source, places, policy), findings: hidden, passedOver: null };
  if (hidden.length > 0 || !isExpected) return withFindings(hidden);
  return withFindings(notASpec(file, policy));
}

/** A file that could not even be read; `problem` completes "The file …". */
export function unreadable(file: string, problem: string): FileJudgement {
  return withFindings([atFile(file, 'unreadable', `the file ${problem}.`)]);
}

/** A file that was met and left out. */
export function leftOut(file: string, at: { readonly line: number; readonly column: number }, reason: string): FileJudgement {
  return { specs: [], findings: [], passedOver: { file, line: at.line, column: at.column, reason } };
}

/** What the last of the entries that say something says. */
export function lastOf<T>(entries: readonly Entry[], read: (entry: Entry) => T | null): T | null {
  let last: T | null = null;
  for (const entry of entries) last = read(entry) ?? last;
  return last;
}

const NO_ENTRIES: readonly Entry[] = [];

/** The config's entries that are about a file. */
export function entriesFor(file: string, { entries }: Config): readonly Entry[] {
  return entries.length === 0 ? NO_ENTRIES : entries.filter((entry) => entry.files.matches(file));
}

function withFindings(findings: readonly Draft[]): FileJudgement {
  return { specs: [], findings, passedOver: null };
}

/** Templates are the usual reason why a spec does not parse. */
function templateHint(text: string): string {
  return /\{\{|<%/.test(text) ? ' It holds template marks: check the rendered file.' : '';
}

function judgeSpecs(specs: readonly Spec[], source: FileText, places: TextPlaces, policy: Policy): readonly Judged[] {
  const id = lastOf(source.entries, (entry) => entry.id);
  const uses = new Map<string, number>();
  const judged = specs.map((spec, index) => {
    const name = nameOf(spec, id) ?? `place:${index + 1}`;
    const count = (uses.get(name) ?? 0) + 1;
    uses.set(name, count);
    // Two resources of one name in a file keep apart; the number stands first, where no name can imitate it.
    return evaluate(spec, policy, { file: source.file, places, scan: source.scan, id, identity: `${count}:${name}` });
  });
  return specs.length > 1 ? withoutRepeats(judged) : judged;
}

function nameOf(spec: Spec, configId: string | null): string | null {
  const id = spec.id ?? configId;
  if (id !== null) return `id:${id}`;
  return spec.name === null ? null : `name:${spec.name}`;
}

/** A key above several specs that stands twice is reported for the first of them. */
function withoutRepeats(specs: readonly Judged[]): readonly Judged[] {
  const seen = new Set<string>();
  const isNew = ({ rule, range }: Draft) => {
    const key = `${range.start.line}:${range.start.column}`;
    return rule !== 'duplicate-key' || (!seen.has(key) && seen.add(key));
  };
  return specs.map((spec) => ({ ...spec, findings: spec.findings.filter(isNew) }));
}

/** Keys that stand twice beside the specs, in what is none by its last values: the first ones may be what is meant. */
function hiddenSpecs(file: string, documents: readonly Document[], specs: readonly Spec[], places: TextPlaces): readonly Draft[] {
  const suspects = documents.filter((document) => document.duplicates().length > 0);
  return suspects.flatMap((document) => {
    const duplicates = document.duplicates();
    const known = specs.filter((spec) => spec.document === document);
    const bodies = new Set(known.map(({ path }) => pointerOf(path)));
    const ways = new Set(known.flatMap(({ path }) => wayTo(path)));
    // On the way to a spec or in its body, the spec's own rules see the key.
    const stray = duplicates.filter(({ path }) => !ways.has(pointerOf(path)) && !wayTo(path).some((at) => bodies.has(at)));
    return stray.map((duplicate) =>
      draft('duplicate-key', 'error', messageFor(duplicate), {
        file,
        range: places.range(duplicate.span),
        path: pointerOf(duplicate.path),
        identity: `document:${document.index + 1}`,
        inside: `#${pointerOf(duplicate.path)}`,
      }),
    );
  });
}

/** The JSON Pointers of a path and of all that it leads through. */
function wayTo(path: Path): readonly string[] {
  return [...path.keys(), path.length].map((length) => pointerOf(path.slice(0, length)));
}

function notASpec(file: string, policy: Policy): readonly Draft[] {
  const severity = severityFor('not-a-spec', undefined, policy);
  if (severity === null) return [];
  const message =
    'the file holds no Spot spec: no body under group, managedInstance, cluster or launchSpec, and no saved API response.';
  return [{ ...atFile(file, 'not-a-spec', message), severity }];
}

const FIRST_CHARACTER: Draft['range'] = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function atFile(file: string, rule: 'syntax' | 'unreadable' | 'not-a-spec', message: string, range = FIRST_CHARACTER): Draft {
  return draft(rule, 'error', message, { file, range, path: '', identity: '', inside: '' });
}
