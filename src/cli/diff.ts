import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { visible, withoutCommands } from '../reporters/visible.js';

/** A file's text before and after, byte order marks included. The file is named from the repository's root. */
export interface Changed {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Where a diff is shown. */
export interface DiffReader {
  readonly isTerminal: boolean;
  /** The log of a workflow on GitHub, which takes some lines for commands. */
  readonly isWorkflowLog: boolean;
}

/** The changes as a unified diff with three lines of context: `git apply` takes it in the root of the repository. */
export function unifiedDiff(changes: readonly Changed[]): string {
  return changes
    .map(({ file, before, after }) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('');
}

/**
 * A diff as its reader may see it. A program gets it as it is, for every letter counts; to a terminal and to a workflow's log,
 * lines of users' files must do nothing but be seen.
 */
export function shownDiff(diff: string, { isTerminal, isWorkflowLog }: DiffReader): string {
  if (isTerminal) return onLines(diff, (line) => line.split('\t').map(visible).join('\t'));
  return isWorkflowLog ? onLines(diff, withoutCommands) : diff;
}

/** A lone carriage return ends a line too, for terminals and for GitHub's runner. */
function onLines(diff: string, change: (line: string) => string): string {
  return diff
    .split(/(\r?\n|\r)/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}
