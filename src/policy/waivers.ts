import type { AppliedWaiver, Finding } from '../findings/finding.js';
import { onlineRules, RULES, type RuleId } from '../findings/rules.js';
import type { Waiver } from './config.js';
import { type Draft, draft, severityFor } from './evaluate.js';
import type { Policy } from './policy.js';

/** How many days before its end a waiver warns. */
const WARNING_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a waiver is held against: a finding, and the spec that it is about. */
export interface Waivable {
  readonly finding: Draft;
  readonly spec: { readonly id: string | null; readonly name: string | null } | null;
}

/** The waiver that covers a finding today; null where none does. */
export function waiverFor(waivable: Waivable, waivers: readonly Waiver[], today: string): AppliedWaiver | null {
  const waiver = waivers.find((one) => !isExpired(one, today) && covers(one, waivable));
  if (waiver === undefined) return null;
  const { reason, owner, expires, ticket } = waiver;
  return { reason, owner, expires, ticket };
}

/** Whether a waiver is about a finding, expired or not. All that it names must hold. */
export function covers(waiver: Waiver, { finding, spec }: Waivable): boolean {
  if (waiver.rule !== finding.rule || RULES[finding.rule].isFixed) return false;
  if (waiver.files !== null && !waiver.files.matches(finding.file)) return false;
  if (waiver.id !== null && waiver.id !== spec?.id) return false;
  return waiver.name === null || waiver.name === spec?.name;
}

/** What is to be said of the waivers themselves: those that have run out, that soon will, and that cover nothing. */
export function waiverFindings(
  waivers: readonly Waiver[],
  isUsed: (waiver: Waiver) => boolean,
  today: string,
  policy: Policy,
): readonly Draft[] {
  return waivers.flatMap((waiver) => {
    const found: (Draft | null)[] = [endOf(waiver, today)];
    const isTold = !onlineRules.some((id) => id === waiver.rule);
    if (isTold && !isUsed(waiver) && !isExpired(waiver, today)) found.push(unused(waiver, policy));
    return found.filter((one) => one !== null);
  });
}

function isExpired(waiver: Waiver, today: string): boolean {
  // Both are YYYY-MM-DD: their order as texts is that of the days.
  return waiver.expires < today;
}

function endOf(waiver: Waiver, today: string): Draft | null {
  if (isExpired(waiver, today)) {
    const message = `the waiver of ${waiverTarget(waiver)} ran out after ${waiver.expires}. Fix what it covered, or agree on a new date with ${waiver.owner}.`;
    return atWaiver(waiver, 'waiver-expired', 'error', message);
  }
  const days = Math.round((Date.parse(waiver.expires) - Date.parse(today)) / DAY_MS);
  if (days > WARNING_DAYS) return null;
  const when = days === 0 ? 'today is its last day' : `it holds for ${days} more day${days === 1 ? '' : 's'}`;
  return atWaiver(
    waiver,
    'waiver-expired',
    'warning',
    `the waiver of ${waiverTarget(waiver)} runs out after ${waiver.expires}: ${when}. Owner: ${waiver.owner}.`,
  );
}

function unused(waiver: Waiver, policy: Policy): Draft | null {
  const severity = severityFor('waiver-unused', undefined, policy);
  if (severity === null) return null;
  return atWaiver(waiver, 'waiver-unused', severity, `the waiver of ${waiverTarget(waiver)} covers no finding. Remove it.`);
}

/** What a waiver is about, in words: the rule, and the files, id and name that it names. */
export function waiverTarget({ rule, files, id, name }: Waiver): string {
  return `${rule} for ${[files?.text, id, name].filter((part) => part !== null && part !== undefined).join(', ')}`;
}

function atWaiver(waiver: Waiver, rule: RuleId, severity: Finding['severity'], message: string): Draft {
  const { file, range, path } = waiver.place;
  return draft(rule, severity, message, { file, range, path, identity: waiverTarget(waiver), inside: '' });
}
