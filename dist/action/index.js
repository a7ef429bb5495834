/******/ (function() { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1230:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dg: function() { return /* binding */ addToSummary; },
/* harmony export */   S5: function() { return /* binding */ leaveFile; },
/* harmony export */   cK: function() { return /* binding */ deliver; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4709);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2357);
/* harmony import */ var _reporters_cut_markdown_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(4967);
/* harmony import */ var _reporters_index_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4718);
/* harmony import */ var _reporters_markdown_text_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(9642);
/* harmony import */ var _run_check_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2808);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9113);










/** GitHub drops a summary that is larger, whole (actions/runner: FileCommandManager.cs). */
const MAX_SUMMARY_BYTES = 2 ** 20 - 1;
/** Where everything stands that an annotation or a summary leaves out. */
const FULL_REPORT = 'this step\u2019s log and in the file of its output report';
/**
 * Hands over the result of a check: the log, annotations, the job summary, and the outputs with the report's file. Paths
 * are shown as seen from the workspace. Throws a UserError where the report cannot be written.
 */
function deliver(checked, workspace, { sarifFile }, env) {
    const { report } = checked;
    const context = (0,_run_check_js__WEBPACK_IMPORTED_MODULE_6__/* .reportContext */ .gW)(checked, workspace, { color: false, fullReport: FULL_REPORT });
    (0,_log_js__WEBPACK_IMPORTED_MODULE_7__/* .logText */ .k)(_reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .REPORTERS */ .P.text(report, context));
    const annotations = _reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .REPORTERS */ .P.github(report, context).trimEnd();
    // Commands, escaped by the reporter: they must reach the runner as they are.
    if (annotations !== '')
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq(annotations);
    const file = leaveFile('report', _reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .REPORTERS */ .P.json(report, context), env);
    if (sarifFile !== null)
        writeSarif(_reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .REPORTERS */ .P.sarif(report, context), sarifFile, workspace);
    addToSummary(_reporters_index_js__WEBPACK_IMPORTED_MODULE_5__/* .REPORTERS */ .P.markdown(report, context), `${FULL_REPORT}: ${(0,_reporters_markdown_text_js__WEBPACK_IMPORTED_MODULE_8__/* .markdownCode */ .D)(file)}`, env);
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH('verdict', report.verdict);
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH('report', file);
    _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH('counts', JSON.stringify(report.counts));
}
/**
 * Writes a JSON file for later steps into a folder of its own, so that two steps of a job keep theirs, and returns its path.
 * Throws a UserError where it cannot be written.
 */
function leaveFile(name, text, env) {
    const folder = env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'spot-imdsv2-')), `${name}.json`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
        return file;
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the ${name} cannot be written below ${folder} (${codeOf(error)}). Make RUNNER_TEMP a writable folder.`);
    }
}
/** Writes the file for code scanning where the workflow wants it, below the workspace or at an absolute path. */
function writeSarif(text, named, workspace) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, named);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the input sarif-file ${JSON.stringify(named)} cannot be written (${codeOf(error)}). Name a file that can.`);
    }
}
/**
 * Adds to what the step may have written into its summary already. A summary that cannot be written costs nobody the verdict.
 * `whole` completes "All of it stands in \u2026", for one that must be cut.
 */
function addToSummary(markdown, whole, env) {
    const file = env.GITHUB_STEP_SUMMARY || null;
    if (file === null)
        return;
    try {
        const used = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
        const note = `**This summary was cut, because GitHub drops larger ones.** All of it stands in ${whole}`;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, (0,_reporters_cut_markdown_js__WEBPACK_IMPORTED_MODULE_9__/* .cutMarkdown */ .G)(markdown, MAX_SUMMARY_BYTES - used, note));
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e(`The job summary cannot be written (${codeOf(error)}).`);
    }
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}


/***/ }),

/***/ 4571:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: function() { return /* binding */ isPullEvent; },
/* harmony export */   j: function() { return /* binding */ readEvent; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2357);


/**
 * The event that started this run. Throws a UserError where the event is one whose checkout is not what is to be checked,
 * or where its payload cannot be read.
 */
function readEvent(env) {
    const name = env.GITHUB_EVENT_NAME ?? '';
    if (name === 'pull_request_target')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(TARGET);
    const read = READERS[name];
    if (read === undefined)
        return { kind: 'other', name };
    const file = env.GITHUB_EVENT_PATH ?? '';
    try {
        return read(membersOf(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'))));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the payload of the event ${name} cannot be read: ${why}. GITHUB_EVENT_PATH is ${JSON.stringify(file)}.`);
    }
}
const TARGET = 'on pull_request_target the checkout is that of the base branch, so the pull request itself would not be checked. Use the event pull_request, and a workflow_run workflow with "mode: report" for pull requests from forks.';
/**
 * The events whose checkout is the test merge of a pull request (docs: "Events that trigger workflows"). Those about reviews
 * do not count its files.
 */
const PULL_EVENTS = {
    pull_request: (payload) => {
        const pull = membersIn(payload, 'pull_request');
        return { ...pullIn(payload), changedFiles: numberIn(pull, 'changed_files') };
    },
    pull_request_review: pullIn,
    pull_request_review_comment: pullIn,
};
/** Whether an event is about a pull request, and checks that out. */
function isPullEvent(name) {
    return Object.hasOwn(PULL_EVENTS, name);
}
function pullIn(payload) {
    const pull = membersIn(payload, 'pull_request');
    const [head, base] = [membersIn(pull, 'head'), membersIn(pull, 'base')];
    return {
        kind: 'pull-request',
        number: numberIn(pull, 'number'),
        head: commitIn(head, 'sha'),
        base: commitIn(base, 'sha'),
        changedFiles: null,
        isFork: nameOf(head.repo) !== nameOf(base.repo),
    };
}
const READERS = {
    ...PULL_EVENTS,
    merge_group: (payload) => {
        const group = membersIn(payload, 'merge_group');
        return { kind: 'merge-group', base: commitIn(group, 'base_sha'), head: commitIn(group, 'head_sha') };
    },
    workflow_run: (payload) => {
        const run = membersIn(payload, 'workflow_run');
        return {
            kind: 'workflow-run',
            event: textIn(run, 'event'),
            head: commitIn(run, 'head_sha'),
            branch: textIn(run, 'head_branch'),
            repository: nameOf(run.head_repository),
        };
    },
};
function membersOf(value) {
    if (typeof value !== 'object' || value === null)
        throw new Error('it is no object');
    return value;
}
function membersIn(members, name) {
    const value = members[name];
    if (typeof value !== 'object' || value === null)
        throw new Error(`${name} is missing`);
    return value;
}
function textIn(members, name) {
    const value = members[name];
    if (typeof value !== 'string' || value === '')
        throw new Error(`${name} is no text`);
    return value;
}
function numberIn(members, name) {
    const value = members[name];
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
        throw new Error(`${name} is no number`);
    return value;
}
/** A commit goes into addresses and queries: only what is one may (SHA-1 or SHA-256). */
function commitIn(members, name) {
    const value = textIn(members, name);
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value))
        throw new Error(`${name} is no commit`);
    return value;
}
function nameOf(repository) {
    if (typeof repository !== 'object' || repository === null || !('full_name' in repository))
        return null;
    return typeof repository.full_name === 'string' ? repository.full_name : null;
}


/***/ }),

/***/ 3776:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ repositoryOf; },
/* harmony export */   e: function() { return /* binding */ lazyGitHub; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2357);

/** The repository of this run. Throws a UserError where the runner does not name it. */
function repositoryOf(env) {
    const repository = env.GITHUB_REPOSITORY ?? '';
    if (/^[\w.-]+\/[\w.-]+$/.test(repository))
        return repository;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`GITHUB_REPOSITORY must be owner/name, but it is ${JSON.stringify(repository)}.`);
}
/** GitHub as this run reaches it; made when it is first asked for, since most runs need none and loading it takes time. */
function lazyGitHub(token, env) {
    let made = null;
    const make = async () => {
        if (token === '')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the input github-token is empty, but GitHub is to be asked. Leave it out, or give a token.');
        const { githubApi } = await Promise.all(/* import() */[__nccwpck_require__.e(15), __nccwpck_require__.e(929)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2929));
        return githubApi({
            token,
            repository: repositoryOf(env),
            apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
            ...(env.GITHUB_GRAPHQL_URL ? { graphqlUrl: env.GITHUB_GRAPHQL_URL } : {}),
        });
    };
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 9113:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ harmless; },
/* harmony export */   k: function() { return /* binding */ logText; }
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4709);
/* harmony import */ var _reporters_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2887);


/** The lines of a text as the runner reads them: it also ends a line at a lone carriage return (.NET: StreamReader.ReadLine). */
const LINE_END = /\r\n?|\n/;
/** A text of which no line starts a workflow command, whatever it quotes. */
function harmless(text) {
    return text.split(LINE_END).map(_reporters_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK).join('\n');
}
/** Writes a text to the log of the step. `core.info` escapes nothing, so nothing else that quotes users' files may call it. */
function logText(text) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(harmless(text.trimEnd()));
}


/***/ }),

/***/ 4042:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WQ: function() { return /* binding */ whole; },
/* harmony export */   eY: function() { return /* binding */ snapshotOf; },
/* harmony export */   vz: function() { return /* binding */ sourceOf; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2357);

/** What a run is about: the change of a pull request or of a merge queue; null for other events, and where nobody asks. */
async function sourceOf(event, api, { scope, policyFrom }) {
    // All files, judged by what is checked out: then GitHub need not be asked at all.
    if (scope === 'all' && policyFrom === 'head')
        return null;
    if (event.kind === 'pull-request') {
        const github = await api();
        const files = await asked(() => github.pullFiles(event.number, event.changedFiles));
        // The list is that of the newest commit: of an older one, it does not tell what has changed.
        const isOfHead = files.head === null || files.head === event.head;
        return { files: { ...files, isWhole: files.isWhole && isOfHead }, base: snapshotOf(github, event.base) };
    }
    if (event.kind === 'merge-group') {
        const github = await api();
        const files = await asked(() => github.compare(event.base, event.head));
        return { files, base: snapshotOf(github, event.base) };
    }
    return null;
}
/** Files at a commit, as GitHub has them. */
function snapshotOf(github, commit) {
    return {
        commit,
        read: async (files) => {
            const contents = await asked(() => github.contents(files.map((file) => ({ commit, file }))));
            return new Map(files.flatMap((file, index) => {
                const content = contents[index] ?? null;
                return content === null ? [] : [[file, content]];
            }));
        },
    };
}
/** What judges a pull request must be read, or the verdict would be a guess: where it is refused, the remedy is told. */
async function asked(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi) || !['refused', 'missing'].includes(error.facts.reason))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${error.message}. The check reads what the change touches, and the policy from before it. Give the job the permissions "contents: read" and "pull-requests: read", or set both "scope: all" and "policy-from: head".`);
    }
}
/** A change of which everything is known, or a UserError: where the list decides what is read, a part of it proves nothing. */
function whole(files, number) {
    if (files.isWhole)
        return files;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`pull request ${number} changes more files than GitHub lists (3,000), so it cannot be judged from outside. Split it.`);
}


/***/ }),

/***/ 9686:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: function() { return /* binding */ diagnose; }
});

// UNUSED EXPORTS: check

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(2357);
// EXTERNAL MODULE: ./lib/findings/finding.js
var findings_finding = __nccwpck_require__(338);
// EXTERNAL MODULE: ./lib/findings/selector.js
var selector = __nccwpck_require__(7978);
// EXTERNAL MODULE: ./lib/specs/value.js
var value = __nccwpck_require__(1686);
// EXTERNAL MODULE: ./lib/policy/distance.js
var distance = __nccwpck_require__(5252);
;// CONCATENATED MODULE: ./lib/policy/empty-waves.js


/**
 * Waves that nothing is in by what the config itself says: a label that no entry gives, or one before that takes all. Their
 * fleets would go with others, or last, and nobody would see that the canary was left out.
 */
function emptyWaves({ waves, entries }) {
    const given = entries.flatMap(labelsOf);
    const rest = waves.findIndex((wave) => labelsOf(wave).length === 0 && wave.files === null);
    return waves.flatMap((wave, index) => {
        const label = labelsOf(wave).find((one) => !given.includes(one));
        if (label !== undefined)
            return { wave, message: withoutLabel(wave, label, given) };
        if (rest < 0 || rest >= index)
            return [];
        const before = (0,value/* quoted */.TL)(waves[rest]?.name);
        return {
            wave,
            message: `nothing is left for the wave ${(0,value/* quoted */.TL)(wave.name)}: ${before} before it has neither labels nor files, and takes all. Move ${before} behind it.`,
        };
    });
}
function withoutLabel({ name }, label, given) {
    const meant = (0,distance/* closest */.k)(label, given);
    const hint = meant === null ? 'Give it to some, or correct it.' : `Did you mean ${(0,value/* quoted */.TL)(meant)}?`;
    return `the wave ${(0,value/* quoted */.TL)(name)} takes no spec: no entry of specs has the label ${(0,value/* quoted */.TL)(label)}. ${hint}`;
}
/** Each label as `name=value`. */
function labelsOf({ labels }) {
    return Object.entries(labels).map(([name, value]) => `${name}=${value}`);
}

// EXTERNAL MODULE: ./lib/policy/evaluate.js + 11 modules
var evaluate = __nccwpck_require__(9951);
// EXTERNAL MODULE: ./lib/policy/judge.js
var judge = __nccwpck_require__(2664);
// EXTERNAL MODULE: ./lib/specs/recognise.js
var recognise = __nccwpck_require__(346);
// EXTERNAL MODULE: ./lib/policy/rules/ambiguous-kind.js
var ambiguous_kind = __nccwpck_require__(8962);
;// CONCATENATED MODULE: ./lib/policy/inherit.js



/** All clusters among judged specs, by their ids. */
function clustersAmong(files) {
    const clusters = new Map();
    for (const { specs } of files) {
        for (const spec of specs) {
            if (spec.kind.role !== 'cluster' || spec.id === null)
                continue;
            const known = clusters.get(spec.id);
            if (known === undefined)
                clusters.set(spec.id, [spec]);
            else
                known.push(spec);
        }
    }
    return clusters;
}
/** The clusters that a node group joins; none where it is no node group, or its cluster is not among the specs. */
function clustersOf(spec, clusters) {
    return spec.oceanId === null ? [] : (clusters.get(spec.oceanId) ?? []);
}
/** What joining a node group to its cluster adds: its family, and what is to be said of options it does not set itself. */
function inherit(spec, clusters, policy) {
    if (spec.kind.role !== 'node-group')
        return spec;
    const joined = clustersOf(spec, clusters);
    const related = withFamily(spec, joined);
    return { ...related, findings: [...comparedWith(joined, related), ...ownFindings(related, joined, policy)] };
}
/** A node group has the family of its cluster, whatever its own members look like. */
function withFamily(spec, joined) {
    const cluster = joined.find((one) => !one.ambiguous);
    if (cluster === undefined)
        return spec;
    const kinds = (0,recognise/* familiesOf */.m6)(spec.kind, true);
    const isEcs = cluster.kind.id === 'ocean-ecs-cluster';
    const kind = kinds.find((one) => (one.id === 'ocean-ecs-vng') === isEcs) ?? spec.kind;
    return { ...spec, kind, ambiguous: false };
}
/** The node group's own findings; where its options are weaker than those it would inherit, that is said as well. */
function comparedWith(joined, spec) {
    const isStronger = joined.length > 0 && joined.every((cluster) => cluster.doubt === 'none');
    const hasOwn = spec.doubt === 'missing' || spec.doubt === 'value';
    if (!isStronger || !hasOwn)
        return spec.findings;
    return spec.findings.map((finding) => finding.rule === 'tokens-required'
        ? { ...finding, message: `${finding.message} Its cluster requires tokens; these options override that.` }
        : finding);
}
function ownFindings(spec, joined, policy) {
    const found = [];
    if (spec.ambiguous)
        found.push(atRoot(spec, 'ambiguous-kind', (0,ambiguous_kind/* ambiguity */.G)(spec.kind), undefined, policy));
    if (spec.doubt === 'inherits')
        found.push(inheritance(spec, joined, policy));
    return found.filter((one) => one !== null);
}
function inheritance(spec, joined, policy) {
    const remedy = `Add ${memberOf(spec.kind)}.httpTokens: "required"`;
    if (policy.nodeGroups === 'explicit') {
        const message = `the node group sets no IMDS options of its own, but the policy wants them on each. ${remedy}.`;
        return (0,evaluate/* draft */.K4)('node-group-inherits', 'error', message, rootOf(spec));
    }
    // Of several with one id, the one that is to be looked at.
    const cluster = joined.find(({ doubt }) => doubt !== 'none') ?? joined[0];
    if (cluster === undefined && spec.oceanId === null) {
        const message = `the node group sets no IMDS options of its own, and no oceanId names its cluster: it cannot be told whether instances refuse IMDSv1. ${remedy}, or the oceanId.`;
        return atRoot(spec, 'node-group-inherits', message, 'error', policy);
    }
    if (cluster === undefined) {
        const message = `the node group takes its IMDS options from cluster ${shown(spec.oceanId)}, which is not among the specs: it cannot be told whether instances refuse IMDSv1. ${remedy}, or keep the cluster's spec in this repository.`;
        return atRoot(spec, 'node-group-inherits', message, 'error', policy);
    }
    const from = shown(cluster.name ?? cluster.id);
    return atRoot(spec, 'node-group-inherits', `the node group takes its IMDS options from cluster ${from} (${cluster.file}).`, undefined, policy);
}
/** A name from a spec, cut where it is no name that people give. */
function shown(name) {
    const text = name ?? '';
    return text.length <= 60 ? text : `${text.slice(0, 57)}\u2026`;
}
function memberOf(kind) {
    return [kind.root, ...kind.imdsPath].join('.');
}
function atRoot(spec, rule, message, own, policy) {
    const severity = (0,evaluate/* severityFor */.v1)(rule, own, policy);
    return severity === null ? null : (0,evaluate/* draft */.K4)(rule, severity, message, rootOf(spec));
}
function rootOf(spec) {
    const { range, path } = spec.root ?? { range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, path: spec.path };
    return { file: spec.file, range, path, identity: spec.identity, inside: '' };
}
/** The weakest of some verdicts. */
function weakest(verdicts) {
    const order = ['fail', 'unknown', 'waived', 'pass'];
    return order.find((verdict) => verdicts.includes(verdict)) ?? 'pass';
}

// EXTERNAL MODULE: ./lib/policy/waivers.js
var policy_waivers = __nccwpck_require__(9790);
;// CONCATENATED MODULE: ./lib/policy/join.js



/** Most specs join nothing and have no findings: they share this. */
const NONE = [];
/** Joins node groups to clusters and holds all findings against waivers and baseline, in the order of the files. */
function joinAll(files, terms) {
    const now = sideOf(files);
    const before = terms.former === null ? now : sideOf(terms.former.files);
    const join = (alone, { file, isInScope }, given) => {
        const involved = [file, ...clustersOf(alone, now.clusters).map((cluster) => cluster.file)];
        const own = given ?? terms.of(involved, alone.oceanId);
        // By the terms from before a change, its own config names no cluster, hides none and accepts none.
        const { clusters, joined } = own === terms.current ? now : before;
        const spec = inherit(alone, clusters, own.policy);
        const findings = spec.findings.length === 0 ? NONE : spec.findings.map((draft) => held(draft, spec, own, terms.today));
        const isAsked = isInScope && terms.isSelected(spec);
        return {
            spec,
            clusters: alone.oceanId === null ? NONE : clustersOf(alone, clusters).flatMap((cluster) => joined.get(cluster) ?? []),
            findings,
            isAsked,
            isReported: isAsked && (terms.concern === null || isConcerned(alone, involved, findings, terms.concern)),
        };
    };
    // Clusters first: node groups ask for theirs.
    joinClusters(files, now, (alone, file) => join(alone, file, null));
    if (terms.former !== null) {
        const { files: former, terms: given } = terms.former;
        joinClusters(former, before, (alone, file) => join(alone, file, given));
    }
    const all = [];
    for (const file of files)
        for (const alone of file.specs)
            all.push(now.joined.get(alone) ?? join(alone, file, null));
    return all;
}
function sideOf(files) {
    return { clusters: clustersAmong(files), joined: new Map() };
}
function joinClusters(files, { joined }, join) {
    for (const file of files) {
        for (const alone of file.specs)
            if (alone.kind.role === 'cluster')
                joined.set(alone, join(alone, file));
    }
}
/** A change concerns the specs in the files that it touches, the node groups of their clusters, and whatever fails only since. */
function isConcerned(spec, involved, findings, concern) {
    if (involved.some((file) => concern.isTouched(file)))
        return true;
    if (spec.oceanId !== null && concern.wasTouched(spec.oceanId))
        return true;
    return findings.some((one) => (0,findings_finding/* isOpen */.nT)(one) && !concern.isOld(one.draft));
}
/** Holds a finding against waivers and baseline. */
function held(draft, spec, { waivers, isKnown }, today) {
    const waiver = waivers.length === 0 ? null : (0,policy_waivers/* waiverFor */.Qd)({ finding: draft, spec }, waivers, today);
    return { draft, waiver, isKnown: waiver === null && isKnown(draft) };
}

// EXTERNAL MODULE: ./lib/policy/terms.js
var policy_terms = __nccwpck_require__(108);
;// CONCATENATED MODULE: ./lib/policy/verdict.js

/** Rules whose findings say that the value is not known, not that it is wrong. */
const UNSURE = ['unresolvable', 'node-group-inherits'];
/** The rules that report a doubt, one or the other by the policy: who waives one of them accepts the doubt itself. */
const REPORTED_BY = {
    none: [],
    missing: ['tokens-required'],
    value: ['tokens-required'],
    misnamed: ['wrong-key', 'tokens-required'],
    shape: ['spec-schema', 'tokens-required'],
    hidden: ['unresolvable', 'tokens-required'],
    inherits: ['node-group-inherits'],
};
/**
 * The verdict on a spec. It does not depend on lowered severities: a policy may let instances pass that answer IMDSv1,
 * but the report does not call them safe.
 */
function verdictOf(joined) {
    const own = ownVerdict(joined);
    return joined.spec.doubt === 'inherits' ? weakest([own, ...joined.clusters.map(verdictOf)]) : own;
}
function ownVerdict({ spec, clusters, findings }) {
    const { doubt } = spec;
    if (findings.length === 0 && doubt === 'none')
        return 'pass';
    const open = findings.filter(({ waiver }) => waiver === null).map(({ draft }) => draft);
    const waived = findings.filter(({ waiver }) => waiver !== null).map(({ draft }) => draft);
    const isWrong = (draft) => draft.severity === 'error' && !(UNSURE.includes(draft.rule) && !isExplicit(draft, clusters));
    if (open.some(isWrong))
        return 'fail';
    const isDoubted = doubt !== 'none' && !(doubt === 'inherits' && clusters.length > 0);
    if (isDoubted && !waived.some(({ rule }) => REPORTED_BY[doubt].includes(rule))) {
        return doubt === 'hidden' || doubt === 'inherits' ? 'unknown' : 'fail';
    }
    if (open.some(({ rule }) => rule === 'unresolvable'))
        return 'unknown';
    return isDoubted || waived.some(({ severity }) => severity === 'error') ? 'waived' : 'pass';
}
/** Whether a node group is refused although its cluster is known: the policy wants its options written out. */
function isExplicit(draft, clusters) {
    return draft.rule === 'node-group-inherits' && clusters.length > 0;
}
/** A spec as it stands in the report. */
function resultOf(joined) {
    const { spec, clusters } = joined;
    const { file, document, path, kind, name, id } = spec;
    const imds = spec.doubt === 'inherits' ? inheritedImds(spec, clusters) : spec.imds;
    return { file, document, path, kind: kind.id, name, id, verdict: verdictOf(joined), imds };
}
/** The options of the weakest cluster, which instances of the node group may get. */
function inheritedImds(spec, clusters) {
    const [cluster] = clusters.toSorted((a, b) => weight(verdictOf(a)) - weight(verdictOf(b)));
    return cluster === undefined ? spec.imds : { ...cluster.spec.imds, source: 'inherited' };
}
function weight(verdict) {
    return ['fail', 'unknown', 'waived', 'pass'].indexOf(verdict);
}

;// CONCATENATED MODULE: ./lib/policy/settle.js






/** Joins node groups to clusters, applies waivers and baseline, and settles each spec's verdict. */
function settle(files, terms) {
    const joined = joinAll(files, terms);
    const reported = joined.filter(({ isReported }) => isReported);
    const loose = looseFindings(files, terms);
    const findings = [
        ...reported.flatMap((one, spec) => (one.findings.length === 0 ? settle_NONE : findingsOf(one, spec))),
        ...loose.filter(({ isConcerned }) => isConcerned).map(({ finding }) => finding),
        ...ofWaivers(joined, files, terms).map((one) => (0,evaluate/* settled */.gu)(one, { spec: null, waiver: null, isKnown: false })),
    ];
    return {
        specs: reported.map(resultOf),
        findings,
        held: () => [...withFindings(joined).flatMap(reportedFindings), ...loose.map((one) => one.held)],
        untouched: terms.concern === null ? [] : untouchedFindings(joined, loose),
    };
}
/** Most specs join nothing and have no findings: they share this. */
const settle_NONE = [];
function findingsOf(joined, spec) {
    return reportedFindings(joined).map(({ draft, waiver, isKnown }) => (0,evaluate/* settled */.gu)(draft, { spec, waiver, isKnown }));
}
/** Findings about files as a whole. */
function looseFindings(files, terms) {
    const some = files.filter(({ isInScope, findings }) => isInScope && findings.length > 0);
    return some.flatMap((file) => {
        const own = terms.of([file.file], null);
        return file.findings.map((draft) => {
            const one = held(draft, null, own, terms.today);
            const finding = (0,evaluate/* settled */.gu)(draft, { spec: null, waiver: one.waiver, isKnown: one.isKnown });
            return { held: one, finding, isConcerned: (0,policy_terms/* isTouched */.Dn)(file.file, terms) || isNew(finding, terms) };
        });
    });
}
function untouchedFindings(joined, loose) {
    const ofSpecs = withFindings(joined.filter(({ isReported }) => !isReported)).flatMap(({ findings }) => findings);
    const ofFiles = loose.filter(({ isConcerned }) => !isConcerned).map(({ finding }) => finding);
    return [...ofSpecs.filter(findings_finding/* isOpen */.nT).map(({ draft }) => draft), ...ofFiles.filter(findings_finding/* isOpen */.nT)];
}
/** Those of what was asked for that have findings: few of many. */
function withFindings(joined) {
    return joined.filter(({ isAsked, findings }) => isAsked && findings.length > 0);
}
function isNew(finding, { concern }) {
    return concern !== null && (0,findings_finding/* isOpen */.nT)(finding) && !concern.isOld(finding);
}
/**
 * The findings of a spec that is reported. A note that a node group inherits becomes an error where its cluster is weak, but
 * not reported itself or only known to be so: else nothing would say it of this resource.
 */
function reportedFindings(joined) {
    const isWeak = joined.clusters.some((one) => ['fail', 'unknown'].includes(verdictOf(one)) && (!one.isReported || isAllKnown(one)));
    if (!isWeak)
        return joined.findings;
    return joined.findings.map((finding) => {
        const { draft } = finding;
        if (draft.rule !== 'node-group-inherits' || draft.severity === 'error')
            return finding;
        const message = `${draft.message} They do not show that instances refuse IMDSv1: check the cluster's spec as well.`;
        // A waiver accepts that the node group inherits, not that what it inherits is weak. The baseline may list that.
        return { draft: { ...draft, severity: 'error', message }, waiver: null, isKnown: finding.isKnown };
    });
}
/** Whether all that is wrong with a spec is in the baseline. */
function isAllKnown({ findings }) {
    return findings.some(({ isKnown }) => isKnown) && !findings.some((one) => (0,findings_finding/* isOpen */.nT)(one) && one.draft.severity === 'error');
}
/** Findings about waivers. Of a run that is about some files only, those about waivers that cover something there. */
function ofWaivers(joined, files, terms) {
    const { waivers, policy } = terms.current;
    if (waivers.length === 0)
        return [];
    const ofSpecs = joined.flatMap(({ spec, isReported }) => spec.findings.map((finding) => ({ finding, spec, isReported })));
    const ofFiles = files.flatMap(({ findings, isInScope }) => findings.map((finding) => ({ finding, spec: null, isReported: isInScope && (0,policy_terms/* isTouched */.Dn)(finding.file, terms) })));
    const waivable = [...ofSpecs, ...ofFiles];
    const uses = (waiver) => waivable.filter((one) => (0,policy_waivers/* covers */.hU)(waiver, one));
    const isRelevant = (waiver) => {
        if (terms.isEverything && (0,policy_terms/* isTouched */.Dn)(waiver.place.file, terms))
            return true;
        return uses(waiver).some(({ isReported }) => isReported);
    };
    const relevant = waivers.filter(isRelevant);
    return (0,policy_waivers/* waiverFindings */.XS)(relevant, (waiver) => uses(waiver).length > 0, terms.today, policy);
}

// EXTERNAL MODULE: ./lib/specs/discover.js
var discover = __nccwpck_require__(3560);
;// CONCATENATED MODULE: ./lib/search.js



const NOT_A_FILE = {
    outside: 'leads out of the root through a symbolic link, and is not followed',
    special: 'is neither a regular file nor a folder',
};
/** A search for what may hold specs. */
function searchIn(files, { current, configFor, isOurs }) {
    const met = new Set();
    const isExcluded = (file) => configFor(file).exclude.some((pattern) => pattern.matches(file));
    const isWanted = (file) => (0,discover/* mayHoldSpecs */.x)(file) || configFor(file).entries.some((entry) => entry.files.matches(file));
    const list = async (folder) => {
        const found = await files.list(folder, isWanted);
        if (current.file !== null)
            for (const { file } of found)
                met.add(file);
        return found.filter(({ file }) => !isExcluded(file) && !isOurs(file));
    };
    const below = async (paths) => {
        const found = new Map();
        const named = new Set();
        const [first, ...more] = paths;
        // One folder, the usual case, is found in order.
        if (first !== undefined && more.length === 0 && files.kindOf(first) === 'folder')
            return { found: await list(first), named };
        for (const path of paths) {
            const kind = files.kindOf(path);
            if (kind === 'missing')
                throw new errors/* UserError */.yo(`${path} does not exist. Name a file or a folder.`);
            if (kind === 'folder')
                for (const one of await list(path))
                    found.set(one.file, one);
            else if (!isExcluded(path)) {
                named.add(path);
                found.set(path, { file: path, problem: kind === 'file' ? null : NOT_A_FILE[kind], isHarmless: false });
            }
        }
        return { found: [...found.values()].sort((a, b) => (0,findings_finding/* compareText */.n6)(a.file, b.file)), named };
    };
    return { met, all: () => list(''), below };
}

// EXTERNAL MODULE: ./lib/specs/parse.js
var parse = __nccwpck_require__(9256);
;// CONCATENATED MODULE: ./lib/check.js









/** Checks specs as `diagnose` does, and gives the report alone. */
async function check(files, clock, request) {
    return (await diagnose(files, clock, request)).report;
}
/**
 * Checks specs, offline: finds, reads, judges and joins them. Throws a UserError for a path that does not exist; whatever
 * stands in the files ends up in the report. Its findings have no fixes yet: `withFixes` makes them of the remedies.
 */
async function diagnose(files, clock, request) {
    const { config, paths } = request;
    const frame = await frameOf(files, clock, request);
    const { sides, concern } = frame;
    const isEverything = paths.length === 0 || paths.includes('');
    const search = searchIn(files, sides);
    // A file that is named beside the root itself may be one that the search does not take for a spec.
    const targets = await search.below(paths.length === 0 ? [''] : paths);
    const judged = await judgeAll(files, sides, targets.found, targets.named);
    const others = isEverything || !needsOthers(judged, request) ? [] : await judgeOthers(files, sides, await search.all(), judged);
    const all = others.length === 0 ? judged : [...judged, ...others].sort((a, b) => (0,findings_finding/* compareText */.n6)(a.file, b.file));
    refuseSharedIds(all, config.entries);
    const former = await formerOf(files, sides, all);
    const terms = { of: sides.of, current: sides.of([], null), former, today: clock.today(), isEverything, concern };
    const result = settle(all, { ...terms, isSelected: (spec) => isSelected(spec, request.only, sides.configFor(spec.file)) });
    const { drafts, about } = frame.conclude(all, result);
    const patterns = isEverything && isOurs(config, concern) ? unusedPatterns(config, search.met) : [];
    const remedies = new Map();
    const loose = [...patterns, ...drafts].map((one) => (0,evaluate/* settled */.gu)(one, { spec: null, waiver: null, isKnown: false }));
    const findings = [...result.findings, ...loose].map((one) => {
        const finding = { ...one, fix: null };
        if (one.fix !== null && one.waiver === null)
            remedies.set(finding, one.fix);
        return finding;
    });
    const parts = { specs: result.specs, findings, ...tallied(judged), ...about };
    const unwaived = () => result
        .held()
        .filter(({ waiver }) => waiver === null)
        .map((one) => one.draft);
    return { report: (0,findings_finding/* reportOf */.EI)(parts, request.strictness, request.version), remedies, unwaived };
}
/** How a change and a baseline bear on a run. Most have neither: for those, nothing of it is loaded. */
async function frameOf(files, clock, request) {
    const { config, baseline, change, useWaivers } = request;
    if (change === null && baseline === null)
        return plainFrame(config, useWaivers);
    const { framed } = await Promise.all(/* import() */[__nccwpck_require__.e(829), __nccwpck_require__.e(581)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2581));
    return framed(files, request, (terms) => check(files, clock, { ...request, ...terms, change: null }));
}
function plainFrame(config, useWaivers) {
    const terms = { policy: config.policy, waivers: useWaivers ? config.waivers : [], isKnown: () => false };
    return {
        sides: { current: config, configFor: () => config, isOurs: (file) => file === config.file, of: () => terms, former: null },
        concern: null,
        conclude: () => ({ drafts: [], about: { scope: null, baseline: null, policy: null } }),
    };
}
/** Whether the config is among what the run is about: a change that leaves it alone is told nothing of its patterns. */
function isOurs({ file }, concern) {
    return file !== null && (concern === null || concern.isTouched(file));
}
/** Other specs matter only to waivers, to node groups that join a cluster, and to a change: else they need not be read. */
function needsOthers(judged, request) {
    const hasWaivers = request.useWaivers && request.config.waivers.length > 0;
    return (request.change !== null || hasWaivers || judged.some(({ specs }) => specs.some((spec) => spec.kind.role === 'node-group')));
}
async function judgeOthers(files, sides, found, judged) {
    const seen = new Set(judged.map(({ file }) => file));
    const others = await judgeAll(files, sides, found.filter(({ file }) => !seen.has(file)), new Set());
    return others.map((other) => ({ ...other, isInScope: false }));
}
async function judgeAll(files, { configFor }, found, named) {
    const parserFor = await (0,parse/* parsersFor */.I)(found.map(({ file }) => file));
    const judgeOne = (one, scan) => {
        const { file } = one;
        const config = configFor(file);
        const entries = (0,judge/* entriesFor */.aB)(file, config);
        const isNamed = named.has(file);
        const judgeText = (text) => (0,judge/* judge */.S4)({ file, text, parser: parserFor(file), entries, isNamed, scan }, config.policy);
        const { specs, findings, passedOver } = judgeFile(one, files, judgeText);
        return { file, specs, findings, passedOver, isInScope: true };
    };
    const judged = [];
    let scan = null;
    for (const one of found) {
        let isWanted = false;
        const notYet = () => {
            isWanted = true;
            return [];
        };
        let result = judgeOne(one, scan ?? notYet);
        // What looks into user data is loaded for the first spec that may call for it, and this one file is judged again.
        if (isWanted) {
            ({ scan } = await __nccwpck_require__.e(/* import() */ 444).then(__nccwpck_require__.bind(__nccwpck_require__, 8444)));
            result = judgeOne(one, scan);
        }
        judged.push(result);
    }
    return judged;
}
function judgeFile({ file, problem, isHarmless }, files, judgeText) {
    if (problem !== null) {
        return isHarmless ? (0,judge/* leftOut */.ig)(file, { line: 1, column: 1 }, `the file ${problem}`) : (0,judge/* unreadable */.O$)(file, problem);
    }
    const content = files.read(file);
    return content.ok ? judgeText(content.text) : (0,judge/* unreadable */.O$)(file, content.problem);
}
/** Everything by the config from before a change, for what is judged by it to join; null where the change leaves it alone. */
async function formerOf(files, { former, isOurs, configFor }, all) {
    if (former === null)
        return null;
    const { config, terms } = former;
    const configs = { current: config, configFor: () => config, isOurs };
    const judged = await judgeAll(files, configs, await searchIn(files, configs).all(), new Set());
    // Those that are reported by these terms speak for themselves.
    const reported = new Set(all.filter(({ file, isInScope }) => isInScope && configFor(file) === config).map(({ file }) => file));
    return { files: judged.map((one) => ({ ...one, isInScope: reported.has(one.file) })), terms };
}
/** Whether a spec is among those that are to be reported. */
function isSelected(spec, only, config) {
    if (only.length === 0)
        return true;
    const entries = (0,judge/* entriesFor */.aB)(spec.file, config);
    return (0,selector/* isChosen */.l)(only, (selector) => {
        if (selector.by === 'id')
            return spec.id === selector.value;
        if (selector.by === 'account')
            return (0,judge/* lastOf */.g1)(entries, (entry) => entry.account) === selector.value;
        return entries.some((entry) => entry.labels[selector.label] === selector.value);
    });
}
/** An id belongs to one resource: an entry that gives it to several specs is wrong config. */
function refuseSharedIds(judged, entries) {
    for (const { id, files } of entries) {
        if (id === null)
            continue;
        const covered = judged.filter(({ file }) => files.matches(file)).flatMap(({ specs }) => specs);
        if (covered.length <= 1)
            continue;
        const message = `${files.text} covers ${covered.length} specs, but an id belongs to one. Name one file with one spec.`;
        throw new errors/* UserError */.yo(message, { file: files.place.file, ...files.place.range.start });
    }
}
function unusedPatterns(config, met) {
    const severity = (0,evaluate/* severityFor */.v1)('pattern-unused', undefined, config.policy);
    if (severity === null)
        return [];
    const waves = config.waves.flatMap(({ files }) => files ?? []);
    const patterns = [...config.exclude, ...config.entries.map((entry) => entry.files), ...waves];
    const said = ({ file, range, path }, identity, message) => (0,evaluate/* draft */.K4)('pattern-unused', severity, message, { file, range, path, identity, inside: '' });
    const unused = patterns
        .filter((pattern) => ![...met].some((file) => pattern.matches(file)))
        .map(({ place, text }) => said(place, text, `no JSON or YAML file matches ${JSON.stringify(text)}. ${RELATIVE}`));
    return [...unused, ...emptyWaves(config).map(({ wave, message }) => said(wave.place, `wave ${wave.name}`, message))];
}
const RELATIVE = "Patterns are relative to the repository's root.";
/** What the report says of files: how many hold something, how many do not, and which were left out for a reason. */
function tallied(judged) {
    const empty = judged.filter(({ specs, findings }) => specs.length === 0 && findings.length === 0);
    return {
        files: judged.length - empty.length,
        filesPassedOver: empty.length,
        passedOver: empty.flatMap(({ passedOver }) => passedOver ?? []),
    };
}


/***/ }),

/***/ 4573:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: function() { return /* binding */ systemClock; }
/* harmony export */ });
/** The machine's clock. */
const systemClock = {
    today: () => new Date().toISOString().slice(0, 10),
    now: () => Date.now(),
    sleep: (ms, signal) => (ms > 0 && signal?.aborted !== true ? slept(ms, signal) : Promise.resolve()),
};
/** Nothing is left that would keep the process from ending. */
function slept(ms, signal) {
    return new Promise((resolve) => {
        const wake = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', wake);
            resolve();
        };
        const timer = setTimeout(wake, ms);
        signal?.addEventListener('abort', wake);
    });
}


/***/ }),

/***/ 1672:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DR: function() { return /* binding */ filesBelow; },
/* harmony export */   an: function() { return /* binding */ gitRootOf; },
/* harmony export */   w3: function() { return /* binding */ folderAt; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6551);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2739);




/** The files below a folder of this machine. */
function filesBelow(root) {
    const realRoot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
    return {
        kindOf: (path) => kindOf(realRoot, path),
        // Loaded only where folders are searched: a check of named files starts faster.
        list: async (folder, isWanted) => (await Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(933)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4933))).listFiles(realRoot, folder, isWanted),
        realOf: (file) => realOf(realRoot, file),
        read: (file) => (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(`${realRoot}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${file}`),
    };
}
/** The nearest folder from here upwards that is the root of a git checkout; null where none is. */
function gitRootOf(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '..')) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '..') === at)
            return null;
    }
}
/** The folder that stands at a path, or that the file there lies in; null where nothing is there. */
function folderAt(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory() ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, '..');
    }
    catch {
        return null;
    }
}
function realOf(root, file) {
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file)))
            .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
            .join('/');
    }
    catch {
        return file;
    }
}
function kindOf(root, path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), { throwIfNoEntry: false });
        if (stats === undefined)
            return 'missing';
        if (!(0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .F)(root, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path))))
            return 'outside';
        if (stats.isDirectory())
            return 'folder';
        return stats.isFile() ? 'file' : 'special';
    }
    catch {
        return 'missing';
    }
}


/***/ }),

/***/ 6551:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: function() { return /* binding */ isInside; }
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Whether a real path lies in a root, which is a real path too, or is that root. */
function isInside(root, real) {
    return real === root || real.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_0__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
}


/***/ }),

/***/ 2739:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: function() { return /* binding */ codeOf; },
/* harmony export */   PH: function() { return /* binding */ TOO_LARGE; },
/* harmony export */   r7: function() { return /* binding */ textIn; },
/* harmony export */   yR: function() { return /* binding */ readText; },
/* harmony export */   zx: function() { return /* binding */ MAX_BYTES; }
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6954);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** Larger files are no specs, and reading them would cost more than it tells. */
const MAX_BYTES = 20 * 2 ** 20;
/** As Node's fastest way of reading wants it: made once. */
const AS_TEXT = { encoding: 'utf8', flag: 'r' };
/** Reads a text in one go, which is the fastest way; what looks odd in it is looked at again, byte by byte. */
function readText(path) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, AS_TEXT);
        // A unit of UTF-16 is at most three bytes of UTF-8.
        if (text.length > MAX_BYTES / 3 || text.includes('\ufffd') || text.includes('\0'))
            return inspect(path);
        return { ok: true, text: withoutMark(text) };
    }
    catch (error) {
        // Texts beyond some 500 MB do not fit into a string at all.
        if (codeOf(error) === 'ERR_STRING_TOO_LONG' || codeOf(error) === 'ERR_FS_FILE_TOO_LARGE')
            return problem(TOO_LARGE);
        return problem(`cannot be read (${codeOf(error)})`);
    }
}
/** Completes "The file \u2026" for one of more than MAX_BYTES. */
const TOO_LARGE = `is larger than ${MAX_BYTES / 2 ** 20} MB`;
function inspect(path) {
    return textIn((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path));
}
/** The text that a file's bytes are: UTF-8, without a byte order mark. */
function textIn(bytes) {
    if (bytes.length > MAX_BYTES)
        return problem(TOO_LARGE);
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        return problem('is UTF-16, but must be UTF-8');
    }
    // A replacement character may also be the file's own.
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return problem('is no valid UTF-8');
    const text = bytes.toString('utf8');
    if (text.includes('\0'))
        return problem('holds NUL bytes, so it is no text');
    return { ok: true, text: withoutMark(text) };
}
function withoutMark(text) {
    return text.startsWith('\ufeff') ? text.slice(1) : text;
}
function problem(text) {
    return { ok: false, problem: text };
}
/** The system's word for why something failed. */
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}


/***/ }),

/***/ 2357:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hi: function() { return /* binding */ RemoteError; },
/* harmony export */   Qm: function() { return /* binding */ UnsafePlanError; },
/* harmony export */   yo: function() { return /* binding */ UserError; }
/* harmony export */ });
/** Wrong use or wrong config: the user can put it right. Ends with exit code 2. */
class UserError extends Error {
    name = 'UserError';
    /** The place to look at, where the cause stands in a file. */
    place;
    constructor(message, place = null) {
        super(place === null ? message : `${place.file}:${place.line}:${place.column}: ${message}`);
        this.place = place;
    }
}
/** A service did not do what was asked of it. Ends with exit code 3: it could not be told. */
class RemoteError extends Error {
    name = 'RemoteError';
    facts;
    constructor(facts, options) {
        const { service, operation, status, requestId, detail } = facts;
        const answer = status === null ? detail : `${status}${detail === '' ? '' : `: ${detail}`}`;
        super(`${service} could not ${operation} (${answer}${requestId === null ? '' : `; request ${requestId}`})`, options);
        this.facts = facts;
    }
}
/** A plan must not be carried out as it is. Ends with exit code 1; the message says what to do. */
class UnsafePlanError extends Error {
    name = 'UnsafePlanError';
    reason;
    constructor(reason) {
        super(unsafeMessage(reason));
        this.reason = reason;
    }
}
function unsafeMessage(reason) {
    switch (reason.guard) {
        case 'event':
            return `apply does not run for the event ${reason.event}, only for ${reason.allowed.join(', ')}. Use mode: plan there.`;
        case 'ref':
            return `apply runs only on ${reason.allowed.length === 0 ? 'the default branch, which is not known here' : reason.allowed.join(', ')}, but this is ${reason.ref}. Merge first, or name the branch in apply-refs.`;
        case 'confirmation':
            if (reason.wasAsked)
                return `${counted(reason.changes, 'change')} not confirmed: nothing was sent.`;
            return `nobody can be asked whether to make ${counted(reason.changes, 'change')}. Look at the plan, then give --yes.`;
        case 'account':
            return `no account is known for ${named(reason.specs)}, and without one Spot would take the oldest. Set account in the config's specs, spot-account, or SPOTINST_ACCOUNT.`;
        case 'weakening':
            return `${named(reason.resources)} would allow IMDSv1 again: live, tokens are required. No option allows that. Write httpTokens: "required" into the spec.`;
        case 'max-changes':
            return `the plan makes ${counted(reason.changes, 'change')}, but max-changes is ${reason.limit}. Narrow it with only, or raise max-changes.`;
        case 'max-instances':
            return `${instancesWords(reason)}, but max-instances is ${reason.limit}. Narrow it with only, or raise max-instances.`;
        case 'rolling':
            return `a roll is still running: ${named(reason.rolls.map(({ resource, roll }) => `${roll} of ${resource}`))}. Wait for its end or stop it, and run again.`;
        case 'outside':
            return `not in the checkout, where it would have been reviewed: ${named(reason.files)}. Apply only what stands in the repository.`;
        case 'data-loss':
            return `recycling loses what is not persisted: ${named(reason.losses.map(({ resource, loses }) => `of ${resource} ${listed(loses)}`))}. Persist it in the spec, or set allow-data-loss.`;
        case 'max-modified':
            return `${counted(reason.instances, 'instance')} would be changed, but max-instances is ${reason.limit}. Narrow it with only, or raise max-instances.`;
        case 'mix-up':
            return `EC2 knows none of the instances that Spot names of ${named(reason.fleets.map(({ fleet, region }) => `${fleet} (${region ?? 'no region known'})`))}: the AWS credentials are those of another account, or the region is another one. Give those of the account that the instances run in.`;
        case 'readiness':
            return `IMDSv1 may still be needed: ${named(reason.fleets.map(({ fleet, why }) => `${fleet} ${why}`))}. Move what calls it to IMDSv2; only (to leave fleets out), instances-file, readiness-max-calls and readiness say how much is asked.`;
        case 'plan-hash':
            return approvalWords(reason);
    }
}
function instancesWords({ instances, untold }) {
    if (untold === 0)
        return `the plan replaces ${counted(instances, 'instance')}`;
    return `the plan replaces ${counted(instances, 'instance')} that are known of, and of ${counted(untold, 'roll')} it cannot be told how many`;
}
function approvalWords({ unapproved, undone }) {
    const parts = [
        ...(unapproved.length === 0 ? [] : [`${named(unapproved)} would be changed without having been approved`]),
        ...(undone === 0
            ? []
            : [`${counted(undone, 'approved change')} would not be made and ${undone === 1 ? 'is' : 'are'} not in place`]),
    ];
    return `the plan is not the one that was approved: ${parts.join('; ')}. Make a new plan, look at it, and apply it by its hash.`;
}
/** How many names a message lists. */
const MAX_NAMES = 5;
function named(names) {
    const more = names.length - MAX_NAMES;
    return `${names.slice(0, MAX_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function listed(words) {
    const [last = '', ...others] = words.toReversed();
    return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 338:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EI: function() { return /* binding */ reportOf; },
/* harmony export */   LS: function() { return /* binding */ plural; },
/* harmony export */   Z4: function() { return /* binding */ NO_SPECS; },
/* harmony export */   n6: function() { return /* binding */ compareText; },
/* harmony export */   nT: function() { return /* binding */ isOpen; },
/* harmony export */   oC: function() { return /* binding */ SEVERITIES; }
/* harmony export */ });
/* unused harmony exports POLICY_CHANGES, compareFindings */
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6856);

/** From worst to mildest. */
const SEVERITIES = ['error', 'warning', 'note'];
/** What a change can do to the terms on which specs are judged: soften them, or take specs out of sight. */
const POLICY_CHANGES = (/* unused pure expression or super */ null && ([
    'waiver-added',
    'waiver-extended',
    'severity-lowered',
    'limit-raised',
    'exclude-added',
    'kind-set',
    'gitignore-added',
    'baseline-added',
    'spec-deleted',
    'spec-hidden',
]));
/** The reason of a report that fails because nothing was found. */
const NO_SPECS = 'No specs found.';
/** A report of these results: findings in order, counted, with the verdict. */
function reportOf(parts, strictness, version) {
    const counts = countsOf(parts);
    const reason = failureOf(counts, strictness);
    return {
        version: 1,
        tool: { name: 'spot-imdsv2', version },
        verdict: reason === null ? 'pass' : 'fail',
        reason,
        counts,
        specs: parts.specs,
        findings: [...parts.findings].sort(compareFindings),
        passedOver: parts.passedOver,
        scope: parts.scope,
        baseline: parts.baseline,
        policy: parts.policy,
    };
}
function countsOf(parts) {
    const open = parts.findings.filter(isOpen);
    const waived = parts.findings.filter((finding) => finding.waiver !== null);
    const bySeverity = (severity) => open.filter((finding) => finding.severity === severity).length;
    const byVerdict = (verdict) => parts.specs.filter((spec) => spec.verdict === verdict).length;
    return {
        files: parts.files,
        specs: parts.specs.length,
        pass: byVerdict('pass'),
        fail: byVerdict('fail'),
        unknown: byVerdict('unknown'),
        waived: byVerdict('waived'),
        errors: bySeverity('error'),
        warnings: bySeverity('warning'),
        notes: bySeverity('note'),
        waivedFindings: waived.length,
        knownFindings: parts.findings.length - open.length - waived.length,
        passedOver: parts.filesPassedOver,
    };
}
/** Whether a finding counts: no waiver accepts it, and no baseline lists it. */
function isOpen({ waiver, isKnown }) {
    return waiver === null && !isKnown;
}
/** Why these counts fail; null when they pass. */
function failureOf(counts, strictness) {
    const { failOn, maxWarnings, needsSpecs } = strictness;
    if (counts.errors > 0)
        return `${plural(counts.errors, 'error')}.`;
    if (failOn === 'warning' && counts.warnings > 0)
        return `${plural(counts.warnings, 'warning')}, and warnings fail here.`;
    if (maxWarnings !== null && counts.warnings > maxWarnings) {
        return `${plural(counts.warnings, 'warning')}, but the limit is ${maxWarnings}.`;
    }
    if (needsSpecs && counts.specs === 0)
        return NO_SPECS;
    return null;
}
/** A count with its noun: `1 error`, `2 errors`. */
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** By file, then place, then rule, then message. The same findings always come in the same order. */
function compareFindings(a, b) {
    return (compareText(a.file, b.file) ||
        a.range.start.line - b.range.start.line ||
        a.range.start.column - b.range.start.column ||
        _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleIds */ .Zl.indexOf(a.rule) - _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleIds */ .Zl.indexOf(b.rule) ||
        compareText(a.message, b.message));
}
/** Order by UTF-16 units: the same on every machine, whatever its language. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 6856:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KX: function() { return /* binding */ isRuleId; },
/* harmony export */   NO: function() { return /* binding */ onlineRules; },
/* harmony export */   OE: function() { return /* binding */ acceptableRules; },
/* harmony export */   ZL: function() { return /* binding */ helpOf; },
/* harmony export */   Zl: function() { return /* binding */ ruleIds; },
/* harmony export */   y0: function() { return /* binding */ RULES; }
/* harmony export */ });
const info = (severity, title, help) => ({ title, help, severity, isFixed: false });
const fixed = (title, help) => ({ title, help, severity: 'error', isFixed: true });
/** THE TABLE of rule ids. Ids are never renamed once released: users' configs and waivers name them. */
const RULES = {
    syntax: fixed('The file cannot be parsed', 'Correct the syntax: a file that cannot be read cannot be judged.'),
    unreadable: fixed('The file cannot be read', 'Make it a readable UTF-8 text of at most 20 MB, or exclude it in the config.'),
    'duplicate-key': fixed('A key stands twice in one object', 'Keep one: parsers silently drop the other.'),
    'not-a-spec': info('error', 'The named file holds no Spot spec', 'Name files that hold bodies of the Spot API, or take the name out.'),
    'spec-schema': info('error', 'The spec has a shape that the Spot API does not know', 'Write the member as the API reference has it.'),
    'tokens-required': info('error', 'Instances may answer IMDSv1', 'Set httpTokens to "required".'),
    'wrong-key': info('error', 'A key is misnamed or misplaced, so that the API passes over it', 'Use the name and the place that the API reads.'),
    'unsupported-member': info('error', 'This kind of resource has no such IMDS option', 'Remove it.'),
    'hop-limit': info('error', 'The hop limit is outside the range', 'Choose a hop limit within the API\u2019s and the policy\u2019s range.'),
    unresolvable: info('error', 'A value can only be told after a template is filled in', 'Write the value itself, or check the rendered file.'),
    endpoint: info('warning', 'The instance metadata service is switched off', 'Remove httpEndpoint, or make sure that nothing on the instance needs IMDS.'),
    'user-data': info('warning', 'A script in userData calls the instance metadata service without a token', 'Send a token with the call, as IMDSv2 wants it.'),
    'node-group-inherits': info('note', 'A node group takes its IMDS options from its cluster', 'Set instanceMetadataOptions on the node group to be independent of the cluster.'),
    'image-support': info('warning', 'The image does not make instances refuse IMDSv1, or cannot be launched', 'Set ImdsSupport v2.0 on the image, and IMDS options in the spec.'),
    'ambiguous-kind': info('note', 'Kubernetes or ECS cannot be told from the spec', 'Name the kind in the config.'),
    'waiver-expired': fixed('A waiver has run out', 'Fix what it covered, or renew it with a new date.'),
    'waiver-unused': info('warning', 'A waiver covers nothing', 'Remove it.'),
    'baseline-fixed': info('note', 'The baseline lists a finding that is no longer there', 'Remove the entry: the file may only shrink.'),
    'pattern-unused': info('warning', 'A pattern in the config matches no file, or a wave takes no spec', 'Correct or remove it.'),
    'live-drift': info('error', 'A live resource is not what git says', 'Apply the spec, or put right what keeps it from being applied.'),
    'instance-proof': info('error', 'A running instance is not proven to refuse IMDSv1', 'Replace it once its resource is right; prove again where EC2 could not tell.'),
};
/** All rule ids, in the table's order. */
const ruleIds = Object.keys(RULES);
/** The rules whose findings can be accepted, by a waiver or a baseline: those about specs, and none that is fixed. */
const acceptableRules = ruleIds.filter((id) => !RULES[id].isFixed && !['waiver-unused', 'baseline-fixed', 'pattern-unused'].includes(id));
/** The rules that Spot or EC2 must be asked for: most runs do not, and cannot tell what a waiver of one covers. */
const onlineRules = ['image-support', 'live-drift', 'instance-proof'];
/** The docs page of a rule. */
function helpOf(rule) {
    return `https://github.com/spot-imdsv2/spot-imdsv2/blob/v1/docs/rules/${rule}.md`;
}
/** Whether a text is the id of a rule. */
function isRuleId(text) {
    return Object.hasOwn(RULES, text);
}


/***/ }),

/***/ 7978:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: function() { return /* binding */ isChosen; }
/* harmony export */ });
/**
 * Whether selectors choose something, told for each whether it holds: of those of one sort, one must. A spec has one id and one
 * account, so that several of a sort could hardly hold together.
 */
function isChosen(only, holds) {
    const held = new Set(only.filter(holds).map(sortOf));
    return only.every((selector) => held.has(sortOf(selector)));
}
function sortOf({ by, label }) {
    return label === undefined ? by : `${by} ${label}`;
}


/***/ }),

/***/ 5252:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ distance; },
/* harmony export */   k: function() { return /* binding */ closest; }
/* harmony export */ });
/**
 * How many single letters must be added, dropped, replaced or swapped with their neighbour to make one text the other
 * (optimal string alignment); once it is sure to be more than the limit, some number above that. Takes time in proportion
 * to the product of the lengths.
 */
function distance(a, b, limit = Number.POSITIVE_INFINITY) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        let least = i;
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                best = Math.min(best, (before[j - 2] ?? 0) + 1);
            next.push(best);
            if (best < least)
                least = best;
        }
        // No later row holds less: a swap adds one to a row before, from which this row is one away at most.
        if (least > limit)
            return least;
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}
/** The name that a misspelt one most likely means; null where none comes near. */
function closest(text, names) {
    const limit = Math.max(1, Math.floor(text.length / 3));
    const [best] = names
        .map((name) => ({ name, away: distance(text.slice(0, 60).toLowerCase(), name.toLowerCase()) }))
        .filter(({ away }) => away <= limit)
        .sort((a, b) => a.away - b.away);
    return best?.name ?? null;
}


/***/ }),

/***/ 9951:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K4: function() { return /* binding */ draft; },
  _3: function() { return /* binding */ evaluate; },
  ax: function() { return /* binding */ fingerprintOf; },
  be: function() { return /* binding */ rangeOf; },
  gu: function() { return /* binding */ settled; },
  v1: function() { return /* binding */ severityFor; }
});

// EXTERNAL MODULE: ./lib/findings/rules.js
var rules = __nccwpck_require__(6856);
// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __nccwpck_require__(1686);
// EXTERNAL MODULE: ./lib/policy/policy.js
var policy_policy = __nccwpck_require__(4193);
// EXTERNAL MODULE: ./lib/policy/rules/ambiguous-kind.js
var ambiguous_kind = __nccwpck_require__(8962);
// EXTERNAL MODULE: ./lib/policy/rules/duplicate-key.js
var duplicate_key = __nccwpck_require__(7252);
// EXTERNAL MODULE: ./lib/policy/subject.js + 2 modules
var policy_subject = __nccwpck_require__(6803);
;// CONCATENATED MODULE: ./lib/policy/rules/endpoint.js

/** With the endpoint disabled, nothing on the instance reaches IMDS: safe, but seldom meant. */
const endpoint = {
    id: 'endpoint',
    problems: ({ imds, kind }) => imds?.httpEndpoint === 'disabled' && kind.optionalMembers.includes('httpEndpoint')
        ? [
            (0,policy_subject/* atValue */.Fc)([...kind.imdsPath, 'httpEndpoint'], 'httpEndpoint "disabled" switches IMDS off altogether: agents and SDKs on the instances get no credentials. Write "enabled", or remove it.'),
        ]
        : [],
};

;// CONCATENATED MODULE: ./lib/policy/remedy.js

/** A remedy for a spec. */
function remedyFor({ spec }, title, changes) {
    return { title, document: spec.document.index, changes };
}
/** A remedy that gives an IMDS option its right value; what is missing on the way is made. */
function settingOption(subject, member, value) {
    const isThere = subject.imds !== null && Object.hasOwn(subject.imds, member);
    const title = isThere ? `Set ${member} to ${(0,specs_value/* quoted */.TL)(value)}` : `Add ${member}: ${(0,specs_value/* quoted */.TL)(value)}`;
    return remedyFor(subject, title, [{ do: 'set', path: optionPath(subject, member), value }]);
}
/** From the document's value to an IMDS option of a spec. */
function optionPath({ spec, kind }, member) {
    return [...spec.path, ...kind.imdsPath, member];
}

;// CONCATENATED MODULE: ./lib/policy/rules/hop-limit.js




const MEMBER = 'httpPutResponseHopLimit';
/** More than container overlays need (2 for a bridge, 3 for an overlay or nested containers): every hop lets the token travel further. */
const USUAL_MAX = 3;
/** The hop limit is a whole number within the API's range (1 to 64) and the policy's. */
const hopLimit = {
    id: 'hop-limit',
    problems: (subject) => {
        const { imds, kind, errors, policy } = subject;
        const path = [...kind.imdsPath, MEMBER];
        if (errors.some((error) => error.owner === 'hop-limit')) {
            const found = (0,specs_value/* quoted */.TL)(imds?.[MEMBER]);
            const { min, max } = policy.hopLimit;
            const problem = (0,policy_subject/* atValue */.Fc)(path, `${MEMBER} must be a whole number from ${min} to ${max}, but it is ${found}.`);
            return [withRemedy(problem, subject, nearest(imds?.[MEMBER], subject))];
        }
        return imds === null ? [] : [...missing(subject), ...unusual(subject)];
    },
};
function missing(subject) {
    const { imds, kind, policy, misnamed } = subject;
    if (!policy.hopLimit.required || (imds?.[MEMBER] ?? null) !== null)
        return [];
    // It is there under another name, and `wrong-key` says so.
    if (misnamed.some(({ expected }) => expected === MEMBER) && (0,policy_policy/* severityOf */.x)('wrong-key', policy) !== 'off')
        return [];
    const path = kind.imdsPath;
    const message = `${MEMBER} is missing, but the policy wants it written. Add a whole number from ${policy.hopLimit.min} to ${policy.hopLimit.max}.`;
    const problem = imds !== null && Object.hasOwn(imds, MEMBER) ? (0,policy_subject/* atValue */.Fc)([...path, MEMBER], message) : (0,policy_subject/* atKey */.dJ)(path, message);
    // What EC2 takes where nothing is written; or what pods and tasks need to reach IMDS.
    return [withRemedy(problem, subject, within(1, subject))];
}
/** The number that was most likely meant; null where that would be a guess. */
function nearest(value, subject) {
    if (typeof value === 'number' && Number.isFinite(value))
        return within(Math.round(value), subject);
    const written = typeof value === 'string' && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : null;
    return written !== null && written === within(written, subject) ? written : null;
}
/** The allowed number next to a whole one. With containers, 1 is avoided where 2 is allowed: the rule itself warns of it. */
function within(wanted, { kind, policy }) {
    const { min, max } = policy.hopLimit;
    const low = kind.runsContainers ? Math.max(min, Math.min(2, max)) : min;
    return Math.max(low, Math.min(wanted, max));
}
function withRemedy(problem, subject, value) {
    return value === null ? problem : { ...problem, remedy: settingOption(subject, MEMBER, value) };
}
function unusual({ imds, kind }) {
    const value = imds?.[MEMBER];
    const path = [...kind.imdsPath, MEMBER];
    if (typeof value !== 'number')
        return [];
    if (value === 1 && kind.runsContainers && imds?.httpTokens === 'required') {
        const message = `${MEMBER} 1 keeps pods and tasks behind a bridge network from IMDS. Write 2, unless they get credentials another way.`;
        return [(0,policy_subject/* atValue */.Fc)(path, message, 'warning')];
    }
    if (value <= USUAL_MAX)
        return [];
    return [
        (0,policy_subject/* atValue */.Fc)(path, `${MEMBER} ${value} lets the token travel further than containers need: 2, or 3 with an overlay network.`, 'note'),
    ];
}

// EXTERNAL MODULE: ./lib/policy/misnamed.js
var misnamed = __nccwpck_require__(6935);
;// CONCATENATED MODULE: ./lib/policy/rules/spec-schema.js




/** The spec's shape on the way to the IMDS options, and their members, are as the API has them. */
const specSchema = {
    id: 'spec-schema',
    problems: (subject) => {
        if (subject.errors.length === 0 && subject.spec.foreign.length === 0)
            return [];
        return [...unknown(subject), ...malformed(subject), ...foreign(subject)];
    },
};
function unknown(subject) {
    const { kind } = subject;
    const known = ['httpTokens', 'httpPutResponseHopLimit', ...kind.optionalMembers].join(', ');
    return (0,misnamed/* unknownMembers */.kV)(subject, 'spec-schema').map((member) => (0,policy_subject/* atKey */.dJ)([...kind.imdsPath, member], `${(0,specs_value/* quoted */.TL)(member)} is no IMDS option of ${kind.title}. Remove it; the API knows ${known}.`));
}
function malformed(subject) {
    const own = subject.errors.filter((error) => error.owner === 'spec-schema' && error.keyword !== 'additionalProperties');
    return own.map((error) => inRightCase((0,policy_subject/* atValue */.Fc)(error.path, messageFor(error)), error, subject));
}
/** An unknown member is left to people: its removal could take away what was meant for another one. A word in wrong case is not. */
function inRightCase(problem, { path, keyword, params, value }, subject) {
    const member = path.at(-1);
    if (keyword !== 'enum' || typeof value !== 'string' || member === undefined)
        return problem;
    const word = params.allowedValues.find((one) => typeof one === 'string' && one.toLowerCase() === value.trim().toLowerCase());
    return word === undefined ? problem : { ...problem, remedy: settingOption(subject, member, word) };
}
function messageFor({ path, keyword, params, value }) {
    const name = path.at(-1);
    if (keyword === 'enum') {
        const allowed = params.allowedValues.filter((one) => one !== null).map(specs_value/* quoted */.TL);
        return `${name} must be ${allowed.join(' or ')}, but it is ${(0,specs_value/* quoted */.TL)(value)}.`;
    }
    return `${name} must be an object, but it is ${(0,specs_value/* quoted */.TL)(value)}: the IMDS options stand in it.`;
}
function foreign({ spec }) {
    return spec.foreign.map((path) => (0,policy_subject/* atKey */.dJ)(path, `${(0,specs_value/* dotted */.Bs)(path)} belongs to a body of another cloud, but this one launches AWS instances. Remove it, or the members that belong to AWS.`));
}

;// CONCATENATED MODULE: ./lib/policy/rules/tokens-required.js



/** Instances must refuse IMDSv1: the IMDS options are there, and `httpTokens` is exactly "required". */
const tokensRequired = {
    id: 'tokens-required',
    problems: (subject) => {
        if ((0,policy_subject/* isReportedElsewhere */.UU)(subject))
            return [];
        const own = subject.errors.filter((error) => error.owner === 'tokens-required');
        return own.length > 0 ? own.map((error) => problemOf(error, subject)) : [unproven(subject)];
    },
};
function problemOf(error, subject) {
    const problem = described(error, subject);
    // What stands in place of the options, and is no object, holds something that nobody here understands.
    const isOverwritten = error.keyword !== 'required' && error.value !== null && error.path.at(-1) !== 'httpTokens';
    return isOverwritten ? problem : { ...problem, remedy: settingOption(subject, 'httpTokens', 'required') };
}
function described(error, subject) {
    const full = fullPath(subject);
    if (error.keyword === 'required') {
        const missing = String(error.params.missingProperty);
        return (0,policy_subject/* atKey */.dJ)(error.path, `${missing} is missing, so instances may answer IMDSv1. Add ${full}: "required".`);
    }
    const name = error.path.at(-1) ?? subject.kind.root;
    if (name !== 'httpTokens') {
        return (0,policy_subject/* atValue */.Fc)(error.path, `${name} must be an object, but it is ${(0,specs_value/* quoted */.TL)(error.value)}. Write ${full}: "required".`);
    }
    return (0,policy_subject/* atValue */.Fc)(error.path, `httpTokens must be "required", but it is ${(0,specs_value/* quoted */.TL)(error.value)}.${spellingHint(error.value)}`);
}
/** Where the cause lies elsewhere, but the rule that would say so is switched off or softened. */
function unproven(subject) {
    return (0,policy_subject/* atKey */.dJ)([], `nothing shows that instances refuse IMDSv1. Write ${fullPath(subject)}: "required".`);
}
function fullPath({ spec, kind }) {
    return (0,specs_value/* dotted */.Bs)([...spec.path, ...kind.imdsPath, 'httpTokens']);
}
function spellingHint(value) {
    const isMeant = typeof value === 'string' && value.trim().toLowerCase() === 'required';
    return isMeant ? ' The API takes the word in lower case and without spaces.' : '';
}

;// CONCATENATED MODULE: ./lib/policy/rules/unresolvable.js


/** A value on the way to the IMDS options, or among them, is filled in by another tool: what it will be is not known here. */
const unresolvable = {
    id: 'unresolvable',
    problems: ({ spec, hidden }) => hidden.map((path) => (0,policy_subject/* atValue */.Fc)(path, `${(0,specs_value/* dotted */.Bs)(path.slice(-1))} is ${(0,specs_value/* quoted */.TL)((0,specs_value/* valueAt */.fK)(spec.body, path))}, which only another tool can fill in: what it will be cannot be told. Write the value itself, or check the rendered file.`)),
};

;// CONCATENATED MODULE: ./lib/policy/rules/unsupported-member.js



/** An IMDS option that other kinds have, but not this one. */
const unsupportedMember = {
    id: 'unsupported-member',
    problems: (subject) => (0,misnamed/* unknownMembers */.kV)(subject, 'unsupported-member').map((member) => ({
        ...(0,policy_subject/* atKey */.dJ)([...subject.kind.imdsPath, member], `${member} is not among the IMDS options of ${subject.kind.title}: the API has none there. Remove it.`),
        remedy: remedyFor(subject, `Remove ${member}`, [{ do: 'remove', path: optionPath(subject, member) }]),
    })),
};

;// CONCATENATED MODULE: ./lib/policy/rules/user-data.js



/** More lines than these are only counted. */
const MAX_NAMED = 5;
/** A script for new instances calls the metadata service without a token: it breaks as soon as IMDSv1 is refused. Nothing of the script is told. */
const userData = {
    id: 'user-data',
    problems: ({ spec, kind, policy, scan }) => {
        const text = (0,specs_value/* valueAt */.fK)(spec.body, kind.userDataPath);
        if (typeof text !== 'string' || (0,policy_policy/* severityOf */.x)('user-data', policy) === 'off' || !mayMatter(text))
            return [];
        const calls = scan(text);
        return calls.length === 0 ? [] : [(0,policy_subject/* atValue */.Fc)(kind.userDataPath, user_data_messageFor(calls))];
    },
};
/** The addresses, and the marks of what they may be wrapped in. */
const HINTS = /169\.254\.169\.254|fd00:ec2::254|instance-data|base64|quoted-printable|gz|b64|!!binary/i;
const GZIP = '\x1f\x8b';
/** Whether it is worth while to look into user data: a few microseconds for each spec, where nearly all hold nothing of the kind. */
function mayMatter(text) {
    // A plain text with an address has one of these, and base64 has none.
    const isPlain = text.includes('.') || text.includes(':') || text.includes('-');
    const unwrapped = isPlain ? text : fromBase64(text);
    return HINTS.test(unwrapped) || unwrapped.startsWith(GZIP);
}
/** Letters of base64 for the 16 KB that EC2 takes as user data, and some more. */
const ROOM = 24_576;
let room = null;
/** In one place again and again: a buffer for each would take longer than all else. */
function fromBase64(text) {
    if (text.length > ROOM)
        return Buffer.from(text, 'base64').toString('latin1');
    room ??= Buffer.allocUnsafe(ROOM);
    return room.toString('latin1', 0, room.write(text, 'base64'));
}
function user_data_messageFor(calls) {
    const count = calls.length === 1 ? '' : ` ${calls.length} times`;
    return `userData calls the instance metadata service${count} without a token: ${placesOf(calls)}. Instances that refuse IMDSv1 will not answer. Send the header X-aws-ec2-metadata-token, with a token from /latest/api/token.`;
}
/** `lines 2, 5 of part 1 and line 3 of part 2`. */
function placesOf(calls) {
    const byScript = new Map();
    for (const { line, script } of calls.slice(0, MAX_NAMED)) {
        const name = script ?? 'the script';
        byScript.set(name, [...(byScript.get(name) ?? []), line]);
    }
    const more = calls.length - MAX_NAMED;
    const places = [...byScript].map(([name, lines]) => `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')} of ${name}`);
    return [...places, ...(more > 0 ? [`${more} more`] : [])].join(' and ');
}

// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __nccwpck_require__(9235);
// EXTERNAL MODULE: ./lib/policy/near.js
var near = __nccwpck_require__(8537);
;// CONCATENATED MODULE: ./lib/policy/renaming.js



/**
 * What puts a misnamed or misplaced key right: it gets its name or its place; or it goes, where all that it says is said in
 * the right place as well. Null where somebody has to choose.
 */
function renaming(misnamed, subject) {
    const path = misnamed.from === 'body' ? [...subject.spec.path, ...misnamed.path] : misnamed.path;
    if (misnamed.slip === 'place')
        return moved(misnamed, path, subject);
    const { document } = subject.spec;
    const holder = (0,specs_value/* valueAt */.fK)(document.value, path.slice(0, -1));
    if (!(0,specs_value/* isMembers */.gV)(holder))
        return null;
    if (Object.hasOwn(holder, misnamed.expected))
        return removedWhereSaid(misnamed, path, holder, subject);
    const rivals = subject.misnamed.filter(({ expected }) => expected === misnamed.expected);
    if (rivals.length > 1 || !mayBe(misnamed, holder[misnamed.key]))
        return null;
    const title = `Rename ${misnamed.key} to ${misnamed.expected}`;
    return remedyFor(subject, title, [{ do: 'rename', path, to: misnamed.expected }]);
}
/** Whether a value may be what its key was meant for: options are an object, or one day will be. */
function mayBe({ stands }, value) {
    return stands !== 'for-options' || value === null || (0,specs_value/* isMembers */.gV)(value) || (0,specs_value/* unresolvableText */.Et)(value) !== null;
}
/** The right key is there too: the API reads that one, and the other goes where nothing is lost with it. */
function removedWhereSaid(misnamed, path, holder, subject) {
    const { key, expected, stands } = misnamed;
    const right = holder[expected];
    // Of httpTokens only one value is right, whatever stands under the other name.
    const isSaid = stands === 'for-tokens' || saysAll(right, holder[key]);
    return isSaid ? remedyFor(subject, `Remove ${key}`, [{ do: 'remove', path }]) : null;
}
/** Single values are compared: what is nested here is no option. */
function saysAll(right, other) {
    if (!(0,specs_value/* isMembers */.gV)(right) || !(0,specs_value/* isMembers */.gV)(other))
        return right === other;
    return Object.entries(other).every(([key, value]) => Object.hasOwn(right, key) && right[key] === value);
}
/** More than the options of any kind have. */
const MAX_MEMBERS = 8;
/**
 * Options of single values move as a whole. A lone httpTokens does not: what stands around it may belong to it. Nor does
 * what stands in a list: which of its items counts, nobody can tell.
 */
function moved({ key, from }, path, subject) {
    const { spec, kind } = subject;
    const inside = from === 'body' ? path.slice(spec.path.length) : path.slice(-1);
    const value = (0,specs_value/* valueAt */.fK)(spec.document.value, path);
    if ((0,near/* memberMeant */.K)(key) !== null || inside.some((step) => typeof step === 'number') || !(0,specs_value/* isMembers */.gV)(value))
        return null;
    const members = Object.entries(value);
    if (members.length === 0 ||
        members.length > MAX_MEMBERS ||
        !members.every((member) => isScalar(member[1])))
        return null;
    const right = [...spec.path, ...kind.imdsPath];
    const set = members.map(([member, one]) => ({ do: 'set', path: [...right, member], value: one }));
    return remedyFor(subject, `Move ${key} to ${(0,specs_value/* dotted */.Bs)(right)}`, [...set, { do: 'remove', path }]);
}
function isScalar(value) {
    return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

;// CONCATENATED MODULE: ./lib/policy/rules/wrong-key.js



/** A key that was meant for the IMDS options has another family's name, a slip in its spelling, or the wrong place. */
const wrongKey = {
    id: 'wrong-key',
    problems: (subject) => subject.misnamed.map((misnamed) => {
        const { path, from } = misnamed;
        const problem = { path, from, part: 'key', message: wrong_key_messageFor(misnamed, subject) };
        const remedy = renaming(misnamed, subject);
        return remedy === null ? problem : { ...problem, remedy };
    }),
};
function wrong_key_messageFor(misnamed, subject) {
    const { key, expected, slip } = misnamed;
    const { title } = subject.kind;
    const consequence = isHarmless(misnamed, subject) ? 'it has no effect' : 'instances may answer IMDSv1';
    if (slip === 'place') {
        const right = (0,specs_value/* dotted */.Bs)([...subject.spec.path, ...subject.kind.imdsPath]);
        return `${shown(key)} does not stand where the API reads the IMDS options of ${title}, so ${consequence}. Move it to ${right}.`;
    }
    if (slip === 'family') {
        return `${key} is ${familyWith(key)} key; the API passes over it in ${title}, so ${consequence}. Write ${expected}.`;
    }
    return `${shown(key)} is not a key that the API reads, so ${consequence}. Write ${expected}.`;
}
function isHarmless({ stands }, subject) {
    return stands === 'for-member' || subject.doubt !== 'misnamed';
}
function familyWith(key) {
    return key === kinds/* KINDS */.GW['ocean-cluster'].imdsPath.at(-1) ? 'Ocean\u2019s' : 'Elastigroup\u2019s';
}
function shown(key) {
    return key.length <= 60 ? key : `${key.slice(0, 57)}\u2026`;
}

;// CONCATENATED MODULE: ./lib/policy/rules/index.js










/** THE TABLE of the rules that look at one spec. What takes several specs or the whole run is in inherit.ts, waivers.ts and check.ts. */
const SPEC_RULES = [
    tokensRequired,
    wrongKey,
    unsupportedMember,
    specSchema,
    hopLimit,
    endpoint,
    duplicate_key/* duplicateKey */.V,
    unresolvable,
    userData,
    ambiguous_kind/* ambiguousKind */.t,
];

;// CONCATENATED MODULE: ./lib/policy/evaluate.js





/** Judges one spec by itself: every rule's problems, made into findings. The only place that gives them severity and place. */
function evaluate(spec, policy, around) {
    const subject = (0,policy_subject/* subjectOf */.et)(spec, policy, around.scan);
    const findings = [];
    for (const rule of SPEC_RULES) {
        for (const problem of rule.problems(subject)) {
            const finding = findingOf(rule.id, problem, subject, around);
            if (finding !== null)
                findings.push(finding);
        }
    }
    const isNodeGroup = spec.kind.role === 'node-group';
    return {
        file: around.file,
        document: spec.document.index,
        path: (0,specs_value/* pointerOf */.rq)(spec.path),
        kind: spec.kind,
        ambiguous: spec.ambiguous,
        id: spec.id ?? around.id,
        name: spec.name,
        identity: around.identity,
        imds: summaryOf(subject),
        doubt: subject.doubt,
        oceanId: typeof spec.body.oceanId === 'string' ? spec.body.oceanId : null,
        findings,
        root: isNodeGroup ? { range: rangeOf(spec.document, spec.path, 'key', around.places), path: (0,specs_value/* pointerOf */.rq)(spec.path) } : null,
    };
}
/** The severity of a problem: the rule's, or its own where it is milder or worse; null where the policy switches the rule off. */
function severityFor(rule, own, policy) {
    const general = (0,policy_policy/* severityOf */.x)(rule, policy);
    if (general === 'off')
        return null;
    if (own === undefined)
        return general;
    const isSet = policy.rules[rule] !== undefined && !rules/* RULES */.y0[rule].isFixed;
    const isMilder = rank(own) > rank(general);
    return isSet && !isMilder ? general : own;
}
function rank(severity) {
    return severity === 'error' ? 0 : severity === 'warning' ? 1 : 2;
}
/** Makes a finding of what a rule says about a place. */
function draft(rule, severity, message, at) {
    const identity = { resource: at.identity, inside: at.inside };
    return {
        rule,
        severity,
        message,
        file: at.file,
        range: at.range,
        path: at.path,
        fingerprint: fingerprintOf(at.file, rule, identity),
        identity,
        fix: null,
        help: (0,rules/* helpOf */.ZL)(rule),
    };
}
/**
 * The fingerprint of a finding: a digest, so that nobody can make one finding look like another. node:crypto is loaded at
 * the first finding: without any, starting is faster.
 */
function fingerprintOf(file, rule, { resource, inside }) {
    const { hash } = process.getBuiltinModule('node:crypto');
    return hash('sha256', JSON.stringify([file, resource, rule, inside])).slice(0, 32);
}
/** A draft with what was found out about it. */
function settled({ identity: _, ...finding }, rest) {
    return { ...finding, ...rest };
}
function findingOf(rule, problem, subject, around) {
    const severity = severityFor(rule, problem.severity, subject.policy);
    if (severity === null)
        return null;
    const { spec } = subject;
    const path = problem.from === 'body' ? [...spec.path, ...problem.path] : problem.path;
    const finding = draft(rule, severity, problem.message, {
        file: around.file,
        range: rangeOf(spec.document, path, problem.part, around.places),
        path: (0,specs_value/* pointerOf */.rq)(path),
        identity: around.identity,
        inside: problem.from === 'body' ? (0,specs_value/* pointerOf */.rq)(problem.path) : `#${(0,specs_value/* pointerOf */.rq)(problem.path)}`,
    });
    return problem.remedy === undefined ? finding : { ...finding, fix: problem.remedy };
}
/** Where a part of a document stands; of something that is not written, where its nearest parent does. */
function rangeOf(document, path, part, places) {
    let node = document.node();
    for (const step of path) {
        const child = node.child(step);
        if (child === undefined)
            break;
        node = child;
    }
    if (part === 'value')
        return places.range(node.span());
    // A body without a key (flat, or an item of a list) is shown by its first character.
    const { start } = node.span();
    return places.range(node.key ?? { start, end: start + 1 });
}
function summaryOf(subject) {
    const { imds } = subject;
    const tokens = imds?.httpTokens;
    const hops = imds?.httpPutResponseHopLimit;
    return {
        httpTokens: typeof tokens === 'string' && (0,specs_value/* unresolvableText */.Et)(tokens) === null ? tokens.slice(0, 60) : null,
        httpPutResponseHopLimit: typeof hops === 'number' && Number.isFinite(hops) ? hops : null,
        source: sourceOf(subject),
    };
}
function sourceOf({ doubt, imds }) {
    if (doubt === 'hidden')
        return 'unresolvable';
    if (doubt === 'inherits')
        return 'inherited';
    return imds === null ? 'absent' : 'own';
}


/***/ }),

/***/ 2664:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O$: function() { return /* binding */ unreadable; },
/* harmony export */   S4: function() { return /* binding */ judge; },
/* harmony export */   aB: function() { return /* binding */ entriesFor; },
/* harmony export */   g1: function() { return /* binding */ lastOf; },
/* harmony export */   ig: function() { return /* binding */ leftOut; }
/* harmony export */ });
/* harmony import */ var _specs_formats_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4522);
/* harmony import */ var _specs_recognise_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(346);
/* harmony import */ var _specs_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3744);
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1686);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9951);
/* harmony import */ var _rules_duplicate_key_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7252);






/** Judges the specs of one file: parse, recognise, evaluate. Never throws for what stands in the text. */
function judge(source, policy) {
    const { file, text } = source;
    const isExpected = source.isNamed || source.entries.length > 0;
    const places = (0,_specs_text_js__WEBPACK_IMPORTED_MODULE_2__/* .placesIn */ .y)(text);
    const parsed = source.parser(text);
    if (!parsed.ok) {
        const start = places.position(parsed.offset);
        if (!isExpected && !(0,_specs_recognise_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeSpec */ .hP)(text))
            return leftOut(file, start, parsed.message);
        const end = places.position(parsed.offset + 1);
        return withFindings([atFile(file, 'syntax', `${parsed.message}.${templateHint(text)}`, { start, end })]);
    }
    const hints = { kind: lastOf(source.entries, (entry) => entry.kind) };
    const specs = [];
    for (const format of _specs_formats_index_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h) {
        for (const document of parsed.documents)
            for (const spec of format.specs(document, hints))
                specs.push(spec);
    }
    const isSpecFile = specs.length > 0 || (0,_specs_recognise_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeSpec */ .hP)(text);
    const hidden = isSpecFile ? hiddenSpecs(file, parsed.documents, specs, places) : [];
    if (specs.length > 0)
        return { specs: judgeSpecs(specs, source, places, policy), findings: hidden, passedOver: null };
    if (hidden.length > 0 || !isExpected)
        return withFindings(hidden);
    return withFindings(notASpec(file, policy));
}
/** A file that could not even be read; `problem` completes "The file \u2026". */
function unreadable(file, problem) {
    return withFindings([atFile(file, 'unreadable', `the file ${problem}.`)]);
}
/** A file that was met and left out. */
function leftOut(file, at, reason) {
    return { specs: [], findings: [], passedOver: { file, line: at.line, column: at.column, reason } };
}
/** What the last of the entries that say something says. */
function lastOf(entries, read) {
    let last = null;
    for (const entry of entries)
        last = read(entry) ?? last;
    return last;
}
const NO_ENTRIES = [];
/** The config's entries that are about a file. */
function entriesFor(file, { entries }) {
    return entries.length === 0 ? NO_ENTRIES : entries.filter((entry) => entry.files.matches(file));
}
function withFindings(findings) {
    return { specs: [], findings, passedOver: null };
}
/** Templates are the usual reason why a spec does not parse. */
function templateHint(text) {
    return /\{\{|<%/.test(text) ? ' It holds template marks: check the rendered file.' : '';
}
function judgeSpecs(specs, source, places, policy) {
    const id = lastOf(source.entries, (entry) => entry.id);
    const uses = new Map();
    const judged = specs.map((spec, index) => {
        const name = nameOf(spec, id) ?? `place:${index + 1}`;
        const count = (uses.get(name) ?? 0) + 1;
        uses.set(name, count);
        // Two resources of one name in a file keep apart; the number stands first, where no name can imitate it.
        return (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluate */ ._3)(spec, policy, { file: source.file, places, scan: source.scan, id, identity: `${count}:${name}` });
    });
    return specs.length > 1 ? withoutRepeats(judged) : judged;
}
function nameOf(spec, configId) {
    const id = spec.id ?? configId;
    if (id !== null)
        return `id:${id}`;
    return spec.name === null ? null : `name:${spec.name}`;
}
/** A key above several specs that stands twice is reported for the first of them. */
function withoutRepeats(specs) {
    const seen = new Set();
    const isNew = ({ rule, range }) => {
        const key = `${range.start.line}:${range.start.column}`;
        return rule !== 'duplicate-key' || (!seen.has(key) && seen.add(key));
    };
    return specs.map((spec) => ({ ...spec, findings: spec.findings.filter(isNew) }));
}
/** Keys that stand twice beside the specs, in what is none by its last values: the first ones may be what is meant. */
function hiddenSpecs(file, documents, specs, places) {
    const suspects = documents.filter((document) => document.duplicates().length > 0);
    return suspects.flatMap((document) => {
        const duplicates = document.duplicates();
        const known = specs.filter((spec) => spec.document === document);
        const bodies = new Set(known.map(({ path }) => (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerOf */ .rq)(path)));
        const ways = new Set(known.flatMap(({ path }) => wayTo(path)));
        // On the way to a spec or in its body, the spec's own rules see the key.
        const stray = duplicates.filter(({ path }) => !ways.has((0,_specs_value_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerOf */ .rq)(path)) && !wayTo(path).some((at) => bodies.has(at)));
        return stray.map((duplicate) => (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_4__/* .draft */ .K4)('duplicate-key', 'error', (0,_rules_duplicate_key_js__WEBPACK_IMPORTED_MODULE_5__/* .messageFor */ .X)(duplicate), {
            file,
            range: places.range(duplicate.span),
            path: (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerOf */ .rq)(duplicate.path),
            identity: `document:${document.index + 1}`,
            inside: `#${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerOf */ .rq)(duplicate.path)}`,
        }));
    });
}
/** The JSON Pointers of a path and of all that it leads through. */
function wayTo(path) {
    return [...path.keys(), path.length].map((length) => (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_3__/* .pointerOf */ .rq)(path.slice(0, length)));
}
function notASpec(file, policy) {
    const severity = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_4__/* .severityFor */ .v1)('not-a-spec', undefined, policy);
    if (severity === null)
        return [];
    const message = 'the file holds no Spot spec: no body under group, managedInstance, cluster or launchSpec, and no saved API response.';
    return [{ ...atFile(file, 'not-a-spec', message), severity }];
}
const FIRST_CHARACTER = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
function atFile(file, rule, message, range = FIRST_CHARACTER) {
    return (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_4__/* .draft */ .K4)(rule, 'error', message, { file, range, path: '', identity: '', inside: '' });
}


/***/ }),

/***/ 6935:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   kV: function() { return /* binding */ unknownMembers; },
/* harmony export */   qF: function() { return /* binding */ misnamedIn; },
/* harmony export */   z$: function() { return /* binding */ hasMember; }
/* harmony export */ });
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1686);
/* harmony import */ var _near_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8537);


/** How many values are looked through for options in a wrong place. A spec has some hundreds; a hostile one may have millions. */
const MAX_VALUES = 5_000;
/** All keys of a spec that were meant for IMDS options. A misplaced one is looked for only where the right place is empty. */
function misnamedIn(spec, kind, imds) {
    const objectKey = kind.imdsPath.at(-1) ?? '';
    const parentPath = kind.imdsPath.slice(0, -1);
    const siblings = objectsLike((0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(spec.body, parentPath), parentPath, objectKey);
    if (imds !== null)
        return siblings.concat(membersLike(imds, kind));
    if (siblings.length > 0)
        return siblings;
    return misplaced(spec, kind);
}
function objectsLike(parent, path, expected) {
    const found = [];
    if (!(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(parent))
        return found;
    for (const key of Object.keys(parent)) {
        const slip = (0,_near_js__WEBPACK_IMPORTED_MODULE_1__/* .slipOfObjectKey */ .k)(key, expected);
        if (slip !== null)
            found.push({ key, path: [...path, key], from: 'body', expected, slip, stands: 'for-options' });
    }
    return found;
}
/** Misspelt members of the IMDS options. Those that the kind does not have at all are left to `unsupported-member`. */
function membersLike(imds, kind) {
    const found = [];
    for (const key of Object.keys(imds)) {
        const meant = (0,_near_js__WEBPACK_IMPORTED_MODULE_1__/* .memberMeant */ .K)(key);
        if (meant === null || meant.slip === null || !hasMember(kind, meant.name))
            continue;
        const stands = meant.name === 'httpTokens' ? 'for-tokens' : 'for-member';
        found.push({ key, path: [...kind.imdsPath, key], from: 'body', expected: meant.name, slip: meant.slip, stands });
    }
    return found;
}
/** Whether the IMDS options of a kind have a member of this name. */
function hasMember(kind, name) {
    return name === 'httpTokens' || name === 'httpPutResponseHopLimit' || kind.optionalMembers.some((own) => own === name);
}
/** Options, or their members, that stand somewhere else in the body or beside it. The first one found is enough. */
function misplaced(spec, kind) {
    const expected = kind.imdsPath.at(-1) ?? '';
    const isOptions = (key) => key === expected || (0,_near_js__WEBPACK_IMPORTED_MODULE_1__/* .slipOfObjectKey */ .k)(key, expected) !== null;
    // In the right place there may be null, or something that is no object: that is not misplaced.
    const rightParent = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(kind.imdsPath.slice(0, -1));
    const isElsewhere = (key, parent) => key !== expected || (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(parent) !== rightParent;
    const inBody = findKey(spec.body, (key, parent) => isOptions(key) && isElsewhere(key, parent)) ??
        findKey(spec.body, (key) => (0,_near_js__WEBPACK_IMPORTED_MODULE_1__/* .memberMeant */ .K)(key)?.name === 'httpTokens');
    if (inBody !== null)
        return [misplacedAt(inBody, 'body', expected)];
    // Beside the body's root: a level too high.
    const beside = spec.path.slice(0, -1);
    const around = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(spec.document.value, beside);
    const key = spec.path.length > 0 && (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(around) ? Object.keys(around).find(isOptions) : undefined;
    return key === undefined ? [] : [misplacedAt([...beside, key], 'document', expected)];
}
function misplacedAt(path, from, expected) {
    return { key: String(path.at(-1)), path, from, expected, slip: 'place', stands: 'for-options' };
}
/** The path of the first key for which the test holds, level by level. */
function findKey(root, holds) {
    let level = [{ value: root, path: [] }];
    for (let seen = 0; level.length > 0 && seen < MAX_VALUES;) {
        const next = [];
        for (const { value, path } of level) {
            const entries = Array.isArray(value)
                ? [...value.slice(0, MAX_VALUES).entries()]
                : (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value)
                    ? Object.entries(value)
                    : [];
            seen += entries.length;
            for (const [step, inner] of entries) {
                if (typeof step === 'string' && holds(step, path))
                    return [...path, step];
                if (typeof inner === 'object' && inner !== null && seen < MAX_VALUES)
                    next.push({ value: inner, path: [...path, step] });
            }
        }
        level = next;
    }
    return null;
}
/** The unknown members of the IMDS options that are this rule's to report. */
function unknownMembers(subject, rule) {
    if (subject.errors.length === 0)
        return [];
    return subject.errors
        .filter((error) => error.keyword === 'additionalProperties')
        .map((error) => String(error.params.additionalProperty))
        .filter((name) => ownerOfUnknown(name, subject.kind) === rule);
}
function ownerOfUnknown(name, kind) {
    const meant = (0,_near_js__WEBPACK_IMPORTED_MODULE_1__/* .memberMeant */ .K)(name);
    if (meant === null)
        return 'spec-schema';
    return hasMember(kind, meant.name) ? 'wrong-key' : 'unsupported-member';
}


/***/ }),

/***/ 8537:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: function() { return /* binding */ memberMeant; },
/* harmony export */   k: function() { return /* binding */ slipOfObjectKey; }
/* harmony export */ });
/* harmony import */ var _distance_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5252);

/** A name as people spell it in other places: without case and separators (`http_tokens`, `HttpTokens`, `http-tokens`). */
function bare(name) {
    return name.toLowerCase().replace(/[_\-\s.]/g, '');
}
/** Names repeat from spec to spec: each is compared once. */
function remembered(names) {
    const known = new Map();
    const shortest = Math.min(...names.map((name) => name.length - limitOf(name)));
    return (key) => {
        // Most keys are too short to mean any of the names.
        if (key.length < shortest)
            return null;
        let found = known.get(key);
        if (found === undefined) {
            found = compare(key, names);
            // Keys come from files: their number must not decide how much is kept.
            if (known.size < 10_000)
                known.set(key, found);
        }
        return found;
    };
}
const nearestObject = remembered(['metadataOptions', 'instanceMetadataOptions']);
const nearestMember = remembered(['httpTokens', 'httpPutResponseHopLimit', 'httpEndpoint', 'instanceMetadataTags']);
function compare(key, names) {
    if (names.includes(key))
        return { name: key, slip: null };
    if (key.length > 40)
        return null;
    const bareKey = bare(key);
    const same = names.find((name) => bare(name) === bareKey);
    if (same !== undefined)
        return { name: same, slip: 'case' };
    const near = names.find((name) => isNear(name.toLowerCase(), bareKey, limitOf(name)));
    return near === undefined ? null : { name: near, slip: 'spelling' };
}
/** How many slips a name forgives. */
function limitOf(name) {
    return name.length < 12 ? 2 : 3;
}
function isNear(a, b, limit) {
    // The distance is at least the difference in length, which costs nothing.
    return Math.abs(a.length - b.length) <= limit && (0,_distance_js__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .I)(a, b, limit) <= limit;
}
/** How a key comes near the IMDS options' key; null where it does not, or where it is the very key. */
function slipOfObjectKey(key, expected) {
    const found = nearestObject(key);
    if (found === null || key === expected)
        return null;
    return found.slip ?? 'family';
}
/** The IMDS option that a key inside the options means, and how it differs (null: not at all); null where it means none. */
function memberMeant(key) {
    return nearestMember(key);
}


/***/ }),

/***/ 4193:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: function() { return /* binding */ severityOf; },
/* harmony export */   z: function() { return /* binding */ DEFAULT_POLICY; }
/* harmony export */ });
/* harmony import */ var _findings_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6856);

/** The policy where there is no config: the API's own range, and node groups may inherit. */
const DEFAULT_POLICY = {
    hopLimit: { min: 1, max: 64, required: false },
    nodeGroups: 'inherit',
    rules: {},
};
/** The severity of a rule's findings under a policy. */
function severityOf(rule, policy) {
    return (_findings_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y0[rule].isFixed ? undefined : policy.rules[rule]) ?? _findings_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y0[rule].severity;
}


/***/ }),

/***/ 8962:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ ambiguity; },
/* harmony export */   t: function() { return /* binding */ ambiguousKind; }
/* harmony export */ });
/* harmony import */ var _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9235);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6803);


/** Nothing in a cluster's body tells Kubernetes from ECS. Of node groups, inherit.ts asks their cluster first. */
const ambiguousKind = {
    id: 'ambiguous-kind',
    problems: ({ spec }) => (spec.ambiguous && spec.kind.role !== 'node-group' ? [(0,_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .atKey */ .dJ)([], ambiguity(spec.kind))] : []),
};
/** What is to be said where two kinds are possible. */
function ambiguity(kind) {
    const other = (0,_specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .siblingOf */ .SS)(kind);
    return `this can be ${kind.title} or ${other?.title ?? kind.title}; it is checked as both allow. Name its kind in the config: ${kind.id} or ${other?.id ?? kind.id}.`;
}


/***/ }),

/***/ 7252:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: function() { return /* binding */ duplicateKey; },
/* harmony export */   X: function() { return /* binding */ messageFor; }
/* harmony export */ });
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1686);

/** A key on the way to the IMDS options, or among them, stands twice: parsers keep one and drop the other in silence. */
const duplicateKey = {
    id: 'duplicate-key',
    problems: ({ spec, kind }) => {
        if (spec.document.duplicates().length === 0)
            return [];
        return onWay(objectsOf(spec.document), [...spec.path, ...kind.imdsPath]).map((duplicate) => ({ path: duplicate.path, from: 'document', part: 'key', message: messageFor(duplicate) }));
    },
};
/** Worked out once for a document: it may hold as many specs as duplicate keys. */
const known = new WeakMap();
function objectsOf(document) {
    const before = known.get(document);
    if (before !== undefined)
        return before;
    const objects = new Map();
    for (const duplicate of document.duplicates()) {
        const parent = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(duplicate.path.slice(0, -1));
        const keys = objects.get(parent) ?? new Map();
        objects.set(parent, keys.set(duplicate.path.at(-1) ?? '', duplicate));
    }
    known.set(document, objects);
    return objects;
}
/** The duplicates among the steps of a way, and among the members of what it leads to. */
function onWay(objects, way) {
    const steps = way.flatMap((step, index) => objects.get((0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(way.slice(0, index)))?.get(step) ?? []);
    return [...steps, ...(objects.get((0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(way))?.values() ?? [])];
}
/** What is to be said of a key that stands twice. */
function messageFor({ path }) {
    return `${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(path.at(-1))} stands twice in the same object, and parsers silently drop one of the two. Keep one.`;
}


/***/ }),

/***/ 2580:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MA: function() { return /* binding */ loosest; },
/* harmony export */   bf: function() { return /* binding */ ownerOf; },
/* harmony export */   cZ: function() { return /* binding */ SCHEMA_URL; }
/* harmony export */ });
/* unused harmony exports API_LIMITS, bodySchema, fileSchema */
/* harmony import */ var _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9235);

const SCHEMA_URL = 'https://json-schema.org/draft/2020-12/schema';
/** The hop limits that the Spot API takes (1 to 64, from the prose of its reference; its schemas have no bounds). */
const API_LIMITS = { min: 1, max: 64, required: false };
const OPTIONAL_MEMBERS = {
    httpEndpoint: {
        title: 'IMDS endpoint',
        description: 'Whether instances can reach the instance metadata service at all. "disabled" also stops agents that need it.',
        enum: ['enabled', 'disabled', null],
    },
    instanceMetadataTags: {
        title: 'Tags in IMDS',
        description: 'Whether instances can read their own tags through the instance metadata service.',
        // The API reference has capitals, what the API returns has none: both are written in practice.
        enum: ['Enabled', 'Disabled', 'enabled', 'disabled'],
    },
};
/** The IMDS options of a kind: a closed object in which `httpTokens` must be "required". */
function imdsSchema(kind, limits) {
    return {
        title: 'Instance metadata options',
        description: `The IMDS options of every instance that Spot launches for ${kind.title}. httpTokens "required" refuses IMDSv1.`,
        type: kind.role === 'node-group' ? ['object', 'null'] : 'object',
        additionalProperties: false,
        required: ['httpTokens', ...(limits.required ? ['httpPutResponseHopLimit'] : [])],
        properties: {
            httpTokens: {
                title: 'IMDSv2 tokens',
                description: 'Must be "required": then instances refuse IMDSv1. "optional" leaves IMDSv1 open.',
                // The constant says it, but only with a type do editors write the member together with what leads to it.
                type: 'string',
                const: 'required',
            },
            httpPutResponseHopLimit: {
                title: 'Hop limit of the token\u2019s answer',
                description: 'How many network hops the answer with the token may travel, 1 to 64. Pods and tasks behind a bridge network need 2.',
                type: limits.required ? 'integer' : ['integer', 'null'],
                minimum: limits.min,
                maximum: limits.max,
                // What an editor writes for it.
                examples: kind.runsContainers ? [2] : [1],
            },
            ...Object.fromEntries(kind.optionalMembers.map((member) => [member, OPTIONAL_MEMBERS[member]])),
        },
    };
}
const STEP_TITLES = {
    compute: 'Where and with what instances run',
    launchSpecification: 'How instances are launched',
};
/** The shape that leads from a kind's body to its IMDS options, and these; all other members are free. */
function bodySchema(kind, limits) {
    return shapeOf(kind.imdsPath, kind, limits);
}
function shapeOf(steps, kind, limits) {
    const [step, ...rest] = steps;
    if (step === undefined)
        return imdsSchema(kind, limits);
    return {
        type: 'object',
        // A node group may leave its options out: then its cluster's count.
        ...(kind.role === 'node-group' ? {} : { required: [step] }),
        properties: { [step]: { title: STEP_TITLES[step] ?? step, ...shapeOf(rest, kind, limits) } },
    };
}
/** The JSON Schema of a file with one spec of a kind, wrapped as the API takes it or flat as it returns it; for editors. */
function fileSchema(kind, limits) {
    const body = { $ref: '#/$defs/body' };
    return {
        $schema: SCHEMA_URL,
        $id: `https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/${kind.id}.schema.json`,
        title: `Spot spec of ${kind.title} that requires IMDSv2`,
        description: `A Spot API body for ${kind.title}. Its IMDS options must stand at ${kind.root}.${kind.imdsPath.join('.')}.`,
        type: 'object',
        properties: { [kind.root]: body },
        if: { required: [kind.root] },
        else: body,
        $defs: { body: { title: `Body of ${kind.title}`, ...bodySchema(kind, limits) } },
    };
}
/** The rule that owns the part of the schema in which an error was found. `value` is what was found there. */
function ownerOf(error, value, kind) {
    const depth = kind.imdsPath.length;
    const isMissing = error.keyword === 'required' || value === null;
    if (error.path.length < depth)
        return isMissing ? 'tokens-required' : 'spec-schema';
    // Unknown members are sorted by their names: `wrong-key` and `unsupported-member` take theirs out of these.
    if (error.keyword === 'additionalProperties')
        return 'spec-schema';
    if (error.path.length === depth)
        return 'tokens-required';
    if (error.path[depth] === 'httpTokens')
        return 'tokens-required';
    return error.path[depth] === 'httpPutResponseHopLimit' ? 'hop-limit' : 'spec-schema';
}
/** The kind whose validator judges a body that may be of several kinds: the one with the looser list of members. */
function loosest(kinds) {
    return kinds.reduce((a, b) => (b.optionalMembers.length > a.optionalMembers.length ? b : a), kinds[0] ?? _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW.elastigroup);
}


/***/ }),

/***/ 6803:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dJ: function() { return /* binding */ atKey; },
  Fc: function() { return /* binding */ atValue; },
  UU: function() { return /* binding */ isReportedElsewhere; },
  et: function() { return /* binding */ subjectOf; }
});

// EXTERNAL MODULE: ./lib/specs/recognise.js
var recognise = __nccwpck_require__(346);
// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __nccwpck_require__(1686);
// EXTERNAL MODULE: ./lib/policy/misnamed.js
var policy_misnamed = __nccwpck_require__(6935);
// EXTERNAL MODULE: ./lib/policy/policy.js
var policy_policy = __nccwpck_require__(4193);
// EXTERNAL MODULE: ./lib/policy/schema.js
var schema = __nccwpck_require__(2580);
;// CONCATENATED MODULE: ./lib/policy/validators/specs.js
// @ts-nocheck
// Generated by scripts/generate.mjs with ajv (MIT): do not edit.

const elastigroup = validate20;
const schema48 = { "type": "object", "properties": { "hopLimit": true, "spec": { "type": "object", "required": ["compute"], "properties": { "compute": { "type": "object", "required": ["launchSpecification"], "properties": { "launchSpecification": { "type": "object", "required": ["metadataOptions"], "properties": { "metadataOptions": { "type": "object", "additionalProperties": false, "required": ["httpTokens"], "properties": { "httpTokens": { "const": "required" }, "httpPutResponseHopLimit": { "type": ["integer", "null"], "minimum": { "$data": "/hopLimit/min" }, "maximum": { "$data": "/hopLimit/max" } }, "instanceMetadataTags": { "enum": ["Enabled", "Disabled", "enabled", "disabled"] } } } } } } } } } }, "$id": "elastigroup" };
const func0 = Object.prototype.hasOwnProperty;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="elastigroup" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate20.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.spec !== undefined && func0.call(data, "spec")) {
            let data0 = data.spec;
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                if ((data0.compute === undefined) || (!(func0.call(data0, "compute")))) {
                    const err0 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "compute" } };
                    if (vErrors === null) {
                        vErrors = [err0];
                    }
                    else {
                        vErrors.push(err0);
                    }
                    errors++;
                }
                if (data0.compute !== undefined && func0.call(data0, "compute")) {
                    let data1 = data0.compute;
                    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                        if ((data1.launchSpecification === undefined) || (!(func0.call(data1, "launchSpecification")))) {
                            const err1 = { instancePath: instancePath + "/spec/compute", schemaPath: "#/properties/spec/properties/compute/required", keyword: "required", params: { missingProperty: "launchSpecification" } };
                            if (vErrors === null) {
                                vErrors = [err1];
                            }
                            else {
                                vErrors.push(err1);
                            }
                            errors++;
                        }
                        if (data1.launchSpecification !== undefined && func0.call(data1, "launchSpecification")) {
                            let data2 = data1.launchSpecification;
                            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                if ((data2.metadataOptions === undefined) || (!(func0.call(data2, "metadataOptions")))) {
                                    const err2 = { instancePath: instancePath + "/spec/compute/launchSpecification", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/required", keyword: "required", params: { missingProperty: "metadataOptions" } };
                                    if (vErrors === null) {
                                        vErrors = [err2];
                                    }
                                    else {
                                        vErrors.push(err2);
                                    }
                                    errors++;
                                }
                                if (data2.metadataOptions !== undefined && func0.call(data2, "metadataOptions")) {
                                    let data3 = data2.metadataOptions;
                                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                                        if ((data3.httpTokens === undefined) || (!(func0.call(data3, "httpTokens")))) {
                                            const err3 = { instancePath: instancePath + "/spec/compute/launchSpecification/metadataOptions", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/metadataOptions/required", keyword: "required", params: { missingProperty: "httpTokens" } };
                                            if (vErrors === null) {
                                                vErrors = [err3];
                                            }
                                            else {
                                                vErrors.push(err3);
                                            }
                                            errors++;
                                        }
                                        for (const key0 of Object.keys(data3)) {
                                            if (!(((key0 === "httpTokens") || (key0 === "httpPutResponseHopLimit")) || (key0 === "instanceMetadataTags"))) {
                                                const err4 = { instancePath: instancePath + "/spec/compute/launchSpecification/metadataOptions", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/metadataOptions/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                                                if (vErrors === null) {
                                                    vErrors = [err4];
                                                }
                                                else {
                                                    vErrors.push(err4);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data3.httpTokens !== undefined && func0.call(data3, "httpTokens")) {
                                            if ("required" !== data3.httpTokens) {
                                                const err5 = { instancePath: instancePath + "/spec/compute/launchSpecification/metadataOptions/httpTokens", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/metadataOptions/properties/httpTokens/const", keyword: "const", params: { allowedValue: "required" } };
                                                if (vErrors === null) {
                                                    vErrors = [err5];
                                                }
                                                else {
                                                    vErrors.push(err5);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data3.httpPutResponseHopLimit !== undefined && func0.call(data3, "httpPutResponseHopLimit")) {
                                            let data5 = data3.httpPutResponseHopLimit;
                                            if ((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)) {
                                                const err6 = { instancePath: instancePath + "/spec/compute/launchSpecification/metadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/metadataOptions/properties/httpPutResponseHopLimit/type", keyword: "type", params: { type: schema48.properties.spec.properties.compute.properties.launchSpecification.properties.metadataOptions.properties.httpPutResponseHopLimit.type } };
                                                if (vErrors === null) {
                                                    vErrors = [err6];
                                                }
                                                else {
                                                    vErrors.push(err6);
                                                }
                                                errors++;
                                            }
                                            if ((typeof data5 == "number") && (isFinite(data5))) {
                                                const vSchema0 = rootData && rootData.hopLimit && rootData.hopLimit.max;
                                                if (vSchema0 !== undefined && ((!((typeof vSchema0 == "number") && (isFinite(vSchema0)))) || (data5 > vSchema0 || isNaN(data5)))) {
                                                    const err7 = { instancePath: instancePath + "/spec/compute/launchSpecification/metadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/metadataOptions/properties/httpPutResponseHopLimit/maximum", keyword: "maximum", params: { comparison: "<=", limit: vSchema0 } };
                                                    if (vErrors === null) {
                                                        vErrors = [err7];
                                                    }
                                                    else {
                                                        vErrors.push(err7);
                                                    }
                                                    errors++;
                                                }
                                                const vSchema1 = rootData && rootData.hopLimit && rootData.hopLimit.min;
                                                if (vSchema1 !== undefined && ((!((typeof vSchema1 == "number") && (isFinite(vSchema1)))) || (data5 < vSchema1 || isNaN(data5)))) {
                                                    const err8 = { instancePath: instancePath + "/spec/compute/launchSpecification/metadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/metadataOptions/properties/httpPutResponseHopLimit/minimum", keyword: "minimum", params: { comparison: ">=", limit: vSchema1 } };
                                                    if (vErrors === null) {
                                                        vErrors = [err8];
                                                    }
                                                    else {
                                                        vErrors.push(err8);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        if (data3.instanceMetadataTags !== undefined && func0.call(data3, "instanceMetadataTags")) {
                                            let data6 = data3.instanceMetadataTags;
                                            if (!((((data6 === "Enabled") || (data6 === "Disabled")) || (data6 === "enabled")) || (data6 === "disabled"))) {
                                                const err9 = { instancePath: instancePath + "/spec/compute/launchSpecification/metadataOptions/instanceMetadataTags", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/metadataOptions/properties/instanceMetadataTags/enum", keyword: "enum", params: { allowedValues: schema48.properties.spec.properties.compute.properties.launchSpecification.properties.metadataOptions.properties.instanceMetadataTags.enum } };
                                                if (vErrors === null) {
                                                    vErrors = [err9];
                                                }
                                                else {
                                                    vErrors.push(err9);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err10 = { instancePath: instancePath + "/spec/compute/launchSpecification/metadataOptions", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/metadataOptions/type", keyword: "type", params: { type: "object" } };
                                        if (vErrors === null) {
                                            vErrors = [err10];
                                        }
                                        else {
                                            vErrors.push(err10);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err11 = { instancePath: instancePath + "/spec/compute/launchSpecification", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/type", keyword: "type", params: { type: "object" } };
                                if (vErrors === null) {
                                    vErrors = [err11];
                                }
                                else {
                                    vErrors.push(err11);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err12 = { instancePath: instancePath + "/spec/compute", schemaPath: "#/properties/spec/properties/compute/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err12];
                        }
                        else {
                            vErrors.push(err12);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err13 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
    }
    else {
        const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err14];
        }
        else {
            vErrors.push(err14);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": { "hopLimit": true, "spec": true }, "dynamicProps": false, "dynamicItems": false };
const oceanCluster = validate21;
const schema49 = { "type": "object", "properties": { "hopLimit": true, "spec": { "type": "object", "required": ["compute"], "properties": { "compute": { "type": "object", "required": ["launchSpecification"], "properties": { "launchSpecification": { "type": "object", "required": ["instanceMetadataOptions"], "properties": { "instanceMetadataOptions": { "type": "object", "additionalProperties": false, "required": ["httpTokens"], "properties": { "httpTokens": { "const": "required" }, "httpPutResponseHopLimit": { "type": ["integer", "null"], "minimum": { "$data": "/hopLimit/min" }, "maximum": { "$data": "/hopLimit/max" } }, "httpEndpoint": { "enum": ["enabled", "disabled", null] } } } } } } } } } }, "$id": "oceanCluster" };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="oceanCluster" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate21.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.spec !== undefined && func0.call(data, "spec")) {
            let data0 = data.spec;
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                if ((data0.compute === undefined) || (!(func0.call(data0, "compute")))) {
                    const err0 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "compute" } };
                    if (vErrors === null) {
                        vErrors = [err0];
                    }
                    else {
                        vErrors.push(err0);
                    }
                    errors++;
                }
                if (data0.compute !== undefined && func0.call(data0, "compute")) {
                    let data1 = data0.compute;
                    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                        if ((data1.launchSpecification === undefined) || (!(func0.call(data1, "launchSpecification")))) {
                            const err1 = { instancePath: instancePath + "/spec/compute", schemaPath: "#/properties/spec/properties/compute/required", keyword: "required", params: { missingProperty: "launchSpecification" } };
                            if (vErrors === null) {
                                vErrors = [err1];
                            }
                            else {
                                vErrors.push(err1);
                            }
                            errors++;
                        }
                        if (data1.launchSpecification !== undefined && func0.call(data1, "launchSpecification")) {
                            let data2 = data1.launchSpecification;
                            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                if ((data2.instanceMetadataOptions === undefined) || (!(func0.call(data2, "instanceMetadataOptions")))) {
                                    const err2 = { instancePath: instancePath + "/spec/compute/launchSpecification", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/required", keyword: "required", params: { missingProperty: "instanceMetadataOptions" } };
                                    if (vErrors === null) {
                                        vErrors = [err2];
                                    }
                                    else {
                                        vErrors.push(err2);
                                    }
                                    errors++;
                                }
                                if (data2.instanceMetadataOptions !== undefined && func0.call(data2, "instanceMetadataOptions")) {
                                    let data3 = data2.instanceMetadataOptions;
                                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                                        if ((data3.httpTokens === undefined) || (!(func0.call(data3, "httpTokens")))) {
                                            const err3 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/required", keyword: "required", params: { missingProperty: "httpTokens" } };
                                            if (vErrors === null) {
                                                vErrors = [err3];
                                            }
                                            else {
                                                vErrors.push(err3);
                                            }
                                            errors++;
                                        }
                                        for (const key0 of Object.keys(data3)) {
                                            if (!(((key0 === "httpTokens") || (key0 === "httpPutResponseHopLimit")) || (key0 === "httpEndpoint"))) {
                                                const err4 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                                                if (vErrors === null) {
                                                    vErrors = [err4];
                                                }
                                                else {
                                                    vErrors.push(err4);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data3.httpTokens !== undefined && func0.call(data3, "httpTokens")) {
                                            if ("required" !== data3.httpTokens) {
                                                const err5 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/httpTokens", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/httpTokens/const", keyword: "const", params: { allowedValue: "required" } };
                                                if (vErrors === null) {
                                                    vErrors = [err5];
                                                }
                                                else {
                                                    vErrors.push(err5);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data3.httpPutResponseHopLimit !== undefined && func0.call(data3, "httpPutResponseHopLimit")) {
                                            let data5 = data3.httpPutResponseHopLimit;
                                            if ((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)) {
                                                const err6 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/httpPutResponseHopLimit/type", keyword: "type", params: { type: schema49.properties.spec.properties.compute.properties.launchSpecification.properties.instanceMetadataOptions.properties.httpPutResponseHopLimit.type } };
                                                if (vErrors === null) {
                                                    vErrors = [err6];
                                                }
                                                else {
                                                    vErrors.push(err6);
                                                }
                                                errors++;
                                            }
                                            if ((typeof data5 == "number") && (isFinite(data5))) {
                                                const vSchema0 = rootData && rootData.hopLimit && rootData.hopLimit.max;
                                                if (vSchema0 !== undefined && ((!((typeof vSchema0 == "number") && (isFinite(vSchema0)))) || (data5 > vSchema0 || isNaN(data5)))) {
                                                    const err7 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/httpPutResponseHopLimit/maximum", keyword: "maximum", params: { comparison: "<=", limit: vSchema0 } };
                                                    if (vErrors === null) {
                                                        vErrors = [err7];
                                                    }
                                                    else {
                                                        vErrors.push(err7);
                                                    }
                                                    errors++;
                                                }
                                                const vSchema1 = rootData && rootData.hopLimit && rootData.hopLimit.min;
                                                if (vSchema1 !== undefined && ((!((typeof vSchema1 == "number") && (isFinite(vSchema1)))) || (data5 < vSchema1 || isNaN(data5)))) {
                                                    const err8 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/httpPutResponseHopLimit/minimum", keyword: "minimum", params: { comparison: ">=", limit: vSchema1 } };
                                                    if (vErrors === null) {
                                                        vErrors = [err8];
                                                    }
                                                    else {
                                                        vErrors.push(err8);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        if (data3.httpEndpoint !== undefined && func0.call(data3, "httpEndpoint")) {
                                            let data6 = data3.httpEndpoint;
                                            if (!(((data6 === "enabled") || (data6 === "disabled")) || (data6 === null))) {
                                                const err9 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/httpEndpoint", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/httpEndpoint/enum", keyword: "enum", params: { allowedValues: schema49.properties.spec.properties.compute.properties.launchSpecification.properties.instanceMetadataOptions.properties.httpEndpoint.enum } };
                                                if (vErrors === null) {
                                                    vErrors = [err9];
                                                }
                                                else {
                                                    vErrors.push(err9);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err10 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/type", keyword: "type", params: { type: "object" } };
                                        if (vErrors === null) {
                                            vErrors = [err10];
                                        }
                                        else {
                                            vErrors.push(err10);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err11 = { instancePath: instancePath + "/spec/compute/launchSpecification", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/type", keyword: "type", params: { type: "object" } };
                                if (vErrors === null) {
                                    vErrors = [err11];
                                }
                                else {
                                    vErrors.push(err11);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err12 = { instancePath: instancePath + "/spec/compute", schemaPath: "#/properties/spec/properties/compute/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err12];
                        }
                        else {
                            vErrors.push(err12);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err13 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
    }
    else {
        const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err14];
        }
        else {
            vErrors.push(err14);
        }
        errors++;
    }
    validate21.errors = vErrors;
    return errors === 0;
}
validate21.evaluated = { "props": { "hopLimit": true, "spec": true }, "dynamicProps": false, "dynamicItems": false };
const oceanVng = validate22;
const schema50 = { "type": "object", "properties": { "hopLimit": true, "spec": { "type": "object", "properties": { "instanceMetadataOptions": { "type": ["object", "null"], "additionalProperties": false, "required": ["httpTokens"], "properties": { "httpTokens": { "const": "required" }, "httpPutResponseHopLimit": { "type": ["integer", "null"], "minimum": { "$data": "/hopLimit/min" }, "maximum": { "$data": "/hopLimit/max" } } } } } } }, "$id": "oceanVng" };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="oceanVng" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate22.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.spec !== undefined && func0.call(data, "spec")) {
            let data0 = data.spec;
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                if (data0.instanceMetadataOptions !== undefined && func0.call(data0, "instanceMetadataOptions")) {
                    let data1 = data0.instanceMetadataOptions;
                    if ((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)) {
                        const err0 = { instancePath: instancePath + "/spec/instanceMetadataOptions", schemaPath: "#/properties/spec/properties/instanceMetadataOptions/type", keyword: "type", params: { type: schema50.properties.spec.properties.instanceMetadataOptions.type } };
                        if (vErrors === null) {
                            vErrors = [err0];
                        }
                        else {
                            vErrors.push(err0);
                        }
                        errors++;
                    }
                    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                        if ((data1.httpTokens === undefined) || (!(func0.call(data1, "httpTokens")))) {
                            const err1 = { instancePath: instancePath + "/spec/instanceMetadataOptions", schemaPath: "#/properties/spec/properties/instanceMetadataOptions/required", keyword: "required", params: { missingProperty: "httpTokens" } };
                            if (vErrors === null) {
                                vErrors = [err1];
                            }
                            else {
                                vErrors.push(err1);
                            }
                            errors++;
                        }
                        for (const key0 of Object.keys(data1)) {
                            if (!((key0 === "httpTokens") || (key0 === "httpPutResponseHopLimit"))) {
                                const err2 = { instancePath: instancePath + "/spec/instanceMetadataOptions", schemaPath: "#/properties/spec/properties/instanceMetadataOptions/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                                if (vErrors === null) {
                                    vErrors = [err2];
                                }
                                else {
                                    vErrors.push(err2);
                                }
                                errors++;
                            }
                        }
                        if (data1.httpTokens !== undefined && func0.call(data1, "httpTokens")) {
                            if ("required" !== data1.httpTokens) {
                                const err3 = { instancePath: instancePath + "/spec/instanceMetadataOptions/httpTokens", schemaPath: "#/properties/spec/properties/instanceMetadataOptions/properties/httpTokens/const", keyword: "const", params: { allowedValue: "required" } };
                                if (vErrors === null) {
                                    vErrors = [err3];
                                }
                                else {
                                    vErrors.push(err3);
                                }
                                errors++;
                            }
                        }
                        if (data1.httpPutResponseHopLimit !== undefined && func0.call(data1, "httpPutResponseHopLimit")) {
                            let data3 = data1.httpPutResponseHopLimit;
                            if ((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (data3 !== null)) {
                                const err4 = { instancePath: instancePath + "/spec/instanceMetadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/instanceMetadataOptions/properties/httpPutResponseHopLimit/type", keyword: "type", params: { type: schema50.properties.spec.properties.instanceMetadataOptions.properties.httpPutResponseHopLimit.type } };
                                if (vErrors === null) {
                                    vErrors = [err4];
                                }
                                else {
                                    vErrors.push(err4);
                                }
                                errors++;
                            }
                            if ((typeof data3 == "number") && (isFinite(data3))) {
                                const vSchema0 = rootData && rootData.hopLimit && rootData.hopLimit.max;
                                if (vSchema0 !== undefined && ((!((typeof vSchema0 == "number") && (isFinite(vSchema0)))) || (data3 > vSchema0 || isNaN(data3)))) {
                                    const err5 = { instancePath: instancePath + "/spec/instanceMetadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/instanceMetadataOptions/properties/httpPutResponseHopLimit/maximum", keyword: "maximum", params: { comparison: "<=", limit: vSchema0 } };
                                    if (vErrors === null) {
                                        vErrors = [err5];
                                    }
                                    else {
                                        vErrors.push(err5);
                                    }
                                    errors++;
                                }
                                const vSchema1 = rootData && rootData.hopLimit && rootData.hopLimit.min;
                                if (vSchema1 !== undefined && ((!((typeof vSchema1 == "number") && (isFinite(vSchema1)))) || (data3 < vSchema1 || isNaN(data3)))) {
                                    const err6 = { instancePath: instancePath + "/spec/instanceMetadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/instanceMetadataOptions/properties/httpPutResponseHopLimit/minimum", keyword: "minimum", params: { comparison: ">=", limit: vSchema1 } };
                                    if (vErrors === null) {
                                        vErrors = [err6];
                                    }
                                    else {
                                        vErrors.push(err6);
                                    }
                                    errors++;
                                }
                            }
                        }
                    }
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
    }
    else {
        const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err8];
        }
        else {
            vErrors.push(err8);
        }
        errors++;
    }
    validate22.errors = vErrors;
    return errors === 0;
}
validate22.evaluated = { "props": { "hopLimit": true, "spec": true }, "dynamicProps": false, "dynamicItems": false };
const oceanEcsCluster = validate23;
const schema51 = { "type": "object", "properties": { "hopLimit": true, "spec": { "type": "object", "required": ["compute"], "properties": { "compute": { "type": "object", "required": ["launchSpecification"], "properties": { "launchSpecification": { "type": "object", "required": ["instanceMetadataOptions"], "properties": { "instanceMetadataOptions": { "type": "object", "additionalProperties": false, "required": ["httpTokens"], "properties": { "httpTokens": { "const": "required" }, "httpPutResponseHopLimit": { "type": ["integer", "null"], "minimum": { "$data": "/hopLimit/min" }, "maximum": { "$data": "/hopLimit/max" } }, "httpEndpoint": { "enum": ["enabled", "disabled", null] }, "instanceMetadataTags": { "enum": ["Enabled", "Disabled", "enabled", "disabled"] } } } } } } } } } }, "$id": "oceanEcsCluster" };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="oceanEcsCluster" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate23.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.spec !== undefined && func0.call(data, "spec")) {
            let data0 = data.spec;
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                if ((data0.compute === undefined) || (!(func0.call(data0, "compute")))) {
                    const err0 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/required", keyword: "required", params: { missingProperty: "compute" } };
                    if (vErrors === null) {
                        vErrors = [err0];
                    }
                    else {
                        vErrors.push(err0);
                    }
                    errors++;
                }
                if (data0.compute !== undefined && func0.call(data0, "compute")) {
                    let data1 = data0.compute;
                    if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                        if ((data1.launchSpecification === undefined) || (!(func0.call(data1, "launchSpecification")))) {
                            const err1 = { instancePath: instancePath + "/spec/compute", schemaPath: "#/properties/spec/properties/compute/required", keyword: "required", params: { missingProperty: "launchSpecification" } };
                            if (vErrors === null) {
                                vErrors = [err1];
                            }
                            else {
                                vErrors.push(err1);
                            }
                            errors++;
                        }
                        if (data1.launchSpecification !== undefined && func0.call(data1, "launchSpecification")) {
                            let data2 = data1.launchSpecification;
                            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                if ((data2.instanceMetadataOptions === undefined) || (!(func0.call(data2, "instanceMetadataOptions")))) {
                                    const err2 = { instancePath: instancePath + "/spec/compute/launchSpecification", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/required", keyword: "required", params: { missingProperty: "instanceMetadataOptions" } };
                                    if (vErrors === null) {
                                        vErrors = [err2];
                                    }
                                    else {
                                        vErrors.push(err2);
                                    }
                                    errors++;
                                }
                                if (data2.instanceMetadataOptions !== undefined && func0.call(data2, "instanceMetadataOptions")) {
                                    let data3 = data2.instanceMetadataOptions;
                                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                                        if ((data3.httpTokens === undefined) || (!(func0.call(data3, "httpTokens")))) {
                                            const err3 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/required", keyword: "required", params: { missingProperty: "httpTokens" } };
                                            if (vErrors === null) {
                                                vErrors = [err3];
                                            }
                                            else {
                                                vErrors.push(err3);
                                            }
                                            errors++;
                                        }
                                        for (const key0 of Object.keys(data3)) {
                                            if (!((((key0 === "httpTokens") || (key0 === "httpPutResponseHopLimit")) || (key0 === "httpEndpoint")) || (key0 === "instanceMetadataTags"))) {
                                                const err4 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                                                if (vErrors === null) {
                                                    vErrors = [err4];
                                                }
                                                else {
                                                    vErrors.push(err4);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data3.httpTokens !== undefined && func0.call(data3, "httpTokens")) {
                                            if ("required" !== data3.httpTokens) {
                                                const err5 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/httpTokens", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/httpTokens/const", keyword: "const", params: { allowedValue: "required" } };
                                                if (vErrors === null) {
                                                    vErrors = [err5];
                                                }
                                                else {
                                                    vErrors.push(err5);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data3.httpPutResponseHopLimit !== undefined && func0.call(data3, "httpPutResponseHopLimit")) {
                                            let data5 = data3.httpPutResponseHopLimit;
                                            if ((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)) {
                                                const err6 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/httpPutResponseHopLimit/type", keyword: "type", params: { type: schema51.properties.spec.properties.compute.properties.launchSpecification.properties.instanceMetadataOptions.properties.httpPutResponseHopLimit.type } };
                                                if (vErrors === null) {
                                                    vErrors = [err6];
                                                }
                                                else {
                                                    vErrors.push(err6);
                                                }
                                                errors++;
                                            }
                                            if ((typeof data5 == "number") && (isFinite(data5))) {
                                                const vSchema0 = rootData && rootData.hopLimit && rootData.hopLimit.max;
                                                if (vSchema0 !== undefined && ((!((typeof vSchema0 == "number") && (isFinite(vSchema0)))) || (data5 > vSchema0 || isNaN(data5)))) {
                                                    const err7 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/httpPutResponseHopLimit/maximum", keyword: "maximum", params: { comparison: "<=", limit: vSchema0 } };
                                                    if (vErrors === null) {
                                                        vErrors = [err7];
                                                    }
                                                    else {
                                                        vErrors.push(err7);
                                                    }
                                                    errors++;
                                                }
                                                const vSchema1 = rootData && rootData.hopLimit && rootData.hopLimit.min;
                                                if (vSchema1 !== undefined && ((!((typeof vSchema1 == "number") && (isFinite(vSchema1)))) || (data5 < vSchema1 || isNaN(data5)))) {
                                                    const err8 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/httpPutResponseHopLimit", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/httpPutResponseHopLimit/minimum", keyword: "minimum", params: { comparison: ">=", limit: vSchema1 } };
                                                    if (vErrors === null) {
                                                        vErrors = [err8];
                                                    }
                                                    else {
                                                        vErrors.push(err8);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        if (data3.httpEndpoint !== undefined && func0.call(data3, "httpEndpoint")) {
                                            let data6 = data3.httpEndpoint;
                                            if (!(((data6 === "enabled") || (data6 === "disabled")) || (data6 === null))) {
                                                const err9 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/httpEndpoint", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/httpEndpoint/enum", keyword: "enum", params: { allowedValues: schema51.properties.spec.properties.compute.properties.launchSpecification.properties.instanceMetadataOptions.properties.httpEndpoint.enum } };
                                                if (vErrors === null) {
                                                    vErrors = [err9];
                                                }
                                                else {
                                                    vErrors.push(err9);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data3.instanceMetadataTags !== undefined && func0.call(data3, "instanceMetadataTags")) {
                                            let data7 = data3.instanceMetadataTags;
                                            if (!((((data7 === "Enabled") || (data7 === "Disabled")) || (data7 === "enabled")) || (data7 === "disabled"))) {
                                                const err10 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions/instanceMetadataTags", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/properties/instanceMetadataTags/enum", keyword: "enum", params: { allowedValues: schema51.properties.spec.properties.compute.properties.launchSpecification.properties.instanceMetadataOptions.properties.instanceMetadataTags.enum } };
                                                if (vErrors === null) {
                                                    vErrors = [err10];
                                                }
                                                else {
                                                    vErrors.push(err10);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err11 = { instancePath: instancePath + "/spec/compute/launchSpecification/instanceMetadataOptions", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/properties/instanceMetadataOptions/type", keyword: "type", params: { type: "object" } };
                                        if (vErrors === null) {
                                            vErrors = [err11];
                                        }
                                        else {
                                            vErrors.push(err11);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err12 = { instancePath: instancePath + "/spec/compute/launchSpecification", schemaPath: "#/properties/spec/properties/compute/properties/launchSpecification/type", keyword: "type", params: { type: "object" } };
                                if (vErrors === null) {
                                    vErrors = [err12];
                                }
                                else {
                                    vErrors.push(err12);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err13 = { instancePath: instancePath + "/spec/compute", schemaPath: "#/properties/spec/properties/compute/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err13];
                        }
                        else {
                            vErrors.push(err13);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err14 = { instancePath: instancePath + "/spec", schemaPath: "#/properties/spec/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
    }
    else {
        const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err15];
        }
        else {
            vErrors.push(err15);
        }
        errors++;
    }
    validate23.errors = vErrors;
    return errors === 0;
}
validate23.evaluated = { "props": { "hopLimit": true, "spec": true }, "dynamicProps": false, "dynamicItems": false };
const statefulNode = elastigroup;
const oceanEcsVng = oceanVng;

;// CONCATENATED MODULE: ./lib/policy/validate.js


/** Each takes the policy's numbers beside the spec (see `Limit`). */
const VALIDATORS = {
    elastigroup: elastigroup,
    'stateful-node': statefulNode,
    'ocean-cluster': oceanCluster,
    'ocean-vng': oceanVng,
    'ocean-ecs-cluster': oceanEcsCluster,
    'ocean-ecs-vng': oceanEcsVng,
};
const NONE = [];
/** All errors of a spec's body against the JSON Schema of its kind and the policy's hop limits. */
function validate(kind, body, policy) {
    const validator = VALIDATORS[kind.id];
    if (validator({ spec: body, hopLimit: policy.hopLimit }))
        return NONE;
    return (validator.errors ?? []).map(({ instancePath, keyword, params }) => ({
        path: (0,specs_value/* pathOf */.XM)(instancePath).slice(1),
        keyword,
        params,
    }));
}

;// CONCATENATED MODULE: ./lib/policy/subject.js






/** A spec with everything that rules ask for. */
function subjectOf(spec, policy, scan) {
    const kinds = (0,recognise/* familiesOf */.m6)(spec.kind, spec.ambiguous);
    const judged = (0,schema/* loosest */.MA)(kinds);
    // Where it is not told which of two kinds it is, messages speak of the one that the report names.
    const kind = judged === spec.kind ? judged : { ...spec.kind, optionalMembers: judged.optionalMembers };
    const found = (0,specs_value/* valueAt */.fK)(spec.body, kind.imdsPath);
    const imds = (0,specs_value/* isMembers */.gV)(found) && (0,specs_value/* unresolvableText */.Et)(found) === null ? found : null;
    const hidden = hiddenIn(spec.body, kind, imds);
    const errors = ownedErrors(spec.body, judged, hidden, policy);
    const misnamed = (0,policy_misnamed/* misnamedIn */.qF)(spec, kind, imds);
    const doubt = doubtOf({ kind, imds, found, errors, hidden, misnamed });
    return { spec, kind, policy, kinds, imds, errors, hidden, misnamed, doubt, scan };
}
/** The schema's errors with their owners, without those that come from values which cannot be told yet. */
function ownedErrors(body, kind, hidden, policy) {
    const owned = [];
    for (const error of validate(kind, body, policy)) {
        if (hidden.some((path) => path.every((step, index) => error.path[index] === step)))
            continue;
        const value = (0,specs_value/* valueAt */.fK)(body, error.path);
        owned.push({ ...error, value, owner: (0,schema/* ownerOf */.bf)(error, value, kind) });
    }
    return owned;
}
/** The outermost values on the way to the options, or those among them, that cannot be told yet. */
function hiddenIn(body, kind, imds) {
    const { imdsPath } = kind;
    let at = body;
    let depth = 0;
    for (const step of imdsPath) {
        at = (0,specs_value/* valueAt */.fK)(at, [step]);
        depth++;
        if ((0,specs_value/* unresolvableText */.Et)(at) !== null)
            return [imdsPath.slice(0, depth)];
    }
    if (imds === null)
        return [];
    const hidden = [];
    for (const member of Object.keys(imds)) {
        // Whatever is filled in for a member that the API does not know, it stays wrong.
        if ((0,policy_misnamed/* hasMember */.z$)(kind, member) && (0,specs_value/* unresolvableText */.Et)(imds[member]) !== null)
            hidden.push([...imdsPath, member]);
    }
    return hidden;
}
function doubtOf(parts) {
    const { kind, imds, errors, hidden, misnamed, found } = parts;
    const depth = kind.imdsPath.length;
    const isTokensHidden = hidden.some((path) => path.length <= depth || path[depth] === 'httpTokens');
    if (isTokensHidden)
        return 'hidden';
    const isObjectAbsent = found === undefined || found === null;
    const mistaken = misnamed.some(({ stands }) => stands === (imds === null ? 'for-options' : 'for-tokens'));
    if (errors.some((error) => error.owner === 'spec-schema' && error.path.length < depth))
        return 'shape';
    if (mistaken && (isObjectAbsent || (imds !== null && !Object.hasOwn(imds, 'httpTokens'))))
        return 'misnamed';
    if (kind.role === 'node-group' && isObjectAbsent)
        return 'inherits';
    const own = errors.find((error) => error.owner === 'tokens-required');
    if (own === undefined)
        return 'none';
    return own.keyword === 'required' || own.value === null ? 'missing' : 'value';
}
/** Whether what stands in the way of certainty is reported by the rule that knows it best, and not again by `tokens-required`. */
function isReportedElsewhere(subject) {
    const { doubt, policy } = subject;
    if (doubt === 'hidden')
        return (0,policy_policy/* severityOf */.x)('unresolvable', policy) !== 'off';
    if (doubt === 'misnamed')
        return (0,policy_policy/* severityOf */.x)('wrong-key', policy) !== 'off';
    if (doubt === 'shape')
        return (0,policy_policy/* severityOf */.x)('spec-schema', policy) === 'error';
    return doubt === 'none' || doubt === 'inherits';
}
/** A problem at a value of the body. */
function atValue(path, message, severity) {
    return { path, from: 'body', part: 'value', message, ...(severity === undefined ? {} : { severity }) };
}
/** A problem at a key of the body. */
function atKey(path, message, severity) {
    return { path, from: 'body', part: 'key', message, ...(severity === undefined ? {} : { severity }) };
}


/***/ }),

/***/ 108:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dn: function() { return /* binding */ isTouched; },
/* harmony export */   H5: function() { return /* binding */ NO_CONFIG; },
/* harmony export */   n0: function() { return /* binding */ CONFIG_FILES; }
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4193);

/** Where the config stands when nobody names it. */
const CONFIG_FILES = ['.github/spot-imdsv2.yml', '.spot-imdsv2.yml'];
/** What holds where there is no config. */
const NO_CONFIG = {
    ...{ file: null, exclude: [], entries: [], policy: _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_POLICY */ .z, waivers: [] },
    ...{ waves: [], allowedImages: [] },
};
/** Whether a file is among what a change touches; where the run is about no change, every file is. */
function isTouched(file, { concern }) {
    return concern === null || concern.isTouched(file);
}


/***/ }),

/***/ 9790:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qd: function() { return /* binding */ waiverFor; },
/* harmony export */   XS: function() { return /* binding */ waiverFindings; },
/* harmony export */   gX: function() { return /* binding */ waiverTarget; },
/* harmony export */   hU: function() { return /* binding */ covers; }
/* harmony export */ });
/* harmony import */ var _findings_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6856);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9951);


/** How many days before its end a waiver warns. */
const WARNING_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
/** The waiver that covers a finding today; null where none does. */
function waiverFor(waivable, waivers, today) {
    const waiver = waivers.find((one) => !isExpired(one, today) && covers(one, waivable));
    if (waiver === undefined)
        return null;
    const { reason, owner, expires, ticket } = waiver;
    return { reason, owner, expires, ticket };
}
/** Whether a waiver is about a finding, expired or not. All that it names must hold. */
function covers(waiver, { finding, spec }) {
    if (waiver.rule !== finding.rule || _findings_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y0[finding.rule].isFixed)
        return false;
    if (waiver.files !== null && !waiver.files.matches(finding.file))
        return false;
    if (waiver.id !== null && waiver.id !== spec?.id)
        return false;
    return waiver.name === null || waiver.name === spec?.name;
}
/** What is to be said of the waivers themselves: those that have run out, that soon will, and that cover nothing. */
function waiverFindings(waivers, isUsed, today, policy) {
    return waivers.flatMap((waiver) => {
        const found = [endOf(waiver, today)];
        const isTold = !_findings_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .onlineRules */ .NO.some((id) => id === waiver.rule);
        if (isTold && !isUsed(waiver) && !isExpired(waiver, today))
            found.push(unused(waiver, policy));
        return found.filter((one) => one !== null);
    });
}
function isExpired(waiver, today) {
    // Both are YYYY-MM-DD: their order as texts is that of the days.
    return waiver.expires < today;
}
function endOf(waiver, today) {
    if (isExpired(waiver, today)) {
        const message = `the waiver of ${waiverTarget(waiver)} ran out after ${waiver.expires}. Fix what it covered, or agree on a new date with ${waiver.owner}.`;
        return atWaiver(waiver, 'waiver-expired', 'error', message);
    }
    const days = Math.round((Date.parse(waiver.expires) - Date.parse(today)) / DAY_MS);
    if (days > WARNING_DAYS)
        return null;
    const when = days === 0 ? 'today is its last day' : `it holds for ${days} more day${days === 1 ? '' : 's'}`;
    return atWaiver(waiver, 'waiver-expired', 'warning', `the waiver of ${waiverTarget(waiver)} runs out after ${waiver.expires}: ${when}. Owner: ${waiver.owner}.`);
}
function unused(waiver, policy) {
    const severity = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .severityFor */ .v1)('waiver-unused', undefined, policy);
    if (severity === null)
        return null;
    return atWaiver(waiver, 'waiver-unused', severity, `the waiver of ${waiverTarget(waiver)} covers no finding. Remove it.`);
}
/** What a waiver is about, in words: the rule, and the files, id and name that it names. */
function waiverTarget({ rule, files, id, name }) {
    return `${rule} for ${[files?.text, id, name].filter((part) => part !== null && part !== undefined).join(', ')}`;
}
function atWaiver(waiver, rule, severity, message) {
    const { file, range, path } = waiver.place;
    return (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .draft */ .K4)(rule, severity, message, { file, range, path, identity: waiverTarget(waiver), inside: '' });
}


/***/ }),

/***/ 4967:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: function() { return /* binding */ cutMarkdown; },
/* harmony export */   b: function() { return /* binding */ MAX_COMMENT; }
/* harmony export */ });
/**
 * How long a comment may be, in UTF-16 units. GitHub says it takes 65,536 characters, and was measured to take 262,144 bytes
 * of UTF-8: a unit has at most three bytes, so what is within the first is within the second.
 */
const MAX_COMMENT = 65_000;
/**
 * A Markdown text of at most a size (in bytes of UTF-8, where nothing else is given). One that is too long is cut at the
 * end of a line, its open code block and `<details>` are closed, and the note stands below; '' where not even the note fits.
 */
function cutMarkdown(markdown, max, note, sizeOf = bytesOf) {
    if (sizeOf(markdown) <= max)
        return markdown;
    let open = { details: 0, fence: null };
    let fitting = { length: 0, open };
    if (sizeOf(ending(open, note)) > max)
        return '';
    let [length, size] = [0, 0];
    for (const line of markdown.match(LINES) ?? []) {
        length += line.length;
        size += sizeOf(line);
        open = openAfter(line, open);
        if (size > max)
            break;
        if (size + sizeOf(ending(open, note)) <= max)
            fitting = { length, open };
    }
    return markdown.slice(0, fitting.length) + ending(fitting.open, note);
}
function bytesOf(text) {
    return Buffer.byteLength(text);
}
const LINES = /[^\n]*\n|[^\n]+$/g;
function openAfter(line, open) {
    if (open.fence !== null)
        return line.trimEnd() === open.fence ? { ...open, fence: null } : open;
    const fence = /^ *`{3,}/.exec(line)?.[0];
    if (fence !== undefined)
        return { ...open, fence };
    return { ...open, details: open.details + count(line, '<details>') - count(line, '</details>') };
}
/** What comes after the cut. An empty line before the note ends a table or a list. */
function ending({ details, fence }, note) {
    return `${fence === null ? '' : `${fence}\n`}\n${'</details>\n\n'.repeat(details)}${note}\n`;
}
function count(line, tag) {
    return line.split(tag).length - 1;
}


/***/ }),

/***/ 4718:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: function() { return /* binding */ REPORTERS; }
});

// EXTERNAL MODULE: ./lib/findings/finding.js
var findings_finding = __nccwpck_require__(338);
;// CONCATENATED MODULE: ./lib/reporters/reporter.js
/** The word that each severity has in GitHub's workflow commands, and so in the logs. */
const SEVERITY_WORDS = { error: 'error', warning: 'warning', note: 'notice' };

// EXTERNAL MODULE: ./lib/reporters/visible.js
var visible = __nccwpck_require__(2887);
;// CONCATENATED MODULE: ./lib/reporters/github.js



/** GitHub shows this many annotations of each kind a step, and drops the others in silence (actions/runner: ExecutionContext.cs). */
const MAX_PER_KIND = 10;
/** GitHub cuts longer messages (actions/runner: ExecutionContext.cs). */
const MAX_MESSAGE = 4096;
/** Annotations by GitHub's workflow commands, the worst first; what is more than GitHub shows is announced with its count. */
const github = (report, context) => {
    const open = report.findings.filter(findings_finding/* isOpen */.nT);
    const bySeverity = findings_finding/* SEVERITIES */.oC.map((severity) => worstFirst(open.filter((finding) => finding.severity === severity)));
    const isOver = bySeverity.some((findings) => findings.length > MAX_PER_KIND);
    const shown = bySeverity.map((findings, index) => {
        // The announcement itself is a notice, and takes a place among them.
        const places = isOver && findings_finding/* SEVERITIES */.oC[index] === 'note' ? MAX_PER_KIND - 1 : MAX_PER_KIND;
        return {
            findings: findings.slice(0, places),
            more: Math.max(0, findings.length - places),
            severity: findings_finding/* SEVERITIES */.oC[index] ?? 'note',
        };
    });
    const lines = shown.flatMap(({ findings }) => findings.map((finding) => annotation(finding, context)));
    if (isOver)
        lines.push(announcement(shown, context));
    return lines.map((line) => `${line}\n`).join('');
};
/** One finding of each file before the second of any: a file with many must not hide the others. */
function worstFirst(findings) {
    const turns = new Map();
    return findings
        .map((finding) => {
        const turn = turns.get(finding.file) ?? 0;
        turns.set(finding.file, turn + 1);
        return { finding, turn };
    })
        .sort((a, b) => a.turn - b.turn)
        .map(({ finding }) => finding);
}
function annotation({ severity, file, range, rule, message }, context) {
    const { start, end } = range;
    const columns = start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column) } : {};
    const properties = { file: context.pathOf(file), line: start.line, endLine: end.line, ...columns, title: `IMDSv2: ${rule}` };
    return command(SEVERITY_WORDS[severity], properties, message);
}
function announcement(shown, { fullReport }) {
    const rest = shown.filter(({ more }) => more > 0).map(({ more, severity }) => (0,findings_finding/* plural */.LS)(more, `more ${severity}`));
    const message = `${rest.join(', ')} not shown here: GitHub shows ${MAX_PER_KIND} of each kind a step. All of them stand in ${fullReport}.`;
    return command('notice', { title: 'IMDSv2: more findings' }, message);
}
/** A workflow command, escaped as the runner reads it (actions/toolkit: core/src/command.ts). */
function command(name, properties, message) {
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${name} ${list.join(',')}::${escapeData(cut((0,visible/* visible */.RK)(message)))}`;
}
function cut(message) {
    return message.length <= MAX_MESSAGE ? message : `${message.slice(0, MAX_MESSAGE - 1)}\u2026`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('##[', '##\\[');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./lib/reporters/counter.js
/** Counts texts: tells of each how often it has come by now, from 1. */
function counter() {
    const counts = new Map();
    return (text) => {
        const count = (counts.get(text) ?? 0) + 1;
        counts.set(text, count);
        return count;
    };
}

// EXTERNAL MODULE: ./lib/reporters/json-text.js
var json_text = __nccwpck_require__(1191);
;// CONCATENATED MODULE: ./lib/reporters/gitlab.js




/** GitLab's words, from mildest to worst: info, minor, major, critical, blocker. What fails the job is at the upper end. */
const GITLAB_SEVERITIES = { error: 'critical', warning: 'minor', note: 'info' };
/**
 * The open findings as a Code Quality report of GitLab, for `artifacts:reports:codequality` (docs.gitlab.com: Code Quality,
 * report format). GitLab knows no waivers: what is waived or known is left out.
 */
const gitlab = (report, context) => {
    const countOf = counter();
    const issues = report.findings.map((finding) => ({ finding, count: countOf(finding.fingerprint) }));
    const open = issues.filter(({ finding }) => (0,findings_finding/* isOpen */.nT)(finding));
    return `${(0,json_text/* jsonText */.s)(open.map(({ finding, count }) => issueOf(finding, count, context)), 2)}\n`;
};
function issueOf({ rule, severity, message, fingerprint, file, range }, count, { pathOf }) {
    return {
        description: (0,visible/* visible */.RK)(message),
        check_name: rule,
        // Of several with the same one, GitLab shows the first only.
        fingerprint: count === 1 ? fingerprint : `${fingerprint}-${count}`,
        severity: GITLAB_SEVERITIES[severity],
        location: { path: pathOf(file), lines: { begin: range.start.line, end: range.end.line } },
    };
}

;// CONCATENATED MODULE: ./lib/reporters/json.js

/** The report as JSON, by schemas/report.schema.json. */
const json = (report) => `${(0,json_text/* jsonText */.s)(report, 2)}\n`;

// EXTERNAL MODULE: ./lib/reporters/markdown.js
var markdown = __nccwpck_require__(7680);
// EXTERNAL MODULE: ./lib/findings/rules.js
var rules = __nccwpck_require__(6856);
;// CONCATENATED MODULE: ./lib/reporters/sarif-limits.js


/** GitHub takes 25,000 results of a run and keeps these, by severity (docs.github.com: SARIF support for code scanning). */
const MAX_RESULTS = 5000;
/**
 * GitHub refuses a file that has more than 10 MB when it is gzipped. Counted here is the text before that: gzip stores what it
 * cannot shorten and adds less than a thousandth, so whatever the text is, the file stays below. 5,000 results have room for 1,900
 * bytes each; a usual one takes 650, one with a fix 1,000. The rules and the frame around the results have the rest.
 */
const MAX_RESULT_BYTES = 9_500_000;
/** The whole file, as it is to be sent. */
const MAX_FILE_BYTES = 9_900_000;
/** GitHub cuts texts that are longer, or refuses them. */
const MAX_TEXT = 1024;
/** The worst findings that GitHub takes, as results: errors before warnings before notes, those that a waiver or the baseline accepts last, the first ones first. */
function withinLimits(findings, resultOf) {
    const kept = new Map();
    let bytes = 0;
    for (const finding of sarif_limits_worstFirst(findings).slice(0, MAX_RESULTS)) {
        const result = resultOf(finding);
        // With the comma after it.
        bytes += Buffer.byteLength((0,json_text/* jsonText */.s)(result)) + 1;
        if (bytes > MAX_RESULT_BYTES)
            break;
        kept.set(finding, result);
    }
    return {
        results: findings.flatMap((finding) => kept.get(finding) ?? []),
        left: findings.filter((finding) => !kept.has(finding)),
    };
}
function sarif_limits_worstFirst(findings) {
    return [...findings].sort((a, b) => rankOf(a) - rankOf(b));
}
function rankOf(finding) {
    return (0,findings_finding/* isOpen */.nT)(finding) ? findings_finding/* SEVERITIES */.oC.indexOf(finding.severity) : findings_finding/* SEVERITIES */.oC.length;
}
/** What was left out, in a sentence or two; null where nothing was. */
function leftOut(left, fullReport) {
    if (left.length === 0)
        return null;
    const open = left.filter(findings_finding/* isOpen */.nT);
    const waived = left.filter(({ waiver }) => waiver !== null).length;
    const known = left.length - open.length - waived;
    const counts = findings_finding/* SEVERITIES */.oC.map((severity) => [open.filter((one) => one.severity === severity).length, severity]);
    const parts = [
        ...counts.filter(([count]) => count > 0).map(([count, severity]) => (0,findings_finding/* plural */.LS)(count, severity)),
        ...(waived > 0 ? [`${waived} waived`] : []),
        ...(known > 0 ? [`${known} in the baseline`] : []),
    ];
    return `${(0,findings_finding/* plural */.LS)(left.length, 'finding')} left out of this file: ${parts.join(', ')}. GitHub shows ${MAX_RESULTS} results and takes 10 MB; the worst are kept. All of them stand in ${fullReport}.`;
}
/** A text of at most the length that GitHub takes. */
function cutText(text) {
    if (text.length <= MAX_TEXT)
        return text;
    // Not between the halves of a character.
    return `${text.slice(0, MAX_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}

;// CONCATENATED MODULE: ./lib/reporters/sarif-rules.js

/**
 * What GitHub makes of a rule's findings: 7.0 to 8.9 is high, 4.0 to 6.9 medium. A score replaces the level of each finding,
 * and a branch rule for code scanning blocks from high on where nothing else is set. So a rule has one only where all its findings are
 * about whether instances answer IMDSv1, and it is never below high: with a medium one, GitHub would let pass what fails here.
 *
 * - 7.5 is CVSS 3.1 AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N: one forged request from the instance reads the credentials of its
 *   role, and changes nothing itself. A key that the API passes over, or one that a parser drops, comes to the same.
 * - 7.0, the least that is high, where it cannot be told.
 * - null: what the finding says decides, by its level. The hop limit is an error, a warning or a note by its number; of
 *   a file that cannot be read or a shape that the API refuses nothing is known or launched; the rest is about the config.
 */
const SECURITY_SEVERITY = {
    syntax: null,
    unreadable: null,
    'duplicate-key': '7.5',
    'not-a-spec': null,
    'spec-schema': null,
    'tokens-required': '7.5',
    'wrong-key': '7.5',
    'unsupported-member': null,
    'hop-limit': null,
    unresolvable: '7.0',
    endpoint: null,
    'user-data': null,
    'image-support': null,
    'node-group-inherits': null,
    'ambiguous-kind': null,
    'waiver-expired': null,
    'waiver-unused': null,
    'baseline-fixed': null,
    'pattern-unused': null,
    'live-drift': null,
    'instance-proof': null,
};
/** How GitHub calls the levels of rules without a score. */
const PROBLEM_SEVERITY = { error: 'error', warning: 'warning', note: 'recommendation' };
/** Every rule as a SARIF `reportingDescriptor`, in the table's order: the same in every file, whatever was found. */
function sarifRules() {
    return rules/* ruleIds */.Zl.map(descriptorOf);
}
function descriptorOf(rule) {
    const { title, help, severity } = rules/* RULES */.y0[rule];
    const score = SECURITY_SEVERITY[rule];
    const helpUri = (0,rules/* helpOf */.ZL)(rule);
    return {
        id: rule,
        name: nameOf(rule),
        shortDescription: { text: `${title}.` },
        fullDescription: { text: `${title}. ${help}` },
        help: { text: `${title}. ${help} See ${helpUri}.`, markdown: `**${title}.** ${help}\n\n[More about ${rule}](${helpUri})` },
        helpUri,
        defaultConfiguration: { level: severity },
        properties: {
            tags: ['security', 'aws', 'ec2', 'imdsv2', 'spot'],
            // Specs are read as they stand, not guessed at.
            precision: 'high',
            ...(score === null ? { 'problem.severity': PROBLEM_SEVERITY[severity] } : { 'security-severity': score }),
        },
    };
}
/** `wrong-key` as `Imdsv2WrongKey`: SARIF wants names that are identifiers and differ from the id by more than case. */
function nameOf(rule) {
    return `Imdsv2${rule.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;
}

;// CONCATENATED MODULE: ./lib/reporters/sarif.js






const HOME = 'https://github.com/spot-imdsv2/spot-imdsv2';
/** Fixes that insert more characters are left out: one of them must not cost other findings their place. */
const MAX_FIX = 10_000;
/** The report as SARIF 2.1.0, within what GitHub's code scanning takes; what had to be left out is told in a notification. */
const sarif = (report, context) => {
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [runOf(report, context)],
    };
    const text = `${(0,json_text/* jsonText */.s)(log, 2)}\n`;
    return Buffer.byteLength(text) <= MAX_FILE_BYTES ? text : `${(0,json_text/* jsonText */.s)(log)}\n`;
};
function runOf(report, context) {
    const { name, version } = report.tool;
    const countOf = counter();
    const counted = new Map(report.findings.map((finding) => [finding, countOf(finding.fingerprint)]));
    const { results, left } = withinLimits(report.findings, (finding) => resultOf(finding, counted.get(finding) ?? 1, context));
    const omitted = leftOut(left, context.fullReport);
    return {
        tool: {
            driver: {
                name,
                version,
                semanticVersion: version,
                informationUri: HOME,
                rules: sarifRules(),
                notifications: NOTIFICATIONS,
            },
        },
        // No automationDetails: they would override the category that a workflow gives to the upload.
        columnKind: 'utf16CodeUnits',
        // Where the root lies on the machine that checked is nobody's business.
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: omitted === null ? [] : [notification(omitted)] }],
        // Without an error among the results, a file could look as if the check passed.
        properties: { verdict: report.verdict, reason: report.reason, counts: report.counts },
        results,
    };
}
const NOTIFICATIONS = [
    {
        id: 'results-cut',
        name: 'ResultsCut',
        shortDescription: { text: 'Findings were left out of the file.' },
        fullDescription: { text: 'There are more findings than GitHub takes. The worst ones are kept.' },
        help: { text: 'The report that the notification names holds all findings.' },
        defaultConfiguration: { level: 'warning' },
    },
];
function notification(text) {
    return { descriptor: { id: NOTIFICATIONS[0].id, index: 0 }, level: 'warning', message: { text } };
}
function resultOf(finding, count, context) {
    const { rule, severity, range, path, fingerprint, fix } = finding;
    const artifactLocation = locationOf(context.pathOf(finding.file));
    return {
        ruleId: rule,
        ruleIndex: rules/* ruleIds */.Zl.indexOf(rule),
        level: severity,
        message: { text: messageOf(finding) },
        locations: [{ physicalLocation: { artifactLocation, region: regionOf(range) }, ...logicalLocations(path) }],
        partialFingerprints: {
            // The one that GitHub reads. It wants a count behind the hash, for those that are the same.
            primaryLocationLineHash: `${fingerprint}:${count}`,
            'spotImdsv2/v1': fingerprint,
        },
        // Either all results say whether they are suppressed or none (SARIF 3.27.23).
        suppressions: suppressionsOf(finding),
        ...fixes(fix, artifactLocation),
    };
}
/** GitHub passes over suppressions: its readers learn of a waiver, or of the baseline, by the message. */
function messageOf({ message, waiver, isKnown }) {
    const terms = waiver === null ? '' : ` Waived until ${waiver.expires} by ${waiver.owner}: ${waiver.reason}`;
    return shown(`${message}${terms}${waiver === null && isKnown ? ' The baseline lists it.' : ''}`);
}
/** A text that holds words from files. What looks like a link of SARIF's (3.11.6: `[text](target)`) is none. */
function shown(text) {
    return cutText((0,visible/* visible */.RK)(text).replaceAll('](', '\\]('));
}
/**
 * A path as a relative URI (RFC 3986). Colons are escaped as well: before the first slash they would end a scheme.
 * Halves of characters have no escape of their own.
 */
function locationOf(path) {
    const segments = path
        .replace(/[\ud800-\udfff]/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent);
    return { uri: segments.join('/'), uriBaseId: '%SRCROOT%' };
}
/** Ours and SARIF's are the same: from 1, in UTF-16 units, the end is the first position after it. */
function regionOf({ start, end }) {
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
/** The place in the document, as a JSON Pointer. A cut one would point elsewhere, so a very long one is left out. */
function logicalLocations(path) {
    if (path === '' || cutText(path) !== path)
        return {};
    return { logicalLocations: [{ fullyQualifiedName: path }] };
}
/** What accepts a finding: a waiver, or that the baseline lists it. */
function suppressionsOf({ waiver, isKnown }) {
    const reasons = [...(waiver === null ? [] : [justificationOf(waiver)]), ...(isKnown ? ['The baseline lists it.'] : [])];
    return reasons.map((justification) => ({ kind: 'external', status: 'accepted', justification }));
}
function justificationOf({ reason, owner, expires, ticket }) {
    const terms = `owner ${owner}, last day ${expires}${ticket === null ? '' : `, ticket ${ticket}`}`;
    return shown(`${reason} (${terms})`);
}
function fixes(fix, artifactLocation) {
    if (fix === null || fix.edits.reduce((length, { text }) => length + text.length, 0) > MAX_FIX)
        return {};
    const replacements = fix.edits.map(({ range, text }) => ({ deletedRegion: regionOf(range), insertedContent: { text } }));
    return { fixes: [{ description: { text: shown(fix.title) }, artifactChanges: [{ artifactLocation, replacements }] }] };
}

// EXTERNAL MODULE: ./lib/reporters/text.js + 1 modules
var reporters_text = __nccwpck_require__(7102);
;// CONCATENATED MODULE: ./lib/reporters/index.js






/** THE TABLE of reporters, by the word that `--format` takes. */
const REPORTERS = { text: reporters_text/* text */.Q, json: json, github: github, gitlab: gitlab, sarif: sarif, markdown: markdown/* markdown */.w };


/***/ }),

/***/ 1191:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: function() { return /* binding */ jsonText; }
/* harmony export */ });
/** A value as JSON that does nothing in a workflow's log: there `##[` starts a command wherever it stands. The escape is the same JSON. */
function jsonText(value, indent = 0) {
    return JSON.stringify(value, null, indent).replaceAll('##[', '#\\u0023[');
}


/***/ }),

/***/ 143:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MT: function() { return /* binding */ verdictLine; },
/* harmony export */   Nq: function() { return /* binding */ waivedFindings; },
/* harmony export */   TM: function() { return /* binding */ folded; },
/* harmony export */   YJ: function() { return /* binding */ findingsByFile; },
/* harmony export */   cb: function() { return /* binding */ policyChanges; },
/* harmony export */   oK: function() { return /* binding */ specTable; },
/* harmony export */   pX: function() { return /* binding */ MAX_ROWS; },
/* harmony export */   rC: function() { return /* binding */ SEVERITY_SIGNS; },
/* harmony export */   tp: function() { return /* binding */ table; }
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(338);

/** Tables and lists longer than this are folded up. */
const MAX_ROWS = 20;
const SIGNS = { pass: '\u2705', fail: '\u274c', unknown: '\u2753', waived: '\u23f8\ufe0f' };
/** The signs of severities. */
const SEVERITY_SIGNS = { error: '\u274c', warning: '\u26a0\ufe0f', note: '\u2139\ufe0f' };
/** The verdict in one line. */
function verdictLine({ verdict, counts, reason }) {
    const { specs, fail, unknown, waived } = counts;
    const sign = SIGNS[verdict];
    if (specs === 0)
        return `${sign} IMDSv2: no specs found`;
    if (verdict === 'fail') {
        const parts = [
            ...(fail > 0 ? [`${fail} of ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(specs, 'spec')} ${fail === 1 ? 'fails' : 'fail'}`] : []),
            ...(unknown > 0 ? [`${unknown}${fail > 0 ? '' : ` of ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(specs, 'spec')}`} cannot be told`] : []),
        ];
        return `${sign} IMDSv2: ${parts.length > 0 ? parts.join(', ') : reason?.replace(/\.$/, '')}`;
    }
    // A policy may lower severities: then the check passes, but that proves nothing of such specs.
    if (fail + unknown > 0)
        return `\u26a0\ufe0f IMDSv2: ${fail + unknown} of ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(specs, 'spec')} not proven safe`;
    if (waived > 0)
        return `${sign} IMDSv2: ${waived} of ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(specs, 'spec')} waived, no other fails`;
    return `${sign} IMDSv2: ${specs === 1 ? 'the spec passes' : `all ${specs} specs pass`}`;
}
/** What will hold once the change is merged, and why its own policy judged it where that was not wanted; '' where there is neither. */
function policyChanges({ policy }, style) {
    if (policy === null)
        return '';
    const lines = policy.changes.map(({ message, file, line }) => `- ${style.text(message)} (${style.place(file, line)})`);
    const parts = [
        ...(lines.length === 0
            ? []
            : [
                '**What will hold once this is merged**',
                folded((0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(lines.length, 'change'), lines.join('\n'), lines.length > MAX_ROWS),
            ]),
        ...(policy.note === null ? [] : [style.text(policy.note)]),
    ];
    return parts.join('\n\n');
}
/** The specs that are not proven safe, each with its verdict and these cells; '' where all are. */
function specTable({ specs }, columns, cellsOf) {
    const rows = specs.flatMap((spec, index) => spec.verdict === 'pass' ? [] : [[`${SIGNS[spec.verdict]} ${spec.verdict}`, ...cellsOf(spec, index)]]);
    return table(`${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows.length, 'spec')} not proven safe`, ['Verdict', ...columns], rows);
}
/** The open findings by file. The files with the worst ones come first, to stand there where a text is cut. */
function findingsByFile({ findings }, style, below) {
    const open = findings.filter(_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT);
    const files = new Map();
    for (const finding of open) {
        const known = files.get(finding.file);
        if (known === undefined)
            files.set(finding.file, [finding]);
        else
            known.push(finding);
    }
    const sections = [...files]
        .sort(([, one], [, other]) => worstOf(one) - worstOf(other))
        .map(([file, own]) => `${style.fileHeading} ${style.file(file)}\n\n${own.map((one) => findingLine(one, style) + below(one)).join('\n')}`);
    return folded((0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(open.length, 'finding'), sections.join('\n\n'), open.length > MAX_ROWS);
}
function worstOf(findings) {
    return findings.reduce((worst, { severity }) => Math.min(worst, _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(severity)), _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.length);
}
function findingLine(finding, style) {
    const { severity, file, range, rule, help } = finding;
    const at = style.position(file, range.start);
    return `- ${SEVERITY_SIGNS[severity]} ${severity} at ${at}: ${style.message(finding)} [${rule}](${help})`;
}
/** The findings that waivers accept, with their terms; '' where there are none. */
function waivedFindings({ findings }, style, isFolded) {
    const rows = findings.flatMap(({ rule, file, range, waiver }) => waiver === null
        ? []
        : [[rule, style.place(file, range.start.line), style.text(waiver.reason), style.text(waiver.owner), waiver.expires]]);
    return table((0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows.length, 'waived finding'), ['Rule', 'Place', 'Reason', 'Owner', 'Until'], rows, isFolded);
}
/**
 * A table below a title, which alone is shown where it is folded; '' without rows. Cells are Markdown. A column that says nothing is
 * left out: comments are narrow.
 */
function table(title, columns, rows, isFolded = rows.length > MAX_ROWS) {
    if (rows.length === 0)
        return '';
    const isTold = columns.map((_, column) => rows.some((cells) => cells[column] !== ''));
    const lineOf = (cells) => `| ${cells.filter((_, column) => isTold[column]).join(' | ')} |`;
    const lines = [lineOf(columns), `|${'---|'.repeat(isTold.filter(Boolean).length)}`, ...rows.map(lineOf)];
    return folded(title, lines.join('\n'), isFolded);
}
/** A text below a title; the title alone is shown at first where the text is long. */
function folded(title, text, isLong) {
    return isLong && text !== '' ? `<details><summary>${title}</summary>\n\n${text}\n\n</details>` : text;
}


/***/ }),

/***/ 9642:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ markdownCode; },
/* harmony export */   p: function() { return /* binding */ markdownText; }
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2887);

/** Everything but letters, digits, spaces and punctuation that Markdown, HTML and GitHub read nothing into. */
const SPECIAL = String.raw `[^\p{L}\p{M}\p{N} ,;."'/\u2019\u2026]`;
/** Made when first needed, as in visible.ts. */
let special = null;
/**
 * What GitHub still finds in a text when its entities have been read: `@name`, `#12`, `GH-12`, `https://\u2026`, `www.\u2026`,
 * `name@host`, `:emoji:`. A space without width between the parts keeps them apart.
 */
const JOINED = /(?<=[@#])|(?<=:)(?=\S)|(?<=(?<![a-z\d])gh)(?=-)|(?<=www)(?=\.)/gi;
/** In code it makes no mentions, but cmark-gfm does not see that `<code>` is code, and still makes links. */
const JOINED_IN_CODE = /(?<=[\w.+-]@)|(?<=:)(?=\/\/)|(?<=www)(?=\.)/gi;
const NO_WIDTH = '\u200b';
/**
 * A text from a file as Markdown shows it letter by letter: on one line, every character that Markdown, HTML or GitHub
 * could read something into written as an entity, and nothing in it made a link or a mention.
 */
function markdownText(text) {
    return escaped((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replace(JOINED, NO_WIDTH));
}
/** A text from a file as code. A path can be copied as it is, unless it looks like an address. */
function markdownCode(text) {
    return `<code>${escaped((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replace(JOINED_IN_CODE, NO_WIDTH))}</code>`;
}
function escaped(text) {
    special ??= new RegExp(SPECIAL, 'gu');
    return text.replace(special, (one) => `&#${one.codePointAt(0)};`);
}


/***/ }),

/***/ 7680:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: function() { return /* binding */ markdown; }
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(338);
/* harmony import */ var _markdown_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(143);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9642);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4645);




/** For the job summary: the verdict, the specs that are not safe, and the findings by file. */
const markdown = (report, context) => {
    const style = styleOf(context);
    const parts = [
        `## ${(0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictLine */ .MT)(report)}`,
        (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summary */ .z)(report),
        (0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .policyChanges */ .cb)(report, style),
        (0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .specTable */ .oK)(report, ['Spec', 'Kind', 'File', 'httpTokens', 'IMDS options'], (spec) => specCells(spec, style)),
        (0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsByFile */ .YJ)(report, style, () => ''),
        (0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .waivedFindings */ .Nq)(report, style, true),
        passedOver(report, style),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
function styleOf({ pathOf }) {
    const file = (path) => (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D)(pathOf(path));
    return {
        fileHeading: '###',
        text: _markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p,
        message: ({ message }) => (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p)(message),
        file,
        position: (_, { line, column }) => `**${line}:${column}**`,
        place: (path, line) => (line === null ? file(path) : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D)(`${pathOf(path)}:${line}`)),
    };
}
function specCells({ name, id, kind, file, imds }, style) {
    const tokens = imds.httpTokens === null ? '\u2013' : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D)(imds.httpTokens);
    return [style.text(name ?? id ?? '(no name)'), kind, style.file(file), tokens, imds.source];
}
function passedOver({ passedOver }, style) {
    const lines = passedOver.map(({ file, line, reason }) => `- ${style.place(file, line)} ${style.text(reason)}`);
    return (0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(`${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(lines.length, 'file')} passed over that could not be read as a spec`, lines.join('\n'), true);
}


/***/ }),

/***/ 4645:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: function() { return /* binding */ summary; }
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(338);

/** What was checked and what came of it, in some lines of prose. */
function summary({ counts, specs, reason, verdict, scope, baseline }) {
    const files = new Set(specs.map(({ file }) => file)).size;
    const found = counts.specs === 0 ? 'no specs found' : `${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(counts.specs, 'spec')} in ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(files, 'file')} (${specCounts(counts)})`;
    const others = counts.passedOver === 0 ? '' : `; ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(counts.passedOver, 'other file')} passed over`;
    // Errors speak for themselves, and so does that nothing was found.
    const why = verdict === 'pass' || counts.errors > 0 || reason === _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_SPECS */ .Z4 ? '' : (reason ?? '');
    const more = [why, scope === null ? '' : untouched(scope), baseline === null ? '' : fixed(baseline)];
    return [`${found}. ${findingCounts(counts)}${others}.`, ...more.filter((part) => part !== '')].join(' ');
}
/** What a change leaves as it was. */
function untouched({ untouched, isWhole }) {
    if (!isWhole)
        return 'The change is too large to be listed whole, so every file was taken for a changed one.';
    const { errors, warnings, notes } = untouched;
    const counts = [[errors, 'error'], [warnings, 'warning'], [notes, 'note']]
        .filter(([count]) => count > 0)
        .map(([count, noun]) => (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(count, noun));
    return counts.length === 0 ? '' : `Not shown, in files that the change does not touch: ${counts.join(', ')}.`;
}
function fixed({ fixed }) {
    return fixed === 0 ? '' : `${fixed} of the baseline\u2019s entries ${fixed === 1 ? 'is' : 'are'} fixed.`;
}
/** How many specs came to which verdict, without those that are none. */
function specCounts(counts) {
    const verdicts = ['pass', 'fail', 'unknown', 'waived'];
    return verdicts
        .filter((verdict) => counts[verdict] > 0)
        .map((verdict) => `${counts[verdict]} ${verdict}`)
        .join(', ');
}
/** How many findings there are of each severity. */
function findingCounts(counts) {
    const accepted = [
        ...(counts.waivedFindings > 0 ? [`${counts.waivedFindings} waived`] : []),
        ...(counts.knownFindings > 0 ? [`${counts.knownFindings} in the baseline`] : []),
    ];
    return [(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(counts.errors, 'error'), (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(counts.warnings, 'warning'), (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(counts.notes, 'note'), ...accepted].join(', ');
}


/***/ }),

/***/ 7102:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: function() { return /* binding */ text_text; }
});

// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __nccwpck_require__(338);
// EXTERNAL MODULE: ./lib/specs/text.js
var specs_text = __nccwpck_require__(3744);
// EXTERNAL MODULE: ./lib/reporters/visible.js
var visible = __nccwpck_require__(2887);
;// CONCATENATED MODULE: ./lib/reporters/excerpt.js


/** How wide it is at most, where no letter takes more than a column: a wider one is folded, and its carets point nowhere. */
const MAX_WIDTH = 80;
const CONTEXT_BEFORE = 30;
/** Patterns, but no literals, for the reason that visible.ts gives. */
const MARKS = String.raw `[\p{Mn}\p{Me}]`;
const EMOJI = String.raw `\p{Emoji_Presentation}`;
/** The line on which a range begins, and a second one with carets below it; empty where the line is not there. */
function excerpt(text, range) {
    const line = (0,specs_text/* lineOf */.c)(text, range.start.line);
    if (line === null || line.trim() === '')
        return [];
    const start = range.start.column - 1;
    const isOneLine = range.end.line === range.start.line;
    const end = Math.max(start + 1, isOneLine ? range.end.column - 1 : line.length);
    const number = String(range.start.line);
    const room = MAX_WIDTH - `  ${number} | `.length;
    const isLong = line.length > room;
    // Two columns are for the dots on both sides.
    const size = isLong ? room - 2 : line.length;
    const from = boundary(line, Math.max(0, Math.min(start - CONTEXT_BEFORE, line.length - size)));
    const to = boundary(line, Math.min(line.length, from + size));
    const head = from > 0 ? '\u2026' : '';
    // All of it is made visible in one go: cut in pieces, a command of GitHub's could go together again.
    const shownUntil = (offset) => shown(`| ${head}${line.slice(from, offset)}`);
    const left = widthOf(shownUntil(start));
    const carets = '^'.repeat(Math.max(1, widthOf(shownUntil(Math.min(end, to))) - left));
    return [
        `  ${number} ${shownUntil(to)}${to < line.length ? '\u2026' : ''}`.trimEnd(),
        `  ${' '.repeat(number.length)} |${' '.repeat(left - 1)}${carets}`,
    ];
}
/** An offset that does not cut a character of two units in halves. */
function boundary(line, offset) {
    return /^[\ud800-\udbff][\udc00-\udfff]/.test(line.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
}
function shown(part) {
    return (0,visible/* visible */.RK)(part.replaceAll('\t', '  '));
}
/** The columns that a text takes on a terminal: two for the wide characters of East Asia and for emoji, none for accents set above others. */
function widthOf(text) {
    if ((0,visible/* isPlain */.$i)(text))
        return text.length;
    const marks = new RegExp(MARKS, 'u');
    const emoji = new RegExp(EMOJI, 'u');
    let width = 0;
    for (const character of text) {
        if (marks.test(character))
            continue;
        width += isWide(character.codePointAt(0) ?? 0) || emoji.test(character) ? 2 : 1;
    }
    return width;
}
function isWide(code) {
    return ((code >= 0x1100 && code <= 0x115f) ||
        (code >= 0x2e80 && code <= 0xa4cf) ||
        (code >= 0xac00 && code <= 0xd7a3) ||
        (code >= 0xf900 && code <= 0xfaff) ||
        (code >= 0xfe30 && code <= 0xfe6f) ||
        (code >= 0xff00 && code <= 0xff60) ||
        code >= 0x1f300);
}

// EXTERNAL MODULE: ./lib/reporters/summary.js
var summary = __nccwpck_require__(4645);
// EXTERNAL MODULE: ./lib/reporters/wrap.js
var wrap = __nccwpck_require__(5021);
;// CONCATENATED MODULE: ./lib/reporters/text.js





/**
 * For people at a terminal and in logs: one line and an excerpt a finding, the counts last. What begins with a place is one
 * line however long, as compilers write it: editors, problem matchers and grep take it apart.
 */
const text_text = (report, context) => {
    const paint = context.color ? inColor : plain;
    const open = report.findings.filter(finding/* isOpen */.nT);
    const waived = report.findings.filter((finding) => finding.waiver !== null);
    const blocks = open.map((finding) => block(finding, context, paint));
    const lines = [...waived.map((finding) => waivedLine(finding, context)), ...notices(report, context)];
    const listed = lines.length === 0 ? [] : [...lines, ''];
    return `${[...blocks, ...listed, ...lastLines(report, paint)].join('\n')}\n`;
};
const plain = { bold: (text) => text, severity: (text) => text, dim: (text) => text, verdict: (text) => text };
const colored = (code, text) => `\u001b[${code}m${text}\u001b[0m`;
const COLORS = { error: 31, warning: 33, note: 36 };
const inColor = {
    bold: (text) => colored(1, text),
    severity: (text, severity) => colored(COLORS[severity], text),
    dim: (text) => colored(2, text),
    verdict: (text, verdict) => colored(verdict === 'pass' ? 32 : 31, text),
};
/**
 * Findings without an excerpt. What the check could not read is not read here either: it may be a pipe, or lie out of the
 * root. User data may hold secrets.
 */
const NOT_SHOWN = new Set(['unreadable', 'user-data']);
function block(finding, context, paint) {
    const { line, column } = finding.range.start;
    const place = paint.bold(`${(0,visible/* visible */.RK)(context.pathOf(finding.file))}:${line}:${column}`);
    const head = `${place}: ${paint.severity(finding.severity, finding.severity)}: ${(0,visible/* visible */.RK)(finding.message)} ${paint.dim(`[${finding.rule}]`)}`;
    const source = NOT_SHOWN.has(finding.rule) ? null : context.source(finding.file);
    const lines = source === null ? [] : excerpt(source, finding.range);
    return [head, ...lines.map(paint.dim), ''].join('\n');
}
function waivedLine({ rule, file, range, waiver }, { pathOf }) {
    const { line, column } = range.start;
    const terms = `waived until ${waiver?.expires} by ${waiver?.owner}: ${waiver?.reason}`;
    return (0,visible/* visible */.RK)(`${pathOf(file)}:${line}:${column}: ${terms} [${rule}]`);
}
function notices({ passedOver, policy }, { pathOf }) {
    const lines = [
        ...passedOver.map(({ file, line, column, reason }) => `${pathOf(file)}:${line}:${column}: passed over: ${reason}`),
        ...(policy?.changes ?? []).map(({ file, line, message }) => `${pathOf(file)}${line === null ? '' : `:${line}`}: will hold once this is merged: ${message}`),
    ];
    const note = policy === null || policy.note === null ? [] : (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(policy.note), '');
    return [...lines.map(visible/* visible */.RK), ...note];
}
function lastLines(report, paint) {
    const { verdict } = report;
    const [first = '', ...rest] = (0,wrap/* wrapped */.k)(`${verdict}: ${(0,summary/* summary */.z)(report)}`, '', '  ');
    return [first.replace(verdict, paint.verdict(verdict, verdict)), ...rest];
}


/***/ }),

/***/ 2887:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $i: function() { return /* binding */ isPlain; },
/* harmony export */   Df: function() { return /* binding */ withoutCommands; },
/* harmony export */   RK: function() { return /* binding */ visible; }
/* harmony export */ });
/**
 * Characters that do something to a terminal, a log or a reader instead of being seen: controls, line ends, marks that
 * turn the direction of text, those without width, halves of pairs, and spaces that look like the usual one. Tabs are
 * among them: they move what stands after them. The selectors of emoji stay: they only choose how a sign is drawn.
 */
const UNSEEN = String.raw `[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?!\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|(?! )\p{Zs}`;
/** Made when first needed: V8 reads literals while it loads a file, and sets of Unicode's take it long. */
let unseen = null;
/**
 * A text from a file on one line, with everything that is not seen written as `\u{\u2026}`. It cannot start one of GitHub's
 * workflow commands: `##[` is broken wherever it stands, `::` at the beginning (actions/runner: ActionCommand.cs).
 */
function visible(text) {
    if (isPlain(text))
        return withoutCommands(text);
    unseen ??= new RegExp(UNSEEN, 'gu');
    return withoutCommands(text.replace(unseen, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`));
}
/** Whether a text is printable ASCII, as nearly all of it is: then there is nothing to look for letter by letter. */
function isPlain(text) {
    return /^[ -~]*$/.test(text);
}
/** A line that starts none of GitHub's workflow commands. */
function withoutCommands(line) {
    return line.replaceAll('##[', '##\\[').replace(/^(\s*)::/, '$1\\::');
}


/***/ }),

/***/ 5021:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: function() { return /* binding */ wrapped; }
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2887);

const WIDTH = 80;
/**
 * A text on one line as lines of 80 columns at most, where its words allow that. The first is indented by `first`, the others
 * by `rest`; none of them starts one of GitHub's workflow commands, though a word may look like one.
 */
function wrapped(text, first, rest = first) {
    const lines = [];
    let line = null;
    for (const word of text.split(' ')) {
        const indent = lines.length === 0 ? first : rest;
        if (line !== null && indent.length + line.length + 1 + word.length > WIDTH) {
            lines.push(indent + line);
            line = word;
        }
        else
            line = line === null ? word : `${line} ${word}`;
    }
    return [...lines, `${lines.length === 0 ? first : rest}${line ?? ''}`].map(_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df);
}


/***/ }),

/***/ 2808:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pq: function() { return /* binding */ nothingSelected; },
/* harmony export */   gW: function() { return /* binding */ reportContext; },
/* harmony export */   k_: function() { return /* binding */ runCheck; },
/* harmony export */   km: function() { return /* binding */ reportWithFixes; },
/* harmony export */   mq: function() { return /* binding */ prepareCheck; },
/* harmony export */   pU: function() { return /* binding */ requestFor; }
/* harmony export */ });
/* unused harmony export refuseNothing */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9686);
/* harmony import */ var _clients_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4573);
/* harmony import */ var _clients_files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1672);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2357);
/* harmony import */ var _policy_terms_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(108);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7992);







/** What git says, where it is asked. */
function fromGit({ changedSince }) {
    return async (root) => {
        if (changedSince === null)
            return null;
        const git = await __nccwpck_require__.e(/* import() */ 696).then(__nccwpck_require__.bind(__nccwpck_require__, 1696));
        return git.changedSince(root, changedSince);
    };
}
/** Runs a check in a folder. The report has no fixes: `reportWithFixes` gives it those. */
async function runCheck(settings, cwd, sourceOf = fromGit(settings)) {
    const { files, root, request } = await prepareCheck(settings, cwd, sourceOf);
    const checked = { ...(await (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnose */ .h)(files, _clients_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, request)), files, root };
    refuseNothing(request, checked.report);
    if (!settings.checksImages)
        return checked;
    // Loaded only where EC2 is asked.
    const { withImages } = await Promise.all(/* import() */[__nccwpck_require__.e(829), __nccwpck_require__.e(617)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1617));
    return withImages(checked, request);
}
/** Refuses a check that `only` leaves without any spec. Of a change, the config from before it need not know the label yet. */
function refuseNothing({ only, change }, { specs }) {
    if (only.length > 0 && change === null && specs.length === 0)
        throw nothingSelected();
}
/** An account, an id or a label that no spec has is a slip: the run would end well without having looked at anything. */
function nothingSelected() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('only selects no spec. Correct the account, the id or the label: ids stand in specs or the config, accounts and labels in the config.');
}
/** The report of a check with the fixes of its findings: they are worked out only where somebody reads them. */
async function reportWithFixes(checked) {
    if (checked.remedies.size === 0)
        return checked.report;
    const { withFixes } = await __nccwpck_require__.e(/* import() */ 463).then(__nccwpck_require__.bind(__nccwpck_require__, 9463));
    return withFixes(checked, (file) => textOf(checked.files, file));
}
/** Prepares a check in a folder: finds the root, reads the config, and asks what has changed. */
async function prepareCheck(settings, cwd, sourceOf = fromGit(settings)) {
    const paths = settings.paths.map((path) => existing(path, cwd));
    const root = rootOf(paths, cwd);
    const files = (0,_clients_files_js__WEBPACK_IMPORTED_MODULE_3__/* .filesBelow */ .DR)(root);
    const config = await readConfig(files, settings.config, root, cwd);
    const baselineFile = settings.baseline === null ? null : baselineBelow(settings.baseline, root, cwd);
    const baseline = await readBaseline(files, baselineFile, settings);
    const source = await sourceOf(root);
    if (source !== null && baselineFile !== null)
        refuseLink(baselineFile, files);
    const renames = await renamesFor(baseline, source, files, root);
    const configFile = settings.config === null ? null : config.file;
    const about = { config, configFile, baselineFile, baseline, renames, source };
    const request = await requestFor({ settings, paths: paths.map((path) => belowRoot(path, root)), ...about });
    return { files, root, request, baselineFile };
}
/** A check of files, wherever they lie. */
async function requestFor(given) {
    const { settings, paths, config, baseline, renames, source } = given;
    return {
        paths,
        config: strictly(config, settings),
        baseline,
        renames,
        strictness: settings.strictness,
        useWaivers: settings.useWaivers,
        only: settings.only,
        change: source === null ? null : await changeOf(source, given),
        version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x,
    };
}
async function changeOf(source, { settings, config, configFile, baseline, baselineFile }) {
    const about = { files: source.files, head: config, named: configFile, baselineFile };
    const { readBase } = await Promise.all(/* import() */[__nccwpck_require__.e(829), __nccwpck_require__.e(219)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4219));
    const base = await readBase(source.base, about);
    return {
        files: source.files,
        scope: settings.scope ?? 'changed',
        policyFrom: settings.policyFrom ?? 'base',
        base: { ...base, config: base.config === null ? null : strictly(base.config, settings) },
        brought: { config: strictly(config, settings), baseline },
    };
}
/** The baseline that was named. One that is to be written need not be there yet. */
async function readBaseline(files, file, { updatesBaseline }) {
    if (file === null)
        return null;
    const kind = files.kindOf(file);
    if (kind === 'missing' && updatesBaseline)
        return null;
    if (kind !== 'file') {
        const problem = kind === 'missing' ? 'does not exist. Write it with "spot-imdsv2 check --update-baseline"' : NOT_A_CONFIG[kind];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the baseline ${file} ${problem}.`);
    }
    const content = files.read(file);
    if (!content.ok)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the baseline ${file} ${content.problem}.`);
    const { looksLikeBaseline, parseBaseline } = await __nccwpck_require__.e(/* import() */ 504).then(__nccwpck_require__.bind(__nccwpck_require__, 504));
    if (!updatesBaseline)
        return parseBaseline(file, content.text);
    // It is written anew: what it says does not matter, but that it is one does.
    if (looksLikeBaseline(content.text))
        return null;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${file} is no baseline, and is not overwritten. Name another file.`);
}
/** What a link leads to now need not be what it led to before a change: its former findings are not known then. */
function refuseLink(file, files) {
    const real = files.realOf(file);
    if (real === file)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the baseline ${file} is a symbolic link, which is not followed in the commit before the change. Name the file itself, ${real}.`);
}
function baselineBelow(named, root, cwd) {
    if (isBelow((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, named), root))
        return belowRoot((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, named), root);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the baseline ${named} does not lie below ${root}. Keep it in the repository that is checked.`);
}
/** The renames of the change; without one, those since the baseline was written: git is asked where an entry's file is gone. */
async function renamesFor(baseline, source, files, root) {
    const ofChange = source === null ? new Map() : (await __nccwpck_require__.e(/* import() */ 829).then(__nccwpck_require__.bind(__nccwpck_require__, 1829))).renamesOf(source.files);
    const told = new Set(ofChange.values());
    const listed = [...new Set((baseline?.entries ?? []).map(({ file }) => file))];
    const gone = listed.filter((file) => !told.has(file) && files.kindOf(file) === 'missing');
    if (baseline === null || gone.length === 0)
        return ofChange;
    const { renamesSince } = await __nccwpck_require__.e(/* import() */ 696).then(__nccwpck_require__.bind(__nccwpck_require__, 1696));
    const before = await renamesSince(root, baseline.file, gone);
    return before === null ? ofChange : new Map([...before, ...ofChange]);
}
/** A config, with what the options demand beyond it. */
function strictly(config, { needsExplicitNodeGroups }) {
    return needsExplicitNodeGroups ? { ...config, policy: { ...config.policy, nodeGroups: 'explicit' } } : config;
}
/** What reporters may know of a check: its files, each with its path as seen from a folder. */
function reportContext({ files, root }, cwd, { color, fullReport }) {
    const sources = new Map();
    return {
        color,
        fullReport,
        source: (file) => {
            // Findings come file by file: one text at a time is enough.
            if (!sources.has(file)) {
                sources.clear();
                sources.set(file, textOf(files, file));
            }
            return sources.get(file) ?? null;
        },
        pathOf: pathsSeenFrom(cwd, root),
    };
}
function textOf(files, file) {
    const content = files.read(file);
    return content.ok ? content.text : null;
}
/** Paths below a root as a folder sees them, with `/`. */
function pathsSeenFrom(cwd, root) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, root).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
    if (way === '')
        return (file) => file;
    if (way !== '..' && !way.startsWith('../'))
        return (file) => `${way}/${file}`;
    return (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, file)).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}
/** A path that the user named, made absolute. */
function existing(named, cwd) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, named);
    if ((0,_clients_files_js__WEBPACK_IMPORTED_MODULE_3__/* .folderAt */ .w3)(path) === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${named} does not exist. Name a file or a folder.`);
    return path;
}
/**
 * The root that all paths of a run are relative to: the git checkout around the first path (or around the current
 * folder); outside git the current folder, or a folder that lies elsewhere.
 */
function rootOf(paths, cwd) {
    const [first] = paths;
    const checkout = (0,_clients_files_js__WEBPACK_IMPORTED_MODULE_3__/* .gitRootOf */ .an)(first ?? cwd);
    if (checkout !== null)
        return checkout;
    if (first === undefined || isBelow(first, cwd))
        return cwd;
    return (paths.length === 1 ? (0,_clients_files_js__WEBPACK_IMPORTED_MODULE_3__/* .folderAt */ .w3)(first) : null) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(first, '..');
}
function isBelow(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`);
}
function belowRoot(path, root) {
    if (!isBelow(path, root)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${path} is not below ${root}, where the first path lies. Check each repository by itself.`);
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}
const NOT_A_CONFIG = {
    folder: 'is a folder',
    outside: 'is a symbolic link that leads out of the root, and is not followed',
    special: 'is no regular file',
};
async function readConfig(files, named, root, cwd) {
    if (named !== null && !isBelow((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, named), root)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the config file ${named} does not lie below ${root}. Keep it in the repository that is checked.`);
    }
    const file = named === null ? _policy_terms_js__WEBPACK_IMPORTED_MODULE_5__/* .CONFIG_FILES */ .n0.find((one) => files.kindOf(one) !== 'missing') : belowRoot((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, named), root);
    if (file === undefined)
        return _policy_terms_js__WEBPACK_IMPORTED_MODULE_5__/* .NO_CONFIG */ .H5;
    const kind = files.kindOf(file);
    if (kind === 'missing')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the config file ${named} does not exist.`);
    // A pipe would wait for ever; and what lies out of the root is not the repository's.
    if (kind !== 'file')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the config file ${named ?? file} ${NOT_A_CONFIG[kind]}.`);
    const content = files.read(file);
    if (!content.ok)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`the config file ${file} ${content.problem}.`);
    // Its parser and its schema are loaded only where there is a config.
    const { parseConfig } = await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(638), __nccwpck_require__.e(387)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5638));
    return parseConfig(file, content.text);
}


/***/ }),

/***/ 3560:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: function() { return /* binding */ isSkippedFolder; },
/* harmony export */   x: function() { return /* binding */ mayHoldSpecs; }
/* harmony export */ });
/** Whether a file may hold specs, by its name. */
function mayHoldSpecs(file) {
    return /\.(?:json|ya?ml)$/i.test(file);
}
/** Folders that hold other people's files: never searched. */
function isSkippedFolder(name) {
    return name === '.git' || name === 'node_modules';
}


/***/ }),

/***/ 4522:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: function() { return /* binding */ FORMATS; }
});

// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __nccwpck_require__(9235);
// EXTERNAL MODULE: ./lib/specs/recognise.js
var recognise = __nccwpck_require__(346);
// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __nccwpck_require__(1686);
;// CONCATENATED MODULE: ./lib/specs/formats/api.js



/** Bodies of the Spot API in JSON or YAML: wrapped, flat, a list of them, or a saved API response. */
const api = {
    id: 'api',
    specs: (document, hints) => {
        const specs = [];
        for (const candidate of candidatesIn(document.value)) {
            const spec = specOf(document, candidate, hints);
            if (spec !== null)
                specs.push(spec);
        }
        return specs;
    },
};
function specOf(document, candidate, hints) {
    const recognised = (0,recognise/* recognise */.GJ)(candidate, hints.kind);
    if (recognised === null)
        return null;
    const { path, body, outerId } = candidate;
    const { kind, ambiguous, foreign } = recognised;
    return { kind, ambiguous, foreign, document, path, body, id: textOf(body.id) ?? textOf(outerId), name: textOf(body.name) };
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}
/** Everything in a document that could be a body, whatever it turns out to be. Nothing hides what stands beside it. */
function candidatesIn(value) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => [...savedItems(item, [index]), ...bodiesAt(item, [index], null)]);
    return [...savedItems(value, []), ...bodiesAt(value, [], null)];
}
/** The items of a saved API response: all of it, or what stands under its `response`. */
function savedItems(value, path) {
    if (!(0,specs_value/* isMembers */.gV)(value))
        return [];
    const items = (0,specs_value/* valueAt */.fK)(value, ['response', 'items']);
    if (Array.isArray(items))
        return itemsAt(items, [...path, 'response', 'items'], (0,specs_value/* valueAt */.fK)(value, ['response', 'kind']));
    if (!Array.isArray(value.items) || typeof value.kind !== 'string' || !value.kind.startsWith('spotinst:'))
        return [];
    return itemsAt(value.items, [...path, 'items'], value.kind);
}
function itemsAt(items, path, kind) {
    return items.flatMap((item, index) => bodiesAt(item, [...path, index], typeof kind === 'string' ? kind : null));
}
/** What may be a body in one value: what stands under each root key or its `config` (as the stateful nodes' list has it), and itself. */
function bodiesAt(value, path, responseKind) {
    if (!(0,specs_value/* isMembers */.gV)(value))
        return [];
    const outerId = value.id;
    const bodies = [];
    for (const root of kinds/* ROOT_KEYS */.yv) {
        const body = Object.hasOwn(value, root) ? value[root] : undefined;
        if ((0,specs_value/* isMembers */.gV)(body))
            bodies.push({ root, body, responseKind, path: [...path, root], outerId });
    }
    if ((0,specs_value/* isMembers */.gV)(value.config) && (responseKind !== null || typeof outerId === 'string')) {
        bodies.push({ root: null, body: withId(value.config, outerId), responseKind, path: [...path, 'config'], outerId });
    }
    bodies.push({ root: null, body: value, responseKind, path, outerId });
    return bodies;
}
/** The body as the recogniser knows flat ones: with its id. */
function withId(body, id) {
    return Object.hasOwn(body, 'id') ? body : { ...body, id };
}

;// CONCATENATED MODULE: ./lib/specs/formats/index.js

/** THE TABLE of formats. A document is read by all of them. */
const FORMATS = [api];


/***/ }),

/***/ 745:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ skipSpace; },
/* harmony export */   U: function() { return /* binding */ jsonSyntaxError; }
/* harmony export */ });
/**
 * The first syntax error of a text that `JSON.parse` refused: what was expected, and the offset at which it was not met.
 * Node's own message names no place in Node 20 and differs between versions, so the text is read again with JSON's
 * grammar (RFC 8259). `fallback` is what is said if that reading finds nothing wrong.
 */
function jsonSyntaxError(text, fallback) {
    const state = { text, at: skipSpace(text, 0), open: [], isOpened: false, problem: null };
    if (state.at >= text.length)
        return { message: 'the file is empty, but JSON needs a value', offset: 0 };
    let isFine = readValue(state);
    while (isFine && state.open.length > 0)
        isFine = readNext(state);
    state.at = skipSpace(text, state.at);
    if (isFine && state.at < text.length)
        expected(state, 'the end of the file');
    return state.problem ?? { message: fallback, offset: 0 };
}
/** Notes that something else was expected here. Always false, as the readers below are when they stop. */
function expected(state, what) {
    FOUND.lastIndex = state.at;
    const found = FOUND.exec(state.text)?.[0];
    const shown = found === undefined ? 'the file ends' : `found ${JSON.stringify(found)}`;
    state.problem ??= { message: `expected ${what}, but ${shown}`, offset: state.at };
    return false;
}
const FOUND = /[\w.+-]{1,20}|[\s\S]/uy;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** Reads a value; of a list or object only the opening bracket. */
function readValue(state) {
    const first = state.text[state.at];
    if (first === '{' || first === '[') {
        state.open.push(first === '{' ? '}' : ']');
        state.isOpened = true;
        state.at++;
        return true;
    }
    if (first === '"')
        return readString(state, 'a value');
    SCALAR.lastIndex = state.at;
    if (!SCALAR.test(state.text))
        return expected(state, 'a value');
    state.at = SCALAR.lastIndex;
    return !/[\w.+-]/.test(state.text[state.at] ?? '') || expected(state, 'the end of the value');
}
/** Reads a key, its colon and its value. */
function readMember(state) {
    if (state.text[state.at] !== '"')
        return expected(state, 'a key in double quotes');
    if (!readString(state, 'a key'))
        return false;
    state.at = skipSpace(state.text, state.at);
    if (state.text[state.at] !== ':')
        return expected(state, "':' after the key");
    state.at = skipSpace(state.text, state.at + 1);
    return readValue(state);
}
/** Reads what follows an opening bracket or a value: the closing bracket, or what comes next before it. */
function readNext(state) {
    const { isOpened } = state;
    state.isOpened = false;
    state.at = skipSpace(state.text, state.at);
    const close = state.open.at(-1) ?? '}';
    const found = state.text[state.at];
    if (found === close) {
        state.open.pop();
        state.at++;
        return true;
    }
    if (!isOpened) {
        if (found !== ',')
            return expected(state, `',' or '${close}' after the value`);
        state.at = skipSpace(state.text, state.at + 1);
    }
    return close === '}' ? readMember(state) : readValue(state);
}
function readString(state, what) {
    for (state.at++; state.at < state.text.length; state.at++) {
        const code = state.text.charCodeAt(state.at);
        if (code === 34) {
            state.at++;
            return true;
        }
        if (code < 32)
            break;
        if (code === 92) {
            ESCAPE.lastIndex = state.at;
            if (!ESCAPE.test(state.text))
                return expected(state, `an escape that JSON knows in ${what}`);
            state.at = ESCAPE.lastIndex - 1;
        }
    }
    return expected(state, `the closing quote of ${what}`);
}
/** The offset of the first character from `at` that is no white space of JSON's. */
function skipSpace(text, at) {
    let end = at;
    for (let code = text.charCodeAt(end); isSpace(code); code = text.charCodeAt(end))
        end++;
    return end;
}
function isSpace(code) {
    return code === 32 || code === 10 || code === 13 || code === 9;
}


/***/ }),

/***/ 6945:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jp: function() { return /* binding */ membersIn; },
/* harmony export */   dT: function() { return /* binding */ skipValue; },
/* harmony export */   qF: function() { return /* binding */ parseJson; }
/* harmony export */ });
/* harmony import */ var _json_syntax_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(745);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1686);
/* harmony import */ var _way_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2392);



const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const NONE = [];
/** No shape of file leads to IMDS options deeper than this. Bounds the paths of a text that nests without end. */
const MAX_WAY = 64;
/** Reads strict JSON (RFC 8259): the value is `JSON.parse`'s, places and duplicate keys come from the text. */
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return { ok: false, ...(0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonSyntaxError */ .U)(text, error instanceof Error ? error.message : String(error)) };
    }
    return { ok: true, documents: [jsonDocument(text, value)] };
}
/** All specs of a file share what is worked out here. */
function jsonDocument(text, value) {
    let isPlain;
    let root;
    let duplicates;
    const hidesNothing = () => {
        isPlain ??= !mayHideDuplicate(text);
        return isPlain;
    };
    return {
        index: 0,
        value,
        node: () => {
            root ??= jsonNode(text, { start: (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .skipSpace */ .A)(text, 0), key: null }, value, hidesNothing());
            return root;
        },
        duplicates: () => {
            duplicates ??= hidesNothing() ? NONE : findDuplicates(text);
            return duplicates;
        },
    };
}
/**
 * Whether a key that leads to IMDS options could stand twice. One pass of a pattern is some four times as fast as
 * `JSON.parse`, a scan with a key set per object is not; an escape could write any key, so it always counts as "could".
 */
function mayHideDuplicate(text) {
    if (text.includes('\\u'))
        return true;
    const seen = [];
    const imds = { start: 0, end: 0, unseen: 0 };
    _way_js__WEBPACK_IMPORTED_MODULE_1__/* .WAY_KEY_PATTERN */ .Zu.lastIndex = 0;
    // `test` only moves `lastIndex` behind the colon: it makes no list of groups.
    while (_way_js__WEBPACK_IMPORTED_MODULE_1__/* .WAY_KEY_PATTERN */ .Zu.test(text)) {
        const colon = _way_js__WEBPACK_IMPORTED_MODULE_1__/* .WAY_KEY_PATTERN */ .Zu.lastIndex - 1;
        const end = text.lastIndexOf('"', colon);
        const key = text.slice(text.lastIndexOf('"', end - 1) + 1, end);
        if (seen.includes(key))
            return true;
        seen.push(key);
        if (colon < imds.end)
            imds.unseen--;
        if ((0,_way_js__WEBPACK_IMPORTED_MODULE_1__/* .isImdsKey */ .$9)(key)) {
            if (imds.unseen > 0)
                return true;
            imds.start = colon;
            imds.end = text.indexOf('}', colon);
            imds.unseen = colonsIn(text, colon + 1, imds.end);
        }
    }
    // Colons behind keys that the pattern does not know: one of these could stand twice.
    return imds.unseen > 0 && mayRepeatInside(text, imds.start);
}
function colonsIn(text, start, end) {
    let count = 0;
    for (let at = text.indexOf(':', start); at >= 0 && at < end; at = text.indexOf(':', at + 1))
        count++;
    return count;
}
/** Whether any key among the IMDS options behind an offset, an unknown one too, could stand twice. */
function mayRepeatInside(text, start) {
    const inside = text.slice(start, text.indexOf('}', start));
    const keys = inside.match(/"[^"]*"(?=\s*:)/g) ?? [];
    if (new Set(keys).size < keys.length)
        return true;
    // Nested objects, escapes and a brace in a string would need a closer look.
    return inside.indexOf('{') !== inside.lastIndexOf('{') || inside.includes('\\') || inside.split('"').length % 2 === 0;
}
/** All keys on a way to IMDS options that stand twice in their object. The text must be valid JSON. */
function findDuplicates(text) {
    const found = [];
    const frames = [];
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const frame = frames.at(-1);
        if (code === OPEN_OBJECT)
            frames.push({ keys: new Set(), step: '' });
        else if (code === OPEN_LIST)
            frames.push({ keys: null, step: 0 });
        else if (code === CLOSE_OBJECT || code === CLOSE_LIST)
            frames.pop();
        else if (code === COMMA && frame !== undefined && frame.keys === null)
            frame.step = Number(frame.step) + 1;
        else if (code === QUOTE) {
            const end = skipString(text, at);
            if (frame?.keys && text.charCodeAt((0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .skipSpace */ .A)(text, end)) === COLON) {
                frame.step = stringAt(text, at, end);
                noteKey(frames, frame.keys, frame.step, { start: at, end }, found);
            }
            at = end - 1;
        }
    }
    return found;
}
function noteKey(frames, keys, key, span, found) {
    if (frames.length > MAX_WAY || !(0,_way_js__WEBPACK_IMPORTED_MODULE_1__/* .leadsToImds */ .AQ)(key, frames.at(-2)?.step))
        return;
    if (keys.has(key))
        found.push({ path: frames.map((frame) => frame.step), span });
    keys.add(key);
}
/**
 * A value and its place in valid JSON text; its members are looked for when first asked for. `isPlain` says that no key on
 * a way to IMDS options stands twice in the text: then the only one is the one, and what stands before need not be read.
 */
function jsonNode(text, { start, key }, value, isPlain) {
    let end;
    let members;
    const children = new Map();
    const findChild = (step) => {
        const inside = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined;
        if (inside === undefined)
            return undefined;
        const isUnique = isPlain && typeof step === 'string' && (0,_way_js__WEBPACK_IMPORTED_MODULE_1__/* .leadsToImds */ .AQ)(step, undefined);
        if (!isUnique)
            members ??= membersOf(text, start);
        const member = isUnique ? onlyMember(text, start, step) : members?.get(step);
        return member && jsonNode(text, member, inside, isPlain);
    };
    return {
        span: () => {
            end ??= skipValue(text, start);
            return { start, end };
        },
        key,
        child: (step) => {
            if (!children.has(step))
                children.set(step, findChild(step));
            return children.get(step);
        },
    };
}
/** The members of an object or the items of a list; none of anything else. Of equal keys the last one stays. */
function membersOf(text, start) {
    const members = new Map();
    for (const member of membersIn(text, start))
        members.set(member.step, member);
    return members;
}
/** The member with a key that stands only once in the text, and somewhere behind `start`. */
function onlyMember(text, start, step) {
    const quoted = `"${step}"`;
    for (let at = text.indexOf(quoted, start); at >= 0; at = text.indexOf(quoted, at + 1)) {
        const key = { start: at, end: at + quoted.length };
        const colon = (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .skipSpace */ .A)(text, key.end);
        // Else it is a value.
        if (text.charCodeAt(colon) === COLON)
            return { step, key, start: (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .skipSpace */ .A)(text, colon + 1) };
    }
    return undefined;
}
/** The members of the object, or the items of the list, that starts at `start`, in the order of the text. */
function* membersIn(text, start) {
    const isList = text.charCodeAt(start) === OPEN_LIST;
    if (!isList && text.charCodeAt(start) !== OPEN_OBJECT)
        return;
    let at = (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .skipSpace */ .A)(text, start + 1);
    for (let index = 0; text.charCodeAt(at) !== CLOSE_LIST && text.charCodeAt(at) !== CLOSE_OBJECT; index++) {
        let key = null;
        if (!isList) {
            key = { start: at, end: skipString(text, at) };
            at = (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .skipSpace */ .A)(text, (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .skipSpace */ .A)(text, key.end) + 1);
        }
        yield { step: key === null ? index : stringAt(text, key.start, key.end), key, start: at };
        at = (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .skipSpace */ .A)(text, skipValue(text, at));
        if (text.charCodeAt(at) !== COMMA)
            break;
        at = (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_2__/* .skipSpace */ .A)(text, at + 1);
    }
}
/** The offset after the string whose opening quote stands at `at`. */
function skipString(text, at) {
    let end = text.indexOf('"', at + 1);
    while (end >= 0 && isEscaped(text, end))
        end = text.indexOf('"', end + 1);
    return end < 0 ? text.length : end + 1;
}
/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text, at) {
    let from = at;
    while (text.charCodeAt(from - 1) === BACKSLASH)
        from--;
    return (at - from) % 2 === 1;
}
const STRUCTURE = /["{}[\]]/g;
const WORD_END = /[\s,\]}]|$/g;
/** The offset after the value that starts at `start`, in valid JSON. Counts brackets: nesting costs no stack. */
function skipValue(text, start) {
    const first = text.charCodeAt(start);
    if (first === QUOTE)
        return skipString(text, start);
    if (first !== OPEN_OBJECT && first !== OPEN_LIST)
        return indexFrom(text, WORD_END, start);
    let depth = 0;
    let at = start;
    do {
        at = indexFrom(text, STRUCTURE, at);
        const code = text.charCodeAt(at);
        if (code === QUOTE)
            at = skipString(text, at);
        else {
            depth += code === OPEN_OBJECT || code === OPEN_LIST ? 1 : -1;
            at++;
        }
    } while (depth > 0 && at < text.length);
    return at;
}
/** The offset of the first match from `at`. A pattern looks for the next place that matters far faster than a loop does. */
function indexFrom(text, pattern, at) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match === null ? text.length : match.index;
}
function stringAt(text, start, end) {
    const raw = text.slice(start + 1, end - 1);
    return raw.includes('\\') ? String(JSON.parse(text.slice(start, end))) : raw;
}


/***/ }),

/***/ 9235:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  GW: function() { return /* binding */ KINDS; },
  yv: function() { return /* binding */ ROOT_KEYS; },
  T_: function() { return /* binding */ kindList; },
  _l: function() { return /* binding */ pluralOf; },
  SS: function() { return /* binding */ siblingOf; }
});

;// CONCATENATED MODULE: ./lib/specs/kinds/elastigroup.js
/** A group of spot instances. `httpEndpoint` is not among its IMDS options (spotinst/openapi: elastigroup-compute.yaml). */
const elastigroup = {
    id: 'elastigroup',
    title: 'an Elastigroup',
    root: 'group',
    role: 'fleet',
    clusterKind: null,
    idPrefix: 'sig-',
    responseKind: 'spotinst:aws:ec2:group',
    imdsPath: ['compute', 'launchSpecification', 'metadataOptions'],
    optionalMembers: ['instanceMetadataTags'],
    // spotinst/openapi: elastigroup-compute.yaml.
    userDataPath: ['compute', 'launchSpecification', 'userData'],
    // Ocean clusters have a capacity and instance types as well, but not these members of them.
    marks: [
        ['capacity', 'unit'],
        ['scaling'],
        ['thirdPartiesIntegration'],
        ['strategy', 'risk'],
        ['strategy', 'availabilityVsCost'],
        ['compute', 'instanceTypes', 'ondemand'],
        ['compute', 'instanceTypes', 'spot'],
        ['compute', 'availabilityZones'],
        ['compute', 'elasticIps'],
    ],
    runsContainers: false,
    // `product` and `unit` are read-only in the update schema (spotinst/openapi: elastigroup-compute.yaml, elastigroup-capacity.yaml).
    // Terraform does send a `region`, but a group cannot move: it is not risked.
    createOnly: [['region'], ['compute', 'product'], ['capacity', 'unit']],
    // The autoscaler sets the target, scheduled tasks all three; a task that runs once is deleted when it has run
    // (spotinst/openapi: elastigroup-scheduling.yaml). Of ECS groups, Spot may keep the image up to date.
    moving: [
        { path: ['capacity', 'target'], when: null },
        { path: ['capacity', 'minimum'], when: { of: 'own', path: ['scheduling', 'tasks', '*'] } },
        { path: ['capacity', 'maximum'], when: { of: 'own', path: ['scheduling', 'tasks', '*'] } },
        { path: ['scheduling', 'tasks'], when: { of: 'own', path: ['scheduling', 'tasks', '*', 'startTime'] } },
        {
            path: ['compute', 'launchSpecification', 'imageId'],
            when: { of: 'own', path: ['thirdPartiesIntegration', 'ecs', 'optimizeImages', 'shouldOptimizeEcsAmi'] },
        },
    ],
    // Paths and flags: spotinst/openapi, eg/paths; shouldResumeStateful: spotinst-sdk-go, elastigroup aws.go. The code:
    // terraform-provider-spotinst, resource_spotinst_elastigroup_aws.go.
    api: {
        path: '/aws/ec2/group',
        notFound: 'GROUP_DOESNT_EXIST',
        listFilter: null,
        updateFlags: ['autoApplyTags', 'shouldResumeStateful'],
        instances: { name: 'status', responseKind: 'spotinst:aws:ec2:group', filters: [] },
    },
};

;// CONCATENATED MODULE: ./lib/specs/kinds/ocean-cluster.js
/** Its launch specification is the template from which node groups take what they do not set (spotinst/openapi: oceanInstanceMetadataOptions.yaml). */
const oceanCluster = {
    id: 'ocean-cluster',
    title: 'an Ocean cluster on Kubernetes',
    root: 'cluster',
    role: 'cluster',
    clusterKind: null,
    idPrefix: 'o-',
    responseKind: 'spotinst:ocean:aws:k8s',
    imdsPath: ['compute', 'launchSpecification', 'instanceMetadataOptions'],
    optionalMembers: ['httpEndpoint'],
    // spotinst/openapi: ocean-compute.yaml.
    userDataPath: ['compute', 'launchSpecification', 'userData'],
    marks: [
        ['controllerClusterId'],
        ['security'],
        ['autoScaler', 'extendedResourceDefinitions'],
        ['strategy', 'spreadNodesBy'],
        ['strategy', 'maxReplacementLimitPercentage'],
        ['compute', 'launchSpecification', 'rootVolumeSize'],
        ['compute', 'launchSpecification', 'reservedENIs'],
        ['compute', 'launchSpecification', 'startupTaints'],
        ['compute', 'launchSpecification', 'instanceStorePolicy'],
        ['compute', 'launchSpecification', 'loadBalancers'],
    ],
    runsContainers: true,
    // The region and the "identifier" cannot be updated (spotinst/openapi: k8s/paths/cluster.yaml); which of the two ids that is, is not said.
    createOnly: [['region'], ['controllerClusterId']],
    // The autoscaler sets the target, a task of type `amiAutoUpdate` the image (spotinst/openapi: ocean-scheduling.yaml).
    moving: [
        { path: ['capacity', 'target'], when: null },
        {
            path: ['compute', 'launchSpecification', 'imageId'],
            when: { of: 'own', path: ['scheduling', 'tasks', '*', 'parameters', 'amiAutoUpdate'] },
        },
    ],
    // Paths and flags: spotinst/openapi, k8s/paths/cluster.yaml. The code: terraform-provider-spotinst, resource_spotinst_ocean_aws.go.
    api: {
        path: '/ocean/aws/k8s/cluster',
        notFound: 'CLUSTER_DOESNT_EXIST',
        listFilter: null,
        updateFlags: ['autoApplyTags'],
        instances: { name: 'nodes', responseKind: 'spotinst:ocean:aws:k8s:nodes', filters: ['launchSpecId', 'instanceId'] },
    },
};

;// CONCATENATED MODULE: ./lib/specs/kinds/ocean-ecs-cluster.js
/** The only kind whose IMDS options have all four members (spotinst/openapi: ocean/ecs/schemas/oceanInstanceMetadataOptions.yaml). */
const oceanEcsCluster = {
    id: 'ocean-ecs-cluster',
    title: 'an Ocean cluster on ECS',
    root: 'cluster',
    role: 'cluster',
    clusterKind: null,
    idPrefix: 'o-',
    responseKind: 'spotinst:ocean:aws:ecs',
    imdsPath: ['compute', 'launchSpecification', 'instanceMetadataOptions'],
    optionalMembers: ['httpEndpoint', 'instanceMetadataTags'],
    // spotinst/openapi: ocean-launch-spec-compute-create.yaml.
    userDataPath: ['compute', 'launchSpecification', 'userData'],
    marks: [['clusterName'], ['compute', 'optimizeImages'], ['autoScaler', 'shouldScaleDownNonServiceTasks']],
    runsContainers: true,
    createOnly: [['region']],
    // The autoscaler sets the target, Spot keeps the image up to date where it is told to (spotinst/openapi: ocean-compute-update.yaml).
    moving: [
        { path: ['capacity', 'target'], when: null },
        {
            path: ['compute', 'launchSpecification', 'imageId'],
            when: { of: 'own', path: ['compute', 'optimizeImages', 'shouldOptimizeEcsAmi'] },
        },
    ],
    // Paths and flags: spotinst/openapi, ecs/paths/cluster.yaml. The code: terraform-provider-spotinst, resource_spotinst_ocean_ecs.go.
    api: {
        path: '/ocean/aws/ecs/cluster',
        notFound: 'CANT_GET_OCEAN_CLUSTER',
        listFilter: null,
        updateFlags: ['autoApplyTags'],
        instances: {
            name: 'containerInstances',
            responseKind: 'spotinst:ocean:aws:ecs:containerInstances',
            filters: ['launchSpecId', 'instanceId'],
        },
    },
};

;// CONCATENATED MODULE: ./lib/specs/kinds/ocean-ecs-vng.js
/** A virtual node group of an ECS cluster (spotinst/openapi: ocean/ecs/schemas/launchSpecInstanceMetadataOptions.yaml). */
const oceanEcsVng = {
    id: 'ocean-ecs-vng',
    title: 'a virtual node group on ECS',
    root: 'launchSpec',
    role: 'node-group',
    clusterKind: 'ocean-ecs-cluster',
    idPrefix: 'ols-',
    responseKind: 'spotinst:ocean:aws:ecs:launchSpec',
    imdsPath: ['instanceMetadataOptions'],
    optionalMembers: [],
    // spotinst/openapi: oceanClusterLaunchSpec-create.yaml.
    userDataPath: ['userData'],
    marks: [['attributes']],
    runsContainers: true,
    // Not in the update schema (spotinst/openapi: oceanClusterLaunchSpec-update.yaml).
    createOnly: [['oceanId']],
    // The cluster's setting covers the images of its node groups (spotinst/openapi: ocean-compute-update.yaml).
    moving: [
        { path: ['imageId'], when: { of: 'cluster', path: ['compute', 'optimizeImages', 'shouldOptimizeEcsAmi'] } },
        { path: ['images'], when: { of: 'cluster', path: ['compute', 'optimizeImages', 'shouldOptimizeEcsAmi'] } },
    ],
    // Paths, flags and filter: spotinst/openapi, ecs/paths/cluster-launchSpecs.yaml. The code:
    // terraform-provider-spotinst, resource_spotinst_ocean_ecs_launch_spec.go.
    api: {
        path: '/ocean/aws/ecs/launchSpec',
        notFound: 'CANT_GET_OCEAN_ECS_LAUNCH_SPEC',
        listFilter: 'oceanId',
        updateFlags: ['autoApplyTags'],
        instances: null,
    },
};

;// CONCATENATED MODULE: ./lib/specs/kinds/ocean-vng.js
/** A virtual node group: the API calls it a launch spec, and its IMDS options stand at the top (spotinst/openapi: launchSpecInstanceMetadataOptions.yaml). */
const oceanVng = {
    id: 'ocean-vng',
    title: 'a virtual node group on Kubernetes',
    root: 'launchSpec',
    role: 'node-group',
    clusterKind: 'ocean-cluster',
    idPrefix: 'ols-',
    responseKind: 'spotinst:ocean:aws:k8s:launchSpec',
    imdsPath: ['instanceMetadataOptions'],
    optionalMembers: [],
    // spotinst/openapi: oceanClusterLaunchSpec.yaml.
    userDataPath: ['userData'],
    marks: [
        ['labels'],
        ['taints'],
        ['startupTaints'],
        ['instanceTypesFilters'],
        ['preferredOnDemandTypes'],
        ['rootVolumeSize'],
        ['reservedENIs'],
        ['elasticIpPool'],
        ['ephemeralStorage'],
        ['resourceLimits'],
        ['associatePublicIpAddress'],
        ['instanceStorePolicy'],
        ['gpu'],
        ['loadBalancers'],
    ],
    runsContainers: true,
    // Not in the update schema (spotinst/openapi: oceanClusterLaunchSpecWithMetadata.yaml).
    createOnly: [['oceanId']],
    // A task of the cluster may update the images of its node groups (spotinst/openapi: ocean-scheduling.yaml, `amiAutoUpdate`).
    moving: [
        { path: ['imageId'], when: { of: 'cluster', path: ['scheduling', 'tasks', '*', 'parameters', 'amiAutoUpdate'] } },
        { path: ['images'], when: { of: 'cluster', path: ['scheduling', 'tasks', '*', 'parameters', 'amiAutoUpdate'] } },
    ],
    // Paths, flags and filter: spotinst/openapi, k8s/paths/clusters-launchSpec.yaml. The code:
    // terraform-provider-spotinst, resource_spotinst_ocean_aws_launch_spec.go.
    api: {
        path: '/ocean/aws/k8s/launchSpec',
        notFound: 'CANT_GET_OCEAN_LAUNCH_SPEC',
        listFilter: 'oceanId',
        updateFlags: ['autoApplyTags'],
        instances: null,
    },
};

;// CONCATENATED MODULE: ./lib/specs/kinds/stateful-node.js
/** One instance that keeps its volumes and addresses; the API calls it a managed instance (spotinst/openapi: mi-compute.yaml). */
const statefulNode = {
    id: 'stateful-node',
    title: 'a stateful node',
    root: 'managedInstance',
    role: 'fleet',
    clusterKind: null,
    idPrefix: 'smi-',
    responseKind: 'spotinst:aws:ec2:managedInstance',
    imdsPath: ['compute', 'launchSpecification', 'metadataOptions'],
    optionalMembers: ['instanceMetadataTags'],
    // spotinst/openapi: mi-compute.yaml.
    userDataPath: ['compute', 'launchSpecification', 'userData'],
    marks: [
        ['persistence'],
        ['healthCheck'],
        ['integrations'],
        ['strategy', 'lifeCycle'],
        ['compute', 'vpcId'],
        ['compute', 'launchSpecification', 'instanceTypes'],
    ],
    runsContainers: false,
    // Terraform refuses another `product` (managed_instance_aws_compute_instance_type); that a node cannot change its region is inferred.
    createOnly: [['region'], ['compute', 'product']],
    // A task that runs once is deleted when it has run (spotinst/openapi: mi-scheduling.yaml).
    moving: [{ path: ['scheduling', 'tasks'], when: { of: 'own', path: ['scheduling', 'tasks', '*', 'startTime'] } }],
    // Paths: spotinst/openapi, mi/paths; autoApplyTags: spotinst-sdk-go, managedinstance aws.go. The code and the product:
    // terraform-provider-spotinst, resource_spotinst_managed_instance_aws.go. That the region is fixed is inferred.
    api: {
        path: '/aws/ec2/managedInstance',
        notFound: 'MANAGED_INSTANCE_DOESNT_EXIST',
        listFilter: null,
        updateFlags: ['autoApplyTags'],
        instances: { name: 'status', responseKind: 'spotinst:aws:ec2:managedInstanceStatus', filters: [] },
    },
};

;// CONCATENATED MODULE: ./lib/specs/kinds/index.js






/** THE TABLE of kinds. Where two share a root, the first is taken when a body does not tell which it is. */
const KINDS = {
    elastigroup: elastigroup,
    'stateful-node': statefulNode,
    'ocean-cluster': oceanCluster,
    'ocean-vng': oceanVng,
    'ocean-ecs-cluster': oceanEcsCluster,
    'ocean-ecs-vng': oceanEcsVng,
};
/** All kinds, in the table's order. */
const kindList = Object.values(KINDS);
/** The keys under which the Spot API takes bodies of our kinds. */
const ROOT_KEYS = [...new Set(kindList.map((kind) => kind.root))];
/** The kind of the other family with the same root (Kubernetes and ECS share theirs); null where there is none. */
function siblingOf(kind) {
    return kindList.find((other) => other.root === kind.root && other.id !== kind.id) ?? null;
}
/** The kind in the plural: "Elastigroups", "Ocean clusters on ECS". */
function pluralOf({ title }) {
    return title.replace(/^an? /, '').replace(/(?= on )|$/, 's');
}


/***/ }),

/***/ 9256:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: function() { return /* binding */ parsersFor; },
/* harmony export */   r: function() { return /* binding */ syntaxOf; }
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6945);

/** The syntax of a file, by its name: `.json` is strict JSON, everything else YAML (which JSON is a part of). */
function syntaxOf(file) {
    return /\.json$/i.test(file) ? 'json' : 'yaml';
}
/** The parsers that these files need. The YAML parser is loaded only where there is YAML: JSON alone starts faster. */
async function parsersFor(files) {
    if (files.every((file) => syntaxOf(file) === 'json'))
        return () => _json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF;
    const { parseYaml } = await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(960)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5960));
    return (file) => (syntaxOf(file) === 'json' ? _json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF : parseYaml);
}


/***/ }),

/***/ 346:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GJ: function() { return /* binding */ recognise; },
/* harmony export */   hP: function() { return /* binding */ looksLikeSpec; },
/* harmony export */   m6: function() { return /* binding */ familiesOf; }
/* harmony export */ });
/* harmony import */ var _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9235);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1686);


/** What a node group has that launches instances; one of them, or `oceanId`, makes a `launchSpec` one of ours. */
const LAUNCH_MEMBERS = [
    'imageId',
    'images',
    'userData',
    'iamInstanceProfile',
    'securityGroupIds',
    'subnetIds',
    'instanceTypes',
    'instanceTypesFilters',
    'blockDeviceMappings',
    'instanceMetadataOptions',
    'metadataOptions',
];
/** Members that only bodies of other clouds have, under the same roots (Azure, GCP): by the path of what they stand in. */
const FOREIGN_MEMBERS = [
    [[], ['resourceGroupName', 'virtualNodeGroupTemplate', 'aks', 'gke', 'nodePoolName', 'sourceImage', 'disks']],
    [['strategy'], ['preemptiblePercentage']],
    [['thirdPartiesIntegration'], ['gke']],
    [['compute'], ['vmSizes', 'os', 'disks', 'gpu', 'subnets']],
    [
        ['compute', 'launchSpecification'],
        ['disks', 'image', 'network', 'customData', 'sourceImage'],
    ],
];
/** The kind of a body, or null when it is no spec of ours. `hint` is the kind that the config names for the file. */
function recognise(candidate, hint) {
    const found = kindOf(candidate, hint);
    if (found === null || !hasShape(found.kind, candidate.body))
        return null;
    const foreign = foreignIn(candidate.body);
    if (foreign.length > 0 && !holdsOurs(candidate.body))
        return null;
    return { kind: found.kind, ambiguous: found.ambiguous, foreign };
}
function foreignIn(body) {
    const found = [];
    for (const [parent, names] of FOREIGN_MEMBERS) {
        const at = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, parent);
        if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(at))
            continue;
        for (const name of names)
            if (Object.hasOwn(at, name))
                found.push([...parent, name]);
    }
    return found;
}
/** Whether a text that cannot be parsed looks as if it were a spec: a root key, and something below it that only specs have. */
function looksLikeSpec(text) {
    return ROOT_PATTERN.test(text) && /launchSpecification|oceanId|etadata_?[oO]ptions/.test(text);
}
const ROOT_PATTERN = new RegExp(`(?:^|[\\s{,"'])(?:${_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ROOT_KEYS */ .yv.join('|')})(?:["']\\s*|[ \\t]*):`, 'm');
const kindsWith = (root) => _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .kindList */ .T_.filter((kind) => kind.root === root);
const KINDS_BY_ROOT = {
    group: kindsWith('group'),
    managedInstance: kindsWith('managedInstance'),
    cluster: kindsWith('cluster'),
    launchSpec: kindsWith('launchSpec'),
};
function kindOf(candidate, hint) {
    const { root, body, responseKind } = candidate;
    if (responseKind !== null) {
        const kind = _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .kindList */ .T_.find((known) => known.responseKind === responseKind);
        return kind === undefined ? null : { kind, ambiguous: false };
    }
    if (hint !== null && (root === null || root === hint.root))
        return { kind: hint, ambiguous: false };
    if (root !== null)
        return firstOf(KINDS_BY_ROOT[root], body);
    return flatKindOf(body);
}
/** Of the kinds that share a root, the one whose marks the body bears. */
function firstOf(kinds, body) {
    const [only, other] = kinds;
    if (only !== undefined && other === undefined)
        return { kind: only, ambiguous: false };
    const marked = kinds.map((kind) => ({ kind, marks: marksOf(kind, body) })).sort((a, b) => b.marks - a.marks);
    const [best, next] = marked;
    if (best === undefined)
        return null;
    // Where the marks do not tell, the Kubernetes kind, the first in the table, stands for both.
    const isTold = next === undefined || (best.marks > 0 && next.marks === 0);
    return { kind: isTold ? best.kind : (kinds[0] ?? best.kind), ambiguous: !isTold };
}
function marksOf(kind, body) {
    return kind.marks.filter((path) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, path) !== undefined).length;
}
/** A flat body is known by its id's prefix, else by its members. */
function flatKindOf(body) {
    const { id } = body;
    if (typeof id === 'string') {
        const kinds = _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .kindList */ .T_.filter((kind) => id.startsWith(kind.idPrefix));
        if (kinds.length > 0)
            return firstOf(kinds, body);
    }
    if (typeof body.oceanId === 'string') {
        const kinds = KINDS_BY_ROOT.launchSpec;
        const isNodeGroup = hasLaunchMember(body) || kinds.some((kind) => marksOf(kind, body) > 0);
        return isNodeGroup ? firstOf(kinds, body) : null;
    }
    const launch = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, ['compute', 'launchSpecification']);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(launch) && (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvableText */ .Et)(launch) === null)
        return null;
    const kinds = _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .kindList */ .T_.filter((kind) => kind.role !== 'node-group');
    const [best] = kinds.map((kind) => ({ kind, marks: marksOf(kind, body) })).sort((a, b) => b.marks - a.marks);
    if (best !== undefined && best.marks > 0)
        return firstOf(KINDS_BY_ROOT[best.kind.root], body);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW['ocean-cluster'].imdsPath) !== undefined)
        return firstOf(KINDS_BY_ROOT.cluster, body);
    return holdsOurs(body) || (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(body.capacity) ? { kind: _kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW.elastigroup, ambiguous: false } : null;
}
function hasLaunchMember(body) {
    return LAUNCH_MEMBERS.some((member) => Object.hasOwn(body, member));
}
/** Whether a body has what makes it more than an update fragment: a `compute`, or for a node group a cluster or a launch member. */
function hasShape(kind, body) {
    if (kind.role === 'node-group') {
        return Object.hasOwn(body, 'oceanId') || hasLaunchMember(body);
    }
    const compute = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, ['compute']);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(compute) || (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvableText */ .Et)(compute) !== null;
}
/** Whether a body holds what only bodies of ours hold: then a mark of another cloud does not take it out of the check. */
function holdsOurs(body) {
    if (_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .kindList */ .T_.some((kind) => typeof body.id === 'string' && body.id.startsWith(kind.idPrefix)))
        return true;
    const launch = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, ['compute', 'launchSpecification']);
    return [body, (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, ['compute']), launch].some((part) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(part) && launchesOurs(part));
}
function launchesOurs(part) {
    const images = Array.isArray(part.images) ? part.images.map((image) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(image, ['id'])) : [];
    return (Object.hasOwn(part, 'metadataOptions') ||
        Object.hasOwn(part, 'instanceMetadataOptions') ||
        Object.hasOwn(part, 'securityGroupIds') ||
        [part.imageId, ...images].some((id) => typeof id === 'string' && id.startsWith('ami-')));
}
/** Whether the other family's kind must be taken into account as well. */
function familiesOf(kind, ambiguous) {
    const sibling = ambiguous ? (0,_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .siblingOf */ .SS)(kind) : null;
    return sibling === null ? [kind] : [kind, sibling];
}


/***/ }),

/***/ 3744:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: function() { return /* binding */ lineOf; },
/* harmony export */   y: function() { return /* binding */ placesIn; }
/* harmony export */ });
/** Places in a text. A line ends at LF, CRLF or a lone CR, as editors and YAML have it. */
function placesIn(text) {
    let starts;
    const position = (offset) => {
        starts ??= lineStarts(text);
        const line = lastAtMost(starts, Math.min(offset, text.length));
        return { line: line + 1, column: Math.min(offset, text.length) - (starts[line] ?? 0) + 1 };
    };
    return { position, range: ({ start, end }) => ({ start: position(start), end: position(end) }) };
}
function lineStarts(text) {
    const starts = [0];
    if (text.includes('\r')) {
        for (const match of text.matchAll(/\r\n?|\n/g))
            starts.push(match.index + match[0].length);
    }
    else {
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            starts.push(at + 1);
    }
    return starts;
}
/** The text asked about last, with its lines: a file may have thousands of findings, and its lines are looked for once. */
let latest = { text: '', starts: [0] };
/** The text of a line, without its end; null where there is no such line. Lines count from 1. */
function lineOf(text, wanted) {
    if (latest.text !== text)
        latest = { text, starts: lineStarts(text) };
    const start = latest.starts[wanted - 1];
    if (start === undefined)
        return null;
    let end = latest.starts[wanted] ?? text.length;
    // What ends a line stands right before the next one: a pattern would look through all of a long line for it.
    if (wanted < latest.starts.length)
        end -= text.startsWith('\r\n', end - 2) && end - 2 >= start ? 2 : 1;
    return text.slice(start, end);
}
/** The index of the last number that is at most `limit`, in a rising list that begins at or below it. */
function lastAtMost(numbers, limit) {
    let low = 0;
    let high = numbers.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((numbers[middle] ?? 0) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 1686:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bs: function() { return /* binding */ dotted; },
/* harmony export */   Et: function() { return /* binding */ unresolvableText; },
/* harmony export */   Hg: function() { return /* binding */ unresolvable; },
/* harmony export */   TL: function() { return /* binding */ quoted; },
/* harmony export */   XM: function() { return /* binding */ pathOf; },
/* harmony export */   fK: function() { return /* binding */ valueAt; },
/* harmony export */   gV: function() { return /* binding */ isMembers; },
/* harmony export */   rq: function() { return /* binding */ pointerOf; }
/* harmony export */ });
/** What all unresolvable values have as their prototype, and nothing that a parser makes has. */
const UNRESOLVABLE = Object.freeze({});
/** Marks a value as one that only another tool can work out. */
function unresolvable(text) {
    return Object.assign(Object.create(UNRESOLVABLE), { text });
}
/** Whether a value is an object with members: no list, no null, nothing that stands for an unknown value. */
function isMembers(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnresolvable(value);
}
function isUnresolvable(value) {
    return Object.getPrototypeOf(value) === UNRESOLVABLE;
}
/** The value at a path, of own members only (`__proto__` and `constructor` are names like any other); undefined if absent. */
function valueAt(value, path) {
    let at = value;
    for (const step of path) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step))
            return undefined;
        at = at[step];
    }
    return at;
}
/** A path as a JSON Pointer (RFC 6901). */
function pointerOf(path) {
    let pointer = '';
    for (const step of path)
        pointer += `/${typeof step === 'string' && /[~/]/.test(step) ? escaped(step) : step}`;
    return pointer;
}
function escaped(step) {
    return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
/** A JSON Pointer (RFC 6901) as a path of strings; list indices stay strings. */
function pathOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** A path as people write it: `group.compute.availabilityZones[0]`. */
function dotted(path) {
    return path.reduce((text, step) => {
        if (typeof step === 'number')
            return `${text}[${step}]`;
        return text === '' ? step : `${text}.${step}`;
    }, '');
}
/** How placeholders of the usual template languages begin and end. */
const PLACEHOLDERS = [
    ['${', '}'],
    ['{{', '}}'],
    ['<%', '%>'],
];
/**
 * How an unresolvable value is written, or null when the value stands for itself. Unresolvable are a string that holds a
 * placeholder (`${\u2026}`, `{{ \u2026 }}`, `<%\u2026%>`, `__X__`), a CloudFormation function (`Ref`, `Fn::\u2026`) and an unknown YAML tag.
 */
function unresolvableText(value) {
    if (typeof value === 'string')
        return holdsPlaceholder(value) ? value : null;
    if (typeof value !== 'object' || value === null)
        return null;
    if (isUnresolvable(value))
        return value.text;
    const only = onlyKey(value);
    return only === 'Ref' || only.startsWith('Fn::') ? only : null;
}
/** The key of an object that has a single one; else ''. Stops at the second: most objects have many. */
function onlyKey(value) {
    let only = null;
    for (const key in value) {
        if (only !== null)
            return '';
        only = key;
    }
    return only ?? '';
}
function holdsPlaceholder(text) {
    if (!/[$<{_]/.test(text))
        return false;
    // Two searches instead of one pattern: a hostile text must not make a pattern try every start against every end.
    for (const [open, close] of PLACEHOLDERS) {
        const start = text.indexOf(open);
        if (start >= 0 && text.indexOf(close, start + open.length) >= 0)
            return true;
    }
    return /(?:^|[^\w])__\w+__(?:[^\w]|$)/.test(text.slice(0, 200));
}
/** A value as a message quotes it: JSON, on one line, cut after some 60 characters. */
function quoted(value) {
    const hidden = unresolvableText(value);
    if (hidden !== null)
        return cut(typeof value === 'string' ? JSON.stringify(hidden) : hidden.replaceAll(/\s+/g, ' '));
    if (Array.isArray(value))
        return 'a list';
    if (isMembers(value))
        return 'an object';
    // JSON knows no infinity: 1e400 is read as one and would be shown as null.
    return cut(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value)));
}
function cut(text) {
    // Never through a surrogate pair: half of one is no character.
    return text.length <= 60 ? text : `${text.slice(0, 57).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}


/***/ }),

/***/ 2392:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $9: function() { return /* binding */ isImdsKey; },
/* harmony export */   AQ: function() { return /* binding */ leadsToImds; },
/* harmony export */   Zu: function() { return /* binding */ WAY_KEY_PATTERN; }
/* harmony export */ });
/** Keys that lead to IMDS options in any shape of file, and the options themselves. */
const WAY_KEYS = new Set([
    'response',
    'items',
    'config',
    'group',
    'managedInstance',
    'cluster',
    'launchSpec',
    'compute',
    'launchSpecification',
    'metadataOptions',
    'instanceMetadataOptions',
    'httpTokens',
    'httpPutResponseHopLimit',
    'httpEndpoint',
    'instanceMetadataTags',
]);
const IMDS_KEYS = new Set(['metadataOptions', 'instanceMetadataOptions']);
/**
 * Whether a key that stands twice could hide IMDS options: it leads to them or is one of them.
 * `parent` is the key of the object it stands in.
 */
function leadsToImds(key, parent) {
    return WAY_KEYS.has(key) || (typeof parent === 'string' && isImdsKey(parent));
}
/** Whether a key is the name of IMDS options, of either family. */
function isImdsKey(key) {
    return IMDS_KEYS.has(key);
}
/**
 * Finds, in JSON text, the ends of keys that lead to IMDS options, up to the colon. Without the quote in front it also finds
 * longer keys with such an end, but takes a quarter less time: quotes are everywhere.
 */
const WAY_KEY_PATTERN = new RegExp(`(?:${[...WAY_KEYS].join('|')})"\\s*:`, 'g');


/***/ }),

/***/ 7992:
/***/ (function(__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: function() { return /* binding */ VERSION; }
/* harmony export */ });
/** The version of this program; the same as in package.json (a test holds them together). */
const VERSION = '0.1.0';


/***/ }),

/***/ 2613:
/***/ (function(module) {

module.exports = require("assert");

/***/ }),

/***/ 6982:
/***/ (function(module) {

module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ (function(module) {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ (function(module) {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ (function(module) {

module.exports = require("http");

/***/ }),

/***/ 5675:
/***/ (function(module) {

module.exports = require("http2");

/***/ }),

/***/ 5692:
/***/ (function(module) {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ (function(module) {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ (function(module) {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ (function(module) {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 6954:
/***/ (function(module) {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ (function(module) {

module.exports = require("node:child_process");

/***/ }),

/***/ 7540:
/***/ (function(module) {

module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ (function(module) {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ (function(module) {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ (function(module) {

module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ (function(module) {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ (function(module) {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ (function(module) {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ (function(module) {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ (function(module) {

module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ (function(module) {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ (function(module) {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ (function(module) {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ (function(module) {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ (function(module) {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ (function(module) {

module.exports = require("node:process");

/***/ }),

/***/ 1792:
/***/ (function(module) {

module.exports = require("node:querystring");

/***/ }),

/***/ 7075:
/***/ (function(module) {

module.exports = require("node:stream");

/***/ }),

/***/ 8500:
/***/ (function(module) {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ (function(module) {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ (function(module) {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ (function(module) {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ (function(module) {

module.exports = require("node:util/types");

/***/ }),

/***/ 8877:
/***/ (function(module) {

module.exports = require("node:v8");

/***/ }),

/***/ 5919:
/***/ (function(module) {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ (function(module) {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ (function(module) {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ (function(module) {

module.exports = require("path");

/***/ }),

/***/ 2203:
/***/ (function(module) {

module.exports = require("stream");

/***/ }),

/***/ 3193:
/***/ (function(module) {

module.exports = require("string_decoder");

/***/ }),

/***/ 4756:
/***/ (function(module) {

module.exports = require("tls");

/***/ }),

/***/ 2018:
/***/ (function(module) {

module.exports = require("tty");

/***/ }),

/***/ 7016:
/***/ (function(module) {

module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ (function(module) {

module.exports = require("util");

/***/ }),

/***/ 3106:
/***/ (function(module) {

module.exports = require("zlib");

/***/ }),

/***/ 4709:
/***/ (function(__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yU: function() { return /* binding */ ExitCode; },
  N4: function() { return /* binding */ endGroup; },
  z3: function() { return /* binding */ error; },
  V4: function() { return /* binding */ getInput; },
  pq: function() { return /* binding */ info; },
  _o: function() { return /* binding */ isDebug; },
  C1: function() { return /* binding */ setFailed; },
  uH: function() { return /* binding */ setOutput; },
  Pq: function() { return /* binding */ setSecret; },
  Oh: function() { return /* binding */ startGroup; },
  $e: function() { return /* binding */ warning; }
});

// UNUSED EXPORTS: addPath, debug, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, markdownSummary, notice, platform, saveState, setCommandEcho, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/oidc-utils.js
const oidc_utils_OidcClient = { getIDToken: () => Promise.reject(new Error('dist/ holds no OIDC client: scripts/build.mjs leaves it out of @actions/core')) };

;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
// EXTERNAL MODULE: external "string_decoder"
var external_string_decoder_ = __nccwpck_require__(3193);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
var external_child_process_namespaceObject = require("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
var external_timers_namespaceObject = require("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	!function() {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = function(module) {
/******/ 			var getter = module && module.__esModule ?
/******/ 				function() { return module['default']; } :
/******/ 				function() { return module; };
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	!function() {
/******/ 		var getProto = Object.getPrototypeOf ? function(obj) { return Object.getPrototypeOf(obj); } : function(obj) { return obj.__proto__; };
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach(function(key) { def[key] = function() { return value[key]; }; });
/******/ 			}
/******/ 			def['default'] = function() { return value; };
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	!function() {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = function(exports, definition) {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	!function() {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = function(chunkId) {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce(function(promises, key) {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	!function() {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = function(chunkId) {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	!function() {
/******/ 		__nccwpck_require__.o = function(obj, prop) { return Object.prototype.hasOwnProperty.call(obj, prop); }
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	!function() {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = function(exports) {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	}();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	!function() {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = function(chunk) {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = function(chunkId, promises) {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	}();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 13 modules
var core = __nccwpck_require__(4709);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(2357);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __nccwpck_require__(338);
// EXTERNAL MODULE: ./lib/run-check.js
var run_check = __nccwpck_require__(2808);
// EXTERNAL MODULE: ./lib/action/deliver.js
var deliver = __nccwpck_require__(1230);
// EXTERNAL MODULE: ./lib/action/event.js
var action_event = __nccwpck_require__(4571);
// EXTERNAL MODULE: ./lib/action/github.js
var action_github = __nccwpck_require__(3776);
// EXTERNAL MODULE: ./lib/reporters/index.js + 8 modules
var reporters = __nccwpck_require__(4718);
;// CONCATENATED MODULE: ./lib/options.js


const CHECK_FORMATS = Object.keys(reporters/* REPORTERS */.P);
/** Not read from the table of their reporters, which a check need not load. */
const ROLLOUT_FORMATS = ['text', 'json', 'markdown'];
const IMAGE_FORMATS = ['text', 'json'];
/** Judges what stands in files, and asks Spot nothing. */
const OFFLINE = ['check', 'report'];
/** Has to do with changes at Spot itself. */
const CHANGING = ['plan', 'apply'];
/** Speaks to Spot itself. */
const ONLINE = [...CHANGING, 'prove'];
/** Makes a plan, of Spot or of a rehearsal, and shows it. */
const PLANNING = [...CHANGING, 'rehearse'];
/** Changes running instances: a mode, and a command. */
const INSTANCES = ['instances', 'instances require'];
/** Asks Spot for live resources. */
const AT_SPOT = [...ONLINE, ...INSTANCES];
/** Changes images of EC2. */
const IMAGES = ['image enable', 'image register'];
const IN_CLI = ['check', ...ONLINE, 'rehearse', 'instances require'];
const IN_ACTION = [...OFFLINE, ...ONLINE, 'instances'];
/** What can tell a pull request. */
const TELLING = [...OFFLINE, ...CHANGING];
const ALL = [...OFFLINE, ...ONLINE, 'rehearse', ...INSTANCES, ...IMAGES];
/** The days that can be rehearsed. */
const SCENARIOS = ['good', 'failed-batch', 'pdb', 'rate-limits', 'lies'];
/** THE TABLE of options. Names, defaults and descriptions stand here and nowhere else. */
const OPTIONS = {
    mode: {
        for: [...IN_ACTION, 'image enable'],
        input: 'mode',
        cli: null,
        value: [...IN_ACTION, 'image'].join('|'),
        default: 'check',
        description: 'What to do: check judges the specs of the checkout; report, in a workflow_run workflow, judges the pull request whose run has ended and comments there; plan shows what would become of the live resources; apply does it; prove holds the live resources and their instances against git, and changes nothing; instances makes the instances that run already require tokens; image, of a workflow_dispatch, sets ImdsSupport v2.0 on the images of image-ids.',
    },
    paths: {
        for: [...OFFLINE, ...ONLINE, 'rehearse', ...INSTANCES],
        input: 'paths',
        cli: null,
        value: '',
        default: '',
        description: 'Files and folders to check, one a line. Without any: the whole repository.',
    },
    config: {
        for: ALL,
        input: 'config',
        cli: 'value',
        value: 'FILE',
        default: '',
        description: 'The config file. Without it: .github/spot-imdsv2.yml, else .spot-imdsv2.yml, where one is there.',
    },
    format: {
        for: [...IN_CLI, ...IMAGES],
        input: null,
        cli: 'value',
        value: CHECK_FORMATS.join('|'),
        default: 'text',
        description: 'How the result is written.',
    },
    output: {
        for: IN_CLI,
        input: null,
        cli: 'value',
        value: 'FILE',
        default: '',
        description: 'Write the result to a file instead of standard output.',
    },
    'fail-on': {
        for: OFFLINE,
        input: 'fail-on',
        cli: 'value',
        value: 'error|warning|never',
        default: 'error',
        description: 'The mildest findings that fail the check.',
    },
    'max-warnings': {
        for: OFFLINE,
        input: 'max-warnings',
        cli: 'value',
        value: 'N',
        default: '',
        description: 'Fail when there are more warnings than this.',
    },
    strict: {
        for: OFFLINE,
        input: 'strict',
        cli: 'flag',
        value: '',
        default: 'false',
        description: 'Warnings fail, node groups must set their own IMDS options, and finding no spec fails.',
    },
    waivers: {
        for: OFFLINE,
        input: 'waivers',
        cli: 'flag-off',
        value: '',
        default: 'true',
        description: 'Whether the config\u2019s waivers hold; switched off, what they accept counts again.',
    },
    scope: {
        for: OFFLINE,
        input: 'scope',
        cli: 'value',
        value: 'changed|all',
        default: '',
        description: 'Which findings fail: those of changed specs and of what depends on them, or all. Where it is known what has changed, the default is changed.',
    },
    'changed-since': {
        for: ['check'],
        input: null,
        cli: 'value',
        value: 'REF',
        default: '',
        description: 'Check what has changed since a commit or branch of git, as a pull request would.',
    },
    'policy-from': {
        for: OFFLINE,
        input: 'policy-from',
        cli: 'value',
        value: 'base|head',
        default: '',
        description: 'Whose config, waivers and baseline judge what a change touches: those from before it (base, the default), or its own (head).',
    },
    baseline: {
        for: OFFLINE,
        input: 'baseline',
        cli: 'value',
        value: 'FILE',
        default: '',
        description: 'A file of known findings, which do not fail.',
    },
    'update-baseline': {
        for: ['check'],
        input: null,
        cli: 'flag',
        value: '',
        default: 'false',
        description: 'Write all findings that are there now into the file of --baseline.',
    },
    only: {
        for: [...IN_ACTION, 'instances require'],
        input: 'only',
        cli: 'list',
        value: 'account=A|id=I|label=K=V',
        default: '',
        description: 'Leaves all specs but these out. With several (the option repeated, the input one a line), one of each sort must hold: of the accounts, of the ids, of the values of a label.',
    },
    comment: {
        for: TELLING,
        input: 'comment',
        cli: null,
        value: 'auto|always|never',
        default: 'auto',
        description: 'The comment in the pull request: from the first finding on (auto), also when there is none (always), or never.',
    },
    'comment-section': {
        for: TELLING,
        input: 'comment-section',
        cli: null,
        value: '',
        default: '',
        description: 'The name of this job\u2019s part of the comment, where several jobs check one pull request.',
    },
    suggest: {
        for: OFFLINE,
        input: 'suggest',
        cli: null,
        value: '',
        default: 'true',
        description: 'Whether fixes are posted as suggested changes on the lines of the pull request.',
    },
    'sarif-file': {
        for: OFFLINE,
        input: 'sarif-file',
        cli: null,
        value: '',
        default: '',
        description: 'A file to write the findings to as SARIF 2.1.0, for github/codeql-action/upload-sarif.',
    },
    'github-token': {
        for: [...IN_ACTION, 'image enable'],
        input: 'github-token',
        cli: null,
        value: '',
        // An expression of GitHub's.
        default: `\${{ github.token }}`,
        description: 'The token for GitHub\u2019s API: reads what a pull request changes, and writes the comment and the suggestions.',
    },
    fix: {
        for: ['check'],
        input: null,
        cli: 'flag',
        value: '',
        default: 'false',
        description: 'Put right in the files what needs no guess, check again, and report what is left.',
    },
    'dry-run': {
        for: ['check'],
        input: null,
        cli: 'flag',
        value: '',
        default: 'false',
        description: 'With --fix: write no file; print what would change as a diff that git apply takes.',
    },
    'spot-account': {
        for: [...AT_SPOT, 'image enable'],
        input: 'spot-account',
        cli: 'value',
        value: 'ACCOUNT',
        default: '',
        description: 'The Spot account of specs for which the config names none. Without it: SPOTINST_ACCOUNT of the environment.',
    },
    'spot-url': {
        for: [...AT_SPOT, 'image enable'],
        input: 'spot-url',
        cli: 'value',
        value: 'URL',
        default: '',
        description: 'Where the Spot API is, if not at https://api.spotinst.io: https, or http on this machine. The token is sent there.',
    },
    'spot-token': {
        for: [...AT_SPOT, 'image enable'],
        input: 'spot-token',
        cli: null,
        value: '',
        default: '',
        description: 'The token for the Spot API. Without it: SPOTINST_TOKEN of the environment.',
    },
    'apply-scope': {
        for: PLANNING,
        input: 'apply-scope',
        cli: 'value',
        value: 'imds|spec',
        default: 'imds',
        description: 'How much of a spec is applied: its IMDS options alone, or all members that differ and may be sent.',
    },
    roll: {
        for: CHANGING,
        input: 'roll',
        cli: 'flag',
        value: '',
        default: 'false',
        description: 'Replace the instances that were launched before, as the config says, and follow that to its end.',
    },
    'roll-scope': {
        for: PLANNING,
        input: 'roll-scope',
        cli: 'value',
        value: 'stale|all',
        default: 'stale',
        description: 'Which instances are replaced: those that still allow IMDSv1, where EC2 tells and the API takes single ones (stale), or all.',
    },
    'on-failure': {
        for: PLANNING,
        input: 'on-failure',
        cli: 'value',
        value: 'stop|leave|restore',
        default: 'stop',
        description: 'What becomes of a roll that fails: it is stopped, so that the next can start; left as it is; or stopped, and the IMDS options from before are put back, which may allow IMDSv1 again.',
    },
    'allow-data-loss': {
        for: ['apply'],
        input: 'allow-data-loss',
        cli: 'flag',
        value: '',
        default: 'false',
        description: 'Recycle stateful instances although volumes or addresses that they do not persist are lost.',
    },
    proof: {
        for: ONLINE,
        input: 'proof',
        cli: 'value',
        value: 'auto|required|off',
        default: 'auto',
        description: 'Whether EC2 is asked of every instance: where there are AWS credentials, by plan and apply only where instances are replaced (auto), in any case, failing where it is not proven (required), or not at all.',
    },
    readiness: {
        for: [...CHANGING, ...INSTANCES],
        input: 'readiness',
        cli: 'value',
        value: 'off|report|gate',
        default: 'off',
        description: 'Whether CloudWatch is asked if instances still used IMDSv1 in the last 14 days, and, while waves bake, what they are refused: not at all (off), to be shown (report), or to keep fleets that are not ready from being changed (gate).',
    },
    'readiness-max-calls': {
        for: AT_SPOT,
        input: 'readiness-max-calls',
        cli: 'value',
        value: 'N',
        default: '0',
        description: 'How many calls of IMDSv1 a fleet may have made in that time and be ready all the same.',
    },
    'readiness-max-rejected': {
        for: ['apply'],
        input: 'readiness-max-rejected',
        cli: 'value',
        value: 'N',
        default: '0',
        description: 'How many calls may be refused to the instances of a wave while it bakes, before the run is stopped.',
    },
    'instances-file': {
        for: AT_SPOT,
        input: 'instances-file',
        cli: 'value',
        value: 'FILE',
        default: '',
        description: 'A file with instances that fleets had, which CloudWatch is asked for as well: the id of the fleet and that of the instance, one a line.',
    },
    'plan-hash': {
        for: ['apply'],
        input: 'plan-hash',
        cli: 'value',
        value: 'HASH',
        default: '',
        description: 'The plan-hash of a plan that was approved: only its changes are made.',
    },
    'max-changes': {
        for: ['apply'],
        input: 'max-changes',
        cli: 'value',
        value: 'N',
        default: '20',
        description: 'The most resources that one run changes; a larger plan is refused whole.',
    },
    'max-instances': {
        for: ['apply', ...INSTANCES],
        input: 'max-instances',
        cli: 'value',
        value: 'N',
        default: '',
        description: 'The most instances that one run replaces, or changes; a larger plan is refused whole.',
    },
    'max-parallel': {
        for: ['apply', 'rehearse'],
        input: 'max-parallel',
        cli: 'value',
        value: 'N',
        default: '1',
        description: 'How many resources are changed, and how many are rolled, at the same time.',
    },
    'timeout-minutes': {
        for: [...AT_SPOT, ...IMAGES],
        input: 'timeout-minutes',
        cli: 'value',
        value: 'N',
        default: '60',
        description: 'How long a run may take: after that nothing more is begun, changes that were begun are finished, and rolls are left running for the next run to follow.',
    },
    'apply-refs': {
        for: ['apply', 'instances'],
        input: 'apply-refs',
        cli: null,
        value: '',
        default: '',
        description: 'Branches or full refs besides the default branch from which apply and instances run, one a line.',
    },
    scenario: {
        for: ['rehearse'],
        input: null,
        cli: 'value',
        value: SCENARIOS.join('|'),
        default: 'good',
        description: 'Which day is rehearsed: a good one, or one on which something goes wrong.',
    },
    yes: {
        for: ['apply', 'instances require', 'image enable'],
        input: null,
        cli: 'flag',
        value: '',
        default: 'false',
        description: 'Carry the plan out without asking.',
    },
    images: {
        for: ['check'],
        input: 'images',
        cli: 'value',
        value: 'off|check',
        default: 'off',
        description: 'Whether EC2 is asked about the images of the specs, with the AWS credentials of the environment.',
    },
    'image-ids': {
        for: ['image enable'],
        input: 'image-ids',
        cli: null,
        value: '',
        default: '',
        description: 'The ids of the images that mode: image changes, one a line; each must stand in images.allow of the config.',
    },
    region: {
        for: IMAGES,
        input: null,
        cli: 'value',
        value: 'REGION',
        default: '',
        description: 'The AWS region of the images. Without it: AWS_REGION of the environment, else that of the specs that use them.',
    },
    from: {
        for: ['image register'],
        input: null,
        cli: 'value',
        value: 'AMI',
        default: '',
        description: 'The image that the new one is like.',
    },
    snapshot: {
        for: ['image register'],
        input: null,
        cli: 'value',
        value: 'SNAPSHOT',
        default: '',
        description: 'Instead of --from: the snapshot that is the root of the image that the new one is like.',
    },
    name: {
        for: ['image register'],
        input: null,
        cli: 'value',
        value: 'NAME',
        default: '',
        description: 'The name of the new image. Run again, the image of that name is found, and no other registered.',
    },
    update: {
        for: ['image register'],
        input: null,
        cli: 'value',
        value: 'FILE',
        default: '',
        description: 'A spec file in which the new image takes the place of the old one.',
    },
    quiet: {
        for: [...IN_CLI, ...IMAGES],
        input: null,
        cli: 'flag',
        value: '',
        default: 'false',
        description: 'No notices on standard error.',
    },
};
const table = OPTIONS;
/** Whether a command takes an option. */
function isFor(name, command) {
    return table[name].for.includes(command);
}
/** The formats of a command's result. */
function formatsOf(command) {
    if (IMAGES.some((one) => one === command))
        return IMAGE_FORMATS;
    return command === 'check' || command === 'report' ? CHECK_FORMATS : ROLLOUT_FORMATS;
}
/** What stands for the value of an option in a command's help. */
function optionValue(name, command) {
    return name === 'format' ? formatsOf(command).join('|') : OPTIONS[name].value;
}
/** Throws a UserError for an option that means nothing to the command: whoever wrote it expects something of it. */
function refuseForeign(raw, command, say) {
    const foreign = Object.keys(raw).find((name) => !isFor(name, command));
    if (foreign === undefined)
        return;
    // Those that both entries have; of what the others take, these take it too.
    const takers = table[foreign].for.filter((one) => !['report', 'rehearse', 'instances'].includes(one)).join(', ');
    throw new errors/* UserError */.yo(`${say(foreign)} is for ${takers}, and means nothing to ${command}. Leave it out.`);
}

// EXTERNAL MODULE: ./lib/policy/distance.js
var distance = __nccwpck_require__(5252);
;// CONCATENATED MODULE: ./lib/settings.js



/**
 * Settings of a command's raw options. Throws a UserError for any value that is not understood, and for options that the
 * command does not take: nothing is guessed.
 */
function settingsOf(raw, paths, say, command) {
    refuseForeign(raw, command, say);
    const textOf = (name) => raw[name] ?? OPTIONS[name].default;
    const flagOf = (name) => parseFlag(textOf(name), say(name));
    const wordOf = (name, words) => parseWord(textOf(name), words, say(name));
    const isStrict = flagOf('strict');
    const failOn = wordOf('fail-on', ['error', 'warning', 'never']);
    return {
        paths,
        config: textOf('config') === '' ? null : textOf('config'),
        format: wordOf('format', formatsOf(command)),
        output: textOf('output') === '' ? null : textOf('output'),
        strictness: {
            failOn: isStrict && failOn === 'error' ? 'warning' : failOn,
            maxWarnings: textOf('max-warnings') === '' ? null : parseWhole(textOf('max-warnings'), say('max-warnings'), 0),
            needsSpecs: isStrict,
        },
        needsExplicitNodeGroups: isStrict,
        useWaivers: flagOf('waivers'),
        scope: textOf('scope') === '' ? null : wordOf('scope', ['changed', 'all']),
        changedSince: textOf('changed-since') === '' ? null : textOf('changed-since'),
        policyFrom: textOf('policy-from') === '' ? null : wordOf('policy-from', ['base', 'head']),
        baseline: textOf('baseline') === '' ? null : textOf('baseline'),
        updatesBaseline: flagOf('update-baseline'),
        comment: wordOf('comment', ['auto', 'always', 'never']),
        commentSection: parseSection(textOf('comment-section'), say('comment-section')),
        suggest: flagOf('suggest'),
        sarifFile: textOf('sarif-file') === '' ? null : textOf('sarif-file'),
        only: linesOf(textOf('only')).map((line) => parseSelector(line, say('only'))),
        fix: fixOf(raw, flagOf('fix'), flagOf('dry-run'), say),
        quiet: flagOf('quiet'),
        rollout: rolloutOf(raw, say),
        checksImages: wordOf('images', ['off', 'check']) === 'check',
        image: imageOf(raw),
    };
}
function imageOf(raw) {
    const givenOf = (name) => raw[name]?.trim() || null;
    return {
        ids: linesOf(raw['image-ids'] ?? ''),
        region: givenOf('region'),
        from: givenOf('from'),
        snapshot: givenOf('snapshot'),
        name: givenOf('name'),
        update: givenOf('update'),
    };
}
function rolloutOf(raw, say) {
    const textOf = (name) => (raw[name] ?? OPTIONS[name].default).trim();
    const givenOf = (name) => (textOf(name) === '' ? null : textOf(name));
    const wholeOf = (name, least) => parseWhole(textOf(name), say(name), least);
    const wordOf = (name, words) => parseWord(textOf(name), words, say(name));
    const url = givenOf('spot-url');
    return {
        url: url === null ? null : parseUrl(url, say('spot-url')),
        account: givenOf('spot-account'),
        scope: wordOf('apply-scope', ['imds', 'spec']),
        planHash: givenOf('plan-hash'),
        roll: parseFlag(textOf('roll'), say('roll')),
        rollScope: wordOf('roll-scope', ['stale', 'all']),
        onFailure: wordOf('on-failure', ['stop', 'leave', 'restore']),
        allowsDataLoss: parseFlag(textOf('allow-data-loss'), say('allow-data-loss')),
        proof: wordOf('proof', ['auto', 'required', 'off']),
        readiness: wordOf('readiness', ['off', 'report', 'gate']),
        readinessMaxCalls: wholeOf('readiness-max-calls', 0),
        readinessMaxRejected: wholeOf('readiness-max-rejected', 0),
        instancesFile: givenOf('instances-file'),
        scenario: wordOf('scenario', SCENARIOS),
        maxChanges: wholeOf('max-changes', 0),
        maxInstances: givenOf('max-instances') === null ? null : wholeOf('max-instances', 0),
        maxParallel: wholeOf('max-parallel', 1),
        timeoutMinutes: wholeOf('timeout-minutes', 1),
        applyRefs: linesOf(textOf('apply-refs')),
        isConfirmed: parseFlag(textOf('yes'), say('yes')),
    };
}
function fixOf(raw, isFix, isDryRun, say) {
    if (!isDryRun)
        return isFix ? 'files' : 'none';
    if (!isFix)
        throw new errors/* UserError */.yo(`${say('dry-run')} shows what ${say('fix')} would change. Write both.`);
    if (raw.format !== undefined) {
        throw new errors/* UserError */.yo(`${say('format')} has no meaning with ${say('dry-run')}, which prints a diff. Leave one of them out.`);
    }
    return 'diff';
}
/** The lines of a text that hold something. */
function linesOf(text) {
    return text
        .split(/\r\n?|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function parseFlag(text, name) {
    if (/^(?:true|yes|on|1)$/i.test(text.trim()))
        return true;
    if (/^(?:false|no|off|0|)$/i.test(text.trim()))
        return false;
    throw new errors/* UserError */.yo(`${name} must be true or false, but it is ${JSON.stringify(text)}.`);
}
/** One of some words. Throws a UserError that lists them and names the nearest. */
function parseWord(text, words, name) {
    const word = words.find((one) => one === text.trim());
    if (word !== undefined)
        return word;
    const meant = (0,distance/* closest */.k)(text, words);
    const hint = meant === null ? '' : ` Did you mean ${JSON.stringify(meant)}?`;
    throw new errors/* UserError */.yo(`${name} must be one of ${words.join(', ')}, but it is ${JSON.stringify(text)}.${hint}`);
}
function parseWhole(text, name, least) {
    const number = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null;
    if (number !== null && number >= least)
        return number;
    throw new errors/* UserError */.yo(`${name} must be a whole number from ${least}, but it is ${JSON.stringify(text)}.`);
}
const MACHINE_ITSELF = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** Where a secret may be sent: by https, or to this very machine. The text is not shown: it may hold a password. */
function parseUrl(text, name) {
    const url = URL.canParse(text) ? new URL(text) : null;
    const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && MACHINE_ITSELF.test(url.hostname));
    const isBare = url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
    if (isSafe && isBare)
        return text;
    throw new errors/* UserError */.yo(`${name} must be an address with https, or with http on this machine, and without a name, password or query.`);
}
const MAX_SECTION = 60;
/** The name of a section stands in a hidden mark and in a heading: plain words only. */
function parseSection(text, name) {
    const section = text.trim();
    if (section.length <= MAX_SECTION && /^[\p{L}\p{N} ._/-]*$/u.test(section) && !section.includes('--'))
        return section;
    throw new errors/* UserError */.yo(`${name} must be at most ${MAX_SECTION} letters, digits, spaces and . _ / -, but it is ${JSON.stringify(text)}.`);
}
function parseSelector(text, name) {
    const [, by, value = ''] = text.match(/^(account|id|label)=(.+)$/) ?? [];
    const [, label, labelled] = value.match(/^([^=]+)=(.*)$/) ?? [];
    if (by === 'label' && label !== undefined && labelled !== undefined)
        return { by, label, value: labelled };
    if (by === 'account' || by === 'id')
        return { by, value };
    throw new errors/* UserError */.yo(`${name} must be account=A, id=I or label=K=V, but it is ${JSON.stringify(text)}.`);
}

;// CONCATENATED MODULE: ./lib/action/inputs.js





/** What the Action can do: the words that the input `mode` takes. */
const MODES = ['check', 'report', 'plan', 'apply', 'prove', 'instances', 'image'];
/**
 * Reads the inputs of the step; nothing else reads `INPUT_*`. An empty input is one that was not given. Throws a UserError
 * that names the input for any value that is not understood, and for an input whose name comes near one of ours.
 */
function readInputs() {
    const token = masked('github-token');
    const spotToken = masked('spot-token');
    refuseMisspelt(process.env);
    const mode = parseWord(core/* getInput */.V4('mode') || OPTIONS.mode.default, MODES, say('mode'));
    const command = mode === 'image' ? 'image enable' : mode;
    const paths = linesOf(core/* getInput */.V4('paths'));
    const settings = settingsOf(rawInputs(), paths.length === 0 ? ['.'] : paths, say, command);
    return { mode, settings, token, spotToken };
}
/** Before anything else: a token that some later line shows is then masked in the log. */
function masked(input) {
    const token = core/* getInput */.V4(input);
    if (token !== '')
        core/* setSecret */.Pq(token);
    return token;
}
const PREFIX = 'INPUT_';
/**
 * The runner hands in what action.yml does not know as well, and warns of it in the log alone: a misspelt `strict` would
 * check less than its author thinks. What comes near none of our inputs is left to that warning.
 */
function refuseMisspelt(env) {
    const names = Object.values(OPTIONS).flatMap(({ input }) => (input === null ? [] : [input]));
    const given = Object.keys(env).filter((variable) => variable.startsWith(PREFIX) && env[variable] !== '');
    for (const variable of given.sort()) {
        // The runner has put it into upper case.
        const name = variable.slice(PREFIX.length).toLowerCase();
        const meant = names.some((one) => one === name) ? null : (0,distance/* closest */.k)(name, names);
        if (meant !== null)
            throw new errors/* UserError */.yo(`there is no input ${JSON.stringify(name)}. Did you mean ${JSON.stringify(meant)}?`);
    }
}
function say(name) {
    return `the input ${name}`;
}
/** The runner hands in every input, with the default of action.yml where the workflow says nothing of it: those were not given. */
function rawInputs() {
    const raw = {};
    for (const name of Object.keys(OPTIONS)) {
        const { input, default: standard } = OPTIONS[name];
        const value = input === null ? '' : core/* getInput */.V4(input);
        if (value !== '' && value !== standard)
            raw[name] = value;
    }
    return raw;
}

// EXTERNAL MODULE: ./lib/action/log.js
var log = __nccwpck_require__(9113);
// EXTERNAL MODULE: ./lib/action/source.js
var action_source = __nccwpck_require__(4042);
;// CONCATENATED MODULE: ./lib/action/run.js












const ISSUES = 'https://github.com/spot-imdsv2/spot-imdsv2/issues';
/** Runs the step. Whatever goes wrong ends it red, with a message that says whose it is to mend; nothing is thrown. */
async function run({ env, cwd }) {
    const workspace = env.GITHUB_WORKSPACE || cwd;
    try {
        const inputs = readInputs();
        await RUNS[inputs.mode](inputs, workspace, env);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            refuse(error, workspace);
        else if (error instanceof errors/* UnsafePlanError */.Qm)
            core/* setFailed */.C1((0,log/* harmless */.I)(`Nothing was changed: ${error.message}`));
        else if (error instanceof errors/* RemoteError */.Hi)
            giveUp(error);
        else
            admit(error);
    }
}
const RUNS = {
    check: checkStep,
    report: reportStep,
    // Loaded only where Spot is asked.
    plan: async (...step) => (await __nccwpck_require__.e(/* import() */ 896).then(__nccwpck_require__.bind(__nccwpck_require__, 7515))).planStep(...step),
    prove: async (...step) => (await Promise.all(/* import() */[__nccwpck_require__.e(896), __nccwpck_require__.e(386)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8386))).proveStep(...step),
    apply: async (...step) => (await __nccwpck_require__.e(/* import() */ 896).then(__nccwpck_require__.bind(__nccwpck_require__, 7515))).applyStep(...step),
    image: async (...step) => (await Promise.all(/* import() */[__nccwpck_require__.e(243), __nccwpck_require__.e(829), __nccwpck_require__.e(410), __nccwpck_require__.e(655)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3655))).imageStep(...step),
    instances: async (...step) => (await Promise.all(/* import() */[__nccwpck_require__.e(896), __nccwpck_require__.e(509)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2509))).instancesStep(...step),
};
/** The first half, and for most the whole: checks the checkout, and tells the pull request. */
async function checkStep({ settings, token }, workspace, env) {
    refuseEmptyWorkspace(workspace);
    const event = (0,action_event/* readEvent */.j)(env);
    const github = (0,action_github/* lazyGitHub */.e)(token, env);
    const source = await (0,action_source/* sourceOf */.vz)(event, github, settings);
    const checked = await (0,run_check/* runCheck */.k_)(settings, workspace, async (root) => inCheckout(source, root));
    const report = await (0,run_check/* reportWithFixes */.km)(checked);
    (0,deliver/* deliver */.cK)({ ...checked, report }, workspace, settings, env);
    const changed = source?.files ?? { files: [], isWhole: true };
    const told = event.kind === 'pull-request' && (settings.comment !== 'never' || settings.suggest)
        ? await tell(github, { ...feedbackOn(event, env), report, changed, read: readerOf(checked), settings })
        : NOTHING_TOLD;
    for (const note of told.notes)
        (0,log/* logText */.k)(note);
    core/* setOutput */.uH('comment-url', told.commentUrl ?? '');
    // After the annotations: GitHub shows ten errors a step, and this one says nothing that they do not.
    if (report.verdict === 'fail' && settings.strictness.failOn !== 'never')
        core/* setFailed */.C1(failureOf(report));
}
/** GitHub names files from the root of the repository: where that is not the root of the check, none would be told to have changed. */
function inCheckout(source, root) {
    if (source === null || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git')))
        return source;
    throw new errors/* UserError */.yo(`${root} is not the root of a git checkout, so the files of the change cannot be found in it. Name the folder of the checkout in the input paths.`);
}
/** The second half, for runs whose token may only read: judges a pull request from outside. It is red only when it could not. */
async function reportStep({ settings, token }, workspace, env) {
    const event = (0,action_event/* readEvent */.j)(env);
    if (event.kind !== 'workflow-run')
        throw new errors/* UserError */.yo(`mode: report is for the event workflow_run, but this is ${env.GITHUB_EVENT_NAME}.`);
    const { judgePull, pullsOf } = await Promise.all(/* import() */[__nccwpck_require__.e(829), __nccwpck_require__.e(65)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6065));
    const github = (0,action_github/* lazyGitHub */.e)(token, env);
    const pulls = (0,action_event/* isPullEvent */.O)(event.event) ? await pullsOf(event, await github()) : [];
    if (pulls.length === 0)
        (0,log/* logText */.k)('No open pull request is at the commit of that run: nothing is to be told.');
    for (const pull of pulls) {
        const judged = await judgePull(await github(), pull, settings);
        const report = await (0,run_check/* reportWithFixes */.km)(judged);
        (0,deliver/* deliver */.cK)({ ...judged, report, root: workspace }, workspace, settings, env);
        const request = { ...feedbackOn({ number: pull.number, head: judged.pull.head.sha }, env), report, changed: judged.changed };
        const told = await tell(github, { ...request, read: readerOf(judged), settings });
        core/* setOutput */.uH('comment-url', told.commentUrl ?? '');
        if (told.notes.length > 0)
            core/* setFailed */.C1((0,log/* harmless */.I)(told.notes.join(' ')));
    }
}
/** Tells a pull request. Loaded only where there is one. */
async function tell(github, request) {
    const { giveFeedback } = await __nccwpck_require__.e(/* import() */ 276).then(__nccwpck_require__.bind(__nccwpck_require__, 9276));
    return giveFeedback(github, request);
}
const NOTHING_TOLD = { commentUrl: null, notes: [] };
function readerOf({ files }) {
    return (file) => {
        const content = files.read(file);
        return content.ok ? content.text : null;
    };
}
/** Which pull request is told, and by which addresses. */
function feedbackOn({ number, head }, env) {
    const server = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
    const repository = (0,action_github/* repositoryOf */._)(env);
    // No address of this run: it would change a comment in which nothing else has changed.
    return { number, head, server, repository, fullReport: `${server}/${repository}/pull/${number}/checks` };
}
function refuseEmptyWorkspace(workspace) {
    if ((0,external_node_fs_.existsSync)(workspace) && (0,external_node_fs_.readdirSync)(workspace).length > 0)
        return;
    throw new errors/* UserError */.yo(`the workspace ${workspace} is empty: there is nothing to check. Add a step with "uses: actions/checkout@v7" before this one.`);
}
/** In one line, why the step is red. */
function failureOf({ counts, reason }) {
    const fail = counts.fail > 0 ? [`${(0,finding/* plural */.LS)(counts.fail, 'spec')} ${counts.fail === 1 ? 'fails' : 'fail'}`] : [];
    const unknown = counts.unknown > 0 ? [`${counts.unknown} cannot be told`] : [];
    const specs = [...fail, ...unknown].join(', ');
    return specs === '' ? `${reason}` : `${specs}: ${reason}`;
}
/** Wrong use or wrong config: the message, at the place where the cause stands. */
function refuse({ message, place }, workspace) {
    const text = (0,log/* harmless */.I)(message);
    // GitHub cuts a message at 4096 characters; in the log, all errors of a config stand whole.
    if (text.includes('\n'))
        (0,log/* logText */.k)(text);
    const isSeen = place !== null && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, place.file));
    const at = isSeen ? { file: place.file, startLine: place.line, startColumn: place.column } : {};
    core/* error */.z3(text, at);
    process.exitCode = core/* ExitCode */.yU.Failure;
}
/** A service that did not answer: neither the user nor we can tell more. */
function giveUp({ message }) {
    core/* setFailed */.C1((0,log/* harmless */.I)(`It could not be told: ${message}. Run the job again.`));
}
/** A bug of ours: nothing that the user wrote is to blame. */
function admit(error) {
    const message = error instanceof Error ? error.message : String(error);
    core/* setFailed */.C1((0,log/* harmless */.I)(`Internal failure, a bug in spot-imdsv2: ${message}. It could not be told whether the specs are safe. Please report it at ${ISSUES}.`));
    if (core/* isDebug */._o() && error instanceof Error)
        (0,log/* logText */.k)(error.stack ?? '');
    else
        core/* info */.pq('With debug logging switched on (ACTIONS_STEP_DEBUG), the log shows where it happened.');
}

;// CONCATENATED MODULE: ./lib/action/index.js

// No await: a file that waits cannot be joined with the others, and V8 would read all of them twice.
void run({ env: process.env, cwd: process.cwd() });

module.exports = __webpack_exports__;
/******/ })()
;