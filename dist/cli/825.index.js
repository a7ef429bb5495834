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
// EXTERNAL MODULE: ./lib/reporters/rollouts.js + 5 modules
var rollouts = __webpack_require__(8808);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
// EXTERNAL MODULE: ./lib/run-check.js
var run_check = __webpack_require__(2808);
// EXTERNAL MODULE: ./lib/run-rollout.js + 16 modules
var run_rollout = __webpack_require__(5756);
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
// EXTERNAL MODULE: ./lib/cli/spot.js + 5 modules
var spot = __webpack_require__(4642);
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

/***/ 4642:
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
;// CONCATENATED MODULE: ./lib/rollout/roll-words.js
/** What a roll does just now, in words: `scr-1 in_progress: batch 2 of 5, 4 of 10 instances replaced (40 %)`. */
function rollWords(progress) {
    const { state, roll, status, batch, batches, percent, oldCount, newCount } = progress;
    const parts = [
        ...(batch === null || batches === null ? [] : [`batch ${batch} of ${batches}`]),
        ...(oldCount === null ? [] : [`${newCount ?? 0} of ${oldCount} instances replaced`]),
    ];
    const share = percent === null ? '' : ` (${Math.round(percent)} %)`;
    const what = [LEADS[state], roll, status === null || state === 'begun' ? null : status.toLowerCase()].filter((word) => word !== null);
    return `${what.join(' ')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}${share}`;
}
const LEADS = {
    waiting: 'waiting',
    begun: 'started',
    adopted: 'following',
    running: 'rolling',
    ended: 'ended',
};

// EXTERNAL MODULE: ./lib/cli/result.js
var result = __webpack_require__(5284);
;// CONCATENATED MODULE: ./lib/cli/progress.js



const SILENT = { tell: () => { }, clear: () => { } };
/** Back to the line's start, and all of it away. */
const ERASE = '\r\u001b[K';
/** Where a terminal does not say how wide it is, or says 0. */
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
            stderr.write(`${ERASE}${cut((0,visible/* visible */.RK)(wordsOf(event)), stderr.columns || COLUMNS)}`);
        },
        clear: () => {
            if (isShown)
                stderr.write(ERASE);
            isShown = false;
        },
    };
}
/** A line within this time after another waits for its end: hundreds a second, each written alone, take longer than what they tell of. */
const GATHER_MS = 50;
function logLines({ stderr }) {
    let held = '';
    let timer;
    const write = () => {
        if (held !== '')
            stderr.write(held);
        held = '';
    };
    const gather = () => {
        timer = held === '' ? undefined : setTimeout(gather, GATHER_MS).unref();
        write();
    };
    return {
        // Of a change, a log tells how it ended; of a roll, what is new.
        tell: (event) => {
            if (event.about === 'change' && event.state === 'begun')
                return;
            held += `spot-imdsv2: ${(0,visible/* visible */.RK)(wordsOf(event))}\n`;
            if (timer === undefined)
                gather();
        },
        clear: () => {
            clearTimeout(timer);
            timer = undefined;
            write();
        },
    };
}
function wordsOf(event) {
    const count = `${event.done} of ${event.total}`;
    if (event.about === 'reading')
        return `[${count}] reading ${event.what}`;
    if (event.about === 'roll')
        return `[${count}] ${event.label}: ${rollWords(event)}`;
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

/***/ 8808:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: function() { return /* binding */ ROLLOUT_REPORTERS; }
});

// EXTERNAL MODULE: ./lib/reporters/json-text.js
var json_text = __webpack_require__(1191);
// EXTERNAL MODULE: ./lib/reporters/plan-json.js
var plan_json = __webpack_require__(9957);
;// CONCATENATED MODULE: ./lib/reporters/rollout-json.js


/** What an apply did as JSON, by schemas/rollout.schema.json. What was sent is left out, as in a plan. */
const rolloutJson = (rollout) => {
    const outcomes = rollout.outcomes.map((outcome) => ({ ...outcome, change: (0,plan_json/* toShow */.Dh)(outcome.change) }));
    return `${(0,json_text/* jsonText */.s)({ ...rollout, plan: (0,plan_json/* planToShow */.ck)(rollout.plan), outcomes }, 2)}\n`;
};

;// CONCATENATED MODULE: ./lib/reporters/cut-markdown.js
/**
 * How long a comment may be, in UTF-16 units. GitHub says it takes 65,536 characters, and was measured to take 262,144 bytes
 * of UTF-8: a unit has at most three bytes, so what is within the first is within the second.
 */
const MAX_COMMENT = 65_000;
/**
 * A Markdown text of at most a size (in bytes of UTF-8, where nothing else is given). One that is too long is cut at the
 * end of a line, its open code block and `<details>` are closed, and the note stands below; '' where not even the note fits.
 */
function cutMarkdown(markdown, max, note, sizeOf = bytesOf) {
    if (sizeOf(markdown) <= max)
        return markdown;
    let open = { details: 0, fence: null };
    let fitting = { length: 0, open };
    if (sizeOf(ending(open, note)) > max)
        return '';
    let [length, size] = [0, 0];
    for (const line of markdown.match(LINES) ?? []) {
        length += line.length;
        size += sizeOf(line);
        open = openAfter(line, open);
        if (size > max)
            break;
        if (size + sizeOf(ending(open, note)) <= max)
            fitting = { length, open };
    }
    return markdown.slice(0, fitting.length) + ending(fitting.open, note);
}
function bytesOf(text) {
    return Buffer.byteLength(text);
}
const LINES = /[^\n]*\n|[^\n]+$/g;
function openAfter(line, open) {
    if (open.fence !== null)
        return line.trimEnd() === open.fence ? { ...open, fence: null } : open;
    const fence = /^ *`{3,}/.exec(line)?.[0];
    if (fence !== undefined)
        return { ...open, fence };
    return { ...open, details: open.details + count(line, '<details>') - count(line, '</details>') };
}
/** What comes after the cut. An empty line before the note ends a table or a list. */
function ending({ details, fence }, note) {
    return `${fence === null ? '' : `${fence}\n`}\n${'</details>\n\n'.repeat(details)}${note}\n`;
}
function count(line, tag) {
    return line.split(tag).length - 1;
}

// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
// EXTERNAL MODULE: ./lib/reporters/plan-markdown-parts.js
var plan_markdown_parts = __webpack_require__(1081);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/rollout/fleets.js
var fleets = __webpack_require__(9901);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
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
/** Whether a change is in place. */
function isDone({ state }) {
    return state === 'applied' || state === 'created';
}
/** What became of each change. Of a plan that was refused, none was begun. */
function outcomesOf({ verdict, plan, outcomes }) {
    if (verdict !== 'refused')
        return outcomes;
    return (0,planned/* changesOf */.fs)(plan).map((change) => ({ change, id: change.id, state: 'not-begun', reason: null }));
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
function doneWords({ verdict, plan, outcomes }) {
    const done = outcomes.filter(isDone).length;
    const unknown = outcomes.filter(({ state }) => state === 'unknown').length;
    if (verdict === 'applied') {
        if (plan.resources.length === 0)
            return 'there is nothing to apply';
        return `everything is as git wants it, ${done === 0 ? 'nothing had to be changed' : `${(0,finding/* plural */.LS)(done, 'change')} made`}`;
    }
    if (outcomes.length === 0)
        return 'nothing was changed';
    if (outcomes.length === 1 && done === 0) {
        return unknown === 0 ? 'the only change was not made' : 'it is not known whether the only change was made';
    }
    const of = `${done === 0 ? 'none' : done} of ${(0,finding/* plural */.LS)(outcomes.length, 'change')}`;
    return unknown === 0 ? `${of} made` : `${of} known to be made, ${unknown} unknown`;
}
/** How many resources came to which end, and how many nothing was to be done about. */
function rolloutSummary(rollout) {
    const changed = outcomesOf(rollout).map(({ state }) => state);
    const others = rollout.plan.resources.map(({ state }) => state).filter((state) => state !== 'change' && state !== 'create');
    return `${(0,plan_words/* countsOf */.mQ)({ ...OUTCOME_WORDS, ...plan_words/* STATE_WORDS */.I7 }, [...changed, ...others])}.`;
}
const STOPS = {
    failure: 'The run stopped at the first failure.',
    signal: 'The run was stopped by a signal.',
    time: 'The run reached its time limit: raise timeout-minutes if it needs more.',
};
/** What is left and what to do about it, in sentences; none: nothing is left. */
function leftWords({ verdict, outcomes, stopped }) {
    if (verdict === 'refused')
        return ['Put right what is refused, and run it again.'];
    const left = outcomes.filter((outcome) => !isDone(outcome)).length;
    const unknown = outcomes.filter(({ state }) => state === 'unknown').length;
    return [
        ...(stopped === null ? [] : [STOPS[stopped]]),
        ...(unknown === 0 ? [] : [`Of ${(0,finding/* plural */.LS)(unknown, 'change')} it is not known whether it was made: the next run looks.`]),
        ...(left === 0
            ? []
            : [`${(0,finding/* plural */.LS)(left, 'change')} ${left === 1 ? 'is' : 'are'} left. Run it again: it does only what is left.`]),
    ];
}
/** That instances still run with the settings from before, where none are replaced; '' where there are none of that sort. */
function oldInstanceWords({ plan, outcomes }) {
    if (plan.roll)
        return '';
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
    const { verdict, plan } = rollout;
    const outcomes = outcomesOf(rollout);
    const parts = [
        `## ${verdict === 'applied' ? '✅' : '❌'} Apply: ${rolloutVerdict(rollout)}`,
        rolloutSummary(rollout),
        rollout.refusals.map(({ message }) => `- ❌ ${(0,markdown_text/* markdownText */.p)(message)}`).join('\n'),
        leftWords(rollout).join(' '),
        warning(rollout),
        leftOverTable(outcomes, context),
        doneTable(outcomes, context),
        (0,plan_markdown_parts/* failureTable */.Bj)(plan, context),
        (0,plan_markdown_parts/* leftTable */.on)(plan, 'waived', context),
        (0,plan_markdown_parts/* rightTable */.DW)(plan, context),
        (0,plan_markdown_parts/* leftTable */.on)(plan, 'unmanaged', context),
    ];
    const note = `**This was cut, because GitHub takes no longer comments.** All of it stands in ${(0,markdown_text/* markdownText */.p)(context.fullReport)}.`;
    return cutMarkdown(`${parts.filter((part) => part !== '').join('\n\n')}\n`, MAX_COMMENT, note, (text) => text.length);
};
function warning(rollout) {
    const words = oldInstanceWords(rollout);
    return words === '' ? '' : `⚠️ ${words}`;
}
/** Where a guard stood against it, no change has a reason of its own. */
function leftOverTable(outcomes, context) {
    const left = outcomes.filter((outcome) => !isDone(outcome));
    const hasReasons = left.some(({ reason }) => reason !== null);
    const rows = left.map((outcome) => [...cellsOf(outcome, context), ...(hasReasons ? [(0,markdown_text/* markdownText */.p)(outcome.reason ?? '')] : [])]);
    return (0,plan_markdown_parts/* resourceTable */.tN)('not done', ['State', 'Resource', 'Live → git', ...(hasReasons ? ['Why'] : [])], rows);
}
function doneTable(outcomes, context) {
    const rows = outcomes.filter(isDone).map((outcome) => cellsOf(outcome, context));
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
        oldInstanceLines(rollout),
        (0,wrap/* wrapped */.k)(leftWords(rollout).join(' '), ''),
        failures.flatMap((one) => (0,plan_text_parts/* unplannedLines */.lR)(one, context, paint.bad)),
        titled('counts', rolloutSummary(rollout), rollout, paint),
    ].filter((block) => block.join('') !== '');
    return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
};
function titled(title, text, { verdict }, paint) {
    const [first = '', ...rest] = (0,wrap/* wrapped */.k)(`${title}: ${text}`, '', '  ');
    return [first.replace(title, verdict === 'applied' ? paint.good(title) : paint.bad(title)), ...rest];
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
function oldInstanceLines(rollout) {
    const words = oldInstanceWords(rollout);
    return words === '' ? [] : (0,wrap/* wrapped */.k)(words, '');
}

;// CONCATENATED MODULE: ./lib/reporters/rollouts.js



/** THE TABLE of reporters of what an apply did, by the word that `--format` takes. */
const ROLLOUT_REPORTERS = {
    text: rolloutText,
    json: rolloutJson,
    markdown: rolloutMarkdown,
};


/***/ })

};
;