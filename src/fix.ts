import { type CheckRequest, type Diagnosis, diagnose } from './check.js';
import { compareText } from './findings/finding.js';
import { remediesByFile } from './fixes.js';
import type { Clock, Files } from './ports.js';
import { syntaxOf } from './specs/parse.js';

/** A file's text before and after its fixes. */
export interface TextChange {
  /** The file itself, not a symbolic link to it. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** How many findings are put right in it. */
  readonly count: number;
}

/** What became of specs that were put right. Nothing is written yet. */
export interface Fixed {
  /** What is left when all is written. */
  readonly diagnosis: Diagnosis;
  /** In the order of their files. */
  readonly changes: readonly TextChange[];
}

/** More than any spec needs: a misspelt object shows its misspelt members only when it has its name, and so on. */
const MAX_ROUNDS = 10;

/**
 * Puts right what can be put right, round by round: fixes that touch the same place wait for the next one, and each round
 * judges anew. `targetOf` gives what a file's name leads to, so that a file with two names is changed once.
 */
export async function fixAll(
  files: Files,
  clock: Clock,
  request: CheckRequest,
  targetOf: (file: string) => string,
): Promise<Fixed> {
  const changes = new Map<string, TextChange>();
  const changed: Files = {
    ...files,
    read: (file) => {
      const change = changes.size === 0 ? undefined : changes.get(targetOf(file));
      return change === undefined ? files.read(file) : { ok: true, text: change.after };
    },
  };
  let diagnosis = await diagnose(changed, clock, request);
  for (let round = 0; round < MAX_ROUNDS && (await fixRound(diagnosis, changed, changes, targetOf)); round++) {
    diagnosis = await diagnose(changed, clock, request);
  }
  return { diagnosis, changes: [...changes.values()].sort((a, b) => compareText(a.file, b.file)) };
}

/** Makes the fixes of one round, and returns whether there were any. */
async function fixRound(
  { remedies }: Diagnosis,
  files: Files,
  changes: Map<string, TextChange>,
  targetOf: (file: string) => string,
): Promise<boolean> {
  if (remedies.size === 0) return false;
  const { makeTogether } = await import('./specs/edit-each.js');
  let isChanged = false;
  for (const [file, found] of remediesByFile(remedies)) {
    const target = targetOf(file);
    const content = files.read(file);
    if (!content.ok) continue;
    const sets = found.map(([, remedy]) => remedy);
    const { text, made } = makeTogether(content.text, syntaxOf(file), sets);
    if (made.length === 0) continue;
    isChanged = true;
    const known = changes.get(target) ?? { file: target, before: content.text, count: 0 };
    changes.set(target, { ...known, after: text, count: known.count + made.length });
  }
  return isChanged;
}
