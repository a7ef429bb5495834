import type { RollProgress } from '../ports.js';

/** What a roll does just now, in words: `scr-1 in_progress: batch 2 of 5, 4 of 10 instances replaced (40 %)`. */
export function rollWords(progress: RollProgress): string {
  const { state, roll, status, batch, batches, percent, oldCount, newCount } = progress;
  const parts = [
    ...(batch === null || batches === null ? [] : [`batch ${batch} of ${batches}`]),
    ...(oldCount === null ? [] : [`${newCount ?? 0} of ${oldCount} instances replaced`]),
  ];
  const share = percent === null ? '' : ` (${Math.round(percent)} %)`;
  const what = [LEADS[state], roll, status === null || state === 'begun' ? null : status.toLowerCase()].filter(
    (word) => word !== null,
  );
  return `${what.join(' ')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}${share}`;
}

const CELLS = 10;

/** How far a roll is, drawn: `[####......]`; '' where that is not told. */
export function rollBar({ percent }: Pick<RollProgress, 'percent'>): string {
  if (percent === null) return '';
  const full = Math.round((Math.min(100, Math.max(0, percent)) * CELLS) / 100);
  return `[${'#'.repeat(full)}${'.'.repeat(CELLS - full)}]`;
}

const LEADS = {
  waiting: 'waiting',
  begun: 'started',
  adopted: 'following',
  running: 'rolling',
  ended: 'ended',
} as const satisfies Record<RollProgress['state'], string>;
