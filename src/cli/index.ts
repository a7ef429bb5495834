#!/usr/bin/env node
import { main } from './main.js';
import { watchStreams } from './streams.js';

const { stdout, stderr, env, argv } = process;
const streams = watchStreams(stdout, stderr);
const code = await main(argv.slice(2), {
  stdout,
  stderr,
  env,
  // Asked for when needed: in a folder that has been deleted this throws, and --help need not.
  get cwd() {
    return process.cwd();
  },
});
// Not process.exit(): what is still on its way into a pipe must get there.
process.exitCode = streams.exitCode() ?? code;
