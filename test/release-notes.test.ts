import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { releaseNotes, versionOf } from '../scripts/release-notes.mjs';
import { ROOT } from './docs/console.js';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.10.0] - 2026-12-02

### Added

- A thing.

## [1.1.0] - 2026-12-01

- The first.

## [1.0.0] - 2026-11-30

## [0.9.0]

- No date.

[1.1.0]: https://example.com/1.1.0
`;

describe('the notes of a release', () => {
  test.each([
    ['1.10.0', '### Added\n\n- A thing.\n'],
    ['1.1.0', '- The first.\n'],
  ])('%s are what stands below its heading', (version, notes) => {
    expect(releaseNotes(CHANGELOG, version)).toBe(notes);
  });

  test.each([
    ['1.1', 'has no heading "## [1.1]"'],
    ['2.0.0', 'has no heading "## [2.0.0]"'],
    ['1.0.0', 'says nothing of 1.0.0'],
    ['0.9.0', 'has no date behind "## [0.9.0]"'],
    ['Unreleased', 'has no date behind'],
  ])('%s are refused: CHANGELOG.md %s', (version, message) => {
    expect(() => releaseNotes(CHANGELOG, version)).toThrow(message);
  });
});

describe('the version of a tag', () => {
  const manifest = '{"version": "1.2.3"}';

  test('is that of package.json', () => {
    expect(versionOf('v1.2.3', manifest)).toBe('1.2.3');
  });

  test.each([
    ['v1.2.4', 'package.json has version 1.2.3'],
    ['v1', 'v1 is no tag of a release'],
    ['1.2.3', 'is no tag of a release'],
    ['v1.2.3-rc.1', 'is no tag of a release'],
    ['', 'is no tag of a release'],
  ])('%s is refused: %s', (tag, message) => {
    expect(() => versionOf(tag, manifest)).toThrow(message);
  });
});

test('the script ends with 1 and a line that says why, where a tag is not ready to be released', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release-notes.mjs', 'v99.0.0'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect([status, stdout, stderr]).toEqual([
    1,
    '',
    expect.stringMatching(/^The tag is v99\.0\.0, but package\.json has version .*\n$/),
  ]);
});

test('CHANGELOG.md keeps its form: what is not released stands first, then versions with dates, the newest first', () => {
  const headings = [...readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').matchAll(/^## (.*)$/gm)].map(
    ([, heading = '']) => heading,
  );
  expect(headings[0]).toBe('[Unreleased]');
  const released = headings.slice(1);
  expect(released.filter((heading) => !/^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/.test(heading))).toEqual([]);
  const parts = [...readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').matchAll(/^### (.*)$/gm)].map(([, part]) => part);
  expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toEqual(expect.arrayContaining([...new Set(parts)]));
});
