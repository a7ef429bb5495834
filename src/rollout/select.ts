import type { Selector } from '../check.js';
import type { DesiredSpec } from './desired.js';

/** Whether a run is about a spec: all selectors hold for it. */
export function isSelected({ id, account, labels }: DesiredSpec, only: readonly Selector[]): boolean {
  return only.every((selector) => {
    if (selector.by === 'id') return id === selector.value;
    if (selector.by === 'account') return account === selector.value;
    return Object.hasOwn(labels, selector.label) && labels[selector.label] === selector.value;
  });
}
