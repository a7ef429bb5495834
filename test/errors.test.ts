import { expect, test } from 'vitest';
import { UserError } from '../src/errors.js';

test('an error without a place is its message', () => {
  const error = new UserError('--format must be one of text.');
  expect([error.name, error.message, error.place]).toEqual(['UserError', '--format must be one of text.', null]);
  expect(error).toBeInstanceOf(Error);
});

test('an error with a place begins with it, as editors and terminals link it', () => {
  const place = { file: '.github/spot-imdsv2.yml', line: 3, column: 5 };
  const error = new UserError('the config needs "version".', place);
  expect(error.message).toBe('.github/spot-imdsv2.yml:3:5: the config needs "version".');
  expect(error.place).toBe(place);
});
