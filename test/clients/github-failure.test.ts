import { describe, expect, test } from 'vitest';
import { failureOfAnswer, failureOfConnection, failureOfQuery, type Headers } from '../../src/clients/github-failure.js';

const NOW = 1_000_000;
const answer = (status: number, headers: Headers = {}, data: unknown = { message: 'no' }) =>
  failureOfAnswer({ status, headers, data }, NOW);

describe('a status', () => {
  test.for([
    [301, 'missing', false],
    [400, 'invalid', false],
    [401, 'refused', false],
    [403, 'refused', false],
    [404, 'missing', false],
    [409, 'invalid', false],
    [410, 'missing', false],
    [422, 'invalid', false],
    [429, 'limited', false],
    [500, 'unavailable', true],
    [502, 'unavailable', true],
    [504, 'unavailable', true],
  ] as const)('%i is %s; ambiguous: %s', ([status, reason, isAmbiguous]) => {
    expect(answer(status)).toMatchObject({ status, reason, isAmbiguous, detail: 'no' });
  });
});

describe('403 is a limit', () => {
  test.for<[string, Headers, string, boolean]>([
    ['with a time to wait', { 'retry-after': '5' }, 'no', true],
    ['with nothing remaining', { 'x-ratelimit-remaining': '0' }, 'no', true],
    ['by its words', {}, 'You have exceeded a secondary rate limit.', true],
    ['but not with some remaining', { 'x-ratelimit-remaining': '17', 'x-ratelimit-reset': '2000' }, 'no', false],
  ])('%s', ([, headers, message, isLimited]) => {
    expect(answer(403, headers, { message }).reason).toBe(isLimited ? 'limited' : 'refused');
  });
});

describe('when to ask again', () => {
  test.for<[string, Headers, number | null]>([
    ['as said', { 'retry-after': '5' }, NOW + 5000],
    [
      'as said, whatever the budget',
      { 'retry-after': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2000' },
      NOW + 5000,
    ],
    ['when the budget is new', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2000' }, 2_000_000],
    ['not when the budget is new, if it is not spent', { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '2000' }, null],
    ['not by what is no number', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, null],
    ['not by a number beyond all times', { 'retry-after': '9'.repeat(20) }, null],
    ['not by what is not there', {}, null],
  ])('%s', ([, headers, endsAt]) => {
    expect(answer(429, headers).endsAt).toBe(endsAt);
  });
});

describe('what is told', () => {
  test.for<[string, unknown, string]>([
    ['the message', { message: 'a', errors: ['b'], documentation_url: 'c' }, 'a'],
    ['no text that is no JSON', '<html>secret</html>', ''],
    ['no message that is none', { message: { a: 1 } }, ''],
    ['nothing of bytes', new ArrayBuffer(8), ''],
    ['nothing of null', null, ''],
    ['a long message in part', { message: 'x'.repeat(1000) }, 'x'.repeat(300)],
  ])('%s', ([, data, detail]) => {
    expect(answer(422, {}, data).detail).toBe(detail);
  });

  test.for<[string, string | null]>([
    ['C0DE:1A2B:3C4D-5', 'C0DE:1A2B:3C4D-5'],
    ['::error::', null],
    ['a b', null],
    ['x'.repeat(101), null],
  ])('of the request’s id %s', ([id, told]) => {
    expect(answer(500, { 'x-github-request-id': id }).requestId).toBe(told);
  });
});

describe('a connection', () => {
  const withCode = (code: unknown) =>
    new Error('outer', { cause: new TypeError('fetch failed', { cause: Object.assign(new Error('token abc'), { code }) }) });
  test.for<[unknown, string, boolean]>([
    ['ECONNREFUSED', 'no connection (ECONNREFUSED)', false],
    ['ENOTFOUND', 'no connection (ENOTFOUND)', false],
    ['UND_ERR_SOCKET', 'the connection broke (UND_ERR_SOCKET)', true],
    ['ECONNRESET', 'the connection broke (ECONNRESET)', true],
    ['token abc', 'the connection broke', true],
    [5, 'the connection broke', true],
  ])('with the code %s', ([code, detail, isAmbiguous]) => {
    expect(failureOfConnection(withCode(code))).toEqual({
      reason: 'unavailable',
      isAmbiguous,
      status: null,
      requestId: null,
      detail,
      endsAt: null,
    });
  });
});

test('an error of GraphQL is never ambiguous, and may have no message', () => {
  expect(failureOfQuery({}, {}, NOW)).toMatchObject({ reason: 'unavailable', isAmbiguous: false, status: 200, detail: '' });
});
