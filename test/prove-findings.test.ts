import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../src/policy/policy.js';
import type { Standing } from '../src/rollout/prove.js';
import { findingsOf, instance, liveWeb, planOfWeb, provenOf, TEXT } from './made-proof.js';

const OLD = { state: 'open', cause: 'launched-before' } as const;
const ELSEWHERE = { state: 'open', cause: 'changed-elsewhere' } as const;
const EXPIRED = { state: 'unknown', cause: 'credentials' } as const;
const PENDING = { state: 'pending', cause: 'options-pending' } as const;
const RIGHT = { state: 'proven', cause: 'required' } as const;
const GONE = { state: 'gone', cause: 'ended' } as const;
const WEAK = { httpTokens: 'optional', httpPutResponseHopLimit: 2 };
const right = planOfWeb({}, [liveWeb()]);
const weak = planOfWeb({}, [liveWeb(WEAK)]);

const of = (...standings: readonly Standing[]) =>
  provenOf(
    right,
    standings.map((standing, index) => instance(index + 1, standing)),
  );
/** The text that a finding points to. */
const placeOf = ({ range: { start, end } }: ReturnType<typeof findingsOf>[number]) =>
  TEXT.split('\n')[start.line - 1]?.slice(start.column - 1, end.column - 1);

describe('instances', () => {
  test.each<[string, readonly Standing[], readonly string[]]>([
    ['all proven', [RIGHT, RIGHT], []],
    ['none at all', [], []],
    ['ended ones', [GONE], []],
    ['open, unknown and pending ones, each with its own finding', [OLD, EXPIRED, PENDING, RIGHT, GONE], ['error', 'warning']],
  ])('%s', (_, standings, severities) => {
    expect(findingsOf(of(...standings)).map(({ severity }) => severity)).toEqual(severities);
  });

  test('are counted among those that run, named with their launch, and told by cause', () => {
    const [open, unproven] = findingsOf(of(OLD, ELSEWHERE, EXPIRED, GONE));
    expect(open?.message).toBe(
      '2 of 3 running instances of web (sig-0123abcd) do not require tokens. Applied and not rolled: i-0123456789abcdef1 (launched 2026-06-15T12:01:00.000Z). Replace them: they were launched before the change. Changed elsewhere, or on their way while it was applied: i-0123456789abcdef2 (launched 2026-06-15T12:02:00.000Z). Replace them, and look for ModifyInstanceMetadataOptions in CloudTrail.',
    );
    expect(unproven?.message).toBe(
      '1 of 3 running instances of web (sig-0123abcd) is not proven. AWS credentials missing or expired: i-0123456789abcdef3 (launched 2026-06-15T12:03:00.000Z). Prove again with new ones.',
    );
    expect(open?.fingerprint).not.toBe(unproven?.fingerprint);
    expect(placeOf(open as never)).toBe('"metadataOptions"');
  });

  test('are named with their node group, the oldest first and five at most', () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      instance(index + 1, OLD, { nodeGroup: 'ols-1', launchedAt: index === 6 ? null : 1_000 * (7 - index) }),
    );
    const [finding] = findingsOf(provenOf(right, many));
    expect(finding?.message.match(/i-\w+/g)?.map((id) => id.at(-1))).toEqual(['7', '6', '5', '4', '3']);
    expect(finding?.message).toContain('i-0123456789abcdef7 (node group ols-1), ');
    expect(finding?.message).toContain(' and 2 more. ');
  });

  test('that are not proven fail where a proof is required', () => {
    expect(findingsOf(of(EXPIRED), { needsProof: true }).map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('drift', () => {
  test('stands at the member that differs, in the terms of the document', () => {
    const [finding] = findingsOf(provenOf(weak, []));
    expect([finding?.path, placeOf(finding as never)]).toEqual([
      '/group/compute/launchSpecification/metadataOptions/httpTokens',
      '"required"',
    ]);
  });

  test('of a resource that is not there stands at the options', () => {
    const [finding] = findingsOf(provenOf(planOfWeb({}, []), []));
    expect(placeOf(finding as never)).toBe('"metadataOptions"');
  });

  test('that the check tells is not told again', () => {
    const failing = planOfWeb({ verdict: 'fail', failures: ['hop-limit'] }, [liveWeb()]);
    expect(findingsOf(provenOf(failing, []), { failing: new Set([0]) })).toEqual([]);
    expect(findingsOf(provenOf(failing, []))).toHaveLength(1);
    expect(findingsOf(provenOf(weak, []), { failing: new Set([0]) })).toHaveLength(1);
  });
});

test('the config decides of severities, and switches off', () => {
  const both = provenOf(weak, [instance(1, OLD), instance(2, EXPIRED)]);
  const withRules = (rules: typeof DEFAULT_POLICY.rules) =>
    findingsOf(both, { policy: { ...DEFAULT_POLICY, rules } }).map(({ rule, severity }) => `${rule} ${severity}`);
  expect(withRules({})).toEqual(['live-drift error', 'instance-proof error', 'instance-proof warning']);
  expect(withRules({ 'live-drift': 'note', 'instance-proof': 'note' })).toEqual([
    'live-drift note',
    'instance-proof note',
    'instance-proof note',
  ]);
  expect(withRules({ 'live-drift': 'off', 'instance-proof': 'off' })).toEqual([]);
});
