import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The hunks of git's own diff between two texts, as the files endpoint gives them: '' where the texts are the same. */
export function gitPatch(before: string, after: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'git-patch-'));
  try {
    for (const [name, text] of [['a', before] as const, ['b', after] as const]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'f'), text);
    }
    const args = ['diff', '--no-index', '--no-color', '--no-ext-diff', '--unified=3', 'a/f', 'b/f'];
    const { stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    const start = stdout.indexOf('\n@@ ');
    return start < 0 ? '' : stdout.slice(start + 1).replace(/\n$/, '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
