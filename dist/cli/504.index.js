"use strict";
exports.id = 504;
exports.ids = [504];
exports.modules = {

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