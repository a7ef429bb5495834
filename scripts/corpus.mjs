// Checks a corpus with the built program and compares every verdict, spec and finding with its expected.json.
// Usage: npm run corpus -- FOLDER
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: npm run corpus -- FOLDER');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const report = checkFolder(resolve(folder));

const differences = Object.entries(expected).flatMap(([file, wanted]) => {
  const found = resultOf(file, wanted);
  return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ file, wanted, found }];
});
for (const { file, wanted, found } of differences) {
  console.log(`${file}\n  expected ${JSON.stringify(wanted)}\n  found    ${JSON.stringify(found)}`);
}
const extra = report.findings.filter((finding) => !Object.hasOwn(expected, finding.file) && finding.severity !== 'note');
for (const { file, rule, message } of extra) console.log(`${file}\n  is not in expected.json, but has ${rule}: ${message}`);
console.log(`corpus: ${Object.keys(expected).length - differences.length} of ${Object.keys(expected).length} files as expected`);
process.exitCode = differences.length + extra.length > 0 ? 1 : 0;

function checkFolder(cwd) {
  const { stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli/index.js'), 'check', '--format', 'json'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (stdout === '') throw new Error(`the check gave no report: ${stderr}`);
  return JSON.parse(stdout);
}

/** What the report says of a file, in the form of expected.json. */
function resultOf(file, wanted) {
  const specs = report.specs.filter((spec) => spec.file === file);
  const findings = report.findings.filter((finding) => finding.file === file && finding.severity !== 'note');
  return {
    verdict: findings.some(({ severity }) => severity === 'error') ? 'fail' : 'pass',
    specs: specs.map(({ kind, verdict, imds }, index) => ({
      kind,
      verdict,
      ...(wanted.specs[index]?.source === undefined ? {} : { source: imds.source }),
    })),
    findings: findings.map(({ rule, severity, range }) => ({ rule, severity, line: range.start.line })),
  };
}
