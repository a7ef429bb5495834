import type { WatchedWave } from '../rollout/outcome.js';
import type { PlannedReadiness } from '../rollout/planned.js';
import { table } from './markdown-parts.js';
import { markdownCode, markdownText } from './markdown-text.js';
import type { Paint } from './plan-text-parts.js';
import {
  callerWords,
  coverageWords,
  fleetWords,
  readinessTitle,
  refusedWords,
  shownCallers,
  strayWords,
  watchedWords,
} from './readiness-words.js';
import { visible } from './visible.js';
import { wrapped } from './wrap.js';

/** Whether fleets are ready, for a terminal: their lines; none where it was not asked. */
export function readinessLines(readiness: PlannedReadiness | null, paint: Paint): readonly string[] {
  if (readiness === null) return [];
  const { fleets, strays, errors, maxCalls } = readiness;
  const isReady = fleets.every(({ refusal }) => refusal === null);
  const [first = '', ...rest] = wrapped(`readiness: ${readinessTitle(readiness)}`, '', '  ');
  const line = (text: string, indent: string) => wrapped(visible(text), indent, `${indent}  `);
  return [
    first.replace('readiness', isReady ? paint.good('readiness') : paint.bad('readiness')),
    ...rest,
    ...fleets.flatMap((fleet) => [
      ...line(`${fleet.id}${fleet.region === null ? '' : ` in ${fleet.region}`}: ${fleetWords(fleet, maxCalls)}`, '  '),
      ...callerLines(fleet.callers),
      ...(fleet.coverage === null ? [] : line(coverageWords(fleet.coverage), '    ')),
    ]),
    ...strays.flatMap((one) => [...line(strayWords(one), '  '), ...callerLines(one.callers)]),
    ...errors.flatMap((error) => line(error, '  ')),
  ];
}

function callerLines(callers: Parameters<typeof shownCallers>[0]): readonly string[] {
  const { shown, more } = shownCallers(callers);
  return [...shown.map(callerWords), ...(more === '' ? [] : [more])].flatMap((text) => wrapped(visible(text), '    ', '      '));
}

/** The same for comments and summaries; '' where it was not asked. */
export function readinessPart(readiness: PlannedReadiness | null): string {
  if (readiness === null) return '';
  const { fleets, strays, errors, maxCalls } = readiness;
  const rows = [
    ...fleets.map((fleet) => [
      markdownCode(fleet.id),
      `${fleet.refusal === null ? '✅' : '⚠️'} ${markdownText(fleetWords(fleet, maxCalls))}`,
      callerCell(fleet.callers),
      markdownText(coverageWords(fleet.coverage)),
    ]),
    ...strays.map((one) => [markdownText(one.region), `ℹ️ ${markdownText(strayWords(one))}`, callerCell(one.callers), '']),
  ];
  const parts = [
    `**Readiness: ${markdownText(readinessTitle(readiness))}**`,
    table('Calls of IMDSv1', ['Fleet', 'Calls', 'Who, and when last', 'Of which time'], rows),
    ...errors.map(markdownText),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function callerCell(callers: Parameters<typeof shownCallers>[0]): string {
  const { shown, more } = shownCallers(callers);
  return [...shown.map(callerWords), ...(more === '' ? [] : [more])].map(markdownText).join('<br>');
}

/** What was refused while waves baked, for a terminal. */
export function watchedLines(watched: readonly WatchedWave[]): readonly string[] {
  return watched.flatMap((wave) => {
    const { shown, more } = shownCallers(wave.callers);
    return [
      ...wrapped(visible(watchedWords(wave)), '', '  '),
      ...[...shown.map(refusedWords), ...(more === '' ? [] : [more])].flatMap((text) => wrapped(visible(text), '  ', '    ')),
    ];
  });
}

/** The same for comments and summaries. */
export function watchedPart(watched: readonly WatchedWave[]): string {
  const lines = watched.map((wave) => {
    const { shown, more } = shownCallers(wave.callers);
    const sign = wave.verdict === 'within' ? '✅' : wave.verdict === 'exceeded' ? '❌' : '⚠️';
    const callers = [...shown.map(refusedWords), ...(more === '' ? [] : [more])].map((text) => `  - ${markdownText(text)}`);
    return [`- ${sign} ${markdownText(watchedWords(wave))}`, ...callers].join('\n');
  });
  return lines.join('\n');
}
