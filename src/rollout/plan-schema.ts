import { kindList } from '../specs/kinds/index.js';
import { UNPLANNED_STATES } from './planned.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const text: JsonSchema = { type: 'string' };
const textOrNull: JsonSchema = { type: ['string', 'null'] };
const flag: JsonSchema = { type: 'boolean' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const countOrNull: JsonSchema = { type: ['integer', 'null'], minimum: 0 };
const texts: JsonSchema = { type: 'array', items: text };
const scalar: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] };
/** An object that has all of these members. */
export const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [{ type: 'null' }, schema] });

const subject = {
  spec: nullable(object({ file: text, document: count, path: text })),
  kind: { enum: kindList.map((kind) => kind.id) },
  account: textOrNull,
  id: textOrNull,
  name: textOrNull,
  liveTokens: textOrNull,
  wave: textOrNull,
};

const settings: JsonSchema = {
  type: 'object',
  properties: {
    batchSizePercentage: count,
    batchMinHealthyPercentage: count,
    gracePeriod: count,
    healthCheckType: text,
    drainingTimeout: count,
    onFailure: { type: 'object' },
    respectPdb: flag,
  },
};

const roll = object({
  route: { enum: ['group', 'ecs-group', 'cluster', 'recycle'] },
  id: textOrNull,
  isPart: flag,
  settings,
  instances: nullable(object({ count, isExact: flag })),
  batches: countOrNull,
  leastSeconds: countOrNull,
  loses: texts,
});

const image = nullable(
  object({
    step: { enum: ['set', 'finish', 'check', 'done', 'needs-roll'] },
    ...{ from: textOrNull, to: text, persists: flag },
  }),
);

/** A change, as plans and what became of them show it. */
export const change = object({
  state: { enum: ['change', 'create'] },
  ...subject,
  isWeak: flag,
  members: { type: 'array', items: object({ path: text, from: scalar, to: scalar, isShown: flag }) },
  withheld: texts,
  roll: nullable(roll),
  previous: { type: ['object', 'null'] },
  image,
  hash: text,
});
const asWanted = { ...subject, withheld: texts, roll, image, untold: count, hashes: texts };
const right = object({ state: { const: 'right' }, ...asWanted });
const toRoll = object({ state: { const: 'roll' }, act: { enum: ['start', 'follow'] }, ...asWanted, hash: text });
const wave = object({ name: text, bakeSeconds: count, maxParallel: countOrNull });
/** A resource about which nothing is done. */
export const unplanned = object({ state: { enum: UNPLANNED_STATES }, ...subject, reason: text });

/** An instance that called without a token. */
export const caller = object({
  id: text,
  namedBy: { type: 'array', items: { enum: ['spot', 'ec2', 'cloudwatch', 'file'] } },
  calls: { type: 'number', minimum: 0 },
  lastAt: text,
});
const callers: JsonSchema = { type: 'array', items: caller };
const coverage = object({
  coveredSeconds: count,
  ofSeconds: count,
  gaps: { type: 'array', items: object({ from: text, to: text }) },
  silent: texts,
});
const refusal: JsonSchema = { enum: ['calls', 'not-covered', 'no-region', 'untold', null] };
const fleetReadiness = object({
  ...{ id: text, region: textOrNull, instances: count, calls: { type: 'number', minimum: 0 }, callers },
  ...{ coverage: nullable(coverage), refusal, reason: textOrNull },
});
/** Whether fleets are ready. */
export const readiness = object({
  ...{ wish: { enum: ['report', 'gate'] }, maxCalls: count, from: text, to: text, errors: texts },
  fleets: { type: 'array', items: fleetReadiness },
  strays: { type: 'array', items: object({ region: text, instances: count, callers }) },
});

/** A plan as JSON. */
export const plan = object({
  version: { const: 1 },
  tool: object({ name: { const: 'spot-imdsv2' }, version: text }),
  verdict: { enum: ['pass', 'fail'] },
  scope: { enum: ['imds', 'spec'] },
  roll: flag,
  rollScope: { enum: ['stale', 'all'] },
  onFailure: { enum: ['stop', 'leave', 'restore'] },
  waves: { type: 'array', items: wave },
  resources: { type: 'array', items: { anyOf: [change, right, toRoll, unplanned] } },
  readiness: nullable(readiness),
  hash: text,
});

/** The JSON Schema of a plan as JSON. Within version 1, members are only added. */
export const PLAN_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/plan.schema.json',
  title: 'spot-imdsv2 plan',
  description: 'What apply would do. Paths are JSON Pointers into bodies without their wrapper, durations are in seconds.',
  ...plan,
};
