/** Which requests something happens to. What is absent matches all. */
export interface FaultRule {
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** The template of a route, such as `/aws/ec2/group/{id}`. */
  readonly route?: string;
  /** The id in the path. */
  readonly id?: string;
  /** The first of the requests that match, from 1, counted from the moment the fault is set; 1 where it is absent. */
  readonly nth?: number;
  /** How many of them, from then on; 1 where it is absent, Infinity for all. */
  readonly times?: number;
}

/** What happens to a request. `before` and `after` say whether the request had been carried out. */
export type Fault =
  /** 429, and the route stays blocked for so many seconds: asking again too soon postpones it as the real limit does. */
  | { readonly kind: 'limited'; readonly seconds: number }
  /** Another answer, JSON or text, in place of the API's. */
  | {
      readonly kind: 'answer';
      readonly when: 'before' | 'after';
      readonly status: number;
      readonly body: Readonly<Record<string, unknown>> | string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 500 in an envelope without errors. */
  | { readonly kind: 'failure'; readonly when: 'before' | 'after' }
  /** The connection is reset: before the request is carried out, after it, or within the answer. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' | 'within' }
  /** The connection is reset before the request is carried out, and new ones are refused until `open()`; `begun` is told of it. */
  | { readonly kind: 'refused'; readonly begun?: () => void }
  /** No answer ever comes. */
  | { readonly kind: 'hang'; readonly when: 'before' | 'after' }
  /** The answer comes so much later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** It is carried out, and the answer's JSON ends too early. */
  | { readonly kind: 'cut' }
  /** It is carried out, and the answer has no items. */
  | { readonly kind: 'empty' }
  /** It is carried out on another account than the one that was named. */
  | { readonly kind: 'account'; readonly account: string }
  /** 200 with what was asked for and a new `updatedAt`, but nothing is changed (seen by terraform-provider-spotinst). */
  | { readonly kind: 'ignored' }
  /** The token is refused. */
  | { readonly kind: 'unauthorized' }
  /** Others do something just before it is carried out, or just after. */
  | { readonly kind: 'meanwhile'; readonly before?: () => void; readonly after?: () => void };

/** 503 with a text, as a proxy in front of the API gives it. */
export const UNAVAILABLE = {
  kind: 'answer',
  when: 'before',
  status: 503,
  body: 'upstream connect error or disconnect/reset before headers',
} as const satisfies Fault;

/** A page in place of JSON, though the status is 200. */
export const NOT_JSON = {
  kind: 'answer',
  when: 'after',
  status: 200,
  body: '<html><body>Please wait</body></html>',
} as const satisfies Fault;

/** What a rule looks at. */
export interface FaultTarget {
  readonly method: string;
  readonly route: string | null;
  readonly id: string | null;
}

/** The faults that are set. */
export interface Faults {
  set(rule: FaultRule, fault: Fault): void;
  clear(): void;
  /** What happens to this request. The first rule that is due decides; all that match count it. */
  next(target: FaultTarget): Fault | null;
}

/** No faults. */
export function noFaults(): Faults {
  const all: { readonly rule: FaultRule; readonly fault: Fault; seen: number }[] = [];
  return {
    set: (rule, fault) => all.push({ rule, fault, seen: 0 }),
    clear: () => all.splice(0),
    next: (target) => {
      const matching = all.filter(({ rule }) => matches(rule, target));
      for (const one of matching) one.seen++;
      const due = matching.find(({ rule: { nth = 1, times = 1 }, seen }) => seen >= nth && seen < nth + times);
      return due?.fault ?? null;
    },
  };
}

function matches({ method, route, id }: FaultRule, target: FaultTarget): boolean {
  return (
    (method === undefined || method === target.method) &&
    (route === undefined || route === target.route) &&
    (id === undefined || id === target.id)
  );
}
