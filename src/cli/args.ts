import { parseArgs } from 'node:util';
import { UserError } from '../errors.js';
import { closest } from '../policy/distance.js';
import { OPTIONS, type OptionInfo, type OptionName, type RawOptions } from '../settings.js';

/** A command of the CLI. */
export const COMMANDS = ['check'] as const;
export type Command = (typeof COMMANDS)[number];

/** What the command line asks for. */
export type Invocation =
  | { readonly run: 'help' }
  | { readonly run: 'version' }
  | { readonly run: Command; readonly paths: readonly string[]; readonly raw: RawOptions };

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
  const { tokens } = parseArgs({ args: [...words], options: PARSE_OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  if (given.some(({ rawName }) => rawName === '--help' || rawName === '-h')) return { run: 'help' };
  if (given.some(({ rawName }) => rawName === '--version')) return { run: 'version' };
  const [command, ...paths] = positionals;
  if (command === undefined && given.length === 0) return { run: 'help' };
  // Options first: the value of a misspelt one looks like a command.
  const raw = rawOf(given);
  if (paths.includes('')) throw new UserError('a PATH is empty. Name a file or a folder, or leave it out.');
  return { run: commandOf(command), paths, raw };
}

const PARSE_OPTIONS = Object.fromEntries(
  cliOptions.map((name): [string, { type: 'string' | 'boolean' }] => [
    flagOf(name).slice(2),
    { type: takesValue(OPTIONS[name]) ? 'string' : 'boolean' },
  ]),
);

function takesValue({ cli }: OptionInfo): boolean {
  return cli === 'value' || cli === 'list';
}

function commandOf(word: string | undefined): Command {
  const command = COMMANDS.find((one) => one === word);
  if (command !== undefined) return command;
  if (word === undefined) throw new UserError(`a command is missing. Commands: ${COMMANDS.join(', ')}. See --help.`);
  const meant = closest(word, COMMANDS);
  const hint = meant === null ? `Commands: ${COMMANDS.join(', ')}.` : `Did you mean ${JSON.stringify(meant)}?`;
  throw new UserError(`there is no command ${JSON.stringify(word)}. ${hint} See --help.`);
}

interface GivenOption {
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value is joined to the option: `--config=FILE`. */
  readonly inlineValue?: boolean | undefined;
}

function rawOf(given: readonly GivenOption[]): RawOptions {
  const raw: Partial<Record<OptionName, string>> = {};
  for (const { rawName, value, inlineValue } of given) {
    const name = cliOptions.find((one) => flagOf(one) === rawName);
    if (name === undefined) throw new UserError(unknownOption(rawName));
    if (takesValue(OPTIONS[name])) {
      // The next option is no value: else "--output --quiet" would write a file called "--quiet".
      const isOption = inlineValue !== true && /^-(?!\d)/.test(value ?? '');
      if (value === undefined || value === '' || isOption)
        throw new UserError(`${rawName} needs a value: ${rawName} ${OPTIONS[name].value}.`);
      raw[name] = OPTIONS[name].cli === 'list' ? [raw[name] ?? '', value].join('\n') : value;
    } else {
      if (value !== undefined) throw new UserError(`${rawName} takes no value, but it has ${JSON.stringify(value)}.`);
      raw[name] = OPTIONS[name].cli === 'flag' ? 'true' : 'false';
    }
  }
  return raw;
}

function unknownOption(flag: string): string {
  const meant = closest(flag, [...cliOptions.map(flagOf), '--help', '--version']);
  return `there is no option ${flag}.${meant === null ? ' See --help.' : ` Did you mean ${meant}?`}`;
}
