/** Where in a file of the user's an error lies. Lines and columns are 1-based. */
export interface ErrorPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Wrong use or wrong config: the user can put it right. Ends with exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** The place to look at, where the cause stands in a file. */
  readonly place: ErrorPlace | null;

  constructor(message: string, place: ErrorPlace | null = null) {
    super(place === null ? message : `${place.file}:${place.line}:${place.column}: ${message}`);
    this.place = place;
  }
}

/** What kind of no a service gave. `unknown`: the answer was lost, so a change may have been made or not. */
export type RemoteReason = 'refused' | 'missing' | 'invalid' | 'limited' | 'unavailable' | 'unknown';

/** What is told of a call that failed: fields that are known to hold no secret. */
export interface RemoteFacts {
  /** `GitHub`, `Spot`, `EC2`. */
  readonly service: string;
  /** What was to be done: completes "could not …". */
  readonly operation: string;
  readonly reason: RemoteReason;
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null;
  readonly requestId: string | null;
  /** What the service said, or why there was no answer: its own words, to be escaped before they are shown. */
  readonly detail: string;
}

/** A service did not do what was asked of it. Ends with exit code 3: it could not be told. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly facts: RemoteFacts;

  constructor(facts: RemoteFacts, options?: ErrorOptions) {
    const { service, operation, status, requestId, detail } = facts;
    const answer = status === null ? detail : `${status}${detail === '' ? '' : `: ${detail}`}`;
    super(`${service} could not ${operation} (${answer}${requestId === null ? '' : `; request ${requestId}`})`, options);
    this.facts = facts;
  }
}
