import { UnsafePlanError } from '../errors.js';
import { readinessRefusals } from './guard.js';
import { labelOf } from './planned.js';
import { instancesIn, type RequirePlan } from './required.js';

/** What a plan to change running instances is held against. */
export interface RequireGuard {
  readonly plan: RequirePlan;
  /** null: any number. */
  readonly maxInstances: number | null;
  /** Whether a file is part of the checkout. */
  isInCheckout(file: string): boolean;
}

/** All reasons why running instances must not be changed; none: they may. */
export function requireRefusals({ plan, maxInstances, isInCheckout }: RequireGuard): readonly UnsafePlanError[] {
  const accountless = plan.unfound.filter(({ state }) => state === 'no-account').map(labelOf);
  const outside = plan.files.filter((file) => !isInCheckout(file));
  const open = instancesIn(plan.fleets, 'open').length;
  const strangers = plan.fleets.filter(isStrange).map(({ id, region }) => ({ fleet: id, region }));
  return [
    ...(accountless.length === 0 ? [] : [new UnsafePlanError({ guard: 'account', specs: accountless })]),
    ...(outside.length === 0 ? [] : [new UnsafePlanError({ guard: 'outside', files: outside })]),
    ...(strangers.length === 0 ? [] : [new UnsafePlanError({ guard: 'mix-up', fleets: strangers })]),
    ...(maxInstances !== null && open > maxInstances
      ? [new UnsafePlanError({ guard: 'max-modified', instances: open, limit: maxInstances })]
      : []),
    ...readinessRefusals(plan),
  ];
}

/** Whether instances run of which EC2 knows none. One that it does not know may only just have been launched. */
function isStrange({ instances }: RequirePlan['fleets'][number]): boolean {
  return instances.length > 0 && instances.every(({ state }) => state === 'untold');
}
