// Measures an apply of 1,000 changes against a bare loop that sends the same requests, and counts what is sent. See docs/development.md.
// Usage: node bench/rollout.mjs [--short]: with --short fewer rounds, for CI. Needs lib/ and dist/ (npm run build).
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFleet } from './fleet.mjs';
import { run, tellRatios, timeOf } from './measure.mjs';

const rounds = process.argv.includes('--short') ? 3 : 6;
const here = dirname(fileURLToPath(import.meta.url));
const cli = resolve(here, '../dist/cli/index.js');
const work = mkdtempSync(join(tmpdir(), 'spot-imdsv2-bench-'));
const specs = join(work, 'specs');
const RESOURCES = 1_000;
const TARGET = 1.3;
/** How many reads the plan has under way at a time, whatever --max-parallel says (src/rollout.ts). */
const READS = 8;

const fleet = writeFleet(specs, RESOURCES);
const simulator = fork(join(here, 'stage.mjs'), { execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'] });
simulator.on('exit', (code) => {
  if (code !== null) throw new Error(`the simulator has ended with ${code}`);
});
try {
  tellCounts('plan where everything is right', await planned(), { lists: fleet.lists, reads: 0, writes: 0 });
  const rows = [];
  for (const parallel of [1, 8]) rows.push(...(await applied(parallel)));
  tellRatios(rows);
} finally {
  simulator.kill();
  rmSync(work, { recursive: true, force: true });
}

/** The requests of a plan that finds nothing to do. */
async function planned() {
  const place = await ask({ resources: fleet.right, modes: {} });
  run(command('plan', place));
  return ask('requests');
}

/**
 * An apply of all changes against a bare loop, each in turn on a new fleet. The best of each counts: noise only ever adds. Once
 * as a whole, and once from the first request to the last, without the start, the check and the report.
 */
async function applied(parallel) {
  const wrong = { resources: fleet.wrong, modes: { elastigroupList: 'without-options' } };
  const limits = { lists: fleet.lists, reads: RESOURCES + fleet.elastigroups, writes: RESOURCES };
  const recorded = join(work, `requests-${parallel}.json`);
  const options = ['--yes', '--max-changes', `${RESOURCES}`, '--max-parallel', `${parallel}`];
  const times = { whole: [], requests: [], bareWhole: [], bareRequests: [] };
  for (let round = 0; round < rounds; round++) {
    times.whole.push(timeOf(command('apply', await ask(wrong), options)));
    const requests = await ask('requests');
    times.requests.push(spanOf(requests));
    if (round === 0) {
      tellCounts(`apply, ${parallel} at a time`, requests, limits);
      writeFileSync(recorded, JSON.stringify(batchesOf(requests, parallel)));
    }
    const { url, token } = await ask(wrong);
    times.bareWhole.push(timeOf([join(here, 'floor-rollout.mjs'), recorded, url, token]));
    times.bareRequests.push(spanOf(await ask('requests')));
  }
  const best = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Math.min(...all)]));
  const name = `apply of ${RESOURCES.toLocaleString('en')} changes, ${parallel} at a time`;
  return [
    { name: `${name}, against a bare loop`, ratio: best.whole / best.bareWhole, target: TARGET },
    { name: `${name}: requests alone`, ratio: best.requests / best.bareRequests, target: TARGET },
  ];
}

/** From the first request to the last, in milliseconds. */
function spanOf(requests) {
  return requests[requests.length - 1].at - requests[0].at;
}

function command(name, { url, token }, options = []) {
  return [cli, name, specs, '--spot-url', url, '--format', 'json', ...options, { SPOTINST_TOKEN: token }];
}

/** The requests as the bare loop sends them: what was read before the first change at the plan's parallelism. */
function batchesOf(requests, parallel) {
  const sent = requests.map(({ method, path, query, body }) => ({
    method,
    path: `${path}?${new URLSearchParams(query)}`,
    body: body === null ? null : JSON.stringify(body),
  }));
  const first = sent.findIndex(({ method }) => method === 'PUT');
  return [
    { parallel: READS, requests: sent.slice(0, first) },
    { parallel, requests: sent.slice(first) },
  ];
}

/** Prints how many requests there were of each sort; more than there may be, or a failed one, fails the run. */
function tellCounts(name, requests, limits) {
  const count = (isCounted) => requests.filter(isCounted).length;
  const isSingle = ({ route }) => route.endsWith('{id}');
  const found = {
    lists: count((one) => one.method === 'GET' && !isSingle(one)),
    reads: count((one) => one.method === 'GET' && isSingle(one)),
    writes: count(({ method }) => method !== 'GET'),
  };
  const failed = count(({ status }) => status !== 200);
  const words = Object.entries(found).map(([sort, number]) => `${number} ${sort} of ${limits[sort]}`);
  console.log(`${name}: ${words.join(', ')}${failed > 0 ? `; ${failed} failed` : ''}`);
  const isOver = Object.keys(found).some((sort) => found[sort] > limits[sort]);
  if (isOver || failed > 0) process.exitCode = 1;
}

async function ask(message) {
  simulator.send(message);
  const [answer] = await once(simulator, 'message');
  return answer;
}
