import { expect, test } from 'vitest';
import { memberChange } from '../../src/rollout/member-change.js';

test.each([
  ['/compute/launchSpecification/metadataOptions/httpTokens', 'optional', 'required', true],
  ['/description', undefined, 'text', true],
  ['/capacity/maximum', 3, null, true],
  ['/isEnabled', false, true, true],
  ['/tags', [], [{ tagKey: 'a' }], false],
  ['/description', 'short', 'x'.repeat(101), false],
  ['/strategy', { risk: 1 }, null, false],
  ['/compute/launchSpecification/userData', 'YQ==', 'Yg==', false],
  ['/compute/launchSpecification/shutdownScript', null, 'Yg==', false],
  ['/thirdPartiesIntegration/kubernetes/token', 'a', 'b', false],
  ['/thirdPartiesIntegration/dockerSwarm/masterToken', 'a', 'b', false],
  ['/thirdPartiesIntegration/rancher/secretKey', 'a', 'b', false],
  ['/thirdPartiesIntegration/x/credentials/key', 'a', 'b', false],
  ['/a/Password', 'a', 'b', false],
])('%s from %j to %j', (path, from, to, isShown) => {
  expect(memberChange(path, from, to)).toEqual({
    path,
    from: isShown ? (from ?? null) : null,
    to: isShown ? to : null,
    isShown,
  });
});
