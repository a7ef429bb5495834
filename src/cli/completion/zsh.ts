import { type CompletedCommand, type CompletedOption, GLOBAL_OPTIONS, groupsOf, quotedWord, type Value } from './tree.js';

/** The script for zsh: for `eval`, or as a file `_spot-imdsv2` of a folder of `$fpath`. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const groups = groupsOf(commands);
  const single = commands.filter(({ words }) => words.length === 1);
  const firsts = [
    ...single.map(({ words: [first = ''], about }) => described(first, about)),
    ...[...groups].map(([first, group]) => described(first, group.map(({ words }) => words.slice(1).join(' ')).join(', '))),
  ];
  return `#compdef spot-imdsv2
# Completion of spot-imdsv2 for zsh. In ~/.zshrc, below compinit: eval "$(spot-imdsv2 completion zsh)"
_spot_imdsv2() {
  local command
  local -a commands
  if (( CURRENT == 2 )); then
    commands=(
${indented(firsts, 6)}
    )
    _describe command commands
    _arguments ${GLOBAL_OPTIONS.map((option) => quotedWord(optionSpec(option))).join(' ')}
    return
  fi
  command=$words[2]
  shift words
  (( CURRENT-- ))
${[...groups].map(([first, group]) => groupStep(first, group)).join('')}  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _spot-imdsv2 ]]; then
  _spot_imdsv2 "$@"
else
  compdef _spot_imdsv2 spot-imdsv2
fi
`;
}

function indented(lines: readonly string[], by: number): string {
  return lines.map((line) => ' '.repeat(by) + line).join('\n');
}

/** An entry of `_describe`. */
function described(word: string, about: string): string {
  return quotedWord(`${word}:${about}`);
}

/** The second word of a command of two. */
function groupStep(first: string, group: readonly CompletedCommand[]): string {
  const seconds = group.map(({ words, about }) => described(words.slice(1).join(' '), about));
  return `  if [[ $command == ${quotedWord(first)} ]]; then
    if (( CURRENT == 2 )); then
      commands=(
${indented(seconds, 8)}
      )
      _describe command commands
      return
    fi
    command+=" $words[2]"
    shift words
    (( CURRENT-- ))
  fi
`;
}

function commandCase({ words, options, operands }: CompletedCommand): string {
  const specs = [...options.map(optionSpec), `*${actionOf(operands, 'PATH')}`].map(quotedWord);
  return `    ${quotedWord(words.join(' '))})
      _arguments -S \\
${indented(specs, 8).replaceAll('\n', ' \\\n')}
      ;;`;
}

/** A specification of `_arguments`, in which brackets and colons mean something. */
function optionSpec({ flag, value, isRepeated, about }: CompletedOption): string {
  const head = `${isRepeated ? '*' : ''}${flag}${value.kind === 'none' ? '' : '='}`;
  return `${head}[${about.replace(/[[\]\\]/g, String.raw`\$&`)}]${actionOf(value, 'FILE')}`;
}

function actionOf(value: Value, name: string): string {
  if (value.kind === 'none') return '';
  if (value.kind === 'file') return `:${name}:_files`;
  if (value.kind === 'words') return `:word:(${value.words.join(' ')})`;
  return `:${value.name}: `;
}
