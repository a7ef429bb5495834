"use strict";
exports.id = 688;
exports.ids = [688];
exports.modules = {

/***/ 1688:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveAndReport: function() { return /* binding */ proveAndReport; }
});

// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/reporters/json-text.js
var json_text = __webpack_require__(1191);
// EXTERNAL MODULE: ./lib/reporters/markdown.js
var markdown = __webpack_require__(7680);
// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
// EXTERNAL MODULE: ./lib/reporters/plan-text-parts.js
var plan_text_parts = __webpack_require__(7755);
// EXTERNAL MODULE: ./lib/reporters/roll-outcome-words.js
var roll_outcome_words = __webpack_require__(8655);
// EXTERNAL MODULE: ./lib/reporters/rollout-json.js
var rollout_json = __webpack_require__(6067);
// EXTERNAL MODULE: ./lib/reporters/text.js + 1 modules
var reporters_text = __webpack_require__(7102);
// EXTERNAL MODULE: ./lib/reporters/visible.js
var visible = __webpack_require__(2887);
// EXTERNAL MODULE: ./lib/reporters/wrap.js
var wrap = __webpack_require__(5021);
;// CONCATENATED MODULE: ./lib/reporters/proofs.js










const SIGNS = { pass: '✅', fail: '❌', unproven: '❓' };
const proofText = ({ verdict, report, proven }, context) => {
    const paint = (0,plan_text_parts/* paintOf */.MI)(context);
    const [first = '', ...rest] = (0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(`prove: ${verdict}. ${provenWords(proven)}`), '', '  ');
    const head = first.replace('prove', verdict === 'pass' ? paint.good('prove') : paint.bad('prove'));
    return `${[(0,reporters_text/* text */.Q)(report, context).trimEnd(), head, ...rest].join('\n')}\n`;
};
/** By schemas/report.schema.json. */
const proofJson = ({ report, proven }) => `${(0,json_text/* jsonText */.s)({ ...report, proof: (0,rollout_json/* proofToShow */.Lf)(proven.proof) }, 2)}\n`;
const proofMarkdown = ({ verdict, report, proven }, context) => `## ${SIGNS[verdict]} Prove: ${verdict}\n\n${(0,markdown_text/* markdownText */.p)(provenWords(proven))}\n\n${(0,markdown/* markdown */.w)(report, context)}`;
/** THE TABLE of reporters of proofs, by the word that `--format` takes: those of a check, with what is proven. */
const PROOF_REPORTERS = { text: proofText, json: proofJson, markdown: proofMarkdown };
/** The format of a proof that a word names; `text` where it is one of a check alone. */
function proofFormat(format) {
    return format === 'json' || format === 'markdown' ? format : 'text';
}
/** What is proven of all that git says, in sentences. They may quote what services say, and are to be escaped. */
function provenWords({ plan, drifts, proof, launches }) {
    const live = drifts.length === 0 ? 'What is live is what git says.' : `${(0,finding/* plural */.LS)(drifts.length, 'resource')} not live as git says.`;
    const waived = plan.resources.filter(({ state }) => state === 'waived').length;
    const left = waived === 0 ? [] : [`${(0,finding/* plural */.LS)(waived, 'waived resource')} left out.`];
    const rolled = launches === null ? [] : [launchWords(launches, drifts.length === 0)];
    return [live, ...left, ...rolled, (0,roll_outcome_words/* proofWords */.GF)(proof)].join(' ');
}
/** Without EC2: whether all was replaced, as far as the times of launches tell. It proves nothing. */
function launchWords({ all, before, untold }, isApplied) {
    const count = (0,finding/* plural */.LS)(all, 'instance');
    if (!isApplied)
        return `Not applied, not proven: ${count} ${all === 1 ? 'runs' : 'run'}.`;
    if (before > 0)
        return `Applied and not rolled, not proven: ${before} of ${count} launched before the last change.`;
    if (untold > 0)
        return `Applied, not proven: of ${untold} of ${count} it is not known whether they are older than the last change.`;
    return `Applied and rolled, not proven: ${count} launched after the last change.`;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/rollout/causes.js
var causes = __webpack_require__(4984);
// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __webpack_require__(1686);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
;// CONCATENATED MODULE: ./lib/rollout/drift.js


/** All differences between git and Spot that a plan shows. What is waived or in no spec is none. */
function driftsIn({ resources }) {
    return resources.filter(isDrift).map((resource) => ({
        resource,
        message: messageOf(resource),
        member: 'members' in resource && resource.state === 'change' ? (resource.members[0]?.path ?? null) : null,
    }));
}
function isDrift(one) {
    return one.state === 'change' || one.state === 'create' || (0,planned/* isFailure */.N6)(one.state);
}
function messageOf(resource) {
    const label = (0,planned/* labelOf */.Wy)(resource);
    if ('reason' in resource)
        return `${label} is not live as git says: ${resource.reason}`;
    const { state, members, account } = resource;
    if (state === 'create')
        return `${label} is not live in ${account}, though create is set. Apply the spec.`;
    const differences = members.map(differenceWords).join('; ');
    return `live, ${label} differs from git: ${differences}. It was not applied, or was changed at Spot since: apply the spec.`;
}
function differenceWords({ path, from, to, isShown }) {
    const name = (0,specs_value/* pathOf */.XM)(path).at(-1) ?? path;
    if (!isShown)
        return `${name} differs`;
    const is = from === null ? 'it is not set' : `it is ${(0,specs_value/* quoted */.TL)(from)}`;
    return to === null ? `${name} must not be set, but ${is}` : `${name} must be ${(0,specs_value/* quoted */.TL)(to)}, but ${is}`;
}

// EXTERNAL MODULE: ./lib/rollout/fleet-sight.js
var fleet_sight = __webpack_require__(9218);
// EXTERNAL MODULE: ./lib/rollout/parallel.js
var parallel = __webpack_require__(8579);
// EXTERNAL MODULE: ./lib/rollout/proof-run.js
var proof_run = __webpack_require__(816);
// EXTERNAL MODULE: ./lib/rollout/prove.js
var prove = __webpack_require__(7320);
// EXTERNAL MODULE: ./lib/rollout.js + 19 modules
var rollout = __webpack_require__(7759);
;// CONCATENATED MODULE: ./lib/prove.js








/**
 * Reads Spot and EC2, and changes nothing. Throws a RemoteError where Spot does not tell what is live; where it does not tell the
 * instances, or EC2 does not answer, that is in the result.
 */
async function readAndProve(run) {
    const { plan, live } = await (0,rollout/* readPlan */.m3)(run, null, true);
    const provable = plan.resources.filter(({ spec, state }) => spec !== null && state !== 'waived');
    const fleets = (0,fleet_sight/* fleetsAbout */.ps)(provable, live);
    const { proof: own, launches } = await outcomeOf(fleets, run);
    const proof = own.is === 'asked' ? (0,proof_run/* withOrphans */.Ke)(own, (0,fleet_sight/* orphansIn */.Tm)(provable, live)) : own;
    const instances = proof.is === 'asked' ? instancesOf(provable, fleets, proof.proof.fleets, live) : [];
    return { plan, drifts: driftsIn(plan), proof, instances, launches };
}
async function outcomeOf(fleets, run) {
    const { ec2 } = run;
    if (ec2.api === null && ec2.why === 'off')
        return { proof: { is: 'not-asked', why: 'off' }, launches: null };
    try {
        if (ec2.api === null)
            return await withoutEc2(fleets, run, ec2.why);
        const { proof, errors } = await (0,proof_run/* proofOf */.oX)(fleets, { ...run, ec2: ec2.api });
        return { proof: { is: 'asked', proof: await withCauses(proof, fleets, run), errors }, launches: null };
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return { proof: { is: 'asked', proof: (0,proof_run/* unprovenOf */.v6)(fleets), errors: [`${error.message}.`] }, launches: null };
    }
}
async function withoutEc2(fleets, { spot, progress }, why) {
    const tell = ({ id }, done) => progress.tell({ about: 'proof', what: id, done, total: fleets.length });
    const { sights } = await (0,fleet_sight/* lookAt */.t5)(fleets, { spot, ec2: null, tell });
    const proof = (0,prove/* summed */.Ay)(sights.map((sight) => sight.proof));
    // Where nothing runs, EC2 has nothing to tell.
    if (proof.verdict === 'idle')
        return { proof: { is: 'asked', proof, errors: [] }, launches: null };
    const ages = sights.flatMap((sight) => sight.proof.instances.map(({ nodeGroup, launchedAt }) => {
        const since = sight.fleet.settings.get(nodeGroup)?.since ?? null;
        return since === null || launchedAt === null ? 'untold' : launchedAt < since ? 'before' : 'after';
    }));
    const countOf = (age) => ages.filter((one) => one === age).length;
    const launches = { all: ages.length, before: countOf('before'), untold: countOf('untold') };
    return { proof: { is: 'not-asked', why }, launches };
}
/** How many fleets are asked for their rolls at a time; the client keeps to the rate limits. */
const AT_A_TIME = 8;
/** Rolls tell only why: where they cannot be read, nothing is lost but that. */
async function withCauses(proof, fleets, { spot }) {
    const told = await (0,parallel/* inParallel */.H)(proof.fleets, AT_A_TIME, async (one) => {
        const fleet = fleets[proof.fleets.indexOf(one)];
        if (fleet === undefined)
            return one;
        const rolls = (0,causes/* needsRolls */.m)(one) ? await spot.rolls(fleet.kind, fleet.account, fleet.id).catch(noneIfRemote) : [];
        return (0,causes/* explained */.t)(one, fleet, rolls);
    });
    return (0,prove/* summed */.Ay)(told);
}
function noneIfRemote(error) {
    if (error instanceof errors/* RemoteError */.Hi)
        return [];
    throw error;
}
/** Each instance stands with one spec: with that of its node group, else with that of its fleet. */
function instancesOf(provable, fleets, proofs, live) {
    const own = new Map();
    const known = new Set(provable.map(fleet_sight/* keyOf */.TN));
    for (const [index, { id, account }] of fleets.entries()) {
        for (const one of proofs[index]?.instances ?? []) {
            const group = (0,fleet_sight/* keyOf */.TN)({ account, id: one.nodeGroup });
            const key = one.nodeGroup !== null && known.has(group) ? group : (0,fleet_sight/* keyOf */.TN)({ account, id });
            const some = own.get(key) ?? [];
            some.push(one);
            own.set(key, some);
        }
    }
    const seen = new Set();
    return provable.flatMap((resource) => {
        const key = (0,fleet_sight/* keyOf */.TN)(resource);
        // Two specs about one resource: the first has its instances.
        if (seen.has(key) || (0,fleet_sight/* fleetIn */.c$)(resource, live) === null)
            return [];
        seen.add(key);
        return [{ resource, instances: own.get(key) ?? [] }];
    });
}

// EXTERNAL MODULE: ./lib/policy/evaluate.js + 11 modules
var evaluate = __webpack_require__(9951);
// EXTERNAL MODULE: ./lib/policy/waivers.js
var waivers = __webpack_require__(9790);
;// CONCATENATED MODULE: ./lib/rollout/straggler-causes.js
/** Several instances that are not proven, for one cause: what it is called, and what to do about it. */
const STRAGGLERS = {
    'not-applied': ['not applied', 'Apply the spec, then replace them.'],
    inherited: ['inherited from a cluster that does not require tokens', 'Apply the cluster\u2019s spec, then replace them.'],
    'launched-before': ['applied and not rolled', 'Replace them: they were launched before the change.'],
    'held-back': [
        'rolled and held back',
        'Look at what keeps them, such as a pod disruption budget, and roll again: the last roll did not replace them.',
    ],
    'changed-elsewhere': [
        'changed elsewhere, or on their way while it was applied',
        'Replace them, and look for ModifyInstanceMetadataOptions in CloudTrail.',
    ],
    unexplained: ['launched nobody knows when', 'Replace them.'],
    'options-pending': ['options not applied by EC2 yet', 'Prove again in a minute.'],
    'not-asked': ['not asked about', 'Prove again.'],
    'no-region': ['region not known', 'Look at the region of the live resource.'],
    'not-known': ['not known to EC2', 'Wrong account or region?'],
    untold: ['options not told by EC2', 'Prove again.'],
    credentials: ['AWS credentials missing or expired', 'Prove again with new ones.'],
    refused: ['refused by EC2', 'Allow ec2:DescribeInstances.'],
    limited: ['requests limited by EC2', 'Prove again later.'],
    unavailable: ['no answer of EC2', 'Prove again.'],
};

// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
;// CONCATENATED MODULE: ./lib/prove-findings.js







/** What of the proof is not as it must be, as findings at the specs: where git and Spot differ, and instances that are not proven. */
function proofFindings({ drifts, instances }, context) {
    const indexes = new Map(context.specs.map((spec, index) => [placeKey(spec), index]));
    const specOf = ({ spec }) => (spec === null ? undefined : indexes.get(placeKey(spec)));
    const drifting = drifts.flatMap((drift) => {
        const spec = specOf(drift.resource);
        // What the check finds wrong is said once.
        const isSaid = spec !== undefined && context.failing.has(spec) && SAID_BY_CHECK.includes(drift.resource.state);
        return spec === undefined || isSaid ? [] : driftFinding(drift, spec, context);
    });
    const running = instances.flatMap((one) => {
        const spec = specOf(one.resource);
        return spec === undefined ? [] : instanceFindings(one.resource, one.instances, spec, context);
    });
    return [...drifting, ...running];
}
const SAID_BY_CHECK = ['failed-check', 'unresolvable'];
function placeKey({ file, document, path }) {
    return JSON.stringify([file, document, path]);
}
function driftFinding({ resource, message, member }, spec, context) {
    const severity = (0,evaluate/* severityFor */.v1)('live-drift', undefined, context.policy);
    if (severity === null)
        return [];
    const path = member === null ? kinds/* KINDS */.GW[resource.kind].imdsPath : (0,specs_value/* pathOf */.XM)(member);
    return [
        findingAt('live-drift', { severity, message, spec, path, part: member === null ? 'key' : 'value', inside: '' }, context),
    ];
}
function instanceFindings(resource, instances, spec, context) {
    const running = instances.filter(({ standing }) => standing.state !== 'gone');
    const findingOf = (states, words, own) => {
        const some = running.filter(({ standing }) => states.includes(standing.state));
        const severity = (0,evaluate/* severityFor */.v1)('instance-proof', own, context.policy);
        if (some.length === 0 || severity === null)
            return [];
        const count = `${some.length} of ${(0,finding/* plural */.LS)(running.length, 'running instance')} of ${(0,planned/* labelOf */.Wy)(resource)}`;
        const message = `${count} ${some.length === 1 ? words.replace(/^do /, 'does ').replace(/^are /, 'is ') : words}. ${prove_findings_causes(some)}`;
        const path = kinds/* KINDS */.GW[resource.kind].imdsPath;
        return [findingAt('instance-proof', { severity, message, spec, path, part: 'key', inside: `#${states[0]}` }, context)];
    };
    return [
        ...findingOf(['open'], 'do not require tokens', undefined),
        ...findingOf(['unknown', 'pending'], 'are not proven', context.needsProof ? undefined : 'warning'),
    ];
}
/** How many instances a finding names for each cause; the JSON report has all. */
const MAX_NAMED = 5;
function prove_findings_causes(instances) {
    const byCause = new Map();
    for (const one of instances) {
        const { cause } = one.standing;
        if (cause === 'required' || cause === 'ended')
            continue;
        const some = byCause.get(cause) ?? [];
        some.push(one);
        byCause.set(cause, some);
    }
    return [...byCause].map(([cause, some]) => causeWords(cause, some)).join(' ');
}
function causeWords(cause, instances) {
    const [name, remedy] = STRAGGLERS[cause];
    const oldest = instances.toSorted((a, b) => (a.launchedAt ?? 0) - (b.launchedAt ?? 0) || (0,finding/* compareText */.n6)(a.id, b.id));
    const more = oldest.length - MAX_NAMED;
    const named = oldest.slice(0, MAX_NAMED).map(instanceWords).join(', ');
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    return `${title}: ${named}${more > 0 ? ` and ${more} more` : ''}. ${remedy}`;
}
function instanceWords({ id, nodeGroup, launchedAt }) {
    const parts = [
        ...(nodeGroup === null ? [] : [`node group ${nodeGroup}`]),
        ...(launchedAt === null ? [] : [`launched ${new Date(launchedAt).toISOString()}`]),
    ];
    return parts.length === 0 ? id : `${id} (${parts.join(', ')})`;
}
/** The steps of a pointer: those into lists as numbers. */
function stepsTo(pointer, { value }) {
    let at = value;
    return (0,specs_value/* pathOf */.XM)(pointer).map((step) => {
        const own = Array.isArray(at) ? Number(step) : step;
        at = (0,specs_value/* valueAt */.fK)(at, [own]);
        return own;
    });
}
function findingAt(rule, given, context) {
    const { severity, message, spec: index, path, part, inside } = given;
    const spec = context.specs[index];
    if (spec === undefined)
        throw new Error(`there is no spec ${index}`);
    const { file, id, name } = spec;
    const { documents, places } = context.fileOf(file);
    const document = documents.find((one) => one.index === spec.document);
    if (document === undefined)
        throw new Error(`${file} has no document ${spec.document}`);
    const own = (0,evaluate/* draft */.K4)(rule, severity, message, {
        file,
        range: (0,evaluate/* rangeOf */.be)(document, [...stepsTo(spec.path, document), ...path], part, places),
        path: `${spec.path}/${path.join('/')}`,
        identity: id === null ? (name === null ? `place:${spec.document}:${spec.path}` : `name:${name}`) : `id:${id}`,
        inside,
    });
    const waiver = (0,waivers/* waiverFor */.Qd)({ finding: own, spec }, context.waivers, context.today);
    return { ...(0,evaluate/* settled */.gu)(own, { spec: index, waiver, isKnown: false }), fix: null };
}

// EXTERNAL MODULE: ./lib/rollout/select.js
var rollout_select = __webpack_require__(9928);
// EXTERNAL MODULE: ./lib/run-rollout.js + 2 modules
var run_rollout = __webpack_require__(2654);
// EXTERNAL MODULE: ./lib/specs/parse.js
var parse = __webpack_require__(9256);
// EXTERNAL MODULE: ./lib/specs/text.js
var specs_text = __webpack_require__(3744);
;// CONCATENATED MODULE: ./lib/run-prove.js








/** Proves specs. Throws a UserError for wrong use and wrong config, a RemoteError where Spot does not tell what is live. */
async function runProve(settings, run) {
    const desired = await (0,run_rollout/* desiredBelow */.EK)(settings, run);
    if (settings.rollout.proof === 'required' && !desired.specs.some((spec) => (0,rollout_select/* isSelected */.s)(spec, desired.only))) {
        throw new errors/* UserError */.yo('a proof is required, but there is no Spot spec to prove. Name a file or a folder that holds some.');
    }
    const spot = await (0,run_rollout/* clientOf */.fe)(settings, run, run.signal);
    const ec2 = await (0,run_rollout/* ec2For */.i2)(settings, run, true);
    const { clock, signal } = run;
    const proven = await readAndProve({ ...(0,run_rollout/* planRun */.nY)(settings, desired, run, { spot, ec2, readiness: null }), clock, signal });
    const report = await reportFor(proven, desired, settings, clock.today());
    return { verdict: verdictOf(report, proven, settings), report, proven, checked: { ...desired.checked, report } };
}
function verdictOf({ verdict }, { proof }, { rollout }) {
    if (verdict === 'fail')
        return 'fail';
    if (isTold(proof))
        return 'pass';
    return rollout.proof === 'required' ? 'fail' : 'unproven';
}
/** Whether it is known of every running instance whether it refuses IMDSv1, as far as that was asked for. */
function isTold(proof) {
    if (proof.is === 'not-asked')
        return proof.why === 'off';
    const { verdict, counts } = proof.proof;
    return verdict !== 'unproven' && verdict !== 'pending' && counts.unknown === 0 && counts.pending === 0;
}
/** The report of a check of what was asked for, with the findings of the proof. */
async function reportFor(proven, desired, { strictness, rollout }, today) {
    const { config, checked } = desired;
    const { report, files } = checked;
    const kept = keptOf(desired);
    const failing = new Set(kept.findings.flatMap((one) => ((0,finding/* isOpen */.nT)(one) && one.severity === 'error' ? [one.spec ?? -1] : [])));
    const fileOf = await readerOf(kept.specs, files);
    const context = { policy: config.policy, waivers: config.waivers, specs: kept.specs, failing, today };
    const own = proofFindings(proven, { ...context, needsProof: rollout.proof === 'required', fileOf });
    const findings = [...kept.findings, ...own];
    const about = new Set([...kept.specs, ...findings].map(({ file }) => file));
    const isWhole = desired.only.length === 0;
    const parts = { ...report, specs: kept.specs, findings, passedOver: kept.passedOver };
    const counts = { files: isWhole ? report.counts.files : about.size, filesPassedOver: isWhole ? report.counts.passedOver : 0 };
    return (0,finding/* reportOf */.EI)({ ...parts, ...counts }, strictness, report.tool.version);
}
/** What of a check of everything the run is about. */
function keptOf({ checked: { report }, specs, only }) {
    const indexes = new Map(specs.flatMap((spec, index) => ((0,rollout_select/* isSelected */.s)(spec, only) ? [index] : [])).map((one, at) => [one, at]));
    const isBelow = ({ file }) => only.every((one) => one.by !== 'path' || (0,rollout_select/* isBelowAny */.O)(file, one.paths));
    const findings = report.findings.flatMap((finding) => {
        if (finding.spec === null)
            return isBelow(finding) ? [finding] : [];
        const spec = indexes.get(finding.spec);
        return spec === undefined ? [] : [{ ...finding, spec }];
    });
    return {
        specs: report.specs.filter((_, index) => indexes.has(index)),
        findings,
        passedOver: report.passedOver.filter(isBelow),
    };
}
/** Parses files anew, one at a time: findings come spec by spec. */
async function readerOf(specs, files) {
    const parserFor = await (0,parse/* parsersFor */.I)(specs.map(({ file }) => file));
    let last = null;
    return (file) => {
        if (last?.file === file)
            return last.parsed;
        const content = files.read(file);
        const parsed = content.ok ? parserFor(file)(content.text) : null;
        if (!content.ok || parsed?.ok !== true)
            throw (0,run_rollout/* changedSinceChecked */.mq)(file);
        last = { file, parsed: { documents: parsed.documents, places: (0,specs_text/* placesIn */.y)(content.text) } };
        return last.parsed;
    };
}

// EXTERNAL MODULE: ./lib/cli/exit.js
var exit = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/cli/result.js
var cli_result = __webpack_require__(5284);
// EXTERNAL MODULE: ./lib/cli/spot.js
var spot = __webpack_require__(8793);
;// CONCATENATED MODULE: ./lib/cli/prove.js





const EXIT_OF = { pass: exit/* EXIT */.d.ok, fail: exit/* EXIT */.d.failed, unproven: exit/* EXIT */.d.unknown };
/** Holds what is live against git, and returns the exit code: that of the proof's verdict. */
function proveAndReport(settings, around) {
    return (0,spot/* withSpot */.P)(settings, around, async (run) => {
        const result = await runProve(settings, run);
        run.progress.clear();
        const { verdict, checked } = result;
        const text = PROOF_REPORTERS[proofFormat(settings.format)](result, (0,cli_result/* contextOf */.Vm)(checked, settings, around));
        (0,cli_result/* writeText */.x3)({ text, verdict, checked }, settings, around);
        return EXIT_OF[verdict];
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

/***/ 8655:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $j: function() { return /* binding */ RESTORED_WORDS; },
/* harmony export */   GF: function() { return /* binding */ proofWords; },
/* harmony export */   ST: function() { return /* binding */ rollWordsOf; },
/* harmony export */   _5: function() { return /* binding */ hasTrouble; },
/* harmony export */   _V: function() { return /* binding */ rollSummary; },
/* harmony export */   cA: function() { return /* binding */ MAX_INSTANCES; },
/* harmony export */   l2: function() { return /* binding */ stragglerWords; },
/* harmony export */   rj: function() { return /* binding */ countWords; },
/* harmony export */   s6: function() { return /* binding */ CONSOLE; },
/* harmony export */   sG: function() { return /* binding */ ROLL_STATE_WORDS; },
/* harmony export */   uT: function() { return /* binding */ stragglersIn; }
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(338);
/* harmony import */ var _rollout_prove_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1252);
/* harmony import */ var _rollout_roll_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6810);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5202);




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
        ...(roll.oldCount === null ? [] : [`${roll.newCount ?? 0} of ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(roll.oldCount, 'instance')} replaced`]),
    ];
    return parts.join(', ');
}
/** Where a roll can be looked at. A page of its own for a resource is documented nowhere. */
const CONSOLE = 'https://console.spotinst.com/spt/dashboard';
/** How many rolls came to which end; '' where there were none. */
function rollSummary({ rolls }) {
    if (rolls.length === 0)
        return '';
    return `Rolls: ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countsOf */ .mQ)(ROLL_STATE_WORDS, rolls.map(({ state }) => state))}.`;
}
/** Whether a look at the console helps. */
function hasTrouble({ rolls }) {
    return rolls.some((roll) => !(0,_rollout_roll_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .isReplaced */ .t)(roll) && roll.state !== 'not-begun');
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
    const of = `of ${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(fleets.length, 'fleet')}`;
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
    return `${where === '' ? '' : `${where}. `}${_rollout_prove_words_js__WEBPACK_IMPORTED_MODULE_1__/* .WHY */ .u[standing.cause]}`;
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

/***/ 1252:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: function() { return /* binding */ WHY; }
/* harmony export */ });
/* unused harmony export VERDICTS */
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


/***/ })

};
;