/** What the exit codes mean; users' pipelines rely on them. */
export const EXIT = {
  /** Clean. */
  ok: 0,
  /** The check found something that fails it. */
  failed: 1,
  /** Wrong use or wrong config. */
  wrongUse: 2,
  /** It could not be told: a bug, or something that is not there. */
  unknown: 3,
} as const;
