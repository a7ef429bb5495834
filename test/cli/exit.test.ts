import { expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit.js';

it('has the codes that users’ pipelines rely on', () => {
  expect(EXIT).toEqual({ ok: 0, failed: 1, wrongUse: 2, unknown: 3 });
});
