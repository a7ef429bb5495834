import { judgingConfig } from './change.js';
import type { CheckRequest } from './check.js';
import { systemClock } from './clients/clock.js';
import { UserError } from './errors.js';
import { type Finding, reportOf } from './findings/finding.js';
import { type SpecImages, specImages } from './images/spec-images.js';
import { type ImageProblem, imageProblems, type SupportFacts } from './images/support.js';
import { isImageId } from './images/uses.js';
import type { Config } from './policy/config.js';
import { type Draft, draft, settled, severityFor } from './policy/evaluate.js';
import { knownOf } from './policy/known.js';
import { waiverFor } from './policy/waivers.js';
import type { ImagesApi } from './ports.js';
import type { Checked } from './run-check.js';
import { parsersFor } from './specs/parse.js';
import { pointerOf } from './specs/value.js';

/**
 * A check with what EC2 tells of the images of its specs. Throws a RemoteError where it does not tell: then the images are not
 * known to be fine.
 */
export async function withImages(checked: Checked, request: CheckRequest): Promise<Checked> {
  const { report } = checked;
  const specs = await imagesOfSpecs(checked, request.config, null);
  const fallback = awsRegionIn(process.env);
  const { imagesClient } = await import('./clients/ec2-images.js');
  const facts = await factsOf(specs, fallback, imagesClient());
  const problems = specs.flatMap((spec) => {
    const result = report.specs[spec.spec];
    const region = regionOf(spec, fallback);
    if (result === undefined) return [];
    return imageProblems({ ...spec, imds: result.imds }, region, facts.get(region ?? '') ?? null, systemClock.now());
  });
  const added = problems.flatMap((problem) => findingOf(problem, request));
  const { files, passedOver: filesPassedOver } = report.counts;
  const parts = { ...report, findings: [...report.findings, ...added], files, filesPassedOver };
  return { ...checked, report: reportOf(parts, request.strictness, request.version) };
}

/** The images of checked specs. Throws a UserError where a file is no longer what was checked. */
export async function imagesOfSpecs(
  { report, files }: Pick<Checked, 'report' | 'files'>,
  config: Config,
  account: string | null,
): Promise<readonly SpecImages[]> {
  const { specs } = report;
  const parserFor = await parsersFor(specs.map(({ file }) => file));
  const read = (file: string) => {
    const content = files.read(file);
    const parsed = content.ok ? parserFor(file)(content.text) : null;
    if (!content.ok || parsed?.ok !== true) throw new UserError(`${file} has changed since it was checked. Run again.`);
    return { text: content.text, documents: parsed.documents };
  };
  return specImages({ specs, read, knownOf: (file) => knownOf(file, config), account });
}

/** The region that the environment names, as the AWS tools know it; null: none. */
export function awsRegionIn(env: Readonly<Record<string, string | undefined>>): string | null {
  return env.AWS_REGION?.trim() || env.AWS_DEFAULT_REGION?.trim() || null;
}

/** Where an image is looked up; null: it is not told. */
function regionOf({ region, hidesRegion }: SpecImages, fallback: string | null): string | null {
  return region ?? (hidesRegion ? null : fallback);
}

/** What EC2 tells, by region; regions without an image are not asked. */
async function factsOf(
  specs: readonly SpecImages[],
  fallback: string | null,
  api: ImagesApi,
): Promise<ReadonlyMap<string, SupportFacts>> {
  const wanted = new Map<string, string[]>();
  for (const spec of specs) {
    const where = regionOf(spec, fallback);
    const ids = spec.images.filter(isImageId);
    if (where !== null && ids.length > 0) wanted.set(where, [...(wanted.get(where) ?? []), ...ids]);
  }
  const facts = new Map<string, SupportFacts>();
  for (const [region, ids] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    facts.set(region, { images: await api.images(region, ids), defaults: await api.defaults(region) });
  }
  return facts;
}

function findingOf(problem: ImageProblem, request: CheckRequest): readonly Finding[] {
  const { change, useWaivers } = request;
  // As all else that a change touches: not by terms that it brings itself.
  const { config } = change === null ? request : judgingConfig(change, request.config);
  const severity = severityFor('image-support', problem.severity, config.policy);
  if (severity === null) return [];
  const { spec } = problem;
  const finding: Draft = draft('image-support', severity, problem.message, {
    file: spec.file,
    range: problem.range,
    path: pointerOf(problem.at),
    identity: identityOf(spec),
    inside: `${pointerOf(problem.at.slice(spec.root.at.length))}#${problem.about}`,
  });
  const waiver = useWaivers ? waiverFor({ finding, spec }, config.waivers, systemClock.today()) : null;
  return [{ ...settled(finding, { spec: spec.spec, waiver, isKnown: false }), fix: null }];
}

/** What a spec is called in fingerprints. */
function identityOf({ id, name, document, root }: SpecImages): string {
  if (id !== null) return `id:${id}`;
  return name === null ? `place:${document}${pointerOf(root.at)}` : `name:${name}`;
}
