import type { Clock } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import type { KindId } from '../specs/spec.js';
import type { Members } from '../specs/value.js';
import { noAccess } from './access.js';
import { exchange, type Site } from './exchange.js';
import { type Fault, type FaultRule, noFaults } from './faults.js';
import { listen } from './http.js';
import { type Instance, noInstances } from './instances.js';
import { freshLimits } from './limits.js';
import { type Exchange, type Logged, loggedOf } from './log.js';
import { merge } from './merge.js';
import { DEFAULT_MODES, type Modes } from './modes.js';
import { accepted, updated } from './resource-routes.js';
import { noResources, type Resource } from './resources.js';

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

/** A resource as it is kept: its body has neither id nor dates. */
export interface LiveResource {
  readonly id: string;
  readonly kind: KindId;
  readonly account: string;
  readonly body: Members;
}

/** A Spot API in memory. It is spoken to over HTTP; what stands here is for whoever sets the scene and looks behind it. */
export interface Simulator {
  /** What takes the place of `https://api.spotinst.io`. */
  readonly url: string;
  /** A token for all accounts. */
  readonly token: string;
  /** The oldest account: the one that counts where a request names none. */
  readonly account: string;
  /** All requests, in the order in which they came. */
  readonly requests: readonly Logged[];
  addAccount(): string;
  /** A token for some accounts: the others are not there for it. */
  addToken(accounts: readonly string[]): string;
  revoke(token: string): void;
  /** Puts a resource there, as it is: a flat body, whose own id is kept. Gives its id; throws where that is taken. */
  load(kind: KindId, account: string, body: Members): string;
  /** Null where there is no such resource. */
  live(id: string): LiveResource | null;
  all(): readonly LiveResource[];
  /** What somebody else does: an update of a resource as PUT makes it, without a request. */
  change(id: string, patch: Members): void;
  /** Removes a resource, and its instances. */
  remove(id: string): void;
  /** Launches so many instances of a resource, with the options that it has now. Throws where it has no cluster. */
  launch(id: string, count: number): readonly Instance[];
  /** The running instances of an Elastigroup, a stateful node or a cluster; of all where none is named. */
  instances(fleet?: string): readonly Instance[];
  terminate(instance: string): void;
  setModes(modes: Partial<Modes>): void;
  fault(rule: FaultRule, fault: Fault): void;
  clearFaults(): void;
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
  const site: Site = {
    resources: noResources(),
    instances: noInstances(),
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

/** What can be done behind the API's back. */
function stageOf({ resources, instances, access, faults, modes, now }: Site) {
  const found = (id: string): Resource => {
    const resource = resources.find(id);
    if (resource === null) throw new Error(`there is no resource ${id}`);
    return resource;
  };
  return {
    addAccount: access.addAccount,
    addToken: access.addToken,
    revoke: access.revoke,
    load: (kind: KindId, account: string, { id, createdAt: _, updatedAt: __, ...body }: Members) =>
      resources.add(KINDS[kind], account, merge({}, structuredClone(body)), {
        now: now(),
        id: typeof id === 'string' ? id : null,
      }).id,
    live: (id: string) => {
      const resource = resources.find(id);
      return resource === null ? null : liveOf(resource);
    },
    all: () => resources.all().map(liveOf),
    change: (id: string, patch: Members) => {
      const { kind, body } = found(id);
      resources.update(id, updated(kind, body, accepted(kind, structuredClone(patch), modes()), modes()), now());
    },
    remove: (id: string) => {
      for (const one of instances.of(id)) instances.terminate(one.id);
      resources.remove(id);
    },
    launch: (id: string, count: number) =>
      Array.from({ length: count }, () => {
        const instance = instances.launch(found(id), resources, now());
        if (instance === null) throw new Error(`${id} has no cluster`);
        return instance;
      }),
    instances: (fleet?: string) => (fleet === undefined ? instances.all() : instances.of(fleet)),
    terminate: instances.terminate,
    fault: faults.set,
    clearFaults: faults.clear,
  };
}

function liveOf({ id, kind, account, body }: Resource): LiveResource {
  return { id, kind: kind.id, account, body };
}
