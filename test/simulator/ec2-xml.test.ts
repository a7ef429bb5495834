import { expect, test } from 'vitest';
import { ec2Fault, ec2Refusal, errorXml } from '../../src/simulator/ec2-xml.js';
import { elementsIn } from './ec2-client.js';

test('what is said is escaped', () => {
  expect(errorXml(400, 'A', '<b> & c').body).toContain('<Message>&lt;b&gt; &amp; c</Message>');
});

test.each([
  ['UnauthorizedOperation', 403],
  ['RequestLimitExceeded', 503],
  ['RequestExpired', 400],
  ['ExpiredToken', 403],
  ['AuthFailure', 401],
] as const)('%s has its status', (code, status) => {
  const refusal = ec2Refusal(code);
  expect([refusal.status, elementsIn(refusal.body, 'Code')]).toEqual([status, [code]]);
  expect(ec2Fault(code)).toMatchObject({ kind: 'answer', status, body: refusal.body });
});
