import { UserError } from './errors.js';
import { type Finding, isOpen, type Report, reportOf } from './findings/finding.js';
import { type Proven, type ProveVerdict, readAndProve } from './prove.js';
import { type FindingContext, proofFindings } from './prove-findings.js';
import { isBelowAny, isSelected } from './rollout/select.js';
import type { Checked } from './run-check.js';
import { changedSinceChecked, clientOf, type Desired, desiredBelow, ec2For, planRun, type RolloutRun } from './run-rollout.js';
import type { Settings } from './settings.js';
import { parsersFor } from './specs/parse.js';
import { placesIn } from './specs/text.js';

/** What is live, held against git. */
export interface ProveResult {
  readonly verdict: ProveVerdict;
  /** The check of the specs, with findings about what is live. */
  readonly report: Report;
  readonly proven: Proven;
  readonly checked: Checked;
}

/** Proves specs. Throws a UserError for wrong use and wrong config, a RemoteError where Spot does not tell what is live. */
export async function runProve(settings: Settings, run: RolloutRun): Promise<ProveResult> {
  const desired = await desiredBelow(settings, run);
  if (settings.rollout.proof === 'required' && !desired.specs.some((spec) => isSelected(spec, desired.only))) {
    throw new UserError('a proof is required, but there is no Spot spec to prove. Name a file or a folder that holds some.');
  }
  const spot = await clientOf(settings, run, run.signal);
  const ec2 = await ec2For(settings, run, true);
  const { clock, signal } = run;
  const proven = await readAndProve({ ...planRun(settings, desired, run, { spot, ec2, readiness: null }), clock, signal });
  const report = await reportFor(proven, desired, settings, clock.today());
  return { verdict: verdictOf(report, proven, settings), report, proven, checked: { ...desired.checked, report } };
}

function verdictOf({ verdict }: Report, { proof }: Proven, { rollout }: Settings): ProveVerdict {
  if (verdict === 'fail') return 'fail';
  if (isTold(proof)) return 'pass';
  return rollout.proof === 'required' ? 'fail' : 'unproven';
}

/** Whether it is known of every running instance whether it refuses IMDSv1, as far as that was asked for. */
function isTold(proof: Proven['proof']): boolean {
  if (proof.is === 'not-asked') return proof.why === 'off';
  const { verdict, counts } = proof.proof;
  return verdict !== 'unproven' && verdict !== 'pending' && counts.unknown === 0 && counts.pending === 0;
}

/** The report of a check of what was asked for, with the findings of the proof. */
async function reportFor(proven: Proven, desired: Desired, { strictness, rollout }: Settings, today: string): Promise<Report> {
  const { config, checked } = desired;
  const { report, files } = checked;
  const kept = keptOf(desired);
  const failing = new Set(kept.findings.flatMap((one) => (isOpen(one) && one.severity === 'error' ? [one.spec ?? -1] : [])));
  const fileOf = await readerOf(kept.specs, files);
  const context = { policy: config.policy, waivers: config.waivers, specs: kept.specs, failing, today };
  const own = proofFindings(proven, { ...context, needsProof: rollout.proof === 'required', fileOf });
  const findings = [...kept.findings, ...own];
  const about = new Set([...kept.specs, ...findings].map(({ file }) => file));
  const isWhole = desired.only.length === 0;
  const parts = { ...report, specs: kept.specs, findings, passedOver: kept.passedOver };
  const counts = { files: isWhole ? report.counts.files : about.size, filesPassedOver: isWhole ? report.counts.passedOver : 0 };
  return reportOf({ ...parts, ...counts }, strictness, report.tool.version);
}

/** What of a check of everything the run is about. */
function keptOf({ checked: { report }, specs, only }: Desired): Pick<Report, 'specs' | 'findings' | 'passedOver'> {
  const indexes = new Map(specs.flatMap((spec, index) => (isSelected(spec, only) ? [index] : [])).map((one, at) => [one, at]));
  const isBelow = ({ file }: { readonly file: string }) => only.every((one) => one.by !== 'path' || isBelowAny(file, one.paths));
  const findings = report.findings.flatMap((finding): readonly Finding[] => {
    if (finding.spec === null) return isBelow(finding) ? [finding] : [];
    const spec = indexes.get(finding.spec);
    return spec === undefined ? [] : [{ ...finding, spec }];
  });
  return {
    specs: report.specs.filter((_, index) => indexes.has(index)),
    findings,
    passedOver: report.passedOver.filter(isBelow),
  };
}

/** Parses files anew, one at a time: findings come spec by spec. */
async function readerOf(specs: Report['specs'], files: Checked['files']): Promise<FindingContext['fileOf']> {
  const parserFor = await parsersFor(specs.map(({ file }) => file));
  let last: { readonly file: string; readonly parsed: ReturnType<FindingContext['fileOf']> } | null = null;
  return (file) => {
    if (last?.file === file) return last.parsed;
    const content = files.read(file);
    const parsed = content.ok ? parserFor(file)(content.text) : null;
    if (!content.ok || parsed?.ok !== true) throw changedSinceChecked(file);
    last = { file, parsed: { documents: parsed.documents, places: placesIn(content.text) } };
    return last.parsed;
  };
}
