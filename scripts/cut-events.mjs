// Takes the event payloads of test/fixtures/events out of Octokit's collection: of each event the first that is valid against its schema.
// Usage: node scripts/cut-events.mjs FOLDER, where FOLDER is a folder outside this project with
// `npm install @octokit/webhooks-examples@7.6.1 @octokit/webhooks-schemas@7.6.1` done in it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

const OUTPUT = 'test/fixtures/events';
/** File, event, schema, and which of its examples will do; some are older than the schema. */
const EVENTS = [
  ['pull_request.opened', 'pull_request', 'pull_request$opened', ({ action }) => action === 'opened'],
  ['pull_request.synchronize', 'pull_request', 'pull_request$synchronize', ({ action }) => action === 'synchronize'],
  [
    'pull_request_review.submitted',
    'pull_request_review',
    'pull_request_review$submitted',
    ({ action }) => action === 'submitted',
  ],
  [
    'pull_request_review_comment.created',
    'pull_request_review_comment',
    'pull_request_review_comment$created',
    ({ action }) => action === 'created',
  ],
  ['push', 'push', 'push$event', ({ ref }) => ref.startsWith('refs/heads/')],
  ['merge_group.checks_requested', 'merge_group', 'merge_group$checks_requested', () => true],
  ['workflow_run.completed', 'workflow_run', 'workflow_run$completed', ({ action }) => action === 'completed'],
  ['workflow_dispatch', 'workflow_dispatch', 'workflow_dispatch$event', () => true],
];

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node scripts/cut-events.mjs FOLDER');
const read = (path) => JSON.parse(readFileSync(join(folder, 'node_modules/@octokit', path), 'utf8'));
const collection = read('webhooks-examples/api.github.com/index.json');
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(read('webhooks-schemas/schema.json'), 'webhooks');

mkdirSync(OUTPUT, { recursive: true });
for (const [file, event, schema, isWanted] of EVENTS) {
  const validate = ajv.getSchema(`webhooks#/definitions/${encodeURIComponent(schema)}`);
  const { examples } = collection.find(({ name }) => name === event);
  const found = examples.find((example) => isWanted(example) && validate(withoutInstallation(example)));
  if (found === undefined) throw new Error(`no example of ${schema} is valid: ${ajv.errorsText(validate.errors)}`);
  write(file, withoutInstallation(found));
}
// No webhook: GitHub Actions makes this one itself, with the members of a dispatch (docs: "Events that trigger workflows").
const { inputs: _, ref: __, ...rest } = JSON.parse(readFileSync(join(OUTPUT, 'workflow_dispatch.json'), 'utf8'));
write('schedule', { schedule: '30 5 * * 1', ...rest });

/** A webhook of an App says which installation it is for; what a runner gets does not. */
function withoutInstallation({ installation: _, ...payload }) {
  return payload;
}

function write(file, payload) {
  const text = JSON.stringify(payload, null, 1);
  // One example came from a real person's repository.
  const neutral = text.replaceAll('"Matthias Fax"', '"Codertocat"').replaceAll('matfax@', 'Codertocat@');
  writeFileSync(join(OUTPUT, `${file}.json`), `${neutral}\n`);
}
