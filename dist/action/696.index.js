"use strict";
exports.id = 696;
exports.ids = [696];
exports.modules = {

/***/ 441:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ SAFE; },
/* harmony export */   _: function() { return /* binding */ gitEnvironment; }
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The settings of a repository can name programs that git runs. None of them is run for a question: neither these here nor
 * the filters (see git-command.ts). Names are names, whatever patterns they look like.
 */
const SAFE = ['--literal-pathspecs', '-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${node_os__WEBPACK_IMPORTED_MODULE_0__.devNull}`];
/**
 * Variables that hooks and aliases of git leave behind: they would make git answer about another repository or index than
 * the one in the folder it is asked in, or take file names for patterns. `safe.directory` may be set by others: they stay.
 */
const MISLEADING = /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|GRAFT_FILE|SHALLOW_FILE|REPLACE_REF_BASE|ATTR_SOURCE|DIFF_OPTS|EXTERNAL_DIFF|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS|TRACE.*)$/;
/** The variables that git gets: those of this process, but for what would mislead it. */
function gitEnvironment() {
    const kept = Object.entries(process.env).filter(([name]) => !MISLEADING.test(name));
    return {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        // A partial clone would fetch what it lacks. The second is for a git from before 2024, which does not know the first.
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: '',
    };
}


/***/ }),

/***/ 1696:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  changedSince: function() { return /* binding */ changedSince; },
  renamesSince: function() { return /* binding */ renamesSince; },
  snapshotAt: function() { return /* binding */ snapshotAt; }
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/clients/git-settings.js
var git_settings = __webpack_require__(441);
// EXTERNAL MODULE: ./lib/clients/text-file.js
var text_file = __webpack_require__(2739);
;// CONCATENATED MODULE: ./lib/clients/git-command.js




/** Longer than any question here takes; a repository on a dead network drive must not hang the check. */
const LIMIT_MS = 120_000;
/** Gets ready to ask git about the checkout whose top folder is `root`. Throws a UserError where there is none, or no git. */
async function gitIn(root) {
    const env = (0,git_settings/* gitEnvironment */._)();
    const top = await run(root, env, ['rev-parse', '--is-inside-work-tree', '--show-prefix']);
    // A broken `.git` sends git further up, to a repository whose files are not those below this folder.
    if (top.toString('utf8') !== 'true\n\n')
        throw noRepository(root);
    const safe = { ...env, ...settings(await filterKeys(root, env), env) };
    return (args, more) => run(root, safe, args, more);
}
/** The commit that is checked out below a folder, in full; null where there is none, or no git. */
async function headOf(folder) {
    try {
        return (await run(folder, gitEnvironment(), ['rev-parse', '--verify', 'HEAD^{commit}'])).toString('utf8').trim() || null;
    }
    catch (error) {
        if (error instanceof UserError)
            return null;
        throw error;
    }
}
/** The settings that name a filter's programs: git runs those on files of the checkout, to compare them. */
async function filterKeys(root, env) {
    const args = ['config', '--null', '--name-only', '--get-regexp', String.raw `^filter\..*\.(clean|smudge|process|required)$`];
    const keys = await run(root, env, args, { noes: [1] });
    return [...new Set(namesIn(keys))];
}
/** Settings without a program in them, as variables: on the command line a name could not hold a `=`. */
function settings(keys, env) {
    const first = Number(env.GIT_CONFIG_COUNT ?? 0);
    const variables = keys.flatMap((key, index) => [
        [`GIT_CONFIG_KEY_${first + index}`, key],
        [`GIT_CONFIG_VALUE_${first + index}`, key.endsWith('.required') ? 'false' : ''],
    ]);
    return { ...Object.fromEntries(variables), GIT_CONFIG_COUNT: String(first + keys.length) };
}
/** The parts of an answer with `-z`. */
function namesIn(answer) {
    return answer
        .toString('utf8')
        .split('\0')
        .filter((name) => name !== '');
}
/** Runs git without a shell. */
function run(root, env, args, { input = [], noes = [] } = {}) {
    const options = { cwd: root, env, encoding: 'buffer', maxBuffer: 2 ** 30, timeout: LIMIT_MS };
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.execFile)('git', [...git_settings/* SAFE */.A, ...args], options, (error, stdout, stderr) => {
            if (error === null || noes.some((code) => code === error.code))
                resolve(stdout);
            else
                reject(refusal(error, stderr.toString('utf8'), root));
        });
        // A git that ends before it has read all says why by itself.
        child.stdin?.on('error', () => { }).end(input.map((line) => `${line}\n`).join(''));
    });
}
function refusal(error, said, root) {
    if ((0,text_file/* codeOf */.$N)(error) === 'ENOENT')
        return new errors/* UserError */.yo('git is not there, but is needed to tell what has changed.');
    if (said.includes('not a git repository'))
        return noRepository(root);
    if (said.includes('dubious ownership')) {
        return new errors/* UserError */.yo(`git does not read ${root}, which belongs to another user. If it is to be trusted: git config --global --add safe.directory ${JSON.stringify(root)}`);
    }
    if (said.includes('promisor') || /transport '.*' not allowed/.test(said))
        return partialClone();
    const reason = error.killed === true ? `it took longer than ${LIMIT_MS / 1000} seconds` : said.trim().slice(0, 500);
    return new errors/* UserError */.yo(`git cannot tell what has changed: ${reason === '' ? (0,text_file/* codeOf */.$N)(error) : reason}`);
}
function noRepository(root) {
    return new errors/* UserError */.yo(`${root} is no git repository, so nobody knows what has changed.`);
}
/** What is said where a clone lacks files of a commit: the check itself fetches nothing. */
function partialClone() {
    return new errors/* UserError */.yo('the clone lacks files of the commit before the change. Clone it without a filter: it is a partial one.');
}

;// CONCATENATED MODULE: ./lib/clients/git.js



/**
 * Every file that differs, renames as git shows them, without programs of the repository's own. Of a submodule, the commit
 * counts: to look for changes inside would ask git there, by other settings.
 */
const DIFF = [
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--find-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=dirty',
];
/**
 * What has changed since a commit: from where the branches parted to the files as they stand, those that git does not know
 * yet among them. A changed submodule, and a repository within that git does not know, stand there as folders. Throws a
 * UserError where git cannot tell.
 */
async function changedSince(root, ref) {
    const git = await gitIn(root);
    const commit = await mergeBase(git, ref);
    const tracked = await differences(git, commit);
    const files = new Map(tracked.map((one) => [one.file, one]));
    for (const file of await untrackedFiles(git)) {
        // Taken out of git, and still there: then it is no new file.
        const status = files.get(file)?.status === 'removed' ? 'modified' : 'added';
        files.set(file, { file, status, previous: null, blob: null, patch: null });
    }
    return { files: { files: [...files.values()], isWhole: true }, base: snapshotAt(root, commit) };
}
/** What git neither knows nor ignores by a `.gitignore`: as the search for files has it, which reads no other patterns. */
async function untrackedFiles(git) {
    const names = namesIn(await git(['ls-files', '-z', '--others', '--exclude-per-directory=.gitignore']));
    return names.map((name) => name.replace(/\/$/, ''));
}
async function differences(git, commit) {
    return changesIn(await git([...DIFF, commit, '--']));
}
/** Files at a commit of the repository; folders and submodules are not there. Its answers throw a UserError where git cannot tell. */
function snapshotAt(root, commit) {
    return {
        commit,
        read: async (files) => {
            const git = await gitIn(root);
            const entries = await entriesAt(git, commit, files);
            const texts = await textsOf(git, [...entries.values()].filter(({ isLink }) => !isLink).map(({ blob }) => blob));
            return new Map([...entries].map(([file, { blob, isLink }]) => [file, isLink ? LINK : (texts.get(blob) ?? LARGE)]));
        },
    };
}
const LINK = { ok: false, problem: 'is a symbolic link, and is not followed' };
const LARGE = { ok: false, problem: text_file/* TOO_LARGE */.PH };
/** So many names fit on a command line, whatever their length. */
const MAX_NAMES = 200;
/** What no path of a commit has, and git would take for something else: an empty step, one to the folder itself or out of it. */
const NO_PATH = /(?:^|\/)\.{0,2}(?:\/|$)|\0/;
/** The files among some paths that a commit has. */
async function entriesAt(git, commit, files) {
    const entries = new Map();
    const paths = files.filter((file) => !NO_PATH.test(file));
    for (let start = 0; start < paths.length; start += MAX_NAMES) {
        const names = paths.slice(start, start + MAX_NAMES);
        for (const entry of namesIn(await git(['ls-tree', '-z', '--full-tree', commit, '--', ...names]))) {
            const [, mode, blob, file] = entry.match(/^(\d+) blob (\w+)\t(.+)$/s) ?? [];
            if (blob !== undefined && file !== undefined)
                entries.set(file, { blob, isLink: mode === '120000' });
        }
    }
    return entries;
}
/** The texts of blobs; those that are too large are missing. */
async function textsOf(git, blobs) {
    if (blobs.length === 0)
        return new Map();
    const sizes = (await git(['cat-file', '--batch-check'], { input: blobs })).toString('latin1').trimEnd().split('\n');
    const small = sizes.flatMap((line) => {
        const [blob = '', type, bytes] = line.split(' ');
        if (type !== 'blob')
            throw partialClone();
        return Number(bytes) <= text_file/* MAX_BYTES */.zx ? [blob] : [];
    });
    return small.length === 0 ? new Map() : textsIn(await git(['cat-file', '--batch'], { input: small }));
}
/** Reads what `git cat-file --batch` answers: `BLOB blob BYTES`, a line end, the bytes, a line end. */
function textsIn(answer) {
    const texts = new Map();
    for (let at = 0; at < answer.length;) {
        const end = answer.indexOf('\n', at);
        const [blob = '', , bytes = '0'] = answer.toString('latin1', at, end).split(' ');
        const start = end + 1;
        at = start + Number(bytes) + 1;
        texts.set(blob, (0,text_file/* textIn */.r7)(answer.subarray(start, at - 1)));
    }
    return texts;
}
/** Further back, a file that is gone is no news. */
const MAX_VERSIONS = 20;
/**
 * The new names of files that are gone, with the old ones: those that they have got since `file`, which names them, was
 * last committed while they were there. Null where git cannot be asked. In a clone without history some may be missing.
 */
async function renamesSince(root, file, gone) {
    try {
        const git = await gitIn(root);
        const versions = (await git(['rev-list', `--max-count=${MAX_VERSIONS}`, 'HEAD', '--', file])).toString('latin1');
        const renames = new Map();
        let wanted = gone;
        // From HEAD, the renames that are not committed yet.
        for (const commit of ['HEAD', ...(versions.match(/\w+/g) ?? [])]) {
            const there = await entriesAt(git, commit, wanted);
            if (there.size === 0)
                continue;
            for (const { file: now, previous } of await differences(git, commit)) {
                if (previous !== null && there.has(previous))
                    renames.set(now, previous);
            }
            wanted = wanted.filter((one) => !there.has(one));
        }
        return renames;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return null;
        throw error;
    }
}
async function mergeBase(git, ref) {
    const commit = await commitOf(git, ref);
    if (commit === null) {
        throw new errors/* UserError */.yo(`--changed-since ${JSON.stringify(ref)} is no commit or branch that git knows here. Fetch it first, and name it with its remote: "origin/main".`);
    }
    if ((await commitOf(git, 'HEAD')) === null) {
        throw new errors/* UserError */.yo('HEAD has no commit yet, so nobody knows what has changed. Commit something first.');
    }
    const base = await idOf(git, ['merge-base', commit, 'HEAD'], [1]);
    if (base !== null)
        return base;
    throw new errors/* UserError */.yo(`git finds no common ancestor of HEAD and ${JSON.stringify(ref)}: the clone has no history. Fetch it whole (actions/checkout: "fetch-depth: 0").`);
}
/** The commit that a name means; null where none is known. What begins with `-` is an option. */
async function commitOf(git, ref) {
    if (/^-|\0/.test(ref))
        return null;
    return idOf(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], [1, 128]);
}
/** The id that git answers; null where it says no. */
async function idOf(git, args, noes) {
    const id = (await git(args, { noes })).toString('latin1').trimEnd();
    return /^[0-9a-f]{40,64}$/.test(id) ? id : null;
}
/** Reads `git diff --raw -z`: `:MODE MODE BLOB BLOB STATUS`, then a name, or for renames the old and the new one. */
function changesIn(answer) {
    const words = namesIn(answer);
    const changed = [];
    for (let at = 0; at < words.length;) {
        const [, , , blob = '', status = ''] = words[at]?.split(' ') ?? [];
        const isRenamed = status.startsWith('R');
        const first = words[at + 1] ?? '';
        changed.push({
            file: isRenamed ? (words[at + 2] ?? '') : first,
            status: STATUS[status[0] ?? ''] ?? 'modified',
            previous: isRenamed ? first : null,
            // Files that are not committed have no blob yet: git shows zeros.
            blob: /^0*$/.test(blob) ? null : blob,
            patch: null,
        });
        at += isRenamed ? 3 : 2;
    }
    return changed;
}
const STATUS = { A: 'added', D: 'removed', R: 'renamed' };


/***/ })

};
;