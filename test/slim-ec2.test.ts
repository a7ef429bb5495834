import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { slimEc2 } from '../scripts/slim-ec2.mjs';

const PACKAGE = 'node_modules/@aws-sdk/client-ec2';
const SCHEMAS = 'dist-es/schemas/schemas_0.js';

function slimmed(operations: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'slim-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'dist-es/schemas'), { recursive: true });
  for (const file of ['package.json', SCHEMAS]) cpSync(join(PACKAGE, file), join(folder, file));
  slimEc2(folder, operations);
  expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).main).toBe('dist-es/index.js');
  return readFileSync(join(folder, SCHEMAS), 'utf8');
}

test('what is left is whole: each name that is used is declared', () => {
  const text = slimmed([
    'DescribeInstances',
    'DescribeImageAttribute',
    'GetInstanceMetadataDefaults',
    'ModifyImageAttribute',
    'RegisterImage',
  ]);
  const declared = new Set([...text.matchAll(/^(?:export )?(?:const|var|let) ([\w$]+)/gm)].map(([, name]) => name));
  const code = text.replace(/"[^"]*"/g, '').replace(/^import .*$/gm, '');
  const used = new Set([...code.matchAll(/(?<![\w$.])(?:_\w+|\w+\$|n0)(?![\w$])/g)].map(([name]) => name));
  expect(used.size).toBeGreaterThan(100);
  expect([...used].filter((name) => !declared.has(name))).toEqual([]);
  expect(text).toContain('errorTypeRegistries');
  expect(text).toContain('registerError');
});

test('no other operation is left', () => {
  const operations = [...slimmed(['DescribeInstances']).matchAll(/^export var (\w+)\$ = \[9,/gm)].map(([, name]) => name);
  expect(operations).toEqual(['DescribeInstances']);
});

test('an operation that the SDK does not describe is an error', () => {
  expect(() => slimmed(['DescribeNothing'])).toThrow('has no DescribeNothing$');
});
