/** What a request over HTTP got. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of it, as `JSON.parse` gives it: a test says what it expects by asserting it. Undefined where there is none. */
  readonly body: ReturnType<typeof JSON.parse>;
}
