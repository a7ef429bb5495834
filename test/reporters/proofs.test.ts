import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { REPORT_SCHEMA } from '../../src/findings/report-schema.js';
import type { Proven } from '../../src/prove.js';
import { PROOF_REPORTERS, proofFormat, provenWords } from '../../src/reporters/proofs.js';
import { CONTEXT, instance, liveWeb, planOfWeb, provenOf, reportFor } from '../made-proof.js';

const RIGHT = { state: 'proven', cause: 'required' } as const;
const OLD = { state: 'open', cause: 'launched-before' } as const;
const right = planOfWeb({}, [liveWeb()]);
const proven = provenOf(right, [instance(1, OLD), instance(2, RIGHT)]);
const fail = { verdict: 'fail', report: reportFor(proven), proven } as const;
const unasked = (launches: Proven['launches'], plan = right): Proven => ({
  ...provenOf(plan, []),
  ...{ proof: { is: 'not-asked', why: 'no-credentials' }, launches },
});

describe('what is proven, in words', () => {
  test.each<[string, Proven, string]>([
    [
      'all',
      provenOf(right, [instance(1, RIGHT)]),
      'What is live is what git says. Proof: compliant, instances of 1 fleet: 1 refusing IMDSv1.',
    ],
    [
      'not all',
      proven,
      'What is live is what git says. Proof: not compliant, instances of 1 fleet: 1 refusing IMDSv1, 1 allowing IMDSv1.',
    ],
    [
      'what is not known is not called open',
      provenOf(right, [instance(1, { state: 'unknown', cause: 'not-known' })]),
      'What is live is what git says. Proof: not proven, instances of 1 fleet: 1 not proven.',
    ],
    ['nothing runs', provenOf(right, []), 'What is live is what git says. Proof: no instance runs of 1 fleet.'],
    [
      'without EC2, all launched since',
      unasked({ all: 2, before: 0, untold: 0 }),
      'Applied and rolled, not proven: 2 instances launched after the last change.',
    ],
    [
      'without EC2, some launched before',
      unasked({ all: 2, before: 1, untold: 0 }),
      'Applied and not rolled, not proven: 1 of 2 instances launched before the last change.',
    ],
    [
      'without EC2, nobody knows when',
      unasked({ all: 2, before: 0, untold: 1 }),
      'Applied, not proven: of 1 of 2 instances it is not known whether they are older than the last change.',
    ],
    [
      'without EC2, and not applied',
      unasked({ all: 2, before: 0, untold: 0 }, planOfWeb({}, [liveWeb({ httpTokens: 'optional' })])),
      '1 resource not live as git says. Not applied, not proven: 2 instances run.',
    ],
    ['what is waived', provenOf(planOfWeb({ verdict: 'waived' }, [liveWeb()]), []), '1 waived resource left out.'],
  ])('%s', (_, given, words) => {
    expect(provenWords(given)).toContain(words);
    if (given.proof.is === 'not-asked') expect(provenWords(given)).not.toContain('compliant');
  });
});

test('as text: the report of the check, then the verdict', () => {
  const text = PROOF_REPORTERS.text(fail, CONTEXT);
  expect(text).toContain('[instance-proof]');
  expect(text.trimEnd().split('\n').at(-2)).toMatch(/^prove: fail\. What is live/);
  expect(PROOF_REPORTERS.text(fail, { ...CONTEXT, color: true })).toContain('\u001b[31mprove\u001b[0m: fail');
});

test('as JSON: a report by its schema, with the proof', () => {
  const json = JSON.parse(PROOF_REPORTERS.json(fail, CONTEXT));
  const validate = new Ajv2020({ strict: false }).compile(REPORT_SCHEMA);
  expect([validate(json), json.proof.fleets[0].unproven.length]).toEqual([true, 1]);
  expect(validate({ ...json, proof: { is: 'asked' } })).toBe(false);
});

test('as Markdown: the verdict first, and nothing of it is markup', () => {
  const hostile: Proven = { ...proven, proof: { ...proven.proof, errors: ['EC2 <b>@all</b>'] } as Proven['proof'] };
  const text = PROOF_REPORTERS.markdown({ ...fail, proven: hostile }, CONTEXT);
  expect(text).toMatch(/^## ❌ Prove: fail\n/);
  expect(text).not.toMatch(/<b>|@all/);
  expect(
    PROOF_REPORTERS.text(
      { ...fail, proven: { ...hostile, proof: { ...hostile.proof, errors: ['\u001b[2J'] } as never } },
      CONTEXT,
    ),
  ).not.toContain('\u001b');
});

test.each([
  ['json', 'json'],
  ['markdown', 'markdown'],
  ['text', 'text'],
  ['sarif', 'text'],
] as const)('the format %s is written as %s', (format, own) => {
  expect(proofFormat(format)).toBe(own);
});
