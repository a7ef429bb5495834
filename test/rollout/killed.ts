import type { Ec2Api, SpotApi } from '../../src/ports.js';

/** What ends a run that is killed. */
class Killed extends Error {}

/** The services of a process that ends at a call. */
export interface Mortal {
  readonly spot: SpotApi;
  readonly ec2: Ec2Api;
}

/** A process that ends at a call of a service: before it is sent, or after it was done and before its answer is read. */
export function killedAt(spot: SpotApi, ec2: Ec2Api, nth: number, when: 'before' | 'after'): Mortal {
  let calls = 0;
  const killing =
    <A extends readonly unknown[], T>(call: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      calls++;
      // Nothing is done any more after the end.
      if (calls > nth || (calls === nth && when === 'before')) throw new Killed();
      const answer = await call(...given);
      if (calls >= nth) throw new Killed();
      return answer;
    };
  const { list, get, create, update, rolls, startRoll, stopRoll, instances, stateful, recycle } = spot;
  return {
    spot: {
      ...{ list: killing(list), get: killing(get), create: killing(create), update: killing(update), rolls: killing(rolls) },
      ...{ startRoll: killing(startRoll), stopRoll: killing(stopRoll), instances: killing(instances) },
      ...{ stateful: killing(stateful), recycle: killing(recycle) },
    },
    ec2: { hasCredentials: ec2.hasCredentials, metadataOptions: killing(ec2.metadataOptions) },
  };
}

/** Whether a run was killed. Any other error is its own. */
export async function wasKilled(run: Promise<unknown>): Promise<boolean> {
  try {
    await run;
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}
