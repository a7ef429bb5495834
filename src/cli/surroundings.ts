/** Where a stream of text goes. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** What the command line runs in. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}
