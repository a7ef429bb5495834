import { describe, expect, test } from 'vitest';
import { awsError, credentialsError, isWithoutCredentials, noSuchRegion } from '../../src/clients/aws-failure.js';

const thrown = (name: string, message: string, more: object = {}) => Object.assign(new Error(message), { name, ...more });
const served = (name: string, status: number) =>
  thrown(name, 'said', { $fault: 'client', $metadata: { httpStatusCode: status, requestId: 'r-1' } });
const NONE = thrown('CredentialsProviderError', 'Could not load credentials from any providers');

describe('why EC2 was not told', () => {
  test.each<readonly [string, unknown, string, string]>([
    ['denied by its status', served('Odd', 403), 'refused', 'Odd: said'],
    ['denied over JSON', served('AccessDeniedException', 400), 'refused', 'AccessDeniedException: said'],
    ['limited by its status', served('Odd', 429), 'limited', 'Odd: said'],
    ['a wrong question', served('FilterLimitExceeded', 400), 'invalid', 'FilterLimitExceeded: said'],
    ['a code that is no word', served('<b>', 400), 'invalid', 'an error: said'],
    ['an account that is not active', served('OptInRequired', 401), 'refused', 'OptInRequired: said'],
    ['a proxy that refuses', thrown('Error', 'no tunnel', { code: 'EPROXY' }), 'unavailable', 'no connection through the proxy'],
    ['a certificate', thrown('Error', 'x', { code: 'CERT_HAS_EXPIRED' }), 'unavailable', 'no connection (CERT_HAS_EXPIRED)'],
    ['an answer that is none', thrown('SyntaxError', '<html>secret', {}), 'unavailable', 'the connection broke'],
    ['nothing', null, 'unavailable', 'the connection broke'],
  ])('%s', (_, error, reason, detail) => {
    expect(awsError('EC2', 'do it', error).facts).toMatchObject({ service: 'EC2', operation: 'do it', reason, detail });
  });
});

describe('why there are no credentials', () => {
  test.each<readonly [string, unknown, string, string]>([
    ['none', NONE, 'credentials', 'there are no AWS credentials'],
    [
      'a role that is refused',
      served('AccessDenied', 403),
      'credentials',
      'no credentials could be had from their source: it may need a new login (AccessDenied)',
    ],
    ['a service that fails', served('InternalFailure', 500), 'unavailable', 'InternalFailure: said'],
    ['a service that is not there', thrown('Error', 'x', { code: 'ENOTFOUND' }), 'unavailable', 'no connection (ENOTFOUND)'],
    [
      'a file that is not there',
      thrown('Error', 'open /x', { code: 'ENOENT' }),
      'credentials',
      'no credentials could be had from their source: it may need a new login',
    ],
  ])('%s', (_, error, reason, detail) => {
    expect(credentialsError('EC2', 'do it', error).facts).toMatchObject({ reason, detail });
  });
});

test('none are told from some that fail', () => {
  expect(
    [NONE, thrown('CredentialsProviderError', 'The SSO session has expired'), new Error('x'), null].map(isWithoutCredentials),
  ).toEqual([true, false, false, false]);
});

test('a region is quoted, and not at length', () => {
  expect(noSuchRegion('EC2', `a"${'b'.repeat(99)}`).message).toMatch(/^EC2 could not ask in "a\\"b{38}" \(this is no name/);
});
