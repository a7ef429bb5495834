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
/* harmony import */ var _run_rollout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6364);
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


/***/ })

};
;