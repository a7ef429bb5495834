// Judges a SARIF file by the official schema and by Microsoft's validator, with the rules of SARIF and of GitHub:
// node scripts/sarif-validate.mjs FILE
// Fails on any error. For Linux on x64; the first run fetches 104 MB through npx. It works without a network from then on.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';

const PACKAGE = '@microsoft/sarif-multitool-linux@5.7.0';
const SHOWN_OF_A_RULE = 5;

const [file] = process.argv.slice(2);
if (file === undefined) stop(2, 'usage: node scripts/sarif-validate.mjs FILE');
if (process.platform !== 'linux') stop(2, `${PACKAGE} runs on Linux only`);

// The validator says nothing of a value of the wrong type, and then nothing of the rest of the file either.
const wrong = schemaErrors(JSON.parse(readFileSync(file, 'utf8')));
if (wrong !== null) stop(1, `${file} does not fit the schema of SARIF: ${wrong}`);
const results = judge(resolve(file));
const count = (level) => results.filter((one) => one.level === level).length;
for (const level of ['error', 'warning']) show(results.filter((one) => one.level === level));
const summary = `${file}: ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes by ${PACKAGE}`;
if (count('error') > 0) stop(1, summary);
process.stdout.write(`${summary}\n`);

/** What does not fit the official schema; null where all does. It is draft-04: Ajv knows all of that but the head. */
function schemaErrors(log) {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(new URL('../test/fixtures/sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(schema);
  return validate(log) ? null : ajv.errorsText(validate.errors);
}

/** The validator's results. Its exit code is 0 even with errors, so what it wrote is read. */
function judge(path) {
  const folder = mkdtempSync(join(tmpdir(), 'sarif-validate-'));
  const output = join(folder, 'output.sarif');
  try {
    const options = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning;Note', '--output', output, '--log', 'ForceOverwrite'];
    // Without this it needs a library for languages that not every image has.
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    // Everything that it prints stands in what it writes. It prints a line a result: megabytes, for a large file.
    execFileSync(validator(), ['validate', path, ...options], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const [run] = JSON.parse(readFileSync(output, 'utf8')).runs;
    const { executionSuccessful, toolExecutionNotifications: troubles = [] } = run.invocations[0];
    if (!executionSuccessful || troubles.length > 0) throw new Error(`the validator gave up: ${JSON.stringify(troubles)}`);
    return (run.results ?? []).map((result) => plain(result, run.tool.driver.rules));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program inside the package. Its launcher hands arguments to a shell, which would cut them at semicolons. */
function validator() {
  const find = ['--yes', `--package=${PACKAGE}`, '--', 'sh', '-c', 'command -v sarif-multitool-linux'];
  const launcher = execFileSync('npx', find, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  const program = join(dirname(realpathSync(launcher)), 'Sarif.Multitool');
  // Where install scripts are switched off, nothing else has done it.
  chmodSync(program, 0o755);
  return program;
}

/** A result with its level and its message filled in. SARIF's level is a warning where none is given. */
function plain({ ruleId, ruleIndex, level = 'warning', message, locations = [] }, rules) {
  const template = message.text ?? rules[ruleIndex].messageStrings[message.id].text;
  const text = template.replace(/\{(\d+)\}/g, (_, index) => message.arguments?.[index] ?? '');
  const { startLine, startColumn } = locations[0]?.physicalLocation?.region ?? {};
  return { ruleId, level, text: `${level} ${ruleId} at ${startLine}:${startColumn}: ${text}` };
}

/** A few results of each rule. */
function show(some) {
  for (const ruleId of new Set(some.map((one) => one.ruleId))) {
    const ofRule = some.filter((one) => one.ruleId === ruleId);
    for (const { text } of ofRule.slice(0, SHOWN_OF_A_RULE)) process.stderr.write(`${text}\n`);
    if (ofRule.length > SHOWN_OF_A_RULE) process.stderr.write(`… and ${ofRule.length - SHOWN_OF_A_RULE} more of ${ruleId}\n`);
  }
}

function stop(code, text) {
  process.stderr.write(`${text}\n`);
  process.exit(code);
}
