import { createServer } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { NO_TUNNEL, tunnelAgent } from '../../src/clients/tunnel.js';

const SERVER = 'https://api.example.com';

beforeEach(() => {
  for (const name of ['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']) vi.stubEnv(name, undefined);
  return () => vi.unstubAllEnvs();
});

/** A proxy on loopback that answers so, and keeps what is said to it; null: it does not answer. */
async function startProxy(answer: string | null) {
  const tunnels: string[] = [];
  let through = Buffer.alloc(0);
  const server = createServer().on('connect', ({ url, headers }, socket) => {
    tunnels.push(`${url} ${headers.host} ${headers['proxy-authorization']}`);
    socket.on('error', () => socket.destroy());
    if (answer === null) return;
    socket.write(`HTTP/1.1 ${answer}\r\n\r\n`);
    socket.once('data', (data) => {
      through = data;
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { tunnels, through: () => through, url: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** The code of the error that a request ends with. */
function codeOf(timeoutMs = 5_000): Promise<string | undefined> {
  const agent = tunnelAgent(SERVER, timeoutMs, {});
  return new Promise((resolve) => {
    request(`${SERVER}/secret-path`, { agent, headers: { authorization: 'Bearer secret' } })
      .on('error', (error) => resolve('code' in error ? String(error.code) : undefined))
      .end();
  });
}

test('through a tunnel goes TLS with the server, and nothing in clear', async () => {
  const { tunnels, through, url } = await startProxy('200 Connection established');
  vi.stubEnv('https_proxy', `http://me:s%40crt@${url}`);
  expect(await codeOf()).toBe('ECONNRESET');
  const login = Buffer.from('me:s@crt').toString('base64');
  expect(tunnels).toEqual([`api.example.com:443 api.example.com:443 Basic ${login}`]);
  // The first message of a handshake, with the name of the server.
  expect(through()[0]).toBe(0x16);
  expect(through().includes('api.example.com')).toBe(true);
  expect(through().includes('secret')).toBe(false);
});

test.each(['407 Proxy Authentication Required', '404 Not Found', '503 Service Unavailable', '204 No Content'])(
  'a proxy that says %s gives no tunnel',
  async (answer) => {
    const { through, url } = await startProxy(answer);
    vi.stubEnv('HTTPS_PROXY', url);
    expect(await codeOf()).toBe(NO_TUNNEL);
    expect(through()).toHaveLength(0);
  },
);

test('a proxy that does not answer gives none either, nor does one that is not there', async () => {
  const { tunnels, url } = await startProxy(null);
  vi.stubEnv('https_proxy', url);
  expect(await codeOf(50)).toBe(NO_TUNNEL);
  expect(tunnels).toEqual(['api.example.com:443 api.example.com:443 undefined']);
  vi.stubEnv('https_proxy', 'http://127.0.0.1:9');
  expect(await codeOf()).toBe(NO_TUNNEL);
});

test('without a proxy, or with no_proxy, the agent is Node’s own', async () => {
  const own = tunnelAgent(SERVER, 1_000, { keepAlive: true });
  expect([Object.hasOwn(own, 'createConnection'), own.options.keepAlive]).toEqual([false, true]);
  vi.stubEnv('https_proxy', 'http://127.0.0.1:9');
  vi.stubEnv('no_proxy', 'example.com');
  expect(Object.hasOwn(tunnelAgent(SERVER, 1_000, {}), 'createConnection')).toBe(false);
  vi.stubEnv('no_proxy', 'example.org');
  expect(Object.hasOwn(tunnelAgent(SERVER, 1_000, {}), 'createConnection')).toBe(true);
});
