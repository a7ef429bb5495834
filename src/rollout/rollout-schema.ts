import type { UnsafeReason } from '../errors.js';
import { PROOF_SCHEMA } from '../findings/proof-schema.js';
import { kindList } from '../specs/kinds/index.js';
import type { OutcomeState, Restored, Rollout, RolloutVerdict } from './outcome.js';
import { caller, change, type JsonSchema, object, plan } from './plan-schema.js';
import type { RollState } from './roll-outcome.js';

const text: JsonSchema = { type: 'string' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const textOrNull: JsonSchema = { type: ['string', 'null'] };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const flag: JsonSchema = { type: 'boolean' };
const countOrNull: JsonSchema = { type: ['integer', 'null'], minimum: 0 };
const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [{ type: 'null' }, schema] });

/** Records and not lists, so that a word that is missing does not compile. */
const VERDICTS = {
  compliant: true,
  applied: true,
  'rolled-unproven': true,
  refused: true,
  partial: true,
  failed: true,
} as const satisfies Record<RolloutVerdict, true>;
const ROLL_STATES = {
  replaced: true,
  nothing: true,
  partial: true,
  failed: true,
  running: true,
  blocked: true,
  unknown: true,
  'not-begun': true,
} as const satisfies Record<RollState, true>;
const RESTORED = ['restored', 'failed', 'unknown', 'not-begun'] as const satisfies readonly Restored['state'][];
const STATES = ['applied', 'created', 'failed', 'unknown', 'not-begun'] as const satisfies readonly OutcomeState[];
const STOPS = ['failure', 'signal', 'time', null] as const satisfies readonly Rollout['stopped'][];
/** All guards. */
export const GUARDS = {
  event: true,
  ref: true,
  confirmation: true,
  account: true,
  weakening: true,
  'max-changes': true,
  'max-instances': true,
  rolling: true,
  outside: true,
  'data-loss': true,
  readiness: true,
  'max-modified': true,
  'mix-up': true,
  'plan-hash': true,
} as const satisfies Record<UnsafeReason['guard'], true>;

const words = (table: Readonly<Record<string, true>>): JsonSchema => ({ enum: Object.keys(table) });

const roll = object({
  id: text,
  status: text,
  createdAt: textOrNull,
  batch: countOrNull,
  batches: countOrNull,
  percent: { type: ['number', 'null'] },
  oldCount: countOrNull,
  newCount: countOrNull,
});

/** What became of the instances of a fleet. */
const rolled = object({
  kind: { enum: kindList.map((kind) => kind.id) },
  account: text,
  id: textOrNull,
  label: text,
  by: { enum: ['roll', 'recycle'] },
  resources: list(textOrNull),
  state: words(ROLL_STATES),
  reason: textOrNull,
  isAdopted: flag,
  left: list(object({ id: text, reason: text })),
  roll: nullable(roll),
});

/** The JSON Schema of what an apply did, as JSON. Within version 1, members are only added. */
export const ROLLOUT_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/rollout.schema.json',
  title: 'spot-imdsv2 rollout',
  description:
    'What an apply did: the plan from before anything was done, and what became of each of its changes. Paths are JSON Pointers into bodies without their wrapper, durations are in seconds.',
  ...object({
    version: { const: 1 },
    tool: object({ name: { const: 'spot-imdsv2' }, version: text }),
    verdict: words(VERDICTS),
    plan,
    refusals: list(object({ guard: words(GUARDS), message: text })),
    outcomes: list(object({ change, id: textOrNull, state: { enum: STATES }, reason: textOrNull, updatedAt: textOrNull })),
    rolls: list(rolled),
    watched: list(
      object({
        ...{ wave: text, verdict: { enum: ['within', 'exceeded', 'untold'] }, rejected: { type: 'number', minimum: 0 } },
        ...{ limit: count, callers: list(caller), errors: list(text) },
      }),
    ),
    restored: list(object({ change, state: { enum: RESTORED }, reason: textOrNull })),
    proof: PROOF_SCHEMA,
    needsProof: flag,
    stopped: { enum: STOPS },
  }),
};
