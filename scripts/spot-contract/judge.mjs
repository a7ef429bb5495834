// Judges exchanges with the Spot API by its description, put right where that is known to be wrong.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FAILURES, listSchema, successSchema } from './answers.mjs';
import { MORE_PARAMETERS, MORE_ROUTES } from './known.mjs';
import { repaired, resolved } from './schema.mjs';

const METHODS = ['get', 'post', 'put', 'delete'];
/** Repairs that must have had something to repair. */
const EXPECTED_REPAIRS = [
  '1 exclusiveMinimum',
  '2 maximum of a list',
  '4 iamInstanceProfile',
  '5, 11 required of answer',
  '5, 11 required of update',
  '6 availabilityZones',
  '6 persistence',
  '6 product',
  '12 IMDS options',
];

/** A judge: from an exchange to what is wrong with it, request and answer. */
export function judgeBy(document) {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true, allErrors: true });
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/);
  for (const format of ['byte', 'double', 'float', 'int32', 'int64']) ajv.addFormat(format, true);
  const hits = new Map();
  const operations = operationsOf(document, ajv, hits);
  const stale = EXPECTED_REPAIRS.filter((repair) => !hits.has(repair));
  if (stale.length > 0) throw new Error(`the description no longer needs these repairs: ${stale.join('; ')}`);
  const failures = Object.fromEntries(Object.entries(FAILURES).map(([status, schema]) => [status, ajv.compile(schema)]));
  return (exchange) => {
    const operation = operations.find((one) => one.method === exchange.method && one.pattern.test(exchange.path));
    if (operation === undefined) return [`the description has no ${exchange.method} ${exchange.path}`];
    return [...faultsOfRequest(operation, exchange), ...faultsOfAnswer(operation, failures, exchange)];
  };
}

function operationsOf(document, ajv, hits) {
  const described = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => {
      const operation = item[method];
      const parameters = (operation.parameters ?? []).map((one) => parameterOf(document, one));
      const body = operation.requestBody?.content['application/json'].schema;
      const use = method === 'put' ? 'update' : 'create';
      return {
        ...frameOf(method.toUpperCase(), path),
        parameters: parameters.filter((one) => one.in === 'query'),
        body: body === undefined ? null : ajv.compile(withRoot(repaired(resolved(document, body), use, hits))),
        success: ajv.compile(successSchema(document, path, operation, hits)),
      };
    }),
  );
  const more = MORE_ROUTES.map(({ method, path, like, item }) => {
    const own = item === undefined ? null : ajv.compile(listSchema([item]));
    const success = own ?? described.find((one) => one.method === method && one.path === like)?.success ?? null;
    return { ...frameOf(method, path), parameters: [], body: method === 'GET' ? null : undefined, success };
  });
  return [...described, ...more];
}

function frameOf(method, path) {
  return { method, path, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) };
}

function parameterOf(document, parameter) {
  if (parameter.$ref === undefined) return parameter;
  return document.components.parameters[parameter.$ref.split('/').at(-1)];
}

/** A body has its root, though some are described without need of it. */
function withRoot(schema) {
  const keys = Object.keys(schema.properties ?? {});
  return keys.length === 1 ? { ...schema, type: 'object', required: keys } : schema;
}

function faultsOfRequest({ method, path, parameters, body }, { query, contentType, body: sent }) {
  const faults = [];
  const more = MORE_PARAMETERS.filter((one) => one.method === method && one.path === path);
  for (const [name, value] of Object.entries(query)) {
    const parameter = [...parameters, ...more].find((one) => one.name === name) ?? (name === 'accountId' ? {} : null);
    if (parameter === null) faults.push(`there is no parameter ${name}`);
    else if (!isOfType(value, parameter)) faults.push(`the parameter ${name} cannot be ${JSON.stringify(value)}`);
  }
  // Left out, it would be another account: required, also where the description lets it be left out.
  for (const name of ['accountId', ...parameters.filter((one) => one.required).map((one) => one.name)])
    if (!query[name]) faults.push(`the parameter ${name} is missing`);
  if (sent !== null && !contentType?.startsWith('application/json')) faults.push(`the content type is ${contentType}`);
  if (body === null && sent !== null) faults.push('there must be no body');
  if (body) faults.push(...errorsOf(body, sent).map((fault) => `the body: ${fault}`));
  return faults;
}

function isOfType(value, { name, schema }) {
  if (schema?.type === 'integer') return /^-?\d+$/.test(value);
  // One of them is described as a text (13).
  return schema?.type === 'boolean' || name === 'autoApplyTags' || name === 'shouldResumeStateful'
    ? value === 'true' || value === 'false'
    : true;
}

const RATE_HEADERS = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'];

function faultsOfAnswer({ success }, failures, { status, fault, headers, answer }) {
  // Not given whole, or put there by a test in place of the API's own.
  if (status === null || fault === 'answer' || success === null) return [];
  const validate = status === 200 ? success : failures[status];
  if (validate === undefined) return [`the API does not answer with ${status}`];
  const missing = [200, 400, 403, 429].includes(status) ? RATE_HEADERS.filter((name) => !/^\d+$/.test(headers[name] ?? '')) : [];
  return [...errorsOf(validate, answer), ...missing.map((name) => `the header ${name} is missing`)].map(
    (one) => `the answer ${status}: ${one}`,
  );
}

function errorsOf(validate, value) {
  if (validate(value)) return [];
  return validate.errors.map(({ instancePath, message, params }) => `${instancePath} ${message} ${detailOf(params)}`.trim());
}

function detailOf({ additionalProperty, allowedValues }) {
  return additionalProperty ?? (allowedValues === undefined ? '' : JSON.stringify(allowedValues));
}
