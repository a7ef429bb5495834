import { UserError } from '../errors.js';
import { type Command, OPTIONS, type OptionInfo, type OptionName, optionValue, type RawOptions } from '../options.js';
import { closest } from '../policy/distance.js';
import { parseWord } from '../settings.js';
import { type GivenOption, wordsOf } from './words.js';

/** The commands of the CLI; some have two words. */
export const COMMANDS = [
  'check',
  'plan',
  'apply',
  'prove',
  'rehearse',
  'instances require',
  'image enable',
  'image register',
] as const satisfies readonly Command[];
export type CliCommand = (typeof COMMANDS)[number];

/** The command that is about the command line itself: it takes the name of a shell, and none of the options. */
export const COMPLETION = 'completion';
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What help can be asked about. */
export type HelpTopic = CliCommand | typeof COMPLETION;
const TOPICS: readonly HelpTopic[] = [...COMMANDS, COMPLETION];

/** What the command line asks for. */
export type Invocation =
  /** Of a command; null: of the command line. */
  | { readonly run: 'help'; readonly command: HelpTopic | null }
  | { readonly run: 'version' }
  | { readonly run: typeof COMPLETION; readonly shell: Shell }
  | { readonly run: CliCommand; readonly paths: readonly string[]; readonly raw: RawOptions };

/** How an option is written on the command line. */
export function flagOf(name: OptionName): string {
  return OPTIONS[name].cli === 'flag-off' ? `--no-${name}` : `--${name}`;
}

/** All options of the command line, in the table's order. */
export const cliOptions: readonly OptionName[] = (Object.keys(OPTIONS) as OptionName[]).filter(
  (name) => OPTIONS[name].cli !== null,
);

/** Reads the words after the program's name. Throws a UserError for anything that is not known, with the nearest that is. */
export function readArgs(words: readonly string[]): Invocation {
  const { given, positionals } = wordsOf(words, (flag) => WITH_VALUE.has(flag));
  const { command, rest: paths } = commandIn(positionals);
  const known = COMMANDS.find((one) => one === command) ?? null;
  if (given.some(({ flag }) => flag === '--help' || flag === '-h')) {
    return { run: 'help', command: TOPICS.find((one) => one === command) ?? null };
  }
  if (given.some(({ flag }) => flag === '--version')) return { run: 'version' };
  if (command === undefined && given.length === 0) return { run: 'help', command: null };
  // Options first: the value of a misspelt one looks like a command.
  const raw = rawOf(given, known ?? 'check');
  if (command === COMPLETION) return { run: COMPLETION, shell: shellOf(paths, given) };
  if (paths.includes('')) throw new UserError('a PATH is empty. Name a file or a folder, or leave it out.');
  return { run: commandOf(command), paths, raw };
}

/** The command that words begin with: all words of one that is known, else the first. */
function commandIn(words: readonly string[]): { readonly command: string | undefined; readonly rest: readonly string[] } {
  const known = COMMANDS.find((one) => words.slice(0, one.split(' ').length).join(' ') === one);
  const length = known?.split(' ').length ?? 1;
  // Of a command of two words, the first alone is shown with what came behind it.
  const isGroup = known === undefined && COMMANDS.some((one) => one.startsWith(`${words[0]} `));
  return { command: isGroup ? words.slice(0, 2).join(' ') : (known ?? words[0]), rest: words.slice(length) };
}

function shellOf(words: readonly string[], [option]: readonly GivenOption[]): Shell {
  if (option !== undefined) throw new UserError(`${COMPLETION} takes no options. Leave ${option.flag} out.`);
  const [shell, ...others] = words;
  if (shell === undefined || others.length > 0)
    throw new UserError(`${COMPLETION} needs the name of one shell: ${SHELLS.join(', ')}.`);
  return parseWord(shell, SHELLS, 'the shell');
}

const WITH_VALUE: ReadonlySet<string> = new Set(cliOptions.filter((name) => takesValue(OPTIONS[name])).map(flagOf));

function takesValue({ cli }: OptionInfo): boolean {
  return cli === 'value' || cli === 'list';
}

function commandOf(word: string | undefined): CliCommand {
  const command = COMMANDS.find((one) => one === word);
  if (command !== undefined) return command;
  if (word === undefined) throw new UserError(`a command is missing. Commands: ${TOPICS.join(', ')}. See --help.`);
  const [first = word] = word.split(' ');
  const longer = COMMANDS.filter((one) => one.startsWith(`${first} `));
  if (word === first && longer.length > 0) throw new UserError(`${first} needs a second word: ${longer.join(', ')}. See --help.`);
  const meant = closest(word, TOPICS);
  const known = longer.length > 0 ? longer : TOPICS;
  const hint = meant === null ? `Commands: ${known.join(', ')}.` : `Did you mean ${JSON.stringify(meant)}?`;
  throw new UserError(`there is no command ${JSON.stringify(word)}. ${hint} See --help.`);
}

function rawOf(given: readonly GivenOption[], command: CliCommand): RawOptions {
  const raw: Partial<Record<OptionName, string>> = {};
  for (const { flag, value, isJoined } of given) {
    const name = cliOptions.find((one) => flagOf(one) === flag);
    if (name === undefined) throw new UserError(unknownOption(flag));
    if (takesValue(OPTIONS[name])) {
      // The next option is no value: else "--output --quiet" would write a file called "--quiet".
      const isOption = !isJoined && /^-(?!\d)/.test(value ?? '');
      if (value === undefined || value === '' || isOption)
        throw new UserError(`${flag} needs a value: ${flag} ${optionValue(name, command)}.`);
      raw[name] = OPTIONS[name].cli === 'list' ? [raw[name] ?? '', value].join('\n') : value;
    } else {
      if (value !== undefined) throw new UserError(`${flag} takes no value, but it has ${JSON.stringify(value)}.`);
      raw[name] = OPTIONS[name].cli === 'flag' ? 'true' : 'false';
    }
  }
  return raw;
}

function unknownOption(flag: string): string {
  if (flag === '--spot-token')
    return 'there is no option --spot-token: others can read a command line. Set SPOTINST_TOKEN in the environment.';
  const meant = closest(flag, [...cliOptions.map(flagOf), '--help', '--version']);
  return `there is no option ${flag}.${meant === null ? ' See --help.' : ` Did you mean ${meant}?`}`;
}
