import type { CompletedCommand } from '../../../src/cli/completion/tree.js';

/** Commands with all that a script has to cope with: two words, each sort of value, and letters that mean something to a shell. */
export const MADE: readonly CompletedCommand[] = [
  {
    words: ['look'],
    about: 'looks at files',
    operands: { kind: 'file' },
    options: [
      { flag: '--how', value: { kind: 'words', words: ['near', 'far'] }, isRepeated: false, about: "it's [near]: or not" },
      { flag: '--into', value: { kind: 'file' }, isRepeated: false, about: 'a file' },
      { flag: '--only', value: { kind: 'free', name: 'id=I' }, isRepeated: true, about: 'some of them' },
      { flag: '--loud', value: { kind: 'none' }, isRepeated: false, about: 'loudly' },
    ],
  },
  {
    words: ['image', 'enable'],
    about: 'turns it on',
    operands: { kind: 'file' },
    options: [
      { flag: '--how', value: { kind: 'words', words: ['slowly', 'fast'] }, isRepeated: false, about: 'how' },
      { flag: '--yes', value: { kind: 'none' }, isRepeated: false, about: 'without asking' },
    ],
  },
  { words: ['image', 'copy'], about: 'makes a copy', operands: { kind: 'file' }, options: [] },
  { words: ['speak'], about: 'says a word', operands: { kind: 'words', words: ['yes', 'no'] }, options: [] },
];
