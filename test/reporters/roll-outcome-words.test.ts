import { describe, expect, test } from 'vitest';
import {
  countWords,
  hasTrouble,
  MAX_INSTANCES,
  proofWords,
  rollSummary,
  rollWordsOf,
  stragglersIn,
  stragglerWords,
} from '../../src/reporters/roll-outcome-words.js';
import { rolloutMarkdown } from '../../src/reporters/rollout-markdown.js';
import { rolloutText } from '../../src/reporters/rollout-text.js';
import { asked, outcome, rollOutcome, rollout } from './rollout-made.js';

const reader = { color: false, pathOf: (file: string) => file, fullReport: 'the log' };
const recycled = { ...rollOutcome(), roll: null };

test.each([
  [rollOutcome(), 'roll scr-1, batch 2 of 5, 4 of 10 instances replaced'],
  [rollOutcome('running', { isAdopted: true }), 'roll scr-1, begun before this run, batch 2 of 5, 4 of 10 instances replaced'],
  [recycled, 'recycled one by one'],
])('which roll it was', (made, words) => {
  expect(rollWordsOf(made)).toBe(words);
});

test('rolls are counted by their ends', () => {
  expect(rollSummary({ rolls: [] })).toBe('');
  expect(rollSummary({ rolls: [rollOutcome('failed'), rollOutcome(), rollOutcome()] })).toBe('Rolls: 2 replaced, 1 failed.');
});

test.each([
  ['replaced', false],
  ['nothing', false],
  ['not-begun', false],
  ['running', true],
  ['blocked', true],
  ['failed', true],
] as const)('a roll that is %s: to be looked at in the console is %s', (state, isSo) => {
  expect(hasTrouble({ rolls: [rollOutcome(state)] })).toBe(isSo);
});

describe('the proof', () => {
  test.each([
    ['off', 'EC2 was not asked (proof is off)'],
    ['no-credentials', 'there are no AWS credentials'],
    ['stopped', 'the run was stopped'],
  ] as const)('that was not asked for, because it is %s', (why, words) => {
    expect(proofWords({ is: 'not-asked', why })).toContain(words);
  });

  test('is nothing to speak of where nothing was rolled', () => {
    expect(proofWords({ is: 'not-asked', why: 'no-roll' })).toBe('');
  });

  test('has all counts, and why EC2 did not answer', () => {
    expect(proofWords(asked())).toBe(
      'Proof: not compliant, instances of 1 fleet: 1 refusing IMDSv1, 1 allowing IMDSv1, 1 not settled yet, 1 not proven, 1 ended meanwhile. o-1.',
    );
    expect(countWords({ proven: 2, open: 0, pending: 0, unknown: 0, gone: 0 })).toEqual([['refusing IMDSv1', 2]]);
  });

  test('of nothing that runs is none', () => {
    const one = asked();
    expect(proofWords({ ...one, errors: [], proof: { ...one.proof, verdict: 'idle' } })).toBe(
      'Proof: no instance runs of 1 fleet.',
    );
  });

  test('names each instance that is not proven: its node group, since when it runs, and why', () => {
    const stragglers = stragglersIn(asked());
    expect(stragglers.map(({ id, fleet }) => `${id} of ${fleet}`)).toEqual(['i-1 of o-1', 'i-2 of o-1', 'i-3 of o-1']);
    expect(stragglers.map(stragglerWords)).toEqual([
      'of node group o-1, launched at 1970-01-01T00:00:00.000Z. It was launched before the change. Replace it.',
      'EC2 has not applied its options yet. Ask again in a minute.',
      'launched at 1970-01-01T00:00:00.000Z. EC2 does not know it: wrong account or region?',
    ]);
  });
});

describe('in reports', () => {
  const left = Array.from({ length: MAX_INSTANCES + 3 }, (_, index) => ({ id: `i-${index}`, reason: 'its turn did not come' }));
  const made = rollout([outcome()], {
    ...{ verdict: 'partial', stopped: 'failure', proof: asked() },
    rolls: [rollOutcome('failed', { left }), rollOutcome('not-begun', { roll: null, left: [], reason: null })],
    restored: [{ change: outcome().change, state: 'restored', reason: null }],
  });

  test('of text, what is long is cut, and the report that has all is named', () => {
    const text = rolloutText(made, reader);
    expect(text).toContain('instances of ocean-cluster platform (o-1) in act-1: failed\n  roll scr-1, batch 2 of 5');
    expect(text).toContain('  not replaced: i-49: its turn did not come\n  and 3 more: --format json has all\n');
    expect(text).toContain('options of web (sig-1): put back: IMDSv1 may be allowed again\n');
    expect(text).toContain('https://console.spotinst.com/');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('of Markdown, all stands in tables, and the instances are drawn', () => {
    const text = rolloutMarkdown(made, reader);
    expect(text).toContain('| ❌ failed | **platform &#40;o&#45;1&#41;**<br>ocean-cluster in act&#45;1 | roll scr&#45;1');
    expect(text).toContain('its turn did not come<br>and 3 more |');
    expect(text).toContain('| ⚠️ put back: IMDSv1 may be allowed again |');
    expect(text).toContain('```mermaid\npie showData title Instances\n  "refusing IMDSv1" : 1\n');
    expect(text).toContain('[the console](https://console.spotinst.com/spt/dashboard)');
  });
});
