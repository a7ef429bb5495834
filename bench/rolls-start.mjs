/** When the clock of bench/rolls.mjs begins: some working day. */
export const START = Date.parse('2026-06-15T12:00:00.000Z');
