import { expect, test } from 'vitest';
import type { Selector } from '../../src/check.js';
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
] as const)('%s', (_, only, isSo) => {
  expect(isSelected(desired('elastigroup', { labels: { env: 'prod' } }), only)).toBe(isSo);
});
