"use strict";
exports.id = 581;
exports.ids = [581];
exports.modules = {

/***/ 2581:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   framed: function() { return /* binding */ framed; }
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1829);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2357);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(338);
/* harmony import */ var _policy_baseline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(504);
/* harmony import */ var _policy_terms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(108);





/** The frame of a run with a change, a baseline, or both. */
async function framed(files, framing, recheck) {
    const { change, baseline } = framing;
    const before = change === null ? [] : await (0,_change_js__WEBPACK_IMPORTED_MODULE_0__.specsBefore)(change);
    const clusters = new Set(before.flatMap(({ specs }) => specs.flatMap(({ kind, id }) => (kind.role === 'cluster' ? [id] : []))));
    const wasTouched = (id) => clusters.has(id);
    const touches = change === null ? () => true : (0,_change_js__WEBPACK_IMPORTED_MODULE_0__.toucher)(change.files);
    // What a link leads to may be what the change touches.
    const isTouched = (file) => touches(file) || touches(files.realOf(file));
    const touched = { isTouched, wasTouched };
    const concern = change === null ? null : await concernOf(change, framing, touched, recheck);
    return {
        sides: sidesOf(framing, touched),
        concern,
        conclude: (all, result) => {
            const drafts = baseline === null ? [] : (0,_policy_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .fixedEntries */ .pn)(baseline, presentOf(framing, files, all, result, concern), framing.config.policy);
            const known = result.findings.filter((finding) => finding.isKnown).length;
            return {
                drafts,
                about: {
                    scope: change === null ? null : (0,_change_js__WEBPACK_IMPORTED_MODULE_0__.scopeOf)(change, result.untouched),
                    baseline: baseline === null ? null : { file: baseline.file, known, fixed: drafts.length },
                    policy: change === null ? null : (0,_change_js__WEBPACK_IMPORTED_MODULE_0__.policyOf)(change, before, nowOf(all, files, framing)),
                },
            };
        },
    };
}
function sidesOf({ config, baseline, renames, useWaivers, change }, { isTouched, wasTouched }) {
    const termsOf = ({ policy, waivers }, known) => ({
        policy,
        waivers: useWaivers ? waivers : [],
        isKnown: (0,_policy_baseline_js__WEBPACK_IMPORTED_MODULE_3__/* .knownBy */ .NE)(known, renames),
    });
    const current = termsOf(config, baseline);
    const ours = new Set([config.file, baseline?.file]);
    const isOurs = (file) => ours.has(file);
    const judging = change === null ? config : (0,_change_js__WEBPACK_IMPORTED_MODULE_0__.judgingConfig)(change, config).config;
    const known = change === null ? baseline : (0,_change_js__WEBPACK_IMPORTED_MODULE_0__.judgingBaseline)(change, baseline);
    if (change === null || (judging === config && known === baseline)) {
        return { current: config, configFor: () => config, isOurs, of: () => current, former: null };
    }
    const former = termsOf(judging, known);
    return {
        current: config,
        isOurs,
        configFor: (file) => (isTouched(file) ? judging : config),
        of: (files, oceanId) => (files.some(isTouched) || (oceanId !== null && wasTouched(oceanId)) ? former : current),
        former: (0,_change_js__WEBPACK_IMPORTED_MODULE_0__.touchesTerms)(change, config, baseline) ? { config: judging, terms: former } : null,
    };
}
/** What a change concerns; null where everything counts. Judges by the terms from before it as well, where it touches those. */
async function concernOf(change, { config, baseline }, touched, recheck) {
    if (change.scope === 'all' || !change.files.isWhole)
        return null;
    const concern = { ...touched, isOld: () => true };
    if (!(0,_change_js__WEBPACK_IMPORTED_MODULE_0__.touchesTerms)(change, config, baseline) || change.base.problem !== null)
        return concern;
    const old = await openFindings({ config: change.base.config ?? _policy_terms_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_CONFIG */ .H5, baseline: change.base.baseline }, recheck);
    return { ...concern, isOld: ({ fingerprint, severity }) => old.get(fingerprint)?.includes(severity) === true };
}
/**
 * What fails by some terms: fingerprints, with the severities that are no news, since what was a note may fail now. Where the
 * terms do not fit the files any more, nothing is taken for old.
 */
async function openFindings(terms, recheck) {
    try {
        const { findings } = await recheck(terms);
        const noWorse = (severity) => _findings_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.slice(_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.indexOf(severity));
        return new Map(findings.filter(_findings_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT).map(({ fingerprint, severity }) => [fingerprint, noWorse(severity)]));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return new Map();
        throw error;
    }
}
/** What a baseline is held against: entries about files that the run was asked about and could judge, or that are gone. */
function presentOf({ renames, only }, files, all, { held }, concern) {
    const asked = new Set(all.filter((one) => one.isInScope && isJudged(one)).map(({ file }) => file));
    // Among selected specs, that one is missing may only mean that it was not selected.
    const isSearched = (file) => only.length === 0 && (asked.has(file) || files.kindOf(file) === 'missing');
    return {
        renames,
        fingerprints: new Set(held().map(({ draft: { fingerprint } }) => fingerprint)),
        isTold: (file) => isSearched(file) && (concern === null || concern.isTouched(file)),
    };
}
/** Whether it is known what a file holds: of one that cannot be read, nothing is known to be fixed. */
function isJudged({ passedOver, findings }) {
    return passedOver === null && !findings.some(({ rule }) => rule === 'syntax' || rule === 'unreadable');
}
function nowOf(all, files, { config, paths }) {
    const isEverything = paths.length === 0 || paths.includes('');
    const broken = new Set(all.filter(({ findings }) => findings.length > 0).map(({ file }) => file));
    return {
        config,
        specs: all.flatMap(({ specs }) => specs),
        files: new Set(all.map(({ file }) => file)),
        isAsked: (file) => isEverything || paths.some((path) => file === path || file.startsWith(`${path}/`)),
        isBroken: (file) => broken.has(file),
        read: files.read,
    };
}


/***/ })

};
;