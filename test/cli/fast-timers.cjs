// Loaded into a run of the built program before it: what waits for seconds between two looks at a roll waits for some milliseconds.
const { setTimeout: slow } = globalThis;
globalThis.setTimeout = (act, ms, ...given) => slow(act, ms >= 1000 ? ms / 100 : ms, ...given);
