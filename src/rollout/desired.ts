import { UserError } from '../errors.js';
import { type Finding, type ImdsSource, isOpen, type Report, type SpecResult } from '../findings/finding.js';
import type { RuleId } from '../findings/rules.js';
import type { Known } from '../policy/known.js';
import { FORMATS } from '../specs/formats/index.js';
import { KINDS } from '../specs/kinds/index.js';
import type { Document, Spec, SpecKind } from '../specs/spec.js';
import { type Members, pointerOf } from '../specs/value.js';
import { optionsIn } from './imds.js';

/** A checked spec with what a plan needs of it besides the verdict. */
export interface DesiredSpec
  extends Omit<Known, 'kind'>,
    Pick<SpecResult, 'file' | 'document' | 'path' | 'id' | 'name' | 'verdict'> {
  readonly kind: SpecKind;
  /** Kubernetes or ECS cannot be told from the spec: the live resource tells. */
  readonly ambiguous: boolean;
  /** The cluster that a node group belongs to. */
  readonly oceanId: string | null;
  /** Where the check found the options that count. */
  readonly source: ImdsSource;
  /** The rules that find errors in it. */
  readonly failures: readonly RuleId[];
  /** Its own IMDS options, as they are written; null where it has none that are an object. */
  readonly imds: Members | null;
  /** Its body without the wrapper; null where no plan will need it, since ten thousand of them are large. */
  readonly body: Members | null;
}

/** What the specs to plan are made of. */
export interface DesiredRequest {
  /** Of a check of the same files. */
  readonly report: Pick<Report, 'specs' | 'findings'>;
  /** Parses a file anew: a check lets go of what it has read. */
  documentsOf(file: string): readonly Document[];
  /** What the config knows of a file's specs. */
  knownOf(file: string): Known;
  /** The account of specs for which the config names none. */
  readonly account: string | null;
  /** Whether all of the specs is applied, so that their bodies are needed. */
  readonly needsBodies: boolean;
}

/** The checked specs as a plan needs them, in the report's order. Throws a UserError where a file is no longer what was checked. */
export function desiredSpecs(request: DesiredRequest): readonly DesiredSpec[] {
  const { specs, findings } = request.report;
  const failures = failuresIn(findings);
  const specsOf = readerOf(request);
  const desired = specs.map((result, index) => desiredOf(result, specsOf(result), request, failures.get(index) ?? []));
  const told = new Set(desired.flatMap(({ kind, ambiguous, id }) => (kind.role === 'cluster' && !ambiguous ? [id] : [])));
  // The check has given a node group the family of its cluster.
  return desired.map((spec) => (spec.oceanId !== null && told.has(spec.oceanId) ? { ...spec, ambiguous: false } : spec));
}

function failuresIn(findings: readonly Finding[]): ReadonlyMap<number, readonly RuleId[]> {
  const failures = new Map<number, RuleId[]>();
  for (const finding of findings) {
    const { spec, rule, severity } = finding;
    if (spec === null || severity !== 'error' || !isOpen(finding)) continue;
    const known = failures.get(spec);
    if (known === undefined) failures.set(spec, [rule]);
    else if (!known.includes(rule)) known.push(rule);
  }
  return failures;
}

/** Reads the specs of a file; a report has those of one file in a row, so one file at a time is held. */
function readerOf({ documentsOf, knownOf }: DesiredRequest): (result: SpecResult) => readonly Spec[] {
  let file: string | null = null;
  let specs: readonly Spec[] = [];
  return (result) => {
    if (result.file !== file) {
      file = result.file;
      const hints = { kind: knownOf(file).kind };
      const documents = documentsOf(file);
      specs = FORMATS.flatMap((format) => documents.flatMap((document) => format.specs(document, hints)));
    }
    return specs;
  };
}

function desiredOf(
  result: SpecResult,
  specs: readonly Spec[],
  request: DesiredRequest,
  failures: readonly RuleId[],
): DesiredSpec {
  const { file, document, path, id, name, verdict } = result;
  const spec = specs.find((one) => one.document.index === document && pointerOf(one.path) === path);
  const kind = KINDS[result.kind];
  const imds = spec === undefined ? null : optionsIn(spec.body, kind);
  if (spec === undefined || !isAsChecked(result, imds))
    throw new UserError(`${file} has changed since it was checked. Run again.`);
  const { kind: _, ...known } = request.knownOf(file);
  return {
    ...known,
    account: known.account ?? request.account,
    ...{ file, document, path, id, name, verdict, kind, failures, imds },
    ambiguous: spec.ambiguous,
    oceanId: typeof spec.body.oceanId === 'string' ? spec.body.oceanId : null,
    source: result.imds.source,
    body: request.needsBodies || known.create || known.replacesImage ? spec.body : null,
  };
}

/** Whether options are those that the report tells of; it cuts long values. */
function isAsChecked({ imds: { source, httpTokens } }: SpecResult, imds: Members | null): boolean {
  const found = imds?.httpTokens;
  return source !== 'own' || httpTokens === null || (typeof found === 'string' && found.startsWith(httpTokens));
}
