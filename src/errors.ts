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
