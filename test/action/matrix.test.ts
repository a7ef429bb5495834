import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_JOBS, type MatrixJob, matrixOf } from '../../src/action/matrix.js';
import { disapproval, formatHashes, parseHashes } from '../../src/rollout/approval.js';
import { changesOf, type Plan } from '../../src/rollout/planned.js';
import { settingsOf } from '../../src/settings.js';
import { change, plan, right, unplanned } from '../reporters/plan-made.js';
import { desired, idOf, live, planFor, WEAK } from '../rollout/made.js';

const hash = (number: number) => `h${number}`.padEnd(22, '_');
const changeIn = (account: string, number = 0) => change({ account, hash: hash(number) });
const jobsOf = (resources: Plan['resources'], given: Partial<Plan> = {}) => matrixOf(plan(resources, given)).include;
/** What the input `only` of a job means, as the Action reads it. */
const meantBy = ({ only }: MatrixJob) => settingsOf({ only }, ['.'], (name) => name, 'apply').only;
const accountsIn = (jobs: readonly MatrixJob[]) =>
  jobs.flatMap((job) => meantBy(job).map((one) => (one.by === 'account' ? one.value : `not an account: ${one.by}`)));

describe('the jobs of a plan', () => {
  test('are one for each account, in order, each with the hashes of its own changes', () => {
    expect(jobsOf([changeIn('act-2', 1), changeIn('act-1', 2), changeIn('act-2', 3)])).toEqual([
      { name: 'act-1', only: 'account=act-1', 'plan-hash': formatHashes([hash(2)]) },
      { name: 'act-2', only: 'account=act-2', 'plan-hash': formatHashes([hash(1), hash(3)]) },
    ]);
  });

  test.each([
    ['changes nothing', [right(), unplanned('unmanaged')], { roll: false }, []],
    [
      'changes nothing in one account, and replaces nothing',
      [changeIn('act-1'), right({ account: 'act-2' })],
      { roll: false },
      ['act-1'],
    ],
    [
      'changes nothing in one account, and replaces instances',
      [changeIn('act-1'), right({ account: 'act-2' })],
      { roll: true },
      ['act-1', 'act-2'],
    ],
    [
      'has what nothing is done about',
      [changeIn('act-1'), unplanned('waived', 'so.', { account: 'act-2' })],
      { roll: true },
      ['act-1'],
    ],
    ['has what has no account', [unplanned('no-account', 'so.', { account: null })], { roll: true }, []],
  ] as const)('of one that %s', (_, resources, given, accounts) => {
    expect(accountsIn(jobsOf(resources, given))).toEqual(accounts);
  });

  test('apply, each by itself, what it approves, and all of them together what the plan shows', () => {
    const specs = ['act-1', 'act-2', 'act-3'].flatMap((account, index) =>
      [1, 2].map((number) => desired('elastigroup', { account, id: idOf('elastigroup', index * 2 + number) })),
    );
    const fleet = specs.map(({ account, id }) => ({ ...live('elastigroup', WEAK), account: account ?? '', id: id ?? '' }));
    const whole = planFor(specs, fleet);
    const plans = matrixOf(whole).include.map((job) => {
      const own = planFor(specs, fleet, { only: meantBy(job) });
      expect(disapproval(parseHashes(job['plan-hash']), own)).toBeNull();
      return own;
    });
    expect(plans.map((own) => changesOf(own).length)).toEqual([2, 2, 2]);
    expect(new Set(plans.flatMap((own) => changesOf(own).map(({ id }) => id)))).toEqual(new Set(specs.map(({ id }) => id)));
  });
});

describe('more accounts than GitHub makes jobs', () => {
  const accounts = (count: number) => Array.from({ length: count }, (_, index) => `act-${index}`);

  test('are grouped only then', () => {
    expect(jobsOf(accounts(MAX_JOBS).map((account) => changeIn(account)))).toHaveLength(MAX_JOBS);
    const jobs = jobsOf(accounts(MAX_JOBS + 1).map((account) => changeIn(account)));
    expect(jobs.length).toBeLessThanOrEqual(MAX_JOBS);
    expect(jobs[0]?.name).toMatch(/^accounts \d+ of 256$/);
  });

  test('come into the same group whatever else is in the plan', () => {
    const groupOf = (account: string, among: readonly string[]) =>
      jobsOf(among.map((one) => changeIn(one))).find((job) => accountsIn([job]).includes(account))?.name;
    expect(groupOf('act-7', accounts(300))).toBe(groupOf('act-7', accounts(900).reverse()));
  });

  test('are each in one job, with each of their changes, however many they are', () => {
    const many = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(many, (count) => {
        const resources = accounts(count).map((account, number) => changeIn(account, number));
        const jobs = jobsOf(resources);
        expect(jobs.length).toBeLessThanOrEqual(MAX_JOBS);
        expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
        expect(accountsIn(jobs).toSorted()).toEqual(accounts(count).toSorted());
        const approved = jobs.flatMap((job) => [...parseHashes(job['plan-hash'])]);
        expect(approved.toSorted()).toEqual(resources.map((one) => one.hash).toSorted());
      }),
      { numRuns: 20 },
    );
  });
});
