"use strict";
exports.id = 396;
exports.ids = [396,689];
exports.modules = {

/***/ 8396:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: function() { return /* binding */ rehearse; },
  verdictOf: function() { return /* binding */ verdictOf; }
});

// EXTERNAL MODULE: ./lib/clients/clock.js
var clients_clock = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/clients/ec2.js
var clients_ec2 = __webpack_require__(6689);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/reporters/json-text.js
var json_text = __webpack_require__(1191);
// EXTERNAL MODULE: ./lib/reporters/plans.js + 1 modules
var plans = __webpack_require__(5309);
// EXTERNAL MODULE: ./lib/reporters/rollouts.js + 3 modules
var rollouts = __webpack_require__(7263);
// EXTERNAL MODULE: ./lib/rollout/outcome.js
var outcome = __webpack_require__(9266);
// EXTERNAL MODULE: ./lib/rollout/planned.js
var planned = __webpack_require__(2596);
// EXTERNAL MODULE: ./lib/run-rollout.js + 2 modules
var run_rollout = __webpack_require__(2654);
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

;// CONCATENATED MODULE: ./lib/simulator/aws.js


/** The only access key that is taken; any secret goes with it, for signatures are not checked. */
const ACCESS_KEY = 'AKIASIMULATED00000';
/** Serves a service of AWS on loopback. Whoever starts it must close it. */
async function serveAws(service, clock) {
    const faults = noFaults();
    const requests = [];
    const server = await listen(async (incoming) => {
        const request = service.requestOf(incoming);
        requests.push(request);
        const id = `00000000-0000-4000-9000-${String(requests.length).padStart(12, '0')}`;
        const fault = faults.next({ method: incoming.method, route: request.action, id: null });
        if (fault?.kind === 'meanwhile')
            fault.before?.();
        const outcome = outcomeOf(service, request, incoming, id, fault);
        if (fault?.kind === 'meanwhile')
            fault.after?.();
        if (outcome.delayMs > 0)
            await clock.sleep(outcome.delayMs);
        return outcome;
    });
    return { url: server.origin, requests, fault: faults.set, clearFaults: faults.clear, close: server.shut };
}
/** What comes before a request was carried out keeps it from being so; all else does not. */
function outcomeOf(service, request, incoming, id, fault) {
    const isDone = fault === null || !('when' in fault) || fault.when !== 'before';
    const done = isDone ? service.answerTo(request, incoming, fault?.kind === 'ignored') : service.failure;
    const honest = fault?.kind === 'failure' ? service.failure : done;
    const { status, body, headers = {} } = fault?.kind === 'answer' ? fault : honest;
    const text = typeof body === 'string' ? body.replace('{request-id}', id) : body;
    const answer = { status, headers: { 'Content-Type': service.contentType, 'x-amzn-RequestId': id, ...headers }, body: text };
    const base = { answer, account: null, route: request.action, fault, delivery: 'whole', delayMs: 0 };
    switch (fault?.kind) {
        case 'reset':
            return { ...base, delivery: fault.when === 'within' ? 'within' : 'reset' };
        case 'hang':
            return { ...base, delivery: 'never' };
        case 'cut':
            return { ...base, delivery: 'cut' };
        case 'slow':
            return { ...base, delayMs: fault.ms };
        default:
            return base;
    }
}
/** `Credential=KEY/20260615/us-east-1/ec2/aws4_request`: a signature is for one region and one service (AWS Signature Version 4). */
function scopeOf({ headers }, service) {
    const found = /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/\d{8}\/([^/,]+)\/([a-z0-9]+)\/aws4_request,/.exec(headers.authorization ?? '');
    return found === null || found[3] !== service ? null : { key: found[1] ?? '', region: found[2] ?? '' };
}

;// CONCATENATED MODULE: ./lib/simulator/ec2-xml.js
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** What EC2 refuses whatever was asked, by the codes of its API reference; words as users have reported them. */
const REFUSALS = {
    UnauthorizedOperation: [
        403,
        'You are not authorized to perform this operation. User: arn:aws:sts::123456789012:assumed-role/reader/run is not authorized to perform: ec2:DescribeInstances because no identity-based policy allows the ec2:DescribeInstances action',
    ],
    UnsupportedOperation: [
        400,
        "You can't modify the metadata options of this instance: they are managed by a declarative policy of your organization.",
    ],
    RequestLimitExceeded: [503, 'Request limit exceeded.'],
    RequestExpired: [400, 'Request has expired.'],
    ExpiredToken: [403, 'The security token included in the request is expired'],
    AuthFailure: [401, 'AWS was not able to validate the provided access credentials'],
    InternalError: [500, 'An internal error has occurred'],
    OperationNotPermitted: [400, 'The operation is not permitted.'],
    Unavailable: [503, 'The service is unavailable. Please try again shortly.'],
};
/** The answer of a refusal. */
function ec2Refusal(code) {
    const [status, message] = REFUSALS[code];
    return errorXml(status, code, message);
}
/** A refusal that is set to happen. */
function ec2Fault(code) {
    return { kind: 'answer', when: 'before', ...ec2Refusal(code) };
}
/** An answer that is an error. */
function errorXml(status, code, message) {
    const error = ec2_xml_element('Error', ec2_xml_element('Code', escaped(code)) + ec2_xml_element('Message', escaped(message)));
    return { status, body: HEAD + ec2_xml_element('Response', `${ec2_xml_element('Errors', error)}<RequestID>{request-id}</RequestID>`) };
}
/** The answer of DescribeInstances: each instance in a reservation of its own. */
function describedXml(instances, nextToken) {
    const reservations = instances.map((one) => ec2_xml_element('item', reservation(one))).join('');
    const next = nextToken === null ? '' : ec2_xml_element('nextToken', escaped(nextToken));
    return responseXml('DescribeInstances', `${ec2_xml_element('reservationSet', reservations)}${next}`);
}
/** The answer of an operation; the content is XML already. */
function responseXml(operation, content) {
    const [name, id] = [`${operation}Response`, '<requestId>{request-id}</requestId>'];
    return { status: 200, body: `${HEAD}<${name} xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">${id}${content}</${name}>` };
}
/** What Spot gives to the instances of an Elastigroup (see src/clients/ec2-tags.ts). */
const GROUP_TAG = 'spotinst:aws:ec2:group:id';
/** The codes of the states (EC2 API reference, InstanceState). */
const STATES = {
    pending: 0,
    running: 16,
    'shutting-down': 32,
    terminated: 48,
    stopping: 64,
    stopped: 80,
};
function reservation(one) {
    const { id, group, state, launchedAt, imageId } = one;
    const instance = members({
        instanceId: id,
        imageId: escaped(imageId),
        instanceState: members({ code: String(STATES[state] ?? 16), name: escaped(state) }),
        instanceType: 'm5.large',
        launchTime: new Date(launchedAt).toISOString(),
        instanceLifecycle: 'spot',
        ...(group === null ? {} : { tagSet: ec2_xml_element('item', members({ key: GROUP_TAG, value: escaped(group) })) }),
        metadataOptions: optionsXml(one),
    });
    return members({
        reservationId: `r-${id.slice(2)}`,
        ownerId: '123456789012',
        groupSet: '',
        instancesSet: ec2_xml_element('item', instance),
    });
}
function optionsXml({ options, optionsState }) {
    return members({
        state: optionsState,
        httpTokens: escaped(options.httpTokens),
        httpPutResponseHopLimit: String(options.httpPutResponseHopLimit),
        httpEndpoint: escaped(options.httpEndpoint),
        httpProtocolIpv6: 'disabled',
        instanceMetadataTags: escaped(options.instanceMetadataTags),
    });
}
/** The answer of ModifyInstanceMetadataOptions: a change is always on its way at first. */
function modifiedXml(instance) {
    const options = ec2_xml_element('instanceMetadataOptions', optionsXml({ ...instance, optionsState: 'pending' }));
    const content = `<requestId>{request-id}</requestId>${ec2_xml_element('instanceId', escaped(instance.id))}${options}`;
    return {
        status: 200,
        body: `${HEAD}<ModifyInstanceMetadataOptionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">${content}</ModifyInstanceMetadataOptionsResponse>`,
    };
}
/** Elements by their names; what they hold is XML already. */
function members(byName) {
    return Object.entries(byName)
        .map(([name, content]) => ec2_xml_element(name, content))
        .join('');
}
/** An element; what it holds is XML already. */
function ec2_xml_element(name, content) {
    return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}
/** A text as the content of an element. */
function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./lib/simulator/ec2-describe.js

/** Answers DescribeInstances as far as instances are named by their ids, or by a filter of ids or of the tag of Spot (EC2 API reference). */
function describeInstances(known, form, { pageSize }) {
    const named = listOf(form, /^InstanceId\.\d+$/);
    const filtered = listOf(form, /^Filter\.1\.Value\.\d+$/);
    const refused = refusalOf(known, form, named, filtered);
    if (refused !== null)
        return refused;
    const filter = form['Filter.1.Name'];
    const wanted = filter === undefined ? named : filtered;
    const isWanted = isAnyOf(wanted);
    const found = wanted.length === 0 ? known : known.filter(({ id, group }) => isWanted(filter === BY_TAG ? group : id));
    const from = form.NextToken === undefined ? 0 : offsetOf(form.NextToken);
    if (from === null)
        return errorXml(400, 'InvalidParameterValue', 'Unable to parse pagination token');
    const to = from + Math.min(pageSize, Number(form.MaxResults ?? 1000));
    return describedXml(found.slice(from, to), to < found.length ? tokenOf(to) : null);
}
const BY_TAG = `tag:${GROUP_TAG}`;
/** "The maximum number of filter values specified on a single call is 200." */
const MAX_FILTER_VALUES = 200;
function refusalOf(known, form, named, filtered) {
    const malformed = named.find((id) => !/^i-[0-9a-f]{8,17}$/.test(id));
    if (malformed !== undefined)
        return errorXml(400, 'InvalidInstanceID.Malformed', `Invalid id: "${malformed}"`);
    const missing = named.find((id) => !known.some((one) => one.id === id));
    if (missing !== undefined)
        return errorXml(400, 'InvalidInstanceID.NotFound', `The instance ID '${missing}' does not exist`);
    if (filtered.length > MAX_FILTER_VALUES)
        return errorXml(400, 'FilterLimitExceeded', `The maximum number of filter values specified on a single call is ${MAX_FILTER_VALUES}`);
    const name = form['Filter.1.Name'];
    if (name !== undefined && name !== 'instance-id' && name !== BY_TAG)
        return errorXml(400, 'InvalidParameterValue', `The filter '${name}' is invalid`);
    const most = Number(form.MaxResults ?? 1000);
    if (most >= 5 && most <= 1000)
        return null;
    return errorXml(400, 'InvalidParameterValue', `Value ( ${most} ) for parameter maxResults is invalid. Expecting a value from 5 to 1000.`);
}
function listOf(form, name) {
    return Object.entries(form).flatMap(([key, value]) => (name.test(key) ? [value] : []));
}
/** In the values of filters, `*` stands for any text and `?` for one character. */
function isAnyOf(values) {
    const whole = new Set(values);
    const patterns = values.filter((value) => /[*?]/.test(value)).map(patternOf);
    return (text) => text !== null && (whole.has(text) || patterns.some((pattern) => pattern.test(text)));
}
function patternOf(value) {
    const source = value
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`);
}
function tokenOf(offset) {
    return Buffer.from(`from-${offset}`).toString('base64');
}
function offsetOf(token) {
    const found = /^from-(\d+)$/.exec(Buffer.from(token, 'base64').toString());
    return found === null ? null : Number(found[1]);
}

;// CONCATENATED MODULE: ./lib/simulator/ec2-image-xml.js

/** The answer of DescribeImages. */
function imagesXml(images, nextToken) {
    const next = nextToken === null ? '' : ec2_xml_element('nextToken', nextToken);
    return responseXml('DescribeImages', `${ec2_xml_element('imagesSet', itemsOf(images.map(imageXml)))}${next}`);
}
function imageXml({ id, owner, said, devices, tags, productCodes, permissions }) {
    const words = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, escaped(value)]));
    return members({
        imageId: id,
        imageOwnerId: owner,
        isPublic: String(permissions.some(({ group }) => group === 'all')),
        ...words,
        blockDeviceMapping: itemsOf(devices.map(deviceXml)),
        ...(productCodes.length === 0
            ? {}
            : { productCodes: itemsOf(productCodes.map((code) => ec2_xml_element('productCode', escaped(code)))) }),
        tagSet: itemsOf(Object.entries(tags).map(([key, value]) => members({ key: escaped(key), value: escaped(value) }))),
    });
}
function deviceXml({ deviceName, virtualName, noDevice, ebs }) {
    return members({
        deviceName: escaped(deviceName),
        ...(virtualName === undefined ? {} : { virtualName }),
        ...(noDevice === undefined ? {} : { noDevice }),
        ...(ebs === undefined ? {} : { ebs: members(ebs) }),
    });
}
/** The answer of DescribeImageAttribute, for the two attributes that DescribeImages does not tell. */
function attributeXml({ id, permissions, uefiData }, attribute) {
    const value = {
        launchPermission: itemsOf(permissions.map((one) => members(Object.fromEntries(Object.entries(one).map(([name, text]) => [name, escaped(text)]))))),
        uefiData: uefiData === null ? '' : ec2_xml_element('value', escaped(uefiData)),
    }[attribute];
    return responseXml('DescribeImageAttribute', `${ec2_xml_element('imageId', id)}${ec2_xml_element(attribute, value)}`);
}
/** The answer of RegisterImage. */
function registeredXml(id) {
    return responseXml('RegisterImage', ec2_xml_element('imageId', id));
}
/** The answer of what gives nothing back. */
function returnXml(operation) {
    return responseXml(operation, ec2_xml_element('return', 'true'));
}
/** The answer of GetInstanceMetadataDefaults. */
function defaultsXml(defaults) {
    return responseXml('GetInstanceMetadataDefaults', ec2_xml_element('accountLevel', members(defaults)));
}
function itemsOf(items) {
    return items.map((item) => ec2_xml_element('item', item)).join('');
}

;// CONCATENATED MODULE: ./lib/simulator/ec2-images.js
/** The account whose credentials the simulator takes. */
const ACCOUNT = '123456789012';
/** No images yet. */
function noImages() {
    const byId = new Map();
    const snapshots = new Set();
    const defaults = new Map();
    let count = 0;
    return {
        put: (image) => {
            byId.set(image.id, image);
            const isOwn = image.owner === ACCOUNT;
            for (const { ebs } of image.devices)
                if (isOwn && ebs?.snapshotId !== undefined)
                    snapshots.add(`${image.region} ${ebs.snapshotId}`);
        },
        remove: (id) => byId.delete(id),
        find: (region, id) => {
            const image = byId.get(id);
            return image?.region === region ? image : null;
        },
        seenIn: (region) => [...byId.values()].filter((image) => image.region === region && isSeen(image)).sort((a, b) => (a.id < b.id ? -1 : 1)),
        hasSnapshot: (region, id) => snapshots.has(`${region} ${id}`),
        defaults: (region) => defaults.get(region) ?? {},
        setDefaults: (region, given) => defaults.set(region, given),
        nextId: () => {
            count++;
            return `ami-0${String(count).padStart(16, 'e')}`;
        },
    };
}
/** Of others, an account sees what is public or shared with it, unless it is disabled. */
function isSeen({ owner, permissions, said }) {
    if (owner === ACCOUNT)
        return true;
    return said.imageState !== 'disabled' && permissions.some(({ group, userId }) => group === 'all' || userId === ACCOUNT);
}
/** An image of the account with one volume, as most are; what is given stands in the place of that. */
function imageLike(given) {
    const snapshotId = given.id.replace('ami-', 'snap-');
    return {
        region: 'us-east-1',
        owner: ACCOUNT,
        devices: [
            {
                deviceName: '/dev/xvda',
                ebs: {
                    snapshotId,
                    volumeSize: '20',
                    volumeType: 'gp3',
                    iops: '3000',
                    throughput: '125',
                    deleteOnTermination: 'true',
                    encrypted: 'false',
                },
            },
        ],
        tags: {},
        productCodes: [],
        permissions: [],
        uefiData: null,
        ...given,
        said: { ...PLAIN, name: given.id.replace('ami-', 'golden-'), ...given.said },
    };
}
const PLAIN = {
    imageState: 'available',
    architecture: 'x86_64',
    imageType: 'machine',
    rootDeviceType: 'ebs',
    rootDeviceName: '/dev/xvda',
    virtualizationType: 'hvm',
    hypervisor: 'xen',
    enaSupport: 'true',
    platformDetails: 'Linux/UNIX',
    usageOperation: 'RunInstances',
    creationDate: '2025-01-01T00:00:00.000Z',
};

;// CONCATENATED MODULE: ./lib/simulator/ec2-register.js


/** "3-128 alphanumeric characters, parentheses, square brackets, spaces, periods, slashes, dashes, single quotes, at-signs, or underscores". */
const NAME = /^[\w()[\] ./\-'@]{3,128}$/;
/** What RegisterImage makes of a request: what it does not take (billing, product codes) a new image has not (EC2 API reference). */
function registered({ images, region, form, now }) {
    const { Name: name = '', RootDeviceName: root = '/dev/sda1' } = form;
    if (!NAME.test(name))
        return errorXml(400, 'InvalidAMIName.Malformed', 'AMI names must be between 3 and 128 characters long');
    const taken = images.seenIn(region).find(({ owner, said }) => owner === ACCOUNT && said.name === name);
    if (taken !== undefined)
        return errorXml(400, 'InvalidAMIName.Duplicate', `AMI name ${name} is already in use by AMI ${taken.id}`);
    const devices = devicesIn(form);
    const wrong = wrongDevice(devices, (id) => images.hasSnapshot(region, id));
    if (wrong !== null)
        return wrong;
    if (!devices.some(({ deviceName, ebs }) => deviceName === root && ebs?.snapshotId !== undefined))
        return errorXml(400, 'InvalidBlockDeviceMapping', `No snapshot for root device ${root}`);
    const said = Object.fromEntries(WORDS.flatMap(([key, member]) => (form[key] === undefined ? [] : [[member, form[key]]])));
    return {
        id: images.nextId(),
        region,
        owner: ACCOUNT,
        said: { ...NEW, ...said, name, rootDeviceName: root, creationDate: new Date(now).toISOString() },
        devices,
        tags: tagsIn(form),
        productCodes: [],
        permissions: [],
        uefiData: form.UefiData ?? null,
    };
}
/** What stands in a request, and what it is called in an answer. */
const WORDS = [
    ['Architecture', 'architecture'],
    ['BootMode', 'bootMode'],
    ['Description', 'description'],
    ['EnaSupport', 'enaSupport'],
    ['ImdsSupport', 'imdsSupport'],
    ['KernelId', 'kernelId'],
    ['RamdiskId', 'ramdiskId'],
    ['SriovNetSupport', 'sriovNetSupport'],
    ['TpmSupport', 'tpmSupport'],
    ['VirtualizationType', 'virtualizationType'],
];
/** The defaults of RegisterImage: an old architecture and an old way of virtualization. */
const NEW = {
    imageState: 'available',
    architecture: 'i386',
    virtualizationType: 'paravirtual',
    imageType: 'machine',
    rootDeviceType: 'ebs',
    platformDetails: 'Linux/UNIX',
    usageOperation: 'RunInstances',
};
function devicesIn(form) {
    const numbers = Object.keys(form).flatMap((key) => /^BlockDeviceMapping\.(\d+)\.DeviceName$/.exec(key)?.[1] ?? []);
    return numbers.map((number) => {
        const at = `BlockDeviceMapping.${number}.`;
        const ebs = Object.entries(form).flatMap(([key, value]) => {
            const member = key.startsWith(`${at}Ebs.`) ? key.slice(at.length + 4) : '';
            return member === '' ? [] : [[`${member[0]?.toLowerCase()}${member.slice(1)}`, value]];
        });
        const virtualName = form[`${at}VirtualName`];
        const noDevice = form[`${at}NoDevice`];
        return {
            deviceName: form[`${at}DeviceName`] ?? '',
            ...(virtualName === undefined ? {} : { virtualName }),
            ...(noDevice === undefined ? {} : { noDevice }),
            ...(ebs.length === 0 ? {} : { ebs: Object.fromEntries(ebs) }),
        };
    });
}
function wrongDevice(devices, hasSnapshot) {
    for (const { deviceName, ebs = {} } of devices) {
        const { snapshotId, encrypted, kmsKeyId, iops, throughput, volumeType } = ebs;
        const wrong = (message) => errorXml(400, 'InvalidBlockDeviceMapping', message);
        if (snapshotId !== undefined && !hasSnapshot(snapshotId))
            return errorXml(400, 'InvalidSnapshot.NotFound', `The snapshot '${snapshotId}' does not exist.`);
        if (snapshotId !== undefined && encrypted !== undefined)
            return wrong(`the encrypted flag cannot be specified since device ${deviceName} has a snapshot specified.`);
        if (kmsKeyId !== undefined)
            return errorXml(400, 'InvalidParameter', 'KmsKeyId is not supported.');
        if (iops !== undefined && !['gp3', 'io1', 'io2'].includes(volumeType ?? ''))
            return errorXml(400, 'InvalidParameterCombination', `The parameter iops is not supported for ${volumeType} volumes.`);
        if (throughput !== undefined && volumeType !== 'gp3')
            return errorXml(400, 'InvalidParameterCombination', `The parameter throughput is not supported for ${volumeType} volumes.`);
    }
    return null;
}
function tagsIn(form) {
    const keys = Object.entries(form).filter(([key]) => /^TagSpecification\.1\.Tag\.\d+\.Key$/.test(key));
    return Object.fromEntries(keys.map(([key, name]) => [name, form[key.replace(/Key$/, 'Value')] ?? '']));
}

;// CONCATENATED MODULE: ./lib/simulator/ec2-image-calls.js




/** The operations on images that there are, by EC2's names (EC2 API reference). */
const IMAGE_CALLS = {
    DescribeImages: describeImages,
    DescribeImageAttribute: describeAttribute,
    ModifyImageAttribute: modifyAttribute,
    RegisterImage: registerImage,
    GetInstanceMetadataDefaults: ({ images, region }) => defaultsXml(images.defaults(region)),
};
function describeImages({ images, region, form, pageSize, now }) {
    const seen = images.seenIn(region);
    const named = valuesOf(form, /^ImageId\.\d+$/);
    const malformed = named.find((id) => !isId(id));
    if (malformed !== undefined)
        return errorXml(400, 'InvalidAMIID.Malformed', `Invalid id: "${malformed}"`);
    const missing = named.find((id) => !seen.some((image) => image.id === id));
    if (missing !== undefined)
        return notFound(missing);
    const refused = refusedFilters(form);
    if (refused !== null)
        return refused;
    const owners = valuesOf(form, /^Owner\.\d+$/);
    const found = seen.filter((image) => (named.length === 0 || named.includes(image.id)) &&
        (owners.length === 0 || owners.some((owner) => (owner === 'self' ? ACCOUNT : owner) === image.owner)) &&
        isToldBy(image, form, now) &&
        filtersIn(form).every(({ name, values }) => values.some((value) => FILTERS[name]?.(image).some((one) => ec2_image_calls_matches(value, one)))));
    const from = form.NextToken === undefined ? 0 : Number(form.NextToken);
    const to = from + Math.min(pageSize, Number(form.MaxResults ?? 1000));
    return imagesXml(found.slice(from, to), to < found.length ? String(to) : null);
}
/** What a filter looks at. */
const FILTERS = {
    'image-id': ({ id }) => [id],
    name: ({ said }) => [said.name ?? ''],
    'block-device-mapping.snapshot-id': ({ devices }) => devices.flatMap(({ ebs }) => ebs?.snapshotId ?? []),
};
/** "The maximum number of filter values specified on a single call is 200." */
const ec2_image_calls_MAX_FILTER_VALUES = 200;
function refusedFilters(form) {
    const filters = filtersIn(form);
    const odd = filters.find(({ name }) => FILTERS[name] === undefined);
    if (odd !== undefined)
        return errorXml(400, 'InvalidParameterValue', `The filter '${odd.name}' is invalid`);
    const count = filters.reduce((sum, { values }) => sum + values.length, 0);
    if (count <= ec2_image_calls_MAX_FILTER_VALUES)
        return null;
    const most = `The maximum number of filter values specified on a single call is ${ec2_image_calls_MAX_FILTER_VALUES}`;
    return errorXml(400, 'FilterLimitExceeded', most);
}
/** Deprecated images of others and disabled ones are left out, unless they are asked for. */
function isToldBy({ owner, said }, form, now) {
    const isDeprecated = said.deprecationTime !== undefined && Date.parse(said.deprecationTime) <= now;
    if (isDeprecated && owner !== ACCOUNT && form.IncludeDeprecated !== 'true')
        return false;
    return said.imageState !== 'disabled' || form.IncludeDisabled === 'true';
}
function describeAttribute(call) {
    const image = ownImage(call);
    if ('status' in image)
        return image;
    const { Attribute: attribute = '' } = call.form;
    if (attribute === 'launchPermission' || attribute === 'uefiData')
        return attributeXml(image, attribute);
    return errorXml(400, 'InvalidRequest', 'The simulator knows launchPermission and uefiData.');
}
function modifyAttribute(call) {
    const image = ownImage(call);
    if ('status' in image)
        return image;
    const value = call.form['ImdsSupport.Value'];
    if (value !== 'v2.0')
        return errorXml(400, 'InvalidParameterValue', `Value (${value}) for parameter imdsSupport is invalid. Valid values: v2.0`);
    if (!call.isIgnored)
        call.images.put({ ...image, said: { ...image.said, imdsSupport: 'v2.0' } });
    return returnXml('ModifyImageAttribute');
}
function registerImage(call) {
    const made = registered(call);
    if ('status' in made)
        return made;
    if (!call.isIgnored)
        call.images.put(made);
    return registeredXml(made.id);
}
/** Attributes are for the owner alone: of others, EC2 says AuthFailure, which has nothing to do with the credentials. */
function ownImage({ images, region, form }) {
    const { ImageId: id = '' } = form;
    if (!isId(id))
        return errorXml(400, 'InvalidAMIID.Malformed', `Invalid id: "${id}"`);
    const image = images.find(region, id);
    if (image === null)
        return notFound(id);
    return image.owner === ACCOUNT ? image : errorXml(403, 'AuthFailure', `Not authorized for image:${id}`);
}
function notFound(id) {
    return errorXml(400, 'InvalidAMIID.NotFound', `The image id '[${id}]' does not exist`);
}
function isId(id) {
    return /^ami-[0-9a-f]{8,17}$/.test(id);
}
function filtersIn(form) {
    return Object.entries(form).flatMap(([key, name]) => {
        const number = /^Filter\.(\d+)\.Name$/.exec(key)?.[1];
        return number === undefined ? [] : [{ name, values: valuesOf(form, new RegExp(`^Filter\\.${number}\\.Value\\.\\d+$`)) }];
    });
}
function valuesOf(form, key) {
    return Object.entries(form).flatMap(([name, value]) => (key.test(name) ? [value] : []));
}
/** In the values of filters, `*` stands for any text and `?` for one character. */
function ec2_image_calls_matches(pattern, text) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`).test(text);
}

;// CONCATENATED MODULE: ./lib/simulator/ec2-modify.js

/** States in which options can be changed. EC2 documents the code for the others, not its words. */
const CHANGEABLE = ['pending', 'running', 'stopping', 'stopped'];
/** Answers ModifyInstanceMetadataOptions as far as it is about tokens and the hop limit (EC2 API reference). */
function modifyMetadataOptions(view, region, form) {
    const { InstanceId: id = '', HttpTokens: tokens, HttpPutResponseHopLimit: limit } = form;
    if (!/^i-[0-9a-f]{8,17}$/.test(id))
        return errorXml(400, 'InvalidInstanceID.Malformed', `Invalid id: "${id}"`);
    const known = view.in(region).find((one) => one.id === id);
    if (known === undefined)
        return errorXml(400, 'InvalidInstanceID.NotFound', `The instance ID '${id}' does not exist`);
    if (!CHANGEABLE.includes(known.state))
        return errorXml(400, 'IncorrectInstanceState', `The instance '${id}' is ${known.state}, and its options cannot be changed.`);
    if (tokens !== undefined && tokens !== 'required' && tokens !== 'optional')
        return errorXml(400, 'InvalidParameterValue', `A value of '${tokens}' is not valid for HttpTokens. Specify either 'required' or 'optional'.`);
    const changed = {
        ...(tokens === undefined ? {} : { httpTokens: tokens }),
        ...(limit === undefined ? {} : { httpPutResponseHopLimit: Number(limit) }),
    };
    if (!view.modes().ignoresChanges)
        view.modify(id, changed);
    return modifiedXml({ ...known, options: { ...known.options, ...changed } });
}

// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __webpack_require__(1686);
;// CONCATENATED MODULE: ./lib/simulator/ec2-view.js

/** EC2 keeps the options that an instance was launched with, whatever becomes of its fleet's. */
function viewOf(stage, given, clock) {
    let modes = { optionsState: 'applied', pageSize: 1000, staleLists: 0, modifyMs: 0, ignoresChanges: false, ...given };
    const modified = new Map();
    const settledAt = new Map();
    const states = new Map();
    const seen = (instance, state) => ({
        id: instance.id,
        group: stage.live(instance.fleet)?.kind === 'elastigroup' ? instance.fleet : null,
        state: states.get(instance.id) ?? state,
        launchedAt: instance.launchedAt,
        imageId: instance.root.imageId ?? UNNAMED_IMAGE,
        options: { ...optionsAtLaunch(instance.options), ...modified.get(instance.id) },
        optionsState: (settledAt.get(instance.id) ?? 0) > clock.now() ? 'pending' : modes.optionsState,
    });
    return {
        modes: () => modes,
        setModes: (changed) => {
            modes = { ...modes, ...changed };
        },
        modify: (instance, options) => {
            modified.set(instance, { ...modified.get(instance), ...options });
            settledAt.set(instance, clock.now() + modes.modifyMs);
        },
        setState: (instance, state) => states.set(instance, state),
        in: (region) => {
            const isHere = ({ fleet }) => (0,specs_value/* valueAt */.fK)(stage.live(fleet)?.body, ['region']) === region;
            const running = stage.instances().filter(isHere);
            const ended = stage.ended().filter(isHere);
            return [...running.map((one) => seen(one, 'running')), ...ended.map((one) => seen(one, 'terminated'))].sort((a, b) => a.id < b.id ? -1 : 1);
        },
    };
}
/** The image of what names none, or several. */
const UNNAMED_IMAGE = 'ami-0123456789abcdef0';
/** Without options, neither an AMI nor an account default here says otherwise: IMDSv1 works. */
function optionsAtLaunch(options) {
    const text = (name, otherwise) => {
        const value = options?.[name];
        return typeof value === 'string' ? value.toLowerCase() : otherwise;
    };
    return {
        httpTokens: text('httpTokens', 'optional'),
        httpPutResponseHopLimit: Number(options?.httpPutResponseHopLimit ?? 1),
        httpEndpoint: text('httpEndpoint', 'enabled'),
        instanceMetadataTags: text('instanceMetadataTags', 'disabled'),
    };
}

;// CONCATENATED MODULE: ./lib/simulator/ec2.js







/** Starts EC2 beside a simulator of Spot, on loopback. Whoever starts it must close it. */
async function startEc2({ stage, clock, modes = {} }) {
    const view = viewOf(stage, modes, clock);
    const images = withStaleLists(noImages(), () => view.modes().staleLists);
    const server = await serveAws({
        contentType: 'text/xml;charset=UTF-8',
        requestOf,
        answerTo: (request, incoming, isIgnored) => answerTo({ view, images, request, incoming, now: clock.now() }, isIgnored),
        failure: ec2Refusal('InternalError'),
    }, clock);
    return {
        ...server,
        accessKeyId: ACCESS_KEY,
        account: ACCOUNT,
        setModes: view.setModes,
        modify: view.modify,
        setState: view.setState,
        loadImage: (image) => images.put(imageLike(image)),
        removeImage: images.remove,
        image: images.find,
        setDefaults: images.setDefaults,
    };
}
function answerTo({ view, images, request, incoming, now }, isIgnored) {
    const key = scopeOf(incoming, 'ec2')?.key;
    if (incoming.method !== 'POST' || key !== ACCESS_KEY)
        return ec2Refusal('AuthFailure');
    const { action, form } = request;
    const region = request.region ?? '';
    if (action === 'DescribeInstances')
        return describeInstances(view.in(region), form, view.modes());
    if (action === 'ModifyInstanceMetadataOptions')
        return modifyMetadataOptions(view, region, form);
    const call = Object.hasOwn(IMAGE_CALLS, action) ? IMAGE_CALLS[action] : undefined;
    if (call === undefined)
        return errorXml(400, 'InvalidAction', `The action ${action} is not valid.`);
    const { pageSize } = view.modes();
    return call({ images: action === 'DescribeImages' ? images.listed() : images, region, form, pageSize, now, isIgnored });
}
function withStaleLists(images, limit) {
    let [before, left] = [[], 0];
    return {
        ...images,
        put: (image) => {
            [before, left] = [images.seenIn(image.region), limit()];
            images.put(image);
        },
        listed: () => {
            if (left === 0)
                return images;
            left--;
            const shown = before;
            return { ...images, seenIn: (region) => shown.filter((image) => image.region === region) };
        },
    };
}
function requestOf(incoming) {
    const form = Object.fromEntries(new URLSearchParams(incoming.text));
    return { action: form.Action ?? '', region: scopeOf(incoming, 'ec2')?.region ?? null, form };
}

;// CONCATENATED MODULE: ./lib/simulator/faster-clock.js
/** A clock on which time runs `factor` times as fast as on another, from the moment it is made. */
function fasterClock(clock, factor) {
    const start = clock.now();
    const now = () => start + (clock.now() - start) * factor;
    return {
        today: () => new Date(now()).toISOString().slice(0, 10),
        now,
        sleep: (ms, signal) => clock.sleep(ms / factor, signal),
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
;// CONCATENATED MODULE: ./lib/simulator/route.js

/** The resource that a path names: one of this kind and of this account, for others are not there for it; null where there is none. */
function resourceIn(kind, { resources, account, params }) {
    const resource = resources.find(params.id ?? '');
    return resource?.kind.id === kind.id && resource.account === account ? resource : null;
}
/** The refusal where there is none. */
function route_notFound({ api }, { params, account }) {
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
        return route_notFound(kind, call);
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
/** The actions of stateful nodes, and of the stateful instances of Elastigroups. Their answer is nothing but the frame (spotinst/openapi: mi/paths/managedIDRecycle.yaml). */
function nodeRoutes(kind) {
    if (kind.id === 'elastigroup')
        return statefulRoutes(kind);
    if (kind.id !== 'stateful-node')
        return [];
    return ACTIONS.map((action) => ({
        method: 'PUT',
        template: `${kind.api.path}/{id}/${action}`,
        answer: (call) => {
            const node = resourceIn(kind, call);
            if (node === null)
                return route_notFound(kind, call);
            const isBegun = call.nodes.act(node.id, action, call.now);
            // No source tells what the API does with a second one.
            return isBegun ? { ok: true, kind: null, items: null } : refusal(400, 'SIMULATED_BUSY', `${node.id} is busy`);
        },
    }));
}
/**
 * The stateful instances of an Elastigroup (spotinst/openapi: eg/schemas/listStatefulInstances.yaml, and the path of `recycle`).
 * No source shows the kind of the list.
 */
function statefulRoutes(kind) {
    const of = `${kind.api.path}/{id}/statefulInstance`;
    return [
        {
            method: 'GET',
            template: of,
            answer: (call) => {
                const group = resourceIn(kind, call);
                if (group === null)
                    return route_notFound(kind, call);
                const items = call.holders.of(group).map(({ id, instance }) => ({
                    ...{ id, state: call.nodes.status(id) },
                    ...(instance === null ? {} : { instanceId: instance.id, launchedAt: timestamp(instance.launchedAt) }),
                }));
                return { ok: true, kind: `${kind.responseKind}:statefulInstance`, items };
            },
        },
        {
            method: 'PUT',
            template: `${of}/{statefulInstanceId}/recycle`,
            answer: (call) => {
                const group = resourceIn(kind, call);
                if (group === null)
                    return route_notFound(kind, call);
                const one = call.holders.of(group).find(({ id }) => id === call.params.statefulInstanceId);
                if (one === undefined)
                    return refusal(400, 'SIMULATED_NO_STATEFUL_INSTANCE', 'there is no such stateful instance');
                const isBegun = call.nodes.act(one.id, 'recycle', call.now);
                return isBegun ? { ok: true, kind: null, items: null } : refusal(400, 'SIMULATED_BUSY', `${one.id} is busy`);
            },
        },
    ];
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
            return fleet === null ? route_notFound(kind, call) : answer(fleet, call);
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
    const scope = roll_routes_scopeOf(launchSpecIds, 'Vng') ?? roll_routes_scopeOf(instanceIds, 'Instance') ?? 'Cluster';
    const roll = call.rolls.start({ fleet: fleet.id, sort: 'cluster', scope, targets, settings, now: call.now });
    return clusterResult(fleet, [clusterItem(roll)], call);
}
function roll_routes_scopeOf(ids, word) {
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
    const after = call.rolls.stop(roll.id, call.now) ?? roll;
    // The answer to a stop has no other status (k8s/responses/update-clusterRoll.yaml); the code of the refusal is in no source.
    if (after.status !== 'STOPPED')
        return refusal(400, 'SIMULATED_ROLL_ENDED', `the roll ${roll.id} has ended already`);
    const item = clusterItem(after);
    return clusterResult(fleet, [fleet.kind.id === 'ocean-cluster' ? withoutUntold(item) : item], call);
}
/** What the answer to a stop on Kubernetes does not have (spotinst/openapi: k8s/responses/update-clusterRoll.yaml). */
function withoutUntold(item) {
    return Object.fromEntries(Object.entries(item).filter(([name]) => !UNTOLD.includes(name)));
}
const UNTOLD = ['comment', 'reportPartialCompletion', 'launchSpecIds', 'instanceIds'];
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
    return resource === null ? route_notFound(kind, call) : resource_routes_success(resource, 'get', call.modes);
}
function update(kind, call) {
    const { resources, modes, now } = call;
    const resource = resourceIn(kind, call);
    if (resource === null)
        return route_notFound(kind, call);
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
    const { answer, account } = exchange_answerTo(site, { request, found, line, fault });
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
function exchange_answerTo(site, asked) {
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
        holders: site.holders,
        modes: site.modes(),
        account: fault?.kind === 'account' ? fault.account : named,
        method: request.method,
        params,
        query: request.query,
        body,
        now: site.now(),
        isIgnored: fault?.kind === 'ignored',
    });
    return fault?.kind === 'empty' && result.ok && 'items' in result && result.items !== null ? { ...result, items: [] } : result;
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

;// CONCATENATED MODULE: ./lib/simulator/instances.js

/** No instances. */
function noInstances() {
    const byId = new Map();
    const byFleet = new Map();
    const ended = [];
    let count = 0;
    return {
        launch: (source, resources, now, root = null) => {
            const cluster = clusterOf(source, resources);
            if (source.kind.role === 'node-group' && cluster === null)
                return null;
            count++;
            const id = `i-${count.toString(16).padStart(17, '0')}`;
            const instance = {
                id,
                fleet: cluster?.id ?? source.id,
                nodeGroup: cluster === null ? null : source.id,
                launchedAt: now,
                options: optionsOf(source) ?? (cluster === null ? null : optionsOf(cluster)),
                root: root ?? { imageId: imageOf(source) ?? (cluster === null ? null : imageOf(cluster)), dataOf: id },
            };
            byId.set(instance.id, instance);
            byFleet.set(instance.fleet, (byFleet.get(instance.fleet) ?? new Set()).add(instance.id));
            return instance;
        },
        find: (id) => byId.get(id) ?? null,
        of: (fleet) => [...(byFleet.get(fleet) ?? [])].flatMap((id) => byId.get(id) ?? []),
        all: () => [...byId.values()],
        ended: () => [...ended],
        terminate: (id) => {
            const instance = byId.get(id);
            if (instance === undefined)
                return;
            byFleet.get(instance.fleet)?.delete(id);
            byId.delete(id);
            ended.push(instance);
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
/** The image that it names beside its IMDS options, where it names a single one. */
function imageOf({ kind, body }) {
    const image = (0,specs_value/* valueAt */.fK)(body, [...kind.imdsPath.slice(0, -1), 'imageId']);
    return typeof image === 'string' ? image : null;
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
function restingNodes(agenda, { terminate, launch }) {
    const statuses = new Map();
    const busy = new Set();
    let plan = DEFAULT_PLAN;
    const end = (id, status) => {
        statuses.set(id, status);
        busy.delete(id);
    };
    /** Launches with the options that the node has by then. */
    const resume = (id, { resumes }, time) => {
        if (resumes)
            launch(id, time);
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
        act: (id, action, now) => {
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
        ended: () => {
            now();
            return instances.ended();
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

;// CONCATENATED MODULE: ./lib/simulator/stateful.js

/** Holders of instances that are there already: those of a group get an identity when somebody first looks. */
function holdersOf(instances, resources) {
    const held = new Map();
    const kept = new Map();
    const persistsRoot = (node) => (0,specs_value/* valueAt */.fK)(resources.find(node)?.body, ['persistence', 'persistRootDevice']) === true;
    const ofGroup = (group) => [...held].filter(([, one]) => one.group === group);
    const identify = (group) => {
        const known = ofGroup(group).map(([, { instance }]) => instance);
        for (const { id } of instances.of(group)) {
            if (!known.includes(id))
                held.set(`ssi-${(held.size + 1).toString(16).padStart(8, '0')}`, { group, instance: id });
        }
    };
    return {
        terminate: (id) => {
            const one = held.get(id);
            const ending = one === undefined ? instances.of(id).map((node) => node.id) : [one.instance ?? ''];
            const [last] = persistsRoot(id) ? instances.of(id) : [];
            if (last === undefined)
                kept.delete(id);
            // The image that the node names is not used then (spotinst/help: managed-instance, root-volume-persistence.md).
            else
                kept.set(id, { imageId: `ami-${last.id.slice(2)}`, dataOf: last.root.dataOf });
            for (const instance of ending)
                instances.terminate(instance);
            if (one !== undefined)
                one.instance = null;
        },
        launch: (id, now) => {
            const one = held.get(id);
            const source = resources.find(one?.group ?? id);
            const instance = source === null ? null : instances.launch(source, resources, now, persistsRoot(id) ? kept.get(id) : null);
            if (one !== undefined)
                one.instance = instance?.id ?? null;
        },
        of: (group) => {
            if (!(0,specs_value/* isMembers */.gV)((0,specs_value/* valueAt */.fK)(group.body, ['strategy', 'persistence'])))
                return [];
            identify(group.id);
            return ofGroup(group.id).map(([id, { instance }]) => ({ id, instance: instances.find(instance ?? '') }));
        },
    };
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
    const holders = holdersOf(instances, resources);
    const site = {
        resources,
        instances,
        agenda,
        rolls: noRolls(agenda, instances, resources),
        nodes: restingNodes(agenda, holders),
        holders,
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

// EXTERNAL MODULE: ./lib/cli/complain.js
var complain = __webpack_require__(7957);
// EXTERNAL MODULE: ./lib/cli/exit.js
var exit = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/cli/progress.js + 1 modules
var cli_progress = __webpack_require__(2058);
// EXTERNAL MODULE: ./lib/rollout/difference.js
var difference = __webpack_require__(6139);
// EXTERNAL MODULE: ./lib/rollout/imds.js
var imds = __webpack_require__(3955);
// EXTERNAL MODULE: ./lib/rollout/region.js
var region = __webpack_require__(2176);
;// CONCATENATED MODULE: ./lib/cli/rehearsal-fleet.js





/**
 * A fleet that still allows IMDSv1, made of specs. The specs that come first are put into the simulator, and their instances with
 * them; each time, they are given back with the resource that they are about: in one account, by their own id or by one that is
 * made up.
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
        const isFirst = ids.size === 0;
        // Those with ids of their own come first: none that is made up may be one of these.
        for (const spec of specs)
            if (spec.id !== null)
                idOf(spec);
        const adopted = specs.map((spec) => ({ ...spec, account, id: idOf(spec), create: false, matchesName: false }));
        if (isFirst)
            launchAll(adopted, stage, account);
        return adopted;
    };
}
/** The id of the resource that a spec is put into the simulator as; of one whose id cannot be told, or is taken, the id alone. */
function placed(spec, stage, account) {
    const { id, kind, body } = spec;
    if (body === null)
        throw new Error(`the body of ${spec.file} was not kept, but a rehearsal begins with it`);
    if (id !== null && ((0,specs_value/* unresolvableText */.Et)(id) !== null || stage.live(id) !== null))
        return id;
    const { id: _, ...rest } = inRegion(weakened(body, spec));
    return stage.load(kind.id, account, id === null ? rest : { ...rest, id });
}
/** A body as it was before: its instances may answer IMDSv1. One without options of its own stays so. */
function weakened(body, { kind }) {
    const options = (0,imds/* optionsIn */.Im)(body, kind);
    return options === null ? body : (0,difference/* withValue */.cO)(body, kind.imdsPath, { ...options, httpTokens: 'optional' });
}
const REGION = 'us-east-1';
/** A body in a region that EC2 can be asked in. */
function inRegion(body) {
    return (0,region/* regionOf */.A)(body) === null ? { ...body, region: REGION } : body;
}
/** Launches instances of all that can run some. A node group whose cluster is in no spec gets one that nobody has changed. */
function launchAll(specs, stage, account) {
    for (const { kind, oceanId } of specs) {
        if (kind.clusterKind === null || oceanId === null || (0,specs_value/* unresolvableText */.Et)(oceanId) !== null || stage.live(oceanId) !== null)
            continue;
        stage.load(kind.clusterKind, account, { id: oceanId, name: `the cluster ${oceanId}`, region: REGION });
    }
    for (const id of new Set(specs.map((spec) => spec.id))) {
        const resource = stage.live(id);
        if (resource === null)
            continue;
        const { oceanId } = resource.body;
        const isPart = kinds/* KINDS */.GW[resource.kind].role === 'node-group';
        if (isPart && (typeof oceanId !== 'string' || kinds/* KINDS */.GW[stage.live(oceanId)?.kind ?? 'elastigroup'].role !== 'cluster'))
            continue;
        stage.launch(id, sizeOf(resource));
    }
}
/** Enough to see batches, and few enough to read. */
const [USUAL, MOST] = [5, 10];
/** How many instances are rehearsed with: as many as the spec wants to run, within bounds. */
function sizeOf({ kind, body }) {
    if (kind === 'stateful-node')
        return 1;
    const target = (0,specs_value/* valueAt */.fK)(body, ['capacity', 'target']);
    return typeof target === 'number' && Number.isInteger(target) ? Math.max(0, Math.min(target, MOST)) : USUAL;
}

// EXTERNAL MODULE: ./lib/cli/result.js
var result = __webpack_require__(5284);
;// CONCATENATED MODULE: ./lib/cli/scenarios.js
/** All went as it should. */
const NO_TROUBLE = { failsAt: null, heldBack: 0 };
/** THE TABLE of the days that can be rehearsed. */
const DAYS = {
    good: { story: 'Nothing goes wrong.', begin: () => { }, endsWell: true },
    'failed-batch': {
        story: 'The second batch of every roll fails.',
        begin: ({ planRolls }) => planRolls({ failsAt: 2 }),
        endsWell: false,
    },
    pdb: {
        story: 'Every roll leaves one instance as it is: a pod disruption budget keeps it, and the roll counts as completed.',
        begin: ({ planRolls }) => planRolls({ heldBack: 1, heldBackBy: 'NOT_REPLACED_DUE_TO_PDB' }),
        endsWell: false,
    },
    'rate-limits': {
        story: 'Spot takes few requests a minute, and refuses all others with status 429.',
        begin: ({ fault }) => {
            for (const nth of [2, 9, 20])
                fault({ nth }, { kind: 'limited', seconds: 30 });
        },
        endsWell: true,
    },
    lies: {
        story: 'Spot answers the first update as if it had been made, and makes none.',
        begin: ({ fault }) => fault({ method: 'PUT' }, { kind: 'ignored' }),
        endsWell: false,
    },
};
/** Ends what has gone wrong. */
function endTrouble({ planRolls, clearFaults }) {
    planRolls(NO_TROUBLE);
    clearFaults();
}

;// CONCATENATED MODULE: ./lib/cli/rehearse.js


















/** How many times as fast as here time runs: a roll of minutes takes a second. */
const SPEED = 600;
/**
 * Runs the whole way, from the plan to the proof on every instance, against simulators of the Spot API and of EC2, and returns the
 * exit code: whether all specs were applied, and every instance proven.
 */
async function rehearse(settings, around) {
    const clock = fasterClock(clients_clock/* systemClock */.m, SPEED);
    const simulator = await startSimulator({ clock });
    const ec2 = await startEc2({ stage: simulator, clock });
    const progress = (0,cli_progress/* progressFor */.L)(settings, around);
    try {
        const [at, run] = [settingsFor(settings, simulator), runAt(simulator, ec2, around)];
        const shown = { ...run, progress: { tell: progress.tell }, clock };
        const adopt = rehearsalFleet(simulator, simulator.account);
        const { plan } = await (0,run_rollout/* runPlan */.Fo)(at, { ...shown, progress: SILENT }, adopt);
        const day = DAYS[settings.rollout.scenario];
        day.begin(simulator);
        const apply = () => (0,run_rollout/* runApply */.Of)(at, { ...shown, trigger: 'command', confirm: null }, adopt);
        const { rollout, checked, unread } = await apply();
        // Passing would be taken for a proof.
        if (plan.resources.length === 0 && unread === null)
            throw new errors/* UserError */.yo('there is no Spot spec to rehearse. Name a file or a folder that holds some.');
        endTrouble(simulator);
        const next = day.endsWell ? null : (await apply()).rollout;
        const { plan: after } = await (0,run_rollout/* runPlan */.Fo)(at, { ...shown, progress: SILENT }, adopt);
        const rehearsal = { plan, rollout, next, after };
        progress.clear();
        if (unread !== null)
            (0,complain/* complain */.c)(unread, around);
        const verdict = unread === null ? verdictOf(rehearsal) : 'fail';
        const text = TEXTS[(0,plans/* planFormat */.T)(settings.format)]({ ...rehearsal, verdict, story: day.story }, (0,result/* contextOf */.Vm)(checked, settings, around));
        (0,result/* writeText */.x3)({ text, verdict, checked }, settings, around);
        return verdict === 'pass' ? exit/* EXIT */.d.ok : exit/* EXIT */.d.failed;
    }
    finally {
        progress.clear();
        await Promise.all([simulator.close(), ec2.close()]);
    }
}
const SILENT = { tell: () => { } };
/** Limits and questions are for what is real, and nothing that is lost here was there. */
function settingsFor(settings, { url, account }) {
    const endless = { maxChanges: Number.MAX_SAFE_INTEGER, isConfirmed: true, allowsDataLoss: true, timeoutMinutes: 7 * 24 * 60 };
    const rollout = { ...settings.rollout, ...endless, url, account, roll: true };
    return { ...settings, rollout };
}
function runAt({ token, account }, { url, accessKeyId }, { cwd }) {
    const ec2 = (0,clients_ec2.ec2Client)({ at: { url, accessKeyId, secretAccessKey: 'of-a-rehearsal' } });
    // It is over before anybody could stop it.
    const signal = new AbortController().signal;
    return { cwd, token, account, ec2, origin: { commit: null, run: null }, signal };
}
/** pass: all that the specs say was applied, EC2 has proven it of each instance, and the last plan shows it. */
function verdictOf({ rollout, next, after }) {
    const isOver = after.verdict === 'pass' && (0,planned/* actsOf */.Df)(after).length === 0;
    // On a bad day, a first run that says all is well has not looked.
    const isHonest = next === null || !(0,outcome/* isGood */.K)(rollout) || rollout.rolls.length === 0;
    return (0,outcome/* isGood */.K)(next ?? rollout) && isOver && isHonest ? 'pass' : 'fail';
}
const rehearse_HEAD = 'Rehearsal: nothing leaves this machine. The specs stand for a fleet that still allows IMDSv1, on simulators of the Spot API and of EC2, where time runs faster.';
const TEXTS = {
    text: (told, context) => {
        const parts = partsOf('text', told, context).map(([title, part]) => `--- ${title} ---\n\n${part}`);
        return `${rehearse_HEAD} ${told.story}\n\n${parts.join('\n')}\nrehearsal: ${told.verdict}\n`;
    },
    markdown: (told, context) => {
        const parts = partsOf('markdown', told, context).map(([, part]) => part);
        return `${rehearse_HEAD} ${told.story}\n\n${parts.join('\n')}\nRehearsal: ${told.verdict}\n`;
    },
    json: ({ plan, rollout, next, after, verdict }, context) => {
        const planned = (one) => JSON.parse(plans/* PLAN_REPORTERS */.P.json(one, context));
        const done = (one) => JSON.parse(rollouts/* ROLLOUT_REPORTERS */.Z.json(one, context));
        const parts = { plan: planned(plan), rollout: done(rollout), next: next === null ? null : done(next), after: planned(after) };
        return `${(0,json_text/* jsonText */.s)({ version: 1, isRehearsal: true, verdict, ...parts }, 2)}\n`;
    },
};
function partsOf(format, { plan, rollout, next, after }, context) {
    const [planned, done] = [plans/* PLAN_REPORTERS */.P[format], rollouts/* ROLLOUT_REPORTERS */.Z[format]];
    return [
        ['The plan', planned(plan, context)],
        ['What apply did', done(rollout, context)],
        ...(next === null ? [] : [['What the next run did, when the trouble was over', done(next, context)]]),
        ['A last plan, as proof', planned(after, context)],
    ];
}


/***/ }),

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

/***/ 5393:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nO: function() { return /* binding */ MAX_FILTER_VALUES; },
/* harmony export */   sr: function() { return /* binding */ MAX_RESULTS; },
/* harmony export */   yY: function() { return /* binding */ regionalClients; }
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4525);
/* harmony import */ var _aws_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1411);


/** "The maximum number of filter values specified on a single call is 200" (EC2's error FilterLimitExceeded). */
const MAX_FILTER_VALUES = 200;
/** The largest that EC2's lists take (EC2 API reference): AWS asks for calls in pages. */
const MAX_RESULTS = 1_000;
/** A client of EC2 for each region that is asked. Throws a RemoteError for what is no region. */
function regionalClients(bounds) {
    return (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .byRegion */ .Yz)('EC2', (region) => new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .EC2Client */ .g((0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionOf */ .ao)('ec2', region, bounds)));
}


/***/ }),

/***/ 6689:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ec2Client: function() { return /* binding */ ec2Client; }
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6622);
/* harmony import */ var _aws_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1411);
/* harmony import */ var _ec2_regions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5393);



/** EC2 by the AWS SDK. It is large: to be imported only where EC2 is asked. */
function ec2Client(bounds = {}) {
    const clientOf = (0,_ec2_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .regionalClients */ .yY)(bounds);
    return {
        // Any region: where the credentials come from does not depend on it.
        hasCredentials: () => (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .areThereCredentials */ .Be)(() => clientOf('us-east-1').config.credentials()),
        metadataOptions: async (region, ids) => {
            const client = clientOf(region);
            const wanted = (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .instanceIds */ .Ke)(ids);
            const found = new Map();
            for (let from = 0; from < wanted.length; from += _ec2_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILTER_VALUES */ .nO) {
                const some = wanted.slice(from, from + _ec2_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_FILTER_VALUES */ .nO);
                for (const [id, metadata] of await described(client, region, some, bounds))
                    found.set(id, metadata);
            }
            return found;
        },
    };
}
/** What EC2 tells of at most 200 instances. By a filter: named by `InstanceIds`, one that it does not know fails all others. */
async function described(client, region, ids, { signal }) {
    const operation = `describe ${ids.length} ${ids.length === 1 ? 'instance' : 'instances'} in ${region}`;
    await (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .withCredentials */ .tE)('EC2', operation, () => client.config.credentials());
    const instances = await (0,_aws_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .allPages */ .S4)('EC2', operation, async (token) => {
        const command = new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_2__/* .DescribeInstancesCommand */ .b({
            Filters: [{ Name: 'instance-id', Values: [...ids] }],
            MaxResults: _ec2_regions_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_RESULTS */ .sr,
            ...(token === undefined ? {} : { NextToken: token }),
        });
        const { Reservations = [], NextToken } = await client.send(command, signal === undefined ? {} : { abortSignal: signal });
        return { items: Reservations.flatMap(({ Instances = [] }) => Instances), next: NextToken };
    });
    const found = new Map();
    for (const one of instances)
        if (one.InstanceId !== undefined && ids.includes(one.InstanceId))
            found.set(one.InstanceId, told(one));
    return found;
}
function told({ MetadataOptions: options, State, LaunchTime, ImageId }) {
    return {
        httpTokens: options?.HttpTokens ?? null,
        httpEndpoint: options?.HttpEndpoint ?? null,
        hopLimit: options?.HttpPutResponseHopLimit ?? null,
        optionsState: options?.State ?? null,
        instanceState: State?.Name ?? null,
        launchedAt: LaunchTime?.getTime() ?? null,
        imageId: ImageId ?? null,
    };
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


/***/ }),

/***/ 6622:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: function() { return /* binding */ DescribeInstancesCommand; }
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8121);


class DescribeInstancesCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeInstances", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeInstances$ */ .eO) {
}


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

/***/ 7263:
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
// EXTERNAL MODULE: ./lib/reporters/cut-markdown.js
var cut_markdown = __webpack_require__(4967);
// EXTERNAL MODULE: ./lib/reporters/markdown-parts.js
var markdown_parts = __webpack_require__(143);
// EXTERNAL MODULE: ./lib/reporters/markdown-text.js
var markdown_text = __webpack_require__(9642);
// EXTERNAL MODULE: ./lib/reporters/plan-markdown-parts.js
var plan_markdown_parts = __webpack_require__(1081);
// EXTERNAL MODULE: ./lib/reporters/readiness-parts.js + 1 modules
var readiness_parts = __webpack_require__(9016);
// EXTERNAL MODULE: ./lib/reporters/roll-outcome-words.js
var roll_outcome_words = __webpack_require__(8655);
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
        (0,readiness_parts/* watchedPart */.YT)(rollout.watched),
        (0,readiness_parts/* readinessPart */.o0)(plan.readiness),
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
    return (0,cut_markdown/* cutMarkdown */.G)(`${parts.filter((part) => part !== '').join('\n\n')}\n`, cut_markdown/* MAX_COMMENT */.b, note, (text) => text.length);
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
/** Those that were not begun tell little, and may be many: folded up. */
function rollTable(rollout) {
    const begun = rollout.rolls.filter(({ state }) => state !== 'not-begun');
    const waiting = rollout.rolls.filter(({ state }) => state === 'not-begun');
    const columns = ['State', 'Instances of', 'Roll', 'Not replaced, and why'];
    const parts = [
        (0,markdown_parts/* table */.tp)((0,finding/* plural */.LS)(begun.length, 'roll'), columns, begun.map(rollCells)),
        (0,roll_outcome_words/* hasTrouble */._5)(rollout) ? `Rolls can be looked at in [the console](${roll_outcome_words/* CONSOLE */.s6}).` : '',
        (0,markdown_parts/* table */.tp)(`${(0,finding/* plural */.LS)(waiting.length, 'roll')} not begun`, columns, waiting.map(rollCells), true),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function rollCells(roll) {
    const { request, state, left, reason } = roll;
    const held = left.slice(0, roll_outcome_words/* MAX_INSTANCES */.cA).map(({ id, reason: why }) => (0,markdown_text/* markdownText */.p)(`${id}: ${why}`));
    const more = left.length - held.length;
    return [
        `${ROLL_SIGNS[state]} ${roll_outcome_words/* ROLL_STATE_WORDS */.sG[state]}`,
        `**${(0,markdown_text/* markdownText */.p)(request.label)}**<br>${request.kind} in ${(0,markdown_text/* markdownText */.p)(request.account)}`,
        (0,markdown_text/* markdownText */.p)((0,roll_outcome_words/* rollWordsOf */.ST)(roll)),
        [...(reason === null ? [] : [(0,markdown_text/* markdownText */.p)(reason)]), ...held, ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
    ];
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
function leftOverTable(outcomes, context) {
    const left = outcomes.filter((outcome) => !(0,rollout_outcome/* isDone */.$)(outcome));
    const rows = left.map((outcome) => [...cellsOf(outcome, context), (0,markdown_text/* markdownText */.p)(outcome.reason ?? '')]);
    return (0,plan_markdown_parts/* resourceTable */.tN)('not done', ['State', 'Resource', 'Live → git', 'Why'], rows);
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
        (0,readiness_parts/* watchedLines */.Qz)(rollout.watched),
        (0,readiness_parts/* readinessLines */._x)(rollout.plan.readiness, paint),
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