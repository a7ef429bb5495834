"use strict";
exports.id = 825;
exports.ids = [825];
exports.modules = {

/***/ 7825:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyAndReport: function() { return /* binding */ applyAndReport; }
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/reporters/plan-text.js
var plan_text = __webpack_require__(9980);
// EXTERNAL MODULE: ./lib/reporters/plans.js + 1 modules
var plans = __webpack_require__(5309);
// EXTERNAL MODULE: ./lib/reporters/rollouts.js + 4 modules
var rollouts = __webpack_require__(805);
// EXTERNAL MODULE: ./lib/rollout/guard.js
var guard = __webpack_require__(6511);
// EXTERNAL MODULE: ./lib/rollout/outcome.js
var outcome = __webpack_require__(9266);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
// EXTERNAL MODULE: ./lib/run-check.js
var run_check = __webpack_require__(2808);
// EXTERNAL MODULE: ./lib/run-rollout.js + 1 modules
var run_rollout = __webpack_require__(1280);
// EXTERNAL MODULE: ./lib/cli/exit.js
var exit = __webpack_require__(385);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./lib/cli/question.js

/** Whether somebody can be asked: they must see the question, and be at the other end. */
function canAsk({ stdin, stderr }) {
    return stderr.isTTY === true && stdin.isTTY === true;
}
/** Asks a question on standard error. Anything but a yes is a no: an empty line, the end of the input, and a signal to stop. */
async function isYes(question, { stdin, stderr }, signal) {
    if (signal.aborted)
        return false;
    stderr.write(`${question} [y/N] `);
    // Without an output: the terminal stays as it is, and Ctrl-C a signal.
    const lines = (0,external_node_readline_.createInterface)({ input: stdin });
    const stop = () => lines.close();
    signal.addEventListener('abort', stop);
    try {
        const answer = await new Promise((resolve) => {
            const end = () => {
                // The line of the question is still open.
                stderr.write('\n');
                resolve(null);
            };
            lines.once('close', end);
            lines.once('line', (line) => {
                lines.off('close', end);
                resolve(line);
            });
        });
        return /^\s*y(?:es)?\s*$/i.test(answer ?? '');
    }
    finally {
        signal.removeEventListener('abort', stop);
        lines.close();
    }
}

// EXTERNAL MODULE: ./lib/cli/result.js
var result = __webpack_require__(5284);
// EXTERNAL MODULE: ./lib/cli/spot.js
var spot = __webpack_require__(8793);
;// CONCATENATED MODULE: ./lib/cli/apply.js














/** Makes the live resources what git says, and returns the exit code: that of what was done. */
function applyAndReport(settings, around) {
    return (0,spot/* withSpot */.P)(settings, around, async (run) => {
        const isAsked = !settings.rollout.isConfirmed && canAsk(around);
        const confirm = isAsked ? (plan) => confirmed(plan, run, settings, around) : null;
        const result = await (0,run_rollout/* runApply */.Of)(settings, { ...run, trigger: 'command', confirm });
        run.progress.clear();
        write(result, settings, around);
        return (0,outcome/* isGood */.K)(result.rollout) ? exit/* EXIT */.d.ok : exit/* EXIT */.d.failed;
    });
}
/** Shows the plan and asks. */
async function confirmed(plan, run, settings, around) {
    const { files, root } = await (0,run_check/* prepareCheck */.mq)(settings, around.cwd);
    const color = (0,result/* showsColors */.vb)(around.stderr, around);
    run.progress.clear();
    around.stderr.write(`${(0,plan_text/* planText */.P)(plan, (0,run_check/* reportContext */.gW)({ files, root }, around.cwd, { color, fullReport: '' }))}\n`);
    return isYes(`${questionOf(plan)}?`, around, run.signal);
}
function questionOf(plan) {
    const changes = (0,planned/* changesOf */.fs)(plan).length;
    const { instances, isExact, untold } = (0,guard/* instancesOf */.sG)(plan);
    const replaced = `${isExact && untold === 0 ? '' : 'some '}${isExact && untold === 0 ? (0,finding/* plural */.LS)(instances, 'instance') : 'instances'}`;
    const parts = [
        ...(changes === 0 ? [] : [`make ${(0,finding/* plural */.LS)(changes, 'change')}`]),
        ...(plan.roll && instances + untold > 0 ? [`replace ${replaced}`] : []),
    ];
    const question = parts.join(' and ');
    return question.charAt(0).toUpperCase() + question.slice(1);
}
/** What was done is told in any case: where the file cannot be written, on standard output. */
function write({ rollout, checked }, settings, around) {
    const textFor = (to) => rollouts/* ROLLOUT_REPORTERS */.Z[(0,plans/* planFormat */.T)(settings.format)](rollout, (0,result/* contextOf */.Vm)(checked, to, around));
    try {
        (0,result/* writeText */.x3)({ text: textFor(settings), verdict: rollout.verdict, checked }, settings, around);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            around.stdout.write(textFor({ ...settings, output: null }));
        throw error;
    }
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