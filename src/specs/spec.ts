/** The steps from a value down to one of its members: object keys and list indices. */
export type Path = readonly (string | number)[];

/** A place in a text as people count: both from 1, columns in UTF-16 units (as editors and SARIF do). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text; `end` is the first position after it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of text as offsets from 0 in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Which part of a member a place means: its key, or its value. */
export type Part = 'key' | 'value';

/** A value in the text of a document, found step by step. Nothing is worked out before it is asked for. */
export interface TextNode {
  /** Where it is written. A method: an accessor would give each node an object shape of its own, which V8 pays dearly for. */
  span(): Span;
  /** The key in front of the value; null for list items and for a document's own value. */
  readonly key: Span | null;
  /** The member or item that counts for this step: of a key that stands twice, the last one. */
  child(step: string | number): TextNode | undefined;
}

/** A key that stands twice in the same object; the span is that of the second key. */
export interface Duplicate {
  readonly path: Path;
  readonly span: Span;
}

/** One document of a file (JSON has one, YAML one or more): its value, and where its parts stand. */
export interface Document {
  /** Its place among the file's documents, from 0. */
  readonly index: number;
  readonly value: unknown;
  node(): TextNode;
  /** All keys that stand twice and that could lead to IMDS options or stand among them. */
  duplicates(): readonly Duplicate[];
}

/** What became of a text: documents, or the first syntax error with the parser's own words. */
export type Parsed =
  | { readonly ok: true; readonly documents: readonly Document[] }
  | { readonly ok: false; readonly message: string; readonly offset: number };

/** The six kinds of spec, by the ids that reports, schemas and the config use. */
export type KindId = 'elastigroup' | 'stateful-node' | 'ocean-cluster' | 'ocean-vng' | 'ocean-ecs-cluster' | 'ocean-ecs-vng';

/** The key under which the Spot API takes a body. */
export type RootKey = 'group' | 'managedInstance' | 'cluster' | 'launchSpec';

/** The name of the IMDS options: Elastigroup's family has one, Ocean's the other. */
export type ImdsKey = 'metadataOptions' | 'instanceMetadataOptions';

/** Members of the IMDS options that only some kinds have. */
export type OptionalImdsMember = 'httpEndpoint' | 'instanceMetadataTags';

/** A member that changes by itself in a live resource: what stands in git is not what it must be. */
export interface MovingMember {
  readonly path: Path;
  /** It moves only where something is set at this path of the resource itself, or of its cluster; `*` is any item. null: always. */
  readonly when: { readonly of: 'own' | 'cluster'; readonly path: readonly string[] } | null;
}

/** A kind of spec: data only. The paths are those of the Spot API's request body, below its root. */
export interface SpecKind {
  readonly id: KindId;
  /** The product's name for it, with its article: "an Elastigroup". */
  readonly title: string;
  readonly root: RootKey;
  /** `node-group` takes what it does not set from its cluster. */
  readonly role: 'fleet' | 'cluster' | 'node-group';
  /** The kind of the cluster that a node group belongs to. */
  readonly clusterKind: KindId | null;
  /** The prefix of the ids that Spot gives to resources of this kind. */
  readonly idPrefix: string;
  /** The `response.kind` of the Spot API's answers. */
  readonly responseKind: string;
  /** Where the IMDS options sit; the last step is their key. */
  readonly imdsPath: readonly [...string[], ImdsKey];
  readonly optionalMembers: readonly OptionalImdsMember[];
  /** Where the script for new instances sits. */
  readonly userDataPath: readonly string[];
  /** Members that, among the kinds with the same root, only this one has. */
  readonly marks: readonly Path[];
  /** Pods or tasks behind a bridge network need one hop more to reach IMDS. */
  readonly runsContainers: boolean;
  /** Members that are set once, when a resource is created: an update must not hold them. */
  readonly createOnly: readonly Path[];
  /** Members that are not sent back in an update: that would undo what autoscaling, schedules and image updates have done. */
  readonly moving: readonly MovingMember[];
  readonly api: KindApi;
}

/** How the Spot API serves a kind: data only, for those who call it and for the simulator that answers. */
export interface KindApi {
  /** Where POST creates and GET lists; a single one is at `<path>/<id>`, for GET and PUT. */
  readonly path: string;
  /** The error code of "no such resource": the only mark of it, for the reference describes no status but 200 and 400. */
  readonly notFound: string;
  /** The query parameter by which a list can be narrowed; null where there is none. */
  readonly listFilter: 'oceanId' | null;
  /** The query parameters of an update. */
  readonly updateFlags: readonly ('autoApplyTags' | 'shouldResumeStateful')[];
  /** Where its running instances are listed, at `<path>/<id>/<name>`; null where they are listed with their cluster. */
  readonly instances: { readonly name: string; readonly responseKind: string; readonly filters: readonly string[] } | null;
}

/** A body of the Spot API that a file holds. */
export interface Spec {
  readonly kind: SpecKind;
  /** Kubernetes or ECS cannot be told from the body: taken for the Kubernetes kind. */
  readonly ambiguous: boolean;
  readonly document: Document;
  /** From the document's value to the body. */
  readonly path: Path;
  readonly body: Readonly<Record<string, unknown>>;
  readonly id: string | null;
  readonly name: string | null;
  /** Members of another cloud's body that stand beside members of ours, from the body. */
  readonly foreign: readonly Path[];
}

/** What is known of a file's specs before they are read: the kind that the config gives. */
export interface Hints {
  readonly kind: SpecKind | null;
}

/** A file format: how a document turns into bodies shaped like the Spot API's. Paths are those in the document. */
export interface Format {
  readonly id: string;
  specs(document: Document, hints: Hints): readonly Spec[];
}
