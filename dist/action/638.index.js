"use strict";
exports.id = 638;
exports.ids = [638,960];
exports.modules = {

/***/ 5638:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: function() { return /* binding */ parseConfig; }
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: ./lib/specs/kinds/index.js + 6 modules
var kinds = __webpack_require__(9235);
// EXTERNAL MODULE: ./lib/specs/text.js
var specs_text = __webpack_require__(3744);
// EXTERNAL MODULE: ./lib/specs/yaml.js
var yaml = __webpack_require__(5960);
// EXTERNAL MODULE: ./lib/findings/rules.js
var rules = __webpack_require__(6856);
// EXTERNAL MODULE: ./lib/specs/value.js
var specs_value = __webpack_require__(1686);
// EXTERNAL MODULE: ./lib/findings/finding.js
var finding = __webpack_require__(338);
;// CONCATENATED MODULE: ./lib/policy/roll-wishes.js
/** What a roll of an Elastigroup can go by; NONE: each batch waits the whole grace period (spotinst/openapi: start-deployment.yaml). */
const HEALTH_CHECKS = [
    'ELB',
    'ECS_CLUSTER_INSTANCE',
    'TARGET_GROUP',
    'OPSWORKS',
    'NOMAD_NODE',
    'HCS',
    'EC2',
    'NONE',
];
/** What becomes of the instances of a batch that fails: the old ones, or the new ones, are detached (spotinst/openapi: start-deployment.yaml). */
const DETACHMENTS = ['DETACH_OLD', 'DETACH_NEW'];

// EXTERNAL MODULE: ./lib/policy/schema.js
var schema = __webpack_require__(2580);
;// CONCATENATED MODULE: ./lib/policy/config-schema.js





/** The rules that `policy.rules` may soften. */
const softRules = rules/* ruleIds */.Zl.filter((id) => !rules/* RULES */.y0[id].isFixed);
const config_schema_text = (description) => ({ type: 'string', pattern: '\\S', description });
const glob = (description) => config_schema_text(`${description} Relative to the repository\u2019s root, with "/".`);
const whole = (description, minimum, maximum) => ({
    type: 'integer',
    minimum,
    ...(maximum === undefined ? {} : { maximum }),
    description,
});
const flag = (description) => ({ type: 'boolean', description });
const config_schema_closed = (description, properties, required = []) => ({
    type: 'object',
    description,
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties,
});
const list = (description, items) => ({ type: 'array', description, items });
const labels = {
    type: 'object',
    description: 'Labels of your own, for rollout waves and for the option --only.',
    additionalProperties: { type: 'string' },
};
const entry = config_schema_closed('What is known of some specs. Every spec that is found is checked, listed here or not.', {
    files: glob('The files it is about: a glob.'),
    kind: { enum: kinds/* kindList */.T_.map((kind) => kind.id), description: 'The kind of the specs, where the file does not tell.' },
    account: config_schema_text('The Spot account that the resources live in (act-…).'),
    id: config_schema_text('The id of the live resource, for one file with one spec.'),
    create: flag('Create the resource where none of its name exists.'),
    image: {
        const: 'replace',
        description: 'Stateful nodes: with roll, bring the image of the spec to the instance. The root volume\u2019s data is lost; see images.',
    },
    labels,
    match: { const: 'name', description: 'Find the live resource by its unique name, where the spec has no id.' },
    roll: config_schema_closed('How instances are replaced.', {
        batchSizePercentage: whole('How much of the fleet is replaced at a time; 20 unless it is set.', 1, 100),
        batchMinHealthyPercentage: whole('How much of a batch must become healthy; 50 unless it is set.', 1, 100),
        gracePeriod: whole('Elastigroup: seconds that a batch gets to become healthy; 300 unless it is set.', 0),
        healthCheckType: {
            enum: HEALTH_CHECKS,
            description: 'Elastigroup: what tells that an instance is healthy; the group\u2019s own check unless it is set.',
        },
        drainingTimeout: whole('Elastigroup: seconds in which an instance is drained; the group\u2019s own unless it is set.', 0),
        onFailure: config_schema_closed('Elastigroup: what becomes of the instances of a batch that fails; nothing unless it is set.', {
            actionType: { enum: DETACHMENTS, description: 'Which instances of the batch are detached.' },
            shouldHandleAllBatches: flag('Whether those of earlier batches are detached as well; not unless it is set.'),
            drainingTimeout: whole('Seconds in which an instance is drained; the group\u2019s own unless it is set.', 0),
            shouldDecrementTargetCapacity: flag('Whether the group becomes smaller by what is detached; not unless it is set.'),
        }, ['actionType']),
        respectPdb: flag('Ocean on Kubernetes: whether pod disruption budgets hold nodes back; they do unless it is set.'),
    }),
}, ['files']);
const waiver = {
    ...config_schema_closed('A finding that is accepted for a while. It names the files, or the spec by its id or name.', {
        files: glob('The files whose findings are accepted: a glob.'),
        id: config_schema_text('The id of the spec whose findings are accepted.'),
        name: config_schema_text('The name of the spec whose findings are accepted.'),
        rule: { enum: rules/* acceptableRules */.OE, description: 'The rule whose findings are accepted.' },
        reason: config_schema_text('Why they are accepted.'),
        owner: config_schema_text('Who answers for it.'),
        ticket: config_schema_text('Where its end is tracked.'),
        expires: {
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
            description: 'The last day on which it holds: YYYY-MM-DD.',
        },
    }, ['rule', 'reason', 'owner', 'expires']),
    anyOf: [{ required: ['files'] }, { required: ['id'] }, { required: ['name'] }],
};
/** The JSON Schema of the config file. */
const CONFIG_SCHEMA = {
    $schema: schema/* SCHEMA_URL */.cZ,
    $id: 'https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/config.schema.json',
    title: 'spot-imdsv2 config',
    ...config_schema_closed('What spot-imdsv2 checks, and what it demands. Stands in .github/spot-imdsv2.yml or .spot-imdsv2.yml.', {
        version: { const: 1, description: 'The version of this format.' },
        exclude: list('Files that are not checked; the only thing that narrows the check.', glob('A glob.')),
        specs: list('What is known of some specs.', entry),
        policy: config_schema_closed('What is demanded of specs.', {
            hopLimit: config_schema_closed('The hop limits that are accepted, both ends included.', {
                min: whole('The lowest.', 1, 64),
                max: whole('The highest.', 1, 64),
                required: flag('Whether a hop limit must be written.'),
            }),
            nodeGroups: {
                enum: ['inherit', 'explicit'],
                description: 'Whether a node group may take its IMDS options from its cluster, or must set its own.',
            },
            rules: config_schema_closed('Severities that differ from the rules\u2019 own.', Object.fromEntries(softRules.map((id) => [id, { enum: [...finding/* SEVERITIES */.oC, 'off'], description: `${rules/* RULES */.y0[id].title}.` }]))),
        }),
        images: config_schema_closed('For the commands that change AMIs.', { allow: list('AMIs that may be changed.', config_schema_text('An AMI id.')) }),
        rollout: config_schema_closed('How a rollout goes through the fleets.', {
            waves: list('In this order; a wave starts when the one before it is proven and baked.', config_schema_closed('Fleets that are rolled together.', {
                name: config_schema_text('What it is called in reports.'),
                labels,
                files: glob('The specs in it, by file: a glob.'),
                bakeTime: { type: 'string', pattern: '^\\d+[smh]$', description: 'How long to wait after it: 30s, 15m, 1h.' },
                maxParallel: whole('How many fleets are rolled at a time.', 1),
            }, ['name'])),
        }),
        waivers: list('Findings that are accepted for a while.', waiver),
    }, ['version']),
};

// EXTERNAL MODULE: ./lib/policy/config-source.js
var config_source = __webpack_require__(5727);
// EXTERNAL MODULE: ./lib/policy/distance.js
var distance = __webpack_require__(5252);
// EXTERNAL MODULE: ./lib/policy/glob-match.js
var glob_match = __webpack_require__(9349);
// EXTERNAL MODULE: ./lib/policy/glob-syntax.js
var glob_syntax = __webpack_require__(6457);
;// CONCATENATED MODULE: ./lib/policy/glob.js


/** A glob as the matcher takes it: without `./` in front and without a slash at its end. */
function globOf(text) {
    return text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}
/** Whether files match a glob. One that names a folder covers all below it; '' and '.' are the root itself. */
function globMatcher(text) {
    const glob = globOf(text);
    if (glob === '' || glob === '.')
        return () => true;
    const nodes = (0,glob_syntax/* parseGlob */.q)(glob);
    return (file) => (0,glob_match/* covers */.h)(nodes, file) || file.startsWith(`${glob}/`);
}
/** A part of a glob that could take for ever to match, as it is written; null: there is none. Patterns may come from strangers. */
function boundless(text) {
    return boundlessIn((0,glob_syntax/* parseGlob */.q)(globOf(text)));
}
/**
 * Choices are followed all at once, in time that the lengths bound. What is repeated or left out is followed from each place by
 * itself: so it must be short to follow, or begin a part, of which there are few.
 */
function boundlessIn(nodes) {
    for (const node of nodes) {
        if (node.kind !== 'group')
            continue;
        const { times, choices, isFirst, text } = node;
        const isPlain = choices.flat().every(({ kind }) => kind === 'text' || kind === 'character');
        const isWithinPart = choices.flat().every(({ kind }) => kind === 'text' || kind === 'character' || kind === 'star');
        const isBounded = times === '@' || times === '?' || isPlain || (times === '!' && isFirst && isWithinPart);
        if (!isBounded)
            return text;
        const inside = choices.map(boundlessIn).find((one) => one !== null);
        if (inside !== undefined)
            return inside;
    }
    return null;
}

// EXTERNAL MODULE: ./lib/policy/policy.js
var policy_policy = __webpack_require__(4193);
;// CONCATENATED MODULE: ./lib/policy/validators/config.js
// @ts-nocheck
// Generated by scripts/generate.mjs with ajv (MIT): do not edit.

const config = validate20;
const schema48 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "config", "type": "object", "additionalProperties": false, "required": ["version"], "properties": { "version": { "const": 1 }, "exclude": { "type": "array", "items": { "type": "string", "pattern": "\\S" } }, "specs": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["files"], "properties": { "files": { "type": "string", "pattern": "\\S" }, "kind": { "enum": ["elastigroup", "stateful-node", "ocean-cluster", "ocean-vng", "ocean-ecs-cluster", "ocean-ecs-vng"] }, "account": { "type": "string", "pattern": "\\S" }, "id": { "type": "string", "pattern": "\\S" }, "create": { "type": "boolean" }, "image": { "const": "replace" }, "labels": { "type": "object", "additionalProperties": { "type": "string" } }, "match": { "const": "name" }, "roll": { "type": "object", "additionalProperties": false, "properties": { "batchSizePercentage": { "type": "integer", "minimum": 1, "maximum": 100 }, "batchMinHealthyPercentage": { "type": "integer", "minimum": 1, "maximum": 100 }, "gracePeriod": { "type": "integer", "minimum": 0 }, "healthCheckType": { "enum": ["ELB", "ECS_CLUSTER_INSTANCE", "TARGET_GROUP", "OPSWORKS", "NOMAD_NODE", "HCS", "EC2", "NONE"] }, "drainingTimeout": { "type": "integer", "minimum": 0 }, "onFailure": { "type": "object", "additionalProperties": false, "required": ["actionType"], "properties": { "actionType": { "enum": ["DETACH_OLD", "DETACH_NEW"] }, "shouldHandleAllBatches": { "type": "boolean" }, "drainingTimeout": { "type": "integer", "minimum": 0 }, "shouldDecrementTargetCapacity": { "type": "boolean" } } }, "respectPdb": { "type": "boolean" } } } } } }, "policy": { "type": "object", "additionalProperties": false, "properties": { "hopLimit": { "type": "object", "additionalProperties": false, "properties": { "min": { "type": "integer", "minimum": 1, "maximum": 64 }, "max": { "type": "integer", "minimum": 1, "maximum": 64 }, "required": { "type": "boolean" } } }, "nodeGroups": { "enum": ["inherit", "explicit"] }, "rules": { "type": "object", "additionalProperties": false, "properties": { "not-a-spec": { "enum": ["error", "warning", "note", "off"] }, "spec-schema": { "enum": ["error", "warning", "note", "off"] }, "tokens-required": { "enum": ["error", "warning", "note", "off"] }, "wrong-key": { "enum": ["error", "warning", "note", "off"] }, "unsupported-member": { "enum": ["error", "warning", "note", "off"] }, "hop-limit": { "enum": ["error", "warning", "note", "off"] }, "unresolvable": { "enum": ["error", "warning", "note", "off"] }, "endpoint": { "enum": ["error", "warning", "note", "off"] }, "user-data": { "enum": ["error", "warning", "note", "off"] }, "node-group-inherits": { "enum": ["error", "warning", "note", "off"] }, "image-support": { "enum": ["error", "warning", "note", "off"] }, "ambiguous-kind": { "enum": ["error", "warning", "note", "off"] }, "waiver-unused": { "enum": ["error", "warning", "note", "off"] }, "baseline-fixed": { "enum": ["error", "warning", "note", "off"] }, "pattern-unused": { "enum": ["error", "warning", "note", "off"] }, "live-drift": { "enum": ["error", "warning", "note", "off"] }, "instance-proof": { "enum": ["error", "warning", "note", "off"] } } } } }, "images": { "type": "object", "additionalProperties": false, "properties": { "allow": { "type": "array", "items": { "type": "string", "pattern": "\\S" } } } }, "rollout": { "type": "object", "additionalProperties": false, "properties": { "waves": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["name"], "properties": { "name": { "type": "string", "pattern": "\\S" }, "labels": { "type": "object", "additionalProperties": { "type": "string" } }, "files": { "type": "string", "pattern": "\\S" }, "bakeTime": { "type": "string", "pattern": "^\\d+[smh]$" }, "maxParallel": { "type": "integer", "minimum": 1 } } } } } }, "waivers": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["rule", "reason", "owner", "expires"], "properties": { "files": { "type": "string", "pattern": "\\S" }, "id": { "type": "string", "pattern": "\\S" }, "name": { "type": "string", "pattern": "\\S" }, "rule": { "enum": ["not-a-spec", "spec-schema", "tokens-required", "wrong-key", "unsupported-member", "hop-limit", "unresolvable", "endpoint", "user-data", "node-group-inherits", "image-support", "ambiguous-kind", "live-drift", "instance-proof"] }, "reason": { "type": "string", "pattern": "\\S" }, "owner": { "type": "string", "pattern": "\\S" }, "ticket": { "type": "string", "pattern": "\\S" }, "expires": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" } }, "anyOf": [{ "required": ["files"] }, { "required": ["id"] }, { "required": ["name"] }] } } } };
const func0 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("\\S", "u");
const pattern11 = new RegExp("^\\d+[smh]$", "u");
const pattern18 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="config" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate20.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if ((data.version === undefined) || (!(func0.call(data, "version")))) {
            const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        for (const key0 of Object.keys(data)) {
            if (!(((((((key0 === "version") || (key0 === "exclude")) || (key0 === "specs")) || (key0 === "policy")) || (key0 === "images")) || (key0 === "rollout")) || (key0 === "waivers"))) {
                const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                if (vErrors === null) {
                    vErrors = [err1];
                }
                else {
                    vErrors.push(err1);
                }
                errors++;
            }
        }
        if (data.version !== undefined && func0.call(data, "version")) {
            if (1 !== data.version) {
                const err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        if (data.exclude !== undefined && func0.call(data, "exclude")) {
            let data1 = data.exclude;
            if (Array.isArray(data1)) {
                const len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    if (typeof data2 === "string") {
                        if (!pattern4.test(data2)) {
                            const err3 = { instancePath: instancePath + "/exclude/" + i0, schemaPath: "#/properties/exclude/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                            if (vErrors === null) {
                                vErrors = [err3];
                            }
                            else {
                                vErrors.push(err3);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err4 = { instancePath: instancePath + "/exclude/" + i0, schemaPath: "#/properties/exclude/items/type", keyword: "type", params: { type: "string" } };
                        if (vErrors === null) {
                            vErrors = [err4];
                        }
                        else {
                            vErrors.push(err4);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err5 = { instancePath: instancePath + "/exclude", schemaPath: "#/properties/exclude/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.specs !== undefined && func0.call(data, "specs")) {
            let data3 = data.specs;
            if (Array.isArray(data3)) {
                const len1 = data3.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data4 = data3[i1];
                    if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        if ((data4.files === undefined) || (!(func0.call(data4, "files")))) {
                            const err6 = { instancePath: instancePath + "/specs/" + i1, schemaPath: "#/properties/specs/items/required", keyword: "required", params: { missingProperty: "files" } };
                            if (vErrors === null) {
                                vErrors = [err6];
                            }
                            else {
                                vErrors.push(err6);
                            }
                            errors++;
                        }
                        for (const key1 of Object.keys(data4)) {
                            if (!(func0.call(schema48.properties.specs.items.properties, key1))) {
                                const err7 = { instancePath: instancePath + "/specs/" + i1, schemaPath: "#/properties/specs/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                                if (vErrors === null) {
                                    vErrors = [err7];
                                }
                                else {
                                    vErrors.push(err7);
                                }
                                errors++;
                            }
                        }
                        if (data4.files !== undefined && func0.call(data4, "files")) {
                            let data5 = data4.files;
                            if (typeof data5 === "string") {
                                if (!pattern4.test(data5)) {
                                    const err8 = { instancePath: instancePath + "/specs/" + i1 + "/files", schemaPath: "#/properties/specs/items/properties/files/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                    if (vErrors === null) {
                                        vErrors = [err8];
                                    }
                                    else {
                                        vErrors.push(err8);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err9 = { instancePath: instancePath + "/specs/" + i1 + "/files", schemaPath: "#/properties/specs/items/properties/files/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err9];
                                }
                                else {
                                    vErrors.push(err9);
                                }
                                errors++;
                            }
                        }
                        if (data4.kind !== undefined && func0.call(data4, "kind")) {
                            let data6 = data4.kind;
                            if (!((((((data6 === "elastigroup") || (data6 === "stateful-node")) || (data6 === "ocean-cluster")) || (data6 === "ocean-vng")) || (data6 === "ocean-ecs-cluster")) || (data6 === "ocean-ecs-vng"))) {
                                const err10 = { instancePath: instancePath + "/specs/" + i1 + "/kind", schemaPath: "#/properties/specs/items/properties/kind/enum", keyword: "enum", params: { allowedValues: schema48.properties.specs.items.properties.kind.enum } };
                                if (vErrors === null) {
                                    vErrors = [err10];
                                }
                                else {
                                    vErrors.push(err10);
                                }
                                errors++;
                            }
                        }
                        if (data4.account !== undefined && func0.call(data4, "account")) {
                            let data7 = data4.account;
                            if (typeof data7 === "string") {
                                if (!pattern4.test(data7)) {
                                    const err11 = { instancePath: instancePath + "/specs/" + i1 + "/account", schemaPath: "#/properties/specs/items/properties/account/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                    if (vErrors === null) {
                                        vErrors = [err11];
                                    }
                                    else {
                                        vErrors.push(err11);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err12 = { instancePath: instancePath + "/specs/" + i1 + "/account", schemaPath: "#/properties/specs/items/properties/account/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err12];
                                }
                                else {
                                    vErrors.push(err12);
                                }
                                errors++;
                            }
                        }
                        if (data4.id !== undefined && func0.call(data4, "id")) {
                            let data8 = data4.id;
                            if (typeof data8 === "string") {
                                if (!pattern4.test(data8)) {
                                    const err13 = { instancePath: instancePath + "/specs/" + i1 + "/id", schemaPath: "#/properties/specs/items/properties/id/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                    if (vErrors === null) {
                                        vErrors = [err13];
                                    }
                                    else {
                                        vErrors.push(err13);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err14 = { instancePath: instancePath + "/specs/" + i1 + "/id", schemaPath: "#/properties/specs/items/properties/id/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err14];
                                }
                                else {
                                    vErrors.push(err14);
                                }
                                errors++;
                            }
                        }
                        if (data4.create !== undefined && func0.call(data4, "create")) {
                            if (typeof data4.create !== "boolean") {
                                const err15 = { instancePath: instancePath + "/specs/" + i1 + "/create", schemaPath: "#/properties/specs/items/properties/create/type", keyword: "type", params: { type: "boolean" } };
                                if (vErrors === null) {
                                    vErrors = [err15];
                                }
                                else {
                                    vErrors.push(err15);
                                }
                                errors++;
                            }
                        }
                        if (data4.image !== undefined && func0.call(data4, "image")) {
                            if ("replace" !== data4.image) {
                                const err16 = { instancePath: instancePath + "/specs/" + i1 + "/image", schemaPath: "#/properties/specs/items/properties/image/const", keyword: "const", params: { allowedValue: "replace" } };
                                if (vErrors === null) {
                                    vErrors = [err16];
                                }
                                else {
                                    vErrors.push(err16);
                                }
                                errors++;
                            }
                        }
                        if (data4.labels !== undefined && func0.call(data4, "labels")) {
                            let data11 = data4.labels;
                            if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                                for (const key2 of Object.keys(data11)) {
                                    if (typeof data11[key2] !== "string") {
                                        const err17 = { instancePath: instancePath + "/specs/" + i1 + "/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/specs/items/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
                                        if (vErrors === null) {
                                            vErrors = [err17];
                                        }
                                        else {
                                            vErrors.push(err17);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err18 = { instancePath: instancePath + "/specs/" + i1 + "/labels", schemaPath: "#/properties/specs/items/properties/labels/type", keyword: "type", params: { type: "object" } };
                                if (vErrors === null) {
                                    vErrors = [err18];
                                }
                                else {
                                    vErrors.push(err18);
                                }
                                errors++;
                            }
                        }
                        if (data4.match !== undefined && func0.call(data4, "match")) {
                            if ("name" !== data4.match) {
                                const err19 = { instancePath: instancePath + "/specs/" + i1 + "/match", schemaPath: "#/properties/specs/items/properties/match/const", keyword: "const", params: { allowedValue: "name" } };
                                if (vErrors === null) {
                                    vErrors = [err19];
                                }
                                else {
                                    vErrors.push(err19);
                                }
                                errors++;
                            }
                        }
                        if (data4.roll !== undefined && func0.call(data4, "roll")) {
                            let data14 = data4.roll;
                            if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                                for (const key3 of Object.keys(data14)) {
                                    if (!(((((((key3 === "batchSizePercentage") || (key3 === "batchMinHealthyPercentage")) || (key3 === "gracePeriod")) || (key3 === "healthCheckType")) || (key3 === "drainingTimeout")) || (key3 === "onFailure")) || (key3 === "respectPdb"))) {
                                        const err20 = { instancePath: instancePath + "/specs/" + i1 + "/roll", schemaPath: "#/properties/specs/items/properties/roll/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                                        if (vErrors === null) {
                                            vErrors = [err20];
                                        }
                                        else {
                                            vErrors.push(err20);
                                        }
                                        errors++;
                                    }
                                }
                                if (data14.batchSizePercentage !== undefined && func0.call(data14, "batchSizePercentage")) {
                                    let data15 = data14.batchSizePercentage;
                                    if (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) {
                                        const err21 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchSizePercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchSizePercentage/type", keyword: "type", params: { type: "integer" } };
                                        if (vErrors === null) {
                                            vErrors = [err21];
                                        }
                                        else {
                                            vErrors.push(err21);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data15 == "number") && (isFinite(data15))) {
                                        if (data15 > 100 || isNaN(data15)) {
                                            const err22 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchSizePercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchSizePercentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                                            if (vErrors === null) {
                                                vErrors = [err22];
                                            }
                                            else {
                                                vErrors.push(err22);
                                            }
                                            errors++;
                                        }
                                        if (data15 < 1 || isNaN(data15)) {
                                            const err23 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchSizePercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchSizePercentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                            if (vErrors === null) {
                                                vErrors = [err23];
                                            }
                                            else {
                                                vErrors.push(err23);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data14.batchMinHealthyPercentage !== undefined && func0.call(data14, "batchMinHealthyPercentage")) {
                                    let data16 = data14.batchMinHealthyPercentage;
                                    if (!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) {
                                        const err24 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchMinHealthyPercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchMinHealthyPercentage/type", keyword: "type", params: { type: "integer" } };
                                        if (vErrors === null) {
                                            vErrors = [err24];
                                        }
                                        else {
                                            vErrors.push(err24);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data16 == "number") && (isFinite(data16))) {
                                        if (data16 > 100 || isNaN(data16)) {
                                            const err25 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchMinHealthyPercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchMinHealthyPercentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                                            if (vErrors === null) {
                                                vErrors = [err25];
                                            }
                                            else {
                                                vErrors.push(err25);
                                            }
                                            errors++;
                                        }
                                        if (data16 < 1 || isNaN(data16)) {
                                            const err26 = { instancePath: instancePath + "/specs/" + i1 + "/roll/batchMinHealthyPercentage", schemaPath: "#/properties/specs/items/properties/roll/properties/batchMinHealthyPercentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                            if (vErrors === null) {
                                                vErrors = [err26];
                                            }
                                            else {
                                                vErrors.push(err26);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data14.gracePeriod !== undefined && func0.call(data14, "gracePeriod")) {
                                    let data17 = data14.gracePeriod;
                                    if (!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) {
                                        const err27 = { instancePath: instancePath + "/specs/" + i1 + "/roll/gracePeriod", schemaPath: "#/properties/specs/items/properties/roll/properties/gracePeriod/type", keyword: "type", params: { type: "integer" } };
                                        if (vErrors === null) {
                                            vErrors = [err27];
                                        }
                                        else {
                                            vErrors.push(err27);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data17 == "number") && (isFinite(data17))) {
                                        if (data17 < 0 || isNaN(data17)) {
                                            const err28 = { instancePath: instancePath + "/specs/" + i1 + "/roll/gracePeriod", schemaPath: "#/properties/specs/items/properties/roll/properties/gracePeriod/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                            if (vErrors === null) {
                                                vErrors = [err28];
                                            }
                                            else {
                                                vErrors.push(err28);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data14.healthCheckType !== undefined && func0.call(data14, "healthCheckType")) {
                                    let data18 = data14.healthCheckType;
                                    if (!((((((((data18 === "ELB") || (data18 === "ECS_CLUSTER_INSTANCE")) || (data18 === "TARGET_GROUP")) || (data18 === "OPSWORKS")) || (data18 === "NOMAD_NODE")) || (data18 === "HCS")) || (data18 === "EC2")) || (data18 === "NONE"))) {
                                        const err29 = { instancePath: instancePath + "/specs/" + i1 + "/roll/healthCheckType", schemaPath: "#/properties/specs/items/properties/roll/properties/healthCheckType/enum", keyword: "enum", params: { allowedValues: schema48.properties.specs.items.properties.roll.properties.healthCheckType.enum } };
                                        if (vErrors === null) {
                                            vErrors = [err29];
                                        }
                                        else {
                                            vErrors.push(err29);
                                        }
                                        errors++;
                                    }
                                }
                                if (data14.drainingTimeout !== undefined && func0.call(data14, "drainingTimeout")) {
                                    let data19 = data14.drainingTimeout;
                                    if (!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) {
                                        const err30 = { instancePath: instancePath + "/specs/" + i1 + "/roll/drainingTimeout", schemaPath: "#/properties/specs/items/properties/roll/properties/drainingTimeout/type", keyword: "type", params: { type: "integer" } };
                                        if (vErrors === null) {
                                            vErrors = [err30];
                                        }
                                        else {
                                            vErrors.push(err30);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data19 == "number") && (isFinite(data19))) {
                                        if (data19 < 0 || isNaN(data19)) {
                                            const err31 = { instancePath: instancePath + "/specs/" + i1 + "/roll/drainingTimeout", schemaPath: "#/properties/specs/items/properties/roll/properties/drainingTimeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                            if (vErrors === null) {
                                                vErrors = [err31];
                                            }
                                            else {
                                                vErrors.push(err31);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                                if (data14.onFailure !== undefined && func0.call(data14, "onFailure")) {
                                    let data20 = data14.onFailure;
                                    if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                                        if ((data20.actionType === undefined) || (!(func0.call(data20, "actionType")))) {
                                            const err32 = { instancePath: instancePath + "/specs/" + i1 + "/roll/onFailure", schemaPath: "#/properties/specs/items/properties/roll/properties/onFailure/required", keyword: "required", params: { missingProperty: "actionType" } };
                                            if (vErrors === null) {
                                                vErrors = [err32];
                                            }
                                            else {
                                                vErrors.push(err32);
                                            }
                                            errors++;
                                        }
                                        for (const key4 of Object.keys(data20)) {
                                            if (!((((key4 === "actionType") || (key4 === "shouldHandleAllBatches")) || (key4 === "drainingTimeout")) || (key4 === "shouldDecrementTargetCapacity"))) {
                                                const err33 = { instancePath: instancePath + "/specs/" + i1 + "/roll/onFailure", schemaPath: "#/properties/specs/items/properties/roll/properties/onFailure/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                                                if (vErrors === null) {
                                                    vErrors = [err33];
                                                }
                                                else {
                                                    vErrors.push(err33);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data20.actionType !== undefined && func0.call(data20, "actionType")) {
                                            let data21 = data20.actionType;
                                            if (!((data21 === "DETACH_OLD") || (data21 === "DETACH_NEW"))) {
                                                const err34 = { instancePath: instancePath + "/specs/" + i1 + "/roll/onFailure/actionType", schemaPath: "#/properties/specs/items/properties/roll/properties/onFailure/properties/actionType/enum", keyword: "enum", params: { allowedValues: schema48.properties.specs.items.properties.roll.properties.onFailure.properties.actionType.enum } };
                                                if (vErrors === null) {
                                                    vErrors = [err34];
                                                }
                                                else {
                                                    vErrors.push(err34);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data20.shouldHandleAllBatches !== undefined && func0.call(data20, "shouldHandleAllBatches")) {
                                            if (typeof data20.shouldHandleAllBatches !== "boolean") {
                                                const err35 = { instancePath: instancePath + "/specs/" + i1 + "/roll/onFailure/shouldHandleAllBatches", schemaPath: "#/properties/specs/items/properties/roll/properties/onFailure/properties/shouldHandleAllBatches/type", keyword: "type", params: { type: "boolean" } };
                                                if (vErrors === null) {
                                                    vErrors = [err35];
                                                }
                                                else {
                                                    vErrors.push(err35);
                                                }
                                                errors++;
                                            }
                                        }
                                        if (data20.drainingTimeout !== undefined && func0.call(data20, "drainingTimeout")) {
                                            let data23 = data20.drainingTimeout;
                                            if (!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))) {
                                                const err36 = { instancePath: instancePath + "/specs/" + i1 + "/roll/onFailure/drainingTimeout", schemaPath: "#/properties/specs/items/properties/roll/properties/onFailure/properties/drainingTimeout/type", keyword: "type", params: { type: "integer" } };
                                                if (vErrors === null) {
                                                    vErrors = [err36];
                                                }
                                                else {
                                                    vErrors.push(err36);
                                                }
                                                errors++;
                                            }
                                            if ((typeof data23 == "number") && (isFinite(data23))) {
                                                if (data23 < 0 || isNaN(data23)) {
                                                    const err37 = { instancePath: instancePath + "/specs/" + i1 + "/roll/onFailure/drainingTimeout", schemaPath: "#/properties/specs/items/properties/roll/properties/onFailure/properties/drainingTimeout/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                                                    if (vErrors === null) {
                                                        vErrors = [err37];
                                                    }
                                                    else {
                                                        vErrors.push(err37);
                                                    }
                                                    errors++;
                                                }
                                            }
                                        }
                                        if (data20.shouldDecrementTargetCapacity !== undefined && func0.call(data20, "shouldDecrementTargetCapacity")) {
                                            if (typeof data20.shouldDecrementTargetCapacity !== "boolean") {
                                                const err38 = { instancePath: instancePath + "/specs/" + i1 + "/roll/onFailure/shouldDecrementTargetCapacity", schemaPath: "#/properties/specs/items/properties/roll/properties/onFailure/properties/shouldDecrementTargetCapacity/type", keyword: "type", params: { type: "boolean" } };
                                                if (vErrors === null) {
                                                    vErrors = [err38];
                                                }
                                                else {
                                                    vErrors.push(err38);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err39 = { instancePath: instancePath + "/specs/" + i1 + "/roll/onFailure", schemaPath: "#/properties/specs/items/properties/roll/properties/onFailure/type", keyword: "type", params: { type: "object" } };
                                        if (vErrors === null) {
                                            vErrors = [err39];
                                        }
                                        else {
                                            vErrors.push(err39);
                                        }
                                        errors++;
                                    }
                                }
                                if (data14.respectPdb !== undefined && func0.call(data14, "respectPdb")) {
                                    if (typeof data14.respectPdb !== "boolean") {
                                        const err40 = { instancePath: instancePath + "/specs/" + i1 + "/roll/respectPdb", schemaPath: "#/properties/specs/items/properties/roll/properties/respectPdb/type", keyword: "type", params: { type: "boolean" } };
                                        if (vErrors === null) {
                                            vErrors = [err40];
                                        }
                                        else {
                                            vErrors.push(err40);
                                        }
                                        errors++;
                                    }
                                }
                            }
                            else {
                                const err41 = { instancePath: instancePath + "/specs/" + i1 + "/roll", schemaPath: "#/properties/specs/items/properties/roll/type", keyword: "type", params: { type: "object" } };
                                if (vErrors === null) {
                                    vErrors = [err41];
                                }
                                else {
                                    vErrors.push(err41);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err42 = { instancePath: instancePath + "/specs/" + i1, schemaPath: "#/properties/specs/items/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err42];
                        }
                        else {
                            vErrors.push(err42);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err43 = { instancePath: instancePath + "/specs", schemaPath: "#/properties/specs/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                    vErrors = [err43];
                }
                else {
                    vErrors.push(err43);
                }
                errors++;
            }
        }
        if (data.policy !== undefined && func0.call(data, "policy")) {
            let data26 = data.policy;
            if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                for (const key5 of Object.keys(data26)) {
                    if (!(((key5 === "hopLimit") || (key5 === "nodeGroups")) || (key5 === "rules"))) {
                        const err44 = { instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                        if (vErrors === null) {
                            vErrors = [err44];
                        }
                        else {
                            vErrors.push(err44);
                        }
                        errors++;
                    }
                }
                if (data26.hopLimit !== undefined && func0.call(data26, "hopLimit")) {
                    let data27 = data26.hopLimit;
                    if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                        for (const key6 of Object.keys(data27)) {
                            if (!(((key6 === "min") || (key6 === "max")) || (key6 === "required"))) {
                                const err45 = { instancePath: instancePath + "/policy/hopLimit", schemaPath: "#/properties/policy/properties/hopLimit/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                                if (vErrors === null) {
                                    vErrors = [err45];
                                }
                                else {
                                    vErrors.push(err45);
                                }
                                errors++;
                            }
                        }
                        if (data27.min !== undefined && func0.call(data27, "min")) {
                            let data28 = data27.min;
                            if (!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))) {
                                const err46 = { instancePath: instancePath + "/policy/hopLimit/min", schemaPath: "#/properties/policy/properties/hopLimit/properties/min/type", keyword: "type", params: { type: "integer" } };
                                if (vErrors === null) {
                                    vErrors = [err46];
                                }
                                else {
                                    vErrors.push(err46);
                                }
                                errors++;
                            }
                            if ((typeof data28 == "number") && (isFinite(data28))) {
                                if (data28 > 64 || isNaN(data28)) {
                                    const err47 = { instancePath: instancePath + "/policy/hopLimit/min", schemaPath: "#/properties/policy/properties/hopLimit/properties/min/maximum", keyword: "maximum", params: { comparison: "<=", limit: 64 } };
                                    if (vErrors === null) {
                                        vErrors = [err47];
                                    }
                                    else {
                                        vErrors.push(err47);
                                    }
                                    errors++;
                                }
                                if (data28 < 1 || isNaN(data28)) {
                                    const err48 = { instancePath: instancePath + "/policy/hopLimit/min", schemaPath: "#/properties/policy/properties/hopLimit/properties/min/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                    if (vErrors === null) {
                                        vErrors = [err48];
                                    }
                                    else {
                                        vErrors.push(err48);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data27.max !== undefined && func0.call(data27, "max")) {
                            let data29 = data27.max;
                            if (!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))) {
                                const err49 = { instancePath: instancePath + "/policy/hopLimit/max", schemaPath: "#/properties/policy/properties/hopLimit/properties/max/type", keyword: "type", params: { type: "integer" } };
                                if (vErrors === null) {
                                    vErrors = [err49];
                                }
                                else {
                                    vErrors.push(err49);
                                }
                                errors++;
                            }
                            if ((typeof data29 == "number") && (isFinite(data29))) {
                                if (data29 > 64 || isNaN(data29)) {
                                    const err50 = { instancePath: instancePath + "/policy/hopLimit/max", schemaPath: "#/properties/policy/properties/hopLimit/properties/max/maximum", keyword: "maximum", params: { comparison: "<=", limit: 64 } };
                                    if (vErrors === null) {
                                        vErrors = [err50];
                                    }
                                    else {
                                        vErrors.push(err50);
                                    }
                                    errors++;
                                }
                                if (data29 < 1 || isNaN(data29)) {
                                    const err51 = { instancePath: instancePath + "/policy/hopLimit/max", schemaPath: "#/properties/policy/properties/hopLimit/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                    if (vErrors === null) {
                                        vErrors = [err51];
                                    }
                                    else {
                                        vErrors.push(err51);
                                    }
                                    errors++;
                                }
                            }
                        }
                        if (data27.required !== undefined && func0.call(data27, "required")) {
                            if (typeof data27.required !== "boolean") {
                                const err52 = { instancePath: instancePath + "/policy/hopLimit/required", schemaPath: "#/properties/policy/properties/hopLimit/properties/required/type", keyword: "type", params: { type: "boolean" } };
                                if (vErrors === null) {
                                    vErrors = [err52];
                                }
                                else {
                                    vErrors.push(err52);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err53 = { instancePath: instancePath + "/policy/hopLimit", schemaPath: "#/properties/policy/properties/hopLimit/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err53];
                        }
                        else {
                            vErrors.push(err53);
                        }
                        errors++;
                    }
                }
                if (data26.nodeGroups !== undefined && func0.call(data26, "nodeGroups")) {
                    let data31 = data26.nodeGroups;
                    if (!((data31 === "inherit") || (data31 === "explicit"))) {
                        const err54 = { instancePath: instancePath + "/policy/nodeGroups", schemaPath: "#/properties/policy/properties/nodeGroups/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.nodeGroups.enum } };
                        if (vErrors === null) {
                            vErrors = [err54];
                        }
                        else {
                            vErrors.push(err54);
                        }
                        errors++;
                    }
                }
                if (data26.rules !== undefined && func0.call(data26, "rules")) {
                    let data32 = data26.rules;
                    if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                        for (const key7 of Object.keys(data32)) {
                            if (!(func0.call(schema48.properties.policy.properties.rules.properties, key7))) {
                                const err55 = { instancePath: instancePath + "/policy/rules", schemaPath: "#/properties/policy/properties/rules/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                                if (vErrors === null) {
                                    vErrors = [err55];
                                }
                                else {
                                    vErrors.push(err55);
                                }
                                errors++;
                            }
                        }
                        if (data32["not-a-spec"] !== undefined && func0.call(data32, "not-a-spec")) {
                            let data33 = data32["not-a-spec"];
                            if (!((((data33 === "error") || (data33 === "warning")) || (data33 === "note")) || (data33 === "off"))) {
                                const err56 = { instancePath: instancePath + "/policy/rules/not-a-spec", schemaPath: "#/properties/policy/properties/rules/properties/not-a-spec/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["not-a-spec"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err56];
                                }
                                else {
                                    vErrors.push(err56);
                                }
                                errors++;
                            }
                        }
                        if (data32["spec-schema"] !== undefined && func0.call(data32, "spec-schema")) {
                            let data34 = data32["spec-schema"];
                            if (!((((data34 === "error") || (data34 === "warning")) || (data34 === "note")) || (data34 === "off"))) {
                                const err57 = { instancePath: instancePath + "/policy/rules/spec-schema", schemaPath: "#/properties/policy/properties/rules/properties/spec-schema/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["spec-schema"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err57];
                                }
                                else {
                                    vErrors.push(err57);
                                }
                                errors++;
                            }
                        }
                        if (data32["tokens-required"] !== undefined && func0.call(data32, "tokens-required")) {
                            let data35 = data32["tokens-required"];
                            if (!((((data35 === "error") || (data35 === "warning")) || (data35 === "note")) || (data35 === "off"))) {
                                const err58 = { instancePath: instancePath + "/policy/rules/tokens-required", schemaPath: "#/properties/policy/properties/rules/properties/tokens-required/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["tokens-required"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err58];
                                }
                                else {
                                    vErrors.push(err58);
                                }
                                errors++;
                            }
                        }
                        if (data32["wrong-key"] !== undefined && func0.call(data32, "wrong-key")) {
                            let data36 = data32["wrong-key"];
                            if (!((((data36 === "error") || (data36 === "warning")) || (data36 === "note")) || (data36 === "off"))) {
                                const err59 = { instancePath: instancePath + "/policy/rules/wrong-key", schemaPath: "#/properties/policy/properties/rules/properties/wrong-key/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["wrong-key"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err59];
                                }
                                else {
                                    vErrors.push(err59);
                                }
                                errors++;
                            }
                        }
                        if (data32["unsupported-member"] !== undefined && func0.call(data32, "unsupported-member")) {
                            let data37 = data32["unsupported-member"];
                            if (!((((data37 === "error") || (data37 === "warning")) || (data37 === "note")) || (data37 === "off"))) {
                                const err60 = { instancePath: instancePath + "/policy/rules/unsupported-member", schemaPath: "#/properties/policy/properties/rules/properties/unsupported-member/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["unsupported-member"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err60];
                                }
                                else {
                                    vErrors.push(err60);
                                }
                                errors++;
                            }
                        }
                        if (data32["hop-limit"] !== undefined && func0.call(data32, "hop-limit")) {
                            let data38 = data32["hop-limit"];
                            if (!((((data38 === "error") || (data38 === "warning")) || (data38 === "note")) || (data38 === "off"))) {
                                const err61 = { instancePath: instancePath + "/policy/rules/hop-limit", schemaPath: "#/properties/policy/properties/rules/properties/hop-limit/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["hop-limit"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err61];
                                }
                                else {
                                    vErrors.push(err61);
                                }
                                errors++;
                            }
                        }
                        if (data32.unresolvable !== undefined && func0.call(data32, "unresolvable")) {
                            let data39 = data32.unresolvable;
                            if (!((((data39 === "error") || (data39 === "warning")) || (data39 === "note")) || (data39 === "off"))) {
                                const err62 = { instancePath: instancePath + "/policy/rules/unresolvable", schemaPath: "#/properties/policy/properties/rules/properties/unresolvable/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties.unresolvable.enum } };
                                if (vErrors === null) {
                                    vErrors = [err62];
                                }
                                else {
                                    vErrors.push(err62);
                                }
                                errors++;
                            }
                        }
                        if (data32.endpoint !== undefined && func0.call(data32, "endpoint")) {
                            let data40 = data32.endpoint;
                            if (!((((data40 === "error") || (data40 === "warning")) || (data40 === "note")) || (data40 === "off"))) {
                                const err63 = { instancePath: instancePath + "/policy/rules/endpoint", schemaPath: "#/properties/policy/properties/rules/properties/endpoint/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties.endpoint.enum } };
                                if (vErrors === null) {
                                    vErrors = [err63];
                                }
                                else {
                                    vErrors.push(err63);
                                }
                                errors++;
                            }
                        }
                        if (data32["user-data"] !== undefined && func0.call(data32, "user-data")) {
                            let data41 = data32["user-data"];
                            if (!((((data41 === "error") || (data41 === "warning")) || (data41 === "note")) || (data41 === "off"))) {
                                const err64 = { instancePath: instancePath + "/policy/rules/user-data", schemaPath: "#/properties/policy/properties/rules/properties/user-data/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["user-data"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err64];
                                }
                                else {
                                    vErrors.push(err64);
                                }
                                errors++;
                            }
                        }
                        if (data32["node-group-inherits"] !== undefined && func0.call(data32, "node-group-inherits")) {
                            let data42 = data32["node-group-inherits"];
                            if (!((((data42 === "error") || (data42 === "warning")) || (data42 === "note")) || (data42 === "off"))) {
                                const err65 = { instancePath: instancePath + "/policy/rules/node-group-inherits", schemaPath: "#/properties/policy/properties/rules/properties/node-group-inherits/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["node-group-inherits"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err65];
                                }
                                else {
                                    vErrors.push(err65);
                                }
                                errors++;
                            }
                        }
                        if (data32["image-support"] !== undefined && func0.call(data32, "image-support")) {
                            let data43 = data32["image-support"];
                            if (!((((data43 === "error") || (data43 === "warning")) || (data43 === "note")) || (data43 === "off"))) {
                                const err66 = { instancePath: instancePath + "/policy/rules/image-support", schemaPath: "#/properties/policy/properties/rules/properties/image-support/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["image-support"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err66];
                                }
                                else {
                                    vErrors.push(err66);
                                }
                                errors++;
                            }
                        }
                        if (data32["ambiguous-kind"] !== undefined && func0.call(data32, "ambiguous-kind")) {
                            let data44 = data32["ambiguous-kind"];
                            if (!((((data44 === "error") || (data44 === "warning")) || (data44 === "note")) || (data44 === "off"))) {
                                const err67 = { instancePath: instancePath + "/policy/rules/ambiguous-kind", schemaPath: "#/properties/policy/properties/rules/properties/ambiguous-kind/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["ambiguous-kind"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err67];
                                }
                                else {
                                    vErrors.push(err67);
                                }
                                errors++;
                            }
                        }
                        if (data32["waiver-unused"] !== undefined && func0.call(data32, "waiver-unused")) {
                            let data45 = data32["waiver-unused"];
                            if (!((((data45 === "error") || (data45 === "warning")) || (data45 === "note")) || (data45 === "off"))) {
                                const err68 = { instancePath: instancePath + "/policy/rules/waiver-unused", schemaPath: "#/properties/policy/properties/rules/properties/waiver-unused/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["waiver-unused"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err68];
                                }
                                else {
                                    vErrors.push(err68);
                                }
                                errors++;
                            }
                        }
                        if (data32["baseline-fixed"] !== undefined && func0.call(data32, "baseline-fixed")) {
                            let data46 = data32["baseline-fixed"];
                            if (!((((data46 === "error") || (data46 === "warning")) || (data46 === "note")) || (data46 === "off"))) {
                                const err69 = { instancePath: instancePath + "/policy/rules/baseline-fixed", schemaPath: "#/properties/policy/properties/rules/properties/baseline-fixed/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["baseline-fixed"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err69];
                                }
                                else {
                                    vErrors.push(err69);
                                }
                                errors++;
                            }
                        }
                        if (data32["pattern-unused"] !== undefined && func0.call(data32, "pattern-unused")) {
                            let data47 = data32["pattern-unused"];
                            if (!((((data47 === "error") || (data47 === "warning")) || (data47 === "note")) || (data47 === "off"))) {
                                const err70 = { instancePath: instancePath + "/policy/rules/pattern-unused", schemaPath: "#/properties/policy/properties/rules/properties/pattern-unused/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["pattern-unused"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err70];
                                }
                                else {
                                    vErrors.push(err70);
                                }
                                errors++;
                            }
                        }
                        if (data32["live-drift"] !== undefined && func0.call(data32, "live-drift")) {
                            let data48 = data32["live-drift"];
                            if (!((((data48 === "error") || (data48 === "warning")) || (data48 === "note")) || (data48 === "off"))) {
                                const err71 = { instancePath: instancePath + "/policy/rules/live-drift", schemaPath: "#/properties/policy/properties/rules/properties/live-drift/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["live-drift"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err71];
                                }
                                else {
                                    vErrors.push(err71);
                                }
                                errors++;
                            }
                        }
                        if (data32["instance-proof"] !== undefined && func0.call(data32, "instance-proof")) {
                            let data49 = data32["instance-proof"];
                            if (!((((data49 === "error") || (data49 === "warning")) || (data49 === "note")) || (data49 === "off"))) {
                                const err72 = { instancePath: instancePath + "/policy/rules/instance-proof", schemaPath: "#/properties/policy/properties/rules/properties/instance-proof/enum", keyword: "enum", params: { allowedValues: schema48.properties.policy.properties.rules.properties["instance-proof"].enum } };
                                if (vErrors === null) {
                                    vErrors = [err72];
                                }
                                else {
                                    vErrors.push(err72);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err73 = { instancePath: instancePath + "/policy/rules", schemaPath: "#/properties/policy/properties/rules/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err73];
                        }
                        else {
                            vErrors.push(err73);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err74 = { instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err74];
                }
                else {
                    vErrors.push(err74);
                }
                errors++;
            }
        }
        if (data.images !== undefined && func0.call(data, "images")) {
            let data50 = data.images;
            if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                for (const key8 of Object.keys(data50)) {
                    if (!(key8 === "allow")) {
                        const err75 = { instancePath: instancePath + "/images", schemaPath: "#/properties/images/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
                        if (vErrors === null) {
                            vErrors = [err75];
                        }
                        else {
                            vErrors.push(err75);
                        }
                        errors++;
                    }
                }
                if (data50.allow !== undefined && func0.call(data50, "allow")) {
                    let data51 = data50.allow;
                    if (Array.isArray(data51)) {
                        const len2 = data51.length;
                        for (let i2 = 0; i2 < len2; i2++) {
                            let data52 = data51[i2];
                            if (typeof data52 === "string") {
                                if (!pattern4.test(data52)) {
                                    const err76 = { instancePath: instancePath + "/images/allow/" + i2, schemaPath: "#/properties/images/properties/allow/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                    if (vErrors === null) {
                                        vErrors = [err76];
                                    }
                                    else {
                                        vErrors.push(err76);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err77 = { instancePath: instancePath + "/images/allow/" + i2, schemaPath: "#/properties/images/properties/allow/items/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err77];
                                }
                                else {
                                    vErrors.push(err77);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err78 = { instancePath: instancePath + "/images/allow", schemaPath: "#/properties/images/properties/allow/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                            vErrors = [err78];
                        }
                        else {
                            vErrors.push(err78);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err79 = { instancePath: instancePath + "/images", schemaPath: "#/properties/images/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err79];
                }
                else {
                    vErrors.push(err79);
                }
                errors++;
            }
        }
        if (data.rollout !== undefined && func0.call(data, "rollout")) {
            let data53 = data.rollout;
            if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                for (const key9 of Object.keys(data53)) {
                    if (!(key9 === "waves")) {
                        const err80 = { instancePath: instancePath + "/rollout", schemaPath: "#/properties/rollout/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 } };
                        if (vErrors === null) {
                            vErrors = [err80];
                        }
                        else {
                            vErrors.push(err80);
                        }
                        errors++;
                    }
                }
                if (data53.waves !== undefined && func0.call(data53, "waves")) {
                    let data54 = data53.waves;
                    if (Array.isArray(data54)) {
                        const len3 = data54.length;
                        for (let i3 = 0; i3 < len3; i3++) {
                            let data55 = data54[i3];
                            if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
                                if ((data55.name === undefined) || (!(func0.call(data55, "name")))) {
                                    const err81 = { instancePath: instancePath + "/rollout/waves/" + i3, schemaPath: "#/properties/rollout/properties/waves/items/required", keyword: "required", params: { missingProperty: "name" } };
                                    if (vErrors === null) {
                                        vErrors = [err81];
                                    }
                                    else {
                                        vErrors.push(err81);
                                    }
                                    errors++;
                                }
                                for (const key10 of Object.keys(data55)) {
                                    if (!(((((key10 === "name") || (key10 === "labels")) || (key10 === "files")) || (key10 === "bakeTime")) || (key10 === "maxParallel"))) {
                                        const err82 = { instancePath: instancePath + "/rollout/waves/" + i3, schemaPath: "#/properties/rollout/properties/waves/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 } };
                                        if (vErrors === null) {
                                            vErrors = [err82];
                                        }
                                        else {
                                            vErrors.push(err82);
                                        }
                                        errors++;
                                    }
                                }
                                if (data55.name !== undefined && func0.call(data55, "name")) {
                                    let data56 = data55.name;
                                    if (typeof data56 === "string") {
                                        if (!pattern4.test(data56)) {
                                            const err83 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/name", schemaPath: "#/properties/rollout/properties/waves/items/properties/name/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                            if (vErrors === null) {
                                                vErrors = [err83];
                                            }
                                            else {
                                                vErrors.push(err83);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err84 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/name", schemaPath: "#/properties/rollout/properties/waves/items/properties/name/type", keyword: "type", params: { type: "string" } };
                                        if (vErrors === null) {
                                            vErrors = [err84];
                                        }
                                        else {
                                            vErrors.push(err84);
                                        }
                                        errors++;
                                    }
                                }
                                if (data55.labels !== undefined && func0.call(data55, "labels")) {
                                    let data57 = data55.labels;
                                    if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
                                        for (const key11 of Object.keys(data57)) {
                                            if (typeof data57[key11] !== "string") {
                                                const err85 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/labels/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/rollout/properties/waves/items/properties/labels/additionalProperties/type", keyword: "type", params: { type: "string" } };
                                                if (vErrors === null) {
                                                    vErrors = [err85];
                                                }
                                                else {
                                                    vErrors.push(err85);
                                                }
                                                errors++;
                                            }
                                        }
                                    }
                                    else {
                                        const err86 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/labels", schemaPath: "#/properties/rollout/properties/waves/items/properties/labels/type", keyword: "type", params: { type: "object" } };
                                        if (vErrors === null) {
                                            vErrors = [err86];
                                        }
                                        else {
                                            vErrors.push(err86);
                                        }
                                        errors++;
                                    }
                                }
                                if (data55.files !== undefined && func0.call(data55, "files")) {
                                    let data59 = data55.files;
                                    if (typeof data59 === "string") {
                                        if (!pattern4.test(data59)) {
                                            const err87 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/files", schemaPath: "#/properties/rollout/properties/waves/items/properties/files/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                            if (vErrors === null) {
                                                vErrors = [err87];
                                            }
                                            else {
                                                vErrors.push(err87);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err88 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/files", schemaPath: "#/properties/rollout/properties/waves/items/properties/files/type", keyword: "type", params: { type: "string" } };
                                        if (vErrors === null) {
                                            vErrors = [err88];
                                        }
                                        else {
                                            vErrors.push(err88);
                                        }
                                        errors++;
                                    }
                                }
                                if (data55.bakeTime !== undefined && func0.call(data55, "bakeTime")) {
                                    let data60 = data55.bakeTime;
                                    if (typeof data60 === "string") {
                                        if (!pattern11.test(data60)) {
                                            const err89 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/bakeTime", schemaPath: "#/properties/rollout/properties/waves/items/properties/bakeTime/pattern", keyword: "pattern", params: { pattern: "^\\d+[smh]$" } };
                                            if (vErrors === null) {
                                                vErrors = [err89];
                                            }
                                            else {
                                                vErrors.push(err89);
                                            }
                                            errors++;
                                        }
                                    }
                                    else {
                                        const err90 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/bakeTime", schemaPath: "#/properties/rollout/properties/waves/items/properties/bakeTime/type", keyword: "type", params: { type: "string" } };
                                        if (vErrors === null) {
                                            vErrors = [err90];
                                        }
                                        else {
                                            vErrors.push(err90);
                                        }
                                        errors++;
                                    }
                                }
                                if (data55.maxParallel !== undefined && func0.call(data55, "maxParallel")) {
                                    let data61 = data55.maxParallel;
                                    if (!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))) {
                                        const err91 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/maxParallel", schemaPath: "#/properties/rollout/properties/waves/items/properties/maxParallel/type", keyword: "type", params: { type: "integer" } };
                                        if (vErrors === null) {
                                            vErrors = [err91];
                                        }
                                        else {
                                            vErrors.push(err91);
                                        }
                                        errors++;
                                    }
                                    if ((typeof data61 == "number") && (isFinite(data61))) {
                                        if (data61 < 1 || isNaN(data61)) {
                                            const err92 = { instancePath: instancePath + "/rollout/waves/" + i3 + "/maxParallel", schemaPath: "#/properties/rollout/properties/waves/items/properties/maxParallel/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                                            if (vErrors === null) {
                                                vErrors = [err92];
                                            }
                                            else {
                                                vErrors.push(err92);
                                            }
                                            errors++;
                                        }
                                    }
                                }
                            }
                            else {
                                const err93 = { instancePath: instancePath + "/rollout/waves/" + i3, schemaPath: "#/properties/rollout/properties/waves/items/type", keyword: "type", params: { type: "object" } };
                                if (vErrors === null) {
                                    vErrors = [err93];
                                }
                                else {
                                    vErrors.push(err93);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err94 = { instancePath: instancePath + "/rollout/waves", schemaPath: "#/properties/rollout/properties/waves/type", keyword: "type", params: { type: "array" } };
                        if (vErrors === null) {
                            vErrors = [err94];
                        }
                        else {
                            vErrors.push(err94);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err95 = { instancePath: instancePath + "/rollout", schemaPath: "#/properties/rollout/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                    vErrors = [err95];
                }
                else {
                    vErrors.push(err95);
                }
                errors++;
            }
        }
        if (data.waivers !== undefined && func0.call(data, "waivers")) {
            let data62 = data.waivers;
            if (Array.isArray(data62)) {
                const len4 = data62.length;
                for (let i4 = 0; i4 < len4; i4++) {
                    let data63 = data62[i4];
                    const _errs117 = errors;
                    let valid22 = false;
                    const _errs118 = errors;
                    if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
                        if ((data63.files === undefined) || (!(func0.call(data63, "files")))) {
                            const err96 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/anyOf/0/required", keyword: "required", params: { missingProperty: "files" } };
                            if (vErrors === null) {
                                vErrors = [err96];
                            }
                            else {
                                vErrors.push(err96);
                            }
                            errors++;
                        }
                    }
                    var _valid0 = _errs118 === errors;
                    valid22 = valid22 || _valid0;
                    const _errs119 = errors;
                    if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
                        if ((data63.id === undefined) || (!(func0.call(data63, "id")))) {
                            const err97 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/anyOf/1/required", keyword: "required", params: { missingProperty: "id" } };
                            if (vErrors === null) {
                                vErrors = [err97];
                            }
                            else {
                                vErrors.push(err97);
                            }
                            errors++;
                        }
                    }
                    var _valid0 = _errs119 === errors;
                    valid22 = valid22 || _valid0;
                    const _errs120 = errors;
                    if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
                        if ((data63.name === undefined) || (!(func0.call(data63, "name")))) {
                            const err98 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/anyOf/2/required", keyword: "required", params: { missingProperty: "name" } };
                            if (vErrors === null) {
                                vErrors = [err98];
                            }
                            else {
                                vErrors.push(err98);
                            }
                            errors++;
                        }
                    }
                    var _valid0 = _errs120 === errors;
                    valid22 = valid22 || _valid0;
                    if (!valid22) {
                        const err99 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/anyOf", keyword: "anyOf", params: {} };
                        if (vErrors === null) {
                            vErrors = [err99];
                        }
                        else {
                            vErrors.push(err99);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs117;
                        if (vErrors !== null) {
                            if (_errs117) {
                                vErrors.length = _errs117;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                    if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
                        if ((data63.rule === undefined) || (!(func0.call(data63, "rule")))) {
                            const err100 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "rule" } };
                            if (vErrors === null) {
                                vErrors = [err100];
                            }
                            else {
                                vErrors.push(err100);
                            }
                            errors++;
                        }
                        if ((data63.reason === undefined) || (!(func0.call(data63, "reason")))) {
                            const err101 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "reason" } };
                            if (vErrors === null) {
                                vErrors = [err101];
                            }
                            else {
                                vErrors.push(err101);
                            }
                            errors++;
                        }
                        if ((data63.owner === undefined) || (!(func0.call(data63, "owner")))) {
                            const err102 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "owner" } };
                            if (vErrors === null) {
                                vErrors = [err102];
                            }
                            else {
                                vErrors.push(err102);
                            }
                            errors++;
                        }
                        if ((data63.expires === undefined) || (!(func0.call(data63, "expires")))) {
                            const err103 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/required", keyword: "required", params: { missingProperty: "expires" } };
                            if (vErrors === null) {
                                vErrors = [err103];
                            }
                            else {
                                vErrors.push(err103);
                            }
                            errors++;
                        }
                        for (const key12 of Object.keys(data63)) {
                            if (!((((((((key12 === "files") || (key12 === "id")) || (key12 === "name")) || (key12 === "rule")) || (key12 === "reason")) || (key12 === "owner")) || (key12 === "ticket")) || (key12 === "expires"))) {
                                const err104 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 } };
                                if (vErrors === null) {
                                    vErrors = [err104];
                                }
                                else {
                                    vErrors.push(err104);
                                }
                                errors++;
                            }
                        }
                        if (data63.files !== undefined && func0.call(data63, "files")) {
                            let data64 = data63.files;
                            if (typeof data64 === "string") {
                                if (!pattern4.test(data64)) {
                                    const err105 = { instancePath: instancePath + "/waivers/" + i4 + "/files", schemaPath: "#/properties/waivers/items/properties/files/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                    if (vErrors === null) {
                                        vErrors = [err105];
                                    }
                                    else {
                                        vErrors.push(err105);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err106 = { instancePath: instancePath + "/waivers/" + i4 + "/files", schemaPath: "#/properties/waivers/items/properties/files/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err106];
                                }
                                else {
                                    vErrors.push(err106);
                                }
                                errors++;
                            }
                        }
                        if (data63.id !== undefined && func0.call(data63, "id")) {
                            let data65 = data63.id;
                            if (typeof data65 === "string") {
                                if (!pattern4.test(data65)) {
                                    const err107 = { instancePath: instancePath + "/waivers/" + i4 + "/id", schemaPath: "#/properties/waivers/items/properties/id/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                    if (vErrors === null) {
                                        vErrors = [err107];
                                    }
                                    else {
                                        vErrors.push(err107);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err108 = { instancePath: instancePath + "/waivers/" + i4 + "/id", schemaPath: "#/properties/waivers/items/properties/id/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err108];
                                }
                                else {
                                    vErrors.push(err108);
                                }
                                errors++;
                            }
                        }
                        if (data63.name !== undefined && func0.call(data63, "name")) {
                            let data66 = data63.name;
                            if (typeof data66 === "string") {
                                if (!pattern4.test(data66)) {
                                    const err109 = { instancePath: instancePath + "/waivers/" + i4 + "/name", schemaPath: "#/properties/waivers/items/properties/name/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                    if (vErrors === null) {
                                        vErrors = [err109];
                                    }
                                    else {
                                        vErrors.push(err109);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err110 = { instancePath: instancePath + "/waivers/" + i4 + "/name", schemaPath: "#/properties/waivers/items/properties/name/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err110];
                                }
                                else {
                                    vErrors.push(err110);
                                }
                                errors++;
                            }
                        }
                        if (data63.rule !== undefined && func0.call(data63, "rule")) {
                            let data67 = data63.rule;
                            if (!((((((((((((((data67 === "not-a-spec") || (data67 === "spec-schema")) || (data67 === "tokens-required")) || (data67 === "wrong-key")) || (data67 === "unsupported-member")) || (data67 === "hop-limit")) || (data67 === "unresolvable")) || (data67 === "endpoint")) || (data67 === "user-data")) || (data67 === "node-group-inherits")) || (data67 === "image-support")) || (data67 === "ambiguous-kind")) || (data67 === "live-drift")) || (data67 === "instance-proof"))) {
                                const err111 = { instancePath: instancePath + "/waivers/" + i4 + "/rule", schemaPath: "#/properties/waivers/items/properties/rule/enum", keyword: "enum", params: { allowedValues: schema48.properties.waivers.items.properties.rule.enum } };
                                if (vErrors === null) {
                                    vErrors = [err111];
                                }
                                else {
                                    vErrors.push(err111);
                                }
                                errors++;
                            }
                        }
                        if (data63.reason !== undefined && func0.call(data63, "reason")) {
                            let data68 = data63.reason;
                            if (typeof data68 === "string") {
                                if (!pattern4.test(data68)) {
                                    const err112 = { instancePath: instancePath + "/waivers/" + i4 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                    if (vErrors === null) {
                                        vErrors = [err112];
                                    }
                                    else {
                                        vErrors.push(err112);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err113 = { instancePath: instancePath + "/waivers/" + i4 + "/reason", schemaPath: "#/properties/waivers/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err113];
                                }
                                else {
                                    vErrors.push(err113);
                                }
                                errors++;
                            }
                        }
                        if (data63.owner !== undefined && func0.call(data63, "owner")) {
                            let data69 = data63.owner;
                            if (typeof data69 === "string") {
                                if (!pattern4.test(data69)) {
                                    const err114 = { instancePath: instancePath + "/waivers/" + i4 + "/owner", schemaPath: "#/properties/waivers/items/properties/owner/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                    if (vErrors === null) {
                                        vErrors = [err114];
                                    }
                                    else {
                                        vErrors.push(err114);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err115 = { instancePath: instancePath + "/waivers/" + i4 + "/owner", schemaPath: "#/properties/waivers/items/properties/owner/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err115];
                                }
                                else {
                                    vErrors.push(err115);
                                }
                                errors++;
                            }
                        }
                        if (data63.ticket !== undefined && func0.call(data63, "ticket")) {
                            let data70 = data63.ticket;
                            if (typeof data70 === "string") {
                                if (!pattern4.test(data70)) {
                                    const err116 = { instancePath: instancePath + "/waivers/" + i4 + "/ticket", schemaPath: "#/properties/waivers/items/properties/ticket/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                                    if (vErrors === null) {
                                        vErrors = [err116];
                                    }
                                    else {
                                        vErrors.push(err116);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err117 = { instancePath: instancePath + "/waivers/" + i4 + "/ticket", schemaPath: "#/properties/waivers/items/properties/ticket/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err117];
                                }
                                else {
                                    vErrors.push(err117);
                                }
                                errors++;
                            }
                        }
                        if (data63.expires !== undefined && func0.call(data63, "expires")) {
                            let data71 = data63.expires;
                            if (typeof data71 === "string") {
                                if (!pattern18.test(data71)) {
                                    const err118 = { instancePath: instancePath + "/waivers/" + i4 + "/expires", schemaPath: "#/properties/waivers/items/properties/expires/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } };
                                    if (vErrors === null) {
                                        vErrors = [err118];
                                    }
                                    else {
                                        vErrors.push(err118);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err119 = { instancePath: instancePath + "/waivers/" + i4 + "/expires", schemaPath: "#/properties/waivers/items/properties/expires/type", keyword: "type", params: { type: "string" } };
                                if (vErrors === null) {
                                    vErrors = [err119];
                                }
                                else {
                                    vErrors.push(err119);
                                }
                                errors++;
                            }
                        }
                    }
                    else {
                        const err120 = { instancePath: instancePath + "/waivers/" + i4, schemaPath: "#/properties/waivers/items/type", keyword: "type", params: { type: "object" } };
                        if (vErrors === null) {
                            vErrors = [err120];
                        }
                        else {
                            vErrors.push(err120);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err121 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                    vErrors = [err121];
                }
                else {
                    vErrors.push(err121);
                }
                errors++;
            }
        }
    }
    else {
        const err122 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
            vErrors = [err122];
        }
        else {
            vErrors.push(err122);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./lib/policy/config-errors.js









const validateConfig = config;
/** All that is wrong with a config, in the order of its lines: a config half understood could check less than its author thinks. */
function configErrors(source) {
    return [...schemaErrors(source), ...meaningErrors(source)]
        .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
        .map(({ message, place }) => new errors/* UserError */.yo(message, place));
}
function schemaErrors(source) {
    const { value } = source.document;
    if (validateConfig(value))
        return [];
    const errors = validateConfig.errors ?? [];
    return (errors
        // Each way in which an `anyOf` failed is said once, by the `anyOf` itself.
        .filter((error) => !/\/anyOf\/\d+\//.test(error.schemaPath))
        .map((error) => {
        const path = (0,specs_value/* pathOf */.XM)(error.instancePath);
        const unknown = error.params.additionalProperty;
        const at = typeof unknown === 'string' ? [...path, unknown] : path;
        const isAtKey = error.keyword === 'additionalProperties' || error.keyword === 'required' || error.keyword === 'anyOf';
        const place = (0,config_source/* errorPlace */.e)(source, at, isAtKey ? 'key' : 'value');
        return { message: configMessage(error, path, value), place };
    }));
}
function configMessage(error, path, root) {
    const { keyword, params } = error;
    const name = path.length === 0 ? 'the config' : shownPath(path);
    const found = (0,specs_value/* quoted */.TL)((0,specs_value/* valueAt */.fK)(root, path));
    switch (keyword) {
        case 'additionalProperties':
            return unknownKey(String(params.additionalProperty), path);
        case 'required':
            return `${name} needs ${(0,specs_value/* quoted */.TL)(params.missingProperty)}. Add it.`;
        case 'anyOf':
            return `${name} needs "files", "id" or "name", to say what it covers.`;
        case 'enum':
            return notAmong(name, (0,specs_value/* valueAt */.fK)(root, path), params.allowedValues);
        case 'const':
            return `${name} must be ${(0,specs_value/* quoted */.TL)(params.allowedValue)}, but it is ${found}.`;
        case 'type':
            return `${name} must be ${TYPE_WORDS[String(params.type)] ?? params.type}, but it is ${found}.`;
        case 'pattern':
            return `${name} must be ${patternWords(path)}, but it is ${found}.`;
        default:
            return `${name} must be ${params.comparison} ${params.limit}, but it is ${found}.`;
    }
}
const TYPE_WORDS = {
    object: 'an object',
    array: 'a list',
    string: 'a text',
    integer: 'a whole number',
    boolean: 'true or false',
};
function patternWords(path) {
    const key = path.at(-1);
    if (key === 'expires')
        return 'a date as YYYY-MM-DD';
    return key === 'bakeTime' ? 'a time as 30s, 15m or 1h' : 'a text that is not empty';
}
function unknownKey(key, path) {
    const where = path.length === 0 ? 'the config' : shownPath(path);
    const isFixedRule = path.at(-1) === 'rules' && (0,rules/* isRuleId */.KX)(key) && rules/* RULES */.y0[key].isFixed;
    if (isFixedRule)
        return `the severity of ${key} cannot be changed: it would hide what nobody has seen. Remove it.`;
    const known = knownKeys(path);
    const meant = (0,distance/* closest */.k)(key, known);
    const hint = meant === null ? ` Known here: ${known.join(', ')}.` : ` Did you mean ${(0,specs_value/* quoted */.TL)(meant)}?`;
    return `${where} has no key ${(0,specs_value/* quoted */.TL)(key)}.${known.length === 0 ? '' : hint}`;
}
/** The keys that the schema knows at a path of the config. */
function knownKeys(path) {
    const schema = path.reduce((at, step) => (0,specs_value/* valueAt */.fK)(at, /^\d+$/.test(step) ? ['items'] : ['properties', step]), CONFIG_SCHEMA);
    return Object.keys((0,specs_value/* valueAt */.fK)(schema, ['properties']) ?? {});
}
function notAmong(name, value, allowed) {
    if (typeof value === 'string' && (0,rules/* isRuleId */.KX)(value) && rules/* RULES */.y0[value].isFixed) {
        return `${name} is ${value}, which no waiver covers: it would hide what nobody has seen. Remove the waiver.`;
    }
    const meant = typeof value === 'string' ? (0,distance/* closest */.k)(value, allowed.map(String)) : null;
    const hint = meant === null ? '' : ` Did you mean ${(0,specs_value/* quoted */.TL)(meant)}?`;
    return `${name} must be one of ${allowed.map(String).join(', ')}, but it is ${(0,specs_value/* quoted */.TL)(value)}.${hint}`;
}
/** The API's largest hop limit. */
const API_MAX = policy_policy/* DEFAULT_POLICY */.z.hopLimit.max;
/** As long as paths can be on the usual systems. */
const MAX_GLOB_LENGTH = 4096;
const PLAINLY = 'Name what may stand there, as {a,b}, or match more with "*".';
/** What a schema cannot say: dates that exist, ranges that are not empty, patterns that stay within the root. */
function meaningErrors(source) {
    const { value } = source.document;
    const errors = [];
    const report = (path, message) => errors.push({ message, place: (0,config_source/* errorPlace */.e)(source, path, 'value') });
    const limit = (end) => (0,specs_value/* valueAt */.fK)(value, ['policy', 'hopLimit', end]) ?? policy_policy/* DEFAULT_POLICY */.z.hopLimit[end];
    const [min, max] = [Number(limit('min')), Number(limit('max'))];
    // Numbers outside the API's range are wrong by themselves.
    if (min > max && min <= API_MAX && max >= 1) {
        report(['policy', 'hopLimit'], `policy.hopLimit leaves nothing: min is ${min}, but max is ${max}.`);
    }
    for (const path of globPaths(value)) {
        const glob = (0,specs_value/* valueAt */.fK)(value, path);
        if (typeof glob !== 'string')
            continue;
        const shown = shownPath(path.map(String));
        if (glob.length > MAX_GLOB_LENGTH) {
            report(path, `${shown} must be at most ${MAX_GLOB_LENGTH} characters long.`);
            continue;
        }
        const part = boundless(glob);
        if (part !== null) {
            report(path, `${shown} must not have wildcards or groups within ${(0,specs_value/* quoted */.TL)(part)}: it could take for ever. ${PLAINLY}`);
        }
        // As the matcher reads it, "!a" is everything but a: to exclude it would pass over the rest of the repository.
        if (/^!(?!\()/.test(globOf(glob))) {
            report(path, `${shown} must say what it covers, not what it leaves out, but it is ${(0,specs_value/* quoted */.TL)(glob)}. Remove the "!".`);
        }
        if (glob.startsWith('/') || /^[A-Za-z]:/.test(glob) || glob.split('/').includes('..') || glob.includes('\\')) {
            report(path, `${shown} must be relative to the repository's root, with "/" and without "..", but it is ${(0,specs_value/* quoted */.TL)(glob)}.`);
        }
    }
    listAt(value, ['waivers']).forEach((waiver, index) => {
        const expires = (0,specs_value/* valueAt */.fK)(waiver, ['expires']);
        if (typeof expires === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(expires) && !isDate(expires)) {
            report(['waivers', index, 'expires'], `waivers[${index}].expires must be a date of the calendar, but it is ${(0,specs_value/* quoted */.TL)(expires)}.`);
        }
    });
    const names = listAt(value, ['rollout', 'waves']).map((wave) => (0,specs_value/* valueAt */.fK)(wave, ['name']));
    names.forEach((name, index) => {
        // Reports and plans call a wave by its name.
        if (names.indexOf(name) < index) {
            report(['rollout', 'waves', index, 'name'], `two waves are called ${(0,specs_value/* quoted */.TL)(name)}. Give each a name of its own.`);
        }
    });
    return errors;
}
function globPaths(value) {
    return [
        ...listAt(value, ['exclude']).map((_, index) => ['exclude', index]),
        ...['specs', 'waivers'].flatMap((key) => listAt(value, [key]).map((_, index) => [key, index, 'files'])),
        ...listAt(value, ['rollout', 'waves']).map((_, index) => ['rollout', 'waves', index, 'files']),
    ];
}
function listAt(value, path) {
    const found = (0,specs_value/* valueAt */.fK)(value, path);
    return Array.isArray(found) ? found : [];
}
function isDate(text) {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
function shownPath(path) {
    return (0,specs_value/* dotted */.Bs)(path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}

;// CONCATENATED MODULE: ./lib/policy/config.js








/**
 * Reads the text of a config file. Throws a UserError that names every wrong key and value with its line: a config that
 * is only half understood could check less than its author thinks.
 */
function parseConfig(file, text) {
    const places = (0,specs_text/* placesIn */.y)(text);
    const parsed = (0,yaml.parseYaml)(text, 'refuse');
    if (!parsed.ok)
        throw new errors/* UserError */.yo(`${parsed.message}.`, { file, ...places.position(parsed.offset) });
    const [document, second] = parsed.documents;
    if (document === undefined || document.value === null) {
        throw new errors/* UserError */.yo('the config is empty. Write at least "version: 1".', { file, line: 1, column: 1 });
    }
    const source = { file, document, places };
    if (second !== undefined)
        throw new errors/* UserError */.yo('the config must be a single YAML document.', { file, line: 1, column: 1 });
    refuse(configErrors(source));
    return configOf(document.value, source);
}
function refuse([first, ...others]) {
    if (first === undefined)
        return;
    throw others.length === 0 ? first : new errors/* UserError */.yo([first, ...others].map((error) => error.message).join('\n'));
}
function configOf(raw, source) {
    const { hopLimit, ...policy } = raw.policy ?? {};
    return {
        file: source.file,
        exclude: (raw.exclude ?? []).map((text, index) => patternOf(text, source, ['exclude', index])),
        entries: (raw.specs ?? []).map((entry, index) => ({
            files: patternOf(entry.files, source, ['specs', index, 'files']),
            kind: entry.kind === undefined ? null : kinds/* KINDS */.GW[entry.kind],
            account: entry.account ?? null,
            id: entry.id ?? null,
            labels: entry.labels ?? {},
            create: entry.create ?? null,
            replacesImage: entry.image === 'replace' ? true : null,
            matchesName: entry.match === 'name' ? true : null,
            roll: entry.roll ?? {},
        })),
        policy: { ...policy_policy/* DEFAULT_POLICY */.z, ...policy, hopLimit: { ...policy_policy/* DEFAULT_POLICY */.z.hopLimit, ...hopLimit } },
        waivers: (raw.waivers ?? []).map((waiver, index) => ({
            rule: waiver.rule,
            reason: waiver.reason,
            owner: waiver.owner,
            expires: waiver.expires,
            files: waiver.files === undefined ? null : patternOf(waiver.files, source, ['waivers', index, 'files']),
            id: waiver.id ?? null,
            name: waiver.name ?? null,
            ticket: waiver.ticket ?? null,
            place: (0,config_source/* configPlace */.o)(source, ['waivers', index, 'rule']),
        })),
        waves: (raw.rollout?.waves ?? []).map((wave, index) => ({
            name: wave.name,
            labels: wave.labels ?? {},
            files: wave.files === undefined ? null : patternOf(wave.files, source, ['rollout', 'waves', index, 'files']),
            bakeMs: wave.bakeTime === undefined ? 0 : msOf(wave.bakeTime),
            maxParallel: wave.maxParallel ?? null,
            place: (0,config_source/* configPlace */.o)(source, ['rollout', 'waves', index, 'name']),
        })),
        allowedImages: raw.images?.allow ?? [],
    };
}
const UNITS_MS = { s: 1_000, m: 60_000, h: 3_600_000 };
/** Of a duration as the schema has it: `30s`, `15m`, `1h`. */
function msOf(duration) {
    return Number(duration.slice(0, -1)) * (UNITS_MS[duration.slice(-1)] ?? 0);
}
function patternOf(text, source, path) {
    return { text, place: (0,config_source/* configPlace */.o)(source, path), matches: globMatcher(text) };
}


/***/ }),

/***/ 9449:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GL: function() { return /* binding */ yamlNode; },
/* harmony export */   K: function() { return /* binding */ duplicatesBelow; },
/* harmony export */   MK: function() { return /* binding */ valueSpan; },
/* harmony export */   Pu: function() { return /* binding */ keyText; },
/* harmony export */   S3: function() { return /* binding */ itemsOf; },
/* harmony export */   fq: function() { return /* binding */ pairsOf; },
/* harmony export */   vE: function() { return /* binding */ isUnknownMerge; },
/* harmony export */   yJ: function() { return /* binding */ isMergeKey; }
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _way_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2392);
/* harmony import */ var _yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3816);



/** No shape of file leads to IMDS options deeper than this. Bounds the paths that aliases within aliases make. */
const MAX_WAY = 64;
/** A value of a parsed document: of an alias, the one that it stands for. */
function yamlNode(tree, index, key) {
    const target = targetOf(tree, index);
    const children = new Map();
    return {
        span: () => valueSpan(tree, target) ?? emptySpan(tree, target, key),
        key,
        child: (step) => {
            if (!children.has(step))
                children.set(step, childOf(tree, target, step));
            return children.get(step);
        },
    };
}
/** All keys on a way to IMDS options that stand twice in a document, seen through aliases and merge keys. */
function duplicatesBelow(tree, root) {
    const found = [];
    const pending = [{ index: targetOf(tree, root), path: [] }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const { index, path } = next;
        if (!tree.repeating.has(index) || path.length > MAX_WAY)
            continue;
        for (const { key, span } of tree.repeats.get(index) ?? []) {
            if ((0,_way_js__WEBPACK_IMPORTED_MODULE_1__/* .leadsToImds */ .AQ)(key, path.at(-1)))
                found.push({ path: [...path, key], span });
        }
        const inner = branchesOf(tree, index).map(({ value, step }) => ({
            index: value,
            path: step === null ? path : [...path, step],
        }));
        pending.push(...inner.reverse());
    }
    return found;
}
/** Whether a merge key's value is not written here: a value with an unknown tag, or a list that holds one. */
function isUnknownMerge(tree, value) {
    const target = targetOf(tree, value);
    const event = tree.events[target];
    if (event === undefined || !('tagStart' in event))
        return false;
    const tag = tree.text.slice(event.tagStart, event.tagEnd);
    if (event.tagStart >= 0 && tag !== '!!map' && tag !== '!!seq')
        return true;
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE && itemsOf(tree, target).some((item) => isUnknownMerge(tree, item));
}
function targetOf(tree, index) {
    return tree.targets.get(index) ?? index;
}
function branchesOf(tree, index) {
    if (tree.events[index]?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE) {
        return itemsOf(tree, index).map((item, step) => ({ step, value: targetOf(tree, item) }));
    }
    return pairsOf(tree, index).flatMap(([key, value]) => {
        if (isMergeKey(tree, key))
            return mergedBy(tree, value).map((merged) => ({ step: null, value: merged }));
        const step = keyText(tree, key);
        return step === null ? [] : [{ step, value: targetOf(tree, value) }];
    });
}
function childOf(tree, index, step) {
    if (tree.events[index]?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE) {
        const item = itemsOf(tree, index)[Number(step)];
        return item === undefined ? undefined : yamlNode(tree, item, null);
    }
    const seen = new Set();
    const pending = [index];
    // A key written in the mapping wins over merged ones, and the first of several merged mappings over the others.
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        if (seen.has(next) || tree.events[next]?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING)
            continue;
        seen.add(next);
        const merged = [];
        let found;
        for (const [key, value] of pairsOf(tree, next)) {
            if (isMergeKey(tree, key))
                merged.push(...mergedBy(tree, value));
            else if (keyText(tree, key) === String(step))
                found = yamlNode(tree, value, valueSpan(tree, key));
        }
        if (found !== undefined)
            return found;
        pending.push(...merged.reverse());
    }
    return undefined;
}
/** The mappings that a merge key merges, those that count most first. */
function mergedBy(tree, value) {
    const target = targetOf(tree, value);
    if (tree.events[target]?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE)
        return [target];
    return itemsOf(tree, target).map((item) => targetOf(tree, item));
}
/** Whether a key merges the mappings of its value. */
function isMergeKey(tree, key) {
    const event = tree.events[targetOf(tree, key)];
    if (event?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR || event.style !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN || event.tagStart >= 0)
        return false;
    return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(tree.text, event) === '<<' && !tree.unmerged.has(key);
}
/** The events that begin the values of a collection, keys among them. */
function itemsOf(tree, index) {
    let items = tree.items.get(index);
    if (items === undefined) {
        const found = [];
        const end = tree.ends.get(index) ?? index;
        for (let at = index + 1; at < end; at = (tree.ends.get(at) ?? at) + 1)
            found.push(at);
        items = found;
        tree.items.set(index, items);
    }
    return items;
}
/** The keys of a mapping, each with its value. */
function pairsOf(tree, index) {
    const items = itemsOf(tree, index);
    return items.flatMap((key, at) => (at % 2 === 0 ? [[key, items[at + 1] ?? key]] : []));
}
/** The name of a key, as the parser makes it; null for a key that is no scalar. */
function keyText(tree, index) {
    const event = tree.events[targetOf(tree, index)];
    if (event?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR)
        return null;
    const text = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(tree.text, event);
    return event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN && event.tagStart < 0 ? tree.keyOf(text) : text;
}
/** Where a value is written, quotes and tag included; null where nothing is written. */
function valueSpan(tree, index) {
    const event = tree.events[index];
    if (event === undefined || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT)
        return null;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
        return { start: event.anchorStart - 1, end: event.anchorEnd };
    const own = event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR ? trimmed(tree.text, event) : collectionSpan(tree, index, event);
    if (event.tagStart < 0)
        return own;
    return { start: event.tagStart, end: Math.max(own?.end ?? 0, event.tagEnd) };
}
/** A block scalar without its indentation in front and its line break behind: from the first word to the last. */
function trimmed(text, event) {
    const span = (0,_yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarSpan */ .L)(event);
    const isBlock = event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.LITERAL_BLOCK || event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.FOLDED_BLOCK;
    if (span === null || !isBlock)
        return span;
    const written = text.slice(span.start, span.end);
    const start = span.start + written.length - written.trimStart().length;
    return { start, end: Math.max(start, span.start + written.trimEnd().length) };
}
/** A collection ends with its last value, and in flow style with the bracket after it: the events do not say where. */
function collectionSpan(tree, index, event) {
    let end = event.start;
    for (const item of itemsOf(tree, index))
        end = Math.max(end, valueSpan(tree, item)?.end ?? 0);
    const open = tree.text[event.start];
    if (event.style !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .COLLECTION_STYLE */ .Rl.FLOW || (open !== '{' && open !== '['))
        return { start: event.start, end };
    return { start: event.start, end: closingBracket(tree.text, Math.max(end, event.start + 1)) };
}
function closingBracket(text, from) {
    for (let at = from; at < text.length; at++) {
        if (text[at] === '#' && /\s/.test(text[at - 1] ?? ' '))
            at = endOfLine(text, at);
        else if (text[at] === '}' || text[at] === ']')
            return at + 1;
    }
    return from;
}
function endOfLine(text, from) {
    const found = text.slice(from).search(/[\r\n]/);
    return found < 0 ? text.length : from + found;
}
/** Where a value would stand that is not written at all: after its anchor or its key, else after what comes before it. */
function emptySpan({ events }, index, key) {
    const event = events[index];
    const anchorEnd = event !== undefined && 'anchorEnd' in event ? event.anchorEnd : -1;
    const at = anchorEnd >= 0 ? anchorEnd : (key?.end ?? endBefore(events, index));
    return { start: at, end: at };
}
function endBefore(events, index) {
    for (let at = index - 1; at >= 0; at--) {
        const event = events[at];
        if (event === undefined || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT)
            continue;
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
            return event.anchorEnd;
        if (event.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR)
            return event.start + 1;
        const end = Math.max((0,_yaml_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarSpan */ .L)(event)?.end ?? -1, event.tagEnd, event.anchorEnd);
        if (end >= 0)
            return end;
    }
    return 0;
}


/***/ }),

/***/ 3816:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: function() { return /* binding */ scalarSpan; },
/* harmony export */   t: function() { return /* binding */ walkEvents; }
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);

/** How many values aliases may add to those that are written out. A real spec stays far below; an alias bomb does not. */
const MAX_ALIASED_VALUES = 1_000_000;
/** Walks over the events once. Throws a YAMLException for aliases that stand inside their own value, or for far too much. */
function walkEvents(text, events) {
    const walk = {
        text,
        events,
        documents: [],
        ends: new Map(),
        targets: new Map(),
        repeats: new Map(),
        repeating: new Set(),
        merges: [],
        anchors: new Map(),
        frames: [],
    };
    events.forEach((event, index) => {
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT) {
            walk.documents.push(index);
            walk.anchors = new Map();
            walk.frames = [newFrame(index, false)];
        }
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE) {
            noteAnchor(walk, event, index, null);
            walk.frames.push(newFrame(index, event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING));
        }
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP)
            closeFrame(walk, index);
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
            addValue(walk, index, aliasSize(walk, event, index));
        else {
            noteAnchor(walk, event, index, 1);
            addValue(walk, index, 1);
        }
    });
    return walk;
}
function newFrame(event, isMapping) {
    const keys = new Set();
    return { event, isMapping, keys, awaitsKey: isMapping, mergeKey: -1, size: 1, repeats: null, isRepeating: false };
}
function noteAnchor(walk, event, index, size) {
    const name = anchorOf(walk, event);
    if (name !== null)
        walk.anchors.set(name, { event: index, size });
}
function anchorOf({ text }, event) {
    if (event === undefined || !('anchorStart' in event) || event.anchorStart < 0)
        return null;
    return text.slice(event.anchorStart, event.anchorEnd);
}
function aliasSize(walk, event, index) {
    const anchor = walk.anchors.get(anchorOf(walk, event) ?? '');
    // An alias without an anchor is the constructor's to report.
    if (anchor === undefined)
        return 1;
    if (anchor.size === null) {
        return js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB.throwAt(walk.text, event.anchorStart - 1, 'an alias stands inside the value that it stands for');
    }
    walk.targets.set(index, anchor.event);
    return anchor.size;
}
function closeFrame(walk, index) {
    const frame = walk.frames.pop();
    if (frame === undefined)
        return;
    const event = walk.events[frame.event];
    walk.ends.set(frame.event, index);
    if (frame.isRepeating)
        walk.repeating.add(frame.event);
    if (frame.repeats !== null)
        walk.repeats.set(frame.event, frame.repeats);
    const anchor = walk.anchors.get(anchorOf(walk, event) ?? '');
    if (anchor?.event === frame.event)
        anchor.size = frame.size;
    if (walk.frames.length === 0)
        return;
    if (frame.size > walk.events.length + MAX_ALIASED_VALUES) {
        const start = event !== undefined && 'start' in event ? event.start : 0;
        const most = MAX_ALIASED_VALUES.toLocaleString('en');
        js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB.throwAt(walk.text, start, `aliases make this larger than ${most} values`);
    }
    addValue(walk, frame.event, frame.size);
}
/** Counts a finished value in the collection around it. Every second value in a mapping is a key. */
function addValue(walk, index, size) {
    const frame = walk.frames.at(-1);
    if (frame === undefined)
        return;
    frame.size += size;
    const target = walk.targets.get(index) ?? index;
    if (walk.repeating.has(target))
        frame.isRepeating = true;
    if (!frame.isMapping)
        return;
    if (frame.awaitsKey)
        noteKey(walk, frame, index, target);
    else if (frame.mergeKey >= 0)
        walk.merges.push([frame.mergeKey, index]);
    frame.awaitsKey = !frame.awaitsKey;
}
function noteKey(walk, frame, index, target) {
    const event = walk.events[target];
    frame.mergeKey = -1;
    if (event?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR) {
        const key = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(walk.text, event);
        if (isMergeKey(event, key))
            frame.mergeKey = index;
        else if (frame.keys.has(key))
            noteRepeat(frame, key, spanOf(walk.events[index], event));
        else
            frame.keys.add(key);
    }
    else if (event?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
        refuseKey(walk, frame, index);
}
/** As the constructor would, but with the place: templates (`{{ x }}`) are read as such keys. */
function refuseKey(walk, frame, index) {
    const mapping = walk.events[frame.event];
    // What stands below an unknown tag is nobody's to judge.
    if (mapping?.type !== js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING || mapping.tagStart >= 0)
        return;
    const key = walk.events[index];
    const start = key?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS ? key.anchorStart - 1 : key !== undefined && 'start' in key ? key.start : 0;
    js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB.throwAt(walk.text, start, 'a mapping or a list cannot be a key');
}
function noteRepeat(frame, key, span) {
    frame.isRepeating = true;
    frame.repeats ??= [];
    frame.repeats.push({ key, span });
}
function spanOf(event, scalar) {
    if (event?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS)
        return { start: event.anchorStart - 1, end: event.anchorEnd };
    return scalarSpan(scalar) ?? { start: 0, end: 0 };
}
function isMergeKey(event, key) {
    return key === '<<' && event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.PLAIN && event.tagStart < 0;
}
/** Where a scalar is written, quotes included and tag left out; null where nothing is written. */
function scalarSpan(event) {
    if (event.valueStart < 0)
        return null;
    const isQuoted = event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.DOUBLE_QUOTED || event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.SINGLE_QUOTED;
    const quote = isQuoted ? 1 : 0;
    return { start: event.valueStart - quote, end: event.valueEnd + quote };
}


/***/ }),

/***/ 5960:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: function() { return /* binding */ yamlTree; },
/* harmony export */   parseYaml: function() { return /* binding */ parseYaml; }
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1686);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9449);
/* harmony import */ var _yaml_walk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3816);




/** Any tag that YAML's core schema does not define (`!Ref`, `!Sub`, …): what its value will be is not written here. */
const anyTag = {
    matchByTagPrefix: true,
    identify: () => false,
};
const unknownTags = ['!', ''].flatMap((prefix) => [
    (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .defineScalarTag */ .Gf)(prefix, {
        ...anyTag,
        resolve: (source, _isExplicit, tag) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvable */ .Hg)(`${shortTag(tag)} ${source}`.trim()),
    }),
    (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .defineSequenceTag */ .NE)(prefix, {
        ...anyTag,
        create: (tag) => ({ tag }),
        addItem: () => undefined,
        finalize: ({ tag }) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvable */ .Hg)(shortTag(tag)),
    }),
    (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .defineMappingTag */ .bH)(prefix, {
        ...anyTag,
        create: (tag) => ({ tag }),
        addPair: () => '',
        has: () => false,
        keys: () => [],
        get: () => null,
        finalize: ({ tag }) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolvable */ .Hg)(shortTag(tag)),
    }),
]);
const KNOWN_TAGS = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .CORE_SCHEMA */ .OU.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
const SCHEMA = KNOWN_TAGS.withTags(...unknownTags);
/** A tag as people write it. */
function shortTag(tag) {
    if (tag.startsWith('!'))
        return tag;
    return tag.startsWith('tag:yaml.org,2002:') ? `!!${tag.slice('tag:yaml.org,2002:'.length)}` : `!<${tag}>`;
}
/** Deeper than any spec; bounds the parser's recursion. */
const MAX_DEPTH = 200;
const MAX_MERGED_KEYS = 1_000_000;
/**
 * Reads YAML 1.2 with merge keys: one parse gives the values, the places and the duplicate keys. Of two equal keys the
 * last counts, as with `JSON.parse`, and `duplicates` names them; or they are refused as a syntax error, as are unknown tags.
 */
function parseYaml(text, oddities = 'collect') {
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { maxDepth: MAX_DEPTH });
        const tree = treeOf(text, events);
        const values = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(tree.unmerged.size === 0 ? events : withoutMerges(events, tree.unmerged), {
            source: text,
            schema: oddities === 'collect' ? SCHEMA : KNOWN_TAGS,
            json: oddities === 'collect',
            maxTotalMergeKeys: MAX_MERGED_KEYS,
        });
        return { ok: true, documents: values.map((value, index) => yamlDocument(tree, value, index)) };
    }
    catch (error) {
        if (!(error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB))
            throw error;
        return { ok: false, message: error.reason, offset: error.mark?.position ?? 0 };
    }
}
/** The structure of a YAML text that `parseYaml` reads. Throws a YAMLException for any other. */
function yamlTree(text) {
    return treeOf(text, (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { maxDepth: MAX_DEPTH }));
}
function treeOf(text, events) {
    const base = { ...(0,_yaml_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .walkEvents */ .t)(text, events), text, events, keyOf, items: new Map() };
    const unmerged = base.merges.filter(([, value]) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknownMerge */ .vE)(base, value)).map(([key]) => key);
    return { ...base, unmerged: new Set(unmerged) };
}
function keyOf(plain) {
    return String(SCHEMA.resolveImplicitScalarTag(plain).value);
}
/** Makes members of merge keys that cannot merge: the parser would refuse the whole file. */
function withoutMerges(events, unmerged) {
    return events.map((event, index) => unmerged.has(index) && 'style' in event ? { ...event, style: js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.SINGLE_QUOTED } : event);
}
/** All specs of a document share what is worked out here. */
function yamlDocument(tree, value, index) {
    const root = (tree.documents[index] ?? 0) + 1;
    let node;
    let duplicates;
    return {
        index,
        value,
        node: () => {
            node ??= (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlNode */ .GL)(tree, root, null);
            return node;
        },
        duplicates: () => {
            duplicates ??= (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .duplicatesBelow */ .K)(tree, root);
            return duplicates;
        },
    };
}


/***/ })

};
;