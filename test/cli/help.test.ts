import { describe, expect, it } from 'vitest';
import { COMMANDS, COMPLETION, cliOptions, flagOf, readArgs, SHELLS } from '../../src/cli/args.js';
import { EXIT } from '../../src/cli/exit.js';
import { helpText } from '../../src/cli/help.js';
import { isFor, OPTIONS, optionValue } from '../../src/options.js';
import { settingsOf } from '../../src/settings.js';

const inOneLine = (text: string) => text.replace(/\s+/g, ' ');
const overview = helpText(null);

describe.each([null, ...COMMANDS, COMPLETION] as const)('the help of %s', (command) => {
  const help = helpText(command);

  it('fits into 80 columns', () => {
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('tells of every exit code', () => {
    const told = [...(help.split('Exit codes:')[1]?.matchAll(/^ {2}(\d) {2}\S/gm) ?? [])].map(([, code]) => Number(code));
    expect(told).toEqual(Object.values(EXIT));
  });

  it('ends with a line end', () => {
    expect(help).toMatch(/\S\n$/);
  });
});

it('the help of all names every command, and how to get its help', () => {
  expect([...COMMANDS, COMPLETION].filter((command) => !overview.includes(`\n  ${command} `))).toEqual([]);
  expect(overview).toContain('spot-imdsv2 COMMAND --help');
  expect(overview).not.toContain('--strict');
});

it('the help of completion shows how each shell takes its script', () => {
  const help = helpText(COMPLETION);
  const examples = [...help.matchAll(/spot-imdsv2 (completion \w+)(?=\)| >)/g)].map(([, words = '']) =>
    readArgs(words.split(' ')),
  );
  expect(examples).toEqual(SHELLS.map((shell) => ({ run: 'completion', shell })));
});

describe.each(COMMANDS)('the help of %s', (command) => {
  const help = helpText(command);
  const [own, others] = [true, false].map((isOwn) => cliOptions.filter((name) => isFor(name, command) === isOwn));

  it('says how it is used, with examples that are understood', () => {
    const operands =
      { 'instances require': '\\[FLEET_ID\\|PATH\\.\\.\\.\\] ', 'image enable': 'AMI\\.\\.\\. ', 'image register': '' }[
        command as string
      ] ?? '\\[PATH\\.\\.\\.\\] ';
    expect(help).toMatch(new RegExp(`^Usage: spot-imdsv2 ${command} ${operands}\\[options\\]\n`));
    const examples = [...help.matchAll(/^ {2}spot-imdsv2 (.*)$/gm)].map(([, words = '']) => readArgs(words.split(' ')));
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      expect(example.run).toBe(command);
      if ('raw' in example) expect(() => settingsOf(example.raw, example.paths, flagOf, command)).not.toThrow();
    }
  });

  it.each(own ?? [])('tells of %s: how it is written, what it does, and its default', (name) => {
    const { description, default: standard } = OPTIONS[name];
    const value = optionValue(name, command);
    expect(help).toContain(`\n  ${value === '' ? flagOf(name) : `${flagOf(name)} ${value}`}\n`);
    expect(inOneLine(help)).toContain(description);
    if (value !== '' && standard !== '') expect(inOneLine(help)).toContain(`${description} Default: ${standard}.`);
  });

  it.each(others ?? [])('does not tell of %s', (name) => {
    expect(help).not.toMatch(new RegExp(`^  ${flagOf(name)}(?: |$)`, 'm'));
  });
});
