import { expect, test } from 'vitest';
import { parseConfig } from '../../src/policy/config.js';
import { emptyWaves } from '../../src/policy/empty-waves.js';

/** What is said of these waves, beside one entry with these labels. */
function said(waves: string, labels = '{ env: staging, tier: front }'): readonly string[] {
  const text = `version: 1\nspecs: [{ files: a, labels: ${labels} }]\nrollout: { waves: [${waves}] }\n`;
  return emptyWaves(parseConfig('c.yml', text)).map(({ wave, message }) => `${wave.place.range.start.column} ${message}`);
}

test.each<readonly [name: string, waves: string, ...messages: string[]]>([
  ['labels that an entry gives', '{ name: a, labels: { env: staging, tier: front } }, { name: b }'],
  ['files', '{ name: a, files: "x/**" }, { name: b, files: "y/**" }'],
  [
    'a label with a slip',
    '{ name: a, labels: { env: stagin } }, { name: b }',
    '28 the wave "a" takes no spec: no entry of specs has the label "env=stagin". Did you mean "env=staging"?',
  ],
  [
    'one of two labels',
    '{ name: a, labels: { env: staging, team: web } }',
    '28 the wave "a" takes no spec: no entry of specs has the label "team=web". Give it to some, or correct it.',
  ],
  [
    'behind what takes all',
    '{ name: rest }, { name: a, files: x }',
    '44 nothing is left for the wave "a": "rest" before it has neither labels nor files, and takes all. Move "rest" behind it.',
  ],
])('waves by %s', (_, waves, ...messages) => {
  expect(said(waves)).toEqual(messages);
});

test('a label where no entry has any', () => {
  expect(said('{ name: a, labels: { env: staging } }', '{}')).toEqual([
    '28 the wave "a" takes no spec: no entry of specs has the label "env=staging". Give it to some, or correct it.',
  ]);
});
