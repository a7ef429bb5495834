"use strict";
exports.id = 207;
exports.ids = [207,617];
exports.modules = {

/***/ 9207:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imageEnable: function() { return /* binding */ imageEnable; },
  imageRegister: function() { return /* binding */ imageRegister; },
  refuseOperands: function() { return /* binding */ refuseOperands; }
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/reporters/visible.js
var visible = __webpack_require__(2887);
// EXTERNAL MODULE: ./lib/reporters/wrap.js
var wrap = __webpack_require__(5021);
;// CONCATENATED MODULE: ./lib/reporters/image-text.js


/** What `image enable` did or would do, for people. */
function enabledText({ verdict, plan, refusals, outcomes }) {
    const accounts = plan.accounts.length === 0 ? 'none known' : plan.accounts.join(', ');
    const lines = [
        ...line(`Region ${plan.region}; live use looked up in the Spot accounts: ${accounts}.`, ''),
        ...plan.images.flatMap((image) => ['', ...imageLines(image, outcomes.find(({ id }) => id === image.id) ?? null)]),
        '',
        ...refusals.flatMap(refusalLines),
        ...(verdict === 'refused' ? ['refused: nothing was sent'] : [`${verdict}: ${summaryOf(outcomes)}`]),
    ];
    return `${lines.join('\n')}\n`;
}
function imageLines({ id, image, state, specs, live, permissions, refusals }, outcome) {
    const title = `${id}${image?.name == null ? '' : ` (${image.name})`}: ${outcome === null ? STATES[state] : OUTCOMES[outcome.state]}`;
    const alias = image?.ownerAlias == null ? '' : ` (${image.ownerAlias})`;
    const facts = [
        ['Owner', image?.owner == null ? [] : [`${image.owner}${alias}`]],
        ['Others that may launch it', permissions],
        ['Specs', specs.map(useText)],
        ['Live resources', live === null ? ['not known'] : live.map(useText)],
    ];
    return [
        ...line(title, ''),
        ...facts.flatMap(([what, values]) => listLines(what, values)),
        ...refusals.flatMap(refusalLines),
        ...(outcome?.detail == null ? [] : line(outcome.detail, '  ')),
    ];
}
const STATES = {
    enable: 'ImdsSupport v2.0 is to be set, which cannot be taken back',
    already: 'has ImdsSupport v2.0 already',
    refused: 'refused',
};
const OUTCOMES = {
    enabled: 'has ImdsSupport v2.0 now',
    already: STATES.already,
    failed: 'failed',
    unknown: 'not known whether it took effect',
    'not-begun': 'not begun',
};
function listLines(what, values) {
    if (values.length === 0)
        return [`  ${what}: none`];
    const [only] = values;
    return values.length === 1 ? line(`${what}: ${only}`, '  ') : [`  ${what}:`, ...values.flatMap((value) => line(value, '    '))];
}
function useText({ name, id, file, account, isInherited }) {
    const label = name !== null && id !== null ? `${name} (${id})` : (name ?? id ?? 'no name');
    const where = file === null ? ` of ${account}` : `, ${file}`;
    return `${label}${where}${isInherited ? ', by its cluster' : ''}`;
}
function refusalLines({ message }) {
    return line(`Refused: ${message}`, '  ');
}
function line(text, indent) {
    return [...(0,wrap/* wrapped */.k)((0,visible/* visible */.RK)(text), indent, `${indent}  `)];
}
function summaryOf(outcomes) {
    const states = [...new Set(outcomes.map(({ state }) => state))];
    return states.map((state) => `${outcomes.filter((one) => one.state === state).length} ${SHORT[state]}`).join(', ');
}
const SHORT = {
    enabled: 'set',
    already: 'already set',
    failed: 'failed',
    unknown: 'not known',
    'not-begun': 'not begun',
};
/** What `image register` did, for people. */
function registeredText(result) {
    const { name, region, updated } = result;
    if (result.verdict === 'refused')
        return `${[...result.refusals.flatMap(refusalLines), 'refused: nothing was registered'].join('\n')}\n`;
    const said = {
        registered: `${result.id} is registered as ${name} in ${region}, with ImdsSupport v2.0, like ${result.replaced[0]}.`,
        existing: `${result.id} is ${name} in ${region} already, with ImdsSupport v2.0, like ${result.replaced[0]}: nothing was registered.`,
        unknown: `${result.id} is registered as ${name} in ${region}, but does not show ImdsSupport v2.0 yet. Run it again.`,
    }[result.verdict];
    const times = updated?.count === 1 ? 'once' : `${updated?.count} times`;
    const written = updated === null
        ? []
        : [updated.count === 0 ? `${updated.file} names it already.` : `${updated.file} names it now, ${times}.`];
    const notes = result.verdict === 'existing' ? [] : ['Launch permissions are not copied: share it anew where others launch it.'];
    return `${[said, ...written, ...notes].flatMap((text) => line(text, '')).join('\n')}\n`;
}

// EXTERNAL MODULE: ./lib/reporters/json-text.js
var json_text = __webpack_require__(1191);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/check.js + 6 modules
var check = __webpack_require__(9686);
// EXTERNAL MODULE: ./lib/clients/clock.js
var clock = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/clients/rewrite.js
var rewrite = __webpack_require__(3323);
;// CONCATENATED MODULE: ./lib/images/enable.js
/** Plans what becomes of images. One that has what is wanted already is left alone, whoever owns it. */
function enablePlan(facts, guard) {
    const { region, accounts } = guard;
    return { region, accounts, images: facts.map((one) => planned(one, guard)) };
}
function planned(facts, guard) {
    if (facts.image?.imdsSupport === 'v2.0')
        return { ...facts, state: 'already', refusals: [] };
    const refusals = refusalsOf(facts, guard);
    return { ...facts, state: refusals.length === 0 ? 'enable' : 'refused', refusals };
}
function refusalsOf({ id, image, specs, live }, { region, accounts, allowed }) {
    const elsewhere = [...specs, ...(live ?? [])].filter((use) => use.region !== null && use.region !== region);
    const [other] = elsewhere;
    const found = [
        image === null ? missingImage(id, region) : null,
        image === null ? null : (foreignImage(image) ?? unusableImage(image)),
        allowed.includes(id)
            ? null
            : { guard: 'not-allowed', message: `${id} is not in the config's images.allow. Add it there, and have that reviewed.` },
        other === undefined
            ? null
            : {
                guard: 'region',
                message: `${id} is used in ${other.region} by ${labelOf(other)}, but this run is about ${region}. An image is in one region: correct the region, or the spec.`,
            },
        live === null ? UNKNOWN_LIVE_USE : accounts.length === 0 ? NO_ACCOUNT : null,
    ];
    return found.filter((one) => one !== null);
}
const UNKNOWN_LIVE_USE = {
    guard: 'live-use',
    message: 'it is not known which live Spot resources use the image, since there is no token for the Spot API. Set SPOTINST_TOKEN.',
};
const NO_ACCOUNT = {
    guard: 'live-use',
    message: 'it is not known in which Spot accounts to look for its use. Set account in the config\u2019s specs, spot-account, or SPOTINST_ACCOUNT.',
};
/** The refusal of an image that is not there. */
function missingImage(id, region) {
    const message = `${id} is not there in ${region} for these AWS credentials: it was deregistered, or is in another region or account. Correct the id, the region or the credentials.`;
    return { guard: 'missing', message };
}
/** The refusal of an image that another account owns; null: it is ours. */
function foreignImage({ id, isOwn, owner, ownerAlias }) {
    if (isOwn)
        return null;
    const alias = ownerAlias === null ? '' : ` (${ownerAlias})`;
    const message = `${id} belongs to the AWS account ${owner ?? 'of somebody else'}${alias}, not to that of these credentials. Copy it into this account, or use its owner\u2019s credentials.`;
    return { guard: 'foreign', message };
}
/** The refusal of an image in a state in which nothing comes of it; null: it is fine. */
function unusableImage({ id, state }) {
    if (state === 'available' || state === 'disabled')
        return null;
    return { guard: 'state', message: `${id} is ${state ?? 'in a state that EC2 does not tell'}, but must be available.` };
}
/** A spec or a resource as messages call it. */
function labelOf({ name, id, file }) {
    const label = name !== null && id !== null ? `${name} (${id})` : (name ?? id ?? '(no name)');
    return file === null ? label : `${label} in ${file}`;
}

;// CONCATENATED MODULE: ./lib/images/enable-run.js

/** Carries a plan out, all of it or none. Each image is read back; the first that fails ends the run. Throws no RemoteError. */
async function enableImages(plan, run) {
    const isWanted = plan.images.some(({ state }) => state !== 'already');
    const refusals = isWanted ? run.refusals : [];
    if (refusals.length > 0 || plan.images.some(({ state }) => state === 'refused')) {
        return { verdict: 'refused', plan, refusals, outcomes: [] };
    }
    const outcomes = [];
    let isStopped = false;
    for (const { id, state } of plan.images) {
        if (state === 'already')
            outcomes.push(plain(id, 'already'));
        else if (isStopped || run.signal.aborted)
            outcomes.push(plain(id, 'not-begun'));
        else {
            const outcome = await enabled(id, plan.region, run);
            outcomes.push(outcome);
            isStopped = outcome.state !== 'enabled';
        }
    }
    return { verdict: verdictOf(outcomes), plan, refusals, outcomes };
}
function plain(id, state) {
    return { id, state, detail: null };
}
function verdictOf(outcomes) {
    if (outcomes.some(({ state }) => state === 'unknown'))
        return 'unknown';
    return outcomes.every(({ state }) => state === 'enabled' || state === 'already') ? 'enabled' : 'failed';
}
async function enabled(id, region, { api, clock, signal }) {
    let lost = null;
    try {
        await api.requireTokens(region, id);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        if (error.facts.reason !== 'unknown')
            return { id, state: 'failed', detail: error.message };
        lost = error.message;
    }
    try {
        if (await isShown(id, region, { api, clock, signal }))
            return plain(id, 'enabled');
        const detail = lost ?? 'EC2 took it, but the image does not show it. Look at the image, and run it again.';
        return { id, state: 'unknown', detail };
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return { id, state: 'unknown', detail: lost ?? error.message };
    }
}
/** EC2 is eventually consistent: what was changed may show a little later. */
const READS = 10;
const BETWEEN_MS = 2_000;
async function isShown(id, region, { api, clock, signal }) {
    for (let read = 0; read < READS; read++) {
        if (read > 0)
            await clock.sleep(BETWEEN_MS, signal);
        if ((await api.images(region, [id])).get(id)?.imdsSupport === 'v2.0')
            return true;
        if (signal.aborted)
            return false;
    }
    return false;
}

// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
// EXTERNAL MODULE: ./lib/images/uses.js
var uses = __webpack_require__(3655);
;// CONCATENATED MODULE: ./lib/images/live-images.js


/**
 * All live resources of some accounts, with the images that they name. A list may leave out members: what names no image there
 * is read singly, node groups apart, which may have that of their cluster. Throws a RemoteError where something cannot be read.
 */
async function liveImages(spot, accounts) {
    const found = [];
    for (const account of accounts) {
        for (const kind of kinds/* kindList */.T_) {
            for (const listed of await spot.list(kind, account))
                found.push(holderOf(await whole(spot, kind, listed)));
        }
    }
    return (0,uses/* withRegions */._f)(found);
}
async function whole(spot, kind, listed) {
    const isTold = kind.role === 'node-group' || (0,uses/* imagesIn */.o$)(listed.body, kind).length > 0;
    return isTold ? listed : ((await spot.get(kind, listed.account, listed.id)) ?? listed);
}
function holderOf({ kind, account, id, name, body }) {
    return {
        ...{ kind, account, id, name, file: null },
        region: (0,uses/* regionIn */.Ug)(body),
        oceanId: typeof body.oceanId === 'string' ? body.oceanId : null,
        images: (0,uses/* imagesIn */.o$)(body, kinds/* KINDS */.GW[kind]).map((image) => image.id),
    };
}

;// CONCATENATED MODULE: ./lib/images/register.js

/** "3-128 alphanumeric characters, parentheses, square brackets, spaces, periods, slashes, dashes, single quotes, at-signs, or underscores" (RegisterImage). */
const NAME = /^[\w()[\] ./\-'@]{3,128}$/;
/** Whether EC2 takes a text as the name of an image. */
function isImageName(text) {
    return NAME.test(text);
}
/** A new image like an old one, under another name. Tags of AWS's own cannot be copied: their prefix is reserved. */
function registrationOf(image, name, uefiData) {
    const tags = Object.fromEntries(Object.entries(image.tags).filter(([key]) => !key.toLowerCase().startsWith('aws:')));
    const { description, architecture, virtualization, bootMode, tpmSupport, enaSupport, sriovNetSupport } = image;
    const hardware = { description, architecture, virtualization, bootMode, tpmSupport, enaSupport, sriovNetSupport };
    const { kernelId, ramdiskId, rootDeviceName, devices } = image;
    return { name, uefiData, tags, ...hardware, kernelId, ramdiskId, rootDeviceName, devices };
}
/** Why an image cannot be registered anew; none: it can. */
function registrationRefusals(image) {
    return [foreignImage(image), unusableImage(image), billedImage(image), shapelessImage(image)].filter((one) => one !== null);
}
/** What AWS bills besides the instance stands with the image: RegisterImage takes none of it, and such instances would not start or not be licensed. */
function billedImage({ id, productCodes, platform, platformDetails, usageOperation }) {
    const refused = (what) => ({
        guard: 'billing',
        message: `${id} ${what}, which RegisterImage cannot carry over. Launch an instance of it that requires tokens, and make an image of that.`,
    });
    if (productCodes.length > 0)
        return refused(`has the product codes ${productCodes.join(', ')}`);
    const isPlain = platform === null && platformDetails === 'Linux/UNIX' && usageOperation === 'RunInstances';
    if (isPlain)
        return null;
    const told = [platformDetails ?? platform, usageOperation].filter((one) => one !== null).join(', ');
    return refused(told === '' ? 'does not tell what AWS bills for it' : `is billed as ${told}`);
}
function shapelessImage({ id, imageType, rootDeviceType, rootDeviceName, devices }) {
    const root = devices.find(({ deviceName }) => deviceName === rootDeviceName);
    if (imageType === 'machine' && rootDeviceType === 'ebs' && root !== undefined && root.snapshotId !== null)
        return null;
    const message = `${id} has no root device that is made of a snapshot (${rootDeviceType ?? 'no type told'}), which a new image needs.`;
    return { guard: 'shape', message };
}
/** The images whose root device is made of a snapshot, without the one of a name. */
function rootsOf(snapshot, images, name) {
    return images.filter((image) => image.name !== name && image.devices.some((one) => one.deviceName === image.rootDeviceName && one.snapshotId === snapshot));
}
/** In what an image differs from what was to be registered: names of members; none: it is that image. */
function differences(wanted, found) {
    const differing = LIKE.filter((member) => found[member] !== wanted[member] && !(isUnsaid(wanted[member]) && isUnsaid(found[member])));
    const isSame = JSON.stringify(devicesOf(wanted)) === JSON.stringify(devicesOf(found));
    return [...differing, ...(isSame ? [] : ['devices']), ...(found.imdsSupport === 'v2.0' ? [] : ['imdsSupport'])];
}
/** What makes an image the one that it is; a description and tags do not. */
const LIKE = [
    'architecture',
    'virtualization',
    'bootMode',
    'tpmSupport',
    'enaSupport',
    'sriovNetSupport',
    'kernelId',
    'ramdiskId',
    'rootDeviceName',
];
function isUnsaid(value) {
    return value === null || value === false;
}
/** Where the volumes come from: EC2 fills in the rest by itself. */
function devicesOf({ devices }) {
    const key = ({ deviceName, virtualName, isLeftOut, snapshotId }) => [
        deviceName,
        virtualName,
        isLeftOut,
        snapshotId,
    ];
    return devices.map(key).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/images/register-run.js



/**
 * Registers an image like another, with `ImdsSupport v2.0`; under its name once, however often it is run. Throws a RemoteError
 * where EC2 does not do it, or where it cannot be told, and the signal's reason where it was stopped before it began.
 */
async function registerImage(request, run) {
    const { region, name } = request;
    const source = await sourceOf(request, run.api);
    if ('guard' in source)
        return { verdict: 'refused', refusals: [source] };
    const { image, replaced } = source;
    const refusals = registrationRefusals(image);
    if (refusals.length > 0)
        return { verdict: 'refused', refusals };
    const uefiData = image.bootMode?.startsWith('uefi') === true ? await run.api.uefiData(region, image.id) : null;
    const wanted = registrationOf(image, name, uefiData);
    const [earlier] = await run.api.ownNamed(region, name);
    if (earlier !== undefined)
        return found(wanted, earlier, { replaced, verdict: 'existing' }, run);
    const against = run.refusalsOf(replaced, null);
    if (against.length > 0)
        return { verdict: 'refused', refusals: against };
    run.signal.throwIfAborted();
    const made = await madeOf(wanted, region, run);
    if (typeof made !== 'string')
        return found(wanted, made, { replaced, verdict: 'registered' }, run);
    const now = await shown(made, region, run);
    return { verdict: now?.imdsSupport === 'v2.0' ? 'registered' : 'unknown', id: made, replaced, image: now };
}
async function sourceOf({ region, source: { by, id }, name }, api) {
    if (by === 'image') {
        const image = (await api.images(region, [id])).get(id);
        return image === undefined ? missingImage(id, region) : { image, replaced: [id] };
    }
    const roots = rootsOf(id, await api.ownWithSnapshot(region, id), name);
    const [image] = roots;
    if (image === undefined) {
        const message = `${id} is the root of no image of this account in ${region}, so neither architecture nor boot mode are known. Name an image by --from, or register it with the AWS CLI.`;
        return { guard: 'missing', message };
    }
    const wanted = registrationOf(image, name, null);
    const odd = roots.find((other) => differences(wanted, { ...other, imdsSupport: 'v2.0' }).length > 0);
    if (odd === undefined)
        return { image, replaced: roots.map((root) => root.id) };
    const message = `${id} is the root of ${roots.map((root) => root.id).join(', ')}, which are not alike. Name one of them by --from.`;
    return { guard: 'shape', message };
}
/** An image that has the name: is it the one that was to be registered? */
function found(wanted, image, { replaced, verdict }, run) {
    const differing = differences(wanted, image);
    if (differing.length > 0) {
        const message = `the name ${wanted.name} is taken by ${image.id}, which is another image: it differs in ${differing.join(', ')}. Choose another name.`;
        return { verdict: 'refused', refusals: [{ guard: 'name', message }] };
    }
    const refusals = run.refusalsOf(replaced, image.id);
    return refusals.length > 0 ? { verdict: 'refused', refusals } : { verdict, id: image.id, replaced, image };
}
/** The id of a new image; or the image, where only its name tells that it was made. */
async function madeOf(wanted, region, run) {
    let problem = null;
    try {
        const id = await run.api.register(region, wanted);
        if (id !== null)
            return id;
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi) || error.facts.reason !== 'unknown')
            throw error;
        problem = error;
    }
    const image = await shownBy(async () => (await run.api.ownNamed(region, wanted.name))[0], run);
    if (image !== undefined)
        return image;
    const detail = 'the name is taken, but no image has it yet';
    const facts = {
        service: 'EC2',
        operation: 'register an image',
        reason: 'unknown',
        status: null,
        requestId: null,
        detail,
    };
    throw problem ?? new errors/* RemoteError */.Hi(facts);
}
async function shown(id, region, run) {
    return (await shownBy(async () => (await run.api.images(region, [id])).get(id), run)) ?? null;
}
/** EC2 is eventually consistent: what was made may show a little later. */
const register_run_READS = 10;
const register_run_BETWEEN_MS = 2_000;
async function shownBy(read, { clock, signal }) {
    for (let count = 0; count < register_run_READS; count++) {
        if (count > 0)
            await clock.sleep(register_run_BETWEEN_MS, signal);
        const result = await read();
        if (result !== undefined || signal.aborted)
            return result;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/specs/edit-each.js + 12 modules
var edit_each = __webpack_require__(4410);
// EXTERNAL MODULE: ./lib/specs/parse.js
var parse = __webpack_require__(9256);
;// CONCATENATED MODULE: ./lib/images/swap.js


/** How often a file names one of some images. */
function namedIn({ specs }, ids) {
    return specs.reduce((sum, { images }) => sum + images.filter((id) => ids.includes(id)).length, 0);
}
/**
 * The text in which an image takes the place of others; everything else, comments too, stays as it is. null: there is a place
 * where no edit is safe.
 */
function swappedText({ file, text, specs }, replaced, made) {
    const sets = specs.flatMap(({ document, placed }) => placed
        .filter(({ id }) => replaced.includes(id))
        .map(({ at }) => ({ document, changes: [{ do: 'set', path: at, value: made }] })));
    const result = (0,edit_each.makeTogether)(text, (0,parse/* syntaxOf */.r)(file), sets);
    return result.made.length === sets.length ? result.text : null;
}

// EXTERNAL MODULE: ./lib/rollout/unread.js
var rollout_unread = __webpack_require__(7719);
// EXTERNAL MODULE: ./lib/run-check.js
var run_check = __webpack_require__(2808);
// EXTERNAL MODULE: ./lib/run-images.js + 2 modules
var run_images = __webpack_require__(1617);
;// CONCATENATED MODULE: ./lib/run-image-commands.js















/** Sets `ImdsSupport v2.0` on images. Throws a UserError for wrong use, a RemoteError where it cannot be planned. */
async function runImageEnable(settings, run) {
    const ids = imageIds(settings.image.ids);
    const { specs, config } = await specsBelow(settings, run);
    const region = regionFor(settings, run, specs, ids);
    const accounts = accountsIn(settings, run, specs, config);
    const live = await liveOf(settings, run, accounts);
    const { imagesClient } = await Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(725), __webpack_require__.e(937)]).then(__webpack_require__.bind(__webpack_require__, 4937));
    const api = imagesClient({ signal: run.signal });
    const images = await api.images(region, ids);
    const facts = [];
    for (const id of ids) {
        const image = images.get(id) ?? null;
        const permissions = image?.isOwn === true ? await api.launchPermissions(region, id) : [];
        facts.push({ id, image, specs: (0,uses/* usesOf */.MZ)(id, specs), live: live === null ? null : (0,uses/* usesOf */.MZ)(id, live), permissions });
    }
    const plan = enablePlan(facts, { region, accounts, allowed: config.allowedImages });
    const { signal, refusals } = run;
    // What has been begun is finished: the signal ends what is read, not what is sent.
    return enableImages(plan, { api: imagesClient(), clock: clock/* systemClock */.m, signal, refusals });
}
/** Registers an image like another, and writes its id into a spec where that is wanted. Throws as `runImageEnable` does. */
async function runImageRegister(settings, run) {
    const { name, source, update } = registration(settings);
    const { specs, checked } = update === null ? { specs: [], checked: null } : await specsBelow(settings, run);
    const swap = update === null || checked === null ? null : swapIn(update, checked, specs, run.cwd);
    const region = regionFor(settings, run, swap?.specs ?? [], source.by === 'image' ? [source.id] : null);
    const refusalsOf = (replaced, made) => swap === null ? [] : swapRefusals(swap, replaced, made, region);
    const { imagesClient } = await Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(725), __webpack_require__.e(937)]).then(__webpack_require__.bind(__webpack_require__, 4937));
    const about = { clock: clock/* systemClock */.m, signal: run.signal, refusalsOf };
    const result = await registerImage({ region, source, name }, { api: imagesClient(), ...about });
    const told = { ...result, region, name };
    if (result.verdict === 'refused' || swap === null || checked === null)
        return { ...told, updated: null };
    const count = namedIn(swap, result.replaced);
    const text = swappedText(swap, result.replaced, result.id) ?? swap.text;
    const problem = count === 0 ? null : (0,rewrite/* rewriterBelow */.u)(checked.root).rewrite(swap.file, swap.text, text);
    if (problem !== null)
        throw new errors/* UserError */.yo(`${swap.file} was not updated: it ${problem}. The image is ${result.id}: write it there yourself, or run again.`);
    return { ...told, updated: { file: swap.file, count } };
}
function imageIds(given) {
    const ids = [...new Set(given)];
    if (ids.length === 0)
        throw new errors/* UserError */.yo('no image is named. Name the ids of the images (ami-...).');
    const odd = ids.find((id) => !(0,uses/* isImageId */.rw)(id));
    if (odd === undefined)
        return ids;
    throw new errors/* UserError */.yo(`${JSON.stringify(odd)} is no id of an image. Write it as EC2 has it: ami-0123456789abcdef0.`);
}
function registration({ image: { from, snapshot, name, update } }) {
    if ((from === null) === (snapshot === null))
        throw new errors/* UserError */.yo('what the new image is like must be told by --from or by --snapshot, one of them.');
    if (from !== null)
        imageIds([from]);
    if (snapshot !== null && !/^snap-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(snapshot))
        throw new errors/* UserError */.yo(`${JSON.stringify(snapshot)} is no id of a snapshot. Write it as EC2 has it: snap-0123456789abcdef0.`);
    if (name === null || !isImageName(name))
        throw new errors/* UserError */.yo(`--name must have 3 to 128 letters, digits, spaces and ( ) [ ] . / - ' @ _, but it is ${JSON.stringify(name ?? '')}.`);
    const source = from === null ? { by: 'snapshot', id: snapshot ?? '' } : { by: 'image', id: from };
    return { name, source, update };
}
/** All specs below the root: what uses an image must be known, wherever it stands. */
async function specsBelow(settings, { cwd, account }) {
    const whole = { ...settings, paths: ['.'], baseline: null, changedSince: null, only: [] };
    const { files, root, request } = await (0,run_check/* prepareCheck */.mq)(whole, cwd);
    const checked = { ...(await (0,check/* diagnose */.h)(files, clock/* systemClock */.m, { ...request, paths: [''] })), files, root };
    const unread = (0,rollout_unread/* unreadRefusal */.M)(checked.report.findings, ['']);
    if (unread !== null)
        throw unread;
    const { config } = request;
    const specs = await (0,run_images/* imagesOfSpecs */.g)(checked, config, settings.rollout.account ?? account);
    return { checked, config, specs };
}
/** The region that is told; else that of all specs that use the images. It is not guessed. */
function regionFor({ image }, { env }, specs, ids) {
    const users = specs.filter(({ images }) => ids === null || images.some((id) => ids.includes(id)));
    const found = [...new Set(users.flatMap(({ region }) => region ?? []))].sort();
    const region = image.region ?? (0,run_images/* awsRegionIn */.p)(env) ?? (found.length === 1 ? (found[0] ?? null) : null);
    if (region === null) {
        const why = found.length === 0 ? 'no spec that uses the image tells one' : `specs use the image in ${found.join(' and ')}`;
        throw new errors/* UserError */.yo(`the AWS region is not told, and ${why}. Set --region or AWS_REGION.`);
    }
    if ((0,uses/* isRegionName */.Us)(region))
        return region;
    throw new errors/* UserError */.yo(`the AWS region must be a name such as us-east-1, but it is ${JSON.stringify(region)}.`);
}
/** All accounts that are known of: a token may be for more, which nothing here tells. */
function accountsIn({ rollout }, { account }, specs, { entries }) {
    const all = [...specs.map((spec) => spec.account), ...entries.map((entry) => entry.account), rollout.account ?? account];
    return [...new Set(all.filter((one) => one !== null))].sort();
}
async function liveOf({ rollout: { url } }, { token, signal }, accounts) {
    if (token === null)
        return null;
    const { spotClient } = await Promise.all(/* import() */[__webpack_require__.e(381), __webpack_require__.e(393)]).then(__webpack_require__.bind(__webpack_require__, 3393));
    const spot = spotClient({ token, ...(url === null ? {} : { url }), clock: clock/* systemClock */.m, signal });
    return liveImages(spot, accounts);
}
function swapIn(named, { root, files }, specs, cwd) {
    const file = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(cwd, named)).split(external_node_path_.sep).join('/');
    const own = specs.filter((spec) => spec.file === file);
    const content = own.length === 0 ? null : files.read(file);
    if (content?.ok !== true)
        throw new errors/* UserError */.yo(`--update ${named} holds no spec that the check finds. Name a spec file below ${root}.`);
    return { file, text: content.text, specs: own };
}
/** What stands against a new id in the file: to be known before anything is registered. */
function swapRefusals(swap, replaced, made, region) {
    const [old] = replaced;
    const other = swap.specs.find((spec) => spec.region !== null && spec.region !== region);
    const refused = (message) => [{ guard: 'spec', message }];
    if (other !== undefined)
        return refused(`${labelOf(other)} is in ${other.region}, but the image is registered in ${region}. Correct the region, or name another file.`);
    if (namedIn(swap, replaced) === 0 && (made === null || namedIn(swap, [made]) === 0))
        return refused(`${swap.file} does not name ${old}, so there is nothing to put the new image in the place of. Name another file.`);
    if (swappedText(swap, replaced, made ?? NO_IMAGE) === null)
        return refused(`${swap.file} names ${old} where no edit is safe. Update it by hand, and leave out --update.`);
    return [];
}
/** Stands for an id that is not known yet: none is like it. */
const NO_IMAGE = 'ami-00000000000000000';

// EXTERNAL MODULE: ./lib/cli/exit.js
var exit = __webpack_require__(385);
// EXTERNAL MODULE: ./lib/cli/stop.js + 2 modules
var cli_stop = __webpack_require__(5985);
;// CONCATENATED MODULE: ./lib/cli/image.js







/** Sets ImdsSupport on images, and returns the exit code. */
function imageEnable(settings, around) {
    const refusals = settings.rollout.isConfirmed ? [] : [UNCONFIRMED];
    return withRun(settings, around, refusals, async (run) => {
        const result = await runImageEnable(settings, run);
        around.stdout.write(settings.format === 'json' ? `${(0,json_text/* jsonText */.s)({ version: 1, ...result }, 2)}\n` : enabledText(result));
        return { enabled: exit/* EXIT */.d.ok, refused: exit/* EXIT */.d.failed, failed: exit/* EXIT */.d.failed, unknown: exit/* EXIT */.d.unknown }[result.verdict];
    });
}
const UNCONFIRMED = {
    guard: 'confirmation',
    message: 'ImdsSupport cannot be taken back. Look at who uses the images, then give --yes.',
};
/** Registers an image, and returns the exit code. */
function imageRegister(settings, around) {
    return withRun(settings, around, [], async (run) => {
        const result = await runImageRegister(settings, run);
        around.stdout.write(settings.format === 'json' ? `${(0,json_text/* jsonText */.s)({ version: 1, ...result }, 2)}\n` : registeredText(result));
        return { registered: exit/* EXIT */.d.ok, existing: exit/* EXIT */.d.ok, refused: exit/* EXIT */.d.failed, unknown: exit/* EXIT */.d.unknown }[result.verdict];
    });
}
/** Where the command line has paths, `image register` has none, and `image enable` ids. */
function refuseOperands(words) {
    if (words.length === 0)
        return;
    throw new errors/* UserError */.yo(`image register takes no PATH, but there is ${JSON.stringify(words[0])}. Name the image by --from.`);
}
async function withRun(settings, around, refusals, act) {
    const { env, cwd, stderr } = around;
    const stop = (0,cli_stop/* stopOn */.C)(settings, around, (text) => {
        if (!settings.quiet)
            stderr.write(`spot-imdsv2: ${(0,visible/* visible */.RK)(text)}\n`);
    });
    try {
        const token = env.SPOTINST_TOKEN?.trim() || null;
        return await act({ cwd, env, token, account: env.SPOTINST_ACCOUNT?.trim() || null, signal: stop.signal, refusals });
    }
    catch (error) {
        // What ended by being stopped has been said already.
        if (error === stop.signal.reason)
            return exit/* EXIT */.d.unknown;
        throw error;
    }
    finally {
        stop.end();
    }
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

/***/ 3323:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: function() { return /* binding */ rewriterBelow; }
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _inside_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6551);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6958);




const MARK = '\ufeff';
/** Rewrites files below a folder of this machine. */
function rewriterBelow(root) {
    const realRoot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
    return {
        targetOf: (file) => {
            const real = realOf(realRoot, file);
            return real === null ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(realRoot, real).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
        },
        markOf: (file) => ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realRoot, file), 'utf8').startsWith(MARK) ? MARK : ''),
        rewrite: (file, before, after) => rewrite(realRoot, file, before, after),
    };
}
function realOf(root, file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file));
    }
    catch {
        return null;
    }
}
/** In place, not by way of a second file that takes the name of the first: that one would have another owner and other links. */
function rewrite(root, file, before, after) {
    const real = realOf(root, file);
    if (real === null)
        return 'is not there any more';
    if (!(0,_inside_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .F)(root, real))
        return 'leads out of the root through a symbolic link';
    let descriptor = null;
    try {
        // To open a pipe could wait for ever.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real).isFile())
            return 'is no regular file';
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(real, 'r+');
        const old = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor);
        const mark = old.subarray(0, 3).toString('utf8') === MARK ? MARK : '';
        if (!old.equals(Buffer.from(mark + before)))
            return 'has changed since it was checked';
        replace(descriptor, old, Buffer.from(mark + after));
        return null;
    }
    catch (error) {
        return `cannot be written (${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error)})`;
    }
    finally {
        if (descriptor !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** What is there already is written over, and the file cut only afterwards: on a full disk, the old bytes still have their place. */
function replace(descriptor, old, bytes) {
    try {
        write(descriptor, bytes);
    }
    catch (error) {
        restore(descriptor, old);
        throw error;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(descriptor, bytes.length);
}
function write(descriptor, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, at, bytes.length - at, at);
}
function restore(descriptor, old) {
    try {
        write(descriptor, old);
    }
    catch {
        // Writing stops where it stopped before: behind that, the old bytes were never touched.
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(descriptor, old.length);
}


/***/ }),

/***/ 3655:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MZ: function() { return /* binding */ usesOf; },
/* harmony export */   Ug: function() { return /* binding */ regionIn; },
/* harmony export */   Us: function() { return /* binding */ isRegionName; },
/* harmony export */   _f: function() { return /* binding */ withRegions; },
/* harmony export */   o$: function() { return /* binding */ imagesIn; },
/* harmony export */   rw: function() { return /* binding */ isImageId; }
/* harmony export */ });
/* harmony import */ var _specs_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1686);

/**
 * The images that a body names: `imageId`, or `images` with an `id` each (spotinst/openapi: elastigroupComputeLaunchSpecImage,
 * launchSpecImage). They stand beside the IMDS options. What only a template will tell is among them, as it is written.
 */
function imagesIn(body, { imdsPath }) {
    const base = imdsPath.slice(0, -1);
    const single = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(body, [...base, 'imageId']);
    const several = (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(body, [...base, 'images']);
    const items = Array.isArray(several) ? several : [];
    return [
        ...(typeof single === 'string' ? [{ id: single, path: [...base, 'imageId'] }] : []),
        ...items.flatMap((item, at) => (0,_specs_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(item) && typeof item.id === 'string' ? [{ id: item.id, path: [...base, 'images', at, 'id'] }] : []),
    ];
}
/** EC2's ids have 8 digits, or 17. */
function isImageId(text) {
    return /^ami-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(text);
}
/** What AWS calls its regions; null where something else stands there, such as what a template fills in. */
function regionIn({ region }) {
    return typeof region === 'string' && isRegionName(region) ? region : null;
}
/** Whether a text can be the name of a region: `us-east-1`, `us-gov-west-1`. */
function isRegionName(text) {
    return /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/.test(text);
}
/** Who of some specs, or of some live resources, uses an image; in their order. */
function usesOf(id, holders) {
    const clusters = new Set(holders.flatMap((one) => (one.oceanId === null && one.images.includes(id) ? [one.id] : [])));
    return holders.flatMap((one) => {
        const isOwn = one.images.includes(id);
        const isInherited = one.images.length === 0 && one.oceanId !== null && clusters.has(one.oceanId);
        if (!isOwn && !isInherited)
            return [];
        const { kind, name, account, region, file } = one;
        return [{ kind, id: one.id, name, account, region, file, isInherited }];
    });
}
/** The holders with the regions of node groups: those of their clusters. */
function withRegions(holders) {
    const regions = new Map(holders.map(({ id, region }) => [id, region]));
    return holders.map((one) => one.region !== null || one.oceanId === null ? one : { ...one, region: regions.get(one.oceanId) ?? null });
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

/***/ 1617:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: function() { return /* binding */ awsRegionIn; },
  g: function() { return /* binding */ imagesOfSpecs; },
  withImages: function() { return /* binding */ withImages; }
});

// EXTERNAL MODULE: ./lib/change.js + 4 modules
var lib_change = __webpack_require__(1829);
// EXTERNAL MODULE: ./lib/clients/clock.js
var clock = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/specs/formats/index.js + 1 modules
var formats = __webpack_require__(4522);
// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
// EXTERNAL MODULE: ./lib/specs/text.js
var specs_text = __webpack_require__(3744);
// EXTERNAL MODULE: ./lib/specs/value.js
var value = __webpack_require__(1686);
// EXTERNAL MODULE: ./lib/images/uses.js
var uses = __webpack_require__(3655);
;// CONCATENATED MODULE: ./lib/images/spec-images.js





/** The images that checked specs name, in the report's order. */
function specImages({ specs, read, knownOf, account }) {
    const opened = openedOnce(read);
    const found = specs.flatMap((result, index) => {
        const { file, document, path, id, name } = result;
        const known = knownOf(file);
        const { documents, places } = opened(file);
        const all = formats/* FORMATS */.h.flatMap((format) => documents.flatMap((one) => format.specs(one, { kind: known.kind })));
        const spec = all.find((one) => one.document.index === document && (0,value/* pointerOf */.rq)(one.path) === path);
        if (spec === undefined)
            return [];
        const rangeAt = (at, isKey) => rangeOf(spec.document.node(), at, places, isKey);
        const { body } = spec;
        return [
            {
                ...{ kind: result.kind, id, name, file, document, spec: index },
                account: known.account ?? account,
                region: (0,uses/* regionIn */.Ug)(body),
                hidesRegion: (body.region ?? null) !== null && (0,uses/* regionIn */.Ug)(body) === null,
                oceanId: typeof body.oceanId === 'string' ? body.oceanId : null,
                images: (0,uses/* imagesIn */.o$)(body, kinds/* KINDS */.GW[result.kind]).map((image) => image.id),
                placed: (0,uses/* imagesIn */.o$)(body, kinds/* KINDS */.GW[result.kind]).map((image) => {
                    const at = [...spec.path, ...image.path];
                    return { ...image, at, range: rangeAt(at, false) };
                }),
                root: { at: spec.path, range: rangeAt(spec.path, true) },
                keepsRoot: (0,value/* valueAt */.fK)(body, ['persistence', 'persistRootDevice']) === true,
            },
        ];
    });
    return (0,uses/* withRegions */._f)(found);
}
/** A report has the specs of one file in a row, so one file at a time is held. */
function openedOnce(read) {
    let latest = null;
    return (file) => {
        if (latest?.file === file)
            return latest;
        const { text, documents } = read(file);
        latest = { file, documents, places: (0,specs_text/* placesIn */.y)(text) };
        return latest;
    };
}
function rangeOf(root, at, places, isKey) {
    let node = root;
    for (const step of at)
        node = node.child(step) ?? node;
    if (!isKey)
        return places.range(node.span());
    const { start } = node.span();
    return places.range(node.key ?? { start, end: start + 1 });
}

;// CONCATENATED MODULE: ./lib/images/support.js


/**
 * What is to be said of a spec's images and of the account that they are launched in. `facts` are those of its region; null: it
 * is not told. `now` is in milliseconds since 1970.
 */
function imageProblems(spec, region, facts, now) {
    const ofImages = spec.placed.flatMap((image) => {
        const said = saidOf(image, spec, region, facts, now);
        return said === null ? [] : [{ spec, about: 'image', ...said, at: image.at, range: image.range }];
    });
    const ofAccount = facts === null || region === null ? [] : accountProblems(spec, region, facts);
    return [...ofImages, ...ofAccount];
}
function saidOf({ id }, spec, region, facts, now) {
    if ((0,value/* unresolvableText */.Et)(id) !== null)
        return note(`the image ${(0,value/* quoted */.TL)(id)} is only known when the template is filled in. Check the rendered file.`);
    if (!(0,uses/* isImageId */.rw)(id))
        return warning(`${(0,value/* quoted */.TL)(id)} is no id of an image. Write it as EC2 has it: ami-0123456789abcdef0.`);
    if (region === null || facts === null)
        return warning(`the region of ${id} is not told, so it cannot be looked up. Write region into the spec or its cluster, or set AWS_REGION.`);
    const image = facts.images.get(id);
    if (image === undefined)
        return warning(`${id} is not there in ${region} for these AWS credentials: it was deregistered, or is not shared with this account. Launches fail without it.`);
    const sentences = [stateOf(image, now), supportOf(image, spec, facts.defaults), ownerOf(image)].filter((one) => one !== null);
    if (sentences.length === 0)
        return null;
    const message = sentences.map((one) => one.message).join(' ');
    return { message, severity: sentences.some(({ severity }) => severity === undefined) ? undefined : 'note' };
}
function note(message) {
    return { severity: 'note', message };
}
function warning(message) {
    return { severity: undefined, message };
}
function stateOf({ id, state, deprecatedAt }, now) {
    if (state !== null && state !== 'available')
        return warning(`${id} is ${state}: launches of it fail.`);
    const isDeprecated = deprecatedAt !== null && Date.parse(deprecatedAt) <= now;
    return isDeprecated ? note(`${id} is deprecated since ${deprecatedAt.slice(0, 10)}.`) : null;
}
function ownerOf({ id, isOwn, owner, ownerAlias }) {
    if (isOwn)
        return null;
    const alias = ownerAlias === null ? '' : ` (${ownerAlias})`;
    return note(`${id} belongs to the AWS account ${owner ?? 'of somebody else'}${alias}: only that one can change it.`);
}
function supportOf({ id, imdsSupport, isOwn }, spec, { httpTokens }) {
    if (imdsSupport === 'v2.0')
        return null;
    const remedy = isOwn ? ` "spot-imdsv2 image enable ${id}" sets it.` : '';
    const message = (why) => `${id} has no ImdsSupport v2.0${why}${remedy}`;
    if (spec.kind !== 'stateful-node') {
        if (saysNothing(spec) && httpTokens !== 'required')
            return warning(message(', and the spec does not require tokens either: instances answer IMDSv1.'));
        return note(message(': the IMDS options of the spec alone keep its instances from IMDSv1.'));
    }
    if (spec.keepsRoot)
        return note(message('. The node keeps its root volume, so each pause makes an image of its own and launches from that: its IMDS options decide.'));
    return warning(message('. The node is launched from it again at each recycle, and of imported nodes Spot drops the IMDS options then: the image decides.'));
}
/** What the account says of launches, where it bears on this spec (EC2 User Guide, "Order of precedence": launch, account, image). */
function accountProblems(spec, region, facts) {
    const { imds, root } = spec;
    const { httpTokens, hopLimit, httpTokensEnforced } = facts.defaults;
    const isSilent = saysNothing(spec);
    const tokens = imds.httpTokens?.toLowerCase() ?? (isSilent ? tokensWithout(spec, facts) : null);
    const found = [];
    if (httpTokensEnforced === 'enabled' && tokens !== null && tokens !== 'required') {
        const message = `the AWS account enforces IMDSv2 in ${region} (httpTokensEnforced), so that launches without required tokens fail: ${TITLES[spec.kind]} cannot scale out. Set httpTokens to "required".`;
        found.push({ about: 'enforcement', ...warning(message) });
    }
    if (isSilent && httpTokens !== null) {
        const message = `the spec sets no httpTokens, so the account default of ${region} wins over the image: httpTokens is ${(0,value/* quoted */.TL)(httpTokens)}. Set httpTokens to "required".`;
        found.push({ about: 'account-tokens', ...(httpTokens === 'required' ? note : warning)(message) });
    }
    if (imds.httpPutResponseHopLimit === null && imds.source !== 'unresolvable' && hopLimit !== null) {
        const message = `the spec sets no hop limit, so the account default of ${region} holds: ${hopLimit}.`;
        found.push({ about: 'account-hop-limit', ...note(message) });
    }
    return found.map((said) => ({ spec, ...said, at: root.at, range: root.range }));
}
/** Whether it leaves the tokens to the account and the image. */
function saysNothing({ imds }) {
    return imds.httpTokens === null && (imds.source === 'absent' || imds.source === 'own');
}
const TITLES = {
    elastigroup: 'the group',
    'stateful-node': 'the node',
    'ocean-cluster': 'the cluster',
    'ocean-vng': 'the node group',
    'ocean-ecs-cluster': 'the cluster',
    'ocean-ecs-vng': 'the node group',
};
/** What instances get where the spec says nothing; null: it cannot be told. */
function tokensWithout({ images }, facts) {
    if (facts.defaults.httpTokens !== null)
        return facts.defaults.httpTokens;
    const known = images.map((id) => facts.images.get(id));
    if (known.length === 0 || known.includes(undefined))
        return null;
    return known.every((image) => image?.imdsSupport === 'v2.0') ? 'required' : 'optional';
}

// EXTERNAL MODULE: ./lib/policy/evaluate.js + 11 modules
var evaluate = __webpack_require__(9951);
// EXTERNAL MODULE: ./lib/policy/known.js
var known = __webpack_require__(4232);
// EXTERNAL MODULE: ./lib/policy/waivers.js
var waivers = __webpack_require__(9790);
// EXTERNAL MODULE: ./lib/specs/parse.js
var parse = __webpack_require__(9256);
;// CONCATENATED MODULE: ./lib/run-images.js












/**
 * A check with what EC2 tells of the images of its specs. Throws a RemoteError where it does not tell: then the images are not
 * known to be fine.
 */
async function withImages(checked, request) {
    const { report } = checked;
    const specs = await imagesOfSpecs(checked, request.config, null);
    const fallback = awsRegionIn(process.env);
    const { imagesClient } = await Promise.all(/* import() */[__webpack_require__.e(555), __webpack_require__.e(725), __webpack_require__.e(937)]).then(__webpack_require__.bind(__webpack_require__, 4937));
    const facts = await factsOf(specs, fallback, imagesClient());
    const problems = specs.flatMap((spec) => {
        const result = report.specs[spec.spec];
        const region = regionOf(spec, fallback);
        if (result === undefined)
            return [];
        return imageProblems({ ...spec, imds: result.imds }, region, facts.get(region ?? '') ?? null, clock/* systemClock */.m.now());
    });
    const added = problems.flatMap((problem) => findingOf(problem, request));
    const { files, passedOver: filesPassedOver } = report.counts;
    const parts = { ...report, findings: [...report.findings, ...added], files, filesPassedOver };
    return { ...checked, report: (0,finding/* reportOf */.EI)(parts, request.strictness, request.version) };
}
/** The images of checked specs. Throws a UserError where a file is no longer what was checked. */
async function imagesOfSpecs({ report, files }, config, account) {
    const { specs } = report;
    const parserFor = await (0,parse/* parsersFor */.I)(specs.map(({ file }) => file));
    const read = (file) => {
        const content = files.read(file);
        const parsed = content.ok ? parserFor(file)(content.text) : null;
        if (!content.ok || parsed?.ok !== true)
            throw new errors/* UserError */.yo(`${file} has changed since it was checked. Run again.`);
        return { text: content.text, documents: parsed.documents };
    };
    return specImages({ specs, read, knownOf: (file) => (0,known/* knownOf */.b)(file, config), account });
}
/** The region that the environment names, as the AWS tools know it; null: none. */
function awsRegionIn(env) {
    return env.AWS_REGION?.trim() || env.AWS_DEFAULT_REGION?.trim() || null;
}
/** Where an image is looked up; null: it is not told. */
function regionOf({ region, hidesRegion }, fallback) {
    return region ?? (hidesRegion ? null : fallback);
}
/** What EC2 tells, by region; regions without an image are not asked. */
async function factsOf(specs, fallback, api) {
    const wanted = new Map();
    for (const spec of specs) {
        const where = regionOf(spec, fallback);
        const ids = spec.images.filter(uses/* isImageId */.rw);
        if (where !== null && ids.length > 0)
            wanted.set(where, [...(wanted.get(where) ?? []), ...ids]);
    }
    const facts = new Map();
    for (const [region, ids] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
        facts.set(region, { images: await api.images(region, ids), defaults: await api.defaults(region) });
    }
    return facts;
}
function findingOf(problem, request) {
    const { change, useWaivers } = request;
    // As all else that a change touches: not by terms that it brings itself.
    const { config } = change === null ? request : (0,lib_change.judgingConfig)(change, request.config);
    const severity = (0,evaluate/* severityFor */.v1)('image-support', problem.severity, config.policy);
    if (severity === null)
        return [];
    const { spec } = problem;
    const finding = (0,evaluate/* draft */.K4)('image-support', severity, problem.message, {
        file: spec.file,
        range: problem.range,
        path: (0,value/* pointerOf */.rq)(problem.at),
        identity: identityOf(spec),
        inside: `${(0,value/* pointerOf */.rq)(problem.at.slice(spec.root.at.length))}#${problem.about}`,
    });
    const waiver = useWaivers ? (0,waivers/* waiverFor */.Qd)({ finding, spec }, config.waivers, clock/* systemClock */.m.today()) : null;
    return [{ ...(0,evaluate/* settled */.gu)(finding, { spec: spec.spec, waiver, isKnown: false }), fix: null }];
}
/** What a spec is called in fingerprints. */
function identityOf({ id, name, document, root }) {
    if (id !== null)
        return `id:${id}`;
    return name === null ? `place:${document}${(0,value/* pointerOf */.rq)(root.at)}` : `name:${name}`;
}


/***/ })

};
;