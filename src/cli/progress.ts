import type { Progress, ProgressEvent } from '../ports.js';
import { visible } from '../reporters/visible.js';
import { rollBar, rollWords } from '../rollout/roll-words.js';
import type { Settings } from '../settings.js';
import { showsColors } from './result.js';
import type { Surroundings } from './surroundings.js';

/** What a long run does, on standard error. */
export interface ShownProgress extends Progress {
  /** Takes away what is only for now, and writes what waits, before something else is written; what comes later is shown again. */
  clear(): void;
}

const SILENT: ShownProgress = { tell: () => {}, clear: () => {} };

/** Back to the line's start, and all of it away. */
const ERASE = '\r\u001b[K';
/** Where a terminal does not say how wide it is, or says 0. */
const COLUMNS = 80;

/** Shows progress: as one line that changes on a terminal, else as lines of a log; nothing where it is to be quiet. */
export function progressFor({ quiet }: Pick<Settings, 'quiet'>, around: Surroundings): ShownProgress {
  if (quiet) return SILENT;
  return showsColors(around.stderr, around) ? liveLine(around) : logLines(around);
}

function liveLine({ stderr }: Surroundings): ShownProgress {
  let isShown = false;
  return {
    tell: (event) => {
      isShown = true;
      stderr.write(`${ERASE}${cut(visible(drawn(event)), stderr.columns || COLUMNS)}`);
    },
    clear: () => {
      if (isShown) stderr.write(ERASE);
      isShown = false;
    },
  };
}

/** A line within this time after another waits for its end: hundreds a second, each written alone, take longer than what they tell of. */
const GATHER_MS = 50;

function logLines({ stderr }: Surroundings): ShownProgress {
  let held = '';
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    if (held !== '') stderr.write(held);
    held = '';
  };
  const gather = () => {
    timer = held === '' ? undefined : setTimeout(gather, GATHER_MS).unref();
    write();
  };
  return {
    // Of a change, a log tells how it ended; of a roll, what is new.
    tell: (event) => {
      if (event.about === 'change' && event.state === 'begun') return;
      held += `spot-imdsv2: ${visible(wordsOf(event))}\n`;
      if (timer === undefined) gather();
    },
    clear: () => {
      clearTimeout(timer);
      timer = undefined;
      write();
    },
  };
}

/** With a bar, where something has a length. */
function drawn(event: ProgressEvent): string {
  const bar = event.about === 'roll' ? rollBar(event) : '';
  return bar === '' ? wordsOf(event) : `${bar} ${wordsOf(event)}`;
}

function wordsOf(event: ProgressEvent): string {
  const count = `${event.done} of ${event.total}`;
  if (event.about === 'reading') return `[${count}] reading ${event.what}`;
  if (event.about === 'proof') return `[${count}] proving ${event.what}`;
  if (event.about === 'roll') return `[${count}] ${event.label}: ${rollWords(event)}`;
  return `[${count}] ${event.label}: ${event.state === 'begun' ? 'changing' : event.state}`;
}

/** A line that is too long would break, and only its last part could be taken away. A letter may be two columns wide. */
function cut(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const letter of text) {
    width += letter > '\u1100' ? 2 : 1;
    if (width >= columns) return `${text.slice(0, Math.max(0, end - 1))}\u2026`;
    end += letter.length;
  }
  return text;
}
