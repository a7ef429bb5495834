import type { Shell } from '../args.js';
import { bashScript } from './bash.js';
import { fishScript } from './fish.js';
import { type CompletedCommand, commandTree } from './tree.js';
import { zshScript } from './zsh.js';

/** THE TABLE of shells. */
const SCRIPTS = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
} as const satisfies Record<Shell, (commands: readonly CompletedCommand[]) => string>;

/** The script that makes a shell complete commands, options and their values, made from the tables of this version. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell](commandTree());
}
