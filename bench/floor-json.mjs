// What any checker must do with JSON specs: find, read and parse each, and run one compiled ajv schema. Nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';

const validate = new Ajv.default().compile({
  type: 'object',
  required: ['group'],
  properties: {
    group: {
      type: 'object',
      required: ['compute'],
      properties: {
        compute: {
          type: 'object',
          required: ['launchSpecification'],
          properties: {
            launchSpecification: {
              type: 'object',
              required: ['metadataOptions'],
              properties: {
                metadataOptions: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['httpTokens'],
                  properties: {
                    httpTokens: { const: 'required' },
                    httpPutResponseHopLimit: { type: 'integer', minimum: 1, maximum: 64 },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
});

let failed = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !validate(JSON.parse(readFileSync(join(entry.parentPath, entry.name), 'utf8')))) failed++;
}
console.log(failed);
