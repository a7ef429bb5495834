import type { PolicyChange } from '../findings/finding.js';
import { ruleIds } from '../findings/rules.js';
import type { Config, Entry, Waiver } from './config.js';
import { type Policy, severityOf } from './policy.js';
import { waiverTarget } from './waivers.js';

/**
 * What a change of the config softens: new and longer waivers, lowered severities, wider limits, new excludes, and kinds
 * that are set by hand. What it makes stricter shows by itself.
 */
export function configChanges(base: Config, head: Config): readonly PolicyChange[] {
  return [
    ...head.waivers.flatMap((waiver) => waiverChange(waiver, base.waivers)),
    ...policyChanges(base, head),
    ...newExcludes(base, head),
    ...newKinds(base, head),
  ];
}

function waiverChange(waiver: Waiver, before: readonly Waiver[]): readonly PolicyChange[] {
  const target = waiverTarget(waiver);
  const ends = before.filter((one) => isSameTarget(one, waiver)).map(({ expires }) => expires);
  const { expires, owner, reason, ticket, place } = waiver;
  const at = { file: place.file, line: place.range.start.line };
  // Both are YYYY-MM-DD: their order as texts is that of the days.
  const last = ends.toSorted().at(-1);
  const terms = `Owner: ${owner}. Reason: ${reason}${ticket === null ? '' : ` (${ticket})`}.`;
  if (last === undefined) {
    return [{ what: 'waiver-added', message: `a waiver of ${target} holds until ${expires}. ${terms}`, ...at }];
  }
  if (last >= expires) return [];
  return [
    { what: 'waiver-extended', message: `the waiver of ${target} holds until ${expires} instead of ${last}. ${terms}`, ...at },
  ];
}

/** A name and an id may be the same word. */
function isSameTarget(one: Waiver, other: Waiver): boolean {
  const { rule, files, id, name } = other;
  return one.rule === rule && one.files?.text === files?.text && one.id === id && one.name === name;
}

function policyChanges(base: Config, head: Config): readonly PolicyChange[] {
  const at = { file: head.file ?? base.file ?? '', line: head.file === null ? null : 1 };
  return [
    ...loweredSeverities(base.policy, head.policy).map((message) => ({ what: 'severity-lowered' as const, message, ...at })),
    ...widerLimits(base.policy, head.policy).map((message) => ({ what: 'limit-raised' as const, message, ...at })),
  ];
}

/** From mildest to worst. */
const RANKS = ['off', 'note', 'warning', 'error'] as const;

function loweredSeverities(base: Policy, head: Policy): readonly string[] {
  return ruleIds.flatMap((rule) => {
    const [before, after] = [severityOf(rule, base), severityOf(rule, head)];
    if (RANKS.indexOf(after) >= RANKS.indexOf(before)) return [];
    return after === 'off'
      ? [`${rule} is switched off; it was ${a(before)}.`]
      : [`${rule} is ${a(after)} instead of ${a(before)}.`];
  });
}

function a(severity: (typeof RANKS)[number]): string {
  return severity === 'error' ? 'an error' : `a ${severity}`;
}

function widerLimits({ hopLimit: before, ...base }: Policy, { hopLimit: after, ...head }: Policy): readonly string[] {
  const limits: string[] = [];
  if (after.max > before.max) limits.push(`hop limits up to ${after.max} are accepted; it was ${before.max}.`);
  if (after.min < before.min) limits.push(`hop limits from ${after.min} are accepted; it was ${before.min}.`);
  if (before.required && !after.required) limits.push('a hop limit need not be written any more.');
  if (base.nodeGroups === 'explicit' && head.nodeGroups === 'inherit') {
    limits.push('node groups may take their IMDS options from their cluster; they had to set their own.');
  }
  return limits;
}

function newExcludes(base: Config, head: Config): readonly PolicyChange[] {
  const before = new Set(base.exclude.map(({ text }) => text));
  return head.exclude
    .filter(({ text }) => !before.has(text))
    .map(({ text, place }) => ({
      what: 'exclude-added',
      message: `files that match ${JSON.stringify(text)} are not checked.`,
      file: place.file,
      line: place.range.start.line,
    }));
}

/** What specs are taken for. An id tells which cluster a node group joins, and which waivers hold. */
function newKinds(base: Config, head: Config): readonly PolicyChange[] {
  const before = new Set(base.entries.flatMap(takenFor));
  return head.entries.flatMap((entry) => {
    const { place } = entry.files;
    const added = takenFor(entry).filter((message) => !before.has(message));
    return added.map((message) => ({ what: 'kind-set' as const, message, file: place.file, line: place.range.start.line }));
  });
}

function takenFor({ files, kind, id }: Entry): readonly string[] {
  const pattern = JSON.stringify(files.text);
  return [
    ...(kind === null ? [] : [`files that match ${pattern} are taken for ${kind.title}.`]),
    ...(id === null ? [] : [`what matches ${pattern} is taken for the resource ${JSON.stringify(id)}.`]),
  ];
}
