import { describe, expect, test } from 'vitest';
import { enablePlan, type ImageFacts, labelOf } from '../../src/images/enable.js';
import type { ImageUse } from '../../src/images/uses.js';
import { AMI, machineImage, REGION } from './images.js';

const use = (given: Partial<ImageUse> = {}): ImageUse => ({
  ...{ kind: 'elastigroup', id: 'sig-1', name: 'web', account: 'act-1', region: REGION, file: null, isInherited: false },
  ...given,
});
const GUARD = { region: REGION, accounts: ['act-1'], allowed: [AMI] };
const facts = (given: Partial<ImageFacts> = {}): ImageFacts => ({
  ...{ id: AMI, image: machineImage(), specs: [], live: [], permissions: [] },
  ...given,
});
const planned = (given: Partial<ImageFacts>, guard: Partial<typeof GUARD> = {}) =>
  enablePlan([facts(given)], { ...GUARD, ...guard }).images[0];

test('an image that nothing stands against is enabled', () => {
  expect(planned({ specs: [use({ file: 'a.json' })], live: [use()] })).toMatchObject({ state: 'enable', refusals: [] });
});

test('a region that is not told stands against nothing', () => {
  expect(planned({ live: [use({ region: null })] })?.state).toBe('enable');
});

test('what is already so is left alone, whoever owns it and whatever is known', () => {
  const image = machineImage({ imdsSupport: 'v2.0', isOwn: false });
  expect(planned({ image, live: null }, { allowed: [] })).toMatchObject({ state: 'already', refusals: [] });
});

describe('refused is', () => {
  test.each<[string, Partial<ImageFacts>, Partial<typeof GUARD>, readonly string[]]>([
    ['what is not there', { image: null }, {}, ['missing']],
    ['what others own', { image: machineImage({ isOwn: false, owner: '1', ownerAlias: 'amazon' }) }, {}, ['foreign']],
    ['what has failed', { image: machineImage({ state: 'failed' }) }, {}, ['state']],
    ['what the config does not allow', {}, { allowed: ['ami-00000000000000002'] }, ['not-allowed']],
    ['what a spec uses elsewhere', { specs: [use({ region: 'eu-west-1', file: 'a.json' })] }, {}, ['region']],
    ['what a live resource uses elsewhere', { live: [use({ region: 'eu-west-1' })] }, {}, ['region']],
    ['what may be in use', { live: null }, {}, ['live-use']],
    ['what may be in use in an account that is not known', {}, { accounts: [] }, ['live-use']],
    ['for all reasons at once', { image: null, live: null }, { allowed: [] }, ['missing', 'not-allowed', 'live-use']],
  ])('%s', (_, given, guard, guards) => {
    const found = planned(given, guard);
    expect([found?.state, found?.refusals.map((one) => one.guard)]).toEqual(['refused', guards]);
  });
});

test.each<[Partial<ImageUse>, string]>([
  [{}, 'web (sig-1)'],
  [{ name: null }, 'sig-1'],
  [{ id: null, file: 'a.json' }, 'web in a.json'],
  [{ id: null, name: null }, '(no name)'],
])('%j is called %s', (given, label) => {
  expect(labelOf(use(given))).toBe(label);
});
