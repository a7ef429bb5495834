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
/** Run in each child: writes its peak memory to the pipe 3 when it ends. */
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
  const [base, ours] = interleaved([floor, check], isShort ? 5 : 12);
  const label = `${count.toLocaleString('en')} ${syntax.toUpperCase()} specs`;
  const time = { name: `${label}: time, against read, parse and validate`, ratio: ours.ms / base.ms, target: targets.time };
  const memory = { name: `${label}: peak memory`, ratio: ours.kb / base.kb, target: targets.memory };
  return targets.memory === undefined ? [time] : [time, memory];
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
  );
  return [
    { name: 'cold start: CLI check of one spec, against node -e 0', ratio: ours.ms / nothing.ms, target: 1.5 },
    { name: 'cold start: Action check of one spec', ratio: asAction.ms / nothing.ms, target: 2.5 },
  ];
}

/** Runs each command in turn, several times over, and takes the best of each: noise only ever adds. */
function interleaved(commands, rounds) {
  const best = commands.map(() => ({ ms: Number.POSITIVE_INFINITY, kb: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < rounds; round++) {
    commands.forEach((command, index) => {
      const { ms, kb } = measured(command);
      best[index] = { ms: Math.min(best[index].ms, ms), kb: Math.min(best[index].kb, kb) };
    });
  }
  return best;
}

function measured(command) {
  const env = Object.assign({}, process.env, ...command.filter((part) => typeof part === 'object'));
  const args = command.filter((part) => typeof part === 'string');
  const start = process.hrtime.bigint();
  // The child's peak memory comes over a pipe of its own: its output is the program's.
  const { status, output, stderr } = spawnSync(process.execPath, ['--import', PEAK_MEMORY, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { ms, kb: Number(output[3]) };
}
