import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { githubApi } from '../../src/clients/github.js';
import { startGitHub } from '../github/server.js';
import { WRITE_TOKEN } from '../github/tokens.js';
import { factsOf, notedPace } from './github-client.js';

beforeEach(() => {
  for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'])
    vi.stubEnv(name, undefined);
  return () => vi.unstubAllEnvs();
});

/** A proxy on loopback, and what it was asked for. */
async function startProxy() {
  const tunnels: { readonly target: string | undefined; readonly authorization: string | undefined }[] = [];
  const server = createServer();
  server.on('connect', (request, socket, head) => {
    tunnels.push({ target: request.url, authorization: request.headers['proxy-authorization'] });
    const onward = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [socket, onward]) end.on('error', () => end.destroy());
    onTestFinished(() => void onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { tunnels, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Loopback by an address that @actions/http-client does not take for it: for loopback, no proxy is ever used. */
async function openedElsewhere() {
  const github = await startGitHub();
  github.openPull({ base: { a: '1' }, head: { a: '2' } });
  const apiUrl = github.url.replace('127.0.0.1', '0.0.0.0');
  const open = (url = apiUrl) => githubApi({ token: WRITE_TOKEN, repository: 'acme/fleet', apiUrl: url, pace: notedPace() });
  return { github, open, target: new URL(apiUrl).host };
}

describe('a proxy', () => {
  test('is used for both APIs, with its password', async () => {
    const { open, target } = await openedElsewhere();
    const { tunnels, host } = await startProxy();
    vi.stubEnv('http_proxy', `http://me:s%40crt@${host}`);
    const api = open();
    expect([(await api.pull(1)).number, await api.viewer()]).toEqual([1, 'github-actions[bot]']);
    const authorization = `Basic ${Buffer.from('me:s@crt').toString('base64')}`;
    expect(tunnels[0]).toEqual({ target, authorization });
  });

  test('is not used for what no_proxy names, nor for loopback', async () => {
    const { github, open } = await openedElsewhere();
    const { tunnels, host } = await startProxy();
    vi.stubEnv('HTTP_PROXY', `http://${host}`);
    await open(github.url).pull(1);
    vi.stubEnv('no_proxy', 'example.com,0.0.0.0');
    await open().pull(1);
    expect(tunnels).toEqual([]);
  });

  test('that is not there is no connection, and its password is not told', async () => {
    const { open } = await openedElsewhere();
    vi.stubEnv('http_proxy', 'http://me:secret@127.0.0.1:9');
    const facts = await factsOf(open().pull(1), 'secret');
    expect(facts).toMatchObject({ reason: 'unavailable', detail: 'no connection (ECONNREFUSED)' });
  });
});
