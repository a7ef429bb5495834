import { Ajv, type ValidateFunction } from 'ajv';

/** A JSON value of the description, or a part of it. */
export type Json = Readonly<Record<string, unknown>>;

/** Compiles parts of an OpenAPI 3.0 document with ajv, which knows JSON Schema only. */
export interface Schemas {
  /** The validator of the schema at a JSON Pointer of the document. */
  at(pointer: string): ValidateFunction;
}

/** Where the description says less than GitHub's own answers do: null is what they hold for a fork that is gone, and for an outdated comment. */
const NULL_AS_WELL = [
  ['pull-request', 'head', 'repo'],
  ['pull-request-simple', 'head', 'repo'],
  ['pull-request-review-comment', 'line'],
  ['pull-request-review-comment', 'position'],
] as const;

export function schemasOf(document: Json): Schemas {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  ajv.addFormat('uri', { validate: (text: string) => URL.canParse(text) });
  ajv.addFormat('date-time', {
    validate: (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text),
  });
  ajv.addFormat('int64', { type: 'number', validate: (number: number) => Number.isSafeInteger(number) });
  ajv.addFormat('timestamp', true);
  ajv.addSchema(asJsonSchema(corrected(document)) as Json, 'description');
  return {
    at: (pointer) => {
      const validate = ajv.getSchema(`description#${pointer.split('/').map(encodeURIComponent).join('/')}`);
      if (validate === undefined) throw new Error(`the description has nothing at ${pointer}`);
      return validate;
    },
  };
}

function corrected(document: Json): Json {
  const copy = structuredClone(document) as { components: { schemas: Record<string, Json> } };
  for (const [name, ...members] of NULL_AS_WELL) {
    const last = members.at(-1) ?? '';
    let properties = copy.components.schemas[name]?.properties as Record<string, Json>;
    for (const member of members.slice(0, -1)) properties = properties[member]?.properties as Record<string, Json>;
    properties[last] = { nullable: true, oneOf: [properties[last]] };
  }
  return copy as unknown as Json;
}

/**
 * OpenAPI 3.0 says `nullable`, which JSON Schema does not know. And an object that lists its members has no others:
 * a member that GitHub does not describe must neither be sent by a client nor be given by the stand-in.
 */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as { nullable?: unknown };
  // A member may have the name `nullable`; the keyword is true or false.
  const isKeyword = typeof nullable === 'boolean';
  const inner = Object.entries(isKeyword ? rest : value).map(([key, part]) => [key, asJsonSchema(part)]);
  const schema = closed(Object.fromEntries(inner));
  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function closed(schema: Record<string, unknown>): Record<string, unknown> {
  const isList = typeof schema.properties === 'object' && (schema.type === 'object' || schema.type === undefined);
  const isOpen = 'additionalProperties' in schema || 'oneOf' in schema || 'anyOf' in schema || 'allOf' in schema;
  return isList && !isOpen ? { ...schema, additionalProperties: false } : schema;
}
