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

/** Gives files below a root new texts. Paths are those of `Files`. */
export interface Rewriter {
  /** The path of what a path leads to: the same for a file and for the symbolic links to it. */
  targetOf(file: string): string;
  /** The byte order mark with which a file begins, as a text; '' where there is none. `Files.read` leaves it out. */
  markOf(file: string): string;
  /**
   * Puts a new text in the place of the old one, and leaves the byte order mark, the permissions and the owner. Returns null,
   * or why nothing was written (it completes the sentence "The file …"): also where the file does not hold the old text any
   * more, or has come to lie out of the root.
   */
  rewrite(file: string, before: string, after: string): string | null;
}

/** Today's date. */
export interface Clock {
  /** Today in UTC: YYYY-MM-DD. */
  today(): string;
}
