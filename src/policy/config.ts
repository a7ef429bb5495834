import picomatch from 'picomatch';
import { type ErrorPlace, UserError } from '../errors.js';
import { isRuleId, RULES } from '../findings/rules.js';
import { KINDS } from '../specs/kinds/index.js';
import type { Document, KindId, Path, Range, SpecKind, TextNode } from '../specs/spec.js';
import { placesIn, type TextPlaces } from '../specs/text.js';
import { dotted, pathOf, pointerOf, quoted, valueAt } from '../specs/value.js';
import { parseYaml } from '../specs/yaml.js';
import { CONFIG_SCHEMA } from './config-schema.js';
import { closest } from './distance.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import type { CompiledError, CompiledValidator } from './schema.js';
import { config } from './validators/config.js';

const validateConfig: CompiledValidator = config;

/** A glob of the config, with its place. */
export interface Pattern {
  readonly text: string;
  readonly place: ConfigPlace;
  /** Whether it covers a file. A pattern that names a folder covers all below it. */
  matches(file: string): boolean;
}

/** Where in the config something stands. */
export interface ConfigPlace {
  readonly file: string;
  readonly range: Range;
  /** JSON Pointer. */
  readonly path: string;
}

/** What the config knows of some specs. */
export interface Entry {
  readonly files: Pattern;
  readonly kind: SpecKind | null;
  readonly account: string | null;
  readonly id: string | null;
  readonly labels: Readonly<Record<string, string>>;
}

/** A finding that is accepted for a while. */
export interface Waiver {
  readonly files: Pattern | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly rule: string;
  readonly reason: string;
  readonly owner: string;
  readonly ticket: string | null;
  /** The last day on which it holds: YYYY-MM-DD. */
  readonly expires: string;
  readonly place: ConfigPlace;
}

/** What the config file says. */
export interface Config {
  /** The file, relative to the root; null where there is none. */
  readonly file: string | null;
  readonly exclude: readonly Pattern[];
  readonly entries: readonly Entry[];
  readonly policy: Policy;
  readonly waivers: readonly Waiver[];
}

/**
 * Reads the text of a config file. Throws a UserError that names every wrong key and value with its line: a config that
 * is only half understood could check less than its author thinks.
 */
export function parseConfig(file: string, text: string): Config {
  const places = placesIn(text);
  const parsed = parseYaml(text, 'refuse');
  if (!parsed.ok) throw new UserError(`${parsed.message}.`, placeOf(file, places.position(parsed.offset)));
  const [document, second] = parsed.documents;
  if (document === undefined || document.value === null) {
    throw new UserError('the config is empty. Write at least "version: 1".', { file, line: 1, column: 1 });
  }
  const source: Source = { file, document, places };
  if (second !== undefined) throw new UserError('the config must be a single YAML document.', { file, line: 1, column: 1 });
  refuse([...schemaErrors(source), ...meaningErrors(source)]);
  return configOf(document.value as RawConfig, source);
}

interface Source {
  readonly file: string;
  readonly document: Document;
  readonly places: TextPlaces;
}

interface ConfigError {
  readonly message: string;
  readonly place: ErrorPlace;
}

/** The config as its schema describes it. */
interface RawConfig {
  readonly exclude?: readonly string[];
  readonly specs?: readonly RawEntry[];
  readonly policy?: Partial<Omit<Policy, 'hopLimit'>> & { readonly hopLimit?: Partial<Policy['hopLimit']> };
  readonly waivers?: readonly RawWaiver[];
}

interface RawEntry {
  readonly files: string;
  readonly kind?: KindId;
  readonly account?: string;
  readonly id?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

type RawWaiver = Pick<Waiver, 'rule' | 'reason' | 'owner' | 'expires'> & {
  readonly files?: string;
  readonly id?: string;
  readonly name?: string;
  readonly ticket?: string;
};

function refuse(errors: readonly ConfigError[]): void {
  const [first, ...others] = errors
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ message, place }) => new UserError(message, place));
  if (first === undefined) return;
  throw others.length === 0 ? first : new UserError([first, ...others].map((error) => error.message).join('\n'));
}

function configOf(raw: RawConfig, source: Source): Config {
  const { hopLimit, ...policy } = raw.policy ?? {};
  return {
    file: source.file,
    exclude: (raw.exclude ?? []).map((text, index) => patternOf(text, source, ['exclude', index])),
    entries: (raw.specs ?? []).map((entry, index) => ({
      files: patternOf(entry.files, source, ['specs', index, 'files']),
      kind: entry.kind === undefined ? null : KINDS[entry.kind],
      account: entry.account ?? null,
      id: entry.id ?? null,
      labels: entry.labels ?? {},
    })),
    policy: { ...DEFAULT_POLICY, ...policy, hopLimit: { ...DEFAULT_POLICY.hopLimit, ...hopLimit } },
    waivers: (raw.waivers ?? []).map((waiver, index) => ({
      rule: waiver.rule,
      reason: waiver.reason,
      owner: waiver.owner,
      expires: waiver.expires,
      files: waiver.files === undefined ? null : patternOf(waiver.files, source, ['waivers', index, 'files']),
      id: waiver.id ?? null,
      name: waiver.name ?? null,
      ticket: waiver.ticket ?? null,
      place: configPlace(source, ['waivers', index, 'rule'], 'value'),
    })),
  };
}

function patternOf(text: string, source: Source, path: Path): Pattern {
  const glob = globOf(text);
  const place = configPlace(source, path, 'value');
  // The root itself, by a name of its own.
  if (glob === '' || glob === '.') return { text, place, matches: () => true };
  const matchesGlob = picomatch(glob, { dot: true });
  return { text, place, matches: (file) => matchesGlob(file) || file.startsWith(`${glob}/`) };
}

function globOf(text: string): string {
  return text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}

function schemaErrors({ file, document, places }: Source): readonly ConfigError[] {
  if (validateConfig(document.value)) return [];
  const errors = validateConfig.errors ?? [];
  return (
    errors
      // Each way in which an `anyOf` failed is said once, by the `anyOf` itself.
      .filter((error) => !/\/anyOf\/\d+\//.test(error.schemaPath))
      .map((error) => {
        const path = pathOf(error.instancePath);
        const unknown = error.params.additionalProperty;
        const at = typeof unknown === 'string' ? [...path, unknown] : path;
        const node = nodeAt(document.node(), at);
        const isAtKey = error.keyword === 'additionalProperties' || error.keyword === 'required' || error.keyword === 'anyOf';
        const span = (isAtKey ? node.key : null) ?? node.span();
        return { message: configMessage(error, path, document.value), place: placeOf(file, places.position(span.start)) };
      })
  );
}

function configMessage(error: CompiledError, path: readonly string[], root: unknown): string {
  const { keyword, params } = error;
  const name = path.length === 0 ? 'the config' : shownPath(path);
  const found = quoted(valueAt(root, path));
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), path);
    case 'required':
      return `${name} needs ${quoted(params.missingProperty)}. Add it.`;
    case 'anyOf':
      return `${name} needs "files", "id" or "name", to say what it covers.`;
    case 'enum':
      return notAmong(name, valueAt(root, path), params.allowedValues as readonly unknown[]);
    case 'const':
      return `${name} must be ${quoted(params.allowedValue)}, but it is ${found}.`;
    case 'type':
      return `${name} must be ${TYPE_WORDS[String(params.type)] ?? params.type}, but it is ${found}.`;
    case 'pattern':
      return `${name} must be ${patternWords(path)}, but it is ${found}.`;
    default:
      return `${name} must be ${params.comparison} ${params.limit}, but it is ${found}.`;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
};

function patternWords(path: readonly string[]): string {
  const key = path.at(-1);
  if (key === 'expires') return 'a date as YYYY-MM-DD';
  return key === 'bakeTime' ? 'a time as 30s, 15m or 1h' : 'a text that is not empty';
}

function unknownKey(key: string, path: readonly string[]): string {
  const where = path.length === 0 ? 'the config' : shownPath(path);
  const isFixedRule = path.at(-1) === 'rules' && isRuleId(key) && RULES[key].isFixed;
  if (isFixedRule) return `the severity of ${key} cannot be changed: it would hide what nobody has seen. Remove it.`;
  const known = knownKeys(path);
  const meant = closest(key, known);
  const hint = meant === null ? ` Known here: ${known.join(', ')}.` : ` Did you mean ${quoted(meant)}?`;
  return `${where} has no key ${quoted(key)}.${known.length === 0 ? '' : hint}`;
}

/** The keys that the schema knows at a path of the config. */
function knownKeys(path: readonly string[]): readonly string[] {
  const schema = path.reduce<unknown>(
    (at, step) => valueAt(at, /^\d+$/.test(step) ? ['items'] : ['properties', step]),
    CONFIG_SCHEMA,
  );
  return Object.keys(valueAt(schema, ['properties']) ?? {});
}

function notAmong(name: string, value: unknown, allowed: readonly unknown[]): string {
  if (typeof value === 'string' && isRuleId(value) && RULES[value].isFixed) {
    return `${name} is ${value}, which no waiver covers: it would hide what nobody has seen. Remove the waiver.`;
  }
  const meant = typeof value === 'string' ? closest(value, allowed.map(String)) : null;
  const hint = meant === null ? '' : ` Did you mean ${quoted(meant)}?`;
  return `${name} must be one of ${allowed.map(String).join(', ')}, but it is ${quoted(value)}.${hint}`;
}

/** The API's largest hop limit. */
const API_MAX = DEFAULT_POLICY.hopLimit.max;
/** As long as paths can be on the usual systems. */
const MAX_GLOB_LENGTH = 4096;

/** What a schema cannot say: dates that exist, ranges that are not empty, patterns that stay within the root. */
function meaningErrors(source: Source): readonly ConfigError[] {
  const { value } = source.document;
  const errors: ConfigError[] = [];
  const report = (path: Path, message: string) => errors.push({ message, place: errorPlace(source, path) });
  const limit = (end: 'min' | 'max') => valueAt(value, ['policy', 'hopLimit', end]) ?? DEFAULT_POLICY.hopLimit[end];
  const [min, max] = [Number(limit('min')), Number(limit('max'))];
  // Numbers outside the API's range are wrong by themselves.
  if (min > max && min <= API_MAX && max >= 1) {
    report(['policy', 'hopLimit'], `policy.hopLimit leaves nothing: min is ${min}, but max is ${max}.`);
  }
  for (const path of globPaths(value)) {
    const glob = valueAt(value, path);
    if (typeof glob !== 'string') continue;
    const shown = shownPath(path.map(String));
    if (glob.length > MAX_GLOB_LENGTH) report(path, `${shown} must be at most ${MAX_GLOB_LENGTH} characters long.`);
    // As the matcher reads it, "!a" is everything but a: to exclude it would pass over the rest of the repository.
    if (/^!(?!\()/.test(globOf(glob))) {
      report(path, `${shown} must say what it covers, not what it leaves out, but it is ${quoted(glob)}. Remove the "!".`);
    }
    if (glob.startsWith('/') || /^[A-Za-z]:/.test(glob) || glob.split('/').includes('..') || glob.includes('\\')) {
      report(path, `${shown} must be relative to the repository's root, with "/" and without "..", but it is ${quoted(glob)}.`);
    }
  }
  listAt(value, ['waivers']).forEach((waiver, index) => {
    const expires = valueAt(waiver, ['expires']);
    if (typeof expires === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(expires) && !isDate(expires)) {
      report(
        ['waivers', index, 'expires'],
        `waivers[${index}].expires must be a date of the calendar, but it is ${quoted(expires)}.`,
      );
    }
  });
  return errors;
}

function globPaths(value: unknown): readonly Path[] {
  return [
    ...listAt(value, ['exclude']).map((_, index) => ['exclude', index]),
    ...['specs', 'waivers'].flatMap((key) => listAt(value, [key]).map((_, index) => [key, index, 'files'])),
    ...listAt(value, ['rollout', 'waves']).map((_, index) => ['rollout', 'waves', index, 'files']),
  ];
}

function listAt(value: unknown, path: Path): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function shownPath(path: readonly string[]): string {
  return dotted(path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}

function configPlace(source: Source, path: Path, part: 'key' | 'value'): ConfigPlace {
  const node = nodeAt(source.document.node(), path);
  const span = (part === 'key' ? node.key : null) ?? node.span();
  return { file: source.file, range: source.places.range(span), path: pointerOf(path) };
}

function errorPlace(source: Source, path: Path): ErrorPlace {
  return placeOf(source.file, source.places.position(nodeAt(source.document.node(), path).span().start));
}

/** The node at a path, or the nearest parent that is written. */
function nodeAt(root: TextNode, path: Path): TextNode {
  let node = root;
  for (const step of path) node = node.child(step) ?? node;
  return node;
}

function placeOf(file: string, position: Range['start']): ErrorPlace {
  return { file, line: position.line, column: position.column };
}
