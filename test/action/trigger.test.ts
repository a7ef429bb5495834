import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { triggerOf } from '../../src/action/trigger.js';

/** A file with the payload of an event; gone after the test. */
function payload(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'spot-imdsv2-trigger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'event.json');
  writeFileSync(file, text);
  return file;
}

const rows: readonly { name: string; event?: string; ref?: string; text: string; says: string | null }[] = [
  { name: 'the payload tells it', text: '{"repository":{"default_branch":"trunk"}}', says: 'trunk' },
  { name: 'a payload without a repository tells none', text: '{}', says: null },
  { name: 'a payload that is no JSON tells none', text: '{', says: null },
  { name: 'an empty name is none', text: '{"repository":{"default_branch":""}}', says: null },
  { name: 'a schedule runs on it', event: 'schedule', text: '{"schedule":"0 4 * * *"}', says: 'main' },
  { name: 'a dispatch to the repository runs on it', event: 'repository_dispatch', text: '{}', says: 'main' },
  { name: 'a tag is no branch', event: 'schedule', ref: 'refs/tags/v1', text: '{}', says: null },
];
test.each(rows)('the default branch: $name', ({ event = 'push', ref = 'refs/heads/main', text, says }) => {
  const env = { GITHUB_EVENT_NAME: event, GITHUB_REF: ref, GITHUB_EVENT_PATH: payload(text) };
  expect(triggerOf(env, ['next'])).toEqual({ by: 'event', event, ref, defaultBranch: says, applyRefs: ['next'] });
});

test('without a payload there is none', () => {
  expect(triggerOf({ GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' }, []).defaultBranch).toBeNull();
});
