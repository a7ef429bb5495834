import { expect, test } from 'vitest';
import { parseInstances } from '../../src/rollout/instances-file.js';

const ID = 'i-0123456789abcdef0';

test.each([
  ['one a line', `sig-1 ${ID}\r\nols-2\ti-01234567\n`, ['sig-1', 'ols-2']],
  ['a list of commas', `sig-1,${ID}\nsig-2, ${ID}`, ['sig-1', 'sig-2']],
  ['remarks and empty lines', `# gone since May\n\n  o-1 ${ID}  `, ['o-1']],
  ['nothing', '', []],
])('%s', (_, text, fleets) => {
  const found = parseInstances(text, 'gone.txt');
  expect(found.map(({ fleet }) => fleet)).toEqual(fleets);
  expect(found.every(({ id }) => id.startsWith('i-0'))).toBe(true);
});

test.each([
  ['an instance alone', ID],
  ['a fleet alone', 'sig-1'],
  ['no id of an instance', 'sig-1 web-1'],
  ['a pattern', 'sig-1 i-*'],
  ['more than two', `sig-1 ${ID} ${ID}`],
])('%s is refused, with its place', (_, line) => {
  expect(() => parseInstances(`sig-1 ${ID}\n${line}\n`, 'gone.txt')).toThrow(/^gone\.txt:2:1: a line must be the id of a fleet/);
});
