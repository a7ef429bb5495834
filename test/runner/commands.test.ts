import { describe, expect, it } from 'vitest';
import { readLog } from './commands.js';

const brief = (...streams: readonly string[]) =>
  readLog(...streams).commands.map(({ name, properties, data }) => [name, properties, data]);

describe('a command with colons', () => {
  it.each([
    ['with properties', '::error file=a.json,line=3::no', [['error', { file: 'a.json', line: '3' }, 'no']]],
    ['without', '::endgroup::', [['endgroup', {}, '']]],
    ['in another case', '::Add-Mask::x', [['Add-Mask', {}, 'x']]],
    ['after white space', ' \t\u0085\u3000::debug::x', [['debug', {}, 'x']]],
    ['after a mark that .NET does not trim', '\ufeff::debug::x', []],
    ['in the middle of a line', 'see ::error::x', []],
    ['by an unknown name', '::fail::x', []],
    ['without an end', '::error file=a', []],
    ['with escapes', '::error file=a%2Cb%3A%25::1%0A2%0D%252C%3A', [['error', { file: 'a,b:%' }, '1\n2\r%2C%3A']]],
    ['with an escaped escape', '::debug::%250A', [['debug', {}, '%0A']]],
    ['with an equals sign in a value', '::error title=a=b,=c,d=::x', [['error', { title: 'a=b' }, 'x']]],
    ['with a key twice', '::error File=a,file=b::x', [['error', { file: 'b' }, 'x']]],
  ])('%s', (_, line, commands) => {
    expect(brief(line)).toEqual(commands);
  });
});

describe('a command with a number sign', () => {
  it.each([
    ['anywhere in a line', 'see ##[error file=a;line=2]x', [['error', { file: 'a', line: '2' }, 'x']]],
    ['with escapes', '##[debug]a%5D%3B%0A%25', [['debug', {}, 'a];\n%']]],
    ['by an unknown name', '##[section]x', []],
    ['broken', '##\\[error]x', []],
    ['the second in a line does not count', '##[section] ##[error]x', []],
    ['behind one with colons', '::debug::##[error]x', [['debug', {}, '##[error]x']]],
  ])('%s', (_, line, commands) => {
    expect(brief(line)).toEqual(commands);
  });
});

describe('lines', () => {
  it.each(['\n', '\r\n', '\r'])('end at %j', (end) => {
    expect(brief(`a${end}::debug::b${end}`)).toEqual([['debug', {}, 'b']]);
    expect(readLog(`a${end}${end}b${end}`).shown).toEqual(['a', '', 'b']);
  });

  it('do not end at other separators', () => {
    expect(brief('a\u2028::debug::b\u0085::debug::c\v::debug::d')).toEqual([]);
  });

  it('are read from each stream', () => {
    expect(brief('::debug::1', '::debug::2')).toHaveLength(2);
  });
});

describe('stop-commands', () => {
  it('shows what looks like a command until the token comes', () => {
    const { commands, shown } = readLog('::stop-commands::abc1234\n::error::x\n##[error]y\n::ABC1234::\n::debug::z\n::abc1234::');
    expect(commands.map(({ name }) => name)).toEqual(['stop-commands', 'ABC1234', 'debug']);
    expect(shown).toEqual(['::error::x', '##[error]y', '::***::']);
  });

  it.each(['', 'pause-logging', 'error'])('refuses the token %j', (token) => {
    expect(() => readLog(`::stop-commands::${token}`)).toThrow('invalid stop token');
  });
});

describe('annotations', () => {
  it('are recorded up to ten of each kind', () => {
    const { annotations, dropped } = readLog('::error::x\n'.repeat(12) + '::notice::y\n'.repeat(3));
    expect(annotations.map(({ kind }) => kind)).toEqual([...Array(10).fill('error'), ...Array(3).fill('notice')]);
    expect(dropped).toEqual({ error: 2, warning: 0, notice: 0 });
  });

  it.each([
    ['columns on one line', 'line=1,endLine=1,col=2,endColumn=4', { line: '1', endLine: '1', col: '2', endColumn: '4' }],
    ['columns over several lines are dropped', 'line=1,endLine=2,col=2,endColumn=4', { line: '1', endLine: '2' }],
    ['columns without a line are dropped', 'col=2,endColumn=4', {}],
    ['an end without a line is the line', 'endLine=2', { line: '2', endLine: '2' }],
    ['an end before the start drops both', 'line=3,endLine=2', {}],
    ['an end column before the column drops both', 'line=3,col=3,endColumn=2', { line: '3' }],
  ])('%s', (_, properties, kept) => {
    expect(readLog(`::error ${properties}::x`).annotations[0]?.properties).toEqual(kept);
  });

  it('are cut at 4096 characters', () => {
    expect(readLog(`::error::${'x'.repeat(5000)}`).annotations[0]?.message).toHaveLength(4096);
  });
});

it('masks a secret from the line on in which it was named', () => {
  const { shown, annotations } = readLog('s3cret\n::add-mask::s3cret\nhas s3cret\n::error::s3cret');
  expect(shown).toEqual(['s3cret', 'has ***']);
  expect(annotations[0]?.message).toBe('***');
});
