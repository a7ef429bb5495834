import { describe, expect, test } from 'vitest';
import { configPlace, errorPlace } from '../../src/policy/config-source.js';
import { placesIn } from '../../src/specs/text.js';
import { parseYaml } from '../../src/specs/yaml.js';

/** A config of this text, with its places. */
function source(text: string) {
  const parsed = parseYaml(text, 'refuse');
  const [document] = parsed.ok ? parsed.documents : [];
  if (document === undefined) throw new Error('no document');
  return { file: 'config.yml', document, places: placesIn(text) };
}

const CONFIG = source(
  'version: 1\npolicy:\n  hopLimit: { min: 2 }\nwaivers:\n  - rule: endpoint\n    files: &all "**"\n  - files: *all\n',
);

test('the place of a value is the whole of it', () => {
  expect(configPlace(CONFIG, ['waivers', 0, 'files'])).toEqual({
    file: 'config.yml',
    range: { start: { line: 6, column: 17 }, end: { line: 6, column: 21 } },
    path: '/waivers/0/files',
  });
});

describe('the place of an error', () => {
  const rows: readonly (readonly [name: string, path: (string | number)[], part: 'key' | 'value', place: string])[] = [
    ['a value', ['policy', 'hopLimit', 'min'], 'value', '3:20'],
    ['a key', ['policy', 'hopLimit', 'min'], 'key', '3:15'],
    ['a value through an alias: where it is written', ['waivers', 1, 'files'], 'value', '6:17'],
    ['an item of a list has no key', ['waivers', 0], 'key', '5:5'],
    ['the whole has no key', [], 'key', '1:1'],
    ['what is not written: its nearest parent', ['policy', 'hopLimit', 'max'], 'value', '3:13'],
    ['what is not written: its nearest parent\u2019s key', ['policy', 'rules', 'endpoint'], 'key', '2:1'],
    ['a step that is missing is not passed over', ['rules', 'version'], 'value', '1:1'],
  ];
  test.each(rows)('%s', (_, path, part, place) => {
    const { file, line, column } = errorPlace(CONFIG, path, part);
    expect(`${file} ${line}:${column}`).toBe(`config.yml ${place}`);
  });
});
