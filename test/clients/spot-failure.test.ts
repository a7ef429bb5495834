import { describe, expect, test } from 'vitest';
import { failureOfAnswer, failureOfConnection, noAnswer, remoteError } from '../../src/clients/spot-failure.js';

const envelope = (response: unknown, request: unknown = { id: '0000-1' }) => JSON.stringify({ request, response });

describe('an answer that is an error', () => {
  test.each<readonly [number, string, string, string, readonly string[]]>([
    [400, envelope({ errors: [{ code: 'A', message: 'no' }] }), 'invalid', 'A: no', ['A']],
    [400, envelope({ errors: [{ code: 'A', message: 'no', field: 'x.y' }] }), 'invalid', 'A: no: x.y', ['A']],
    [400, envelope({ errors: [{ code: 'A', message: 'no' }, { code: 'B' }] }), 'invalid', 'A: no; B', ['A', 'B']],
    [400, envelope({ errors: [{ code: 400 }, null, 'x'] }), 'invalid', '', ['400']],
    [400, envelope({ errors: [], status: { code: 400, message: 'Bad Request' } }), 'invalid', 'Bad Request', []],
    [400, envelope({ errors: 'x', status: { code: 400, message: 'Bad Request' } }), 'invalid', 'Bad Request', []],
    [400, envelope(null), 'invalid', '', []],
    [400, 'Bad Request', 'invalid', 'Bad Request', []],
    [400, '', 'invalid', '', []],
    [400, '"text"', 'invalid', '', []],
    [401, envelope({ status: { message: 'Unauthorized' } }), 'refused', 'Unauthorized', []],
    [403, '', 'refused', '', []],
    [404, 'Not Found', 'missing', 'Not Found', []],
    [429, envelope({ data: 'Rate limit exceeded', status: { message: 'x' } }), 'limited', 'Rate limit exceeded', []],
    [301, '', 'invalid', 'a redirect, which is not followed', []],
    [500, '', 'unavailable', '', []],
    [503, '<html>\n  <b>busy</b>\n</html>', 'unavailable', '<html> <b>busy</b> </html>', []],
  ])('%i %s', (status, text, reason, detail, codes) => {
    expect(failureOfAnswer(status, text)).toMatchObject({ status, reason, detail, codes });
  });

  test.each([
    ['0000-1', '0000-1'],
    ['a b', null],
    ['x'.repeat(101), null],
    [5, null],
  ])('the id of the request %j', (id, shown) => {
    expect(failureOfAnswer(400, envelope({}, { id })).requestId).toBe(shown);
  });

  test('long words are cut, and never within a character', () => {
    const { detail } = failureOfAnswer(400, '😀'.repeat(1000));
    expect(detail).toBe('😀'.repeat(300));
  });

  test('only what may have been done, or will pass, is called so', () => {
    const of = (status: number) => {
      const { mayBeDone, isPassing } = failureOfAnswer(status, '');
      return [status, mayBeDone, isPassing];
    };
    expect([302, 400, 401, 404, 429, 500, 503].map(of)).toEqual([
      [302, false, false],
      [400, false, false],
      [401, false, false],
      [404, false, false],
      [429, false, true],
      [500, true, true],
      [503, true, true],
    ]);
  });
});

describe('a connection that failed', () => {
  test.each([
    ['ECONNREFUSED', 'no connection (ECONNREFUSED)', false],
    ['ENOTFOUND', 'no connection (ENOTFOUND)', false],
    ['CERT_HAS_EXPIRED', 'no connection (CERT_HAS_EXPIRED)', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'no connection (ERR_TLS_CERT_ALTNAME_INVALID)', false],
    ['EPROXY', 'no connection through the proxy', false],
    ['ECONNRESET', 'the connection broke (ECONNRESET)', true],
    [undefined, 'the connection broke', true],
    ['not a code', 'the connection broke', true],
  ])('%s', (code, detail, mayBeDone) => {
    expect(failureOfConnection(code)).toMatchObject({ reason: 'unavailable', status: null, detail, mayBeDone, isPassing: true });
  });
});

test.each([
  [false, true, 'unavailable'],
  [true, true, 'unknown'],
  [true, false, 'unavailable'],
])('a write %s that may be done %s: %s', (isWrite, mayBeDone, reason) => {
  const error = remoteError({ operation: 'do it', isWrite }, noAnswer('gone', mayBeDone));
  expect([error.message, error.facts.reason, error.cause]).toEqual(['Spot could not do it (gone)', reason, undefined]);
});
