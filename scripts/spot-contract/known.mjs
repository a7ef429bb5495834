// What the Spot API has though its description does not, each with its source. Whoever calls another route, or sends another
// parameter or member, adds it here with where it was seen.

const STATEFUL_STATES = [
  ...['ACTIVE', 'PAUSE', 'PAUSING', 'PAUSED', 'RESUME', 'RESUMING', 'RECYCLE', 'RECYCLING'],
  ...['DEALLOCATE', 'DEALLOCATING', 'DEALLOCATED', 'ERROR'],
];

/** Routes that only the SDKs, or pages beside the description, know. Where they are like none that is described, nothing but the request's own frame is judged. */
export const MORE_ROUTES = [
  {
    method: 'GET',
    path: '/aws/ec2/group/{groupId}/roll/{rollId}',
    /** Its answer is that of this path. */
    like: '/aws/ec2/group/{groupId}/roll',
    source: 'spotinst-sdk-go: elastigroup/providers/aws/aws.go',
  },
  {
    method: 'GET',
    path: '/aws/ec2/group/{groupId}/statefulInstance',
    /** Of its answer. */
    item: {
      type: 'object',
      additionalProperties: false,
      properties: {
        id: { type: 'string' },
        instanceId: { type: 'string' },
        privateIp: { type: 'string' },
        imageId: { type: 'string' },
        state: { enum: STATEFUL_STATES },
        devices: { type: 'array' },
        launchedAt: { type: 'string', format: 'date-time' },
        createdAt: { type: 'string', format: 'date-time' },
      },
    },
    source: 'spotinst/openapi: eg/schemas/listStatefulInstances.yaml',
  },
  {
    method: 'PUT',
    path: '/aws/ec2/managedInstance/state',
    source: 'spotinst/openapi: managedInstance/aws/paths/state',
  },
];

/** Query parameters. */
export const MORE_PARAMETERS = [
  {
    method: 'PUT',
    path: '/aws/ec2/group/{groupId}',
    name: 'shouldResumeStateful',
    source: 'spotinst-sdk-go: elastigroup/providers/aws/aws.go',
  },
  {
    method: 'PUT',
    path: '/aws/ec2/managedInstance/{MI_ID}',
    name: 'autoApplyTags',
    source: 'spotinst-sdk-go: managedinstance/providers/aws/aws.go',
  },
];

/** Members of bodies: in which object, and of what type. */
export const MORE_MEMBERS = [
  {
    within: 'iamRole',
    name: 'arn',
    schema: { type: 'string' },
    source: 'spotinst/openapi: eg/schemas/items-list-group.yaml; spotinst-sdk-go: IAMRole',
  },
  {
    within: 'iamInstanceProfile',
    name: 'name',
    schema: { type: 'string' },
    source: 'spotinst-sdk-go: ocean/providers/aws/cluster.go and cluster_ecs.go, ECSIAMInstanceProfile',
  },
];
