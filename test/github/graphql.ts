import { type Answer, ok } from './answers.js';

const VIEWER = /^(?:query(?:\s+\w+)?\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}$/;

/** Answers the one query that the stand-in knows; null for another. */
export function viewer(body: unknown, login: string): Answer | null {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  return typeof query === 'string' && VIEWER.test(query.trim()) ? ok({ data: { viewer: { login } } }) : null;
}
