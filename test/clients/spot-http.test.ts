import { getEventListeners } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { spotClient } from '../../src/clients/spot.js';
import { exchanging } from '../../src/clients/spot-http.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { skippingClock } from '../fakes.js';
import { bodyOf, patchOf } from '../simulator/bodies.js';
import { factsOf, openSpot, SECRET, START } from './spot-client.js';

const TOKEN = 'token-of-this-test';
const EG = KINDS.elastigroup;
const EMPTY = JSON.stringify({ response: { items: [] } });

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server on loopback, and a client of it that asks once. */
async function openServer(answer: RequestListener, timeoutMs = 5_000) {
  let connections = 0;
  const server = createServer(answer).on('connection', () => connections++);
  const url = `http://${await listening(server)}`;
  const api = spotClient({ token: TOKEN, url, clock: skippingClock(START), timeoutMs, bounds: { attempts: 1 } });
  return { api, url, connections: () => connections };
}

test('what a request says of itself', async () => {
  const seen: unknown[] = [];
  const { api } = await openServer(({ method, url, headers }, response) => {
    const { authorization, accept, 'content-type': type, 'user-agent': agent } = headers;
    seen.push({ method, url, authorization, accept, type, agent });
    response.end(EMPTY);
  });
  await api.list(EG, 'act 1&x=y');
  await api.update(EG, 'act-1', 'sig-1', {});
  const common = { authorization: `Bearer ${TOKEN}`, accept: 'application/json', agent: 'spot-imdsv2' };
  expect(seen).toEqual([
    { method: 'GET', url: '/aws/ec2/group?accountId=act+1%26x%3Dy', ...common },
    { method: 'PUT', url: '/aws/ec2/group/sig-1?accountId=act-1', ...common, type: 'application/json' },
  ]);
});

test('a URL with a path has the API below it', async () => {
  const seen: unknown[] = [];
  const { url } = await openServer((request, response) => {
    seen.push(request.url);
    response.end(EMPTY);
  });
  await spotClient({ token: TOKEN, url: `${url}/spot/`, clock: skippingClock(START) }).list(EG, 'act-1');
  expect(seen).toEqual(['/spot/aws/ec2/group?accountId=act-1']);
});

test('hundreds of calls go over as many connections as there are at a time; a creation has its own', async () => {
  const { api, connections } = await openServer((request, response) => {
    request.resume().on('end', () => response.end(EMPTY));
  });
  for (let count = 0; count < 300; count += 10) await Promise.all(Array.from({ length: 10 }, () => api.list(EG, 'act-1')));
  expect(connections()).toBeLessThanOrEqual(10);
  const before = connections();
  await factsOf(api.create(EG, 'act-1', { name: SECRET }), TOKEN);
  expect(connections()).toBe(before + 1);
});

test('calls that are under way share one listener of the signal, which ends them all', async () => {
  let came = 0;
  const { url } = await openServer(() => {
    came++;
  });
  const run = new AbortController();
  const exchange = exchanging({ server: url, token: TOKEN, timeoutMs: 5_000, signal: run.signal });
  const call = { method: 'GET', path: '/aws/ec2/group', query: {}, isOnce: false } as const;
  const calls = Promise.all([1, 2, 3].map(() => exchange(call)));
  await vi.waitFor(() => expect(came).toBe(3));
  expect(getEventListeners(run.signal, 'abort')).toHaveLength(1);
  run.abort();
  const ends = (await calls).map(({ outcome }) => (outcome.ok ? 'answered' : outcome.failure.detail));
  expect(ends).toEqual(Array(3).fill('the run was cancelled before the answer came'));
});

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('%i is an error, and nobody is asked where it leads', async (status) => {
    const elsewhere: unknown[] = [];
    const target = await openServer((request, response) => {
      elsewhere.push(request.headers);
      response.end(EMPTY);
    });
    const { api } = await openServer((_, response) => response.writeHead(status, { location: `${target.url}/aws` }).end());
    const told = { status, detail: 'a redirect, which is not followed' };
    expect(await factsOf(api.list(EG, 'act-1'), TOKEN)).toMatchObject({ ...told, reason: 'invalid' });
    expect(await factsOf(api.update(EG, 'act-1', 'sig-1', { name: SECRET }), TOKEN)).toMatchObject({
      ...told,
      reason: 'invalid',
    });
    expect(await factsOf(api.create(EG, 'act-1', { name: SECRET }), TOKEN)).toMatchObject({ ...told, reason: 'invalid' });
    expect(elsewhere).toEqual([]);
  });
});

test('a refusal that shows the token in another spelling is not quoted with it', async () => {
  const spelled = [...TOKEN].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const { api } = await openServer((_, response) =>
    response.writeHead(400).end(`{"response":{"errors":[{"code":"${spelled}","message":"no ${spelled}"}]}}`),
  );
  expect(await factsOf(api.list(EG, 'act-1'), TOKEN)).toMatchObject({ detail: '***: no ***' });
});

describe('an answer that goes on and on', () => {
  test('slowly is given up as a whole, though something comes all the time', async () => {
    const { api } = await openServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    }, 200);
    expect(await factsOf(api.list(EG, 'act-1'), TOKEN)).toMatchObject({
      reason: 'unavailable',
      detail: 'no answer within 0.2 s',
    });
  });

  test('beyond what can be an answer is not read', async () => {
    const chunk = Buffer.alloc(10_000_000, ' ');
    const { api } = await openServer((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    }, 60_000);
    const facts = await factsOf(api.list(EG, 'act-1'), TOKEN);
    expect(facts).toMatchObject({ reason: 'invalid', detail: 'the answer is larger than 200 MB' });
  });
});

describe('a proxy of the environment', () => {
  const NAMES = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);
  beforeEach(() => {
    for (const name of NAMES) vi.stubEnv(name, undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  /** It refuses every tunnel, with a status that the API itself could have. */
  async function startProxy(status = '404 Not Found') {
    const asked: string[] = [];
    let bytes = '';
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end(EMPTY);
    });
    server.on('connection', (socket) => socket.on('data', (data) => (bytes += data)));
    server.on('connect', (request, socket) => {
      asked.push(`CONNECT ${request.url} ${request.headers['proxy-authorization']}`);
      socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 4\r\n\r\nnone`);
    });
    return { asked, host: await listening(server), bytes: () => bytes };
  }

  test('is asked for a tunnel with https, and sees neither token nor path', async () => {
    const { asked, host, bytes } = await startProxy();
    vi.stubEnv('HTTPS_PROXY', `http://me:s%40crt@${host}`);
    const api = spotClient({ token: TOKEN, clock: skippingClock(START), bounds: { attempts: 1 } });
    // It is no answer of the API, and nothing was sent there.
    const none = { reason: 'unavailable', status: null, detail: 'no connection through the proxy' };
    expect(await factsOf(api.get(EG, 'act-1', 'sig-1'), TOKEN)).toMatchObject(none);
    expect(await factsOf(api.update(EG, 'act-1', 'sig-1', { name: SECRET }), TOKEN)).toMatchObject(none);
    expect(await factsOf(api.create(EG, 'act-1', { name: SECRET }), TOKEN)).toMatchObject(none);
    expect(asked).toEqual(Array(3).fill(`CONNECT api.spotinst.io:443 Basic ${Buffer.from('me:s@crt').toString('base64')}`));
    expect(bytes()).not.toMatch(/token-of-this-test|\/aws|act-1/);
  });

  test('that is not there is no connection, and its password is not told', async () => {
    vi.stubEnv('https_proxy', 'http://me:proxy-password@127.0.0.1:9');
    const api = spotClient({ token: TOKEN, clock: skippingClock(START), bounds: { attempts: 1 } });
    const facts = await factsOf(api.list(EG, 'act-1'), 'proxy-password');
    expect(facts).toMatchObject({ reason: 'unavailable', detail: 'no connection through the proxy' });
  });

  test.each(['http_proxy', 'HTTP_PROXY', 'all_proxy', 'https_proxy'])('is not asked for loopback (%s)', async (name) => {
    const { spot, api, account } = await openSpot();
    const { asked, host } = await startProxy();
    vi.stubEnv(name, `http://${host}`);
    const id = spot.load('elastigroup', account, bodyOf('elastigroup'));
    await api.update(EG, account, id, patchOf('elastigroup', { httpTokens: 'required' }));
    expect([asked, spot.requests.length]).toEqual([[], 1]);
  });
});
