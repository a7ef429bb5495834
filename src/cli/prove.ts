import type { ProveVerdict } from '../prove.js';
import { PROOF_REPORTERS, proofFormat } from '../reporters/proofs.js';
import { runProve } from '../run-prove.js';
import type { Settings } from '../settings.js';
import { EXIT } from './exit.js';
import { contextOf, writeText } from './result.js';
import { withSpot } from './spot.js';
import type { Surroundings } from './surroundings.js';

const EXIT_OF = { pass: EXIT.ok, fail: EXIT.failed, unproven: EXIT.unknown } as const satisfies Record<ProveVerdict, number>;

/** Holds what is live against git, and returns the exit code: that of the proof's verdict. */
export function proveAndReport(settings: Settings, around: Surroundings): Promise<number> {
  return withSpot(settings, around, async (run) => {
    const result = await runProve(settings, run);
    run.progress.clear();
    const { verdict, checked } = result;
    const text = PROOF_REPORTERS[proofFormat(settings.format)](result, contextOf(checked, settings, around));
    writeText({ text, verdict, checked }, settings, around);
    return EXIT_OF[verdict];
  });
}
