import type { ImageRefusal, PlannedImage } from '../images/enable.js';
import type { Enabled, ImageOutcome } from '../images/enable-run.js';
import type { Registered } from '../images/register-run.js';
import type { ImageUse } from '../images/uses.js';
import { visible } from './visible.js';
import { wrapped } from './wrap.js';

/** What `image enable` did or would do, for people. */
export function enabledText({ verdict, plan, refusals, outcomes }: Enabled): string {
  const accounts = plan.accounts.length === 0 ? 'none known' : plan.accounts.join(', ');
  const lines = [
    ...line(`Region ${plan.region}; live use looked up in the Spot accounts: ${accounts}.`, ''),
    ...plan.images.flatMap((image) => ['', ...imageLines(image, outcomes.find(({ id }) => id === image.id) ?? null)]),
    '',
    ...refusals.flatMap(refusalLines),
    ...(verdict === 'refused' ? ['refused: nothing was sent'] : [`${verdict}: ${summaryOf(outcomes)}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function imageLines(
  { id, image, state, specs, live, permissions, refusals }: PlannedImage,
  outcome: ImageOutcome | null,
): string[] {
  const title = `${id}${image?.name == null ? '' : ` (${image.name})`}: ${outcome === null ? STATES[state] : OUTCOMES[outcome.state]}`;
  const alias = image?.ownerAlias == null ? '' : ` (${image.ownerAlias})`;
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['Owner', image?.owner == null ? [] : [`${image.owner}${alias}`]],
    ['Others that may launch it', permissions],
    ['Specs', specs.map(useText)],
    ['Live resources', live === null ? ['not known'] : live.map(useText)],
  ];
  return [
    ...line(title, ''),
    ...facts.flatMap(([what, values]) => listLines(what, values)),
    ...refusals.flatMap(refusalLines),
    ...(outcome?.detail == null ? [] : line(outcome.detail, '  ')),
  ];
}

const STATES: Readonly<Record<PlannedImage['state'], string>> = {
  enable: 'ImdsSupport v2.0 is to be set, which cannot be taken back',
  already: 'has ImdsSupport v2.0 already',
  refused: 'refused',
};

const OUTCOMES: Readonly<Record<ImageOutcome['state'], string>> = {
  enabled: 'has ImdsSupport v2.0 now',
  already: STATES.already,
  failed: 'failed',
  unknown: 'not known whether it took effect',
  'not-begun': 'not begun',
};

function listLines(what: string, values: readonly string[]): string[] {
  if (values.length === 0) return [`  ${what}: none`];
  const [only] = values;
  return values.length === 1 ? line(`${what}: ${only}`, '  ') : [`  ${what}:`, ...values.flatMap((value) => line(value, '    '))];
}

function useText({ name, id, file, account, isInherited }: ImageUse): string {
  const label = name !== null && id !== null ? `${name} (${id})` : (name ?? id ?? 'no name');
  const where = file === null ? ` of ${account}` : `, ${file}`;
  return `${label}${where}${isInherited ? ', by its cluster' : ''}`;
}

function refusalLines({ message }: ImageRefusal): string[] {
  return line(`Refused: ${message}`, '  ');
}

function line(text: string, indent: string): string[] {
  return [...wrapped(visible(text), indent, `${indent}  `)];
}

function summaryOf(outcomes: readonly ImageOutcome[]): string {
  const states = [...new Set(outcomes.map(({ state }) => state))];
  return states.map((state) => `${outcomes.filter((one) => one.state === state).length} ${SHORT[state]}`).join(', ');
}

const SHORT: Readonly<Record<ImageOutcome['state'], string>> = {
  enabled: 'set',
  already: 'already set',
  failed: 'failed',
  unknown: 'not known',
  'not-begun': 'not begun',
};

/** What `image register` did, for people. */
export function registeredText(
  result: Registered & {
    readonly name: string;
    readonly region: string;
    readonly updated: { readonly file: string; readonly count: number } | null;
  },
): string {
  const { name, region, updated } = result;
  if (result.verdict === 'refused')
    return `${[...result.refusals.flatMap(refusalLines), 'refused: nothing was registered'].join('\n')}\n`;
  const said = {
    registered: `${result.id} is registered as ${name} in ${region}, with ImdsSupport v2.0, like ${result.replaced[0]}.`,
    existing: `${result.id} is ${name} in ${region} already, with ImdsSupport v2.0, like ${result.replaced[0]}: nothing was registered.`,
    unknown: `${result.id} is registered as ${name} in ${region}, but does not show ImdsSupport v2.0 yet. Run it again.`,
  }[result.verdict];
  const times = updated?.count === 1 ? 'once' : `${updated?.count} times`;
  const written =
    updated === null
      ? []
      : [updated.count === 0 ? `${updated.file} names it already.` : `${updated.file} names it now, ${times}.`];
  const notes = result.verdict === 'existing' ? [] : ['Launch permissions are not copied: share it anew where others launch it.'];
  return `${[said, ...written, ...notes].flatMap((text) => line(text, '')).join('\n')}\n`;
}
