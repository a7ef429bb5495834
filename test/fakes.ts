import type { CheckRequest } from '../src/check.js';
import { NO_CONFIG } from '../src/policy/terms.js';
import type { Clock, Content, Files, FoundFile } from '../src/ports.js';
import { isSkippedFolder } from '../src/specs/discover.js';

/** What stands at a path: a file's text, or something that can be found and not be read. */
export type MemoryEntry =
  | string
  /** A file that the search meets and that cannot be read; `problem` completes the sentence "The file …". */
  | { readonly problem: string; readonly isHarmless?: boolean; readonly kind?: 'file' | 'outside' | 'special' };

/** Files in memory, with the contract of the port. Paths are relative to the root, with `/`; folders exist through their files. */
export function memoryFiles(entries: Readonly<Record<string, MemoryEntry>>): Files {
  const byPath = new Map(Object.entries(entries));
  return {
    kindOf: (path) => {
      const entry = byPath.get(path);
      if (entry !== undefined) return typeof entry === 'string' ? 'file' : (entry.kind ?? 'file');
      return path === '' || [...byPath.keys()].some((file) => file.startsWith(`${path}/`)) ? 'folder' : 'missing';
    },
    list: async (folder, isWanted) =>
      [...byPath]
        .filter(([file]) => isFound(file, folder) && isWanted(file))
        .map(([file, entry]) => foundFile(file, entry))
        .sort((a, b) => (a.file < b.file ? -1 : 1)),
    realOf: (file) => file,
    read: (file) => contentOf(byPath.get(file)),
  };
}

/** A clock that always shows this day (YYYY-MM-DD). */
export function fixedClock(today: string): Clock {
  return { today: () => today, now: () => Date.parse(today), sleep: async () => {} };
}

/** A clock on which time passes only while somebody sleeps, and then at once. */
export interface SkippingClock extends Clock {
  /** Lets time pass. Whoever is due wakes soon after. */
  advance(ms: number): void;
  /** Does something in so many milliseconds, once others have slept that long: this alone makes no time pass. */
  later(ms: number, act: () => unknown): void;
}

/** A clock that begins at a time (ISO 8601). What is due happens one after the other in the order of time, each on a turn of its own. */
export function skippingClock(start: string): SkippingClock {
  let now = Date.parse(start);
  let due: readonly { readonly at: number; readonly act: () => unknown; readonly isSleeper: boolean }[] = [];
  let isRunning = false;
  const add = (ms: number, act: () => unknown, isSleeper: boolean) => {
    due = [...due, { at: now + Math.max(0, ms), act, isSleeper }].sort((a, b) => a.at - b.at);
    if (isSleeper && !isRunning) {
      isRunning = true;
      setImmediate(run);
    }
  };
  const run = async () => {
    while (due.some(({ isSleeper }) => isSleeper)) {
      const [next, ...others] = due;
      due = others;
      now = Math.max(now, next?.at ?? now);
      await next?.act();
      await new Promise((resolve) => setImmediate(resolve));
    }
    isRunning = false;
  };
  return {
    today: () => new Date(now).toISOString().slice(0, 10),
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          due = due.filter(({ act }) => act !== wake);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        add(signal?.aborted === true ? 0 : ms, wake, true);
        signal?.addEventListener('abort', wake);
      }),
    advance: (ms) => {
      now += ms;
    },
    later: (ms, act) => add(ms, act, false),
  };
}

function isFound(file: string, folder: string): boolean {
  const below = folder === '' || file.startsWith(`${folder}/`);
  return below && !file.split('/').slice(0, -1).some(isSkippedFolder);
}

function foundFile(file: string, entry: MemoryEntry): FoundFile {
  if (typeof entry === 'string') return { file, problem: null, isHarmless: false };
  return { file, problem: entry.problem, isHarmless: entry.isHarmless ?? false };
}

function contentOf(entry: MemoryEntry | undefined): Content {
  if (entry === undefined) return { ok: false, problem: 'cannot be read (ENOENT)' };
  if (typeof entry !== 'string') return { ok: false, problem: entry.problem };
  return { ok: true, text: entry.startsWith('\ufeff') ? entry.slice(1) : entry };
}

/** A check of everything, by no config, as of no change; what is given stands in the place of that. */
export function checkRequest(given: Partial<CheckRequest> = {}): CheckRequest {
  return {
    paths: [],
    config: NO_CONFIG,
    strictness: { failOn: 'error', maxWarnings: null, needsSpecs: false },
    baseline: null,
    renames: new Map(),
    useWaivers: true,
    only: [],
    change: null,
    version: '1.2.3',
    ...given,
  };
}
