// From the description's schemas to JSON Schemas that fit what the API really takes and gives. The numbers are those of the
// list of faults in the fact sheet of the API (section 9).
import { MORE_MEMBERS } from './known.mjs';

/** Titles and examples judge nothing, and many of the examples are of the wrong type (13). */
const PROSE = new Set(['description', 'example', 'examples', 'title', 'default', 'externalDocs']);
/** Members that must not be null; of all others the prose says so, or says nothing (7). */
const NEVER_NULL = new Set(['httpTokens', 'instanceMetadataTags', 'items', 'group', 'cluster', 'launchSpec', 'managedInstance']);
const IMDS_KEYS = new Set(['metadataOptions', 'instanceMetadataOptions']);
/** Members that a PUT must have though it may leave out all others (5): those of the frame, and of the IMDS options. */
const ALWAYS_REQUIRED = new Set(['group', 'cluster', 'launchSpec', 'managedInstance', 'httpTokens', 'roll']);

const IMDS_MEMBERS = {
  // Elastigroup and stateful nodes have these values only in prose (12).
  httpTokens: { enum: ['optional', 'required'] },
  httpPutResponseHopLimit: { anyOf: [{ type: 'integer', minimum: 1, maximum: 64 }, { type: 'null' }] },
  httpEndpoint: { enum: ['enabled', 'disabled', null] },
  // The description has capitals, what the API gives has none (8).
  instanceMetadataTags: { enum: ['Enabled', 'Disabled', 'enabled', 'disabled'] },
};

/** A schema of the description without references: combined ones become one object, for each of them is open (3, 4). */
export function resolved(document, schema, way = []) {
  if (schema.$ref !== undefined) {
    if (way.includes(schema.$ref)) throw new Error(`${schema.$ref} refers to itself`);
    return resolved(document, at(document, schema.$ref), [...way, schema.$ref]);
  }
  const { allOf = [], oneOf = [], anyOf = [], properties, items, ...rest } = schema;
  const own = Object.fromEntries(Object.entries(rest).filter(([key]) => !PROSE.has(key)));
  const inner = (one) => resolved(document, one, way);
  if (items !== undefined) own.items = inner(items);
  if (properties !== undefined)
    own.properties = Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, inner(one)]));
  const choices = [...oneOf, ...anyOf].map(inner);
  if (choices.length > 0 && !choices.every(isObject)) return merged([own, ...allOf.map(inner), { anyOf: choices }]);
  return merged([own, ...allOf.map(inner), ...choices.map(({ required: _, ...choice }) => choice)]);
}

function at(document, reference) {
  return reference
    .split('/')
    .slice(1)
    .reduce((value, step) => value[step.replaceAll('~1', '/').replaceAll('~0', '~')], document);
}

function isObject(schema) {
  return schema.properties !== undefined;
}

/** Several schemas of one value as one: all members, and what each requires. */
export function merged(schemas) {
  const [first = {}, ...others] = schemas;
  return others.reduce(both, first);
}

function both(one, other) {
  const result = Object.assign({}, one, other);
  if (one.properties !== undefined && other.properties !== undefined) {
    result.properties = Object.assign({}, one.properties);
    for (const [key, schema] of Object.entries(other.properties))
      result.properties[key] = key in one.properties ? both(one.properties[key], schema) : schema;
  }
  if (one.items !== undefined && other.items !== undefined) result.items = both(one.items, other.items);
  if (one.required !== undefined && other.required !== undefined)
    result.required = [...new Set([...one.required, ...other.required])];
  return result;
}

/**
 * A resolved schema put right, and closed: no member that is not described. `use` is `create`, `update` or `answer`;
 * `hits` counts each repair, so that one that repairs nothing any more is noticed.
 */
export function repaired(schema, use, hits, key = '', parent = {}) {
  if (IMDS_KEYS.has(key)) return nullable(imdsOptions(schema, hits), key);
  const { exclusiveMinimum, maximum, required, readOnly: _, properties, items, anyOf, ...rest } = schema;
  const out = { ...rest };
  if (exclusiveMinimum === true) hit(hits, '1 exclusiveMinimum');
  if (maximum !== undefined && schema.type === 'array') hit(hits, '2 maximum of a list');
  else if (maximum !== undefined) out.maximum = maximum;
  if (key === 'product' && hit(hits, '6 product')) delete out.enum;
  if (key === 'persistence' && schema.type === 'array' && hit(hits, '6 persistence')) return nullable({ type: 'object' }, key);
  if (key === 'iamInstanceProfile' && schema.type === 'array' && hit(hits, '4 iamInstanceProfile'))
    return nullable(INSTANCE_PROFILE, key);
  if (anyOf !== undefined) out.anyOf = anyOf.map((one) => repaired(one, use, hits));
  if (items !== undefined) out.items = repaired(items, use, hits);
  if (properties !== undefined) {
    const more = MORE_MEMBERS.filter(({ within }) => within === key).map(({ name, schema }) => [name, schema]);
    out.properties = Object.fromEntries(
      Object.entries({ ...properties, ...Object.fromEntries(more) }).map(([name, one]) => [
        name,
        repaired(one, use, hits, name, properties),
      ]),
    );
    out.additionalProperties = false;
  }
  const wanted = requiredOf({ required, key, properties }, use, hits);
  if (wanted.length > 0) out.required = wanted;
  return key === '' && parent.properties === undefined ? out : nullable(out, key);
}

const INSTANCE_PROFILE = {
  type: 'object',
  properties: { arn: { type: 'string' }, name: { type: 'string' } },
  additionalProperties: false,
};

function requiredOf({ required = [], key, properties }, use, hits) {
  if (use !== 'create') {
    if (required.some((name) => !ALWAYS_REQUIRED.has(name))) hit(hits, `5, 11 required of ${use}`);
    return required.filter((name) => ALWAYS_REQUIRED.has(name));
  }
  // Its own prose says that zones stay unused where subnets are given (6).
  const hasZones = key === 'compute' && properties?.subnetIds !== undefined && required.includes('availabilityZones');
  if (hasZones) hit(hits, '6 availabilityZones');
  return hasZones ? required.filter((name) => name !== 'availabilityZones') : required;
}

/** Every member of the options is described; what is added is which values they have (12). */
function imdsOptions({ properties }, hits) {
  hit(hits, '12 IMDS options');
  const known = Object.entries(IMDS_MEMBERS).filter(([name]) => name in properties);
  return { type: 'object', additionalProperties: false, required: ['httpTokens'], properties: Object.fromEntries(known) };
}

function nullable(schema, key) {
  if (NEVER_NULL.has(key)) return schema;
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  return { ...schema, type: [schema.type, 'null'], ...(schema.enum === undefined ? {} : { enum: [...schema.enum, null] }) };
}

function hit(hits, repair) {
  hits.set(repair, (hits.get(repair) ?? 0) + 1);
  return true;
}
