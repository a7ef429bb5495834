import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** What the files of a part may import besides each other. */
interface Allowance {
  /** Folders and files of ours. */
  readonly own: readonly string[] | 'any';
  /** Those of which only types are needed. */
  readonly types?: readonly string[];
  /** Packages, and modules of Node. */
  readonly packages: readonly string[] | 'any';
}

/** Who may import whom: every file of src/ belongs to one of these folders, or is one of these files. */
const ALLOWED: Readonly<Record<string, Allowance>> = {
  'errors.ts': { own: [], packages: [] },
  'version.ts': { own: [], packages: [] },
  'ports.ts': { own: [], types: ['specs/spec.ts'], packages: [] },
  specs: { own: [], packages: ['js-yaml'] },
  findings: { own: ['specs'], packages: [] },
  policy: { own: ['specs', 'findings', 'errors.ts'], packages: ['node:crypto', 'node:zlib'] },
  rollout: {
    own: ['specs', 'findings', 'ports.ts', 'errors.ts'],
    types: ['policy', 'check.ts'],
    packages: ['node:crypto'],
  },
  images: { own: ['specs', 'findings', 'ports.ts', 'errors.ts'], packages: [] },
  reporters: {
    own: [
      ...['findings', 'specs', 'rollout/planned.ts', 'rollout/fleets.ts'],
      ...['rollout/outcome.ts', 'rollout/roll-outcome.ts', 'rollout/prove-words.ts'],
    ],
    types: ['rollout', 'images', 'prove.ts'],
    packages: [],
  },
  feedback: { own: ['findings', 'reporters', 'specs'], types: ['ports.ts'], packages: ['node:crypto'] },
  clients: {
    own: ['ports.ts', 'errors.ts', 'specs/kinds', 'specs/discover.ts', 'specs/value.ts'],
    types: ['specs/spec.ts'],
    packages: 'any',
  },
  simulator: {
    own: ['ports.ts', 'specs/kinds', 'specs/value.ts'],
    types: ['specs/spec.ts'],
    packages: ['node:http'],
  },
  'search.ts': { own: ['specs', 'findings', 'policy', 'ports.ts', 'errors.ts'], packages: [] },
  'change.ts': { own: ['specs', 'findings', 'policy', 'ports.ts', 'errors.ts'], packages: [] },
  'frame.ts': {
    own: ['change.ts', 'search.ts', 'findings', 'policy', 'ports.ts', 'errors.ts'],
    packages: [],
  },
  'base.ts': { own: ['change.ts', 'policy', 'ports.ts', 'errors.ts'], packages: [] },
  'check.ts': {
    own: ['change.ts', 'search.ts', 'frame.ts', 'specs', 'findings', 'policy', 'ports.ts', 'errors.ts'],
    packages: [],
  },
  'fixes.ts': { own: ['specs', 'findings'], types: ['check.ts', 'policy'], packages: [] },
  'fix.ts': { own: ['check.ts', 'fixes.ts', 'specs', 'findings', 'ports.ts'], packages: [] },
  'options.ts': { own: ['errors.ts', 'reporters'], packages: [] },
  'settings.ts': {
    own: ['options.ts', 'errors.ts', 'findings', 'policy/distance.ts', 'reporters'],
    types: ['check.ts', 'rollout'],
    packages: [],
  },
  'rollout.ts': { own: ['rollout', 'specs', 'ports.ts', 'errors.ts'], packages: [] },
  'prove.ts': { own: ['rollout.ts', 'rollout', 'ports.ts', 'errors.ts'], packages: [] },
  'prove-findings.ts': { own: ['findings', 'policy', 'specs', 'rollout'], types: ['prove.ts'], packages: [] },
  'run-prove.ts': { own: 'any', packages: 'any' },
  'require.ts': { own: ['rollout', 'rollout.ts', 'ports.ts', 'errors.ts'], packages: [] },
  'run-instances.ts': { own: 'any', packages: 'any' },
  'run-check.ts': { own: 'any', packages: 'any' },
  'run-rollout.ts': { own: 'any', packages: 'any' },
  'run-images.ts': { own: 'any', packages: 'any' },
  'run-image-commands.ts': { own: 'any', packages: 'any' },
  action: { own: 'any', packages: 'any' },
  cli: { own: 'any', packages: 'any' },
};

/** Everything else gets its effects through ports. */
const TOUCHES_THE_WORLD = [
  'clients',
  'run-check.ts',
  'run-rollout.ts',
  'run-instances.ts',
  'run-images.ts',
  'run-image-commands.ts',
  'action',
  'cli',
];
/** The files that start something when they are loaded. */
const ENTRIES = ['action/index.ts', 'cli/index.ts'];

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const files: ReadonlyMap<string, string> = new Map(
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => [name, readFileSync(`${SOURCE}${name}`, 'utf8')]),
);

describe('each file imports only what its part may', () => {
  test.each([...files.keys()])('%s', (file) => {
    expect(forbiddenImports(file, files.get(file) ?? '')).toEqual([]);
  });
});

test('no file imports itself by way of others', () => {
  expect(cycles(files)).toEqual([]);
});

describe('nothing happens when a file is loaded', () => {
  // Generated files are not laid out by the formatter, which this test relies on.
  const own = [...files.keys()].filter((file) => !ENTRIES.includes(file) && !file.startsWith('policy/validators/'));
  test.each(own)('%s', (file) => {
    expect(effectsAtImport(files.get(file) ?? '')).toEqual([]);
  });
});

describe('the world is reached through ports', () => {
  const others = [...files.keys()].filter((file) => !TOUCHES_THE_WORLD.includes(partOf(file)));
  test.each(others)('%s', (file) => {
    expect(worldlyWords(files.get(file) ?? '')).toEqual([]);
  });
});

describe('these tests notice', () => {
  const rows: readonly (readonly [name: string, file: string, text: string])[] = [
    ['a part that must not be known', 'specs/value.ts', "import { RULES } from '../findings/rules.js';"],
    ['its types as well', 'specs/value.ts', "import type { Finding } from '../findings/finding.js';"],
    ['a module of Node', 'policy/evaluate.ts', "import { readFileSync } from 'node:fs';"],
    ['one without its prefix', 'policy/evaluate.ts', "import { readFileSync } from 'fs';"],
    ['one that is loaded later', 'policy/evaluate.ts', "const { join } = await import('node:path');"],
    ['one that is fetched', 'findings/finding.ts', "const { hash } = process.getBuiltinModule('node:crypto');"],
    ['one that is required', 'findings/finding.ts', "const fs = require('node:fs');"],
    ['a package', 'reporters/text.ts', "import * as core from '@actions/core';"],
    ['a package of another part', 'reporters/text.ts', "import { load } from 'js-yaml';"],
    ['a part of a package', 'policy/config.ts', "import standalone from 'ajv/dist/standalone/index.js';"],
    ['what is passed on', 'findings/rules.ts', "export { check } from '../check.js';"],
    ['all that is passed on', 'findings/rules.ts', "export * from '../policy/policy.js';"],
    ['what is imported for its effect', 'findings/rules.ts', "import '../check.js';"],
    ['several lines', 'findings/rules.ts', "import {\n  check,\n  type CheckRequest,\n} from '../check.js';"],
    ['more than types, where types are allowed', 'settings.ts', "import { check } from './check.js';"],
    ['another file beside one that is allowed', 'clients/files.ts', "import { recognise } from '../specs/recognise.js';"],
    ['a file that no part has', 'new/thing.ts', "import { check } from '../check.js';"],
  ];
  test.each(rows)('%s', (_, file, text) => {
    expect(forbiddenImports(file, text)).toHaveLength(1);
  });

  test('what is allowed', () => {
    const text = `import type { CheckRequest } from './check.js';\nimport { closest } from './policy/distance.js';\n// import { x } from 'node:fs';\n`;
    expect(forbiddenImports('settings.ts', text)).toEqual([]);
    expect(
      forbiddenImports('specs/kinds/index.ts', "import { parseYaml } from '../yaml.js';\nimport { load } from 'js-yaml';"),
    ).toEqual([]);
  });

  test('a cycle, but none of types', () => {
    const cycle = new Map([
      ['a.ts', "import { b } from './b.js';"],
      ['b.ts', "export { c } from './c/c.js';"],
      ['c/c.ts', "import { a } from '../a.js';"],
    ]);
    expect(cycles(cycle)).toEqual(['a.ts > b.ts > c/c.ts > a.ts']);
    expect(cycles(new Map([...cycle, ['b.ts', "import type { C } from './c/c.js';"]]))).toEqual([]);
  });

  test.each([
    'main();',
    "await import('./x.js');",
    'let count = Math.random();',
    'process.exitCode = 1;',
    'if (isMain) start();',
    'for (const x of y) z(x);',
    'const HOME = process.env.HOME;',
    "const TEXT = readFileSync('x', 'utf8');",
    'const NAMES = ids.map((id) => process.env[id]);',
    'export const STARTED = Date.now();',
    'const TODAY = new Date();',
    'export const LIST = [\n  1,\n  Math.random(),\n];',
  ])('an effect: %s', (text) => {
    expect(effectsAtImport(text)).toHaveLength(1);
  });

  test.each([
    'const f = () => process.cwd();',
    'export const clock: Clock = {\n  today: () => new Date().toISOString(),\n};',
    'export function f() {\n  return Date.now();\n}',
    'const TEXT = `\nDate.now() is the time\n`;',
    '// process.exit()\n/* main();\nmain(); */',
    'const f = async (x: string) => {\n  process.exit();\n};',
  ])('no effect: %s', (text) => {
    expect(effectsAtImport(text)).toEqual([]);
  });

  test.each([
    'const x = () => process.env.HOME;',
    'const x = () => new Date();',
    'fetch(url)',
    'setTimeout(f, 1)',
    'Math.random()',
  ])('the world: %s', (text) => {
    expect(worldlyWords(text)).toHaveLength(1);
  });
});

interface Import {
  readonly from: string;
  readonly isTypeOnly: boolean;
}

function importsOf(text: string): readonly Import[] {
  const code = text.replaceAll(TEXTS, (part) => (part.startsWith('/') ? '' : part));
  const found = code.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\sfrom\s+)?'([^']+)'|\b(?:import|require|getBuiltinModule)\(\s*'([^']+)'\s*\)/gm,
  );
  return [...found].map(([, type, named, called]) => ({ from: named ?? called ?? '', isTypeOnly: type !== undefined }));
}

function forbiddenImports(file: string, text: string): readonly string[] {
  const allowed = ALLOWED[partOf(file)];
  if (allowed === undefined) return [`${file} belongs to no part`];
  return importsOf(text)
    .filter((one) => !isAllowed(one, file, allowed))
    .map(({ from, isTypeOnly }) => `${isTypeOnly ? 'the types of ' : ''}${from}`);
}

function isAllowed({ from, isTypeOnly }: Import, file: string, { own, types = [], packages }: Allowance): boolean {
  if (!from.startsWith('.'))
    return packages === 'any' || packages.includes(builtinModules.includes(from) ? `node:${from}` : from);
  const target = targetOf(file, from);
  if (own === 'any' || partOf(target) === partOf(file)) return true;
  const wanted = isTypeOnly ? [...own, ...types] : own;
  return wanted.some((one) => target === one || target.startsWith(`${one}/`));
}

/** The folder that a file of src/ lies in, or the file itself. */
function partOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function targetOf(file: string, from: string): string {
  return posix.join(posix.dirname(file), from).replace(/\.js$/, '.ts');
}

/** Each way from a file back to itself along imports of values; files of which one loads the other first do not find what they need. */
function cycles(all: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]) => {
    const before = way.indexOf(file);
    if (before >= 0) found.push([...way.slice(before), file].join(' > '));
    if (before >= 0 || done.has(file)) return;
    const values = importsOf(all.get(file) ?? '').filter(({ from, isTypeOnly }) => from.startsWith('.') && !isTypeOnly);
    for (const { from } of values) visit(targetOf(file, from), [...way, file]);
    done.add(file);
  };
  for (const file of all.keys()) visit(file, []);
  return found;
}

/** Comments and quoted texts, whichever begins first. */
const TEXTS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;
const WORLD =
  /\bprocess\.(?!getBuiltinModule\b)|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(/;
const DECLARATION =
  /^(?:import|export (?:type|interface|async|function|class|default|\{|\*)|type|interface|function|async function|class|declare)\b|^export [{*]/;
const CONSTANT = /^(?:export )?(?:const|let) [^=]+= ?([\s\S]*)$/;

/** Statements outside of functions that do something: the formatter begins each in the first column, and nothing else. */
function effectsAtImport(text: string): readonly string[] {
  const code = text.replaceAll(TEXTS, (quoted) => (quoted.startsWith('/') ? '' : "''"));
  return code.split(/\n(?=[^\s)}\]>])/).filter((statement) => hasEffect(statement.trim()));
}

function hasEffect(statement: string): boolean {
  if (statement === '' || DECLARATION.test(statement)) return false;
  const value = CONSTANT.exec(statement)?.[1];
  if (value === undefined) return true;
  if (/^(?:async )?(?:<[^>]*>)?\([^)]*\)[^=]*=>|^(?:async )?\w+ =>/.test(value)) return false;
  // Functions that a table holds are not called yet.
  const atOnce = value.replaceAll(/\b[\w$]+: (?:async )?\([^)]*\) =>.*/g, '');
  return WORLD.test(atOnce) || /\b\w+Sync\(|\bgetBuiltinModule\(|\brequire\(/.test(atOnce);
}

function worldlyWords(text: string): readonly string[] {
  const code = text.replaceAll(TEXTS, (quoted) => (quoted.startsWith('/') ? '' : "''"));
  return [...code.matchAll(new RegExp(WORLD, 'g'))].map(([word]) => word);
}
