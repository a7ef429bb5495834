import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { canAsk, isYes } from '../../src/cli/question.js';
import type { Input, Output } from '../../src/cli/surroundings.js';

const stderr: Output = { write: () => {} };
const NEVER = new AbortController().signal;

describe('isYes', () => {
  it.each([
    ['y', 'y\n', true],
    ['yes', 'yes\n', true],
    ['a capital', 'Y\r\n', true],
    ['spaces', '  yes \n', true],
    ['without a line end', 'y', true],
    ['an empty line', '\n', false],
    ['no', 'n\n', false],
    ['a word that begins like it', 'yesterday\n', false],
    ['the second line', 'what?\nyes\n', false],
    ['the end of the input', '', false],
  ])('%s', async (_, answer, expected) => {
    expect(await isYes('Go on?', { stdin: Readable.from([answer]), stderr }, NEVER)).toBe(expected);
  });

  it('writes the question, and that no is meant by silence', async () => {
    let written = '';
    await isYes('Go on?', { stdin: Readable.from(['\n']), stderr: { write: (text) => (written += text) } }, NEVER);
    expect(written).toBe('Go on? [y/N] ');
  });

  it.each([
    ['an answer', 'n\n', ''],
    ['no answer', '', '\n'],
  ])('leaves no line open after %s', async (_, answer, more) => {
    let written = '';
    await isYes('Go on?', { stdin: Readable.from([answer]), stderr: { write: (text) => (written += text) } }, NEVER);
    expect(written).toBe(`Go on? [y/N] ${more}`);
  });

  it('is a no when the run is stopped meanwhile, and reads no further', async () => {
    const [stdin, stopper] = [new PassThrough(), new AbortController()];
    const answer = isYes('Go on?', { stdin, stderr }, stopper.signal);
    stopper.abort();
    expect([await answer, stdin.isPaused()]).toEqual([false, true]);
  });

  it('asks nothing once the run is stopped', async () => {
    let written = '';
    const answer = isYes('', { stdin: new PassThrough(), stderr: { write: (text) => (written += text) } }, AbortSignal.abort());
    expect([await answer, written]).toEqual([false, '']);
  });
});

it.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
  [undefined, undefined, false],
])('somebody can be asked by stdin %s and stderr %s: %s', (isInput, isOutput, expected) => {
  const stdin: Input = Object.assign(new PassThrough(), isInput === undefined ? {} : { isTTY: isInput });
  const output: Output = { write: () => {}, ...(isOutput === undefined ? {} : { isTTY: isOutput }) };
  expect(canAsk({ stdin, stderr: output })).toBe(expected);
});
