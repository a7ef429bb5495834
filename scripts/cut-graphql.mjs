// Cuts GitHub's GraphQL schema to what the stand-in in test/github answers.
// Usage: node scripts/cut-graphql.mjs FOLDER, where FOLDER is a folder outside this project with `npm install @octokit/graphql-schema@15.26.1` done in it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';

const OUTPUT = 'test/fixtures/github.graphql';
/** The types, and their fields that are kept; null keeps a type as it is. */
const KEPT = {
  Actor: ['login'],
  Blob: ['byteSize', 'isBinary', 'isTruncated', 'oid', 'text'],
  Commit: ['file', 'oid'],
  GitObject: ['oid'],
  GitObjectID: null,
  Query: ['repository', 'viewer'],
  Repository: ['object'],
  Tag: ['oid'],
  Tree: ['oid'],
  TreeEntry: ['mode', 'name', 'object', 'oid', 'path', 'size', 'type'],
  User: ['login'],
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node scripts/cut-graphql.mjs FOLDER');
const whole = parse(readFileSync(join(folder, 'node_modules/@octokit/graphql-schema/schema.graphql'), 'utf8'));
const types = Object.entries(KEPT).map(([name, fields]) => {
  const type = whole.definitions.find((one) => one.name?.value === name);
  if (type === undefined) throw new Error(`the schema has no ${name}`);
  return fields === null ? withoutProse(type) : cut(type, fields);
});
writeFileSync(OUTPUT, `${types.map(print).join('\n\n')}\n`);

/** A type with these fields only, and with those of its interfaces that are kept. */
function cut(type, names) {
  const fields = names.map((name) => {
    const field = type.fields.find((one) => one.name.value === name);
    if (field === undefined) throw new Error(`${type.name.value} has no field ${name}`);
    return { ...withoutProse(field), arguments: field.arguments.map(withoutProse) };
  });
  return { ...withoutProse(type), interfaces: type.interfaces.filter(({ name }) => name.value in KEPT), fields };
}

function withoutProse(node) {
  return { ...node, description: undefined, directives: [] };
}
