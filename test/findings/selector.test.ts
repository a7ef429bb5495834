import { expect, test } from 'vitest';
import { isChosen, type Selector } from '../../src/findings/selector.js';

const account = (value: string): Selector => ({ by: 'account', value });
const label = (name: string, value: string): Selector => ({ by: 'label', label: name, value });

test.each([
  ['nothing is asked', [], true],
  ['the one that is asked holds', [account('yes')], true],
  ['it does not', [account('no')], false],
  ['one of two of a sort holds', [account('no'), account('yes')], true],
  ['none of two of a sort', [account('no'), account('no')], false],
  ['one sort holds, another does not', [account('yes'), label('env', 'no')], false],
  ['labels of different names are different sorts', [label('env', 'yes'), label('team', 'no')], false],
  ['values of one label are one sort', [label('env', 'yes'), label('env', 'no')], true],
  ['a label that is called like a sort', [label('account', 'no'), account('yes')], false],
] as const)('%s', (_, only, isSo) => {
  expect(isChosen(only, ({ value }) => value === 'yes')).toBe(isSo);
});
