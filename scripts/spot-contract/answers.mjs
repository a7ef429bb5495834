// What answers look like: the envelope, and the items in it.
import { merged, repaired, resolved } from './schema.mjs';

const TEXT = { type: 'string' };
const closed = (properties, required = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const REQUEST = closed({ id: TEXT, url: TEXT, method: TEXT, timestamp: { type: 'string', format: 'date-time' } });
const envelope = (code, members, required) =>
  closed({
    request: REQUEST,
    response: closed({ status: closed({ code: { const: code }, message: TEXT }), ...members }, ['status', ...required]),
  });
const ERRORS = { type: 'array', minItems: 1, items: closed({ code: TEXT, message: TEXT, field: TEXT }, ['code', 'message']) };

/**
 * Answers that are no success. The description lists 400 alone, without a body. Errors: spotinst-sdk-go,
 * client/response.go, which also knows envelopes without them; the bare text: spotinst-sdk-python, client.py;
 * 429: help.spot.io, administration/api. Nobody shows 401, 403, 404 and 500.
 */
export const FAILURES = {
  400: { anyOf: [envelope(400, { errors: ERRORS }, []), { const: 'Bad Request' }] },
  401: envelope(401, { errors: ERRORS }, ['errors']),
  403: envelope(403, { errors: ERRORS }, ['errors']),
  404: envelope(404, { errors: ERRORS }, ['errors']),
  429: envelope(429, { data: { const: 'Rate limit exceeded' } }, ['data']),
  500: envelope(500, {}, []),
};

const OWN = { id: TEXT, createdAt: TEXT, updatedAt: TEXT };

/** The schema of a success. */
export function successSchema(document, path, operation, hits) {
  const described = resolved(document, resolved(document, operation.responses[200]).content['application/json'].schema);
  const { response } = described.properties;
  // Rolls on Kubernetes have no envelope in the description, though both SDKs read one: with and without are right.
  const list = response === undefined ? described.properties.items : response.properties.items;
  const item = response === undefined ? (list?.items ?? described) : list?.items;
  if (item === undefined) return envelope(200, { kind: TEXT }, []);
  const shapes = shapesOf(document, path, item).map((shape) => repaired(shape, 'answer', hits));
  const enveloped = listSchema(shapes);
  if (response !== undefined) return enveloped;
  const bare = repaired(described, 'answer', hits);
  return { anyOf: [enveloped, { ...bare, required: [list === undefined ? 'id' : 'items'] }] };
}

/** The schema of a success whose items have one of these shapes. */
export function listSchema(shapes) {
  const items = { type: 'array', items: { anyOf: shapes } };
  return envelope(200, { kind: TEXT, items, count: { type: 'integer' } }, ['kind', 'items', 'count']);
}

/**
 * What an item of an answer may look like. One that is a resource has the members that its bodies have, whatever the answer
 * is described with: that of Elastigroups has wrong types and no IMDS options (10), that of ECS clusters no region. It comes
 * flat, as every SDK reads it, or under its root where the description has that (9); a list of stateful nodes has `config`.
 */
function shapesOf(document, path, item) {
  const base = path.replace(/\/\{\w+\}$/, '');
  if (base.includes('{')) return [item];
  const create = document.paths[base].post;
  const update = Object.entries(document.paths).find(([one]) => one.replace(/\/\{\w+\}$/, '') === base && one !== base)?.[1].put;
  const bodies = [create, update].map(({ requestBody }) => resolved(document, requestBody.content['application/json'].schema));
  const [root] = Object.keys(bodies[0].properties);
  const flat = merged([...bodies.map((body) => body.properties[root]), { properties: OWN }]);
  if (item.properties.config !== undefined) return [flat, item];
  const isWrapped = item.properties[root] !== undefined;
  return isWrapped ? [flat, { type: 'object', required: [root], properties: { [root]: flat } }] : [flat];
}
