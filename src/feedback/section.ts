import { compareText, plural } from '../findings/finding.js';
import { cutMarkdown, MAX_COMMENT } from '../reporters/cut-markdown.js';
import { markdownText } from '../reporters/markdown-text.js';
import { END, isOurs, type Marker, markerIn, markerLine, TOP, withMarkers, withoutMarkers } from './marker.js';

/** What a section needs at least: a verdict, or the note that it was cut. */
const LEAST = 400;
/** Names come from a workflow: longer ones are cut where they are shown. */
const MAX_NAME = 100;

/** What one job says in the comment of a pull request. */
export interface Section extends Omit<Marker, 'isCut'> {
  /** Lines end with LF only. */
  readonly markdown: string;
}

/** A section as it stands in a comment. */
export interface StandingSection extends Section {
  readonly isCut: boolean;
}

/** The text of a comment with these sections by name, the marker at its top, within GitHub's limits. */
export function commentOf(sections: readonly (Section & { readonly isCut?: boolean })[]): string {
  const sorted = sections
    .map((section) => ({ ...section, isCut: section.isCut ?? false, markdown: withoutMarkers(unixLines(section.markdown)) }))
    .sort((a, b) => compareText(a.name, b.name));
  const kept = withRoom(sorted);
  const left = sorted.length - kept.length;
  const parts = withinRoom(kept).map((section) => `${headOf(section)}${section.markdown}\n${END}`);
  return [TOP, ...parts, ...(left === 0 ? [] : [leftOut(left)])].join('\n');
}

/** The sections of a comment; null where it is none of ours. Those that are damaged are left out. */
export function sectionsIn(body: string): readonly StandingSection[] | null {
  if (!isOurs(body)) return null;
  const sections = new Map<string, StandingSection>();
  let marker: Marker | null = null;
  let lines: string[] = [];
  for (const line of unixLines(body).split('\n')) {
    const next = markerIn(line);
    if (next === null && line !== END) lines.push(line);
    else {
      if (marker !== null && line === END) sections.set(marker.name, { ...marker, markdown: withMarkers(lines.join('\n')) });
      marker = next;
      lines = [];
    }
  }
  return [...sections.values()];
}

/**
 * The comment that holds a section beside those which our comments hold already; null where it is, to the letter, the first of
 * them. The comments come oldest first: the first is to be kept and the others to be deleted, whatever this gives. Where two
 * hold a section of one name, the later counts.
 */
export function withSection(bodies: readonly string[], section: Section): string | null {
  const sections = new Map<string, Section>();
  for (const body of bodies) for (const one of sectionsIn(body) ?? []) sections.set(one.name, one);
  sections.set(section.name, section);
  const body = commentOf([...sections.values()]);
  return body === bodies[0] ? null : body;
}

function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** What stands above the text of a section. */
function headOf({ name, ...marker }: Marker): string {
  const shown = name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name;
  const heading = name === '' ? '' : `\n## ${markdownText(shown)}\n\n`;
  return `${heading}${markerLine({ name, ...marker })}\n`;
}

/** As many sections as there is room for, those that fail before the others. */
function withRoom(sections: readonly StandingSection[]): readonly StandingSection[] {
  let room = MAX_COMMENT - TOP.length - leftOut(sections.length).length - 1;
  const isKept = new Set<StandingSection>();
  for (const section of [...sections].sort((a, b) => compareText(a.verdict, b.verdict))) {
    const least = frameOf(section) + LEAST;
    if (least > room) continue;
    room -= least;
    isKept.add(section);
  }
  return sections.filter((section) => isKept.has(section));
}

/** What a section takes besides its text: its head with the longer of its two markers, its end, and the line ends. */
function frameOf(section: StandingSection): number {
  return headOf({ ...section, isCut: true }).length + END.length + 2;
}

/** The sections cut so that all of them fit, where one is too long. */
function withinRoom(sections: readonly StandingSection[]): readonly StandingSection[] {
  const room = sections.reduce(
    (rest, section) => rest - frameOf(section),
    MAX_COMMENT - TOP.length - leftOut(sections.length).length - 1,
  );
  // One that was cut could take any room: so it has the same share, whether it comes whole or as it was cut before.
  const share = fairShare(
    sections.map(({ isCut, markdown }) => (isCut ? Number.POSITIVE_INFINITY : markdown.length)),
    room,
  );
  return sections.map((section) => {
    if (section.markdown.length <= share) return section;
    const note = `**This was cut, because GitHub takes no longer comments.** All of it stands in ${section.fullReport}.`;
    return { ...section, isCut: true, markdown: cutMarkdown(section.markdown, share, note, (text) => text.length).trimEnd() };
  });
}

/** The most that each may take, so that what is left by those which need less goes to the others. */
function fairShare(needs: readonly number[], room: number): number {
  let rest = room;
  const sorted = [...needs].sort((a, b) => a - b);
  for (const [index, need] of sorted.entries()) {
    const share = Math.floor(rest / (sorted.length - index));
    if (need > share) return share;
    rest -= need;
  }
  return Number.POSITIVE_INFINITY;
}

function leftOut(count: number): string {
  return `\n${plural(count, 'more section')} did not fit.`;
}
