type JsonSchema = { readonly [keyword: string]: unknown };

/** What can come of asking EC2 of instances. */
export const PROOF_VERDICTS = ['compliant', 'open', 'unproven', 'pending', 'idle'] as const;

const text: JsonSchema = { type: 'string' };
const textOrNull: JsonSchema = { type: ['string', 'null'] };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

const verdict: JsonSchema = { enum: PROOF_VERDICTS };
const counts = object({ proven: count, open: count, pending: count, unknown: count, gone: count });
const unproven = object({
  id: text,
  nodeGroup: textOrNull,
  launchedAt: textOrNull,
  state: { enum: ['open', 'pending', 'unknown'] },
  cause: text,
});

/** What EC2 says of the instances, in the reports of an apply and of a proof; those that are proven are only counted. */
export const PROOF_SCHEMA: JsonSchema = {
  anyOf: [
    object({ is: { const: 'not-asked' }, why: { enum: ['off', 'no-credentials', 'no-roll', 'stopped'] } }),
    object({
      is: { const: 'asked' },
      verdict,
      counts,
      fleets: list(object({ id: text, region: textOrNull, verdict, counts, unproven: list(unproven) })),
      errors: list(text),
    }),
  ],
};
