import { describe, expect, test } from 'vitest';
import { isSkippedFolder, mayHoldSpecs } from '../../src/specs/discover.js';

describe('a file may hold specs', () => {
  test.each([
    ['web.json', true],
    ['fleets/web.yaml', true],
    ['fleets/web.yml', true],
    ['WEB.JSON', true],
    ['web.YaMl', true],
    ['.json', true],
    ['a b\n%::😀.json', true],
    ['web.json5', false],
    ['web.jsonc', false],
    ['web.json.bak', false],
    ['web.yaml ', false],
    ['webjson', false],
    ['json/web', false],
    ['main.tf', false],
    ['', false],
  ])('%j: %s', (file, expected) => {
    expect(mayHoldSpecs(file)).toBe(expected);
  });
});

describe('a folder is skipped', () => {
  test.each([
    ['.git', true],
    ['node_modules', true],
    ['.github', false],
    ['Node_modules', false],
    ['git', false],
    ['dist', false],
  ])('%s: %s', (name, expected) => {
    expect(isSkippedFolder(name)).toBe(expected);
  });
});
