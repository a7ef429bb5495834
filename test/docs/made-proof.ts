import type { LiveResource } from '../../src/ports.js';
import { PROOF_REPORTERS } from '../../src/reporters/proofs.js';
import type { DesiredSpec } from '../../src/rollout/desired.js';
import type { Standing } from '../../src/rollout/prove.js';
import { STRAGGLERS } from '../../src/rollout/straggler-causes.js';
import { CONTEXT, findingsOf, instance, liveWeb, planOfWeb, provenOf, reportFor } from '../made-proof.js';
import { tableOf } from './markdown.js';

const WEAK = { httpTokens: 'optional', httpPutResponseHopLimit: 2 };

/** What is said of live resources, by what is the case. */
export function driftTable(): string {
  const rows: readonly (readonly [string, Partial<DesiredSpec>, readonly LiveResource[]])[] = [
    ['live options are not git\u2019s', {}, [liveWeb(WEAK)]],
    ['live has none', {}, [liveWeb(null)]],
    ['git is weaker than live', { imds: WEAK, verdict: 'fail', failures: ['tokens-required'] }, [liveWeb()]],
    ['there is no such resource', {}, []],
    ['it has no id, and is not matched by its name', { id: null }, [liveWeb()]],
    ['it is to be created', { id: null, create: true, body: { name: 'web' } }, []],
  ];
  const cells = rows.map(([what, spec, resources]) => {
    const [finding] = findingsOf(provenOf(planOfWeb(spec, resources), []));
    return [what, finding?.message ?? ''];
  });
  return tableOf(['what is the case', 'what is said'], cells);
}

/** What each cause is called, and what to do. */
export function instanceTable(): string {
  const stateOf = (cause: string) => (OPEN.includes(cause) ? 'takes IMDSv1' : 'not proven');
  const rows = Object.entries(STRAGGLERS).map(([cause, [name, remedy]]) => [`\`${cause}\``, stateOf(cause), name, remedy]);
  return tableOf(['cause in the JSON report', 'the instance', 'what it is called', 'what to do'], rows);
}

const OPEN: readonly string[] = [
  'not-applied',
  'inherited',
  'launched-before',
  'held-back',
  'changed-elsewhere',
  'unexplained',
] satisfies readonly Extract<Standing, { state: 'open' }>['cause'][];

/** What a command line shows of a group of which two instances were launched before the change. */
export function proofShown(): string {
  const old = { state: 'open', cause: 'launched-before' } as const;
  const right = { state: 'proven', cause: 'required' } as const;
  const proven = provenOf(planOfWeb({}, [liveWeb()]), [instance(1, old), instance(2, old), instance(3, right)]);
  const text = PROOF_REPORTERS.text({ verdict: 'fail', report: reportFor(proven), proven }, CONTEXT);
  return ['```text', '$ spot-imdsv2 prove', text.trimEnd(), '```'].join('\n');
}
