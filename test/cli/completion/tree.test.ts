import { describe, expect, it } from 'vitest';
import { COMMANDS, COMPLETION, cliOptions, flagOf, readArgs } from '../../../src/cli/args.js';
import { commandTree, groupsOf, quotedWord } from '../../../src/cli/completion/tree.js';
import { titleOf } from '../../../src/cli/help.js';
import { isFor } from '../../../src/options.js';

const tree = commandTree();
const optionsOf = (command: string) => tree.find(({ words }) => words.join(' ') === command)?.options ?? [];
const takenBy = (command: string, flag: string) => optionsOf(command).find((option) => option.flag === flag)?.value;

describe('commandTree', () => {
  it('has every command, with its title', () => {
    expect(tree.map(({ words, about }) => [words.join(' '), about])).toEqual(
      ([...COMMANDS, COMPLETION] as const).map((command) => [command, titleOf(command)]),
    );
  });

  it.each(COMMANDS)('has every option of %s, and each can be read', (command) => {
    const own = cliOptions.filter((name) => isFor(name, command)).map(flagOf);
    expect(optionsOf(command).map(({ flag }) => flag)).toEqual([...own, '--help']);
    for (const { flag, value } of optionsOf(command)) {
      const words = value.kind === 'none' ? [flag] : [flag, 'x'];
      expect(() => readArgs([command, ...words])).not.toThrow();
    }
  });

  it.each([
    ['--format', { kind: 'words', words: ['text', 'json', 'github', 'gitlab', 'sarif', 'markdown'] }],
    ['--config', { kind: 'file' }],
    ['--max-warnings', { kind: 'free', name: 'N' }],
    ['--only', { kind: 'free', name: 'account=A|id=I|label=K=V' }],
    ['--strict', { kind: 'none' }],
    ['--no-waivers', { kind: 'none' }],
  ])('knows what stands behind %s', (flag, value) => {
    expect(takenBy('check', flag)).toEqual(value);
  });

  it('tells of an option in one sentence, without its full stop', () => {
    const about = new Map(optionsOf('check').map((option) => [option.flag, option.about]));
    expect(about.get('--config')).toBe('The config file');
    expect(about.get('--dry-run')).toBe('With --fix: write no file; print what would change as a diff that git apply takes');
  });
});

it('groupsOf joins commands by their first word, where more follow', () => {
  const command = (...words: readonly string[]) => ({ words, about: '', options: [], operands: { kind: 'file' } as const });
  const groups = groupsOf([command('a'), command('b', 'c'), command('b', 'd')]);
  expect([...groups].map(([first, group]) => [first, group.map(({ words }) => words.join(' '))])).toEqual([
    ['b', ['b c', 'b d']],
  ]);
});

it('quotedWord makes one word of any text', () => {
  expect(quotedWord(`it's "$HOME"`)).toBe(String.raw`'it'\''s "$HOME"'`);
});
