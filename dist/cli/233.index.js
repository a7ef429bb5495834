"use strict";
exports.id = 233;
exports.ids = [233];
exports.modules = {

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
        ...(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .toRollIn */ .KW)(plan).map((one) => rollBlock(one, plan, context, paint)),
        left.flatMap((one) => (0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .unplannedLines */ .lR)(one, context, paint.dim)),
        right.map((one) => `${(0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(one, context)}: ${paint.good(_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_WORDS */ .I7.right)}`),
    ].filter((block) => block.length > 0);
    return `${[...blocks.map((block) => `${block.join('\n')}\n`), lastLines(plan, paint)].join('\n')}\n`;
};
function changeBlock(change, plan, context, paint) {
    const { state, isWeak, members, roll } = change;
    return [
        `${(0,_plan_text_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .headOf */ .Uo)(change, context)}: ${paint.change(_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .STATE_WORDS */ .I7[state])}`,
        ...(isWeak ? [`  ${paint.bad('live is weaker than git')}`] : []),
        ...members.map((member) => `  ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .memberWords */ .O_)(member, '->'))}`),
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
    return (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .actWords */ ._)(act, plan).flatMap((words) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(words), '  '));
}
function withheldLines({ withheld }) {
    return withheld.length === 0 ? [] : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)((0,_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(`not sent: ${withheld.map(_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .memberName */ .eg).join(', ')}`), '  ', '    ');
}
function lastLines(plan, paint) {
    const verdict = plan.verdict === 'pass' ? paint.good('plan') : paint.bad('plan');
    const [first = '', ...rest] = (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)(`plan: ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .planSummary */ .MM)(plan)}`, '', '  ');
    const untold = (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .untoldWords */ .cb)(plan);
    const lines = [
        first.replace('plan', verdict),
        ...rest,
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .planTerms */ .XZ)(plan), '  '),
        ...(untold === '' ? [] : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .k)(untold, '  ')),
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

/***/ 9662:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s6: function() { return /* binding */ CONSOLE; },
  cA: function() { return /* binding */ MAX_INSTANCES; },
  $j: function() { return /* binding */ RESTORED_WORDS; },
  sG: function() { return /* binding */ ROLL_STATE_WORDS; },
  rj: function() { return /* binding */ countWords; },
  _5: function() { return /* binding */ hasTrouble; },
  GF: function() { return /* binding */ proofWords; },
  _V: function() { return /* binding */ rollSummary; },
  ST: function() { return /* binding */ rollWordsOf; },
  l2: function() { return /* binding */ stragglerWords; },
  uT: function() { return /* binding */ stragglersIn; }
});

// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
;// CONCATENATED MODULE: ./lib/rollout/prove-words.js
/** Why an instance is as it is: a sentence, and where something is to be done, a second one that says what. */
const WHY = {
    required: 'It requires tokens.',
    'not-applied': 'What launches it does not require tokens yet. Apply the spec, then replace the instance.',
    inherited: 'It takes the options of its cluster, which do not require tokens yet. Apply the cluster\u2019s spec, then replace the instance.',
    'launched-before': 'It was launched before the change. Replace it.',
    'held-back': 'It was launched before the change, and the last roll could not replace it. Look at what keeps it, such as a pod disruption budget, and roll again.',
    'changed-elsewhere': 'It was launched after the change, so it was on its way just then, or its options were changed elsewhere. Replace it, and look for ModifyInstanceMetadataOptions in CloudTrail.',
    unexplained: 'It does not require tokens, and it is not known since when. Replace it.',
    'options-pending': 'EC2 has not applied its options yet. Ask again in a minute.',
    'not-asked': 'EC2 was not asked about it.',
    'no-region': 'EC2 cannot be asked about it, for the region of its fleet is not known.',
    'not-known': 'EC2 does not know it: wrong account or region?',
    untold: 'EC2 did not tell its options.',
    credentials: 'EC2 could not be asked about it, for the AWS credentials were missing or had expired. Run the proof again with new ones.',
    refused: 'EC2 refused to tell. Allow ec2:DescribeInstances.',
    limited: 'EC2 limited the requests before it was asked. Run the proof again later.',
    unavailable: 'EC2 gave no answer. Run the proof again.',
    ended: 'It has ended.',
};
/** What a verdict means, in a few words. */
const VERDICTS = {
    compliant: 'compliant: every running instance requires tokens',
    open: 'not compliant: instances run that do not require tokens',
    unproven: 'applied, not proven',
    pending: 'not proven yet',
    idle: 'no instance runs',
};

// EXTERNAL MODULE: ./lib/rollout/roll-outcome.js
var roll_outcome = __webpack_require__(6810);
// EXTERNAL MODULE: ./lib/reporters/plan-words.js
var plan_words = __webpack_require__(5202);
;// CONCATENATED MODULE: ./lib/reporters/roll-outcome-words.js




/** What each end of a roll is called before people, in the order in which they are counted. Nothing here is escaped yet. */
const ROLL_STATE_WORDS = {
    replaced: 'replaced',
    nothing: 'nothing to replace',
    partial: 'replaced in part',
    failed: 'failed',
    running: 'left running',
    blocked: 'blocked',
    unknown: 'unknown',
    'not-begun': 'not begun',
};
/** What became of options that were to be put back. */
const RESTORED_WORDS = {
    restored: 'put back: IMDSv1 may be allowed again',
    failed: 'not put back',
    unknown: 'not known whether they were put back',
    'not-begun': 'not put back, for the run was stopped',
};
/** Which roll it was and how far it came; '' where there was none. */
function rollWordsOf({ request, roll, isAdopted }) {
    if (roll === null)
        return request.how.by === 'recycle' ? 'recycled one by one' : '';
    const parts = [
        `roll ${roll.id}${isAdopted ? ', begun before this run' : ''}`,
        ...(roll.batch === null || roll.batches === null ? [] : [`batch ${roll.batch} of ${roll.batches}`]),
        ...(roll.oldCount === null ? [] : [`${roll.newCount ?? 0} of ${(0,finding/* plural */.LS)(roll.oldCount, 'instance')} replaced`]),
    ];
    return parts.join(', ');
}
/** Where a roll can be looked at. A page of its own for a resource is documented nowhere. */
const CONSOLE = 'https://console.spotinst.com/spt/dashboard';
/** How many rolls came to which end; '' where there were none. */
function rollSummary({ rolls }) {
    if (rolls.length === 0)
        return '';
    return `Rolls: ${(0,plan_words/* countsOf */.mQ)(ROLL_STATE_WORDS, rolls.map(({ state }) => state))}.`;
}
/** Whether a look at the console helps. */
function hasTrouble({ rolls }) {
    return rolls.some((roll) => !(0,roll_outcome/* isReplaced */.t)(roll) && roll.state !== 'not-begun');
}
const COUNT_WORDS = {
    proven: 'refusing IMDSv1',
    open: 'allowing IMDSv1',
    pending: 'not settled yet',
    unknown: 'not proven',
    gone: 'ended meanwhile',
};
/** What EC2 says of the instances, each count with its words, those that are none left out. */
function countWords(counts) {
    return Object.keys(COUNT_WORDS)
        .filter((state) => counts[state] > 0)
        .map((state) => [COUNT_WORDS[state], counts[state]]);
}
const UNASKED = {
    off: 'EC2 was not asked (proof is off): nothing is proven of instances.',
    'no-credentials': 'EC2 was not asked, for there are no AWS credentials: nothing is proven of instances. With credentials that may call ec2:DescribeInstances, every one is.',
    'no-roll': '',
    stopped: 'EC2 was not asked, for the run was stopped: run prove, or run it again.',
};
/** Only what is known to allow IMDSv1 is not compliant. */
const PROOF_WORDS = {
    compliant: 'compliant',
    open: 'not compliant',
    unproven: 'not proven',
    pending: 'not proven yet',
};
/** What is proven, in sentences; '' where nobody would expect a proof. */
function proofWords(proof) {
    if (proof.is === 'not-asked')
        return UNASKED[proof.why];
    const { verdict, counts, fleets } = proof.proof;
    const told = countWords(counts).map(([words, count]) => `${count} ${words}`);
    const of = `of ${(0,finding/* plural */.LS)(fleets.length, 'fleet')}`;
    if (verdict === 'idle')
        return `Proof: no instance runs ${of}.`;
    const instances = told.length === 0 ? 'the instances could not be listed' : told.join(', ');
    return [`Proof: ${PROOF_WORDS[verdict]}, instances ${of}: ${instances}.`, ...proof.errors].join(' ');
}
/** The instances that are not proven, with their fleet. */
function stragglersIn(proof) {
    if (proof.is === 'not-asked')
        return [];
    return proof.proof.fleets.flatMap(({ id, instances }) => instances
        .filter(({ standing }) => standing.state !== 'proven' && standing.state !== 'gone')
        .map((one) => ({ ...one, fleet: id })));
}
/** An instance that is not proven: since when it runs, where, and why. */
function stragglerWords({ nodeGroup, launchedAt, standing }) {
    const since = launchedAt === null ? '' : `launched at ${new Date(launchedAt).toISOString()}`;
    const of = nodeGroup === null ? '' : `of node group ${nodeGroup}`;
    const where = [of, since].filter((part) => part !== '').join(', ');
    return `${where === '' ? '' : `${where}. `}${WHY[standing.cause]}`;
}
/** How many lines a text shows of instances, before it names the report that has all. */
const MAX_INSTANCES = 50;


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

/***/ 805:
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

// EXTERNAL MODULE: ./lib/reporters/markdown-parts.js
var markdown_parts = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
// EXTERNAL MODULE: ./lib/reporters/plan-markdown-parts.js
var plan_markdown_parts = __webpack_require__(1081);
// EXTERNAL MODULE: ./lib/reporters/roll-outcome-words.js + 1 modules
var roll_outcome_words = __webpack_require__(9662);
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
    return cutMarkdown(`${parts.filter((part) => part !== '').join('\n\n')}\n`, MAX_COMMENT, note, (text) => text.length);
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
function rollTable(rollout) {
    const rows = rollout.rolls.map((roll) => {
        const { request, state, left, reason } = roll;
        const held = left.slice(0, roll_outcome_words/* MAX_INSTANCES */.cA).map(({ id, reason: why }) => (0,markdown_text/* markdownText */.p)(`${id}: ${why}`));
        const more = left.length - held.length;
        return [
            `${ROLL_SIGNS[state]} ${roll_outcome_words/* ROLL_STATE_WORDS */.sG[state]}`,
            `**${(0,markdown_text/* markdownText */.p)(request.label)}**<br>${request.kind} in ${(0,markdown_text/* markdownText */.p)(request.account)}`,
            (0,markdown_text/* markdownText */.p)((0,roll_outcome_words/* rollWordsOf */.ST)(roll)),
            [...(reason === null ? [] : [(0,markdown_text/* markdownText */.p)(reason)]), ...held, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
        ];
    });
    const link = (0,roll_outcome_words/* hasTrouble */._5)(rollout) ? `\n\nRolls can be looked at in [the console](${roll_outcome_words/* CONSOLE */.s6}).` : '';
    const text = (0,markdown_parts/* table */.tp)((0,finding/* plural */.LS)(rows.length, 'roll'), ['State', 'Instances of', 'Roll', 'Not replaced, and why'], rows);
    return text === '' ? '' : `${text}${link}`;
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
/** Where a guard stood against it, no change has a reason of its own. */
function leftOverTable(outcomes, context) {
    const left = outcomes.filter((outcome) => !(0,rollout_outcome/* isDone */.$)(outcome));
    const hasReasons = left.some(({ reason }) => reason !== null);
    const rows = left.map((outcome) => [...cellsOf(outcome, context), ...(hasReasons ? [(0,markdown_text/* markdownText */.p)(outcome.reason ?? '')] : [])]);
    return (0,plan_markdown_parts/* resourceTable */.tN)('not done', ['State', 'Resource', 'Live → git', ...(hasReasons ? ['Why'] : [])], rows);
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