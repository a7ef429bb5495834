import type { Operation } from './contract.js';

/** What the stand-in says to a request. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; absent where the answer has no body. */
  readonly body?: unknown;
  /** Bytes as they are, in place of JSON. */
  readonly raw?: Buffer;
}

const DOCS = 'https://docs.github.com/rest';

export const MESSAGES = {
  readOnly: 'Resource not accessible by integration',
  badToken: 'Bad credentials',
  noToken: 'Requires authentication',
  notFound: 'Not Found',
} as const;

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** An error as GitHub words it. */
export function refusal(status: number, message: string, headers: Answer['headers'] = {}): Answer {
  return { status, headers, body: { message, documentation_url: DOCS, status: String(status) } };
}

export const notFound = (): Answer => refusal(404, MESSAGES.notFound);

/** One thing that is wrong with what was sent. */
export interface Invalid {
  readonly resource: string;
  readonly code: string;
  readonly field: string;
  readonly message: string;
}

/** 422 with objects, as most endpoints give it. */
export function invalid(...errors: readonly Invalid[]): Answer {
  return { status: 422, body: { message: 'Validation Failed', errors, documentation_url: DOCS, status: '422' } };
}

/** 422 with texts, which reviews give: all in one sentence. */
export function unprocessable(...problems: readonly string[]): Answer {
  const last = problems.at(-1) ?? '';
  const others = problems.slice(0, -1);
  const sentence = others.length > 1 ? `${others.join(', ')}, and ${last}` : [...others, last].join(' and ');
  return { status: 422, body: { message: 'Unprocessable Entity', errors: [sentence], documentation_url: DOCS, status: '422' } };
}

/** What a request that breaks GitHub's description gets. */
export function brokenContract({ errorShape }: Operation, faults: readonly string[]): Answer {
  if (errorShape === 'texts') return unprocessable(...faults);
  return invalid(...faults.map((message) => ({ resource: 'Request', code: 'invalid', field: 'request', message })));
}
