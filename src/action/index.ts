import { run } from './run.js';

// No await: a file that waits cannot be joined with the others, and V8 would read all of them twice.
void run({ env: process.env, cwd: process.cwd() });
