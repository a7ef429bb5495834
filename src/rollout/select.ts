import { isChosen, type Selector } from '../findings/selector.js';
import type { DesiredSpec } from './desired.js';

/** Narrows a run to some specs: by what is known of them, or by files and folders (relative to the root) of which one holds them. */
export type PlanSelector = Selector | { readonly by: 'path'; readonly paths: readonly string[] };

/** Whether a run is about a spec: of each sort of selectors, one holds for it. */
export function isSelected({ id, account, labels, file }: DesiredSpec, only: readonly PlanSelector[]): boolean {
  return isChosen(only, (selector) => {
    if (selector.by === 'id') return id === selector.value;
    if (selector.by === 'account') return account === selector.value;
    if (selector.by === 'path') return isBelowAny(file, selector.paths);
    return Object.hasOwn(labels, selector.label) && labels[selector.label] === selector.value;
  });
}

/** Whether a file is one of these files, or lies in one of these folders; '' is the root. */
export function isBelowAny(file: string, paths: readonly string[]): boolean {
  return paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}
