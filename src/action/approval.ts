import { sectionsIn } from '../feedback/section.js';
import type { GitHubApi, Pull } from '../ports.js';
import { formatHashes } from '../rollout/approval.js';
import type { Env } from './deliver.js';
import { ourComments } from './sticky.js';

/** What the input `plan-hash` says where the plan in the merged pull request is the approved one. */
export const FROM_PULL_REQUEST = 'from-pull-request';

/** The pull request whose merge made the commit of a push; null where none did, or several. */
export async function mergedPull(github: GitHubApi, env: Env): Promise<Pull | null> {
  const [pull, ...others] = await github.pullsMergedAs(env.GITHUB_SHA ?? '');
  return pull === undefined || others.length > 0 ? null : pull;
}

/** What a merged pull request has approved. */
export interface Approval {
  /** As the input `plan-hash` takes it. */
  readonly hash: string;
  /** Why nothing counts as approved, and what to do; null: something does. */
  readonly lack: string | null;
}

/**
 * The hashes of the plan that our own comment in a pull request shows in a section. Where there is none, nothing is approved: an
 * apply then stops as soon as anything would change, and passes where all of it is in place, as after most merges.
 */
export async function approvalIn(github: GitHubApi, pull: Pull | null, section: string): Promise<Approval> {
  if (pull === null) return nothing('this commit is not the merge of one pull request');
  const comments = await ourComments(github, pull.number);
  const plans = comments.flatMap(({ body }) => sectionsIn(body) ?? []).filter(({ name }) => name === section);
  const plan = plans.at(-1)?.plan ?? '';
  return plan === '' ? nothing(`the comment of #${pull.number} has no plan of this step`) : { hash: plan, lack: null };
}

function nothing(why: string): Approval {
  const remedy = 'Run with "mode: plan" in pull requests, or start the apply by hand with the plan-hash of a plan.';
  return {
    hash: formatHashes([]),
    lack: `Nothing counts as approved, since ${why}: whatever would change is refused. ${remedy}`,
  };
}
