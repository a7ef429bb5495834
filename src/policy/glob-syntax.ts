/** What a glob is made of. Only `folders` and `rest` reach beyond a slash. */
export type GlobNode =
  | { readonly kind: 'text'; readonly text: string }
  /** One character that is no slash: `?` and `[…]`. */
  | { readonly kind: 'character'; matches(character: string): boolean }
  /** `*`: any number of them. */
  | { readonly kind: 'star' }
  /** `**` and a slash: any number of folders, also none. */
  | { readonly kind: 'folders' }
  /** `**` at the end: all that is left. */
  | { readonly kind: 'rest' }
  | GlobGroup;

export type GlobNodes = readonly GlobNode[];

/** Choices: `{a,b}` and `@(a|b)`; and how often one of them stands there: `?(a)`, `*(a)`, `+(a)`, and `!(a)` for what is none. */
export interface GlobGroup {
  readonly kind: 'group';
  readonly times: '@' | '?' | '*' | '+' | '!';
  readonly choices: readonly GlobNodes[];
  /** Whether it begins a part between slashes. */
  readonly isFirst: boolean;
  /** As it is written. */
  readonly text: string;
}

/** Reads a glob. Every text is one: what opens and does not close stands for itself. */
export function parseGlob(glob: string): GlobNodes {
  const tokens = [...glob.matchAll(TOKEN)].map(([text, ...kinds]): Token => {
    const kind = KINDS[kinds.findIndex((one) => one !== undefined)] ?? 'sign';
    return { kind, text };
  });
  return sequence({ tokens, closers: closersOf(tokens) }, 0, tokens.length);
}

const KINDS = ['folders', 'rest', 'open', 'star', 'character', 'text'] as const;
/** What `**` means depends on what stands beside it: as a part of its own it reaches beyond slashes, else it is `*`. */
const TOKEN =
  /((?<=^|[/{,(|])\*\*\/)|((?<=^|[/{,(|])\*\*(?=$|[},)|]))|(\{|[@?*+!]\()|(\*+(?!\())|(\?|\[[!^]?\]?[^\]]*\])|([^/{}()[*?@+!,|]+)|./gsu;

interface Token {
  readonly kind: (typeof KINDS)[number] | 'sign';
  readonly text: string;
}

interface Tokens {
  readonly tokens: readonly Token[];
  /** Where the group that a token opens ends. */
  readonly closers: ReadonlyMap<number, number>;
}

/** A parenthesis without a sign before it opens no group, but has its own end. */
function closersOf(tokens: readonly Token[]): Tokens['closers'] {
  const closers = new Map<number, number>();
  const open: { readonly at: number; readonly end: string }[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind === 'open' || text === '(') open.push({ at, end: text === '{' ? '}' : ')' });
    const last = open.findLastIndex(({ end }) => end === text);
    if (last === -1) continue;
    closers.set(open[last]?.at ?? 0, at);
    open.length = last;
  }
  return closers;
}

function sequence(all: Tokens, start: number, end: number): GlobNodes {
  const nodes: GlobNode[] = [];
  let text = '';
  const add = (node: GlobNode) => {
    if (text !== '') nodes.push({ kind: 'text', text });
    text = '';
    nodes.push(node);
  };
  for (let at = start; at < end; at++) {
    const token = all.tokens[at] ?? { kind: 'text', text: '' };
    const closer = token.kind === 'open' ? all.closers.get(at) : undefined;
    if (closer !== undefined) {
      add(group(all, at, closer));
      at = closer;
    } else if (token.kind === 'character') {
      add({ kind: 'character', matches: token.text === '?' ? () => true : classOf(token.text) });
    } else if (token.kind === 'text' || token.kind === 'sign' || token.kind === 'open') text += token.text;
    else add({ kind: token.kind });
  }
  if (text !== '') nodes.push({ kind: 'text', text });
  return nodes;
}

function group(all: Tokens, at: number, closer: number): GlobNode {
  const { tokens, closers } = all;
  const opened = tokens[at]?.text ?? '';
  const separator = opened === '{' ? ',' : '|';
  const choices: GlobNodes[] = [];
  let start = at + 1;
  for (let next = start; next <= closer; next++) {
    if (next < closer && tokens[next]?.text !== separator) {
      next = closers.get(next) ?? next;
      continue;
    }
    choices.push(sequence(all, start, next));
    start = next + 1;
  }
  const text = tokens
    .slice(at, closer + 1)
    .map((one) => one.text)
    .join('');
  const times = opened === '{' ? '@' : (opened[0] as GlobGroup['times']);
  const isFirst = at === 0 || tokens[at - 1]?.text.endsWith('/') === true;
  return { kind: 'group', times, choices, isFirst, text };
}

/** `[abc]`, `[a-z]`, `[!a]`, `[^a]`. */
function classOf(text: string): (character: string) => boolean {
  const isInverted = /^\[[!^]/.test(text);
  const inside = text.slice(isInverted ? 2 : 1, -1);
  const ranges = [...inside.matchAll(/(.)-(.)|./gs)].map(([one, from = one, to = one]) => ({ from, to }));
  return (character) => ranges.some(({ from, to }) => from <= character && character <= to) !== isInverted;
}
