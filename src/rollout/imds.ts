import type { LiveResource } from '../ports.js';
import { KINDS } from '../specs/kinds/index.js';
import type { SpecKind } from '../specs/spec.js';
import { isMembers, type Members, pointerOf, unresolvableText, valueAt } from '../specs/value.js';
import { isMet } from './compare.js';
import { type MemberChange, memberChange } from './member-change.js';

/** The IMDS options in a body, where they are an object. */
export function optionsIn(body: Members, kind: SpecKind): Members | null {
  const found = valueAt(body, kind.imdsPath);
  return isMembers(found) && unresolvableText(found) === null ? found : null;
}

/** Whether options make instances refuse IMDSv1, as far as Spot is asked. Live ones count in any case: they must not be lost. */
export function requiresTokens(options: Members | null, isLive = false): boolean {
  const tokens = options?.httpTokens;
  return tokens === 'required' || (isLive && typeof tokens === 'string' && tokens.toLowerCase() === 'required');
}

/** The IMDS options of a live resource; an object in which nothing is set is as good as none. */
export function liveOptions({ body, kind }: LiveResource): Members | null {
  const options = optionsIn(body, KINDS[kind]);
  const isSet = options !== null && Object.values(options).some((value) => value !== null && value !== undefined);
  return isSet ? options : null;
}

/** The httpTokens of options, where they are a text. */
export function tokensOf(options: Members | null): string | null {
  return typeof options?.httpTokens === 'string' ? options.httpTokens : null;
}

/** What an update of the IMDS options sends, and what it changes. */
export interface ImdsChange {
  /** The whole object: whether a part of one would be merged or replace the rest is documented nowhere. */
  readonly options: Members;
  readonly members: readonly MemberChange[];
}

/**
 * What makes live options those that git wants: live members overlaid with git's. A member that git leaves out stays as it
 * is, one that is null in git is cleared. null: nothing is to be done.
 */
export function imdsChange(wanted: Members, live: Members | null, kind: SpecKind): ImdsChange | null {
  const unmet = Object.keys(wanted).filter((name) => !isMet(wanted[name], own(live, name), name));
  if (unmet.length === 0) return null;
  const kept = Object.entries(live ?? {}).filter(
    ([name, value]) => value !== null && value !== undefined && !unmet.includes(name),
  );
  const pointer = pointerOf(kind.imdsPath);
  return {
    options: Object.fromEntries([
      ...kept.map(([name, value]) => [name, sendable(name, value)] as const),
      ...unmet.map((name) => [name, wanted[name]] as const),
    ]),
    members: unmet.toSorted(byRank).map((name) => memberChange(`${pointer}/${name}`, own(live, name), wanted[name])),
  };
}

function own(options: Members | null, name: string): unknown {
  return options === null ? undefined : valueAt(options, [name]);
}

/** Some answers have the hop limit as a text (the API description's own example does); it is to be sent as a number. */
function sendable(name: string, value: unknown): unknown {
  return name === 'httpPutResponseHopLimit' && typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}

const ORDER = ['httpTokens', 'httpPutResponseHopLimit', 'httpEndpoint', 'instanceMetadataTags'];

function byRank(a: string, b: string): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}
