// Measures the check against the floor of what any checker must do, as ratios in one run. See docs/development.md.
// Usage: node bench/bench.mjs [--short]: with --short fewer files and runs, for CI.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, tellRatios, timeOf } from './measure.mjs';
import { elastigroup, yamlOf } from './specs.mjs';

const isShort = process.argv.includes('--short');
const here = dirname(fileURLToPath(import.meta.url));
const cli = resolve(here, '../dist/cli/index.js');
const action = resolve(here, '../dist/action/index.js');
const work = mkdtempSync(join(tmpdir(), 'spot-imdsv2-bench-'));
/** Makes a child write its peak memory to the pipe 3 when it ends. `--import` changes how Node starts, so the times are those of other runs. */
const PEAK_MEMORY = `data:text/javascript,${encodeURIComponent("import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));")}`;

try {
  const rows = [
    ...many('json', isShort ? 3_000 : 10_000, { time: 1.5, memory: 2 }),
    ...many('yaml', isShort ? 600 : 2_000, { time: 1.3 }),
    ...coldStart(),
  ];
  tellRatios(rows);
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

/** The most memory that a command holds at once, in kilobytes. */
function peakMemoryOf(command) {
  // It comes over a pipe of its own: the output is the program's.
  return Number(run(['--import', PEAK_MEMORY, ...command])[3]);
}
