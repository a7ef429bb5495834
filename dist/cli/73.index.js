"use strict";
exports.id = 73;
exports.ids = [73,826];
exports.modules = {

/***/ 6073:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completionScript: function() { return /* binding */ completionScript; }
});

// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(874);
// EXTERNAL MODULE: ./lib/cli/args.js + 1 modules
var args = __webpack_require__(2891);
// EXTERNAL MODULE: ./lib/cli/help.js
var help = __webpack_require__(8826);
;// CONCATENATED MODULE: ./lib/cli/completion/tree.js



const HELP = { flag: '--help', value: { kind: 'none' }, isRepeated: false, about: 'Tells how it is used' };
/** The options that need no command. */
const GLOBAL_OPTIONS = [
    HELP,
    { flag: '--version', value: { kind: 'none' }, isRepeated: false, about: 'Tells the version of this program' },
];
/** All commands with their options, from the tables that the command line itself is read by. */
function commandTree() {
    const completion = {
        words: [args/* COMPLETION */.dB],
        about: (0,help/* titleOf */.G)(args/* COMPLETION */.dB),
        options: [HELP],
        operands: { kind: 'words', words: args/* SHELLS */.OF },
    };
    return [...args/* COMMANDS */.Lo.map(commandOf), completion];
}
function commandOf(command) {
    const names = args/* cliOptions */.$D.filter((name) => (0,options/* isFor */.Gi)(name, command));
    return {
        words: command.split(' '),
        about: (0,help/* titleOf */.G)(command),
        options: [...names.map((name) => optionOf(name, command)), HELP],
        operands: { kind: 'file' },
    };
}
function optionOf(name, command) {
    const { cli, description } = options/* OPTIONS */.lw[name];
    const takesValue = cli === 'value' || cli === 'list';
    return {
        flag: (0,args/* flagOf */.iP)(name),
        value: takesValue ? takenBy((0,options/* optionValue */.TN)(name, command)) : { kind: 'none' },
        isRepeated: cli === 'list',
        about: description.match(/^.*?(?=\.(?: |$))/)?.[0] ?? description,
    };
}
/** What help shows for a value tells what it is: a file, one of some words, or a name for something else. */
function takenBy(shown) {
    if (shown === 'FILE')
        return { kind: 'file' };
    const words = shown.split('|');
    return words.length > 1 && words.every((word) => /^[a-z-]+$/.test(word))
        ? { kind: 'words', words }
        : { kind: 'free', name: shown };
}
/** The first words of commands of several words, each with the words that go on from there. */
function groupsOf(commands) {
    const groups = new Map();
    for (const command of commands) {
        const [first = '', ...rest] = command.words;
        if (rest.length > 0)
            groups.set(first, [...(groups.get(first) ?? []), command]);
    }
    return groups;
}
/** A text as one word of a shell like sh. */
function quotedWord(text) {
    return `'${text.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/cli/completion/bash.js

/** The script for bash, from 3.2 (macOS) on; it needs nothing besides. */
function bashScript(commands) {
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
const nameOf = ({ words }) => words.join(' ');
/** A pattern of `case`. */
function anyOf(words) {
    return [...new Set(words)].map(quotedWord).join(' | ');
}
function valued(commands) {
    return commands.flatMap(({ options }) => options.filter(({ value }) => value.kind !== 'none'));
}
/** What to offer behind an option of a command; the same offer of several stands once. */
function valueCases(commands) {
    const places = new Map();
    for (const command of commands) {
        for (const { flag, value } of command.options) {
            if (value.kind === 'none')
                continue;
            const offer = value.kind === 'words'
                ? `words=${quotedWord(value.words.join(' '))}`
                : value.kind === 'file'
                    ? 'return'
                    : `${NO_FILES}; return`;
            places.set(offer, [...(places.get(offer) ?? []), `${nameOf(command)} ${flag}`]);
        }
    }
    return [...places].map(([offer, where]) => `    ${anyOf(where)}) ${offer} ;;`);
}
function commandCases(commands) {
    const firsts = [...new Set(commands.map(({ words: [first = ''] }) => first))];
    const flags = (options) => options.map(({ flag }) => flag);
    const offer = (words) => `words=${quotedWord(words.join(' '))}`;
    const groups = [...groupsOf(commands)].map(([first, group]) => `        ${quotedWord(first)}) ${offer(group.map(({ words }) => words.slice(1).join(' ')))}; ${NO_FILES} ;;`);
    const own = commands.map((command) => {
        const { options, operands } = command;
        const pattern = `        ${quotedWord(nameOf(command))})`;
        return operands.kind === 'words'
            ? `${pattern} ${offer([...operands.words, ...flags(options)])}; ${NO_FILES} ;;`
            : `${pattern} [[ $word == -* ]] && ${offer(flags(options))} ;;`;
    });
    return [`        '') ${offer([...firsts, ...flags(GLOBAL_OPTIONS)])}; ${NO_FILES} ;;`, ...groups, ...own];
}

;// CONCATENATED MODULE: ./lib/cli/completion/fish.js

/** The script for fish. */
function fishScript(commands) {
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
function complete(words) {
    return `complete -c spot-imdsv2 ${words}`;
}
/** A text as one word of fish, which knows backslashes inside of single quotes. */
function quoted(text) {
    return `'${text.replace(/['\\]/g, String.raw `\$&`)}'`;
}
/** The condition that all words of a command are there. */
function seen(words) {
    return words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ');
}
function groupLines(first, group) {
    const seconds = group.map(({ words, about }) => ({ second: words.slice(1).join(' '), about }));
    const isOpen = `${seen([first])}; and not __fish_seen_subcommand_from ${seconds.map(({ second }) => second).join(' ')}`;
    return [
        complete(`-n ${quoted(isOpen)} -f`),
        complete(`-n __fish_use_subcommand -a ${quoted(first)} -d ${quoted(seconds.map(({ second }) => second).join(', '))}`),
        ...seconds.map(({ second, about }) => complete(`-n ${quoted(isOpen)} -a ${quoted(second)} -d ${quoted(about)}`)),
    ];
}
function commandLines({ words, options, operands }) {
    const condition = `-n ${quoted(seen(words))}`;
    const operandLines = operands.kind === 'words' ? [complete(`${condition} -f -a ${quoted(operands.words.join(' '))}`)] : [];
    return [...operandLines, ...options.map((option) => complete(`${condition} ${optionWords(option)}`))];
}
function optionWords({ flag, value, about }) {
    const name = `-l ${flag.slice('--'.length)}`;
    const takes = {
        none: '',
        file: ' -r',
        words: value.kind === 'words' ? ` -x -a ${quoted(value.words.join(' '))}` : '',
        free: ' -x',
    }[value.kind];
    return `${name}${takes} -d ${quoted(about)}`;
}

;// CONCATENATED MODULE: ./lib/cli/completion/zsh.js

/** The script for zsh: for `eval`, or as a file `_spot-imdsv2` of a folder of `$fpath`. */
function zshScript(commands) {
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
function indented(lines, by) {
    return lines.map((line) => ' '.repeat(by) + line).join('\n');
}
/** An entry of `_describe`. */
function described(word, about) {
    return quotedWord(`${word}:${about}`);
}
/** The second word of a command of two. */
function groupStep(first, group) {
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
function commandCase({ words, options, operands }) {
    const specs = [...options.map(optionSpec), `*${actionOf(operands, 'PATH')}`].map(quotedWord);
    return `    ${quotedWord(words.join(' '))})
      _arguments -S \\
${indented(specs, 8).replaceAll('\n', ' \\\n')}
      ;;`;
}
/** A specification of `_arguments`, in which brackets and colons mean something. */
function optionSpec({ flag, value, isRepeated, about }) {
    const head = `${isRepeated ? '*' : ''}${flag}${value.kind === 'none' ? '' : '='}`;
    return `${head}[${about.replace(/[[\]\\]/g, String.raw `\$&`)}]${actionOf(value, 'FILE')}`;
}
function actionOf(value, name) {
    if (value.kind === 'none')
        return '';
    if (value.kind === 'file')
        return `:${name}:_files`;
    if (value.kind === 'words')
        return `:word:(${value.words.join(' ')})`;
    return `:${value.name}: `;
}

;// CONCATENATED MODULE: ./lib/cli/completion/index.js




/** THE TABLE of shells. */
const SCRIPTS = {
    bash: bashScript,
    zsh: zshScript,
    fish: fishScript,
};
/** The script that makes a shell complete commands, options and their values, made from the tables of this version. */
function completionScript(shell) {
    return SCRIPTS[shell](commandTree());
}


/***/ }),

/***/ 8826:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ titleOf; },
/* harmony export */   helpText: function() { return /* binding */ helpText; }
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(874);
/* harmony import */ var _reporters_wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5021);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2891);



const INDENT = ' '.repeat(4);
const SPOT_ENVIRONMENT = [
    'SPOTINST_TOKEN    the token for the Spot API',
    'SPOTINST_ACCOUNT  the account, where the config and --spot-account name none',
];
const AWS_CREDENTIALS = 'AWS_...           credentials, from wherever the AWS tools take them';
const IMAGE_ENVIRONMENT = ['AWS_REGION        the region of the images, where --region names none', AWS_CREDENTIALS];
const HELP = {
    check: {
        title: 'judges the specs in files, offline',
        operands: '[PATH...] ',
        about: 'Checks that every Spot spec in a repository (Elastigroup, stateful node, Ocean for Kubernetes and ECS) makes its instances refuse IMDSv1. Without a PATH it checks the current folder.',
        environment: [],
        examples: [
            'check',
            'check fleets --format github',
            'check fleets/web.json --strict',
            'check --format json --output report.json',
            'check --fix --dry-run',
        ],
    },
    plan: {
        title: 'shows what apply would change at Spot',
        operands: '[PATH...] ',
        about: 'Checks the specs, reads the live resources at Spot, and shows what would be changed and what cannot be and why. It changes nothing.',
        environment: [...SPOT_ENVIRONMENT, AWS_CREDENTIALS],
        examples: ['plan', 'plan fleets --apply-scope spec', 'plan --format markdown --output plan.md'],
    },
    apply: {
        title: 'makes the live resources what the specs say',
        operands: '[PATH...] ',
        about: 'Makes a plan, shows it, asks, and carries it out; what was done and what was not is reported in any case. Run again, it does only what is left.',
        environment: [...SPOT_ENVIRONMENT, AWS_CREDENTIALS],
        examples: ['apply', 'apply fleets --only label=env=staging', 'apply --plan-hash v1:... --yes'],
    },
    prove: {
        title: 'holds what is live against git, down to each instance',
        operands: '[PATH...] ',
        about: 'Checks the specs, reads the live resources at Spot, and asks EC2 for the IMDS options of each running instance. It reports where git and Spot differ, and which instances are not proven to refuse IMDSv1, with the cause. It changes nothing.',
        environment: [...SPOT_ENVIRONMENT, AWS_CREDENTIALS],
        examples: ['prove', 'prove fleets --proof required', 'prove --format json --output proof.json'],
    },
    'instances require': {
        title: 'makes instances that run already require tokens',
        operands: '[FLEET_ID|PATH...] ',
        about: 'For fleets that cannot be rolled yet: finds the running instances of the fleets that the specs are about, asks EC2 which of them allow IMDSv1, and makes these require tokens. A word that is the id of a fleet stands for --only id=ID. Instances that come later have what the live resource says.',
        environment: [...SPOT_ENVIRONMENT, AWS_CREDENTIALS],
        examples: ['instances require sig-12345678', 'instances require fleets/prod --max-instances 50 --yes'],
    },
    rehearse: {
        title: 'plan, apply and roll on simulators, without credentials',
        operands: '[PATH...] ',
        about: 'Takes the specs for a fleet that still allows IMDSv1, on simulators of the Spot API and of EC2 in this process, and runs plan and apply with a roll against them. Nothing leaves this machine, and no credentials are needed.',
        environment: [],
        examples: ['rehearse', 'rehearse fleets/prod --apply-scope spec', 'rehearse --scenario pdb'],
    },
    'image enable': {
        title: 'makes instances of images require tokens',
        operands: 'AMI... ',
        about: 'Sets ImdsSupport v2.0 on images of your AWS account, which cannot be taken back. Shows first which specs and live resources use them and who else may launch them. Each image must stand in images.allow of the config.',
        environment: [...IMAGE_ENVIRONMENT, ...SPOT_ENVIRONMENT],
        examples: ['image enable ami-0123456789abcdef0', 'image enable ami-0123456789abcdef0 --region us-east-1 --yes'],
    },
    'image register': {
        title: 'registers an image like another that does so',
        operands: '',
        about: 'Registers a new image with the volumes, architecture, boot mode and tags of an old one, and with ImdsSupport v2.0. The old one stays as it is.',
        environment: IMAGE_ENVIRONMENT,
        examples: [
            'image register --from ami-0123456789abcdef0 --name web-v2',
            'image register --snapshot snap-12345678 --name v2 --update a.json',
        ],
    },
};
/** The help of a command; of the command line, where none is named. */
function helpText(command) {
    if (command === null)
        return overview();
    return command === _args_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPLETION */ .dB ? COMPLETION_HELP : helpOf(command);
}
/** What a command does, in a few words. */
function titleOf(command) {
    return command === _args_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPLETION */ .dB ? 'prints a script that makes a shell complete all of this' : HELP[command].title;
}
function overview() {
    const topics = [..._args_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo, _args_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPLETION */ .dB];
    const width = Math.max(...topics.map((command) => command.length));
    const commands = topics.map((command) => `  ${command.padEnd(width)}  ${titleOf(command)}`);
    return `Usage: spot-imdsv2 COMMAND [PATH...] [options]

Holds Spot specs (Elastigroup, stateful node, Ocean for Kubernetes and ECS) and
the fleets that are made of them to IMDSv2.

Commands:
${commands.join('\n')}

spot-imdsv2 COMMAND --help tells of a command and its options.
spot-imdsv2 --version tells the version of this program.

${EXIT_CODES}`;
}
function helpOf(command) {
    const { about, operands, environment, examples } = HELP[command];
    const options = _args_js__WEBPACK_IMPORTED_MODULE_1__/* .cliOptions */ .$D.filter((name) => (0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .isFor */ .Gi)(name, command)).map((name) => optionText(name, command));
    const block = (title, lines) => lines.length === 0 ? '' : `${title}:\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
    return `Usage: spot-imdsv2 ${command} ${operands}[options]

${(0,_reporters_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapped */ .k)(about, '').join('\n')}

Options:
${options.join('\n')}
  --help, -h
    This text.

${block('Environment', environment)}${block('Examples', examples.map((words) => `spot-imdsv2 ${words}`))}${EXIT_CODES}`;
}
const EXIT_CODES = `Exit codes:
  0  clean
  1  the check fails; a plan, what was done or what is live is not what git says
  2  wrong use, or wrong config
  3  it could not be told
`;
const COMPLETION_HELP = `Usage: spot-imdsv2 ${_args_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPLETION */ .dB} ${_args_js__WEBPACK_IMPORTED_MODULE_1__/* .SHELLS */ .OF.join('|')}

Prints a script that makes a shell complete commands, options and their values.

Examples:
  bash, in ~/.bashrc:
    eval "$(spot-imdsv2 ${_args_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPLETION */ .dB} bash)"
  zsh, in ~/.zshrc, below compinit:
    eval "$(spot-imdsv2 ${_args_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPLETION */ .dB} zsh)"
  fish, once for each version:
    spot-imdsv2 ${_args_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPLETION */ .dB} fish > ~/.config/fish/completions/spot-imdsv2.fish

${EXIT_CODES}`;
function optionText(name, command) {
    const { description, default: standard } = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .lw[name];
    const value = (0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionValue */ .TN)(name, command);
    const isTold = standard !== '' && standard !== 'false' && standard !== 'true';
    const text = isTold ? `${description} Default: ${standard}.` : description;
    return `  ${(0,_args_js__WEBPACK_IMPORTED_MODULE_1__/* .flagOf */ .iP)(name)}${value === '' ? '' : ` ${value}`}\n${(0,_reporters_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapped */ .k)(text, INDENT).join('\n')}`;
}


/***/ })

};
;