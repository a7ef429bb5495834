import { describe, expect, it } from 'vitest';
import { COMMANDS, cliOptions, flagOf } from '../../src/cli/args.js';
import { EXIT } from '../../src/cli/exit.js';
import { helpText } from '../../src/cli/help.js';
import { isFor, OPTIONS } from '../../src/options.js';

const help = helpText();
const inOneLine = help.replace(/\s+/g, ' ');

describe('helpText', () => {
  it('fits into 80 columns', () => {
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('names every command', () => {
    expect(COMMANDS.filter((command) => !help.includes(`spot-imdsv2 ${command} `))).toEqual([]);
  });

  it.each(cliOptions.filter((name) => isFor(name, 'check')))(
    'tells of %s: how it is written, what it does, and its default',
    (name) => {
      const { value, description, default: standard } = OPTIONS[name];
      expect(help).toContain(`\n  ${value === '' ? flagOf(name) : `${flagOf(name)} ${value}`}\n`);
      expect(inOneLine).toContain(description);
      if (value !== '' && standard !== '') expect(inOneLine).toContain(`${description} Default: ${standard}.`);
    },
  );

  it('tells of every exit code', () => {
    const told = [...(help.split('Exit codes:')[1]?.matchAll(/^ {2}(\d) {2}\S/gm) ?? [])].map(([, code]) => Number(code));
    expect(told).toEqual(Object.values(EXIT));
  });

  it('ends with a line end', () => {
    expect(help).toMatch(/\S\n$/);
  });
});
