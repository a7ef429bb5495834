"use strict";
exports.id = 826;
exports.ids = [826];
exports.modules = {

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