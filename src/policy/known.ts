import type { SpecKind } from '../specs/spec.js';
import type { Config } from './config.js';
import { entriesFor, lastOf } from './judge.js';
import type { RollWishes } from './roll-wishes.js';

/** What the config knows of the specs of a file, for plan and apply. */
export interface Known {
  readonly kind: SpecKind | null;
  readonly account: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Whether a resource that does not exist is created. */
  readonly create: boolean;
  /** Whether the live resource may be found by its name. */
  readonly matchesName: boolean;
  readonly roll: RollWishes;
}

/** What all entries about a file say together: the last one that says something counts, labels and roll settings add up. */
export function knownOf(file: string, config: Config): Known {
  const entries = entriesFor(file, config);
  return {
    kind: lastOf(entries, (entry) => entry.kind),
    account: lastOf(entries, (entry) => entry.account),
    labels: Object.fromEntries(entries.flatMap((entry) => Object.entries(entry.labels))),
    create: lastOf(entries, (entry) => entry.create) ?? false,
    matchesName: lastOf(entries, (entry) => entry.matchesName) ?? false,
    roll: Object.assign({}, ...entries.map((entry) => entry.roll)),
  };
}
