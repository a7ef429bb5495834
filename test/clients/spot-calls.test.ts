import { expect, test } from 'vitest';
import { callOf } from '../../src/clients/spot-calls.js';
import { KINDS } from '../../src/specs/kinds/index.js';

test('a call below a resource counts for its route, without the id', () => {
  expect(callOf('GET', KINDS['ocean-cluster'], 'act-1', { id: 'o-1', below: '/roll', query: { limit: '5' } })).toEqual({
    method: 'GET',
    path: '/ocean/aws/k8s/cluster/o-1/roll',
    route: '/ocean/aws/k8s/cluster/{id}/roll',
    query: { accountId: 'act-1', limit: '5' },
  });
});
