import * as core from '@actions/core';
import { linesOf, OPTIONS, type OptionName, parseWord, type RawOptions, type Settings, settingsOf } from '../settings.js';

/** What the Action can do: the words that the input `mode` takes. */
export const MODES = ['check', 'report'] as const;
export type Mode = (typeof MODES)[number];

/** What the workflow asks for. */
export interface Inputs {
  readonly mode: Mode;
  readonly settings: Settings;
  /** The token for GitHub; masked in the log. */
  readonly token: string;
}

/**
 * Reads the inputs of the step; nothing else reads `INPUT_*`. An empty input is one that was not given. Throws a UserError
 * that names the input for any value that is not understood.
 */
export function readInputs(): Inputs {
  const token = maskedToken();
  const mode = parseWord(core.getInput('mode') || OPTIONS.mode.default, MODES, say('mode'));
  const paths = linesOf(core.getInput('paths'));
  return { mode, settings: settingsOf(rawInputs(), paths.length === 0 ? ['.'] : paths, say), token };
}

/** Before anything else: a token that some later line shows is then masked in the log. */
function maskedToken(): string {
  const token = core.getInput('github-token');
  if (token !== '') core.setSecret(token);
  return token;
}

function say(name: OptionName): string {
  return `the input ${name}`;
}

function rawInputs(): RawOptions {
  const raw: Partial<Record<OptionName, string>> = {};
  for (const name of Object.keys(OPTIONS) as OptionName[]) {
    const { input } = OPTIONS[name];
    const value = input === null ? '' : core.getInput(input);
    if (value !== '') raw[name] = value;
  }
  return raw;
}
