import { acceptableRules } from '../findings/rules.js';
import { type JsonSchema, SCHEMA_URL } from './schema.js';

const text = (description: string): JsonSchema => ({ type: 'string', description });

/** The JSON Schema of a baseline file. The check itself also holds each fingerprint against its parts. */
export const BASELINE_SCHEMA: JsonSchema = {
  $schema: SCHEMA_URL,
  $id: 'https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/baseline.schema.json',
  title: 'spot-imdsv2 baseline',
  description: 'Findings that are known and do not fail. Written by "spot-imdsv2 check --update-baseline".',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'findings'],
  properties: {
    version: { const: 1 },
    findings: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'rule', 'resource', 'path', 'fingerprint'],
        properties: {
          // Neither an empty step, nor one to the folder itself or out of it.
          file: {
            ...text('The file, relative to the repository\u2019s root, with "/".'),
            pattern: '^(?!\\.{0,2}(/|$))([^/]|/(?!\\.{0,2}(/|$)))*$',
          },
          rule: { enum: acceptableRules, description: 'The rule.' },
          resource: text('What the fingerprint calls the resource: its id, else its name, else its place in the file.'),
          path: text('JSON Pointer inside the resource.'),
          fingerprint: { ...text('The fingerprint of the finding, made of the members above.'), pattern: '^[0-9a-f]{32}$' },
        },
      },
    },
  },
};
