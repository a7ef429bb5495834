import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.js';
import { REPORT_SCHEMA } from '../../src/findings/report-schema.js';
import type { Ec2Simulator } from '../../src/simulator/ec2.js';
import { ec2Fault } from '../../src/simulator/ec2-xml.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId } from '../../src/specs/spec.js';
import type { Members } from '../../src/specs/value.js';
import { type Planted, plant } from '../clients/trees.js';
import { openEc2, SECRETS } from '../ec2.js';
import { type SkippingClock, skippingClock } from '../fakes.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf, patchOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';
import { startCli } from './run-spot.js';

// Whole runs of the built program against simulators of Spot and EC2 in this process, by the real SDK.

const specOf = (kind: KindId, id: string, options: Members | null = STRONG, more: Members = {}) =>
  JSON.stringify({ [KINDS[kind].root]: { id, ...bodyOf(kind, options), ...more } }, null, 2);
const GROUP = 'sig-00000001';
const WEB = { 'web.json': specOf('elastigroup', GROUP) };

interface Scene {
  readonly spot: Simulator;
  readonly ec2: Ec2Simulator;
  readonly clock: SkippingClock;
  readonly prove: (words?: readonly string[], env?: NodeJS.ProcessEnv) => ReturnType<typeof startCli>['ended'];
}

/** A checkout with these specs, and Spot and EC2 as `set` makes them. */
async function scene(files: Readonly<Record<string, Planted>>, set: (scene: Omit<Scene, 'prove'>) => void): Promise<Scene> {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  const ec2 = await openEc2(spot, clock);
  set({ spot, ec2, clock });
  const root = plant({ '.git': 'FOLDER', ...files });
  const aws = { ...NO_AWS, ...withKeys(ec2) };
  const prove: Scene['prove'] = (words = [], env = aws) => startCli(spot, root, ['prove', '--quiet', ...words], env).ended;
  return { spot, ec2, clock, prove };
}

const NO_AWS = { AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' };
const withKeys = ({ url, accessKeyId }: Ec2Simulator, key = accessKeyId) => ({
  AWS_ENDPOINT_URL_EC2: url,
  AWS_ACCESS_KEY_ID: key,
  AWS_SECRET_ACCESS_KEY: SECRETS.key,
  AWS_SESSION_TOKEN: SECRETS.token,
});

/** An Elastigroup as it is in git, with so many instances of before its change and of after it. */
const group =
  (before: number, after: number) =>
  ({ spot, clock }: Omit<Scene, 'prove'>) => {
    spot.load('elastigroup', spot.account, { id: GROUP, ...bodyOf('elastigroup') });
    spot.launch(GROUP, before);
    clock.advance(60_000);
    spot.change(GROUP, patchOf('elastigroup', STRONG));
    clock.advance(60_000);
    spot.launch(GROUP, after);
  };

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const CLUSTER = 'o-00000001';
const cluster = (options: Members | null, { spot }: Pick<Scene, 'spot'>) =>
  spot.load('ocean-cluster', spot.account, { id: CLUSTER, ...bodyOf('ocean-cluster', options) });

describe('the verdict', () => {
  test('is compliant where every running instance is proven, and exactly ec2:DescribeInstances is called', async () => {
    const { spot, ec2, prove } = await scene(WEB, group(0, 3));
    const { code, stdout } = await prove();
    expect([code, stdout]).toEqual([
      0,
      'pass: 1 spec in 1 file (1 pass). 0 errors, 0 warnings, 0 notes.\nprove: pass. What is live is what git says. Proof: compliant, instances of 1\n  fleet: 3 refusing IMDSv1.\n',
    ]);
    expect([...new Set(ec2.requests.map(({ action }) => `ec2:${action}`))]).toEqual(policyIn('<!-- policy -->'));
    expect(spot.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    // Rolls tell only why an instance is open: here none is.
    expect(spot.requests.filter(({ route }) => /roll/i.test(route ?? ''))).toEqual([]);
  });

  test('asks for all instances, in lots and pages', async () => {
    const { ec2, prove } = await scene(WEB, (made) => {
      group(0, 450)(made);
      made.ec2.setModes({ pageSize: 100 });
    });
    const { code, stdout } = await prove();
    expect([code, oneLine(stdout).includes('450 refusing IMDSv1')]).toEqual([0, true]);
    expect(ec2.requests.length).toBeGreaterThan(4);
  });

  test('is pass where nothing runs, also without credentials', async () => {
    const { prove } = await scene(WEB, group(0, 0));
    for (const env of [undefined, NO_AWS]) {
      const { code, stdout } = await prove([], env);
      expect([code, oneLine(stdout).includes('Proof: no instance runs of 1 fleet.')]).toEqual([0, true]);
    }
  });

  test.each([
    ['rolled', group(0, 2), 'Applied and rolled, not proven: 2 instances launched after the last change.'],
    ['not rolled', group(1, 1), 'Applied and not rolled, not proven: 1 of 2 instances launched before the last change.'],
  ])('without EC2 is never compliant: %s', async (_, set, words) => {
    const { ec2, prove } = await scene(WEB, set);
    const { code, stdout } = await prove([], NO_AWS);
    expect([code, oneLine(stdout).includes(words), stdout.includes('compliant')]).toEqual([3, true, false]);
    expect(ec2.requests).toEqual([]);
  });

  test('with --proof off is about git and Spot alone', async () => {
    const { ec2, prove } = await scene(WEB, group(2, 0));
    const { code, stdout } = await prove(['--proof', 'off']);
    expect([code, oneLine(stdout).includes('nothing is proven of instances')]).toEqual([0, true]);
    expect(ec2.requests).toEqual([]);
  });

  test('with --proof required needs something to prove', async () => {
    const { spot, prove } = await scene({ 'notes.txt': 'x' }, () => undefined);
    const { code, stderr } = await prove(['--proof', 'required']);
    expect([code, spot.requests.length]).toEqual([2, 0]);
    expect(stderr).toContain('a proof is required, but there is no Spot spec to prove.');
  });

  test('with --proof required needs credentials', async () => {
    const { spot, prove } = await scene(WEB, group(0, 1));
    const { code, stderr } = await prove(['--proof', 'required'], NO_AWS);
    expect([code, spot.requests.some(({ route }) => route?.includes('status'))]).toEqual([2, false]);
    expect(stderr).toContain('a proof is required, but there are no AWS credentials');
  });

  test.each([
    ['auto', 3, 'warning'],
    ['required', 1, 'error'],
  ])('with credentials that have expired leaves instances unproven, with --proof %s', async (proof, exit, severity) => {
    const { ec2, prove } = await scene(WEB, group(0, 2));
    ec2.fault({ times: Number.POSITIVE_INFINITY }, ec2Fault('ExpiredToken'));
    const { code, stdout } = await prove(['--proof', proof, '--format', 'json']);
    const report = JSON.parse(stdout);
    expect([code, report.findings.map((one: Finding) => `${one.severity} ${one.rule}`)]).toEqual([
      exit,
      [`${severity} instance-proof`],
    ]);
    expect(report.findings[0].message).toContain('AWS credentials missing or expired');
    expect(report.proof).toMatchObject({ verdict: 'unproven', counts: { unknown: 2, open: 0 } });
  });

  test('of instances that EC2 does not know is unproven, and asks for the account or the region', async () => {
    const { clock, prove } = await scene(WEB, group(0, 2));
    const other = await openEc2(await startSpot({ clock }), clock);
    const { code, stdout } = await prove([], { ...NO_AWS, ...withKeys(other) });
    expect([code, oneLine(stdout).includes('Not known to EC2: i-'), stdout.includes('Wrong account or region?')]).toEqual([
      3,
      true,
      true,
    ]);
  });

  test('is none where Spot does not tell what is live', async () => {
    const { spot, prove } = await scene(WEB, group(0, 1));
    spot.fault({ times: Number.POSITIVE_INFINITY }, { kind: 'unauthorized' });
    expect(await prove()).toMatchObject({ code: 3, stdout: '' });
  });

  test('is unproven where Spot tells what is live, but not the instances', async () => {
    const { spot, prove } = await scene(WEB, group(0, 1));
    spot.fault({ route: '/aws/ec2/group/{id}/status', times: Number.POSITIVE_INFINITY }, { kind: 'unauthorized' });
    const { code, stdout } = await prove();
    expect([code, oneLine(stdout).includes('Spot could not list the instances of sig-00000001')]).toEqual([3, true]);
  });
});

/** What stands in the report: place, severity, rule and message of each finding. */
async function findingsOf({ prove }: Scene, words: readonly string[] = []) {
  const { code, stdout } = await prove(['--format', 'json', ...words]);
  const report = JSON.parse(stdout);
  expect(validate(report)).toBe(true);
  return {
    code,
    proof: report.proof,
    findings: report.findings.map(
      ({ file, range, severity, rule, message }: Finding) => `${file}:${range.start.line} ${severity} ${rule}: ${message}`,
    ),
  };
}

const validate = new Ajv2020({ strict: false }).compile(REPORT_SCHEMA);

describe('git against Spot', () => {
  const loaded =
    (kind: KindId, id: string, options: Members | null, more: Members = {}) =>
    ({ spot }: Pick<Scene, 'spot'>) =>
      void spot.load(kind, spot.account, { id, ...bodyOf(kind, options), ...more });
  const OPTIONAL = { httpTokens: 'optional', httpPutResponseHopLimit: 5 };
  const rows: [string, Readonly<Record<string, string>>, (made: Omit<Scene, 'prove'>) => void, readonly string[]][] = [
    [
      'what is not applied stands at the member that differs',
      WEB,
      loaded('elastigroup', GROUP, OPTIONAL),
      [
        'web.json:35 error live-drift: live, web (sig-00000001) differs from git: httpTokens must be "required", but it is "optional"; httpPutResponseHopLimit must be 2, but it is 5. It was not applied, or was changed at Spot since: apply the spec.',
      ],
    ],
    [
      'what is not live at all',
      WEB,
      () => {},
      [
        'web.json:34 error live-drift: web (sig-00000001) is not live as git says: account "act-00000001" has no resource "sig-00000001". Correct the id, or the account.',
      ],
    ],
    [
      'a node group that inherits what is weak',
      {
        'gpu.json': specOf('ocean-vng', 'ols-00000001', null, { oceanId: 'o-00000002' }),
        'prod.json': specOf('ocean-cluster', 'o-00000002'),
      },
      (made) => {
        loaded('ocean-cluster', 'o-00000002', STRONG)(made);
        cluster(OPTIONAL, made);
        loaded('ocean-vng', 'ols-00000001', null)(made);
      },
      [
        'gpu.json:2 error live-drift: gpu (ols-00000001) is not live as git says: it inherits from the live cluster "o-00000001", which does not require tokens and is not changed here. Apply the cluster\'s spec too',
      ],
    ],
  ];
  test.each(rows)('%s', async (_, files, set, expected) => {
    const made = await scene(files, set);
    const { code, findings } = await findingsOf(made);
    const drifts = findings.filter((one: string) => one.includes('live-drift'));
    expect([code, drifts]).toEqual([1, expected.map((one) => expect.stringContaining(one))]);
    expect(made.spot.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('a spec that fails the check is told once, and its live resource is kept as strong as it is', async () => {
    const files = { 'web.json': specOf('elastigroup', GROUP, { httpTokens: 'optional' }) };
    const { code, findings } = await findingsOf(await scene(files, loaded('elastigroup', GROUP, OPTIONAL)));
    expect([code, findings.map((one: string) => one.split(':')[1])]).toEqual([1, ['35 error tokens-required']]);
    const strong = await findingsOf(await scene(files, loaded('elastigroup', GROUP, STRONG)));
    expect(strong.findings.join('\n')).toContain('live, tokens are required, but the spec has httpTokens "optional"');
  });

  test('of some specs alone where some are named', async () => {
    const files = { 'a/web.json': specOf('elastigroup', GROUP), 'b/bad.json': specOf('elastigroup', 'sig-00000002', null) };
    const made = await scene(files, loaded('elastigroup', GROUP, STRONG));
    expect((await findingsOf(made)).code).toBe(1);
    for (const words of [['a'], ['--only', `id=${GROUP}`]]) {
      expect(await findingsOf(made, words)).toMatchObject({ code: 0, findings: [] });
    }
  });
});

describe('Spot against the instance', () => {
  const T = '2026-06-15T12:0';
  const causeRows: [string, Readonly<Record<string, string>>, (made: Omit<Scene, 'prove'>) => void, string][] = [
    [
      'applied and not rolled',
      WEB,
      group(1, 1),
      `web.json:34 error instance-proof: 1 of 2 running instances of web (sig-00000001) does not require tokens. Applied and not rolled: i-00000000000000001 (launched ${T}0:00.000Z). Replace them`,
    ],
    [
      'not applied',
      WEB,
      ({ spot }) => {
        spot.load('elastigroup', spot.account, { id: GROUP, ...bodyOf('elastigroup') });
        spot.launch(GROUP, 7);
      },
      '7 of 7 running instances of web (sig-00000001) do not require tokens. Not applied: i-',
    ],
    [
      'changed elsewhere',
      WEB,
      (made) => {
        group(0, 2)(made);
        made.ec2.modify(made.spot.instances()[0]?.id ?? '', { httpTokens: 'optional' });
      },
      'Changed elsewhere, or on their way while it was applied: i-00000000000000001',
    ],
    [
      'inherited by a node group of a cluster that is not applied',
      { 'prod.json': specOf('ocean-cluster', CLUSTER) },
      (made) => {
        cluster({ httpTokens: 'optional' }, made);
        made.spot.load('ocean-vng', made.spot.account, { id: 'ols-00000001', ...bodyOf('ocean-vng', null) });
        made.spot.launch('ols-00000001', 1);
      },
      '1 of 1 running instance of prod (o-00000001) does not require tokens. Inherited from a cluster that does not require tokens: i-00000000000000001 (node group ols-00000001,',
    ],
    [
      'a node group with weak options of its own, which is in no spec',
      { 'prod.json': specOf('ocean-cluster', CLUSTER) },
      (made) => {
        cluster(STRONG, made);
        made.spot.load('ocean-vng', made.spot.account, { id: 'ols-00000001', ...bodyOf('ocean-vng') });
        made.spot.launch('ols-00000001', 1);
      },
      'prod (o-00000001) does not require tokens. Not applied: i-00000000000000001 (node group ols-00000001,',
    ],
  ];
  test.each(causeRows)('%s', async (_, files, set, expected) => {
    const { code, findings, proof } = await findingsOf(await scene(files, set));
    expect([code, findings.filter((one: string) => one.includes('instance-proof'))]).toEqual([
      1,
      [expect.stringContaining(expected)],
    ]);
    expect(proof).toMatchObject({ is: 'asked', verdict: 'open' });
  });

  test.each(['NOT_REPLACED_DUE_TO_PDB', 'COULD_NOT_BE_REPLACED'] as const)('rolled and held back: %s', async (heldBackBy) => {
    const made = await scene({ 'prod.json': specOf('ocean-cluster', CLUSTER) }, ({ spot, clock }) => {
      cluster({ httpTokens: 'optional' }, { spot });
      spot.launch(CLUSTER, 2);
      clock.advance(60_000);
      spot.change(CLUSTER, patchOf('ocean-cluster', STRONG));
      spot.planRolls({ heldBack: 1, heldBackBy });
    });
    const { spot, clock } = made;
    clock.advance(1_000);
    await fetch(`${spot.url}/ocean/aws/k8s/cluster/${CLUSTER}/roll?accountId=${spot.account}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${spot.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ roll: { batchSizePercentage: 100, batchMinHealthyPercentage: 50 } }),
    });
    clock.advance(120_000);
    const { code, findings, proof } = await findingsOf(made);
    expect([code, findings]).toEqual([1, [expect.stringContaining('Rolled and held back: i-00000000000000002 (launched')]]);
    expect(proof.fleets[0].unproven).toMatchObject([{ id: 'i-00000000000000002', cause: 'held-back' }]);
  });

  test('of an Elastigroup, whose rolls list no instances, a roll that has ended tells it too', async () => {
    const made = await scene(WEB, (one) => {
      group(2, 0)(one);
      one.spot.planRolls({ heldBack: 1 });
    });
    const { spot, clock } = made;
    await fetch(`${spot.url}/aws/ec2/group/${GROUP}/roll?accountId=${spot.account}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${spot.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ batchSizePercentage: 100, gracePeriod: 60, strategy: { action: 'REPLACE_SERVER' } }),
    });
    clock.advance(600_000);
    const { code, findings } = await findingsOf(made);
    expect([code, findings]).toEqual([1, [expect.stringContaining('Rolled and held back: i-00000000000000002')]]);
  });

  test('names each instance once, with the spec of its node group', async () => {
    const files = { 'prod.json': specOf('ocean-cluster', CLUSTER), 'gpu.json': specOf('ocean-vng', 'ols-00000001') };
    const made = await scene(files, (one) => {
      cluster(STRONG, one);
      one.spot.load('ocean-vng', one.spot.account, { id: 'ols-00000001', ...bodyOf('ocean-vng') });
      one.spot.launch('ols-00000001', 1);
      one.spot.launch(CLUSTER, 1);
    });
    const { findings, proof } = await findingsOf(made);
    const running = findings.filter((one: string) => one.includes('instance-proof'));
    expect(running).toEqual([expect.stringMatching(/^gpu\.json:\d+ error instance-proof: 1 of 1 running instance of gpu/)]);
    expect(proof.counts).toMatchObject({ proven: 1, open: 1 });
  });

  test('waivers and severities of the config hold, and compliant is still not said', async () => {
    const waiver =
      'waivers:\n  - { rule: instance-proof, files: "*.json", reason: "drains on Friday", owner: "@a/b", expires: 2999-01-01 }\n';
    for (const config of [waiver, 'policy:\n  rules: { instance-proof: warning }\n']) {
      const { prove } = await scene({ ...WEB, '.spot-imdsv2.yml': `version: 1\n${config}` }, group(1, 1));
      const { code, stdout } = await prove();
      expect([code, oneLine(stdout).includes('Proof: not compliant')]).toEqual([0, true]);
    }
  });
});

test('no secret stands in anything that is written, whatever goes wrong', async () => {
  const { spot, ec2, prove } = await scene(WEB, group(1, 1));
  for (const code of ['ExpiredToken', 'UnauthorizedOperation', 'AuthFailure', 'InternalError'] as const) {
    ec2.fault({ times: Number.POSITIVE_INFINITY }, ec2Fault(code));
    for (const format of ['text', 'json', 'markdown']) {
      const { stdout, stderr } = await prove(['--format', format]);
      for (const secret of [spot.token, SECRETS.key, SECRETS.token, ec2.accessKeyId]) {
        expect(stdout + stderr).not.toContain(secret);
      }
    }
    ec2.clearFaults();
  }
});

function policyIn(mark: string): readonly string[] {
  const text = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
  const [, json = ''] = text.slice(text.indexOf(mark)).match(/```json\n([\s\S]*?)```/) ?? [];
  return JSON.parse(json).Statement[0].Action;
}
