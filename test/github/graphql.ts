import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLError, graphqlSync } from 'graphql';
import { type Answer, MESSAGES, ok } from './answers.js';
import type { Limits } from './call.js';
import type { Entry } from './git-store.js';
import { commitOf, type Repository, type State } from './state.js';
import type { Token } from './tokens.js';

/** What a query is about, and who asks. */
export interface Asked {
  readonly state: State;
  readonly limits: Limits;
  readonly token: Token;
  readonly body: unknown;
}

/** An answer, and what GitHub's schema or the stand-in did not allow in the query. */
export interface Answered {
  readonly answer: Answer;
  readonly faults: readonly string[];
}

const SCHEMA = buildSchema(readFileSync(new URL('../fixtures/github.graphql', import.meta.url), 'utf8'));

/** Carries a query out, as GitHub's schema describes it; errors come with status 200, as GitHub gives them. */
export function answerQuery(asked: Asked): Answered {
  const { query, variables } = (asked.body ?? {}) as { readonly query?: unknown; readonly variables?: Record<string, unknown> };
  if (typeof query !== 'string') return { answer: { status: 400, body: { message: PARSING } }, faults: ['there is no query'] };
  const rootValue = { viewer: { login: asked.token.login }, repository: (named: Named) => repositoryOf(asked, named) };
  const { data, errors = [] } = graphqlSync({ schema: SCHEMA, source: query, rootValue, variableValues: variables ?? null });
  // Only what the stand-in says in GitHub's place has a type: all else is a fault of the query.
  const faults = errors.filter(({ extensions }) => extensions.type === undefined).map(({ message }) => message);
  const told = errors.map(({ message, path, locations, extensions: { type } }) => ({ type, path, locations, message }));
  return { answer: ok({ ...(data === undefined ? {} : { data }), ...(told.length === 0 ? {} : { errors: told }) }), faults };
}

const PARSING = 'A query attribute must be specified and must be a string.';

interface Named {
  readonly owner: string;
  readonly name: string;
}

function repositoryOf(asked: Asked, { owner, name }: Named) {
  const repository = asked.state.repositories.get(`${owner}/${name}`.toLowerCase());
  const message = `Could not resolve to a Repository with the name '${owner}/${name}'.`;
  if (repository === undefined) throw new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } });
  return { object: (object: { readonly oid?: string; readonly expression?: string }) => objectOf(asked, repository, object) };
}

function objectOf({ state, limits, token }: Asked, repository: Repository, { oid }: { readonly oid?: string }) {
  if (oid === undefined) throw new Error('the stand-in knows objects by their oid only');
  if (isHidden(token, repository)) throw new GraphQLError(MESSAGES.readOnly, { extensions: { type: 'FORBIDDEN' } });
  const commit = commitOf(state, repository, oid);
  if (commit === null) return null;
  const entries = new Map(state.git.tree(commit, true).map((entry) => [entry.path, entry]));
  const file = ({ path }: { readonly path: string }) => entryOf(state, limits, entries.get(path));
  return { __typename: 'Commit', oid: commit, file };
}

/** Public contents are anybody's to read. */
export function isHidden({ contents }: Token, { isPrivate }: Repository): boolean {
  return contents === 'none' && isPrivate;
}

function entryOf(state: State, limits: Limits, entry: Entry | undefined) {
  if (entry === undefined) return null;
  const { path, mode, type, sha: oid, size } = entry;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const object = () => (type === 'blob' ? blobOf(state, limits, oid) : type === 'tree' ? { __typename: 'Tree', oid } : null);
  return { mode: Number.parseInt(mode, 8), name, oid, path, size: size ?? 0, type, object };
}

function blobOf({ git }: State, { bytesOfText }: Limits, oid: string) {
  const bytes = git.blob(oid);
  const isBinary = bytes.subarray(0, 8000).includes(0);
  const text = isBinary ? null : bytes.subarray(0, bytesOfText).toString('utf8');
  return { __typename: 'Blob', byteSize: bytes.length, isBinary, isTruncated: bytes.length > bytesOfText, oid, text };
}
