import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunnerEvent } from './events.js';
import type { GitHub } from './server.js';
import { ownerOf, repositoryOf } from './state.js';

/** Where a job works. */
export interface JobFolders {
  readonly workspace: string;
  /** RUNNER_TEMP; the event and the runner's files are written there. */
  readonly temp: string;
}

/** The files that the runner reads when a step has ended, by the variable that names each. */
const RUNNER_FILES = {
  GITHUB_OUTPUT: 'output',
  GITHUB_STEP_SUMMARY: 'summary.md',
  GITHUB_ENV: 'env',
  GITHUB_PATH: 'path',
  GITHUB_STATE: 'state',
};

/** Writes the event and the runner's files, and gives the variables that the runner sets for a step, without any input. */
export function runnerEnv(github: GitHub, event: RunnerEvent, { workspace, temp }: JobFolders): Record<string, string> {
  mkdirSync(temp, { recursive: true });
  const eventPath = join(temp, 'event.json');
  writeFileSync(eventPath, JSON.stringify(event.payload, null, 2));
  const files = Object.entries(RUNNER_FILES).map(([name, file]) => [name, join(temp, file)] as const);
  for (const [, file] of files) writeFileSync(file, '');
  const [workflow, refName] = ['.github/workflows/imdsv2.yml', event.ref.replace(/^refs\/(heads|tags|pull)\//, '')];
  return {
    ...Object.fromEntries(files),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: event.actor,
    GITHUB_TRIGGERING_ACTOR: event.actor,
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_REPOSITORY_ID: String(repositoryOf(github.state, github.repository).id),
    GITHUB_REPOSITORY_OWNER: ownerOf(github.repository),
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: refName,
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_SHA: event.sha,
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_JOB: 'check',
    GITHUB_RUN_ID: '17000000001',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'IMDSv2',
    GITHUB_WORKFLOW_REF: `${github.repository}/${workflow}@${event.ref}`,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'stand-in',
    RUNNER_ENVIRONMENT: 'github-hosted',
  };
}
