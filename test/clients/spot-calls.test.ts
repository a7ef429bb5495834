import { expect, test } from 'vitest';
import { callOf } from '../../src/clients/spot-calls.js';
import { KINDS } from '../../src/specs/kinds/index.js';

test('a call below a resource counts for its route, without the id', () => {
  expect(callOf('GET', KINDS['ocean-cluster'], 'act-1', { id: 'o-1', below: '/roll', query: { limit: '5' } })).toEqual({
    method: 'GET',
    path: '/ocean/aws/k8s/cluster/o-1/roll',
    route: '/ocean/aws/k8s/cluster/{id}/roll',
    query: { accountId: 'act-1', limit: '5' },
    isOnce: false,
  });
});

test('what stands below that counts for its route as well', () => {
  const part = { name: 'rollId', id: 'scr-1', below: '/status' };
  expect(callOf('PUT', KINDS.elastigroup, 'act-1', { id: 'sig-1', below: '/roll', part, plain: { a: 1 } })).toMatchObject({
    path: '/aws/ec2/group/sig-1/roll/scr-1/status',
    route: '/aws/ec2/group/{id}/roll/{rollId}/status',
    body: { a: 1 },
  });
});

test('a creation is done once, and whatever is said to be', () => {
  const isOnce = (method: 'PUT' | 'POST', which: { readonly isOnce?: boolean }) =>
    callOf(method, KINDS.elastigroup, 'act-1', which).isOnce;
  expect([isOnce('POST', {}), isOnce('PUT', {}), isOnce('PUT', { isOnce: true })]).toEqual([true, false, true]);
});
