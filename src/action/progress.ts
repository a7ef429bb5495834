import * as core from '@actions/core';
import type { Progress, ProgressEvent } from '../ports.js';
import { rollWords } from '../rollout/roll-words.js';
import { harmless } from './log.js';

const PARTS = {
  reading: 'Reading what is live',
  change: 'Changing what differs',
  roll: 'Replacing instances',
  proof: 'Asking EC2 of every instance',
} as const satisfies Record<ProgressEvent['about'], string>;

/** Progress as lines of the log, in a group for each part of the work. `end` closes the last one. */
export function loggedProgress(): Progress & { end(): void } {
  let part: ProgressEvent['about'] | null = null;
  const begin = (next: ProgressEvent['about']) => {
    if (part === next) return;
    if (part !== null) core.endGroup();
    core.startGroup(PARTS[next]);
    part = next;
  };
  return {
    tell: (event) => {
      begin(event.about);
      if (event.about === 'reading' || event.about === 'proof')
        core.info(harmless(`${event.done} of ${event.total}: ${event.what}`));
      else if (event.about === 'roll')
        core.info(harmless(`${event.done} of ${event.total}: ${event.label}: ${rollWords(event)}`));
      else if (event.state !== 'begun') core.info(harmless(`${event.done} of ${event.total}: ${event.label}: ${event.state}`));
    },
    end: () => {
      if (part !== null) core.endGroup();
      part = null;
    },
  };
}
