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
// EXTERNAL MODULE: ./lib/reporters/plan-text.js + 1 modules
var plan_text = __webpack_require__(1353);
// EXTERNAL MODULE: ./lib/reporters/plans.js + 3 modules
var plans = __webpack_require__(8205);
// EXTERNAL MODULE: ./lib/reporters/rollouts.js
var rollouts = __webpack_require__(1727);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
// EXTERNAL MODULE: ./lib/run-check.js
var run_check = __webpack_require__(2808);
// EXTERNAL MODULE: ./lib/run-rollout.js + 16 modules
var run_rollout = __webpack_require__(6233);
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
        return await new Promise((resolve) => {
            lines.once('line', (line) => resolve(/^\s*y(?:es)?\s*$/i.test(line)));
            lines.once('close', () => resolve(false));
        });
    }
    finally {
        signal.removeEventListener('abort', stop);
        lines.close();
    }
}

// EXTERNAL MODULE: ./lib/cli/result.js
var result = __webpack_require__(5284);
// EXTERNAL MODULE: ./lib/cli/spot.js + 3 modules
var spot = __webpack_require__(5889);
;// CONCATENATED MODULE: ./lib/cli/apply.js












/** Makes the live resources what git says, and returns the exit code: that of what was done. */
function applyAndReport(settings, around) {
    return (0,spot/* withSpot */.P)(settings, around, async (run) => {
        const isAsked = !settings.rollout.isConfirmed && canAsk(around);
        const confirm = isAsked ? (plan) => confirmed(plan, run, settings, around) : null;
        const result = await (0,run_rollout/* runApply */.O)(settings, { ...run, trigger: 'command', confirm });
        run.progress.clear();
        write(result, settings, around);
        return result.rollout.verdict === 'applied' ? exit/* EXIT */.d.ok : exit/* EXIT */.d.failed;
    });
}
/** Shows the plan and asks. */
async function confirmed(plan, run, settings, around) {
    const { files, root } = await (0,run_check/* prepareCheck */.mq)(settings, around.cwd);
    const color = (0,result/* showsColors */.vb)(around.stderr, around);
    run.progress.clear();
    around.stderr.write(`${(0,plan_text/* planText */.P)(plan, (0,run_check/* reportContext */.gW)({ files, root }, around.cwd, { color, fullReport: '' }))}\n`);
    return isYes(`Make ${(0,finding/* plural */.LS)((0,planned/* changesOf */.fs)(plan).length, 'change')}?`, around, run.signal);
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

/***/ 5889:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: function() { return /* binding */ withSpot; }
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/reporters/visible.js
var visible = __webpack_require__(2887);
// EXTERNAL MODULE: ./lib/cli/exit.js
var exit = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/cli/result.js
var result = __webpack_require__(5284);
;// CONCATENATED MODULE: ./lib/cli/progress.js


const SILENT = { tell: () => { }, clear: () => { } };
/** Back to the line's start, and all of it away. */
const ERASE = '\r\u001b[K';
/** Where a terminal does not say how wide it is. */
const COLUMNS = 80;
/** Shows progress: as one line that changes on a terminal, else as lines of a log; nothing where it is to be quiet. */
function progressFor({ quiet }, around) {
    if (quiet)
        return SILENT;
    return (0,result/* showsColors */.vb)(around.stderr, around) ? liveLine(around) : logLines(around);
}
function liveLine({ stderr }) {
    let isShown = false;
    return {
        tell: (event) => {
            isShown = true;
            stderr.write(`${ERASE}${cut((0,visible/* visible */.RK)(wordsOf(event)), stderr.columns ?? COLUMNS)}`);
        },
        clear: () => {
            if (isShown)
                stderr.write(ERASE);
            isShown = false;
        },
    };
}
function logLines({ stderr }) {
    return {
        // Of a change, a log tells how it ended.
        tell: (event) => {
            if (event.about === 'reading' || event.state !== 'begun')
                stderr.write(`spot-imdsv2: ${(0,visible/* visible */.RK)(wordsOf(event))}\n`);
        },
        clear: () => { },
    };
}
function wordsOf(event) {
    const count = `${event.done} of ${event.total}`;
    if (event.about === 'reading')
        return `[${count}] reading ${event.what}`;
    return `[${count}] ${event.label}: ${event.state === 'begun' ? 'changing' : event.state}`;
}
/** A line that is too long would break, and only its last part could be taken away. A letter may be two columns wide. */
function cut(text, columns) {
    let width = 0;
    let end = 0;
    for (const letter of text) {
        width += letter > '\u1100' ? 2 : 1;
        if (width >= columns)
            return `${text.slice(0, Math.max(0, end - 1))}\u2026`;
        end += letter.length;
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/cli/surroundings.js
/** What asks a run to end. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM'];

;// CONCATENATED MODULE: ./lib/cli/stop.js

/** As shells count: 128, and the number of the signal. */
const EXIT_OF = { SIGINT: 130, SIGTERM: 143 };
/** The longest that a timer takes. */
const MAX_TIMER_MS = 2 ** 31 - 1;
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
    const timer = setTimeout(() => stop('time', `the ${limit} minutes of --timeout-minutes are over`), timerOf(limit));
    return {
        signal: controller.signal,
        end: () => {
            clearTimeout(timer);
            for (const off of listeners)
                off();
        },
    };
}
function timerOf(minutes) {
    return Math.min(minutes * 60_000, MAX_TIMER_MS);
}

;// CONCATENATED MODULE: ./lib/cli/spot.js





/** Does something with Spot, and returns the exit code. Nothing of it is left over: no line, no timer, no listener. */
async function withSpot(settings, around, act) {
    const credentials = credentialsIn(around);
    const progress = progressFor(settings, around);
    const stop = stopOn(settings, around, (text) => {
        progress.clear();
        if (!settings.quiet)
            around.stderr.write(`spot-imdsv2: ${(0,visible/* visible */.RK)(text)}\n`);
    });
    try {
        return await act({ cwd: around.cwd, ...credentials, progress, signal: stop.signal });
    }
    catch (error) {
        // What ended by being stopped has been said already.
        if (error === stop.signal.reason || (stop.signal.aborted && isAbort(error)))
            return exit/* EXIT */.d.unknown;
        throw error;
    }
    finally {
        progress.clear();
        stop.end();
    }
}
function isAbort(error) {
    return error instanceof Error && error.name === 'AbortError';
}
/** By the environment alone: others can read the words of a command line. */
function credentialsIn({ env }) {
    const token = env.SPOTINST_TOKEN?.trim() ?? '';
    if (token === '') {
        throw new errors/* UserError */.yo('SPOTINST_TOKEN is not set. Make a token in the Spot console (Settings, API), and give it by this variable of the environment: no option takes it.');
    }
    const account = env.SPOTINST_ACCOUNT?.trim() ?? '';
    return { token, account: account === '' ? null : account };
}


/***/ }),

/***/ 1727:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: function() { return /* binding */ ROLLOUT_REPORTERS; }
/* harmony export */ });
/* harmony import */ var _rollout_planned_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2596);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1191);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2887);



const lines = ({ verdict, refusals, outcomes }) => [
    ...refusals.map(({ message }) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`refused: ${message}`)),
    ...outcomes.map(({ change, state, reason }) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`${(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(change)}: ${state}${reason === null ? '' : `: ${reason}`}`)),
    verdict,
    '',
].join('\n');
/** THE TABLE of reporters of rollouts, by the word that `--format` takes. */
const ROLLOUT_REPORTERS = {
    text: lines,
    json: (rollout) => `${(0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)(rollout, 2)}\n`,
    markdown: lines,
};


/***/ })

};
;