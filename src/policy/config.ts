import { UserError } from '../errors.js';
import { KINDS } from '../specs/kinds/index.js';
import type { KindId, Path, SpecKind } from '../specs/spec.js';
import { placesIn } from '../specs/text.js';
import { parseYaml } from '../specs/yaml.js';
import { configErrors } from './config-errors.js';
import { type ConfigPlace, type ConfigSource, configPlace } from './config-source.js';
import { globMatcher } from './glob.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import type { RollWishes } from './roll-wishes.js';

/** A glob of the config, with its place. */
export interface Pattern {
  readonly text: string;
  readonly place: ConfigPlace;
  /** Whether it covers a file. A pattern that names a folder covers all below it. */
  matches(file: string): boolean;
}

/** What the config knows of some specs. */
export interface Entry {
  readonly files: Pattern;
  readonly kind: SpecKind | null;
  readonly account: string | null;
  readonly id: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Whether a resource that does not exist is created; null: not said. */
  readonly create: boolean | null;
  /** Whether a stateful node's instance is to run the image of its spec; null: not said. */
  readonly replacesImage: true | null;
  /** Whether the live resource may be found by its name; null: not said. */
  readonly matchesName: true | null;
  readonly roll: RollWishes;
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

/** Fleets that are rolled out together. */
export interface Wave {
  readonly name: string;
  /** A spec must have all of these. */
  readonly labels: Readonly<Record<string, string>>;
  /** The specs in it, by file; null: by labels alone. */
  readonly files: Pattern | null;
  /** How long to wait after it. */
  readonly bakeMs: number;
  /** How many resources are changed and rolled at a time in it; null: as in the others. */
  readonly maxParallel: number | null;
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
  /** In their order. */
  readonly waves: readonly Wave[];
  /** The images that may be changed. */
  readonly allowedImages: readonly string[];
}

/**
 * Reads the text of a config file. Throws a UserError that names every wrong key and value with its line: a config that
 * is only half understood could check less than its author thinks.
 */
export function parseConfig(file: string, text: string): Config {
  const places = placesIn(text);
  const parsed = parseYaml(text, 'refuse');
  if (!parsed.ok) throw new UserError(`${parsed.message}.`, { file, ...places.position(parsed.offset) });
  const [document, second] = parsed.documents;
  if (document === undefined || document.value === null) {
    throw new UserError('the config is empty. Write at least "version: 1".', { file, line: 1, column: 1 });
  }
  const source: ConfigSource = { file, document, places };
  if (second !== undefined) throw new UserError('the config must be a single YAML document.', { file, line: 1, column: 1 });
  refuse(configErrors(source));
  return configOf(document.value as RawConfig, source);
}

/** The config as its schema describes it. */
interface RawConfig {
  readonly exclude?: readonly string[];
  readonly specs?: readonly RawEntry[];
  readonly policy?: Partial<Omit<Policy, 'hopLimit'>> & { readonly hopLimit?: Partial<Policy['hopLimit']> };
  readonly waivers?: readonly RawWaiver[];
  readonly images?: { readonly allow?: readonly string[] };
  readonly rollout?: { readonly waves?: readonly RawWave[] };
}

interface RawWave {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly files?: string;
  readonly bakeTime?: string;
  readonly maxParallel?: number;
}

interface RawEntry {
  readonly files: string;
  readonly kind?: KindId;
  readonly account?: string;
  readonly id?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly create?: boolean;
  readonly image?: 'replace';
  readonly match?: 'name';
  readonly roll?: RollWishes;
}

type RawWaiver = Pick<Waiver, 'rule' | 'reason' | 'owner' | 'expires'> & {
  readonly files?: string;
  readonly id?: string;
  readonly name?: string;
  readonly ticket?: string;
};

function refuse([first, ...others]: readonly UserError[]): void {
  if (first === undefined) return;
  throw others.length === 0 ? first : new UserError([first, ...others].map((error) => error.message).join('\n'));
}

function configOf(raw: RawConfig, source: ConfigSource): Config {
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
      create: entry.create ?? null,
      replacesImage: entry.image === 'replace' ? true : null,
      matchesName: entry.match === 'name' ? true : null,
      roll: entry.roll ?? {},
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
      place: configPlace(source, ['waivers', index, 'rule']),
    })),
    waves: (raw.rollout?.waves ?? []).map((wave, index) => ({
      name: wave.name,
      labels: wave.labels ?? {},
      files: wave.files === undefined ? null : patternOf(wave.files, source, ['rollout', 'waves', index, 'files']),
      bakeMs: wave.bakeTime === undefined ? 0 : msOf(wave.bakeTime),
      maxParallel: wave.maxParallel ?? null,
      place: configPlace(source, ['rollout', 'waves', index, 'name']),
    })),
    allowedImages: raw.images?.allow ?? [],
  };
}

const UNITS_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** Of a duration as the schema has it: `30s`, `15m`, `1h`. */
function msOf(duration: string): number {
  return Number(duration.slice(0, -1)) * (UNITS_MS[duration.slice(-1)] ?? 0);
}

function patternOf(text: string, source: ConfigSource, path: Path): Pattern {
  return { text, place: configPlace(source, path), matches: globMatcher(text) };
}
