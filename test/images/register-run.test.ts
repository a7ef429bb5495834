import { describe, expect, test } from 'vitest';
import { RemoteError } from '../../src/errors.js';
import { registerImage } from '../../src/images/register-run.js';
import { ec2Fault } from '../../src/simulator/ec2-xml.js';
import type { Fault } from '../../src/simulator/faults.js';
import { AMI, type Opened, openImages, REGION } from './images.js';

const ALWAYS = { route: 'RegisterImage', times: Number.POSITIVE_INFINITY };

const register = ({ api, clock, signal }: Opened) =>
  registerImage(
    { region: REGION, source: { by: 'image', id: AMI }, name: 'web-v2' },
    { api, clock, signal, refusalsOf: () => [] },
  );

const count = async ({ api }: Opened) => (await api.ownNamed(REGION, 'web-v2')).length;

describe('the fault', () => {
  test.each<[string, Fault, 'registered' | 'error', string | null]>([
    ['of a lost answer', { kind: 'reset', when: 'after' }, 'registered', null],
    ['of an answer that never comes', { kind: 'hang', when: 'after' }, 'registered', null],
    ['of a failure after it was made', { kind: 'failure', when: 'after' }, 'registered', null],
    ['of a request that never came', { kind: 'reset', when: 'before' }, 'error', 'unknown'],
    ['of rights', ec2Fault('UnauthorizedOperation'), 'error', 'refused'],
    ['of a limit', ec2Fault('RequestLimitExceeded'), 'error', 'limited'],
    ['of credentials', ec2Fault('ExpiredToken'), 'error', 'credentials'],
  ])(
    '%s: in the end there is one image',
    async (_, fault, verdict, reason) => {
      const opened = await openImages();
      opened.ec2.fault(ALWAYS, fault);
      const result = await register(opened).catch((error: unknown) => error);
      if (result instanceof RemoteError) expect(['error', result.facts.reason]).toEqual([verdict, reason]);
      else expect(result).toMatchObject({ verdict, replaced: [AMI] });
      opened.ec2.clearFaults();
      const again = await register(opened);
      expect([again.verdict, await count(opened)]).toEqual([verdict === 'registered' ? 'existing' : 'registered', 1]);
    },
    20_000,
  );

  test('of a taken name that no image shows yet', async () => {
    const opened = await openImages();
    opened.ec2.fault({ route: 'RegisterImage' }, { kind: 'reset', when: 'after' });
    opened.ec2.setModes({ staleLists: 5 });
    expect(await register(opened)).toMatchObject({ verdict: 'registered' });
    expect(await count(opened)).toBe(1);
  });
});

test('an image that never shows is told of with its id, and not called done', async () => {
  const opened = await openImages();
  opened.ec2.setModes({ staleLists: 1000 });
  expect(await register(opened)).toMatchObject({ verdict: 'unknown', image: null });
});

test('a name that another image has is refused, whoever asks', async () => {
  const opened = await openImages();
  opened.ec2.loadImage({ id: 'ami-00000000000000002', said: { name: 'web-v2', imdsSupport: 'v2.0' } });
  const result = await register(opened);
  expect(result).toMatchObject({ verdict: 'refused', refusals: [{ guard: 'name' }] });
});

test('the UEFI variables are taken along', async () => {
  const opened = await openImages({ uefiData: 'QQ==', said: { bootMode: 'uefi-preferred' } });
  const result = await register(opened);
  expect(opened.ec2.image(REGION, 'id' in result ? result.id : '')?.uefiData).toBe('QQ==');
});

test('a stopped run registers nothing', async () => {
  const stop = new AbortController();
  stop.abort('signal');
  const opened = await openImages();
  await expect(register({ ...opened, signal: stop.signal })).rejects.toBe('signal');
  expect(await count(opened)).toBe(0);
});

test('what stands against it is asked before anything is registered', async () => {
  const { api, clock, signal, ec2 } = await openImages();
  const asked: unknown[] = [];
  const refusal = { guard: 'spec', message: 'no' } as const;
  const refusalsOf = (replaced: readonly string[], made: string | null) => {
    asked.push([replaced, made]);
    return [refusal];
  };
  const request = { region: REGION, source: { by: 'image', id: AMI }, name: 'web-v2' } as const;
  expect(await registerImage(request, { api, clock, signal, refusalsOf })).toEqual({ verdict: 'refused', refusals: [refusal] });
  expect([asked, ec2.requests.some(({ action }) => action === 'RegisterImage')]).toEqual([[[[AMI], null]], false]);
});
