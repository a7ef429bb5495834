// Holds what was said between a client and the simulator against the description of the Spot API, put right where that is
// known to be wrong: node scripts/spot-contract.mjs DESCRIPTION EXCHANGES
// DESCRIPTION is an OpenAPI document, EXCHANGES what tests write where SPOT_EXCHANGES names a file. Needs lib/ (npm run build).
import { readFileSync } from 'node:fs';
import { judgeBy } from './spot-contract/judge.mjs';

const SHOWN = 20;
const [description, file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: node scripts/spot-contract.mjs DESCRIPTION EXCHANGES');
const judge = judgeBy(JSON.parse(readFileSync(description, 'utf8')));
const exchanges = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const { ROUTES } = await import('../lib/simulator/routes.js');

const problems = new Map();
for (const exchange of exchanges)
  for (const fault of judge(exchange)) note(`${exchange.method} ${exchange.route ?? exchange.path}: ${fault}`);
for (const { method, template } of ROUTES) {
  const [success] = exchanges.filter(
    (one) => one.method === method && one.route === template && one.status === 200 && one.fault === null,
  );
  if (success === undefined) note(`${method} ${template}: no exchange shows it`);
  else for (const missed of unnoticed(success)) note(`${method} ${template}: the judge does not notice ${missed}`);
}
for (const [problem, count] of [...problems].slice(0, SHOWN)) console.log(`${problem}${count > 1 ? ` (${count} times)` : ''}`);
if (problems.size > SHOWN) console.log(`… and ${problems.size - SHOWN} more`);
console.log(`spot contract: ${exchanges.length} exchanges on ${ROUTES.length} routes, ${problems.size} problems`);
process.exitCode = problems.size > 0 ? 1 : 0;

function note(problem) {
  problems.set(problem, (problems.get(problem) ?? 0) + 1);
}

/** What is wrong and passes nevertheless: a judge that lets everything pass must not pass. */
function unnoticed(exchange) {
  const { response } = exchange.answer;
  const wrong = {
    'a missing account': { query: {} },
    'an unknown parameter': { query: { ...exchange.query, account: 'x' } },
    ...(response?.items === undefined ? {} : wrongItems(exchange.answer)),
    'a missing limit': { headers: {} },
    ...(exchange.body === null ? { 'a body': { body: {} } } : wrongBodies(exchange.body)),
  };
  return Object.keys(wrong).filter((name) => judge({ ...exchange, ...wrong[name] }).length === 0);
}

function wrongItems({ response, ...frame }) {
  return {
    'an answer without items': { answer: { ...frame, response: { ...response, items: undefined } } },
    'an item with an unknown member': { answer: { ...frame, response: { ...response, items: [{ unknown: 1 }] } } },
  };
}

function wrongBodies(body) {
  const [root] = Object.keys(body);
  const isWrapped = Object.keys(body).length === 1 && typeof body[root] === 'object';
  const unknown = isWrapped ? { [root]: { ...body[root], unknown: 1 } } : { ...body, unknown: 1 };
  return {
    'no body': { body: null },
    'a body with an unknown member': { body: unknown },
    ...(isWrapped ? { 'a body without its root': { body: body[root] } } : {}),
  };
}
