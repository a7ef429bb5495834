import type { Ec2Instance, Ec2Modes } from './ec2-view.js';
import { describedXml, type Ec2Answer, errorXml, GROUP_TAG } from './ec2-xml.js';

/** Answers DescribeInstances as far as instances are named by their ids, or by a filter of ids or of the tag of Spot (EC2 API reference). */
export function describeInstances(
  known: readonly Ec2Instance[],
  form: Readonly<Record<string, string>>,
  { pageSize }: Pick<Ec2Modes, 'pageSize'>,
): Ec2Answer {
  const named = listOf(form, /^InstanceId\.\d+$/);
  const filtered = listOf(form, /^Filter\.1\.Value\.\d+$/);
  const refused = refusalOf(known, form, named, filtered);
  if (refused !== null) return refused;
  const filter = form['Filter.1.Name'];
  const wanted = filter === undefined ? named : filtered;
  const isWanted = isAnyOf(wanted);
  const found = wanted.length === 0 ? known : known.filter(({ id, group }) => isWanted(filter === BY_TAG ? group : id));
  const from = form.NextToken === undefined ? 0 : offsetOf(form.NextToken);
  if (from === null) return errorXml(400, 'InvalidParameterValue', 'Unable to parse pagination token');
  const to = from + Math.min(pageSize, Number(form.MaxResults ?? 1000));
  return describedXml(found.slice(from, to), to < found.length ? tokenOf(to) : null);
}

const BY_TAG = `tag:${GROUP_TAG}`;

/** "The maximum number of filter values specified on a single call is 200." */
const MAX_FILTER_VALUES = 200;

function refusalOf(
  known: readonly Ec2Instance[],
  form: Readonly<Record<string, string>>,
  named: readonly string[],
  filtered: readonly string[],
): Ec2Answer | null {
  const malformed = named.find((id) => !/^i-[0-9a-f]{8,17}$/.test(id));
  if (malformed !== undefined) return errorXml(400, 'InvalidInstanceID.Malformed', `Invalid id: "${malformed}"`);
  const missing = named.find((id) => !known.some((one) => one.id === id));
  if (missing !== undefined) return errorXml(400, 'InvalidInstanceID.NotFound', `The instance ID '${missing}' does not exist`);
  if (filtered.length > MAX_FILTER_VALUES)
    return errorXml(
      400,
      'FilterLimitExceeded',
      `The maximum number of filter values specified on a single call is ${MAX_FILTER_VALUES}`,
    );
  const name = form['Filter.1.Name'];
  if (name !== undefined && name !== 'instance-id' && name !== BY_TAG)
    return errorXml(400, 'InvalidParameterValue', `The filter '${name}' is invalid`);
  const most = Number(form.MaxResults ?? 1000);
  if (most >= 5 && most <= 1000) return null;
  return errorXml(
    400,
    'InvalidParameterValue',
    `Value ( ${most} ) for parameter maxResults is invalid. Expecting a value from 5 to 1000.`,
  );
}

function listOf(form: Readonly<Record<string, string>>, name: RegExp): readonly string[] {
  return Object.entries(form).flatMap(([key, value]) => (name.test(key) ? [value] : []));
}

/** In the values of filters, `*` stands for any text and `?` for one character. */
function isAnyOf(values: readonly string[]): (text: string | null) => boolean {
  const whole = new Set(values);
  const patterns = values.filter((value) => /[*?]/.test(value)).map(patternOf);
  return (text) => text !== null && (whole.has(text) || patterns.some((pattern) => pattern.test(text)));
}

function patternOf(value: string): RegExp {
  const source = value
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`);
}

function tokenOf(offset: number): string {
  return Buffer.from(`from-${offset}`).toString('base64');
}

function offsetOf(token: string): number | null {
  const found = /^from-(\d+)$/.exec(Buffer.from(token, 'base64').toString());
  return found === null ? null : Number(found[1]);
}
