"use strict";
exports.id = 411;
exports.ids = [411];
exports.modules = {

/***/ 2411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   changedSince: () => (/* binding */ changedSince),
/* harmony export */   renamesSince: () => (/* binding */ renamesSince),
/* harmony export */   snapshotAt: () => (/* binding */ snapshotAt)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2357);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2739);



/** Longer than any question here takes; a repository on a dead network drive must not hang the check. */
const LIMIT_MS = 120_000;
/** Settings of a repository can name programs that git runs: none of them is run for a question. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'diff.external=', '-c', 'core.pager=cat'];
/** Renames as git shows them, without programs of the repository's own. */
const DIFF = [
    'diff',
    '--raw',
    '-z',
    '--abbrev=64',
    '--find-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
];
/**
 * What has changed since a commit: from where the branches parted to the files as they stand, those that git does not know
 * yet among them. Throws a UserError where git cannot tell.
 */
async function changedSince(root, ref) {
    const commit = await mergeBase(root, ref);
    const tracked = changesIn(await git(root, [...DIFF, commit, '--']));
    const untracked = namesIn(await git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--full-name']));
    const added = untracked.map((file) => ({ file, status: 'added', previous: null, blob: null, patch: null }));
    return { files: { files: [...tracked, ...added], isWhole: true }, base: snapshotAt(root, commit) };
}
/** Files at a commit of the repository; symbolic links, folders and submodules are not there. */
function snapshotAt(root, commit) {
    return {
        commit,
        read: async (files) => {
            const blobs = await blobsAt(root, commit, files);
            const small = [...blobs.values()].filter(({ bytes }) => bytes <= _text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BYTES */ .zx).map(({ blob }) => blob);
            const texts = small.length === 0 ? new Map() : textsIn(await git(root, ['cat-file', '--batch'], small));
            return new Map([...blobs].map(([file, { blob }]) => [file, texts.get(blob) ?? { ok: false, problem: _text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .TOO_LARGE */ .PH }]));
        },
    };
}
/** So many names fit on a command line, whatever their length. */
const MAX_NAMES = 200;
async function blobsAt(root, commit, files) {
    const blobs = new Map();
    for (let start = 0; start < files.length; start += MAX_NAMES) {
        const names = files.slice(start, start + MAX_NAMES);
        const output = await git(root, ['--literal-pathspecs', 'ls-tree', '-z', '-l', '--full-tree', commit, '--', ...names]);
        for (const entry of namesIn(output)) {
            const [, mode, blob, bytes, file] = entry.match(/^(\d+) blob (\w+) +(\d+)\t(.+)$/s) ?? [];
            if (blob !== undefined && file !== undefined && mode !== '120000')
                blobs.set(file, { blob, bytes: Number(bytes) });
        }
    }
    return blobs;
}
/** Reads what `git cat-file --batch` answers: `BLOB blob BYTES`, a line end, the bytes, a line end. */
function textsIn(output) {
    const texts = new Map();
    for (let at = 0; at < output.length;) {
        const end = output.indexOf('\n', at);
        const [blob = '', , bytes = '0'] = output.toString('latin1', at, end).split(' ');
        const start = end + 1;
        at = start + Number(bytes) + 1;
        texts.set(blob, (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .textIn */ .r7)(output.subarray(start, at - 1)));
    }
    return texts;
}
/**
 * The renames since a file was last committed: new names with the old ones. null where git cannot tell: outside a
 * repository, in a clone without history, or where the file is not committed.
 */
async function renamesSince(root, file) {
    try {
        const commit = (await git(root, ['log', '-1', '--format=%H', '--', file])).toString('utf8').trim();
        if (commit === '')
            return null;
        const changed = changesIn(await git(root, [...DIFF, commit, '--']));
        return new Map(changed.flatMap((one) => (one.previous === null ? [] : [[one.file, one.previous]])));
    }
    catch {
        return null;
    }
}
async function mergeBase(root, ref) {
    const commit = await ask(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    if (commit === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--changed-since ${JSON.stringify(ref)} is no commit or branch that git knows here. Fetch it first.`);
    }
    const base = await ask(root, ['merge-base', commit, 'HEAD']);
    if (base !== null)
        return base;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`git finds no common ancestor of HEAD and ${JSON.stringify(ref)}: the clone has no history. Fetch it whole (actions/checkout: "fetch-depth: 0").`);
}
/** The one line that git answers; null where it says no. */
async function ask(root, args) {
    try {
        return (await git(root, args)).toString('utf8').trim();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y)
            throw error;
        return null;
    }
}
/** Reads `git diff --raw -z`: `:MODE MODE BLOB BLOB STATUS`, then a name, or for renames the old and the new one. */
function changesIn(output) {
    const words = namesIn(output);
    const changed = [];
    while (words.length > 0) {
        const [, , , blob = '', status = ''] = words.shift()?.split(' ') ?? [];
        const first = words.shift() ?? '';
        const isMoved = status.startsWith('R') || status.startsWith('C');
        const file = isMoved ? (words.shift() ?? '') : first;
        changed.push({
            file,
            status: STATUS[status[0] ?? ''] ?? 'modified',
            previous: status.startsWith('R') ? first : null,
            // Files that are not committed have no blob yet: git shows zeros.
            blob: /^0*$/.test(blob) ? null : blob,
            patch: null,
        });
    }
    return changed;
}
const STATUS = { A: 'added', C: 'added', D: 'removed', R: 'renamed' };
function namesIn(output) {
    return output
        .toString('utf8')
        .split('\0')
        .filter((name) => name !== '');
}
/** Asks git, without a shell. Throws a UserError where there is no git, or no repository. */
function git(root, args, input = []) {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
    const options = { cwd: root, env, encoding: 'buffer', maxBuffer: 2 ** 30, timeout: LIMIT_MS };
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', [...SAFE, ...args], options, (error, stdout, stderr) => {
            if (error === null)
                resolve(stdout);
            else if ((0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT')
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('git is not there, but is needed to tell what has changed.'));
            else if (stderr.includes('not a git repository'))
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${root} is no git repository, so nobody knows what has changed.`));
            else
                reject(new Error(`git ${args[0]} failed: ${stderr.toString('utf8').trim().slice(0, 500)}`, { cause: error }));
        });
        // A git that ends before it has read all says why by itself.
        child.stdin?.on('error', () => { }).end(input.map((line) => `${line}\n`).join(''));
    });
}


/***/ })

};
;