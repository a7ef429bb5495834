import { UserError } from './errors.js';
import { compareText } from './findings/finding.js';
import type { Config } from './policy/config.js';
import type { Files, FoundFile } from './ports.js';
import { mayHoldSpecs } from './specs/discover.js';

/** By whose config files are searched for: what a change touches may be judged by the one from before it. */
export interface Configs {
  readonly current: Config;
  configFor(file: string): Config;
  /** Whether a file is one of ours, a config or a baseline: no spec stands in it. */
  isOurs(file: string): boolean;
}

/** What a search found. */
export interface Found {
  readonly found: readonly FoundFile[];
  /** Those that were named themselves, not met in a folder. */
  readonly named: ReadonlySet<string>;
}

/** Finds files, without those that the config excludes. */
export interface Search {
  /** What it met, the excluded ones as well: patterns are held against that. Empty without a config. */
  readonly met: ReadonlySet<string>;
  all(): Promise<readonly FoundFile[]>;
  /** The files that are named, and those below folders that are. Throws a UserError for a path that does not exist. */
  below(paths: readonly string[]): Promise<Found>;
}

const NOT_A_FILE = {
  outside: 'leads out of the root through a symbolic link, and is not followed',
  special: 'is neither a regular file nor a folder',
} as const;

/** A search for what may hold specs. */
export function searchIn(files: Files, { current, configFor, isOurs }: Configs): Search {
  const met = new Set<string>();
  const isExcluded = (file: string) => configFor(file).exclude.some((pattern) => pattern.matches(file));
  const isWanted = (file: string) => mayHoldSpecs(file) || configFor(file).entries.some((entry) => entry.files.matches(file));
  const list = async (folder: string): Promise<readonly FoundFile[]> => {
    const found = await files.list(folder, isWanted);
    if (current.file !== null) for (const { file } of found) met.add(file);
    return found.filter(({ file }) => !isExcluded(file) && !isOurs(file));
  };
  const below = async (paths: readonly string[]): Promise<Found> => {
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
