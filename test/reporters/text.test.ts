import { describe, expect, it } from 'vitest';
import { text } from '../../src/reporters/text.js';
import { readLog } from '../runner/commands.js';
import { HOSTILE } from './hostile.js';
import { context, finding, policy, range, report, spec } from './made.js';

const SOURCE = '{\n  "a": 1,\n    "httpTokens": "optional"\n}\n';
const place = range(3, 19, 3, 29);
const waiver = { reason: 'agent 4.2', owner: '@acme/platform', expires: '2999-12-31', ticket: 'OPS-1' };

describe('text', () => {
  it('has a block for each finding, then what is waived or left out, then the counts', () => {
    const made = report({
      specs: [spec(), spec({ verdict: 'waived', file: 'old.json' })],
      findings: [
        finding({ range: place, message: 'httpTokens must be "required", but it is "optional".' }),
        finding({ rule: 'endpoint', severity: 'warning', file: 'z.json', message: 'off.' }),
        finding({ file: 'old.json', waiver }),
      ],
      passedOver: [{ file: 'notes.yaml', line: 2, column: 4, reason: 'bad indentation' }],
    });
    expect(text(made, context({ 'web.json': SOURCE }))).toBe(
      `web.json:3:19: error: httpTokens must be "required", but it is "optional". [tokens-required]
  3 |     "httpTokens": "optional"
    |                   ^^^^^^^^^^

z.json:3:5: warning: off. [endpoint]

old.json:3:5: waived until 2999-12-31 by @acme/platform: agent 4.2 [tokens-required]
notes.yaml:2:4: passed over: bad indentation

fail: 2 specs in 2 files (1 fail, 1 waived). 1 error, 1 warning, 0 notes, 1
  waived; 1 other file passed over.
`,
    );
  });

  it('shows nothing of user data, which may hold secrets', () => {
    const made = report({ findings: [finding({ rule: 'user-data', message: 'a call.', range: place })] });
    expect(text(made, context({ 'web.json': SOURCE }))).toMatch(/^web\.json:3:19: error: a call\. \[user-data\]\n\nfail: /);
  });

  it('is one line where nothing is wrong', () => {
    const made = report({ specs: [spec({ verdict: 'pass' })] });
    expect(text(made, context())).toBe('pass: 1 spec in 1 file (1 pass). 0 errors, 0 warnings, 0 notes.\n');
  });

  it('names all files as seen from where the reader is', () => {
    const made = report({
      findings: [finding(), finding({ waiver })],
      passedOver: [{ file: 'notes.yaml', line: 1, column: 1, reason: 'x' }],
    });
    const shown = text(made, context({}, { pathOf: (file) => `../${file}` }));
    expect(shown.match(/^\S+?(?=:\d)/gm)).toEqual(['../web.json', '../web.json', '../notes.yaml']);
  });

  it('has no line wider than a terminal, but those that begin with a place', () => {
    const long = 'it is a long story that goes on and on. '.repeat(10).trim();
    const made = report({
      specs: [spec(), spec({ verdict: 'waived' }), spec({ verdict: 'unknown' }), spec({ verdict: 'pass' })],
      findings: [finding({ message: long, range: place }), finding({ message: long, waiver: { ...waiver, reason: long } })],
      passedOver: [{ file: 'notes.yaml', line: 2, column: 4, reason: long }],
      policy: policy([], { note: long }),
    });
    const source = `\n\n{ "a": 1, "httpTokens": "optional", "b": "${long}" }`;
    const lines = text(made, context({ 'web.json': source })).split('\n');
    expect(lines.filter((line) => line.length > 80 && !/^\S+:\d+:\d+: /.test(line))).toEqual([]);
    expect(lines.filter((line) => /^ {4}\| +\^/.test(line))).toHaveLength(1);
  });

  it('says the same in colour', () => {
    const made = report({
      findings: [finding({ range: place }), finding({ severity: 'warning' }), finding({ severity: 'note' }), finding({ waiver })],
      passedOver: [{ file: 'notes.yaml', line: 2, column: 4, reason: 'bad indentation' }],
    });
    const colored = text(made, context({ 'web.json': SOURCE }, { color: true }));
    expect(colored).toContain('\u001b[');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(text(made, context({ 'web.json': SOURCE })));
  });

  it.each([
    ['fail', 'error', 31, 31],
    ['pass', 'warning', 33, 32],
    ['pass', 'note', 36, 32],
  ] as const)('in colour: %s, %s', (verdict, severity, color, verdictColor) => {
    const lines = text(report({ findings: [finding({ severity })] }), context({}, { color: true })).split('\n');
    expect(lines[0]).toBe(
      `\u001b[1mweb.json:3:5\u001b[0m: \u001b[${color}m${severity}\u001b[0m: httpTokens must be "required". \u001b[2m[tokens-required]\u001b[0m`,
    );
    expect(lines[2]).toMatch(new RegExp(`^\u001b\\[${verdictColor}m${verdict}\u001b\\[0m: `));
  });

  it('only counts what the baseline lists', () => {
    const made = report({ specs: [spec({ verdict: 'pass' })], findings: [finding({ isKnown: true })] });
    expect(text(made, context())).toBe('pass: 1 spec in 1 file (1 pass). 0 errors, 0 warnings, 0 notes, 1 in the\n  baseline.\n');
  });

  it('tells before the counts what will hold once the change is merged', () => {
    const changes = [{ message: 'a waiver.' }, { message: 'a spec is deleted.', file: 'old.json', line: null }];
    const made = report({ policy: policy(changes, { note: 'There is no config before this change.' }) });
    expect(text(made, context({}, { pathOf: (file) => `sub/${file}` })).split('\n')).toEqual([
      'sub/.spot-imdsv2.yml:7: will hold once this is merged: a waiver.',
      'sub/old.json: will hold once this is merged: a spec is deleted.',
      'There is no config before this change.',
      '',
      'pass: 1 spec in 1 file (1 fail). 0 errors, 0 warnings, 0 notes.',
      '',
    ]);
  });

  it.each(Object.entries(HOSTILE))('%s: it adds no line, acts on no terminal and gives the runner no command', (_, hostile) => {
    const shape = (value: string) =>
      text(
        report({
          findings: [
            finding({ message: value, file: value, range: range(1, 1, 1, 2) }),
            finding({ waiver: { ...waiver, reason: value, owner: value } }),
          ],
          passedOver: [{ file: value, line: 1, column: 1, reason: value }],
          policy: policy([{ message: value, file: value }], { note: value }),
        }),
        context({ [value]: value }),
      );
    const shown = shape(hostile);
    // All but the line ends of the reporter itself.
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(shown.split('\n')).toHaveLength(shape('harmless').split('\n').length);
    expect(readLog(shown).commands).toEqual([]);
  });
});
