import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { parseConfig } from '../../src/policy/config.js';
import { json } from '../../src/reporters/json.js';
import { checkRequest, fixedClock, memoryFiles } from '../fakes.js';
import { readLog } from '../runner/commands.js';
import { HOSTILE } from './hostile.js';
import { context, finding, report, spec } from './made.js';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

const group = (name: string, httpTokens: unknown) =>
  JSON.stringify({ group: { name, compute: { launchSpecification: { metadataOptions: { httpTokens } } } } });

const CONFIG = `
version: 1
exclude: [nothing/**]
waivers:
  - { files: legacy.json, rule: tokens-required, reason: r, owner: o, expires: 2030-01-01 }
  - { files: web.json, rule: endpoint, reason: r, owner: o, ticket: T-1, expires: 2001-01-01 }
`;

describe('json', () => {
  it('is described by schemas/report.schema.json, whatever was found', async () => {
    const files = memoryFiles({
      'web.json': group('web', 'optional'),
      'good.json': group('good', 'required'),
      'template.json': group('template', '{{ tokens }}'),
      'legacy.json': group('legacy', null),
      'many.yaml': 'group: { compute: {} }\n---\nlaunchSpec: { oceanId: o-1, instanceMetadataOptions: null }\n',
      'broken.json': '{ "group": { "launchSpecification": ',
      'other.json': '{ "a" ',
      'pipe.json': { problem: 'is a pipe', kind: 'special' },
      'link.json': { problem: 'is a link', isHarmless: true, kind: 'outside' },
      'package.json': '{}',
      'c.yml': CONFIG,
    });
    const result = await check(files, fixedClock('2026-06-01'), checkRequest({ config: parseConfig('c.yml', CONFIG) }));
    const rules = new Set(result.findings.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(
      [
        ...['node-group-inherits', 'ambiguous-kind', 'pattern-unused', 'syntax', 'tokens-required', 'unreadable', 'unresolvable'],
        'waiver-expired',
      ].sort(),
    );
    const text = json(result, context());
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
    expect(JSON.parse(text)).toEqual(result);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is refused by the schema without a member that the contract promises', () => {
    const { verdict: _, ...rest } = JSON.parse(json(report(), context()));
    expect(validate(rest)).toBe(false);
  });

  it.each(Object.entries(HOSTILE))('%s stays what it is, and is no command for the runner', (_, text) => {
    const made = report({ specs: [spec({ name: text, file: text })], findings: [finding({ message: text, file: text })] });
    const written = json(made, context());
    expect(JSON.parse(written)).toEqual(made);
    expect(readLog(written).commands).toEqual([]);
  });
});
