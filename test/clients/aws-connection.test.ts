import { describe, expect, test } from 'vitest';
import { allPages, byRegion, instanceIds } from '../../src/clients/aws-connection.js';
import { ec2Facts } from '../ec2.js';

test('ids of instances: each once, sorted, and nothing that is none', () => {
  const [old, young] = ['i-0123abcd', 'i-00000000000000001'];
  expect(instanceIds([old, young, old, '', 'i-*', 'i-123', 'I-0123abcd', ` ${old}`, 'i-000000000000000012'])).toEqual([
    young,
    old,
  ]);
});

test('a client for each region, and none for what is no region', () => {
  const made: string[] = [];
  const clientOf = byRegion('EC2', (region) => made.push(region));
  expect([clientOf('us-east-1'), clientOf('us-gov-west-1'), clientOf('us-east-1')]).toEqual([1, 2, 1]);
  expect(() => clientOf('us-east-1.evil.example')).toThrow('no name of a region');
  expect(made).toEqual(['us-east-1', 'us-gov-west-1']);
});

describe('pages', () => {
  const pagesOf = (...tokens: readonly (string | undefined)[]) => {
    const asked: (string | undefined)[] = [];
    const ask = async (token: string | undefined) => ({ items: [asked.push(token)], next: tokens[asked.length - 1] });
    return { asked, ask };
  };
  test.each<readonly [string, readonly (string | undefined)[], readonly (string | undefined)[]]>([
    ['one', [undefined], [undefined]],
    ['an empty token is none', [''], [undefined]],
    ['several', ['a', 'b', undefined], [undefined, 'a', 'b']],
  ])('%s', async (_, tokens, expected) => {
    const { asked, ask } = pagesOf(...tokens);
    expect(await allPages('EC2', 'do it', ask)).toHaveLength(expected.length);
    expect(asked).toEqual(expected);
  });

  test('in a circle are not whole: what is missing must not be taken for nothing', async () => {
    const { asked, ask } = pagesOf('a', 'b', 'a', 'b', 'a');
    const facts = await ec2Facts(allPages('EC2', 'do it', ask));
    expect([facts.reason, facts.detail]).toEqual(['unavailable', 'the answer is not whole: RepeatedToken']);
    expect(asked).toEqual([undefined, 'a', 'b']);
  });

  test('what is thrown becomes an error of the service', async () => {
    const failing = () => Promise.reject(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }));
    expect(await ec2Facts(allPages('CloudWatch', 'do it', failing))).toMatchObject({
      service: 'CloudWatch',
      operation: 'do it',
      detail: 'no connection (ECONNREFUSED)',
    });
  });
});
