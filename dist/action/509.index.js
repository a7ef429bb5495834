"use strict";
exports.id = 509;
exports.ids = [509];
exports.modules = {

/***/ 2509:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  instancesStep: function() { return /* binding */ instancesStep; }
});

// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 13 modules
var core = __webpack_require__(4709);
// EXTERNAL MODULE: ./lib/reporters/cut-markdown.js
var cut_markdown = __webpack_require__(4967);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/reporters/plan-words.js
var plan_words = __webpack_require__(5202);
;// CONCATENATED MODULE: ./lib/reporters/instances-words.js


/** What each end is called before people, in the order in which they are counted. Nothing here is escaped yet. */
const END_WORDS = {
    required: 'changed, tokens are required now',
    already: 'already requiring tokens',
    open: 'allowing IMDSv1',
    pending: 'changed, not applied yet',
    failed: 'not changed',
    unknown: 'not known whether changed',
    untold: 'not told by EC2',
    'not-begun': 'not begun',
    gone: 'ended',
};
/** How it ended, in a few words. */
const REQUIRE_VERDICTS = {
    applied: 'every running instance requires tokens',
    partial: 'some instances do not require tokens, or it is not known',
    failed: 'nothing was changed that had to be',
    refused: 'refused, nothing was sent',
};
/** How many instances came to which end. */
function instances_words_endCounts(fleets) {
    const states = fleets.flatMap(({ instances }) => instances.map(({ state }) => state));
    const counts = (0,plan_words/* countsOf */.mQ)(END_WORDS, states);
    return `${(0,finding/* plural */.LS)(states.length, 'instance')} of ${(0,finding/* plural */.LS)(fleets.length, 'fleet')}${states.length === 0 ? '' : `: ${counts}`}.`;
}
/** What becomes of a fleet when its instances are replaced: what was done to them does not last. */
function replacementWords({ launchesRequired, isInGit }) {
    if (launchesRequired)
        return 'A replacement requires tokens too: not by this change, but because the live resource says so.';
    return isInGit
        ? 'A replacement will not have it: the live resource does not require tokens yet. Apply the spec, which does.'
        : 'A replacement will not have it: neither the live resource requires tokens nor a spec that may be applied. Put the spec right, and apply it.';
}
/** A fleet as it is called here. */
function fleetHead({ kind, id, name, account, region }) {
    const label = name === null ? id : `${name} (${id})`;
    return `${kind} ${label} in ${account}${region === null ? '' : `, ${region}`}`;
}
/** The instances of which there is something to say: those that are right are only counted. */
function toldInstances({ instances }) {
    return instances.filter(({ state }) => state !== 'already');
}
/** An instance, and how it ended. */
function instanceWords({ id, nodeGroup, state, reason }) {
    const of = nodeGroup === null ? '' : ` of ${nodeGroup}`;
    return `${id}${of}: ${END_WORDS[state]}${reason === null ? '' : `. ${reason}`}`;
}
/** What is asked of somebody before anything is sent. */
function requireQuestion({ fleets }) {
    const open = fleets.flatMap(({ instances }) => instances.filter(({ state }) => state === 'open'));
    return `Make ${plural(open.length, 'running instance')} require tokens`;
}
const STOPS = {
    failure: 'The run stopped after the batch in which something went wrong.',
    signal: 'The run was stopped by a signal.',
    time: 'The run reached its time limit: raise timeout-minutes if it needs more.',
};
/** Why it stopped, and how to go on; '' where it did not. */
function stopWords({ stopped }) {
    return stopped === null ? '' : `${STOPS[stopped]} Run it again: it changes only what still allows IMDSv1.`;
}

// EXTERNAL MODULE: ./lib/reporters/json-text.js
var json_text = __webpack_require__(1191);
// EXTERNAL MODULE: ./lib/reporters/markdown-parts.js
var markdown_parts = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
// EXTERNAL MODULE: ./lib/reporters/plan-json.js
var plan_json = __webpack_require__(9957);
// EXTERNAL MODULE: ./lib/reporters/plan-markdown-parts.js
var plan_markdown_parts = __webpack_require__(1081);
// EXTERNAL MODULE: ./lib/reporters/plan-text-parts.js
var plan_text_parts = __webpack_require__(7755);
// EXTERNAL MODULE: ./lib/reporters/readiness-parts.js + 1 modules
var readiness_parts = __webpack_require__(9016);
// EXTERNAL MODULE: ./lib/reporters/roll-outcome-words.js
var roll_outcome_words = __webpack_require__(8655);
// EXTERNAL MODULE: ./lib/reporters/visible.js
var visible = __webpack_require__(2887);
// EXTERNAL MODULE: ./lib/reporters/wrap.js
var wrap = __webpack_require__(5021);
;// CONCATENATED MODULE: ./lib/reporters/instances.js












/** The reporters of what was done to running instances, by the formats that --format takes. */
const INSTANCES_REPORTERS = { text: instances_text, json, markdown };
/** What would be changed, for somebody who is asked. */
function requirePlanText(plan, context) {
    const paint = paintOf(context);
    return `${[...fleetBlocks(plan, paint), readinessLines(plan.readiness, paint), wrapped(endCounts(plan.fleets), '')]
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n')}\n`;
}
function instances_text(report, context) {
    const paint = (0,plan_text_parts/* paintOf */.MI)(context);
    const isGood = report.verdict === 'applied';
    const blocks = [
        [`${isGood ? paint.good('instances') : paint.bad('instances')}: ${REQUIRE_VERDICTS[report.verdict]}`],
        report.refusals.flatMap(({ message }) => (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(`refused: ${message}`), '', '  ')),
        ...fleetBlocks(report, paint),
        report.unfound.flatMap((one) => (0,plan_text_parts/* unplannedLines */.lR)(one, context, paint.bad)),
        (0,readiness_parts/* readinessLines */._x)(report.readiness, paint),
        report.stopped === null ? [] : (0,wrap/* wrapped */.k)(stopWords(report), ''),
        (0,wrap/* wrapped */.k)(`counts: ${instances_words_endCounts(report.fleets)}`, '', '  '),
    ];
    return `${blocks
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n')}\n`;
}
function fleetBlocks({ fleets }, paint) {
    return fleets.map((fleet) => {
        const told = toldInstances(fleet);
        const more = told.length - roll_outcome_words/* MAX_INSTANCES */.cA;
        return [
            ...(0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(`${fleetHead(fleet)}: ${instances_words_endCounts([fleet])}`), '', '  '),
            ...told.slice(0, roll_outcome_words/* MAX_INSTANCES */.cA).flatMap((one) => (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(instanceWords(one)), '  ', '    ')),
            ...(more > 0 ? [`  and ${more} more: --format json has all`] : []),
            ...(0,wrap/* wrapped */.k)(replacementWords(fleet), '  ').map(fleet.launchesRequired ? paint.dim : paint.change),
        ];
    });
}
function json({ unfound, readiness, ...report }) {
    return `${(0,json_text/* jsonText */.s)({ ...report, unfound, readiness: (0,plan_json/* readinessToShow */.hz)(readiness) }, 2)}\n`;
}
const SIGNS = { applied: '✅', partial: '❌', failed: '❌', refused: '❌' };
function markdown(report, context) {
    const { fleets, refusals, unfound, readiness, verdict } = report;
    const rows = fleets.flatMap((fleet) => toldInstances(fleet).map(({ id, state, reason }) => [
        (0,markdown_text/* markdownCode */.D)(id),
        (0,markdown_text/* markdownText */.p)(fleet.name ?? fleet.id),
        (0,markdown_text/* markdownText */.p)(END_WORDS[state]),
        (0,markdown_text/* markdownText */.p)(reason ?? ''),
    ]));
    const lasting = fleets.map((fleet) => [
        (0,markdown_text/* markdownText */.p)(fleetHead(fleet)),
        (0,markdown_text/* markdownText */.p)(instances_words_endCounts([fleet])),
        (0,markdown_text/* markdownText */.p)(replacementWords(fleet)),
    ]);
    const parts = [
        `## ${SIGNS[verdict]} Instances: ${REQUIRE_VERDICTS[verdict]}`,
        (0,markdown_text/* markdownText */.p)(instances_words_endCounts(fleets)),
        refusals.map(({ message }) => `- ❌ ${(0,markdown_text/* markdownText */.p)(message)}`).join('\n'),
        stopWords(report),
        (0,markdown_parts/* table */.tp)('Fleets', ['Fleet', 'Instances', 'What replaces them'], lasting),
        (0,markdown_parts/* table */.tp)('Instances', ['Instance', 'Fleet', 'State', 'Why'], rows),
        (0,plan_markdown_parts/* failureTable */.Bj)({ resources: unfound }, context),
        (0,readiness_parts/* readinessPart */.o0)(readiness),
    ];
    const note = `**This was cut, because GitHub takes no longer texts.** All of it stands in ${(0,markdown_text/* markdownText */.p)(context.fullReport)}.`;
    return (0,cut_markdown/* cutMarkdown */.G)(`${parts.filter((part) => part !== '').join('\n\n')}\n`, cut_markdown/* MAX_COMMENT */.b, note, (part) => part.length);
}

// EXTERNAL MODULE: ./lib/run-check.js
var run_check = __webpack_require__(2808);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/rollout/guard.js + 1 modules
var guard = __webpack_require__(1906);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
;// CONCATENATED MODULE: ./lib/rollout/required.js
/** The instances of fleets that are in a state. */
function instancesIn(fleets, state) {
    return fleets.flatMap(({ instances }) => instances.filter((one) => one.state === state));
}
/** Whether nothing is left to do about an instance. */
function isSettled({ state }) {
    return state === 'already' || state === 'required' || state === 'gone';
}
/** How it ended, by how its instances did. What is not known is never taken for done. */
function requireVerdict({ fleets, unfound, refusals, stopped, }) {
    if (refusals.length > 0)
        return 'refused';
    const instances = fleets.flatMap((fleet) => fleet.instances);
    if (instances.every(isSettled) && unfound.length === 0 && stopped === null)
        return 'applied';
    const mayBeChanged = instances.some(({ state }) => state === 'required' || state === 'pending' || state === 'unknown');
    return mayBeChanged ? 'partial' : 'failed';
}

;// CONCATENATED MODULE: ./lib/rollout/require-guard.js




/** All reasons why running instances must not be changed; none: they may. */
function requireRefusals({ plan, maxInstances, isInCheckout }) {
    const accountless = plan.unfound.filter(({ state }) => state === 'no-account').map(planned/* labelOf */.Wy);
    const outside = plan.files.filter((file) => !isInCheckout(file));
    const open = instancesIn(plan.fleets, 'open').length;
    const strangers = plan.fleets.filter(isStrange).map(({ id, region }) => ({ fleet: id, region }));
    return [
        ...(accountless.length === 0 ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'account', specs: accountless })]),
        ...(outside.length === 0 ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'outside', files: outside })]),
        ...(strangers.length === 0 ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'mix-up', fleets: strangers })]),
        ...(maxInstances !== null && open > maxInstances
            ? [new errors/* UnsafePlanError */.Qm({ guard: 'max-modified', instances: open, limit: maxInstances })]
            : []),
        ...(0,guard/* readinessRefusals */.AW)(plan),
    ];
}
/** Whether instances run of which EC2 knows none. One that it does not know may only just have been launched. */
function isStrange({ instances }) {
    return instances.length > 0 && instances.every(({ state }) => state === 'untold');
}

// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
// EXTERNAL MODULE: ./lib/rollout/ask-ec2.js
var ask_ec2 = __webpack_require__(5744);
// EXTERNAL MODULE: ./lib/rollout/fleet-sight.js
var fleet_sight = __webpack_require__(9218);
// EXTERNAL MODULE: ./lib/rollout/parallel.js
var parallel = __webpack_require__(8579);
// EXTERNAL MODULE: ./lib/rollout/prove.js
var prove = __webpack_require__(7320);
// EXTERNAL MODULE: ./lib/rollout/prove-words.js
var prove_words = __webpack_require__(1252);
// EXTERNAL MODULE: ./lib/rollout/readiness-run.js + 1 modules
var readiness_run = __webpack_require__(2437);
;// CONCATENATED MODULE: ./lib/rollout/require-plan.js







const AT_A_TIME = 8;
/**
 * Plans which running instances of the fleets of specs are to require tokens: whatever becomes of the specs themselves. Throws a
 * RemoteError where Spot or EC2 does not tell: half a plan is none.
 */
async function planRequire(plan, live, context) {
    const { spot, ec2, progress } = context;
    const wanted = plan.resources.filter(({ spec }) => spec !== null);
    const parts = wanted.flatMap((one) => partOf(one, live));
    const fleets = (0,fleet_sight/* fleetsFrom */.MT)(parts, live);
    let done = 0;
    const named = await (0,parallel/* inParallel */.H)(fleets, AT_A_TIME, async (fleet) => {
        const instances = await spot.instances(fleet.kind, fleet.account, fleet.id);
        done += 1;
        progress.tell({ about: 'reading', what: `instances of ${fleet.id}`, done, total: fleets.length });
        return (0,fleet_sight/* proofFleet */.Lo)(fleet, instances);
    });
    const { answers, errors } = await (0,ask_ec2/* askEc2 */.k)(ec2, named);
    const [error] = errors;
    if (error !== undefined)
        throw error;
    const proofs = (0,prove/* prove */.zn)(named, answers).fleets;
    const required = fleets.flatMap((fleet, index) => {
        const proof = proofs[index];
        return proof === undefined ? [] : [requiredFleet(fleet, proof, { plan, live })];
    });
    return {
        tool: plan.tool,
        fleets: required,
        unfound: wanted.filter((one) => UNFOUND.includes(one.state)),
        files: [...new Set(wanted.flatMap(({ spec }) => spec?.file ?? []))],
        readiness: await readinessBefore(fleets, named, required, context),
    };
}
/** States in which it is not known which live resource a spec is about. */
const UNFOUND = ['no-account', 'ambiguous', 'unresolvable', 'unmatched', 'missing'];
/** The fleet that a spec is about, or the node group of one; none where nothing of it is live. */
function partOf({ kind, account, id }, live) {
    const resource = account === null || id === null ? null : live.byId(kinds/* KINDS */.GW[kind], account, id);
    if (resource === null)
        return [];
    const { clusterKind } = kinds/* KINDS */.GW[resource.kind];
    if (clusterKind === null)
        return [{ resource, group: null }];
    const cluster = live.clusterOf(resource);
    return cluster === null ? [] : [{ resource: cluster, group: resource.id }];
}
function requiredFleet(fleet, proof, { plan, live }) {
    const { kind, account, id, region, parts, settings } = fleet;
    const own = [...settings].filter(([group]) => parts === null || (group !== null && parts.has(group)));
    const resources = plan.resources.filter((one) => one.spec !== null && (parts === null ? (0,fleet_sight/* keyOf */.TN)(one) === (0,fleet_sight/* keyOf */.TN)(fleet) : parts.has(one.id ?? '')));
    return {
        ...{ kind: kind.id, account, id, region },
        name: live.byId(kind, account, id)?.name ?? null,
        launchesRequired: own.every(([, { requiresTokens }]) => requiresTokens),
        isInGit: resources.length > 0 && resources.every(({ state }) => state === 'change' || state === 'right' || state === 'roll'),
        instances: proof.instances.map(requiredInstance),
    };
}
function requiredInstance({ id, nodeGroup, standing }) {
    switch (standing.state) {
        case 'proven':
            return { id, nodeGroup, state: 'already', reason: null };
        case 'open':
            return { id, nodeGroup, state: 'open', reason: null };
        case 'gone':
            return { id, nodeGroup, state: 'gone', reason: prove_words/* WHY */.u.ended };
        case 'pending':
            return { id, nodeGroup, state: 'pending', reason: prove_words/* WHY */.u['options-pending'] };
        case 'unknown':
            return { id, nodeGroup, state: 'untold', reason: prove_words/* WHY */.u[standing.cause] };
    }
}
/** Of the fleets in which something is to be changed. */
async function readinessBefore(fleets, named, required, { readiness, now }) {
    if (readiness === null)
        return null;
    const touched = fleets.flatMap((fleet, index) => {
        const isTouched = required[index]?.instances.some(({ state }) => state === 'open') === true;
        return isTouched ? [(0,readiness_run/* readinessFleet */.vv)(fleet, named[index]?.instances ?? [], readiness.listed)] : [];
    });
    return (0,readiness_run/* readinessOfFleets */.fy)(touched, readiness, now);
}

// EXTERNAL MODULE: ./lib/rollout/stop.js
var stop = __webpack_require__(8352);
;// CONCATENATED MODULE: ./lib/rollout/require-run.js




/** Instances that are changed and read back together; the next ones are only begun where all of these ended well. */
const BATCH = 20;
const require_run_AT_A_TIME = 5;
/** How often it is asked whether a change is there, and how long after another: EC2 is eventually consistent. */
const LOOKS = 12;
const LOOK_MS = 5_000;
/**
 * Makes the open instances of fleets require tokens, batch by batch, and reads each back. The first batch that does not end well
 * keeps the next ones from being begun. Throws nothing that EC2 does.
 */
async function requireOpen(fleets, context) {
    const targets = fleets.flatMap(({ region, instances }) => instances.flatMap(({ id, state }) => (state === 'open' && region !== null ? [{ region, id }] : [])));
    const ends = new Map();
    let stopped = null;
    for (const batch of batchesOf(targets)) {
        stopped = (0,stop/* stopBy */.cp)(context.signal) ?? stopped;
        if (stopped !== null)
            break;
        const ended = await requireBatch(batch, context, { done: ends.size, total: targets.length });
        for (const [id, end] of ended)
            ends.set(id, end);
        if ([...ended.values()].some(({ state }) => state !== 'required' && state !== 'gone'))
            stopped = 'failure';
        else if (ended.size < batch.length)
            stopped = (0,stop/* stopBy */.cp)(context.signal);
    }
    const endOf = (one) => one.state === 'open' ? { ...one, ...(ends.get(one.id) ?? notBegun(stopped)) } : one;
    return { fleets: fleets.map((fleet) => ({ ...fleet, instances: fleet.instances.map(endOf) })), stopped };
}
/** By region: a batch is read back by one request. */
function batchesOf(targets) {
    const regions = [...new Set(targets.map(({ region }) => region))].sort();
    return regions.flatMap((region) => {
        const own = targets.filter((one) => one.region === region);
        return Array.from({ length: Math.ceil(own.length / BATCH) }, (_, at) => own.slice(at * BATCH, (at + 1) * BATCH));
    });
}
function notBegun(stopped) {
    return { state: 'not-begun', reason: (0,stop/* whyNotBegun */.$C)(stopped ?? 'failure', 'another one has not ended well') };
}
/** Errors that would only come again with the next instance. */
const GENERAL = ['credentials', 'refused', 'limited'];
async function requireBatch(batch, context, { done, total }) {
    const { changes, progress, signal } = context;
    const sent = new Map();
    let isHopeless = false;
    await (0,parallel/* inParallel */.H)(batch, require_run_AT_A_TIME, async ({ region, id }) => {
        if (isHopeless || signal.aborted)
            return;
        progress.tell({ about: 'change', label: id, state: 'begun', done: done + sent.size, total });
        const error = await errorOf(changes.requireTokens(region, id));
        sent.set(id, error);
        if (error !== null && GENERAL.includes(error.facts.reason))
            isHopeless = true;
    });
    const ends = await readBack(batch[0]?.region ?? '', sent, context);
    for (const [index, [id, { state }]] of [...ends].entries()) {
        const told = state === 'required' || state === 'gone' ? 'applied' : state === 'failed' ? 'failed' : 'unknown';
        progress.tell({ about: 'change', label: id, state: told, done: done + index + 1, total });
    }
    return ends;
}
async function errorOf(call) {
    try {
        await call;
        return null;
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return error;
        throw error;
    }
}
/** Looks until each instance has come to an end, and no longer than a minute. */
async function readBack(region, sent, { ec2, clock, signal }) {
    const ends = new Map();
    for (let looks = 1; sent.size > 0; looks++) {
        const left = [...sent.keys()].filter((id) => !isOver(ends.get(id)));
        const told = await (0,ask_ec2/* toldOf */.d)(ec2, region, left);
        for (const id of left)
            ends.set(id, endOf(told, id, sent.get(id) ?? null));
        const isWaiting = left.some((id) => mayStillCome(ends.get(id), sent.get(id) ?? null));
        if (!isWaiting || looks >= LOOKS || signal.aborted)
            break;
        await clock.sleep(LOOK_MS, signal);
    }
    return ends;
}
function isOver(end) {
    return end?.state === 'required' || end?.state === 'gone';
}
/** Whether time may bring what is not there yet: not where EC2 has refused the change. */
function mayStillCome(end, error) {
    if (isOver(end))
        return false;
    return end?.state !== 'failed' || error === null || error.facts.reason === 'unavailable';
}
function isNotFound(error) {
    return error?.facts.detail.startsWith('InvalidInstanceID.NotFound') === true;
}
const ENDED = ['shutting-down', 'terminated'];
function endOf(told, id, error) {
    if (told instanceof errors/* RemoteError */.Hi) {
        return { state: 'unknown', reason: `${(error ?? told).message}, and it could not be read back.` };
    }
    const metadata = told.get(id);
    if (metadata === undefined ? isNotFound(error) : ENDED.includes(metadata.instanceState))
        return { state: 'gone', reason: 'It has ended meanwhile.' };
    // That a list leaves it out is no proof that it has ended: what kept it from being changed is told.
    if (metadata === undefined) {
        const reason = error === null ? 'EC2 does not know it any more.' : `${error.message}, and EC2 does not tell of it any more.`;
        return { state: 'unknown', reason };
    }
    if (metadata.httpTokens === 'required') {
        if (metadata.optionsState === 'applied')
            return { state: 'required', reason: null };
        return { state: 'pending', reason: 'EC2 has the change, and has not applied it yet. Run it again in a minute.' };
    }
    if (error !== null)
        return { state: 'failed', reason: `${error.message}.` };
    return {
        state: 'failed',
        reason: 'EC2 has answered, and the instance still allows IMDSv1. Look for who changes it in CloudTrail.',
    };
}

// EXTERNAL MODULE: ./lib/rollout.js + 20 modules
var rollout = __webpack_require__(4386);
;// CONCATENATED MODULE: ./lib/require.js







/**
 * Makes running instances of fleets require tokens, without replacing them. Throws an UnsafePlanError where the trigger forbids
 * it, before anything is read, and a RemoteError where the plan cannot be made; whatever happens after that is in the report.
 */
async function planAndRequire(run) {
    const forbidden = (0,guard/* triggerRefusal */.NS)(run.trigger);
    if (forbidden !== null)
        throw forbidden;
    // With the node groups of clusters: they say what their instances are replaced by.
    const { plan: about, live } = await (0,rollout/* readLive */.p9)({ ...run, roll: true });
    const plan = await planRequire(about, live, { ...run, now: run.clock.now() });
    const refusals = await refusalsOf(plan, run);
    if (refusals.length > 0)
        return reportOf(plan, { fleets: plan.fleets, stopped: null }, refusals);
    run.onBegin();
    return reportOf(plan, await requireOpen(plan.fleets, run), []);
}
async function refusalsOf(plan, run) {
    const refusals = requireRefusals({ plan, maxInstances: run.maxInstances, isInCheckout: run.isInCheckout });
    if (refusals.length > 0)
        return refusals;
    const open = instancesIn(plan.fleets, 'open').length;
    const refused = (0,guard/* unconfirmed */.B1)(open, run.trigger);
    if (refused === null)
        return [];
    if (run.confirm === null)
        return [refused];
    return (await run.confirm(plan)) ? [] : [new errors/* UnsafePlanError */.Qm({ guard: 'confirmation', changes: open, wasAsked: true })];
}
function reportOf(plan, { fleets, stopped }, refused) {
    const { tool, unfound, readiness } = plan;
    const refusals = refused.map((error) => ({ guard: error.reason.guard, message: error.message }));
    const verdict = requireVerdict({ fleets, unfound, refusals, stopped });
    return { version: 1, tool, verdict, fleets, unfound, readiness, refusals, stopped };
}

// EXTERNAL MODULE: ./lib/rollout/select.js
var rollout_select = __webpack_require__(9928);
// EXTERNAL MODULE: ./lib/run-rollout.js + 2 modules
var run_rollout = __webpack_require__(2654);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(7992);
;// CONCATENATED MODULE: ./lib/run-instances.js








/** Makes the running instances of the fleets of specs require tokens. Throws as `runApply` does. */
async function runInstances(given, run) {
    const { signal, trigger, confirm } = run;
    const settings = withFleets(given, run.cwd);
    const { specs, only, checked } = await (0,run_rollout/* desiredBelow */.EK)(settings, run);
    if (!specs.some((spec) => (0,rollout_select/* isSelected */.s)(spec, only))) {
        throw new errors/* UserError */.yo('there is no Spot spec that tells whose instances are meant. Name a file or a folder that holds some.');
    }
    // What has been begun is finished; before that there is nothing to finish.
    const hard = new AbortController();
    let graceMs = 0;
    const stop = () => setTimeout(() => hard.abort(signal.reason), graceMs).unref();
    if (signal.aborted)
        stop();
    else
        signal.addEventListener('abort', stop, { once: true });
    try {
        const { scope, rollScope, onFailure, maxInstances, isConfirmed } = settings.rollout;
        const report = await planAndRequire({
            ...(await awsFor(hard.signal)),
            ...{ specs, only, scope, rollScope, onFailure, waves: [], version: version/* VERSION */.x, signal, maxInstances },
            ...{ progress: run.progress, clock: run.clock },
            spot: await (0,run_rollout/* clientOf */.fe)(settings, run, hard.signal),
            readiness: await (0,run_rollout/* readinessFor */.mt)(settings, run, hard.signal),
            trigger: trigger === 'command' ? { by: 'command', isConfirmed } : trigger,
            isInCheckout: trigger === 'command' ? () => true : (0,run_rollout/* checkoutBelow */.QG)(run.cwd, checked.root),
            confirm: confirm === null ? null : (plan) => confirm(plan, checked),
            onBegin: () => {
                graceMs = run_rollout/* GRACE_MS */.g3;
            },
        });
        return { report, checked };
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
async function awsFor(signal) {
    const { ec2Client } = await Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(725), __webpack_require__.e(689)]).then(__webpack_require__.bind(__webpack_require__, 6689));
    const { ec2Changes } = await Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(725), __webpack_require__.e(740)]).then(__webpack_require__.bind(__webpack_require__, 1740));
    const ec2 = ec2Client({ signal });
    if (await ec2.hasCredentials())
        return { ec2, changes: ec2Changes({ signal }) };
    throw new errors/* UserError */.yo('there are no AWS credentials, but EC2 is to change instances. Configure them (docs/security.md) for the account that the instances run in.');
}
/** The settings with words that are ids of fleets as what they stand for: a file of that name is a file all the same. */
function withFleets(settings, cwd) {
    const ids = settings.paths.filter((word) => FLEET.test(word) && !(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(cwd, word)));
    if (ids.length === 0)
        return settings;
    const paths = settings.paths.filter((word) => !ids.includes(word));
    const only = [...settings.only, ...ids.map((value) => ({ by: 'id', value }))];
    return { ...settings, paths: paths.length === 0 ? ['.'] : paths, only };
}
const FLEET = new RegExp(`^(?:${[...new Set(kinds/* kindList */.T_.map(({ idPrefix }) => idPrefix))].join('|')})[0-9a-z]+$`);

// EXTERNAL MODULE: ./lib/action/deliver.js
var deliver = __webpack_require__(1230);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(9113);
// EXTERNAL MODULE: ./lib/action/rollout.js + 12 modules
var action_rollout = __webpack_require__(7515);
// EXTERNAL MODULE: ./lib/action/stoppable.js + 1 modules
var stoppable = __webpack_require__(5378);
// EXTERNAL MODULE: ./lib/action/trigger.js
var trigger = __webpack_require__(4999);
;// CONCATENATED MODULE: ./lib/action/instances.js









/** Makes running instances require tokens, and tells what came of it: in the log, the summary and the outputs. */
async function instancesStep({ settings, spotToken }, workspace, env) {
    const stop = (0,stoppable/* stoppable */.p)(settings.rollout.timeoutMinutes);
    const run = { ...(0,action_rollout.runOf)(spotToken, workspace, env), signal: stop.signal, trigger: (0,trigger/* triggerOf */.i)(env, settings.rollout.applyRefs) };
    const { report, checked } = await runInstances(settings, { ...run, confirm: null }).finally(() => {
        stop.done();
        run.progress.end();
    });
    const view = (0,run_check/* reportContext */.gW)(checked, workspace, { color: false, fullReport: 'the file of the output report' });
    (0,log/* logText */.k)(INSTANCES_REPORTERS.text(report, view));
    const file = (0,deliver/* leaveFile */.S5)('instances', INSTANCES_REPORTERS.json(report), env);
    (0,deliver/* addToSummary */.Dg)(INSTANCES_REPORTERS.markdown(report, view), `the file of the output report: ${file}`, env);
    core/* setOutput */.uH('verdict', report.verdict);
    core/* setOutput */.uH('report', file);
    if (report.verdict !== 'applied')
        core/* setFailed */.C1(`The change of running instances ended ${report.verdict}: the log and the summary say what was done and what was not.`);
}


/***/ })

};
;