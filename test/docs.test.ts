import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { flagOf, readArgs } from '../src/cli/args.js';
import { parseConfig } from '../src/policy/config.js';
import { REPORTERS } from '../src/reporters/index.js';
import { settingsOf } from '../src/settings.js';
import { NOT_RUN, ROOT, withRealOutput } from './docs/console.js';
import { made } from './docs/made.js';
import { anchorsOf, fencesIn, linksOf, withMade, withoutFences } from './docs/markdown.js';

/** All documents of the project, relative to the checkout. */
const DOCUMENTS = ['', 'docs', 'docs/rules', 'examples']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => (folder === '' ? name : `${folder}/${name}`)))
  .filter((file) => file.endsWith('.md'))
  .sort();
/** With UPDATE_DOCS=1 the outputs and tables in the documents are written anew instead of compared. */
const IS_UPDATE = process.env.UPDATE_DOCS === '1';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));

describe('what the documents show is what the program does', () => {
  test.each(DOCUMENTS)('%s', (file) => {
    const text = read(file);
    const right = withRealOutput(withMade(text, made));
    if (IS_UPDATE) writeFileSync(join(ROOT, file), right);
    else expect(text, 'run UPDATE_DOCS=1 npx vitest run test/docs.test.ts and look at the difference').toBe(right);
  });
});

const fences = DOCUMENTS.flatMap((file) => fencesIn(read(file)));

describe('what is shown and not run', () => {
  test('every command of a shell has a reason', () => {
    const shells = fences.filter(({ language }) => ['sh', 'bash', 'shell', 'zsh', 'fish'].includes(language));
    const commands = shells
      .flatMap(({ content }) => content.map((line) => line.replace(/ +#.*$/, '')))
      .filter((line) => line.trim() !== '');
    expect([...new Set(commands)].toSorted()).toEqual(Object.keys(NOT_RUN).toSorted());
  });

  test.each(DOCUMENTS)('%s: every command line in its prose is understood', (file) => {
    const shown = [...withoutFences(read(file)).matchAll(/`(?:spot-imdsv2|node dist\/cli\/index\.js) ([^`\n]+)`/g)];
    for (const [, line = ''] of shown) {
      // In usages, brackets and capitals stand for what may be there.
      const words = line.split(' ').filter((word) => !/^\[|^COMMAND$/.test(word));
      const invocation = readArgs(words);
      if ('raw' in invocation) expect(() => settingsOf(invocation.raw, [], flagOf, invocation.run), line).not.toThrow();
    }
  });

  test('every step of a workflow that uses this Action has only inputs that there are', () => {
    const { inputs } = load(read('action.yml')) as { readonly inputs: object };
    const texts = fences.filter(({ content }) => content.some((line) => line.includes('uses: spot-imdsv2/')));
    const steps = texts.flatMap(({ content }) => stepsIn(load(content.join('\n'))));
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.flatMap((step) => Object.keys(step.with ?? {})).filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
  });

  test('every config that no command reads is one that can be read', () => {
    // Of one that is written to a file, a command that is run says what is wrong with it.
    const configs = fences.filter(
      ({ content, file, language }) => language === 'yaml' && file === null && content.includes('version: 1'),
    );
    expect(configs.length).toBeGreaterThan(10);
    for (const { content } of configs) {
      expect(() => parseConfig('.github/spot-imdsv2.yml', content.join('\n')), content.join('\n')).not.toThrow();
    }
  });
});

/** Rules that ask a service. */
const ONLINE: readonly string[] = ['image-support', 'live-drift', 'instance-proof'];

describe('every rule\u2019s page tells the same things in the same order', () => {
  test.each(DOCUMENTS.filter((file) => file.startsWith('docs/rules/')))('%s', (file) => {
    const text = read(file);
    const headings = [...withoutFences(text).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    // What only a service can tell is shown where the service is simulated; a document runs without one.
    const isOnline = ONLINE.includes(file.slice('docs/rules/'.length, -'.md'.length));
    if (isOnline) {
      expect(headings).toEqual(['What it is', 'Why it matters', 'How it is put right', 'Severity and waivers']);
      return;
    }
    const kinds = [
      'What it is',
      'Why it matters',
      expect.stringMatching(/^A .+ (?:that fails|with the finding)$/),
      'The same, put right',
    ];
    expect(headings).toEqual([...kinds, 'Severity and waivers']);
    const id = file.slice('docs/rules/'.length, -'.md'.length);
    const [, bad = '', good = ''] = text.split(/^## (?:A .+|The same, put right)$/m);
    expect(bad).toContain(`[${id}]`);
    expect(good.split('\n## ')[0]).toMatch(/^pass: /m);
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: object;
}

/** The steps that use this Action, wherever they stand in a workflow or in a part of one. */
function stepsIn(value: unknown): readonly Step[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'uses' in value && String(value.uses).startsWith('spot-imdsv2/') ? [value as Step] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
}

describe('links lead somewhere', () => {
  test.each(DOCUMENTS)('%s', (file) => {
    expect(linksOf(read(file)).flatMap((target) => brokenLink(file, target) ?? [])).toEqual([]);
  });
});

test('every schema that is named by its address is there', () => {
  const address = /https:\/\/raw\.githubusercontent\.com\/spot-imdsv2\/spot-imdsv2\/v1\/([\w./-]+\.json)/g;
  const named = DOCUMENTS.flatMap((file) => [...read(file).matchAll(address)].map(([, path = '']) => path));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

/** What is wrong with a link; null where nothing is. Pages elsewhere are not asked for. */
function brokenLink(from: string, target: string): string | null {
  const own = target.replace(/^https:\/\/github\.com\/spot-imdsv2\/spot-imdsv2\/(?:blob|tree)\/v1\//, '/');
  if (/^[a-z]+:/.test(own)) return null;
  const [path = '', anchor] = own.split('#');
  const file = path === '' ? from : normalize(path.startsWith('/') ? path.slice(1) : join(dirname(from), path));
  if (!existsSync(join(ROOT, file))) return `${target}: there is no ${file}`;
  if (anchor === undefined || !file.endsWith('.md')) return null;
  return anchorsOf(read(file)).has(anchor) ? null : `${target}: ${file} has no heading for it`;
}

describe('docs/development.md knows what package.json has', () => {
  const development = read('docs/development.md');
  const section = (heading: string) => development.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const firstCells = (text: string) => [...text.matchAll(/^\| `([^`]+)` /gm)].map(([, name]) => name);

  test('every script', () => {
    expect(firstCells(section('Scripts')).toSorted()).toEqual(Object.keys(json('package.json').scripts).toSorted());
  });

  test('every dependency, with its licence', () => {
    const { dependencies = {}, devDependencies } = json('package.json');
    const rows = [...section('Dependencies').matchAll(/^\| `([^`]+)` +\|.*\| ([^|]+?) +\|$/gm)].map(([, name, licence]) => [
      name,
      licence,
    ]);
    const real = Object.keys({ ...dependencies, ...devDependencies }).map((name) => [
      name,
      json(`node_modules/${name}/package.json`).license,
    ]);
    expect(rows.toSorted()).toEqual(real.toSorted());
  });
});

test('docs/cli.md describes every format', () => {
  const cli = read('docs/cli.md');
  const described = [...cli.matchAll(/^\| `(\w+)` /gm)].map(([, format]) => format);
  expect(described.toSorted()).toEqual(Object.keys(REPORTERS).toSorted());
});

test('docs/troubleshooting.md knows every message about wrong use', () => {
  const page = read('docs/troubleshooting.md').replace(/\s+/g, ' ');
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const messages = sources.flatMap((file) =>
    [...read(`src/${file}`).matchAll(/new UserError\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map(
      ([, plain, template]) => plain ?? template ?? '',
    ),
  );
  // A message is known by any part of it that holds no value.
  const partsOf = (message: string) => message.split(/\$\{[^}]*\}|[.:"]/).map((part) => part.trim());
  const isTold = (message: string) => partsOf(message).some((part) => part.length >= 12 && page.includes(part));
  const unknown = messages.filter((message) => partsOf(message).some((part) => part.length >= 12) && !isTold(message));
  expect(messages.length).toBeGreaterThan(20);
  expect(unknown).toEqual([]);
});

test.each([
  ['spot-imdsv2', 'check'],
  ['spot-imdsv2-fix', 'check --fix'],
])('the hook %s of .pre-commit-hooks.yaml starts a program that package.json installs', (id, command) => {
  const hooks = load(read('.pre-commit-hooks.yaml')) as readonly Readonly<Record<string, string | boolean>>[];
  const hook = hooks.find((one) => one.id === id);
  const { bin } = json('package.json');
  expect([hook?.language, hook?.entry, hook?.pass_filenames]).toEqual(['node', `${Object.keys(bin)[0]} ${command}`, false]);
  const isMatch = (file: string) => new RegExp(String(hook?.files)).test(file);
  expect(['fleets/web.json', 'a.yaml', 'b.yml', 'src/index.ts', 'json'].filter(isMatch)).toEqual([
    'fleets/web.json',
    'a.yaml',
    'b.yml',
  ]);
});
