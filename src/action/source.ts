import { RemoteError, UserError } from '../errors.js';
import type { ChangedFiles, GitHubApi, Snapshot } from '../ports.js';
import type { ChangeSource } from '../run-check.js';
import type { Settings } from '../settings.js';
import type { RunEvent } from './event.js';

/** What a run is about: the change of a pull request or of a merge queue; null for other events, and where nobody asks. */
export async function sourceOf(
  event: RunEvent,
  api: () => Promise<GitHubApi>,
  { scope, policyFrom }: Settings,
): Promise<ChangeSource | null> {
  // All files, judged by what is checked out: then GitHub need not be asked at all.
  if (scope === 'all' && policyFrom === 'head') return null;
  if (event.kind === 'pull-request') {
    const github = await api();
    const files = await asked(() => github.pullFiles(event.number, event.changedFiles));
    // The list is that of the newest commit: of an older one, it does not tell what has changed.
    const isOfHead = files.head === null || files.head === event.head;
    return { files: { ...files, isWhole: files.isWhole && isOfHead }, base: snapshotOf(github, event.base) };
  }
  if (event.kind === 'merge-group') {
    const github = await api();
    const files = await asked(() => github.compare(event.base, event.head));
    return { files, base: snapshotOf(github, event.base) };
  }
  return null;
}

/** Files at a commit, as GitHub has them. */
export function snapshotOf(github: GitHubApi, commit: string): Snapshot {
  return {
    commit,
    read: async (files) => {
      const contents = await asked(() => github.contents(files.map((file) => ({ commit, file }))));
      return new Map(
        files.flatMap((file, index) => {
          const content = contents[index] ?? null;
          return content === null ? [] : [[file, content] as const];
        }),
      );
    },
  };
}

/** What judges a pull request must be read, or the verdict would be a guess: where it is refused, the remedy is told. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RemoteError) || !['refused', 'missing'].includes(error.facts.reason)) throw error;
    throw new UserError(
      `${error.message}. The check reads what the change touches, and the policy from before it. Give the job the permissions "contents: read" and "pull-requests: read", or set both "scope: all" and "policy-from: head".`,
    );
  }
}

/** A change of which everything is known, or a UserError: where the list decides what is read, a part of it proves nothing. */
export function whole(files: ChangedFiles, number: number): ChangedFiles {
  if (files.isWhole) return files;
  throw new UserError(
    `pull request ${number} changes more files than GitHub lists (3,000), so it cannot be judged from outside. Split it.`,
  );
}
