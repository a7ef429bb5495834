import { describe, expect, it } from 'vitest';
import { elastigroup, type Ran, runAction, UNSAFE } from './run-action.js';

const OURS =
  /^::(?:error|warning|notice) (?:file=[^:]*,line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?)?title=IMDSv2%3A [a-z -]+::/;
/** Texts that would run a command, or hide one, if they reached the log as they are. */
const TEXTS = [
  '::error::pwned',
  ' \t::set-output name=verdict::pass',
  'x\n::set-output name=verdict::pass',
  'x\r::add-mask::e',
  'x\r\n::stop-commands::pwned-token',
  '##[add-matcher]x.json',
  'x##[error file=a;line=1]pwned',
  'a,line=99::x%0A::error::y',
  '%0A::error::pwned%25',
  '\u202etxt.\u2066\u200b',
  '\u0085::debug::x\u2028::debug::y',
  '\u001b[31mred\u0007',
  '<img src=x onerror=alert(1)> @octocat [x](https://x.invalid) `|`',
  '__proto__',
  'e\u0301 😀 \ud83d\ude00',
];

/** As names: a slash would part them. */
const NAMES = TEXTS.map((text) => text.replaceAll('/', '\u2215'));

/** Only our commands ran, and nothing else in the log looks like one or hides anything. */
function expectOnlyOurs({ commands, shown, stderr, summary, outputs }: Ran): void {
  const [mask, ...others] = commands;
  expect(mask?.name).toBe('add-mask');
  const foreign = others.filter(({ line }) => !OURS.test(line)).map(({ line }) => line);
  // The one that says why the step is red is the last.
  expect(foreign).toEqual([others.at(-1)?.line]);
  expect(others.at(-1)?.name).toBe('error');
  expect([undefined, '.spot-imdsv2.yml']).toContain(others.at(-1)?.properties.file);
  for (const { line } of others) expect(line).not.toContain('##[');
  for (const line of shown) expect(line).not.toMatch(/##\[|^\s*::/);
  for (const text of [...shown, ...others.flatMap(({ data }) => data.split('\n'))]) {
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/);
  }
  expect(stderr).toBe('');
  expect(outputs.verdict ?? 'fail').toBe('fail');
  // A tag or a link of theirs, or a mention, does not stand in the summary as one.
  expect(summary ?? '').not.toMatch(/<(?!\/?(?:details|summary|code)>)|@octocat|\]\((?!https:\/\/github\.com\/spot-imdsv2\/)/);
}

describe('hostile texts run no command', () => {
  // Five names at a time: ten files, and so an annotation for each of them.
  it.each([0, 5, 10])('as names of files and folders, from the %i. on', (from) => {
    const names = NAMES.slice(from, from + 5).flatMap((name) => [`${name}.json`, `${name}/spec.yaml`]);
    const ran = runAction({ files: Object.fromEntries(names.map((name) => [name, UNSAFE])) });
    expectOnlyOurs(ran);
    const annotated = ran.annotations.flatMap(({ properties: { file } }) => file ?? []);
    expect(annotated.sort()).toEqual(names.map((name) => name.replaceAll('##[', '##\\[')).sort());
    expect(ran.shown.filter((line) => line.endsWith('[tokens-required]'))).toHaveLength(names.length);
  });

  it('as names of files that are broken, passed over, or too many to annotate', () => {
    const files = Object.fromEntries(
      NAMES.flatMap((name) => [
        [`${name}.json`, UNSAFE],
        [`broken/${name}.json`, '{ "group": { "compute": {}, "oceanId": 1 } } x'],
        [`nothing/${name}.yaml`, 'a: ['],
      ]),
    );
    const ran = runAction({ files });
    expectOnlyOurs(ran);
    expect(ran.report().counts).toMatchObject({ specs: NAMES.length, fail: NAMES.length });
  });

  it.each<[string, (text: string) => string]>([
    ['values', (text) => elastigroup({ httpTokens: text })],
    ['names', (text) => elastigroup({ httpTokens: 'optional' }, text)],
    ['keys beside httpTokens', (text) => elastigroup({ [`${text} httpTokens`]: 'required' })],
    ['keys like httpTokens', (text) => elastigroup({ [`httpToken${text.slice(0, 2)}`]: 'required' })],
    ['hop limits', (text) => elastigroup({ httpTokens: 'optional', httpPutResponseHopLimit: text })],
  ])('as %s, in JSON and in YAML', (_, specOf) => {
    const files = Object.fromEntries(
      TEXTS.flatMap((text, index) => [
        [`a${index}.json`, specOf(text)],
        [`b${index}.yaml`, yamlOf(specOf(text))],
      ]),
    );
    const ran = runAction({ files });
    expectOnlyOurs(ran);
    const { specs, fail, unknown } = ran.report().counts;
    // One of them is a placeholder as well.
    expect({ specs, notSafe: fail + unknown }).toEqual({ specs: 2 * TEXTS.length, notSafe: 2 * TEXTS.length });
  });

  it.each([
    ['a plain value', 'httpTokens: x##[error]pwned'],
    ['a plain value that a bracket ends', 'httpTokens: {x##[error]pwned: 1}'],
    ['a block of lines', 'httpTokens: |\n          ::error::pwned\n          ##[group]x'],
    ['an unknown tag', 'httpTokens: !::error::x y'],
    ['an alias', 'httpTokens: *::error::x'],
    ['a comment', 'httpTokens: optional # ##[error]pwned'],
    ['a duplicate key', '"##[error]x": 1\n        "##[error]x": 2'],
    ['a syntax error', 'httpTokens: [##[error]pwned'],
    ['a syntax error behind two number signs', 'httpTokens: ["a##"[error]pwned'],
  ])('in the lines of a YAML file: %s', (_, lines) => {
    const text = `group:\n  compute:\n    launchSpecification:\n      metadataOptions:\n        ${lines}\n`;
    expectOnlyOurs(runAction({ files: { 'a.yaml': text }, inputs: { paths: 'a.yaml' } }));
  });

  it.each<[string, string]>([
    ['keys', TEXTS.map((text) => `${JSON.stringify(text)}: 1`).join('\n')],
    ['values', `policy: { rules: { ${TEXTS.map((text, index) => `x${index}: ${JSON.stringify(text)}`).join(', ')} } }`],
    ['patterns', `exclude: [${TEXTS.map((text) => JSON.stringify(`x${text}`)).join(', ')}]`],
    ['reasons and owners of waivers', `waivers: [${TEXTS.map(waiver).join(', ')}]`],
  ])('as %s in the config', (_, lines) => {
    expectOnlyOurs(runAction({ files: { 'a.json': UNSAFE, '.spot-imdsv2.yml': `version: 1\n${lines}\n` } }));
  });

  it.each(['mode', 'paths', 'config', 'fail-on', 'only'])('as the input %s', (input) => {
    for (const text of ['::error::pwned', 'x\n::set-output name=verdict::pass', 'x##[error]pwned\r::debug::x']) {
      expectOnlyOurs(runAction({ files: { 'a.json': UNSAFE }, inputs: { [input]: text } }));
    }
  });
});

/** A waiver that holds, for a spec and a rule that have nothing to do with each other. */
function waiver(text: string): string {
  const said = JSON.stringify(`x${text}`);
  return `{ name: other, rule: tokens-required, reason: ${said}, owner: ${said}, expires: 2999-12-31 }`;
}

/** The same spec in YAML, with strings as JSON writes them: YAML reads those as well. */
function yamlOf(json: string): string {
  const write = (value: unknown, indent: string): string =>
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([key, child]) => `\n${indent}${JSON.stringify(key)}: ${write(child, `${indent}  `)}`)
          .join('')
      : JSON.stringify(value);
  return `${write(JSON.parse(json), '').trimStart()}\n`;
}
