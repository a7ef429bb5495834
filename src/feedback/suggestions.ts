import { type Finding, isOpen, SEVERITIES } from '../findings/finding.js';
import type { ChangedFile, ReviewComment, ReviewCommentDraft } from '../ports.js';
import { SEVERITY_SIGNS } from '../reporters/markdown-parts.js';
import { markdownText } from '../reporters/markdown-text.js';
import { type Anchor, anchorOf, type Target, targetOf } from './anchor.js';
import { digest } from './blob.js';
import { messageOf, withoutAccounts } from './redact.js';

/** More at a time would bury a pull request. */
const MAX_DRAFTS = 30;
/** GitHub takes 65,536 characters. */
const MAX_BODY = 65_000;

/** What suggestions are made of. */
export interface SuggestionRequest {
  readonly findings: readonly Finding[];
  readonly files: readonly ChangedFile[];
  /** The text of a file as it was judged; null where it cannot be read. */
  sourceOf(file: string): string | null;
  /** The comments on lines that this program made before. */
  readonly posted: readonly ReviewComment[];
}

/** What became of the open findings that have a fix. */
export interface Suggestions {
  /** The comments that are to be posted. */
  readonly drafts: readonly ReviewCommentDraft[];
  /** The findings whose fixes stand in these comments, or in those from before. */
  readonly suggested: ReadonlySet<Finding>;
  /** The findings whose fixes are left to the comment in the conversation. */
  readonly rest: readonly Finding[];
  /** What the comment should say of them. */
  readonly notes: readonly string[];
}

/**
 * Makes suggestions of the fixes whose lines the pull request shows, where the file that was judged is that of its head: a
 * checkout of the merge commit may have another. One that stands there already is not made again, unless it is outdated.
 */
export function suggestionsFor(request: SuggestionRequest): Suggestions {
  const posted = postedKeys(request.posted);
  const find = finderIn(request);
  const found = worstFirst(request.findings).map((finding) => ({ finding, suggestion: find(finding) }));
  // Those that stand count: else each run would add as many again.
  const room = MAX_DRAFTS - found.filter(({ suggestion }) => suggestion !== null && posted.has(suggestion.key)).length;
  const drafts: ReviewCommentDraft[] = [];
  const suggested = new Map<Finding, Suggestion>();
  const rest: Finding[] = [];
  let left = 0;
  for (const { finding, suggestion } of found) {
    const standing = suggestion === null ? undefined : [...suggested.values()].find((one) => overlaps(one, suggestion));
    const isSame = standing !== undefined && suggestion !== null && isTheSame(standing, suggestion);
    // Each fix was worked out by itself: on the same lines, the second would undo the first.
    const isPossible = suggestion !== null && (standing === undefined || isSame);
    const isThere = isSame || (suggestion !== null && posted.has(suggestion.key));
    if (isPossible && (isThere || drafts.length < room)) {
      suggested.set(finding, suggestion);
      if (!isThere) drafts.push(draftOf(suggestion));
    } else {
      rest.push(finding);
      if (isPossible) left++;
    }
  }
  return { drafts, suggested: new Set(suggested.keys()), rest, notes: left === 0 ? [] : [leftOut(left)] };
}

/** A fix with its place. */
interface Suggestion extends Anchor {
  readonly file: string;
  /** The same as long as it is about the same finding and puts the same lines there. */
  readonly key: string;
  readonly body: string;
}

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
  return findings.filter((finding) => isOpen(finding) && finding.fix !== null).sort((a, b) => rank(a) - rank(b));
}

/** Makes a finding's fix a suggestion; null where that cannot be. Each file is read once. */
function finderIn({ files, sourceOf }: SuggestionRequest): (finding: Finding) => Suggestion | null {
  const changed = new Map(files.map((file) => [file.file, file]));
  const targets = new Map<string, Target | null>();
  const read = (file: string): Target | null => {
    const change = changed.get(file);
    const source = change === undefined ? null : sourceOf(file);
    return change === undefined || source === null ? null : targetOf(change, source);
  };
  return (finding) => {
    const target = targets.has(finding.file) ? targets.get(finding.file) : read(finding.file);
    targets.set(finding.file, target ?? null);
    const anchor = target === null || target === undefined ? null : anchorOf(target, finding.fix?.edits ?? []);
    return anchor === null ? null : suggestionOf(finding, anchor);
  };
}

function suggestionOf(finding: Finding, anchor: Anchor): Suggestion | null {
  const key = `${finding.fingerprint}-${digest('sha256', anchor.replacement.join('\n')).slice(0, 16)}`;
  const body = bodyOf(finding, anchor, key);
  return body.length > MAX_BODY ? null : { ...anchor, file: finding.file, key, body };
}

function bodyOf(finding: Finding, { replacement }: Anchor, key: string): string {
  const { severity, rule, help, fix } = finding;
  const fence = '`'.repeat(Math.max(3, longestRun(replacement) + 1));
  return [
    `<!-- spot-imdsv2 suggestion v1 ${key} -->`,
    `${SEVERITY_SIGNS[severity]} ${markdownText(messageOf(finding))} [${rule}](${help})`,
    '',
    `**${markdownText(withoutAccounts(fix?.title ?? ''))}**`,
    '',
    `${fence}suggestion`,
    ...replacement,
    fence,
  ].join('\n');
}

/** The longest run of backticks: a fence has to be longer. */
function longestRun(lines: readonly string[]): number {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}

function draftOf({ file, first, last, body }: Suggestion): ReviewCommentDraft {
  return { file, startLine: first, line: last, body };
}

function overlaps(one: Suggestion, other: Suggestion): boolean {
  return one.file === other.file && one.first <= other.last && other.first <= one.last;
}

function isTheSame(one: Suggestion, other: Suggestion): boolean {
  return one.first === other.first && one.last === other.last && one.replacement.join('\n') === other.replacement.join('\n');
}

/** The keys of suggestions that stand at their lines. */
function postedKeys(comments: readonly ReviewComment[]): ReadonlySet<string> {
  const keys = comments.flatMap(({ body, line }) => {
    const key = /^<!-- spot-imdsv2 suggestion v1 ([\w-]+) -->/.exec(body)?.[1];
    return key === undefined || line === null ? [] : [key];
  });
  return new Set(keys);
}

function leftOut(left: number): string {
  return `At most ${MAX_DRAFTS} suggestions stand at a time; ${left} more ${left === 1 ? 'fix stands' : 'fixes stand'} here.`;
}
