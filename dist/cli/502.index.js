"use strict";
exports.id = 502;
exports.ids = [502];
exports.modules = {

/***/ 4502:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showPlan: function() { return /* binding */ showPlan; }
/* harmony export */ });
/* harmony import */ var _reporters_plans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5309);
/* harmony import */ var _run_rollout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2654);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(385);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5284);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8793);





/** Shows what apply would do, and returns the exit code: that of the plan's verdict. */
function showPlan(settings, around) {
    return (0,_spot_js__WEBPACK_IMPORTED_MODULE_4__/* .withSpot */ .P)(settings, around, async (run) => {
        const { plan, checked } = await (0,_run_rollout_js__WEBPACK_IMPORTED_MODULE_1__/* .runPlan */ .Fo)(settings, run);
        run.progress.clear();
        const text = _reporters_plans_js__WEBPACK_IMPORTED_MODULE_0__/* .PLAN_REPORTERS */ .P[(0,_reporters_plans_js__WEBPACK_IMPORTED_MODULE_0__/* .planFormat */ .T)(settings.format)](plan, (0,_result_js__WEBPACK_IMPORTED_MODULE_3__/* .contextOf */ .Vm)(checked, settings, around));
        (0,_result_js__WEBPACK_IMPORTED_MODULE_3__/* .writeText */ .x3)({ text, verdict: plan.verdict, checked }, settings, around);
        return plan.verdict === 'pass' ? _exit_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.ok : _exit_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.failed;
    });
}


/***/ }),

/***/ 8793:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: function() { return /* binding */ withSpot; }
/* harmony export */ });
/* harmony import */ var _clients_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2357);
/* harmony import */ var _reporters_visible_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2887);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(385);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2058);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5985);






/** Does something with Spot, and returns the exit code. Nothing of it is left over: no line, no timer, no listener. */
async function withSpot(settings, around, act) {
    const credentials = credentialsIn(around);
    const progress = (0,_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .progressFor */ .L)(settings, around);
    const stop = (0,_stop_js__WEBPACK_IMPORTED_MODULE_4__/* .stopOn */ .C)(settings, around, (text) => {
        progress.clear();
        if (!settings.quiet)
            around.stderr.write(`spot-imdsv2: ${(0,_reporters_visible_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(text)}\n`);
    });
    try {
        const origin = { commit: settings.rollout.roll ? await commitIn(around) : null, run: null };
        const { cwd } = around;
        return await act({ cwd, ...credentials, progress, clock: _clients_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, ec2: null, origin, signal: stop.signal });
    }
    catch (error) {
        // What ended by being stopped has been said already.
        if (error === stop.signal.reason || (stop.signal.aborted && isAbort(error)))
            return _exit_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.unknown;
        throw error;
    }
    finally {
        progress.clear();
        stop.end();
    }
}
async function commitIn({ cwd }) {
    const { headOf } = await __webpack_require__.e(/* import() */ 31).then(__webpack_require__.bind(__webpack_require__, 3031));
    return headOf(cwd);
}
function isAbort(error) {
    return error instanceof Error && error.name === 'AbortError';
}
/** By the environment alone: others can read the words of a command line. */
function credentialsIn({ env }) {
    const token = env.SPOTINST_TOKEN?.trim() ?? '';
    if (token === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('SPOTINST_TOKEN is not set. Make a token in the Spot console (Settings, API), and give it by this variable of the environment: no option takes it.');
    }
    const account = env.SPOTINST_ACCOUNT?.trim() ?? '';
    return { token, account: account === '' ? null : account };
}


/***/ }),

/***/ 5985:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: function() { return /* binding */ stopOn; }
});

;// CONCATENATED MODULE: ./lib/clients/time-limit.js
/** The longest that a timer of Node takes, some 24 days: a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** Does something once so many minutes are over, unless what it returns is called first. It keeps no process from ending. */
function afterMinutes(minutes, act) {
    const timer = setTimeout(act, Math.min(minutes * 60_000, MAX_TIMER_MS)).unref();
    return () => clearTimeout(timer);
}

;// CONCATENATED MODULE: ./lib/cli/surroundings.js
/** What asks a run to end. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM'];

;// CONCATENATED MODULE: ./lib/cli/stop.js


/** As shells count: 128, and the number of the signal. */
const EXIT_OF = { SIGINT: 130, SIGTERM: 143 };
/**
 * Stops a run at the time limit, and at the first signal: what was begun is finished. `tell` is told once. A second signal ends
 * the process at once.
 */
function stopOn({ rollout }, { signals, exit }, tell) {
    const controller = new AbortController();
    const stop = (reason, why) => {
        if (controller.signal.aborted)
            return;
        controller.abort(reason);
        tell(`${why}: stopping; what was begun is finished`);
    };
    let isSignalled = false;
    const listeners = STOP_SIGNALS.map((name) => {
        const listener = () => {
            if (isSignalled)
                exit(EXIT_OF[name]);
            isSignalled = true;
            stop('signal', name);
        };
        signals.on(name, listener);
        return () => signals.off(name, listener);
    });
    const limit = rollout.timeoutMinutes;
    const inTime = afterMinutes(limit, () => stop('time', `the ${limit} minutes of --timeout-minutes are over`));
    return {
        signal: controller.signal,
        end: () => {
            inTime();
            for (const off of listeners)
                off();
        },
    };
}


/***/ }),

/***/ 1081:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: function() { return /* binding */ failureTable; },
/* harmony export */   DW: function() { return /* binding */ rightTable; },
/* harmony export */   VG: function() { return /* binding */ resourceCell; },
/* harmony export */   on: function() { return /* binding */ leftTable; },
/* harmony export */   qV: function() { return /* binding */ memberLines; },
/* harmony export */   tN: function() { return /* binding */ resourceTable; }
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(338);
/* harmony import */ var _rollout_planned_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2596);
/* harmony import */ var _markdown_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(143);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9642);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5202);





/** What must be put right: what would weaken a live resource comes first. */
function failureTable({ resources }, context) {
    const rows = _rollout_planned_js__WEBPACK_IMPORTED_MODULE_3__/* .UNPLANNED_STATES */ .$g.filter(_rollout_planned_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6).flatMap((state) => resources
        .filter((one) => one.state === state)
        .map((one) => [`❌ ${_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE_WORDS */ .I7[state]}`, resourceCell(one, context), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownText */ .p)(one.reason)]));
    return resourceTable('not as git says', ['State', 'Resource', 'Why, and what to do'], rows);
}
/** What is left alone and is no failure, folded up. */
function leftTable({ resources }, state, context) {
    const rows = resources
        .filter((one) => one.state === state)
        .map((one) => [resourceCell(one, context), (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownText */ .p)(one.reason)]);
    return resourceTable(_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE_WORDS */ .I7[state], ['Resource', 'What it means'], rows, true);
}
/** What is as git wants it, folded up. */
function rightTable({ resources }, context) {
    const rows = resources
        .filter((one) => one.state === 'right')
        .map((one) => [resourceCell(one, context), one.withheld.map((path) => (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownCode */ .D)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .memberName */ .eg)(path))).join(', ')]);
    return resourceTable(_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE_WORDS */ .I7.right, ['Resource', 'Differs, and is not sent'], rows, true);
}
/** A table of resources with words about them all; '' where there are none. It is folded up where it is long. */
function resourceTable(words, columns, rows, isFolded = rows.length > _markdown_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ROWS */ .pX) {
    return (0,_markdown_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(`${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(rows.length, 'resource')} ${words}`, columns, rows, isFolded);
}
/** Which resource it is, in a few short lines: a comment is narrow. */
function resourceCell(subject, { pathOf }) {
    const { kind, account, spec } = subject;
    const where = account === null ? '' : ` in ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownText */ .p)(account)}`;
    return [
        `**${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownText */ .p)((0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOf */ .Wy)(subject))}**`,
        `${kind}${where}`,
        ...(spec === null ? [] : [(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownCode */ .D)(pathOf(spec.file))]),
    ].join('<br>');
}
/** What changes, each member on a line, and which members are left out of it. */
function memberLines(members, withheld) {
    return [
        ...members.map(({ path, from, to, isShown }) => {
            const name = (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownCode */ .D)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .memberName */ .eg)(path));
            return isShown
                ? `${name}: ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownText */ .p)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .valueWords */ .pz)(from))} → **${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownText */ .p)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .valueWords */ .pz)(to))}**`
                : `${name} changes (not shown)`;
        }),
        ...(withheld.length === 0 ? [] : [`not sent: ${withheld.map((path) => (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownCode */ .D)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .memberName */ .eg)(path))).join(', ')}`]),
    ];
}


/***/ }),

/***/ 9980:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: function() { return /* binding */ planText; }
/* harmony export */ });
/* harmony import */ var _rollout_planned_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2596);
/* harmony import */ var _plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7755);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5202);
/* harmony import */ var _readiness_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9016);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2887);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5021);






/** For people at a terminal and in logs: what is refused, what changes, what is left alone, the counts and the hash last. */
const planText = (plan, context) => {
    const paint = (0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .paintOf */ .MI)(context);
    const unplanned = plan.resources.filter((one) => 'reason' in one);
    const failures = unplanned.filter(({ state }) => (0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(state));
    const left = unplanned.filter(({ state }) => !(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(state));
    const right = plan.resources.filter(({ state }) => state === 'right');
    const blocks = [
        failures.flatMap((one) => (0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .unplannedLines */ .lR)(one, context, paint.bad)),
        ...(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_3__/* .changesOf */ .fs)(plan).map((change) => changeBlock(change, plan, context, paint)),
        ...(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_3__/* .toRollIn */ .KW)(plan).map((one) => rollBlock(one, plan, context, paint)),
        left.flatMap((one) => (0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .unplannedLines */ .lR)(one, context, paint.dim)),
        (0,_readiness_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .readinessLines */ ._x)(plan.readiness, paint),
        right.map((one) => `${(0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(one, context)}: ${paint.good(_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_WORDS */ .I7.right)}`),
    ].filter((block) => block.length > 0);
    return `${[...blocks.map((block) => `${block.join('\n')}\n`), lastLines(plan, paint)].join('\n')}\n`;
};
function changeBlock(change, plan, context, paint) {
    const { state, isWeak, members, roll } = change;
    return [
        `${(0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(change, context)}: ${paint.change(_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_WORDS */ .I7[state])}`,
        ...(isWeak ? [`  ${paint.bad('live is weaker than git')}`] : []),
        ...members.map((member) => `  ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .memberWords */ .O_)(member, '->'))}`),
        ...withheldLines(change).map(paint.dim),
        ...(roll === null ? [] : [`  ${paint.dim((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .rollWords */ .pl)(roll, plan.roll))}`]),
        ...actLines(change, plan),
    ];
}
function rollBlock(one, plan, context, paint) {
    return [
        `${(0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(one, context)}: ${paint.change(_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_WORDS */ .I7.roll)}`,
        `  ${paint.bad('the resource is right, but instances that run are not known to be')}`,
        `  ${paint.dim((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .rollWords */ .pl)(one.roll, plan.roll))}`,
        ...actLines(one, plan),
    ];
}
function actLines(act, plan) {
    return (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .actWords */ ._)(act, plan).flatMap((words) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_5__/* .wrapped */ .k)((0,_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(words), '  '));
}
function withheldLines({ withheld }) {
    return withheld.length === 0 ? [] : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_5__/* .wrapped */ .k)((0,_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(`not sent: ${withheld.map(_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .memberName */ .eg).join(', ')}`), '  ', '    ');
}
function lastLines(plan, paint) {
    const verdict = plan.verdict === 'pass' ? paint.good('plan') : paint.bad('plan');
    const [first = '', ...rest] = (0,_wrap_js__WEBPACK_IMPORTED_MODULE_5__/* .wrapped */ .k)(`plan: ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .planSummary */ .MM)(plan)}`, '', '  ');
    const untold = (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .untoldWords */ .cb)(plan);
    const lines = [
        first.replace('plan', verdict),
        ...rest,
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_5__/* .wrapped */ .k)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .planTerms */ .XZ)(plan), '  '),
        ...(untold === '' ? [] : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_5__/* .wrapped */ .k)(untold, '  ')),
        ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeWords */ .kk)(plan).flatMap((words) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_5__/* .wrapped */ .k)((0,_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(words), '  ')),
        `plan-hash: ${plan.hash}`,
    ];
    return lines.join('\n');
}


/***/ }),

/***/ 5309:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: function() { return /* binding */ PLAN_REPORTERS; },
  T: function() { return /* binding */ planFormat; }
});

// EXTERNAL MODULE: ./lib/reporters/plan-json.js
var plan_json = __webpack_require__(9957);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
// EXTERNAL MODULE: ./lib/reporters/plan-markdown-parts.js
var plan_markdown_parts = __webpack_require__(1081);
// EXTERNAL MODULE: ./lib/reporters/plan-words.js
var plan_words = __webpack_require__(5202);
// EXTERNAL MODULE: ./lib/reporters/readiness-parts.js + 1 modules
var readiness_parts = __webpack_require__(9016);
;// CONCATENATED MODULE: ./lib/reporters/plan-markdown.js





/** A comment holds 65,536 characters in all. */
const MAX_HASH = 20_000;
/** For comments and the job summary: what is refused first, then the changes; the rest is folded up, and the hash stands last. */
const planMarkdown = (plan, context) => {
    const parts = [
        `## ${signOf(plan)} Plan: ${(0,plan_words/* planVerdict */.Ft)(plan)}`,
        `${(0,plan_words/* planSummary */.MM)(plan)} ${(0,plan_words/* planTerms */.XZ)(plan)}`,
        (0,plan_markdown_parts/* failureTable */.Bj)(plan, context),
        changeTable(plan, context),
        rollTable(plan, context),
        (0,markdown_text/* markdownText */.p)((0,plan_words/* untoldWords */.cb)(plan)),
        ...(0,plan_words/* nodeWords */.kk)(plan).map(markdown_text/* markdownText */.p),
        (0,readiness_parts/* readinessPart */.o0)(plan.readiness),
        (0,plan_markdown_parts/* leftTable */.on)(plan, 'waived', context),
        (0,plan_markdown_parts/* rightTable */.DW)(plan, context),
        (0,plan_markdown_parts/* leftTable */.on)(plan, 'unmanaged', context),
        hashPart(plan),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
function signOf(plan) {
    if (plan.verdict === 'fail')
        return '❌';
    return (0,planned/* actsOf */.Df)(plan).length === 0 ? '✅' : '✏️';
}
function changeTable(plan, context) {
    const rows = (0,planned/* changesOf */.fs)(plan).map((change) => [
        change.state === 'create' ? '➕ create' : '✏️ change',
        (0,plan_markdown_parts/* resourceCell */.VG)(change, context),
        memberCell(change),
        [change.roll === null ? 'new' : (0,plan_words/* rollWords */.pl)(change.roll, plan.roll), ...(0,plan_words/* actWords */._)(change, plan)].map(markdown_text/* markdownText */.p).join('<br>'),
    ]);
    return (0,plan_markdown_parts/* resourceTable */.tN)('changing', ['State', 'Resource', 'Live → git', 'Instances'], rows);
}
function rollTable(plan, context) {
    const rows = (0,planned/* toRollIn */.KW)(plan).map((one) => [
        '🔄 roll',
        (0,plan_markdown_parts/* resourceCell */.VG)(one, context),
        [(0,plan_words/* rollWords */.pl)(one.roll, plan.roll), ...(0,plan_words/* actWords */._)(one, plan)].map(markdown_text/* markdownText */.p).join('<br>'),
    ]);
    return (0,plan_markdown_parts/* resourceTable */.tN)('right, with instances that may not be', ['State', 'Resource', 'Instances'], rows);
}
function memberCell({ isWeak, members, withheld }) {
    return [...(isWeak ? ['⚠️ live is weaker than git'] : []), ...(0,plan_markdown_parts/* memberLines */.qV)(members, withheld)].join('<br>');
}
function hashPart({ hash }) {
    if (hash.length > MAX_HASH)
        return '**plan-hash**: too long for a comment. Take it from the output <code>plan-hash</code>.';
    return `**plan-hash**\n\n\`\`\`text\n${hash}\n\`\`\``;
}

// EXTERNAL MODULE: ./lib/reporters/plan-text.js
var plan_text = __webpack_require__(9980);
;// CONCATENATED MODULE: ./lib/reporters/plans.js



/** THE TABLE of reporters of plans, by the word that `--format` takes. */
const PLAN_REPORTERS = { text: plan_text/* planText */.P, json: plan_json/* planJson */.iY, markdown: planMarkdown };
/** The format of a plan, or of what was done, that a word names; `text` where it is one of reports alone. */
function planFormat(format) {
    return format === 'json' || format === 'markdown' ? format : 'text';
}


/***/ }),

/***/ 9016:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _x: function() { return /* binding */ readinessLines; },
  o0: function() { return /* binding */ readinessPart; },
  Qz: function() { return /* binding */ watchedLines; },
  YT: function() { return /* binding */ watchedPart; }
});

// EXTERNAL MODULE: ./lib/reporters/markdown-parts.js
var markdown_parts = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
;// CONCATENATED MODULE: ./lib/reporters/readiness-words.js

/** How many callers are shown of a fleet, before the JSON is named that has all. */
const MAX_CALLERS = 10;
const MAX_GAPS = 3;
/** What is known, and since when: the first line about readiness. Nothing here is escaped yet. */
function readinessTitle({ span, fleets, wish }) {
    const refused = fleets.filter(({ refusal }) => refusal !== null).length;
    const verdict = fleets.length === 0
        ? 'no fleet is changed'
        : refused === 0
            ? `${fleets.length === 1 ? 'the fleet is' : `all ${fleets.length} fleets are`} ready`
            : `${refused} of ${(0,finding/* plural */.LS)(fleets.length, 'fleet')} not ready${wish === 'gate' ? ', so an apply is refused' : ''}`;
    return `${verdict}, by the calls of IMDSv1 that CloudWatch counted from ${timeWords(span.from)} to ${timeWords(span.to)}`;
}
/** What a fleet did, in a few words. */
function fleetWords({ calls, callers, instances, refusal }, maxCalls) {
    const counted = calls === 0
        ? `no calls by ${(0,finding/* plural */.LS)(instances, 'instance')}`
        : `${(0,finding/* plural */.LS)(calls, 'call')} by ${callers.length} of ${(0,finding/* plural */.LS)(instances, 'instance')}`;
    switch (refusal?.cause) {
        case undefined:
            return `ready: ${counted}`;
        case 'calls':
            return `not ready: ${counted}, but at most ${maxCalls} may be`;
        case 'not-covered':
            return `not ready: ${counted}, but not all of the time is covered`;
        case 'no-region':
            return 'not ready: its region is not known, so nothing could be asked';
        case 'untold':
            return 'not ready: CloudWatch did not tell';
    }
}
/** Which part of the time something is known of; '' where nothing was told. */
function coverageWords(coverage) {
    if (coverage === null)
        return '';
    const { coveredMs, ofMs, gaps, silent } = coverage;
    const shown = gaps.slice(0, MAX_GAPS).map(({ from, to }) => `${timeWords(from)} to ${timeWords(to)}`);
    const more = gaps.length - shown.length;
    return [
        `covered: ${spanWords(coveredMs)} of ${spanWords(ofMs)}`,
        ...(gaps.length === 0 ? [] : [`nothing is known of ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]),
        ...(silent.length === 0 ? [] : [`no count at all of ${cut(silent, MAX_CALLERS)}, though running`]),
    ].join('; ');
}
const NAMED_BY = {
    spot: 'named by Spot',
    ec2: 'named by EC2',
    cloudwatch: 'named by CloudWatch',
    file: 'of the instances-file',
};
/** An instance that called without a token: how often, and when last. */
function callerWords({ id, calls, lastAt, namedBy }) {
    const by = namedBy.map((one) => NAMED_BY[one]).join(', ');
    return `${id}${by === '' ? '' : ` (${by})`}: ${(0,finding/* plural */.LS)(calls, 'call')}, the last in the hour from ${timeWords(lastAt)}`;
}
/** The callers that are shown, the worst first, and how many are not. */
function shownCallers(callers) {
    const more = callers.length - MAX_CALLERS;
    return { shown: callers.slice(0, MAX_CALLERS), more: more > 0 ? `and ${more} more: --format json has all` : '' };
}
/** What other instances of a region did. */
function strayWords({ region, instances, callers }) {
    const calls = callers.reduce((sum, one) => sum + one.calls, 0);
    const words = calls === 0 ? 'no calls' : `${(0,finding/* plural */.LS)(calls, 'call')} by ${callers.length} of them`;
    return `${(0,finding/* plural */.LS)(instances, 'other instance')} of ${region}, of which it is not known whose they are or were: ${words}`;
}
/** What the instances of a wave were refused while it baked, in sentences. */
function watchedWords({ wave, verdict, rejected, limit, errors }) {
    const counted = `${(0,finding/* plural */.LS)(rejected, 'call')} without a token ${rejected === 1 ? 'was' : 'were'} refused`;
    const said = {
        within: `${counted} while wave ${wave} baked.`,
        exceeded: `${counted} in wave ${wave}, but at most ${limit} may be: something there still needs IMDSv1.`,
        untold: `It is not known what was refused while wave ${wave} baked.`,
    }[verdict];
    return [said, ...errors].join(' ');
}
/** Who was refused, and when last. */
function refusedWords({ id, calls, lastAt }) {
    return `${id}: ${(0,finding/* plural */.LS)(calls, 'call')} refused, the last at ${timeWords(lastAt)}`;
}
function cut(names, most) {
    const more = names.length - most;
    return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** A moment to the minute. */
function timeWords(time) {
    return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
const HOUR_MS = 3_600_000;
function spanWords(ms) {
    const [days, hours] = [Math.floor(ms / (24 * HOUR_MS)), Math.floor(ms / HOUR_MS) % 24];
    const parts = [...(days === 0 ? [] : [(0,finding/* plural */.LS)(days, 'day')]), ...(hours === 0 && days > 0 ? [] : [`${hours} h`])];
    return parts.join(' ');
}

// EXTERNAL MODULE: ./lib/reporters/visible.js
var visible = __webpack_require__(2887);
// EXTERNAL MODULE: ./lib/reporters/wrap.js
var wrap = __webpack_require__(5021);
;// CONCATENATED MODULE: ./lib/reporters/readiness-parts.js





/** Whether fleets are ready, for a terminal: their lines; none where it was not asked. */
function readinessLines(readiness, paint) {
    if (readiness === null)
        return [];
    const { fleets, strays, errors, maxCalls } = readiness;
    const isReady = fleets.every(({ refusal }) => refusal === null);
    const [first = '', ...rest] = (0,wrap/* wrapped */.k)(`readiness: ${readinessTitle(readiness)}`, '', '  ');
    const line = (text, indent) => (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(text), indent, `${indent}  `);
    return [
        first.replace('readiness', isReady ? paint.good('readiness') : paint.bad('readiness')),
        ...rest,
        ...fleets.flatMap((fleet) => [
            ...line(`${fleet.id}${fleet.region === null ? '' : ` in ${fleet.region}`}: ${fleetWords(fleet, maxCalls)}`, '  '),
            ...callerLines(fleet.callers),
            ...(fleet.coverage === null ? [] : line(coverageWords(fleet.coverage), '    ')),
        ]),
        ...strays.flatMap((one) => [...line(strayWords(one), '  '), ...callerLines(one.callers)]),
        ...errors.flatMap((error) => line(error, '  ')),
    ];
}
function callerLines(callers) {
    const { shown, more } = shownCallers(callers);
    return [...shown.map(callerWords), ...(more === '' ? [] : [more])].flatMap((text) => (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(text), '    ', '      '));
}
/** The same for comments and summaries; '' where it was not asked. */
function readinessPart(readiness) {
    if (readiness === null)
        return '';
    const { fleets, strays, errors, maxCalls } = readiness;
    const rows = [
        ...fleets.map((fleet) => [
            (0,markdown_text/* markdownCode */.D)(fleet.id),
            `${fleet.refusal === null ? '✅' : '⚠️'} ${(0,markdown_text/* markdownText */.p)(fleetWords(fleet, maxCalls))}`,
            callerCell(fleet.callers),
            (0,markdown_text/* markdownText */.p)(coverageWords(fleet.coverage)),
        ]),
        ...strays.map((one) => [(0,markdown_text/* markdownText */.p)(one.region), `ℹ️ ${(0,markdown_text/* markdownText */.p)(strayWords(one))}`, callerCell(one.callers), '']),
    ];
    const parts = [
        `**Readiness: ${(0,markdown_text/* markdownText */.p)(readinessTitle(readiness))}**`,
        (0,markdown_parts/* table */.tp)('Calls of IMDSv1', ['Fleet', 'Calls', 'Who, and when last', 'Of which time'], rows),
        ...errors.map(markdown_text/* markdownText */.p),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function callerCell(callers) {
    const { shown, more } = shownCallers(callers);
    return [...shown.map(callerWords), ...(more === '' ? [] : [more])].map(markdown_text/* markdownText */.p).join('<br>');
}
/** What was refused while waves baked, for a terminal. */
function watchedLines(watched) {
    return watched.flatMap((wave) => {
        const { shown, more } = shownCallers(wave.callers);
        return [
            ...(0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(watchedWords(wave)), '', '  '),
            ...[...shown.map(refusedWords), ...(more === '' ? [] : [more])].flatMap((text) => (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(text), '  ', '    ')),
        ];
    });
}
/** The same for comments and summaries. */
function watchedPart(watched) {
    const lines = watched.map((wave) => {
        const { shown, more } = shownCallers(wave.callers);
        const sign = wave.verdict === 'within' ? '✅' : wave.verdict === 'exceeded' ? '❌' : '⚠️';
        const callers = [...shown.map(refusedWords), ...(more === '' ? [] : [more])].map((text) => `  - ${(0,markdown_text/* markdownText */.p)(text)}`);
        return [`- ${sign} ${(0,markdown_text/* markdownText */.p)(watchedWords(wave))}`, ...callers].join('\n');
    });
    return lines.join('\n');
}


/***/ })

};
;