import type { KindId } from '../specs/spec.js';

/** What is done with a resource. */
export type Operation = 'create' | 'list' | 'get' | 'update';

/** Where the reference shows items under their root (spotinst/openapi: the responses elastigroup, ocean/ecs/ocean, managed). */
export const WRAPPED_IN = {
  elastigroup: ['create', 'update'],
  'stateful-node': ['create', 'get', 'update'],
  'ocean-ecs-cluster': ['create', 'list', 'get', 'update'],
} as const satisfies Partial<Record<KindId, readonly Operation[]>>;

/** Kinds whose items the reference shows under their root, while every SDK reads them flat. */
export type WrappableKind = Extract<KindId, keyof typeof WRAPPED_IN>;

/** How the simulator behaves where sources disagree, or where nobody knows. */
export interface Modes {
  /** The kinds whose items come under their root, in the answers that the reference shows so. */
  readonly wrapped: readonly WrappableKind[];
  /** What a list of stateful nodes holds: bodies, as the SDK reads them, or `{id, createdAt, updatedAt, config}`, as the reference says. */
  readonly statefulList: 'flat' | 'config';
  /** Whether a list of Elastigroups has their IMDS options: the reference's does not. */
  readonly elastigroupList: 'whole' | 'without-options';
  /** What becomes of members that the API does not know (see members.ts). */
  readonly unknownMembers: 'dropped' | 'kept';
  /** What an update with some of the members of the IMDS options makes of the others. */
  readonly partialOptions: 'merged' | 'replaced';
  /** How reads write the status of an Elastigroup's roll: the reference and the fixtures have small letters, Terraform compares capitals. */
  readonly groupStatuses: 'lower' | 'upper';
  /** Rolls on Kubernetes in an envelope, as both SDKs read them, or without one, as the reference shows them. */
  readonly kubernetesRolls: 'enveloped' | 'bare';
  /** What a refusal with status 400 has: the list of errors, only the status, or the bare text `Bad Request`. */
  readonly refusals: 'errors' | 'status' | 'text';
}

/** The shapes that the SDKs read. */
export const DEFAULT_MODES: Modes = {
  wrapped: [],
  statefulList: 'flat',
  elastigroupList: 'whole',
  unknownMembers: 'dropped',
  partialOptions: 'merged',
  groupStatuses: 'lower',
  kubernetesRolls: 'enveloped',
  refusals: 'errors',
};
