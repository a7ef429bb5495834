"use strict";
exports.id = 463;
exports.ids = [463];
exports.modules = {

/***/ 9463:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: function() { return /* binding */ remediesByFile; },
/* harmony export */   withFixes: function() { return /* binding */ withFixes; }
/* harmony export */ });
/* harmony import */ var _specs_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9256);
/* harmony import */ var _specs_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3744);


/**
 * The report of a diagnosis with the fixes of its findings, each by itself: its edits are of the text that `read` gives for
 * the finding's file (null: it cannot be read), which must be the text that was checked. A finding keeps null where no edit
 * is safe. Reads and parses only files that have something to fix.
 */
async function withFixes({ report, remedies }, read) {
    if (remedies.size === 0)
        return report;
    const fixes = new Map();
    for (const [file, found] of remediesByFile(remedies)) {
        const text = read(file);
        if (text !== null)
            for (const [finding, fix] of await fixesIn(file, text, found))
                fixes.set(finding, fix);
    }
    return { ...report, findings: report.findings.map((finding) => ({ ...finding, fix: fixes.get(finding) ?? null })) };
}
/** The findings that have a remedy, with it, file by file. */
function remediesByFile(remedies) {
    const byFile = new Map();
    for (const entry of remedies) {
        const { file } = entry[0];
        const known = byFile.get(file);
        if (known === undefined)
            byFile.set(file, [entry]);
        else
            known.push(entry);
    }
    return byFile;
}
async function fixesIn(file, text, found) {
    // Loaded only where there is something to fix: it brings the YAML parser along.
    const { editsForEach } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(410)]).then(__webpack_require__.bind(__webpack_require__, 4410));
    const places = (0,_specs_text_js__WEBPACK_IMPORTED_MODULE_1__/* .placesIn */ .y)(text);
    const sets = found.map(([, remedy]) => remedy);
    const each = editsForEach(text, (0,_specs_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .syntaxOf */ .r)(file), sets);
    return found.flatMap(([finding, { title }], index) => {
        const edits = each[index] ?? [];
        if (edits.length === 0)
            return [];
        return [[finding, { title, edits: edits.map(({ span, text: put }) => ({ range: places.range(span), text: put })) }]];
    });
}


/***/ })

};
;