"use strict";
exports.id = 562;
exports.ids = [562];
exports.modules = {

/***/ 6562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   updateBaseline: () => (/* binding */ updateBaseline)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7602);
/* harmony import */ var _clients_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2357);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(338);
/* harmony import */ var _policy_baseline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(504);
/* harmony import */ var _reporters_visible_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2887);
/* harmony import */ var _run_check_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5574);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5284);










/** Writes the findings of the whole repository into the baseline, and returns the exit code of a check by it. */
async function updateBaseline(settings, around) {
    const { files, root, request } = await (0,_run_check_js__WEBPACK_IMPORTED_MODULE_7__/* .prepareCheck */ .mq)(settings, around.cwd);
    const named = settings.baseline ?? '';
    // What is named on the command line narrows the report, not the file: it would lose what stands elsewhere.
    const { unwaived } = await (0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnose */ .h)(files, _clients_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m, { ...request, paths: [] });
    const text = (0,_policy_baseline_js__WEBPACK_IMPORTED_MODULE_6__/* .baselineText */ .BW)(unwaived.filter(({ severity }) => severity !== 'note'));
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(around.cwd, named);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`--baseline ${named} cannot be written (${code}). Name a file in a folder that is there.`);
    }
    const baseline = (0,_policy_baseline_js__WEBPACK_IMPORTED_MODULE_6__.parseBaseline)(request.baseline?.file ?? named, text);
    const count = (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(baseline.entries.length, 'finding');
    if (!settings.quiet)
        around.stderr.write(`spot-imdsv2: ${count} written to ${(0,_reporters_visible_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)(named)}\n`);
    const checked = await (0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnose */ .h)(files, _clients_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m, { ...request, baseline, renames: new Map() });
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_8__/* .writeResult */ .Zk)({ ...checked, files, root }, settings, around);
}


/***/ })

};
;