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
  specs: (document, hints) =>
    candidatesIn(document.value).flatMap((candidate) => {
      const spec = specOf(document, candidate, hints);
      return spec === null ? [] : [spec];
    }),
} as const satisfies Format;

function specOf(document: Document, candidate: Placed, hints: Hints): Spec | null {
  const recognised = recognise(candidate, hints.kind);
  if (recognised === null) return null;
  const { path, body, outerId } = candidate;
  return { ...recognised, document, path, body, id: textOf(body.id) ?? textOf(outerId), name: textOf(body.name) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Everything in a document that could be a body, whatever it turns out to be. */
function candidatesIn(value: unknown): readonly Placed[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => bodiesAt(item, [index], null));
  if (!isMembers(value)) return [];
  const items = valueAt(value, ['response', 'items']);
  if (Array.isArray(items)) return itemsAt(items, ['response', 'items'], valueAt(value, ['response', 'kind']));
  if (Array.isArray(value.items) && typeof value.kind === 'string' && value.kind.startsWith('spotinst:')) {
    return itemsAt(value.items, ['items'], value.kind);
  }
  return bodiesAt(value, [], null);
}

function itemsAt(items: readonly unknown[], path: Path, kind: unknown): readonly Placed[] {
  return items.flatMap((item, index) => bodiesAt(item, [...path, index], typeof kind === 'string' ? kind : null));
}

/** The bodies of one value: under each root key, else the value itself, or its `config` (as the stateful nodes' list has it). */
function bodiesAt(value: unknown, path: Path, responseKind: string | null): readonly Placed[] {
  if (!isMembers(value)) return [];
  const outerId = value.id;
  const wrapped = ROOT_KEYS.flatMap((root): Placed[] => {
    const body = Object.hasOwn(value, root) ? value[root] : undefined;
    return isMembers(body) ? [{ root, body, responseKind, path: [...path, root], outerId }] : [];
  });
  if (wrapped.length > 0) return wrapped;
  if (isMembers(value.config) && (responseKind !== null || typeof outerId === 'string')) {
    return [{ root: null, body: withId(value.config, outerId), responseKind, path: [...path, 'config'], outerId }];
  }
  return [{ root: null, body: value, responseKind, path, outerId }];
}

/** The body as the recogniser knows flat ones: with its id. */
function withId(body: Members, id: unknown): Members {
  return Object.hasOwn(body, 'id') ? body : { ...body, id };
}
