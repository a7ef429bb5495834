"use strict";
exports.id = 535;
exports.ids = [535];
exports.modules = {

/***/ 1411:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: function() { return /* binding */ areThereCredentials; },
/* harmony export */   Ke: function() { return /* binding */ instanceIds; },
/* harmony export */   S4: function() { return /* binding */ allPages; },
/* harmony export */   Yz: function() { return /* binding */ byRegion; },
/* harmony export */   ao: function() { return /* binding */ connectionOf; },
/* harmony export */   tE: function() { return /* binding */ withCredentials; }
/* harmony export */ });
/* harmony import */ var _aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4305);
/* harmony import */ var _tunnel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1001);


const TIMEOUT_MS = 20_000;
const CONNECT_MS = 5_000;
const ATTEMPTS = 5;
/** What AWS calls its regions. Part of a host name, so that nothing else may stand in it. */
const REGION = /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;
/** EC2's ids have 8 digits, or 17. In a filter, `*` and `?` would stand for others. */
const INSTANCE_ID = /^i-[0-9a-f]{8,17}$/;
/** Ids of instances, each once and sorted; what is none is left out. */
function instanceIds(ids) {
    return [...new Set(ids)].filter((id) => INSTANCE_ID.test(id)).sort();
}
/** A client for each region that is asked. Throws a RemoteError for what is no region. */
function byRegion(service, make) {
    // What the bundled SDK demands of Node is no concern of whoever runs it.
    process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
    const clients = new Map();
    return (region) => {
        if (!REGION.test(region))
            throw (0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noSuchRegion */ .l8)(service, region);
        const client = clients.get(region) ?? make(region);
        clients.set(region, client);
        return client;
    };
}
/** How a client of the SDK is made; `endpoint` is the first word of the service's host names. */
function connectionOf(endpoint, region, { timeoutMs = TIMEOUT_MS, attempts = ATTEMPTS, at }) {
    return {
        region,
        ...(at === undefined ? {} : { endpoint: at.url, credentials: at }),
        maxAttempts: attempts,
        retryMode: 'standard',
        requestHandler: {
            connectionTimeout: Math.min(CONNECT_MS, timeoutMs),
            requestTimeout: timeoutMs,
            throwOnRequestTimeout: true,
            socketTimeout: timeoutMs,
            // The SDK itself knows no proxy.
            httpsAgent: (0,_tunnel_js__WEBPACK_IMPORTED_MODULE_1__/* .tunnelAgent */ .e)(`https://${endpoint}.${region}.amazonaws.com`, timeoutMs, { keepAlive: true }),
        },
    };
}
/** Makes sure that there are credentials: without, the SDK's words would be taken for the service's. */
async function withCredentials(service, operation, credentials) {
    try {
        await credentials();
    }
    catch (error) {
        throw (0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialsError */ .n7)(service, operation, error);
    }
}
/** Whether a source has credentials, valid or not; one that is there and fails counts too. Never throws. */
async function areThereCredentials(credentials) {
    try {
        await credentials();
        return true;
    }
    catch (error) {
        return !(0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithoutCredentials */ .Np)(error);
    }
}
/** All items of an answer in pages. What `ask` throws becomes a RemoteError, and so do pages in a circle. */
async function allPages(service, operation, ask) {
    const items = [];
    const seen = new Set();
    let token;
    do {
        const page = await asked(service, operation, () => ask(token));
        for (const item of page.items)
            items.push(item);
        token = page.next || undefined;
        // It would lead in a circle, and what is missing must not be taken for nothing.
        if (token !== undefined && seen.has(token))
            throw (0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .notWhole */ .HR)(service, operation, 'RepeatedToken');
        if (token !== undefined)
            seen.add(token);
    } while (token !== undefined);
    return items;
}
async function asked(service, operation, ask) {
    try {
        return await ask();
    }
    catch (error) {
        throw (0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .awsError */ .es)(service, operation, error);
    }
}


/***/ }),

/***/ 4305:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: function() { return /* binding */ notWhole; },
/* harmony export */   Np: function() { return /* binding */ isWithoutCredentials; },
/* harmony export */   es: function() { return /* binding */ awsError; },
/* harmony export */   l8: function() { return /* binding */ noSuchRegion; },
/* harmony export */   n7: function() { return /* binding */ credentialsError; }
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2357);
/* harmony import */ var _spot_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5971);


/** Codes of credentials that are not or no longer valid (EC2 API reference, "Common error types"; EC2 says RequestExpired of an expired session). */
const EXPIRED = ['RequestExpired', 'ExpiredToken', 'ExpiredTokenException'];
const INVALID = [
    'AuthFailure',
    'InvalidClientTokenId',
    'UnrecognizedClientException',
    'SignatureDoesNotMatch',
    'InvalidSignatureException',
    'IncompleteSignature',
    'MissingAuthenticationToken',
    'InvalidAccessKeyId',
];
/** CloudWatch's code has the status 403 over its old protocol, 400 over JSON. */
const REFUSED = ['AccessDenied', 'AccessDeniedException'];
const LIMITED = ['RequestLimitExceeded', 'Throttling', 'ThrottlingException', 'EC2ThrottledException', 'RequestThrottled'];
const MAX_DETAIL = 300;
/** What the SDK says where no source has credentials: the last words of its chain. */
const NO_SOURCE = /^Could not load credentials from any providers/;
/** Whether an error of the SDK says that there are no credentials, in difference to some that cannot be had. */
function isWithoutCredentials(error) {
    return error instanceof Error && error.name === 'CredentialsProviderError' && NO_SOURCE.test(error.message);
}
/** A region that AWS cannot have: nothing was asked. */
function noSuchRegion(service, region) {
    return remote(service, `ask in ${JSON.stringify(region.slice(0, 40))}`, 'invalid', 'this is no name of a region');
}
/** Why credentials cannot be had: only a service of AWS that does not answer is another reason than the credentials themselves. */
function credentialsError(service, operation, error) {
    const { name = '', code, $metadata } = factsOf(error);
    const isPassing = name === 'AbortError' || name === 'TimeoutError' || NETWORK.test(code ?? '');
    if (isPassing || ($metadata?.httpStatusCode ?? 0) >= 500)
        return awsError(service, operation, error);
    const said = /^[A-Z]\w{2,60}$/.test(name) && $metadata !== undefined ? ` (${name})` : '';
    return remote(service, operation, 'credentials', isWithoutCredentials(error) ? 'there are no AWS credentials' : `${NOT_HAD}${said}`);
}
const NETWORK = /^E(?:CONN|HOST|NET|AI_|NOTFOUND|TIMEDOUT|PIPE|PROXY)/;
const NOT_HAD = 'no credentials could be had from their source: it may need a new login';
/** Made of fields that are known: what the SDK throws may hold the request, and some refusals repeat its headers. */
function awsError(service, operation, error) {
    const { name = '', message = '', code, $metadata, $fault } = factsOf(error);
    const status = $metadata?.httpStatusCode ?? null;
    const requestId = isRequestId($metadata?.requestId) ? $metadata.requestId : null;
    // Of what the SDK makes itself, only a code is told.
    if (name === 'AbortError')
        return remote(service, operation, 'unavailable', 'it was cancelled');
    if (name === 'TimeoutError' && code !== 'ECONNREFUSED' && code !== 'ECONNRESET')
        return remote(service, operation, 'unavailable', 'no answer in time');
    if ($fault === undefined || status === null)
        return remote(service, operation, 'unavailable', (0,_spot_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOfConnection */ .yM)(code).detail);
    const reason = isForeign(name, message) ? 'refused' : reasonOf(name, status);
    return remote(service, operation, reason, detailOf(reason, name, message), status, requestId);
}
/** Parts of an answer are missing, though it came; `code` is the service's word for them. */
function notWhole(service, operation, code) {
    const known = /^[A-Za-z]{1,40}$/.test(code) ? code : 'an error';
    return remote(service, operation, code === 'Forbidden' ? 'refused' : 'unavailable', `the answer is not whole: ${known}`);
}
function factsOf(error) {
    return typeof error === 'object' && error !== null ? error : {};
}
function isRequestId(id) {
    return id !== undefined && /^\w[\w-]{0,99}$/.test(id);
}
/** Of an image that another account owns, EC2 says by the same code as of wrong credentials that this one may not. */
function isForeign(code, message) {
    return code === 'AuthFailure' && /^Not authorized for image/.test(message);
}
function reasonOf(code, status) {
    if (EXPIRED.includes(code) || INVALID.includes(code))
        return 'credentials';
    if (REFUSED.includes(code))
        return 'refused';
    if (LIMITED.includes(code) || status === 429)
        return 'limited';
    if (status >= 500)
        return 'unavailable';
    // UnauthorizedOperation has 403, OptInRequired 401.
    return status === 401 || status === 403 ? 'refused' : 'invalid';
}
/** Refusals of a signature repeat what was signed, the session token among it: of those, the service's words are not told. */
function detailOf(reason, code, message) {
    const known = /^[A-Za-z][\w.]{0,60}$/.test(code) ? code : 'an error';
    if (EXPIRED.includes(code))
        return `${known}: the credentials have expired, or the clock of this machine is wrong`;
    if (reason === 'credentials')
        return `${known}: the credentials are not valid`;
    const said = withoutSecrets(message).slice(0, MAX_DETAIL);
    return said === '' || said === known ? known : `${known}: ${said}`;
}
/** Tokens and the encoded message of a refusal are long words without a break; ids of access keys have a known form. */
function withoutSecrets(text) {
    return text
        .replace(/\s*Encoded authorization failure message:.*/s, '')
        .replace(/\b(?:AKIA|ASIA)[A-Z0-9]{8,}\b/g, '…')
        .replace(/[\w+/=%-]{60,}/g, '…')
        .replace(/\s+/g, ' ')
        .trim();
}
function remote(service, operation, reason, detail, status = null, requestId = null) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi({ service, operation, reason, status, requestId, detail });
}


/***/ }),

/***/ 3535:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cloudWatchClient: function() { return /* binding */ cloudWatchClient; }
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4085);
/* harmony import */ var _aws_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1411);
/* harmony import */ var _aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4305);



const NAMESPACE = 'AWS/EC2';
const DIMENSION = 'InstanceId';
/** "A single GetMetricData call can include as many as 500 MetricDataQuery structures" (CloudWatch API reference). */
const MAX_QUERIES = 500;
/** What one answer holds at most (the same): with 14 days by the hour, that is 300 instances. */
const MAX_POINTS = 100_800;
/** CloudWatch by the AWS SDK: to be imported only where it is asked. */
function cloudWatchClient(bounds = {}) {
    const clientOf = (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .byRegion */ .Yz)('CloudWatch', (region) => new _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_2__/* .CloudWatchClient */ .WBn((0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOf */ .ao)('monitoring', region, bounds)));
    return {
        hasCredentials: () => (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .areThereCredentials */ .Be)(() => clientOf('us-east-1').config.credentials()),
        instancesWith: async (region, metric) => listed(clientOf(region), region, metric, bounds),
        sums: async (region, metric, ids, span) => {
            const client = clientOf(region);
            const wanted = (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceIds */ .Ke)(ids);
            const steps = Math.ceil((span.to - span.from) / span.stepMs);
            const most = Math.max(1, Math.min(MAX_QUERIES, Math.floor(MAX_POINTS / steps)));
            const found = new Map();
            for (let from = 0; from < wanted.length; from += most) {
                const some = wanted.slice(from, from + most);
                for (const [id, sums] of await counted({ client, region, metric, bounds }, some, span))
                    found.set(id, sums);
            }
            return found;
        },
    };
}
async function listed(client, region, metric, bounds) {
    const operation = `list ${metric} in ${region}`;
    await (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .withCredentials */ .tE)('CloudWatch', operation, () => client.config.credentials());
    const metrics = await (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .allPages */ .S4)('CloudWatch', operation, async (token) => {
        const command = new _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_2__/* .ListMetricsCommand */ .tPF({
            Namespace: NAMESPACE,
            MetricName: metric,
            Dimensions: [{ Name: DIMENSION }],
            ...(token === undefined ? {} : { NextToken: token }),
        });
        const { Metrics = [], NextToken } = await client.send(command, optionsOf(bounds));
        return { items: Metrics, next: NextToken };
    });
    // Of several dimensions, a metric is not the instance's own.
    return (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceIds */ .Ke)(metrics.flatMap(({ Dimensions: [first, ...more] = [] }) => (more.length === 0 ? (first?.Value ?? []) : [])));
}
/** The counts of as many instances as one answer holds. */
async function counted({ client, region, metric, bounds }, ids, { from, to, stepMs }) {
    const operation = `get ${metric} of ${ids.length} ${ids.length === 1 ? 'instance' : 'instances'} in ${region}`;
    await (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .withCredentials */ .tE)('CloudWatch', operation, () => client.config.credentials());
    const queries = ids.map((id, index) => queryOf(`m${index}`, metric, id, stepMs));
    const results = await (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .allPages */ .S4)('CloudWatch', operation, async (token) => {
        const command = new _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_2__/* .GetMetricDataCommand */ .Soe({
            MetricDataQueries: queries,
            StartTime: new Date(from),
            EndTime: new Date(to),
            ScanBy: 'TimestampAscending',
            ...(token === undefined ? {} : { NextToken: token }),
        });
        const { MetricDataResults = [], NextToken } = await client.send(command, optionsOf(bounds));
        return { items: MetricDataResults, next: NextToken };
    });
    const found = new Map();
    for (const [index, id] of ids.entries()) {
        const own = results.filter((result) => result.Id === `m${index}`);
        // On the way, parts are partial; what the last one says counts for all.
        const state = own.at(-1)?.StatusCode;
        if (state !== 'Complete')
            throw (0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .notWhole */ .HR)('CloudWatch', operation, state ?? 'missing');
        const sums = own.flatMap(sumsOf).sort((a, b) => a.at - b.at);
        if (sums.length > 0)
            found.set(id, sums);
    }
    return found;
}
function queryOf(name, metric, instance, stepMs) {
    const dimensions = [{ Name: DIMENSION, Value: instance }];
    return {
        Id: name,
        MetricStat: {
            Metric: { Namespace: NAMESPACE, MetricName: metric, Dimensions: dimensions },
            Period: stepMs / 1000,
            Stat: 'Sum',
        },
    };
}
function sumsOf({ Timestamps = [], Values = [] }) {
    return Timestamps.flatMap((time, index) => {
        const sum = Values[index];
        return sum === undefined ? [] : [{ at: time.getTime(), sum }];
    });
}
function optionsOf({ signal }) {
    return signal === undefined ? {} : { abortSignal: signal };
}


/***/ }),

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