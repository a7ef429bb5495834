import type { ProofVerdict, Standing } from './prove.js';

/** Why an instance is as it is: a sentence, and where something is to be done, a second one that says what. */
export const WHY = {
  required: 'It requires tokens.',
  'not-applied': 'What launches it does not require tokens yet. Apply the spec, then replace the instance.',
  inherited:
    'It takes the options of its cluster, which do not require tokens yet. Apply the cluster\u2019s spec, then replace the instance.',
  'launched-before': 'It was launched before the change. Replace it.',
  'held-back':
    'It was launched before the change, and the last roll could not replace it. Look at what keeps it, such as a pod disruption budget, and roll again.',
  'changed-elsewhere':
    'It was launched after the change, so it was on its way just then, or its options were changed elsewhere. Replace it, and look for ModifyInstanceMetadataOptions in CloudTrail.',
  unexplained: 'It does not require tokens, and it is not known since when. Replace it.',
  'options-pending': 'EC2 has not applied its options yet. Ask again in a minute.',
  'not-asked': 'EC2 was not asked about it.',
  'no-region': 'EC2 cannot be asked about it, for the region of its fleet is not known.',
  'not-known': 'EC2 does not know it: wrong account or region?',
  untold: 'EC2 did not tell its options.',
  credentials:
    'EC2 could not be asked about it, for the AWS credentials were missing or had expired. Run the proof again with new ones.',
  refused: 'EC2 refused to tell. Allow ec2:DescribeInstances.',
  limited: 'EC2 limited the requests before it was asked. Run the proof again later.',
  unavailable: 'EC2 gave no answer. Run the proof again.',
  ended: 'It has ended.',
} as const satisfies Readonly<Record<Standing['cause'], string>>;

/** What a verdict means, in a few words. */
export const VERDICTS = {
  compliant: 'compliant: every running instance requires tokens',
  open: 'not compliant: instances run that do not require tokens',
  unproven: 'applied, not proven',
  pending: 'not proven yet',
  idle: 'no instance runs',
} as const satisfies Readonly<Record<ProofVerdict, string>>;
