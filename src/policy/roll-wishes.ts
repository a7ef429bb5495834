/** What a roll of an Elastigroup can go by; NONE: each batch waits the whole grace period (spotinst/openapi: start-deployment.yaml). */
export const HEALTH_CHECKS = [
  'ELB',
  'ECS_CLUSTER_INSTANCE',
  'TARGET_GROUP',
  'OPSWORKS',
  'NOMAD_NODE',
  'HCS',
  'EC2',
  'NONE',
] as const;

/** What becomes of the instances of a batch that fails: the old ones, or the new ones, are detached (spotinst/openapi: start-deployment.yaml). */
export const DETACHMENTS = ['DETACH_OLD', 'DETACH_NEW'] as const;

/** What an Elastigroup does where a batch of its roll fails. */
export type BatchFailure = {
  readonly actionType: (typeof DETACHMENTS)[number];
  /** Whether earlier batches are detached as well; not, unless it is set. */
  readonly shouldHandleAllBatches?: boolean;
  /** Seconds. */
  readonly drainingTimeout?: number;
  /** Whether the group becomes smaller by what is detached. The API's default is that it does. */
  readonly shouldDecrementTargetCapacity?: boolean;
};

/** How instances are to be replaced, as far as the config says. Which of it applies depends on the kind. */
export interface RollWishes {
  readonly batchSizePercentage?: number;
  readonly batchMinHealthyPercentage?: number;
  /** Seconds. */
  readonly gracePeriod?: number;
  readonly healthCheckType?: (typeof HEALTH_CHECKS)[number];
  /** Seconds. */
  readonly drainingTimeout?: number;
  readonly respectPdb?: boolean;
  readonly onFailure?: BatchFailure;
}
