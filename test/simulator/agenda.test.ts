import { expect, test } from 'vitest';
import { emptyAgenda } from '../../src/simulator/agenda.js';

test('everything that is due happens once, in the order of time, also what is added meanwhile', () => {
  const agenda = emptyAgenda();
  const seen: string[] = [];
  const note = (name: string) => (time: number) => seen.push(`${name} ${time}`);
  agenda.at(20, note('b'));
  agenda.at(10, (time) => {
    note('a')(time);
    agenda.at(15, note('added'));
    agenda.at(40, note('later'));
  });
  agenda.at(20, note('c'));
  agenda.run(9);
  expect(seen).toEqual([]);
  agenda.run(30);
  agenda.run(30);
  expect(seen).toEqual(['a 10', 'added 15', 'b 20', 'c 20']);
  agenda.run(40);
  expect(seen.at(-1)).toBe('later 40');
});
