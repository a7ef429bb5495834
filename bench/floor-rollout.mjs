// What any client must do with a rollout's requests: send each, and read its answer. Nothing else.
// Usage: node bench/floor-rollout.mjs FILE URL TOKEN: FILE holds batches, each with its requests and how many are sent at a time.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const [file, url, token] = process.argv.slice(2);
const { hostname, port } = new URL(url);
const agent = new Agent({ keepAlive: true });
const headers = { Accept: 'application/json', Authorization: `Bearer ${token}`, 'User-Agent': 'spot-imdsv2' };

for (const { parallel, requests } of JSON.parse(readFileSync(file, 'utf8'))) {
  let next = 0;
  const work = async () => {
    while (next < requests.length) await send(requests[next++]);
  };
  await Promise.all(Array.from({ length: parallel }, work));
}
agent.destroy();

function send({ method, path, body }) {
  return new Promise((resolve, reject) => {
    const entity = body === null ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const sent = request({ agent, hostname, port, method, path, headers: { ...headers, ...entity } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString('utf8'));
        else reject(new Error(`${method} ${path}: ${response.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}
