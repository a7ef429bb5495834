"use strict";
exports.id = 393;
exports.ids = [393];
exports.modules = {

/***/ 5971:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: function() { return /* binding */ requestIdIn; },
/* harmony export */   Yz: function() { return /* binding */ parsed; },
/* harmony export */   aJ: function() { return /* binding */ failureOfAnswer; },
/* harmony export */   bO: function() { return /* binding */ remoteError; },
/* harmony export */   k6: function() { return /* binding */ badAnswer; },
/* harmony export */   qE: function() { return /* binding */ noAnswer; },
/* harmony export */   yM: function() { return /* binding */ failureOfConnection; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2357);
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1686);
/* harmony import */ var _tunnel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1001);



const MAX_DETAIL = 300;
/** An answer that is an error. `text` is its body. */
function failureOfAnswer(status, text) {
    const value = parsed(text);
    const response = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(value) && (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(value.response) ? value.response : null;
    const errors = response !== null && Array.isArray(response.errors) ? response.errors.filter(_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV) : [];
    const codes = errors.flatMap(({ code }) => (typeof code === 'string' || typeof code === 'number' ? [String(code)] : []));
    const isFailing = status >= 500;
    return {
        reason: reasonOf(status),
        mayBeDone: isFailing,
        isPassing: isFailing || status === 429,
        status,
        requestId: requestIdIn(value),
        detail: cut(saidIn(errors) || statedIn(response) || (value === undefined ? text : '') || unsaid(status)),
        codes,
    };
}
/** There was no answer, or none that can be read. */
function noAnswer(detail, mayBeDone = true) {
    return { reason: 'unavailable', mayBeDone, isPassing: true, status: null, requestId: null, detail, codes: [] };
}
/** An answer that says it was done, and is not what it must be. */
function badAnswer(status, requestId, detail) {
    return { reason: 'invalid', mayBeDone: true, isPassing: false, status, requestId, detail, codes: [] };
}
/** Codes of connections that were never made: nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];
/** Codes of servers that did not prove who they are. */
const UNTRUSTED = /^(?:ERR_TLS_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;
/** What an error of the connection means: of what it says, only its code is told, which cannot hold a secret. */
function failureOfConnection(code) {
    if (code === _tunnel_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_TUNNEL */ .D)
        return noAnswer('no connection through the proxy', false);
    const known = code !== undefined && /^[A-Z][A-Z\d_]{1,60}$/.test(code) ? code : null;
    const wasSent = known === null || !(NEVER_SENT.includes(known) || UNTRUSTED.test(known));
    const what = wasSent ? 'the connection broke' : 'no connection';
    return noAnswer(known === null ? what : `${what} (${known})`, wasSent);
}
/** Made of fields that are known: what axios throws holds the whole request, and is never passed on. */
function remoteError({ operation, isWrite }, failure) {
    const { status, requestId, detail, mayBeDone } = failure;
    const reason = isWrite && mayBeDone ? 'unknown' : failure.reason;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ service: 'Spot', operation, reason, status, requestId, detail });
}
/** The id that Spot gave a request, by its answer. */
function requestIdIn(value) {
    const id = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(value) && (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(value.request) ? value.request.id : null;
    return typeof id === 'string' && /^\w[\w-]{0,99}$/.test(id) ? id : null;
}
/** The JSON of a text; undefined where it is none. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function reasonOf(status) {
    if (status >= 500)
        return 'unavailable';
    if (status === 429)
        return 'limited';
    if (status === 401 || status === 403)
        return 'refused';
    return status === 404 ? 'missing' : 'invalid';
}
function saidIn(errors) {
    return errors
        .map(({ code, message, field }) => [code, message, field].filter((part) => typeof part === 'string').join(': '))
        .filter((said) => said !== '')
        .join('; ');
}
/** Without a list of errors there is the status, and of a limit `data` (help.spot.io, administration/api). */
function statedIn(response) {
    if (response === null)
        return '';
    if (typeof response.data === 'string')
        return response.data;
    return (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV)(response.status) && typeof response.status.message === 'string' ? response.status.message : '';
}
function unsaid(status) {
    return status >= 300 && status < 400 ? 'a redirect, which is not followed' : '';
}
function cut(text) {
    return Array.from(text
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 2 * MAX_DETAIL))
        .slice(0, MAX_DETAIL)
        .join('');
}


/***/ }),

/***/ 3393:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  spotClient: function() { return /* binding */ spotClient; }
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __webpack_require__(1686);
;// CONCATENATED MODULE: ./lib/clients/spot-answers.js

/** The items of an answer, in an envelope or, as the reference shows rolls on Kubernetes, without one. `isOurs` judges its kind. */
function itemsIn(value, isOurs, wrong) {
    const { kind, items } = (0,specs_value/* isMembers */.gV)(value.response) ? value.response : value;
    if (typeof kind === 'string' && !isOurs(kind))
        throw wrong('the answer is of another kind');
    if (!Array.isArray(items))
        throw wrong('the answer has no list of items');
    if (!items.every(specs_value/* isMembers */.gV))
        throw wrong('the answer has an item that is no object');
    return items;
}
/** All resources of a list, sorted by id. */
function resourcesIn(value, kind, account, wrong) {
    const all = resourceItems(value, kind, wrong).map((item) => resourceOf(item, kind, account, wrong));
    const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (sorted.some(({ id }, index) => id === sorted[index + 1]?.id))
        throw wrong('the answer has two items of one id');
    return sorted;
}
/** The resource of an answer about a single one; null where there is none. */
function resourceIn(value, kind, account, wrong) {
    const [item, second] = resourceItems(value, kind, wrong);
    if (second !== undefined)
        throw wrong('the answer has several items');
    return item === undefined ? null : resourceOf(item, kind, account, wrong);
}
function resourceItems(value, kind, wrong) {
    return itemsIn(value, (found) => found === kind.responseKind, wrong);
}
function resourceOf(item, kind, account, wrong) {
    const body = flat(item, kind);
    const { id, name, updatedAt } = body;
    if (typeof id !== 'string' || id === '')
        throw wrong('the answer has an item without an id');
    return { kind: kind.id, account, id, name: textOf(name), body, updatedAt: textOf(updatedAt) };
}
/** Where the reference and the SDKs disagree, an item is under its root, or that of a stateful node under `config`, or flat. */
function flat(item, kind) {
    const wrappers = kind.id === 'stateful-node' ? [kind.root, 'config'] : [kind.root];
    for (const name of wrappers) {
        const { [name]: inner, ...rest } = item;
        if ((0,specs_value/* isMembers */.gV)(inner))
            return { ...rest, ...inner };
    }
    return item;
}
/** A value that must be a text to count. */
function textOf(value) {
    return typeof value === 'string' ? value : null;
}

// EXTERNAL MODULE: ./lib/clients/spot-failure.js
var spot_failure = __webpack_require__(5971);
;// CONCATENATED MODULE: ./lib/clients/spot-calls.js


/** A call of a kind's API. Without an account, Spot would take the oldest: a UserError. */
function callOf(method, { api, root }, account, which) {
    if (account.trim() === '')
        throw new errors/* UserError */.yo('spot-account is empty, and without an account Spot would take the oldest. Set it, or SPOTINST_ACCOUNT.');
    const { id, below = '', part, query = {}, body, plain } = which;
    const sent = body === undefined ? plain : { [root]: body };
    const at = (one, inner) => `${api.path}${id === undefined ? '' : `/${one}`}${below}${part === undefined ? '' : `/${inner}${part.below ?? ''}`}`;
    return {
        method,
        path: at(id ?? '', part?.id ?? ''),
        route: at('{id}', `{${part?.name}}`),
        query: { accountId: account, ...query },
        isOnce: which.isOnce ?? method === 'POST',
        ...(sent === undefined ? {} : { body: sent }),
    };
}
/** The answer of a call; the error where it failed. */
function answerOf(purpose, kind, outcome) {
    if (outcome.ok)
        return outcome;
    const { failure } = outcome;
    throw (0,spot_failure/* remoteError */.bO)(purpose, isMissing(failure, kind) ? { ...failure, reason: 'missing' } : failure);
}
/** Whether a failure says that there is no such resource: by its code, for no status is described for it. */
function isMissing({ codes, status }, { api }) {
    return status === 404 || codes.includes(api.notFound);
}
/** The error of an answer whose value is not what it must be. */
function wrongIn(purpose, { status, value }) {
    return (detail) => (0,spot_failure/* remoteError */.bO)(purpose, (0,spot_failure/* badAnswer */.k6)(status, (0,spot_failure/* requestIdIn */.WY)(value), detail));
}
/** A resource that was asked for by its id. */
function asked(resource, id, wrong) {
    if (resource !== null && resource.id !== id)
        throw wrong('the answer is about another resource');
    return resource;
}
/** Whether a text can be an id: in a path, ".." would be another path. */
function isId(text) {
    return /^[\w-]+$/.test(text);
}
/** An id that may stand in a path; an error where it cannot be any. */
function idFor(purpose, id) {
    if (isId(id))
        return id;
    throw (0,spot_failure/* remoteError */.bO)(purpose, { ...(0,spot_failure/* noAnswer */.qE)('this is no id', false), reason: 'missing' });
}

;// CONCATENATED MODULE: ./lib/clients/spot-creation.js




/** A list may lag behind what was created. */
const LOOK_AGAIN_MS = 5_000;
/**
 * The resource that came of a creation. Where its answer was lost, it is looked for by its name, and a node group by its
 * cluster too: whoever creates has made sure that there was none.
 */
async function createdBy(creation, outcome) {
    const { purpose, clock, signal } = creation;
    const answer = spot_creation_answerOf(creation, outcome);
    if (answer.resource !== null)
        return answer.resource;
    if (!answer.failure.mayBeDone)
        throw (0,spot_failure/* remoteError */.bO)(purpose, answer.failure);
    const first = await looked(creation, answer.failure);
    if (first !== null)
        return first;
    await clock.sleep(LOOK_AGAIN_MS, signal);
    const second = await looked(creation, answer.failure);
    if (second !== null)
        return second;
    throw uncertain(creation, answer.failure, 'nothing of its name is listed yet');
}
function spot_creation_answerOf({ purpose, kind, account }, outcome) {
    if (!outcome.ok)
        return { resource: null, failure: outcome.failure };
    try {
        const resource = resourceIn(outcome.value, kind, account, wrongIn(purpose, outcome));
        return resource === null ? lost(outcome.status, null, 'the answer has no item') : { resource };
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return lost(outcome.status, error.facts.requestId, error.facts.detail);
    }
}
function lost(status, requestId, detail) {
    return { resource: null, failure: (0,spot_failure/* badAnswer */.k6)(status, requestId, detail) };
}
/** What was created, whole; null where nothing is listed that it could be. */
async function looked(creation, failure) {
    const { kind, body, list, get } = creation;
    const { name } = body;
    const filter = kind.api.listFilter;
    const cluster = filter === null ? undefined : body[filter];
    if (typeof name !== 'string' || name === '')
        throw uncertain(creation, failure, 'without a name it cannot be looked for');
    try {
        const listed = await list(filter !== null && typeof cluster === 'string' ? { [filter]: cluster } : {});
        const found = listed.filter((one) => one.name === name && (filter === null || one.body[filter] === cluster));
        const [one, another] = found;
        if (another !== undefined)
            throw uncertain(creation, failure, `${found.length} of its name are listed`);
        return one === undefined ? null : await get(one.id);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi) || error.facts.reason === 'unknown')
            throw error;
        throw uncertain(creation, failure, 'looking for it failed');
    }
}
function uncertain({ purpose }, failure, looking) {
    const detail = `${failure.detail === '' ? '' : `${failure.detail}; `}it may have been created: ${looking}`;
    return (0,spot_failure/* remoteError */.bO)(purpose, { ...failure, detail });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./node_modules/axios/lib/axios.js + 65 modules
var axios = __webpack_require__(1542);
// EXTERNAL MODULE: ./node_modules/axios/index.js
var node_modules_axios = __webpack_require__(9159);
// EXTERNAL MODULE: ./lib/clients/tunnel.js
var tunnel = __webpack_require__(1001);
;// CONCATENATED MODULE: ./lib/clients/spot-http.js





/** Ten thousand large resources fit; what is larger is no answer of this API. */
const MAX_BYTES = 200_000_000;
/**
 * Sends requests to one server, over connections that are kept. Nothing is repeated here. axios' adapter for HTTP is called
 * itself: what `axios.request` does before and after it, for options that are not used here, takes longer than the adapter.
 */
function exchanging({ server, token, timeoutMs, signal }) {
    const agents = (keepAlive) => ({
        httpAgent: new external_node_http_.Agent({ keepAlive }),
        httpsAgent: (0,tunnel/* tunnelAgent */.e)(server, timeoutMs, { keepAlive }),
    });
    // What is done once is not repeated: it gets a connection that cannot have been closed meanwhile.
    const [kept, fresh] = [agents(true), agents(false)];
    const begin = timesOf(timeoutMs, signal);
    const send = axios/* default */.A.getAdapter('http');
    const fixed = {
        // axios itself would show the token to a proxy for http; that for https is in the agent.
        proxy: false,
        maxRedirects: 0,
        maxContentLength: MAX_BYTES,
        responseType: 'text',
        validateStatus: () => true,
    };
    const headers = { Accept: 'application/json', Authorization: `Bearer ${token}`, 'User-Agent': 'spot-imdsv2' };
    return async ({ method, path, query, body, isOnce }) => {
        const time = begin();
        const request = {
            ...fixed,
            ...(isOnce ? fresh : kept),
            method,
            url: `${server}${path}?${new URLSearchParams(query)}`,
            headers: new node_modules_axios/* AxiosHeaders */.$t(body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' }),
            ...(body === undefined ? {} : { data: JSON.stringify(body) }),
            signal: time.signal,
        };
        try {
            return read(await send(request), token);
        }
        catch (error) {
            return {
                outcome: { ok: false, failure: spot_http_lost(error, { isLate: time.signal.reason === LATE, signal, timeoutMs }) },
                limit: null,
            };
        }
        finally {
            time.end();
        }
    };
}
const LATE = Symbol('late');
/**
 * Begins the time of a request: over after so long, or with a signal. `AbortSignal.timeout` and `any` take many times longer to
 * make. All requests share one listener: Node chains those of a signal, and one that was removed would keep those after it, with
 * their requests and answers, until the whole heap is collected.
 */
function timesOf(ms, end) {
    const running = new Set();
    const cancel = () => {
        for (const one of running)
            one.abort();
    };
    end?.addEventListener('abort', cancel, { once: true });
    return () => {
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(LATE), ms);
        running.add(controller);
        if (end?.aborted === true)
            controller.abort();
        return {
            signal: controller.signal,
            end: () => {
                clearTimeout(timer);
                running.delete(controller);
            },
        };
    };
}
function read({ status, headers, data }, token) {
    return { outcome: outcomeOf(status, data, token), limit: limitOf(status, headers) };
}
function outcomeOf(status, text, token) {
    // What refuses a request may show it.
    if (status < 200 || status > 299)
        return { ok: false, failure: (0,spot_failure/* failureOfAnswer */.aJ)(status, unescaped(text).replaceAll(token, '***')) };
    const value = (0,spot_failure/* parsed */.Yz)(text);
    if ((0,specs_value/* isMembers */.gV)(value))
        return { ok: true, status, value };
    // A page of something on the way, or an answer that was cut: the next one may be whole.
    return { ok: false, failure: { ...(0,spot_failure/* badAnswer */.k6)(status, null, 'the answer is no JSON object'), isPassing: true } };
}
/** JSON in its plainest spelling: the slash of a token may come as `\/` or `\u002f`. */
function unescaped(text) {
    const value = (0,spot_failure/* parsed */.Yz)(text);
    return value === undefined ? text : JSON.stringify(value);
}
/** Blocked without a word for how long: a count goes over 60 seconds (help.spot.io, administration/api). */
const MINUTE_SECONDS = 60;
function limitOf(status, headers) {
    const numberIn = (name) => {
        const text = String(headers[name]);
        return /^\d{1,9}$/.test(text) ? Number(text) : null;
    };
    const isOver = status === 429;
    const reset = numberIn('x-ratelimit-reset') ?? (isOver ? MINUTE_SECONDS : 0);
    return {
        limit: numberIn('x-ratelimit-limit'),
        remaining: isOver ? 0 : numberIn('x-ratelimit-remaining'),
        resetMs: reset * 1000,
        isOver,
    };
}
/** Why there was no answer. */
function spot_http_lost(error, { isLate, signal, timeoutMs }) {
    if (signal?.aborted === true && (0,node_modules_axios/* isAxiosError */.F0)(error) && error.code === 'ERR_CANCELED') {
        return (0,spot_failure/* noAnswer */.qE)('the run was cancelled before the answer came');
    }
    return isLate ? (0,spot_failure/* noAnswer */.qE)(`no answer within ${timeoutMs / 1000} s`) : broken(error);
}
/** Of what axios throws, only what is known to hold nothing of the request. */
function broken(error) {
    if (!(0,node_modules_axios/* isAxiosError */.F0)(error))
        throw new Error('a request could not be made');
    const { code, message } = error;
    if (message.startsWith('maxContentLength'))
        return (0,spot_failure/* badAnswer */.k6)(200, null, `the answer is larger than ${MAX_BYTES / 1e6} MB`);
    return (0,spot_failure/* failureOfConnection */.yM)(code);
}

;// CONCATENATED MODULE: ./lib/clients/spot-pace.js
/** The reset comes in whole seconds; should they be rounded down, asking at once would postpone it by a minute. */
const MARGIN_MS = 1_000;
/** From this part of the limit on, what remains is spread over the time to the reset. */
const NEAR = 1 / 5;
const NEVER = -Number.MAX_VALUE;
/** A pace that knows no limit yet. */
function freshPace(clock, signal) {
    const gates = new Map();
    const gateOf = (route) => {
        const gate = gates.get(route) ?? freshGate();
        gates.set(route, gate);
        return gate;
    };
    const admitted = async (gate, longest) => {
        for (;;) {
            if (signal?.aborted === true)
                return { may: 'not', why: 'cancelled' };
            const wait = waitOf(gate, clock.now());
            if (wait === 0)
                return passed(gate, clock.now());
            if (wait === 'answer')
                await answered(gate, signal);
            else if (wait > longest)
                return { may: 'not', why: 'limited', ms: wait };
            else
                await clock.sleep(wait, signal);
        }
    };
    return {
        enter: (route, longest) => {
            const gate = gateOf(route);
            const entry = gate.queue.then(() => admitted(gate, longest));
            gate.queue = entry;
            return entry;
        },
        leave: (route, ticket, told) => {
            const gate = gateOf(route);
            const beside = (gate.onWay.get(ticket) ?? 0) + gate.passed - ticket;
            gate.onWay.delete(ticket);
            if (told !== null)
                learn(gate, told, beside, clock.now());
            gate.wake();
        },
    };
}
function freshGate() {
    return {
        budget: 0,
        limit: null,
        resetAt: NEVER,
        blockedUntil: NEVER,
        passed: 0,
        onWay: new Map(),
        lastAt: NEVER,
        queue: Promise.resolve(),
        wake: () => { },
    };
}
/** In how many milliseconds the next request may go; `answer`: that depends on those that are on their way. */
function waitOf({ budget, limit, resetAt, onWay, lastAt }, now) {
    if (budget <= 0) {
        if (onWay.size > 0)
            return 'answer';
        return Math.max(0, resetAt - now);
    }
    if (limit === null || budget > limit * NEAR || now >= resetAt)
        return 0;
    return Math.max(0, Math.ceil(lastAt + (resetAt - now) / budget - now));
}
function passed(gate, now) {
    gate.budget = Math.max(gate.budget, 1) - 1;
    gate.passed++;
    gate.onWay.set(gate.passed, gate.onWay.size);
    gate.lastAt = now;
    return { may: 'go', ticket: gate.passed };
}
/** `beside`: how many others were on their way with the request, or came later: nobody knows whether they were counted already. */
function learn(gate, { limit, remaining, resetMs, isOver }, beside, now) {
    const end = now + resetMs + (remaining === 0 ? MARGIN_MS : 0);
    if (isOver) {
        gate.budget = 0;
        gate.blockedUntil = Math.max(gate.blockedUntil, end);
        gate.resetAt = gate.blockedUntil;
    }
    else if (remaining === null) {
        // Only as long as nothing is known: what stands in front of the API answers without these headers, too.
        if (gate.resetAt === NEVER)
            gate.budget = Number.POSITIVE_INFINITY;
    }
    else if (now >= gate.blockedUntil) {
        gate.budget = remaining - beside;
        gate.limit = limit;
        gate.resetAt = end;
    }
}
function answered(gate, signal) {
    return new Promise((resolve) => {
        const wake = () => {
            signal?.removeEventListener('abort', wake);
            resolve();
        };
        gate.wake = wake;
        signal?.addEventListener('abort', wake, { once: true });
    });
}

;// CONCATENATED MODULE: ./lib/clients/spot-requests.js

/** Makes requests of single exchanges. */
function spotRequests(tools) {
    const { clock, random, bounds, signal } = tools;
    return async (call) => {
        let waited = 0;
        // What was lost once may have been done, whatever the later attempts say.
        let mayBeDone = false;
        for (let count = 1;; count++) {
            const { outcome, limit } = await once(call, tools);
            if (outcome.ok)
                return outcome;
            const { failure } = outcome;
            mayBeDone ||= failure.mayBeDone;
            const given = { ok: false, failure: { ...failure, mayBeDone } };
            // What is done once is repeated only where the limit kept it from being looked at.
            const mayRepeat = failure.isPassing && (!call.isOnce || limit?.isOver === true);
            if (!mayRepeat || count >= bounds.attempts || signal?.aborted === true)
                return given;
            const wait = waitBefore(count, random()) + (limit?.isOver === true ? limit.resetMs : 0);
            waited += wait;
            if (waited > bounds.patienceMs)
                return given;
            await clock.sleep(wait, signal);
        }
    };
}
const FIRST_MS = 1_000;
/** Each time twice as long, and up to half of it more. */
function waitBefore(attempts, random) {
    return FIRST_MS * 2 ** (attempts - 1) * (1 + random / 2);
}
async function once(call, { exchange, pace, bounds, signal }) {
    const route = `${call.method} ${call.route}`;
    const entry = await pace.enter(route, bounds.patienceMs);
    if (entry.may === 'not')
        return { outcome: { ok: false, failure: notSent(entry) }, limit: null };
    let limit = null;
    try {
        const got = await exchange(call);
        limit = got.limit;
        const wasCancelled = !got.outcome.ok && call.method === 'GET' && signal?.aborted === true;
        return wasCancelled ? { outcome: { ok: false, failure: CANCELLED }, limit } : got;
    }
    finally {
        pace.leave(route, entry.ticket, limit);
    }
}
const CANCELLED = { ...(0,spot_failure/* noAnswer */.qE)('the run was cancelled', false), isPassing: false };
function notSent(entry) {
    if (entry.why === 'cancelled')
        return CANCELLED;
    const detail = `the limit of requests is reached for ${Math.ceil(entry.ms / 1000)} s`;
    return { ...(0,spot_failure/* noAnswer */.qE)(detail, false), reason: 'limited', isPassing: false };
}

;// CONCATENATED MODULE: ./lib/clients/spot-roll-answers.js


/** The rolls of a list, in its order. */
function rollsIn(value, kind, sort, wrong) {
    return itemsIn(value, isOf(kind), wrong).map((item) => rollOf(item, sort, wrong));
}
/** The roll of an answer to its start; null where the answer does not tell of it, as fixtures of Elastigroups show. */
function startedIn(value, kind, sort, wrong) {
    // The reference shows rolls on Kubernetes without any envelope.
    const isBare = value.response === undefined && value.items === undefined && value.id !== undefined;
    const [item] = isBare ? [value] : itemsIn(value, isOf(kind), wrong);
    return item === undefined ? null : rollOf(item, sort, wrong);
}
function isOf({ responseKind }) {
    return (found) => found.startsWith(responseKind);
}
function rollOf(item, sort, wrong) {
    const { id, status } = item;
    if (typeof id !== 'string' || id === '')
        throw wrong('the answer has a roll without an id');
    if (typeof status !== 'string')
        throw wrong('the answer has a roll without a status');
    const old = oldIn(item);
    return {
        ...{ id, sort, status, hasEnded: ENDED.includes(status.toUpperCase()) },
        createdAt: textOf(item.createdAt),
        updatedAt: textOf(item.updatedAt),
        batch: numberOf(item.currentBatch),
        batches: numberOf(item.numOfBatches),
        percent: numberOf((0,specs_value/* valueAt */.fK)(item, ['progress', 'value'])),
        old,
        oldCount: numberOf(item.blueInstances) ?? old?.length ?? null,
        newCount: numberOf(item.greenInstances) ?? old?.filter(isReplaced).length ?? null,
        scope: scopeOf(item),
        comment: textOf(item.comment),
    };
}
/**
 * The statuses of a roll that is over, of Elastigroups (spotinst/openapi: groups-deployment-status.yaml), of those on ECS
 * (ecsInitiateClusterRollResponse200.yaml) and of Ocean (k8s/responses/initiate-clusterRoll.yaml, ecs/schemas/roll-status.yaml).
 * Elastigroups write them small.
 */
const ENDED = ['FINISHED', 'COMPLETED', 'PARTIALLY_COMPLETED', 'FAILED', 'STOPPED'];
/** One that has no status is not known to be replaced. */
function oldIn(item) {
    const old = (0,specs_value/* valueAt */.fK)(item, ['progress', 'detailedStatus', 'oldInstances']);
    if (!Array.isArray(old))
        return null;
    return old.filter(specs_value/* isMembers */.gV).map(({ instanceId, status }) => ({ id: textOf(instanceId) ?? '', status: textOf(status) ?? '' }));
}
function isReplaced({ status }) {
    return status.toUpperCase() === 'REPLACED';
}
/** A word such as `Vngs` without ids is a part of which nobody knows which. */
function scopeOf({ scope, launchSpecIds, instanceIds }) {
    if (Array.isArray(instanceIds) && instanceIds.length > 0)
        return { of: 'instances', ids: textsIn(instanceIds) };
    if (Array.isArray(launchSpecIds) && launchSpecIds.length > 0)
        return { of: 'node-groups', ids: textsIn(launchSpecIds) };
    const word = typeof scope === 'string' ? scope.toLowerCase() : '';
    if (word.startsWith('vng'))
        return { of: 'node-groups', ids: [] };
    return word.startsWith('instance') ? { of: 'instances', ids: [] } : { of: 'cluster' };
}
function textsIn(values) {
    return values.filter((value) => typeof value === 'string');
}
/** The newest first; one that does not say when it was started may be just that. */
function newestFirst(rolls) {
    const startOf = ({ createdAt }) => {
        const time = createdAt === null ? Number.NaN : Date.parse(createdAt);
        return Number.isNaN(time) ? Number.MAX_VALUE : time;
    };
    return rolls.toSorted((a, b) => startOf(b) - startOf(a));
}
/** The running instances of an answer. A spot request of an Elastigroup that is not fulfilled yet has none. */
function instancesIn(value, kind, wrong) {
    return fleetItems(value, kind, wrong).flatMap(({ instanceId, launchSpecId, launchedAt, createdAt }) => {
        if (typeof instanceId !== 'string' || instanceId === '') {
            if (kind.role === 'fleet')
                return [];
            throw wrong('the answer has an instance without an id');
        }
        // Of a stateful node, `createdAt` is when the node was made (spotinst/openapi: mi-status.yaml).
        const launched = textOf(launchedAt) ?? (kind.id === 'stateful-node' ? null : textOf(createdAt));
        return [{ id: instanceId, nodeGroup: textOf(launchSpecId), launchedAt: launched }];
    });
}
/** Stateful nodes write `status` (mi-status.yaml), stateful instances of a group `state` (eg/schemas/listStatefulInstances.yaml). */
function statefulIn(value, kind, wrong) {
    return fleetItems(value, kind, wrong).map(({ id, status, state, instanceId, launchedAt }) => {
        if (typeof id !== 'string' || id === '')
            throw wrong('the answer has an item without an id');
        return { id, status: textOf(status) ?? textOf(state) ?? '', instance: textOf(instanceId), launchedAt: textOf(launchedAt) };
    });
}
/** A stateful node is an item itself, whether it has an instance or not. */
function fleetItems(value, kind, wrong) {
    const items = itemsIn(value, isOf(kind), wrong);
    if (kind.id === 'stateful-node' && items.length === 0)
        throw wrong('the answer has no item');
    return items;
}
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

;// CONCATENATED MODULE: ./lib/clients/spot-rolls.js



/** Makes these calls; `get` reads a resource. */
function rollCalls(requests, get) {
    const ask = async (purpose, method, kind, account, which) => {
        const answer = answerOf(purpose, kind, await requests(callOf(method, kind, account, which)));
        return { value: answer.value, wrong: wrongIn(purpose, answer) };
    };
    const rollsAt = async (kind, account, id, sort) => {
        const purpose = { operation: `list the rolls of ${id} of ${account}`, isWrite: false };
        const which = { id: idFor(purpose, id), below: BELOW[sort] };
        const { value, wrong } = await ask(purpose, 'GET', kind, account, which);
        return rollsIn(value, kind, sort, wrong);
    };
    return {
        rolls: async (kind, account, id, sort) => {
            if (kind.id !== 'elastigroup' && kind.role !== 'cluster')
                return [];
            const own = await rollsAt(kind, account, id, sort ?? (kind.id === 'elastigroup' ? 'group' : 'cluster'));
            const isAll = sort !== undefined || kind.id !== 'elastigroup';
            if (isAll || !isOnEcs(await get(kind, account, id)))
                return newestFirst(own);
            return newestFirst([...own, ...(await rollsAt(kind, account, id, 'ecs-group'))]);
        },
        startRoll: async (kind, account, id, start) => {
            const purpose = { operation: `start a roll of ${id} of ${account}`, isWrite: true };
            const which = { id: idFor(purpose, id), below: BELOW[start.sort], plain: bodyOf(start), isOnce: true };
            const { value, wrong } = await ask(purpose, start.sort === 'group' ? 'PUT' : 'POST', kind, account, which);
            return startedIn(value, kind, start.sort, wrong);
        },
        stopRoll: async (kind, account, id, roll) => {
            const purpose = { operation: `stop the roll ${roll.id} of ${id} of ${account}`, isWrite: true };
            const part = roll.sort === 'ecs-group' ? {} : { part: { name: 'rollId', id: idFor(purpose, roll.id) } };
            // The route of an Elastigroup on ECS names no roll: sent again, it could stop another one.
            const isOnce = roll.sort === 'ecs-group';
            const which = { id: idFor(purpose, id), below: BELOW[roll.sort], ...part, plain: STOP, isOnce };
            await ask(purpose, 'PUT', kind, account, which);
        },
        instances: async (kind, account, id) => {
            const route = kind.api.instances;
            if (route === null)
                throw new Error(`the instances of ${kind.title} are listed with its cluster`);
            const purpose = { operation: `list the instances of ${id} of ${account}`, isWrite: false };
            const { value, wrong } = await ask(purpose, 'GET', kind, account, { id: idFor(purpose, id), below: `/${route.name}` });
            return instancesIn(value, kind, wrong);
        },
        stateful: async (kind, account, id) => {
            const below = kind.id === 'stateful-node' ? '/status' : '/statefulInstance';
            const purpose = { operation: `read the state of ${id} of ${account}`, isWrite: false };
            const { value, wrong } = await ask(purpose, 'GET', kind, account, { id: idFor(purpose, id), below });
            return statefulIn(value, kind, wrong);
        },
        recycle: async (kind, account, id, stateful) => {
            const purpose = { operation: `recycle ${stateful} of ${account}`, isWrite: true };
            const own = idFor(purpose, id);
            const part = { name: 'statefulInstanceId', id: idFor(purpose, stateful), below: '/recycle' };
            const inner = kind.id === 'stateful-node' ? { below: '/recycle' } : { below: '/statefulInstance', part };
            await ask(purpose, 'PUT', kind, account, { id: own, ...inner, isOnce: true });
        },
    };
}
/** Where the rolls of each sort are, below their resource. */
const BELOW = { group: '/roll', 'ecs-group': '/clusterRoll', cluster: '/roll' };
const STOP = { roll: { status: 'STOPPED' } };
/**
 * The body of a start: flat for Elastigroups (spotinst/openapi: start-deployment.yaml), under `roll` for the others
 * (ecsInitiateClusterRollRequest.yaml, ocean/aws/roll, ocean/ecs/paths/cluster-rolls.yaml).
 */
function bodyOf(start) {
    const { batchSizePercentage, batchMinHealthyPercentage } = start;
    const common = { batchSizePercentage, batchMinHealthyPercentage };
    if (start.sort === 'ecs-group')
        return { roll: { ...common, ...told({ comment: start.comment }) } };
    if (start.sort === 'cluster') {
        const { respectPdb, reportPartialCompletion, comment, scope } = start;
        const part = scope.of === 'cluster' ? {} : { [scope.of === 'instances' ? 'instanceIds' : 'launchSpecIds']: scope.ids };
        return { roll: { ...common, ...told({ respectPdb, reportPartialCompletion, comment }), ...part } };
    }
    const { gracePeriod, healthCheckType, drainingTimeout, onFailure } = start;
    // A restart in place would bring back the old settings.
    const strategy = { action: 'REPLACE_SERVER', batchMinHealthyPercentage, ...told({ onFailure: failureOf(onFailure) }) };
    return { batchSizePercentage, gracePeriod, ...told({ healthCheckType, drainingTimeout }), strategy };
}
/** A fleet must not become smaller by a default of the API. */
function failureOf(onFailure) {
    return onFailure === null ? null : { shouldDecrementTargetCapacity: false, ...onFailure };
}
function told(members) {
    return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
/** An Elastigroup on ECS has rolls of two sorts, each with its route (spotinst/openapi: eg/paths; Terraform tells it by this member). */
function isOnEcs(group) {
    return (0,specs_value/* isMembers */.gV)((0,specs_value/* valueAt */.fK)(group?.body, ['thirdPartiesIntegration', 'ecs']));
}

;// CONCATENATED MODULE: ./lib/clients/spot-url.js

/** Where the Spot API is (spotinst/openapi: api/spot.yaml, `servers`). */
const SPOT_URL = 'https://api.spotinst.io';
/** Nobody listens on the way. */
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];
/** A URL by which the Spot API is asked, without a slash at its end; a UserError where it must not be given a token. */
function spotServer(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    // What stands before an "@" may be a password: it is not repeated.
    const shown = text.includes('@') ? 'has a user name or a password' : `is ${JSON.stringify(text)}`;
    if (url === null || !isSafe(url) || /[@?#]/.test(text))
        throw new errors/* UserError */.yo(`spot-url must be an https URL, or http on 127.0.0.1, [::1] or localhost, without user name, query and fragment, but it ${shown}. Leave it out for ${SPOT_URL}.`);
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
function isSafe({ protocol, hostname }) {
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

;// CONCATENATED MODULE: ./lib/clients/spot.js











const TIMEOUT_MS = 30_000;
const BOUNDS = { attempts: 5, patienceMs: 300_000 };
/** The Spot API over HTTP. A UserError where there is no token, or where the URL must not be given one. */
function spotClient({ token, url, clock, random = Math.random, timeoutMs, bounds, signal }) {
    // The characters of bearer tokens (RFC 6750). What is refused is not shown.
    if (!/^[\w.~+/-]+=*$/.test(token))
        throw new errors/* UserError */.yo('the token of the Spot API is empty, or holds characters that no token has. Set SPOTINST_TOKEN or the input spot-token.');
    const server = spotServer(url ?? SPOT_URL);
    // As many wait for it as there are calls at a time.
    if (signal !== undefined)
        (0,external_node_events_.setMaxListeners)(0, signal);
    const requests = spotRequests({
        exchange: exchanging({ server, token, timeoutMs: timeoutMs ?? TIMEOUT_MS, signal }),
        pace: freshPace(clock, signal),
        clock,
        random,
        bounds: { ...BOUNDS, ...bounds },
        signal,
    });
    return apiOf(requests, { clock, signal });
}
function apiOf(requests, { clock, signal }) {
    const reads = readCalls(requests);
    return {
        list: (kind, account) => reads.list(kind, account, {}),
        get: reads.get,
        ...rollCalls(requests, reads.get),
        create: async (kind, account, body) => {
            const purpose = { operation: `create ${kind.title} in ${account}`, isWrite: true };
            const list = (filter) => reads.list(kind, account, filter);
            const get = (id) => reads.get(kind, account, id);
            const outcome = await requests(callOf('POST', kind, account, { body }));
            return createdBy({ purpose, kind, account, body, clock, signal, list, get }, outcome);
        },
        update: async (kind, account, id, body) => {
            const purpose = { operation: `update ${id} of ${account}`, isWrite: true };
            const outcome = await requests(callOf('PUT', kind, account, { id: idFor(purpose, id), body }));
            const answer = answerOf(purpose, kind, outcome);
            const wrong = wrongIn(purpose, answer);
            asked(resourceIn(answer.value, kind, account, wrong), id, wrong);
        },
    };
}
function readCalls(requests) {
    const list = async (kind, account, query) => {
        const purpose = { operation: `list the ${(0,kinds/* pluralOf */._l)(kind)} of ${account}`, isWrite: false };
        const answer = answerOf(purpose, kind, await requests(callOf('GET', kind, account, { query })));
        return resourcesIn(answer.value, kind, account, wrongIn(purpose, answer));
    };
    const get = async (kind, account, id) => {
        const purpose = { operation: `read ${id} of ${account}`, isWrite: false };
        if (!isId(id))
            return null;
        const outcome = await requests(callOf('GET', kind, account, { id }));
        if (!outcome.ok && isMissing(outcome.failure, kind))
            return null;
        const answer = answerOf(purpose, kind, outcome);
        const wrong = wrongIn(purpose, answer);
        return asked(resourceIn(answer.value, kind, account, wrong), id, wrong);
    };
    return { list, get };
}


/***/ }),

/***/ 1001:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: function() { return /* binding */ NO_TUNNEL; },
/* harmony export */   e: function() { return /* binding */ tunnelAgent; }
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9783);





/**
 * An agent for one https server, by way of the proxy that `https_proxy` and `no_proxy` name for it (as @actions/http-client
 * reads them). The proxy is asked for a tunnel, and sees nothing of what goes through it. Where it gives none, there is no
 * connection: axios' own tunnels take a refusal of the proxy for the server's answer, and none is used twice.
 */
function tunnelAgent(server, timeoutMs, options) {
    const agent = new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options);
    const proxy = (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_4__/* .getProxyUrl */ .s)(new URL(server));
    if (proxy === undefined)
        return agent;
    const createConnection = ({ host, port, servername }, callback = () => { }) => {
        const refuse = () => callback(Object.assign(new Error('no tunnel'), { code: NO_TUNNEL }));
        const asked = tunnelRequest(proxy, `${host}:${port}`, timeoutMs);
        asked.on('connect', ({ statusCode }, socket) => {
            socket.setTimeout(0);
            if (statusCode === 200)
                return callback(null, (0,node_tls__WEBPACK_IMPORTED_MODULE_3__.connect)({ socket, host: host ?? '', servername: servername ?? '' }));
            socket.destroy();
            refuse();
        });
        asked.on('timeout', () => asked.destroy(new Error('no answer')));
        asked.on('error', refuse);
        asked.end();
        return undefined;
    };
    return Object.assign(agent, { createConnection });
}
/** The code of the error where a proxy gives no tunnel: nothing was sent to the server then. */
const NO_TUNNEL = 'EPROXY';
function tunnelRequest(proxy, target, timeout) {
    const { protocol, hostname, port, username, password } = proxy;
    const request = protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    // The user name and the password are decoded already.
    const login = Buffer.from(`${username}:${password}`).toString('base64');
    const headers = { host: target, ...(username === '' ? {} : { 'proxy-authorization': `Basic ${login}` }) };
    const address = hostname.replace(/^\[|\]$/g, '');
    // Else the certificate of the proxy would have to be that of the host in the header.
    const servername = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(address) === 0 ? address : '';
    const at = { hostname: address, servername, ...(port === '' ? {} : { port }) };
    return request({ ...at, method: 'CONNECT', path: target, headers, agent: false, timeout });
}


/***/ })

};
;