import { readFileSync } from 'node:fs';
import { UserError } from '../errors.js';
import type { Env } from './deliver.js';

/** What started the run, as far as it matters here. */
export type RunEvent =
  | PullRequestEvent
  | { readonly kind: 'merge-group'; readonly base: string; readonly head: string }
  | WorkflowRunEvent
  | { readonly kind: 'other'; readonly name: string };

export interface PullRequestEvent {
  readonly kind: 'pull-request';
  readonly number: number;
  /** The newest commit of the pull request when the run was started. */
  readonly head: string;
  readonly base: string;
  /** How many files it changes; null where the event does not tell. */
  readonly changedFiles: number | null;
  /** Whether it comes from another repository, whose runs get a token that only reads. */
  readonly isFork: boolean;
}

/** A run of another workflow has ended. */
export interface WorkflowRunEvent {
  readonly kind: 'workflow-run';
  /** The event that started that run. */
  readonly event: string;
  readonly head: string;
  readonly branch: string;
  /** `owner/name` of the repository that the commit lies in; null where it is gone. */
  readonly repository: string | null;
}

/**
 * The event that started this run. Throws a UserError where the event is one whose checkout is not what is to be checked,
 * or where its payload cannot be read.
 */
export function readEvent(env: Env): RunEvent {
  const name = env.GITHUB_EVENT_NAME ?? '';
  if (name === 'pull_request_target') throw new UserError(TARGET);
  const read = READERS[name];
  if (read === undefined) return { kind: 'other', name };
  const file = env.GITHUB_EVENT_PATH ?? '';
  try {
    return read(membersOf(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`the payload of the event ${name} cannot be read: ${why}. GITHUB_EVENT_PATH is ${JSON.stringify(file)}.`);
  }
}

const TARGET =
  'on pull_request_target the checkout is that of the base branch, so the pull request itself would not be checked. Use the event pull_request, and a workflow_run workflow with "mode: report" for pull requests from forks.';

type Members = Readonly<Record<string, unknown>>;

/**
 * The events whose checkout is the test merge of a pull request (docs: "Events that trigger workflows"). Those about reviews
 * do not count its files.
 */
const PULL_EVENTS: Readonly<Record<string, (payload: Members) => PullRequestEvent>> = {
  pull_request: (payload) => {
    const pull = membersIn(payload, 'pull_request');
    return { ...pullIn(payload), changedFiles: numberIn(pull, 'changed_files') };
  },
  pull_request_review: pullIn,
  pull_request_review_comment: pullIn,
};

/** Whether an event is about a pull request, and checks that out. */
export function isPullEvent(name: string): boolean {
  return Object.hasOwn(PULL_EVENTS, name);
}

function pullIn(payload: Members): PullRequestEvent {
  const pull = membersIn(payload, 'pull_request');
  const [head, base] = [membersIn(pull, 'head'), membersIn(pull, 'base')];
  return {
    kind: 'pull-request',
    number: numberIn(pull, 'number'),
    head: commitIn(head, 'sha'),
    base: commitIn(base, 'sha'),
    changedFiles: null,
    isFork: nameOf(head.repo) !== nameOf(base.repo),
  };
}

const READERS: Readonly<Record<string, (payload: Members) => RunEvent>> = {
  ...PULL_EVENTS,
  merge_group: (payload) => {
    const group = membersIn(payload, 'merge_group');
    return { kind: 'merge-group', base: commitIn(group, 'base_sha'), head: commitIn(group, 'head_sha') };
  },
  workflow_run: (payload) => {
    const run = membersIn(payload, 'workflow_run');
    return {
      kind: 'workflow-run',
      event: textIn(run, 'event'),
      head: commitIn(run, 'head_sha'),
      branch: textIn(run, 'head_branch'),
      repository: nameOf(run.head_repository),
    };
  },
};

function membersOf(value: unknown): Members {
  if (typeof value !== 'object' || value === null) throw new Error('it is no object');
  return value as Members;
}

function membersIn(members: Members, name: string): Members {
  const value = members[name];
  if (typeof value !== 'object' || value === null) throw new Error(`${name} is missing`);
  return value as Members;
}

function textIn(members: Members, name: string): string {
  const value = members[name];
  if (typeof value !== 'string' || value === '') throw new Error(`${name} is no text`);
  return value;
}

function numberIn(members: Members, name: string): number {
  const value = members[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Error(`${name} is no number`);
  return value;
}

/** A commit goes into addresses and queries: only what is one may (SHA-1 or SHA-256). */
function commitIn(members: Members, name: string): string {
  const value = textIn(members, name);
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) throw new Error(`${name} is no commit`);
  return value;
}

function nameOf(repository: unknown): string | null {
  if (typeof repository !== 'object' || repository === null || !('full_name' in repository)) return null;
  return typeof repository.full_name === 'string' ? repository.full_name : null;
}
