import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What stands at a path: a file's text or bytes, a folder, or a link to somewhere. */
export type Planted = string | Uint8Array | 'FOLDER' | { readonly link: string };

/** A real folder with these files, which goes away with the test. */
export function plant(entries: Readonly<Record<string, Planted>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'spot-imdsv2-')));
  // Unlike rmSync, rm also removes what no path is short enough for.
  onTestFinished(() => void execFileSync('rm', ['-rf', root]));
  for (const [path, what] of Object.entries(entries)) put(join(root, path), what);
  return root;
}

function put(path: string, what: Planted): void {
  mkdirSync(what === 'FOLDER' ? path : dirname(path), { recursive: true });
  if (typeof what === 'object' && 'link' in what) symlinkSync(what.link, path);
  else if (what !== 'FOLDER') writeFileSync(path, what);
}

/** Runs git in a folder, whatever git says of the folder around it or of the user. */
export function git(root: string, ...words: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main'];
  const all = [...settings, '-c', 'core.excludesFile=', '-c', 'protocol.file.allow=always', ...words];
  return execFileSync('git', all, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
