import { quoted } from '../specs/value.js';
import type { Config, Wave } from './config.js';
import { closest } from './distance.js';

/** A wave that takes no spec whatever the files are, and why, as a sentence with what to do. */
export interface EmptyWave {
  readonly wave: Wave;
  readonly message: string;
}

/**
 * Waves that nothing is in by what the config itself says: a label that no entry gives, or one before that takes all. Their
 * fleets would go with others, or last, and nobody would see that the canary was left out.
 */
export function emptyWaves({ waves, entries }: Config): readonly EmptyWave[] {
  const given = entries.flatMap(labelsOf);
  const rest = waves.findIndex((wave) => labelsOf(wave).length === 0 && wave.files === null);
  return waves.flatMap((wave, index) => {
    const label = labelsOf(wave).find((one) => !given.includes(one));
    if (label !== undefined) return { wave, message: withoutLabel(wave, label, given) };
    if (rest < 0 || rest >= index) return [];
    const before = quoted(waves[rest]?.name);
    return {
      wave,
      message: `nothing is left for the wave ${quoted(wave.name)}: ${before} before it has neither labels nor files, and takes all. Move ${before} behind it.`,
    };
  });
}

function withoutLabel({ name }: Wave, label: string, given: readonly string[]): string {
  const meant = closest(label, given);
  const hint = meant === null ? 'Give it to some, or correct it.' : `Did you mean ${quoted(meant)}?`;
  return `the wave ${quoted(name)} takes no spec: no entry of specs has the label ${quoted(label)}. ${hint}`;
}

/** Each label as `name=value`. */
function labelsOf({ labels }: Pick<Wave, 'labels'>): readonly string[] {
  return Object.entries(labels).map(([name, value]) => `${name}=${value}`);
}
