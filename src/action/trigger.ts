import { readFileSync } from 'node:fs';
import type { Trigger } from '../rollout/guard.js';
import type { Env } from './deliver.js';

/** Events that GitHub starts on the default branch alone (docs: "Events that trigger workflows"). */
const ON_DEFAULT_BRANCH: readonly string[] = ['schedule', 'repository_dispatch'];

/** What started this run, as the guards look at it. A payload that does not tell the default branch allows none. */
export function triggerOf(env: Env, applyRefs: readonly string[]): Extract<Trigger, { by: 'event' }> {
  const event = env.GITHUB_EVENT_NAME ?? '';
  const ref = env.GITHUB_REF ?? '';
  const isDefault = ON_DEFAULT_BRANCH.includes(event) && ref.startsWith('refs/heads/');
  const defaultBranch = defaultBranchIn(env.GITHUB_EVENT_PATH) ?? (isDefault ? ref.slice('refs/heads/'.length) : null);
  return { by: 'event', event, ref, defaultBranch, applyRefs };
}

function defaultBranchIn(file: string | undefined): string | null {
  try {
    const payload: unknown = JSON.parse(readFileSync(file ?? '', 'utf8'));
    const repository = member(payload, 'repository');
    const branch = member(repository, 'default_branch');
    return typeof branch === 'string' && branch !== '' ? branch : null;
  } catch {
    return null;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
