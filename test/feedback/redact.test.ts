import { describe, expect, it } from 'vitest';
import { messageOf, withoutAccounts } from '../../src/feedback/redact.js';
import type { Finding } from '../../src/findings/finding.js';
import { quoted, unresolvable } from '../../src/specs/value.js';
import { finding } from '../reporters/made.js';
import { checkFiles } from '../test-rule.js';

describe('withoutAccounts', () => {
  it.each([
    ['an account of AWS', 'arn:aws:iam::123456789012:role/x', 'arn:aws:iam::…:role/x'],
    ['as the console writes it', 'account 1234-5678-9012.', 'account ….'],
    ['an account of Spot', 'act-1234abcd, ACT-ABCD1234', 'act-…, act-…'],
    ['other ids', 'sig-12345678 o-1234abcd ami-0123456789abcdef0', 'sig-12345678 o-1234abcd ami-0123456789abcdef0'],
    ['longer and shorter numbers', '1234567890123 12345678901', '1234567890123 12345678901'],
    ['words', 'contact-deadbeef, act-fast', 'contact-deadbeef, act-fast'],
    ['dates', 'until 2027-01-31', 'until 2027-01-31'],
  ])('%s', (_, text, shown) => {
    expect(withoutAccounts(text)).toBe(shown);
  });
});

const SECRET = 'IyEvYmluL2Jhc2gKZWNobyBzM2NyM3Q';
const OBJECT = '/group/compute/launchSpecification';
const OPTION = `${OBJECT}/metadataOptions/httpTokens`;

describe('messageOf', () => {
  it.each<[string, Partial<Finding>, string]>([
    ['the value of an option', { path: OPTION, message: 'httpTokens must be "required", but it is "optional".' }, '"optional".'],
    ['an account in it', { path: OPTION, message: 'httpTokens must be "required", but it is "act-1234abcd".' }, '"act-…".'],
    [
      'what stands in place of an object',
      { path: OBJECT, message: `x must be an object, but it is ${quoted(SECRET)}: y` },
      'it is …: y',
    ],
    [
      'as well where it is cut',
      { path: OBJECT, message: `x must be an object, but it is ${quoted(SECRET.repeat(3))}. Write a.b: "required".` },
      'it is …. Write a.b: "required".',
    ],
    [
      'as well where it holds quotes',
      { path: OBJECT, message: `x must be an object, but it is ${quoted(`"${SECRET}"`)}. Write a.b: "required".` },
      'it is …. Write a.b: "required".',
    ],
    [
      'a template in its place',
      { path: OBJECT, message: `x is ${quoted(`\${f("${SECRET}")}`)}, which only another tool can fill in.` },
      'x is …, which only another tool can fill in.',
    ],
    [
      'a tag in its place',
      { path: OBJECT, message: `x is ${quoted(unresolvable(`!Sub ${SECRET}`))}, which only another tool can fill in.` },
      'x is …, which only another tool can fill in.',
    ],
    [
      'what a parser met',
      { path: '', rule: 'syntax', message: `expected ',', but found "${SECRET.slice(0, 20)}".` },
      'found "…".',
    ],
    ['a sign that a parser met', { path: '', rule: 'syntax', message: 'expected a key, but found "}".' }, 'found "}".'],
  ])('%s', (_, given, end) => {
    const shown = messageOf(finding(given));
    expect(shown.endsWith(end)).toBe(true);
    expect(shown).not.toContain(SECRET.slice(0, 12));
  });

  it('shows nothing of user data, tags and accounts, whatever stands where', async () => {
    const tokens = { httpTokens: 'optional' };
    const specification = { userData: SECRET, tags: [{ tagKey: 'k', tagValue: SECRET }], metadataOptions: tokens };
    const computes: readonly unknown[] = [
      { launchSpecification: specification },
      { launchSpecification: SECRET },
      { launchSpecification: `\${jsonencode({ userData = "${SECRET}" })}` },
      { launchSpecification: { metadataOptions: SECRET } },
      { launchSpecification: { metadataOptions: `{{ "${SECRET}" }}` } },
      { launchSpecification: { userData: { metadataOptions: tokens, x: SECRET } } },
      { launchSpecification: { metadataOptions: { httpTokens: '123456789012' } } },
    ];
    const bodies = computes.map((compute) => ({
      group: { name: 'web', capacity: { unit: 'instance' }, strategy: { risk: 100 }, compute },
    }));
    const texts = [
      ...bodies.map((body) => JSON.stringify(body, null, 2)),
      JSON.stringify(bodies[0]).replace(`"${SECRET}`, SECRET),
    ];
    for (const text of texts) {
      const { findings } = await checkFiles({ 'a.json': text });
      expect(findings.length).toBeGreaterThan(0);
      for (const one of findings) expect(messageOf(one)).not.toMatch(new RegExp(`${SECRET.slice(0, 8)}|123456789012`));
    }
  });
});
