import { describe, expect, it } from 'vitest';
import { readOutputs, readSummary } from './files.js';

describe('outputs', () => {
  it.each([
    ['on one line', 'a=b=c\n', { a: 'b=c' }],
    ['over several lines', 'a<<END\n1\n\n2=3\nEND\nb=4', { a: '1\n\n2=3', b: '4' }],
    ['empty', 'a<<END\nEND\nb=\n', { a: '', b: '' }],
    ['with an equals sign first, a value', 'a=<<END\n', { a: '<<END' }],
    ['with a delimiter that also begins a line', 'a<<E\nEND\nE\n', { a: 'END' }],
    ['with empty lines between', '\n\na=1\n\n', { a: '1' }],
  ])('%s', (_, text, outputs) => {
    expect(Object.fromEntries(readOutputs(text))).toEqual(outputs);
  });

  it.each([
    ['a delimiter that does not come', 'a<<END\n1\nEND \n', 'Matching delimiter not found'],
    ['a line with neither', 'a\n', 'Invalid format'],
    ['no name', '=a\n', 'Name must not be empty'],
    ['no delimiter', 'a<<\n', 'delimiter must not be empty'],
  ])('%s fails the step', (_, text, message) => {
    expect(() => readOutputs(text)).toThrow(message);
  });
});

describe('a summary', () => {
  it('is shown up to 1 MiB, counted in bytes', () => {
    expect(readSummary(Buffer.from('é'.repeat(2 ** 19)))).toHaveLength(2 ** 19);
    expect(readSummary(Buffer.from(`${'é'.repeat(2 ** 19)}x`))).toBeNull();
  });

  it('is none when it is empty', () => {
    expect(readSummary(Buffer.alloc(0))).toBeNull();
  });
});
