import { expect, test } from 'vitest';
import type { Selector } from '../../src/findings/selector.js';
import { isSelected } from '../../src/rollout/select.js';
import { desired } from './made.js';

const id = (value: string): Selector => ({ by: 'id', value });
const account = (value: string): Selector => ({ by: 'account', value });
const label = (name: string, value: string): Selector => ({ by: 'label', label: name, value });

test.each([
  ['nothing is asked', [], true],
  ['its id', [id('sig-1')], true],
  ['another id', [id('sig-2')], false],
  ['its account', [account('act-1')], true],
  ['another account', [account('act-2')], false],
  ['its label', [label('env', 'prod')], true],
  ['another value of it', [label('env', 'test')], false],
  ['a label that it has not', [label('constructor', '')], false],
  ['two that hold', [id('sig-1'), label('env', 'prod')], true],
  ['two of which one holds', [id('sig-1'), account('act-2')], false],
  ['two accounts, of which one is its own', [account('act-2'), account('act-1')], true],
  ['its account among two, and a label that does not hold', [account('act-2'), account('act-1'), label('env', 'x')], false],
  ['two accounts that are not its own', [account('act-2'), account('act-3')], false],
  ['two values of a label', [label('env', 'test'), label('env', 'prod')], true],
  ['two folders apart, one of them with it', [id('sig-1'), { by: 'path', paths: ['other', 'elastigroup.json'] }], true],
] as const)('%s', (_, only, isSo) => {
  expect(isSelected(desired('elastigroup', { labels: { env: 'prod' } }), only)).toBe(isSo);
});
