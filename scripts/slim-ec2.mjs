// Cuts a copy of @aws-sdk/client-ec2 down to the operations that are called: it describes some 700.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMAS = 'dist-es/schemas/schemas_0.js';

/**
 * Makes bundlers take the ES modules of the package at `folder`, of which they leave out what is not imported, and takes out of
 * its one large file of schemas what these operations do not reach. Throws where the package is not made as it was.
 */
export function slimEc2(folder, operations) {
  const manifest = join(folder, 'package.json');
  const described = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...described, main: 'dist-es/index.js' }));
  const schemas = join(folder, SCHEMAS);
  writeFileSync(schemas, reached(readFileSync(schemas, 'utf8'), operations));
}

/** The statements of a file that some operations need, and those that the client itself needs; all in their order. */
function reached(text, operations) {
  const statements = text.split(/\n(?=(?:export |const |var |let |import |[\w$]+\.))/);
  const byName = new Map(statements.flatMap((one) => namesIn(one).map((name) => [name, one])));
  // What has no name of its own does something (it registers errors), and needs what it mentions.
  const open = statements.filter((one) => namesIn(one).length === 0 || one.includes('errorTypeRegistries'));
  for (const operation of operations) {
    const statement = byName.get(`${operation}$`);
    if (statement === undefined) throw new Error(`${SCHEMAS} has no ${operation}$: see how the SDK describes its operations now`);
    open.push(statement);
  }
  const kept = new Set(open);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [word] of next.matchAll(/[\w$]+/g)) {
      const statement = byName.get(word);
      if (statement === undefined || kept.has(statement)) continue;
      kept.add(statement);
      open.push(statement);
    }
  }
  return `${statements.filter((one) => kept.has(one)).join('\n')}\n`;
}

/** The names that a statement declares. */
function namesIn(statement) {
  const imported = /^import \{([^}]*)\}/.exec(statement)?.[1];
  if (imported !== undefined) return imported.split(',').map((name) => name.trim());
  const declared = /^(?:export )?(?:const|var|let) ([\w$]+)/.exec(statement)?.[1];
  return declared === undefined ? [] : [declared];
}
