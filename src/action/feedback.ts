import { RemoteError } from '../errors.js';
import { sectionMarkdown } from '../feedback/comment.js';
import type { Section } from '../feedback/section.js';
import { alreadyPosted, suggestionsFor } from '../feedback/suggestions.js';
import { type Finding, isOpen, type Report } from '../findings/finding.js';
import type { ChangedFiles, GitHubApi, ReviewCommentDraft } from '../ports.js';
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
  /** The address of the repository, such as `https://github.com/acme/fleet`. */
  readonly repository: string;
  /** Where everything can be read. */
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
  const suggested = settings.suggest ? await suggest(github, request, isNewest) : { posted: 0, rest: fixable(report), notes: [] };
  if (settings.comment === 'never') return { commentUrl: null, notes: suggested.notes };
  const ours = await ourComments(github, number);
  const isWanted = ours.length > 0 || settings.comment === 'always' || isWorthComment(report);
  if (!isWanted) return { commentUrl: null, notes: suggested.notes };
  const written = await writeSection(github, { number, section: sectionOf(request, suggested), ours, isNewest });
  const notes = [...suggested.notes, ...(NOTES[written.ended] ?? [])];
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

function fixable({ findings }: Report): readonly Finding[] {
  return findings.filter((finding) => isOpen(finding) && finding.fix !== null);
}

interface Suggested {
  /** How many suggestions stand on lines of the pull request. */
  readonly posted: number;
  /** The findings whose fixes do not, and so stand in the comment. */
  readonly rest: readonly Finding[];
  readonly notes: readonly string[];
}

function sectionOf(request: FeedbackRequest, { posted, rest }: Suggested): Section {
  const { report, head, links, settings, read } = request;
  const markdown = sectionMarkdown({ report, commit: head, links, suggested: posted, rest, read });
  return { name: settings.commentSection, commit: head, verdict: report.verdict, markdown };
}

async function suggest(github: GitHubApi, request: FeedbackRequest, isNewest: () => Promise<boolean>): Promise<Suggested> {
  const { number, head, report, changed, read } = request;
  const findings = fixable(report);
  const { drafts, rest } = suggestionsFor(findings, changed.files, read);
  if (drafts.length === 0) return { posted: 0, rest, notes: [] };
  try {
    const isPosted = alreadyPosted(await ourReviewComments(github, number));
    const fresh = drafts.filter((draft) => !isPosted(draft));
    if (fresh.length > 0 && !(await isNewest())) return { posted: 0, rest: findings, notes: [] };
    if (fresh.length > 0) await postReview(github, number, head, fresh);
    return { posted: drafts.length, rest, notes: [] };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { posted: 0, rest: findings, notes: [noteOf('the suggestions', error)] };
  }
}

async function ourReviewComments(github: GitHubApi, number: number) {
  const viewer = await github.viewer();
  return (await github.reviewComments(number)).filter(({ author }) => author === viewer);
}

/** Posts a review. Where the answer was lost, looks whether it stands before it is sent once more. */
async function postReview(github: GitHubApi, number: number, head: string, drafts: readonly ReviewCommentDraft[]): Promise<void> {
  try {
    await github.createReview(number, head, drafts);
  } catch (error) {
    if (!(error instanceof RemoteError) || error.facts.reason !== 'unknown') throw error;
    const isPosted = alreadyPosted(await ourReviewComments(github, number));
    const missing = drafts.filter((draft) => !isPosted(draft));
    if (missing.length > 0) await github.createReview(number, head, missing);
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
