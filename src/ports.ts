/** What became of an attempt to read a file as text. */
export type Content =
  | { readonly ok: true; readonly text: string }
  /** `problem` completes the sentence "The file …". */
  | { readonly ok: false; readonly problem: string };

/** A file that a search met: to be read, or with the reason why it cannot be (completes "The file …"). */
export interface FoundFile {
  readonly file: string;
  readonly problem: string | null;
  /** A problem that hides nothing (a link out of the root): to be told, but no finding. */
  readonly isHarmless: boolean;
}

/** Files below a root folder. All paths are relative to it, with `/`; the root itself is ''. */
export interface Files {
  /** What stands at a path. Symbolic links are followed within the root. */
  kindOf(path: string): 'file' | 'folder' | 'missing' | 'outside' | 'special';
  /** All wanted files below a folder, sorted, without `.git`, `node_modules` and what git ignores and does not track. */
  list(folder: string, isWanted: (file: string) => boolean): Promise<readonly FoundFile[]>;
  /** The text of a file: UTF-8, at most 20 MB, without a byte order mark. */
  read(file: string): Content;
}

/** Today's date. */
export interface Clock {
  /** Today in UTC: YYYY-MM-DD. */
  today(): string;
}
