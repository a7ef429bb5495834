import { run } from './run.js';

await run({ env: process.env, cwd: process.cwd() });
