"use strict";
exports.id = 201;
exports.ids = [201];
exports.modules = {

/***/ 9201:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyAndReport: function() { return /* binding */ applyAndReport; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2357);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(338);
/* harmony import */ var _reporters_plan_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9980);
/* harmony import */ var _reporters_plans_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5309);
/* harmony import */ var _reporters_rollouts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7263);
/* harmony import */ var _rollout_guard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1906);
/* harmony import */ var _rollout_outcome_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9266);
/* harmony import */ var _rollout_planned_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2596);
/* harmony import */ var _run_check_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2808);
/* harmony import */ var _run_rollout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2654);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(385);
/* harmony import */ var _question_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2385);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5284);
/* harmony import */ var _spot_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8793);














/** Makes the live resources what git says, and returns the exit code: that of what was done. */
function applyAndReport(settings, around) {
    return (0,_spot_js__WEBPACK_IMPORTED_MODULE_11__/* .withSpot */ .P)(settings, around, async (run) => {
        const isAsked = !settings.rollout.isConfirmed && (0,_question_js__WEBPACK_IMPORTED_MODULE_9__/* .canAsk */ .G)(around);
        const confirm = isAsked ? (plan) => confirmed(plan, run, settings, around) : null;
        const result = await (0,_run_rollout_js__WEBPACK_IMPORTED_MODULE_7__/* .runApply */ .Of)(settings, { ...run, trigger: 'command', confirm });
        run.progress.clear();
        write(result, settings, around);
        return (0,_rollout_outcome_js__WEBPACK_IMPORTED_MODULE_12__/* .isGood */ .K)(result.rollout) ? _exit_js__WEBPACK_IMPORTED_MODULE_8__/* .EXIT */ .d.ok : _exit_js__WEBPACK_IMPORTED_MODULE_8__/* .EXIT */ .d.failed;
    });
}
/** Shows the plan and asks. */
async function confirmed(plan, run, settings, around) {
    const { files, root } = await (0,_run_check_js__WEBPACK_IMPORTED_MODULE_6__/* .prepareCheck */ .mq)(settings, around.cwd);
    const color = (0,_result_js__WEBPACK_IMPORTED_MODULE_10__/* .showsColors */ .vb)(around.stderr, around);
    run.progress.clear();
    around.stderr.write(`${(0,_reporters_plan_text_js__WEBPACK_IMPORTED_MODULE_2__/* .planText */ .P)(plan, (0,_run_check_js__WEBPACK_IMPORTED_MODULE_6__/* .reportContext */ .gW)({ files, root }, around.cwd, { color, fullReport: '' }))}\n`);
    return (0,_question_js__WEBPACK_IMPORTED_MODULE_9__/* .isYes */ .A)(`${questionOf(plan)}?`, around, run.signal);
}
function questionOf(plan) {
    const changes = (0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_13__/* .changesOf */ .fs)(plan).length;
    const { instances, isExact, untold } = (0,_rollout_guard_js__WEBPACK_IMPORTED_MODULE_5__/* .instancesOf */ .sG)(plan);
    const replaced = `${isExact && untold === 0 ? '' : 'some '}${isExact && untold === 0 ? (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(instances, 'instance') : 'instances'}`;
    const parts = [
        ...(changes === 0 ? [] : [`make ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(changes, 'change')}`]),
        ...(plan.roll && instances + untold > 0 ? [`replace ${replaced}`] : []),
    ];
    const question = parts.join(' and ');
    return question.charAt(0).toUpperCase() + question.slice(1);
}
/** What was done is told in any case: where the file cannot be written, on standard output. */
function write({ rollout, checked }, settings, around) {
    const textFor = (to) => _reporters_rollouts_js__WEBPACK_IMPORTED_MODULE_4__/* .ROLLOUT_REPORTERS */ .Z[(0,_reporters_plans_js__WEBPACK_IMPORTED_MODULE_3__/* .planFormat */ .T)(settings.format)](rollout, (0,_result_js__WEBPACK_IMPORTED_MODULE_10__/* .contextOf */ .Vm)(checked, to, around));
    try {
        (0,_result_js__WEBPACK_IMPORTED_MODULE_10__/* .writeText */ .x3)({ text: textFor(settings), verdict: rollout.verdict, checked }, settings, around);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            around.stdout.write(textFor({ ...settings, output: null }));
        throw error;
    }
}


/***/ }),

/***/ 2385:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ isYes; },
/* harmony export */   G: function() { return /* binding */ canAsk; }
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_0__);

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
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: stdin });
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

/***/ 6067:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: function() { return /* binding */ proofToShow; },
/* harmony export */   ui: function() { return /* binding */ rolloutJson; }
/* harmony export */ });
/* unused harmony export rollToShow */
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1191);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9957);


/** What an apply did as JSON, by schemas/rollout.schema.json. What was sent is left out, as in a plan. */
const rolloutJson = (rollout) => {
    const withoutBody = (one) => ({
        ...one,
        change: (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toShow */ .Dh)(one.change),
    });
    const shown = {
        ...rollout,
        plan: (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .planToShow */ .ck)(rollout.plan),
        outcomes: rollout.outcomes.map(withoutBody),
        rolls: rollout.rolls.map(rollToShow),
        restored: rollout.restored.map(withoutBody),
        watched: rollout.watched.map(({ callers, ...wave }) => ({ ...wave, callers: callers.map(_plan_json_js__WEBPACK_IMPORTED_MODULE_0__/* .callerToShow */ .kM) })),
        proof: proofToShow(rollout.proof),
    };
    return `${(0,_json_text_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(shown, 2)}\n`;
};
/** What became of the instances of a fleet, as the report and the output `rolls` have it. */
function rollToShow({ request, state, roll, isAdopted, left, reason }) {
    const { kind, account, id, label, how, changes } = request;
    return {
        ...{ kind, account, id, label, by: how.by, resources: changes.map((one) => one.id) },
        ...{ state, reason, isAdopted, left },
        roll: roll === null
            ? null
            : {
                id: roll.id,
                status: roll.status,
                createdAt: roll.createdAt,
                batch: roll.batch,
                batches: roll.batches,
                percent: roll.percent,
                oldCount: roll.oldCount,
                newCount: roll.newCount,
            },
    };
}
/** A proof with the instances that are not proven: of the others there is only their number. */
function proofToShow(outcome) {
    if (outcome.is === 'not-asked')
        return outcome;
    const { proof, errors } = outcome;
    const fleets = proof.fleets.map(({ instances, ...fleet }) => ({
        ...fleet,
        unproven: instances
            .filter(({ standing }) => standing.state !== 'proven' && standing.state !== 'gone')
            .map(({ standing, launchedAt, ...one }) => ({
            ...one,
            launchedAt: launchedAt === null ? null : new Date(launchedAt).toISOString(),
            ...standing,
        })),
    }));
    return { is: 'asked', verdict: proof.verdict, counts: proof.counts, fleets, errors };
}


/***/ }),

/***/ 7263:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: function() { return /* binding */ ROLLOUT_REPORTERS; }
});

// EXTERNAL MODULE: ./lib/reporters/rollout-json.js
var rollout_json = __webpack_require__(6067);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/rollout/outcome.js
var rollout_outcome = __webpack_require__(9266);
// EXTERNAL MODULE: ./lib/reporters/cut-markdown.js
var cut_markdown = __webpack_require__(4967);
// EXTERNAL MODULE: ./lib/reporters/markdown-parts.js
var markdown_parts = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
// EXTERNAL MODULE: ./lib/reporters/plan-markdown-parts.js
var plan_markdown_parts = __webpack_require__(1081);
// EXTERNAL MODULE: ./lib/reporters/readiness-parts.js + 1 modules
var readiness_parts = __webpack_require__(9016);
// EXTERNAL MODULE: ./lib/reporters/roll-outcome-words.js
var roll_outcome_words = __webpack_require__(8655);
// EXTERNAL MODULE: ./lib/rollout/fleets.js
var fleets = __webpack_require__(9901);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
// EXTERNAL MODULE: ./lib/rollout/roll-outcome.js
var roll_outcome = __webpack_require__(6810);
// EXTERNAL MODULE: ./lib/reporters/plan-words.js
var plan_words = __webpack_require__(5202);
;// CONCATENATED MODULE: ./lib/reporters/rollout-words.js







/** What each outcome is called before people, in the order in which they are counted. Nothing here is escaped yet. */
const OUTCOME_WORDS = {
    applied: 'changed',
    created: 'created',
    failed: 'failed',
    unknown: 'unknown',
    'not-begun': 'not begun',
};
/** What became of each change. Of a plan that was refused, none was begun. */
function outcomesOf({ verdict, plan, outcomes }) {
    if (verdict !== 'refused')
        return outcomes;
    return (0,planned/* changesOf */.fs)(plan).map((change) => ({ change, id: change.id, state: 'not-begun', reason: null, updatedAt: null }));
}
/** Which resource an outcome is about: one that was created has an id now. */
function subjectOf({ change, id }) {
    return { ...change, id: id ?? change.id };
}
/** What the apply came to, in a few words. */
function rolloutVerdict(rollout) {
    if (rollout.verdict === 'refused')
        return 'refused, nothing was sent';
    return [doneWords(rollout), ...(0,plan_words/* failureWords */.AC)(rollout.plan)].join(', ');
}
function doneWords(rollout) {
    const words = changeWords(rollout);
    const trouble = rollout.rolls.filter((roll) => !(0,roll_outcome/* isReplaced */.t)(roll)).length;
    if (trouble > 0)
        return `${words}, ${trouble} of ${(0,finding/* plural */.LS)(rollout.rolls.length, 'roll')} did not end well`;
    return VERDICT_WORDS[rollout.verdict] === '' ? words : `${VERDICT_WORDS[rollout.verdict]}, ${words}`;
}
const VERDICT_WORDS = {
    compliant: 'compliant',
    applied: '',
    'rolled-unproven': 'applied and rolled, not proven',
    refused: '',
    partial: '',
    failed: '',
};
function changeWords({ verdict, plan, outcomes }) {
    const done = outcomes.filter(rollout_outcome/* isDone */.$).length;
    const unknown = outcomes.filter(({ state }) => state === 'unknown').length;
    if (verdict === 'applied' || verdict === 'compliant' || verdict === 'rolled-unproven') {
        if (plan.resources.length === 0)
            return 'there is nothing to apply';
        return `everything is as git wants it, ${done === 0 ? 'nothing had to be changed' : `${(0,finding/* plural */.LS)(done, 'change')} made`}`;
    }
    if (outcomes.length === 0)
        return (0,plan_words/* failureWords */.AC)(plan).length === 0 ? 'nothing had to be changed' : 'nothing was changed';
    if (done === outcomes.length)
        return `${(0,finding/* plural */.LS)(done, 'change')} made`;
    if (outcomes.length === 1 && done === 0) {
        return unknown === 0 ? 'the only change was not made' : 'it is not known whether the only change was made';
    }
    const of = `${done === 0 ? 'none' : done} of ${(0,finding/* plural */.LS)(outcomes.length, 'change')}`;
    return unknown === 0 ? `${of} made` : `${of} known to be made, ${unknown} unknown`;
}
/** How many resources came to which end, and how many nothing was to be done about. */
function rolloutSummary(rollout) {
    const changed = outcomesOf(rollout).map(({ state }) => state);
    // What became of what was only to be rolled stands with the rolls.
    const others = rollout.plan.resources
        .map(({ state }) => state)
        .filter((state) => !['change', 'create', ...(rollout.rolls.length === 0 ? [] : ['roll'])].includes(state));
    return [`${(0,plan_words/* countsOf */.mQ)({ ...OUTCOME_WORDS, ...plan_words/* STATE_WORDS */.I7 }, [...changed, ...others])}.`, (0,roll_outcome_words/* rollSummary */._V)(rollout)]
        .filter((part) => part !== '')
        .join(' ');
}
const STOPS = {
    failure: 'The run stopped at the first failure.',
    signal: 'The run was stopped by a signal.',
    time: 'The run reached its time limit: raise timeout-minutes if it needs more.',
};
/** What is left and what to do about it, in sentences; none: nothing is left. */
function leftWords({ verdict, outcomes, rolls, stopped }) {
    if (verdict === 'refused')
        return ['Put right what is refused, and run it again.'];
    const left = outcomes.filter((outcome) => !(0,rollout_outcome/* isDone */.$)(outcome)).length;
    const unknown = outcomes.filter(({ state }) => state === 'unknown').length;
    return [
        ...(stopped === null ? [] : [STOPS[stopped]]),
        ...(unknown === 0 ? [] : [`Of ${(0,finding/* plural */.LS)(unknown, 'change')} it is not known whether it was made: the next run looks.`]),
        ...(left === 0
            ? []
            : [`${(0,finding/* plural */.LS)(left, 'change')} ${left === 1 ? 'is' : 'are'} left. Run it again: it does only what is left.`]),
        ...(rolls.some(({ state }) => state === 'running')
            ? ['What was left running goes on by itself. Run it again: it is followed to its end.']
            : []),
    ];
}
/** That instances still run with the settings from before, where none are replaced; '' where there are none of that sort. */
function oldInstanceWords({ plan, outcomes }) {
    if (plan.roll)
        return (0,plan_words/* untoldWords */.cb)(plan);
    const applied = outcomes.filter(({ state }) => state === 'applied');
    const { instances, isExact, untold } = (0,fleets/* instancesIn */._)(applied.map(({ change }) => change));
    if (instances === 0 && untold === 0)
        return '';
    const known = instances === 0 ? [] : [`${isExact ? '' : 'at most '}${(0,finding/* plural */.LS)(instances, 'instance')}`];
    const unknown = untold === 0 ? [] : [`an unknown number of ${instances === 0 ? 'instances' : 'others'}`];
    const keep = instances === 1 && untold === 0 ? 'keeps' : 'keep';
    return `A changed spec changes nothing that already runs: ${[...known, ...unknown].join(' and ')} ${keep} the old settings until replaced (roll is off).`;
}

;// CONCATENATED MODULE: ./lib/reporters/rollout-markdown.js









const SIGNS = {
    applied: '✅',
    created: '✅',
    failed: '❌',
    unknown: '❓',
    'not-begun': '⏸️',
};
/** For comments and the job summary: what was refused or not done first, then what was done; the rest is folded up. */
const rolloutMarkdown = (rollout, context) => {
    const { plan } = rollout;
    const outcomes = outcomesOf(rollout);
    const parts = [
        `## ${(0,rollout_outcome/* isGood */.K)(rollout) ? '✅' : '❌'} Apply: ${rolloutVerdict(rollout)}`,
        rolloutSummary(rollout),
        rollout.refusals.map(({ message }) => `- ❌ ${(0,markdown_text/* markdownText */.p)(message)}`).join('\n'),
        leftWords(rollout).join(' '),
        warning(rollout),
        (0,readiness_parts/* watchedPart */.YT)(rollout.watched),
        (0,readiness_parts/* readinessPart */.o0)(plan.readiness),
        proofPart(rollout.proof),
        leftOverTable(outcomes, context),
        rollTable(rollout),
        restoredTable(rollout, context),
        doneTable(outcomes, context),
        (0,plan_markdown_parts/* failureTable */.Bj)(plan, context),
        (0,plan_markdown_parts/* leftTable */.on)(plan, 'waived', context),
        (0,plan_markdown_parts/* rightTable */.DW)(plan, context),
        (0,plan_markdown_parts/* leftTable */.on)(plan, 'unmanaged', context),
    ];
    const note = `**This was cut, because GitHub takes no longer comments.** All of it stands in ${(0,markdown_text/* markdownText */.p)(context.fullReport)}.`;
    return (0,cut_markdown/* cutMarkdown */.G)(`${parts.filter((part) => part !== '').join('\n\n')}\n`, cut_markdown/* MAX_COMMENT */.b, note, (text) => text.length);
};
const ROLL_SIGNS = {
    replaced: '✅',
    nothing: '✅',
    partial: '❌',
    failed: '❌',
    running: '⏳',
    blocked: '❌',
    unknown: '❓',
    'not-begun': '⏸️',
};
/** Those that were not begun tell little, and may be many: folded up. */
function rollTable(rollout) {
    const begun = rollout.rolls.filter(({ state }) => state !== 'not-begun');
    const waiting = rollout.rolls.filter(({ state }) => state === 'not-begun');
    const columns = ['State', 'Instances of', 'Roll', 'Not replaced, and why'];
    const parts = [
        (0,markdown_parts/* table */.tp)((0,finding/* plural */.LS)(begun.length, 'roll'), columns, begun.map(rollCells)),
        (0,roll_outcome_words/* hasTrouble */._5)(rollout) ? `Rolls can be looked at in [the console](${roll_outcome_words/* CONSOLE */.s6}).` : '',
        (0,markdown_parts/* table */.tp)(`${(0,finding/* plural */.LS)(waiting.length, 'roll')} not begun`, columns, waiting.map(rollCells), true),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function rollCells(roll) {
    const { request, state, left, reason } = roll;
    const held = left.slice(0, roll_outcome_words/* MAX_INSTANCES */.cA).map(({ id, reason: why }) => (0,markdown_text/* markdownText */.p)(`${id}: ${why}`));
    const more = left.length - held.length;
    return [
        `${ROLL_SIGNS[state]} ${roll_outcome_words/* ROLL_STATE_WORDS */.sG[state]}`,
        `**${(0,markdown_text/* markdownText */.p)(request.label)}**<br>${request.kind} in ${(0,markdown_text/* markdownText */.p)(request.account)}`,
        (0,markdown_text/* markdownText */.p)((0,roll_outcome_words/* rollWordsOf */.ST)(roll)),
        [...(reason === null ? [] : [(0,markdown_text/* markdownText */.p)(reason)]), ...held, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
    ];
}
function restoredTable({ restored }, context) {
    const rows = restored.map(({ change, state, reason }) => [
        `⚠️ ${roll_outcome_words/* RESTORED_WORDS */.$j[state]}`,
        (0,plan_markdown_parts/* resourceCell */.VG)(change, context),
        (0,markdown_text/* markdownText */.p)(reason ?? ''),
    ]);
    return (0,plan_markdown_parts/* resourceTable */.tN)('with the options from before', ['State', 'Resource', 'Why'], rows);
}
/** What EC2 says: in words, as a picture, and each instance that is not proven. */
function proofPart(proof) {
    const words = (0,roll_outcome_words/* proofWords */.GF)(proof);
    if (words === '' || proof.is === 'not-asked')
        return (0,markdown_text/* markdownText */.p)(words);
    const stragglers = (0,roll_outcome_words/* stragglersIn */.uT)(proof);
    const rows = stragglers
        .slice(0, 10 * roll_outcome_words/* MAX_INSTANCES */.cA)
        .map((one) => [(0,markdown_text/* markdownCode */.D)(one.id), (0,markdown_text/* markdownText */.p)(one.fleet), (0,markdown_text/* markdownText */.p)((0,roll_outcome_words/* stragglerWords */.l2)(one))]);
    const parts = [
        `**${(0,markdown_text/* markdownText */.p)(words)}**`,
        pie((0,roll_outcome_words/* countWords */.rj)(proof.proof.counts)),
        (0,markdown_parts/* table */.tp)(`${(0,finding/* plural */.LS)(stragglers.length, 'instance')} not proven`, ['Instance', 'Fleet', 'Why'], rows),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
/** GitHub draws it. One slice alone says no more than the words do. */
function pie(slices) {
    if (slices.length < 2)
        return '';
    const lines = slices.map(([words, count]) => `  "${words}" : ${count}`);
    return `\`\`\`mermaid\npie showData title Instances\n${lines.join('\n')}\n\`\`\``;
}
function warning(rollout) {
    const words = oldInstanceWords(rollout);
    return words === '' ? '' : `⚠️ ${words}`;
}
function leftOverTable(outcomes, context) {
    const left = outcomes.filter((outcome) => !(0,rollout_outcome/* isDone */.$)(outcome));
    const rows = left.map((outcome) => [...cellsOf(outcome, context), (0,markdown_text/* markdownText */.p)(outcome.reason ?? '')]);
    return (0,plan_markdown_parts/* resourceTable */.tN)('not done', ['State', 'Resource', 'Live → git', 'Why'], rows);
}
function doneTable(outcomes, context) {
    const rows = outcomes.filter(rollout_outcome/* isDone */.$).map((outcome) => cellsOf(outcome, context));
    return (0,plan_markdown_parts/* resourceTable */.tN)('done', ['State', 'Resource', 'Before → now'], rows);
}
function cellsOf(outcome, context) {
    const { change, state } = outcome;
    return [
        `${SIGNS[state]} ${OUTCOME_WORDS[state]}`,
        (0,plan_markdown_parts/* resourceCell */.VG)(subjectOf(outcome), context),
        (0,plan_markdown_parts/* memberLines */.qV)(change.members, change.withheld).join('<br>'),
    ];
}

// EXTERNAL MODULE: ./lib/reporters/plan-text-parts.js
var plan_text_parts = __webpack_require__(7755);
// EXTERNAL MODULE: ./lib/reporters/visible.js
var visible = __webpack_require__(2887);
// EXTERNAL MODULE: ./lib/reporters/wrap.js
var wrap = __webpack_require__(5021);
;// CONCATENATED MODULE: ./lib/reporters/rollout-text.js









/** For people at a terminal and in logs: the verdict, what became of each change, what is left, and the counts last. */
const rolloutText = (rollout, context) => {
    const paint = (0,plan_text_parts/* paintOf */.MI)(context);
    const failures = rollout.plan.resources.filter((one) => 'reason' in one && (0,planned/* isFailure */.N6)(one.state));
    const blocks = [
        titled('apply', rolloutVerdict(rollout), rollout, paint),
        rollout.refusals.flatMap(({ message }) => (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(`refused: ${message}`), '', '  ')),
        ...changeBlocks(outcomesOf(rollout), context, paint),
        ...rollout.rolls.map((roll) => rollBlock(roll, paint)),
        rollout.restored.flatMap((one) => restoredLines(one, paint)),
        (0,readiness_parts/* watchedLines */.Qz)(rollout.watched),
        (0,readiness_parts/* readinessLines */._x)(rollout.plan.readiness, paint),
        (0,roll_outcome_words/* hasTrouble */._5)(rollout) ? (0,wrap/* wrapped */.k)(`Rolls can be looked at in the console: ${roll_outcome_words/* CONSOLE */.s6}`, '') : [],
        (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)((0,roll_outcome_words/* proofWords */.GF)(rollout.proof)), '', '  '),
        stragglerLines(rollout.proof),
        oldInstanceLines(rollout),
        (0,wrap/* wrapped */.k)(leftWords(rollout).join(' '), ''),
        failures.flatMap((one) => (0,plan_text_parts/* unplannedLines */.lR)(one, context, paint.bad)),
        titled('counts', rolloutSummary(rollout), rollout, paint),
    ].filter((block) => block.join('') !== '');
    return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
};
function titled(title, text, rollout, paint) {
    const [first = '', ...rest] = (0,wrap/* wrapped */.k)(`${title}: ${text}`, '', '  ');
    return [first.replace(title, (0,rollout_outcome/* isGood */.K)(rollout) ? paint.good(title) : paint.bad(title)), ...rest];
}
const COLORS = {
    applied: 'good',
    created: 'good',
    failed: 'bad',
    unknown: 'bad',
    'not-begun': 'dim',
};
/** What was not begun is as the plan shows it, and takes a line each where there is no more to say. */
function changeBlocks(outcomes, context, paint) {
    const blockOf = (outcome) => {
        const { change, state, reason } = outcome;
        const members = state === 'not-begun' ? [] : change.members;
        return [
            `${(0,plan_text_parts/* headOf */.Uo)(subjectOf(outcome), context)}: ${paint[COLORS[state]](OUTCOME_WORDS[state])}`,
            ...members.map((member) => `  ${(0,visible/* visible */.RK)((0,plan_words/* memberWords */.O_)(member, '->'))}`),
            ...(reason === null ? [] : (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(reason), '  ')),
        ];
    };
    const begun = outcomes.filter(({ state }) => state !== 'not-begun');
    return [...begun.map(blockOf), outcomes.filter(({ state }) => state === 'not-begun').flatMap(blockOf)];
}
const ROLL_COLORS = {
    replaced: 'good',
    nothing: 'good',
    partial: 'bad',
    failed: 'bad',
    running: 'change',
    blocked: 'bad',
    unknown: 'bad',
    'not-begun': 'dim',
};
function rollBlock(outcome, paint) {
    const { request, state, left, reason } = outcome;
    const words = (0,roll_outcome_words/* rollWordsOf */.ST)(outcome);
    const head = (0,visible/* visible */.RK)(`instances of ${request.kind} ${request.label} in ${request.account}`);
    return [
        `${head}: ${paint[ROLL_COLORS[state]](roll_outcome_words/* ROLL_STATE_WORDS */.sG[state])}`,
        ...(words === '' ? [] : (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(words), '  ')),
        ...(reason === null ? [] : (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(reason), '  ')),
        ...cutLines(left.map(({ id, reason: why }) => (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(`not replaced: ${id}: ${why}`), '  ', '    '))),
    ];
}
function restoredLines({ change, state, reason }, paint) {
    return [
        `${(0,visible/* visible */.RK)(`options of ${(0,planned/* labelOf */.Wy)(change)}`)}: ${paint.bad(roll_outcome_words/* RESTORED_WORDS */.$j[state])}`,
        ...(reason === null ? [] : (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(reason), '  ')),
    ];
}
function stragglerLines(proof) {
    return cutLines((0,roll_outcome_words/* stragglersIn */.uT)(proof).map((one) => (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(`${one.id} of ${one.fleet}: ${(0,roll_outcome_words/* stragglerWords */.l2)(one)}`), '  ', '    ')));
}
function cutLines(blocks) {
    const more = blocks.length - roll_outcome_words/* MAX_INSTANCES */.cA;
    return [...blocks.slice(0, roll_outcome_words/* MAX_INSTANCES */.cA).flat(), ...(more > 0 ? [`  and ${more} more: --format json has all`] : [])];
}
function oldInstanceLines(rollout) {
    const words = oldInstanceWords(rollout);
    return words === '' ? [] : (0,wrap/* wrapped */.k)(words, '');
}

;// CONCATENATED MODULE: ./lib/reporters/rollouts.js



/** THE TABLE of reporters of what an apply did, by the word that `--format` takes. */
const ROLLOUT_REPORTERS = {
    text: rolloutText,
    json: rollout_json/* rolloutJson */.ui,
    markdown: rolloutMarkdown,
};


/***/ })

};
;