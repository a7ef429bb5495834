import * as core from '@actions/core';
import type { Progress } from '../ports.js';
import { harmless } from './log.js';

/** Progress as lines of the log, in a group for each part of the work. `end` closes the last one. */
export function loggedProgress(): Progress & { end(): void } {
  let part: 'reading' | 'change' | null = null;
  const begin = (next: 'reading' | 'change') => {
    if (part === next) return;
    if (part !== null) core.endGroup();
    core.startGroup(next === 'reading' ? 'Reading what is live' : 'Changing what differs');
    part = next;
  };
  return {
    tell: (event) => {
      begin(event.about);
      if (event.about === 'reading') core.info(harmless(`${event.done} of ${event.total}: ${event.what}`));
      else if (event.state !== 'begun') core.info(harmless(`${event.done} of ${event.total}: ${event.label}: ${event.state}`));
    },
    end: () => {
      if (part !== null) core.endGroup();
      part = null;
    },
  };
}
