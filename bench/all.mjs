// All benchmarks, one after the other: node bench/all.mjs [--short]. Needs lib/ and dist/ (npm run build).
await import('./bench.mjs');
await import('./rollout.mjs');
await import('./rolls.mjs');
