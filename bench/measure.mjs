// What the benchmarks share: how commands are run and timed, and how rows are told.
import { spawnSync } from 'node:child_process';

/** A ratio that is over its target by half is one too many, where its row does not say what is. */
const TOLERANCE = 1.5;

/** Prints ratios beside their targets, and makes the process fail where one is over its limit. */
export function tellRatios(rows) {
  for (const { name, ratio, target } of rows) {
    console.log(`${name.padEnd(60)} ${ratio.toFixed(2).padStart(6)} times, target at most ${target}`);
  }
  const over = rows.filter(({ ratio, target }) => ratio > target * TOLERANCE);
  if (over.length === 0) return;
  console.log(`far over the target: ${over.map(({ name }) => name).join('; ')}`);
  process.exitCode = 1;
}

/** How long a command takes, in milliseconds. */
export function timeOf(command) {
  const start = process.hrtime.bigint();
  run(command);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Runs Node with arguments, an object among them being variables of its environment. Gives what each of its pipes held. */
export function run(command) {
  const env = Object.assign({}, process.env, ...command.filter((part) => typeof part === 'object'));
  const args = command.filter((part) => typeof part === 'string');
  const options = { env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 2 ** 28 };
  const { status, output, stderr } = spawnSync(process.execPath, args, options);
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return output;
}
