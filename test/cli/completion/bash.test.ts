import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { COMMANDS, cliOptions, flagOf, SHELLS } from '../../../src/cli/args.js';
import { bashScript } from '../../../src/cli/completion/bash.js';
import { commandTree } from '../../../src/cli/completion/tree.js';
import { formatsOf, isFor } from '../../../src/options.js';
import { MADE } from './made.js';

/** Asks a real bash, by the variables that it sets when Tab is pressed behind the line. */
function offered(script: string, line: string): readonly string[] {
  // As readline does: a joined value is three words.
  const words = line.split(' ').flatMap((word) => word.split(/(=)/).filter((part, at) => part !== '' || at === 0));
  const ask = `${script}
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_spot_imdsv2
[ \${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, error } = spawnSync('bash', ['--norc', '-c', ask, 'bash', ...words], { encoding: 'utf8' });
  if (error !== undefined) throw error;
  expect(stderr).toBe('');
  return stdout.split('\n').filter((one) => one !== '');
}

const made = (line: string) => offered(bashScript(MADE), line);
const real = (line: string) => offered(bashScript(commandTree()), line);

describe('what bash offers', () => {
  it.each([
    ['commands, by their first words, and what needs none', 'x ', ['look', 'image', 'speak', '--help', '--version']],
    ['the command that has begun', 'x lo', ['look']],
    ['the second words of a command', 'x image ', ['enable', 'copy']],
    ['options', 'x look --', ['--how', '--into', '--only', '--loud']],
    ['the option that has begun', 'x look file --ho', ['--how']],
    ['options of a command of two words', 'x image enable --', ['--how', '--yes']],
    ['words behind an option', 'x look --how ', ['near', 'far']],
    ['the word that has begun', 'x look --how f', ['far']],
    ['words joined to an option', 'x look --how=', ['near', 'far']],
    ['the joined word that has begun', 'x look --how=f', ['far']],
    ['the command\u2019s own words', 'x image enable --how ', ['slowly', 'fast']],
    ['the word that an operand is', 'x speak ', ['yes', 'no']],
    ['options behind a value that looks like a command', 'x look --into image --l', ['--loud']],
    ['options behind a joined one', 'x look --into=image --l', ['--loud']],
    ['commands behind an option with its value', 'x --into speak lo', ['look']],
    ['nothing for a path: files are for readline', 'x look ', []],
    ['nor for a file behind an option', 'x look --into ', []],
    ['nothing that nobody can guess', 'x look --only ', []],
  ])('%s: %s', (_, line, words) => {
    expect(made(line)).toEqual(words);
  });
});

describe('by the tables of the command line', () => {
  it('every command is offered', () => {
    const firsts = COMMANDS.map((command) => command.split(' ')[0]);
    expect(real('spot-imdsv2 ')).toEqual([...new Set([...firsts, 'completion', '--help', '--version'])]);
    expect(real('spot-imdsv2 completion ')).toEqual([...SHELLS, '--help']);
  });

  it.each(COMMANDS)('every option of %s', (command) => {
    const own = cliOptions.filter((name) => isFor(name, command)).map(flagOf);
    expect(real(`spot-imdsv2 ${command} --`)).toEqual([...own, '--help']);
  });

  it.each(COMMANDS.filter((command) => isFor('format', command)))('every format of %s', (command) => {
    expect(real(`spot-imdsv2 ${command} --format `)).toEqual(formatsOf(command));
  });
});

it('is what bash registers for the program', () => {
  const { stdout } = spawnSync('bash', ['--norc', '-c', `${bashScript(MADE)}complete -p spot-imdsv2`], { encoding: 'utf8' });
  expect(stdout).toBe('complete -o default -F _spot_imdsv2 spot-imdsv2\n');
});
