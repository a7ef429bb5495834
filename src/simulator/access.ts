/** Whom a token lets in. */
export interface Access {
  /** Adds an account; the first is the oldest. */
  addAccount(): string;
  /** Adds a token for some accounts, or for all that there are and will be. */
  addToken(accounts: readonly string[] | 'all'): string;
  /** Takes a token away: from then on it is refused. */
  revoke(token: string): void;
  /** The accounts of the token in an Authorization header, the oldest first; null where it is none of ours. */
  accountsOf(authorization: string | undefined): readonly string[] | null;
}

/** An organization without accounts and tokens. */
export function noAccess(): Access {
  const accounts: string[] = [];
  const byToken = new Map<string, readonly string[] | 'all'>();
  let tokens = 0;
  return {
    addAccount: () => {
      const account = `act-${(accounts.length + 1).toString(16).padStart(8, '0')}`;
      accounts.push(account);
      return account;
    },
    addToken: (allowed) => {
      tokens++;
      // Distinctive, so that a search of any output finds it.
      const token = `simulated-spot-token-${String(tokens).padStart(4, '0')}`;
      byToken.set(token, allowed);
      return token;
    },
    revoke: (token) => {
      byToken.delete(token);
    },
    accountsOf: (authorization) => {
      const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
      const allowed = token === undefined ? undefined : byToken.get(token);
      if (allowed === undefined) return null;
      return allowed === 'all' ? [...accounts] : accounts.filter((account) => allowed.includes(account));
    },
  };
}
