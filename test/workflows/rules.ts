import { load } from 'js-yaml';

/** What these rules read of a step. */
export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A job that has steps, or calls another workflow. */
export interface Job {
  readonly uses?: string;
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>> | string | readonly string[];
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A workflow as an object. */
export function workflowOf(text: string): Workflow {
  return load(text) as Workflow;
}

/** What a pull request or its branch can be called: anything, so that a shell must never see it as code. */
const STRANGERS_TEXT = /\$\{\{[^}]*github\.(?:head_ref|event\.[\w.-]*(?:title|body|message|label|ref|name|email|description))\b/;

/** Steps that have no commit of another repository to pin: this repository's own, and this Action before its first release. */
const UNPINNED = /^(?:\.\/|spot-imdsv2\/spot-imdsv2@v1$)/;

/**
 * What a workflow does that none here may: actions that can change under it, rights that no job asks for, jobs without an end, and
 * code of strangers run, or read as code.
 */
export function faultsOf(text: string): readonly string[] {
  const { on, permissions, jobs } = workflowOf(text);
  const all = Object.entries(jobs);
  const steps = all.flatMap(([name, job]) => (job.steps ?? []).map((step) => ({ name, step })));
  const uses = [...all.flatMap(([, job]) => job.uses ?? []), ...steps.flatMap(({ step }) => step.uses ?? [])];
  const triggers = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
  const isForStrangers = triggers.includes('pull_request_target') || triggers.includes('workflow_run');
  const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
  return [
    ...(JSON.stringify(permissions) === '{}' ? [] : ['the workflow must begin with permissions: {}']),
    ...all.flatMap(([name, { permissions: own }]) => (own === undefined ? [`${name} must say what it may`] : [])),
    ...all.flatMap(([name, job]) => (job.uses === undefined && job['timeout-minutes'] === undefined ? [`${name} must end`] : [])),
    ...uses.filter((one) => !isPinned(one, text)).map((one) => `${one} must be pinned to a commit, with its version behind it`),
    ...steps.filter(({ step }) => STRANGERS_TEXT.test(step.run ?? '')).map(({ name }) => `${name} runs the text of a stranger`),
    ...checkouts.flatMap(({ name, step }) =>
      step.with?.['persist-credentials'] === false || keeps(jobs[name]) ? [] : [`${name} leaves its token in the checkout`],
    ),
    ...(isForStrangers && checkouts.length > 0 ? ['the code of a stranger is checked out with rights'] : []),
  ];
}

function isPinned(uses: string, text: string): boolean {
  if (UNPINNED.test(uses)) return true;
  const isCommit = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses);
  const lines = text.split('\n').filter((line) => line.includes(uses));
  return isCommit && lines.every((line) => / # v\d+\.\d+\.\d+$/.test(line));
}

/** A job that pushes needs the token that it checks out with. */
function keeps(job: Job | undefined): boolean {
  return job?.permissions?.contents === 'write' && (job.steps ?? []).some(({ run }) => run?.includes('git push'));
}
