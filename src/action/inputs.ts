import * as core from '@actions/core';
import { UserError } from '../errors.js';
import { OPTIONS, type OptionName, type RawOptions } from '../options.js';
import { closest } from '../policy/distance.js';
import { linesOf, parseWord, type Settings, settingsOf } from '../settings.js';

/** What the Action can do: the words that the input `mode` takes. */
export const MODES = ['check', 'report', 'plan', 'apply', 'prove', 'instances', 'image'] as const;
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
 * that names the input for any value that is not understood, and for an input whose name comes near one of ours.
 */
export function readInputs(): Inputs {
  const token = masked('github-token');
  const spotToken = masked('spot-token');
  refuseMisspelt(process.env);
  const mode = parseWord(core.getInput('mode') || OPTIONS.mode.default, MODES, say('mode'));
  const command = mode === 'image' ? 'image enable' : mode;
  const paths = linesOf(core.getInput('paths'));
  const settings = settingsOf(rawInputs(), paths.length === 0 ? ['.'] : paths, say, command);
  return { mode, settings, token, spotToken };
}

/** Before anything else: a token that some later line shows is then masked in the log. */
function masked(input: 'github-token' | 'spot-token'): string {
  const token = core.getInput(input);
  if (token !== '') core.setSecret(token);
  return token;
}

const PREFIX = 'INPUT_';

/**
 * The runner hands in what action.yml does not know as well, and warns of it in the log alone: a misspelt `strict` would
 * check less than its author thinks. What comes near none of our inputs is left to that warning.
 */
function refuseMisspelt(env: Readonly<Record<string, string | undefined>>): void {
  const names = Object.values(OPTIONS).flatMap(({ input }) => (input === null ? [] : [input]));
  const given = Object.keys(env).filter((variable) => variable.startsWith(PREFIX) && env[variable] !== '');
  for (const variable of given.sort()) {
    // The runner has put it into upper case.
    const name = variable.slice(PREFIX.length).toLowerCase();
    const meant = names.some((one) => one === name) ? null : closest(name, names);
    if (meant !== null) throw new UserError(`there is no input ${JSON.stringify(name)}. Did you mean ${JSON.stringify(meant)}?`);
  }
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
