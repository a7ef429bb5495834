import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawnFrom, fingerprint, sizeOf } from '../scripts/pictures/png.mjs';
import { ROOT } from './docs/console.js';
import { PICTURED, settled } from './docs/pictured.js';

const FOLDER = join(ROOT, 'docs/images');
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
/** With UPDATE_PICTURES=1 the texts are written anew, where they say something else. `npm run pictures` does so, and draws. */
const IS_UPDATE = process.env.UPDATE_PICTURES === '1';

describe('the text of each picture is what the program says now', () => {
  test.each(Object.entries(PICTURED))('%s', { timeout: 60_000 }, async (file, textOf) => {
    const text = await textOf();
    const isThere = readdirSync(FOLDER).includes(file);
    if (IS_UPDATE && !(isThere && settled(read(file)) === settled(text))) writeFileSync(join(FOLDER, file), text);
    expect(settled(read(file)), 'run npm run pictures, and look at the pictures').toBe(settled(text));
  });
});

describe('each picture', () => {
  const named = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/!\[([^\]]*)\]\(docs\/images\/([^)]+)\)/g)];
  const pictures = readdirSync(FOLDER).filter((file) => file.endsWith('.png'));

  test('is shown by the README, with words for those who do not see it', () => {
    expect(named.map(([, , file]) => file).toSorted()).toEqual(pictures.toSorted());
    expect(named.filter(([, words = '']) => words.length < 40)).toEqual([]);
  });

  test('has its text beside it', () => {
    const nameOf = (file: string) => file.replace(/\.\w+$/, '');
    expect(Object.keys(PICTURED).map(nameOf).toSorted()).toEqual(pictures.map(nameOf).toSorted());
  });

  test.each(Object.keys(PICTURED))('of %s was drawn from that text, and is neither wide nor heavy', (file) => {
    const png = readFileSync(join(FOLDER, file.replace(/\.\w+$/, '.png')));
    expect(drawnFrom(png), 'run npm run pictures').toBe(fingerprint(read(file)));
    const { width, height } = sizeOf(png);
    expect([width >= 600, width < 1000, height >= 200, height < 2000, png.length < 200_000]).not.toContain(false);
  });
});

test('what a picture was drawn from is not told by what is no picture, or has no mark', () => {
  const png = readFileSync(join(FOLDER, 'comment.png'));
  expect(() => drawnFrom(Buffer.from('no picture'))).toThrow('no PNG');
  expect(drawnFrom(Buffer.concat([png.subarray(0, 33), png.subarray(-12)]))).toBeNull();
});
