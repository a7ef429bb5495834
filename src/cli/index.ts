#!/usr/bin/env node
import { main } from './main.js';

const { stdout, stderr, env, argv } = process;
process.exitCode = await main(argv.slice(2), { stdout, stderr, env, cwd: process.cwd() });
