import type { UnsafeReason } from '../errors.js';
import type { OutcomeState, Rollout, RolloutVerdict } from './outcome.js';
import { change, type JsonSchema, object, plan } from './plan-schema.js';

const text: JsonSchema = { type: 'string' };
const textOrNull: JsonSchema = { type: ['string', 'null'] };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const VERDICTS = ['applied', 'refused', 'partial', 'failed'] as const satisfies readonly RolloutVerdict[];
const STATES = ['applied', 'created', 'failed', 'unknown', 'not-begun'] as const satisfies readonly OutcomeState[];
const STOPS = ['failure', 'signal', 'time', null] as const satisfies readonly Rollout['stopped'][];
/** A record and not a list, so that a guard that is missing here does not compile. */
const GUARDS = {
  event: true,
  ref: true,
  confirmation: true,
  account: true,
  weakening: true,
  'max-changes': true,
  'max-instances': true,
  rolling: true,
  outside: true,
  'plan-hash': true,
} as const satisfies Record<UnsafeReason['guard'], true>;

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
    verdict: { enum: VERDICTS },
    plan,
    refusals: list(object({ guard: { enum: Object.keys(GUARDS) }, message: text })),
    outcomes: list(object({ change, id: textOrNull, state: { enum: STATES }, reason: textOrNull })),
    stopped: { enum: STOPS },
  }),
};
