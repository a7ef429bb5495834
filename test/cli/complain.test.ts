import { expect, it } from 'vitest';
import { complain } from '../../src/cli/complain.js';
import { RemoteError, type RemoteReason, UnsafePlanError, UserError } from '../../src/errors.js';
import { surroundings } from './surroundings.js';

const remote = (reason: RemoteReason, detail = 'no') =>
  new RemoteError({ service: 'Spot', operation: 'list Elastigroups of act-1', reason, status: 401, requestId: 'r-1', detail });

it.each([
  [2, 'wrong use', new UserError('a is wrong.\nb is wrong.'), 'spot-imdsv2: a is wrong.\nspot-imdsv2: b is wrong.\n'],
  [
    1,
    'a plan that is not carried out',
    new UnsafePlanError({ guard: 'max-changes', changes: 21, limit: 20 }),
    'spot-imdsv2: refused: the plan makes 21 changes, but max-changes is 20. Narrow it with only, or raise max-changes.\n',
  ],
  [
    3,
    'a service that says no',
    remote('refused'),
    'spot-imdsv2: Spot could not list Elastigroups of act-1 (401: no; request r-1). Look whether the token is valid, and whether it may do this in the account.\n',
  ],
  [
    3,
    'what a service says, seen and not obeyed',
    remote('unavailable', 'a\n::error::b'),
    'spot-imdsv2: Spot could not list Elastigroups of act-1 (401: a\\u{a}::error::b; request r-1). Run it again.\n',
  ],
])('%i: %s', (code, _, error, message) => {
  const { around, written } = surroundings({ cwd: '/' });
  expect(complain(error, around)).toBe(code);
  expect(written).toEqual({ stdout: '', stderr: message });
});
