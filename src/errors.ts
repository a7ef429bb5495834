/** Where in a file of the user's an error lies. Lines and columns are 1-based. */
export interface ErrorPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Wrong use or wrong config: the user can put it right. Ends with exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** The place to look at, where the cause stands in a file. */
  readonly place: ErrorPlace | null;

  constructor(message: string, place: ErrorPlace | null = null) {
    super(place === null ? message : `${place.file}:${place.line}:${place.column}: ${message}`);
    this.place = place;
  }
}

/**
 * What kind of no a service gave. `credentials`: there are none, or they are not or no longer valid (of AWS; Spot and GitHub say
 * `refused`). `unknown`: the answer was lost, so a change may have been made or not.
 */
export type RemoteReason = 'credentials' | 'refused' | 'missing' | 'invalid' | 'limited' | 'unavailable' | 'unknown';

/** What is told of a call that failed: fields that are known to hold no secret. */
export interface RemoteFacts {
  /** `GitHub`, `Spot`, `EC2`, `CloudWatch`. */
  readonly service: string;
  /** What was to be done: completes "could not …". */
  readonly operation: string;
  readonly reason: RemoteReason;
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null;
  readonly requestId: string | null;
  /** What the service said, or why there was no answer: its own words, to be escaped before they are shown. */
  readonly detail: string;
}

/** A service did not do what was asked of it. Ends with exit code 3: it could not be told. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly facts: RemoteFacts;

  constructor(facts: RemoteFacts, options?: ErrorOptions) {
    const { service, operation, status, requestId, detail } = facts;
    const answer = status === null ? detail : `${status}${detail === '' ? '' : `: ${detail}`}`;
    super(`${service} could not ${operation} (${answer}${requestId === null ? '' : `; request ${requestId}`})`, options);
    this.facts = facts;
  }
}

/** Why a plan is not carried out, with what the message is made of. Names may come from files: to be escaped before they are shown. */
export type UnsafeReason =
  /** What started the run is no reason to change anything. */
  | { readonly guard: 'event'; readonly event: string; readonly allowed: readonly string[] }
  /** The run is about a branch or tag that nothing is applied from. */
  | { readonly guard: 'ref'; readonly ref: string; readonly allowed: readonly string[] }
  /** `wasAsked`: somebody has said no; else nobody could be asked. */
  | { readonly guard: 'confirmation'; readonly changes: number; readonly wasAsked: boolean }
  | { readonly guard: 'account'; readonly specs: readonly string[] }
  | { readonly guard: 'weakening'; readonly resources: readonly string[] }
  | { readonly guard: 'max-changes'; readonly changes: number; readonly limit: number }
  /** `untold`: of how many rolls it is not known how many instances they replace. */
  | { readonly guard: 'max-instances'; readonly instances: number; readonly untold: number; readonly limit: number }
  | { readonly guard: 'rolling'; readonly rolls: readonly { readonly resource: string; readonly roll: string }[] }
  | { readonly guard: 'outside'; readonly files: readonly string[] }
  | {
      readonly guard: 'data-loss';
      readonly losses: readonly { readonly resource: string; readonly loses: readonly string[] }[];
    }
  /** Instances that are changed, not replaced. */
  | { readonly guard: 'max-modified'; readonly instances: number; readonly limit: number }
  /** EC2 knows no instance of them: the credentials or the region are others. */
  | { readonly guard: 'mix-up'; readonly fleets: readonly { readonly fleet: string; readonly region: string | null }[] }
  /** `why` completes "sig-1 …". */
  | { readonly guard: 'readiness'; readonly fleets: readonly { readonly fleet: string; readonly why: string }[] }
  /** `unapproved`: changes of this plan that are not approved; `undone`: how many approved ones are neither here nor done. */
  | { readonly guard: 'plan-hash'; readonly unapproved: readonly string[]; readonly undone: number };

/** A plan must not be carried out as it is. Ends with exit code 1; the message says what to do. */
export class UnsafePlanError extends Error {
  override readonly name = 'UnsafePlanError';
  readonly reason: UnsafeReason;

  constructor(reason: UnsafeReason) {
    super(unsafeMessage(reason));
    this.reason = reason;
  }
}

function unsafeMessage(reason: UnsafeReason): string {
  switch (reason.guard) {
    case 'event':
      return `apply does not run for the event ${reason.event}, only for ${reason.allowed.join(', ')}. Use mode: plan there.`;
    case 'ref':
      return `apply runs only on ${reason.allowed.length === 0 ? 'the default branch, which is not known here' : reason.allowed.join(', ')}, but this is ${reason.ref}. Merge first, or name the branch in apply-refs.`;
    case 'confirmation':
      if (reason.wasAsked) return `${counted(reason.changes, 'change')} not confirmed: nothing was sent.`;
      return `nobody can be asked whether to make ${counted(reason.changes, 'change')}. Look at the plan, then give --yes.`;
    case 'account':
      return `no account is known for ${named(reason.specs)}, and without one Spot would take the oldest. Set account in the config's specs, spot-account, or SPOTINST_ACCOUNT.`;
    case 'weakening':
      return `${named(reason.resources)} would allow IMDSv1 again: live, tokens are required. No option allows that. Write httpTokens: "required" into the spec.`;
    case 'max-changes':
      return `the plan makes ${counted(reason.changes, 'change')}, but max-changes is ${reason.limit}. Narrow it with only, or raise max-changes.`;
    case 'max-instances':
      return `${instancesWords(reason)}, but max-instances is ${reason.limit}. Narrow it with only, or raise max-instances.`;
    case 'rolling':
      return `a roll is still running: ${named(reason.rolls.map(({ resource, roll }) => `${roll} of ${resource}`))}. Wait for its end or stop it, and run again.`;
    case 'outside':
      return `not in the checkout, where it would have been reviewed: ${named(reason.files)}. Apply only what stands in the repository.`;
    case 'data-loss':
      return `recycling loses what is not persisted: ${named(reason.losses.map(({ resource, loses }) => `of ${resource} ${listed(loses)}`))}. Persist it in the spec, or set allow-data-loss.`;
    case 'max-modified':
      return `${counted(reason.instances, 'instance')} would be changed, but max-instances is ${reason.limit}. Narrow it with only, or raise max-instances.`;
    case 'mix-up':
      return `EC2 knows none of the instances that Spot names of ${named(reason.fleets.map(({ fleet, region }) => `${fleet} (${region ?? 'no region known'})`))}: the AWS credentials are those of another account, or the region is another one. Give those of the account that the instances run in.`;
    case 'readiness':
      return `IMDSv1 may still be needed: ${named(reason.fleets.map(({ fleet, why }) => `${fleet} ${why}`))}. Move what calls it to IMDSv2; only (to leave fleets out), instances-file, readiness-max-calls and readiness say how much is asked.`;
    case 'plan-hash':
      return approvalWords(reason);
  }
}

function instancesWords({ instances, untold }: Extract<UnsafeReason, { guard: 'max-instances' }>): string {
  if (untold === 0) return `the plan replaces ${counted(instances, 'instance')}`;
  return `the plan replaces ${counted(instances, 'instance')} that are known of, and of ${counted(untold, 'roll')} it cannot be told how many`;
}

function approvalWords({ unapproved, undone }: Extract<UnsafeReason, { guard: 'plan-hash' }>): string {
  const parts = [
    ...(unapproved.length === 0 ? [] : [`${named(unapproved)} would be changed without having been approved`]),
    ...(undone === 0
      ? []
      : [`${counted(undone, 'approved change')} would not be made and ${undone === 1 ? 'is' : 'are'} not in place`]),
  ];
  return `the plan is not the one that was approved: ${parts.join('; ')}. Make a new plan, look at it, and apply it by its hash.`;
}

/** How many names a message lists. */
const MAX_NAMES = 5;

function named(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function listed(words: readonly string[]): string {
  const [last = '', ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
