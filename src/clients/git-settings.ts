import { devNull } from 'node:os';

/**
 * The settings of a repository can name programs that git runs. None of them is run for a question: neither these here nor
 * the filters (see git-command.ts). Names are names, whatever patterns they look like.
 */
export const SAFE = ['--literal-pathspecs', '-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`];

/**
 * Variables that hooks and aliases of git leave behind: they would make git answer about another repository or index than
 * the one in the folder it is asked in, or take file names for patterns. `safe.directory` may be set by others: they stay.
 */
const MISLEADING =
  /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|GRAFT_FILE|SHALLOW_FILE|REPLACE_REF_BASE|ATTR_SOURCE|DIFF_OPTS|EXTERNAL_DIFF|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS|TRACE.*)$/;

/** The variables that git gets: those of this process, but for what would mislead it. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !MISLEADING.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    // A partial clone would fetch what it lacks. The second is for a git from before 2024, which does not know the first.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
  };
}
