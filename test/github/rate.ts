import { type Answer, refusal } from './answers.js';

/** GitHub's `rate-limit`. */
export interface Rate {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** In seconds since 1970. */
  readonly reset: number;
}

/** The hourly budget of each token. */
export interface Budget {
  of(token: string): Rate;
  spend(token: string): void;
}

const HOUR = 3600;

export function budgetOf(limit: number): Budget {
  const used = new Map<string, number>();
  const reset = Math.floor(Date.now() / 1000) + HOUR;
  return {
    of: (token) => {
      const count = Math.min(limit, used.get(token) ?? 0);
      return { limit, used: count, remaining: limit - count, reset };
    },
    spend: (token) => used.set(token, (used.get(token) ?? 0) + 1),
  };
}

export function rateHeaders({ limit, used, remaining, reset }: Rate): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  };
}

export function exhausted(): Answer {
  return refusal(403, 'API rate limit exceeded for installation.');
}
