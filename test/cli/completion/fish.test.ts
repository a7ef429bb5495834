import { expect, it } from 'vitest';
import { fishScript } from '../../../src/cli/completion/fish.js';
import { MADE } from './made.js';

// Asked of fish 3.6 by `complete -C`; not every machine that runs the tests has it.
it('describes commands, second words, options and their values', () => {
  expect(fishScript(MADE).split('\n')).toEqual([
    '# Completion of spot-imdsv2 for fish. Into ~/.config/fish/completions/spot-imdsv2.fish',
    ...[
      '-n __fish_use_subcommand -f',
      "-n __fish_use_subcommand -l help -d 'Tells how it is used'",
      "-n __fish_use_subcommand -l version -d 'Tells the version of this program'",
      "-n __fish_use_subcommand -a 'look' -d 'looks at files'",
      "-n __fish_use_subcommand -a 'speak' -d 'says a word'",
      "-n '__fish_seen_subcommand_from image; and not __fish_seen_subcommand_from enable copy' -f",
      "-n __fish_use_subcommand -a 'image' -d 'enable, copy'",
      "-n '__fish_seen_subcommand_from image; and not __fish_seen_subcommand_from enable copy' -a 'enable' -d 'turns it on'",
      "-n '__fish_seen_subcommand_from image; and not __fish_seen_subcommand_from enable copy' -a 'copy' -d 'makes a copy'",
      String.raw`-n '__fish_seen_subcommand_from look' -l how -x -a 'near far' -d 'it\'s [near]: or not'`,
      "-n '__fish_seen_subcommand_from look' -l into -r -d 'a file'",
      "-n '__fish_seen_subcommand_from look' -l only -x -d 'some of them'",
      "-n '__fish_seen_subcommand_from look' -l loud -d 'loudly'",
      "-n '__fish_seen_subcommand_from image; and __fish_seen_subcommand_from enable' -l how -x -a 'slowly fast' -d 'how'",
      "-n '__fish_seen_subcommand_from image; and __fish_seen_subcommand_from enable' -l yes -d 'without asking'",
      "-n '__fish_seen_subcommand_from speak' -f -a 'yes no'",
    ].map((words) => `complete -c spot-imdsv2 ${words}`),
    '',
  ]);
});
