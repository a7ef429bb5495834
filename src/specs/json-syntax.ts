/**
 * The first syntax error of a text that `JSON.parse` refused: what was expected, and the offset at which it was not met.
 * Node's own message names no place in Node 20 and differs between versions, so the text is read again with JSON's
 * grammar (RFC 8259). `fallback` is what is said if that reading finds nothing wrong.
 */
export function jsonSyntaxError(text: string, fallback: string): SyntaxProblem {
  const state: State = { text, at: skipSpace(text, 0), open: [], isOpened: false, problem: null };
  if (state.at >= text.length) return { message: 'the file is empty, but JSON needs a value', offset: 0 };
  let isFine = readValue(state);
  while (isFine && state.open.length > 0) isFine = readNext(state);
  state.at = skipSpace(text, state.at);
  if (isFine && state.at < text.length) expected(state, 'the end of the file');
  return state.problem ?? { message: fallback, offset: 0 };
}

/** What is wrong with a text, and the offset from 0 at which it is. */
export interface SyntaxProblem {
  readonly message: string;
  readonly offset: number;
}

interface State {
  readonly text: string;
  at: number;
  /** The brackets that are still to be closed. A list instead of recursion: nesting costs no stack. */
  readonly open: ('}' | ']')[];
  /** Whether the innermost of them has just been opened. */
  isOpened: boolean;
  problem: SyntaxProblem | null;
}

/** Notes that something else was expected here. Always false, as the readers below are when they stop. */
function expected(state: State, what: string): false {
  FOUND.lastIndex = state.at;
  const found = FOUND.exec(state.text)?.[0];
  const shown = found === undefined ? 'the file ends' : `found ${JSON.stringify(found)}`;
  state.problem ??= { message: `expected ${what}, but ${shown}`, offset: state.at };
  return false;
}

const FOUND = /[\w.+-]{1,20}|[\s\S]/uy;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** Reads a value; of a list or object only the opening bracket. */
function readValue(state: State): boolean {
  const first = state.text[state.at];
  if (first === '{' || first === '[') {
    state.open.push(first === '{' ? '}' : ']');
    state.isOpened = true;
    state.at++;
    return true;
  }
  if (first === '"') return readString(state, 'a value');
  SCALAR.lastIndex = state.at;
  if (!SCALAR.test(state.text)) return expected(state, 'a value');
  state.at = SCALAR.lastIndex;
  return !/[\w.+-]/.test(state.text[state.at] ?? '') || expected(state, 'the end of the value');
}

/** Reads a key, its colon and its value. */
function readMember(state: State): boolean {
  if (state.text[state.at] !== '"') return expected(state, 'a key in double quotes');
  if (!readString(state, 'a key')) return false;
  state.at = skipSpace(state.text, state.at);
  if (state.text[state.at] !== ':') return expected(state, "':' after the key");
  state.at = skipSpace(state.text, state.at + 1);
  return readValue(state);
}

/** Reads what follows an opening bracket or a value: the closing bracket, or what comes next before it. */
function readNext(state: State): boolean {
  const { isOpened } = state;
  state.isOpened = false;
  state.at = skipSpace(state.text, state.at);
  const close = state.open.at(-1) ?? '}';
  const found = state.text[state.at];
  if (found === close) {
    state.open.pop();
    state.at++;
    return true;
  }
  if (!isOpened) {
    if (found !== ',') return expected(state, `',' or '${close}' after the value`);
    state.at = skipSpace(state.text, state.at + 1);
  }
  return close === '}' ? readMember(state) : readValue(state);
}

function readString(state: State, what: string): boolean {
  for (state.at++; state.at < state.text.length; state.at++) {
    const code = state.text.charCodeAt(state.at);
    if (code === 34) {
      state.at++;
      return true;
    }
    if (code < 32) break;
    if (code === 92) {
      ESCAPE.lastIndex = state.at;
      if (!ESCAPE.test(state.text)) return expected(state, `an escape that JSON knows in ${what}`);
      state.at = ESCAPE.lastIndex - 1;
    }
  }
  return expected(state, `the closing quote of ${what}`);
}

/** The offset of the first character from `at` that is no white space of JSON's. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); isSpace(code); code = text.charCodeAt(end)) end++;
  return end;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
