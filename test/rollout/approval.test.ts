import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { disapproval, formatHashes, parseHashes } from '../../src/rollout/approval.js';
import { HASH_LENGTH } from '../../src/rollout/effect.js';
import { changesOf } from '../../src/rollout/planned.js';
import type { Members } from '../../src/specs/value.js';
import { bodyWith, STRONG } from '../policy/bodies.js';
import { desired, live, merged, planFor, WEAK } from './made.js';

const hash = (letter: string) => letter.repeat(HASH_LENGTH);
const hashes = fc.array(fc.stringMatching(/^[\w-]{22}$/), { maxLength: 30 });

describe('hashes as a text', () => {
  test('are sorted, each once', () => {
    expect(formatHashes([hash('b'), hash('a'), hash('b')])).toBe(`v1:${hash('a')}.${hash('b')}`);
  });

  test('of no changes', () => {
    expect(formatHashes([])).toBe('v1:');
    expect(parseHashes('v1:')).toEqual(new Set());
  });

  test('are read as they were written', () => {
    fc.assert(
      fc.property(hashes, (all) => {
        expect(parseHashes(` ${formatHashes(all)}\n`)).toEqual(new Set(all));
      }),
    );
  });

  test.each([
    ['nothing', '', 'must begin with "v1:"'],
    ['another version', `v2:${hash('a')}`, 'must begin with "v1:"'],
    ['a hash that is cut', `v1:${hash('a').slice(1)}`, 'must be hashes of 22 characters with dots between'],
    ['one with another sign', `v1:${hash('a').slice(1)}+`, 'must be hashes of 22 characters with dots between'],
    ['another sign between', `v1:${hash('a')},${hash('b')}`, 'must be hashes of 22 characters with dots between'],
    ['an end that is missing', `v1:${hash('a')}.`, 'must be hashes of 22 characters with dots between'],
    ['more than any plan', `v1:${hash('a')}${`.${hash('b')}`.repeat(10_000)}`, 'must hold at most 10000 changes'],
  ])('%s is refused', (_, text, problem) => {
    expect(() => parseHashes(text)).toThrow(
      new UserError(`plan-hash ${problem}. Copy it whole from the plan: it begins with "v1:".`),
    );
  });

  test('as many as may be are read', () => {
    const all = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(HASH_LENGTH, '0'));
    expect(parseHashes(formatHashes(all)).size).toBe(10_000);
  });
});

describe('a plan against what was approved', () => {
  const group = desired('elastigroup');
  const node = desired('stateful-node', { name: 'db' });
  const weak = [live('elastigroup', WEAK), live('stateful-node', WEAK)];
  const approved = parseHashes(planFor([group, node], weak).hash);
  const message = (specs: Parameters<typeof planFor>[0], found: typeof weak) =>
    disapproval(approved, planFor(specs, found))?.message ?? null;

  test('the same goes on, also after a part of it is done, and after all of it', () => {
    const [first, second] = weak;
    expect(message([group, node], weak)).toBeNull();
    expect(message([node, group], weak)).toBeNull();
    expect(message([group, node], [live('elastigroup', STRONG), ...(second === undefined ? [] : [second])])).toBeNull();
    expect(message([group, node], [...(first === undefined ? [] : [first]), live('stateful-node', STRONG)])).toBeNull();
    expect(message([group, node], [live('elastigroup', STRONG), live('stateful-node', STRONG)])).toBeNull();
  });

  test('a change that is not among the approved ones stops it', () => {
    const third = desired('ocean-cluster');
    expect(message([group, node, third], [...weak, live('ocean-cluster', WEAK)])).toBe(
      'the plan is not the one that was approved: web (o-1) would be changed without having been approved. Make a new plan, look at it, and apply it by its hash.',
    );
  });

  test('a third resource that is right needs no approval', () => {
    expect(message([group, node, desired('ocean-cluster')], [...weak, live('ocean-cluster', STRONG)])).toBeNull();
  });

  test('an approved change that is neither left nor done stops it', () => {
    expect(message([group], weak)).toBe(
      'the plan is not the one that was approved: 1 approved change would not be made and is not in place. Make a new plan, look at it, and apply it by its hash.',
    );
  });

  test('another effect on an approved resource stops it, left or done', () => {
    const other = { ...group, imds: { ...STRONG, httpPutResponseHopLimit: 3 } };
    expect(message([other, node], weak)).toContain(
      'web (sig-1) would be changed without having been approved; 1 approved change',
    );
    const done = live('elastigroup', { ...STRONG, httpPutResponseHopLimit: 3 });
    expect(message([other, node], [done, ...weak.slice(1)])).toContain('1 approved change would not be made and is not in place');
  });

  test('a roll that was not approved stops it', () => {
    expect(disapproval(approved, planFor([group, node], weak, { roll: true }))).not.toBeNull();
  });

  test('a creation is done where the resource is found and right', () => {
    const body = bodyWith('elastigroup', STRONG) as Members;
    const created = desired('elastigroup', { id: null, create: true, body });
    for (const scope of ['imds', 'spec'] as const) {
      const plan = planFor([created], [], { scope });
      const [creation] = changesOf(plan);
      const found = { ...live('elastigroup', undefined), body: merged({}, creation?.body ?? {}) };
      expect(disapproval(parseHashes(plan.hash), planFor([created], [found], { scope }))).toBeNull();
      expect(disapproval(parseHashes(plan.hash), planFor([created], [live('elastigroup', WEAK)], { scope }))).not.toBeNull();
    }
  });
});
