import { RemoteError } from '../errors.js';
import { type Section, sectionsIn, withSection } from '../feedback/section.js';
import type { Comment, GitHubApi } from '../ports.js';

/** Other jobs may write the same comment at the same moment: after so many rounds, one of us gives up. */
const MAX_ROUNDS = 4;

/** The comment in which a section is to stand. */
export interface StickyRequest {
  readonly number: number;
  readonly section: Section;
  /** Our comments, as they were read: oldest first. */
  readonly ours: readonly Comment[];
  /** Whether the commit of this run is still the newest: asked before each write, so that an old run overwrites nothing. */
  isNewest(): Promise<boolean>;
}

export type Written =
  | { readonly ended: 'written' | 'unchanged'; readonly url: string }
  /** A newer commit is there, or other jobs were faster in every round. */
  | { readonly ended: 'outdated' | 'contended' };

/** The comments of a pull request that are ours: by their hidden mark, and by the login of this token. */
export async function ourComments(github: GitHubApi, number: number): Promise<readonly Comment[]> {
  const viewer = await github.viewer();
  const comments = await github.comments(number);
  return comments.filter(({ author, body }) => author === viewer && sectionsIn(body) !== null);
}

/**
 * Puts a section into the one comment of a pull request. Comments have no compare-and-swap: so it is read again after each
 * write, until the section stands in the only comment of ours. Where an answer was lost, that look also tells what came of it.
 */
export async function writeSection(github: GitHubApi, request: StickyRequest): Promise<Written> {
  const { number, section, isNewest } = request;
  let ours = request.ours;
  let hasWritten = false;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const [oldest, ...others] = ours;
    const body = withSection(
      ours.map((one) => one.body),
      section,
    );
    if (body === null && oldest !== undefined && others.length === 0) {
      return { ended: hasWritten ? 'written' : 'unchanged', url: oldest.url };
    }
    if (!(await isNewest())) return { ended: 'outdated' };
    hasWritten = true;
    await settleWrite(async () => {
      if (oldest === undefined) await github.createComment(number, body ?? '');
      else if (body !== null) await github.updateComment(oldest.id, body);
      // Only what stands in the oldest by now is deleted elsewhere.
      for (const { id } of others) await github.deleteComment(id);
    });
    ours = await ourComments(github, number);
  }
  return { ended: 'contended' };
}

/** Lets pass what the next look will tell: a write of which nobody knows whether it was done, and a comment that is gone. */
async function settleWrite(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof RemoteError) || !['unknown', 'missing'].includes(error.facts.reason)) throw error;
  }
}
