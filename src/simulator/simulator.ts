import type { Clock } from '../ports.js';
import { noAccess } from './access.js';
import { emptyAgenda } from './agenda.js';
import { exchange, type Site } from './exchange.js';
import { noFaults } from './faults.js';
import { listen } from './http.js';
import { noInstances } from './instances.js';
import { freshLimits } from './limits.js';
import { type Exchange, type Logged, loggedOf } from './log.js';
import { DEFAULT_MODES, type Modes } from './modes.js';
import { restingNodes } from './nodes.js';
import { noResources } from './resources.js';
import { noRolls } from './rolls.js';
import { type Stage, stageOf } from './stage.js';
import { holdersOf } from './stateful.js';

/** How a simulator is to be. */
export interface SimulatorOptions {
  /** Its time; nothing in it waits for another. */
  readonly clock: Clock;
  readonly modes?: Partial<Modes>;
  /** Requests per minute, route and method. The real number is not published; absent, it is too high to be met. */
  readonly perMinute?: number;
  /** Told of each exchange as it ends. */
  readonly record?: (exchange: Exchange) => void;
}

/** A Spot API in memory, spoken to over HTTP. */
export interface Simulator extends Stage {
  /** What takes the place of `https://api.spotinst.io`. */
  readonly url: string;
  /** A token for all accounts. */
  readonly token: string;
  /** The oldest account: the one that counts where a request names none. */
  readonly account: string;
  /** All requests, in the order in which they came. */
  readonly requests: readonly Logged[];
  setModes(modes: Partial<Modes>): void;
  /** Ends all connections and refuses new ones, until `open()`. */
  shut(): Promise<void>;
  /** Listens again, at the same address; not after `close()`. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** The default limit: higher than any test or rehearsal goes. */
const UNMET_LIMIT = 1_000_000;

/** Starts a simulator on loopback. Whoever starts it must close it. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { clock, perMinute = UNMET_LIMIT } = options;
  let modes: Modes = { ...DEFAULT_MODES, ...options.modes };
  const access = noAccess();
  const account = access.addAccount();
  const token = access.addToken('all');
  const [resources, instances, agenda] = [noResources(), noInstances(), emptyAgenda()];
  const holders = holdersOf(instances, resources);
  const site: Site = {
    resources,
    instances,
    agenda,
    rolls: noRolls(agenda, instances, resources),
    nodes: restingNodes(agenda, holders),
    holders,
    access,
    limits: freshLimits(perMinute),
    faults: noFaults(),
    modes: () => modes,
    now: clock.now,
  };
  const requests: Logged[] = [];
  const server = await serve(site, clock, (one) => {
    const { answer: _, headers: __, ...logged } = one;
    requests.push(logged);
    options.record?.(one);
  });
  return {
    ...stageOf(site),
    url: server.origin,
    token,
    account,
    requests,
    setModes: (changed) => {
      modes = { ...modes, ...changed };
    },
    shut: server.shut,
    open: server.open,
    close: server.close,
  };
}

async function serve(site: Site, clock: Clock, record: (exchange: Exchange) => void) {
  let count = 0;
  let isClosed = false;
  const server = await listen(async (request) => {
    count++;
    const outcome = exchange(site, request, `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`);
    const { headers, body: answer } = outcome.answer;
    record({ ...loggedOf(request, outcome, clock.now()), headers, answer });
    if (outcome.fault?.kind === 'refused') {
      void server.shut();
      outcome.fault.begun?.();
    }
    if (outcome.delayMs > 0) await clock.sleep(outcome.delayMs);
    return outcome;
  });
  return {
    origin: server.origin,
    shut: server.shut,
    open: async () => {
      if (!isClosed) await server.open();
    },
    close: async () => {
      isClosed = true;
      await server.shut();
    },
  };
}
