import { readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import { type Json, schemasOf } from './schemas.js';

/** A request as the description sees it. */
export interface Called {
  readonly operation: Operation;
  /** The parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** An endpoint of GitHub's description. */
export interface Operation {
  readonly id: string;
  /** How a 422 of it lists what is wrong: as texts, or as objects. */
  readonly errorShape: 'texts' | 'objects';
  /** What the description does not allow in a request; none means that it may be carried out. */
  faultsOfRequest(params: Called['params'], query: URLSearchParams, body: unknown): readonly string[];
  /** What the description does not allow in an answer. */
  faultsOfAnswer(status: number, body: unknown): readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Json;
  readonly 'x-multi-segment'?: boolean;
}
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly ({ readonly $ref: string } | Parameter)[];
  readonly requestBody?: { readonly required?: boolean };
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, unknown>> }>>;
}
interface Document {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

const FILE = new URL('../fixtures/github-openapi.json', import.meta.url);
const DOCUMENT = JSON.parse(readFileSync(FILE, 'utf8')) as Document;
const schemas = schemasOf(DOCUMENT as unknown as Json);
/** Every endpoint may give these, though the description does not repeat them (docs: "Troubleshooting the REST API"). */
const ANYWHERE = [304, 400, 401, 403, 404, 415, 422, 429];

const operations = Object.entries(DOCUMENT.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, described]) => ({
    method: method.toUpperCase(),
    pattern: patternOf(template, parametersOf(described)),
    operation: operationOf(template, method, described),
  })),
);

/** The ids of all endpoints that the description was cut to. */
export const operationIds: readonly string[] = operations.map(({ operation }) => operation.id);

/** The endpoint that a method and a path (without the API's own prefix) stand for; null where GitHub has none, or none that we know. */
export function endpointOf(method: string, path: string): Called | null {
  for (const { method: known, pattern, operation } of operations) {
    const match = known === method ? pattern.exec(path) : null;
    if (match === null) continue;
    try {
      return {
        operation,
        params: Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)])),
      };
    } catch {
      return null;
    }
  }
  return null;
}

function parametersOf({ parameters = [] }: Described): readonly Parameter[] {
  return parameters.map((one) => ('$ref' in one ? referred(one.$ref) : one));
}

function referred(reference: string): Parameter {
  const parameter = DOCUMENT.components.parameters[reference.split('/').at(-1) ?? ''];
  if (parameter === undefined) throw new Error(`the description has no ${reference}`);
  return parameter;
}

function patternOf(template: string, parameters: readonly Parameter[]): RegExp {
  const source = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const isLong = parameters.some((one) => one.name === name && one['x-multi-segment'] === true);
    return `(?<${name}>${isLong ? '.*' : '[^/]+'})`;
  });
  return new RegExp(`^${source}$`);
}

function operationOf(template: string, method: string, described: Described): Operation {
  const pointer = `/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`;
  const parameters = parametersOf(described);
  return {
    id: described.operationId,
    errorShape: described.responses[422]?.$ref?.endsWith('_simple') === true ? 'texts' : 'objects',
    faultsOfRequest: (params, query, body) => [
      ...parameters.flatMap((one) =>
        faultsOfParameter(one, one.in === 'path' ? (params[one.name] ?? null) : query.get(one.name)),
      ),
      ...unknownQueries(query, parameters),
      ...faultsOfBody(described, pointer, body),
    ],
    faultsOfAnswer: (status, body) => faultsOfAnswer(described, pointer, status, body),
  };
}

function faultsOfParameter({ name, schema, required }: Parameter, text: string | null): readonly string[] {
  if (text === null) return required === true ? [`${name} is missing`] : [];
  if (schema.type === 'integer') return /^\d+$/.test(text) ? [] : [`${name} must be integer, but is ${JSON.stringify(text)}`];
  if (schema.format === 'date-time' && Number.isNaN(Date.parse(text)))
    return [`${name} must be a date, but is ${JSON.stringify(text)}`];
  const words = schema.enum as readonly string[] | undefined;
  return words === undefined || words.includes(text)
    ? []
    : [`${name} must be one of ${words.join(', ')}, but is ${JSON.stringify(text)}`];
}

function unknownQueries(query: URLSearchParams, parameters: readonly Parameter[]): readonly string[] {
  const known = new Set(parameters.filter((one) => one.in === 'query').map(({ name }) => name));
  return [...new Set(query.keys())].filter((name) => !known.has(name)).map((name) => `the query has no parameter ${name}`);
}

function faultsOfBody({ requestBody }: Described, pointer: string, body: unknown): readonly string[] {
  if (requestBody === undefined) return body === undefined ? [] : ['no body may be sent'];
  if (body === undefined) return requestBody.required === true ? ['the body is missing'] : [];
  return faultsAt(`${pointer}/requestBody/content/application~1json/schema`, body);
}

function faultsOfAnswer({ responses }: Described, pointer: string, status: number, body: unknown): readonly string[] {
  const response = responses[status];
  if (response === undefined) {
    if (!ANYWHERE.includes(status)) return [`the status ${status} is not described`];
    return status === 304 ? [] : faultsAt('/components/schemas/basic-error', body, ['errors']);
  }
  const place = response.$ref === undefined ? `${pointer}/responses/${status}` : response.$ref.slice(1);
  const described = response.$ref === undefined ? response : (at(place) as typeof response);
  if (described.content === undefined) return body === undefined ? [] : [`a ${status} has no body`];
  // GitHub's real errors have their status as a text, which the description lists for some only.
  return faultsAt(`${place}/content/application~1json/schema`, body, status < 400 ? [] : ['status']);
}

function at(pointer: string): unknown {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.reduce<unknown>((value, key) => (value as Json)[key], DOCUMENT);
}

/** `more` are members that may stand there as well. */
function faultsAt(pointer: string, value: unknown, more: readonly string[] = []): readonly string[] {
  const validate = schemas.at(pointer);
  if (validate(value)) return [];
  return (validate.errors ?? []).filter((error) => !isMore(error, more)).map(worded);
}

function isMore({ keyword, params, instancePath }: ErrorObject, more: readonly string[]): boolean {
  return keyword === 'additionalProperties' && instancePath === '' && more.includes(String(params.additionalProperty));
}

function worded({ instancePath, message = '', params, keyword }: ErrorObject): string {
  const named = keyword === 'additionalProperties' ? ` (${String(params.additionalProperty)})` : '';
  return `${instancePath === '' ? 'the body' : instancePath} ${message}${named}`;
}
