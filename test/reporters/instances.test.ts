import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INSTANCES_REPORTERS, requirePlanText } from '../../src/reporters/instances.js';
import { HOSTILE, holdsLines, wordlessSigns } from './hostile.js';
import { requiredFleet, requireReport } from './require-made.js';

const context = { color: false, fullReport: 'the file', pathOf: (file: string) => file };

test('for a terminal', () => {
  const report = requireReport('o-1', {
    verdict: 'applied',
    fleets: [
      requiredFleet('o-1', {
        ...{ name: 'k8s', account: 'act-1', region: 'us-east-1' },
        instances: [
          { id: 'i-1', nodeGroup: null, state: 'required', reason: null },
          { id: 'i-2', nodeGroup: null, state: 'already', reason: null },
        ],
      }),
    ],
    ...{ unfound: [], readiness: null, refusals: [], stopped: null },
  });
  expect(INSTANCES_REPORTERS.text(report, context)).toBe(`instances: every running instance requires tokens

ocean-cluster k8s (o-1) in act-1, us-east-1: 2 instances of 1 fleet: 1 changed,
  tokens are required now, 1 already requiring tokens.
  i-1: changed, tokens are required now
  A replacement will not have it: the live resource does not require tokens yet.
  Apply the spec, which does.

counts: 2 instances of 1 fleet: 1 changed, tokens are required now, 1 already
  requiring tokens.
`);
});

test('what is refused comes first, and nothing is missing', () => {
  const text = INSTANCES_REPORTERS.text(requireReport('web', { verdict: 'refused' }), context);
  expect(text.split('\n').slice(0, 3)).toEqual(['instances: refused, nothing was sent', '', 'refused: web']);
  const markdown = INSTANCES_REPORTERS.markdown(requireReport(), context);
  for (const word of ['i-1', 'i-8', 'not live', 'Readiness', 'will not have it', 'Run it again'])
    expect([text, markdown.replaceAll('&#45;', '-')].map((one) => one.toLowerCase().includes(word.toLowerCase()))).toEqual([
      true,
      true,
    ]);
});

test('who is asked sees which instances', () => {
  const shown = requirePlanText({ ...requireReport(), files: [] }, context);
  expect(shown).toContain('i-1 of web: allowing IMDSv1');
});

test('as JSON, with its times as texts', () => {
  const told = JSON.parse(INSTANCES_REPORTERS.json(requireReport()));
  expect([told.version, told.verdict, told.fleets[0].instances.length]).toEqual([1, 'partial', 9]);
  expect(told.readiness.from).toBe('2026-06-01T13:00:00.000Z');
});

describe('at a terminal', () => {
  holdsLines((text) => INSTANCES_REPORTERS.text(requireReport(text), context));
});

describe('in Markdown', () => {
  /** All that is not text: the signs of Markdown and HTML, and the line ends. */
  const markup = (text: string) =>
    INSTANCES_REPORTERS.markdown(requireReport(text), context).replace(/&#\d+;|[\p{L}\p{M}\p{N} ,;."'/\u2019…]/gu, '');

  test.each(Object.entries(HOSTILE))('%s is text', (_, text) => {
    expect(markup(text)).toBe(markup('harmless'));
  });
});

test('nothing is said by a sign alone', () => {
  expect(wordlessSigns(INSTANCES_REPORTERS.markdown(requireReport(), context))).toEqual([]);
});

test('whatever is told, each format is made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const reporter of Object.values(INSTANCES_REPORTERS)) expect(reporter(requireReport(text), context)).not.toBe('');
    }),
  );
});
