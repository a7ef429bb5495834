import { expect, test } from 'vitest';
import { specImages } from '../../src/images/spec-images.js';
import { namedIn, swappedText } from '../../src/images/swap.js';
import { parseYaml } from '../../src/specs/yaml.js';

const OLD = 'ami-00000001';
const NEW = 'ami-00000002';

/** The specs of a text, of which the check would know these. */
function swapOf(text: string, count: number) {
  const parsed = parseYaml(text);
  const documents = parsed.ok ? parsed.documents : [];
  const results = documents.slice(0, count).map((_, document) => ({
    ...({ file: 'a.yaml', document, path: '/group', kind: 'elastigroup', name: null, id: null, verdict: 'pass' } as const),
    imds: { httpTokens: null, httpPutResponseHopLimit: null, source: 'absent' } as const,
  }));
  const request = {
    specs: results,
    read: () => ({ text, documents }),
    knownOf: () => ({ kind: null, account: null }),
    account: null,
  };
  return { file: 'a.yaml', text, specs: specImages(request) };
}

const group = (rest: string) =>
  `group:\n  name: web # the web\n  region: us-east-1\n  compute:\n    launchSpecification:\n${rest}`;

test('an id is put in the place of the old one, and nothing else changes', () => {
  const text = group(`      imageId: "${OLD}"   # weekly\n      keyPair: ${OLD}\n`);
  const swap = swapOf(text, 1);
  expect(namedIn(swap, [OLD])).toBe(1);
  expect(swappedText(swap, [OLD], NEW)).toBe(text.replace(`"${OLD}"`, `"${NEW}"`));
});

test('all of several images, in all documents', () => {
  const text = `${group(`      images:\n        - id: ${OLD}\n        - id: ami-00000009\n`)}---\n${group(`      imageId: ${OLD}\n`)}`;
  const swap = swapOf(text, 2);
  expect(namedIn(swap, [OLD])).toBe(2);
  expect(swappedText(swap, [OLD], NEW)).toBe(text.replaceAll(OLD, NEW));
});

test('nothing to swap leaves the text', () => {
  const text = group('      imageId: ami-00000009\n');
  expect(swappedText(swapOf(text, 1), [OLD], NEW)).toBe(text);
});

test('where two places are one anchor, no edit is safe', () => {
  const text = `x: &ami ${OLD}\n${group('      imageId: *ami\n')}`;
  expect(swappedText(swapOf(text, 1), [OLD], NEW)).toBeNull();
});
