import * as core from '@actions/core';
import { OPTIONS, type OptionName, type RawOptions } from '../options.js';
import { linesOf, parseWord, type Settings, settingsOf } from '../settings.js';

/** What the Action can do: the words that the input `mode` takes. */
export const MODES = ['check', 'report', 'plan', 'apply'] as const;
export type Mode = (typeof MODES)[number];

/** What the workflow asks for. */
export interface Inputs {
  readonly mode: Mode;
  readonly settings: Settings;
  /** The token for GitHub; masked in the log. */
  readonly token: string;
  /** The token for Spot; masked in the log. */
  readonly spotToken: string;
}

/**
 * Reads the inputs of the step; nothing else reads `INPUT_*`. An empty input is one that was not given. Throws a UserError
 * that names the input for any value that is not understood.
 */
export function readInputs(): Inputs {
  const token = masked('github-token');
  const spotToken = masked('spot-token');
  const mode = parseWord(core.getInput('mode') || OPTIONS.mode.default, MODES, say('mode'));
  const paths = linesOf(core.getInput('paths'));
  return { mode, settings: settingsOf(rawInputs(), paths.length === 0 ? ['.'] : paths, say, mode), token, spotToken };
}

/** Before anything else: a token that some later line shows is then masked in the log. */
function masked(input: 'github-token' | 'spot-token'): string {
  const token = core.getInput(input);
  if (token !== '') core.setSecret(token);
  return token;
}

function say(name: OptionName): string {
  return `the input ${name}`;
}

/** The runner hands in every input, with the default of action.yml where the workflow says nothing of it: those were not given. */
function rawInputs(): RawOptions {
  const raw: Partial<Record<OptionName, string>> = {};
  for (const name of Object.keys(OPTIONS) as OptionName[]) {
    const { input, default: standard } = OPTIONS[name];
    const value = input === null ? '' : core.getInput(input);
    if (value !== '' && value !== standard) raw[name] = value;
  }
  return raw;
}
