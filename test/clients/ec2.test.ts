import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ec2Client } from '../../src/clients/ec2.js';
import { ec2Fault } from '../../src/simulator/ec2-xml.js';
import type { Fault } from '../../src/simulator/faults.js';
import { awsEnv, ec2ClientOf, ec2Facts, openEc2, SECRETS } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { bodyOf } from '../simulator/bodies.js';
import { startSpot } from '../spot.js';

const REGION = 'us-east-1';

/** A fleet of so many instances, EC2 beside it, and the real client. */
async function opened(count: number, bounds = {}) {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const spot = await startSpot({ clock });
  const fleet = spot.load('elastigroup', spot.account, bodyOf('elastigroup'));
  const ids = spot.launch(fleet, count).map(({ id }) => id);
  const ec2 = await openEc2(spot, clock);
  return { spot, fleet, ids, ec2, api: ec2ClientOf(ec2, bounds) };
}

describe('what EC2 tells of an instance', () => {
  test('comes whole', async () => {
    const { api, ids } = await opened(1);
    expect([...(await api.metadataOptions(REGION, ids))]).toEqual([
      [
        ids[0],
        {
          httpTokens: 'optional',
          httpEndpoint: 'enabled',
          hopLimit: 2,
          optionsState: 'applied',
          instanceState: 'running',
          launchedAt: Date.parse('2026-06-15T12:00:00.000Z'),
          imageId: 'ami-0123456789abcdef0',
        },
      ],
    ]);
  });

  test('is of the launch, of a change by others, and of its end', async () => {
    const { api, spot, fleet, ids, ec2 } = await opened(3);
    spot.change(fleet, { compute: { launchSpecification: { metadataOptions: { httpTokens: 'required' } } } });
    const [fresh = ''] = spot.launch(fleet, 1).map(({ id }) => id);
    ec2.modify(ids[0] ?? '', { httpTokens: 'required' });
    ec2.setState(ids[1] ?? '', 'stopped');
    spot.terminate(ids[2] ?? '');
    const told = await api.metadataOptions(REGION, [...ids, fresh]);
    expect([...ids, fresh].map((id) => [told.get(id)?.httpTokens, told.get(id)?.instanceState])).toEqual([
      ['required', 'running'],
      ['optional', 'stopped'],
      ['optional', 'terminated'],
      ['required', 'running'],
    ]);
  });

  test('leaves out what EC2 does not know, and does not let it fail the others', async () => {
    const { api, ids } = await opened(2);
    const told = await api.metadataOptions(REGION, ['i-0000000000000ffff', ...ids, 'i-*', 'i-????????', '', 'o-1']);
    expect([...told.keys()]).toEqual(ids);
    expect((await api.metadataOptions('eu-west-1', ids)).size).toBe(0);
  });

  test('asks nothing where there is nothing to ask', async () => {
    const { api, ec2 } = await opened(1);
    expect((await api.metadataOptions(REGION, ['i-*'])).size).toBe(0);
    expect(ec2.requests).toEqual([]);
  });
});

describe('many instances', () => {
  test.each([
    [200, 1],
    [201, 2],
    [450, 3],
  ])('%i in %i requests', async (count, requests) => {
    const { api, ids, ec2 } = await opened(count);
    expect((await api.metadataOptions(REGION, ids)).size).toBe(count);
    expect(ec2.requests).toHaveLength(requests);
  });

  test('come page by page', async () => {
    const { api, ids, ec2 } = await opened(12);
    ec2.setModes({ pageSize: 5 });
    expect((await api.metadataOptions(REGION, ids)).size).toBe(12);
    expect(ec2.requests.map(({ form }) => form.NextToken !== undefined)).toEqual([false, true, true]);
  });

  test('are not whole where one names itself as the next', async () => {
    const { api, ids, ec2 } = await opened(1);
    const body = '<DescribeInstancesResponse><reservationSet/><nextToken>again</nextToken></DescribeInstancesResponse>';
    ec2.fault({ times: Number.POSITIVE_INFINITY }, { kind: 'answer', when: 'before', status: 200, body });
    const { reason, detail } = await ec2Facts(api.metadataOptions(REGION, ids));
    expect([reason, detail]).toEqual(['unavailable', 'the answer is not whole: RepeatedToken']);
    expect(ec2.requests).toHaveLength(2);
  });
});

test('calls exactly the operations that the policy in the documents allows', async () => {
  const { api, ids, ec2 } = await opened(3);
  ec2.setModes({ pageSize: 2 });
  await api.hasCredentials();
  await api.metadataOptions(REGION, ids);
  const [, policy = ''] = /<!-- policy -->\n```json\n([^`]+)```/.exec(readFileSync('docs/security.md', 'utf8')) ?? [];
  const allowed = JSON.parse(policy).Statement.flatMap(({ Action }: { Action: readonly string[] }) => Action);
  expect([...new Set(ec2.requests.map(({ action }) => `ec2:${action}`))]).toEqual(allowed);
});

describe('an error', () => {
  const passing = { kind: 'answer', when: 'before', status: 200, body: '<x/>' } as const;
  const long = `it was ${SECRETS.token}, of AKIAIOSFODNN7EXAMPLE`;
  const answered = (status: number, code: string, message: string): Fault => ({
    ...passing,
    status,
    body: `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>r-1</RequestID></Response>`,
  });
  test.each<readonly [string, Fault, string, number | null, string]>([
    ['of rights', ec2Fault('UnauthorizedOperation'), 'refused', 403, 'UnauthorizedOperation: You are not authorized to perform'],
    ['of an expired session', ec2Fault('RequestExpired'), 'credentials', 400, 'RequestExpired: the credentials have expired, or'],
    ['of an expired token', ec2Fault('ExpiredToken'), 'credentials', 403, 'ExpiredToken: the credentials have expired, or'],
    ['of a wrong key', ec2Fault('AuthFailure'), 'credentials', 401, 'AuthFailure: the credentials are not valid'],
    ['of a limit', ec2Fault('RequestLimitExceeded'), 'limited', 503, 'RequestLimitExceeded: Request limit exceeded.'],
    ['of EC2 itself', { kind: 'failure', when: 'before' }, 'unavailable', 500, 'InternalError: An internal error has occurred'],
    ['of the connection', { kind: 'reset', when: 'before' }, 'unavailable', null, 'the connection broke (ECONNRESET)'],
    ['within an answer', { kind: 'reset', when: 'within' }, 'unavailable', null, 'the connection broke'],
    ['of the time', { kind: 'hang', when: 'before' }, 'unavailable', null, 'no answer in time'],
    ['of a signature', answered(403, 'SignatureDoesNotMatch', long), 'credentials', 403, 'the credentials are not valid'],
    ['of something else', answered(400, 'Strange', long), 'invalid', 400, 'Strange: it was …, of …'],
    [
      'with an encoded message',
      answered(403, 'UnauthorizedOperation', 'No. Encoded authorization failure message: abc'),
      'refused',
      403,
      'UnauthorizedOperation: No.',
    ],
  ])('%s', async (_, fault, reason, status, detail) => {
    const { api, ids, ec2 } = await opened(1, { timeoutMs: 500 });
    ec2.fault({ route: 'DescribeInstances', times: Number.POSITIVE_INFINITY }, fault);
    const facts = await ec2Facts(api.metadataOptions(REGION, ids));
    expect(facts).toMatchObject({ service: 'EC2', operation: 'describe 1 instance in us-east-1', reason, status });
    expect(facts.detail).toContain(detail);
    expect(facts.requestId === null).toBe(status === null);
  });

  test('of a server that is not there', async () => {
    const { api, ids, ec2 } = await opened(1);
    await ec2.close();
    expect(await ec2Facts(api.metadataOptions(REGION, ids))).toMatchObject({
      reason: 'unavailable',
      detail: 'no connection (ECONNREFUSED)',
    });
  });

  test('of a region that is no name of one', async () => {
    const { api, ids, ec2 } = await opened(1);
    const facts = await ec2Facts(api.metadataOptions('evil.example/#', ids));
    expect(facts).toMatchObject({ reason: 'invalid', detail: 'this is no name of a region' });
    expect(ec2.requests).toEqual([]);
  });

  test('that passes is not told', async () => {
    const { api, ids, ec2 } = await opened(1, { attempts: 3 });
    ec2.fault({}, { kind: 'reset', when: 'before' });
    expect((await api.metadataOptions(REGION, ids)).size).toBe(1);
    expect(ec2.requests).toHaveLength(2);
  });

  test('that stays is told after as many attempts as were allowed', async () => {
    const { api, ids, ec2 } = await opened(1, { attempts: 2 });
    ec2.fault({ times: Number.POSITIVE_INFINITY }, { kind: 'failure', when: 'before' });
    expect((await ec2Facts(api.metadataOptions(REGION, ids))).reason).toBe('unavailable');
    expect(ec2.requests).toHaveLength(2);
  });

  test('of a cancelled run', async () => {
    const stop = new AbortController();
    const { api, ids, ec2 } = await opened(1, { signal: stop.signal });
    ec2.fault({}, { kind: 'meanwhile', before: () => stop.abort() });
    expect(await ec2Facts(api.metadataOptions(REGION, ids))).toMatchObject({ reason: 'unavailable', detail: 'it was cancelled' });
  });
});

describe('credentials', () => {
  const KEYS = 'aws_access_key_id = AKIAX\naws_secret_access_key = x\n';
  const SSO = `[default]
sso_account_id = 123456789012
sso_region = us-east-1
sso_role_name = reader
sso_start_url = https://example.awsapps.com/start
`;
  const TOKEN_FILE = { AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token', AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/reader' };
  const NONE = 'there are no AWS credentials';
  const NOT_HAD = 'no credentials could be had from their source: it may need a new login';
  const rows: readonly {
    readonly are: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly file?: readonly [string, string];
    readonly has: boolean;
    /** What an error says where they are of no use. */
    readonly detail?: string;
  }[] = [
    { are: 'none', has: false, detail: NONE },
    { are: 'in the environment', env: { AWS_ACCESS_KEY_ID: 'AKIAX', AWS_SECRET_ACCESS_KEY: 'x' }, has: true },
    { are: 'in a file', file: ['credentials', `[default]\n${KEYS}`], has: true },
    { are: 'in a profile', env: { AWS_PROFILE: 'ci' }, file: ['credentials', `[ci]\n${KEYS}`], has: true },
    { are: 'in another profile', file: ['credentials', `[ci]\n${KEYS}`], has: false, detail: NONE },
    {
      are: 'those of a program that fails',
      file: ['config', '[default]\ncredential_process = false\n'],
      has: false,
      detail: NONE,
    },
    { are: 'those of a login that is over', file: ['config', SSO], has: true, detail: NOT_HAD },
    { are: 'those of a token that is not there', env: TOKEN_FILE, has: true, detail: NOT_HAD },
  ];
  test.each(rows)('$are', async ({ env = {}, file, has, detail }) => {
    const folder = awsEnv(env);
    if (file !== undefined) writeFileSync(join(folder, file[0]), file[1]);
    const api = ec2Client({ attempts: 1, timeoutMs: 500 });
    expect(await api.hasCredentials()).toBe(has);
    if (detail === undefined) return;
    const facts = await ec2Facts(api.metadataOptions(REGION, ['i-00000000000000001']));
    expect(facts).toMatchObject({ reason: 'credentials', status: null, detail });
  });

  test('for a role, where AWS cannot be reached', async () => {
    const folder = awsEnv({ ...TOKEN_FILE, AWS_ENDPOINT_URL: 'http://127.0.0.1:9' });
    writeFileSync(join(folder, 'token'), 'x');
    vi.stubEnv('AWS_WEB_IDENTITY_TOKEN_FILE', join(folder, 'token'));
    const api = ec2Client({ attempts: 1, timeoutMs: 500 });
    expect((await ec2Facts(api.metadataOptions(REGION, ['i-00000000000000001']))).reason).toBe('unavailable');
  });
});
