import { describe, expect, test } from 'vitest';
import { enablePlan, type ImageRefusal } from '../../src/images/enable.js';
import { enableImages } from '../../src/images/enable-run.js';
import { ec2Fault } from '../../src/simulator/ec2-xml.js';
import type { Fault } from '../../src/simulator/faults.js';
import { AMI, machineImage, type Opened, openImages, REGION } from './images.js';

const OTHER = 'ami-00000000000000002';
const ALWAYS = { times: Number.POSITIVE_INFINITY };
const NO: ImageRefusal = { guard: 'confirmation', message: 'no' };

async function run({ api, clock, signal, ec2 }: Opened, refusals: readonly ImageRefusal[] = [], ids = [AMI]) {
  const facts = ids.map((id) => {
    const support = ec2.image(REGION, id)?.said.imdsSupport ?? null;
    return { id, image: machineImage({ id, imdsSupport: support }), specs: [], live: [], permissions: [] };
  });
  const plan = enablePlan(facts, { region: REGION, accounts: ['act-1'], allowed: ids });
  return enableImages(plan, { api, clock, signal, refusals });
}

const states = ({ outcomes }: Awaited<ReturnType<typeof run>>) => outcomes.map(({ state }) => state);

test('what is sent is read back', async () => {
  const opened = await openImages();
  expect(await run(opened)).toMatchObject({ verdict: 'enabled', outcomes: [{ id: AMI, state: 'enabled', detail: null }] });
  expect(opened.ec2.requests.map(({ action }) => action)).toEqual(['ModifyImageAttribute', 'DescribeImages']);
});

test('a refusal of the run keeps all from being sent, but not what is already so from being right', async () => {
  const opened = await openImages();
  expect(await run(opened, [NO])).toMatchObject({ verdict: 'refused', refusals: [NO], outcomes: [] });
  expect(opened.ec2.requests).toEqual([]);
  const done = await openImages({ said: { imdsSupport: 'v2.0' } });
  expect(await run(done, [NO])).toMatchObject({ verdict: 'enabled', outcomes: [{ state: 'already' }] });
});

describe('the fault', () => {
  test.each<[string, Fault, string, string | undefined]>([
    ['of a lost answer', { kind: 'reset', when: 'after' }, 'enabled', 'v2.0'],
    ['of an answer that never comes', { kind: 'hang', when: 'after' }, 'enabled', 'v2.0'],
    ['of an answer that ends too early', { kind: 'cut' }, 'enabled', 'v2.0'],
    ['of a failure after it was made', { kind: 'failure', when: 'after' }, 'enabled', 'v2.0'],
    ['of a request that never came', { kind: 'reset', when: 'before' }, 'unknown', undefined],
    ['of a failure before it was made', { kind: 'failure', when: 'before' }, 'unknown', undefined],
    ['of an answer without an effect', { kind: 'ignored' }, 'unknown', undefined],
    ['of rights', ec2Fault('UnauthorizedOperation'), 'failed', undefined],
    ['of a limit', ec2Fault('RequestLimitExceeded'), 'failed', undefined],
    ['of credentials', ec2Fault('ExpiredToken'), 'failed', undefined],
    ['of what is not permitted', ec2Fault('OperationNotPermitted'), 'failed', undefined],
  ])(
    '%s',
    async (_, fault, state, support) => {
      const opened = await openImages();
      const api = { ...opened.api };
      opened.ec2.fault({ route: 'ModifyImageAttribute', ...ALWAYS }, fault);
      const result = await run({ ...opened, api });
      expect([states(result), opened.ec2.image(REGION, AMI)?.said.imdsSupport]).toEqual([[state], support]);
      expect(result.verdict).toBe(state);
      // Run again, it is done once and not more.
      opened.ec2.clearFaults();
      expect((await run(opened)).verdict).toBe('enabled');
    },
    20_000,
  );

  test('of the reading back leaves it unknown', async () => {
    const opened = await openImages();
    opened.ec2.fault({ route: 'DescribeImages', ...ALWAYS }, ec2Fault('UnauthorizedOperation'));
    expect(states(await run(opened))).toEqual(['unknown']);
  });
});

test('an image that shows it late is waited for', async () => {
  const opened = await openImages();
  opened.ec2.setModes({ staleLists: 4 });
  const began = opened.clock.now();
  expect((await run(opened)).verdict).toBe('enabled');
  expect(opened.clock.now() - began).toBeGreaterThan(0);
});

test('the first that fails ends the run', async () => {
  const opened = await openImages();
  opened.ec2.loadImage({ id: OTHER });
  opened.ec2.fault({ route: 'ModifyImageAttribute' }, ec2Fault('UnauthorizedOperation'));
  expect(states(await run(opened, [], [AMI, OTHER]))).toEqual(['failed', 'not-begun']);
});

test('one refused image keeps all others from being sent', async () => {
  const { api, clock, signal, ec2 } = await openImages();
  const facts = [AMI, OTHER].map((id) => ({ id, image: machineImage({ id }), specs: [], live: [], permissions: [] }));
  const plan = enablePlan(facts, { region: REGION, accounts: ['act-1'], allowed: [AMI] });
  const result = await enableImages(plan, { api, clock, signal, refusals: [] });
  expect([result.verdict, result.outcomes, ec2.requests]).toEqual(['refused', [], []]);
});

test('a stopped run begins nothing', async () => {
  const stop = new AbortController();
  stop.abort();
  const opened = await openImages();
  const result = await run({ ...opened, signal: stop.signal });
  expect([result.verdict, states(result)]).toEqual(['failed', ['not-begun']]);
});
