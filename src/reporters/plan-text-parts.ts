import { labelOf, type Subject, type Unplanned } from '../rollout/planned.js';
import { STATE_WORDS } from './plan-words.js';
import type { ReportContext } from './reporter.js';
import { visible } from './visible.js';
import { wrapped } from './wrap.js';

/** Colours by what they tell. */
export interface Paint {
  good(text: string): string;
  bad(text: string): string;
  change(text: string): string;
  dim(text: string): string;
}

const plain: Paint = { good: (text) => text, bad: (text) => text, change: (text) => text, dim: (text) => text };
const colored = (code: number, text: string) => `\u001b[${code}m${text}\u001b[0m`;
const inColor: Paint = {
  good: (text) => colored(32, text),
  bad: (text) => colored(31, text),
  change: (text) => colored(33, text),
  dim: (text) => colored(2, text),
};

/** The colours of a terminal; where it has none, texts as they are. */
export function paintOf({ color }: Pick<ReportContext, 'color'>): Paint {
  return color ? inColor : plain;
}

/** Which resource it is; where it stands in git comes first. */
export function headOf(subject: Subject, { pathOf }: Pick<ReportContext, 'pathOf'>): string {
  const { spec, kind, account } = subject;
  const place = spec === null ? '' : `${pathOf(spec.file)}: `;
  const where = account === null ? '' : ` in ${account}`;
  return visible(`${place}${kind} ${labelOf(subject)}${where}`);
}

/** A resource about which nothing is done, and why: its lines. */
export function unplannedLines(
  planned: Unplanned,
  context: Pick<ReportContext, 'pathOf'>,
  paint: (text: string) => string,
): readonly string[] {
  return [`${headOf(planned, context)}: ${paint(STATE_WORDS[planned.state])}`, ...wrapped(visible(planned.reason), '  ')];
}
