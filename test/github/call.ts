import { type Answer, notFound, ok } from './answers.js';
import type { Rate } from './rate.js';
import { type Pull, type Repository, type State, timestamp } from './state.js';
import type { Links } from './views/links.js';

/** A request that GitHub's description allows, from somebody who is known. */
export interface Call {
  readonly state: State;
  readonly links: Links;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whose token it is. */
  readonly login: string;
  /** The path, without the API's own prefix. */
  readonly path: string;
  /** True where the bytes themselves are asked for. */
  readonly isRaw: boolean;
  readonly limits: Limits;
  readonly rate: Rate;
}

/** GitHub's limits; a test lowers them where it would else need thousands of things. */
export interface Limits {
  readonly filesOfPull: number;
  readonly filesOfCompare: number;
  readonly entriesOfFolder: number;
  readonly entriesOfTree: number;
  readonly bytesOfContent: number;
  readonly bytesOfBlob: number;
  /** Of a text in GraphQL. */
  readonly bytesOfText: number;
}

export const LIMITS: Limits = {
  filesOfPull: 3000,
  filesOfCompare: 300,
  entriesOfFolder: 1000,
  entriesOfTree: 100_000,
  bytesOfContent: 1024 * 1024,
  bytesOfBlob: 100 * 1024 * 1024,
  // Measured by others; GitHub names no number.
  bytesOfText: 512_000,
};

export type Route = (call: Call) => Answer;

const PER_PAGE = { standard: 30, max: 100 };

/** Gives the route the repository that the path names; a 404 where there is none. */
export function inRepository(route: (call: Call, repository: Repository) => Answer): Route {
  return (call) => {
    const repository = call.state.repositories.get(`${call.params.owner}/${call.params.repo}`.toLowerCase());
    return repository === undefined ? notFound() : route(call, repository);
  };
}

/** The same for a pull request, whose number may stand in the path as an issue's. */
export function inPull(route: (call: Call, repository: Repository, pull: Pull) => Answer): Route {
  return inRepository((call, repository) => {
    const pull = repository.pulls.get(Number(call.params.pull_number ?? call.params.issue_number));
    return pull === undefined ? notFound() : route(call, repository, pull);
  });
}

/** One page of a list, with the Link header that names the others. */
export function page<Item>(call: Call, repository: Repository, items: readonly Item[], view: (item: Item) => unknown): Answer {
  const size = Math.min(PER_PAGE.max, Math.max(1, Number(call.query.get('per_page') ?? PER_PAGE.standard)));
  const number = Math.max(1, Number(call.query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const answer = ok(items.slice((number - 1) * size, number * size).map(view));
  const targets = [
    ...(number > 1 ? [['prev', Math.min(number - 1, last)] as const] : []),
    ...(number < last ? [['next', number + 1] as const, ['last', last] as const] : []),
    ...(number > 1 ? [['first', 1] as const] : []),
  ];
  if (targets.length === 0) return answer;
  const link = targets.map(([rel, target]) => `<${addressOf(call, repository, target)}>; rel="${rel}"`).join(', ');
  return { ...answer, headers: { link } };
}

/** GitHub's own links name a repository by its number. */
function addressOf({ links, path, query }: Call, { id }: Repository, target: number): string {
  const others = new URLSearchParams(query);
  others.set('page', String(target));
  return `${links.api}${path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${id}`)}?${others}`;
}

/** Only what was changed at or after the time that `since` names. */
export function isSince(call: Call, time: string): boolean {
  const since = call.query.get('since');
  return since === null || time >= timestamp(Math.floor(Date.parse(since) / 1000));
}
