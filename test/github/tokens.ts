/** Whom a token speaks for, and what it may do. */
export interface Token {
  readonly login: string;
  readonly scopes: 'read' | 'write';
  /** Without the permission `contents: read`, the files of a private repository are hidden. */
  readonly contents?: 'none';
}

/** What a job's GITHUB_TOKEN is. */
export const WRITE_TOKEN = 'ghs_standInWrite0000000000000000000001';
/** What it is for a pull request from a fork or from Dependabot. */
export const READ_TOKEN = 'ghs_standInRead00000000000000000000002';
/** The installation token of an App of the user's own. */
export const APP_TOKEN = 'ghs_standInApp000000000000000000000003';
/** A person's access token. */
export const PERSONAL_TOKEN = 'ghp_standInPersonal0000000000000000004';

export const TOKENS: Readonly<Record<string, Token>> = {
  [WRITE_TOKEN]: { login: 'github-actions[bot]', scopes: 'write' },
  [READ_TOKEN]: { login: 'github-actions[bot]', scopes: 'read' },
  [APP_TOKEN]: { login: 'acme-checks[bot]', scopes: 'write' },
  [PERSONAL_TOKEN]: { login: 'hubot', scopes: 'write' },
};

/** The token of a request: GitHub takes both schemes, in any case. */
export function tokenIn(authorization: string | undefined): string | null {
  return authorization?.match(/^(?:token|bearer) +(\S+)$/i)?.[1] ?? null;
}
