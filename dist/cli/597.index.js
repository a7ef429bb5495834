"use strict";
exports.id = 597;
exports.ids = [597];
exports.modules = {

/***/ 597:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: function() { return /* binding */ rehearse; }
});

// EXTERNAL MODULE: ./lib/clients/clock.js
var clock = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/reporters/json-text.js
var json_text = __webpack_require__(1191);
// EXTERNAL MODULE: ./lib/reporters/plans.js + 2 modules
var plans = __webpack_require__(9665);
// EXTERNAL MODULE: ./lib/reporters/rollouts.js
var rollouts = __webpack_require__(1727);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
// EXTERNAL MODULE: ./lib/run-rollout.js
var run_rollout = __webpack_require__(1273);
;// CONCATENATED MODULE: ./lib/simulator/faster-clock.js
/** A clock on which time runs `factor` times as fast as on another, from the moment it is made. */
function fasterClock(clock, factor) {
    const start = clock.now();
    const now = () => start + (clock.now() - start) * factor;
    return {
        today: () => new Date(now()).toISOString().slice(0, 10),
        now,
        sleep: (ms) => clock.sleep(ms / factor),
    };
}

;// CONCATENATED MODULE: ./lib/simulator/access.js
/** An organization without accounts and tokens. */
function noAccess() {
    const accounts = [];
    const byToken = new Map();
    let tokens = 0;
    return {
        addAccount: () => {
            const account = `act-${(accounts.length + 1).toString(16).padStart(8, '0')}`;
            accounts.push(account);
            return account;
        },
        addToken: (allowed) => {
            tokens++;
            // Distinctive, so that a search of any output finds it.
            const token = `simulated-spot-token-${String(tokens).padStart(4, '0')}`;
            byToken.set(token, allowed);
            return token;
        },
        revoke: (token) => {
            byToken.delete(token);
        },
        accountsOf: (authorization) => {
            const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
            const allowed = token === undefined ? undefined : byToken.get(token);
            if (allowed === undefined)
                return null;
            return allowed === 'all' ? [...accounts] : accounts.filter((account) => allowed.includes(account));
        },
    };
}

;// CONCATENATED MODULE: ./lib/simulator/agenda.js
/** Nothing to do. */
function emptyAgenda() {
    const entries = [];
    return {
        at: (time, act) => {
            // From the end: most of what is added is later than all the rest.
            const before = entries.findLastIndex((entry) => entry.time <= time);
            entries.splice(before + 1, 0, { time, act });
        },
        run: (until) => {
            for (let [next] = entries; next !== undefined && next.time <= until; [next] = entries) {
                entries.shift();
                next.act(next.time);
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/simulator/answers.js
const MESSAGES = {
    200: 'OK',
    400: 'Bad Request',
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not Found',
    429: 'Too Many Requests',
    500: 'Internal Server Error',
};
/** A refusal with one error. */
function refusal(status, code, message) {
    return { ok: false, status, errors: [{ code, message }] };
}
/** A result in its envelope (spotinst/openapi: responseItemWrapper.yaml, errorModel.yaml). */
function answerOf(result, line, { refusals }) {
    if (result.ok)
        return { status: 200, headers: {}, body: 'bare' in result ? result.bare : success(result, line) };
    const { status, errors } = result;
    if (status === 400 && refusals === 'text')
        return { status, headers: {}, body: 'Bad Request' };
    const isBare = status === 400 && refusals === 'status';
    return { status, headers: {}, body: envelope(line, status, isBare ? {} : { errors }) };
}
function success({ kind, items }, line) {
    const counted = items === null ? {} : { items, count: items.length };
    return envelope(line, 200, { ...(kind === null ? {} : { kind }), ...counted });
}
/** The refusal of one request too many: it has `data` and no `errors` (help.spot.io, administration/api). */
function tooMany(line) {
    return { status: 429, headers: {}, body: envelope(line, 429, { data: 'Rate limit exceeded' }) };
}
/** A failure of the service itself. */
function failure(line) {
    return { status: 500, headers: {}, body: envelope(line, 500, {}) };
}
function envelope({ id, url, method, at }, code, rest) {
    const timestamp = new Date(at).toISOString();
    return { request: { id, url, method, timestamp }, response: { status: { code, message: MESSAGES[code] ?? '' }, ...rest } };
}

// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __webpack_require__(1686);
;// CONCATENATED MODULE: ./lib/simulator/route.js

/** The resource that a path names: one of this kind and of this account, for others are not there for it; null where there is none. */
function resourceIn(kind, { resources, account, params }) {
    const resource = resources.find(params.id ?? '');
    return resource?.kind.id === kind.id && resource.account === account ? resource : null;
}
/** The refusal where there is none. */
function notFound({ api }, { params, account }) {
    return refusal(400, api.notFound, `${params.id} does not exist in account ${account}`);
}

;// CONCATENATED MODULE: ./lib/simulator/modes.js
/** Where the reference shows items under their root (spotinst/openapi: the responses elastigroup, ocean/ecs/ocean, managed). */
const WRAPPED_IN = {
    elastigroup: ['create', 'update'],
    'stateful-node': ['create', 'get', 'update'],
    'ocean-ecs-cluster': ['create', 'list', 'get', 'update'],
};
/** The shapes that the SDKs read. */
const DEFAULT_MODES = {
    wrapped: [],
    statefulList: 'flat',
    elastigroupList: 'whole',
    unknownMembers: 'dropped',
    partialOptions: 'merged',
    groupStatuses: 'lower',
    kubernetesRolls: 'enveloped',
    refusals: 'errors',
};

;// CONCATENATED MODULE: ./lib/simulator/shapes.js


/** A resource as an answer has it. */
function itemOf(resource, operation, modes) {
    const { id, kind } = resource;
    const [createdAt, updatedAt] = [timestamp(resource.createdAt), timestamp(resource.updatedAt)];
    const body = operation === 'list' ? listedBody(resource, modes) : resource.body;
    if (operation === 'list' && kind.id === 'stateful-node' && modes.statefulList === 'config')
        return { id, createdAt, updatedAt, config: body };
    const flat = { id, ...body, createdAt, updatedAt };
    return isWrapped(kind, operation, modes) ? { [kind.root]: flat } : flat;
}
function isWrapped(kind, operation, { wrapped }) {
    const asked = wrapped.find((id) => id === kind.id);
    const operations = asked === undefined ? [] : WRAPPED_IN[asked];
    return operations.includes(operation);
}
function listedBody({ kind, body }, { elastigroupList }) {
    return kind.id === 'elastigroup' && elastigroupList === 'without-options' ? without(body, kind.imdsPath) : body;
}
/** A body without the member at a path. */
function without(body, [step = '', ...rest]) {
    const { [step]: value, ...others } = body;
    if (rest.length === 0 || !Object.hasOwn(body, step))
        return others;
    return { ...others, [step]: (0,specs_value/* isMembers */.gV)(value) ? without(value, rest) : value };
}
/** A time as the API writes it: whole seconds (seen in the fixtures of spotinst-sdk-python). */
function timestamp(ms) {
    return new Date(Math.floor(ms / 1000) * 1000).toISOString();
}

;// CONCATENATED MODULE: ./lib/simulator/instance-routes.js



/** The list of running instances, where the kind has one. No answer says anything of their IMDS options. */
function instanceRoutes(kind) {
    const { path, instances } = kind.api;
    if (instances === null)
        return [];
    return [{ method: 'GET', template: `${path}/{id}/${instances.name}`, answer: (call) => list(kind, call) }];
}
function list(kind, call) {
    const fleet = resourceIn(kind, call);
    const route = kind.api.instances;
    if (fleet === null || route === null)
        return notFound(kind, call);
    const wanted = route.filters.map((name) => [name, call.query.get(name)]).filter(([, value]) => value !== null);
    const running = call.instances.of(fleet.id);
    if (kind.id === 'stateful-node')
        return { ok: true, kind: route.responseKind, items: [nodeItem(fleet, running[0] ?? null, call.nodes.status(fleet.id))] };
    const items = running
        .map((instance) => ITEMS[kind.id]?.(instance, fleet, call.resources) ?? {})
        .filter((item) => wanted.every(([name, value]) => item[name] === value));
    return { ok: true, kind: route.responseKind, items };
}
/** Some of the members that the reference lists (items-status-f.yaml, mi-status.yaml, oceanNode.yaml, oceanContainerInstance.yaml). */
const ITEMS = {
    elastigroup: (instance, fleet) => ({
        ...common(instance, fleet),
        groupId: fleet.id,
        product: (0,specs_value/* valueAt */.fK)(fleet.body, ['compute', 'product']) ?? 'Linux/UNIX',
        status: 'fulfilled',
    }),
    'ocean-cluster': (instance, fleet, resources) => ({
        ...node(instance, fleet, resources),
        nodeName: `${instance.id}.compute.internal`,
    }),
    'ocean-ecs-cluster': (instance, fleet, resources) => ({
        ...node(instance, fleet, resources),
        containerInstanceId: `container-${instance.id}`,
    }),
};
/** A stateful node has one instance, or none while it is paused. */
function nodeItem({ id, body, createdAt }, instance, status) {
    const running = instance === null ? {} : { instanceId: instance.id, launchedAt: timestamp(instance.launchedAt) };
    return { id, name: body.name ?? id, status, instanceType: TYPE, ...running, createdAt: timestamp(createdAt) };
}
const TYPE = 'm5.large';
function common({ id, launchedAt }, { body }) {
    const region = typeof body.region === 'string' ? body.region : 'us-east-1';
    return { instanceId: id, instanceType: TYPE, availabilityZone: `${region}a`, createdAt: timestamp(launchedAt) };
}
function node(instance, fleet, resources) {
    const group = instance.nodeGroup === null ? null : resources.find(instance.nodeGroup);
    const origin = group === null ? {} : { launchSpecId: group.id, launchSpecName: group.body.name ?? group.id };
    return { ...common(instance, fleet), ...origin, lifeCycle: 'Spot', registrationStatus: 'Registered' };
}

;// CONCATENATED MODULE: ./lib/simulator/node-routes.js


const ACTIONS = ['recycle', 'pause', 'resume'];
/** The actions of stateful nodes. Their answer is nothing but the frame (spotinst/openapi: mi/paths/managedIDRecycle.yaml). */
function nodeRoutes(kind) {
    if (kind.id !== 'stateful-node')
        return [];
    return ACTIONS.map((action) => ({
        method: 'PUT',
        template: `${kind.api.path}/{id}/${action}`,
        answer: (call) => {
            const node = resourceIn(kind, call);
            if (node === null)
                return notFound(kind, call);
            const isBegun = call.nodes.act(node, action, call.now);
            // No source tells what the API does with a second one.
            return isBegun ? { ok: true, kind: null, items: null } : refusal(400, 'SIMULATED_BUSY', `${node.id} is busy`);
        },
    }));
}

;// CONCATENATED MODULE: ./lib/simulator/members.js

/** The members of IMDS options that every kind has. */
const COMMON_MEMBERS = ['httpTokens', 'httpPutResponseHopLimit'];
const IMDS_KEYS = ['metadataOptions', 'instanceMetadataOptions'];
/** Set by the API itself: what a body says of them is passed over. */
const OWN_MEMBERS = ['id', 'createdAt', 'updatedAt'];
/**
 * A body without what the API does not know, as far as IMDS is concerned: options under the other family's key or in
 * another place, and members of the options that this kind has not. All other members are kept, known or not: which
 * the API knows is too much to ship.
 */
function withoutUnknown(kind, body) {
    return pruned(kind, body, kind.imdsPath);
}
/** `way` is what is left of the way to the options; empty where it does not lead there. */
function pruned(kind, body, way) {
    const [step, ...rest] = way;
    const known = Object.entries(body).filter(([key]) => !IMDS_KEYS.includes(key) || key === step);
    return Object.fromEntries(known.map(([key, value]) => [key, prunedValue(kind, value, key === step ? rest : null)]));
}
function prunedValue(kind, value, way) {
    if (Array.isArray(value))
        return value.map((item) => prunedValue(kind, item, null));
    if (!(0,specs_value/* isMembers */.gV)(value))
        return value;
    if (way === null || way.length > 0)
        return pruned(kind, value, way ?? []);
    const members = [...COMMON_MEMBERS, ...kind.optionalMembers];
    return Object.fromEntries(Object.entries(value).filter(([key]) => members.includes(key)));
}

;// CONCATENATED MODULE: ./lib/simulator/merge.js

/**
 * What an update makes of a body: objects are merged at every depth, lists and plain values are replaced whole, and null
 * removes a member. Nothing says so outright, but Terraform's updates carry empty objects that must not erase anything
 * (terraform-provider-spotinst, New…Wrapper), and the SDK sends null to clear a member.
 */
function merge(live, patch) {
    const kept = Object.entries(live).filter(([key]) => !Object.hasOwn(patch, key));
    const changed = Object.entries(patch)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [key, mergedValue(Object.hasOwn(live, key) ? live[key] : undefined, value)]);
    return Object.fromEntries([...kept, ...changed]);
}
function mergedValue(live, patch) {
    if (!(0,specs_value/* isMembers */.gV)(patch))
        return patch;
    return merge((0,specs_value/* isMembers */.gV)(live) ? live : {}, patch);
}

;// CONCATENATED MODULE: ./lib/simulator/roll-items.js

/** What the start of a roll of an Elastigroup gives, in capitals (spotinst/openapi: elastigroup-deployment-status-example5.yaml). */
function startedItem(roll) {
    const { id, batches } = roll;
    return { id, status: 'STARTING', currentBatch: 1, numOfBatches: batches.length, progress: progressOf(roll, 'percent') };
}
/** A roll of an Elastigroup, read or listed. */
function groupItem(roll, { groupStatuses }) {
    const { id, batches, settings, fresh, old } = roll;
    const status = groupStatus(roll);
    return {
        id,
        status: groupStatuses === 'lower' ? status.toLowerCase() : status,
        progress: progressOf(roll, 'percent'),
        currentBatch: currentBatch(roll),
        numOfBatches: batches.length,
        gracePeriod: settings.gracePeriod ?? 0,
        blueInstances: old.size,
        greenInstances: fresh.length,
        createdAt: groupTime(roll.createdAt),
        updatedAt: groupTime(roll.updatedAt),
    };
}
/** The details of a roll of an Elastigroup: they do not say whether it went well. */
function groupStatusItem(roll) {
    const { batches, settings, old } = roll;
    const batchOf = (id) => batches.findIndex((batch) => batch.includes(id)) + 1;
    const blue = [...old].map(([instanceId, status]) => ({
        instanceId,
        lifeCycle: 'spot',
        batchNum: batchOf(instanceId),
        status: status === 'REPLACED' ? 'DETACHED' : 'RUNNING',
    }));
    const replaced = [...old].filter(([, status]) => status === 'REPLACED').map(([id]) => id);
    const green = roll.fresh.map((instanceId, index) => ({
        instanceId,
        lifeCycle: 'spot',
        batchNum: batchOf(replaced[index] ?? ''),
        status: 'RUNNING',
    }));
    return {
        progress: progressOf(roll, 'percent'),
        numberOfBatches: batches.length,
        currentBatch: currentBatch(roll),
        gracePeriod: settings.gracePeriod ?? 0,
        strategyAction: 'REPLACE_SERVER',
        healthCheck: settings.healthCheckType ?? 'NONE',
        instances: [{ blue, green }],
    };
}
/** A roll of an Ocean cluster, or of an Elastigroup with ECS. */
function clusterItem(roll) {
    const { settings, old } = roll;
    const oldInstances = [...old].map(([instanceId, status]) => ({ instanceId, status }));
    const echoed = ['comment', 'launchSpecIds', 'instanceIds', 'respectPdb', 'reportPartialCompletion'].filter((name) => settings[name] !== undefined);
    return {
        id: roll.id,
        scope: roll.scope,
        status: roll.status,
        currentBatch: currentBatch(roll),
        numOfBatches: roll.batches.length,
        ...Object.fromEntries(echoed.map((name) => [name, settings[name]])),
        batchMinHealthyPercentage: settings.batchMinHealthyPercentage ?? 50,
        progress: { ...progressOf(roll, 'percentage'), detailedStatus: { oldInstances } },
        [roll.fleet.startsWith('sig-') ? 'groupId' : 'oceanId']: roll.fleet,
        createdAt: timestamp(roll.createdAt),
        updatedAt: timestamp(roll.updatedAt),
    };
}
const GROUP_WORDS = {
    IN_PROGRESS: 'IN_PROGRESS',
    COMPLETED: 'FINISHED',
    PARTIALLY_COMPLETED: 'FINISHED',
    FAILED: 'FAILED',
    STOPPED: 'STOPPED',
};
function groupStatus({ status, done }) {
    return status === 'IN_PROGRESS' && done === 0 ? 'STARTING' : GROUP_WORDS[status];
}
function currentBatch({ done, batches }) {
    return Math.min(done + 1, batches.length);
}
function progressOf({ done, batches }, unit) {
    return { unit, value: batches.length === 0 ? 100 : Math.floor((done * 100) / batches.length) };
}
/** Rolls of Elastigroups write the zone without a colon (seen in the fixtures of spotinst-sdk-python). */
function groupTime(ms) {
    return timestamp(ms).replace('Z', '+0000');
}

;// CONCATENATED MODULE: ./lib/simulator/roll-routes.js




/** Starting, listing, reading and stopping rolls, where a kind has them. Node groups are rolled through their cluster. */
function rollRoutes(kind) {
    const of = `${kind.api.path}/{id}`;
    const route = (method, template, answer) => ({
        method,
        template,
        answer: (call) => {
            const fleet = resourceIn(kind, call);
            return fleet === null ? notFound(kind, call) : answer(fleet, call);
        },
    });
    if (kind.id === 'elastigroup')
        return [
            route('PUT', `${of}/roll`, startOfGroup),
            route('GET', `${of}/roll`, listOfGroup),
            // In no part of the reference, but the SDK and Terraform poll it (spotinst-sdk-go, elastigroup aws.go).
            route('GET', `${of}/roll/{rollId}`, (fleet, call) => one(fleet, call, 'group', (roll) => groupItem(roll, call.modes))),
            route('GET', `${of}/roll/{rollId}/status`, (fleet, call) => one(fleet, call, 'group', groupStatusItem, 'spotinst:aws:ec2:group:roll:status')),
            route('PUT', `${of}/roll/{rollId}`, stopOfGroup),
            route('POST', `${of}/clusterRoll`, startOfCluster),
            route('GET', `${of}/clusterRoll`, listOfCluster),
            route('GET', `${of}/clusterRoll/{rollId}`, (fleet, call) => one(fleet, call, 'cluster', clusterItem)),
            route('PUT', `${of}/clusterRoll`, stopNewest),
        ];
    if (kind.role !== 'cluster')
        return [];
    return [
        route('POST', `${of}/roll`, startOfCluster),
        route('GET', `${of}/roll`, listOfCluster),
        route('GET', `${of}/roll/{rollId}`, (fleet, call) => one(fleet, call, 'cluster', clusterItem)),
        route('PUT', `${of}/roll/{rollId}`, stopOfCluster),
    ];
}
/** While a roll of an Elastigroup runs its configuration cannot be changed (help.spot.io, deploy-or-roll-elastigroup). */
function isRolling(fleet, { rolls }) {
    return rolls.of(fleet).some(({ status }) => status === 'IN_PROGRESS');
}
function startOfGroup(fleet, call) {
    const { body: settings } = call;
    if (!(0,specs_value/* isMembers */.gV)(settings) || typeof settings.batchSizePercentage !== 'number')
        return refusal(400, 'SIMULATED_NO_BODY', 'the body must have batchSizePercentage');
    const targets = call.instances.of(fleet.id);
    const minimum = (0,specs_value/* valueAt */.fK)(fleet.body, ['capacity', 'minimum']);
    if (typeof minimum === 'number' && targets.length < minimum)
        return refusal(400, 'CANT_ROLL_CAPACITY_BELOW_MINIMUM', `${fleet.id} has ${targets.length} instances, fewer than its minimum`);
    // A failed one blocks as well, until it is stopped.
    if (call.rolls.of(fleet.id).some(({ status }) => status === 'IN_PROGRESS' || status === 'FAILED'))
        return already(fleet);
    const roll = call.rolls.start({ fleet: fleet.id, sort: 'group', scope: 'Cluster', targets, settings, now: call.now });
    return { ok: true, kind: GROUP_KIND, items: [startedItem(roll)] };
}
function startOfCluster(fleet, call) {
    const settings = (0,specs_value/* isMembers */.gV)(call.body) ? call.body.roll : undefined;
    if (!(0,specs_value/* isMembers */.gV)(settings))
        return refusal(400, 'SIMULATED_NO_BODY', 'the body must have an object "roll"');
    const { launchSpecIds, instanceIds } = settings;
    if (launchSpecIds !== undefined && instanceIds !== undefined)
        return refusal(400, 'SIMULATED_TWO_SCOPES', 'a roll has launchSpecIds or instanceIds, and not both');
    const isOf = (ids, id) => !Array.isArray(ids) || ids.includes(id);
    const targets = call.instances
        .of(fleet.id)
        .filter(({ id, nodeGroup }) => isOf(instanceIds, id) && isOf(launchSpecIds, nodeGroup));
    if (isRolling(fleet.id, call))
        return already(fleet);
    if (targets.length === 0)
        return refusal(400, 'CLUSTER_HAS_NO_ACTIVE_INSTANCES', `${fleet.id} has no instances to roll`);
    const scope = scopeOf(launchSpecIds, 'Vng') ?? scopeOf(instanceIds, 'Instance') ?? 'Cluster';
    const roll = call.rolls.start({ fleet: fleet.id, sort: 'cluster', scope, targets, settings, now: call.now });
    return clusterResult(fleet, [clusterItem(roll)], call);
}
function scopeOf(ids, word) {
    if (!Array.isArray(ids))
        return null;
    return ids.length === 1 ? word : `${word}s`;
}
function listOfGroup(fleet, { rolls, query, modes }) {
    const newest = rolls.of(fleet.id).filter(({ sort }) => sort === 'group');
    const sorted = query.get('sort') === 'createdAt:ASC' ? newest.toReversed() : newest;
    const limit = query.get('limit');
    const items = sorted.slice(0, limit === null ? undefined : Number(limit)).map((roll) => groupItem(roll, modes));
    return { ok: true, kind: GROUP_KIND, items };
}
function listOfCluster(fleet, call) {
    const rolls = call.rolls.of(fleet.id).filter(({ sort }) => sort === 'cluster');
    return clusterResult(fleet, rolls.map(clusterItem), call);
}
function one(fleet, call, sort, item, kind) {
    const roll = rollIn(fleet, call, sort);
    if (roll === null)
        return noRoll(call);
    if (sort === 'cluster')
        return clusterResult(fleet, [clusterItem(roll)], call);
    return { ok: true, kind: kind ?? GROUP_KIND, items: [item(roll)] };
}
function stopOfGroup(fleet, call) {
    const roll = rollIn(fleet, call, 'group');
    if (roll === null)
        return noRoll(call);
    if (!isStop(call.body))
        return noStop();
    call.rolls.stop(roll.id, call.now);
    return { ok: true, kind: GROUP_KIND, items: null };
}
function stopOfCluster(fleet, call) {
    const roll = rollIn(fleet, call, 'cluster');
    return stopped(fleet, call, roll);
}
/** The route of an Elastigroup with ECS names no roll. */
function stopNewest(fleet, call) {
    const [newest] = call.rolls.of(fleet.id).filter(({ sort }) => sort === 'cluster');
    return stopped(fleet, call, newest ?? null);
}
function stopped(fleet, call, roll) {
    if (roll === null)
        return noRoll(call);
    if (!isStop(call.body))
        return noStop();
    return clusterResult(fleet, [clusterItem(call.rolls.stop(roll.id, call.now) ?? roll)], call);
}
function rollIn(fleet, { rolls, params }, sort) {
    const roll = rolls.find(params.rollId ?? '');
    return roll?.fleet === fleet.id && roll.sort === sort ? roll : null;
}
function isStop(body) {
    return (0,specs_value/* valueAt */.fK)(body, ['roll', 'status']) === 'STOPPED';
}
function clusterResult(fleet, items, { modes, params, method }) {
    const kind = fleet.kind.id === 'elastigroup' ? GROUP_KIND : `${fleet.kind.responseKind}:cluster:roll`;
    if (fleet.kind.id !== 'ocean-cluster' || modes.kubernetesRolls === 'enveloped')
        return { ok: true, kind, items };
    const isList = method === 'GET' && params.rollId === undefined;
    return { ok: true, bare: isList ? { status: { code: 200, message: 'OK' }, kind, items } : (items[0] ?? {}) };
}
const GROUP_KIND = 'spotinst:aws:ec2:group:roll';
/** The code is known for a roll of a cluster while one of its group runs; for the others no source gives any. */
function already({ id }) {
    return refusal(400, 'DEPLOYMENT_ALREADY_IN_PROGRESS', `${id} has a roll already`);
}
function noRoll({ params }) {
    return refusal(400, 'SIMULATED_NO_ROLL', `there is no roll ${params.rollId ?? ''}`);
}
function noStop() {
    return refusal(400, 'SIMULATED_NO_STOP', 'roll.status must be STOPPED');
}

;// CONCATENATED MODULE: ./lib/simulator/resource-routes.js







/** Create, list, get and update, which all kinds have. */
function resourceRoutes(kind) {
    const { path } = kind.api;
    return [
        { method: 'POST', template: path, answer: (call) => create(kind, call) },
        { method: 'GET', template: path, answer: (call) => resource_routes_list(kind, call) },
        { method: 'GET', template: `${path}/{id}`, answer: (call) => get(kind, call) },
        { method: 'PUT', template: `${path}/{id}`, answer: (call) => update(kind, call) },
    ];
}
function create(kind, call) {
    const { resources, account, modes, now } = call;
    const body = bodyIn(kind, call);
    if (body === null)
        return noBody(kind);
    const resource = resources.add(kind, account, merge({}, accepted(kind, body, modes)), { now, id: null });
    if (call.isIgnored)
        resources.remove(resource.id);
    return resource_routes_success(resource, 'create', modes);
}
function resource_routes_list(kind, { resources, account, modes, query }) {
    const { listFilter } = kind.api;
    const wanted = listFilter === null ? null : query.get(listFilter);
    const found = resources.of(kind, account).filter(({ body }) => wanted === null || body[listFilter ?? ''] === wanted);
    return { ok: true, kind: kind.responseKind, items: found.map((one) => itemOf(one, 'list', modes)) };
}
function get(kind, call) {
    const resource = resourceIn(kind, call);
    return resource === null ? notFound(kind, call) : resource_routes_success(resource, 'get', call.modes);
}
function update(kind, call) {
    const { resources, modes, now } = call;
    const resource = resourceIn(kind, call);
    if (resource === null)
        return notFound(kind, call);
    const patch = bodyIn(kind, call);
    if (patch === null)
        return noBody(kind);
    if (kind.id === 'elastigroup' && isRolling(resource.id, call))
        return refusal(400, CODES.rolling, `${resource.id} cannot be changed while it is rolled`);
    const fixed = kind.createOnly.find((path) => isChanged((0,specs_value/* valueAt */.fK)(patch, path), (0,specs_value/* valueAt */.fK)(resource.body, path)));
    if (fixed !== undefined)
        return refusal(400, CODES.fixed, `${fixed.join('.')} cannot be changed`);
    const body = updated(kind, resource.body, accepted(kind, patch, modes), modes);
    if (call.isIgnored)
        resources.update(resource.id, resource.body, now);
    const after = call.isIgnored ? { ...resource, body, updatedAt: now } : resources.update(resource.id, body, now);
    return resource_routes_success(after, 'update', modes);
}
/** What an update makes of a body. */
function updated(kind, body, patch, { partialOptions }) {
    const isReplaced = partialOptions === 'replaced' && (0,specs_value/* isMembers */.gV)((0,specs_value/* valueAt */.fK)(patch, kind.imdsPath));
    return merge(isReplaced ? without(body, kind.imdsPath) : body, patch);
}
/** What the API takes of a body that it is sent. */
function accepted(kind, body, { unknownMembers }) {
    const own = Object.fromEntries(Object.entries(body).filter(([key]) => !OWN_MEMBERS.includes(key)));
    return unknownMembers === 'dropped' ? withoutUnknown(kind, own) : own;
}
function isChanged(wanted, live) {
    return wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(live);
}
function bodyIn(kind, { body }) {
    const inner = (0,specs_value/* isMembers */.gV)(body) ? body[kind.root] : undefined;
    return (0,specs_value/* isMembers */.gV)(inner) ? inner : null;
}
function resource_routes_success(resource, operation, modes) {
    return { ok: true, kind: resource.kind.responseKind, items: [itemOf(resource, operation, modes)] };
}
/** Codes that no source gives: nothing may depend on them. */
const CODES = { noBody: 'SIMULATED_NO_BODY', fixed: 'SIMULATED_FIXED_MEMBER', rolling: 'SIMULATED_ROLLING' };
function noBody({ root }) {
    return refusal(400, CODES.noBody, `the body must have an object "${root}"`);
}

;// CONCATENATED MODULE: ./lib/simulator/routes.js





/** THE TABLE of routes. */
const ROUTES = kinds/* kindList */.T_.flatMap((kind) => [
    ...resourceRoutes(kind),
    ...instanceRoutes(kind),
    ...rollRoutes(kind),
    ...nodeRoutes(kind),
]);
/** The route of a request; null where there is none. */
function routeOf(method, path) {
    for (const route of ROUTES) {
        const params = route.method === method ? paramsIn(route.template, path) : null;
        if (params !== null)
            return { route, params };
    }
    return null;
}
function paramsIn(template, path) {
    const [wanted, given] = [template.split('/'), path.split('/')];
    if (wanted.length !== given.length)
        return null;
    const params = {};
    for (const [index, step] of wanted.entries()) {
        const value = given[index] ?? '';
        const name = /^\{(\w+)\}$/.exec(step)?.[1];
        if (name === undefined ? step !== value : value === '')
            return null;
        if (name !== undefined)
            params[name] = value;
    }
    return params;
}

;// CONCATENATED MODULE: ./lib/simulator/exchange.js


/** Carries a request out at once, with what is set to happen to it. */
function exchange(site, request, id) {
    site.agenda.run(site.now());
    const found = routeOf(request.method, request.path);
    const route = found?.route.template ?? null;
    const fault = site.faults.next({ method: request.method, route, id: found?.params.id ?? null });
    const line = lineOf(site, request, id);
    const base = { answer: failure(line), account: null, route, fault, delivery: 'whole', delayMs: 0 };
    if (fault?.kind === 'refused')
        return { ...base, delivery: 'reset' };
    const before = fate(fault, 'before', line);
    if (before !== null)
        return { ...base, ...before };
    if (fault?.kind === 'meanwhile')
        fault.before?.();
    const { answer, account } = answerTo(site, { request, found, line, fault });
    if (fault?.kind === 'meanwhile')
        fault.after?.();
    const delayMs = fault?.kind === 'slow' ? fault.ms : 0;
    const delivery = fault?.kind === 'cut' ? 'cut' : fault?.kind === 'reset' ? 'within' : 'whole';
    return { ...base, account, answer, delivery, delayMs, ...fate(fault, 'after', line) };
}
/** What is set to happen to the request at that moment. */
function fate(fault, when, line) {
    if (fault === null || !('when' in fault) || fault.when !== when)
        return null;
    if (fault.kind === 'reset')
        return { delivery: 'reset' };
    if (fault.kind === 'hang')
        return { delivery: 'never' };
    if (fault.kind === 'failure')
        return { answer: failure(line) };
    const { status, body, headers = {} } = fault;
    return { answer: { status, body, headers } };
}
function answerTo(site, asked) {
    const { request, found, line, fault } = asked;
    const refused = (result) => ({ answer: answerOf(result, line, site.modes()), account: null });
    const accounts = fault?.kind === 'unauthorized' ? null : site.access.accountsOf(request.headers.authorization);
    // No source shows what the API answers to a wrong token, a foreign account or an unknown path.
    if (accounts === null)
        return refused(refusal(401, 'SIMULATED_UNAUTHORIZED', 'the token is not valid'));
    if (found === null)
        return refused(refusal(404, 'SIMULATED_NO_ROUTE', `no route ${request.method} ${request.path}`));
    const { headers, isAllowed } = limited(site, `${found.route.method} ${found.route.template}`, fault);
    if (!isAllowed)
        return { answer: { ...tooMany(line), headers }, account: null };
    // Left out, it is the oldest account, without any error (terraform-provider-spotinst, docs/index.md).
    const account = request.query.get('accountId') ?? accounts[0];
    const result = resultOf(site, asked, found, account !== undefined && accounts.includes(account) ? account : null);
    const { body, status } = answerOf(result, line, site.modes());
    return { answer: { status, body, headers }, account: account ?? null };
}
/** Counts the request; the three headers come with every answer, also below the limit. */
function limited({ limits, now }, counter, fault) {
    if (fault?.kind === 'limited')
        limits.block(counter, now() + fault.seconds * 1000);
    const { isAllowed, remaining, resetSeconds } = fault?.kind === 'limited' ? { isAllowed: false, remaining: 0, resetSeconds: fault.seconds } : limits.take(counter, now());
    const headers = {
        'X-RateLimit-Limit': String(limits.perMinute),
        'X-RateLimit-Remaining': String(remaining),
        'X-RateLimit-Reset': String(resetSeconds),
    };
    return { headers, isAllowed };
}
function resultOf(site, { request, fault }, { route, params }, named) {
    if (named === null)
        return refusal(403, 'SIMULATED_FOREIGN_ACCOUNT', 'the account is none of the token');
    const body = jsonIn(request.text);
    if (body === NO_JSON)
        return refusal(400, 'SIMULATED_NO_JSON', 'the body is no JSON');
    const result = route.answer({
        resources: site.resources,
        instances: site.instances,
        rolls: site.rolls,
        nodes: site.nodes,
        modes: site.modes(),
        account: fault?.kind === 'account' ? fault.account : named,
        method: request.method,
        params,
        query: request.query,
        body,
        now: site.now(),
        isIgnored: fault?.kind === 'ignored',
    });
    return fault?.kind === 'empty' && result.ok && 'items' in result ? { ...result, items: [] } : result;
}
/** A text that should have been JSON. */
const NO_JSON = Symbol('no JSON');
/** The JSON of a body; undefined where there is none. */
function jsonIn(text) {
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return NO_JSON;
    }
}
function lineOf(site, { method, path, query }, id) {
    const url = query.size === 0 ? path : `${path}?${query}`;
    return { id, url, method, at: site.now() };
}

;// CONCATENATED MODULE: ./lib/simulator/faults.js
/** 503 with a text, as a proxy in front of the API gives it. */
const UNAVAILABLE = {
    kind: 'answer',
    when: 'before',
    status: 503,
    body: 'upstream connect error or disconnect/reset before headers',
};
/** A page in place of JSON, though the status is 200. */
const NOT_JSON = {
    kind: 'answer',
    when: 'after',
    status: 200,
    body: '<html><body>Please wait</body></html>',
};
/** No faults. */
function noFaults() {
    const all = [];
    return {
        set: (rule, fault) => all.push({ rule, fault, seen: 0 }),
        clear: () => all.splice(0),
        next: (target) => {
            const matching = all.filter(({ rule }) => matches(rule, target));
            for (const one of matching)
                one.seen++;
            const due = matching.find(({ rule: { nth = 1, times = 1 }, seen }) => seen >= nth && seen < nth + times);
            return due?.fault ?? null;
        },
    };
}
function matches({ method, route, id }, target) {
    return ((method === undefined || method === target.method) &&
        (route === undefined || route === target.route) &&
        (id === undefined || id === target.id));
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/simulator/http.js

/** Serves on a free port of the loopback interface. */
async function listen(answer) {
    const server = (0,external_node_http_.createServer)((incoming, response) => {
        // A client that goes away before its answer has nothing more to be told.
        respond(incoming, response, answer).catch(() => response.destroy());
    });
    const port = await opened(server, 0);
    return {
        origin: `http://127.0.0.1:${port}`,
        shut: () => shut(server),
        open: async () => {
            if (!server.listening)
                await opened(server, port);
        },
    };
}
function opened(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
            server.off('error', reject);
            const address = server.address();
            resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
    });
}
function shut(server) {
    return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
}
async function respond(incoming, response, answer) {
    const chunks = [];
    for await (const chunk of incoming)
        chunks.push(chunk);
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()]));
    const [path = '', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
    const text = Buffer.concat(chunks).toString('utf8');
    deliver(response, await answer({ method: incoming.method ?? 'GET', path, query: new URLSearchParams(query), headers, text }));
}
function deliver(response, { answer, delivery }) {
    if (delivery === 'never')
        return;
    if (delivery === 'reset') {
        http_reset(response);
        return;
    }
    const isText = typeof answer.body === 'string';
    const whole = Buffer.from(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    const sent = delivery === 'cut' ? half : whole;
    const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
    response.writeHead(answer.status, { 'Content-Type': type, 'Content-Length': String(sent.length), ...answer.headers });
    if (delivery === 'within')
        response.write(half, () => http_reset(response));
    else
        response.end(sent);
}
/** A reset, and no orderly end. */
function http_reset(response) {
    response.socket?.resetAndDestroy();
}

;// CONCATENATED MODULE: ./lib/simulator/instances.js

/** No instances. */
function noInstances() {
    const byId = new Map();
    const byFleet = new Map();
    let count = 0;
    return {
        launch: (source, resources, now) => {
            const cluster = clusterOf(source, resources);
            if (source.kind.role === 'node-group' && cluster === null)
                return null;
            count++;
            const instance = {
                id: `i-${count.toString(16).padStart(17, '0')}`,
                fleet: cluster?.id ?? source.id,
                nodeGroup: cluster === null ? null : source.id,
                launchedAt: now,
                options: optionsOf(source) ?? (cluster === null ? null : optionsOf(cluster)),
            };
            byId.set(instance.id, instance);
            byFleet.set(instance.fleet, (byFleet.get(instance.fleet) ?? new Set()).add(instance.id));
            return instance;
        },
        find: (id) => byId.get(id) ?? null,
        of: (fleet) => [...(byFleet.get(fleet) ?? [])].flatMap((id) => byId.get(id) ?? []),
        all: () => [...byId.values()],
        terminate: (id) => {
            byFleet.get(byId.get(id)?.fleet ?? '')?.delete(id);
            byId.delete(id);
        },
    };
}
/** The cluster of a node group; null where there is none. */
function clusterOf({ kind, body, account }, resources) {
    const { oceanId } = body;
    const cluster = kind.role === 'node-group' && typeof oceanId === 'string' ? resources.find(oceanId) : null;
    return cluster?.kind.role === 'cluster' && cluster.account === account ? cluster : null;
}
/** What a node group does not set it takes from its cluster (inferred: the reference's list of what is inherited is old). */
function optionsOf({ kind, body }) {
    const options = (0,specs_value/* valueAt */.fK)(body, kind.imdsPath);
    return (0,specs_value/* isMembers */.gV)(options) ? options : null;
}

;// CONCATENATED MODULE: ./lib/simulator/limits.js
const MINUTE = 60_000;
const UNUSED = { passed: [], blockedUntil: 0 };
/** Limits that nobody has touched yet. */
function freshLimits(perMinute) {
    const counters = new Map();
    return {
        perMinute,
        take: (route, now) => {
            const before = counters.get(route) ?? UNUSED;
            const { isAllowed, after } = counted(before, perMinute, now);
            counters.set(route, after);
            const remaining = isAllowed ? perMinute - after.passed.length : 0;
            const reset = isAllowed ? (after.passed[0] ?? now) + MINUTE : after.blockedUntil;
            return { isAllowed, remaining, resetSeconds: Math.ceil((reset - now) / 1000) };
        },
        block: (route, until) => counters.set(route, { ...(counters.get(route) ?? UNUSED), blockedUntil: until }),
    };
}
function counted(before, perMinute, now) {
    // "The timer will not reset until 60 seconds after" a request that comes although the route is blocked already.
    if (now < before.blockedUntil)
        return { isAllowed: false, after: { ...before, blockedUntil: now + MINUTE } };
    const passed = before.passed.filter((time) => time > now - MINUTE);
    const [oldest] = passed;
    if (oldest !== undefined && passed.length >= perMinute)
        return { isAllowed: false, after: { passed, blockedUntil: oldest + MINUTE } };
    return { isAllowed: true, after: { passed: [...passed, now], blockedUntil: 0 } };
}

;// CONCATENATED MODULE: ./lib/simulator/log.js

/** What the log keeps of a request. */
function loggedOf({ method, path, query, headers, text }, outcome, at) {
    const value = jsonIn(text);
    return {
        at,
        method,
        path,
        route: outcome.route,
        query: Object.fromEntries(query),
        account: outcome.account,
        contentType: headers['content-type'] ?? null,
        body: value === NO_JSON ? text : (value ?? null),
        fault: outcome.fault?.kind ?? null,
        status: outcome.delivery === 'whole' ? outcome.answer.status : null,
    };
}

;// CONCATENATED MODULE: ./lib/simulator/nodes.js
const DEFAULT_PLAN = { staleMs: 5000, stepMs: 60_000, resumes: true };
/** Nodes that all are active. */
function restingNodes(agenda, instances, resources) {
    const statuses = new Map();
    const busy = new Set();
    let plan = DEFAULT_PLAN;
    const end = (id, status) => {
        statuses.set(id, status);
        busy.delete(id);
    };
    const terminate = (id) => {
        for (const one of instances.of(id))
            instances.terminate(one.id);
    };
    /** Launches with the options that the node has by then. */
    const resume = (id, { resumes }, time) => {
        const node = resources.find(id);
        if (resumes && node !== null)
            instances.launch(node, resources, time);
        end(id, resumes ? 'ACTIVE' : 'PAUSED');
    };
    const begin = {
        pause: (id, now, { stepMs }) => {
            statuses.set(id, 'PAUSING');
            agenda.at(now + stepMs, () => {
                terminate(id);
                end(id, 'PAUSED');
            });
        },
        resume: (id, now, current) => {
            statuses.set(id, 'RESUMING');
            agenda.at(now + current.stepMs, (time) => resume(id, current, time));
        },
        recycle: (id, now, current) => {
            agenda.at(now + current.staleMs, () => {
                statuses.set(id, 'RECYCLING');
                terminate(id);
            });
            agenda.at(now + current.staleMs + 2 * current.stepMs, (time) => resume(id, current, time));
        },
    };
    return {
        status: (id) => statuses.get(id) ?? 'ACTIVE',
        act: ({ id }, action, now) => {
            if (busy.has(id))
                return false;
            busy.add(id);
            begin[action](id, now, plan);
            return true;
        },
        plan: (changed) => {
            plan = { ...plan, ...changed };
        },
    };
}

;// CONCATENATED MODULE: ./lib/simulator/resources.js
/** An organization that has nothing yet. */
function noResources() {
    const byId = new Map();
    let count = 0;
    const nextId = (kind) => {
        count++;
        const id = `${kind.idPrefix}${count.toString(16).padStart(8, '0')}`;
        return byId.has(id) ? nextId(kind) : id;
    };
    return {
        add: (kind, account, body, { now, id }) => {
            const resource = { id: id ?? nextId(kind), kind, account, body, createdAt: now, updatedAt: now };
            if (byId.has(resource.id))
                throw new Error(`there is a resource ${resource.id} already`);
            byId.set(resource.id, resource);
            return resource;
        },
        find: (id) => byId.get(id) ?? null,
        of: (kind, account) => [...byId.values()].filter((one) => one.kind.id === kind.id && one.account === account),
        all: () => [...byId.values()],
        update: (id, body, now) => {
            const before = byId.get(id);
            if (before === undefined)
                throw new Error(`there is no resource ${id}`);
            const after = { ...before, body, updatedAt: now };
            byId.set(id, after);
            return after;
        },
        remove: (id) => {
            byId.delete(id);
        },
    };
}

;// CONCATENATED MODULE: ./lib/simulator/rolls.js

/** Rolls that replace everything, a minute a batch. */
const rolls_DEFAULT_PLAN = { batchMs: 60_000, failsAt: null, heldBack: 0, heldBackBy: 'COULD_NOT_BE_REPLACED' };
/** No rolls. */
function noRolls(agenda, instances, resources) {
    const byId = new Map();
    const byFleet = new Map();
    let plan = rolls_DEFAULT_PLAN;
    const change = (id, changed) => {
        const roll = byId.get(id);
        if (roll === undefined)
            return null;
        const after = { ...roll, ...changed(roll) };
        byId.set(id, after);
        return after;
    };
    const endBatch = (id, index, current, time) => {
        change(id, (roll) => {
            if (roll.endedAt !== null && roll.endedAt <= time - current.batchMs)
                return {};
            const isFailed = current.failsAt === index + 1;
            const after = batchEnded(roll, index, current, (old) => (isFailed ? null : replace(instances, resources, old, time)));
            if (roll.status === 'STOPPED')
                return after;
            const status = isFailed ? 'FAILED' : statusOf(after);
            return { ...after, status, updatedAt: time, endedAt: status === 'IN_PROGRESS' ? null : time };
        });
    };
    return {
        start: ({ fleet, sort, scope, targets, settings, now }) => {
            const prefix = sort === 'group' ? 'sbgd' : 'scr';
            const id = `${prefix}-${(byId.size + 1).toString(16).padStart(8, '0')}`;
            const ids = targets.map((one) => one.id);
            const roll = {
                ...{ id, fleet, sort, scope, settings, done: 0, fresh: [], createdAt: now, updatedAt: now, endedAt: null },
                // Without instances there is nothing to wait for.
                status: ids.length === 0 ? 'COMPLETED' : 'IN_PROGRESS',
                batches: batchesOf(ids, settings.batchSizePercentage),
                old: new Map(ids.map((one) => [one, 'TO_BE_REPLACED'])),
            };
            byId.set(id, roll);
            byFleet.set(fleet, [id, ...(byFleet.get(fleet) ?? [])]);
            const current = plan;
            for (const index of roll.batches.keys())
                agenda.at(now + (index + 1) * current.batchMs, (time) => endBatch(id, index, current, time));
            return roll;
        },
        find: (id) => byId.get(id) ?? null,
        of: (fleet) => (byFleet.get(fleet) ?? []).flatMap((id) => byId.get(id) ?? []),
        // One that failed can be stopped as well: until then its Elastigroup takes no other (help.spot.io, deploy-or-roll-elastigroup).
        stop: (id, now) => change(id, ({ status, endedAt }) => status === 'IN_PROGRESS' || status === 'FAILED' ? { status: 'STOPPED', updatedAt: now, endedAt: endedAt ?? now } : {}),
        plan: (changed) => {
            plan = { ...plan, ...changed };
        },
    };
}
/** The default of the console: 20 percent (help.spot.io, roll-gen). */
const DEFAULT_BATCH = 20;
function batchesOf(ids, percentage) {
    const size = Math.max(1, Math.ceil((ids.length * (typeof percentage === 'number' ? percentage : DEFAULT_BATCH)) / 100));
    return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ids.slice(index * size, (index + 1) * size));
}
/** A roll after one of its batches; `replaced` gives the new instance in place of an old one, or null where none came. */
function batchEnded(roll, index, plan, replaced) {
    const held = new Set([...roll.old.keys()].slice(roll.old.size - plan.heldBack));
    const old = new Map(roll.old);
    const fresh = [...roll.fresh];
    for (const id of roll.batches[index] ?? []) {
        const one = held.has(id) ? null : replaced(id);
        old.set(id, held.has(id) ? plan.heldBackBy : one === null ? 'COULD_NOT_BE_REPLACED' : 'REPLACED');
        if (one !== null)
            fresh.push(one);
    }
    return { ...roll, old, fresh, done: index + 1 };
}
/** Launches another from where the old one came from, and ends that. */
function replace(instances, resources, old, time) {
    const instance = instances.find(old);
    const source = instance === null ? null : resources.find(instance.nodeGroup ?? instance.fleet);
    const fresh = source === null ? null : instances.launch(source, resources, time);
    if (fresh !== null)
        instances.terminate(old);
    return fresh?.id ?? null;
}
/**
 * COMPLETED does not mean that everything was replaced: enough are healthy, and what a PDB keeps back counts as such
 * (help.spot.io, roll-gen). The reference knows PARTIALLY_COMPLETED where that was asked for.
 */
function statusOf({ done, batches, old, settings }) {
    if (done < batches.length)
        return 'IN_PROGRESS';
    const all = [...old.values()];
    if (settings.reportPartialCompletion === true && all.some((status) => status !== 'REPLACED'))
        return 'PARTIALLY_COMPLETED';
    const healthy = all.filter((status) => status !== 'COULD_NOT_BE_REPLACED').length;
    const wanted = (0,specs_value/* valueAt */.fK)(settings, ['batchMinHealthyPercentage']) ?? (0,specs_value/* valueAt */.fK)(settings, ['strategy', 'batchMinHealthyPercentage']);
    return healthy * 100 >= all.length * (typeof wanted === 'number' ? wanted : 50) ? 'COMPLETED' : 'FAILED';
}

;// CONCATENATED MODULE: ./lib/simulator/stage.js



/** The stage of a site. */
function stageOf(site) {
    const { resources, instances, access, faults, modes } = site;
    /** What is due by now has happened. */
    const now = () => {
        const time = site.now();
        site.agenda.run(time);
        return time;
    };
    const found = (id) => {
        const resource = resources.find(id);
        if (resource === null)
            throw new Error(`there is no resource ${id}`);
        return resource;
    };
    return {
        addAccount: access.addAccount,
        addToken: access.addToken,
        revoke: access.revoke,
        load: (kind, account, { id, createdAt: _, updatedAt: __, ...body }) => {
            const place = { now: now(), id: typeof id === 'string' ? id : null };
            return resources.add(kinds/* KINDS */.GW[kind], account, merge({}, structuredClone(body)), place).id;
        },
        live: (id) => {
            const resource = resources.find(id);
            return resource === null ? null : liveOf(resource);
        },
        all: () => resources.all().map(liveOf),
        change: (id, patch) => {
            const time = now();
            const { kind, body } = found(id);
            resources.update(id, updated(kind, body, accepted(kind, structuredClone(patch), modes()), modes()), time);
        },
        remove: (id) => {
            now();
            for (const one of instances.of(id))
                instances.terminate(one.id);
            resources.remove(id);
        },
        launch: (id, count) => {
            const time = now();
            return Array.from({ length: count }, () => {
                const instance = instances.launch(found(id), resources, time);
                if (instance === null)
                    throw new Error(`${id} has no cluster`);
                return instance;
            });
        },
        instances: (fleet) => {
            now();
            return fleet === undefined ? instances.all() : instances.of(fleet);
        },
        terminate: (instance) => {
            now();
            instances.terminate(instance);
        },
        rolls: (fleet) => {
            now();
            return site.rolls.of(fleet);
        },
        planRolls: site.rolls.plan,
        planNodes: site.nodes.plan,
        fault: faults.set,
        clearFaults: faults.clear,
    };
}
function liveOf({ id, kind, account, body }) {
    return { id, kind: kind.id, account, body };
}

;// CONCATENATED MODULE: ./lib/simulator/simulator.js













/** The default limit: higher than any test or rehearsal goes. */
const UNMET_LIMIT = 1_000_000;
/** Starts a simulator on loopback. Whoever starts it must close it. */
async function startSimulator(options) {
    const { clock, perMinute = UNMET_LIMIT } = options;
    let modes = { ...DEFAULT_MODES, ...options.modes };
    const access = noAccess();
    const account = access.addAccount();
    const token = access.addToken('all');
    const [resources, instances, agenda] = [noResources(), noInstances(), emptyAgenda()];
    const site = {
        resources,
        instances,
        agenda,
        rolls: noRolls(agenda, instances, resources),
        nodes: restingNodes(agenda, instances, resources),
        access,
        limits: freshLimits(perMinute),
        faults: noFaults(),
        modes: () => modes,
        now: clock.now,
    };
    const requests = [];
    const server = await serve(site, clock, (one) => {
        const { answer: _, headers: __, ...logged } = one;
        requests.push(logged);
        options.record?.(one);
    });
    return {
        ...stageOf(site),
        url: server.origin,
        token,
        account,
        requests,
        setModes: (changed) => {
            modes = { ...modes, ...changed };
        },
        shut: server.shut,
        open: server.open,
        close: server.close,
    };
}
async function serve(site, clock, record) {
    let count = 0;
    let isClosed = false;
    const server = await listen(async (request) => {
        count++;
        const outcome = exchange(site, request, `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`);
        const { headers, body: answer } = outcome.answer;
        record({ ...loggedOf(request, outcome, clock.now()), headers, answer });
        if (outcome.fault?.kind === 'refused') {
            void server.shut();
            outcome.fault.begun?.();
        }
        if (outcome.delayMs > 0)
            await clock.sleep(outcome.delayMs);
        return outcome;
    });
    return {
        origin: server.origin,
        shut: server.shut,
        open: async () => {
            if (!isClosed)
                await server.open();
        },
        close: async () => {
            isClosed = true;
            await server.shut();
        },
    };
}

// EXTERNAL MODULE: ./lib/cli/exit.js
var exit = __webpack_require__(385);
;// CONCATENATED MODULE: ./lib/rollout/compare.js

/**
 * Members whose case means nothing: of `instanceMetadataTags` the API reference has capitals and what the API returns has
 * none; volume types come back in capitals (Terraform lower-cases them: elastigroup_aws, updateCapitalSlice).
 */
const CASELESS = new Set(['instanceMetadataTags', 'volumeType']);
/**
 * Whether a live value is what git wants. Members that git does not name may be anything. null means absent, a number may
 * come back as a text, lists must be as long and in the same order.
 */
function compare_isMet(wanted, live, name) {
    if (wanted === null || wanted === undefined)
        return live === null || live === undefined;
    if (Array.isArray(wanted)) {
        return Array.isArray(live) && live.length === wanted.length && wanted.every((item, index) => compare_isMet(item, live[index], name));
    }
    if (isMembers(wanted)) {
        // An object in which nothing is set is as good as none.
        if (live !== null && live !== undefined && !isMembers(live))
            return false;
        return Object.keys(wanted).every((key) => compare_isMet(wanted[key], valueAt(live, [key]), key));
    }
    if (typeof wanted === 'number' && typeof live === 'string')
        return live.trim() !== '' && Number(live) === wanted;
    if (typeof wanted === 'string' && typeof live === 'string' && CASELESS.has(name)) {
        return wanted.toLowerCase() === live.toLowerCase();
    }
    return wanted === live;
}

;// CONCATENATED MODULE: ./lib/rollout/difference.js



/** Set by Spot alone (read-only in the schemas of all kinds: spotinst/openapi). */
const READ_ONLY = (/* unused pure expression or super */ null && ([['id'], ['createdAt'], ['updatedAt']]));
/**
 * All members of a body in git, but the IMDS options, that a live resource does not have as they are there; lists whole. Relies
 * on the API merging objects deeply, as Terraform does.
 */
function differenceOf(wanted, live, cluster, kind) {
    const held = heldBack(wanted, live, cluster, kind);
    const members = [];
    const withheld = [];
    const skipped = new Set([...READ_ONLY, kind.imdsPath].map((path) => pointerOf(path)));
    const differing = (part, found, path) => {
        const entries = Object.entries(part).flatMap(([key, value]) => {
            const at = pointerOf([...path, key]);
            const inLive = valueAt(found, [key]);
            if (skipped.has(at) || isMet(value, inLive, key))
                return [];
            if (held.has(at)) {
                withheld.push(at);
                return [];
            }
            if (isMembers(value)) {
                const inner = differing(value, inLive, [...path, key]);
                return Object.keys(inner).length === 0 ? [] : [[key, inner]];
            }
            members.push(memberChange(at, inLive, value));
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
    return new Set([...kind.createOnly, ...moving].map((path) => pointerOf(path)));
}
/** Whether something is set at a path, in which `*` is any item of a list; false and null count as nothing. */
function isSet(value, path) {
    const [step, ...rest] = path;
    if (step === undefined)
        return value !== undefined && value !== null && value !== false;
    if (step === '*')
        return Array.isArray(value) && value.some((item) => isSet(item, rest));
    return isSet(valueAt(value, [step]), rest);
}
/** A body with a value at a path; the objects on the way are made or kept. */
function withValue(body, [step, ...rest], value) {
    if (step === undefined)
        return body;
    const inner = (0,specs_value/* valueAt */.fK)(body, [step]);
    return { ...body, [step]: rest.length === 0 ? value : withValue((0,specs_value/* isMembers */.gV)(inner) ? inner : {}, rest, value) };
}

;// CONCATENATED MODULE: ./lib/rollout/imds.js




/** The IMDS options in a body, where they are an object. */
function optionsIn(body, kind) {
    const found = (0,specs_value/* valueAt */.fK)(body, kind.imdsPath);
    return (0,specs_value/* isMembers */.gV)(found) && (0,specs_value/* unresolvableText */.Et)(found) === null ? found : null;
}
/** Whether options make instances refuse IMDSv1, as far as Spot is asked. Live ones count in any case: they must not be lost. */
function requiresTokens(options, isLive = false) {
    const tokens = options?.httpTokens;
    return tokens === 'required' || (isLive && typeof tokens === 'string' && tokens.toLowerCase() === 'required');
}
/** The IMDS options of a live resource; an object in which nothing is set is as good as none. */
function liveOptions({ body, kind }) {
    const options = optionsIn(body, KINDS[kind]);
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
    const unmet = Object.keys(wanted).filter((name) => !isMet(wanted[name], own(live, name), name));
    if (unmet.length === 0)
        return null;
    const kept = Object.entries(live ?? {}).filter(([name, value]) => value !== null && value !== undefined && !unmet.includes(name));
    const pointer = pointerOf(kind.imdsPath);
    return {
        options: Object.fromEntries([
            ...kept.map(([name, value]) => [name, sendable(name, value)]),
            ...unmet.map((name) => [name, wanted[name]]),
        ]),
        members: unmet.toSorted(byRank).map((name) => memberChange(`${pointer}/${name}`, own(live, name), wanted[name])),
    };
}
function own(options, name) {
    return options === null ? undefined : valueAt(options, [name]);
}
/** Some answers have the hop limit as a text (the API description's own example does); it is to be sent as a number. */
function sendable(name, value) {
    return name === 'httpPutResponseHopLimit' && typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}
const ORDER = (/* unused pure expression or super */ null && (['httpTokens', 'httpPutResponseHopLimit', 'httpEndpoint', 'instanceMetadataTags']));
function byRank(a, b) {
    return ORDER.indexOf(a) - ORDER.indexOf(b);
}

;// CONCATENATED MODULE: ./lib/cli/rehearsal-fleet.js



/**
 * A fleet that still allows IMDSv1, made of specs. The specs that come first are put into the simulator; each time, they are
 * given back with the resource that they are about: in one account, by their own id or by one that is made up.
 */
function rehearsalFleet(stage, account) {
    const ids = new Map();
    const idOf = (spec) => {
        const key = JSON.stringify([spec.file, spec.document, spec.path]);
        const id = ids.get(key) ?? placed(spec, stage, account);
        ids.set(key, id);
        return id;
    };
    return (specs) => {
        // Those with ids of their own come first: none that is made up may be one of these.
        for (const spec of specs)
            if (spec.id !== null)
                idOf(spec);
        return specs.map((spec) => ({ ...spec, account, id: idOf(spec), create: false, matchesName: false }));
    };
}
/** The id of the resource that a spec is put into the simulator as; of one whose id cannot be told, or is taken, the id alone. */
function placed(spec, stage, account) {
    const { id, kind, body } = spec;
    if (body === null)
        throw new Error(`the body of ${spec.file} was not kept, but a rehearsal begins with it`);
    if (id !== null && ((0,specs_value/* unresolvableText */.Et)(id) !== null || stage.live(id) !== null))
        return id;
    const { id: _, ...rest } = weakened(body, spec);
    return stage.load(kind.id, account, id === null ? rest : { ...rest, id });
}
/** A body as it was before: its instances may answer IMDSv1. One without options of its own stays so. */
function weakened(body, { kind }) {
    const options = optionsIn(body, kind);
    return options === null ? body : withValue(body, kind.imdsPath, { ...options, httpTokens: 'optional' });
}

// EXTERNAL MODULE: ./lib/cli/result.js
var result = __webpack_require__(5284);
;// CONCATENATED MODULE: ./lib/cli/rehearse.js











/** How many times as fast as here time runs at the simulator. */
const SPEED = 60;
/** Runs plan and apply against a simulator of the Spot API, and returns the exit code: whether all specs were applied. */
async function rehearse(settings, around) {
    const simulator = await startSimulator({ clock: fasterClock(clock/* systemClock */.m, SPEED) });
    try {
        const [at, run] = [settingsFor(settings, simulator), runAt(simulator, around)];
        const adopt = rehearsalFleet(simulator, simulator.account);
        const { plan } = await (0,run_rollout/* runPlan */.F)(at, run, adopt);
        const { rollout, checked } = await (0,run_rollout/* runApply */.O)(at, { ...run, trigger: 'command', confirm: null }, adopt);
        const { plan: after } = await (0,run_rollout/* runPlan */.F)(at, run, adopt);
        const rehearsal = { plan, rollout, after };
        const verdict = verdictOf(rehearsal);
        const text = TEXTS[(0,plans/* planFormat */.T)(settings.format)]({ ...rehearsal, verdict }, (0,result/* contextOf */.Vm)(checked, settings, around));
        (0,result/* writeText */.x3)({ text, verdict, checked }, settings, around);
        return verdict === 'pass' ? exit/* EXIT */.d.ok : exit/* EXIT */.d.failed;
    }
    finally {
        await simulator.close();
    }
}
/** Limits and questions are for what is real. */
function settingsFor(settings, { url, account }) {
    const rollout = { ...settings.rollout, url, account, maxChanges: Number.MAX_SAFE_INTEGER, isConfirmed: true };
    return { ...settings, rollout };
}
function runAt({ token, account }, { cwd }) {
    // It is over before anybody could read of it.
    return { cwd, token, account, progress: { tell: () => { } }, signal: new AbortController().signal };
}
function verdictOf({ plan, rollout, after }) {
    const isDone = rollout.verdict === 'applied' && (0,planned/* changesOf */.fs)(after).length === 0;
    return isDone && plan.verdict === 'pass' && after.verdict === 'pass' ? 'pass' : 'fail';
}
const HEAD = 'Rehearsal: nothing leaves this machine. The specs stand for a fleet that still allows IMDSv1, on a simulator of the Spot API.';
const PARTS = ['The plan', 'What apply did', 'A second plan, as proof'];
const TEXTS = {
    text: (told, context) => {
        const parts = partsOf('text', told, context).map((part, index) => `--- ${PARTS[index]} ---\n\n${part}`);
        return `${HEAD}\n\n${parts.join('\n')}\nrehearsal: ${told.verdict}\n`;
    },
    markdown: (told, context) => `${HEAD}\n\n${partsOf('markdown', told, context).join('\n')}\nRehearsal: ${told.verdict}\n`,
    json: (told, context) => {
        const [plan, rollout, after] = partsOf('json', told, context).map((part) => JSON.parse(part));
        return `${(0,json_text/* jsonText */.s)({ version: 1, isRehearsal: true, verdict: told.verdict, plan, rollout, after }, 2)}\n`;
    },
};
function partsOf(format, { plan, rollout, after }, context) {
    const planned = plans/* PLAN_REPORTERS */.P[format];
    return [planned(plan, context), rollouts/* ROLLOUT_REPORTERS */.Z[format](rollout, context), planned(after, context)];
}


/***/ }),

/***/ 9980:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: function() { return /* binding */ planText; }
/* harmony export */ });
/* harmony import */ var _rollout_planned_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2596);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5202);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2887);



/** For people at a terminal and in logs: what is refused, what changes, what is left alone, the counts and the hash last. */
const planText = (plan, context) => {
    const paint = context.color ? inColor : plain;
    const failures = plan.resources.filter((one) => 'reason' in one && (0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(one.state));
    const left = plan.resources.filter((one) => 'reason' in one && !(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(one.state));
    const changes = plan.resources.filter((one) => one.state === 'change' || one.state === 'create');
    const right = plan.resources.filter(({ state }) => state === 'right');
    const blocks = [
        failures.map((one) => unplannedLine(one, context, paint.bad)),
        ...changes.map((change) => changeBlock(change, plan, context, paint)),
        left.map((one) => unplannedLine(one, context, paint.dim)),
        right.map((one) => `${headOf(one, context)}: ${paint.good(_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_WORDS */ .I7.right)}`),
    ].filter((block) => block.length > 0);
    return `${[...blocks.map((block) => `${block.join('\n')}\n`), lastLines(plan, paint)].join('\n')}\n`;
};
const plain = { good: (text) => text, bad: (text) => text, change: (text) => text, dim: (text) => text };
const colored = (code, text) => `\u001b[${code}m${text}\u001b[0m`;
const inColor = {
    good: (text) => colored(32, text),
    bad: (text) => colored(31, text),
    change: (text) => colored(33, text),
    dim: (text) => colored(2, text),
};
/** Which resource it is; where it stands in git comes first. */
function headOf(planned, { pathOf }) {
    const { spec, kind, account } = planned;
    const place = spec === null ? '' : `${pathOf(spec.file)}: `;
    const where = account === null ? '' : ` in ${account}`;
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(`${place}${kind} ${(0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(planned)}${where}`);
}
function unplannedLine(planned, context, paint) {
    return `${headOf(planned, context)}: ${paint(_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_WORDS */ .I7[planned.state])}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(planned.reason)}`;
}
function changeBlock(change, plan, context, paint) {
    const { state, isWeak, members, withheld, roll } = change;
    const weak = isWeak ? `, ${paint.bad('live is weaker than git')}` : '';
    return [
        `${headOf(change, context)}: ${paint.change(_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_WORDS */ .I7[state])}${weak}`,
        ...members.map((member) => `  ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .memberWords */ .O_)(member, '->'))}`),
        ...(withheld.length === 0 ? [] : [`  ${paint.dim((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(`not sent: ${withheld.map(_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .memberName */ .eg).join(', ')}`))}`]),
        ...(roll === null ? [] : [`  ${paint.dim((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .rollWords */ .pl)(roll, plan.roll))}`]),
    ];
}
function lastLines(plan, paint) {
    const verdict = plan.verdict === 'pass' ? paint.good('plan') : paint.bad('plan');
    return `${verdict}: ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .planSummary */ .MM)(plan)} ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_0__/* .planTerms */ .XZ)(plan)}\nplan-hash: ${plan.hash}`;
}


/***/ }),

/***/ 5202:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: function() { return /* binding */ planVerdict; },
/* harmony export */   I7: function() { return /* binding */ STATE_WORDS; },
/* harmony export */   MM: function() { return /* binding */ planSummary; },
/* harmony export */   O_: function() { return /* binding */ memberWords; },
/* harmony export */   XZ: function() { return /* binding */ planTerms; },
/* harmony export */   eg: function() { return /* binding */ memberName; },
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
    'would-weaken': 'refused as weaker',
    'failed-check': 'not passing the check',
    'no-account': 'without account',
    ambiguous: 'ambiguous',
    unresolvable: 'that cannot be told',
    overrides: 'overriding the cluster',
    unmatched: 'not matched',
    missing: 'not live',
    waived: 'waived',
    unmanaged: 'not in git',
};
/** How many resources there are in each state. */
function planSummary({ resources }) {
    const counts = new Map();
    for (const { state } of resources)
        counts.set(state, (counts.get(state) ?? 0) + 1);
    const parts = Object.entries(STATE_WORDS).flatMap(([state, words]) => {
        const count = counts.get(state);
        return count === undefined ? [] : [`${count} ${words}`];
    });
    return `${parts.length === 0 ? 'no resources' : parts.join(', ')}.`;
}
/** What the plan comes to, in a few words. */
function planVerdict(plan) {
    const changes = (0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .changesOf */ .fs)(plan).length;
    const failures = plan.resources.filter(({ state }) => (0,_rollout_planned_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(state)).length;
    const parts = [
        changes === 0 ? 'nothing to change' : (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(changes, 'change'),
        ...(failures === 0 ? [] : [`${(0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(failures, 'resource')} not as git says`]),
    ];
    return parts.join(', ');
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
        return `${fleet} not replaced`;
    const time = roll.leastSeconds === null ? 'time unknown' : `at least ${durationWords(roll.leastSeconds)}`;
    return `${fleet} ${howWords(roll)}, ${time}`;
}
function howWords({ route, batches, settings, instances }) {
    if (route === 'recycle')
        return instances?.count === 1 ? 'recycled' : 'recycled one by one';
    const count = batches === null ? 'batches' : batches === 1 ? '1 batch' : `${batches} batches`;
    return `in ${count} of ${settings.batchSizePercentage}%`;
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

/***/ 9665:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: function() { return /* binding */ PLAN_REPORTERS; },
  T: function() { return /* binding */ planFormat; }
});

// EXTERNAL MODULE: ./lib/reporters/json-text.js
var json_text = __webpack_require__(1191);
;// CONCATENATED MODULE: ./lib/reporters/plan-json.js

/** The plan as JSON, by schemas/plan.schema.json. What is sent is left out: it may hold what not everybody may read. */
const planJson = (plan) => {
    const resources = plan.resources.map((resource) => ('body' in resource ? { ...resource, body: undefined } : resource));
    return `${(0,json_text/* jsonText */.s)({ ...plan, resources }, 2)}\n`;
};

// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var rollout_planned = __webpack_require__(2596);
// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
// EXTERNAL MODULE: ./lib/reporters/plan-words.js
var plan_words = __webpack_require__(5202);
;// CONCATENATED MODULE: ./lib/reporters/plan-markdown.js




/** Tables longer than this are folded up. */
const MAX_ROWS = 20;
/** A comment holds 65,536 characters in all. */
const MAX_HASH = 20_000;
/** For comments and the job summary: what is refused first, then the changes; the rest is folded up, and the hash stands last. */
const planMarkdown = (plan, context) => {
    const { resources } = plan;
    const unplanned = resources.filter((one) => 'reason' in one);
    const changes = resources.filter((one) => one.state === 'change' || one.state === 'create');
    const parts = [
        `## ${signOf(plan, changes)} Plan: ${(0,plan_words/* planVerdict */.Ft)(plan)}`,
        `${(0,plan_words/* planSummary */.MM)(plan)} ${(0,plan_words/* planTerms */.XZ)(plan)}`,
        failureTable(unplanned, context),
        changeTable(changes, plan, context),
        unplannedTable(unplanned, 'waived', context),
        rightTable(resources, context),
        unplannedTable(unplanned, 'unmanaged', context),
        hashPart(plan),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
function signOf({ verdict }, changes) {
    if (verdict === 'fail')
        return '❌';
    return changes.length === 0 ? '✅' : '✏️';
}
/** What must be put right: what would weaken a live resource comes first. */
function failureTable(unplanned, context) {
    const rows = rollout_planned/* UNPLANNED_STATES */.$g.filter(rollout_planned/* isFailure */.N6).flatMap((state) => unplanned
        .filter((one) => one.state === state)
        .map((one) => [`❌ ${plan_words/* STATE_WORDS */.I7[state]}`, resourceCell(one, context), (0,markdown_text/* markdownText */.p)(one.reason)]));
    return table('not as git says', ['State', 'Resource', 'Why, and what to do'], rows, rows.length > MAX_ROWS);
}
function changeTable(changes, plan, context) {
    const rows = changes.map((change) => [
        change.state === 'create' ? '➕ create' : '✏️ change',
        resourceCell(change, context),
        memberCell(change),
        change.roll === null ? 'new' : (0,markdown_text/* markdownText */.p)((0,plan_words/* rollWords */.pl)(change.roll, plan.roll)),
    ]);
    return table('changing', ['State', 'Resource', 'Live → git', 'Instances'], rows, rows.length > MAX_ROWS);
}
function memberCell({ isWeak, members, withheld }) {
    return [
        ...(isWeak ? ['⚠️ live is weaker than git'] : []),
        ...members.map(({ path, from, to, isShown }) => {
            const name = (0,markdown_text/* markdownCode */.D)((0,plan_words/* memberName */.eg)(path));
            return isShown
                ? `${name}: ${(0,markdown_text/* markdownText */.p)((0,plan_words/* valueWords */.pz)(from))} → **${(0,markdown_text/* markdownText */.p)((0,plan_words/* valueWords */.pz)(to))}**`
                : `${name} changes (not shown)`;
        }),
        ...(withheld.length === 0 ? [] : [`not sent: ${withheld.map((path) => (0,markdown_text/* markdownCode */.D)((0,plan_words/* memberName */.eg)(path))).join(', ')}`]),
    ].join('<br>');
}
function unplannedTable(unplanned, state, context) {
    const rows = unplanned
        .filter((one) => one.state === state)
        .map((one) => [resourceCell(one, context), (0,markdown_text/* markdownText */.p)(one.reason)]);
    return table(plan_words/* STATE_WORDS */.I7[state], ['Resource', 'What it means'], rows, true);
}
function rightTable(resources, context) {
    const rows = resources
        .filter((one) => one.state === 'right')
        .map((one) => [resourceCell(one, context), one.withheld.map((path) => (0,markdown_text/* markdownCode */.D)((0,plan_words/* memberName */.eg)(path))).join(', ')]);
    return table(plan_words/* STATE_WORDS */.I7.right, ['Resource', 'Differs, and is not sent'], rows, true);
}
/** Which resource it is, in a few short lines: a comment is narrow. */
function resourceCell(planned, { pathOf }) {
    const { kind, account, spec } = planned;
    const where = account === null ? '' : ` in ${(0,markdown_text/* markdownText */.p)(account)}`;
    return [
        `**${(0,markdown_text/* markdownText */.p)((0,rollout_planned/* labelOf */.Wy)(planned))}**`,
        `${kind}${where}`,
        ...(spec === null ? [] : [(0,markdown_text/* markdownCode */.D)(pathOf(spec.file))]),
    ].join('<br>');
}
function table(words, columns, rows, isFolded) {
    if (rows.length === 0)
        return '';
    const lineOf = (cells) => `| ${cells.join(' | ')} |`;
    const lines = [lineOf(columns), `|${'---|'.repeat(columns.length)}`, ...rows.map(lineOf)].join('\n');
    if (!isFolded)
        return lines;
    return `<details><summary>${(0,finding/* plural */.LS)(rows.length, 'resource')} ${words}</summary>\n\n${lines}\n\n</details>`;
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
const PLAN_REPORTERS = { text: plan_text/* planText */.P, json: planJson, markdown: planMarkdown };
/** The format of a plan, or of what was done, that a word names; `text` where it is one of reports alone. */
function planFormat(format) {
    return format === 'github' || format === 'sarif' ? 'text' : format;
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

/***/ 1273:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: function() { return /* binding */ runPlan; },
/* harmony export */   O: function() { return /* binding */ runApply; }
/* harmony export */ });
/** Checks the specs, reads what is live, and works out what apply would do. */
async function runPlan(_settings, _run, _adopt) {
    throw new Error('no plan is made yet');
}
/** Makes a plan, holds it against the guards, and carries it out. */
async function runApply(_settings, _run, _adopt) {
    throw new Error('nothing is applied yet');
}


/***/ })

};
;