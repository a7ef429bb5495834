/** Addresses of what a comment speaks of. */
export interface Links {
  readonly commit: string;
  /** A line of a file at the commit; null: the file as a whole. */
  place(file: string, line: number | null): string;
}

/** Links to a commit of a repository (`owner/name`) on a server (`https://github.com`). */
export function linksAt(server: string, repository: string, commit: string): Links {
  const root = `${server}/${repository}`;
  return {
    commit: `${root}/commit/${commit}`,
    place: (file, line) => `${root}/blob/${commit}/${encoded(file)}${line === null ? '' : `#L${line}`}`,
  };
}

/** A path as it stands in an address in Markdown: its brackets would end the link. Halves of characters have no escape. */
function encoded(path: string): string {
  const segments = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    );
  return segments.join('/');
}
