import type { SpecKind } from '../specs/spec.js';
import type { Config, Wave } from './config.js';
import { entriesFor, lastOf } from './judge.js';
import type { RollWishes } from './roll-wishes.js';

/** What the config knows of the specs of a file, for plan and apply. */
export interface Known {
  readonly kind: SpecKind | null;
  readonly account: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Whether a resource that does not exist is created. */
  readonly create: boolean;
  /** Whether a stateful node's instance is to run the image of its spec, at the price of its root volume. */
  readonly replacesImage: boolean;
  /** Whether the live resource may be found by its name. */
  readonly matchesName: boolean;
  readonly roll: RollWishes;
  /** The name of the wave that they are rolled out in; null: of none, which comes last. */
  readonly wave: string | null;
}

/** What all entries about a file say together: the last one that says something counts, labels and roll settings add up. */
export function knownOf(file: string, config: Config): Known {
  const entries = entriesFor(file, config);
  const labels = Object.fromEntries(entries.flatMap((entry) => Object.entries(entry.labels)));
  return {
    kind: lastOf(entries, (entry) => entry.kind),
    account: lastOf(entries, (entry) => entry.account),
    labels,
    create: lastOf(entries, (entry) => entry.create) ?? false,
    replacesImage: lastOf(entries, (entry) => entry.replacesImage) ?? false,
    matchesName: lastOf(entries, (entry) => entry.matchesName) ?? false,
    roll: Object.assign({}, ...entries.map((entry) => entry.roll)),
    wave: config.waves.find((wave) => isIn(wave, file, labels))?.name ?? null,
  };
}

/** Whether a wave takes the specs of a file: one that names neither labels nor files takes all that is left. */
function isIn(wave: Wave, file: string, labels: Known['labels']): boolean {
  const hasLabels = Object.entries(wave.labels).every(([name, value]) => labels[name] === value);
  return hasLabels && (wave.files === null || wave.files.matches(file));
}
