import { type Example, exampleOf, overlaid, renamed } from './payloads.js';
import type { Queued } from './pulls.js';
import type { GitHub } from './server.js';
import { ownerOf, type Pull, repositoryOf, timestamp } from './state.js';
import type { Links } from './views/links.js';
import { pullView } from './views/pulls.js';
import { repositoryView } from './views/repositories.js';
import { userView } from './views/users.js';

/** What a workflow run is started by, as its runner tells it. */
export interface RunnerEvent {
  readonly name: string;
  /** What GITHUB_EVENT_PATH holds. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  /** The branches of a pull request; empty for other events. */
  readonly headRef: string;
  readonly baseRef: string;
}

/** A pull request was opened, or pushed to. It runs on its test merge; throws where there is none. */
export function pullRequestEvent(github: GitHub, pull: Pull, action: 'opened' | 'synchronize' = 'opened'): RunnerEvent {
  const repository = repositoryOf(github.state, github.repository);
  if (pull.mergeSha === null) throw new Error(`pull request ${pull.number} conflicts: GitHub starts no run`);
  const view = pullView(github.state, linksOf(github), repository, pull);
  const pushed = { before: pull.heads.at(-2) ?? pull.head.sha, after: pull.head.sha };
  return {
    ...runOf(github, `pull_request.${action}`, pull.author, { number: pull.number, pull_request: view, ...pushed }),
    ref: `refs/pull/${pull.number}/merge`,
    sha: pull.mergeSha,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
  };
}

/** Somebody reviewed a pull request, or commented on a line of it. It runs on the test merge as well. */
export function reviewEvent(
  github: GitHub,
  pull: Pull,
  example: 'pull_request_review.submitted' | 'pull_request_review_comment.created' = 'pull_request_review.submitted',
): RunnerEvent {
  const about = pullRequestEvent(github, pull);
  const said = { commit_id: pull.head.sha, diff_hunk: '@@ -1 +1 @@\n-1\n+2' };
  const values = { pull_request: about.payload.pull_request, review: said, comment: said };
  return { ...about, ...runOf(github, example, 'hubot', values), headRef: about.headRef, baseRef: about.baseRef };
}

/** A branch was pushed to: its newest commit, or a merge with all that it brought. */
export function pushEvent(github: GitHub, branch = 'main', actor = 'octocat'): RunnerEvent {
  const after = tipOf(github, branch);
  const before = github.state.git.read(after).parents[0] ?? '0'.repeat(40);
  const head = commitIn(github, after);
  const values = { ref: `refs/heads/${branch}`, before, after, created: false, commits: [head], head_commit: head };
  return { ...runOf(github, 'push', actor, values), ref: `refs/heads/${branch}`, sha: after };
}

/** The merge queue asks for its checks. */
export function mergeGroupEvent(github: GitHub, { head, headRef, base, baseRef }: Queued): RunnerEvent {
  const group = { head_sha: head, head_ref: headRef, base_sha: base, base_ref: baseRef, head_commit: commitIn(github, head) };
  const run = runOf(github, 'merge_group.checks_requested', 'octocat', { merge_group: group });
  return { ...run, ref: headRef, sha: head };
}

/** The run for a pull request has ended. As GitHub does it, the event knows of no pull request where that comes from a fork. */
export function workflowRunEvent(github: GitHub, pull: Pull): RunnerEvent {
  const { state } = github;
  const repository = repositoryOf(state, github.repository);
  const isFork = pull.head.repository !== pull.base.repository;
  const workflow_run = {
    event: 'pull_request',
    status: 'completed',
    conclusion: 'success',
    head_branch: pull.head.ref,
    head_sha: pull.head.sha,
    head_commit: commitIn(github, pull.head.sha),
    display_title: pull.title,
    head_repository:
      pull.head.repository === null ? null : repositoryView(state, linksOf(github), repositoryOf(state, pull.head.repository)),
    repository: repositoryView(state, linksOf(github), repository),
    actor: userView(state, linksOf(github), pull.author),
    triggering_actor: userView(state, linksOf(github), pull.author),
    pull_requests: isFork ? [] : [minimal(github, pull)],
  };
  return onDefaultBranch(github, runOf(github, 'workflow_run.completed', pull.author, { workflow_run }));
}

/** Somebody pressed "Run workflow". */
export function dispatchEvent(github: GitHub, inputs: Readonly<Record<string, string>> = {}, branch = 'main'): RunnerEvent {
  const run = runOf(github, 'workflow_dispatch', 'octocat', { ref: `refs/heads/${branch}` });
  return { ...run, payload: { ...run.payload, inputs }, ref: `refs/heads/${branch}`, sha: tipOf(github, branch) };
}

export function scheduleEvent(github: GitHub): RunnerEvent {
  return onDefaultBranch(github, runOf(github, 'schedule', 'octocat', {}));
}

/** The example of an event with the values of this GitHub, and with these. */
function runOf(github: GitHub, example: Example, actor: string, values: Readonly<Record<string, unknown>>) {
  const { state, repository, url: api, serverUrl: html } = github;
  const known = {
    repository: repositoryView(state, linksOf(github), repositoryOf(state, repository)),
    organization: { login: ownerOf(repository), id: state.userId(ownerOf(repository)) },
    sender: userView(state, linksOf(github), actor),
  };
  const payload = overlaid(renamed(exampleOf(example), { api, html, repository }), { ...known, ...values });
  const name = example.split('.')[0] ?? '';
  return { name, payload: payload as RunnerEvent['payload'], actor, headRef: '', baseRef: '' };
}

function onDefaultBranch(github: GitHub, run: Omit<RunnerEvent, 'ref' | 'sha'>): RunnerEvent {
  const { defaultBranch } = repositoryOf(github.state, github.repository);
  return { ...run, ref: `refs/heads/${defaultBranch}`, sha: tipOf(github, defaultBranch) };
}

function linksOf({ url, serverUrl }: GitHub): Links {
  return { api: url, html: serverUrl };
}

function tipOf({ state, repository }: GitHub, branch: string): string {
  const tip = repositoryOf(state, repository).branches.get(branch);
  if (tip === undefined) throw new Error(`${repository} has no branch ${branch}`);
  return tip;
}

/** A commit as events show it. */
function commitIn({ state, serverUrl, repository }: GitHub, sha: string) {
  const { tree, message, time } = state.git.read(sha);
  const person = { name: 'Octo Cat', email: 'octocat@example.com', username: 'octocat' };
  const url = `${serverUrl}/${repository}/commit/${sha}`;
  const files = { added: [], removed: [], modified: [] };
  return {
    id: sha,
    tree_id: tree,
    distinct: true,
    message,
    timestamp: timestamp(time),
    url,
    author: person,
    committer: person,
    ...files,
  };
}

/** A pull request as a run of its own repository shows it. */
function minimal(github: GitHub, pull: Pull) {
  const { id, fullName } = repositoryOf(github.state, github.repository);
  const repo = { id, url: `${github.url}/repos/${fullName}`, name: fullName.split('/')[1] ?? '' };
  const url = `${github.url}/repos/${fullName}/pulls/${pull.number}`;
  const { head, base } = pull;
  return {
    id: pull.id,
    number: pull.number,
    url,
    head: { ref: head.ref, sha: head.sha, repo },
    base: { ref: base.ref, sha: base.sha, repo },
  };
}
