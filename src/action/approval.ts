import { UserError } from '../errors.js';
import { sectionsIn } from '../feedback/section.js';
import type { GitHubApi, Pull } from '../ports.js';
import type { Env } from './deliver.js';
import { ourComments } from './sticky.js';

/** What the input `plan-hash` says where the plan in the merged pull request is the approved one. */
export const FROM_PULL_REQUEST = 'from-pull-request';

/** The pull request whose merge made the commit of a push; null where none did, or several. */
export async function mergedPull(github: GitHubApi, env: Env): Promise<Pull | null> {
  const [pull, ...others] = await github.pullsMergedAs(env.GITHUB_SHA ?? '');
  return pull === undefined || others.length > 0 ? null : pull;
}

/**
 * The hashes of the plan that our own comment in a pull request shows in a section. Throws a UserError where there is none:
 * then nothing was approved.
 */
export async function approvedHash(github: GitHubApi, pull: Pull | null, section: string): Promise<string> {
  if (pull === null) throw new UserError(`${WANTED}, and this commit is not the merge of one. ${REMEDY}`);
  const comments = await ourComments(github, pull.number);
  const plans = comments.flatMap(({ body }) => sectionsIn(body) ?? []).filter(({ name }) => name === section);
  const plan = plans.at(-1)?.plan ?? '';
  if (plan === '') throw new UserError(`${WANTED}, and the comment of #${pull.number} has no plan of this step. ${REMEDY}`);
  return plan;
}

const WANTED =
  'the input plan-hash is from-pull-request: only what the plan in the comment of the merged pull request shows is applied';
const REMEDY = 'Run with "mode: plan" in pull requests, or start the apply by hand with the plan-hash of a plan.';
