import { type CompletedCommand, type CompletedOption, GLOBAL_OPTIONS, groupsOf } from './tree.js';

/** The script for fish. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const groups = groupsOf(commands);
  const lines = [
    '# Completion of spot-imdsv2 for fish. Into ~/.config/fish/completions/spot-imdsv2.fish',
    // Files are what fish offers by itself: only where none are wanted, it is told so.
    complete('-n __fish_use_subcommand -f'),
    ...GLOBAL_OPTIONS.map((option) => complete(`-n __fish_use_subcommand ${optionWords(option)}`)),
    ...commands
      .filter(({ words }) => words.length === 1)
      .map(({ words: [first = ''], about }) => complete(`-n __fish_use_subcommand -a ${quoted(first)} -d ${quoted(about)}`)),
    ...[...groups].flatMap(([first, group]) => groupLines(first, group)),
    ...commands.flatMap(commandLines),
  ];
  return `${lines.join('\n')}\n`;
}

function complete(words: string): string {
  return `complete -c spot-imdsv2 ${words}`;
}

/** A text as one word of fish, which knows backslashes inside of single quotes. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, String.raw`\$&`)}'`;
}

/** The condition that all words of a command are there. */
function seen(words: readonly string[]): string {
  return words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ');
}

function groupLines(first: string, group: readonly CompletedCommand[]): readonly string[] {
  const seconds = group.map(({ words, about }) => ({ second: words.slice(1).join(' '), about }));
  const isOpen = `${seen([first])}; and not __fish_seen_subcommand_from ${seconds.map(({ second }) => second).join(' ')}`;
  return [
    complete(`-n ${quoted(isOpen)} -f`),
    complete(`-n __fish_use_subcommand -a ${quoted(first)} -d ${quoted(seconds.map(({ second }) => second).join(', '))}`),
    ...seconds.map(({ second, about }) => complete(`-n ${quoted(isOpen)} -a ${quoted(second)} -d ${quoted(about)}`)),
  ];
}

function commandLines({ words, options, operands }: CompletedCommand): readonly string[] {
  const condition = `-n ${quoted(seen(words))}`;
  const operandLines = operands.kind === 'words' ? [complete(`${condition} -f -a ${quoted(operands.words.join(' '))}`)] : [];
  return [...operandLines, ...options.map((option) => complete(`${condition} ${optionWords(option)}`))];
}

function optionWords({ flag, value, about }: CompletedOption): string {
  const name = `-l ${flag.slice('--'.length)}`;
  const takes = {
    none: '',
    file: ' -r',
    words: value.kind === 'words' ? ` -x -a ${quoted(value.words.join(' '))}` : '',
    free: ' -x',
  }[value.kind];
  return `${name}${takes} -d ${quoted(about)}`;
}
