import { describe, expect, test } from 'vitest';
import { UnsafePlanError, type UnsafeReason, UserError } from '../src/errors.js';

test('an error without a place is its message', () => {
  const error = new UserError('--format must be one of text.');
  expect([error.name, error.message, error.place]).toEqual(['UserError', '--format must be one of text.', null]);
  expect(error).toBeInstanceOf(Error);
});

test('an error with a place begins with it, as editors and terminals link it', () => {
  const place = { file: '.github/spot-imdsv2.yml', line: 3, column: 5 };
  const error = new UserError('the config needs "version".', place);
  expect(error.message).toBe('.github/spot-imdsv2.yml:3:5: the config needs "version".');
  expect(error.place).toBe(place);
});

describe('a plan that is refused says what to do', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const rows: readonly (readonly [reason: UnsafeReason, message: string])[] = [
    [
      { guard: 'event', event: 'pull_request', allowed: ['push', 'schedule'] },
      'apply does not run for the event pull_request, only for push, schedule. Use mode: plan there.',
    ],
    [
      { guard: 'ref', ref: 'refs/heads/topic', allowed: ['main', 'release'] },
      'apply runs only on main, release, but this is refs/heads/topic. Merge first, or name the branch in apply-refs.',
    ],
    [
      { guard: 'ref', ref: 'refs/heads/topic', allowed: [] },
      'apply runs only on the default branch, which is not known here, but this is refs/heads/topic. Merge first, or name the branch in apply-refs.',
    ],
    [{ guard: 'confirmation', changes: 2, wasAsked: true }, '2 changes not confirmed: nothing was sent.'],
    [
      { guard: 'confirmation', changes: 1, wasAsked: false },
      'nobody can be asked whether to make 1 change. Look at the plan, then give --yes.',
    ],
    [
      { guard: 'account', specs: ['web', 'api'] },
      "no account is known for web, api, and without one Spot would take the oldest. Set account in the config's specs, spot-account, or SPOTINST_ACCOUNT.",
    ],
    [
      { guard: 'weakening', resources: many },
      'a, b, c, d, e and 2 more would allow IMDSv1 again: live, tokens are required. No option allows that. Write httpTokens: "required" into the spec.',
    ],
    [
      { guard: 'max-changes', changes: 21, limit: 20 },
      'the plan makes 21 changes, but max-changes is 20. Narrow it with only, or raise max-changes.',
    ],
    [
      { guard: 'max-instances', instances: 1, untold: 0, limit: 0 },
      'the plan replaces 1 instance, but max-instances is 0. Narrow it with only, or raise max-instances.',
    ],
    [
      { guard: 'max-instances', instances: 5, untold: 2, limit: 9 },
      'the plan replaces 5 instances that are known of, and of 2 rolls it cannot be told how many, but max-instances is 9. Narrow it with only, or raise max-instances.',
    ],
    [
      { guard: 'rolling', rolls: [{ resource: 'web (sig-1)', roll: 'sbgd-1' }] },
      'a roll is still running: sbgd-1 of web (sig-1). Wait for its end or stop it, and run again.',
    ],
    [
      { guard: 'outside', files: ['../a.json'] },
      'not in the checkout, where it would have been reviewed: ../a.json. Apply only what stands in the repository.',
    ],
    [
      { guard: 'plan-hash', unapproved: ['web (sig-1)'], undone: 0 },
      'the plan is not the one that was approved: web (sig-1) would be changed without having been approved. Make a new plan, look at it, and apply it by its hash.',
    ],
    [
      { guard: 'plan-hash', unapproved: ['web'], undone: 2 },
      'the plan is not the one that was approved: web would be changed without having been approved; 2 approved changes would not be made and are not in place. Make a new plan, look at it, and apply it by its hash.',
    ],
  ];
  test.each(rows)('%j', (reason, message) => {
    const error = new UnsafePlanError(reason);
    expect([error.name, error.message, error.reason]).toEqual(['UnsafePlanError', message, reason]);
  });
});
