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
}
