import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../src/specs/kinds/index.js';
import { checkFiles, placeOf, testRule } from '../../test-rule.js';
import { bodyWith, kindIds, STRONG } from '../bodies.js';

const CALL = 'curl -s http://169.254.169.254/latest/meta-data/instance-id';
const WITH_TOKEN = `curl -s -H "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254/latest/meta-data/`;
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
const said = (where: string, count = '') =>
  `userData calls the instance metadata service${count} without a token: ${where}. Instances that refuse IMDSv1 will not answer. Send the header X-aws-ec2-metadata-token, with a token from /latest/api/token.`;

/** A node group whose userData, written like this, stands at the start of the second line. */
const group = (written: string) =>
  `{ "launchSpec": { "oceanId": "o-1", "labels": [], "instanceMetadataOptions": { "httpTokens": "required", "httpPutResponseHopLimit": 2 }, "userData":\n${written} } }`;
const script = (text: string) => group(JSON.stringify(base64(text)));
const mime = (...parts: readonly string[]) =>
  `Content-Type: multipart/mixed; boundary=b\n\n${parts.map((part) => `--b\n\n${part}\n`).join('')}--b--\n`;
const packed = (text: string) => `#cloud-config\nwrite_files:\n  - encoding: gz+b64\n    content: ${base64(gzipSync(text))}\n`;

describe('where userData sits', () => {
  testRule(
    'user-data',
    kindIds.map((id) => {
      const userData = base64(`#!/bin/sh\n${CALL}\n`);
      const more = id.endsWith('vng') ? { userData } : {};
      const body = bodyWith(id, STRONG, more) as { compute?: { launchSpecification: object } };
      if (body.compute !== undefined) Object.assign(body.compute.launchSpecification, { userData });
      const spec = JSON.stringify({ [KINDS[id].root]: body }, null, 2);
      return {
        name: id,
        spec,
        says: [`${placeOf(`"${userData}"`, spec)} warning ${said('line 2 of the script')}`],
        verdicts: ['pass'],
      };
    }),
  );
  testRule('user-data', [
    {
      name: 'elsewhere it is passed over',
      spec: JSON.stringify({ group: { ...bodyWith('elastigroup', STRONG), userData: CALL } }),
      says: [],
    },
  ]);
});

describe('how it is written', () => {
  const at = (where: string, count?: string) => [`2:1 warning ${said(where, count)}`];
  testRule('user-data', [
    { name: 'base64', spec: script(`${CALL}\n`), says: at('line 1 of the script') },
    {
      name: 'base64 of all that EC2 takes',
      spec: script(`${'a'.repeat(16_383 - CALL.length)}\n${CALL}`),
      says: at('line 2 of the script'),
    },
    { name: 'base64 of more', spec: script(`${'a'.repeat(40_000)}\n${CALL}`), says: at('line 2 of the script') },
    {
      name: 'base64 in lines',
      spec: group(JSON.stringify(base64(`${CALL}\n`).replace(/.{10}/g, '$&\n'))),
      says: at('line 1 of the script'),
    },
    { name: 'plain text', spec: group(JSON.stringify(`#!/bin/sh\n${CALL}\n`)), says: at('line 2 of the script') },
    { name: 'gzip', spec: group(JSON.stringify(base64(gzipSync(CALL)))), says: at('line 1 of the script') },
    { name: 'a part', spec: script(mime('echo', `echo\n${CALL}`)), says: at('line 2 of part 2') },
    { name: 'two parts', spec: script(mime(CALL, CALL)), says: at('line 1 of part 1 and line 1 of part 2', ' 2 times') },
    { name: 'a packed file in a part', spec: script(mime(packed(`\n\n${CALL}`))), says: at('line 3 of file 1 of part 1') },
    { name: 'by IPv6', spec: script('wget http://[fd00:ec2::254]/latest/'), says: at('line 1 of the script') },
    { name: 'by name', spec: script('wget http://instance-data/latest/'), says: at('line 1 of the script') },
    { name: 'two', spec: script(`${CALL}\n${CALL}`), says: at('lines 1, 2 of the script', ' 2 times') },
    {
      name: 'many: the first five',
      spec: script(`${CALL}\n`.repeat(8)),
      says: at('lines 1, 2, 3, 4, 5 of the script and 3 more', ' 8 times'),
    },
    {
      name: 'a block of YAML, with variables of its shell',
      spec: `launchSpec:\n  oceanId: o-1\n  labels: []\n  instanceMetadataOptions: { httpTokens: required }\n  userData: |\n    B=\${A}\n    ${CALL}\n`,
      says: [`6:5 warning ${said('line 2 of the script')}`],
    },
  ]);
});

describe('where there is nothing to say', () => {
  testRule('user-data', [
    { name: 'a token is sent', spec: script(WITH_TOKEN), says: [] },
    { name: 'null', spec: group('null'), says: [] },
    { name: 'hidden by the API', spec: group('"__hidden__"'), says: [] },
    { name: 'a placeholder', spec: group('"{{ script }}"'), says: [] },
    { name: 'a function', spec: group(`{ "Fn::Base64": ${JSON.stringify(CALL)} }`), says: [] },
    {
      name: 'a tag',
      spec: `launchSpec: { oceanId: o-1, labels: [], instanceMetadataOptions: { httpTokens: required }, userData: !Sub "${CALL}" }\n`,
      says: [],
    },
    { name: 'a bomb', spec: group(JSON.stringify(base64(gzipSync(Buffer.alloc(5_000_000, CALL))))), says: [] },
    { name: 'switched off', spec: script(CALL), config: 'policy: { rules: { user-data: off } }', says: [] },
  ]);
});

test('each of several files is looked into, those before the first that calls for it too', async () => {
  const report = await checkFiles({
    'a.json': script(WITH_TOKEN),
    'b.json': script('echo'),
    'c.json': script(CALL),
    'd.json': script(CALL),
  });
  expect(report.findings.map(({ file, rule }) => [file, rule])).toEqual([
    ['c.json', 'user-data'],
    ['d.json', 'user-data'],
  ]);
});
