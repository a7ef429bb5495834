import * as core from '@actions/core';
import { RemoteError, UserError } from '../errors.js';
import { linksAt } from '../feedback/links.js';
import { withoutAccounts } from '../feedback/redact.js';
import type { Section } from '../feedback/section.js';
import type { GitHubApi } from '../ports.js';
import type { MemberChange } from '../rollout/member-change.js';
import type { Rollout } from '../rollout/outcome.js';
import type { Plan, Planned } from '../rollout/planned.js';
import type { Settings } from '../settings.js';
import type { Env } from './deliver.js';
import { repositoryOf } from './github.js';
import { logText } from './log.js';
import { ourComments, writeSection } from './sticky.js';

/** The part of the comment in which a plan stands: beside that of the check. */
export function planSection({ commentSection }: Pick<Settings, 'commentSection'>): string {
  return commentSection === '' ? 'plan' : `${commentSection} plan`;
}

/** The part of the comment in which it stands what an apply did. */
export function applySection({ commentSection }: Pick<Settings, 'commentSection'>): string {
  return commentSection === '' ? 'apply' : `${commentSection} apply`;
}

/** A comment holds 65,000 characters: more hashes than this leave no room for what they are of. */
const MAX_HASHES = 30_000;

/** What a step says in the comment of a pull request. */
export function sectionOf(
  name: string,
  about: Pick<Section, 'commit' | 'verdict' | 'markdown' | 'plan'>,
  env: Env,
  number: number,
): Section {
  const server = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
  const repository = repositoryOf(env);
  const at = `At [<code>${about.commit.slice(0, 7)}</code>](${linksAt(server, repository, about.commit).commit}).`;
  const isLong = about.plan.length > MAX_HASHES;
  const long = isLong ? '\n\nThe plan has more changes than a comment holds: plan-hash: from-pull-request will not find it.' : '';
  return {
    ...about,
    name,
    plan: isLong ? '' : about.plan,
    markdown: `${about.markdown.trimEnd()}${long}\n\n${at}`,
    fullReport: `[the checks of this pull request](${server}/${repository}/pull/${number}/checks)`,
  };
}

/** What is to be told to which pull request. */
export interface Telling {
  readonly number: number;
  readonly section: Section;
  /** Whether a comment is made where there is none yet. */
  readonly isWanted: boolean;
  isNewest(github: GitHubApi): () => Promise<boolean>;
}

/** Tells a pull request; what cannot be posted is said in the log, and costs nobody the verdict. */
export async function tell(github: () => Promise<GitHubApi>, { number, section, isWanted, isNewest }: Telling): Promise<void> {
  await softly(async () => {
    const api = await github();
    const ours = await ourComments(api, number);
    if (ours.length === 0 && !isWanted) return;
    const written = await writeSection(api, { number, section, ours, isNewest: isNewest(api) });
    if ('url' in written) core.setOutput('comment-url', written.url);
    else logText(`The comment was left alone: it is ${written.ended}.`);
  });
}

/** What needs GitHub and is not what the step is for: where it fails, that is said and no more. */
export async function softly<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof RemoteError || error instanceof UserError)) throw error;
    logText(`Could not tell the pull request: ${error.message}.`);
    return undefined;
  }
}

/** A plan as a comment may show it, which more people read than a log: without the ids of accounts. */
export function withoutAccountsIn(plan: Plan): Plan {
  const { readiness } = plan;
  const told = readiness === null ? null : { ...readiness, errors: readiness.errors.map(withoutAccounts) };
  return { ...plan, resources: plan.resources.map(hidden), readiness: told };
}

/** A rollout as a comment may show it. */
export function rolloutWithoutAccounts(rollout: Rollout): Rollout {
  return {
    ...rollout,
    plan: withoutAccountsIn(rollout.plan),
    refusals: rollout.refusals.map((one) => ({ ...one, message: withoutAccounts(one.message) })),
    outcomes: rollout.outcomes.map((one) => ({ ...one, change: hidden(one.change), reason: textOrNull(one.reason) })),
    rolls: rollout.rolls.map(({ request, left, reason, ...one }) => ({
      ...one,
      reason: textOrNull(reason),
      left: left.map(({ id, reason: why }) => ({ id, reason: withoutAccounts(why) })),
      request: { ...request, account: withoutAccounts(request.account), label: withoutAccounts(request.label) },
    })),
    restored: rollout.restored.map((one) => ({ ...one, change: hidden(one.change), reason: textOrNull(one.reason) })),
    watched: rollout.watched.map((one) => ({ ...one, errors: one.errors.map(withoutAccounts) })),
    proof: rollout.proof.is === 'asked' ? { ...rollout.proof, errors: rollout.proof.errors.map(withoutAccounts) } : rollout.proof,
  };
}

function hidden<One extends Planned>(one: One): One {
  const shown = { ...one, name: textOrNull(one.name), account: textOrNull(one.account) };
  if ('reason' in shown) return { ...shown, reason: withoutAccounts(shown.reason) };
  // Values as well: a role of IAM has the account in its name.
  return 'members' in shown
    ? { ...shown, members: shown.members.map(({ from, to, ...one }) => ({ ...one, from: shownValue(from), to: shownValue(to) })) }
    : shown;
}

function shownValue(value: MemberChange['from']): MemberChange['from'] {
  return typeof value === 'string' ? withoutAccounts(value) : value;
}

function textOrNull(text: string | null): string | null {
  return text === null ? null : withoutAccounts(text);
}
