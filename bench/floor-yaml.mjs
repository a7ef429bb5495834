// The plain load of YAML specs with js-yaml. Nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

let count = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && load(readFileSync(join(entry.parentPath, entry.name), 'utf8')) !== null) count++;
}
console.log(count);
