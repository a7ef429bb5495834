import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, type Fix, SEVERITIES } from '../../src/findings/finding.js';
import { ruleIds } from '../../src/findings/rules.js';
import { REPORTERS } from '../../src/reporters/index.js';
import type { ReportContext, Reporter } from '../../src/reporters/reporter.js';
import { sarif } from '../../src/reporters/sarif.js';
import { visible } from '../../src/reporters/visible.js';
import { jsonWith, STRONG } from '../policy/bodies.js';
import { readLog } from '../runner/commands.js';
import { checkFiles } from '../test-rule.js';
import { HOSTILE } from './hostile.js';
import { context, finding, range, report } from './made.js';

/** What these tests read of a SARIF file. */
interface Run {
  readonly automationDetails?: unknown;
  readonly columnKind: string;
  readonly invocations: readonly [
    { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] },
  ];
  readonly originalUriBaseIds: Readonly<Record<string, object>>;
  readonly properties: unknown;
  readonly results: readonly Result[];
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[]; readonly version: string } };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
      readonly logicalLocations?: unknown;
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly unknown[];
  readonly fixes?: readonly [{ readonly artifactChanges: readonly [{ readonly replacements: readonly Replacement[] }] }];
}
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Replacement {
  readonly deletedRegion: Region;
  readonly insertedContent: { readonly text: string };
}

const runOf = (text: string): Run => JSON.parse(text).runs[0];
const written = (findings: readonly Finding[], given: Partial<ReportContext> = {}) =>
  sarif(report({ findings }), { ...context(), ...given });
const resultsOf = (...findings: readonly Finding[]) => runOf(written(findings)).results;
const resultOf = (given: Partial<Finding>): Result => {
  const [result] = resultsOf(finding(given));
  if (result === undefined) throw new Error('no result');
  return result;
};
const uriOf = (result: Result) => result.locations[0].physicalLocation.artifactLocation.uri;
const regionOf = (result: Result) => result.locations[0].physicalLocation.region;
const messageOf = (result: Result) => result.message.text;

const WAIVER = { reason: 'agent 4.2 needs it', owner: '@acme/platform', expires: '2027-01-31', ticket: null };
const FIX: Fix = { title: 'Set httpTokens to "required".', edits: [{ range: range(3, 5, 3, 15), text: '"required"' }] };

/** A relative reference of path segments alone (RFC 3986, appendix A), which is all that a file's URI may be. */
const RELATIVE_URI = /^(?:[\w.~!$&'()*+,;=@-]|%[\dA-F]{2})(?:[\w.~!$&'()*+,;=@:/-]|%[\dA-F]{2})*$/;
const isUri = (text: string) => URL.canParse(text) && /^[\x21-\x7e]+$/.test(text);

/** The official schema is draft-04, of which Ajv knows all but the head; its patterns are not meant for the flag `u`. */
function officialSchema() {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(new URL('../fixtures/sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
  const formats = {
    uri: isUri,
    'uri-reference': (text: string) => isUri(text) || RELATIVE_URI.test(text),
    'date-time': true as const,
  };
  return new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats }).compile(schema);
}
const validate = officialSchema();
const problemsOf = (text: string) => {
  validate(JSON.parse(text));
  return validate.errors;
};

const ODD_FILES = [
  'a b.json',
  '100%.json',
  'a#b?c=d&e.yaml',
  'ümläut/日本/😀.json',
  'c:d/e.json',
  "it's (a) [file]!.json",
  'a\\b.json',
];

describe('sarif', () => {
  it('is a reporter like the others', () => {
    const reporter: Reporter = sarif;
    expect({ ...REPORTERS, sarif: reporter }.sarif(report(), context())).toMatch(/\}\n$/);
  });

  describe('by the official schema', () => {
    const all = ruleIds.flatMap((rule) =>
      SEVERITIES.flatMap((severity) =>
        [null, WAIVER].flatMap((waiver) =>
          [null, FIX].flatMap((fix) =>
            [...ODD_FILES, ...Object.values(HOSTILE)].map((file, index) =>
              finding({
                rule,
                severity,
                waiver,
                isKnown: index % 2 === 0,
                fix,
                file,
                message: file,
                path: `/${file}`,
                range: range(index + 1, 1),
              }),
            ),
          ),
        ),
      ),
    );

    it('is valid with every rule, severity, waiver, fix and odd name', () => {
      expect(all.length).toBeGreaterThan(5000);
      for (const findings of [all, all.slice(0, 4000), []]) expect(problemsOf(written(findings))).toBeNull();
    });

    it('is valid, and says what was found, whatever the texts are', () => {
      const text = fc.string({ unit: 'binary', minLength: 1 });
      // Files of a report are relative.
      const name = text.filter((one) => !one.startsWith('/'));
      fc.assert(
        fc.property(name, text, text, text, (file, message, path, inserted) => {
          const fix = { title: message, edits: [{ range: range(1, 1), text: inserted }] };
          const log = written([finding({ file, message, path, fix, waiver: { ...WAIVER, reason: message } })]);
          expect(problemsOf(log)).toBeNull();
          expect(readLog(log).commands).toEqual([]);
          const [result] = runOf(log).results;
          expect(decodeURIComponent(result === undefined ? '' : uriOf(result))).toBe(file);
          expect(result?.fixes?.[0].artifactChanges[0].replacements[0]?.insertedContent.text).toBe(inserted);
          expect(result?.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: path }]);
        }),
      );
    });

    it('would be refused with a column of 0, an unknown level or a file name as it is', () => {
      const log = JSON.stringify(JSON.parse(written([finding({ file: 'web.json' })])));
      expect(problemsOf(log)).toBeNull();
      expect(problemsOf(log.replace('"startColumn":5', '"startColumn":0'))).not.toBeNull();
      expect(problemsOf(log.replace('"level":"error","message"', '"level":"bad","message"'))).not.toBeNull();
      expect(problemsOf(log.replace('"uri":"web.json"', '"uri":"a b.json"'))).not.toBeNull();
    });
  });

  describe('a result', () => {
    it.each(SEVERITIES)('has the severity %s as its level, and its rule by id and index', (severity) => {
      const result = resultOf({ severity, rule: 'wrong-key' });
      expect(result).toMatchObject({ level: severity, ruleId: 'wrong-key' });
      expect(runOf(written([])).tool.driver.rules[result.ruleIndex]?.id).toBe('wrong-key');
    });

    it('says where it is, in the file and in the document', () => {
      expect(resultOf({ range: range(3, 5, 4, 15), path: '/group/a~1b' }).locations).toEqual([
        {
          physicalLocation: {
            artifactLocation: { uri: 'web.json', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 15 },
          },
          logicalLocations: [{ fullyQualifiedName: '/group/a~1b' }],
        },
      ]);
    });

    it.each([
      ['of a whole file', ''],
      ['with a pointer that would have to be cut', `/${'x'.repeat(1024)}`],
    ])('%s has no place in the document', (_, path) => {
      expect(resultOf({ path }).locations[0]).not.toHaveProperty('logicalLocations');
    });

    it.each([
      ['a b/c d.json', 'a%20b/c%20d.json'],
      ['100%.json', '100%25.json'],
      ['a#b?c.json', 'a%23b%3Fc.json'],
      ['ü/日本.json', '%C3%BC/%E6%97%A5%E6%9C%AC.json'],
      ['😀.json', '%F0%9F%98%80.json'],
      ['c:d.json', 'c%3Ad.json'],
      ['half\ud800.json', 'half%EF%BF%BD.json'],
      ['../outside/web.json', '../outside/web.json'],
    ])('of the file %s names it as %s', (file, uri) => {
      expect(uriOf(resultOf({ file }))).toBe(uri);
    });

    it('names files as the reader’s tools find them', () => {
      const [result] = runOf(written([finding()], { pathOf: (file) => `repo 1/${file}` })).results;
      expect(result === undefined ? '' : uriOf(result)).toBe('repo%201/web.json');
    });

    it.each(Object.entries(HOSTILE))('with %s in it shows it, and is no link and no command', (_, text) => {
      const log = written([finding({ message: `x ${text}`, waiver: { ...WAIVER, reason: text } })]);
      expect(readLog(log).commands).toEqual([]);
      const [result] = runOf(log).results;
      const message = result === undefined ? '' : messageOf(result);
      expect(message.startsWith(visible(`x ${text}`).replace('](', '\\]('))).toBe(true);
      expect(message).not.toMatch(/(?<!\\)\]\(/);
      expect(JSON.stringify(result?.suppressions)).not.toMatch(/[^\\]\]\(/);
    });

    it('with a message that GitHub would not take has one that is cut', () => {
      expect(messageOf(resultOf({ message: 'x'.repeat(2000) }))).toBe(`${'x'.repeat(1023)}…`);
    });
  });

  describe('of real specs', () => {
    const strong = jsonWith('elastigroup', STRONG, { name: 'strong' });
    const weak = jsonWith('elastigroup', { httpTokens: 'optional' });

    it('points at the value, in columns of UTF-16 units from 1, the end exclusive', async () => {
      const text =
        '{ "group": { "name": "😀", "compute": { "launchSpecification": { "metadataOptions": { "httpTokens": "optional" } } } } }';
      const [result] = runOf(sarif(await checkFiles({ 'web.json': text }), context())).results;
      if (result === undefined) throw new Error('no result');
      const { startLine, startColumn, endLine, endColumn } = regionOf(result);
      expect([startLine, endLine]).toEqual([1, 1]);
      expect(text.slice(startColumn - 1, endColumn - 1)).toBe('"optional"');
      expect(runOf(written([])).columnKind).toBe('utf16CodeUnits');
    });

    const fingerprints = async (files: Readonly<Record<string, string>>) =>
      runOf(sarif(await checkFiles(files), context())).results.map(({ partialFingerprints }) => partialFingerprints);

    it.each([
      ['lines before it', `\n\n${weak}`],
      ['another indentation', JSON.stringify(JSON.parse(weak))],
      ['another value elsewhere', weak.replace('ami-0123456789abcdef0', 'ami-0fedcba9876543210')],
      ['another wrong value at its place', weak.replace('"optional"', '"Required"')],
    ])('keeps its fingerprint with %s', async (_, edited) => {
      expect(edited).not.toBe(weak);
      const before = await fingerprints({ 'web.json': weak });
      expect(before).toHaveLength(1);
      expect(before[0]?.primaryLocationLineHash).toMatch(/^[\da-f]{32}:1$/);
      expect(before[0]?.['spotImdsv2/v1']).toBe(before[0]?.primaryLocationLineHash?.slice(0, -2));
      expect(await fingerprints({ 'web.json': edited })).toEqual(before);
    });

    it('keeps its fingerprint with another spec before it, in its file and in others', async () => {
      const before = await fingerprints({ 'web.yaml': weak });
      const other = jsonWith('elastigroup', { httpTokens: 'optional' }, { name: 'other' });
      const after = await fingerprints({ 'a.json': weak, 'web.yaml': `${strong}\n---\n${other}\n---\n${weak}` });
      expect(after).toHaveLength(3);
      expect(after[2]).toEqual(before[0]);
    });

    it.each([
      ['another file', { 'jobs.json': weak }],
      ['another resource', { 'web.json': jsonWith('elastigroup', { httpTokens: 'optional' }, { name: 'jobs' }) }],
      ['another rule', { 'web.json': jsonWith('elastigroup', { httpToken: 'required' }) }],
    ])('has another fingerprint in %s', async (_, files) => {
      const [before] = await fingerprints({ 'web.json': weak });
      const after = await fingerprints(files);
      expect(after).toHaveLength(1);
      expect(after[0]?.primaryLocationLineHash).not.toBe(before?.primaryLocationLineHash);
    });
  });

  it('counts findings of one fingerprint, so that GitHub does not make one alert of them', () => {
    const results = resultsOf(finding(), finding({ fingerprint: 'b'.repeat(32) }), finding());
    expect(results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash?.slice(-4))).toEqual([
      'ef:1',
      'bb:1',
      'ef:2',
    ]);
  });

  it('suppresses what the baseline lists', () => {
    const [open, known, both] = resultsOf(
      finding({ file: 'a.json', message: 'No.' }),
      finding({ file: 'b.json', message: 'No.', isKnown: true }),
      finding({ file: 'c.json', message: 'No.', isKnown: true, waiver: WAIVER }),
    );
    expect(open).toMatchObject({ message: { text: 'No.' }, suppressions: [] });
    expect(known).toMatchObject({
      message: { text: 'No. The baseline lists it.' },
      suppressions: [{ kind: 'external', status: 'accepted', justification: 'The baseline lists it.' }],
    });
    expect(both?.message.text).toMatch(/^No\. Waived until .*[^.]$/);
    expect(both?.suppressions).toHaveLength(2);
  });

  it('suppresses what is waived, and says so to those who pass over suppressions', () => {
    const [open, waived] = resultsOf(
      finding({ file: 'a.json', message: 'No.' }),
      finding({ file: 'b.json', message: 'No.', waiver: { ...WAIVER, ticket: 'OPS-1' } }),
    );
    expect(open).toMatchObject({ message: { text: 'No.' }, suppressions: [] });
    expect(waived).toMatchObject({
      level: 'error',
      message: { text: 'No. Waived until 2027-01-31 by @acme/platform: agent 4.2 needs it' },
      suppressions: [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'agent 4.2 needs it (owner @acme/platform, last day 2027-01-31, ticket OPS-1)',
        },
      ],
    });
    expect(JSON.stringify(resultOf({ waiver: WAIVER }).suppressions)).not.toContain('ticket');
  });

  it('has fixes that give the right text when they are done', () => {
    const source = '{\n  "a": { "httpToken": "Optional" }\n}\n';
    const edits = [
      { range: range(2, 10, 2, 21), text: '"httpTokens"' },
      { range: range(2, 23, 2, 33), text: '"required",\n  "b": 1' },
    ];
    const result = resultOf({ fix: { title: 'Rename it.', edits } });
    expect(result.fixes).toMatchObject([
      {
        description: { text: 'Rename it.' },
        artifactChanges: [{ artifactLocation: { uri: 'web.json', uriBaseId: '%SRCROOT%' } }],
      },
    ]);
    expect(applied(result.fixes?.[0].artifactChanges[0].replacements ?? [], source)).toBe(
      '{\n  "a": { "httpTokens": "required",\n  "b": 1 }\n}\n',
    );
  });

  it('has no fix where there is none, or one that is very long', () => {
    const edits = ['x'.repeat(5000), 'x'.repeat(5001)].map((text) => ({ range: range(1, 1), text }));
    expect(resultOf({})).not.toHaveProperty('fixes');
    expect(resultOf({ fix: { title: 'x', edits } })).not.toHaveProperty('fixes');
    expect(resultOf({ fix: { title: 'x', edits: edits.slice(0, 1) } })).toHaveProperty('fixes');
  });

  describe('of more findings than GitHub takes', () => {
    const notifications = (log: string) => runOf(log).invocations[0].toolExecutionNotifications;
    const findings = SEVERITIES.toReversed().flatMap((severity) =>
      Array.from({ length: 2000 }, (_, index) => finding({ severity, message: `${severity} ${index}` })),
    );

    it('keeps the worst in the order of the report, and says what is missing', () => {
      const log = written(findings);
      const kept = runOf(log).results;
      // A report is sorted by place, rule and message: here by message alone.
      const sorted = report({ findings }).findings.map(({ message }) => message);
      const isNote = (message: string) => message.startsWith('note');
      const notes = sorted.filter(isNote).slice(0, 1000);
      expect(kept.map(messageOf)).toEqual(sorted.filter((message) => !isNote(message) || notes.includes(message)));
      expect(notifications(log)).toEqual([
        {
          descriptor: { id: 'results-cut', index: 0 },
          level: 'warning',
          message: {
            text: '1000 findings left out of this file: 1000 notes. GitHub shows 5000 results and takes 10 MB; the worst are kept. All of them stand in the full report.',
          },
        },
      ]);
    });

    it('says nothing where all are there', () => {
      expect(notifications(written(findings.slice(0, 5000)))).toEqual([]);
    });

    it('stays below 10 MB when it is gzipped, even if nothing can be shortened', () => {
      const noise = noiseOf(3000);
      const long = findings.map((one) => ({
        ...one,
        message: noise(1000),
        fix: { title: noise(500), edits: [{ range: range(1, 1), text: noise(2000) }] },
      }));
      const log = written(long);
      const { results } = runOf(log);
      expect(gzipSync(log, { level: 1 }).length).toBeLessThan(10_000_000);
      expect(Buffer.byteLength(log)).toBeGreaterThan(9_000_000);
      expect(Buffer.byteLength(log)).toBeLessThan(9_900_000);
      expect(notifications(log)[0]?.message.text).toMatch(new RegExp(`^${findings.length - results.length} findings left out`));
      expect(results.every(({ level }) => level === 'error' || level === 'warning')).toBe(true);
      expect(problemsOf(log)).toBeNull();
    });
  });

  it('says of itself what it is, and nothing of the machine', () => {
    const { tool, originalUriBaseIds } = runOf(written([]));
    expect(tool.driver).toMatchObject({ name: 'spot-imdsv2', version: '1.2.3', semanticVersion: '1.2.3' });
    expect(originalUriBaseIds['%SRCROOT%']).not.toHaveProperty('uri');
  });

  it('says that a check failed without an error among the results', () => {
    const log = sarif(report({ specs: [], needsSpecs: true }), context());
    expect(runOf(log)).toMatchObject({ results: [], properties: { verdict: 'fail', reason: 'No specs found.' } });
  });

  it('leaves the category to the upload: an id of its own would override it', () => {
    expect(runOf(written([])).automationDetails).toBeUndefined();
  });
});

/** A text with SARIF's replacements done, the last ones first. */
function applied(replacements: readonly Replacement[], source: string): string {
  const lines = source.split('\n');
  const offsetOf = (line: number, column: number) => lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  return [...replacements]
    .sort(
      (a, b) =>
        b.deletedRegion.startLine - a.deletedRegion.startLine || b.deletedRegion.startColumn - a.deletedRegion.startColumn,
    )
    .reduce((text, { deletedRegion: at, insertedContent }) => {
      const before = text.slice(0, offsetOf(at.startLine, at.startColumn));
      return before + insertedContent.text + text.slice(offsetOf(at.endLine, at.endColumn));
    }, source);
}

/** Texts that gzip can hardly shorten, always the same ones (xorshift32). */
function noiseOf(seed: number): (length: number) => string {
  let state = seed;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return String.fromCharCode(0x4e00 + ((state >>> 8) & 0x3fff));
  };
  return (length) => Array.from({ length }, next).join('');
}
