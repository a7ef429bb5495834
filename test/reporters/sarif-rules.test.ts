import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpOf, RULES, ruleIds } from '../../src/findings/rules.js';
import { sarifRules } from '../../src/reporters/sarif-rules.js';

/** The rules, each with its bag of properties as readers see it: any names and values. */
const rules = sarifRules().map(({ properties, ...rule }) => ({
  ...rule,
  properties: properties as Readonly<Record<string, unknown>>,
}));

describe('sarifRules', () => {
  it('are all rules, in the order that findings refer to', () => {
    expect(sarifRules().map(({ id }) => id)).toEqual(ruleIds);
  });

  it.each(sarifRules().map((rule) => [rule.id, rule] as const))('%s has all that GitHub wants, within its limits', (id, rule) => {
    const { title, help, severity } = RULES[id];
    expect(rule.defaultConfiguration).toEqual({ level: severity });
    expect(rule.shortDescription.text).toBe(`${title}.`);
    for (const text of [rule.fullDescription.text, rule.help.text, rule.help.markdown]) {
      expect(text).toContain(title);
      expect(text).toContain(help);
      expect(text.length).toBeLessThanOrEqual(1024);
    }
    expect(rule.helpUri).toBe(helpOf(id));
    expect(rule.help.text).toContain(rule.helpUri);
    expect(rule.help.markdown).toContain(`(${rule.helpUri})`);
    expect(rule.properties.tags).toContain('security');
    // GitHub takes 20 and shows 10.
    expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
    expect(rule.name).toMatch(/^Imdsv2[A-Z][A-Za-z]+$/);
  });

  it.each(ruleIds)('the help of %s leads to a page that is there', (id) => {
    expect(existsSync(new URL(`../../docs/rules/${id}.md`, import.meta.url))).toBe(true);
  });

  it('have names of their own, also without regard to case', () => {
    const names = sarifRules().flatMap(({ id, name }) => [id.toLowerCase(), name.toLowerCase()]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are high for GitHub exactly where instances answer IMDSv1 or it cannot be told', () => {
    const scores = rules
      .map(({ id, properties }) => [id, properties['security-severity']])
      .filter(([, score]) => score !== undefined);
    expect(Object.fromEntries(scores)).toEqual({
      'duplicate-key': '7.5',
      'tokens-required': '7.5',
      'wrong-key': '7.5',
      unresolvable: '7.0',
    });
  });

  it('say without a score how bad they are', () => {
    const words = { error: 'error', warning: 'warning', note: 'recommendation' };
    for (const { id, properties } of rules.filter((rule) => rule.properties['security-severity'] === undefined)) {
      expect([id, properties['problem.severity']]).toEqual([id, words[RULES[id].severity]]);
    }
  });

  it('have no score where it would make an error of something milder', () => {
    const milder = rules.filter(({ id }) => RULES[id].severity !== 'error');
    expect(milder.filter(({ properties }) => 'security-severity' in properties)).toEqual([]);
  });
});
