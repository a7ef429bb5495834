// Measures a rollout with rolls and proof in virtual time, against the best that the rate limits allow. See docs/development.md.
// Usage: node bench/rolls.mjs [--short]: with --short fewer fleets, for CI. Needs lib/ (npm run build).
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeClusters } from './clusters.mjs';
import { run, tellRatios } from './measure.mjs';

const isShort = process.argv.includes('--short');
const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'spot-imdsv2-bench-'));
const [CLUSTERS, GROUPS] = isShort ? [20, 980] : [200, 9_800];
/** The limit of each route, by template and method. */
const PER_MINUTE = 100;
/** What each answer of Spot takes. */
const LATENCY_MS = 300;
/** One batch of a roll, of a fifth of the instances: short, so that it is the limits that count. */
const [BATCH_MS, BATCHES] = [1_000, 5];
/** As somebody with so many fleets would set it: a tenth of 200 clusters at a time. */
const PARALLEL = 20;
/** In megabytes. */
const MEMORY = 300;

const NODES = 'GET /ocean/aws/k8s/cluster/{id}/nodes';
const ROLLS = 'GET /ocean/aws/k8s/cluster/{id}/roll';
/**
 * The requests that are needed, by phase: everything is planned and shown before the first change, nothing is rolled before the last change is read
 * back, and what runs is proven in the end. Each poll of a roll but one is more than that.
 */
const NEEDED = {
  read: {
    'GET /ocean/aws/k8s/cluster': 1,
    'GET /ocean/aws/k8s/launchSpec': 1,
    // What runs, and what is being rolled.
    [NODES]: CLUSTERS,
    [ROLLS]: CLUSTERS,
  },
  change: {
    'PUT /ocean/aws/k8s/cluster/{id}': CLUSTERS,
    'GET /ocean/aws/k8s/cluster/{id}': CLUSTERS,
    'PUT /ocean/aws/k8s/launchSpec/{id}': GROUPS,
    'GET /ocean/aws/k8s/launchSpec/{id}': GROUPS,
  },
  replace: {
    'POST /ocean/aws/k8s/cluster/{id}/roll': CLUSTERS,
    // Whether there is a roll already, and whether it has ended.
    [ROLLS]: 2 * CLUSTERS,
    // What is stale before it, what is left after it, and what runs in the end.
    [NODES]: 3 * CLUSTERS,
  },
};

try {
  const told = await applied();
  const isWhole = told.verdict === 'compliant' && told.rolls === CLUSTERS;
  if (!isWhole) throw new Error(`the rollout was not whole: ${JSON.stringify({ ...told, requests: undefined })}`);
  tellRequests(told.requests);
  tellTime(told);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Applies in a process of its own, bundled as dist/ is, and tells what came of it. */
async function applied() {
  const folder = join(work, 'specs');
  writeClusters(folder, { clusters: CLUSTERS, groups: GROUPS });
  const options = {
    ...{ yes: 'true', roll: 'true', proof: 'required', 'timeout-minutes': '240' },
    ...{ 'max-changes': String(CLUSTERS + GROUPS), 'max-parallel': String(PARALLEL) },
  };
  const size = { clusters: CLUSTERS, groups: GROUPS, perMinute: PER_MINUTE, latencyMs: LATENCY_MS, batchMs: BATCH_MS };
  const given = JSON.stringify({ folder, options, stage: join(here, 'rolls-stage.mjs'), ...size });
  const child = fork(bundle(), [given], {
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the apply has ended with ${code}`);
  });
  const [told] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  return told;
}

/** What is bundled holds as much as dist/ does: the whole SDK of EC2 alone would take 100 MB more. */
function bundle() {
  const [from, to] = [join(work, 'entry'), join(work, 'apply')];
  // For ncc: without "module" it writes CommonJS.
  for (const place of [from, to]) {
    mkdirSync(place);
    writeFileSync(join(place, 'package.json'), '{}\n');
  }
  writeFileSync(join(from, 'index.js'), `import ${JSON.stringify(join(here, 'rolls-apply.mjs'))};\n`);
  const ncc = resolve(here, '../node_modules/@vercel/ncc/dist/ncc/cli.js');
  run([ncc, 'build', join(from, 'index.js'), '-o', to, '--target', 'es5', '--no-cache', '--quiet']);
  return join(to, 'index.js');
}

/** Prints the requests of each route; a failed one, or one that is neither needed nor a poll, fails the run. */
function tellRequests(requests) {
  const fleets = CLUSTERS + GROUPS;
  const needed = sumOf(Object.values(NEEDED));
  const sent = countsOf(requests);
  for (const [route, count] of Object.entries(sent)) {
    const each = (count / fleets).toFixed(3);
    console.log(`${route.padEnd(46)} ${String(count).padStart(6)}, ${each} a fleet; needed ${needed[route] ?? 0}`);
  }
  console.log(`${'all'.padEnd(46)} ${String(requests.length).padStart(6)}, ${(requests.length / fleets).toFixed(3)} a fleet`);
  const over = Object.keys(sent).filter((route) => route !== ROLLS && sent[route] > (needed[route] ?? 0));
  const failed = requests.filter(({ status }) => status !== 200).length;
  if (over.length + failed === 0) return;
  console.log(`${failed} failed; more than needed: ${over.join(', ') || 'none'}`);
  process.exitCode = 1;
}

function tellTime({ requests, seconds, peakKilobytes }) {
  const rollsMs = Math.ceil(CLUSTERS / PARALLEL) * BATCHES * BATCH_MS;
  const best = bestOf(NEEDED.read) + bestOf(NEEDED.change) + Math.max(bestOf(NEEDED.replace), rollsMs / 1_000);
  const busiest = bestOf(sumOf(Object.values(NEEDED)));
  const minutes = (time) => (time / 60).toFixed(1);
  const first = requests[0].at;
  const puts = requests.filter(({ route }) => route.startsWith('PUT '));
  const [begun, done] = [puts[0].at, puts.at(-1).at].map((at) => (at - first) / 1_000);
  const phases = `read ${minutes(begun)}, change ${minutes(done - begun)}, replace and prove ${minutes(seconds - done)}`;
  console.log(
    `${minutes(seconds)} minutes (${phases}); best by phases ${minutes(best)}, of the busiest route alone ${minutes(busiest)}`,
  );
  const name = `rollout of ${(CLUSTERS + GROUPS).toLocaleString('en')} fleets`;
  console.log(
    `${`${name}: time, against the busiest route alone`.padEnd(60)} ${(seconds / busiest).toFixed(2).padStart(6)} times`,
  );
  tellRatios([
    { name: `${name}: time, against the best by phases`, ratio: seconds / best, target: 1.1 },
    { name: `${name}: peak memory, against ${MEMORY} MB`, ratio: (peakKilobytes * 1024) / (MEMORY * 1e6), target: 1 },
  ]);
}

/** How many seconds so many requests take at least: a window of 60 seconds takes the first hundred at once, and the last when it has moved on. */
function bestOf(counts) {
  return Math.max(...Object.values(counts).map((count) => Math.floor((count - 1) / PER_MINUTE) * 60));
}

function sumOf(all) {
  const sum = {};
  for (const counts of all) for (const [route, count] of Object.entries(counts)) sum[route] = (sum[route] ?? 0) + count;
  return sum;
}

function countsOf(requests) {
  return sumOf(requests.map(({ route }) => ({ [route]: 1 })));
}
