// What any client does with a rollout's requests: a loop around the HTTP client that the program uses as well. Nothing else.
// Usage: node bench/floor-rollout.mjs FILE URL TOKEN: FILE holds batches, each with its requests and how many are sent at a time.
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import axios from 'axios';

const [file, url, token] = process.argv.slice(2);
const httpAgent = new Agent({ keepAlive: true });
const client = axios.create({ baseURL: url, httpAgent, proxy: false, headers: { Authorization: `Bearer ${token}` } });

for (const { parallel, requests } of JSON.parse(readFileSync(file, 'utf8'))) {
  let next = 0;
  const work = async () => {
    while (next < requests.length) {
      const { method, path, body } = requests[next++];
      await client.request({ method, url: path, ...(body === null ? {} : { data: JSON.parse(body) }) });
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
}
httpAgent.destroy();
