"use strict";
exports.id = 160;
exports.ids = [160];
exports.modules = {

/***/ 9957:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: function() { return /* binding */ toShow; },
/* harmony export */   ck: function() { return /* binding */ planToShow; },
/* harmony export */   iY: function() { return /* binding */ planJson; }
/* harmony export */ });
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1191);

/** The plan as JSON, by schemas/plan.schema.json. What is sent is left out: it may hold what not everybody may read. */
const planJson = (plan) => `${(0,_json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(planToShow(plan), 2)}\n`;
/** A plan without what is sent. */
function planToShow(plan) {
    return { ...plan, resources: plan.resources.map(toShow) };
}
/** A change without what is sent, and anything else as it is. */
function toShow(planned) {
    if (!('body' in planned))
        return planned;
    const { body: _, ...shown } = planned;
    return shown;
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

/***/ 9980:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: function() { return /* binding */ planText; }
/* harmony export */ });
/* harmony import */ var _rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2596);
/* harmony import */ var _plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7755);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5202);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2887);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5021);





/** For people at a terminal and in logs: what is refused, what changes, what is left alone, the counts and the hash last. */
const planText = (plan, context) => {
    const paint = (0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .paintOf */ .MI)(context);
    const unplanned = plan.resources.filter((one) => 'reason' in one);
    const failures = unplanned.filter(({ state }) => (0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(state));
    const left = unplanned.filter(({ state }) => !(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(state));
    const right = plan.resources.filter(({ state }) => state === 'right');
    const blocks = [
        failures.flatMap((one) => (0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .unplannedLines */ .lR)(one, context, paint.bad)),
        ...(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .changesOf */ .fs)(plan).map((change) => changeBlock(change, plan, context, paint)),
        left.flatMap((one) => (0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .unplannedLines */ .lR)(one, context, paint.dim)),
        right.map((one) => `${(0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(one, context)}: ${paint.good(_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_WORDS */ .I7.right)}`),
    ].filter((block) => block.length > 0);
    return `${[...blocks.map((block) => `${block.join('\n')}\n`), lastLines(plan, paint)].join('\n')}\n`;
};
function changeBlock(change, plan, context, paint) {
    const { state, isWeak, members, withheld, roll } = change;
    return [
        `${(0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(change, context)}: ${paint.change(_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_WORDS */ .I7[state])}`,
        ...(isWeak ? [`  ${paint.bad('live is weaker than git')}`] : []),
        ...members.map((member) => `  ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .memberWords */ .O_)(member, '->'))}`),
        ...(withheld.length === 0 ? [] : [`  ${paint.dim((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(`not sent: ${withheld.map(_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .memberName */ .eg).join(', ')}`))}`]),
        ...(roll === null ? [] : [`  ${paint.dim((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .rollWords */ .pl)(roll, plan.roll))}`]),
    ];
}
function lastLines(plan, paint) {
    const verdict = plan.verdict === 'pass' ? paint.good('plan') : paint.bad('plan');
    const [first = '', ...rest] = (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)(`plan: ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .planSummary */ .MM)(plan)}`, '', '  ');
    const lines = [first.replace('plan', verdict), ...rest, ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .planTerms */ .XZ)(plan), '  '), `plan-hash: ${plan.hash}`];
    return lines.join('\n');
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
/* harmony export */   eg: function() { return /* binding */ memberName; },
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
    const changes = (0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .changesOf */ .fs)(plan).length;
    return [changes === 0 ? 'nothing to change' : (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(changes, 'change'), ...failureWords(plan)].join(', ');
}
/** How many resources will not be as git says; none: nothing is said. */
function failureWords({ resources }) {
    const failures = resources.filter(({ state }) => (0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(state)).length;
    return failures === 0 ? [] : [`${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(failures, 'resource')} not as git says`];
}
/** The settings that hold for all of the plan, as sentences. */
function planTerms({ scope, roll }) {
    const sent = scope === 'imds' ? 'Only IMDS options are sent' : 'All members of a spec that differ are sent';
    const rolled = roll
        ? 'instances are replaced afterwards'
        : 'instances keep their settings until they are replaced (roll is off)';
    return `${sent}; ${rolled}. Nothing has been changed yet.`;
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
    return (0,planned/* changesOf */.fs)(plan).length === 0 ? '✅' : '✏️';
}
function changeTable(plan, context) {
    const rows = (0,planned/* changesOf */.fs)(plan).map((change) => [
        change.state === 'create' ? '➕ create' : '✏️ change',
        (0,plan_markdown_parts/* resourceCell */.VG)(change, context),
        memberCell(change),
        change.roll === null ? 'new' : (0,markdown_text/* markdownText */.p)((0,plan_words/* rollWords */.pl)(change.roll, plan.roll)),
    ]);
    return (0,plan_markdown_parts/* resourceTable */.tN)('changing', ['State', 'Resource', 'Live → git', 'Instances'], rows);
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
    return format === 'github' || format === 'sarif' ? 'text' : format;
}


/***/ }),

/***/ 5021:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: function() { return /* binding */ wrapped; }
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2887);

const WIDTH = 80;
/**
 * A text on one line as lines of 80 columns at most, where its words allow that. The first is indented by `first`, the others
 * by `rest`; none of them starts one of GitHub's workflow commands, though a word may look like one.
 */
function wrapped(text, first, rest = first) {
    const lines = [];
    let line = null;
    for (const word of text.split(' ')) {
        const indent = lines.length === 0 ? first : rest;
        if (line !== null && indent.length + line.length + 1 + word.length > WIDTH) {
            lines.push(indent + line);
            line = word;
        }
        else
            line = line === null ? word : `${line} ${word}`;
    }
    return [...lines, `${lines.length === 0 ? first : rest}${line ?? ''}`].map(_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCommands */ .Df);
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



/** Set by Spot alone (read-only in the schemas of all kinds: spotinst/openapi). */
const READ_ONLY = [['id'], ['createdAt'], ['updatedAt']];
/**
 * All members of a body in git, but the IMDS options, that a live resource does not have as they are there; lists whole. Relies
 * on the API merging objects deeply, as Terraform does.
 */
function differenceOf(wanted, live, cluster, kind) {
    const held = heldBack(wanted, live, cluster, kind);
    const members = [];
    const withheld = [];
    const skipped = new Set([...READ_ONLY, kind.imdsPath].map((path) => (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .pointerOf */ .rq)(path)));
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
/** The body with which a resource is created: all that git has, but what Spot sets itself. */
function creationBody(wanted) {
    const own = READ_ONLY.map(([name]) => name);
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

/***/ 9901:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: function() { return /* binding */ instancesIn; }
/* harmony export */ });
/** The instances of the live resources that changes are about. A cluster and its node groups are one fleet, no part larger than all. */
function instancesIn(changes) {
    const fleets = new Map();
    for (const { id, roll } of changes) {
        if (roll === null)
            continue;
        const fleet = roll.id ?? id ?? '';
        fleets.set(fleet, larger(fleets.get(fleet) ?? null, roll.instances));
    }
    const told = [...fleets.values()].filter((fleet) => fleet !== null);
    return {
        instances: told.reduce((sum, { count }) => sum + count, 0),
        isExact: told.every(({ isExact }) => isExact),
        untold: fleets.size - told.length,
    };
}
function larger(a, b) {
    if (a === null || b === null)
        return a ?? b;
    if (a.count === b.count)
        return a.isExact ? a : b;
    return a.count > b.count ? a : b;
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

/***/ 2596:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: function() { return /* binding */ UNPLANNED_STATES; },
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
const ACCEPTED = ['change', 'create', 'right', 'waived', 'unmanaged'];
/** Whether a state means that git is not and will not be obeyed. */
function isFailure(state) {
    return !ACCEPTED.includes(state);
}
/** The changes of a plan. */
function changesOf({ resources }) {
    return resources.filter((one) => one.state === 'change' || one.state === 'create');
}
/** A resource as messages call it: by its name and id, as far as it has them. */
function labelOf({ name, id }) {
    const hasBoth = name !== null && id !== null;
    return hasBoth ? `${name} (${id})` : (name ?? id ?? '(no name)');
}


/***/ }),

/***/ 5756:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: function() { return /* binding */ runApply; },
  F: function() { return /* binding */ runPlan; }
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/check.js + 5 modules
var check = __webpack_require__(2289);
// EXTERNAL MODULE: ./lib/clients/clock.js
var clock = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/clients/files.js
var files = __webpack_require__(1672);
// EXTERNAL MODULE: ./lib/clients/inside.js
var inside = __webpack_require__(6551);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/policy/judge.js
var judge = __webpack_require__(2664);
;// CONCATENATED MODULE: ./lib/policy/known.js

/** What all entries about a file say together: the last one that says something counts, labels and roll settings add up. */
function knownOf(file, config) {
    const entries = (0,judge/* entriesFor */.aB)(file, config);
    return {
        kind: (0,judge/* lastOf */.g1)(entries, (entry) => entry.kind),
        account: (0,judge/* lastOf */.g1)(entries, (entry) => entry.account),
        labels: Object.fromEntries(entries.flatMap((entry) => Object.entries(entry.labels))),
        create: (0,judge/* lastOf */.g1)(entries, (entry) => entry.create) ?? false,
        matchesName: (0,judge/* lastOf */.g1)(entries, (entry) => entry.matchesName) ?? false,
        roll: Object.assign({}, ...entries.map((entry) => entry.roll)),
    };
}

// EXTERNAL MODULE: ./lib/findings/finding.js
var findings_finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __webpack_require__(1686);
;// CONCATENATED MODULE: ./lib/rollout/effect.js

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
    if (!(0,specs_value/* isMembers */.gV)(value))
        return JSON.stringify(value ?? null);
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    return `{${keys
        .sort()
        .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
        .join(',')}}`;
}

// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
;// CONCATENATED MODULE: ./lib/rollout/approval.js




const VERSION = 'v1:';
const HASH = new RegExp(`^[\\w-]{${HASH_LENGTH}}$`);
/** Some 230 KB: an output of a step holds that. A comment of 65,536 characters does not, and is told so. */
const MAX_HASHES = 10_000;
/** Hashes as one text: sorted, so that the same changes give the same text. It is empty behind its version where nothing changes. */
function formatHashes(hashes) {
    return `${VERSION}${[...new Set(hashes)].sort().join('.')}`;
}
/** The hashes that a text holds. Throws a UserError for anything that `formatHashes` would not have written. */
function parseHashes(text) {
    const wrong = (what) => new errors/* UserError */.yo(`plan-hash ${what}. Copy it whole from the plan: it begins with "${VERSION}".`);
    const given = text.trim();
    if (!given.startsWith(VERSION))
        throw wrong(`must begin with "${VERSION}"`);
    const rest = given.slice(VERSION.length);
    if (rest.length > MAX_HASHES * (HASH_LENGTH + 1))
        throw wrong(`must hold at most ${(0,findings_finding/* plural */.LS)(MAX_HASHES, 'change')}`);
    const hashes = rest === '' ? [] : rest.split('.');
    if (!hashes.every((hash) => HASH.test(hash)))
        throw wrong(`must be hashes of ${HASH_LENGTH} characters with dots between`);
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
        if (resource.state !== 'change' && resource.state !== 'create')
            continue;
        left.add(resource.hash);
        if (!approved.has(resource.hash))
            unapproved.push((0,planned/* labelOf */.Wy)(resource));
    }
    const undone = [...approved].filter((hash) => !left.has(hash) && !done.has(hash)).length;
    return unapproved.length + undone === 0 ? null : new errors/* UnsafePlanError */.Qm({ guard: 'plan-hash', unapproved, undone });
}

// EXTERNAL MODULE: ./lib/specs/formats/index.js + 1 modules
var formats = __webpack_require__(4522);
// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
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
    const spec = specs.find((one) => one.document.index === document && (0,specs_value/* pointerOf */.rq)(one.path) === path);
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
        body: request.needsBodies || known.create ? spec.body : null,
    };
}
/** Whether options are those that the report tells of; it cuts long values. */
function isAsChecked({ imds: { source, httpTokens } }, imds) {
    const found = imds?.httpTokens;
    return source !== 'own' || httpTokens === null || (typeof found === 'string' && found.startsWith(httpTokens));
}

;// CONCATENATED MODULE: ./lib/rollout/select.js
/** Whether a run is about a spec: all selectors hold for it. */
function isSelected({ id, account, labels, file }, only) {
    return only.every((selector) => {
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

;// CONCATENATED MODULE: ./lib/rollout/unread.js



/** What a file as a whole can have: then it is not known which specs stand in it. */
const HIDING = ['syntax', 'unreadable', 'duplicate-key', 'not-a-spec'];
/**
 * Why nothing is planned of these files and folders: something in them that is taken for a spec cannot be read as one. What it
 * says would be neither applied nor missed, and a run that has not seen all of git would call it done. null: all of it can.
 */
function unreadRefusal(findings, paths) {
    const unread = findings.filter((one) => one.spec === null && one.severity === 'error' && (0,findings_finding/* isOpen */.nT)(one) && HIDING.includes(one.rule) && isBelowAny(one.file, paths));
    const [first] = unread;
    if (first === undefined)
        return null;
    const others = new Set(unread.map(({ file }) => file)).size - 1;
    const more = others === 0 ? '' : ` The same goes for ${(0,findings_finding/* plural */.LS)(others, 'other file')}.`;
    const { line, column } = first.range.start;
    const why = 'Which specs it holds cannot be told, so no plan is whole.';
    return new errors/* UserError */.yo(`${first.message} ${why}${more} Put it right, or exclude it in the config.`, {
        file: first.file,
        line,
        column,
    });
}

// EXTERNAL MODULE: ./lib/rollout/compare.js
var compare = __webpack_require__(5621);
;// CONCATENATED MODULE: ./lib/rollout/parallel.js
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
    const outcomes = await inParallel(changes, context.maxParallel, async (change) => {
        stopped ??= stopOf(signal);
        if (stopped !== null)
            return { change, id: change.id, state: 'not-begun', reason: NOT_BEGUN[stopped] };
        const tell = (state) => progress.tell({ about: 'change', label: (0,planned/* labelOf */.Wy)(change), state, done, total: changes.length });
        tell('begun');
        const { state, id, reason } = await (change.state === 'create' ? created(change, context) : updated(change, context));
        done += 1;
        if (state === 'failed' || state === 'unknown')
            stopped ??= stopOf(signal) ?? 'failure';
        tell(state);
        return { change, id, state, reason };
    });
    return { outcomes, stopped };
}
/** What has ended the run from outside; null: nothing. */
function stopOf({ aborted, reason }) {
    if (!aborted)
        return null;
    return reason === 'time' ? 'time' : 'signal';
}
const NOT_BEGUN = {
    failure: 'It was not begun, because another change has failed.',
    signal: 'It was not begun, because the run was stopped.',
    time: 'It was not begun, because the time limit was reached.',
};
async function updated(change, context) {
    const { spot } = context;
    const { account, body } = change;
    const kind = kinds/* KINDS */.GW[change.kind];
    const id = change.id ?? '';
    const isInPlace = (live) => (0,compare/* isMet */.T)(body, live.body, '');
    try {
        await spot.update(kind, account, id, body);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        if (hasRefused(error))
            return { state: 'failed', id, reason: await refusalOf(error, change, spot) };
        // The answer is lost: the resource itself tells.
        const { is, why } = await look(kind, account, id, isInPlace, context);
        if (is === 'in-place')
            return { state: 'applied', id, reason: null };
        if (is === 'not-in-place')
            return { state: 'failed', id, reason: `${sentence(error)} It is not in place.` };
        if (!isLost(error))
            return { state: 'failed', id, reason: sentence(error) };
        return { state: 'unknown', id, reason: `${sentence(error)} ${why} ${UNTOLD}` };
    }
    const { is, why } = await look(kind, account, id, isInPlace, context);
    if (is === 'in-place')
        return { state: 'applied', id, reason: null };
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
                return { is: 'in-place', why: '' };
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

// EXTERNAL MODULE: ./lib/rollout/fleets.js
var fleets = __webpack_require__(9901);
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
        ...(rolls.length === 0 ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'rolling', rolls })]),
    ];
}
/** Whether somebody must say yes first; to be asked when nothing else stands against the plan. null: not, or it was said. */
function confirmationRefusal(plan, trigger) {
    const changes = (0,planned/* changesOf */.fs)(plan).length;
    if (trigger.by === 'event' || trigger.isConfirmed || changes === 0)
        return null;
    return new errors/* UnsafePlanError */.Qm({ guard: 'confirmation', changes, wasAsked: false });
}
function labelsOf({ resources }, state) {
    return resources.filter((one) => one.state === state).map(planned/* labelOf */.Wy);
}
function sizeRefusals(plan, { maxChanges, maxInstances }) {
    const changes = (0,planned/* changesOf */.fs)(plan).length;
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
    return (0,fleets/* instancesIn */._)(plan.roll ? (0,planned/* changesOf */.fs)(plan) : []);
}
/** Running rolls of resources that are to be changed, or of their clusters: an Elastigroup takes no update then, and none of them a second roll. */
function rollsInTheWay({ plan, rolls }) {
    const running = new Map(rolls.map(({ resource, id }) => [resource, id]));
    return (0,planned/* changesOf */.fs)(plan).flatMap((change) => {
        const roll = running.get(change.id ?? '') ?? running.get(change.roll?.id ?? '');
        return roll === undefined ? [] : [{ resource: (0,planned/* labelOf */.Wy)(change), roll }];
    });
}

// EXTERNAL MODULE: ./lib/specs/recognise.js
var recognise = __webpack_require__(346);
;// CONCATENATED MODULE: ./lib/rollout/live.js



/** The kinds that a spec's live resource may be of. */
function kindsOf({ kind, ambiguous }) {
    return (0,recognise/* familiesOf */.m6)(kind, ambiguous);
}
/**
 * What must be listed to plan these specs: their kinds in their accounts, each once. Clusters are listed for their node groups:
 * how many instances run, and what moves by itself, stands there.
 */
function listsFor(specs) {
    const wanted = new Map();
    for (const spec of specs) {
        const { account } = spec;
        if (account === null)
            continue;
        for (const kind of kindsOf(spec)) {
            wanted.set(keyOf(kind.id, account), { kind, account });
            if (kind.clusterKind === null)
                continue;
            wanted.set(keyOf(kind.clusterKind, account), { kind: kinds/* KINDS */.GW[kind.clusterKind], account });
        }
    }
    return [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}
/** Makes lists searchable. */
function liveOf(lists) {
    const all = new Map(lists.map(({ kind, account, resources }) => [keyOf(kind.id, account), indexed(resources)]));
    const byId = (kind, account, id) => all.get(keyOf(kind.id, account))?.ids.get(id) ?? null;
    return {
        has: (kind, account) => all.has(keyOf(kind.id, account)),
        byId,
        byName: (kind, account, name) => all.get(keyOf(kind.id, account))?.names.get(name) ?? [],
        clusterOf: ({ kind, account, body }) => {
            const { clusterKind } = kinds/* KINDS */.GW[kind];
            return clusterKind === null || typeof body.oceanId !== 'string' ? null : byId(kinds/* KINDS */.GW[clusterKind], account, body.oceanId);
        },
    };
}
/**
 * Resources that show no IMDS options in their list, among those that specs are joined to: they are to be read singly before
 * they count as having none. The documented list of Elastigroups leaves the options out (spotinst/openapi: items-list-group).
 */
function lacksOptions(resource) {
    return (0,rollout_imds/* liveOptions */.hN)(resource) === null;
}
function keyOf(kind, account) {
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
    return { ids: new Map(resources.map((resource) => [resource.id, resource])), names };
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

;// CONCATENATED MODULE: ./lib/rollout/claims.js
/** Finds out who claims what: two specs about one resource would undo each other, or create it twice. */
function claimsOf(joined) {
    const ids = new Set();
    const bySpec = new Map();
    const byKey = new Map();
    for (const one of joined) {
        for (const id of idsOf(one))
            ids.add(id);
        const key = claims_keyOf(one);
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
function claims_keyOf({ spec, as }) {
    if (as.as === 'live')
        return JSON.stringify(['id', as.resource.kind, as.resource.id]);
    return as.as === 'new' ? JSON.stringify(['new', spec.kind.id, as.account, as.name, spec.oceanId]) : null;
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

// EXTERNAL MODULE: ./lib/rollout/difference.js
var difference = __webpack_require__(6139);
// EXTERNAL MODULE: ./lib/rollout/member-change.js
var member_change = __webpack_require__(8467);
;// CONCATENATED MODULE: ./lib/rollout/roll-estimate.js


/** What holds where the config says nothing. The API itself has no default of the first and third, and one that disregards pod disruption budgets. */
const DEFAULTS = { batchSizePercentage: 20, batchMinHealthyPercentage: 50, gracePeriod: 300, respectPdb: true };
/** Which settings each kind takes: bodies of start-deployment.yaml, ocean/aws/roll and ocean/ecs/roll (spotinst/openapi). */
const TAKEN = {
    elastigroup: ['batchSizePercentage', 'batchMinHealthyPercentage', 'gracePeriod', 'healthCheckType', 'drainingTimeout'],
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
    return { route, id: isPart ? oceanOf(resource) : resource.id, isPart, settings, instances, batches, leastSeconds };
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
    return (0,specs_value/* isMembers */.gV)((0,specs_value/* valueAt */.fK)(body, ['thirdPartiesIntegration', 'ecs'])) ? 'ecs-group' : 'group';
}
/** Whether a group keeps anything of its instances. The API description calls `persistence` a list, the SDKs an object. */
function isStateful(body) {
    const persistence = (0,specs_value/* valueAt */.fK)(body, ['strategy', 'persistence']);
    const parts = Array.isArray(persistence) ? persistence : [persistence];
    return parts.some((part) => (0,specs_value/* isMembers */.gV)(part) && Object.values(part).includes(true));
}
function fleetOf(resource, cluster) {
    if (resource.kind === 'stateful-node')
        return { count: 1, isExact: true };
    const isPart = kinds/* KINDS */.GW[resource.kind].role === 'node-group';
    const capacity = (0,specs_value/* valueAt */.fK)(isPart ? cluster?.body : resource.body, ['capacity']);
    const target = (0,specs_value/* valueAt */.fK)(capacity, ['target']);
    if (typeof target !== 'number' || !Number.isInteger(target) || target < 0)
        return null;
    // A capacity in weights counts an instance once or several times.
    const isWeighted = (0,specs_value/* valueAt */.fK)(capacity, ['unit']) === 'weight';
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
    const check = healthCheckType ?? (0,specs_value/* valueAt */.fK)(body, ['compute', 'launchSpecification', 'healthCheckType']) ?? 'NONE';
    return check === 'NONE';
}

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
    const { file, document, path, account } = spec;
    const resource = joined.as === 'live' ? joined.resource : null;
    const options = resource === null ? null : (0,rollout_imds/* liveOptions */.hN)(resource);
    return {
        spec: { file, document, path },
        kind: resource?.kind ?? spec.kind.id,
        account,
        id: resource?.id ?? spec.id,
        name: spec.name ?? resource?.name ?? null,
        liveTokens: (0,rollout_imds/* tokensOf */.k8)(options),
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
    return unsupported(spec, kinds/* KINDS */.GW[resource.kind]);
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
    const rest = context.scope === 'spec' && spec.body !== null
        ? (0,difference/* differenceOf */.Pq)(spec.body, live, cluster, kind)
        : { body: {}, members: [], withheld: [] };
    const members = [...(imds?.members ?? []), ...rest.members];
    const { withheld } = rest;
    const account = live.account;
    const target = { id: live.id };
    const effect = { ...effectOf(spec, kind, context), act: 'update', account, target };
    const hash = hashOf(effect);
    if (members.length === 0)
        return { state: 'right', ...subject, withheld, hashes: [hash, ...birthHash(spec, kind, account, context)] };
    const body = imds === null ? rest.body : (0,difference/* withValue */.cO)(rest.body, kind.imdsPath, imds.options);
    const isWeak = spec.imds !== null && !(0,rollout_imds/* requiresTokens */.TQ)(options ?? clusterOptions(cluster));
    const roll = rollEstimate(live, cluster, spec.roll);
    return { state: 'change', ...subject, account, isWeak, members, withheld, body, roll, hash };
}
function creation(spec, account, name, subject, context) {
    if (spec.body === null || hiddenIn(spec.body) !== null)
        return null;
    const { kind, imds } = spec;
    const pointer = (0,specs_value/* pointerOf */.rq)(kind.imdsPath);
    const members = Object.entries(imds ?? {}).map(([member, value]) => (0,member_change/* memberChange */.f)(`${pointer}/${member}`, null, value));
    const hash = hashOf(birth(spec, kind, account, name, context));
    const body = (0,difference/* creationBody */.SM)(spec.body);
    return { state: 'create', ...subject, account, isWeak: false, members, withheld: [], body, roll: null, hash };
}
/** What of an effect the spec and the settings alone tell. */
function effectOf({ imds, body, roll }, kind, { scope, roll: isRolled }) {
    return {
        kind: kind.id,
        imds,
        body: scope === 'spec' && body !== null ? (0,difference/* creationBody */.SM)(body) : null,
        roll: isRolled ? rollSettings(kind.id, roll) : null,
    };
}
function birth(spec, kind, account, name, context) {
    const body = spec.body === null ? null : (0,difference/* creationBody */.SM)(spec.body);
    const target = { name, oceanId: spec.oceanId };
    return { ...effectOf(spec, kind, context), act: 'create', account, target, body, roll: null };
}
/** A resource that is found by its name may be one that an approved run has created. */
function birthHash(spec, kind, account, context) {
    return spec.create && spec.id === null && spec.name !== null ? [hashOf(birth(spec, kind, account, spec.name, context))] : [];
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

;// CONCATENATED MODULE: ./lib/rollout/plan.js









/** Works out what makes live resources what git says: data alone, nothing is done. Throws where a needed list or body is missing. */
function planOf(request) {
    const bare = request.specs.find(({ body }) => request.scope === 'spec' && body === null);
    if (bare !== undefined)
        throw new Error(`the body of ${bare.file} was not kept, but all of it is to be applied`);
    const live = liveOf(request.live);
    const joined = joinAll(request, live);
    const claims = claimsOf(joined);
    const selected = joined.filter(({ spec }) => isSelected(spec, request.only));
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
        resources,
        hash: '',
    };
    return { ...plan, hash: formatHashes((0,planned/* changesOf */.fs)(plan).map(({ hash }) => hash)) };
}
const NONE = new Set();
/** The live resources that are to be read singly before a plan: specs are joined to them, and their list shows no options of them. */
function unread(request) {
    const live = liveOf(request.live);
    const found = joinAll(request, live).flatMap(({ spec, as }) => as.as === 'live' && isSelected(spec, request.only) && lacksOptions(as.resource) ? [as.resource] : []);
    return [...new Set(found)];
}
/** Specs that are not selected are joined where their lists are there: what they are about is no stranger. */
function joinAll({ specs, only, live: lists }, live) {
    const isListed = ({ kind, account }) => account === null || live.has(kind, account);
    const missing = specs.find((spec) => isSelected(spec, only) && !isListed(spec));
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
        .sort((a, b) => (0,findings_finding/* compareText */.n6)(a.account, b.account) || (0,findings_finding/* compareText */.n6)(a.kind, b.kind) || (0,findings_finding/* compareText */.n6)(a.id, b.id))
        .map((resource) => {
        const options = (0,rollout_imds/* liveOptions */.hN)(resource);
        const weak = (0,rollout_imds/* requiresTokens */.TQ)(options) ? '' : ' Its own options do not require tokens.';
        const { kind, account, id, name } = resource;
        const reason = `no spec is about it, so it is left as it is.${weak}`;
        return { state: 'unmanaged', spec: null, kind, account, id, name, liveTokens: (0,rollout_imds/* tokensOf */.k8)(options), reason };
    });
}

;// CONCATENATED MODULE: ./lib/rollout.js










/** How many reads are under way at a time; the client keeps to the rate limits. */
const READS = 8;
/**
 * Reads the live resources that specs are about and plans what makes them what git says: one list of a kind in an account, and
 * single reads only of those that their list shows without options. Nothing is changed. Throws a RemoteError where something
 * cannot be read: half a plan is none.
 */
async function readAndPlan(run) {
    const lists = await readLists(run);
    const request = { ...run, live: lists };
    const alone = unread(request);
    let done = 0;
    const read = await inParallel(alone, READS, async (resource) => {
        const now = await run.spot.get(kinds/* KINDS */.GW[resource.kind], resource.account, resource.id);
        done += 1;
        run.progress.tell({ about: 'reading', what: (0,planned/* labelOf */.Wy)(resource), done, total: alone.length });
        return [resource, now];
    });
    return planOf({ ...request, live: withRead(lists, read) });
}
async function readLists({ specs, only, spot, progress }) {
    const wanted = listsFor(specs.filter((spec) => isSelected(spec, only)));
    let done = 0;
    return inParallel(wanted, READS, async ({ kind, account }) => {
        const resources = await spot.list(kind, account);
        done += 1;
        progress.tell({ about: 'reading', what: `${(0,kinds/* pluralOf */._l)(kind)} of ${account}`, done, total: wanted.length });
        return { kind, account, resources };
    });
}
/**
 * Plans, holds the plan against the guards, and carries it out. Throws an UnsafePlanError where the trigger forbids it whatever
 * the plan, before anything is read, and a RemoteError where the plan cannot be made; whatever happens after that is in the result.
 */
async function planAndApply(run) {
    const forbidden = triggerRefusal(run.trigger);
    if (forbidden !== null)
        throw forbidden;
    const plan = await readAndPlan(run);
    const refusals = await refusalsOf(plan, run);
    if (refusals.length > 0)
        return rolloutOf(plan, { refusals: refusals.map(told), outcomes: [], stopped: null });
    run.onBegin();
    const changes = (0,planned/* changesOf */.fs)(plan);
    const context = run;
    return rolloutOf(plan, { refusals: [], ...(await carryOut(changes, context)) });
}
async function refusalsOf(plan, run) {
    const against = run.approved === null ? null : disapproval(run.approved, plan);
    const isLookedUp = plan.roll || (0,planned/* changesOf */.fs)(plan).length <= MAX_LOOKED_UP;
    const rolls = isLookedUp ? await runningRolls(plan, run) : [];
    const { limits, isInCheckout } = run;
    const refusals = [...(against === null ? [] : [against]), ...planRefusals({ plan, limits, rolls, isInCheckout })];
    if (refusals.length > 0)
        return refusals;
    const unconfirmed = confirmationRefusal(plan, run.trigger);
    if (unconfirmed === null)
        return [];
    if (run.confirm === null)
        return [unconfirmed];
    const changes = (0,planned/* changesOf */.fs)(plan).length;
    return (await run.confirm(plan)) ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'confirmation', changes, wasAsked: true })];
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
    const found = await inParallel([...rolled.values()], READS, async ({ kind, account, id }) => {
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
    return { version: 1, tool: plan.tool, verdict: verdictOf(plan, end.refusals, end.outcomes), plan, ...end };
}
function verdictOf(plan, refusals, outcomes) {
    if (refusals.length > 0)
        return 'refused';
    const isDone = ({ state }) => state === 'applied' || state === 'created';
    if (outcomes.every(isDone) && plan.verdict === 'pass')
        return 'applied';
    // What could not be told may be in place: then it is not true that nothing is.
    return outcomes.some((one) => isDone(one) || one.state === 'unknown') ? 'partial' : 'failed';
}

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
    return { plan: await readAndPlan(planRun(settings, desired, run, spot)), checked: desired.checked };
}
/** How long what has been begun may go on after the signal: a runner ends the process 7.5 seconds later. */
const GRACE_MS = 3_000;
/** Plans and applies. Throws as `runPlan` does, and an UnsafePlanError where the trigger forbids it whatever the plan. */
async function runApply(settings, run, adopt) {
    const { signal, trigger } = run;
    const approved = approvedBy(settings);
    const desired = await desiredBelow(settings, run, adopt);
    // While changes are made, the one that has been begun is finished; before that there is nothing to finish.
    const hard = new AbortController();
    let graceMs = 0;
    const stop = () => setTimeout(() => hard.abort(signal.reason), graceMs).unref();
    if (signal.aborted)
        stop();
    else
        signal.addEventListener('abort', stop, { once: true });
    try {
        const spot = await clientOf(settings, run, hard.signal);
        const { maxChanges, maxInstances, maxParallel, isConfirmed } = settings.rollout;
        const rollout = await planAndApply({
            ...planRun(settings, desired, run, spot),
            ...{ clock: clock/* systemClock */.m, signal, approved, maxParallel, confirm: run.confirm },
            trigger: trigger === 'command' ? { by: 'command', isConfirmed } : trigger,
            limits: { maxChanges, maxInstances },
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
    const unread = unreadRefusal(checked.report.findings, isWhole ? [''] : request.paths);
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
                throw new errors/* UserError */.yo(`${file} has changed since it was checked. Run again.`);
            return parsed.documents;
        },
        knownOf: (file) => knownOf(file, request.config),
        account: settings.rollout.account ?? account,
        needsBodies: settings.rollout.scope === 'spec' || adopt !== undefined,
    });
    const [known, only] = [adopt?.(specs) ?? specs, [...settings.only, ...paths]];
    refuseNothing(known, only);
    return { checked, specs: known, only, unread };
}
/** An id or a label that no spec has is a slip: the run would call it done without having looked at anything. */
function refuseNothing(specs, only) {
    const named = only.find(({ by }) => by === 'id' || by === 'label');
    if (named === undefined || specs.some((spec) => isSelected(spec, only)))
        return;
    throw new errors/* UserError */.yo('only selects no spec. Correct the id or the label: ids stand in specs or the config, labels in the config.');
}
/** A plan of these specs by this client. */
function planRun(settings, { specs, only }, { progress }, spot) {
    const { scope, roll } = settings.rollout;
    return { specs, only, scope, roll, version: version/* VERSION */.x, spot, progress };
}
/** What was approved: read before anything else, since a wrong one is wrong use. */
function approvedBy({ rollout: { planHash } }) {
    return planHash === null ? null : parseHashes(planHash);
}
async function clientOf({ rollout: { url } }, { token }, signal) {
    const { spotClient } = await Promise.all(/* import() */[__webpack_require__.e(381), __webpack_require__.e(600)]).then(__webpack_require__.bind(__webpack_require__, 9600));
    return spotClient({ token, ...(url === null ? {} : { url }), clock: clock/* systemClock */.m, signal });
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