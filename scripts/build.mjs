// Builds everything that is committed though it is made: schemas/, src/policy/validators/ and dist/, each from an empty folder.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slimEc2 } from './slim-ec2.mjs';

const node = (...args) => execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });

rmSync('lib', { recursive: true, force: true });
node('scripts/generate.mjs');
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
// Read by ncc: without "module" it writes CommonJS, which Node starts faster than its loader of ES modules.
writeFileSync('lib/package.json', '{}\n');
coreWithoutOidc();
ec2AsCalled();
rmSync('dist', { recursive: true, force: true });
for (const entry of ['cli', 'action']) bundle(entry);
chmodSync('dist/cli/index.js', 0o755);

/**
 * Puts a copy of @actions/core where ncc finds it first, without its OIDC client. No part of ours uses that, but its HTTP
 * client takes longer to load than everything else together. Other packages keep the HTTP client.
 */
function coreWithoutOidc() {
  const copy = 'lib/node_modules/@actions/core';
  cpSync('node_modules/@actions/core', copy, { recursive: true });
  const client = `${copy}/lib/oidc-utils.js`;
  if (!existsSync(client)) throw new Error(`@actions/core has no ${client} any more: see what its OIDC client has become`);
  const problem = 'dist/ holds no OIDC client: scripts/build.mjs leaves it out of @actions/core';
  writeFileSync(client, `export const OidcClient = { getIDToken: () => Promise.reject(new Error('${problem}')) };\n`);
}

/** Puts a copy of @aws-sdk/client-ec2 where ncc finds it first, with the operations that src/clients/ calls and no others. */
function ec2AsCalled() {
  const copy = 'lib/node_modules/@aws-sdk/client-ec2';
  cpSync('node_modules/@aws-sdk/client-ec2', copy, { recursive: true });
  const clients = readdirSync('lib/clients').map((file) => readFileSync(join('lib/clients', file), 'utf8'));
  const using = clients.filter((text) => text.includes("from '@aws-sdk/client-ec2'"));
  const called = using.flatMap((text) => [...text.matchAll(/\bnew (\w+)Command\(/g)].map(([, operation]) => operation));
  slimEc2(copy, [...new Set(called)]);
}

/**
 * ncc bundles the compiled JavaScript: it cannot load TypeScript 7 itself, and as ESM it needs no transpiling. Without its cache,
 * which lies outside of the checkout and has handed on what an older build.mjs made at the same place. The target is that of
 * the wrappers alone: V8 compiles `(function` while it reads a file, but reads `(() =>` once more when it runs.
 */
function bundle(entry) {
  const stats = `lib/${entry}-stats.json`;
  const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';
  const options = ['--target', 'es5', '--stats-out', stats, '--no-cache', '--quiet'];
  node(ncc, 'build', `lib/${entry}/index.js`, '-o', `dist/${entry}`, ...options);
  toAscii(`dist/${entry}/index.js`);
  writeFileSync(`dist/${entry}/package.json`, '{ "type": "commonjs" }\n');
  writeFileSync(`dist/${entry}/licenses.txt`, licencesOf(packagesIn(JSON.parse(readFileSync(stats, 'utf8')))));
}

/** Node reads and compiles a file of ASCII faster: one letter beyond Latin 1 doubles the size of all of it in memory. */
function toAscii(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped));
}

/** The folders of the packages that a bundle holds. ncc's own list has only those of the last chunk. */
function packagesIn(stats) {
  const folders = new Set();
  const visit = ({ name = '', modules = [] }) => {
    const found = name.match(/node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/);
    if (found !== null) folders.add(found[0]);
    modules.forEach(visit);
  };
  visit({ modules: stats.modules });
  return [...folders].sort();
}

/** The licence texts of packages, as their licences demand of whoever passes them on; a text that several have, once. */
function licencesOf(folders) {
  const byText = new Map();
  for (const folder of folders) {
    const { name, version, license } = manifestOf(folder);
    const text = [folder, ...sisters(folder, folders)].map(licenceIn).find((one) => one !== null);
    if (text === undefined) throw new Error(`${folder} has no licence`);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}\n${license}\n`]);
  }
  return [...byText].map(([text, named]) => `${named.join('')}${text.trimEnd()}\n`).join('\n');
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Packages from the same repository under the same licence: AWS puts its text into most of its packages, but not into all. */
function sisters(folder, folders) {
  const { license, repository } = manifestOf(folder);
  return folders.filter((other) => {
    const one = manifestOf(other);
    return repository?.url !== undefined && one.repository?.url === repository.url && one.license === license;
  });
}

/** The text of a package's licence: a file of its own, or the end of its README; null where there is neither. */
function licenceIn(folder) {
  const files = readdirSync(folder);
  const own = files.find((one) => /^licen[cs]e/i.test(one));
  if (own !== undefined) return readFileSync(join(folder, own), 'utf8');
  const readme = files.find((one) => /^readme/i.test(one));
  const [, text] = (readme === undefined ? '' : readFileSync(join(folder, readme), 'utf8')).split(
    /^(?:#+ )?licen[cs]e\n(?:-+\n)?/im,
  );
  if (text === undefined) return null;
  return text.replace(/^\[[^\]]*\]: .*$/gm, '').trim();
}
