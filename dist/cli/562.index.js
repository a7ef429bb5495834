"use strict";
exports.id = 562;
exports.ids = [562,504];
exports.modules = {

/***/ 6562:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   updateBaseline: function() { return /* binding */ updateBaseline; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9686);
/* harmony import */ var _clients_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4573);
/* harmony import */ var _clients_inside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6551);
/* harmony import */ var _clients_text_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6958);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2357);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(338);
/* harmony import */ var _policy_baseline_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(504);
/* harmony import */ var _reporters_visible_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2887);
/* harmony import */ var _run_check_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2808);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5284);












/** Writes the findings of the whole repository into the baseline, and returns the exit code of a check by it. */
async function updateBaseline(settings, around) {
    const { files, root, request, baselineFile } = await (0,_run_check_js__WEBPACK_IMPORTED_MODULE_9__/* .prepareCheck */ .mq)(settings, around.cwd);
    const file = baselineFile ?? '';
    const named = settings.baseline ?? '';
    const { baseline, text } = await baselineOf(files, request, file);
    write(root, file, text, named);
    const count = (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(baseline.entries.length, 'finding');
    if (!settings.quiet)
        around.stderr.write(`spot-imdsv2: ${count} written to ${(0,_reporters_visible_js__WEBPACK_IMPORTED_MODULE_11__/* .visible */ .RK)(named)}\n`);
    const checked = await (0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnose */ .h)(files, _clients_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m, { ...request, baseline, renames: new Map() });
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_10__/* .writeResult */ .Zk)({ ...checked, files, root }, settings, around);
}
/**
 * A baseline of all that fails. What is named on the command line narrows the report, not the file: it would lose what stands
 * elsewhere. A cluster that is known to be weak no longer speaks for its node groups, so theirs are found in a second round.
 */
async function baselineOf(files, request, file) {
    let baseline = null;
    let drafts = [];
    for (;;) {
        const { unwaived } = await (0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnose */ .h)(files, _clients_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m, { ...request, paths: [], baseline, renames: new Map() });
        const failing = unwaived().filter(({ severity }) => severity !== 'note');
        const text = (0,_policy_baseline_js__WEBPACK_IMPORTED_MODULE_8__/* .baselineText */ .BW)([...drafts, ...failing]);
        const next = (0,_policy_baseline_js__WEBPACK_IMPORTED_MODULE_8__.parseBaseline)(file, text);
        if (baseline !== null && next.entries.length === baseline.entries.length)
            return { baseline: next, text };
        drafts = [...drafts, ...failing];
        baseline = next;
    }
}
/** Writes the file itself: what a link leads to may lie out of the repository, or be something else. */
function write(root, file, text, named) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file);
    try {
        const isLink = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
        if (isLink || !(0,_clients_inside_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .F)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`--baseline ${named} leads elsewhere by a symbolic link, and is not written. Name the file itself.`);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`--baseline ${named} cannot be written (${(0,_clients_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error)}). Name a file in a folder that is there.`);
    }
}


/***/ }),

/***/ 504:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: function() { return /* binding */ baselineChanges; },
/* harmony export */   BW: function() { return /* binding */ baselineText; },
/* harmony export */   NE: function() { return /* binding */ knownBy; },
/* harmony export */   looksLikeBaseline: function() { return /* binding */ looksLikeBaseline; },
/* harmony export */   parseBaseline: function() { return /* binding */ parseBaseline; },
/* harmony export */   pn: function() { return /* binding */ fixedEntries; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2357);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(338);
/* harmony import */ var _findings_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6856);
/* harmony import */ var _specs_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6945);
/* harmony import */ var _specs_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3744);
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1686);
/* harmony import */ var _config_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5727);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9951);








/** The version of the format. */
const VERSION = 1;
const MEMBERS = ['file', 'rule', 'resource', 'path', 'fingerprint'];
/** Reads a baseline. Throws a UserError that names the line for whatever could hide more than was meant. */
function parseBaseline(file, text) {
    const places = (0,_specs_text_js__WEBPACK_IMPORTED_MODULE_4__/* .placesIn */ .y)(text);
    const parsed = (0,_specs_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    if (!parsed.ok)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${parsed.message}. ${WRITE_IT}`, { file, ...places.position(parsed.offset) });
    const [document] = parsed.documents;
    if (document === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the baseline is empty. ${WRITE_IT}`, { file, line: 1, column: 1 });
    const source = { file, document, places };
    const refuse = (path, message) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${message} ${WRITE_IT}`, (0,_config_source_js__WEBPACK_IMPORTED_MODULE_6__/* .errorPlace */ .e)(source, path, 'value'));
    };
    const [twice] = document.duplicates();
    if (twice !== undefined)
        return refuse(twice.path, `${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(twice.path.at(-1))} stands twice in the same object.`);
    const { value } = document;
    if (!(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .isMembers */ .gV)(value))
        return refuse([], 'the baseline must be an object.');
    const unknown = Object.keys(value).find((key) => key !== 'version' && key !== 'findings');
    if (unknown !== undefined)
        return refuse([unknown], `the baseline has no member ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(unknown)}.`);
    if (value.version !== VERSION)
        return refuse(['version'], `version must be ${VERSION}, but it is ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(value.version)}.`);
    if (!Array.isArray(value.findings))
        return refuse(['findings'], 'findings must be a list.');
    const entries = value.findings.map((entry, index) => entryOf(entry, source, ['findings', index], refuse));
    return { file, entries };
}
/** Whether a text was meant as a baseline, however it was damaged: only such a one may be written over. */
function looksLikeBaseline(text) {
    return text.trim() === '' || /"findings"\s*:/.test(text);
}
const WRITE_IT = 'Write it with "spot-imdsv2 check --update-baseline".';
function entryOf(value, source, path, refuse) {
    if (!(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .isMembers */ .gV)(value))
        return refuse(path, 'an entry must be an object.');
    const unknown = Object.keys(value).find((key) => !MEMBERS.some((member) => member === key));
    if (unknown !== undefined)
        return refuse([...path, unknown], `an entry has no member ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(unknown)}.`);
    const textOf = (member) => {
        const text = value[member];
        return typeof text === 'string' ? text : refuse(path, `an entry needs ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(member)}, a text.`);
    };
    const rule = textOf('rule');
    if (!(0,_findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isRuleId */ .KX)(rule))
        return refuse([...path, 'rule'], `there is no rule ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(rule)}.`);
    if (_findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .RULES */ .y0[rule].isFixed)
        return refuse([...path, 'rule'], `findings of ${rule} cannot be known: nobody has seen what they hide.`);
    if (!_findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptableRules */ .OE.includes(rule))
        return refuse([...path, 'rule'], `findings of ${rule} are about no spec.`);
    const parts = { file: textOf('file'), rule, resource: textOf('resource'), path: textOf('path') };
    if (parts.file.split('/').some((step) => ['', '.', '..'].includes(step))) {
        const must = `an entry's file must be relative to the repository's root, with "/" and without ".."`;
        return refuse([...path, 'file'], `${must}, but it is ${(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(parts.file)}.`);
    }
    const fingerprint = textOf('fingerprint');
    const expected = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprintOf */ .ax)(parts.file, rule, { resource: parts.resource, inside: parts.path });
    if (fingerprint !== expected) {
        return refuse([...path, 'fingerprint'], 'the fingerprint is not that of its file, rule, resource and path.');
    }
    return { ...parts, fingerprint, place: (0,_config_source_js__WEBPACK_IMPORTED_MODULE_6__/* .configPlace */ .o)(source, path) };
}
/** Tells which findings a baseline lists. Where git says that a file was renamed, its entries are about the new name. */
function knownBy(baseline, renames) {
    if (baseline === null)
        return () => false;
    const known = new Set(currentEntries(baseline, renames).map(({ fingerprint }) => fingerprint));
    return ({ rule, fingerprint }) => _findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptableRules */ .OE.includes(rule) && known.has(fingerprint);
}
/** The entries of a baseline, with their files called as they are now. */
function currentEntries({ entries }, renames) {
    if (renames.size === 0)
        return entries;
    const names = new Map([...renames].map(([now, before]) => [before, now]));
    return entries.map((entry) => {
        const file = names.get(entry.file);
        if (file === undefined)
            return entry;
        const fingerprint = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprintOf */ .ax)(file, entry.rule, { resource: entry.resource, inside: entry.path });
        return { ...entry, file, fingerprint };
    });
}
/** The entries that list nothing any more, as findings at their places. */
function fixedEntries(baseline, { renames, fingerprints, isTold }, policy) {
    const severity = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_7__/* .severityFor */ .v1)('baseline-fixed', undefined, policy);
    if (severity === null)
        return [];
    return currentEntries(baseline, renames)
        .filter(({ file, fingerprint }) => isTold(file) && !fingerprints.has(fingerprint))
        .map(({ file, rule, fingerprint, place }) => {
        const message = `the finding of ${rule} in ${file} is fixed. Remove this entry, or write the file with --update-baseline.`;
        return (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_7__/* .draft */ .K4)('baseline-fixed', severity, message, { ...place, identity: fingerprint, inside: '' });
    });
}
/** The text of a baseline of these findings: sorted, so that a change of it shows what has changed. */
function baselineText(findings) {
    const entries = findings
        .filter(({ rule }) => _findings_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .acceptableRules */ .OE.includes(rule))
        .map(({ file, rule, identity, fingerprint }) => ({
        file,
        rule,
        resource: identity.resource,
        path: identity.inside,
        fingerprint,
    }));
    const unique = [...new Map(entries.map((entry) => [entry.fingerprint, entry])).values()].sort((a, b) => (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.file, b.file) ||
        (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.resource, b.resource) ||
        (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.rule, b.rule) ||
        (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.path, b.path));
    const lines = unique.map((entry) => `    ${JSON.stringify(entry)}`);
    const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
    return `{\n  "version": ${VERSION},\n  "findings": ${list}\n}\n`;
}
/** What a change adds to a baseline, file by file. */
function baselineChanges(before, now, renames) {
    if (now === null)
        return [];
    const known = new Set((before === null ? [] : currentEntries(before, renames)).map(({ fingerprint }) => fingerprint));
    const added = currentEntries(now, renames).filter(({ fingerprint }) => !known.has(fingerprint));
    const files = [...new Set(added.map(({ file }) => file))];
    return files.map((file) => {
        const entries = added.filter((entry) => entry.file === file);
        const rules = [...new Set(entries.map(({ rule }) => rule))].join(', ');
        const message = `${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(entries.length, 'finding')} in ${file} no longer ${entries.length === 1 ? 'fails' : 'fail'}: ${rules}.`;
        return { what: 'baseline-added', message, file: now.file, line: entries[0]?.place.range.start.line ?? null };
    });
}


/***/ }),

/***/ 5727:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: function() { return /* binding */ errorPlace; },
/* harmony export */   o: function() { return /* binding */ configPlace; }
/* harmony export */ });
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1686);

/** The place of a value of the config. */
function configPlace(source, path) {
    const range = source.places.range(nodeAt(source.document.node(), path).span());
    return { file: source.file, range, path: (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path) };
}
/** Where an error about a part of the config points: at its value, or at its key; at the nearest parent that is written. */
function errorPlace(source, path, part) {
    const node = nodeAt(source.document.node(), path);
    const span = (part === 'key' ? node.key : null) ?? node.span();
    return { file: source.file, ...source.places.position(span.start) };
}
function nodeAt(root, path) {
    let node = root;
    for (const step of path) {
        const child = node.child(step);
        if (child === undefined)
            break;
        node = child;
    }
    return node;
}


/***/ })

};
;