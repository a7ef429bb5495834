import { RemoteError } from '../errors.js';
import { sectionMarkdown } from '../feedback/comment.js';
import { linksAt } from '../feedback/links.js';
import type { Section } from '../feedback/section.js';
import { suggestionsFor } from '../feedback/suggestions.js';
import { type Finding, isOpen, type Report } from '../findings/finding.js';
import type { ChangedFiles, GitHubApi, ReviewComment, ReviewCommentDraft } from '../ports.js';
import type { Settings } from '../settings.js';
import { ourComments, writeSection } from './sticky.js';

/** A pull request that is to be told what was found. */
export interface FeedbackRequest {
  readonly number: number;
  /** The commit that was judged. */
  readonly head: string;
  /** With the fixes of its findings. */
  readonly report: Report;
  readonly changed: ChangedFiles;
  /** The text of a file as it was judged; null where it cannot be read. */
  read(file: string): string | null;
  readonly settings: Pick<Settings, 'comment' | 'commentSection' | 'suggest'>;
  /** The address of the server, such as `https://github.com`. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The address where everything can be read. */
  readonly fullReport: string;
}

/** What came of it. */
export interface Feedback {
  readonly commentUrl: string | null;
  /** What could not be done and why, a line each; they may hold words of GitHub's, to be escaped. */
  readonly notes: readonly string[];
}

/** Tells a pull request: suggestions on its lines, then the one comment. What cannot be posted is a note, never a failure. */
export async function giveFeedback(github: () => Promise<GitHubApi>, request: FeedbackRequest): Promise<Feedback> {
  const { settings } = request;
  if (settings.comment === 'never' && !settings.suggest) return { commentUrl: null, notes: [] };
  try {
    return await tell(await github(), request);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { commentUrl: null, notes: [noteOf('the comment', error)] };
  }
}

async function tell(github: GitHubApi, request: FeedbackRequest): Promise<Feedback> {
  const { number, head, report, settings } = request;
  const isNewest = async () => {
    const pull = await github.pull(number);
    return pull.isOpen && pull.head.sha === head;
  };
  const suggested = settings.suggest ? await suggest(github, request, isNewest) : NO_SUGGESTIONS;
  if (settings.comment === 'never') return { commentUrl: null, notes: suggested.problems };
  const ours = await ourComments(github, number);
  const isWanted = ours.length > 0 || settings.comment === 'always' || isWorthComment(report);
  if (!isWanted) return { commentUrl: null, notes: suggested.problems };
  const written = await writeSection(github, { number, section: sectionOf(request, suggested), ours, isNewest });
  const notes = [...suggested.problems, ...(NOTES[written.ended] ?? [])];
  return { commentUrl: 'url' in written ? written.url : null, notes };
}

const NOTES: Readonly<Record<string, readonly string[]>> = {
  outdated: ['The comment was left alone: the pull request has a newer commit, or is closed.'],
  contended: ['The comment could not be settled: other jobs wrote it at the same time. The next run puts it right.'],
};

/** A comment begins with the first finding that people must do something about, or with a change of what is demanded. */
function isWorthComment({ findings, policy, verdict }: Report): boolean {
  const hasFindings = findings.some((finding) => isOpen(finding) && finding.severity !== 'note');
  return verdict === 'fail' || hasFindings || (policy?.changes.length ?? 0) > 0;
}

interface Suggested {
  /** The findings whose fixes stand at their lines; those of the others stand in the comment. */
  readonly findings: ReadonlySet<Finding>;
  /** What the comment says of suggestions. */
  readonly notes: readonly string[];
  /** What could not be posted and why. */
  readonly problems: readonly string[];
}

const NO_SUGGESTIONS: Suggested = { findings: new Set(), notes: [], problems: [] };

function sectionOf(request: FeedbackRequest, suggested: Suggested): Section {
  const { report, head, server, repository, settings, read } = request;
  const fullReport = `[the checks of this pull request](${request.fullReport})`;
  const links = linksAt(server, repository, head);
  const about = { report, commit: head, links, sourceOf: read, fullReport };
  const markdown = sectionMarkdown({ ...about, suggested: suggested.findings, notes: suggested.notes });
  return { name: settings.commentSection, commit: head, verdict: report.verdict, fullReport, plan: '', markdown };
}

async function suggest(github: GitHubApi, request: FeedbackRequest, isNewest: () => Promise<boolean>): Promise<Suggested> {
  const { number, head, report, changed, read } = request;
  const suggestions = (posted: readonly ReviewComment[]) =>
    suggestionsFor({ findings: report.findings, files: changed.files, sourceOf: read, posted });
  if (suggestions([]).drafts.length === 0) return NO_SUGGESTIONS;
  try {
    const { drafts, suggested, notes } = suggestions(await ourReviewComments(github, number));
    if (drafts.length > 0 && !(await isNewest())) return NO_SUGGESTIONS;
    const missing = (posted: readonly ReviewComment[]) => suggestions(posted).drafts;
    if (drafts.length > 0) await postReview(github, { number, head, drafts, missing, isNewest });
    return { findings: suggested, notes, problems: [] };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { ...NO_SUGGESTIONS, problems: [noteOf('the suggestions', error)] };
  }
}

async function ourReviewComments(github: GitHubApi, number: number) {
  const viewer = await github.viewer();
  return (await github.reviewComments(number)).filter(({ author }) => author === viewer);
}

interface ReviewRequest {
  readonly number: number;
  readonly head: string;
  readonly drafts: readonly ReviewCommentDraft[];
  /** The drafts that are not among what was posted. */
  missing(posted: readonly ReviewComment[]): readonly ReviewCommentDraft[];
  /** Whether the commit of this run is still the newest. */
  isNewest(): Promise<boolean>;
}

/** Posts a review. Where the answer was lost, looks whether it stands, and is still wanted, before it is sent once more. */
async function postReview(github: GitHubApi, request: ReviewRequest): Promise<void> {
  const { number, head, drafts, missing, isNewest } = request;
  try {
    await github.createReview(number, head, drafts, isNewest);
  } catch (error) {
    if (!(error instanceof RemoteError) || error.facts.reason !== 'unknown') throw error;
    const left = missing(await ourReviewComments(github, number));
    if (left.length > 0 && (await isNewest())) await github.createReview(number, head, left, isNewest);
  }
}

/** One line: what could not be posted, why, and how it can be. */
function noteOf(what: string, error: RemoteError): string {
  const remedy =
    error.facts.reason === 'refused'
      ? 'The token may only read, as in runs from forks and of Dependabot: add a workflow_run workflow with "mode: report" for those (docs/pull-requests.md), or else give the job the permission "pull-requests: write".'
      : 'The verdict, the annotations and the report do not depend on it.';
  return `Could not post ${what}: ${error.message}. ${remedy}`;
}
