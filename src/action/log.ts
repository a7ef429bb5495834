import * as core from '@actions/core';
import { visible } from '../reporters/visible.js';

/** The lines of a text as the runner reads them: it also ends a line at a lone carriage return (.NET: StreamReader.ReadLine). */
const LINE_END = /\r\n?|\n/;

/** A text of which no line starts a workflow command, whatever it quotes. */
export function harmless(text: string): string {
  return text.split(LINE_END).map(visible).join('\n');
}

/** Writes a text to the log of the step. `core.info` escapes nothing, so nothing else that quotes users' files may call it. */
export function logText(text: string): void {
  core.info(harmless(text.trimEnd()));
}
