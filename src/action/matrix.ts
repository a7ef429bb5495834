import { compareText } from '../findings/finding.js';
import { formatHashes } from '../rollout/approval.js';
import { changesOf, type Plan } from '../rollout/planned.js';

/** How many jobs GitHub makes of a matrix at most (docs.github.com: Actions limits). */
export const MAX_JOBS = 256;

/** One job of a rollout: an apply with these values in its inputs. */
export interface MatrixJob {
  /** The account, or the number of a group of accounts: of the same accounts always the same one. */
  readonly name: string;
  /** For the input `only`. */
  readonly only: string;
  /** For the input `plan-hash`: the changes of these accounts, and no others. */
  readonly 'plan-hash': string;
}

/** What `strategy.matrix` takes, by `fromJSON`. */
export interface Matrix {
  readonly include: readonly MatrixJob[];
}

/**
 * The jobs that carry a plan out, by account: one for each where GitHub takes so many, else one for each group. Where instances are
 * replaced too, accounts without a change are among them: an earlier run may have changed the resources and not have replaced all.
 */
export function matrixOf(plan: Plan): Matrix {
  const hashes = new Map<string, string[]>();
  if (plan.roll)
    for (const { account, state } of plan.resources) if (account !== null && state === 'right') hashes.set(account, []);
  for (const { account, hash } of changesOf(plan)) hashes.set(account, [...(hashes.get(account) ?? []), hash]);
  const accounts = [...hashes.keys()].sort(compareText);
  const groups =
    accounts.length <= MAX_JOBS ? accounts.map((account) => ({ name: account, accounts: [account] })) : grouped(accounts);
  return {
    include: groups.map(({ name, accounts }) => ({
      name,
      only: accounts.map((account) => `account=${account}`).join('\n'),
      'plan-hash': formatHashes(accounts.flatMap((account) => hashes.get(account) ?? [])),
    })),
  };
}

/**
 * Accounts in as many groups as a byte has values. The group depends on the account alone: whatever else is in the plan, jobs about the
 * same account have the same name, and one concurrency group keeps them apart.
 */
function grouped(accounts: readonly string[]): readonly { readonly name: string; readonly accounts: readonly string[] }[] {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const groups = new Map<string, string[]>();
  for (const account of accounts) {
    const byte = createHash('sha256').update(account).digest()[0] ?? 0;
    const name = `accounts ${byte + 1} of ${MAX_JOBS}`;
    groups.set(name, [...(groups.get(name) ?? []), account]);
  }
  return [...groups].map(([name, members]) => ({ name, accounts: members })).sort((a, b) => compareText(a.name, b.name));
}
