import { siblingOf } from '../../specs/kinds/index.js';
import type { SpecKind } from '../../specs/spec.js';
import { atKey, type Rule } from '../subject.js';

/** Nothing in a cluster's body tells Kubernetes from ECS. Of node groups, inherit.ts asks their cluster first. */
export const ambiguousKind = {
  id: 'ambiguous-kind',
  problems: ({ spec }) => (spec.ambiguous && spec.kind.role !== 'node-group' ? [atKey([], ambiguity(spec.kind))] : []),
} as const satisfies Rule;

/** What is to be said where two kinds are possible. */
export function ambiguity(kind: SpecKind): string {
  const other = siblingOf(kind);
  return `this can be ${kind.title} or ${other?.title ?? kind.title}; it is checked as both allow. Name its kind in the config: ${kind.id} or ${other?.id ?? kind.id}.`;
}
