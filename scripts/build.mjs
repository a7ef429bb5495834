// Builds everything that is committed though it is made: schemas/, src/policy/validators/ and dist/, each from an empty folder.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';

const node = (...args) => execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });

rmSync('lib', { recursive: true, force: true });
node('scripts/generate.mjs');
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
rmSync('dist', { recursive: true, force: true });
// ncc bundles the compiled JavaScript: it cannot load TypeScript 7 itself, and as ESM it needs no transpiling.
for (const entry of ['cli', 'action']) {
  node(
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    `lib/${entry}/index.js`,
    '-o',
    `dist/${entry}`,
    '--license',
    'licenses.txt',
  );
}
chmodSync('dist/cli/index.js', 0o755);
