import { RemoteError, type RemoteFacts } from '../../src/errors.js';
import type { LiveResource, LiveRoll, ProgressEvent, SpotApi } from '../../src/ports.js';
import { rollWords } from '../../src/rollout/roll-words.js';
import { merged } from './made.js';

/** What a call of a fake API does beyond its work: fail before it, fail after it, or answer without doing it. */
export type Trouble = { readonly fails: 'before' | 'after'; readonly with: RemoteError } | { readonly fails: 'silently' };

/** A fake Spot API that keeps state, and what was asked of it. */
export interface LiveSpot extends SpotApi {
  readonly calls: readonly string[];
  readonly resources: ReadonlyMap<string, LiveResource>;
  /** What happens at calls such as `update sig-1`; each trouble at one call, in their order. */
  trouble(call: string, ...troubles: readonly Trouble[]): void;
  /** Does something when a call begins. */
  when(call: string, act: () => void): void;
  rollsOf: Map<string, readonly LiveRoll[]>;
}

/** An error of the Spot API. */
export function remoteError(given: Partial<RemoteFacts> = {}): RemoteError {
  const facts = { reason: 'unavailable', status: 500, requestId: null, detail: '', ...given } as const;
  return new RemoteError({ service: 'Spot', operation: 'update sig-1', ...facts });
}

/** A fake Spot API that holds these resources. */
export function liveSpot(initial: readonly LiveResource[]): LiveSpot {
  const resources = new Map(initial.map((resource) => [resource.id, resource]));
  const troubles = new Map<string, Trouble[]>();
  const acts = new Map<string, () => void>();
  const calls: string[] = [];
  const rollsOf = new Map<string, readonly LiveRoll[]>();
  const call = async <T>(name: string, act: () => T, silent: T): Promise<T> => {
    calls.push(name);
    acts.get(name)?.();
    await Promise.resolve();
    const trouble = troubles.get(name)?.shift();
    if (trouble === undefined) return act();
    if (trouble.fails === 'silently') return silent;
    if (trouble.fails === 'after') act();
    throw trouble.with;
  };
  return {
    calls,
    resources,
    rollsOf,
    trouble: (name, ...more) => troubles.set(name, [...(troubles.get(name) ?? []), ...more]),
    when: (name, act) => acts.set(name, act),
    list: (kind, account) =>
      call(
        `list ${kind.id} ${account}`,
        () => [...resources.values()].filter((one) => one.kind === kind.id && one.account === account),
        [],
      ),
    get: (_, __, id) => call<LiveResource | null>(`get ${id}`, () => resources.get(id) ?? null, null),
    create: (kind, account, body) => {
      const id = `${kind.idPrefix}new`;
      const name = typeof body.name === 'string' ? body.name : null;
      const made = { kind: kind.id, account, id, name, body: { id, ...body }, updatedAt: null };
      const make = () => {
        resources.set(id, made);
        return made;
      };
      return call(`create ${name}`, make, made);
    },
    update: (_, __, id, body) =>
      call(
        `update ${id}`,
        () => {
          const known = resources.get(id);
          if (known === undefined) throw remoteError({ reason: 'missing', status: 400 });
          resources.set(id, { ...known, body: merged(known.body, body) });
        },
        undefined,
      ),
    rolls: (_, __, id) => call(`rolls ${id}`, () => rollsOf.get(id) ?? [], []),
    instances: (_, __, id) => call<readonly []>(`instances ${id}`, () => [], []),
    ...UNASKED,
  };
}

const unasked = (): never => {
  throw new Error('rolls are tested against the simulator');
};

/** What needs instances that come and go. */
const UNASKED: Pick<SpotApi, 'startRoll' | 'stopRoll' | 'stateful' | 'recycle'> = {
  ...{ startRoll: unasked, stopRoll: unasked, stateful: unasked, recycle: unasked },
};

/** A roll of which the API tells little. */
export function liveRoll(given: Partial<LiveRoll> = {}): LiveRoll {
  return {
    ...{ id: 'sbgd-1', sort: 'group', status: 'IN_PROGRESS', hasEnded: false, createdAt: null, updatedAt: null },
    ...{ batch: null, batches: null, percent: null, old: null, oldCount: null, newCount: null, comment: null },
    scope: { of: 'cluster' },
    ...given,
  };
}

/** Progress that is kept, in a few words. */
export function keptProgress() {
  const said: string[] = [];
  const tell = (event: ProgressEvent) => {
    const roll = event.about === 'roll' ? `: ${rollWords(event)}` : '';
    const what =
      event.about === 'reading' || event.about === 'proof' ? `read ${event.what}` : `${event.state} ${event.label}${roll}`;
    said.push(`${what} ${event.done}/${event.total}`);
  };
  return { said, tell };
}
