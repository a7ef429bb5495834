/** Where the stand-in says that things are: its own API, and the pages that nobody serves. */
export interface Links {
  /** As in GITHUB_API_URL. */
  readonly api: string;
  /** As in GITHUB_SERVER_URL. */
  readonly html: string;
}

/** A node id: opaque, but the same for the same thing. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}
