"use strict";
exports.id = 31;
exports.ids = [31];
exports.modules = {

/***/ 3031:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   headOf: function() { return /* binding */ headOf; },
/* harmony export */   jU: function() { return /* binding */ partialClone; },
/* harmony export */   uM: function() { return /* binding */ gitIn; },
/* harmony export */   wX: function() { return /* binding */ namesIn; }
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2357);
/* harmony import */ var _git_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(441);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6958);




/** Longer than any question here takes; a repository on a dead network drive must not hang the check. */
const LIMIT_MS = 120_000;
/** Gets ready to ask git about the checkout whose top folder is `root`. Throws a UserError where there is none, or no git. */
async function gitIn(root) {
    const env = (0,_git_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .gitEnvironment */ ._)();
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
        return (await run(folder, (0,_git_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .gitEnvironment */ ._)(), ['rev-parse', '--verify', 'HEAD^{commit}'])).toString('utf8').trim() || null;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
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
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', [..._git_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .SAFE */ .A, ...args], options, (error, stdout, stderr) => {
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
    if ((0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === 'ENOENT')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('git is not there, but is needed to tell what has changed.');
    if (said.includes('not a git repository'))
        return noRepository(root);
    if (said.includes('dubious ownership')) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`git does not read ${root}, which belongs to another user. If it is to be trusted: git config --global --add safe.directory ${JSON.stringify(root)}`);
    }
    if (said.includes('promisor') || /transport '.*' not allowed/.test(said))
        return partialClone();
    const reason = error.killed === true ? `it took longer than ${LIMIT_MS / 1000} seconds` : said.trim().slice(0, 500);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`git cannot tell what has changed: ${reason === '' ? (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) : reason}`);
}
function noRepository(root) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${root} is no git repository, so nobody knows what has changed.`);
}
/** What is said where a clone lacks files of a commit: the check itself fetches nothing. */
function partialClone() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('the clone lacks files of the commit before the change. Clone it without a filter: it is a partial one.');
}


/***/ }),

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


/***/ })

};
;