import { type CompletedCommand, type CompletedOption, GLOBAL_OPTIONS, groupsOf, quotedWord } from './tree.js';

/** The script for bash, from 3.2 (macOS) on; it needs nothing besides. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  return `# Completion of spot-imdsv2 for bash. In ~/.bashrc: eval "$(spot-imdsv2 completion bash)"
_spot_imdsv2() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" command='' words='' i
  COMPREPLY=()
  # --format=json comes as three words.
  if [[ $word == = ]]; then
    word=''
  elif [[ $before == = ]]; then
    before="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${anyOf(valued(commands).map(({ flag }) => flag))})
        [[ "\${COMP_WORDS[i + 1]}" == = ]] && ((i++))
        ((i++))
        ;;
      -*) ;;
      *)
        case "$command" in
          ${anyOf(commands.map(nameOf))}) ;;
          *) command="\${command:+$command }\${COMP_WORDS[i]}" ;;
        esac
        ;;
    esac
  done
  # Where nothing is found, readline completes files: compopt (bash 4) tells it where none are wanted.
  case "$command $before" in
${valueCases(commands).join('\n')}
    *)
      case "$command" in
${commandCases(commands).join('\n')}
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _spot_imdsv2 spot-imdsv2
`;
}

const NO_FILES = 'compopt +o default 2> /dev/null';

const nameOf = ({ words }: CompletedCommand) => words.join(' ');

/** A pattern of `case`. */
function anyOf(words: readonly string[]): string {
  return [...new Set(words)].map(quotedWord).join(' | ');
}

function valued(commands: readonly CompletedCommand[]): readonly CompletedOption[] {
  return commands.flatMap(({ options }) => options.filter(({ value }) => value.kind !== 'none'));
}

/** What to offer behind an option of a command; the same offer of several stands once. */
function valueCases(commands: readonly CompletedCommand[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const command of commands) {
    for (const { flag, value } of command.options) {
      if (value.kind === 'none') continue;
      const offer =
        value.kind === 'words'
          ? `words=${quotedWord(value.words.join(' '))}`
          : value.kind === 'file'
            ? 'return'
            : `${NO_FILES}; return`;
      places.set(offer, [...(places.get(offer) ?? []), `${nameOf(command)} ${flag}`]);
    }
  }
  return [...places].map(([offer, where]) => `    ${anyOf(where)}) ${offer} ;;`);
}

function commandCases(commands: readonly CompletedCommand[]): readonly string[] {
  const firsts = [...new Set(commands.map(({ words: [first = ''] }) => first))];
  const flags = (options: readonly CompletedOption[]) => options.map(({ flag }) => flag);
  const offer = (words: readonly string[]) => `words=${quotedWord(words.join(' '))}`;
  const groups = [...groupsOf(commands)].map(
    ([first, group]) =>
      `        ${quotedWord(first)}) ${offer(group.map(({ words }) => words.slice(1).join(' ')))}; ${NO_FILES} ;;`,
  );
  const own = commands.map((command) => {
    const { options, operands } = command;
    const pattern = `        ${quotedWord(nameOf(command))})`;
    return operands.kind === 'words'
      ? `${pattern} ${offer([...operands.words, ...flags(options)])}; ${NO_FILES} ;;`
      : `${pattern} [[ $word == -* ]] && ${offer(flags(options))} ;;`;
  });
  return [`        '') ${offer([...firsts, ...flags(GLOBAL_OPTIONS)])}; ${NO_FILES} ;;`, ...groups, ...own];
}
