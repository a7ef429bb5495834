import { ROOT_KEYS } from '../kinds/index.js';
import { type Candidate, recognise } from '../recognise.js';
import type { Document, Format, Hints, Path, Spec } from '../spec.js';
import { isMembers, type Members, valueAt } from '../value.js';

interface Placed extends Candidate {
  readonly path: Path;
  /** The id, where it stands outside the body. */
  readonly outerId: unknown;
}

/** Bodies of the Spot API in JSON or YAML: wrapped, flat, a list of them, or a saved API response. */
export const api = {
  id: 'api',
  specs: (document, hints) => {
    const specs: Spec[] = [];
    for (const candidate of candidatesIn(document.value)) {
      const spec = specOf(document, candidate, hints);
      if (spec !== null) specs.push(spec);
    }
    return specs;
  },
} as const satisfies Format;

function specOf(document: Document, candidate: Placed, hints: Hints): Spec | null {
  const recognised = recognise(candidate, hints.kind);
  if (recognised === null) return null;
  const { path, body, outerId } = candidate;
  const { kind, ambiguous, foreign } = recognised;
  return { kind, ambiguous, foreign, document, path, body, id: textOf(body.id) ?? textOf(outerId), name: textOf(body.name) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Everything in a document that could be a body, whatever it turns out to be. Nothing hides what stands beside it. */
function candidatesIn(value: unknown): readonly Placed[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => [...savedItems(item, [index]), ...bodiesAt(item, [index], null)]);
  return [...savedItems(value, []), ...bodiesAt(value, [], null)];
}

/** The items of a saved API response: all of it, or what stands under its `response`. */
function savedItems(value: unknown, path: Path): readonly Placed[] {
  if (!isMembers(value)) return [];
  const items = valueAt(value, ['response', 'items']);
  if (Array.isArray(items)) return itemsAt(items, [...path, 'response', 'items'], valueAt(value, ['response', 'kind']));
  if (!Array.isArray(value.items) || typeof value.kind !== 'string' || !value.kind.startsWith('spotinst:')) return [];
  return itemsAt(value.items, [...path, 'items'], value.kind);
}

function itemsAt(items: readonly unknown[], path: Path, kind: unknown): readonly Placed[] {
  return items.flatMap((item, index) => bodiesAt(item, [...path, index], typeof kind === 'string' ? kind : null));
}

/** What may be a body in one value: what stands under each root key or its `config` (as the stateful nodes' list has it), and itself. */
function bodiesAt(value: unknown, path: Path, responseKind: string | null): readonly Placed[] {
  if (!isMembers(value)) return [];
  const outerId = value.id;
  const bodies: Placed[] = [];
  for (const root of ROOT_KEYS) {
    const body = Object.hasOwn(value, root) ? value[root] : undefined;
    if (isMembers(body)) bodies.push({ root, body, responseKind, path: [...path, root], outerId });
  }
  if (isMembers(value.config) && (responseKind !== null || typeof outerId === 'string')) {
    bodies.push({ root: null, body: withId(value.config, outerId), responseKind, path: [...path, 'config'], outerId });
  }
  bodies.push({ root: null, body: value, responseKind, path, outerId });
  return bodies;
}

/** The body as the recogniser knows flat ones: with its id. */
function withId(body: Members, id: unknown): Members {
  return Object.hasOwn(body, 'id') ? body : { ...body, id };
}
