import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runActionFor } from './action/run-action.js';
import { pullRequestEvent } from './github/events.js';
import { type GitHub, startGitHub } from './github/server.js';
import type { Pull } from './github/state.js';

/**
 * Every output of one large pull request, word for word: a change of wording is then seen in review. After one that is
 * meant, `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts` writes the files anew.
 */
const GOLDEN = resolve(import.meta.dirname, 'golden');
const EXAMPLES = resolve(import.meta.dirname, '../examples');
const CONFIG = '.github/spot-imdsv2.yml';
const BEFORE = 'version: 1\npolicy:\n  hopLimit: { min: 1, max: 3 }\n  rules: { endpoint: error }\n';
const AFTER = `version: 1
exclude: ["drafts/**"]
policy:
  hopLimit: { min: 1, max: 16 }
waivers:
  - { files: "bad/elastigroup-optional.yaml", rule: tokens-required, reason: "agent 4.2 | needs <v1>", owner: "@acme/web", ticket: OPS-1, expires: 2099-01-31 }
  - { files: "old/legacy.json", rule: tokens-required, reason: "goes away", owner: "@acme/web", expires: 2099-06-30 }
`;
const group = (name: string, httpTokens: string) =>
  `${JSON.stringify({ group: { name, compute: { launchSpecification: { metadataOptions: { httpTokens } } } } }, null, 2)}\n`;
const HOSTILE = '@org/team <img src=x> | [x](https://evil.example) `x` ##[error]y';

function openLarge(github: GitHub): Pull {
  const old = { 'old/legacy.json': group('legacy', 'optional'), 'old/weak.json': group('weak', 'optional') };
  const base = { [CONFIG]: BEFORE, ...filesBelow('good'), ...old, 'gone.json': group('gone', 'required') };
  const { 'gone.json': _, ...kept } = base;
  const head = {
    ...kept,
    ...filesBelow('bad'),
    [CONFIG]: AFTER,
    'hostile.json': group(HOSTILE, HOSTILE),
    '.gitignore': '/old/\n',
  };
  return github.openPull({ base, head });
}

function filesBelow(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(EXAMPLES, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(json|ya?ml)$/.test(name),
  );
  return Object.fromEntries(names.map((name) => [`${folder}/${name}`, readFileSync(join(EXAMPLES, folder, name), 'utf8')]));
}

async function outputsOf(github: GitHub, pull: Pull): Promise<Readonly<Record<string, string>>> {
  const ran = await runActionFor(github, pullRequestEvent(github, pull), { inputs: { 'sarif-file': 'out.sarif' } });
  const sarif = JSON.stringify(JSON.parse(readFileSync(join(ran.workspace, 'out.sarif'), 'utf8')), null, 2);
  const commands = ran.commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name));
  const all = {
    'comment.md': github
      .comments(pull)
      .map(({ body }) => body)
      .join('\n\n'),
    'suggestions.md': github
      .reviewComments(pull)
      .map(({ path, line, body }) => `## ${path}:${line}\n\n${body}`)
      .join('\n\n'),
    'summary.md': ran.summary ?? '',
    'log.txt': ran.shown.join('\n'),
    'annotations.txt': commands.map(({ line }) => line).join('\n'),
    'report.json': JSON.stringify(ran.report(), null, 2),
    'out.sarif': sarif,
  };
  const named = (text: string) =>
    text.replaceAll(pull.head.sha, 'HEAD').replaceAll(pull.head.sha.slice(0, 7), 'HEAD').replaceAll(pull.base.sha, 'BASE');
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [name, `${named(text).trimEnd()}\n`]));
}

test('one large pull request gets these outputs', { timeout: 60_000 }, async () => {
  const github = await startGitHub();
  for (const [name, text] of Object.entries(await outputsOf(github, openLarge(github)))) {
    const file = join(GOLDEN, name);
    if (process.env.UPDATE_GOLDEN === '1') {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, text);
    }
    expect.soft(text, name).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  }
});
