"use strict";
exports.id = 65;
exports.ids = [65];
exports.modules = {

/***/ 6065:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgePull: function() { return /* binding */ judgePull; },
  pullsOf: function() { return /* binding */ pullsOf; }
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/change.js + 4 modules
var change = __webpack_require__(1829);
// EXTERNAL MODULE: ./lib/check.js + 6 modules
var lib_check = __webpack_require__(9686);
// EXTERNAL MODULE: ./lib/clients/clock.js
var clock = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/policy/terms.js
var terms = __webpack_require__(108);
// EXTERNAL MODULE: ./lib/run-check.js
var run_check = __webpack_require__(2808);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/specs/discover.js
var discover = __webpack_require__(3560);
;// CONCATENATED MODULE: ./lib/action/remote-files.js



/** What is read of a stranger's commit at most. GitHub gives 100 texts a request, and allows 1,000 requests an hour. */
const MAX_FILES = 3000;
const MAX_BYTES = 30 * 2 ** 20;
/** The files of a commit. Throws a RemoteError where GitHub does not list all of them: a part would prove nothing. */
async function remoteFiles(github, commit) {
    const { files, isWhole } = await github.tree(commit);
    if (!isWhole) {
        const facts = { service: 'GitHub', operation: `list the files of ${commit}`, status: null, requestId: null };
        throw new errors/* RemoteError */.Hi({ ...facts, reason: 'unavailable', detail: 'there are too many, and the list was cut' });
    }
    const tree = new Map(files.map((one) => [one.file, one]));
    const texts = new Map();
    let bytes = 0;
    return {
        tree,
        fetch: async (wanted, remedy) => {
            const missing = [...new Set(wanted)].filter((file) => tree.get(file)?.kind === 'file' && !texts.has(file));
            bytes += missing.reduce((sum, file) => sum + (tree.get(file)?.bytes ?? 0), 0);
            if (texts.size + missing.length > MAX_FILES || bytes > MAX_BYTES) {
                const limits = `${MAX_FILES.toLocaleString('en')} files and ${MAX_BYTES / 2 ** 20} MB`;
                throw new errors/* UserError */.yo(`more than ${limits} would have to be read to judge this pull request from outside. ${remedy}`);
            }
            const contents = await github.contents(missing.map((file) => ({ commit, file })));
            missing.forEach((file, index) => {
                texts.set(file, contents[index] ?? { ok: false, problem: 'is not at this commit' });
            });
        },
        kindOf: (path) => {
            if (texts.has(path))
                return 'file';
            const isFolder = path === '' || [...tree.keys()].some((file) => file.startsWith(`${path}/`));
            return isFolder ? 'folder' : 'missing';
        },
        list: async (folder, isWanted) => [...texts.keys()]
            .filter((file) => (folder === '' || file.startsWith(`${folder}/`)) && isWanted(file))
            .sort(finding/* compareText */.n6)
            .map((file) => ({ file, problem: null, isHarmless: false })),
        // Links are not followed at all.
        realOf: (file) => file,
        read: (file) => texts.get(file) ?? { ok: false, problem: 'was not read' },
    };
}
/** Whether a path of a commit may hold specs, by its name and its folders. */
function isCandidate(file) {
    return (0,discover/* mayHoldSpecs */.x)(file) && !file.split('/').slice(0, -1).some(discover/* isSkippedFolder */.t);
}

// EXTERNAL MODULE: ./lib/action/source.js
var action_source = __webpack_require__(4042);
;// CONCATENATED MODULE: ./lib/action/report-mode.js









/**
 * The open pull requests that a run was about. Nothing that the run says of itself is trusted: a fork can change its workflow.
 * Only the event counts, and the branch of the fork must still stand where it stood.
 */
async function pullsOf({ head, branch, repository }, github) {
    if (repository === null)
        return [];
    const pulls = await github.openPulls(repository.split('/')[0] ?? '', branch);
    return pulls.filter((pull) => pull.isOpen && pull.head.sha === head && pull.head.repository === repository);
}
/** Judges a pull request by the policy of its base, from what GitHub has at its newest commit: as data, within bounds. */
async function judgePull(github, { number }, given) {
    const pull = await github.pull(number);
    const changed = (0,action_source/* whole */.WQ)(await github.pullFiles(number, pull.changedFiles), number);
    const files = await remoteFiles(github, pull.head.sha);
    const base = remembering((0,action_source/* snapshotOf */.eY)(github, pull.base.sha));
    const settings = settingsFor(given);
    const now = changed.files.filter(({ status }) => status !== 'removed').map(({ file }) => file);
    const configFiles = settings.config === null ? terms/* CONFIG_FILES */.n0 : [settings.config];
    refuseLinks(settings.baseline === null ? now : [...now, settings.baseline], files);
    await files.fetch([...configFiles, ...settings.paths, ...now.filter((file) => file.endsWith('.gitignore'))], SPLIT);
    const brought = { config: await headConfig(files, configFiles), baseline: await headBaseline(files, settings.baseline) };
    const about = { config: terms/* NO_CONFIG */.H5, configFile: settings.config, baselineFile: settings.baseline, baseline: null };
    const source = { files: changed, base };
    const request = { settings, paths: pathsIn(settings, files), ...about, renames: (0,change.renamesOf)(changed), source };
    const first = await judge(files, request, brought, { files: now, remedy: SPLIT });
    if (!needsAll(changed, configFiles, files, base.texts))
        return { ...first, pull, files, changed };
    return {
        ...(await judge(files, request, brought, { files: [...files.tree.keys()], remedy: CHECK_OUT })),
        pull,
        files,
        changed,
    };
}
const SPLIT = 'Split it.';
const CHECK_OUT = 'It touches a cluster, a node group or the config, so all JSON and YAML files count. Push its commits to a branch of this repository, whose own run judges a checkout.';
/** What the workflow asks for, as far as a pull request from outside may have it; paths as the tree of a commit has them. */
function settingsFor({ config, baseline, paths, ...given }) {
    const plain = (path) => external_node_path_.posix.normalize(path).replace(/\/$/, '').replace(/^\.$/, '');
    const files = { config: config === null ? null : plain(config), baseline: baseline === null ? null : plain(baseline) };
    return { ...given, ...files, paths: paths.map(plain), scope: 'changed', policyFrom: 'base' };
}
/**
 * Judges what may hold specs among some files, by the config and the baseline of the base alone. What the pull request
 * brings along is told, and no pattern of it is held against a file.
 */
async function judge(files, request, brought, among) {
    const check = await (0,run_check/* requestFor */.pU)(request);
    if (check.change === null)
        throw new Error('a pull request is judged without its change');
    const { base } = check.change;
    refuseUnreadable(request.configFile, base, brought);
    const config = base.config ?? terms/* NO_CONFIG */.H5;
    const mayMatter = (file) => isCandidate(file) || config.entries.some((entry) => entry.files.matches(file));
    await files.fetch(among.files.filter(mayMatter), among.remedy);
    return (0,lib_check/* diagnose */.h)(files, clock/* systemClock */.m, { ...check, config, baseline: base.baseline, change: { ...check.change, brought } });
}
/** Nothing from outside is judged by a guess: what judges it must be there, and be read. */
function refuseUnreadable(named, { config, problem }, brought) {
    if (problem !== null)
        throw new errors/* UserError */.yo(`${problem} No pull request from outside is judged before that one is mended.`);
    if (named === null || config !== null || brought.config.file !== null)
        return;
    throw new errors/* UserError */.yo(`the config file ${named} does not exist.`);
}
/** A link has no text of its own, and what it leads to is not followed here: then nothing can be said of it. */
function refuseLinks(changed, { tree }) {
    const link = changed.find((file) => isCandidate(file) && tree.get(file)?.kind === 'link');
    if (link === undefined)
        return;
    throw new errors/* UserError */.yo(`${JSON.stringify(link)} is a symbolic link, which is not followed outside a checkout. Make it a file.`);
}
/** A snapshot that keeps what was read: two checks of one pull request read it once. */
function remembering(snapshot) {
    const texts = new Map();
    const answers = new Map();
    return {
        commit: snapshot.commit,
        texts,
        read: async (files) => {
            const key = JSON.stringify(files);
            const answer = answers.get(key) ?? snapshot.read(files);
            answers.set(key, answer);
            for (const [file, content] of await answer)
                if (content.ok)
                    texts.set(file, content.text);
            return answer;
        },
    };
}
/** Clusters and node groups depend on each other, and all specs on the config: then the others must be read as well. */
function needsAll({ files: changed }, configFiles, files, before) {
    return changed.some(({ file, previous }) => {
        if (configFiles.includes(file))
            return true;
        const content = files.read(file);
        const texts = [content.ok ? content.text : '', before.get(previous ?? file) ?? ''];
        return texts.some((text) => /oceanId|cluster/i.test(text));
    });
}
/** The config that the pull request brings along: it judges nothing here, but what it changes is told. */
async function headConfig(files, names) {
    const file = names.find((name) => files.kindOf(name) === 'file');
    const content = file === undefined ? null : files.read(file);
    if (file === undefined || content === null || !content.ok)
        return terms/* NO_CONFIG */.H5;
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(638)]).then(__webpack_require__.bind(__webpack_require__, 5638));
    return parseConfig(file, content.text);
}
/** The baseline that the pull request brings along: it accepts nothing here, but what it adds is told. */
async function headBaseline(files, file) {
    if (file === null)
        return null;
    await files.fetch([file], SPLIT);
    const content = files.read(file);
    if (!content.ok)
        return null;
    const { parseBaseline } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 504));
    return parseBaseline(file, content.text);
}
/** What the workflow names, as far as it is there: a fork may have taken some of it away. Without any, the first is missed. */
function pathsIn({ paths }, files) {
    const there = paths.filter((path) => files.kindOf(path) !== 'missing');
    return paths.includes('') ? [''] : there.length === 0 ? paths : there;
}


/***/ })

};
;