// Cuts GitHub's OpenAPI description to the endpoints that the stand-in in test/github answers.
// Usage: node scripts/cut-openapi.mjs FOLDER, where FOLDER is a folder outside this project with `npm install @octokit/openapi@23.0.2` done in it
// (412 MB: no dependency of ours).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = 'test/fixtures/github-openapi.json';
const repository = (path) => `/repos/{owner}/{repo}${path}`;
/** The endpoints, in the order in which they are written. */
const ENDPOINTS = [
  ['/rate_limit', ['get']],
  [repository('/commits/{commit_sha}/pulls'), ['get']],
  [repository('/compare/{basehead}'), ['get']],
  [repository('/contents/{path}'), ['get']],
  [repository('/git/blobs/{file_sha}'), ['get']],
  [repository('/git/commits/{commit_sha}'), ['get']],
  [repository('/git/trees/{tree_sha}'), ['get']],
  [repository('/issues/comments/{comment_id}'), ['get', 'patch', 'delete']],
  [repository('/issues/{issue_number}/comments'), ['get', 'post']],
  [repository('/pulls'), ['get']],
  [repository('/pulls/{pull_number}'), ['get']],
  [repository('/pulls/{pull_number}/comments'), ['get']],
  [repository('/pulls/{pull_number}/files'), ['get']],
  [repository('/pulls/{pull_number}/reviews'), ['get', 'post']],
];
/** What no validator reads. */
const PROSE = new Set([
  'description',
  'summary',
  'title',
  'tags',
  'externalDocs',
  'example',
  'examples',
  'x-github',
  'x-octokit',
]);
PROSE.add('x-github-breaking-changes');

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node scripts/cut-openapi.mjs FOLDER');
const whole = JSON.parse(readFileSync(join(folder, 'node_modules/@octokit/openapi/generated/api.github.com.json'), 'utf8'));
const { title, version, license } = whole.info;
const paths = Object.fromEntries(ENDPOINTS.map(([path, methods]) => [path, operations(path, methods)]));
const cut = { openapi: whole.openapi, info: { title, version, license }, paths, components: componentsOf(paths) };
writeFileSync(OUTPUT, `${JSON.stringify(cut, null, 1)}\n`);

function operations(path, methods) {
  if (whole.paths[path] === undefined) throw new Error(`the description has no ${path}`);
  return Object.fromEntries(methods.map((method) => [method, withoutProse(whole.paths[path][method])]));
}

/** Everything that these paths refer to, and what that refers to in turn, sorted by name. */
function componentsOf(start) {
  const found = new Map();
  const open = [...referencesIn(start)];
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    if (found.has(reference)) continue;
    const [, components, kind, name] = reference.split('/');
    const component = withoutProse(whole[components][kind][name], kind === 'responses');
    found.set(reference, component);
    open.push(...referencesIn(component));
  }
  const components = {};
  for (const reference of [...found.keys()].sort()) {
    const [, , kind, name] = reference.split('/');
    components[kind] = { ...components[kind], [name]: found.get(reference) };
  }
  return components;
}

function referencesIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  const own = typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

/** A response must have a description; elsewhere it is prose. The keys of `isNames` are names, not keywords. */
function withoutProse(value, isResponse = false, isNames = false) {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => isNames || !PROSE.has(key) || (isResponse && key === 'description'));
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, withoutProse(inner, isNames && /^[1-5]\d\d$/.test(key), !isNames && isNamesUnder(key))]),
  );
}

function isNamesUnder(key) {
  return key === 'properties' || key === 'responses' || key === 'content' || key === 'headers';
}
