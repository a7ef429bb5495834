"use strict";
exports.id = 386;
exports.ids = [386];
exports.modules = {

/***/ 8386:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveStep: function() { return /* binding */ proveStep; }
});

// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 13 modules
var core = __webpack_require__(4709);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/reporters/index.js + 8 modules
var reporters = __webpack_require__(4718);
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

// EXTERNAL MODULE: ./lib/run-check.js
var run_check = __webpack_require__(2808);
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
// EXTERNAL MODULE: ./lib/rollout.js + 20 modules
var rollout = __webpack_require__(4386);
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

// EXTERNAL MODULE: ./lib/action/deliver.js
var deliver = __webpack_require__(1230);
// EXTERNAL MODULE: ./lib/action/log.js
var log = __webpack_require__(9113);
// EXTERNAL MODULE: ./lib/action/rollout.js + 12 modules
var action_rollout = __webpack_require__(7515);
// EXTERNAL MODULE: ./lib/action/stoppable.js + 1 modules
var stoppable = __webpack_require__(5378);
;// CONCATENATED MODULE: ./lib/action/prove.js










/** Holds what is live against git: in the log, in annotations, the summary and the outputs. It takes any event that has the secrets. */
async function proveStep({ settings, spotToken }, workspace, env) {
    const stop = (0,stoppable/* stoppable */.p)(settings.rollout.timeoutMinutes);
    const run = { ...(0,action_rollout.runOf)(spotToken, workspace, env), signal: stop.signal };
    const result = await runProve(settings, run).finally(() => {
        stop.done();
        run.progress.end();
    });
    const { verdict, report, checked } = result;
    const context = (0,run_check/* reportContext */.gW)(checked, workspace, { color: false, fullReport: 'the file of the output report' });
    (0,log/* logText */.k)(PROOF_REPORTERS.text(result, context));
    const annotations = reporters/* REPORTERS */.P.github(report, context).trimEnd();
    // Commands, escaped by the reporter: they must reach the runner as they are.
    if (annotations !== '')
        core/* info */.pq(annotations);
    const file = (0,deliver/* leaveFile */.S5)('report', PROOF_REPORTERS.json(result, context), env);
    (0,deliver/* addToSummary */.Dg)(PROOF_REPORTERS.markdown(result, context), `the file of the output report: ${file}`, env);
    core/* setOutput */.uH('verdict', verdict);
    core/* setOutput */.uH('report', file);
    core/* setOutput */.uH('counts', JSON.stringify(report.counts));
    const why = failureOf(result);
    if (why !== null)
        core/* setFailed */.C1(why);
}
/** In one line, why the step is red; null where it is not. What could not be told is no failure of the instances. */
function failureOf({ verdict, report }) {
    if (verdict === 'pass')
        return null;
    if (verdict === 'unproven' || report.verdict === 'pass')
        return 'It could not be told of every instance whether it refuses IMDSv1: the log and the summary say why. Run it again.';
    return `Not everything is as git says, or refuses IMDSv1: ${(0,finding/* plural */.LS)(report.counts.errors, 'error')}. The log and the summary say where.`;
}


/***/ })

};
;