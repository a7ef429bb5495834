import type { RuleId } from '../findings/rules.js';
import { KINDS } from '../specs/kinds/index.js';
import type { OptionalImdsMember, SpecKind } from '../specs/spec.js';

/** A JSON Schema (2020-12). */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A limit as a number, or as a place in the validated data (ajv's `$data`), so that one compiled validator serves every policy. */
export type Limit = number | { readonly $data: string };

/** The limits that a policy puts into the schema. */
export interface SchemaLimits {
  readonly min: Limit;
  readonly max: Limit;
  /** Whether the hop limit must be written. The compiled validators leave this to the rule `hop-limit`. */
  readonly required: boolean;
}

export const SCHEMA_URL = 'https://json-schema.org/draft/2020-12/schema';

/** The hop limits that the Spot API takes (1 to 64, from the prose of its reference; its schemas have no bounds). */
export const API_LIMITS: SchemaLimits = { min: 1, max: 64, required: false };

const OPTIONAL_MEMBERS: Readonly<Record<OptionalImdsMember, JsonSchema>> = {
  httpEndpoint: {
    title: 'IMDS endpoint',
    description: 'Whether instances can reach the instance metadata service at all. "disabled" also stops agents that need it.',
    enum: ['enabled', 'disabled', null],
  },
  instanceMetadataTags: {
    title: 'Tags in IMDS',
    description: 'Whether instances can read their own tags through the instance metadata service.',
    // The API reference has capitals, what the API returns has none: both are written in practice.
    enum: ['Enabled', 'Disabled', 'enabled', 'disabled'],
  },
};

/** The IMDS options of a kind: a closed object in which `httpTokens` must be "required". */
function imdsSchema(kind: SpecKind, limits: SchemaLimits): JsonSchema {
  return {
    title: 'Instance metadata options',
    description: `The IMDS options of every instance that Spot launches for ${kind.title}. httpTokens "required" refuses IMDSv1.`,
    type: kind.role === 'node-group' ? ['object', 'null'] : 'object',
    additionalProperties: false,
    required: ['httpTokens', ...(limits.required ? ['httpPutResponseHopLimit'] : [])],
    properties: {
      httpTokens: {
        title: 'IMDSv2 tokens',
        description: 'Must be "required": then instances refuse IMDSv1. "optional" leaves IMDSv1 open.',
        // The constant says it, but only with a type do editors write the member together with what leads to it.
        type: 'string',
        const: 'required',
      },
      httpPutResponseHopLimit: {
        title: 'Hop limit of the token\u2019s answer',
        description:
          'How many network hops the answer with the token may travel, 1 to 64. Pods and tasks behind a bridge network need 2.',
        type: limits.required ? 'integer' : ['integer', 'null'],
        minimum: limits.min,
        maximum: limits.max,
        // What an editor writes for it.
        examples: kind.runsContainers ? [2] : [1],
      },
      ...Object.fromEntries(kind.optionalMembers.map((member) => [member, OPTIONAL_MEMBERS[member]])),
    },
  };
}

const STEP_TITLES: Readonly<Record<string, string>> = {
  compute: 'Where and with what instances run',
  launchSpecification: 'How instances are launched',
};

/** The shape that leads from a kind's body to its IMDS options, and these; all other members are free. */
export function bodySchema(kind: SpecKind, limits: SchemaLimits): JsonSchema {
  return shapeOf(kind.imdsPath, kind, limits);
}

function shapeOf(steps: readonly string[], kind: SpecKind, limits: SchemaLimits): JsonSchema {
  const [step, ...rest] = steps;
  if (step === undefined) return imdsSchema(kind, limits);
  return {
    type: 'object',
    // A node group may leave its options out: then its cluster's count.
    ...(kind.role === 'node-group' ? {} : { required: [step] }),
    properties: { [step]: { title: STEP_TITLES[step] ?? step, ...shapeOf(rest, kind, limits) } },
  };
}

/** The JSON Schema of a file with one spec of a kind, wrapped as the API takes it or flat as it returns it; for editors. */
export function fileSchema(kind: SpecKind, limits: SchemaLimits): JsonSchema {
  const body = { $ref: '#/$defs/body' };
  return {
    $schema: SCHEMA_URL,
    $id: `https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/${kind.id}.schema.json`,
    title: `Spot spec of ${kind.title} that requires IMDSv2`,
    description: `A Spot API body for ${kind.title}. Its IMDS options must stand at ${kind.root}.${kind.imdsPath.join('.')}.`,
    type: 'object',
    properties: { [kind.root]: body },
    if: { required: [kind.root] },
    else: body,
    $defs: { body: { title: `Body of ${kind.title}`, ...bodySchema(kind, limits) } },
  };
}

/** An error that a compiled schema found, with its path from the spec's body. */
export interface SchemaError {
  readonly path: readonly string[];
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The rule that owns the part of the schema in which an error was found. `value` is what was found there. */
export function ownerOf(error: SchemaError, value: unknown, kind: SpecKind): RuleId {
  const depth = kind.imdsPath.length;
  const isMissing = error.keyword === 'required' || value === null;
  if (error.path.length < depth) return isMissing ? 'tokens-required' : 'spec-schema';
  // Unknown members are sorted by their names: `wrong-key` and `unsupported-member` take theirs out of these.
  if (error.keyword === 'additionalProperties') return 'spec-schema';
  if (error.path.length === depth) return 'tokens-required';
  if (error.path[depth] === 'httpTokens') return 'tokens-required';
  return error.path[depth] === 'httpPutResponseHopLimit' ? 'hop-limit' : 'spec-schema';
}

/** The kind whose validator judges a body that may be of several kinds: the one with the looser list of members. */
export function loosest(kinds: readonly SpecKind[]): SpecKind {
  return kinds.reduce((a, b) => (b.optionalMembers.length > a.optionalMembers.length ? b : a), kinds[0] ?? KINDS.elastigroup);
}

/** What ajv makes of a schema at build time: returns whether the data is valid, and leaves the errors on itself. */
export interface CompiledValidator {
  (data: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}

/** An error as ajv words it; `instancePath` is a JSON Pointer. */
export interface CompiledError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
