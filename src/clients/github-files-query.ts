import { createHash } from 'node:crypto';
import type { Content, Wanted } from '../ports.js';
import type { QueryError } from './github-failure.js';
import { MAX_BYTES, TOO_LARGE, textIn } from './text-file.js';

/** How many files one query asks for. */
export const FILES_PER_QUERY = 100;

/** A query of GraphQL for files at commits. */
export interface FilesQuery {
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
}

interface Blob {
  readonly byteSize: number;
  readonly isBinary: boolean | null;
  readonly isTruncated: boolean;
  readonly text: string | null;
}
/** A file as GraphQL tells of it. */
interface Entry {
  /** As git writes it, such as 0o100644. */
  readonly mode: number;
  readonly type: string;
  readonly oid: string;
  readonly object: Blob | null;
}

/** What the query brings: the files of each commit, by the names that the query gives them. */
export interface FilesAnswer {
  readonly viewer: { readonly login: string };
  readonly repository: Readonly<Record<string, Readonly<Record<string, Entry | null>> | null>> | null;
}

/** What is known of a file after the query. */
export type Read =
  | { readonly kind: 'known'; readonly content: Content | null }
  | { readonly kind: 'to-fetch'; readonly blob: string }
  | { readonly kind: 'no-commit' };

const ENTRY = 'mode type oid object { ... on Blob { byteSize isBinary isTruncated text } }';

/**
 * Asks for files, and for the token's login. `Commit.file` tells the mode, without which a link looks like a file, and tells a
 * commit that is missing from a file that is: `object(expression: "COMMIT:FILE")` does neither. Paths are variables: no part of the query.
 */
export function filesQuery(repository: { readonly owner: string; readonly repo: string }, wanted: readonly Wanted[]): FilesQuery {
  const commits = commitsOf(wanted);
  const objects = commits.map((commit, at) => {
    const files = wanted.flatMap((one, index) =>
      one.commit === commit ? [`f${index}: file(path: $f${index}) { ${ENTRY} }`] : [],
    );
    return `c${at}: object(oid: $c${at}) { ... on Commit { ${files.join(' ')} } }`;
  });
  const parameters = [
    ...commits.map((_, at) => `$c${at}: GitObjectID!`),
    ...wanted.map((_, index) => `$f${index}: String!`),
  ].join(', ');
  return {
    text: `query($owner: String!, $repo: String!, ${parameters}) { viewer { login } repository(owner: $owner, name: $repo) { ${objects.join(' ')} } }`,
    variables: {
      ...repository,
      ...Object.fromEntries(commits.map((commit, at) => [`c${at}`, commit])),
      ...Object.fromEntries(wanted.map(({ file }, index) => [`f${index}`, file])),
    },
  };
}

/** GitHub may call a file that is not there an error of that file; the file is null then. */
export function isMissingFile({ type, path }: QueryError): boolean {
  return type === 'NOT_FOUND' && /^f\d+$/.test(String(path?.[2] ?? ''));
}

/** What the answer says of each file, in the order of the query. */
export function readsOf(wanted: readonly Wanted[], { repository }: FilesAnswer): readonly Read[] {
  const commits = commitsOf(wanted);
  return wanted.map(({ commit }, index) => {
    const entry = repository?.[`c${commits.indexOf(commit)}`]?.[`f${index}`];
    // An object that is no commit has no such member.
    return entry === undefined ? { kind: 'no-commit' } : readOf(entry);
  });
}

function commitsOf(wanted: readonly Wanted[]): readonly string[] {
  return [...new Set(wanted.map(({ commit }) => commit))];
}

const LINK = 0o120000;

function readOf(entry: Entry | null): Read {
  if (entry === null || entry.type !== 'blob') return { kind: 'known', content: null };
  const { mode, oid, object } = entry;
  if (mode === LINK) return unreadable('is a symbolic link, and is not followed');
  if (object === null) return { kind: 'to-fetch', blob: oid };
  const { byteSize, isBinary, isTruncated, text } = object;
  if (byteSize > MAX_BYTES) return unreadable(TOO_LARGE);
  if (isBinary === true) return unreadable('is binary, so it is no text');
  const bytes = isTruncated || text === null ? null : Buffer.from(text, 'utf8');
  // GitHub may take bytes for another encoding than UTF-8: a text is the file only where git calls it so.
  if (bytes === null || blobId(bytes, oid.length) !== oid) return { kind: 'to-fetch', blob: oid };
  return { kind: 'known', content: textIn(bytes) };
}

function unreadable(problem: string): Read {
  return { kind: 'known', content: { ok: false, problem } };
}

/** Git's id of a blob: as long in hex digits as its algorithm makes it. */
function blobId(bytes: Buffer, length: number): string {
  const hash = createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
