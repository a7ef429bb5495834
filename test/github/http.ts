import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Outcome } from './exchange.js';

/** A request whose body has been read. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

export interface Listening {
  /** Without a slash at its end. */
  readonly origin: string;
  /** Ends all connections, also those that wait for an answer. */
  close(): Promise<void>;
}

/** Serves on a free port of the loopback interface. */
export async function listen(answer: (request: HttpRequest) => Promise<Outcome>): Promise<Listening> {
  const server = createServer((incoming, response) => {
    void respond(incoming, response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(incoming: IncomingMessage, response: ServerResponse, answer: (request: HttpRequest) => Promise<Outcome>) {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()]));
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  deliver(
    response,
    await answer({ method: incoming.method ?? 'GET', url, headers, text: Buffer.concat(chunks).toString('utf8') }),
  );
}

function deliver(response: ServerResponse, { answer, delivery }: Outcome): void {
  if (delivery === 'never') return;
  if (delivery === 'cut') {
    response.destroy();
    return;
  }
  const whole = answer.raw ?? Buffer.from(answer.body === undefined ? '' : JSON.stringify(answer.body));
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  const type = answer.raw === undefined ? 'application/json; charset=utf-8' : 'application/vnd.github.raw+json';
  const length = delivery === 'malformed' ? half.length : whole.length;
  // 204 and 304 have no body, and so no length of one.
  const hasBody = answer.status !== 204 && answer.status !== 304;
  const described = hasBody ? { 'content-type': type, 'content-length': String(length) } : {};
  response.writeHead(answer.status, { ...described, ...answer.headers });
  if (delivery === 'within') response.write(half, () => response.destroy());
  else response.end(delivery === 'malformed' ? half : whole);
}
