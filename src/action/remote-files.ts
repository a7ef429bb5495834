import { RemoteError, UserError } from '../errors.js';
import { compareText } from '../findings/finding.js';
import type { Content, Files, FoundFile, GitHubApi, TreeFile } from '../ports.js';
import { isSkippedFolder, mayHoldSpecs } from '../specs/discover.js';

/** What is read of a stranger's commit at most. GitHub gives 100 texts a request, and allows 1,000 requests an hour. */
const MAX_FILES = 3000;
const MAX_BYTES = 30 * 2 ** 20;

/** The files of a commit at GitHub, of which some have been read: nothing is checked out, and nothing is run. */
export interface RemoteFiles extends Files {
  /** All paths of the commit. */
  readonly tree: ReadonlyMap<string, TreeFile>;
  /** Reads files of the commit. Throws a UserError, with a remedy, where that is more than is read of a stranger's commit. */
  fetch(files: readonly string[], remedy: string): Promise<void>;
}

/** The files of a commit. Throws a RemoteError where GitHub does not list all of them: a part would prove nothing. */
export async function remoteFiles(github: GitHubApi, commit: string): Promise<RemoteFiles> {
  const { files, isWhole } = await github.tree(commit);
  if (!isWhole) {
    const facts = { service: 'GitHub', operation: `list the files of ${commit}`, status: null, requestId: null };
    throw new RemoteError({ ...facts, reason: 'unavailable', detail: 'there are too many, and the list was cut' });
  }
  const tree = new Map(files.map((one) => [one.file, one]));
  const texts = new Map<string, Content>();
  let bytes = 0;
  return {
    tree,
    fetch: async (wanted, remedy) => {
      const missing = [...new Set(wanted)].filter((file) => tree.get(file)?.kind === 'file' && !texts.has(file));
      bytes += missing.reduce((sum, file) => sum + (tree.get(file)?.bytes ?? 0), 0);
      if (texts.size + missing.length > MAX_FILES || bytes > MAX_BYTES) {
        const limits = `${MAX_FILES.toLocaleString('en')} files and ${MAX_BYTES / 2 ** 20} MB`;
        throw new UserError(`more than ${limits} would have to be read to judge this pull request from outside. ${remedy}`);
      }
      const contents = await github.contents(missing.map((file) => ({ commit, file })));
      missing.forEach((file, index) => {
        texts.set(file, contents[index] ?? { ok: false, problem: 'is not at this commit' });
      });
    },
    kindOf: (path) => {
      if (texts.has(path)) return 'file';
      const isFolder = path === '' || [...tree.keys()].some((file) => file.startsWith(`${path}/`));
      return isFolder ? 'folder' : 'missing';
    },
    list: async (folder, isWanted) =>
      [...texts.keys()]
        .filter((file) => (folder === '' || file.startsWith(`${folder}/`)) && isWanted(file))
        .sort(compareText)
        .map((file): FoundFile => ({ file, problem: null, isHarmless: false })),
    // Links are not followed at all.
    realOf: (file) => file,
    read: (file) => texts.get(file) ?? { ok: false, problem: 'was not read' },
  };
}

/** Whether a path of a commit may hold specs, by its name and its folders. */
export function isCandidate(file: string): boolean {
  return mayHoldSpecs(file) && !file.split('/').slice(0, -1).some(isSkippedFolder);
}
