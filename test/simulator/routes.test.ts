import { expect, test } from 'vitest';
import { ROUTES, routeOf } from '../../src/simulator/routes.js';
import { startSpot } from '../spot.js';
import { ask } from './client.js';

test('each route has a template and a method of its own', () => {
  const names = ROUTES.map(({ method, template }) => `${method} ${template}`);
  expect(names).toContain('PUT /ocean/aws/ecs/launchSpec/{id}');
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['GET', '/aws/ec2/group', '/aws/ec2/group', {}],
  ['PUT', '/aws/ec2/group/sig-1', '/aws/ec2/group/{id}', { id: 'sig-1' }],
  ['GET', '/aws/ec2/group/status', '/aws/ec2/group/{id}', { id: 'status' }],
  ['GET', '/aws/ec2/group/sig-1/status', '/aws/ec2/group/{id}/status', { id: 'sig-1' }],
])('%s %s is found', (method, path, template, params) => {
  const found = routeOf(method, path);
  expect([found?.route.method, found?.route.template, found?.params]).toEqual([method, template, params]);
});

test.each([
  ['PATCH', '/aws/ec2/group/sig-1'],
  ['DELETE', '/aws/ec2/group/sig-1'],
  ['GET', '/aws/ec2/group/'],
  ['GET', '/aws/ec2/group/sig-1/'],
  ['GET', '/AWS/ec2/group'],
  ['GET', '//aws/ec2/group'],
  ['POST', '/aws/ec2/group/sig-1'],
  ['PUT', '/aws/ec2/group'],
  ['GET', '/'],
  ['GET', '/%ff'],
])('no route: %s %s', async (method, path) => {
  expect(routeOf(method, path)).toBeNull();
  const spot = await startSpot({ undescribed: 'routes that are none' });
  const got = await ask(spot, method, path);
  expect([got.status, got.body.response.status.code]).toEqual([404, 404]);
});
