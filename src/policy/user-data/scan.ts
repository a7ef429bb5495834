import { tokenlessLines } from './calls.js';
import { scriptsIn } from './scripts.js';

/** A call of the metadata service without a token. */
export interface TokenlessCall {
  /** From 1, in the script as the instance runs it. */
  readonly line: number;
  /** Which script of several, in words: `part 2`; null where there is only one. */
  readonly script: string | null;
}

/** Finds the calls in a `userData` as a spec has it. */
export type Scan = (userData: string) => readonly TokenlessCall[];

/**
 * Finds the calls in user data of any wrapping. Loaded only where user data may hold one: most specs start faster without.
 * What cannot be unwrapped holds none.
 */
export const scan: Scan = (userData) =>
  scriptsIn(userData).flatMap(({ name, text }) => tokenlessLines(text).map((line): TokenlessCall => ({ line, script: name })));
