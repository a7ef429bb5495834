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
  let lost: RemoteError | null = null;
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
    lost = await lostIn(async () => {
      if (oldest === undefined) await github.createComment(number, body ?? '', isNewest);
      else await rewrite(github, { id: oldest.id, body, others, isNewest });
    });
    ours = await ourComments(github, number);
  }
  if (lost !== null) throw lost;
  return { ended: 'contended' };
}

interface Rewrite extends Pick<StickyRequest, 'isNewest'> {
  readonly id: number;
  readonly body: string | null;
  readonly others: readonly Comment[];
}

/** Only what stands in the oldest by now is deleted elsewhere. A comment that is gone is made anew in the next round. */
async function rewrite(github: GitHubApi, { id, body, others, isNewest }: Rewrite): Promise<void> {
  try {
    if (body !== null) await github.updateComment(id, body, isNewest);
    for (const other of others) await github.deleteComment(other.id);
  } catch (error) {
    if (!(error instanceof RemoteError) || error.facts.reason !== 'missing') throw error;
  }
}

/** The answer of a write that was lost: the next look tells whether it was done. */
async function lostIn(write: () => Promise<void>): Promise<RemoteError | null> {
  try {
    await write();
    return null;
  } catch (error) {
    if (error instanceof RemoteError && error.facts.reason === 'unknown') return error;
    throw error;
  }
}
