import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { ROOT } from './docs/console.js';

// What GitHub reads of a repository besides its workflows. It says nothing of a file that it cannot use, and shows none.

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly string[] };
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Field[];
}

const FORMS = readdirSync(join(ROOT, '.github/ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');

describe.each(FORMS)('the issue form %s', (name) => {
  const form = load(read(`.github/ISSUE_TEMPLATE/${name}`)) as Form;

  test('is one that GitHub shows: a name, a description, and at least one field that somebody fills in', () => {
    expect([form.name.length > 3, form.description.length > 3]).toEqual([true, true]);
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ type }) => !['input', 'textarea', 'dropdown', 'checkboxes'].includes(type))).toEqual([]);
    expect(fields.filter(({ id, attributes }) => id === undefined || attributes.label === undefined)).toEqual([]);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  });
});

test('weaknesses are sent to the private form, by the issue chooser, SECURITY.md and CONTRIBUTING.md', () => {
  const form = 'https://github.com/spot-imdsv2/spot-imdsv2/security/advisories/new';
  const chooser = load(read('.github/ISSUE_TEMPLATE/config.yml')) as { contact_links: readonly { url: string; about: string }[] };
  expect(chooser.contact_links.map(({ url }) => url)).toContain(form);
  expect(read('SECURITY.md')).toContain(form);
  expect(read('CONTRIBUTING.md')).toContain('(SECURITY.md)');
});

test('CONTRIBUTING.md says what is refused before it says how', () => {
  const headings = [...read('CONTRIBUTING.md').matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  expect(headings[0]).toBe('What is refused');
  expect(headings).toContain('How');
});

test('Dependabot watches every package and every action that is pinned', () => {
  const { updates } = load(read('.github/dependabot.yml')) as {
    updates: readonly { 'package-ecosystem': string; directory?: string; directories?: readonly string[] }[];
  };
  const watched = updates.map((one) => [one['package-ecosystem'], ...(one.directories ?? [one.directory])]);
  // The root stands for .github/workflows and action.yml.
  expect(watched).toEqual([
    ['npm', '/'],
    ['github-actions', '/', '/examples/workflows'],
  ]);
});

test('both bundles bring the licences of what is in them', () => {
  for (const entry of ['action', 'cli']) {
    const licences = read(`dist/${entry}/licenses.txt`);
    for (const name of ['axios', 'js-yaml']) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
});
