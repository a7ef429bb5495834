import { kindList } from '../specs/kinds/index.js';
import { type JsonSchema, object, readiness, unplanned } from './plan-schema.js';
import type { InstanceEnd, RequireVerdict } from './required.js';
import { GUARDS } from './rollout-schema.js';

const text: JsonSchema = { type: 'string' };
const textOrNull: JsonSchema = { type: ['string', 'null'] };
const flag: JsonSchema = { type: 'boolean' };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** Records and not lists, so that a word that is missing does not compile. */
const ENDS = {
  already: true,
  open: true,
  required: true,
  pending: true,
  gone: true,
  untold: true,
  failed: true,
  unknown: true,
  'not-begun': true,
} as const satisfies Record<InstanceEnd, true>;
const VERDICTS = { applied: true, partial: true, failed: true, refused: true } as const satisfies Record<RequireVerdict, true>;

const fleet = object({
  kind: { enum: kindList.map((kind) => kind.id) },
  account: text,
  id: text,
  name: textOrNull,
  region: textOrNull,
  launchesRequired: flag,
  isInGit: flag,
  instances: list(object({ id: text, nodeGroup: textOrNull, state: { enum: Object.keys(ENDS) }, reason: textOrNull })),
});

/** The JSON Schema of what was done to running instances, as JSON. Within version 1, members are only added. */
export const INSTANCES_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/instances.schema.json',
  title: 'spot-imdsv2 instances',
  description: 'What was done to instances that run already: each of them, and how it ended.',
  ...object({
    version: { const: 1 },
    tool: object({ name: { const: 'spot-imdsv2' }, version: text }),
    verdict: { enum: Object.keys(VERDICTS) },
    fleets: list(fleet),
    unfound: list(unplanned),
    readiness: { anyOf: [{ type: 'null' }, readiness] },
    refusals: list(object({ guard: { enum: Object.keys(GUARDS) }, message: text })),
    stopped: { enum: ['failure', 'signal', 'time', null] },
  }),
};
