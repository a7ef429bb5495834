import type { KindId, SpecKind } from './specs/spec.js';

/** What became of an attempt to read a file as text. */
export type Content =
  | { readonly ok: true; readonly text: string }
  /** `problem` completes the sentence "The file …". */
  | { readonly ok: false; readonly problem: string };

/** A file that a search met: to be read, or with the reason why it cannot be (completes "The file …"). */
export interface FoundFile {
  readonly file: string;
  readonly problem: string | null;
  /** A problem that hides nothing (a link out of the root): to be told, but no finding. */
  readonly isHarmless: boolean;
}

/** Files below a root folder. All paths are relative to it, with `/`; the root itself is ''. */
export interface Files {
  /** What stands at a path. Symbolic links are followed within the root. */
  kindOf(path: string): 'file' | 'folder' | 'missing' | 'outside' | 'special';
  /** All wanted files below a folder, sorted, without `.git`, `node_modules` and what git ignores and does not track. */
  list(folder: string, isWanted: (file: string) => boolean): Promise<readonly FoundFile[]>;
  /** Where a file really lies, relative to the root: elsewhere where a symbolic link leads there. */
  realOf(file: string): string;
  /** The text of a file: UTF-8, at most 20 MB, without a byte order mark. */
  read(file: string): Content;
}

/** A file that a change touches. */
export interface ChangedFile {
  /** Where it stands after the change; where it is removed, where it stood. */
  readonly file: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  /** Where it stood before; null unless it was renamed. */
  readonly previous: string | null;
  /** Git's id of the blob after the change; null where that is not told. */
  readonly blob: string | null;
  /** The hunks of its unified diff; null where they are not told (a binary or large file, or no change of the text). */
  readonly patch: string | null;
}

/** What a change touches. */
export interface ChangedFiles {
  readonly files: readonly ChangedFile[];
  /** false: the list was cut, so that any other file may have changed as well. */
  readonly isWhole: boolean;
}

/** What a pull request touches. */
export interface PullFiles extends ChangedFiles {
  /** The newest commit when the list was made, which may be a later one than is judged; null where the list does not tell. */
  readonly head: string | null;
}

/** Reads files at a commit. Those that do not exist there are missing in the answer. */
export interface Snapshot {
  readonly commit: string;
  read(files: readonly string[]): Promise<ReadonlyMap<string, Content>>;
}

/** Gives files below a root new texts. Paths are those of `Files`. */
export interface Rewriter {
  /** The path of what a path leads to: the same for a file and for the symbolic links to it. */
  targetOf(file: string): string;
  /** The byte order mark with which a file begins, as a text; '' where there is none. `Files.read` leaves it out. */
  markOf(file: string): string;
  /**
   * Puts a new text in the place of the old one, and leaves the byte order mark, the permissions and the owner. Returns null,
   * or why nothing was written (it completes the sentence "The file …"): also where the file does not hold the old text any
   * more, or has come to lie out of the root.
   */
  rewrite(file: string, before: string, after: string): string | null;
}

/** The time. */
export interface Clock {
  /** Today in UTC: YYYY-MM-DD. */
  today(): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds of this clock, or when the signal says so; at once for 0 and less. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A pull request as far as it matters here. */
export interface Pull {
  readonly number: number;
  readonly isOpen: boolean;
  readonly head: Branch;
  readonly base: Branch;
  /** How many files it changes, as GitHub counts; null where that is not told (lists of pull requests). */
  readonly changedFiles: number | null;
}

/** One side of a pull request. */
export interface Branch {
  readonly sha: string;
  readonly ref: string;
  /** `owner/name`; null where the repository is gone. */
  readonly repository: string | null;
}

/** A comment in the conversation of a pull request. */
export interface Comment {
  readonly id: number;
  readonly author: string | null;
  readonly body: string;
  readonly url: string;
}

/** A comment on lines of the diff. */
export interface ReviewComment {
  readonly id: number;
  readonly author: string | null;
  readonly body: string;
  readonly file: string;
  /** The last line that it is about; null once that line is no longer part of the diff (GitHub calls it outdated). */
  readonly line: number | null;
}

/** A comment on lines of the diff that is to be posted; lines are those of the file after the change. */
export interface ReviewCommentDraft {
  readonly file: string;
  readonly startLine: number;
  /** The last line; startLine where it is only one. */
  readonly line: number;
  readonly body: string;
}

/** A file of a commit. */
export interface TreeFile {
  readonly file: string;
  readonly blob: string;
  readonly bytes: number;
  /** Links and submodules have no text of their own. */
  readonly kind: 'file' | 'link' | 'submodule';
}

/** A file wanted at a commit. */
export interface Wanted {
  readonly commit: string;
  readonly file: string;
}

/**
 * One repository at GitHub, by one token. Lists come whole, page by page. Every call has a time limit, reads are repeated
 * within bounds, writes are not: whoever writes looks what came of it. All throw a RemoteError, in which no token stands.
 */
export interface GitHubApi {
  /** The login that comments of this token carry. GraphQL's `viewer`: `GET /user` is refused for tokens of an App. */
  viewer(): Promise<string>;
  pull(number: number): Promise<Pull>;
  /** Open pull requests whose head is a branch of an owner: for forks the only way to find them. */
  openPulls(owner: string, branch: string): Promise<readonly Pull[]>;
  /** The pull requests whose merge made a commit: of a merge, a squash or a rebase alike. */
  pullsMergedAs(commit: string): Promise<readonly Pull[]>;
  /** The files that it changes: at most 3,000 (GitHub's limit). Fewer than `expected` are not the whole list. */
  pullFiles(number: number, expected: number | null): Promise<PullFiles>;
  /** What lies between two commits (from their merge base): at most 300 files (GitHub's limit). */
  compare(base: string, head: string): Promise<ChangedFiles>;
  /**
   * Texts of files at commits, many in a request; in the order in which they were asked for. null: no such file (a folder and a
   * submodule are none; a link is a file that has a problem). A commit that does not exist is an error.
   */
  contents(wanted: readonly Wanted[]): Promise<readonly (Content | null)[]>;
  /** All files of a commit; not whole where GitHub cuts the list (100,000 entries, 7 MB). */
  tree(commit: string): Promise<{ readonly files: readonly TreeFile[]; readonly isWhole: boolean }>;
  comments(number: number): Promise<readonly Comment[]>;
  /** `isStillWanted` is asked after each wait for a limit: meanwhile a newer run may have written. */
  createComment(number: number, body: string, isStillWanted?: () => Promise<boolean>): Promise<Comment>;
  updateComment(id: number, body: string, isStillWanted?: () => Promise<boolean>): Promise<Comment>;
  deleteComment(id: number): Promise<void>;
  reviewComments(number: number): Promise<readonly ReviewComment[]>;
  /** Posts comments on lines as one review (event COMMENT). GitHub refuses all of them where one line is not part of the diff. */
  createReview(
    number: number,
    commit: string,
    comments: readonly ReviewCommentDraft[],
    isStillWanted?: () => Promise<boolean>,
  ): Promise<void>;
}

/** A resource as the Spot API has it. */
export interface LiveResource {
  readonly kind: KindId;
  readonly account: string;
  readonly id: string;
  readonly name: string | null;
  /** All of it, flat: without the wrapper that the API takes bodies in. */
  readonly body: Readonly<Record<string, unknown>>;
  /** When it was last updated, in the API's own words; null where it does not say. */
  readonly updatedAt: string | null;
}

/**
 * The Spot API, by one token. Each call names its account: without one, Spot would silently take the organization's oldest.
 * Lists come whole, sorted by id. Every call has a time limit, reads and updates are repeated within bounds, a creation is not:
 * it is looked up. Nor are the start of a roll and a recycle. All throw a RemoteError, in which no token stands.
 */
export interface SpotApi {
  /** All resources of a kind. An item of a list may lack members that `get` has. */
  list(kind: SpecKind, account: string): Promise<readonly LiveResource[]>;
  /** One resource, whole; null where there is none of this id. */
  get(kind: SpecKind, account: string, id: string): Promise<LiveResource | null>;
  /** Creates a resource of a flat body. */
  create(kind: SpecKind, account: string, body: LiveResource['body']): Promise<LiveResource>;
  /** Updates the members that a flat body holds. An answer is no proof that it took effect: `get` is. */
  update(kind: SpecKind, account: string, id: string, body: LiveResource['body']): Promise<void>;
  /**
   * The rolls of a group or a cluster, the newest first; none where the kind has no rolls of its own. Without a sort all are
   * listed, which takes an Elastigroup more calls than one.
   */
  rolls(kind: SpecKind, account: string, id: string, sort?: RollSort): Promise<readonly LiveRoll[]>;
  /**
   * Starts a roll, and never twice: where the answer is lost, the error's reason is `unknown`, and whoever asked looks at the
   * list. null: it was taken, but the answer does not tell of the roll.
   */
  startRoll(kind: SpecKind, account: string, id: string, start: RollStart): Promise<LiveRoll | null>;
  /** Keeps the next batch of a roll from beginning; nothing is put back. Of an Elastigroup on ECS it is whichever roll runs. */
  stopRoll(kind: SpecKind, account: string, id: string, roll: Pick<LiveRoll, 'id' | 'sort'>): Promise<void>;
  /** The running instances of a fleet or a cluster. Node groups have none of their own: they stand with their cluster. */
  instances(kind: SpecKind, account: string, id: string): Promise<readonly LiveInstance[]>;
  /** A stateful node, or the stateful instances of an Elastigroup. */
  stateful(kind: SpecKind, account: string, id: string): Promise<readonly StatefulInstance[]>;
  /** Replaces the instance of a stateful node, or of one stateful instance of an Elastigroup. It is never sent twice. */
  recycle(kind: SpecKind, account: string, id: string, stateful: string): Promise<void>;
}

/** The sorts of rolls, each with routes of its own: of an Elastigroup, of one on ECS, and of an Ocean cluster. */
export type RollSort = 'group' | 'ecs-group' | 'cluster';

/** What a roll is started with; each sort takes something else. Durations are in seconds; null: not sent. */
export type RollStart =
  | {
      readonly sort: 'group';
      readonly batchSizePercentage: number;
      readonly batchMinHealthyPercentage: number;
      readonly gracePeriod: number;
      readonly healthCheckType: string | null;
      readonly drainingTimeout: number | null;
      /** What becomes of the instances of a batch that fails, as the API takes it. */
      readonly onFailure: Readonly<Record<string, string | number | boolean>> | null;
    }
  | {
      readonly sort: 'ecs-group';
      readonly batchSizePercentage: number;
      /** At least 1, as for clusters. */
      readonly batchMinHealthyPercentage: number;
      readonly comment: string | null;
    }
  | {
      readonly sort: 'cluster';
      readonly batchSizePercentage: number;
      readonly batchMinHealthyPercentage: number;
      /** Only Kubernetes has pod disruption budgets, and rolls that are partly completed. */
      readonly respectPdb: boolean | null;
      readonly reportPartialCompletion: boolean | null;
      readonly comment: string | null;
      readonly scope: RollScope;
    };

/** Which part of a cluster is rolled. */
export type RollScope =
  | { readonly of: 'cluster' }
  | { readonly of: 'node-groups'; readonly ids: readonly string[] }
  | { readonly of: 'instances'; readonly ids: readonly string[] };

/** A roll as the Spot API tells of it. Texts are the API's own. */
export interface LiveRoll {
  /** `sbgd-...` of a group, `scr-...` of a cluster. */
  readonly id: string;
  readonly sort: RollSort;
  /** In the API's own words and case. */
  readonly status: string;
  /** Whether it is known to have ended, well or badly; a status that nobody knows counts as running. */
  readonly hasEnded: boolean;
  /** When it was started, in the API's own words; null where it does not say. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  /** The batch that runs, from 1, of how many; null where it does not say. */
  readonly batch: number | null;
  readonly batches: number | null;
  /** From 0 to 100; null where it does not say. */
  readonly percent: number | null;
  /** What becomes of each instance that there was at its start; null where it does not say. */
  readonly old: readonly OldInstance[] | null;
  /** How many instances there were at its start, and how many have come in their place; null where it does not say. */
  readonly oldCount: number | null;
  readonly newCount: number | null;
  readonly scope: RollScope;
  readonly comment: string | null;
}

/** An instance that a roll is to replace. */
export interface OldInstance {
  readonly id: string;
  /** In the API's own words: REPLACED, TO_BE_REPLACED, NOT_REPLACED_DUE_TO_PDB. */
  readonly status: string;
}

/** A running instance as the Spot API tells of it. */
export interface LiveInstance {
  readonly id: string;
  /** null: of no node group, or it is not told. */
  readonly nodeGroup: string | null;
  /** When it was launched, in the API's own words; null where it does not say. */
  readonly launchedAt: string | null;
}

/** A stateful node, or a stateful instance of an Elastigroup: an identity that outlives its instances. */
export interface StatefulInstance {
  /** `smi-...` of a node, `ssi-...` within a group. */
  readonly id: string;
  /** In the API's own words: ACTIVE, RECYCLING, PAUSED. */
  readonly status: string;
  /** null while it has none. */
  readonly instance: string | null;
  readonly launchedAt: string | null;
}

/** What EC2 tells of an instance: its own words, null where it does not say. They may be words that nobody knows yet. */
export interface InstanceMetadata {
  /** `required`: IMDSv1 is refused. */
  readonly httpTokens: string | null;
  readonly httpEndpoint: string | null;
  readonly hopLimit: number | null;
  /** Of the options: `applied`, or `pending` while a change of them is on its way. */
  readonly optionsState: string | null;
  /** Of the instance: `pending`, `running`, `stopping`, `stopped`, `shutting-down` or `terminated`. */
  readonly instanceState: string | null;
  /** In milliseconds since 1970: of the last start, for one that was stopped. */
  readonly launchedAt: number | null;
  readonly imageId: string | null;
}

/**
 * EC2, by the AWS credentials of the surroundings; nothing is changed. Every call has a time limit and is repeated within bounds.
 * All throw a RemoteError, in which no credentials stand.
 */
export interface Ec2Api {
  /**
   * Whether there are AWS credentials, valid or not. A source of them that is there and fails counts too, as far as the SDK can
   * tell it from none, so that what is wrong with it is told when they are used. Never throws.
   */
  hasCredentials(): Promise<boolean>;
  /** What EC2 tells of instances, by their ids. Those that it does not know in this account and region are missing. */
  metadataOptions(region: string, ids: readonly string[]): Promise<ReadonlyMap<string, InstanceMetadata>>;
}

/** An instance that EC2 knows by a tag. */
export interface TaggedInstance {
  readonly id: string;
  /** In milliseconds since 1970; null where EC2 does not say. */
  readonly launchedAt: number | null;
  /** Of one that has ended EC2 knows for about an hour. */
  readonly isRunning: boolean;
}

/** EC2 by the tags of Spot, by the same credentials and in the same manner as `Ec2Api`. */
export interface Ec2Tags {
  /** The instances that Spot has marked as those of fleets, those that have ended among them: by the ids of fleets. */
  instancesOf(region: string, fleets: readonly string[]): Promise<ReadonlyMap<string, readonly TaggedInstance[]>>;
}

/** Changes of instances at EC2, by the same credentials and in the same manner as `Ec2Api`. */
export interface Ec2Changes {
  /**
   * Makes a running instance require tokens; all its other options stay. An answer is no proof that it took effect:
   * `metadataOptions` is. It is repeated within bounds, for twice does what once does.
   */
  requireTokens(region: string, id: string): Promise<void>;
}

/** What EC2 counts of each instance: calls of IMDSv1 that were answered, and those that were refused for want of a token. */
export type ImdsMetric = 'MetadataNoToken' | 'MetadataNoTokenRejected';

/** What was counted in one step of a span. */
export interface MetricSum {
  /** Its beginning, in milliseconds since 1970. */
  readonly at: number;
  readonly sum: number;
}

/** A stretch of time in equal steps, in milliseconds; `to` is the first moment after it. Steps are whole minutes. */
export interface MetricSpan {
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
}

/** CloudWatch, by the same credentials and in the same manner as `Ec2Api`. */
export interface CloudWatchApi {
  /** As that of `Ec2Api`. */
  hasCredentials(): Promise<boolean>;
  /** The instances of a region of which it has the metric in the last two weeks, those that are gone among them; sorted. */
  instancesWith(region: string, metric: ImdsMetric): Promise<readonly string[]>;
  /**
   * What was counted of instances, by their ids, in order of time. A step without a count is missing: nothing is known of it.
   * Instances without any are missing too.
   */
  sums(
    region: string,
    metric: ImdsMetric,
    ids: readonly string[],
    span: MetricSpan,
  ): Promise<ReadonlyMap<string, readonly MetricSum[]>>;
}

/** A volume that instances of an image get. Numbers are EC2's own; null where it does not say. */
export interface ImageDevice {
  readonly deviceName: string;
  /** Of an instance store: `ephemeral0`. */
  readonly virtualName: string | null;
  /** Whether a device of the instance is left out. */
  readonly isLeftOut: boolean;
  readonly snapshotId: string | null;
  readonly volumeSize: number | null;
  readonly volumeType: string | null;
  readonly iops: number | null;
  readonly throughput: number | null;
  readonly deleteOnTermination: boolean | null;
  readonly isEncrypted: boolean | null;
}

/** What an image and one that is registered like it have in common: EC2's own words, null where it does not say. */
export interface ImageBody {
  readonly description: string | null;
  readonly architecture: string | null;
  readonly virtualization: string | null;
  readonly bootMode: string | null;
  readonly tpmSupport: string | null;
  readonly enaSupport: boolean | null;
  readonly sriovNetSupport: string | null;
  readonly kernelId: string | null;
  readonly ramdiskId: string | null;
  readonly rootDeviceName: string | null;
  readonly devices: readonly ImageDevice[];
  readonly tags: Readonly<Record<string, string>>;
}

/** An image (AMI) as EC2 tells of it. */
export interface MachineImage extends ImageBody {
  readonly id: string;
  readonly name: string | null;
  /** The AWS account that owns it, and what AWS calls it where it is one of its own: `amazon`, `aws-marketplace`. */
  readonly owner: string | null;
  readonly ownerAlias: string | null;
  /** Whether the account of the credentials owns it. */
  readonly isOwn: boolean;
  readonly isPublic: boolean;
  /** `available`, `disabled`, `pending`, `deregistered`, `failed`. */
  readonly state: string | null;
  /** ISO 8601; it may lie ahead. */
  readonly deprecatedAt: string | null;
  /** `v2.0`: instances require tokens, unless their launch or the account says otherwise. */
  readonly imdsSupport: string | null;
  readonly imageType: string | null;
  readonly rootDeviceType: string | null;
  readonly platform: string | null;
  readonly platformDetails: string | null;
  /** What AWS bills for it: `RunInstances`, and nothing more, where only the instance costs something. */
  readonly usageOperation: string | null;
  readonly productCodes: readonly string[];
}

/** A new image. */
export interface Registration extends ImageBody {
  readonly name: string;
  /** The variables of UEFI, Secure Boot's keys among them; null: none. */
  readonly uefiData: string | null;
}

/** What an AWS account says in a region of instances whose launch says nothing. null: no preference. */
export interface MetadataDefaults {
  readonly httpTokens: string | null;
  readonly hopLimit: number | null;
  readonly httpEndpoint: string | null;
  /** `enabled`: a launch that does not require tokens fails. */
  readonly httpTokensEnforced: string | null;
  /** `account` or `declarative-policy`. */
  readonly managedBy: string | null;
}

/** The images of EC2 and what holds beside them, by the AWS credentials of the surroundings. All throw a RemoteError without credentials in it. */
export interface ImagesApi {
  /** Images by their ids, deprecated and disabled ones too. Those that do not exist, or that may not be seen, are missing. */
  images(region: string, ids: readonly string[]): Promise<ReadonlyMap<string, MachineImage>>;
  /** The images of this account with this name: at most one, as EC2 has it. */
  ownNamed(region: string, name: string): Promise<readonly MachineImage[]>;
  /** The images of this account of which a snapshot is a device. */
  ownWithSnapshot(region: string, snapshot: string): Promise<readonly MachineImage[]>;
  /** Who may launch an image of this account besides it: `everybody`, `account 123456789012`, the ARN of an organization. */
  launchPermissions(region: string, id: string): Promise<readonly string[]>;
  /** The UEFI variables of an image of this account; null: it has none. */
  uefiData(region: string, id: string): Promise<string | null>;
  defaults(region: string): Promise<MetadataDefaults>;
  /** Sets `ImdsSupport v2.0`, for ever. It may be sent twice: twice is as once. An answer is no proof: `images` is. */
  requireTokens(region: string, id: string): Promise<void>;
  /**
   * Registers an image with `ImdsSupport v2.0`, and gives its id; null: the name is taken, be it by an earlier attempt whose
   * answer was lost. It is the name that keeps it from being registered twice.
   */
  register(region: string, image: Registration): Promise<string | null>;
}

/** What a long run does just now. Names may come from files and from the API: to be escaped before they are shown. */
export type ProgressEvent =
  /** Live resources are read; `what` is a list (`Elastigroups of act-1`) or a resource. */
  | { readonly about: 'reading'; readonly what: string; readonly done: number; readonly total: number }
  /** Fleets are proven; `what` is the id of the one whose instances were read. */
  | { readonly about: 'proof'; readonly what: string; readonly done: number; readonly total: number }
  /** A change is begun, or has come to an end. */
  | {
      readonly about: 'change';
      readonly label: string;
      readonly state: 'begun' | 'applied' | 'created' | 'failed' | 'unknown';
      readonly done: number;
      readonly total: number;
    }
  /** Instances are replaced: of a group, a cluster or a stateful node. */
  | ({ readonly about: 'roll'; readonly label: string; readonly done: number; readonly total: number } & RollProgress);

/** What a roll does just now. Counts are null where they are not told. */
export interface RollProgress {
  /** `waiting`: another roll, or a refusal that may pass, stands in its way. */
  readonly state: 'waiting' | 'begun' | 'adopted' | 'running' | 'ended';
  /** The roll's id; null while there is none. */
  readonly roll: string | null;
  readonly status: string | null;
  readonly batch: number | null;
  readonly batches: number | null;
  readonly percent: number | null;
  readonly oldCount: number | null;
  readonly newCount: number | null;
}

/** Is told what a long run does. */
export interface Progress {
  tell(event: ProgressEvent): void;
}
