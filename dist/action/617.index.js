"use strict";
exports.id = 617;
exports.ids = [617];
exports.modules = {

/***/ 6036:
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
var uses = __webpack_require__(6036);
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