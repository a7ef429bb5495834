import { kindList } from '../specs/kinds/index.js';
import { POLICY_CHANGES, SEVERITIES } from './finding.js';
import { PROOF_SCHEMA } from './proof-schema.js';
import { ruleIds } from './rules.js';

type JsonSchema = { readonly [keyword: string]: unknown };

const text: JsonSchema = { type: 'string' };
const textOrNull: JsonSchema = { type: ['string', 'null'] };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const position = object({ line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } });
const range = object({ start: position, end: position });
const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [{ type: 'null' }, schema] });

/** What every report has. */
const report = {
  version: { const: 1 },
  tool: object({ name: { const: 'spot-imdsv2' }, version: text }),
  verdict: { enum: ['pass', 'fail'] },
  reason: textOrNull,
  counts: object({
    files: count,
    specs: count,
    pass: count,
    fail: count,
    unknown: count,
    waived: count,
    errors: count,
    warnings: count,
    notes: count,
    waivedFindings: count,
    knownFindings: count,
    passedOver: count,
  }),
  specs: list(
    object({
      file: text,
      document: count,
      path: text,
      kind: { enum: kindList.map((kind) => kind.id) },
      name: textOrNull,
      id: textOrNull,
      verdict: { enum: ['pass', 'fail', 'unknown', 'waived'] },
      imds: object({
        httpTokens: textOrNull,
        httpPutResponseHopLimit: { type: ['number', 'null'] },
        source: { enum: ['own', 'inherited', 'absent', 'unresolvable'] },
      }),
    }),
  ),
  findings: list(
    object({
      rule: { enum: ruleIds },
      severity: { enum: SEVERITIES },
      message: text,
      file: text,
      range,
      path: text,
      spec: { type: ['integer', 'null'], minimum: 0 },
      fingerprint: text,
      waiver: nullable(object({ reason: text, owner: text, expires: text, ticket: textOrNull })),
      isKnown: { type: 'boolean' },
      fix: nullable(object({ title: text, edits: list(object({ range, text })) })),
      help: text,
    }),
  ),
  passedOver: list(object({ file: text, line: count, column: count, reason: text })),
  scope: nullable(
    object({
      changedFiles: count,
      isWhole: { type: 'boolean' },
      untouched: object({ errors: count, warnings: count, notes: count }),
    }),
  ),
  baseline: nullable(object({ file: text, known: count, fixed: count })),
  policy: nullable(
    object({
      from: { enum: ['base', 'head'] },
      commit: textOrNull,
      note: textOrNull,
      changes: list(
        object({ what: { enum: POLICY_CHANGES }, message: text, file: text, line: { type: ['integer', 'null'], minimum: 1 } }),
      ),
    }),
  ),
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** The JSON Schema of the JSON report. Within version 1, members are only added. */
export const REPORT_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/report.schema.json',
  title: 'spot-imdsv2 report',
  description:
    'The result of a check, or of a proof, which alone has `proof`. Lines and columns are 1-based, columns in UTF-16 units, ends are exclusive. Paths are JSON Pointers.',
  ...object(report),
  properties: { ...report, proof: PROOF_SCHEMA },
};
