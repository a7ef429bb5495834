import type { Ec2View } from './ec2-view.js';
import { type Ec2Answer, errorXml, modifiedXml } from './ec2-xml.js';

/** States in which options can be changed. EC2 documents the code for the others, not its words. */
const CHANGEABLE = ['pending', 'running', 'stopping', 'stopped'];

/** Answers ModifyInstanceMetadataOptions as far as it is about tokens and the hop limit (EC2 API reference). */
export function modifyMetadataOptions(view: Ec2View, region: string, form: Readonly<Record<string, string>>): Ec2Answer {
  const { InstanceId: id = '', HttpTokens: tokens, HttpPutResponseHopLimit: limit } = form;
  if (!/^i-[0-9a-f]{8,17}$/.test(id)) return errorXml(400, 'InvalidInstanceID.Malformed', `Invalid id: "${id}"`);
  const known = view.in(region).find((one) => one.id === id);
  if (known === undefined) return errorXml(400, 'InvalidInstanceID.NotFound', `The instance ID '${id}' does not exist`);
  if (!CHANGEABLE.includes(known.state))
    return errorXml(400, 'IncorrectInstanceState', `The instance '${id}' is ${known.state}, and its options cannot be changed.`);
  if (tokens !== undefined && tokens !== 'required' && tokens !== 'optional')
    return errorXml(
      400,
      'InvalidParameterValue',
      `A value of '${tokens}' is not valid for HttpTokens. Specify either 'required' or 'optional'.`,
    );
  const changed = {
    ...(tokens === undefined ? {} : { httpTokens: tokens }),
    ...(limit === undefined ? {} : { httpPutResponseHopLimit: Number(limit) }),
  };
  if (!view.modes().ignoresChanges) view.modify(id, changed);
  return modifiedXml({ ...known, options: { ...known.options, ...changed } });
}
