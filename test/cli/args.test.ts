import { describe, expect, it } from 'vitest';
import { cliOptions, flagOf, readArgs } from '../../src/cli/args.js';
import { UserError } from '../../src/errors.js';
import { OPTIONS } from '../../src/options.js';

const read = (line: string) => readArgs(line.split(' ').filter((word) => word !== ''));

describe('readArgs', () => {
  it.each([
    ['no words', '', { run: 'help', command: null }],
    ['help', '--help', { run: 'help', command: null }],
    ['help of a command, short', 'check -h', { run: 'help', command: 'check' }],
    ['help of a command, first', '--help apply', { run: 'help', command: 'apply' }],
    ['help beside what is wrong', 'chekc --frmat --help', { run: 'help', command: null }],
    ['version', '--version', { run: 'version' }],
    ['help before version', '--version --help', { run: 'help', command: null }],
    ['a command alone', 'check', { run: 'check', paths: [], raw: {} }],
    ['plan', 'plan fleets --apply-scope spec', { run: 'plan', paths: ['fleets'], raw: { 'apply-scope': 'spec' } }],
    ['apply', 'apply --yes --max-changes 3', { run: 'apply', paths: [], raw: { yes: 'true', 'max-changes': '3' } }],
    ['image enable', 'image enable ami-1 --yes', { run: 'image enable', paths: ['ami-1'], raw: { yes: 'true' } }],
    ['image register', 'image register --from ami-1', { run: 'image register', paths: [], raw: { from: 'ami-1' } }],
    ['a command of two words', 'instances require sig-1 a', { run: 'instances require', paths: ['sig-1', 'a'], raw: {} }],
    [
      'two words with an option between',
      'instances --yes require',
      { run: 'instances require', paths: [], raw: { yes: 'true' } },
    ],
    ['help of a command of two words', 'instances require -h', { run: 'help', command: 'instances require' }],
    ['rehearse', 'rehearse a', { run: 'rehearse', paths: ['a'], raw: {} }],
    ['completion', 'completion zsh', { run: 'completion', shell: 'zsh' }],
    ['help of completion', 'completion --help', { run: 'help', command: 'completion' }],
    ['paths', 'check a b/c.json', { run: 'check', paths: ['a', 'b/c.json'], raw: {} }],
    ['an option before the command', '--quiet check a', { run: 'check', paths: ['a'], raw: { quiet: 'true' } }],
    ['options between paths', 'check a --strict b', { run: 'check', paths: ['a', 'b'], raw: { strict: 'true' } }],
    ['a value', 'check --format json', { run: 'check', paths: [], raw: { format: 'json' } }],
    ['a joined value', 'check --format=json', { run: 'check', paths: [], raw: { format: 'json' } }],
    ['a value with an equals sign', 'check --output=a=b', { run: 'check', paths: [], raw: { output: 'a=b' } }],
    ['a value that begins with a dash, joined', 'check --config=-a.yml', { run: 'check', paths: [], raw: { config: '-a.yml' } }],
    ['a negative number', 'check --max-warnings -1', { run: 'check', paths: [], raw: { 'max-warnings': '-1' } }],
    ['of one option twice, the last', 'check --format json --format text', { run: 'check', paths: [], raw: { format: 'text' } }],
    ['a list, each on its line', 'check --only id=a --only=id=b', { run: 'check', paths: [], raw: { only: '\nid=a\nid=b' } }],
    ['a flag that switches off', 'check --no-waivers', { run: 'check', paths: [], raw: { waivers: 'false' } }],
    ['paths after two dashes', 'check -- -a.json --strict', { run: 'check', paths: ['-a.json', '--strict'], raw: {} }],
  ])('%s', (_, line, invocation) => {
    expect(read(line)).toEqual(invocation);
  });

  it.each([
    [
      'no command',
      '--strict',
      'a command is missing. Commands: check, plan, apply, prove, rehearse, instances require, image enable, image register, completion. See --help.',
    ],
    ['a misspelt command', 'chekc', 'there is no command "chekc". Did you mean "check"? See --help.'],
    ['half a command', 'image', 'image needs a second word: image enable, image register. See --help.'],
    [
      'the first word with something else',
      'image ami-0123456789abcdef0',
      'there is no command "image ami-0123456789abcdef0". Commands: image enable, image register. See --help.',
    ],
    ['a half-known command', 'image enabel x', 'there is no command "image enabel". Did you mean "image enable"? See --help.'],
    [
      'an unknown command',
      'deploy',
      'there is no command "deploy". Commands: check, plan, apply, prove, rehearse, instances require, image enable, image register, completion. See --help.',
    ],
    ['the first of two words', 'instances', 'instances needs a second word: instances require. See --help.'],
    [
      'a misspelt second word',
      'instances requir',
      'there is no command "instances requir". Did you mean "instances require"? See --help.',
    ],
    ['a misspelt option', 'check --fromat json', 'there is no option --fromat. Did you mean --format?'],
    ['a misspelt option before the command', '--frmat json check', 'there is no option --frmat. Did you mean --format?'],
    ['an unknown option', 'check --parallel', 'there is no option --parallel. See --help.'],
    ['an unknown short option', 'check -q', 'there is no option -q. See --help.'],
    ['an input that the command line has not', 'check --github-token x', 'there is no option --github-token. See --help.'],
    ['a misspelt command of several', 'aply', 'there is no command "aply". Did you mean "apply"? See --help.'],
    [
      'the token as an option',
      'plan --spot-token=s3cret',
      'there is no option --spot-token: others can read a command line. Set SPOTINST_TOKEN in the environment.',
    ],
    ['no value of what a plan takes', 'plan --format', '--format needs a value: --format text|json|markdown.'],
    ['no value at the end', 'check --output', '--output needs a value: --output FILE.'],
    ['no value before an option', 'check --output --quiet', '--output needs a value: --output FILE.'],
    ['an empty value', 'check --config=', '--config needs a value: --config FILE.'],
    ['a value for a flag', 'check --strict=yes', '--strict takes no value, but it has "yes".'],
    ['a misspelt completion', 'completoin bash', 'there is no command "completoin". Did you mean "completion"? See --help.'],
    ['completion without a shell', 'completion', 'completion needs the name of one shell: bash, zsh, fish.'],
    ['completion of two shells', 'completion bash zsh', 'completion needs the name of one shell: bash, zsh, fish.'],
    ['a misspelt shell', 'completion bahs', 'the shell must be one of bash, zsh, fish, but it is "bahs". Did you mean "bash"?'],
    ['an option for completion', 'completion bash --quiet', 'completion takes no options. Leave --quiet out.'],
    ['a name that every object has', 'check --constructor', 'there is no option --constructor. See --help.'],
  ])('refuses %s', (_, line, message) => {
    expect(() => read(line)).toThrow(new UserError(message));
  });

  it('refuses an empty path, which would be the current folder', () => {
    expect(() => readArgs(['check', ''])).toThrow('a PATH is empty. Name a file or a folder, or leave it out.');
  });

  it('takes every option of the table by its name', () => {
    for (const name of cliOptions) {
      const { cli } = OPTIONS[name];
      const words = cli === 'value' || cli === 'list' ? [flagOf(name), 'x'] : [flagOf(name)];
      const invocation = readArgs(['check', ...words]);
      expect(invocation.run === 'check' && Object.keys(invocation.raw)).toEqual([name]);
    }
  });
});
