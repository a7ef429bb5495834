// A clock on which hours pass at once, for two processes: time goes on only where nobody could do anything at the present one.
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

/** How many turns of the event loop must bring nothing new: what follows from an answer without waiting takes fewer. */
const QUIET_TURNS = 4;

/**
 * The clock of a process that sends requests to another one, which sleeps by `farClock`. Its time goes on to the earliest moment for which
 * anybody sleeps, here or there, once every request that is on its way sleeps there, and nothing has happened here for some
 * turns. `far` is that process; what it says besides is none of the clock's business. Every request of node:http counts.
 */
export function virtualClock(start, far) {
  const [here, there] = [sleepers(), sleepers()];
  let now = start;
  let open = 0;
  let quiet = 0;
  let isLooking = false;
  const happened = () => {
    quiet = 0;
    if (isLooking) return;
    isLooking = true;
    setImmediate(look);
  };
  const look = () => {
    // A request that does not sleep there will be heard of.
    if (open > there.count() || here.count() + there.count() === 0) {
      isLooking = false;
      return;
    }
    quiet++;
    if (quiet <= QUIET_TURNS) {
      setImmediate(look);
      return;
    }
    now = Math.max(now, Math.min(here.first(), there.first()));
    // It must know the time before anybody asks it something at that time.
    far.send({ clock: 'now', now });
  };
  far.on('message', ({ clock, at }) => {
    if (clock === 'asleep') {
      there.add(at, () => {});
      happened();
    }
    if (clock !== 'reached') return;
    isLooking = false;
    there.wake(now);
    here.wake(now);
    happened();
  });
  countRequests(
    () => {
      open++;
      happened();
    },
    () => {
      open--;
      happened();
    },
  );
  return {
    today: () => dayOf(now),
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (!(ms > 0) || signal?.aborted === true) {
          resolve();
          return;
        }
        const wake = () => {
          signal?.removeEventListener('abort', cancel);
          resolve();
          happened();
        };
        const cancel = () => {
          here.remove(wake);
          wake();
        };
        here.add(now + ms, wake);
        signal?.addEventListener('abort', cancel);
        happened();
      }),
  };
}

/** The clock of the process that is asked: it has the time from the one that has started it, and tells it of all that sleeps. */
export function farClock(start) {
  const asleep = sleepers();
  let now = start;
  process.on('message', (message) => {
    if (message.clock !== 'now') return;
    now = message.now;
    asleep.wake(now);
    process.send({ clock: 'reached' });
  });
  return {
    today: () => dayOf(now),
    now: () => now,
    sleep: (ms) =>
      new Promise((resolve) => {
        asleep.add(now + ms, resolve);
        process.send({ clock: 'asleep', at: now + ms });
      }),
  };
}

/** Who sleeps until when, the earliest first. */
function sleepers() {
  const all = [];
  return {
    count: () => all.length,
    first: () => all[0]?.at ?? Number.POSITIVE_INFINITY,
    add: (at, wake) => {
      const before = all.findLastIndex((one) => one.at <= at);
      all.splice(before + 1, 0, { at, wake });
    },
    remove: (wake) => {
      const index = all.findIndex((one) => one.wake === wake);
      if (index >= 0) all.splice(index, 1);
    },
    wake: (now) => {
      const later = all.findIndex(({ at }) => at > now);
      for (const { wake } of all.splice(0, later < 0 ? all.length : later)) wake();
    },
  };
}

/** Tells of each request of this process, from where it is made to where its answer is read, or it has failed. */
function countRequests(begun, ended) {
  const { request } = http;
  http.request = (...given) => {
    const made = request(...given);
    begun();
    made.once('close', ended);
    return made;
  };
  syncBuiltinESMExports();
}

function dayOf(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}
