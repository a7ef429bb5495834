#!/usr/bin/env node
import { main } from './main.js';
import { watchStreams } from './streams.js';

const { stdout, stderr, exitCode } = watchStreams(process);
// No await: a file that waits is not joined with the others, and V8 would read all of them twice.
void main(process.argv.slice(2), {
  stdout,
  stderr,
  // Loaded when somebody is asked: no check asks.
  get stdin() {
    return process.stdin;
  },
  signals: process,
  exit: (code) => process.exit(code),
  env: process.env,
  // Asked for when needed: in a folder that has been deleted this throws, and --help need not.
  get cwd() {
    return process.cwd();
  },
}).then((code) => {
  // Not process.exit(): what is still on its way into a pipe must get there.
  process.exitCode = exitCode() ?? code;
});
