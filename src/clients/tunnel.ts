import { type ClientRequest, request as httpRequest } from 'node:http';
import { Agent, type AgentOptions, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { getProxyUrl } from '@actions/http-client/lib/proxy';

/**
 * An agent for one https server, by way of the proxy that `https_proxy` and `no_proxy` name for it (as @actions/http-client
 * reads them). The proxy is asked for a tunnel, and sees nothing of what goes through it. Where it gives none, there is no
 * connection: axios' own tunnels take a refusal of the proxy for the server's answer, and none is used twice.
 */
export function tunnelAgent(server: string, timeoutMs: number, options: AgentOptions): Agent {
  const agent = new Agent(options);
  const proxy = getProxyUrl(new URL(server));
  if (proxy === undefined) return agent;
  const createConnection: Agent['createConnection'] = ({ host, port, servername }, callback = () => {}) => {
    const refuse = () => (callback as (error: Error) => void)(Object.assign(new Error('no tunnel'), { code: NO_TUNNEL }));
    const asked = tunnelRequest(proxy, `${host}:${port}`, timeoutMs);
    asked.on('connect', ({ statusCode }, socket) => {
      socket.setTimeout(0);
      if (statusCode === 200) return callback(null, connect({ socket, host: host ?? '', servername: servername ?? '' }));
      socket.destroy();
      refuse();
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.on('error', refuse);
    asked.end();
    return undefined;
  };
  return Object.assign(agent, { createConnection });
}

/** The code of the error where a proxy gives no tunnel: nothing was sent to the server then. */
export const NO_TUNNEL = 'EPROXY';

function tunnelRequest(proxy: URL, target: string, timeout: number): ClientRequest {
  const { protocol, hostname, port, username, password } = proxy;
  const request = protocol === 'https:' ? httpsRequest : httpRequest;
  // The user name and the password are decoded already.
  const login = Buffer.from(`${username}:${password}`).toString('base64');
  const headers = { host: target, ...(username === '' ? {} : { 'proxy-authorization': `Basic ${login}` }) };
  const address = hostname.replace(/^\[|\]$/g, '');
  // Else the certificate of the proxy would have to be that of the host in the header.
  const servername = isIP(address) === 0 ? address : '';
  const at = { hostname: address, servername, ...(port === '' ? {} : { port }) };
  return request({ ...at, method: 'CONNECT', path: target, headers, agent: false, timeout });
}
