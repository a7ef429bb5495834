"use strict";
exports.id = 210;
exports.ids = [210];
exports.modules = {

/***/ 2058:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: function() { return /* binding */ progressFor; }
});

// EXTERNAL MODULE: ./lib/reporters/visible.js
var visible = __webpack_require__(2887);
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
const CELLS = 10;
/** How far a roll is, drawn: `[####......]`; '' where that is not told. */
function rollBar({ percent }) {
    if (percent === null)
        return '';
    const full = Math.round((Math.min(100, Math.max(0, percent)) * CELLS) / 100);
    return `[${'#'.repeat(full)}${'.'.repeat(CELLS - full)}]`;
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
            stderr.write(`${ERASE}${cut((0,visible/* visible */.RK)(drawn(event)), stderr.columns || COLUMNS)}`);
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
/** With a bar, where something has a length. */
function drawn(event) {
    const bar = event.about === 'roll' ? rollBar(event) : '';
    return bar === '' ? wordsOf(event) : `${bar} ${wordsOf(event)}`;
}
function wordsOf(event) {
    const count = `${event.done} of ${event.total}`;
    if (event.about === 'reading')
        return `[${count}] reading ${event.what}`;
    if (event.about === 'proof')
        return `[${count}] proving ${event.what}`;
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


/***/ }),

/***/ 4232:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: function() { return /* binding */ knownOf; }
/* harmony export */ });
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2664);

/** What all entries about a file say together: the last one that says something counts, labels and roll settings add up. */
function knownOf(file, config) {
    const entries = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesFor */ .aB)(file, config);
    const labels = Object.fromEntries(entries.flatMap((entry) => Object.entries(entry.labels)));
    return {
        kind: (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .lastOf */ .g1)(entries, (entry) => entry.kind),
        account: (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .lastOf */ .g1)(entries, (entry) => entry.account),
        labels,
        create: (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .lastOf */ .g1)(entries, (entry) => entry.create) ?? false,
        replacesImage: (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .lastOf */ .g1)(entries, (entry) => entry.replacesImage) ?? false,
        matchesName: (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .lastOf */ .g1)(entries, (entry) => entry.matchesName) ?? false,
        roll: Object.assign({}, ...entries.map((entry) => entry.roll)),
        wave: config.waves.find((wave) => isIn(wave, file, labels))?.name ?? null,
    };
}
/** Whether a wave takes the specs of a file: one that names neither labels nor files takes all that is left. */
function isIn(wave, file, labels) {
    const hasLabels = Object.entries(wave.labels).every(([name, value]) => labels[name] === value);
    return hasLabels && (wave.files === null || wave.files.matches(file));
}


/***/ }),

/***/ 9957:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: function() { return /* binding */ toShow; },
/* harmony export */   ck: function() { return /* binding */ planToShow; },
/* harmony export */   hz: function() { return /* binding */ readinessToShow; },
/* harmony export */   iY: function() { return /* binding */ planJson; },
/* harmony export */   kM: function() { return /* binding */ callerToShow; }
/* harmony export */ });
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1191);

/** The plan as JSON, by schemas/plan.schema.json. What is sent is left out: it may hold what not everybody may read. */
const planJson = (plan) => `${(0,_json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(planToShow(plan), 2)}\n`;
/** A plan without what is sent. */
function planToShow(plan) {
    return { ...plan, resources: plan.resources.map(toShow), readiness: readinessToShow(plan.readiness) };
}
/** Whether fleets are ready, with its times as texts. */
function readinessToShow(readiness) {
    if (readiness === null)
        return null;
    const { wish, maxCalls, span, fleets, strays, errors } = readiness;
    return {
        ...{ wish, maxCalls, from: timeOf(span.from), to: timeOf(span.to) },
        fleets: fleets.map(({ callers, coverage, refusal, ...fleet }) => ({
            ...fleet,
            refusal: refusal?.cause ?? null,
            reason: refusal?.cause === 'untold' ? refusal.reason : null,
            callers: callers.map(callerToShow),
            coverage: coverage === null
                ? null
                : {
                    coveredSeconds: coverage.coveredMs / 1000,
                    ofSeconds: coverage.ofMs / 1000,
                    gaps: coverage.gaps.map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) })),
                    silent: coverage.silent,
                },
        })),
        strays: strays.map(({ callers, ...stray }) => ({ ...stray, callers: callers.map(callerToShow) })),
        errors,
    };
}
/** An instance that called without a token, with its time as a text. */
function callerToShow({ lastAt, ...caller }) {
    return { ...caller, lastAt: timeOf(lastAt) };
}
function timeOf(time) {
    return new Date(time).toISOString();
}
/** A change without what is sent, and anything else as it is. */
function toShow(planned) {
    if (!('body' in planned))
        return planned;
    const { body: _, ...shown } = planned;
    return shown;
}


/***/ }),

/***/ 7755:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: function() { return /* binding */ paintOf; },
/* harmony export */   Uo: function() { return /* binding */ headOf; },
/* harmony export */   lR: function() { return /* binding */ unplannedLines; }
/* harmony export */ });
/* harmony import */ var _rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2596);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5202);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2887);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5021);




const plain = { good: (text) => text, bad: (text) => text, change: (text) => text, dim: (text) => text };
const colored = (code, text) => `\u001b[${code}m${text}\u001b[0m`;
const inColor = {
    good: (text) => colored(32, text),
    bad: (text) => colored(31, text),
    change: (text) => colored(33, text),
    dim: (text) => colored(2, text),
};
/** The colours of a terminal; where it has none, texts as they are. */
function paintOf({ color }) {
    return color ? inColor : plain;
}
/** Which resource it is; where it stands in git comes first. */
function headOf(subject, { pathOf }) {
    const { spec, kind, account } = subject;
    const place = spec === null ? '' : `${pathOf(spec.file)}: `;
    const where = account === null ? '' : ` in ${account}`;
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(`${place}${kind} ${(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(subject)}${where}`);
}
/** A resource about which nothing is done, and why: its lines. */
function unplannedLines(planned, context, paint) {
    return [`${headOf(planned, context)}: ${paint(_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_WORDS */ .I7[planned.state])}`, ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapped */ .k)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(planned.reason), '  ')];
}


/***/ }),

/***/ 5202:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: function() { return /* binding */ failureWords; },
/* harmony export */   Ft: function() { return /* binding */ planVerdict; },
/* harmony export */   I7: function() { return /* binding */ STATE_WORDS; },
/* harmony export */   MM: function() { return /* binding */ planSummary; },
/* harmony export */   O_: function() { return /* binding */ memberWords; },
/* harmony export */   XZ: function() { return /* binding */ planTerms; },
/* harmony export */   _: function() { return /* binding */ actWords; },
/* harmony export */   cb: function() { return /* binding */ untoldWords; },
/* harmony export */   eg: function() { return /* binding */ memberName; },
/* harmony export */   kk: function() { return /* binding */ nodeWords; },
/* harmony export */   mQ: function() { return /* binding */ countsOf; },
/* harmony export */   pl: function() { return /* binding */ rollWords; },
/* harmony export */   pz: function() { return /* binding */ valueWords; }
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(338);
/* harmony import */ var _rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2596);
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1686);



/** What each state is called before people, in the order in which they are counted. Nothing here is escaped yet. */
const STATE_WORDS = {
    change: 'to change',
    create: 'to create',
    roll: 'to roll',
    right: 'already right',
    'would-weaken': 'would weaken',
    'failed-check': 'not passing the check',
    'no-account': 'without an account',
    ambiguous: 'ambiguous',
    unresolvable: 'unresolved',
    overrides: 'overriding the cluster',
    inherits: 'inheriting what is weak',
    unmatched: 'not matched',
    missing: 'not live',
    waived: 'waived',
    unmanaged: 'not in git',
};
/** How many resources there are in each state. */
function planSummary({ resources }) {
    return `${countsOf(STATE_WORDS, resources.map(({ state }) => state))}.`;
}
/** How often each state occurs, in the order and by the words of a table. */
function countsOf(table, states) {
    const counts = new Map();
    for (const state of states)
        counts.set(state, (counts.get(state) ?? 0) + 1);
    const parts = Object.entries(table).flatMap(([state, words]) => {
        const count = counts.get(state);
        return count === undefined ? [] : [`${count} ${words}`];
    });
    return parts.length === 0 ? 'no resources' : parts.join(', ');
}
/** What the plan comes to, in a few words. */
function planVerdict(plan) {
    const [changes, rolls] = [(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .changesOf */ .fs)(plan).length, (0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .toRollIn */ .KW)(plan).length];
    const changed = changes === 0 ? 'nothing to change' : (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(changes, 'change');
    return [changed, ...(rolls === 0 ? [] : [`${rolls} to roll`]), ...failureWords(plan)].join(', ');
}
/** What is lost, what is put back and when it is its turn: what else there is to say of something that is done. Not escaped. */
function actWords(act, { roll, onFailure, waves }) {
    const { roll: estimate, wave, image } = act;
    const loses = roll ? (estimate?.loses ?? []) : [];
    const isRestored = roll && onFailure === 'restore' && act.state === 'change' && estimate !== null;
    return [
        ...(act.state === 'roll' && act.act === 'follow' ? ['a roll is under way, and is followed to its end'] : []),
        ...(image === null ? [] : imageWords(image)),
        ...(loses.length === 0 ? [] : [`recycling loses ${loses.join(', ')}`]),
        ...(roll && estimate?.settings.onFailure !== undefined ? [batchFailureWords(estimate.settings.onFailure)] : []),
        ...(isRestored ? [`put back where its roll fails: ${previousWords(act)}`] : []),
        ...(waves.length === 0 ? [] : [wave === null ? 'after all waves' : `in wave ${wave}`]),
    ];
}
function imageWords({ step, to, persists }) {
    const on = persists ? ', and persistence of the root is switched on again' : '';
    switch (step) {
        case 'set':
            return [
                `image by sequence: persistence of the root is switched off and the image set, the instance is recycled${on}; the root volume's data is lost`,
            ];
        case 'finish':
            return [`the image ${to} is set already: the instance is recycled where it does not run it${on}`];
        case 'check':
            return [`the instance is to run the image ${to}`];
        case 'needs-roll':
            return [`the image ${to} is not brought to the instance without roll`];
        case 'done':
            return [];
    }
}
function batchFailureWords({ actionType, shouldDecrementTargetCapacity = false, }) {
    const which = actionType === 'DETACH_NEW' ? 'new' : 'old';
    const smaller = shouldDecrementTargetCapacity ? ', and the group becomes smaller by them' : '';
    return `where a batch fails, its ${which} instances are detached${smaller}`;
}
function previousWords({ previous }) {
    return previous === null ? 'no IMDS options' : `httpTokens: ${String(previous.httpTokens ?? 'not set')}`;
}
/** How many resources will not be as git says; none: nothing is said. */
function failureWords({ resources }) {
    const failures = resources.filter(({ state }) => (0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(state)).length;
    return failures === 0 ? [] : [`${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(failures, 'resource')} not as git says`];
}
/** The settings that hold for all of the plan, as sentences. */
function planTerms({ scope, roll, onFailure }) {
    const sent = scope === 'imds' ? 'Only IMDS options are sent' : 'All members of a spec that differ are sent';
    const rolled = roll
        ? 'instances are replaced afterwards'
        : 'instances keep their settings until they are replaced (roll is off)';
    const restored = roll && onFailure === 'restore'
        ? ' Where a roll fails, the IMDS options from before are put back, and IMDSv1 may be allowed again.'
        : '';
    return `${sent}; ${rolled}.${restored} Nothing has been changed yet.`;
}
/** The path of a member as people write it: an IMDS option by its name alone. */
function memberName(path) {
    const steps = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(path);
    const parent = steps.at(-2) ?? '';
    return parent === 'metadataOptions' || parent === 'instanceMetadataOptions' ? (steps.at(-1) ?? '') : (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .dotted */ .Bs)(steps);
}
/** A value before or after a change. */
function valueWords(value) {
    return value === null ? 'not set' : String(value);
}
/** A change of a member, with an arrow of the reader's. */
function memberWords({ path, from, to, isShown }, arrow) {
    return isShown
        ? `${memberName(path)}: ${valueWords(from)} ${arrow} ${valueWords(to)}`
        : `${memberName(path)}: changes (not shown)`;
}
/** What becomes of the instances. */
function rollWords(roll, isRolled) {
    const fleet = fleetWords(roll);
    if (roll.instances?.count === 0)
        return 'no instances to replace';
    if (!isRolled)
        return `${fleet} left with the old settings`;
    const time = roll.leastSeconds === null ? 'time unknown' : `at least ${durationWords(roll.leastSeconds)}`;
    return `${fleet} ${howWords(roll)}, ${time}`;
}
function howWords({ route, batches, settings, instances }) {
    if (route === 'recycle')
        return instances?.count === 1 ? 'recycled' : 'recycled one by one';
    const count = batches === null ? 'batches' : batches === 1 ? '1 batch' : `${batches} batches`;
    return `replaced in ${count} of ${settings.batchSizePercentage}%`;
}
function fleetWords({ instances, isPart }) {
    const of = isPart ? ' of its node group' : '';
    if (instances === null)
        return `an unknown number of instances${of}`;
    return `${instances.isExact ? '' : 'at most '}${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(instances.count, 'instance')}${of}`;
}
function durationWords(seconds) {
    if (seconds < 120)
        return `${seconds} s`;
    const minutes = Math.ceil(seconds / 60);
    if (minutes < 120)
        return `${minutes} min`;
    return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
}
/** Of how many instances it is not known whether they were replaced since; '' where there are none. */
function untoldWords({ resources }) {
    const untold = resources.reduce((sum, one) => sum + (one.state === 'right' ? one.untold : 0), 0);
    if (untold === 0)
        return '';
    const are = untold === 1 ? 'was' : 'were';
    return `${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(untold, 'instance')} of resources that are right ${are} launched before the last update, and may allow IMDSv1: give AWS credentials, and EC2 tells which do, or set roll-scope to all.`;
}
/** What is to be known of the stateful nodes of a plan: images that are left as they are, and what an import keeps. */
function nodeWords({ resources }) {
    const left = resources.flatMap((one) => one.state === 'right' && one.image?.step === 'needs-roll' ? [`${(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(one)} (${one.image.to})`] : []);
    const isBare = (one) => one.state === 'change' && one.kind === 'stateful-node' && one.previous === null;
    return [
        ...(left.length === 0 ? [] : [`The image is replaced only with roll: ${left.join(', ')}.`]),
        ...(resources.some(isBare)
            ? [
                'A stateful node had no IMDS options: an import of an instance leaves them out unless shouldKeepMetadataOptions is true.',
            ]
            : []),
    ];
}


/***/ }),

/***/ 7759:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xK: function() { return /* binding */ planAndApply; },
  Nq: function() { return /* binding */ readAndPlan; },
  p9: function() { return /* binding */ readLive; },
  m3: function() { return /* binding */ readPlan; }
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/rollout/approval.js
var approval = __webpack_require__(7439);
// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __webpack_require__(1686);
// EXTERNAL MODULE: ./lib/rollout/compare.js
var compare = __webpack_require__(5621);
// EXTERNAL MODULE: ./lib/rollout/parallel.js
var parallel = __webpack_require__(8579);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
// EXTERNAL MODULE: ./lib/rollout/stop.js
var rollout_stop = __webpack_require__(8352);
;// CONCATENATED MODULE: ./lib/rollout/apply.js







/** How long a change that cannot be seen yet is given, before it is read once more. */
const SECOND_LOOK_MS = 2_000;
/**
 * Carries out changes, in their order: each is sent, read back and compared, since the API has been seen to answer 200 and to
 * change nothing. The first one that fails keeps the others from being begun. Never throws for what a service does: all of it
 * is in the outcomes.
 */
async function carryOut(changes, context) {
    const { progress, signal } = context;
    let stopped = null;
    let done = 0;
    const outcomes = await (0,parallel/* inParallel */.H)(changes, context.maxParallel, async (change) => {
        stopped ??= (0,rollout_stop/* stopBy */.cp)(signal);
        if (stopped !== null) {
            const reason = (0,rollout_stop/* whyNotBegun */.$C)(stopped, 'another change has failed');
            return { change, id: change.id, state: 'not-begun', reason, updatedAt: null };
        }
        const tell = (state) => progress.tell({ about: 'change', label: (0,planned/* labelOf */.Wy)(change), state, done, total: changes.length });
        tell('begun');
        const { state, id, reason, updatedAt } = await (change.state === 'create'
            ? created(change, context)
            : updated(change, context));
        done += 1;
        if (state === 'failed' || state === 'unknown')
            stopped ??= (0,rollout_stop/* stopBy */.cp)(signal) ?? 'failure';
        tell(state);
        return { change, id, state, reason, updatedAt: updatedAt ?? null };
    });
    return { outcomes, stopped };
}
async function updated(change, context) {
    const { spot } = context;
    const { account, body } = change;
    const kind = kinds/* KINDS */.GW[change.kind];
    const id = change.id ?? '';
    const isInPlace = (live) => (0,compare/* isMet */.T)(body, live.body, '');
    try {
        // A node whose image is set already has nothing to be sent before it is recycled.
        if (Object.keys(body).length > 0)
            await spot.update(kind, account, id, body);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        if (hasRefused(error))
            return { state: 'failed', id, reason: await refusalOf(error, change, spot) };
        // The answer is lost: the resource itself tells.
        const { is, why, updatedAt } = await look(kind, account, id, isInPlace, context);
        if (is === 'in-place')
            return { state: 'applied', id, reason: null, updatedAt };
        if (is === 'not-in-place')
            return { state: 'failed', id, reason: `${sentence(error)} It is not in place.` };
        if (!isLost(error))
            return { state: 'failed', id, reason: sentence(error) };
        return { state: 'unknown', id, reason: `${sentence(error)} ${why} ${UNTOLD}` };
    }
    const { is, why, updatedAt } = await look(kind, account, id, isInPlace, context);
    if (is === 'in-place')
        return { state: 'applied', id, reason: null, updatedAt };
    if (is === 'not-in-place') {
        return { state: 'failed', id, reason: 'Spot has answered that it is done, but the resource has not changed. Run again.' };
    }
    return { state: 'unknown', id, reason: `It was sent. ${why} ${UNTOLD}` };
}
async function created(change, context) {
    const { account, body } = change;
    const kind = kinds/* KINDS */.GW[change.kind];
    const options = (0,specs_value/* valueAt */.fK)(body, kind.imdsPath);
    const isInPlace = (live) => (0,compare/* isMet */.T)(options, (0,specs_value/* valueAt */.fK)(live.body, kind.imdsPath), '');
    let made;
    try {
        made = await context.spot.create(kind, account, body);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        if (hasRefused(error))
            return { state: 'failed', id: null, reason: sentence(error) };
        return { state: 'unknown', id: null, reason: `${sentence(error)} Run again: it looks for the resource by its name first.` };
    }
    const { id } = made;
    const { is, why } = await look(kind, account, id, isInPlace, context);
    if (is === 'in-place')
        return { state: 'created', id, reason: null };
    if (is === 'not-in-place') {
        return { state: 'failed', id, reason: `It was created as ${id}, but not with the IMDS options of its spec. Run again.` };
    }
    return { state: 'unknown', id, reason: `It was created as ${id}. ${why} ${UNTOLD}` };
}
const UNTOLD = 'Whether it is in place could not be told: run again, which does only what is left.';
/** Whether a service has said no, so that nothing was changed. A no after an answer that was lost says nothing of what was sent first. */
function hasRefused(error) {
    const { status } = error.facts;
    return !isLost(error) && status !== null && status >= 400 && status < 500 && status !== 408;
}
/** Whether a change may have been made although it failed. */
function isLost({ facts: { reason, status } }) {
    return reason === 'unknown' || (status !== null && status >= 500);
}
/** Reads a resource back. Not found in place, it is read once more: what was written need not be readable at once. */
async function look(kind, account, id, isInPlace, { spot, clock, signal }) {
    try {
        for (const isLast of [false, true]) {
            const live = await spot.get(kind, account, id);
            if (live === null)
                return { is: 'untold', why: 'It is no longer there.' };
            if (isInPlace(live))
                return { is: 'in-place', why: '', updatedAt: live.updatedAt };
            if (isLast || signal.aborted)
                break;
            await clock.sleep(SECOND_LOOK_MS);
        }
        return { is: 'not-in-place', why: '' };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return { is: 'untold', why: sentence(error) };
        throw error;
    }
}
/** Why an update was refused; an Elastigroup takes none while it is rolled, and then that is the cause. */
async function refusalOf(error, change, spot) {
    const { kind, account, id } = change;
    try {
        const rolls = error.facts.status === 400 ? await spot.rolls(kinds/* KINDS */.GW[kind], account, id ?? '') : [];
        const running = rolls.find(({ hasEnded }) => !hasEnded);
        if (running === undefined)
            return sentence(error);
        return `${sentence(error)} Its roll ${running.id} has not ended: wait for its end or stop it, and run again.`;
    }
    catch {
        return sentence(error);
    }
}
function sentence({ message }) {
    return `${message}.`;
}

// EXTERNAL MODULE: ./lib/rollout/fleet-sight.js
var fleet_sight = __webpack_require__(9218);
// EXTERNAL MODULE: ./lib/rollout/proof-run.js
var proof_run = __webpack_require__(816);
// EXTERNAL MODULE: ./lib/rollout/difference.js
var difference = __webpack_require__(6139);
;// CONCATENATED MODULE: ./lib/rollout/restore.js



/**
 * Puts the live options from before back: what instances are launched with is weaker again then, and that is the point. What
 * this run has not changed itself is left alone, for nobody knows what it was. Never throws for what a service does.
 */
async function restore(causes, context) {
    const changed = causes.filter(isChange);
    const undoing = changed.map((change) => ({ ...change, body: (0,difference/* withValue */.cO)({}, kinds/* KINDS */.GW[change.kind].imdsPath, change.previous) }));
    const { outcomes } = await carryOut(undoing, context);
    return outcomes.flatMap(({ state, reason }, index) => {
        const change = changed[index];
        return change === undefined ? [] : [{ change, state: STATES[state], reason }];
    });
}
function isChange(cause) {
    return 'members' in cause && cause.previous !== undefined;
}
const STATES = {
    applied: 'restored',
    created: 'restored',
    failed: 'failed',
    unknown: 'unknown',
    'not-begun': 'not-begun',
};

// EXTERNAL MODULE: ./lib/rollout/member-change.js
var member_change = __webpack_require__(8467);
;// CONCATENATED MODULE: ./lib/rollout/image-replacement.js



const IMAGE = ['compute', 'launchSpecification', 'imageId'];
const PERSISTENCE = ['persistence', 'persistRootDevice'];
/** What is left to do for the image of a spec; null: the config asks for nothing, or there is no such image. */
function imageReplacement(spec, live, isRolled) {
    const to = imageWish(spec, live);
    if (to === null)
        return null;
    const image = (0,specs_value/* valueAt */.fK)(live.body, IMAGE);
    const persists = (0,specs_value/* valueAt */.fK)(spec.body, PERSISTENCE) === true;
    const step = stepOf(image === to, persists, (0,specs_value/* valueAt */.fK)(live.body, PERSISTENCE) === true);
    const isLeft = step === 'set' || step === 'finish';
    if (!isRolled && !isLeft)
        return null;
    return { step: isRolled ? step : 'needs-roll', from: typeof image === 'string' ? image : null, to, persists };
}
function stepOf(isSet, persists, persistsLive) {
    if (!isSet)
        return 'set';
    if (persistsLive)
        return 'done';
    return persists ? 'finish' : 'check';
}
function imageWish({ replacesImage, body }, { kind }) {
    const image = (0,specs_value/* valueAt */.fK)(body, IMAGE);
    return replacesImage && kind === 'stateful-node' && typeof image === 'string' ? image : null;
}
/** Why an image cannot be replaced; null: it can be, or is not to be. */
function imageRefusal(spec, live) {
    const to = imageWish(spec, live);
    if (to === null)
        return null;
    const persistence = (0,specs_value/* valueAt */.fK)(spec.body, PERSISTENCE);
    const hidden = [to, persistence, (0,specs_value/* valueAt */.fK)(spec.body, ['persistence'])].find((value) => (0,specs_value/* unresolvableText */.Et)(value) !== null);
    if (hidden !== undefined) {
        const reason = `its image is to be replaced, and ${(0,specs_value/* quoted */.TL)(hidden)} in it is filled in by another tool. Render the spec first.`;
        return { state: 'unresolvable', reason };
    }
    const isSilent = typeof persistence !== 'boolean' && (0,specs_value/* valueAt */.fK)(live.body, PERSISTENCE) === true;
    if (!isSilent || (0,specs_value/* valueAt */.fK)(live.body, IMAGE) === to)
        return null;
    // A run that was stopped half way could not tell any more that it was on.
    const reason = 'its image is to be replaced, and live, persistence.persistRootDevice is true, but the spec does not say whether';
    return { state: 'ambiguous', reason: `${reason} it is to be. Write it into the spec.` };
}
/** The body without what the sequence alone sends. */
function withoutImage(body, { persists }) {
    const bare = without(body, IMAGE);
    return persists ? without(bare, PERSISTENCE) : bare;
}
function without(body, path) {
    const [step = '', ...rest] = path;
    const inner = (0,specs_value/* valueAt */.fK)(body, [step]);
    if (rest.length > 0)
        return inner === undefined ? body : { ...body, [step]: without(inner, rest) };
    return Object.fromEntries(Object.entries(body).filter(([name]) => name !== step));
}
/** What the update that begins the sequence sends besides, what it changes, and what is kept back without a roll. */
function imageDifference(image, live, body) {
    if (image === null)
        return { body, members: [], withheld: [] };
    const { step, from, to } = image;
    if (step === 'needs-roll')
        return { body, members: [], withheld: [(0,specs_value/* pointerOf */.rq)(from === to ? PERSISTENCE : IMAGE)] };
    if (step !== 'set')
        return { body, members: [], withheld: [] };
    const isPersisted = (0,specs_value/* valueAt */.fK)(live.body, PERSISTENCE) === true;
    const set = (0,difference/* withValue */.cO)(body, IMAGE, to);
    return {
        body: isPersisted ? (0,difference/* withValue */.cO)(set, PERSISTENCE, false) : set,
        members: [(0,member_change/* memberChange */.f)((0,specs_value/* pointerOf */.rq)(IMAGE), from, to)],
        withheld: [],
    };
}
/** The live resource as it is when its instance is recycled: what it loses then is worked out from this. */
function asRecycled(live, image) {
    return image?.step === 'set' ? { ...live, body: (0,difference/* withValue */.cO)(live.body, PERSISTENCE, false) } : live;
}
/** What ends the sequence. */
function persistenceOn() {
    return (0,difference/* withValue */.cO)({}, PERSISTENCE, true);
}
/** The image that an instance must have been launched from; null: any will do, since it comes from its root volume, or nobody asks. */
function demandedImage(image) {
    return image !== null && (image.step === 'set' || image.step === 'finish' || image.step === 'check') ? image.to : null;
}

// EXTERNAL MODULE: ./lib/rollout/roll-outcome.js
var roll_outcome = __webpack_require__(6810);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/rollout/fleets.js
var fleets = __webpack_require__(9901);
// EXTERNAL MODULE: ./lib/rollout/roll-verdict.js
var roll_verdict = __webpack_require__(2603);
;// CONCATENATED MODULE: ./lib/rollout/roll-run.js







/** Why a run must not go on; null: it may. */
function stopOf({ signal, clock, beganAt, limitMs }) {
    return (0,rollout_stop/* stopBy */.cp)(signal) ?? (clock.now() - beganAt >= limitMs ? 'time' : null);
}
/** Sleeps, not beyond the time limit. */
async function pause({ clock, signal, beganAt, limitMs }, ms) {
    await clock.sleep(Math.min(ms, beganAt + limitMs - clock.now()), signal);
}
/** What is told of a roll while it runs. */
function seenOf({ id, status, batch, batches, percent, oldCount, newCount }) {
    return { roll: id, status, batch, batches, percent, oldCount, newCount };
}
/** Reads what the changes are about: of several, the latest update counts. */
async function standingOf({ changes }, { spot, account }) {
    let updatedAt = 0;
    for (const change of changes) {
        const live = await spot.get(kinds/* KINDS */.GW[change.kind], account, change.id ?? '');
        if (live === null || !(0,compare/* isMet */.T)(change.body, live.body, ''))
            return { updatedAt: null, isInPlace: false };
        const time = (0,roll_verdict/* timeOf */.nR)(live.updatedAt);
        updatedAt = updatedAt === null || time === null ? null : Math.max(updatedAt, time);
    }
    return { updatedAt, isInPlace: true };
}
/** The instances to replace: those that may allow IMDSv1. null: all there are. Empty: none. */
function narrowed({ open, doubtful, all }) {
    const ids = [...open, ...doubtful];
    return ids.length > 0 && ids.length === all ? null : ids;
}
/**
 * Why instances must not be replaced that the plan has not shown; null: it has. A limit and a permission to lose data hold for
 * what it has shown, and where EC2 has fallen silent since then, everything may look as if it had to be replaced.
 */
function unshown({ changes, label, how }, { open, doubtful }) {
    const { instances, isExact, untold } = (0,fleets/* instancesIn */._)(changes);
    const now = open.length + doubtful.length;
    const isMore = isExact && untold === 0 && now > instances;
    // What EC2 tells of is known to need it. Only a recycle that nobody has seen could lose what nobody has allowed.
    if (!isMore || (doubtful.length === 0 && (how.by === 'roll' || instances > 0)))
        return null;
    const why = doubtful.length === 0 ? '' : `, for EC2 does not tell any more of ${doubtful.length}`;
    return `Of ${label}, the plan has shown ${(0,finding/* plural */.LS)(instances, 'instance')} to be replaced, and by now it would be ${now}${why}. None was replaced. Run again: the plan shows them then.`;
}
/** Whether a service has said no, so that nothing was done: any other failure leaves that open. */
function roll_run_hasRefused({ facts: { status } }) {
    return status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429;
}
/** What an error says, as a sentence; what is no error of a service is thrown on. */
function sentenceOf(error) {
    if (error instanceof errors/* RemoteError */.Hi)
        return `${error.message}.`;
    throw error;
}

;// CONCATENATED MODULE: ./lib/rollout/recycle.js





/** How often a recycle is looked at. */
const LOOK_MS = 15_000;
/** For so long it may still look as if nothing had been asked for. */
const UNNOTICED_MS = 600_000;
/** For so long a node may be paused, or have no instance, before that counts as a resume that has failed. */
const PAUSED_MS = 180_000;
/** How many looks in a row may bring nothing. */
const MAX_BLIND = 5;
/**
 * Replaces the instance of a stateful node, or those of a stateful group, one after the other: what runs since before the last
 * update, and nothing else. A recycle is never sent twice.
 */
async function recycleAll(request, run) {
    const { spot, kind, account, id } = run;
    const { isInPlace, updatedAt } = await standingOf(request, run);
    if (!isInPlace || updatedAt === null)
        return (0,roll_outcome/* endWith */.q)('failed', `What is live is not what was sent, or ${id} does not say when it was updated. Run again.`);
    const stale = run.staleOf === null ? null : await run.staleOf(request);
    const against = stale === null || !request.mayStart ? null : unshown(request, stale);
    if (against !== null)
        return (0,roll_outcome/* endWith */.q)('unknown', against);
    const wanted = stale === null ? null : [...stale.open, ...stale.doubtful];
    const isStale = (one) => {
        if (!request.mayStart)
            return isOnItsWay(one);
        return wanted === null || one.instance === null || wanted.includes(one.instance);
    };
    const every = await spot.stateful(kind, account, id);
    const all = every.filter(isStale);
    const kept = new Set(every.flatMap((one) => (isStale(one) ? [] : (one.instance ?? []))));
    if ((wanted !== null || !request.mayStart) && all.length === 0)
        return (0,roll_outcome/* endWith */.q)('nothing', null);
    const total = all.length;
    for (const [done, one] of all.entries()) {
        run.tell('running', { roll: one.id, status: one.status, oldCount: total, newCount: done });
        const { state, reason } = await recycled(one, { since: updatedAt, open: new Set(stale?.open ?? []), isFollowed: !request.mayStart }, run);
        if (state === 'replaced' || state === 'nothing')
            continue;
        const left = [{ id: one.id, reason: 'it was not replaced' }, ...all.slice(done + 1).map(notYet)];
        return (0,roll_outcome/* endWith */.q)(state, reason, { left });
    }
    const instances = await spot.instances(kind, account, id);
    const left = (0,roll_verdict/* staleIn */.dG)(instances, { of: 'cluster' }, updatedAt).filter((one) => !kept.has(one.id));
    run.tell('ended', { oldCount: total, newCount: total });
    if (left.length === 0)
        return (0,roll_outcome/* endWith */.q)(instances.length === 0 ? 'nothing' : 'replaced', null);
    return (0,roll_outcome/* endWith */.q)('partial', `Of ${id}, ${left.length} still run since before the change. Look at it in the console.`, { left });
}
function notYet({ id }) {
    return { id, reason: 'its turn did not come' };
}
const AT_REST = ['ACTIVE', 'PAUSED', 'DEALLOCATED', 'ERROR'];
/** Whether somebody, perhaps an earlier run, has asked for something that is not over yet. */
function isOnItsWay({ status }) {
    return !AT_REST.includes(status.toUpperCase());
}
/** Recycles one, where it is not as it is to be, and waits until it is active with another instance. */
async function recycled({ id, instance }, aim, run) {
    const { clock } = run;
    let sent = aim.isFollowed ? { at: clock.now(), old: instance ?? '' } : null;
    let pausedAt = null;
    for (;;) {
        const stop = stopOf(run);
        if (stop !== null)
            return stoppedAt(stop, id, sent);
        const one = await seen(id, run);
        const status = one?.status.toUpperCase() ?? 'MISSING';
        if (one === null)
            return (0,roll_outcome/* endWith */.q)('unknown', `${id} is no longer listed. Run again.`);
        if (status === 'ERROR')
            return (0,roll_outcome/* endWith */.q)('failed', `${id} is in the status ERROR. Look at it in the console.`);
        const isIdle = status === 'PAUSED' || status === 'DEALLOCATED' || (status === 'ACTIVE' && one.instance === null);
        pausedAt = isIdle ? (pausedAt ?? clock.now()) : null;
        if (pausedAt !== null && clock.now() - pausedAt >= PAUSED_MS) {
            // Nothing ran, and what is resumed some day has the new options.
            if (sent === null)
                return (0,roll_outcome/* endWith */.q)('nothing', null);
            return (0,roll_outcome/* endWith */.q)('failed', `${id} was to be resumed, but has fallen back to ${one.status}. Resume it in the console.`);
        }
        if (status === 'ACTIVE' && one.instance !== null) {
            if (isDone(one, sent, aim))
                return (0,roll_outcome/* endWith */.q)('replaced', null);
            if (sent === null) {
                const failure = await send(one, run);
                if (failure !== null)
                    return failure;
                sent = { at: clock.now(), old: one.instance };
            }
            else if (clock.now() - sent.at >= UNNOTICED_MS)
                return (0,roll_outcome/* endWith */.q)('unknown', `${id} was to be recycled, but nothing has come of it. Look at it in the console.`);
        }
        await pause(run, LOOK_MS);
    }
}
/** Whether it runs since after that moment; of one that was recycled, another instance that does not tell is enough. */
function isDone({ instance, launchedAt }, sent, { since, open }) {
    if (instance !== null && open.has(instance))
        return false;
    const launched = (0,roll_verdict/* timeOf */.nR)(launchedAt);
    const isOther = sent === null || instance !== sent.old;
    return isOther && (launched === null ? sent !== null : launched >= since);
}
function stoppedAt(stop, id, sent) {
    const why = rollout_stop/* WHY_STOPPED */.zU[stop];
    if (sent === null)
        return (0,roll_outcome/* endWith */.q)('not-begun', `${id} was not recycled, because ${why}. Run again.`);
    return (0,roll_outcome/* endWith */.q)('running', `${id} was left while it was recycled, because ${why}. Run again: it is followed then.`);
}
/** Sends a recycle. Lost or refused, what becomes of it is seen: an earlier run may have asked for it just now. null: go on. */
async function send({ id }, run) {
    try {
        await run.spot.recycle(run.kind, run.account, run.id, id);
        return null;
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        if (error.facts.reason === 'unknown')
            return null;
        if (roll_run_hasRefused(error) && error.facts.reason !== 'refused') {
            await pause(run, LOOK_MS);
            const now = await seen(id, run);
            if (now !== null && now.status.toUpperCase() !== 'ACTIVE')
                return null;
        }
        return (0,roll_outcome/* endWith */.q)('failed', `${sentenceOf(error)} It was not recycled. Run again.`);
    }
}
/** One as it is now; null where it is not there any more. */
async function seen(id, run) {
    for (let blind = 1;; blind++) {
        try {
            const all = await run.spot.stateful(run.kind, run.account, run.id);
            return all.find((one) => one.id === id) ?? null;
        }
        catch (error) {
            if (blind >= MAX_BLIND || stopOf(run) !== null)
                throw error;
            sentenceOf(error);
            await pause(run, LOOK_MS);
        }
    }
}

// EXTERNAL MODULE: ./lib/rollout/region.js
var region = __webpack_require__(2176);
;// CONCATENATED MODULE: ./lib/rollout/image-sequence.js







/** The image for which a request recycles a node; null: for none. */
function imageRequest({ how, changes: [cause] }) {
    const image = cause?.image ?? null;
    return how.by !== 'recycle' || cause === undefined || image === null || demandedImage(image) === null ? null : { cause, image };
}
/**
 * What follows once the image is set: recycles the node where its instance is not of the image yet, sees that the new one is, and
 * switches the persistence of the root volume on, where git says so. Where it ends badly the reason says what is still off.
 */
async function recycleForImage(request, { cause, image }, run) {
    // What the plan has not shown as recycled has not been allowed to lose anything either.
    const mayStart = request.mayStart && cause.roll.instances?.count !== 0;
    const recycled = await recycleAll({ ...request, mayStart }, run);
    const result = (0,roll_outcome/* isReplaced */.t)(recycled) ? ((await unlike(image, run)) ?? recycled) : recycled;
    if (!(0,roll_outcome/* isReplaced */.t)(result))
        return withState(result, image, run);
    return image.persists && image_sequence_isChange(cause) ? await persisted(cause, image, result, run) : result;
}
/** Why the node's instance is not known to be of the image; null: it is. EC2 tells; where it does not, the time of the launch. */
async function unlike({ to }, run) {
    const { spot, kind, account, id } = run;
    const live = await spot.get(kind, account, id);
    const [instance] = await spot.instances(kind, account, id);
    if (live === null || instance === undefined)
        return (0,roll_outcome/* endWith */.q)('failed', `No instance of ${id} runs, so that none has the image ${to}. Resume it in the console, and run again.`);
    const found = await imageOf(instance, (0,region/* regionOf */.A)(live.body), run.ec2);
    if (found === to)
        return null;
    const left = [{ id: instance.id, reason: `it does not run the image ${to}` }];
    if (found !== null)
        return (0,roll_outcome/* endWith */.q)('failed', `The instance ${instance.id} runs the image ${found}, not ${to}. Run again.`, { left });
    const [launched, updated] = [(0,roll_verdict/* timeOf */.nR)(instance.launchedAt), (0,roll_verdict/* timeOf */.nR)(live.updatedAt)];
    if (launched !== null && updated !== null && launched >= updated)
        return null;
    return (0,roll_outcome/* endWith */.q)('unknown', `Whether the instance ${instance.id} runs the image ${to} could not be told. Run again.`, { left });
}
/** The image that EC2 says an instance was launched from; null: it does not say. */
async function imageOf({ id }, region, ec2) {
    if (ec2 === null || region === null)
        return null;
    try {
        return (await ec2.metadataOptions(region, [id])).get(id)?.imageId ?? null;
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return null;
        throw error;
    }
}
/** Switches the persistence of the root volume on, and reads it back. */
async function persisted(cause, image, result, run) {
    const { outcomes } = await carryOut([{ ...cause, state: 'change', body: persistenceOn() }], { ...run, maxParallel: 1 });
    const [outcome] = outcomes;
    if (outcome?.state === 'applied')
        return result;
    const state = outcome?.state === 'not-begun' ? 'running' : outcome?.state === 'unknown' ? 'unknown' : 'failed';
    return withState({ ...result, state, reason: outcome?.reason ?? null }, image, run);
}
/** What of the node is not as it is to stay, and the remedy. */
function withState(result, { to, persists }, { id }) {
    if (!persists)
        return result;
    const state = `${id} has the image ${to}, and the persistence of its root volume may still be off: until it is on, an interruption loses that volume. Run again, or switch it on in the console.`;
    return { ...result, reason: result.reason === null ? state : `${result.reason} ${state}` };
}
/** What is only recycled has nothing to switch on. */
function image_sequence_isChange(cause) {
    return 'members' in cause;
}

;// CONCATENATED MODULE: ./lib/rollout/next-step.js
/**
 * The statuses of a roll that has ended: of Elastigroups FINISHED (written small), STOPPED and, inferred from its event, FAILED
 * (spotinst/openapi: groups-deployment-status.yaml); the others of ECS and Ocean (initiate-clusterRoll.yaml, roll-status.yaml).
 */
const ENDS = {
    FINISHED: 'completed',
    COMPLETED: 'completed',
    PARTIALLY_COMPLETED: 'partial',
    FAILED: 'failed',
    STOPPED: 'stopped',
};
const SHORTEST_MS = 5_000;
const USUAL_MS = 15_000;
const LONGEST_MS = 30_000;
/** However slow the API is. */
const SLOWEST_MS = 60_000;
/** What to do about a roll that looks like this. A status that nobody knows is waited for, and never taken for an end. */
function nextStep(sight) {
    const { status, elapsedMs, limitMs } = sight;
    const as = endOf(status);
    if (as !== null)
        return { do: 'end', as };
    if (elapsedMs >= limitMs)
        return { do: 'give-up' };
    return { do: 'wait', ms: Math.min(pauseOf(sight), limitMs - elapsedMs) };
}
/** How a roll of this status has ended; null: it has not, or nobody knows. */
function endOf(status) {
    const word = status.toUpperCase();
    return Object.hasOwn(ENDS, word) ? (ENDS[word] ?? null) : null;
}
/** Half of what is left, as far as that can be guessed; twice as long as looking took, but not beyond the expected end. */
function pauseOf({ percent, elapsedMs, changedMs, lookMs }) {
    const isGuessed = percent !== null && percent > 0 && changedMs > 0;
    const left = isGuessed ? (changedMs * 100) / percent - elapsedMs : 0;
    const pause = left > 0 ? Math.min(Math.max(left / 2, SHORTEST_MS), LONGEST_MS) : USUAL_MS;
    const slow = Math.min(2 * lookMs, SLOWEST_MS, left > 0 ? left : SLOWEST_MS);
    return Math.round(Math.max(pause, slow));
}
/** Terraform sleeps as long (resource_spotinst_elastigroup_aws.go), and gives up after five minutes. */
const CAPACITY_MS = 60_000;
const MAX_RETRIES = 5;
/** What to do about a refusal in these words, after so many earlier ones. Codes are looked for in them, as Terraform does. */
function afterRefusal(words, earlier) {
    if (words.includes('CLUSTER_HAS_NO_ACTIVE_INSTANCES'))
        return { do: 'nothing' };
    if (earlier >= MAX_RETRIES)
        return { do: 'fail' };
    if (words.includes('CANT_ROLL_CAPACITY_BELOW_MINIMUM'))
        return { do: 'retry', ms: CAPACITY_MS };
    // Only one code is known, DEPLOYMENT_ALREADY_IN_PROGRESS; what a second roll of the other sorts gets is in no source.
    return /\b[A-Z_]*(?:ALREADY|IN_PROGRESS)[A-Z_]*\b/.test(words) ? { do: 'look', ms: USUAL_MS } : { do: 'fail' };
}

;// CONCATENATED MODULE: ./lib/rollout/roll-follow.js






/** How many looks in a row may bring nothing: each is a call that was repeated already. */
const roll_follow_MAX_BLIND = 5;
/** Follows a roll to its end, to the time limit or to a signal. What is healthy then is left running. */
async function follow(followed, run) {
    const { spot, clock, kind, account, id } = run;
    const startMs = clock.now();
    let { roll } = followed;
    let [changedAt, lookMs, blind] = [startMs, 0, 0];
    let trouble = '';
    run.tell(followed.isAdopted ? 'adopted' : 'begun', seenOf(roll));
    for (;;) {
        const now = clock.now();
        const step = nextStep({
            ...{ status: roll.status, percent: roll.percent, lookMs },
            ...{ elapsedMs: now - startMs, changedMs: changedAt - startMs, limitMs: run.beganAt + run.limitMs - startMs },
        });
        if (step.do === 'end')
            return ended(step.as, { ...followed, roll }, run);
        const stop = stopOf(run) ?? (step.do === 'give-up' ? 'time' : null);
        if (stop !== null)
            return leftRunning(stop, { ...followed, roll });
        if (blind >= roll_follow_MAX_BLIND)
            return untold(`The roll ${roll.id} cannot be followed: ${trouble}`, { ...followed, roll });
        if (step.do === 'wait')
            await pause(run, step.ms);
        if (run.signal.aborted)
            continue;
        const lookedAt = clock.now();
        try {
            const seen = (await spot.rolls(kind, account, id, roll.sort)).find((one) => one.id === roll.id);
            lookMs = clock.now() - lookedAt;
            blind = seen === undefined ? blind + 1 : 0;
            trouble = 'it is no longer listed.';
            if (seen === undefined)
                continue;
            if (seen.percent !== roll.percent)
                changedAt = clock.now();
            roll = seen;
            run.tell('running', seenOf(roll));
        }
        catch (error) {
            trouble = sentenceOf(error);
            // What is refused now will be refused again: credentials have ended, or the resource has.
            const isLasting = error instanceof errors/* RemoteError */.Hi && ['refused', 'missing'].includes(error.facts.reason);
            blind = isLasting ? roll_follow_MAX_BLIND : blind + 1;
        }
    }
}
const AGAIN = 'Run again: it is followed then.';
function leftRunning(stop, { roll, isAdopted }) {
    const reason = `The roll ${roll.id} was left running, at status ${roll.status}, because ${rollout_stop/* WHY_STOPPED */.zU[stop]}. ${AGAIN}`;
    return (0,roll_outcome/* endWith */.q)('running', reason, { roll, isAdopted, left: (0,roll_verdict/* leftBy */.jf)(roll) });
}
function untold(reason, { roll, isAdopted }) {
    return (0,roll_outcome/* endWith */.q)('unknown', `${reason} ${AGAIN}`, { roll, isAdopted, left: (0,roll_verdict/* leftBy */.jf)(roll) });
}
/** What a roll that has ended has left, by its own words and by what runs. */
async function ended(as, followed, run) {
    const { roll, isAdopted } = followed;
    run.tell('ended', seenOf(roll));
    const outcome = { roll, isAdopted };
    if (as !== 'completed') {
        const left = await leftNow(followed, run);
        const stopped = as === 'failed' ? await stopFailed(roll, run) : '';
        const reason = `The roll ${roll.id} ended as ${roll.status}.${stopped} See Spot's log of ${run.id} for the cause, and run again.`;
        return (0,roll_outcome/* endWith */.q)(as === 'partial' ? 'partial' : 'failed', reason, { ...outcome, left });
    }
    try {
        const left = await leftAfter(followed, run, LOOKS);
        if (left === null)
            return untold(`What the roll ${roll.id} has left of ${run.id} is not told: neither when it began, nor which instances run.`, followed);
        if (left.length === 0)
            return (0,roll_outcome/* endWith */.q)('replaced', null, outcome);
        const reason = `The roll ${roll.id} ended as ${roll.status}, but ${count(left)} not replaced. Run again once nothing holds them.`;
        return (0,roll_outcome/* endWith */.q)('partial', reason, { ...outcome, left });
    }
    catch (error) {
        return untold(`The roll ${roll.id} ended as ${roll.status}. ${sentenceOf(error)}`, followed);
    }
}
/** What is left of a roll that did not end well, as far as it can be told. */
async function leftNow(followed, run) {
    try {
        return (await leftAfter(followed, run, 0)) ?? (0,roll_verdict/* leftBy */.jf)(followed.roll);
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return (0,roll_verdict/* leftBy */.jf)(followed.roll);
        throw error;
    }
}
function count({ length }) {
    return length === 1 ? '1 instance was' : `${length} instances were`;
}
/** What is drained still runs for a while: 120 seconds by default (spotinst/openapi: start-deployment.yaml). */
const LOOKS = 10;
const roll_follow_LOOK_MS = 20_000;
/** What is left, after so many more looks at what may be on its way out; null: nothing tells what is old, or what runs. */
async function leftAfter(followed, run, looks) {
    const { roll, scope } = followed;
    const since = (0,roll_verdict/* timeOf */.nR)(roll.createdAt) ?? followed.since;
    if (since === null)
        return null;
    const held = (0,roll_verdict/* leftBy */.jf)(roll);
    for (let looked = 0;; looked++) {
        const instances = await run.spot.instances(run.kind, run.account, run.id);
        const left = (0,roll_verdict/* allLeft */.xe)(held, (0,roll_verdict/* staleIn */.dG)(instances, scope, since));
        // New ones came, and yet none is listed: a list that is empty by mistake would pass for one in which nothing old is left.
        const isOdd = instances.length === 0 && (roll.newCount ?? 0) > 0;
        if (!isOdd && (left.length === held.length || looked >= looks || stopOf(run) !== null))
            return left;
        if (isOdd && (looked >= looks || stopOf(run) !== null))
            return null;
        await pause(run, roll_follow_LOOK_MS);
    }
}
/** A failed roll of an Elastigroup keeps the group from being rolled again until it is stopped (help.spot.io, deploy-or-roll-elastigroup). */
async function stopFailed(roll, { spot, kind, account, id, onFailure }) {
    if (roll.sort !== 'group')
        return '';
    if (onFailure === 'leave')
        return ' It was left as it is, and must be stopped before the next one.';
    try {
        await spot.stopRoll(kind, account, id, roll);
        return ' It was stopped, so that the next one can start.';
    }
    catch (error) {
        return ` It must be stopped before the next one: ${sentenceOf(error)}`;
    }
}

;// CONCATENATED MODULE: ./lib/rollout/roll-start.js






const MAX_STARTS = 3;
/** A list may lag behind what was started. */
const LOOKS_MS = [2_000, 10_000, 20_000];
const WAIT_MS = 20_000;
/**
 * Has the instances of a resource replaced by one roll. It is looked for before it is started: one that began after the last
 * update, and that replaces as much, is followed in its place; any other one that runs is waited for.
 */
async function rollByRoll(request, run) {
    const turn = { starts: 0, refusals: 0, before: null, looks: 0, isTaken: false, foreign: new Set(), obstacle: null };
    const { start } = request.how;
    let wanted = null;
    for (;;) {
        const stop = stopOf(run);
        if (stop !== null)
            return notFollowed(stop, turn);
        // What another roll has replaced meanwhile is not to be named any more.
        if (wanted === null || turn.obstacle !== null)
            wanted = await wantedOf(request, run);
        if (wanted === null)
            return (0,roll_outcome/* endWith */.q)('nothing', null);
        // Of a group on ECS, rolls of both sorts stand in each other's way.
        const rolls = await run.spot.rolls(run.kind, run.account, run.id, start.sort === 'ecs-group' ? undefined : start.sort);
        const result = (await adopted(rolls, wanted, run, turn)) ?? (await begun(rolls, wanted, run, turn));
        if (result !== null)
            return result;
    }
}
/** With as few instances as need it, where a roll takes single ones; null: none does. */
async function wantedOf(request, run) {
    const { start } = request.how;
    const wide = scopeOf(start);
    const stale = run.staleOf === null ? null : await run.staleOf(request);
    const ids = stale === null ? null : narrowed(stale);
    const against = stale === null ? null : unshown(request, stale);
    if (ids === null || (ids.length > 0 && start.sort !== 'cluster'))
        return { ...request, wide, against };
    if (ids.length === 0 || start.sort !== 'cluster')
        return null;
    return { ...request, wide, against, how: { by: 'roll', start: { ...start, scope: { of: 'instances', ids } } } };
}
function notFollowed(stop, { before, obstacle }) {
    const why = stop === 'time' ? 'The time limit was reached' : 'The run was stopped';
    if (before !== null)
        return (0,roll_outcome/* endWith */.q)('unknown', `${why} before it could be seen whether a roll was started. Run again: it is looked for.`);
    if (obstacle !== null)
        return (0,roll_outcome/* endWith */.q)('blocked', `${why} while ${obstacle}. Run again once it has ended.`);
    return (0,roll_outcome/* endWith */.q)('not-begun', `${why} before a roll was started. Run again.`);
}
function scopeOf(start) {
    return start.sort === 'cluster' ? start.scope : { of: 'cluster' };
}
/** What comes of a roll that is there already; null: none is, or it is not known yet. */
async function adopted(rolls, request, run, turn) {
    const scope = scopeOf(request.how.start);
    const { before } = turn;
    const isEnough = ({ scope: rolled }) => (0,roll_verdict/* covers */.hU)(rolled, scope) || (0,roll_verdict/* covers */.hU)(rolled, request.wide);
    const fresh = before === null ? undefined : rolls.find((one) => !before.has(one.id) && isEnough(one));
    if (fresh !== undefined)
        return follow({ roll: fresh, isAdopted: false, scope, since: null }, run);
    const roll = rolls.find((one) => isEnough(one) && (!one.hasEnded || endOf(one.status) === 'completed'));
    if (roll === undefined || turn.foreign.has(roll.id))
        return null;
    if (beganBefore(roll, request)) {
        turn.foreign.add(roll.id);
        return null;
    }
    const standing = await standingOf(request, run);
    const followed = { roll, isAdopted: true, scope, since: standing.updatedAt };
    const isOurs = beganAfter(roll, standing) && (!roll.hasEnded || (await hasLeftNothing(followed, run)));
    if (isOurs)
        return follow(followed, run);
    turn.foreign.add(roll.id);
    return null;
}
/** Whether that is clear without a look at each of the resources. */
function beganBefore({ createdAt }, { changes }) {
    const began = (0,roll_verdict/* timeOf */.nR)(createdAt);
    return began !== null && changes.some(({ updatedAt }) => updatedAt !== null && began < updatedAt);
}
function beganAfter({ createdAt }, { updatedAt, isInPlace }) {
    const began = (0,roll_verdict/* timeOf */.nR)(createdAt);
    return isInPlace && began !== null && updatedAt !== null && began >= updatedAt;
}
/** Of a roll that is over, only one that has replaced everything spares another one. */
async function hasLeftNothing(followed, run) {
    return (await leftAfter(followed, run, SETTLING_LOOKS))?.length === 0;
}
const SETTLING_LOOKS = 3;
/** Starts a roll where nothing stands in its way. null: whether it was is to be looked up, or it is to be tried again. */
async function begun(rolls, request, run, turn) {
    if (turn.before !== null)
        return await lookedFor(turn, run);
    const other = rolls.find(({ hasEnded }) => !hasEnded);
    if (other !== undefined)
        return await wait(`the roll ${other.id} runs, which began before the change or replaces less`, other, run, turn);
    if (request.mayStart && request.against !== null)
        return (0,roll_outcome/* endWith */.q)('unknown', request.against);
    const [newest] = rolls;
    if (request.mayStart && newest?.sort === 'group' && endOf(newest.status) === 'failed') {
        if (run.onFailure === 'leave')
            return (0,roll_outcome/* endWith */.q)('blocked', `The roll ${newest.id} has failed, and must be stopped before the next one.`);
        await run.spot.stopRoll(run.kind, run.account, run.id, newest);
    }
    if (!request.mayStart)
        return (0,roll_outcome/* endWith */.q)('failed', ENDED_MEANWHILE, { roll: newest ?? null });
    if (turn.starts >= MAX_STARTS)
        return (0,roll_outcome/* endWith */.q)('failed', `No roll came of ${MAX_STARTS} starts. Run again.`);
    return await started(rolls, request, run, turn);
}
const ENDED_MEANWHILE = 'The roll that was followed has ended, and not well or not with everything replaced. Without EC2 it cannot be told what is left: give AWS credentials, or roll all (roll-scope), and run again.';
async function wait(obstacle, roll, run, turn) {
    turn.obstacle = obstacle;
    run.tell('waiting', seenOf(roll));
    await pause(run, WAIT_MS);
    return null;
}
/** A start of which nobody knows what came of it: the list is looked at some more times, and only then is it sent again. */
async function lookedFor(turn, run) {
    const ms = LOOKS_MS[turn.looks++];
    if (ms !== undefined) {
        await pause(run, ms);
        return null;
    }
    if (turn.isTaken)
        return (0,roll_outcome/* endWith */.q)('unknown', 'Spot has taken the start of a roll, but lists none. Run again: it is looked for.');
    turn.before = null;
    return null;
}
async function started(rolls, request, run, turn) {
    const { start } = request.how;
    turn.starts++;
    turn.obstacle = null;
    const lose = (isTaken) => {
        Object.assign(turn, { before: new Set(rolls.map(({ id }) => id)), looks: 0, isTaken });
        return null;
    };
    try {
        const roll = await run.spot.startRoll(run.kind, run.account, run.id, start);
        return roll === null ? lose(true) : await follow({ roll, isAdopted: false, scope: scopeOf(start), since: null }, run);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        if (error.facts.reason === 'unknown')
            return lose(false);
        if (roll_run_hasRefused(error))
            return await refused(error, request, run, turn);
        // Nothing was sent, or the limit kept it from being looked at.
        if (turn.starts >= MAX_STARTS)
            return (0,roll_outcome/* endWith */.q)('failed', `${sentenceOf(error)} No roll was started. Run again.`);
        await pause(run, WAIT_MS);
        return null;
    }
}
async function refused(error, request, run, turn) {
    const next = afterRefusal(error.facts.detail, turn.refusals++);
    if (next.do === 'nothing')
        return nothingToDo(error, request, run);
    if (next.do === 'fail')
        return (0,roll_outcome/* endWith */.q)('failed', `${sentenceOf(error)} No roll was started.`);
    // It was looked at and not taken: it does not count as a start.
    turn.starts--;
    turn.obstacle = `Spot refused a roll (${error.facts.detail})`;
    run.tell('waiting');
    await pause(run, next.ms);
    return null;
}
/** There is nothing to replace where Spot says so, and lists no instance. */
async function nothingToDo(error, request, run) {
    const instances = await run.spot.instances(run.kind, run.account, run.id);
    const left = instances.filter((one) => (0,roll_verdict/* isWithin */.UO)(one, scopeOf(request.how.start)));
    if (left.length === 0)
        return (0,roll_outcome/* endWith */.q)('nothing', null);
    const reason = `${sentenceOf(error)} But it lists ${left.length} of them. Run again.`;
    return (0,roll_outcome/* endWith */.q)('failed', reason, { left: left.map(({ id }) => ({ id, reason: 'it runs' })) });
}

;// CONCATENATED MODULE: ./lib/rollout/roll.js








/**
 * Has instances replaced, and follows it to the end: one roll for each resource, in their order. The first one that does not
 * end well keeps the others from being begun. Never throws for what a service does: all of it is in the outcomes.
 */
async function carryOutRolls(requests, context) {
    const { signal } = context;
    let stopped = null;
    let done = 0;
    return (0,parallel/* inParallel */.H)(requests, context.maxParallel, async (request) => {
        stopped ??= (0,rollout_stop/* stopBy */.cp)(signal);
        if (stopped !== null)
            return { request, ...(0,roll_outcome/* endWith */.q)('not-begun', (0,rollout_stop/* whyNotBegun */.$C)(stopped, 'another roll has not ended well')) };
        const counts = () => ({ done, total: requests.length });
        const result = await rolled(request, context, counts);
        done += 1;
        if (!(0,roll_outcome/* isReplaced */.t)(result))
            stopped ??= 'failure';
        return { request, ...result };
    });
}
async function rolled(request, context, counts) {
    const { id, account, how } = request;
    if (id === null)
        return (0,roll_outcome/* endWith */.q)('failed', 'Spot does not tell which cluster it belongs to. Roll it in the console.');
    const tell = teller(request, context, counts);
    const run = { ...context, kind: kinds/* KINDS */.GW[request.kind], account, id, beganAt: context.clock.now(), tell };
    try {
        const image = imageRequest(request);
        if (image !== null)
            return await recycleForImage(request, image, run);
        return await (how.by === 'recycle'
            ? recycleAll(request, run)
            : rollByRoll({ ...request, id, how }, run));
    }
    catch (error) {
        return (0,roll_outcome/* endWith */.q)('unknown', `${sentenceOf(error)} Whether instances are replaced could not be told. Run again.`);
    }
}
const roll_UNTOLD = {
    ...{ roll: null, status: null, batch: null, batches: null, percent: null, oldCount: null, newCount: null },
};
/** Tells of a roll where something is new. */
function teller({ label }, { progress }, counts) {
    let last = '';
    return (state, seen = {}) => {
        const told = { state, ...roll_UNTOLD, ...seen };
        const text = JSON.stringify(told);
        if (text !== last)
            progress.tell({ about: 'roll', label, ...counts(), ...told });
        last = text;
    };
}

// EXTERNAL MODULE: ./lib/rollout/roll-requests.js
var roll_requests = __webpack_require__(9654);
;// CONCATENATED MODULE: ./lib/rollout/claims.js
/** Finds out who claims what: two specs about one resource would undo each other, or create it twice. */
function claimsOf(joined) {
    const ids = new Set();
    const bySpec = new Map();
    const byKey = new Map();
    for (const one of joined) {
        for (const id of idsOf(one))
            ids.add(id);
        const key = keyOf(one);
        if (key === null)
            continue;
        bySpec.set(one.spec, key);
        const known = byKey.get(key);
        if (known === undefined)
            byKey.set(key, [one.spec]);
        else
            known.push(one.spec);
    }
    return {
        ids,
        rivalsOf: (spec) => (byKey.get(bySpec.get(spec) ?? '') ?? []).filter((other) => other !== spec),
    };
}
function idsOf({ spec, as }) {
    if (as.as === 'live')
        return [as.resource.id];
    if (as.as === 'new')
        return [];
    return spec.id === null ? as.candidates : [spec.id];
}
function keyOf({ spec, as }) {
    if (as.as === 'live')
        return JSON.stringify(['id', as.resource.kind, as.resource.id]);
    return as.as === 'new' ? JSON.stringify(['new', spec.kind.id, as.account, as.name, spec.oceanId]) : null;
}

// EXTERNAL MODULE: ./lib/rollout/imds.js
var rollout_imds = __webpack_require__(3955);
// EXTERNAL MODULE: ./lib/specs/recognise.js
var recognise = __webpack_require__(346);
;// CONCATENATED MODULE: ./lib/rollout/live.js



/** The kinds that a spec's live resource may be of. */
function kindsOf({ kind, ambiguous }) {
    return (0,recognise/* familiesOf */.m6)(kind, ambiguous);
}
/**
 * What must be listed to plan these specs: their kinds in their accounts, each once. Clusters are listed for their node groups:
 * how many instances run, and what moves by itself, stands there. `withGroups`: the node groups of clusters as well, since what
 * their instances are launched with stands there.
 */
function listsFor(specs, withGroups = false) {
    const wanted = new Map();
    for (const spec of specs) {
        const { account } = spec;
        if (account === null)
            continue;
        for (const kind of kindsOf(spec)) {
            wanted.set(live_keyOf(kind.id, account), { kind, account });
            const groups = withGroups ? groupKindOf(kind) : null;
            if (groups !== null)
                wanted.set(live_keyOf(groups.id, account), { kind: groups, account });
            if (kind.clusterKind === null)
                continue;
            wanted.set(live_keyOf(kind.clusterKind, account), { kind: kinds/* KINDS */.GW[kind.clusterKind], account });
        }
    }
    return [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}
/** Makes lists searchable. */
function liveOf(lists) {
    const all = new Map(lists.map(({ kind, account, resources }) => [live_keyOf(kind.id, account), indexed(resources)]));
    const byId = (kind, account, id) => all.get(live_keyOf(kind.id, account))?.ids.get(id) ?? null;
    return {
        has: (kind, account) => all.has(live_keyOf(kind.id, account)),
        byId,
        byName: (kind, account, name) => all.get(live_keyOf(kind.id, account))?.names.get(name) ?? [],
        clusterOf: ({ kind, account, body }) => {
            const { clusterKind } = kinds/* KINDS */.GW[kind];
            return clusterKind === null || typeof body.oceanId !== 'string' ? null : byId(kinds/* KINDS */.GW[clusterKind], account, body.oceanId);
        },
        groupsOf: ({ kind, account, id }) => {
            const groupKind = groupKindOf(kinds/* KINDS */.GW[kind]);
            return groupKind === null ? [] : (all.get(live_keyOf(groupKind.id, account))?.groups.get(id) ?? []);
        },
    };
}
/** The kind of the node groups of clusters of a kind; null: it has none. */
function groupKindOf({ id }) {
    return kinds/* kindList */.T_.find(({ clusterKind }) => clusterKind === id) ?? null;
}
/**
 * Resources that show no IMDS options in their list, among those that specs are joined to: they are to be read singly before
 * they count as having none. The documented list of Elastigroups leaves the options out (spotinst/openapi: items-list-group).
 */
function lacksOptions(resource) {
    return (0,rollout_imds/* liveOptions */.hN)(resource) === null;
}
function live_keyOf(kind, account) {
    return JSON.stringify([kind, account]);
}
function indexed(resources) {
    const names = new Map();
    for (const resource of resources) {
        if (resource.name === null)
            continue;
        const known = names.get(resource.name);
        if (known === undefined)
            names.set(resource.name, [resource]);
        else
            known.push(resource);
    }
    const groups = new Map();
    for (const resource of resources) {
        const { oceanId } = resource.body;
        if (typeof oceanId !== 'string')
            continue;
        const known = groups.get(oceanId);
        if (known === undefined)
            groups.set(oceanId, [resource]);
        else
            known.push(resource);
    }
    return { ids: new Map(resources.map((resource) => [resource.id, resource])), names, groups };
}
/** The lists with what single reads gave instead of their items; null: the resource is gone by now. */
function withRead(lists, read) {
    const now = new Map(read);
    return lists.map((list) => ({
        ...list,
        resources: list.resources.flatMap((resource) => {
            const one = now.get(resource);
            return one === undefined ? [resource] : one === null ? [] : [one];
        }),
    }));
}

;// CONCATENATED MODULE: ./lib/rollout/join.js


/** Joins a spec to its live resource: by its id, or by its unique name where the config allows it. */
function join(spec, live) {
    const { account, id, name } = spec;
    if (account === null)
        return unjoined('no-account', 'no account is known for it. Set account in the config or spot-account.');
    const hidden = id === null ? name : id;
    if ((0,specs_value/* unresolvableText */.Et)(hidden) !== null) {
        return unjoined('unresolvable', `${(0,specs_value/* quoted */.TL)(hidden)} is filled in by another tool. Render the spec first.`);
    }
    if (id !== null)
        return byId(spec, account, id, live);
    if (name !== null && (spec.matchesName || spec.create))
        return byName(spec, account, name, live);
    return unjoined('unmatched', unmatchedReason(spec, account, live));
}
function byId(spec, account, id, live) {
    for (const kind of kindsOf(spec)) {
        const resource = live.byId(kind, account, id);
        if (resource !== null)
            return { as: 'live', resource };
    }
    const remedy = spec.create ? 'A resource that is created gets an id of its own: remove this one' : 'Correct the id';
    return unjoined('missing', `account ${(0,specs_value/* quoted */.TL)(account)} has no resource ${(0,specs_value/* quoted */.TL)(id)}. ${remedy}, or the account.`);
}
function byName(spec, account, name, live) {
    const found = named(spec, account, name, live);
    const [resource, other] = found;
    const what = `named ${(0,specs_value/* quoted */.TL)(name)}`;
    if (other !== undefined) {
        const ids = found.map(({ id }) => id);
        const reason = `${found.length} live resources are ${what} (${listed(ids)}). Write the id of one of them into the spec.`;
        return { as: 'ambiguous', reason, candidates: ids };
    }
    if (resource !== undefined)
        return { as: 'live', resource };
    if (!spec.create) {
        return unjoined('missing', `account ${(0,specs_value/* quoted */.TL)(account)} has no resource ${what}. Create it, or set create: true in the config.`);
    }
    if (spec.ambiguous) {
        return unjoined('unmatched', 'Kubernetes or ECS cannot be told, so it is not created. Set kind in the config.');
    }
    if (spec.kind.role === 'node-group' && spec.oceanId === null) {
        return unjoined('unmatched', 'no oceanId names its cluster, so it is not created. Add the oceanId.');
    }
    return { as: 'new', account, name };
}
/** The live resources of a name; of node groups, those of the same cluster: names need not be unique beyond it. */
function named(spec, account, name, live) {
    const found = kindsOf(spec).flatMap((kind) => live.byName(kind, account, name));
    return spec.oceanId === null ? found : found.filter(({ body }) => body.oceanId === spec.oceanId);
}
function unmatchedReason(spec, account, live) {
    const { name } = spec;
    if (name === null)
        return 'it has neither an id nor a name. Write the id into the spec or the config.';
    const [found, other] = named(spec, account, name, live);
    const hint = found === undefined || other !== undefined ? '' : ` The live resource of that name is ${(0,specs_value/* quoted */.TL)(found.id)}.`;
    return `it has no id, and is not looked for by its name. Write the id into the spec or the config, or set match: name.${hint}`;
}
const MAX_LISTED = 5;
function listed(ids) {
    return `${ids.slice(0, MAX_LISTED).map(specs_value/* quoted */.TL).join(', ')}${ids.length > MAX_LISTED ? ', …' : ''}`;
}
function unjoined(as, reason) {
    return { as, reason, candidates: [] };
}

// EXTERNAL MODULE: ./lib/rollout/effect.js
var rollout_effect = __webpack_require__(3849);
// EXTERNAL MODULE: ./lib/rollout/roll-estimate.js + 1 modules
var roll_estimate = __webpack_require__(3866);
;// CONCATENATED MODULE: ./lib/rollout/plan-spec.js








/** What is to be done about the resource that a spec is about. What could weaken or is not certain is not done. */
function planSpec(spec, joined, context) {
    const subject = subjectOf(spec, joined);
    const unplanned = (state, reason) => ({ state, ...subject, reason });
    if (spec.verdict === 'waived')
        return unplanned('waived', 'a waiver covers it, so it is not applied.');
    const refusal = plan_spec_refusalOf(spec, joined, context) ?? rivalry(context.rivals);
    if (refusal !== null)
        return unplanned(refusal.state, refusal.reason);
    if (joined.as === 'new')
        return creation(spec, joined.account, joined.name, subject, context) ?? unplanned(...hiddenBody(spec));
    if (joined.as !== 'live')
        return unplanned(joined.as, joined.reason);
    return update(spec, joined.resource, subject, context) ?? unplanned(...hiddenBody(spec));
}
function subjectOf(spec, joined) {
    const { file, document, path, account, wave } = spec;
    const resource = joined.as === 'live' ? joined.resource : null;
    const options = resource === null ? null : (0,rollout_imds/* liveOptions */.hN)(resource);
    return {
        spec: { file, document, path },
        kind: resource?.kind ?? spec.kind.id,
        account,
        id: resource?.id ?? spec.id,
        name: spec.name ?? resource?.name ?? null,
        liveTokens: (0,rollout_imds/* tokensOf */.k8)(options),
        wave,
    };
}
/** What a node group without options of its own gets. */
function clusterOptions(cluster) {
    return cluster === null ? null : (0,rollout_imds/* liveOptions */.hN)(cluster);
}
/** Why a spec is not applied, whatever the live resource needs. */
function plan_spec_refusalOf(spec, joined, { live, hardened }) {
    const resource = joined.as === 'live' ? joined.resource : null;
    const options = resource === null ? null : (0,rollout_imds/* liveOptions */.hN)(resource);
    const isStrong = resource !== null && (0,rollout_imds/* requiresTokens */.TQ)(options ?? clusterOptions(live.clusterOf(resource)), true);
    const isSilent = spec.kind.role === 'node-group' && spec.imds === null;
    const isSafe = (0,rollout_imds/* requiresTokens */.TQ)(spec.imds) || isSilent;
    if (!isSafe && spec.source !== 'unresolvable' && isStrong) {
        const says = spec.imds === null ? 'has no IMDS options' : `has httpTokens ${(0,specs_value/* quoted */.TL)(spec.imds.httpTokens ?? null)}`;
        return { state: 'would-weaken', reason: `live, tokens are required, but the spec ${says}. Write httpTokens: "required".` };
    }
    if (spec.verdict !== 'pass' || !isSafe)
        return failure(spec);
    if (isSilent && options !== null && !(0,rollout_imds/* requiresTokens */.TQ)(options)) {
        const has = `its live options (httpTokens ${(0,specs_value/* quoted */.TL)(options.httpTokens ?? null)}) override those of its cluster`;
        return { state: 'overrides', reason: `${has}, but the spec has none to apply. Write httpTokens: "required" into the spec.` };
    }
    if (resource === null)
        return null;
    if (isSilent && options === null)
        return weakInheritance(resource, live, hardened);
    return unsupported(spec, kinds/* KINDS */.GW[resource.kind]) ?? imageRefusal(spec, resource);
}
/** Of a node group without options of its own: why its live cluster, which need not be the one that git names, gives it none that are safe. */
function weakInheritance(group, live, hardened) {
    const cluster = live.clusterOf(group);
    if (cluster !== null && (hardened.has(cluster.id) || (0,rollout_imds/* requiresTokens */.TQ)(clusterOptions(cluster))))
        return null;
    const why = cluster === null
        ? 'it inherits its IMDS options, and its live cluster was not found'
        : `it inherits from the live cluster ${(0,specs_value/* quoted */.TL)(cluster.id)}, which does not require tokens and is not changed here`;
    return { state: 'inherits', reason: `${why}. Apply the cluster's spec too, or write httpTokens: "required" into this one.` };
}
function failure({ source, failures }) {
    if (source === 'unresolvable') {
        return { state: 'unresolvable', reason: 'its IMDS options are filled in by another tool. Render the spec first.' };
    }
    const rules = failures.length === 0 ? '' : ` (${failures.join(', ')})`;
    return { state: 'failed-check', reason: `it does not pass the check${rules}, so it is not applied. Put it right first.` };
}
/** Of a spec of which only the live resource tells the kind: options that this kind does not have, and that the API would drop. */
function unsupported({ imds }, kind) {
    const known = ['httpTokens', 'httpPutResponseHopLimit', ...kind.optionalMembers];
    const name = Object.keys(imds ?? {}).find((one) => !known.includes(one));
    if (name === undefined)
        return null;
    return { state: 'failed-check', reason: `${(0,specs_value/* quoted */.TL)(name)} is no IMDS option of ${kind.title}, as which it is live. Remove it.` };
}
function rivalry([rival]) {
    if (rival === undefined)
        return null;
    return { state: 'ambiguous', reason: `the spec in ${(0,specs_value/* quoted */.TL)(rival.file)} is about the same resource. Keep one of them.` };
}
function update(spec, live, subject, context) {
    const kind = kinds/* KINDS */.GW[live.kind];
    const cluster = context.live.clusterOf(live);
    if (context.scope === 'spec' && hiddenIn(spec.body) !== null)
        return null;
    const options = (0,rollout_imds/* liveOptions */.hN)(live);
    const imds = spec.imds === null ? null : (0,rollout_imds/* imdsChange */.Ye)(spec.imds, options, kind);
    const image = imageReplacement(spec, live, context.roll);
    const rest = context.scope === 'spec' && spec.body !== null
        ? (0,difference/* differenceOf */.Pq)(image === null ? spec.body : withoutImage(spec.body, image), live, cluster, kind)
        : { body: {}, members: [], withheld: [] };
    const more = imageDifference(image, live, rest.body);
    const members = [...(imds?.members ?? []), ...rest.members, ...more.members];
    const withheld = [...rest.withheld, ...more.withheld];
    const account = live.account;
    const target = { id: live.id };
    const wish = context.roll && image !== null ? { image: { replacedBy: image.to, persists: image.persists } } : {};
    const effect = { ...effectOf(spec, kind, context), ...wish, act: 'update', account, target };
    const hash = (0,rollout_effect/* hashOf */.qQ)(effect);
    const roll = (0,roll_estimate/* rollEstimate */.YL)(asRecycled(live, image), cluster, spec.roll);
    if (members.length === 0 && image?.step !== 'finish')
        return {
            state: 'right',
            ...subject,
            account,
            withheld,
            roll,
            image,
            untold: 0,
            hashes: [hash, ...birthHash(spec, kind, account, context)],
        };
    const body = imds === null ? more.body : (0,difference/* withValue */.cO)(more.body, kind.imdsPath, imds.options);
    const isWeak = spec.imds !== null && !(0,rollout_imds/* requiresTokens */.TQ)(options ?? clusterOptions(cluster));
    return { state: 'change', ...subject, account, isWeak, members, withheld, body, roll, previous: options, image, hash };
}
function creation(spec, account, name, subject, context) {
    if (spec.body === null || hiddenIn(spec.body) !== null)
        return null;
    const { kind, imds } = spec;
    const pointer = (0,specs_value/* pointerOf */.rq)(kind.imdsPath);
    const members = Object.entries(imds ?? {}).map(([member, value]) => (0,member_change/* memberChange */.f)(`${pointer}/${member}`, null, value));
    const hash = (0,rollout_effect/* hashOf */.qQ)(birth(spec, kind, account, name, context));
    const body = (0,difference/* creationBody */.SM)(spec.body);
    const none = { withheld: [], roll: null, previous: null, image: null };
    return { state: 'create', ...subject, account, isWeak: false, members, body, ...none, hash };
}
/** What of an effect the spec and the settings alone tell. */
function effectOf({ imds, body, roll }, kind, context) {
    const { scope, roll: isRolled, rollScope, onFailure } = context;
    return {
        kind: kind.id,
        imds,
        body: scope === 'spec' && body !== null ? (0,difference/* creationBody */.SM)(body) : null,
        roll: isRolled ? (0,roll_estimate/* rollSettings */.B5)(kind.id, roll) : null,
        ...(isRolled && rollScope === 'all' ? { replaces: rollScope } : {}),
        ...(isRolled && onFailure === 'restore' ? { restores: true } : {}),
    };
}
function birth(spec, kind, account, name, context) {
    const body = spec.body === null ? null : (0,difference/* creationBody */.SM)(spec.body);
    const target = { name, oceanId: spec.oceanId };
    return { ...effectOf(spec, kind, context), act: 'create', account, target, body, roll: null };
}
/** A resource that is found by its name may be one that an approved run has created. */
function birthHash(spec, kind, account, context) {
    return spec.create && spec.id === null && spec.name !== null ? [(0,rollout_effect/* hashOf */.qQ)(birth(spec, kind, account, spec.name, context))] : [];
}
function hiddenBody(spec) {
    const hidden = hiddenIn(spec.body);
    return [
        'unresolvable',
        `all of the spec is sent, and ${(0,specs_value/* quoted */.TL)(hidden)} in it is filled in by another tool. Render the spec first.`,
    ];
}
/** The first value in a body that only another tool can tell; null: there is none. */
function hiddenIn(value) {
    if ((0,specs_value/* unresolvableText */.Et)(value) !== null)
        return value;
    if (!Array.isArray(value) && !(0,specs_value/* isMembers */.gV)(value))
        return null;
    for (const inner of Object.values(value)) {
        const hidden = hiddenIn(inner);
        if (hidden !== null)
            return hidden;
    }
    return null;
}

// EXTERNAL MODULE: ./lib/rollout/select.js
var rollout_select = __webpack_require__(9928);
;// CONCATENATED MODULE: ./lib/rollout/plan.js









/** Works out what makes live resources what git says: data alone, nothing is done. Throws where a needed list or body is missing. */
function planOf(request) {
    const bare = request.specs.find(({ body }) => request.scope === 'spec' && body === null);
    if (bare !== undefined)
        throw new Error(`the body of ${bare.file} was not kept, but all of it is to be applied`);
    const live = liveOf(request.live);
    const joined = joinAll(request, live);
    const claims = claimsOf(joined);
    const selected = joined.filter(({ spec }) => (0,rollout_select/* isSelected */.s)(spec, request.only));
    const plannedAs = ({ spec, as }, hardened) => planSpec(spec, as, { ...request, live, rivals: claims.rivalsOf(spec), hardened });
    // Node groups last: what they inherit depends on what is done about their clusters.
    const clusters = selected.filter(({ spec }) => spec.kind.role === 'cluster').map((one) => plannedAs(one, NONE));
    const hardened = new Set(clusters.flatMap(({ state, id }) => (state === 'change' && id !== null ? [id] : [])));
    const resources = [...selected.map((one) => plannedAs(one, hardened)), ...unmanaged(request, claims.ids)];
    const plan = {
        version: 1,
        tool: { name: 'spot-imdsv2', version: request.version },
        verdict: resources.some(({ state }) => (0,planned/* isFailure */.N6)(state)) ? 'fail' : 'pass',
        scope: request.scope,
        roll: request.roll,
        rollScope: request.rollScope,
        onFailure: request.onFailure,
        waves: request.waves,
        resources,
        readiness: null,
        hash: '',
    };
    return hashed(plan);
}
/** A plan with the hash of what it does. */
function hashed(plan) {
    return { ...plan, hash: (0,approval/* formatHashes */.YK)((0,planned/* actsOf */.Df)(plan).map(({ hash }) => hash)) };
}
const NONE = new Set();
/** The live resources that are to be read singly before a plan: specs are joined to them, and their list shows no options of them. */
function unread(request) {
    const live = liveOf(request.live);
    const found = joinAll(request, live).flatMap(({ spec, as }) => as.as === 'live' && (0,rollout_select/* isSelected */.s)(spec, request.only) && lacksOptions(as.resource) ? [as.resource] : []);
    return [...new Set(found)];
}
/** Specs that are not selected are joined where their lists are there: what they are about is no stranger. */
function joinAll({ specs, only, live: lists }, live) {
    const isListed = ({ kind, account }) => account === null || live.has(kind, account);
    const missing = specs.find((spec) => (0,rollout_select/* isSelected */.s)(spec, only) && !isListed(spec));
    if (missing !== undefined)
        throw new Error(`no list of ${missing.kind.id} was read; there are ${lists.length} lists`);
    return specs.filter(isListed).map((spec) => ({ spec, as: join(spec, live) }));
}
/** Live resources that no spec is about, where the run is about whole accounts. They are listed and left alone. */
function unmanaged({ live, only }, claimed) {
    const isAsked = ({ account }) => only.every((one) => one.by === 'account' && one.value === account);
    return live
        .flatMap(({ resources }) => resources)
        .filter((resource) => !claimed.has(resource.id) && isAsked(resource))
        .sort((a, b) => (0,finding/* compareText */.n6)(a.account, b.account) || (0,finding/* compareText */.n6)(a.kind, b.kind) || (0,finding/* compareText */.n6)(a.id, b.id))
        .map((resource) => {
        const options = (0,rollout_imds/* liveOptions */.hN)(resource);
        const weak = (0,rollout_imds/* requiresTokens */.TQ)(options) ? '' : ' Its own options do not require tokens.';
        const { kind, account, id, name } = resource;
        const reason = `no spec is about it, so it is left as it is.${weak}`;
        return { state: 'unmanaged', spec: null, kind, account, id, name, liveTokens: (0,rollout_imds/* tokensOf */.k8)(options), wave: null, reason };
    });
}

;// CONCATENATED MODULE: ./lib/rollout/stale.js




/** All changes of a plan, none of them done yet. */
function plannedIn({ resources }) {
    return new Map(resources.flatMap((one) => (isSent(one) && one.id !== null ? [[one.id, null]] : [])));
}
/** Those that a plan brings. */
function imagesIn({ resources }) {
    return new Map(resources.flatMap((one) => {
        const image = 'image' in one ? demandedImage(one.image) : null;
        return image === null || one.id === null ? [] : [[one.id, image]];
    }));
}
/** What a fleet launches once these changes are done. */
function settingsAfter(fleet, changed, images) {
    const inherits = fleet.inheriting;
    const isChanged = (group) => group === null ? changed.has(fleet.id) : changed.has(group) || (inherits.has(group) && changed.has(fleet.id));
    const sinceOf = (group) => changed.get(group === null || inherits.has(group) ? fleet.id : group) ?? null;
    return new Map([...fleet.settings].map(([group, settings]) => {
        const image = images.get(group ?? fleet.id) ?? null;
        const after = isChanged(group) ? { requiresTokens: true, since: sinceOf(group) } : settings;
        return [group, image === null ? after : { ...after, image }];
    }));
}
/** A node that only has to be recycled, and its persistence switched on, is as it is to be till then. */
function isSent(one) {
    return one.state === 'change' && Object.keys(one.body).length > 0;
}
/**
 * How long after a change instances may still come with the options from before: they were on their way. Later ones were
 * changed elsewhere, and would be again: to replace them helps nobody.
 */
const ON_THE_WAY_MS = 10 * 60_000;
/** What is stale in a part of a fleet: in some node groups, or in all of it (null). */
function staleIn(sight, parts, after) {
    const within = sight.proof.instances.filter(({ nodeGroup, standing }) => standing.state !== 'gone' && (parts === null || (nodeGroup !== null && parts.has(nodeGroup))));
    const [open, doubtful] = [[], []];
    for (const one of within) {
        const settings = after.get(one.nodeGroup);
        // To replace what would come back the same is of no use.
        if (settings?.requiresTokens !== true)
            continue;
        const image = settings.image === undefined ? 'any' : stale_imageOf(one, sight, settings.image);
        if (image === 'other' || (one.standing.state === 'open' && mayBeBefore(one, settings, ON_THE_WAY_MS)))
            open.push(one.id);
        else if ((image === 'untold' || one.standing.state === 'unknown') && mayBeBefore(one, settings, 0))
            doubtful.push(one.id);
    }
    return { open, doubtful, all: within.length };
}
function stale_imageOf({ id }, { images }, wanted) {
    const image = images.get(id);
    if (image === undefined)
        return 'untold';
    return image === wanted ? 'wanted' : 'other';
}
function mayBeBefore({ launchedAt }, { since }, graceMs) {
    return launchedAt === null || since === null || launchedAt < since + graceMs;
}
/** The fleets in which something is as git wants it, while it is not known of instances; `since`: when it was last updated. */
function doubtfulIn(plan, sights) {
    const byKey = new Map(sights.map((sight) => [(0,fleet_sight/* keyOf */.TN)(sight.fleet), sight]));
    const found = new Map();
    for (const { state, account, id, roll } of (0,fleet_sight/* rollablesOf */.kC)(plan)) {
        const key = (0,fleet_sight/* keyOf */.TN)({ account, id: roll.isPart ? roll.id : id });
        const sight = byKey.get(key);
        if (state !== 'right' || sight === undefined)
            continue;
        const { fleet } = sight;
        const part = roll.isPart ? id : null;
        if (staleIn(sight, part === null ? null : new Set([part]), fleet.settings).doubtful.length === 0)
            continue;
        const since = fleet.settings.get(part)?.since ?? Number.POSITIVE_INFINITY;
        found.set(key, { fleet, since: Math.max(since, found.get(key)?.since ?? 0) });
    }
    return [...found.values()];
}
/** The fleets that are as git wants them, and are recycled where they are not new. */
function recycledIn(plan, fleets) {
    const keys = new Set((0,fleet_sight/* rollablesOf */.kC)(plan).flatMap((one) => (one.state === 'right' && one.roll.route === 'recycle' ? [(0,fleet_sight/* keyOf */.TN)(one)] : [])));
    return fleets.filter((fleet) => keys.has((0,fleet_sight/* keyOf */.TN)(fleet)));
}
/**
 * The plan with what its rolls really replace, and with rolls of what is as git wants it while its instances are not: EC2
 * tells that; where it does not, an approval, `all`, or a roll that is under way.
 */
function withStale(plan, request) {
    const [planned, images] = [plannedIn(plan), imagesIn(plan)];
    const sights = new Map(request.sights.map((sight) => [(0,fleet_sight/* keyOf */.TN)(sight.fleet), { sight, after: settingsAfter(sight.fleet, planned, images) }]));
    const resources = plan.resources.map((one) => {
        if ((one.state !== 'change' && one.state !== 'right') || one.roll === null)
            return one;
        const { account, roll } = one;
        const seen = sights.get((0,fleet_sight/* keyOf */.TN)({ account, id: roll.isPart ? roll.id : one.id }));
        if (seen === undefined)
            return one;
        const stale = staleIn(seen.sight, roll.isPart ? new Set([one.id ?? '']) : null, seen.after);
        if (one.state === 'right')
            return rightWith(one, stale, plan, request);
        const size = (0,roll_estimate/* sized */.Sk)(roll, replacedBy(roll, stale, plan));
        // Whatever runs: once persistence is off, what was kept of the root volume is not used any more.
        return { ...one, roll: one.image?.step === 'set' ? { ...size, loses: roll.loses } : size };
    });
    return hashed({ ...plan, resources });
}
/** How many instances a roll replaces. */
function replacedBy({ route }, { open, doubtful, all }, { rollScope }) {
    if (rollScope === 'all' || doubtful.length > 0)
        return all;
    if (open.length === 0)
        return 0;
    // Only clusters, and what is recycled one by one, can be rolled in part.
    return route === 'cluster' || route === 'recycle' ? open.length : all;
}
function rightWith(one, stale, plan, request) {
    const { approved, rolling, recycling } = request;
    const { open, doubtful } = stale;
    const roll = (0,roll_estimate/* sized */.Sk)(one.roll, replacedBy(one.roll, stale, plan));
    const [hash = ''] = one.hashes;
    // The sequence ends with an update: what has gone through it was launched before that, and needs no other recycle.
    const isOver = one.image?.step === 'done';
    const isApproved = !isOver && approved?.has(hash) === true;
    const mayStart = open.length > 0 || (doubtful.length > 0 && (isApproved || plan.rollScope === 'all'));
    if (mayStart)
        return { ...one, state: 'roll', act: 'start', roll, hash };
    const key = (0,fleet_sight/* keyOf */.TN)({ account: one.account, id: one.roll.isPart ? one.roll.id : one.id });
    const onTheirWay = recycling.get(key) ?? 0;
    if (onTheirWay > 0)
        return { ...one, state: 'roll', act: 'follow', roll: { ...(0,roll_estimate/* sized */.Sk)(one.roll, onTheirWay), loses: [] }, hash };
    if (doubtful.length === 0)
        return one;
    return rolling.has(key) ? { ...one, state: 'roll', act: 'follow', roll, hash } : { ...one, untold: doubtful.length };
}

// EXTERNAL MODULE: ./lib/rollout/ask-cloudwatch.js
var ask_cloudwatch = __webpack_require__(5856);
// EXTERNAL MODULE: ./lib/rollout/readiness.js
var readiness = __webpack_require__(3586);
// EXTERNAL MODULE: ./lib/rollout/readiness-run.js + 1 modules
var readiness_run = __webpack_require__(2437);
;// CONCATENATED MODULE: ./lib/rollout/watch-rejections.js






/** EC2 counts by five minutes, unless detailed monitoring is on. */
const watch_rejections_LOOK_MS = 5 * 60_000;
const STEP_MS = 60_000;
const AT_A_TIME = 8;
/**
 * Watches while a wave bakes whether its instances are refused for want of a token. Ends at once where there are too many, and
 * else with what the last look told. Throws nothing that a service does.
 */
async function watchRejections({ wave, fleets, since, bakeMs }, context) {
    const { clock, signal, maxRejected } = context;
    const end = clock.now() + bakeMs;
    for (;;) {
        await clock.sleep(Math.min(watch_rejections_LOOK_MS, end - clock.now()), signal);
        const told = { wave, limit: maxRejected, ...(await watch_rejections_look(fleets, since, context)) };
        if (told.verdict === 'exceeded' || signal.aborted || clock.now() >= end)
            return told;
    }
}
async function watch_rejections_look(fleets, since, { spot, clock, cloudWatch, maxRejected }) {
    if (cloudWatch === null)
        return watch_rejections_untold('CloudWatch was not asked, for there are no AWS credentials.');
    try {
        const named = await (0,parallel/* inParallel */.H)(fleets, AT_A_TIME, async (fleet) => (0,readiness_run/* readinessFleet */.vv)(fleet, (0,fleet_sight/* proofFleet */.Lo)(fleet, await spot.instances(fleet.kind, fleet.account, fleet.id)).instances, []));
        const asked = await (0,ask_cloudwatch/* askCloudWatch */.a)(cloudWatch, named, 'MetadataNoTokenRejected', spanFrom(since, clock.now()));
        const errors = asked.errors.map(({ message }) => `${message}.`);
        return { ...(0,readiness/* rejectionsOf */.oL)(named, asked.counts, maxRejected), errors };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return watch_rejections_untold(`${error.message}.`);
        throw error;
    }
}
function watch_rejections_untold(why) {
    return { verdict: 'untold', rejected: 0, callers: [], errors: [why] };
}
/** From the first whole minute after a moment on: what was counted before is not of this wave. */
function spanFrom(since, now) {
    const from = Math.ceil(since / STEP_MS) * STEP_MS;
    const to = Math.max(from, Math.floor(now / STEP_MS) * STEP_MS) + STEP_MS;
    return { from, to, stepMs: STEP_MS };
}

;// CONCATENATED MODULE: ./lib/rollout/carry-waves.js













/**
 * Carries out a plan, wave by wave: changes, then the rolls that they need, then the proof, where EC2 can be asked, then the
 * time to bake, in which it is watched what instances are refused, where that is asked for. The first wave that does not end well
 * keeps the next ones from being begun. Throws nothing that a service does.
 */
async function carryOutWaves(plan, context) {
    const sentAt = new Map();
    const fleets = new Map(context.fleets.map((fleet) => [(0,fleet_sight/* keyOf */.TN)(fleet), fleet]));
    const waves = wavesOf(plan, fleets);
    // What is still to be changed in a later wave is launched as before.
    const images = imagesIn(plan);
    const site = { plan, fleets, afterOf: (fleet) => settingsAfter(fleet, sentAt, images) };
    const all = { outcomes: [], rolls: [], restored: [], watched: [] };
    let stopped = null;
    for (const [index, wave] of waves.entries()) {
        const pace = { ...context, maxParallel: wave.maxParallel ?? context.maxParallel };
        if (stopped !== null) {
            all.outcomes.push(...wave.changes.map((change) => notBegun(change, stopped ?? 'failure')));
            all.rolls.push(...notRolled(wave, [], stopped, plan));
            continue;
        }
        const since = context.clock.now();
        const changed = await carryOut(wave.changes, pace);
        all.outcomes.push(...changed.outcomes);
        for (const { change, state, updatedAt } of changed.outcomes)
            if (change.id !== null && state === 'applied')
                sentAt.set(change.id, (0,roll_verdict/* timeOf */.nR)(updatedAt));
        stopped = changed.stopped;
        if (stopped !== null)
            all.rolls.push(...notRolled(wave, changed.outcomes, stopped, plan));
        else if (plan.roll) {
            const earlier = new Set(all.rolls.map(({ request }) => (0,fleet_sight/* keyOf */.TN)(request)));
            const rolled = await rollWave(wave, changed.outcomes, { ...site, earlier }, pace);
            all.rolls.push(...rolled.rolls);
            all.restored.push(...rolled.restored);
            stopped = rolled.stopped;
        }
        const isLast = index === waves.length - 1;
        if (stopped === null && !isLast)
            stopped = await proven(wave, all.rolls, site, context);
        // After the last wave nothing waits for it to bake, but somebody may watch.
        if (stopped === null && (!isLast || context.readiness !== null)) {
            const baked = await bake(wave, since, site, context);
            all.watched.push(...baked.watched);
            stopped = baked.stopped;
        }
    }
    return { ...all, ...inOrderOf(plan, all.outcomes), stopped };
}
/** The reports list changes in the order of the plan, whatever the waves. */
function inOrderOf(plan, outcomes) {
    const byChange = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
    return { outcomes: (0,planned/* changesOf */.fs)(plan).flatMap((change) => byChange.get(change) ?? []) };
}
function notBegun(change, stopped) {
    return {
        change,
        id: change.id,
        state: 'not-begun',
        reason: (0,rollout_stop/* whyNotBegun */.$C)(stopped, 'an earlier wave has not ended well'),
        updatedAt: null,
    };
}
/** The rolls of a wave in which none was begun: instances that are left as they are stand in the report. */
function notRolled(wave, outcomes, stopped, { roll }) {
    const requests = roll ? (0,roll_requests/* rollRequests */.E7)(causesIn(wave, outcomes), null) : [];
    const reason = (0,rollout_stop/* whyNotBegun */.$C)(stopped, 'something before it has not ended well');
    return requests.map((request) => ({ request, ...(0,roll_outcome/* endWith */.q)('not-begun', reason) }));
}
/** The waves of a plan in their order, those without work left out; what is in none of them comes last. */
function wavesOf(plan, fleets) {
    const [changes, toRoll] = [(0,planned/* changesOf */.fs)(plan), (0,planned/* toRollIn */.KW)(plan)];
    const named = plan.waves.map(({ name, bakeSeconds, maxParallel }) => ({ name, bakeMs: bakeSeconds * 1_000, maxParallel }));
    const placeOf = ({ wave }) => {
        const place = plan.waves.findIndex(({ name }) => name === wave);
        return place < 0 ? plan.waves.length : place;
    };
    const clusters = new Map(changes.map((change) => [(0,fleet_sight/* keyOf */.TN)(change), placeOf(change)]));
    // What inherits is not to be replaced before its cluster is changed.
    const placeToRoll = (one) => {
        const cluster = (0,fleet_sight/* keyOf */.TN)({ account: one.account, id: one.roll.id });
        const isInheriting = fleets.get(cluster)?.inheriting.has(one.id ?? '') === true;
        return Math.max(placeOf(one), isInheriting ? (clusters.get(cluster) ?? 0) : 0);
    };
    return [...named, { name: null, bakeMs: 0, maxParallel: null }]
        .map((wave, place) => ({
        ...wave,
        changes: changes.filter((change) => placeOf(change) === place),
        toRoll: toRoll.filter((one) => placeToRoll(one) === place),
    }))
        .filter((wave) => wave.changes.length + wave.toRoll.length > 0);
}
/** What of a wave has instances to be replaced. */
function causesIn({ toRoll }, outcomes) {
    return [
        ...outcomes.flatMap(({ change, state, updatedAt }) => state === 'applied' ? ((0,roll_requests/* causeOfChange */.F2)(change, (0,roll_verdict/* timeOf */.nR)(updatedAt)) ?? []) : []),
        ...toRoll.map(roll_requests/* causeOf */.rl),
    ];
}
async function rollWave(wave, outcomes, site, context) {
    const { onFailure, rollScope } = site.plan;
    const ec2 = rollScope === 'all' ? null : context.ec2;
    const rolls = await carryOutRolls((0,roll_requests/* rollRequests */.E7)(causesIn(wave, outcomes), context.comment), {
        ...context,
        onFailure: onFailure === 'leave' ? 'leave' : 'stop',
        // What an earlier wave has replaced is not replaced again: Spot's launch times tell it where nobody else does.
        staleOf: async (request) => ec2 === null && !site.earlier.has((0,fleet_sight/* keyOf */.TN)(request)) ? null : staleOf(request, site, { ...context, ec2 }),
    });
    const restored = await restoredAfter(rolls, onFailure, context);
    return { rolls, restored, stopped: carry_waves_stopOf(rolls, context.signal) };
}
/** What of a request is stale just now: between the plan and its turn a fleet goes on living. null: its cluster is not live. */
async function staleOf(request, { fleets, afterOf }, { spot, ec2 }) {
    const fleet = fleets.get((0,fleet_sight/* keyOf */.TN)(request));
    if (fleet === undefined)
        return null;
    const parts = (0,roll_requests/* partsOf */.CI)(request);
    const { sights } = await (0,fleet_sight/* lookAt */.t5)([{ ...fleet, parts }], { spot, ec2, tell: () => { } });
    const [sight] = sights;
    return sight === undefined ? null : staleIn(sight, parts, afterOf(fleet));
}
function carry_waves_stopOf(rolls, signal) {
    if (rolls.every(roll_outcome/* isReplaced */.t))
        return null;
    const stopped = (0,rollout_stop/* stopBy */.cp)(signal);
    if (stopped !== null)
        return stopped;
    return rolls.some(({ state }) => state === 'running' || state === 'not-begun') && rolls.every(isHealthy) ? 'time' : 'failure';
}
/** Whether it is only not over. */
function isHealthy(roll) {
    return (0,roll_outcome/* isReplaced */.t)(roll) || roll.state === 'running' || roll.state === 'not-begun';
}
/** Puts back the options from before where a roll has ended badly, if that is what is to be done. */
async function restoredAfter(rolls, onFailure, context) {
    if (onFailure !== 'restore')
        return [];
    const ended = rolls.filter(({ state }) => state === 'failed' || state === 'partial');
    return restore(ended.flatMap(({ request }) => request.changes), context);
}
/** Waits until a wave is proven, where that can be told. */
async function proven(wave, rolls, site, context) {
    const { ec2, signal } = context;
    if (ec2 !== null && site.plan.roll && !(await isProven(wave, rolls, site, { ...context, ec2 })))
        return 'failure';
    return (0,rollout_stop/* stopBy */.cp)(signal);
}
/** Lets a wave bake, and watches what its instances are refused where that is asked for. */
async function bake({ name, bakeMs, ...wave }, since, site, context) {
    const { clock, signal, readiness } = context;
    if (signal.aborted || readiness === null || name === null || bakeMs === 0) {
        if (!signal.aborted)
            await clock.sleep(bakeMs, signal);
        return { watched: [], stopped: (0,rollout_stop/* stopBy */.cp)(signal) };
    }
    const { cloudWatch, maxRejected } = readiness;
    const baking = { wave: name, fleets: fleetsIn(wave, site), since, bakeMs };
    const watched = await watchRejections(baking, { ...context, cloudWatch, maxRejected });
    const isStopped = watched.verdict === 'exceeded' || (watched.verdict === 'untold' && readiness.wish === 'gate');
    return { watched: [watched], stopped: (0,rollout_stop/* stopBy */.cp)(signal) ?? (isStopped ? 'failure' : null) };
}
/** What could not be asked is no failure, unless a proof is demanded. */
async function isProven(wave, rolls, site, context) {
    const fleets = fleetsIn(wave, site);
    try {
        const asked = await (0,proof_run/* proofOf */.oX)(fleets, context);
        const proof = (0,proof_run/* withoutOdd */.Yt)(asked.proof, fleets, rolls);
        if (proof.verdict === 'open')
            return false;
        return !context.needsProof || proof.verdict === 'compliant' || proof.verdict === 'idle';
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return !context.needsProof;
        throw error;
    }
}
/** The fleets of a wave, as it leaves them. */
function fleetsIn({ changes, toRoll }, { fleets, afterOf }) {
    return [...(0,fleet_sight/* partsIn */.gw)({ resources: [...changes, ...toRoll] })].flatMap(([key, parts]) => {
        const fleet = fleets.get(key);
        return fleet === undefined ? [] : [{ ...fleet, parts, settings: afterOf(fleet) }];
    });
}

// EXTERNAL MODULE: ./lib/rollout/causes.js
var causes = __webpack_require__(4984);
// EXTERNAL MODULE: ./lib/rollout/guard.js + 1 modules
var guard = __webpack_require__(1906);
// EXTERNAL MODULE: ./lib/rollout/prove.js
var prove = __webpack_require__(7320);
// EXTERNAL MODULE: ./lib/rollout/outcome.js
var outcome = __webpack_require__(9266);
;// CONCATENATED MODULE: ./lib/rollout/rollout-verdict.js


/** How an apply ended, by what became of its parts. What is not known is never taken for done. */
function verdictOf(rollout) {
    const { plan, refusals, outcomes, rolls, restored, stopped } = rollout;
    if (refusals.length > 0)
        return 'refused';
    const isAll = outcomes.every(outcome/* isDone */.$) && rolls.every(roll_outcome/* isReplaced */.t) && plan.verdict === 'pass';
    if (!isAll || restored.length > 0 || stopped !== null)
        return isNothing(outcomes, rolls) ? 'failed' : 'partial';
    return provenAs(rollout);
}
/** Whether nothing is in place and no instance was replaced: what is not known may be. */
function isNothing(outcomes, rolls) {
    const isUntouched = outcomes.every(({ state }) => state === 'failed' || state === 'not-begun');
    return (isUntouched &&
        rolls.every(({ state, left, roll }) => state === 'not-begun' || state === 'blocked' || (state === 'failed' && roll === null && left.length === 0)));
}
/** Where all was done: what EC2 says of the instances. */
function provenAs({ plan, rolls, proof }) {
    const unproven = rolls.some(({ state }) => state === 'replaced') ? 'rolled-unproven' : 'applied';
    if (proof.is === 'not-asked')
        return unproven;
    switch (proof.proof.verdict) {
        case 'compliant':
            return 'compliant';
        case 'open':
            // Nobody wanted them replaced, or they ought to have been.
            return plan.roll ? 'partial' : 'applied';
        case 'idle':
            return 'applied';
        default:
            return unproven;
    }
}

;// CONCATENATED MODULE: ./lib/rollout.js



















/** How many reads are under way at a time; the client keeps to the rate limits. */
const READS = 8;
/**
 * Reads the live resources that specs are about and plans what makes them what git says: one list of a kind in an account, and
 * single reads only of those that their list shows without options; where instances are to be replaced, those of each fleet, and
 * what EC2 tells of them. Nothing is changed. Throws a RemoteError where something cannot be read: half a plan is none.
 */
async function readAndPlan(run) {
    return (await readPlan(run, null)).plan;
}
/** The same, with what is live. `withGroups`: with the node groups of clusters, since what instances are launched with stands there. */
async function readPlan(run, approved, withGroups = run.roll) {
    const { plan: planned, live } = await readLive(run, withGroups);
    const plan = run.roll ? await withInstances(planned, (0,fleet_sight/* fleetsOf */.$x)(planned, live), run, approved) : planned;
    const readiness = run.readiness === null ? null : await (0,readiness_run/* readinessIn */.s$)(plan, live, run.readiness, run);
    return { plan: { ...plan, readiness }, live };
}
/** Reads the live resources that specs are about, and plans; no instance is looked at. */
async function readLive(run, withGroups = run.roll) {
    const lists = await readLists(run, withGroups);
    const request = { ...run, live: lists };
    const alone = unread(request);
    let done = 0;
    const read = await (0,parallel/* inParallel */.H)(alone, READS, async (resource) => {
        const now = await run.spot.get(kinds/* KINDS */.GW[resource.kind], resource.account, resource.id);
        done += 1;
        run.progress.tell({ about: 'reading', what: (0,planned/* labelOf */.Wy)(resource), done, total: alone.length });
        return [resource, now];
    });
    const now = withRead(lists, read);
    return { plan: planOf({ ...request, live: now }), live: liveOf(now) };
}
async function readLists({ specs, only, spot, progress }, withGroups) {
    const wanted = listsFor(specs.filter((spec) => (0,rollout_select/* isSelected */.s)(spec, only)), withGroups);
    let done = 0;
    return (0,parallel/* inParallel */.H)(wanted, READS, async ({ kind, account }) => {
        const resources = await spot.list(kind, account);
        done += 1;
        progress.tell({ about: 'reading', what: `${(0,kinds/* pluralOf */._l)(kind)} of ${account}`, done, total: wanted.length });
        return { kind, account, resources };
    });
}
/** A plan with what its rolls replace, by the instances that run just now. */
async function withInstances(plan, fleets, run, approved) {
    const { spot, ec2, progress } = run;
    const { sights } = await (0,fleet_sight/* lookAt */.t5)(fleets, {
        spot,
        ec2: ec2.api,
        tell: ({ id }, done) => progress.tell({ about: 'reading', what: `instances of ${id}`, done, total: fleets.length }),
    });
    const doubtful = doubtfulIn(plan, sights);
    const rolling = await (0,parallel/* inParallel */.H)(doubtful, READS, async ({ fleet, since }) => {
        const rolls = await spot.rolls(fleet.kind, fleet.account, fleet.id);
        const isUnderWay = rolls.some(({ hasEnded, createdAt }) => !hasEnded && ((0,roll_verdict/* timeOf */.nR)(createdAt) ?? 0) >= since);
        return isUnderWay ? [(0,fleet_sight/* keyOf */.TN)(fleet)] : [];
    });
    const recycling = await (0,parallel/* inParallel */.H)(recycledIn(plan, fleets), READS, async (fleet) => {
        const all = await spot.stateful(fleet.kind, fleet.account, fleet.id);
        const onTheirWay = all.filter(isOnItsWay).length;
        return onTheirWay === 0 ? [] : [[(0,fleet_sight/* keyOf */.TN)(fleet), onTheirWay]];
    });
    return withStale(plan, { sights, approved, rolling: new Set(rolling.flat()), recycling: new Map(recycling.flat()) });
}
/**
 * Plans, holds the plan against the guards, carries it out, and has EC2 prove it. Throws an UnsafePlanError where the trigger
 * forbids it whatever the plan, before anything is read, and a RemoteError where the plan cannot be made; whatever happens after
 * that is in the result.
 */
async function planAndApply(run) {
    const forbidden = (0,guard/* triggerRefusal */.NS)(run.trigger);
    if (forbidden !== null)
        throw forbidden;
    const needsProof = run.proof === 'required';
    const { plan, site } = await readSite(run, run.roll || needsProof);
    const refusals = await refusalsOf(plan, run);
    if (refusals.length > 0)
        return rolloutOf(plan, { ...NOTHING_DONE, refusals: refusals.map(told), proof: unasked(run), needsProof });
    run.onBegin();
    const carried = await carryOutWaves(plan, { ...run, ec2: run.ec2.api, fleets: site.fleets, needsProof });
    const proof = await finalProof(plan, site, carried, run);
    return rolloutOf(plan, { refusals: [], ...carried, proof, needsProof });
}
async function readSite(run, withGroups) {
    const { plan, live } = await readPlan(run, run.approved, withGroups);
    const orphans = (0,fleet_sight/* orphansIn */.Tm)((0,fleet_sight/* rollablesOf */.kC)(plan), live);
    return { plan, site: { fleets: (0,fleet_sight/* fleetsOf */.$x)(plan, live), homes: (0,proof_run/* homesOf */.YI)(plan, live), orphans } };
}
const NOTHING_DONE = {
    ...{ outcomes: [], rolls: [], restored: [], watched: [], stopped: null },
};
function unasked({ ec2 }) {
    return { is: 'not-asked', why: ec2.api === null ? ec2.why : 'no-roll' };
}
/** Asks EC2 of all that the plan is about, also of what was right before. */
async function finalProof(plan, site, carried, run) {
    const { ec2, proof: wish, signal } = run;
    const isWanted = plan.roll || wish === 'required';
    if (ec2.api === null || !isWanted)
        return unasked(run);
    if (signal.aborted)
        return { is: 'not-asked', why: 'stopped' };
    const [changed, images] = [changedBy(carried), imagesIn(plan)];
    const known = site.fleets.map((fleet) => ({ ...fleet, settings: settingsAfter(fleet, changed, images) }));
    const fleets = (0,proof_run/* withCreated */.z6)(known, carried.outcomes, site.homes);
    try {
        const asked = await (0,proof_run/* proofOf */.oX)(fleets, { ...run, ec2: ec2.api });
        const proof = withCauses((0,proof_run/* withoutOdd */.Yt)(asked.proof, fleets, carried.rolls), fleets, carried);
        return (0,proof_run/* withOrphans */.Ke)({ ...asked, proof }, site.orphans);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return { is: 'asked', proof: (0,proof_run/* unprovenOf */.v6)(fleets), errors: [`${error.message}.`] };
    }
}
/** What the rolls of this run tell of why an instance is as it was. */
function withCauses(proof, fleets, { rolls }) {
    const byFleet = new Map();
    for (const { request, roll } of rolls.toReversed()) {
        if (roll !== null)
            byFleet.set((0,fleet_sight/* keyOf */.TN)(request), [...(byFleet.get((0,fleet_sight/* keyOf */.TN)(request)) ?? []), roll]);
    }
    const proofs = proof.fleets.map((one, index) => {
        const fleet = fleets[index];
        return fleet === undefined ? one : (0,causes/* explained */.t)(one, fleet, byFleet.get((0,fleet_sight/* keyOf */.TN)(fleet)) ?? []);
    });
    return (0,prove/* summed */.Ay)(proofs);
}
/** The changes that are in place at the end. */
function changedBy({ outcomes, restored }) {
    const undone = new Set(restored.flatMap(({ change, state }) => (state === 'restored' ? [change.id] : [])));
    return new Map(outcomes.flatMap(({ change, state, updatedAt }) => state === 'applied' && change.id !== null && !undone.has(change.id) ? [[change.id, (0,roll_verdict/* timeOf */.nR)(updatedAt)]] : []));
}
async function refusalsOf(plan, run) {
    const against = run.approved === null ? null : (0,approval/* disapproval */.OU)(run.approved, plan);
    const isLookedUp = plan.roll || (0,planned/* changesOf */.fs)(plan).length <= MAX_LOOKED_UP;
    const rolls = isLookedUp ? await runningRolls(plan, run) : [];
    const { limits, isInCheckout } = run;
    const refusals = [...(against === null ? [] : [against]), ...(0,guard/* planRefusals */.v0)({ plan, limits, rolls, isInCheckout })];
    if (refusals.length > 0)
        return refusals;
    const unconfirmed = (0,guard/* confirmationRefusal */.IL)(plan, run.trigger);
    if (unconfirmed === null)
        return [];
    if (run.confirm === null)
        return [unconfirmed];
    const acts = (0,planned/* actsOf */.Df)(plan).length;
    return (await run.confirm(plan)) ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'confirmation', changes: acts, wasAsked: true })];
}
/**
 * Of how many changes the rolls are looked up where nothing is to be rolled: a call for each resource. Of a larger plan, the API
 * itself tells: an Elastigroup that is being rolled takes no update, and its refusal names the roll.
 */
const MAX_LOOKED_UP = 100;
/** The rolls that are under way of what is to be changed, or of its cluster. */
async function runningRolls(plan, { spot }) {
    const rolled = new Map((0,planned/* changesOf */.fs)(plan).flatMap(({ kind, account, id, roll }) => {
        const target = roll?.id ?? id;
        const own = kinds/* KINDS */.GW[kind];
        const of = own.clusterKind !== null && target !== id ? kinds/* KINDS */.GW[own.clusterKind] : own;
        return roll === null || target === null ? [] : [[target, { kind: of, account, id: target }]];
    }));
    const found = await (0,parallel/* inParallel */.H)([...rolled.values()], READS, async ({ kind, account, id }) => {
        const rolls = await spot.rolls(kind, account, id).catch(noneWhereMissing);
        return rolls.filter(({ hasEnded }) => !hasEnded).map((roll) => ({ resource: id, id: roll.id }));
    });
    return found.flat();
}
/** What is not there is not rolled: the cluster of a node group may be gone. */
function noneWhereMissing(error) {
    if (error instanceof errors/* RemoteError */.Hi && error.facts.reason === 'missing')
        return [];
    throw error;
}
function told(error) {
    return { guard: error.reason.guard, message: error.message };
}
function rolloutOf(plan, end) {
    const rollout = { version: 1, tool: plan.tool, verdict: 'failed', plan, ...end };
    return { ...rollout, verdict: verdictOf(rollout) };
}


/***/ }),

/***/ 7439:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: function() { return /* binding */ parseHashes; },
/* harmony export */   OU: function() { return /* binding */ disapproval; },
/* harmony export */   YK: function() { return /* binding */ formatHashes; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2357);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(338);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3849);
/* harmony import */ var _planned_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2596);




const VERSION = 'v1:';
const HASH = new RegExp(`^[\\w-]{${_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_LENGTH */ .yJ}}$`);
/** Some 230 KB: an output of a step holds that. A comment of 65,536 characters does not, and is told so. */
const MAX_HASHES = 10_000;
/** Hashes as one text: sorted, so that the same changes give the same text. It is empty behind its version where nothing changes. */
function formatHashes(hashes) {
    return `${VERSION}${[...new Set(hashes)].sort().join('.')}`;
}
/** The hashes that a text holds. Throws a UserError for anything that `formatHashes` would not have written. */
function parseHashes(text) {
    const wrong = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`plan-hash ${what}. Copy it whole from the plan: it begins with "${VERSION}".`);
    const given = text.trim();
    if (!given.startsWith(VERSION))
        throw wrong(`must begin with "${VERSION}"`);
    const rest = given.slice(VERSION.length);
    if (rest.length > MAX_HASHES * (_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_LENGTH */ .yJ + 1))
        throw wrong(`must hold at most ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(MAX_HASHES, 'change')}`);
    const hashes = rest === '' ? [] : rest.split('.');
    if (!hashes.every((hash) => HASH.test(hash)))
        throw wrong(`must be hashes of ${_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .HASH_LENGTH */ .yJ} characters with dots between`);
    return new Set(hashes);
}
/**
 * Whether a plan is what was approved: each change that is left is among the approved ones, and each approved one that is not
 * left is in place already, so that a run after one that stopped half way goes on. null, or what differs.
 */
function disapproval(approved, plan) {
    const left = new Set();
    const done = new Set();
    const unapproved = [];
    for (const resource of plan.resources) {
        if (resource.state === 'right')
            for (const hash of resource.hashes)
                done.add(hash);
        if (resource.state !== 'change' && resource.state !== 'create' && resource.state !== 'roll')
            continue;
        const hashes = resource.state === 'roll' ? resource.hashes : [resource.hash];
        for (const hash of hashes)
            left.add(hash);
        // Who has approved a creation has seen no instances that are replaced.
        if (!approved.has(resource.hash))
            unapproved.push((0,_planned_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOf */ .Wy)(resource));
    }
    const undone = [...approved].filter((hash) => !left.has(hash) && !done.has(hash)).length;
    return unapproved.length + undone === 0 ? null : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnsafePlanError */ .Qm({ guard: 'plan-hash', unapproved, undone });
}


/***/ }),

/***/ 5856:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: function() { return /* binding */ askCloudWatch; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2357);
/* harmony import */ var _parallel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8579);


const REGIONS_AT_A_TIME = 4;
/**
 * Asks CloudWatch for a metric of all instances of fleets, and of all others that it names in their regions: those that are
 * gone are known to nobody else. Throws none of CloudWatch's errors.
 */
async function askCloudWatch(cloudWatch, fleets, metric, span) {
    const regions = [...new Set(fleets.flatMap(({ region }) => region ?? []))].sort();
    const told = await (0,_parallel_js__WEBPACK_IMPORTED_MODULE_1__/* .inParallel */ .H)(regions, REGIONS_AT_A_TIME, async (region) => {
        const ids = fleets.filter((fleet) => fleet.region === region).flatMap(({ instances }) => instances.map(({ id }) => id));
        return toldOf(cloudWatch, region, ids, { metric, span });
    });
    const counts = regions.map((region, index) => [region, countsOf(told[index])]);
    return { counts: new Map(counts), errors: told.filter((one) => one instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi) };
}
async function toldOf(cloudWatch, region, ids, { metric, span }) {
    try {
        const named = await cloudWatch.instancesWith(region, metric);
        const sums = await cloudWatch.sums(region, metric, [...ids, ...named], span);
        return { is: 'told', sums, named };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
            return error;
        throw error;
    }
}
function countsOf(told) {
    return told instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi || told === undefined ? { is: 'untold', reason: told?.facts.reason ?? 'unknown' } : told;
}


/***/ }),

/***/ 5744:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: function() { return /* binding */ toldOf; },
/* harmony export */   k: function() { return /* binding */ askEc2; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2357);
/* harmony import */ var _parallel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8579);


/** As many as one request of EC2 takes, so that what fails leaves as few as possible unanswered. */
const LOT = 200;
const LOTS_AT_A_TIME = 4;
/**
 * Asks EC2 for all instances of fleets. An error ends the asking where it would only come again: in its region, or everywhere
 * where it is about the credentials. What was answered before stays, what was not is `unanswered`. Throws none of EC2's errors.
 */
async function askEc2(ec2, fleets) {
    const answers = new Map();
    const failed = new Map();
    await (0,_parallel_js__WEBPACK_IMPORTED_MODULE_1__/* .inParallel */ .H)(lotsOf(fleets), LOTS_AT_A_TIME, async ({ region, ids }) => {
        const before = failed.get(EVERYWHERE) ?? failed.get(region);
        const told = before ?? (await toldOf(ec2, region, ids));
        if (told instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi) {
            const where = told.facts.reason === 'credentials' ? EVERYWHERE : region;
            failed.set(where, told);
        }
        for (const id of ids)
            answers.set(id, answerOf(told, id));
    });
    return { answers, errors: [...failed.values()] };
}
const EVERYWHERE = '';
function lotsOf(fleets) {
    const byRegion = new Map();
    for (const { region, instances } of fleets) {
        if (region === null)
            continue;
        const ids = byRegion.get(region) ?? new Set();
        for (const { id } of instances)
            ids.add(id);
        byRegion.set(region, ids);
    }
    return [...byRegion]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([region, all]) => {
        const ids = [...all].sort();
        return Array.from({ length: Math.ceil(ids.length / LOT) }, (_, at) => ({
            region,
            ids: ids.slice(at * LOT, (at + 1) * LOT),
        }));
    });
}
/** Asks EC2 for instances; its error is an answer like another. */
async function toldOf(ec2, region, ids) {
    try {
        return await ec2.metadataOptions(region, ids);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
            return error;
        throw error;
    }
}
function answerOf(told, id) {
    if (told instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
        return { is: 'unanswered', reason: told.facts.reason };
    const metadata = told.get(id);
    return metadata === undefined ? { is: 'unknown' } : { is: 'known', metadata };
}


/***/ }),

/***/ 4984:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: function() { return /* binding */ needsRolls; },
/* harmony export */   t: function() { return /* binding */ explained; }
/* harmony export */ });
/* harmony import */ var _roll_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2603);

/** Whether rolls can tell why instances of a fleet take IMDSv1: those that were launched before what is launched now. */
function needsRolls({ instances }) {
    return instances.some(({ standing }) => RELATED.includes(standing.cause));
}
const RELATED = ['launched-before', 'unexplained'];
/** The proof of a fleet with why instances take IMDSv1, as far as its node groups and its rolls (the newest first) tell more. */
function explained(proof, fleet, rolls) {
    return { ...proof, instances: proof.instances.map((one) => ({ ...one, standing: causeOf(one, fleet, rolls) })) };
}
function causeOf(instance, fleet, rolls) {
    const { standing, nodeGroup } = instance;
    if (standing.cause === 'not-applied' && nodeGroup !== null && fleet.inheriting.has(nodeGroup))
        return { state: 'open', cause: 'inherited' };
    if (!RELATED.includes(standing.cause))
        return standing;
    const since = fleet.settings.get(nodeGroup)?.since ?? 0;
    const roll = rolls.find((one) => (0,_roll_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(instance, one.scope) && ((0,_roll_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(one.createdAt) ?? -1) >= since);
    return roll !== undefined && isHeldBack(instance, roll) ? { state: 'open', cause: 'held-back' } : standing;
}
/** What a roll says of an instance that it does not replace, while it still runs as well. */
const HELD_BACK = ['NOT_REPLACED_DUE_TO_PDB', 'COULD_NOT_BE_REPLACED'];
/** Whether a roll did not replace an instance that was there when it began. Rolls of Elastigroups do not list their instances. */
function isHeldBack({ id, launchedAt }, { old, hasEnded, createdAt }) {
    if (old === null)
        return hasEnded && launchedAt !== null && launchedAt < ((0,_roll_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(createdAt) ?? 0);
    const own = old.find((one) => one.id === id);
    return own !== undefined && (hasEnded || HELD_BACK.includes(own.status.toUpperCase()));
}


/***/ }),

/***/ 5621:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: function() { return /* binding */ isMet; }
/* harmony export */ });
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1686);

/**
 * Members whose case means nothing: of `instanceMetadataTags` the API reference has capitals and what the API returns has
 * none; volume types come back in capitals (Terraform lower-cases them: elastigroup_aws, updateCapitalSlice).
 */
const CASELESS = new Set(['instanceMetadataTags', 'volumeType']);
/**
 * Whether a live value is what git wants. Members that git does not name may be anything. null means absent, a number may
 * come back as a text, lists must be as long and in the same order.
 */
function isMet(wanted, live, name) {
    if (wanted === null || wanted === undefined)
        return live === null || live === undefined;
    if (Array.isArray(wanted)) {
        return Array.isArray(live) && live.length === wanted.length && wanted.every((item, index) => isMet(item, live[index], name));
    }
    if ((0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(wanted)) {
        // An object in which nothing is set is as good as none.
        if (live !== null && live !== undefined && !(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(live))
            return false;
        return Object.keys(wanted).every((key) => isMet(wanted[key], (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(live, [key]), key));
    }
    if (typeof wanted === 'number' && typeof live === 'string')
        return live.trim() !== '' && Number(live) === wanted;
    if (typeof wanted === 'string' && typeof live === 'string' && CASELESS.has(name)) {
        return wanted.toLowerCase() === live.toLowerCase();
    }
    return wanted === live;
}


/***/ }),

/***/ 6139:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: function() { return /* binding */ differenceOf; },
/* harmony export */   SM: function() { return /* binding */ creationBody; },
/* harmony export */   cO: function() { return /* binding */ withValue; }
/* harmony export */ });
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1686);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5621);
/* harmony import */ var _member_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8467);



/**
 * No members of what is sent: those that Spot alone sets (read-only in the schemas of all kinds: spotinst/openapi), and the
 * one that tells editors of a schema.
 */
const NEVER_SENT = [['id'], ['createdAt'], ['updatedAt'], ['$schema']];
/**
 * All members of a body in git, but the IMDS options, that a live resource does not have as they are there; lists whole. Relies
 * on the API merging objects deeply, as Terraform does.
 */
function differenceOf(wanted, live, cluster, kind) {
    const held = heldBack(wanted, live, cluster, kind);
    const members = [];
    const withheld = [];
    const skipped = new Set([...NEVER_SENT, kind.imdsPath].map((path) => (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path)));
    const unsent = [...held, ...skipped];
    const differing = (part, found, path) => {
        const entries = Object.entries(part).flatMap(([key, value]) => {
            const at = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)([...path, key]);
            const inLive = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(found, [key]);
            if (skipped.has(at) || (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .isMet */ .T)(value, inLive, key))
                return [];
            // What is no object would take the place of all that stands below.
            if (held.has(at) || (!(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value) && unsent.some((below) => below.startsWith(`${at}/`)))) {
                withheld.push(at);
                return [];
            }
            if ((0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value)) {
                const inner = differing(value, inLive, [...path, key]);
                return Object.keys(inner).length === 0 ? [] : [[key, inner]];
            }
            members.push((0,_member_change_js__WEBPACK_IMPORTED_MODULE_2__/* .memberChange */ .f)(at, inLive, value));
            return [[key, value]];
        });
        return Object.fromEntries(entries);
    };
    return { body: differing(wanted, live.body, []), members, withheld };
}
/** The body with which a resource is created: all that git has, but what is never sent. */
function creationBody(wanted) {
    const own = NEVER_SENT.map(([name]) => name);
    return Object.fromEntries(Object.entries(wanted).filter(([name]) => !own.includes(name)));
}
/** The JSON Pointers of what is not sent back: set at creation only, or moving by itself here. */
function heldBack(wanted, live, cluster, kind) {
    const isMoving = ({ when }) => {
        if (when === null)
            return true;
        if (when.of === 'own')
            return isSet(wanted, when.path) || isSet(live.body, when.path);
        // What the cluster does to its node groups is not known where the cluster is not: then nothing is undone.
        return cluster === null || isSet(cluster.body, when.path);
    };
    const moving = kind.moving.filter(isMoving).map(({ path }) => path);
    return new Set([...kind.createOnly, ...moving].map((path) => (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path)));
}
/** Whether something is set at a path, in which `*` is any item of a list; false and null count as nothing. */
function isSet(value, path) {
    const [step, ...rest] = path;
    if (step === undefined)
        return value !== undefined && value !== null && value !== false;
    if (step === '*')
        return Array.isArray(value) && value.some((item) => isSet(item, rest));
    return isSet((0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(value, [step]), rest);
}
/** A body with a value at a path; the objects on the way are made or kept. */
function withValue(body, [step, ...rest], value) {
    if (step === undefined)
        return body;
    const inner = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(body, [step]);
    return { ...body, [step]: rest.length === 0 ? value : withValue((0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(inner) ? inner : {}, rest, value) };
}


/***/ }),

/***/ 3849:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qQ: function() { return /* binding */ hashOf; },
/* harmony export */   yJ: function() { return /* binding */ HASH_LENGTH; }
/* harmony export */ });
/* unused harmony export canonical */
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1686);

/** How many characters of a hash are kept: 132 of its 256 bits. */
const HASH_LENGTH = 22;
/**
 * The hash of an effect: SHA-256 of its canonical JSON, in base64url, cut to 132 bits. To put an unapproved change in the place
 * of an approved one takes a second preimage of one of n hashes (2^132 / n tries); even who writes both changes himself, and gets
 * one of them approved, needs a collision (2^66), by way of effects whose every member is shown to the reviewer.
 */
function hashOf(effect) {
    const { createHash } = process.getBuiltinModule('node:crypto');
    const { imds } = effect;
    const tags = imds?.instanceMetadataTags;
    // Both spellings mean the same: a live value with another one is right as well.
    const same = typeof tags === 'string' ? { ...imds, instanceMetadataTags: tags.toLowerCase() } : imds;
    return createHash('sha256')
        .update(canonical({ ...effect, imds: same }))
        .digest('base64url')
        .slice(0, HASH_LENGTH);
}
/** JSON with sorted keys and no spaces: the same for equal values, however they were written. */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
    if (!(0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value))
        return JSON.stringify(value ?? null);
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return `{${keys
        .sort()
        .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
        .join(',')}}`;
}


/***/ }),

/***/ 9218:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: function() { return /* binding */ fleetsOf; },
/* harmony export */   Lo: function() { return /* binding */ proofFleet; },
/* harmony export */   MT: function() { return /* binding */ fleetsFrom; },
/* harmony export */   TN: function() { return /* binding */ keyOf; },
/* harmony export */   Tm: function() { return /* binding */ orphansIn; },
/* harmony export */   c$: function() { return /* binding */ fleetIn; },
/* harmony export */   gw: function() { return /* binding */ partsIn; },
/* harmony export */   kC: function() { return /* binding */ rollablesOf; },
/* harmony export */   ps: function() { return /* binding */ fleetsAbout; },
/* harmony export */   t5: function() { return /* binding */ lookAt; }
/* harmony export */ });
/* harmony import */ var _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9235);
/* harmony import */ var _ask_ec2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5744);
/* harmony import */ var _imds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3955);
/* harmony import */ var _parallel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8579);
/* harmony import */ var _prove_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7320);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2176);
/* harmony import */ var _roll_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2603);







/** The fleets of what a plan is about, as they are live: each once, in the order of the plan. */
function fleetsOf(plan, live) {
    return fleetsAbout(rollablesOf(plan), live);
}
/** The fleets of live resources and node groups: each once, in their order. What is not live has none. */
function fleetsAbout(subjects, live) {
    const parts = subjects.flatMap((one) => {
        const resource = fleetIn(one, live);
        const isPart = _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[one.kind].role === 'node-group';
        return resource === null ? [] : [{ resource, group: isPart ? (one.id ?? '') : null }];
    });
    return fleetsFrom(parts, live);
}
/** Fleets by their parts: each once, in the order in which it is first named. */
function fleetsFrom(named, live) {
    const fleets = new Map();
    for (const { resource, group } of named) {
        const known = fleets.get(keyOf(resource)) ?? { resource, parts: new Set() };
        if (group === null)
            known.parts = null;
        else
            known.parts?.add(group);
        fleets.set(keyOf(resource), known);
    }
    return [...fleets.values()].map(({ resource, parts }) => ({
        kind: _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[resource.kind],
        account: resource.account,
        id: resource.id,
        region: (0,_region_js__WEBPACK_IMPORTED_MODULE_4__/* .regionOf */ .A)(resource.body),
        createdAt: oldestOf(parts === null ? [resource] : live.groupsOf(resource).filter((group) => parts.has(group.id))),
        parts,
        settings: settingsOf(resource, live),
        inheriting: new Set(live.groupsOf(resource).flatMap((group) => ((0,_imds_js__WEBPACK_IMPORTED_MODULE_2__/* .liveOptions */ .hN)(group) === null ? [group.id] : []))),
    }));
}
function oldestOf(resources) {
    const times = resources.map(({ body }) => (0,_roll_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .timeOf */ .nR)(typeof body.createdAt === 'string' ? body.createdAt : null));
    return times.reduce((oldest, time) => (oldest === null || time === null ? null : Math.min(oldest, time)), times[0] ?? null);
}
/** Which node groups of which fleets, by their `keyOf`, resources of a plan are; null: all of that fleet. */
function partsIn(plan) {
    const parts = new Map();
    for (const one of rollablesOf(plan)) {
        const key = fleetKeyOf(one);
        const known = parts.get(key);
        if (!one.roll.isPart)
            parts.set(key, null);
        else if (known === undefined)
            parts.set(key, new Set(one.id === null ? [] : [one.id]));
        else if (one.id !== null)
            known?.add(one.id);
    }
    return parts;
}
function fleetKeyOf({ account, id, roll }) {
    return keyOf({ account, id: roll.isPart ? roll.id : id });
}
/** What of a plan has instances that are, or are going to be, as git wants them. */
function rollablesOf({ resources }) {
    return resources.filter((one) => (one.state === 'change' || one.state === 'right' || one.state === 'roll') && one.roll !== null);
}
/** The live fleet that the instances of a resource stand with; null where it is not live. */
function fleetIn({ kind, account, id }, live) {
    const own = _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[kind];
    const resource = account === null || id === null ? null : live.byId(own, account, id);
    return resource !== null && own.role === 'node-group' ? live.clusterOf(resource) : resource;
}
/** Live node groups of which the cluster is not live, as far as it is listed: nothing tells which instances run of them. */
function orphansIn(subjects, live) {
    return subjects.filter((one) => {
        const isLive = one.account !== null && one.id !== null && live.byId(_specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[one.kind], one.account, one.id) !== null;
        return isLive && fleetIn(one, live) === null;
    });
}
/** A fleet by a text: ids of two accounts could be the same. */
function keyOf({ account, id }) {
    return JSON.stringify([account, id]);
}
/** What a fleet and its node groups launch now. A node group without options of its own launches with those of its cluster. */
function settingsOf(resource, live) {
    const own = settingsIn(resource);
    const groups = live.groupsOf(resource).map((group) => {
        const of = settingsIn(group);
        if ((0,_imds_js__WEBPACK_IMPORTED_MODULE_2__/* .liveOptions */ .hN)(group) !== null)
            return [group.id, of];
        const since = of.since === null || own.since === null ? null : Math.max(of.since, own.since);
        return [group.id, { requiresTokens: own.requiresTokens, since }];
    });
    return new Map([[null, own], ...groups]);
}
function settingsIn(resource) {
    return { requiresTokens: (0,_imds_js__WEBPACK_IMPORTED_MODULE_2__/* .requiresTokens */ .TQ)((0,_imds_js__WEBPACK_IMPORTED_MODULE_2__/* .liveOptions */ .hN)(resource), true), since: (0,_roll_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .timeOf */ .nR)(resource.updatedAt) };
}
/** Asks Spot for the instances of fleets, and EC2, where it can be asked, what they are like. */
async function lookAt(fleets, { spot, ec2, tell }) {
    let done = 0;
    const named = await (0,_parallel_js__WEBPACK_IMPORTED_MODULE_6__/* .inParallel */ .H)(fleets, AT_A_TIME, async (fleet) => {
        const instances = await spot.instances(fleet.kind, fleet.account, fleet.id);
        done += 1;
        tell(fleet, done);
        return proofFleet(fleet, instances);
    });
    const { answers, errors } = ec2 === null ? { answers: _prove_js__WEBPACK_IMPORTED_MODULE_3__/* .WITHOUT_EC2 */ .QS, errors: [] } : await (0,_ask_ec2_js__WEBPACK_IMPORTED_MODULE_1__/* .askEc2 */ .k)(ec2, named);
    const proofs = (0,_prove_js__WEBPACK_IMPORTED_MODULE_3__/* .prove */ .zn)(named, answers).fleets;
    const images = imagesIn(answers);
    const sights = fleets.flatMap((fleet, index) => {
        const proof = proofs[index];
        return proof === undefined ? [] : [{ fleet, proof, images }];
    });
    return { sights, errors: errors.map(({ message }) => `${message}.`) };
}
function imagesIn(answers) {
    return new Map([...answers].flatMap(([id, answer]) => answer.is === 'known' && answer.metadata.imageId !== null ? [[id, answer.metadata.imageId]] : []));
}
/** How many fleets are asked for at a time; the client keeps to the rate limits. */
const AT_A_TIME = 8;
/** The instances of a fleet that the plan is about, for the proof. */
function proofFleet({ id, region, parts, settings }, instances) {
    const within = instances.filter(({ nodeGroup }) => parts === null || (nodeGroup !== null && parts.has(nodeGroup)));
    const told = within.map((one) => ({ ...one, launchedAt: (0,_roll_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .timeOf */ .nR)(one.launchedAt) }));
    return { id, region, instances: told, settings };
}


/***/ }),

/***/ 9901:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ instancesIn; }
/* harmony export */ });
/**
 * The instances that rolls of resources replace. A cluster and its node groups are one fleet: what is exactly known of node groups
 * adds up, and of what is not, no part is larger than all.
 */
function instancesIn(resources) {
    const fleets = new Map();
    for (const { id, roll } of resources) {
        if (roll === null)
            continue;
        const fleet = roll.id ?? id ?? '';
        const known = fleets.get(fleet);
        if (known === undefined)
            fleets.set(fleet, [roll]);
        else
            known.push(roll);
    }
    const sizes = [...fleets.values()].map(sizeOf);
    const told = sizes.filter((fleet) => fleet !== null);
    return {
        instances: told.reduce((sum, { count }) => sum + count, 0),
        isExact: told.every(({ isExact }) => isExact),
        untold: sizes.length - told.length,
    };
}
function sizeOf(rolls) {
    const isParts = rolls.every(({ isPart, instances }) => isPart && instances?.isExact === true);
    if (isParts)
        return { count: rolls.reduce((sum, { instances }) => sum + (instances?.count ?? 0), 0), isExact: true };
    return rolls.reduce((most, { instances }) => larger(most, instances), null);
}
function larger(a, b) {
    if (a === null || b === null)
        return a ?? b;
    if (a.count === b.count)
        return a.isExact ? a : b;
    return a.count > b.count ? a : b;
}


/***/ }),

/***/ 1906:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IL: function() { return /* binding */ confirmationRefusal; },
  sG: function() { return /* binding */ instancesOf; },
  v0: function() { return /* binding */ planRefusals; },
  AW: function() { return /* binding */ readinessRefusals; },
  NS: function() { return /* binding */ triggerRefusal; },
  B1: function() { return /* binding */ unconfirmed; }
});

// UNUSED EXPORTS: APPLY_EVENTS

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/rollout/fleets.js
var fleets = __webpack_require__(9901);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
;// CONCATENATED MODULE: ./lib/rollout/readiness-words.js
const UNTOLD = {
    credentials: 'could not be asked about, for the AWS credentials are missing or not valid',
    refused: 'could not be asked about: allow cloudwatch:GetMetricData, cloudwatch:ListMetrics and ec2:DescribeInstances',
    missing: 'could not be asked about',
    invalid: 'could not be asked about',
    limited: 'could not be asked about, for AWS limited the requests',
    unavailable: 'could not be asked about, for AWS gave no answer',
    unknown: 'could not be asked about',
};
/** Why a fleet is not ready: completes "sig-1 …". */
function refusalWords(refusal) {
    switch (refusal.cause) {
        case 'calls':
            return `called without a token ${refusal.calls === 1 ? 'once' : `${refusal.calls} times`} (at most ${refusal.limit} may be)`;
        case 'not-covered':
            return 'is not covered for the whole time';
        case 'no-region':
            return 'has no region that is known';
        case 'untold':
            return UNTOLD[refusal.reason ?? 'unknown'];
    }
}

;// CONCATENATED MODULE: ./lib/rollout/guard.js




/** The events of GitHub that may start an apply: something was merged, or somebody or a clock with rights to the repository asked for it. */
const APPLY_EVENTS = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'];
/** Why a run must not apply anything, whatever the plan; null: it may. To be asked before anything is read. */
function triggerRefusal(trigger) {
    if (trigger.by === 'command')
        return null;
    const { event, ref, defaultBranch, applyRefs } = trigger;
    if (!APPLY_EVENTS.includes(event))
        return new errors/* UnsafePlanError */.Qm({ guard: 'event', event, allowed: APPLY_EVENTS });
    const allowed = [...(defaultBranch === null ? [] : [defaultBranch]), ...applyRefs];
    if (allowed.some((name) => ref === name || ref === `refs/heads/${name}`))
        return null;
    return new errors/* UnsafePlanError */.Qm({ guard: 'ref', ref, allowed });
}
/** All reasons why a plan must not be carried out; none: it may. */
function planRefusals(guard) {
    const { plan } = guard;
    const changes = (0,planned/* changesOf */.fs)(plan);
    const accountless = labelsOf(plan, 'no-account');
    const weakening = labelsOf(plan, 'would-weaken');
    const rolls = rollsInTheWay(guard);
    const outside = [...new Set(changes.flatMap(({ spec }) => spec?.file ?? []))].filter((file) => !guard.isInCheckout(file));
    return [
        ...(accountless.length === 0 ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'account', specs: accountless })]),
        ...(weakening.length === 0 ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'weakening', resources: weakening })]),
        ...(outside.length === 0 ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'outside', files: outside })]),
        ...sizeRefusals(plan, guard.limits),
        ...lossRefusals(plan, guard.limits),
        ...readinessRefusals(plan),
        ...(rolls.length === 0 ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'rolling', rolls })]),
    ];
}
/** Whether somebody must say yes first; to be asked when nothing else stands against the plan. null: not, or it was said. */
function confirmationRefusal(plan, trigger) {
    return unconfirmed((0,planned/* actsOf */.Df)(plan).length, trigger);
}
/** The same for so many changes of whatever sort. */
function unconfirmed(changes, trigger) {
    if (trigger.by === 'event' || trigger.isConfirmed || changes === 0)
        return null;
    return new errors/* UnsafePlanError */.Qm({ guard: 'confirmation', changes, wasAsked: false });
}
function labelsOf({ resources }, state) {
    return resources.filter((one) => one.state === state).map(planned/* labelOf */.Wy);
}
function sizeRefusals(plan, { maxChanges, maxInstances }) {
    const changes = (0,planned/* actsOf */.Df)(plan).length;
    const { instances, untold } = instancesOf(plan);
    // A fleet of which it is not known how large it is could be larger than any limit.
    const isLarge = maxInstances !== null && (instances > maxInstances || untold > 0);
    return [
        ...(changes > maxChanges ? [new errors/* UnsafePlanError */.Qm({ guard: 'max-changes', changes, limit: maxChanges })] : []),
        ...(isLarge ? [new errors/* UnsafePlanError */.Qm({ guard: 'max-instances', instances, untold, limit: maxInstances })] : []),
    ];
}
/** How many instances a plan replaces. */
function instancesOf(plan) {
    return (0,fleets/* instancesIn */._)(plan.roll ? (0,planned/* actsOf */.Df)(plan) : []);
}
/** Fleets that used IMDSv1, or of which that is not known, where this is to keep them from being changed. */
function readinessRefusals({ readiness }) {
    if (readiness?.wish !== 'gate')
        return [];
    const fleets = readiness.fleets.flatMap(({ id, refusal }) => refusal === null ? [] : [{ fleet: id, why: refusalWords(refusal) }]);
    return fleets.length === 0 ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'readiness', fleets })];
}
/** What a plan would lose by recycling. */
function lossRefusals(plan, { allowsDataLoss }) {
    if (allowsDataLoss || !plan.roll)
        return [];
    const losses = (0,planned/* actsOf */.Df)(plan).flatMap((one) => {
        const loses = one.roll?.loses ?? [];
        return loses.length === 0 ? [] : [{ resource: (0,planned/* labelOf */.Wy)(one), loses }];
    });
    return losses.length === 0 ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'data-loss', losses })];
}
/**
 * Running rolls of resources that are to be changed, or of their clusters: an Elastigroup takes no update then, and none of them a
 * second roll. One that an earlier wave follows to its end is over by then.
 */
function rollsInTheWay({ plan, rolls }) {
    const running = new Map(rolls.map(({ resource, id }) => [resource, id]));
    const place = ({ wave }) => (wave === null ? plan.waves.length : plan.waves.findIndex(({ name }) => name === wave));
    const followed = new Map();
    for (const one of (0,planned/* toRollIn */.KW)(plan)) {
        const { id } = one.roll;
        followed.set(id, Math.min(place(one), followed.get(id) ?? plan.waves.length));
    }
    const isFollowedBefore = (change) => change.roll !== null && (followed.get(change.roll.id) ?? plan.waves.length) < place(change);
    return (0,planned/* changesOf */.fs)(plan).flatMap((change) => {
        if (isFollowedBefore(change))
            return [];
        const roll = running.get(change.id ?? '') ?? running.get(change.roll?.id ?? '');
        return roll === undefined ? [] : [{ resource: (0,planned/* labelOf */.Wy)(change), roll }];
    });
}


/***/ }),

/***/ 3955:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: function() { return /* binding */ optionsIn; },
/* harmony export */   TQ: function() { return /* binding */ requiresTokens; },
/* harmony export */   Ye: function() { return /* binding */ imdsChange; },
/* harmony export */   hN: function() { return /* binding */ liveOptions; },
/* harmony export */   k8: function() { return /* binding */ tokensOf; }
/* harmony export */ });
/* harmony import */ var _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9235);
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1686);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5621);
/* harmony import */ var _member_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8467);




/** The IMDS options in a body, where they are an object. */
function optionsIn(body, kind) {
    const found = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, kind.imdsPath);
    return (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(found) && (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvableText */ .Et)(found) === null ? found : null;
}
/** Whether options make instances refuse IMDSv1, as far as Spot is asked. Live ones count in any case: they must not be lost. */
function requiresTokens(options, isLive = false) {
    const tokens = options?.httpTokens;
    return tokens === 'required' || (isLive && typeof tokens === 'string' && tokens.toLowerCase() === 'required');
}
/** The IMDS options of a live resource; an object in which nothing is set is as good as none. */
function liveOptions({ body, kind }) {
    const options = optionsIn(body, _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[kind]);
    const isSet = options !== null && Object.values(options).some((value) => value !== null && value !== undefined);
    return isSet ? options : null;
}
/** The httpTokens of options, where they are a text. */
function tokensOf(options) {
    return typeof options?.httpTokens === 'string' ? options.httpTokens : null;
}
/**
 * What makes live options those that git wants: live members overlaid with git's. A member that git leaves out stays as it
 * is, one that is null in git is cleared. null: nothing is to be done.
 */
function imdsChange(wanted, live, kind) {
    const unmet = Object.keys(wanted).filter((name) => !(0,_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .isMet */ .T)(wanted[name], own(live, name), name));
    if (unmet.length === 0)
        return null;
    const kept = Object.entries(live ?? {}).filter(([name, value]) => value !== null && value !== undefined && !unmet.includes(name));
    const pointer = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .pointerOf */ .rq)(kind.imdsPath);
    return {
        options: Object.fromEntries([
            ...kept.map(([name, value]) => [name, sendable(name, value)]),
            ...unmet.map((name) => [name, wanted[name]]),
        ]),
        members: unmet.toSorted(byRank).map((name) => (0,_member_change_js__WEBPACK_IMPORTED_MODULE_3__/* .memberChange */ .f)(`${pointer}/${name}`, own(live, name), wanted[name])),
    };
}
function own(options, name) {
    return options === null ? undefined : (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(options, [name]);
}
/** Some answers have the hop limit as a text (the API description's own example does); it is to be sent as a number. */
function sendable(name, value) {
    return name === 'httpPutResponseHopLimit' && typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}
const ORDER = ['httpTokens', 'httpPutResponseHopLimit', 'httpEndpoint', 'instanceMetadataTags'];
function byRank(a, b) {
    return ORDER.indexOf(a) - ORDER.indexOf(b);
}


/***/ }),

/***/ 8467:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: function() { return /* binding */ memberChange; }
/* harmony export */ });
/** Live values stand in no repository, so nobody knows whether all who read a plan may read them. */
const MAY_HOLD_SECRETS = /secret|password|credential|userData|shutdownScript|token(?:\/|$)/i;
/** Longer texts say little in a table. */
const MAX_LENGTH = 100;
/** A change of a member. Values that a plan must not or need not tell are left out. */
function memberChange(path, from, to) {
    const isShown = !MAY_HOLD_SECRETS.test(path) && isTellable(from) && isTellable(to);
    return { path, from: isShown ? scalarOf(from) : null, to: isShown ? scalarOf(to) : null, isShown };
}
function isTellable(value) {
    if (typeof value === 'string')
        return value.length <= MAX_LENGTH;
    return typeof value !== 'object' || value === null;
}
function scalarOf(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}


/***/ }),

/***/ 9266:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: function() { return /* binding */ isDone; },
/* harmony export */   K: function() { return /* binding */ isGood; }
/* harmony export */ });
/** Whether a change is in place. */
function isDone({ state }) {
    return state === 'applied' || state === 'created';
}
/** Whether an apply left nothing undone of what was asked of it. */
function isGood({ verdict, needsProof }) {
    return verdict === 'compliant' || (!needsProof && (verdict === 'applied' || verdict === 'rolled-unproven'));
}


/***/ }),

/***/ 8579:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: function() { return /* binding */ inParallel; }
/* harmony export */ });
/**
 * Does something with each item, at most `limit` at a time, begun in their order. Resolves to the results in that order. Where
 * one fails, none is begun any more, those that have begun are waited for, and the first error is thrown.
 */
async function inParallel(items, limit, act) {
    const results = [];
    const errors = [];
    let next = 0;
    const work = async () => {
        while (next < items.length && errors.length === 0) {
            const at = next++;
            try {
                results[at] = await act(items[at]);
            }
            catch (error) {
                errors.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    if (errors.length > 0)
        throw errors[0];
    return results;
}


/***/ }),

/***/ 2596:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: function() { return /* binding */ UNPLANNED_STATES; },
/* harmony export */   Df: function() { return /* binding */ actsOf; },
/* harmony export */   KW: function() { return /* binding */ toRollIn; },
/* harmony export */   N6: function() { return /* binding */ isFailure; },
/* harmony export */   Wy: function() { return /* binding */ labelOf; },
/* harmony export */   fs: function() { return /* binding */ changesOf; }
/* harmony export */ });
/** Why nothing is done about a resource. */
const UNPLANNED_STATES = [
    'would-weaken',
    'failed-check',
    'no-account',
    'ambiguous',
    'unresolvable',
    'overrides',
    'inherits',
    'unmatched',
    'missing',
    'waived',
    'unmanaged',
];
/** States that are no failure: what is waived is accepted, and what is in no spec is nobody's to judge. */
const ACCEPTED = ['change', 'create', 'right', 'roll', 'waived', 'unmanaged'];
/** Whether a state means that git is not and will not be obeyed. */
function isFailure(state) {
    return !ACCEPTED.includes(state);
}
/** The changes of a plan. */
function changesOf({ resources }) {
    return resources.filter((one) => one.state === 'change' || one.state === 'create');
}
/** What a plan replaces instances of, without a change of the resource. */
function toRollIn({ resources }) {
    return resources.filter((one) => one.state === 'roll');
}
/** What a plan does something about. */
function actsOf(plan) {
    return plan.resources.filter((one) => one.state === 'change' || one.state === 'create' || one.state === 'roll');
}
/** A resource as messages call it: by its name and id, as far as it has them. */
function labelOf({ name, id }) {
    const hasBoth = name !== null && id !== null;
    return hasBoth ? `${name} (${id})` : (name ?? id ?? '(no name)');
}


/***/ }),

/***/ 816:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: function() { return /* binding */ withOrphans; },
/* harmony export */   YI: function() { return /* binding */ homesOf; },
/* harmony export */   Yt: function() { return /* binding */ withoutOdd; },
/* harmony export */   oX: function() { return /* binding */ proofOf; },
/* harmony export */   v6: function() { return /* binding */ unprovenOf; },
/* harmony export */   z6: function() { return /* binding */ withCreated; }
/* harmony export */ });
/* harmony import */ var _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9235);
/* harmony import */ var _fleet_sight_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9218);
/* harmony import */ var _planned_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2596);
/* harmony import */ var _prove_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7320);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2176);





/** What EC2 or Spot has not got to yet is asked for again: so often, and so much later. */
const LOOKS = 6;
const LOOK_MS = 20_000;
/** Proves fleets, and asks again where only time is missing. Throws a RemoteError where Spot does not tell its instances. */
async function proofOf(fleets, { spot, ec2, clock, progress, signal }) {
    for (let looks = 1;; looks++) {
        const { sights, errors } = await (0,_fleet_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAt */ .t5)(fleets, {
            spot,
            ec2,
            tell: ({ id }, done) => progress.tell({ about: 'proof', what: id, done, total: fleets.length }),
        });
        const proof = (0,_prove_js__WEBPACK_IMPORTED_MODULE_2__/* .summed */ .Ay)(sights.map((sight) => sight.proof));
        if (proof.verdict !== 'pending' || looks >= LOOKS || signal.aborted)
            return { is: 'asked', proof, errors };
        await clock.sleep(LOOK_MS, signal);
    }
}
/**
 * The proof without fleets that look idle although a roll of this run has brought them instances: a list that is empty by mistake
 * would pass for one in which nothing is left to prove.
 */
function withoutOdd(proof, fleets, rolls) {
    const renewed = new Set(rolls.filter(isRenewed).map(({ request }) => (0,_fleet_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(request)));
    const proofs = proof.fleets.map((one, index) => {
        const fleet = fleets[index];
        const isOdd = one.verdict === 'idle' && fleet !== undefined && renewed.has((0,_fleet_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(fleet));
        return isOdd ? { ...one, verdict: 'unproven' } : one;
    });
    return (0,_prove_js__WEBPACK_IMPORTED_MODULE_2__/* .summed */ .Ay)(proofs);
}
/** Rolls of Elastigroups do not count what they launch. */
function isRenewed({ state, roll }) {
    return state === 'replaced' && roll?.newCount !== 0;
}
/** The clusters in which a plan creates node groups. */
function homesOf(plan, live) {
    const homes = (0,_planned_js__WEBPACK_IMPORTED_MODULE_3__/* .changesOf */ .fs)(plan).flatMap(({ state, kind, account, body }) => {
        const { clusterKind } = _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[kind];
        if (state !== 'create' || clusterKind === null || typeof body.oceanId !== 'string')
            return [];
        const resource = live.byId(_specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[clusterKind], account, body.oceanId);
        return resource === null ? [] : [{ resource, group: '' }];
    });
    return (0,_fleet_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .fleetsFrom */ .MT)(homes, live);
}
/** The fleets with what was created meanwhile, some of it in `homes`: it is to be proven as well. */
function withCreated(fleets, outcomes, homes) {
    const all = new Map(fleets.map((fleet) => [(0,_fleet_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(fleet), fleet]));
    const byKey = new Map(homes.map((home) => [(0,_fleet_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(home), home]));
    for (const { change, id, state } of outcomes) {
        if (state !== 'created' || id === null)
            continue;
        const kind = _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[change.kind];
        const { account, body } = change;
        const home = (0,_fleet_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)({ account, id: typeof body.oceanId === 'string' ? body.oceanId : null });
        const fleet = kind.clusterKind === null ? newFleet(change, kind, id) : withGroup(all.get(home) ?? byKey.get(home), id);
        if (fleet !== null)
            all.set((0,_fleet_sight_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(fleet), fleet);
    }
    return [...all.values()];
}
/** A cluster with a new node group among its parts. */
function withGroup(cluster, id) {
    if (cluster === undefined)
        return null;
    const settings = new Map([...cluster.settings, [id, { requiresTokens: true, since: null }]]);
    return { ...cluster, settings, parts: cluster.parts === null ? null : new Set([...cluster.parts, id]) };
}
function newFleet({ account, body }, kind, id) {
    return {
        ...{ kind, account, id, region: (0,_region_js__WEBPACK_IMPORTED_MODULE_4__/* .regionOf */ .A)(body), createdAt: null, parts: null, inheriting: new Set() },
        settings: new Map([[null, { requiresTokens: true, since: null }]]),
    };
}
/** The same proof with node groups of which the cluster is not listed: nothing is proven of them. */
function withOrphans(asked, orphans) {
    if (orphans.length === 0)
        return asked;
    const [{ proof, errors }, counts] = [asked, countless()];
    const more = orphans.map(({ id }) => ({ id: id ?? '', region: null, verdict: 'unproven', counts, instances: [] }));
    const why = orphans.map((one) => `Spot lists no cluster of the node group ${(0,_planned_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOf */ .Wy)(one)}, so that its instances are not known: look for it in the console.`);
    return { is: 'asked', proof: (0,_prove_js__WEBPACK_IMPORTED_MODULE_2__/* .summed */ .Ay)([...proof.fleets, ...more]), errors: [...errors, ...why] };
}
function countless() {
    return { proven: 0, open: 0, pending: 0, unknown: 0, gone: 0 };
}
/** Where Spot did not tell which instances there are: nothing is proven of any. */
function unprovenOf(fleets) {
    const counts = countless();
    return {
        verdict: 'unproven',
        counts,
        fleets: fleets.map(({ id, region }) => ({ id, region, verdict: 'unproven', counts, instances: [] })),
    };
}


/***/ }),

/***/ 7320:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: function() { return /* binding */ summed; },
/* harmony export */   QS: function() { return /* binding */ WITHOUT_EC2; },
/* harmony export */   zn: function() { return /* binding */ prove; }
/* harmony export */ });
/** Where EC2 is not asked at all. */
const WITHOUT_EC2 = new Map();
/** Holds what Spot names against what EC2 tells. */
function prove(fleets, answers) {
    return summed(fleets.map((fleet) => fleetProof(fleet, answers)));
}
/** What is known of several fleets. */
function summed(proofs) {
    return {
        verdict: WORST.find((verdict) => proofs.some((proof) => proof.verdict === verdict)) ?? 'idle',
        counts: countsOf(proofs.flatMap(({ instances }) => instances)),
        fleets: proofs,
    };
}
/** What is wrong outweighs what is not known, and that what only takes time. */
const WORST = ['open', 'unproven', 'pending', 'compliant'];
function fleetProof(fleet, answers) {
    const instances = fleet.instances.map((one) => instanceProof(one, fleet, answers.get(one.id))).sort(byPlace);
    const counts = countsOf(instances);
    return { id: fleet.id, region: fleet.region, verdict: verdictOf(counts), counts, instances };
}
function verdictOf({ open, unknown, pending, proven, gone }) {
    if (open > 0)
        return 'open';
    if (unknown > 0)
        return 'unproven';
    if (pending > 0)
        return 'pending';
    if (proven > 0)
        return 'compliant';
    // All that Spot names have ended: what has taken their place is not named yet.
    return gone > 0 ? 'pending' : 'idle';
}
function instanceProof(instance, fleet, answer) {
    const { id, nodeGroup } = instance;
    // EC2 has the time of the last start, while options are those of the first.
    const times = [instance.launchedAt, answer?.is === 'known' ? answer.metadata.launchedAt : null].filter((time) => time !== null);
    const launchedAt = times.length === 0 ? null : Math.min(...times);
    return { id, nodeGroup, launchedAt, standing: standingOf(fleet, answer, fleet.settings.get(nodeGroup), launchedAt) };
}
function standingOf({ region }, answer, settings, launchedAt) {
    if (answer === undefined)
        return { state: 'unknown', cause: region === null ? 'no-region' : 'not-asked' };
    if (answer.is === 'unknown')
        return { state: 'unknown', cause: 'not-known' };
    if (answer.is === 'unanswered')
        return { state: 'unknown', cause: CAUSES[answer.reason] };
    const { httpTokens, optionsState, instanceState } = answer.metadata;
    if (ENDED.includes(instanceState))
        return { state: 'gone', cause: 'ended' };
    if (httpTokens === 'optional')
        return { state: 'open', cause: causeOf(settings, launchedAt) };
    if (httpTokens !== 'required')
        return { state: 'unknown', cause: 'untold' };
    if (optionsState === 'applied')
        return { state: 'proven', cause: 'required' };
    return optionsState === 'pending' ? { state: 'pending', cause: 'options-pending' } : { state: 'unknown', cause: 'untold' };
}
/** A stopped instance is not among them: it starts again with the options that it has. */
const ENDED = ['shutting-down', 'terminated'];
const CAUSES = {
    credentials: 'credentials',
    refused: 'refused',
    missing: 'unavailable',
    invalid: 'unavailable',
    limited: 'limited',
    unavailable: 'unavailable',
    unknown: 'unavailable',
};
/** Why an instance takes IMDSv1. */
function causeOf(settings, launchedAt) {
    if (settings === undefined)
        return 'unexplained';
    if (!settings.requiresTokens)
        return 'not-applied';
    if (settings.since === null || launchedAt === null)
        return 'unexplained';
    return launchedAt < settings.since ? 'launched-before' : 'changed-elsewhere';
}
function countsOf(instances) {
    const counts = { proven: 0, open: 0, pending: 0, unknown: 0, gone: 0 };
    for (const { standing } of instances)
        counts[standing.state]++;
    return counts;
}
function byPlace(a, b) {
    const [first, second] = [`${a.nodeGroup ?? ''} ${a.id}`, `${b.nodeGroup ?? ''} ${b.id}`];
    return first < second ? -1 : first > second ? 1 : 0;
}


/***/ }),

/***/ 2437:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vv: function() { return /* binding */ readinessFleet; },
  s$: function() { return /* binding */ readinessIn; },
  fy: function() { return /* binding */ readinessOfFleets; }
});

// EXTERNAL MODULE: ./lib/rollout/ask-cloudwatch.js
var ask_cloudwatch = __webpack_require__(5856);
// EXTERNAL MODULE: ./lib/rollout/fleet-sight.js
var fleet_sight = __webpack_require__(9218);
// EXTERNAL MODULE: ./lib/rollout/parallel.js
var parallel = __webpack_require__(8579);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
// EXTERNAL MODULE: ./lib/rollout/readiness.js
var rollout_readiness = __webpack_require__(3586);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
;// CONCATENATED MODULE: ./lib/rollout/tagged.js


const REGIONS_AT_A_TIME = 4;
/**
 * Asks EC2 for instances that Spot does not name any more: for an hour after its end, EC2 knows whose an instance was, where
 * CloudWatch never does. Of some node groups of a cluster nothing is added: the tag does not tell them apart. Throws none of
 * EC2's errors.
 */
async function withTagged(fleets, tags) {
    const whole = fleets.filter(({ isWhole }) => isWhole);
    const regions = [...new Set(whole.flatMap(({ region }) => region ?? []))].sort();
    const told = await (0,parallel/* inParallel */.H)(regions, REGIONS_AT_A_TIME, async (region) => {
        const ids = whole.flatMap((fleet) => (fleet.region === region ? [fleet.id] : []));
        return toldOf(tags, region, ids);
    });
    const byRegion = new Map(regions.map((region, index) => [region, told[index]]));
    const failed = [...byRegion].flatMap(([region, one]) => (one instanceof errors/* RemoteError */.Hi ? [[region, one]] : []));
    return { fleets: fleets.map((fleet) => withNamed(fleet, byRegion.get(fleet.region ?? ''))), failed: new Map(failed) };
}
async function toldOf(tags, region, ids) {
    try {
        return await tags.instancesOf(region, ids);
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return error;
        throw error;
    }
}
function withNamed(fleet, told) {
    if (told === undefined || told instanceof errors/* RemoteError */.Hi)
        return fleet;
    const named = new Map(fleet.instances.map((one) => [one.id, one]));
    for (const { id, launchedAt, isRunning } of told.get(fleet.id) ?? []) {
        const known = named.get(id);
        const own = { id, launchedAt, isRunning, namedBy: ['ec2'] };
        named.set(id, known === undefined ? own : { ...known, namedBy: [...known.namedBy, 'ec2'] });
    }
    return { ...fleet, instances: [...named.values()] };
}

;// CONCATENATED MODULE: ./lib/rollout/readiness-run.js






const AT_A_TIME = 8;
/** What CloudWatch tells of the fleets that a plan does something about. Throws a RemoteError where Spot does not tell their instances. */
async function readinessIn(plan, live, terms, { spot, clock, progress }) {
    const acts = new Set((0,planned/* actsOf */.Df)(plan));
    const own = (0,fleet_sight/* fleetsOf */.$x)({ ...plan, resources: plan.resources.filter((one) => acts.has(one)) }, live);
    let done = 0;
    const fleets = await (0,parallel/* inParallel */.H)(own, AT_A_TIME, async (fleet) => {
        const instances = await spot.instances(fleet.kind, fleet.account, fleet.id);
        done += 1;
        progress.tell({ about: 'reading', what: `instances of ${fleet.id}`, done, total: own.length });
        return readinessFleet(fleet, (0,fleet_sight/* proofFleet */.Lo)(fleet, instances).instances, terms.listed);
    });
    return readinessOfFleets(fleets, terms, clock.now());
}
/** What CloudWatch tells of fleets, with the instances that only EC2 still names. Throws none of their errors. */
async function readinessOfFleets(given, { wish, maxCalls, cloudWatch, tags }, now) {
    const span = (0,rollout_readiness/* spanUntil */.Fp)(now);
    const { fleets, failed } = tags === null ? { fleets: given, failed: NONE_FAILED } : await withTagged(given, tags);
    const { counts, errors } = cloudWatch === null ? unaskedOf(fleets) : toldIn(await (0,ask_cloudwatch/* askCloudWatch */.a)(cloudWatch, fleets, 'MetadataNoToken', span));
    const readiness = (0,rollout_readiness/* readinessOf */.co)(fleets, counts, span, maxCalls);
    return {
        ...readiness,
        fleets: readiness.fleets.map((fleet, index) => (fleets[index]?.isWhole === true ? unlessUntold(fleet, failed) : fleet)),
        ...{ wish, maxCalls },
        errors: [...errors, ...[...failed.values()].map(({ message }) => `${message}.`)],
    };
}
const NONE_FAILED = new Map();
/** Where EC2 did not tell, instances may be missing: what looks ready is not known to be. */
function unlessUntold(fleet, failed) {
    const reason = failed.get(fleet.region ?? '')?.facts.reason;
    return fleet.refusal !== null || reason === undefined ? fleet : { ...fleet, refusal: { cause: 'untold', reason } };
}
/** A fleet with the instances that Spot names, and those that a user lists of it, for CloudWatch to be asked. */
function readinessFleet(fleet, instances, listed) {
    const { id, region, createdAt, parts } = fleet;
    const named = new Map(instances.map((one) => [one.id, { id: one.id, namedBy: ['spot'], launchedAt: one.launchedAt, isRunning: true }]));
    for (const { fleet: of, id: instance } of listed) {
        if (of !== id && parts?.has(of) !== true)
            continue;
        const known = named.get(instance);
        named.set(instance, {
            id: instance,
            launchedAt: null,
            isRunning: false,
            ...known,
            namedBy: [...(known?.namedBy ?? []), 'file'],
        });
    }
    return { id, region, createdAt, isWhole: parts === null, instances: [...named.values()] };
}
function toldIn({ counts, errors }) {
    return { counts, errors: errors.map(({ message }) => `${message}.`) };
}
const NO_CREDENTIALS = 'CloudWatch was not asked, for there are no AWS credentials.';
function unaskedOf(fleets) {
    const regions = fleets.flatMap(({ region }) => region ?? []);
    const untold = { is: 'untold', reason: 'credentials' };
    return { counts: new Map(regions.map((region) => [region, untold])), errors: regions.length === 0 ? [] : [NO_CREDENTIALS] };
}


/***/ }),

/***/ 3586:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: function() { return /* binding */ spanUntil; },
/* harmony export */   co: function() { return /* binding */ readinessOf; },
/* harmony export */   oL: function() { return /* binding */ rejectionsOf; }
/* harmony export */ });
const HOUR_MS = 60 * 60 * 1000;
const DAYS = 14;
/** Steps at the end of a span that CloudWatch may not have yet: the one that is under way, and the one before. */
const LATE_STEPS = 2;
/** Fourteen days up to now, by the hour; the last hour is under way. */
function spanUntil(now) {
    const to = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;
    return { from: to - DAYS * 24 * HOUR_MS, to, stepMs: HOUR_MS };
}
/** Holds what fleets have against what CloudWatch counted. More calls than `maxCalls` are refused, and what is not covered. */
function readinessOf(fleets, counts, span, maxCalls) {
    return {
        span,
        fleets: fleets.map((fleet) => fleetReadiness(fleet, counts, span, maxCalls)),
        strays: [...counts].flatMap(([region, told]) => straysIn(region, told, fleets)),
    };
}
function fleetReadiness(fleet, counts, span, maxCalls) {
    const { id, region, instances } = fleet;
    const base = { id, region, instances: instances.length };
    const told = region === null ? undefined : counts.get(region);
    if (told?.is !== 'told') {
        const refusal = region === null ? { cause: 'no-region' } : { cause: 'untold', reason: told?.reason ?? null };
        return { ...base, calls: 0, callers: [], coverage: null, refusal };
    }
    const callers = callersAmong(instances, told.sums);
    const calls = callers.reduce((sum, caller) => sum + caller.calls, 0);
    const coverage = coverageOf(fleet, told.sums, span);
    return { ...base, calls, callers, coverage, refusal: refusalOf(calls, coverage, maxCalls) };
}
/** Calls that are known weigh more than those that are not. */
function refusalOf(calls, { gaps, silent }, limit) {
    if (calls > limit)
        return { cause: 'calls', calls, limit };
    return gaps.length > 0 || silent.length > 0 ? { cause: 'not-covered' } : null;
}
function callersAmong(instances, sums) {
    const callers = instances.flatMap(({ id, namedBy }) => {
        const counted = (sums.get(id) ?? []).filter(({ sum }) => sum > 0);
        if (counted.length === 0)
            return [];
        const calls = counted.reduce((total, { sum }) => total + sum, 0);
        return [{ id, namedBy, calls, lastAt: counted.reduce((last, { at }) => Math.max(last, at), 0) }];
    });
    return callers.sort((a, b) => b.calls - a.calls || (a.id < b.id ? -1 : 1));
}
/**
 * A step is covered by a count of any instance, for EC2 counts zeros too. That another one ran then, which nobody names any
 * more, cannot be seen: it is what CloudWatch and a file are asked for.
 */
function coverageOf({ instances, createdAt }, sums, { from, to, stepMs }) {
    const known = new Set(instances.flatMap(({ id }) => (sums.get(id) ?? []).map(({ at }) => at)));
    // Of the step in which it was created, its instances may have nothing.
    const first = createdAt === null ? from : Math.max(from, (Math.floor(createdAt / stepMs) + 1) * stepMs);
    const end = to - LATE_STEPS * stepMs;
    const gaps = [];
    let missingMs = 0;
    for (let at = first; at < end; at += stepMs) {
        if (known.has(at))
            continue;
        const last = gaps.at(-1);
        if (last?.to === at)
            gaps.splice(-1, 1, { from: last.from, to: at + stepMs });
        else
            gaps.push({ from: at, to: at + stepMs });
        missingMs += stepMs;
    }
    const ofMs = Math.max(0, end - first);
    const silent = instances.filter((one) => one.isRunning && !sums.has(one.id) && (one.launchedAt ?? 0) < end);
    return { coveredMs: ofMs - missingMs, ofMs, gaps, silent: silent.map(({ id }) => id).sort() };
}
function straysIn(region, told, fleets) {
    if (told.is === 'untold')
        return [];
    const known = new Set(fleets.filter((fleet) => fleet.region === region).flatMap(({ instances }) => instances.map(({ id }) => id)));
    const others = told.named.filter((id) => !known.has(id)).map((id) => ({ id, namedBy: [] }));
    return others.length === 0 ? [] : [{ region, instances: others.length, callers: callersAmong(others, told.sums) }];
}
/** Judges a wave by `MetadataNoTokenRejected` of the fleets that it replaced: more than `maxRejected`, and no other wave may begin. */
function rejectionsOf(fleets, counts, maxRejected) {
    const told = fleets.map(({ region, instances }) => {
        const there = region === null ? undefined : counts.get(region);
        return there?.is === 'told' ? callersAmong(instances, there.sums) : null;
    });
    const callers = told.flatMap((one) => one ?? []).sort((a, b) => b.calls - a.calls || (a.id < b.id ? -1 : 1));
    const rejected = callers.reduce((sum, { calls }) => sum + calls, 0);
    const isUntold = told.includes(null);
    return { verdict: rejected > maxRejected ? 'exceeded' : isUntold ? 'untold' : 'within', rejected, callers };
}


/***/ }),

/***/ 2176:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: function() { return /* binding */ regionOf; }
/* harmony export */ });
/** What AWS calls its regions: `us-east-1`, `us-gov-west-1`. */
const REGION = /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;
/**
 * The region that the instances of a live Elastigroup, stateful node or cluster run in: all three must have one when they are
 * created (spotinst/openapi). null where there is none, or what stands there is no region.
 */
function regionOf({ region }) {
    return typeof region === 'string' && REGION.test(region) ? region : null;
}


/***/ }),

/***/ 3866:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YL: function() { return /* binding */ rollEstimate; },
  B5: function() { return /* binding */ rollSettings; },
  Sk: function() { return /* binding */ sized; }
});

// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
// EXTERNAL MODULE: ./lib/specs/value.js
var value = __webpack_require__(1686);
;// CONCATENATED MODULE: ./lib/rollout/losses.js

/**
 * What recycling a stateful node, or the instances of a stateful Elastigroup, loses: an instance ends, and what its spec does not
 * persist ends with it (help.spot.io, managed-instance-actions; spotinst/openapi: mi.yaml, elastigroup-strategy.yaml). Parts of a
 * sentence; none: all that the spec knows of is persisted. What lies on instance store volumes no spec can keep.
 */
function lossesOf({ kind, body }) {
    const isNode = kind === 'stateful-node';
    const parts = isNode ? [(0,value/* valueAt */.fK)(body, ['persistence'])].filter(value/* isMembers */.gV) : persistenceIn(body);
    const prefix = isNode ? 'persist' : 'shouldPersist';
    const keeps = (what) => parts.some((part) => part[`${prefix}${what}`] === true);
    return [
        ...(keeps('RootDevice') ? [] : ['the root volume']),
        ...(keeps('BlockDevices') ? [] : ['data volumes']),
        ...(keeps('PrivateIp') ? [] : ['the private IP address']),
        ...(losesPublicIp(body) ? ['the public IP address'] : []),
    ];
}
/** What a live Elastigroup says of persistence: a list in the API description, an object in the SDKs. */
function persistenceIn(body) {
    const persistence = (0,value/* valueAt */.fK)(body, ['strategy', 'persistence']);
    return (Array.isArray(persistence) ? persistence : [persistence]).filter(value/* isMembers */.gV);
}
/** A public address that is no Elastic IP goes back to AWS when its instance ends. */
function losesPublicIp(body) {
    const compute = (0,value/* valueAt */.fK)(body, ['compute']);
    const elastic = [(0,value/* valueAt */.fK)(compute, ['elasticIp']), (0,value/* valueAt */.fK)(compute, ['elasticIps'])];
    const hasElastic = elastic.some((one) => (typeof one === 'string' && one !== '') || (Array.isArray(one) && one.length > 0));
    const interfaces = (0,value/* valueAt */.fK)(compute, ['launchSpecification', 'networkInterfaces']);
    const isPublic = Array.isArray(interfaces) && interfaces.some((one) => (0,value/* valueAt */.fK)(one, ['associatePublicIpAddress']) === true);
    return isPublic && !hasElastic;
}

;// CONCATENATED MODULE: ./lib/rollout/roll-estimate.js



/** What holds where the config says nothing. The API itself has no default of the first and third, and one that disregards pod disruption budgets. */
const DEFAULTS = { batchSizePercentage: 20, batchMinHealthyPercentage: 50, gracePeriod: 300, respectPdb: true };
/** Which settings each kind takes: bodies of start-deployment.yaml, ocean/aws/roll and ocean/ecs/roll (spotinst/openapi). */
const TAKEN = {
    elastigroup: [
        'batchSizePercentage',
        'batchMinHealthyPercentage',
        'gracePeriod',
        'healthCheckType',
        'drainingTimeout',
        'onFailure',
    ],
    'stateful-node': [],
    'ocean-cluster': ['batchSizePercentage', 'batchMinHealthyPercentage', 'respectPdb'],
    'ocean-vng': ['batchSizePercentage', 'batchMinHealthyPercentage', 'respectPdb'],
    'ocean-ecs-cluster': ['batchSizePercentage', 'batchMinHealthyPercentage'],
    'ocean-ecs-vng': ['batchSizePercentage', 'batchMinHealthyPercentage'],
};
/** The settings with which a kind is rolled: what the config wishes, and our defaults. */
function rollSettings(kind, wishes) {
    const all = { ...DEFAULTS, ...wishes };
    return Object.fromEntries(TAKEN[kind].flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}
/** What rolling a live resource would come to, as far as its own body and its cluster's tell. */
function rollEstimate(resource, cluster, wishes) {
    const settings = rollSettings(resource.kind, wishes);
    const route = routeOf(resource);
    const instances = fleetOf(resource, cluster);
    const batches = batchesOf(route, instances, settings);
    const leastSeconds = batches === null || !isTimed(resource, route, settings) ? null : batches * (settings.gracePeriod ?? 0);
    const isPart = kinds/* KINDS */.GW[resource.kind].role === 'node-group';
    const loses = route === 'recycle' ? lossesOf(resource) : [];
    return { route, id: isPart ? oceanOf(resource) : resource.id, isPart, settings, instances, batches, leastSeconds, loses };
}
/** The same roll, of so many instances. */
function sized(estimate, count) {
    const { route, settings, leastSeconds } = estimate;
    const instances = { count, isExact: true };
    const batches = batchesOf(route, instances, settings);
    return {
        ...estimate,
        instances,
        batches,
        leastSeconds: leastSeconds === null || batches === null ? null : batches * (settings.gracePeriod ?? 0),
        loses: count === 0 ? [] : estimate.loses,
    };
}
function oceanOf({ body }) {
    return typeof body.oceanId === 'string' ? body.oceanId : null;
}
/** Stateful instances are recycled one by one: rolls are for groups without state (spotinst/openapi: elastigroup-scheduling.yaml). */
function routeOf({ kind, body }) {
    if (kind === 'stateful-node')
        return 'recycle';
    if (kind !== 'elastigroup')
        return 'cluster';
    if (isStateful(body))
        return 'recycle';
    return (0,value/* isMembers */.gV)((0,value/* valueAt */.fK)(body, ['thirdPartiesIntegration', 'ecs'])) ? 'ecs-group' : 'group';
}
/** Whether a group keeps anything of its instances. */
function isStateful(body) {
    return persistenceIn(body).some((part) => Object.values(part).includes(true));
}
function fleetOf(resource, cluster) {
    if (resource.kind === 'stateful-node')
        return { count: 1, isExact: true };
    const isPart = kinds/* KINDS */.GW[resource.kind].role === 'node-group';
    const capacity = (0,value/* valueAt */.fK)(isPart ? cluster?.body : resource.body, ['capacity']);
    const target = (0,value/* valueAt */.fK)(capacity, ['target']);
    if (typeof target !== 'number' || !Number.isInteger(target) || target < 0)
        return null;
    // A capacity in weights counts an instance once or several times.
    const isWeighted = (0,value/* valueAt */.fK)(capacity, ['unit']) === 'weight';
    return { count: target, isExact: !isPart && !isWeighted };
}
/** Of a small fleet, a batch is one instance at least: there are no more batches than instances. */
function batchesOf(route, instances, { batchSizePercentage }) {
    if (route === 'recycle' || batchSizePercentage === undefined)
        return instances?.count ?? null;
    const most = Math.ceil(100 / batchSizePercentage);
    return instances === null ? most : Math.min(most, instances.count);
}
/**
 * Whether each batch waits the whole grace period: where nothing tells that instances are healthy (spotinst/help:
 * deploy-or-roll-elastigroup.md). Else that period is only the most that it waits.
 */
function isTimed({ body }, route, { healthCheckType }) {
    if (route !== 'group')
        return false;
    const check = healthCheckType ?? (0,value/* valueAt */.fK)(body, ['compute', 'launchSpecification', 'healthCheckType']) ?? 'NONE';
    return check === 'NONE';
}


/***/ }),

/***/ 6810:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: function() { return /* binding */ endWith; },
/* harmony export */   t: function() { return /* binding */ isReplaced; }
/* harmony export */ });
/** Whether nothing is left to be done. */
function isReplaced({ state }) {
    return state === 'replaced' || state === 'nothing';
}
/** An end without a roll, or without anything known to be left. */
function endWith(state, reason, more = {}) {
    return { state, reason, roll: null, isAdopted: false, left: [], ...more };
}


/***/ }),

/***/ 9654:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: function() { return /* binding */ partsOf; },
/* harmony export */   E7: function() { return /* binding */ rollRequests; },
/* harmony export */   F2: function() { return /* binding */ causeOfChange; },
/* harmony export */   JH: function() { return /* binding */ rollComment; },
/* harmony export */   rl: function() { return /* binding */ causeOf; }
/* harmony export */ });
/* harmony import */ var _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9235);
/* harmony import */ var _planned_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2596);
/* harmony import */ var _roll_estimate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3866);



/** What a change that is in place has to be rolled for; null: what is new has no instances to replace. */
function causeOfChange(change, updatedAt) {
    return change.roll === null ? null : { ...change, roll: change.roll, updatedAt, mayStart: true };
}
/** The same for what has not been changed. */
function causeOf(resource) {
    return { ...resource, body: {}, updatedAt: null, mayStart: resource.act === 'start' };
}
/**
 * The rolls that resources need, in their order: one for each group and stateful node, and one for each cluster. `comment` goes
 * where the API takes one.
 */
function rollRequests(causes, comment) {
    const fleets = new Map();
    for (const [index, change] of causes.entries()) {
        const key = JSON.stringify([change.account, change.roll.id ?? index]);
        const known = fleets.get(key);
        if (known === undefined)
            fleets.set(key, [change]);
        else
            known.push(change);
    }
    return [...fleets.values()].flatMap((of) => requestOf(of, comment) ?? []);
}
function requestOf(changes, comment) {
    const [first] = changes;
    if (first === undefined)
        return null;
    const own = changes.find(({ roll }) => !roll.isPart);
    const { clusterKind } = _specs_kinds_index_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW[first.kind];
    const kind = own?.kind ?? clusterKind ?? first.kind;
    const { account, roll } = first;
    const label = own === undefined ? (roll.id ?? `the cluster of ${(0,_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(first)}`) : (0,_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(own);
    return {
        kind,
        account,
        id: roll.id,
        label,
        how: howOf(kind, changes, comment),
        changes,
        mayStart: changes.some((one) => one.mayStart),
    };
}
function howOf(kind, changes, comment) {
    const route = changes[0]?.roll.route ?? 'cluster';
    if (route === 'recycle')
        return { by: 'recycle' };
    const settings = carefulest(kind, changes);
    const { batchSizePercentage, batchMinHealthyPercentage } = settings;
    const batch = { batchSizePercentage, batchMinHealthyPercentage: Math.max(1, batchMinHealthyPercentage) };
    if (route === 'ecs-group')
        return { by: 'roll', start: { sort: 'ecs-group', ...batch, comment } };
    if (route === 'cluster') {
        const respectPdb = settings.respectPdb ?? null;
        // Kubernetes alone has both: without partial completion, what a budget kept back counts as replaced.
        const reportPartialCompletion = kind === 'ocean-cluster' ? true : null;
        const start = { sort: 'cluster', ...batch, respectPdb, reportPartialCompletion, comment, scope: scopeOf(changes) };
        return { by: 'roll', start };
    }
    const { gracePeriod, healthCheckType = null, drainingTimeout = null, onFailure = null } = settings;
    const start = {
        sort: 'group',
        batchSizePercentage,
        batchMinHealthyPercentage,
        gracePeriod,
        healthCheckType,
        drainingTimeout,
        onFailure,
    };
    return { by: 'roll', start };
}
/** The node groups that a request is about; null: all of its fleet. */
function partsOf({ changes }) {
    return changes.some(({ roll }) => !roll.isPart) ? null : new Set(changes.flatMap(({ id }) => id ?? []));
}
/** A change of the cluster's own options reaches what no node group launched, and node groups that inherit them: all of it. */
function scopeOf(changes) {
    if (changes.some(({ roll }) => !roll.isPart))
        return { of: 'cluster' };
    return { of: 'node-groups', ids: changes.flatMap(({ id }) => id ?? []).toSorted() };
}
/** Of several wishes for one roll, the most careful: small batches, many healthy, budgets respected where anybody wants that. */
function carefulest(kind, changes) {
    const all = changes.map(({ roll }) => ({ ...(0,_roll_estimate_js__WEBPACK_IMPORTED_MODULE_1__/* .rollSettings */ .B5)(kind, {}), ...roll.settings }));
    const numbers = (name) => all.flatMap((one) => one[name] ?? []);
    return {
        ...all[0],
        batchSizePercentage: Math.min(...numbers('batchSizePercentage')),
        batchMinHealthyPercentage: Math.max(...numbers('batchMinHealthyPercentage')),
        gracePeriod: all[0]?.gracePeriod ?? 0,
        ...(all.some(({ respectPdb }) => respectPdb !== undefined) ? { respectPdb: all.some(({ respectPdb }) => respectPdb) } : {}),
    };
}
/** Spot takes no more characters (spotinst/openapi: ecsInitiateClusterRollRequest.yaml, ocean/aws/roll). */
const MAX_COMMENT = 256;
/** What a roll says of why it was started: by which commit, and which run. null: not known. */
function rollComment(commit, run) {
    const by = [commit === null ? null : `commit ${commit}`, run === null ? null : `run ${run}`].filter((part) => part !== null);
    const text = `spot-imdsv2: require IMDSv2${by.length === 0 ? '' : ` (${by.join(', ')})`}`;
    return Array.from(text).slice(0, MAX_COMMENT).join('');
}


/***/ }),

/***/ 2603:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: function() { return /* binding */ isWithin; },
/* harmony export */   dG: function() { return /* binding */ staleIn; },
/* harmony export */   hU: function() { return /* binding */ covers; },
/* harmony export */   jf: function() { return /* binding */ leftBy; },
/* harmony export */   nR: function() { return /* binding */ timeOf; },
/* harmony export */   xe: function() { return /* binding */ allLeft; }
/* harmony export */ });
/** The instances that a roll itself says are not replaced. COMPLETED does not mean there are none (help.spot.io, roll-gen). */
function leftBy({ old }) {
    return (old ?? []).filter((one) => !isReplaced(one)).map(({ id, status }) => ({ id, reason: reasonOf(status) }));
}
function isReplaced({ status }) {
    return status.toUpperCase() === 'REPLACED';
}
function reasonOf(status) {
    switch (status.toUpperCase()) {
        case 'NOT_REPLACED_DUE_TO_PDB':
            return 'a pod disruption budget kept it';
        case 'COULD_NOT_BE_REPLACED':
            return 'it could not be replaced';
        case 'TO_BE_REPLACED':
            return 'its turn did not come';
        default:
            return status === '' ? 'it has no status' : `its status is ${status}`;
    }
}
/**
 * The instances of a part of a fleet that run since before a moment. One that does not say when it was launched may be such.
 * `since` is in milliseconds since 1970.
 */
function staleIn(instances, scope, since) {
    return instances
        .filter((one) => isWithin(one, scope))
        .flatMap(({ id, launchedAt }) => {
        const launched = timeOf(launchedAt);
        if (launched === null)
            return [{ id, reason: 'it does not say when it was launched' }];
        return launched < since ? [{ id, reason: `it still runs, launched at ${new Date(launched).toISOString()}` }] : [];
    });
}
/** Whether an instance belongs to a part of a fleet. */
function isWithin({ id, nodeGroup }, scope) {
    if (scope.of === 'cluster')
        return true;
    return scope.of === 'instances' ? scope.ids.includes(id) : nodeGroup !== null && scope.ids.includes(nodeGroup);
}
/** Whether a roll of one part replaces all of another part, too. */
function covers(rolled, wanted) {
    if (rolled.of === 'cluster')
        return true;
    return rolled.of === wanted.of && wanted.ids.every((id) => rolled.ids.includes(id));
}
/** A moment in the API's words as milliseconds since 1970; null where they are none. */
function timeOf(text) {
    const time = text === null ? Number.NaN : Date.parse(text);
    return Number.isNaN(time) ? null : time;
}
/** What of a roll is left, each instance once: what it says itself comes first, for it knows why. */
function allLeft(...lists) {
    return [
        ...new Map(lists
            .flat()
            .toReversed()
            .map((one) => [one.id, one])).values(),
    ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}


/***/ }),

/***/ 9928:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: function() { return /* binding */ isBelowAny; },
/* harmony export */   s: function() { return /* binding */ isSelected; }
/* harmony export */ });
/* harmony import */ var _findings_selector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7978);

/** Whether a run is about a spec: of each sort of selectors, one holds for it. */
function isSelected({ id, account, labels, file }, only) {
    return (0,_findings_selector_js__WEBPACK_IMPORTED_MODULE_0__/* .isChosen */ .l)(only, (selector) => {
        if (selector.by === 'id')
            return id === selector.value;
        if (selector.by === 'account')
            return account === selector.value;
        if (selector.by === 'path')
            return isBelowAny(file, selector.paths);
        return Object.hasOwn(labels, selector.label) && labels[selector.label] === selector.value;
    });
}
/** Whether a file is one of these files, or lies in one of these folders; '' is the root. */
function isBelowAny(file, paths) {
    return paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}


/***/ }),

/***/ 8352:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: function() { return /* binding */ whyNotBegun; },
/* harmony export */   cp: function() { return /* binding */ stopBy; },
/* harmony export */   zU: function() { return /* binding */ WHY_STOPPED; }
/* harmony export */ });
/** What of both has ended a run; null: it goes on. The reason of a signal tells them apart. */
function stopBy({ aborted, reason }) {
    if (!aborted)
        return null;
    return reason === 'time' ? 'time' : 'signal';
}
/** Why something was left as it was: goes into a sentence after `because`. */
const WHY_STOPPED = {
    signal: 'the run was stopped',
    time: 'the time limit was reached',
};
/** Why something was not begun, as a sentence; `failure` tells what else has failed, where that was the reason. */
function whyNotBegun(stopped, failure) {
    return `It was not begun, because ${stopped === 'failure' ? failure : WHY_STOPPED[stopped]}.`;
}


/***/ }),

/***/ 7719:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: function() { return /* binding */ unreadRefusal; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2357);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(338);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9928);



/** What a file as a whole can have: then it is not known which specs stand in it. */
const HIDING = ['syntax', 'unreadable', 'duplicate-key', 'not-a-spec'];
/**
 * Why nothing is planned of these files and folders: something in them that is taken for a spec cannot be read as one. What it
 * says would be neither applied nor missed, and a run that has not seen all of git would call it done. null: all of it can.
 */
function unreadRefusal(findings, paths) {
    const unread = findings.filter((one) => one.spec === null && one.severity === 'error' && (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)(one) && HIDING.includes(one.rule) && (0,_select_js__WEBPACK_IMPORTED_MODULE_2__/* .isBelowAny */ .O)(one.file, paths));
    const [first] = unread;
    if (first === undefined)
        return null;
    const others = new Set(unread.map(({ file }) => file)).size - 1;
    const more = others === 0 ? '' : ` The same goes for ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(others, 'other file')}.`;
    const { line, column } = first.range.start;
    const why = 'Which specs it holds cannot be told, so no plan is whole.';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${first.message} ${why}${more} Put it right, or exclude it in the config.`, {
        file: first.file,
        line,
        column,
    });
}


/***/ }),

/***/ 2654:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g3: function() { return /* binding */ GRACE_MS; },
  mq: function() { return /* binding */ changedSinceChecked; },
  QG: function() { return /* binding */ checkoutBelow; },
  fe: function() { return /* binding */ clientOf; },
  EK: function() { return /* binding */ desiredBelow; },
  i2: function() { return /* binding */ ec2For; },
  nY: function() { return /* binding */ planRun; },
  mt: function() { return /* binding */ readinessFor; },
  Of: function() { return /* binding */ runApply; },
  Fo: function() { return /* binding */ runPlan; }
});

// UNUSED EXPORTS: NO_CREDENTIALS

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: ./lib/check.js + 6 modules
var check = __webpack_require__(9686);
// EXTERNAL MODULE: ./lib/clients/clock.js
var clock = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/clients/files.js
var files = __webpack_require__(1672);
// EXTERNAL MODULE: ./lib/clients/inside.js
var inside = __webpack_require__(6551);
// EXTERNAL MODULE: ./lib/clients/text-file.js + 1 modules
var text_file = __webpack_require__(6958);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/policy/known.js
var policy_known = __webpack_require__(4232);
// EXTERNAL MODULE: ./lib/rollout/approval.js
var approval = __webpack_require__(7439);
// EXTERNAL MODULE: ./lib/findings/finding.js
var findings_finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/specs/formats/index.js + 1 modules
var formats = __webpack_require__(4522);
// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
// EXTERNAL MODULE: ./lib/specs/value.js
var value = __webpack_require__(1686);
// EXTERNAL MODULE: ./lib/rollout/imds.js
var rollout_imds = __webpack_require__(3955);
;// CONCATENATED MODULE: ./lib/rollout/desired.js






/** The checked specs as a plan needs them, in the report's order. Throws a UserError where a file is no longer what was checked. */
function desiredSpecs(request) {
    const { specs, findings } = request.report;
    const failures = failuresIn(findings);
    const specsOf = readerOf(request);
    const desired = specs.map((result, index) => desiredOf(result, specsOf(result), request, failures.get(index) ?? []));
    const told = new Set(desired.flatMap(({ kind, ambiguous, id }) => (kind.role === 'cluster' && !ambiguous ? [id] : [])));
    // The check has given a node group the family of its cluster.
    return desired.map((spec) => (spec.oceanId !== null && told.has(spec.oceanId) ? { ...spec, ambiguous: false } : spec));
}
function failuresIn(findings) {
    const failures = new Map();
    for (const finding of findings) {
        const { spec, rule, severity } = finding;
        if (spec === null || severity !== 'error' || !(0,findings_finding/* isOpen */.nT)(finding))
            continue;
        const known = failures.get(spec);
        if (known === undefined)
            failures.set(spec, [rule]);
        else if (!known.includes(rule))
            known.push(rule);
    }
    return failures;
}
/** Reads the specs of a file; a report has those of one file in a row, so one file at a time is held. */
function readerOf({ documentsOf, knownOf }) {
    let file = null;
    let specs = [];
    return (result) => {
        if (result.file !== file) {
            file = result.file;
            const hints = { kind: knownOf(file).kind };
            const documents = documentsOf(file);
            specs = formats/* FORMATS */.h.flatMap((format) => documents.flatMap((document) => format.specs(document, hints)));
        }
        return specs;
    };
}
function desiredOf(result, specs, request, failures) {
    const { file, document, path, id, name, verdict } = result;
    const spec = specs.find((one) => one.document.index === document && (0,value/* pointerOf */.rq)(one.path) === path);
    const kind = kinds/* KINDS */.GW[result.kind];
    const imds = spec === undefined ? null : (0,rollout_imds/* optionsIn */.Im)(spec.body, kind);
    if (spec === undefined || !isAsChecked(result, imds))
        throw new errors/* UserError */.yo(`${file} has changed since it was checked. Run again.`);
    const { kind: _, ...known } = request.knownOf(file);
    return {
        ...known,
        account: known.account ?? request.account,
        ...{ file, document, path, id, name, verdict, kind, failures, imds },
        ambiguous: spec.ambiguous,
        oceanId: typeof spec.body.oceanId === 'string' ? spec.body.oceanId : null,
        source: result.imds.source,
        body: request.needsBodies || known.create || known.replacesImage ? spec.body : null,
    };
}
/** Whether options are those that the report tells of; it cuts long values. */
function isAsChecked({ imds: { source, httpTokens } }, imds) {
    const found = imds?.httpTokens;
    return source !== 'own' || httpTokens === null || (typeof found === 'string' && found.startsWith(httpTokens));
}

;// CONCATENATED MODULE: ./lib/rollout/instances-file.js

const LINE = /^(\S+)[\s,]+(i-[0-9a-f]{8,17})$/;
/**
 * Reads which instances fleets had: `FLEET_ID INSTANCE_ID` a line; empty lines and those that begin with `#` say nothing. Throws
 * a UserError for any other line.
 */
function parseInstances(text, file) {
    return text.split(/\r\n?|\n/).flatMap((raw, index) => {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            return [];
        const [, fleet, id] = LINE.exec(line) ?? [];
        if (fleet !== undefined && id !== undefined)
            return [{ fleet: fleet.replace(/,$/, ''), id }];
        throw new errors/* UserError */.yo(`a line must be the id of a fleet and the id of an instance, but it is ${JSON.stringify(line.slice(0, 80))}. Write such as "sig-12345678 i-0123456789abcdef0".`, { file, line: index + 1, column: 1 });
    });
}

// EXTERNAL MODULE: ./lib/rollout/roll-requests.js
var roll_requests = __webpack_require__(9654);
// EXTERNAL MODULE: ./lib/rollout/select.js
var rollout_select = __webpack_require__(9928);
// EXTERNAL MODULE: ./lib/rollout/unread.js
var rollout_unread = __webpack_require__(7719);
// EXTERNAL MODULE: ./lib/rollout.js + 19 modules
var lib_rollout = __webpack_require__(7759);
// EXTERNAL MODULE: ./lib/run-check.js
var run_check = __webpack_require__(2808);
// EXTERNAL MODULE: ./lib/specs/parse.js
var parse = __webpack_require__(9256);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(7992);
;// CONCATENATED MODULE: ./lib/run-rollout.js





















/** Plans what apply would change. Throws a UserError for wrong use and wrong config, a RemoteError where Spot does not answer. */
async function runPlan(settings, run, adopt) {
    const desired = await desiredBelow(settings, run, adopt);
    const spot = await clientOf(settings, run, run.signal);
    const ec2 = await ec2For(settings, run, isProofAsked(settings));
    const readiness = await readinessFor(settings, run, run.signal);
    return { plan: await (0,lib_rollout/* readAndPlan */.Nq)(planRun(settings, desired, run, { spot, ec2, readiness })), checked: desired.checked };
}
/** How long what has been begun may go on after the signal: a runner ends the process 7.5 seconds later. */
const GRACE_MS = 3_000;
/**
 * With more specs than this, a run makes much garbage for hours and keeps little. V8 would let the garbage lie until the heap has
 * grown several times over (its flag `heap-growing-percent`, read at each collection); a runner has no room for that.
 */
const MANY = 1_000;
/** Plans and applies. Throws as `runPlan` does, and an UnsafePlanError where the trigger forbids it whatever the plan. */
async function runApply(settings, run, adopt) {
    const { signal, trigger } = run;
    const approved = approvedBy(settings);
    const desired = await desiredBelow(settings, run, adopt);
    if (desired.specs.length > MANY)
        (0,external_node_v8_.setFlagsFromString)('--heap-growing-percent=25');
    // Each roll that is followed listens.
    (0,external_node_events_.setMaxListeners)(0, signal);
    // While changes are made, the one that has been begun is finished; before that there is nothing to finish.
    const hard = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, hard.signal);
    let graceMs = 0;
    const stop = () => setTimeout(() => hard.abort(signal.reason), graceMs).unref();
    if (signal.aborted)
        stop();
    else
        signal.addEventListener('abort', stop, { once: true });
    try {
        const spot = await clientOf(settings, run, hard.signal);
        const ec2 = await ec2For(settings, { ...run, signal: hard.signal }, isProofAsked(settings));
        const readiness = await readinessFor(settings, run, hard.signal);
        const { maxChanges, maxInstances, maxParallel, isConfirmed, allowsDataLoss, proof, timeoutMinutes } = settings.rollout;
        const rollout = await (0,lib_rollout/* planAndApply */.xK)({
            ...planRun(settings, desired, run, { spot, ec2, readiness }),
            ...{ signal, approved, maxParallel, confirm: run.confirm, proof },
            comment: (0,roll_requests/* rollComment */.JH)(run.origin.commit, run.origin.run),
            limitMs: timeoutMinutes * 60_000,
            trigger: trigger === 'command' ? { by: 'command', isConfirmed } : trigger,
            limits: { maxChanges, maxInstances, allowsDataLoss },
            isInCheckout: trigger === 'command' ? () => true : checkoutBelow(run.cwd, desired.checked.root),
            onBegin: () => {
                graceMs = GRACE_MS;
            },
        });
        return { rollout, checked: desired.checked, unread: desired.unread };
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
/**
 * Checks all specs below the root by the config of the checkout, and makes them ready for a plan. No baseline counts: what is
 * known to be weak must not be applied either.
 */
async function desiredBelow(settings, { cwd, account }, adopt) {
    const whole = { ...settings, baseline: null, changedSince: null, only: [] };
    const { files, root, request } = await (0,run_check/* prepareCheck */.mq)(whole, cwd);
    // Named files as well: some of them the search does not take for specs.
    const checked = { ...(await (0,check/* diagnose */.h)(files, clock/* systemClock */.m, { ...request, paths: ['', ...request.paths] })), files, root };
    const isWhole = request.paths.length === 0 || request.paths.includes('');
    const paths = isWhole ? [] : [{ by: 'path', paths: request.paths }];
    const unread = (0,rollout_unread/* unreadRefusal */.M)(checked.report.findings, isWhole ? [''] : request.paths);
    // A rehearsal shows what there is, and fails.
    if (unread !== null && adopt === undefined)
        throw unread;
    const parserFor = await (0,parse/* parsersFor */.I)(checked.report.specs.map(({ file }) => file));
    const specs = desiredSpecs({
        report: checked.report,
        documentsOf: (file) => {
            const content = files.read(file);
            const parsed = content.ok ? parserFor(file)(content.text) : null;
            if (parsed?.ok !== true)
                throw changedSinceChecked(file);
            return parsed.documents;
        },
        knownOf: (file) => (0,policy_known/* knownOf */.b)(file, request.config),
        account: settings.rollout.account ?? account,
        needsBodies: settings.rollout.scope === 'spec' || adopt !== undefined,
    });
    const [known, only] = [adopt?.(specs) ?? specs, [...settings.only, ...paths]];
    refuseNothing(known, only);
    return { checked, specs: known, only, unread, waves: request.config.waves.map(plannedWave), config: request.config };
}
/** What a file is that cannot be read as it was checked. */
function changedSinceChecked(file) {
    return new errors/* UserError */.yo(`${file} has changed since it was checked. Run again.`);
}
function plannedWave({ name, bakeMs, maxParallel }) {
    return { name, bakeSeconds: bakeMs / 1_000, maxParallel };
}
function refuseNothing(specs, only) {
    if (only.some(({ by }) => by !== 'path') && !specs.some((spec) => (0,rollout_select/* isSelected */.s)(spec, only)))
        throw (0,run_check/* nothingSelected */.Pq)();
}
/** A plan of these specs by this client. */
function planRun(settings, { specs, only, waves }, { progress, clock }, by) {
    const { scope, roll, rollScope, onFailure } = settings.rollout;
    return { specs, only, scope, roll, rollScope, onFailure, waves, version: version/* VERSION */.x, progress, clock, ...by };
}
/** Whether a plan or an apply has a reason to ask EC2. */
function isProofAsked({ rollout: { roll, proof } }) {
    return roll || proof === 'required';
}
/** EC2, where it is to be asked. Throws a UserError where a proof is demanded, and there is nobody to ask. */
async function ec2For({ rollout: { proof } }, { ec2, signal }, isAsked) {
    if (proof === 'off')
        return { api: null, why: 'off' };
    if (!isAsked)
        return { api: null, why: 'no-roll' };
    if (ec2 !== null)
        return { api: ec2 };
    const { ec2Client } = await Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(725), __webpack_require__.e(689)]).then(__webpack_require__.bind(__webpack_require__, 6689));
    const api = ec2Client({ signal });
    if (await api.hasCredentials())
        return { api };
    if (proof === 'required')
        throw new errors/* UserError */.yo(NO_CREDENTIALS);
    return { api: null, why: 'no-credentials' };
}
/** What is missing where EC2 must be asked. */
const NO_CREDENTIALS = 'a proof is required, but there are no AWS credentials: EC2 cannot be asked. Configure them (docs/security.md), or set proof to auto.';
/** How CloudWatch is asked. Throws a UserError where fleets are to be kept from being changed by it, and it cannot be asked. */
async function readinessFor({ rollout: { readiness, readinessMaxCalls: maxCalls, readinessMaxRejected: maxRejected, instancesFile } }, { cwd }, signal) {
    if (readiness === 'off')
        return null;
    const listed = instancesFile === null ? [] : listedIn(instancesFile, cwd);
    const { cloudWatchClient } = await Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(85), __webpack_require__.e(535)]).then(__webpack_require__.bind(__webpack_require__, 3535));
    const api = cloudWatchClient({ signal });
    const cloudWatch = (await api.hasCredentials()) ? api : null;
    const { ec2Tags } = await Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(725), __webpack_require__.e(731)]).then(__webpack_require__.bind(__webpack_require__, 9731));
    if (cloudWatch === null && readiness === 'gate') {
        throw new errors/* UserError */.yo('readiness is gate, but there are no AWS credentials: CloudWatch cannot be asked. Configure them (docs/security.md), or set readiness to report.');
    }
    return { wish: readiness, maxCalls, maxRejected, listed, cloudWatch, tags: cloudWatch === null ? null : ec2Tags({ signal }) };
}
function listedIn(file, cwd) {
    const content = (0,text_file/* readText */.yR)((0,external_node_path_.resolve)(cwd, file));
    if (!content.ok)
        throw new errors/* UserError */.yo(`the instances-file ${file} ${content.problem}. Name a file that is there.`);
    return parseInstances(content.text, file);
}
/** What was approved: read before anything else, since a wrong one is wrong use. */
function approvedBy({ rollout: { planHash } }) {
    return planHash === null ? null : (0,approval/* parseHashes */.CY)(planHash);
}
/** The Spot API, by the token of the run. */
async function clientOf({ rollout: { url } }, { token, clock }, signal) {
    const { spotClient } = await Promise.all(/* import() */[__webpack_require__.e(381), __webpack_require__.e(393)]).then(__webpack_require__.bind(__webpack_require__, 3393));
    return spotClient({ token, ...(url === null ? {} : { url }), clock, signal });
}
/** Whether files below the root are part of a checkout in the workspace: an apply takes nothing from elsewhere. */
function checkoutBelow(workspace, root) {
    const real = (0,external_node_fs_.realpathSync)(workspace);
    const isCheckout = (0,files/* gitRootOf */.an)(root) !== null;
    return (file) => isCheckout && (0,inside/* isInside */.F)(real, (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, file)));
}


/***/ })

};
;