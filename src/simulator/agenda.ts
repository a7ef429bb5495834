/** What is to happen at a time of the simulator's clock. Nothing waits for it: it happens before the next look at anything. */
export interface Agenda {
  /** Adds something; it is told its own time. */
  at(time: number, act: (time: number) => void): void;
  /** Lets everything happen that is due, in the order of time, also what is added meanwhile. */
  run(until: number): void;
}

interface Entry {
  readonly time: number;
  readonly act: (time: number) => void;
}

/** Nothing to do. */
export function emptyAgenda(): Agenda {
  const entries: Entry[] = [];
  return {
    at: (time, act) => {
      // From the end: most of what is added is later than all the rest.
      const before = entries.findLastIndex((entry) => entry.time <= time);
      entries.splice(before + 1, 0, { time, act });
    },
    run: (until) => {
      for (let [next] = entries; next !== undefined && next.time <= until; [next] = entries) {
        entries.shift();
        next.act(next.time);
      }
    },
  };
}
