import { describe, expect, test } from 'vitest';
import { approvalIn, mergedPull } from '../../src/action/approval.js';
import { type Section, withSection } from '../../src/feedback/section.js';
import type { GitHubApi, Pull } from '../../src/ports.js';

const pull = (number: number) => ({ number }) as Pull;
const NAMES = { commit: 'c0ffee', verdict: 'pass', fullReport: '', markdown: 'x' } as const;
const comment = (...sections: readonly Pick<Section, 'name' | 'plan'>[]) =>
  sections.reduce((body, one) => withSection(body === '' ? [] : [body], { ...NAMES, ...one }) ?? body, '');

/** GitHub with these pull requests of a commit, and these comments by their authors. */
function github(pulls: readonly Pull[], said: readonly (readonly [author: string, body: string])[] = []): GitHubApi {
  const comments = said.map(([author, body], id) => ({ id, author, body, url: '' }));
  const asked = { viewer: async () => 'us[bot]', comments: async () => comments, pullsMergedAs: async () => pulls };
  return asked as Partial<GitHubApi> as GitHubApi;
}

describe('the pull request that was merged', () => {
  test('is the only one whose merge made the commit', async () => {
    expect(await mergedPull(github([pull(3)]), { GITHUB_SHA: 'abc' })).toEqual({ number: 3 });
  });

  test.each([0, 2])('is not known where there are %i', async (count) => {
    const found = await mergedPull(github(Array.from({ length: count }, (_, index) => pull(index))), {});
    expect(found).toBeNull();
    const { hash, lack } = await approvalIn(github([]), found, 'plan');
    expect([hash, lack]).toEqual(['v1:', expect.stringContaining('this commit is not the merge of one pull request')]);
  });
});

describe('the approved hashes', () => {
  test.each<[string, readonly (readonly [string, string])[]]>([
    ['no comment', []],
    ['a comment of somebody else', [['mallory', comment({ name: 'plan', plan: 'v1:x' })]]],
    ['a comment of one whose name looks like ours', [['us', comment({ name: 'plan', plan: 'v1:x' })]]],
    ['a comment of ours without a plan', [['us[bot]', comment({ name: '', plan: '' })]]],
    ['the plan of another step', [['us[bot]', comment({ name: 'prod plan', plan: 'v1:x' })]]],
    ['a plan with more changes than a comment holds', [['us[bot]', comment({ name: 'plan', plan: '' })]]],
    ['a text of ours that quotes a plan', [['us[bot]', `He said:\n${comment({ name: 'plan', plan: 'v1:x' })}`]]],
  ])('are not there with %s', async (_, said) => {
    const { hash, lack } = await approvalIn(github([], said), pull(3), 'plan');
    expect([hash, lack]).toEqual(['v1:', expect.stringContaining('the comment of #3 has no plan of this step')]);
  });

  test('are those of the step, of the newest of our comments', async () => {
    const old = comment({ name: 'plan', plan: 'v1:old' });
    const both = comment({ name: 'prod plan', plan: 'v1:prod' }, { name: 'plan', plan: 'v1:new' });
    const said = [
      ['us[bot]', old],
      ['us[bot]', both],
      ['mallory', comment({ name: 'plan', plan: 'v1:evil' })],
    ] as const;
    expect(await approvalIn(github([], said), pull(3), 'plan')).toEqual({ hash: 'v1:new', lack: null });
    expect(await approvalIn(github([], said), pull(3), 'prod plan')).toEqual({ hash: 'v1:prod', lack: null });
  });
});
