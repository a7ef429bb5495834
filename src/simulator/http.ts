import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Incoming, Outcome } from './exchange.js';

/** A server on a port of the loopback interface. */
export interface Listening {
  /** Without a slash at its end. */
  readonly origin: string;
  /** Ends all connections, also those that wait for an answer, and refuses new ones until `open()`. */
  shut(): Promise<void>;
  /** Listens again, on the same port. */
  open(): Promise<void>;
}

/** What becomes of a request: an outcome, as soon as it may be delivered. */
export type Answering = (request: Incoming) => Promise<Outcome>;

/** Serves on a free port of the loopback interface. */
export async function listen(answer: Answering): Promise<Listening> {
  const server = createServer((incoming, response) => {
    // A client that goes away before its answer has nothing more to be told.
    respond(incoming, response, answer).catch(() => response.destroy());
  });
  const port = await opened(server, 0);
  return {
    origin: `http://127.0.0.1:${port}`,
    shut: () => shut(server),
    open: async () => {
      if (!server.listening) await opened(server, port);
    },
  };
}

function opened(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function respond(incoming: IncomingMessage, response: ServerResponse, answer: Answering): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()]));
  const [path = '', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const text = Buffer.concat(chunks).toString('utf8');
  deliver(response, await answer({ method: incoming.method ?? 'GET', path, query: new URLSearchParams(query), headers, text }));
}

function deliver(response: ServerResponse, { answer, delivery }: Outcome): void {
  if (delivery === 'never') return;
  if (delivery === 'reset') {
    reset(response);
    return;
  }
  const isText = typeof answer.body === 'string';
  const whole = Buffer.from(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const sent = delivery === 'cut' ? half : whole;
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(answer.status, { 'Content-Type': type, 'Content-Length': String(sent.length), ...answer.headers });
  if (delivery === 'within') response.write(half, () => reset(response));
  else response.end(sent);
}

/** A reset, and no orderly end. */
function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
