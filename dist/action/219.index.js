"use strict";
exports.id = 219;
exports.ids = [219];
exports.modules = {

/***/ 4219:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBase: function() { return /* binding */ readBase; }
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1829);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2357);
/* harmony import */ var _policy_terms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(108);



/** Reads what judges a change, and what the files that it touches were: in one go, where the config needs no more. */
async function readBase(snapshot, { files, head, named, baselineFile }) {
    const configFiles = named === null ? _policy_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .CONFIG_FILES */ .n0 : [named];
    const wanted = (0,_change_js__WEBPACK_IMPORTED_MODULE_0__.wantedBefore)(files, head);
    const former = baselineFile === null ? [] : [formerName(baselineFile, files)];
    const texts = new Map(await snapshot.read([...new Set([...configFiles, ...former, ...wanted])]));
    const { config, problem } = await configIn(texts, configFiles);
    // By its own config, other files may hold specs.
    const missing = (0,_change_js__WEBPACK_IMPORTED_MODULE_0__.wantedBefore)(files, config ?? _policy_terms_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_CONFIG */ .H5).filter((file) => !wanted.includes(file));
    if (missing.length > 0)
        for (const [file, content] of await snapshot.read(missing))
            texts.set(file, content);
    return { commit: snapshot.commit, config, baseline: await baselineIn(texts, former[0]), problem, texts };
}
/** A config that cannot be read must not stand in the way of the change that mends it. */
async function configIn(texts, files) {
    const file = files.find((one) => texts.has(one));
    const content = file === undefined ? undefined : texts.get(file);
    if (file === undefined || content === undefined)
        return { config: null, problem: null };
    if (!content.ok)
        return { config: null, problem: `The config before this change (${file}) ${content.problem}.` };
    try {
        const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(638)]).then(__webpack_require__.bind(__webpack_require__, 5638));
        return { config: parseConfig(file, content.text), problem: null };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
            throw error;
        return { config: null, problem: `The config before this change is wrong: ${error.message}` };
    }
}
function formerName(file, { files }) {
    return files.find((one) => one.file === file)?.previous ?? file;
}
/** A baseline that cannot be read lists nothing: whatever it was meant to cover fails until it is mended. */
async function baselineIn(texts, file) {
    const content = file === undefined ? undefined : texts.get(file);
    if (file === undefined || content === undefined)
        return null;
    if (!content.ok)
        return { file, entries: [] };
    try {
        const { parseBaseline } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 504));
        return parseBaseline(file, content.text);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
            throw error;
        return { file, entries: [] };
    }
}


/***/ })

};
;