import { readFileSync } from 'node:fs';

type Json = Readonly<Record<string, unknown>>;

/** The events that test/fixtures/events has an example of. */
export type Example =
  | 'pull_request.opened'
  | 'pull_request.synchronize'
  | 'pull_request_review.submitted'
  | 'pull_request_review_comment.created'
  | 'push'
  | 'merge_group.checks_requested'
  | 'workflow_run.completed'
  | 'workflow_dispatch'
  | 'schedule';

/** What the examples speak of, and what stands there instead. */
export interface Names {
  readonly api: string;
  readonly html: string;
  readonly repository: string;
}

export function exampleOf(name: Example): Json {
  return JSON.parse(readFileSync(new URL(`../fixtures/events/${name}.json`, import.meta.url), 'utf8'));
}

/** An example that speaks of another GitHub and another repository. */
export function renamed(example: unknown, names: Names): unknown {
  const owner = names.repository.split('/')[0] ?? '';
  const text = JSON.stringify(example)
    .replaceAll('https://api.github.com', names.api)
    .replaceAll('https://github.com', names.html)
    .replaceAll(/Codertocat\/Hello-World|octo-org\/octo-repo/g, names.repository)
    .replaceAll(/Codertocat|octo-org/g, owner);
  return JSON.parse(text);
}

/** An example with another thing's values. It keeps its own members, and their types: what it does not have does not come in. */
export function overlaid(example: unknown, values: unknown): unknown {
  if (!isObject(example) || !isObject(values)) return isAlike(example, values) ? values : example;
  return Object.fromEntries(Object.entries(example).map(([key, own]) => [key, key in values ? overlaid(own, values[key]) : own]));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null may stand for anything, and anything for null. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === null || other === null) return true;
  return typeof one === typeof other && Array.isArray(one) === Array.isArray(other);
}
