import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixDiff } from '../../src/feedback/fix-diff.js';
import { linesOf } from '../../src/feedback/line-changes.js';
import { finding, range } from '../reporters/made.js';
import { fixable } from './made.js';

const SECRET = 'IyEvYmluL2Jhc2gKZWNobyBzM2NyM3Q';
const diff = (text: string, old: string, put: string, path = '') => fixDiff(fixable(text, old, put, { path }), linesOf(text));

describe('fixDiff', () => {
  const SPEC = '{\n  "group": {\n    "httpTokens": "optional"\n  }\n}\n';

  it('has the changed lines only', () => {
    expect(diff(SPEC, '"optional"', '"required"')).toEqual([
      '@@ -3 +3 @@',
      '-    "httpTokens": "optional"',
      '+    "httpTokens": "required"',
    ]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['new lines', '"optional"\n', '"optional"\n    "httpEndpoint": 1\n', ['@@ -3,0 +4 @@', '+    "httpEndpoint": 1']],
    ['lines taken out', '    "httpTokens": "optional"\n', '', ['@@ -3 +2,0 @@', '-    "httpTokens": "optional"']],
    ['a tab', '    "http', '\t"http', ['@@ -3 +3 @@', '-    "httpTokens": "optional"', '+\t"httpTokens": "optional"']],
  ])('%s', (_, old, put, lines) => {
    expect(diff(SPEC, old, put)).toEqual(lines);
  });

  it('counts lines as they will be, in several places', () => {
    const edits = [
      { range: range(1, 2, 1, 2), text: '\n"required":\n1,' },
      { range: range(3, 1, 3, 1), text: 'true' },
    ];
    expect(fixDiff(finding({ fix: { title: 'x', edits } }), linesOf(SPEC))).toEqual([
      '@@ -1,0 +2,2 @@',
      '+"required":',
      '+1,',
      '@@ -3 +5 @@',
      '-    "httpTokens": "optional"',
      '+true    "httpTokens": "optional"',
    ]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ['a value beside it', `"userData": "${SECRET}"`, `"userData": "${SECRET}",`, ['-"…"', '+"…",']],
    [
      'a whole file on one line',
      `{"group":{"tags":["${SECRET}"],"compute":{"launchSpecification":{"userData":"${SECRET}","metadataOptions":{"httpTokens":"optional"}}}}}`,
      `{"group":{"tags":["${SECRET}"],"compute":{"launchSpecification":{"userData":"${SECRET}","metadataOptions":{"httpTokens":"required"}}}}}`,
      [
        '-{"group":{"…"],"compute":{"launchSpecification":{"…","metadataOptions":{"httpTokens":"optional"}}}}}',
        '+{"group":{"…"],"compute":{"launchSpecification":{"…","metadataOptions":{"httpTokens":"required"}}}}}',
      ],
    ],
    [
      'a remark',
      'httpTokens: optional # until 4.2 of 2025',
      'httpTokens: required # until 4.2 of 2025',
      ['-httpTokens: optional …', '+httpTokens: required …'],
    ],
    ['what the fix moves', `- ${SECRET}: optional`, `- ${SECRET}: required`, ['-…: optional', '+…: required']],
    ['an account as a value', 'httpTokens: 123456789012', 'httpTokens: required', ['-httpTokens: …', '+httpTokens: required']],
    ['other spellings of names', 'http_tokens: 1', 'httpTokens: 1', ['-http_tokens: 1', '+httpTokens: 1']],
    [
      'more than a hop limit',
      'httpPutResponseHopLimit: 64000',
      'httpPutResponseHopLimit: 64',
      ['-httpPutResponseHopLimit: …', '+httpPutResponseHopLimit: 64'],
    ],
  ])('shows nothing but what it is about: %s', (_, old, put, lines) => {
    expect(diff(`x\n${old}\n`, old, put)?.slice(1)).toEqual(lines);
  });

  it('shows the key that the finding is about', () => {
    expect(diff('httpToken: 1', 'httpToken', 'httpTokens', '/group/httpToken')).toEqual([
      '@@ -1 +1 @@',
      '-httpToken: 1',
      '+httpTokens: 1',
    ]);
    expect(diff('httpToken: 1', 'httpToken', 'httpTokens')?.[1]).toBe('-…');
  });

  it.each([
    ['what is left says nothing', 'secret: a', 'secret: b'],
    ['it is long', 'a', Array.from({ length: 25 }, () => 'required').join('\n')],
    ['a line is long', 'a', 'required '.repeat(30)],
    ['nothing changes', 'a', 'a'],
  ])('is none where %s', (_, old, put) => {
    expect(diff(`${old}\n`, old, put)).toBeNull();
  });

  it('is none without a fix, or where the fix is of another text', () => {
    expect(fixDiff(finding(), ['a'])).toBeNull();
    expect(fixDiff(fixable(SPEC, '"optional"', '"required"'), ['a'])).toBeNull();
  });

  it('holds no sign that could end a block of code, and no word of a file but those it knows', () => {
    const line = fc.string({
      unit: fc.oneof(
        fc.constantFrom('`', '<', '@', '\u2028', '\r', 'httpTokens', 'ü'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(line, line, (old, put) => {
        for (const shown of diff(`${old}x\n`, `${old}x`, `required ${put}`) ?? []) {
          expect(shown).toMatch(/^(?:@@ [-+,\d ]+ @@|[-+](?:[\s{}[\]:,"'…]|\d{1,3}|required|httpTokens)*)$/);
          expect(shown).not.toMatch(/[\n\r\u2028\u2029]/);
        }
      }),
    );
  });
});
