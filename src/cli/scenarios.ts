import type { Scenario } from '../options.js';
import type { Simulator } from '../simulator/simulator.js';

/** A day that is rehearsed. */
export interface Day {
  /** What happens on it, as a sentence. */
  readonly story: string;
  /** Makes it happen. */
  begin(simulator: Simulator): void;
  /** Whether the first run is to end well all the same; else it must not, and the next one is rehearsed too. */
  readonly endsWell: boolean;
}

/** All went as it should. */
const NO_TROUBLE = { failsAt: null, heldBack: 0 } as const;

/** THE TABLE of the days that can be rehearsed. */
export const DAYS = {
  good: { story: 'Nothing goes wrong.', begin: () => {}, endsWell: true },
  'failed-batch': {
    story: 'The second batch of every roll fails.',
    begin: ({ planRolls }) => planRolls({ failsAt: 2 }),
    endsWell: false,
  },
  pdb: {
    story: 'Every roll leaves one instance as it is: a pod disruption budget keeps it, and the roll counts as completed.',
    begin: ({ planRolls }) => planRolls({ heldBack: 1, heldBackBy: 'NOT_REPLACED_DUE_TO_PDB' }),
    endsWell: false,
  },
  'rate-limits': {
    story: 'Spot takes few requests a minute, and refuses all others with status 429.',
    begin: ({ fault }) => {
      for (const nth of [2, 9, 20]) fault({ nth }, { kind: 'limited', seconds: 30 });
    },
    endsWell: true,
  },
  lies: {
    story: 'Spot answers the first update as if it had been made, and makes none.',
    begin: ({ fault }) => fault({ method: 'PUT' }, { kind: 'ignored' }),
    endsWell: false,
  },
} as const satisfies Record<Scenario, Day>;

/** Ends what has gone wrong. */
export function endTrouble({ planRolls, clearFaults }: Simulator): void {
  planRolls(NO_TROUBLE);
  clearFaults();
}
