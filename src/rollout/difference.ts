import type { LiveResource } from '../ports.js';
import type { Path, SpecKind } from '../specs/spec.js';
import { isMembers, type Members, pointerOf, valueAt } from '../specs/value.js';
import { isMet } from './compare.js';
import { type MemberChange, memberChange } from './member-change.js';

/** What an update of members besides the IMDS options sends, what it changes, and what differs and is not sent. */
export interface Difference {
  readonly body: Members;
  readonly members: readonly MemberChange[];
  /** JSON Pointers of members that differ but must not be sent back. */
  readonly withheld: readonly string[];
}

/**
 * No members of what is sent: those that Spot alone sets (read-only in the schemas of all kinds: spotinst/openapi), and the
 * one that tells editors of a schema.
 */
const NEVER_SENT: readonly Path[] = [['id'], ['createdAt'], ['updatedAt'], ['$schema']];

/**
 * All members of a body in git, but the IMDS options, that a live resource does not have as they are there; lists whole. Relies
 * on the API merging objects deeply, as Terraform does.
 */
export function differenceOf(wanted: Members, live: LiveResource, cluster: LiveResource | null, kind: SpecKind): Difference {
  const held = heldBack(wanted, live, cluster, kind);
  const members: MemberChange[] = [];
  const withheld: string[] = [];
  const skipped = new Set([...NEVER_SENT, kind.imdsPath].map((path) => pointerOf(path)));
  const unsent = [...held, ...skipped];
  const differing = (part: Members, found: unknown, path: Path): Members => {
    const entries = Object.entries(part).flatMap(([key, value]) => {
      const at = pointerOf([...path, key]);
      const inLive = valueAt(found, [key]);
      if (skipped.has(at) || isMet(value, inLive, key)) return [];
      // What is no object would take the place of all that stands below.
      if (held.has(at) || (!isMembers(value) && unsent.some((below) => below.startsWith(`${at}/`)))) {
        withheld.push(at);
        return [];
      }
      if (isMembers(value)) {
        const inner = differing(value, inLive, [...path, key]);
        return Object.keys(inner).length === 0 ? [] : [[key, inner] as const];
      }
      members.push(memberChange(at, inLive, value));
      return [[key, value] as const];
    });
    return Object.fromEntries(entries);
  };
  return { body: differing(wanted, live.body, []), members, withheld };
}

/** The body with which a resource is created: all that git has, but what is never sent. */
export function creationBody(wanted: Members): Members {
  const own = NEVER_SENT.map(([name]) => name);
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => !own.includes(name)));
}

/** The JSON Pointers of what is not sent back: set at creation only, or moving by itself here. */
function heldBack(wanted: Members, live: LiveResource, cluster: LiveResource | null, kind: SpecKind): ReadonlySet<string> {
  const isMoving = ({ when }: SpecKind['moving'][number]) => {
    if (when === null) return true;
    if (when.of === 'own') return isSet(wanted, when.path) || isSet(live.body, when.path);
    // What the cluster does to its node groups is not known where the cluster is not: then nothing is undone.
    return cluster === null || isSet(cluster.body, when.path);
  };
  const moving = kind.moving.filter(isMoving).map(({ path }) => path);
  return new Set([...kind.createOnly, ...moving].map((path) => pointerOf(path)));
}

/** Whether something is set at a path, in which `*` is any item of a list; false and null count as nothing. */
function isSet(value: unknown, path: readonly string[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return value !== undefined && value !== null && value !== false;
  if (step === '*') return Array.isArray(value) && value.some((item) => isSet(item, rest));
  return isSet(valueAt(value, [step]), rest);
}

/** A body with a value at a path; the objects on the way are made or kept. */
export function withValue(body: Members, [step, ...rest]: readonly string[], value: unknown): Members {
  if (step === undefined) return body;
  const inner = valueAt(body, [step]);
  return { ...body, [step]: rest.length === 0 ? value : withValue(isMembers(inner) ? inner : {}, rest, value) };
}
