import type { Standing } from './prove.js';

/** Several instances that are not proven, for one cause: what it is called, and what to do about it. */
export const STRAGGLERS = {
  'not-applied': ['not applied', 'Apply the spec, then replace them.'],
  inherited: ['inherited from a cluster that does not require tokens', 'Apply the cluster\u2019s spec, then replace them.'],
  'launched-before': ['applied and not rolled', 'Replace them: they were launched before the change.'],
  'held-back': [
    'rolled and held back',
    'Look at what keeps them, such as a pod disruption budget, and roll again: the last roll did not replace them.',
  ],
  'changed-elsewhere': [
    'changed elsewhere, or on their way while it was applied',
    'Replace them, and look for ModifyInstanceMetadataOptions in CloudTrail.',
  ],
  unexplained: ['launched nobody knows when', 'Replace them.'],
  'options-pending': ['options not applied by EC2 yet', 'Prove again in a minute.'],
  'not-asked': ['not asked about', 'Prove again.'],
  'no-region': ['region not known', 'Look at the region of the live resource.'],
  'not-known': ['not known to EC2', 'Wrong account or region?'],
  untold: ['options not told by EC2', 'Prove again.'],
  credentials: ['AWS credentials missing or expired', 'Prove again with new ones.'],
  refused: ['refused by EC2', 'Allow ec2:DescribeInstances.'],
  limited: ['requests limited by EC2', 'Prove again later.'],
  unavailable: ['no answer of EC2', 'Prove again.'],
} as const satisfies Readonly<Record<Exclude<Standing['cause'], 'required' | 'ended'>, readonly [string, string]>>;
