import { describe, expect, test } from 'vitest';
import { describedXml, ec2Fault, errorXml } from '../../src/simulator/ec2-xml.js';
import type { Fault } from '../../src/simulator/faults.js';
import { ended, requireScene } from '../require-scene.js';

const MODIFY = 'ModifyInstanceMetadataOptions';

describe('is read back', () => {
  test('until EC2 has applied it', async () => {
    const { require, clock, tokens } = await requireScene(2, { modifyMs: 20_000 });
    const from = clock.now();
    expect(ended(await require())).toEqual(['applied', 'required', 'required']);
    expect([await tokens(), clock.now() - from]).toEqual([['required', 'required'], 20_000]);
  });

  test('and no longer than a minute', async () => {
    const { require, clock } = await requireScene(1, { modifyMs: 3_600_000 });
    const from = clock.now();
    expect(ended(await require())).toEqual(['partial', 'pending', 'failure']);
    expect(clock.now() - from).toBe(55_000);
  });

  test('so that an answer alone is no success', async () => {
    const { require } = await requireScene(2, { ignoresChanges: true });
    const report = await require();
    expect(ended(report)).toEqual(['failed', 'failed', 'failed', 'failure']);
    expect(report.fleets[0]?.instances[0]?.reason).toContain('EC2 has answered, and the instance still allows IMDSv1.');
  });
});

describe('batch by batch', () => {
  test('all of them where nothing goes wrong', async () => {
    const { require, sent, ec2 } = await requireScene(45);
    expect((await require()).verdict).toBe('applied');
    expect(sent()).toBe(45);
    // One look before, and one after each of three batches.
    expect(ec2.requests.filter(({ action }) => action === 'DescribeInstances')).toHaveLength(4);
  });

  test('the first that does not end well keeps the next ones from being begun', async () => {
    const { require, sent, ec2 } = await requireScene(45);
    ec2.fault({ route: MODIFY, nth: 22 }, ec2Fault('OperationNotPermitted'));
    const { verdict, stopped, fleets } = await require();
    const count = (state: string) => fleets[0]?.instances.filter((one) => one.state === state).length;
    expect([verdict, stopped, sent()]).toEqual(['partial', 'failure', 40]);
    expect(['required', 'failed', 'not-begun'].map(count)).toEqual([39, 1, 5]);
  });

  test('what would be refused of all is not sent for all', async () => {
    const { require, sent, ec2 } = await requireScene(20);
    ec2.fault({ route: MODIFY, times: Number.POSITIVE_INFINITY }, ec2Fault('UnauthorizedOperation'));
    const report = await require();
    expect([report.verdict, sent() <= 10]).toEqual(['failed', true]);
    expect(report.fleets[0]?.instances.find(({ state }) => state === 'failed')?.reason).toContain('UnauthorizedOperation');
  });

  test('a signal keeps the next one from being begun', async () => {
    const { require, sent, ec2 } = await requireScene(25);
    const controller = new AbortController();
    ec2.fault({ route: MODIFY, nth: 20 }, { kind: 'meanwhile', before: () => controller.abort() });
    const { stopped, fleets } = await require({ signal: controller.signal });
    expect([stopped, sent(), fleets[0]?.instances.filter(({ state }) => state === 'not-begun').length]).toEqual([
      'signal',
      20,
      5,
    ]);
  });
});

test('an instance that ends meanwhile is no failure', async () => {
  const { require, ec2, ids } = await requireScene(2);
  const [first = ''] = ids;
  ec2.fault({ route: MODIFY }, { kind: 'meanwhile', before: () => ec2.setState(first, 'terminated') });
  const report = await require();
  expect([report.verdict, report.fleets[0]?.instances.map(({ state }) => state).sort()]).toEqual([
    'applied',
    ['gone', 'required'],
  ]);
});

test.each(['UnauthorizedOperation', 'OperationNotPermitted', 'RequestLimitExceeded'] as const)(
  'an instance that EC2 does not know when it is read back is not taken for ended where %s kept it from being changed',
  async (code) => {
    const { require, ec2 } = await requireScene(1);
    ec2.fault({ route: MODIFY, times: Number.POSITIVE_INFINITY }, ec2Fault(code));
    const nothing = { kind: 'answer', when: 'before', ...describedXml([], null) } as const;
    ec2.fault({ route: 'DescribeInstances', nth: 2, times: Number.POSITIVE_INFINITY }, nothing);
    const report = await require();
    expect(ended(report)).toEqual(['partial', 'unknown', 'failure']);
    expect(report.fleets[0]?.instances[0]?.reason).toContain(code);
  },
);

test('one of which EC2 says that it does not exist has ended', async () => {
  const { require, ec2 } = await requireScene(1);
  ec2.fault(
    { route: MODIFY },
    {
      kind: 'answer',
      when: 'before',
      ...errorXml(400, 'InvalidInstanceID.NotFound', 'The instance ID does not exist'),
    },
  );
  ec2.fault({ route: 'DescribeInstances', nth: 2 }, { kind: 'answer', when: 'before', ...describedXml([], null) });
  expect(ended(await require())).toEqual(['applied', 'gone']);
});

test('what a signal kept from being sent within the last batch says so', async () => {
  const { require, ec2 } = await requireScene(15);
  const controller = new AbortController();
  ec2.fault({ route: MODIFY, nth: 3 }, { kind: 'meanwhile', before: () => controller.abort() });
  const { stopped, verdict, fleets } = await require({ signal: controller.signal });
  expect([verdict, stopped]).toEqual(['partial', 'signal']);
  const left = fleets[0]?.instances.filter(({ state }) => state === 'not-begun') ?? [];
  expect([left.length > 0, new Set(left.map(({ reason }) => reason))]).toEqual([
    true,
    new Set(['It was not begun, because the run was stopped.']),
  ]);
});

/** All that can go wrong with a call of EC2. */
const FAULTS: Readonly<Record<string, Fault>> = {
  '500': { kind: 'failure', when: 'before' },
  '500 after it was done': { kind: 'failure', when: 'after' },
  'reset before it was done': { kind: 'reset', when: 'before' },
  'reset after it was done': { kind: 'reset', when: 'after' },
  'reset within the answer': { kind: 'reset', when: 'within' },
  'no answer, and not done': { kind: 'hang', when: 'before' },
  'no answer, but done': { kind: 'hang', when: 'after' },
  'an answer that is cut': { kind: 'cut' },
  'an answer that is no XML': { kind: 'answer', when: 'after', status: 200, body: '<x' },
  UnauthorizedOperation: ec2Fault('UnauthorizedOperation'),
  OperationNotPermitted: ec2Fault('OperationNotPermitted'),
  UnsupportedOperation: ec2Fault('UnsupportedOperation'),
  RequestLimitExceeded: ec2Fault('RequestLimitExceeded'),
  ExpiredToken: ec2Fault('ExpiredToken'),
  AuthFailure: ec2Fault('AuthFailure'),
};

describe('whatever goes wrong with any one call', () => {
  test.each(Object.entries(FAULTS))('%s', { timeout: 60_000 }, async (_, fault) => {
    for (const times of [1, Number.POSITIVE_INFINITY])
      for (const [route, nth] of [
        ['DescribeInstances', 1],
        ['DescribeInstances', 2],
        [MODIFY, 1],
        [MODIFY, 2],
      ] as const) {
        const { require, ec2, ids, run } = await requireScene(2);
        ec2.fault({ route, nth, times }, fault);
        const first = await require().catch((error: unknown) => error);
        ec2.clearFaults();
        const now = await run.ec2.metadataOptions('us-east-1', ids);
        if (first instanceof Error) expect([first.name, route, nth]).toEqual(['RemoteError', 'DescribeInstances', 1]);
        else {
          const report = first as Awaited<ReturnType<typeof require>>;
          for (const { id, state } of report.fleets[0]?.instances ?? []) {
            const isRequired = now.get(id)?.httpTokens === 'required';
            if (state === 'required') expect(isRequired).toBe(true);
            else if (state === 'failed' || state === 'not-begun') expect([id, state, isRequired]).toEqual([id, state, false]);
            else expect(state).toBe('unknown');
          }
          expect(report.verdict === 'applied').toBe(report.fleets[0]?.instances.every(({ state }) => state === 'required'));
        }
        expect((await require()).verdict).toBe('applied');
      }
  });
});
