// Measures the check against the floor of what any checker must do, as ratios in one run. See docs/development.md.
// Usage: node bench/bench.mjs [--short]: with --short fewer files and runs, for CI.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elastigroup, yamlOf } from './specs.mjs';

const isShort = process.argv.includes('--short');
const here = dirname(fileURLToPath(import.meta.url));
const cli = resolve(here, '../dist/cli/index.js');
const action = resolve(here, '../dist/action/index.js');
const work = mkdtempSync(join(tmpdir(), 'spot-imdsv2-bench-'));
/** A run that is over its target by more than this share fails. */
const TOLERANCE = 1.5;
/** Makes a child write its peak memory to the pipe 3 when it ends. `--import` changes how Node starts, so the times are those of other runs. */
const PEAK_MEMORY = `data:text/javascript,${encodeURIComponent("import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));")}`;

try {
  const rows = [
    ...many('json', isShort ? 3_000 : 10_000, { time: 1.5, memory: 2 }),
    ...many('yaml', isShort ? 600 : 2_000, { time: 1.3 }),
    ...coldStart(),
  ];
  for (const { name, ratio, target } of rows) {
    console.log(`${name.padEnd(52)} ${ratio.toFixed(2).padStart(6)} times, target at most ${target}`);
  }
  const over = rows.filter(({ ratio, target }) => ratio > target * TOLERANCE);
  if (over.length > 0) {
    console.log(`over the target by more than half: ${over.map(({ name }) => name).join('; ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Many specs in 100 folders, a tenth of them failing: the check against a plain script. */
function many(syntax, count, targets) {
  const folder = join(work, syntax);
  for (let index = 0; index < count; index++) {
    const spec = elastigroup(index, index % 10 === 0 ? 'optional' : 'required');
    const path = join(folder, `team-${index % 100}`, `fleet-${index}.${syntax}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, syntax === 'json' ? `${JSON.stringify(spec, null, 2)}\n` : yamlOf(spec));
  }
  const floor = [join(here, `floor-${syntax}.mjs`), folder];
  const check = [cli, 'check', folder];
  const [base, ours] = interleaved([floor, check], isShort ? 5 : 12, timeOf);
  const label = `${count.toLocaleString('en')} ${syntax.toUpperCase()} specs`;
  const time = { name: `${label}: time, against read, parse and validate`, ratio: ours / base, target: targets.time };
  if (targets.memory === undefined) return [time];
  const [baseMemory, ourMemory] = interleaved([floor, check], 3, peakMemoryOf);
  return [time, { name: `${label}: peak memory`, ratio: ourMemory / baseMemory, target: targets.memory }];
}

/** One small spec: the time from nothing to a verdict, against a Node that does nothing. */
function coldStart() {
  const folder = join(work, 'one');
  mkdirSync(folder);
  writeFileSync(join(folder, 'spec.json'), JSON.stringify(elastigroup(0, 'required')));
  const inputs = { INPUT_MODE: 'check', INPUT_PATHS: 'spec.json', GITHUB_WORKSPACE: folder, RUNNER_TEMP: folder };
  const [nothing, ours, asAction] = interleaved(
    [
      ['-e', '0'],
      [cli, 'check', join(folder, 'spec.json')],
      [action, inputs],
    ],
    isShort ? 15 : 40,
    timeOf,
  );
  return [
    { name: 'cold start: CLI check of one spec, against node -e 0', ratio: ours / nothing, target: 1.5 },
    { name: 'cold start: Action check of one spec', ratio: asAction / nothing, target: 2.5 },
  ];
}

/** Measures each command in turn, several times over, and takes the best of each: noise only ever adds. */
function interleaved(commands, rounds, measure) {
  const best = commands.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    commands.forEach((command, index) => {
      best[index] = Math.min(best[index], measure(command));
    });
  }
  return best;
}

/** How long a command takes, in milliseconds. */
function timeOf(command) {
  const start = process.hrtime.bigint();
  run(command);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The most memory that a command holds at once, in kilobytes. */
function peakMemoryOf(command) {
  // It comes over a pipe of its own: the output is the program's.
  return Number(run(['--import', PEAK_MEMORY, ...command])[3]);
}

function run(command) {
  const env = Object.assign({}, process.env, ...command.filter((part) => typeof part === 'object'));
  const args = command.filter((part) => typeof part === 'string');
  const options = { env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 2 ** 28 };
  const { status, output, stderr } = spawnSync(process.execPath, args, options);
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return output;
}
