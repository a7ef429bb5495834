import { type ErrorPlace, UserError } from '../errors.js';
import { isRuleId, RULES } from '../findings/rules.js';
import type { Path } from '../specs/spec.js';
import { dotted, pathOf, quoted, valueAt } from '../specs/value.js';
import { CONFIG_SCHEMA } from './config-schema.js';
import { type ConfigSource, errorPlace } from './config-source.js';
import { closest } from './distance.js';
import { boundless, globOf } from './glob.js';
import { DEFAULT_POLICY } from './policy.js';
import type { CompiledError, CompiledValidator } from './schema.js';
import { config } from './validators/config.js';

const validateConfig: CompiledValidator = config;

/** All that is wrong with a config, in the order of its lines: a config half understood could check less than its author thinks. */
export function configErrors(source: ConfigSource): readonly UserError[] {
  return [...schemaErrors(source), ...meaningErrors(source)]
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ message, place }) => new UserError(message, place));
}

interface ConfigError {
  readonly message: string;
  readonly place: ErrorPlace;
}

function schemaErrors(source: ConfigSource): readonly ConfigError[] {
  const { value } = source.document;
  if (validateConfig(value)) return [];
  const errors = validateConfig.errors ?? [];
  return (
    errors
      // Each way in which an `anyOf` failed is said once, by the `anyOf` itself.
      .filter((error) => !/\/anyOf\/\d+\//.test(error.schemaPath))
      .map((error) => {
        const path = pathOf(error.instancePath);
        const unknown = error.params.additionalProperty;
        const at = typeof unknown === 'string' ? [...path, unknown] : path;
        const isAtKey = error.keyword === 'additionalProperties' || error.keyword === 'required' || error.keyword === 'anyOf';
        const place = errorPlace(source, at, isAtKey ? 'key' : 'value');
        return { message: configMessage(error, path, value), place };
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
const PLAINLY = 'Name what may stand there, as {a,b}, or match more with "*".';

/** What a schema cannot say: dates that exist, ranges that are not empty, patterns that stay within the root. */
function meaningErrors(source: ConfigSource): readonly ConfigError[] {
  const { value } = source.document;
  const errors: ConfigError[] = [];
  const report = (path: Path, message: string) => errors.push({ message, place: errorPlace(source, path, 'value') });
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
    if (glob.length > MAX_GLOB_LENGTH) {
      report(path, `${shown} must be at most ${MAX_GLOB_LENGTH} characters long.`);
      continue;
    }
    const part = boundless(glob);
    if (part !== null) {
      report(path, `${shown} must not have wildcards or groups within ${quoted(part)}: it could take for ever. ${PLAINLY}`);
    }
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
  const names = listAt(value, ['rollout', 'waves']).map((wave) => valueAt(wave, ['name']));
  names.forEach((name, index) => {
    // Reports and plans call a wave by its name.
    if (names.indexOf(name) < index) {
      report(['rollout', 'waves', index, 'name'], `two waves are called ${quoted(name)}. Give each a name of its own.`);
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
