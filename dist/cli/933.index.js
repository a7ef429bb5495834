"use strict";
exports.id = 933;
exports.ids = [933];
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

/***/ 4933:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listFiles: function() { return /* binding */ listFiles; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/specs/discover.js
var discover = __webpack_require__(3560);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
// EXTERNAL MODULE: ./lib/clients/git-settings.js
var git_settings = __webpack_require__(441);
;// CONCATENATED MODULE: ./lib/clients/ignored.js


/** The patterns of a `.gitignore` that stands in a folder. */
function ignoreFile(folder, text) {
    // As git does on Linux. Where it takes upper and lower case for the same, this hides less than git.
    return { folder, patterns: ignore_default()({ ignorecase: false }).add(text) };
}
/**
 * Whether git ignores a path by these files, outermost first: the innermost that says something about it decides. The
 * folder around the path must not be ignored itself.
 */
function isIgnored(path, isFolder, files) {
    for (const { folder, patterns } of files.toReversed()) {
        const below = folder === '' ? path : path.slice(folder.length + 1);
        const { ignored, unignored } = lettingInAround(below, patterns).test(isFolder ? `${below}/` : below);
        if (ignored || unignored)
            return ignored;
    }
    return false;
}
/** The patterns; where they ignore a folder around the path, which a file further in has let in again, so do they then. */
function lettingInAround(path, patterns) {
    const end = path.lastIndexOf('/') + 1;
    if (end === 0 || !patterns.ignores(path.slice(0, end)))
        return patterns;
    const around = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
    const exceptions = around.map((folder) => `!/${folder.replaceAll(/[\\*?[\]]/g, '\\$&')}`);
    return ignore_default()({ ignorecase: false }).add(patterns).add(exceptions);
}
/** All files that git tracks, relative to the root, those of submodules too; null where git cannot be asked. */
function trackedFiles(root) {
    // Loaded only where something is ignored: without it, starting is faster.
    const { execFileSync } = process.getBuiltinModule('node:child_process');
    try {
        const names = execFileSync('git', [...git_settings/* SAFE */.A, 'ls-files', '-z', '--cached', '--recurse-submodules'], {
            cwd: root,
            env: (0,git_settings/* gitEnvironment */._)(),
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
            maxBuffer: 2 ** 28,
        });
        return names.split('\0').filter((name) => name !== '');
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/clients/inside.js
var inside = __webpack_require__(6551);
// EXTERNAL MODULE: ./lib/clients/text-file.js + 1 modules
var text_file = __webpack_require__(6958);
;// CONCATENATED MODULE: ./lib/clients/listing.js






/** All wanted files below a folder of a root, as `Files.list` promises. The root must be a real path. */
function listFiles(root, folder, isWanted) {
    const search = searchBelow(root, folder, isWanted, true);
    if (search.ignored > 0 && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git'))) {
        const tracked = trackedFiles(root);
        // Without git it cannot be told what is tracked: rather check too much than too little.
        if (tracked === null)
            return ordered(searchBelow(root, folder, isWanted, false));
        addTracked(search, folder, tracked);
    }
    return ordered(search);
}
/** Adds what git tracks and the walk has passed by because of a pattern. */
function addTracked(search, folder, tracked) {
    const met = new Set([...search.found, ...search.links].map(({ file }) => file));
    for (const file of tracked) {
        if (met.has(file) || !isBelow(file, folder) || !search.isWanted(file))
            continue;
        try {
            const stats = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(search.root, file));
            // Where a folder has become a link, what lies behind it is no file of git's.
            const isHere = (0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(search.root, file))) === (0,external_node_path_.dirname)((0,external_node_path_.join)(search.root, file));
            if (isHere && !stats.isDirectory())
                noteFile(search, file, stats);
        }
        catch (error) {
            // Deleted, and not yet so in git.
            if ((0,text_file/* codeOf */.$N)(error) !== 'ENOENT' && (0,text_file/* codeOf */.$N)(error) !== 'ENOTDIR')
                search.found.push(foundFile(file));
        }
    }
}
function searchBelow(root, folder, isWanted, respectsIgnore) {
    const search = { root, isWanted, respectsIgnore, found: [], links: [], ignored: 0 };
    const above = folder === ''
        ? []
        : [
            '',
            ...folder
                .split('/')
                .slice(0, -1)
                .map((_, index, all) => all.slice(0, index + 1).join('/')),
        ];
    const ignoreFiles = respectsIgnore ? above.flatMap((one) => ignoreFileIn(root, one) ?? []) : [];
    walk(search, folder, ignoreFiles);
    return search;
}
function ordered({ found, links, isWanted }) {
    return withLinks(found, links, isWanted).sort((a, b) => (a.file < b.file ? -1 : 1));
}
function withLinks(found, links, isWanted) {
    if (links.length === 0)
        return [...found];
    const files = new Map(found.map((one) => [one.file, one]));
    for (const { file, target } of links)
        if (!files.has(target) || !isWanted(target))
            files.set(file, foundFile(file));
    return [...files.values()];
}
/** Walks with a list of its own: nesting costs no stack. */
function walk(search, start, above) {
    const pending = [{ folder: start, ignoreFiles: above }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { folder } = next;
        const entries = entriesOf(search, folder);
        const own = search.respectsIgnore && entries.some(({ name }) => name === '.gitignore') ? ignoreFileIn(search.root, folder) : null;
        const ignoreFiles = own === null ? next.ignoreFiles : [...next.ignoreFiles, own];
        for (const entry of entries) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            const isFolder = entry.isDirectory();
            if (isFolder && (0,discover/* isSkippedFolder */.t)(entry.name))
                continue;
            if (!isFolder && !entry.isSymbolicLink() && !search.isWanted(path))
                continue;
            if (ignoreFiles.length > 0 && isIgnored(path, isFolder, ignoreFiles))
                search.ignored++;
            else if (isFolder)
                pending.push({ folder: path, ignoreFiles });
            else
                noteFile(search, path, entry);
        }
    }
}
function entriesOf(search, folder) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(search.root, folder), { withFileTypes: true });
    }
    catch (error) {
        search.found.push(foundFile(folder, `cannot be searched (${(0,text_file/* codeOf */.$N)(error)})`));
        return [];
    }
}
function noteFile(search, path, entry) {
    if (entry.isSymbolicLink())
        noteLink(search, path);
    else
        search.found.push(foundFile(path, entry.isFile() ? null : 'is neither a regular file nor a folder'));
}
function noteLink(search, path) {
    const { root, isWanted } = search;
    let real;
    let target;
    try {
        real = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, path));
        target = (0,external_node_fs_.statSync)(real);
    }
    catch {
        if (isWanted(path))
            search.found.push(foundFile(path, 'is a symbolic link that leads nowhere'));
        return;
    }
    const isFolder = target.isDirectory();
    if (!isFolder && !isWanted(path))
        return;
    if (!(0,inside/* isInside */.F)(root, real)) {
        const problem = 'is a symbolic link that leads out of the root, and is not followed';
        search.found.push({ file: path, problem, isHarmless: true });
    }
    else if (target.isFile()) {
        search.links.push({ file: path, target: (0,external_node_path_.relative)(root, real).split(external_node_path_.sep).join('/') });
    }
    else if (!isFolder)
        search.found.push(foundFile(path, 'is neither a regular file nor a folder'));
    // A link to a folder within the root is not followed: what it holds is found in its own place.
}
function foundFile(file, problem = null) {
    return { file, problem, isHarmless: false };
}
function isBelow(file, folder) {
    return (folder === '' || file.startsWith(`${folder}/`)) && !file.split('/').some(discover/* isSkippedFolder */.t);
}
function ignoreFileIn(root, folder) {
    const path = (0,external_node_path_.join)(root, folder, '.gitignore');
    try {
        // Git does not follow links here either; and to open a pipe would wait for ever.
        if (!(0,external_node_fs_.lstatSync)(path).isFile())
            return null;
    }
    catch {
        return null;
    }
    const content = (0,text_file/* readText */.yR)(path);
    return content.ok ? ignoreFile(folder, content.text) : null;
}


/***/ })

};
;