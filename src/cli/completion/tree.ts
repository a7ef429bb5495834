import { isFor, OPTIONS, type OptionName, optionValue } from '../../options.js';
import { type CliCommand, COMMANDS, COMPLETION, cliOptions, flagOf, SHELLS } from '../args.js';
import { titleOf } from '../help.js';

/** What may stand behind an option. */
export type Value =
  | { readonly kind: 'none' }
  | { readonly kind: 'file' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Something that nobody can guess; `name` is what help calls it. */
  | { readonly kind: 'free'; readonly name: string };

/** An option as shells complete it. */
export interface CompletedOption {
  readonly flag: string;
  readonly value: Value;
  /** Whether it may stand more than once. */
  readonly isRepeated: boolean;
  /** The first sentence about it, without a full stop. */
  readonly about: string;
}

/** A command as shells complete it. */
export interface CompletedCommand {
  /** Its words: `check`; of a command of several words, each. */
  readonly words: readonly string[];
  readonly about: string;
  readonly options: readonly CompletedOption[];
  /** What its other words are: paths, or some words. */
  readonly operands: Value;
}

const HELP: CompletedOption = { flag: '--help', value: { kind: 'none' }, isRepeated: false, about: 'Tells how it is used' };

/** The options that need no command. */
export const GLOBAL_OPTIONS: readonly CompletedOption[] = [
  HELP,
  { flag: '--version', value: { kind: 'none' }, isRepeated: false, about: 'Tells the version of this program' },
];

/** All commands with their options, from the tables that the command line itself is read by. */
export function commandTree(): readonly CompletedCommand[] {
  const completion: CompletedCommand = {
    words: [COMPLETION],
    about: titleOf(COMPLETION),
    options: [HELP],
    operands: { kind: 'words', words: SHELLS },
  };
  return [...COMMANDS.map(commandOf), completion];
}

function commandOf(command: CliCommand): CompletedCommand {
  const names = cliOptions.filter((name) => isFor(name, command));
  return {
    words: command.split(' '),
    about: titleOf(command),
    options: [...names.map((name) => optionOf(name, command)), HELP],
    operands: { kind: 'file' },
  };
}

function optionOf(name: OptionName, command: CliCommand): CompletedOption {
  const { cli, description } = OPTIONS[name];
  const takesValue = cli === 'value' || cli === 'list';
  return {
    flag: flagOf(name),
    value: takesValue ? takenBy(optionValue(name, command)) : { kind: 'none' },
    isRepeated: cli === 'list',
    about: description.match(/^.*?(?=\.(?: |$))/)?.[0] ?? description,
  };
}

/** What help shows for a value tells what it is: a file, one of some words, or a name for something else. */
function takenBy(shown: string): Value {
  if (shown === 'FILE') return { kind: 'file' };
  const words = shown.split('|');
  return words.length > 1 && words.every((word) => /^[a-z-]+$/.test(word))
    ? { kind: 'words', words }
    : { kind: 'free', name: shown };
}

/** The first words of commands of several words, each with the words that go on from there. */
export function groupsOf(commands: readonly CompletedCommand[]): ReadonlyMap<string, readonly CompletedCommand[]> {
  const groups = new Map<string, CompletedCommand[]>();
  for (const command of commands) {
    const [first = '', ...rest] = command.words;
    if (rest.length > 0) groups.set(first, [...(groups.get(first) ?? []), command]);
  }
  return groups;
}

/** A text as one word of a shell like sh. */
export function quotedWord(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
