/** A value that is told in a plan. */
export type Scalar = string | number | boolean;

/** A member that a change sets: what it is live, and what it becomes. */
export interface MemberChange {
  /** JSON Pointer into the body, without the wrapper. */
  readonly path: string;
  /** null: not set. */
  readonly from: Scalar | null;
  readonly to: Scalar | null;
  /** false: the values are lists, objects or long, or may hold a secret, and are not told. */
  readonly isShown: boolean;
}

/** Live values stand in no repository, so nobody knows whether all who read a plan may read them. */
const MAY_HOLD_SECRETS = /secret|password|credential|userData|shutdownScript|token(?:\/|$)/i;
/** Longer texts say little in a table. */
const MAX_LENGTH = 100;

/** A change of a member. Values that a plan must not or need not tell are left out. */
export function memberChange(path: string, from: unknown, to: unknown): MemberChange {
  const isShown = !MAY_HOLD_SECRETS.test(path) && isTellable(from) && isTellable(to);
  return { path, from: isShown ? scalarOf(from) : null, to: isShown ? scalarOf(to) : null, isShown };
}

function isTellable(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= MAX_LENGTH;
  return typeof value !== 'object' || value === null;
}

function scalarOf(value: unknown): Scalar | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
