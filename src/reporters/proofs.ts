import { plural, type Report } from '../findings/finding.js';
import type { Proven, ProveVerdict } from '../prove.js';
import type { Format } from './index.js';
import { jsonText } from './json-text.js';
import { markdown } from './markdown.js';
import { markdownText } from './markdown-text.js';
import { paintOf } from './plan-text-parts.js';
import type { ReportContext } from './reporter.js';
import { proofWords } from './roll-outcome-words.js';
import { proofToShow } from './rollout-json.js';
import { text } from './text.js';
import { visible } from './visible.js';
import { wrapped } from './wrap.js';

/** What came of a proof, to be written. */
export interface ProofToWrite {
  readonly verdict: ProveVerdict;
  readonly report: Report;
  readonly proven: Proven;
}

/** Makes a text of a proof. */
export type ProofReporter = (proof: ProofToWrite, context: ReportContext) => string;

const SIGNS = { pass: '✅', fail: '❌', unproven: '❓' } as const satisfies Record<ProveVerdict, string>;

const proofText: ProofReporter = ({ verdict, report, proven }, context) => {
  const paint = paintOf(context);
  const [first = '', ...rest] = wrapped(visible(`prove: ${verdict}. ${provenWords(proven)}`), '', '  ');
  const head = first.replace('prove', verdict === 'pass' ? paint.good('prove') : paint.bad('prove'));
  return `${[text(report, context).trimEnd(), head, ...rest].join('\n')}\n`;
};

/** By schemas/report.schema.json. */
const proofJson: ProofReporter = ({ report, proven }) => `${jsonText({ ...report, proof: proofToShow(proven.proof) }, 2)}\n`;

const proofMarkdown: ProofReporter = ({ verdict, report, proven }, context) =>
  `## ${SIGNS[verdict]} Prove: ${verdict}\n\n${markdownText(provenWords(proven))}\n\n${markdown(report, context)}`;

/** THE TABLE of reporters of proofs, by the word that `--format` takes: those of a check, with what is proven. */
export const PROOF_REPORTERS = { text: proofText, json: proofJson, markdown: proofMarkdown } as const satisfies Record<
  string,
  ProofReporter
>;

/** The format of a proof that a word names; `text` where it is one of a check alone. */
export function proofFormat(format: Format): keyof typeof PROOF_REPORTERS {
  return format === 'json' || format === 'markdown' ? format : 'text';
}

/** What is proven of all that git says, in sentences. They may quote what services say, and are to be escaped. */
export function provenWords({ plan, drifts, proof, launches }: Proven): string {
  const live =
    drifts.length === 0 ? 'What is live is what git says.' : `${plural(drifts.length, 'resource')} not live as git says.`;
  const waived = plan.resources.filter(({ state }) => state === 'waived').length;
  const left = waived === 0 ? [] : [`${plural(waived, 'waived resource')} left out.`];
  const rolled = launches === null ? [] : [launchWords(launches, drifts.length === 0)];
  return [live, ...left, ...rolled, proofWords(proof)].join(' ');
}

/** Without EC2: whether all was replaced, as far as the times of launches tell. It proves nothing. */
function launchWords({ all, before, untold }: NonNullable<Proven['launches']>, isApplied: boolean): string {
  const count = plural(all, 'instance');
  if (!isApplied) return `Not applied, not proven: ${count} ${all === 1 ? 'runs' : 'run'}.`;
  if (before > 0) return `Applied and not rolled, not proven: ${before} of ${count} launched before the last change.`;
  if (untold > 0)
    return `Applied, not proven: of ${untold} of ${count} it is not known whether they are older than the last change.`;
  return `Applied and rolled, not proven: ${count} launched after the last change.`;
}
