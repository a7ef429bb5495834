import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { blobIdOf, digest } from '../../src/feedback/blob.js';

const SHA1 = '0'.repeat(40);
const SHA256 = '0'.repeat(64);

describe('blobIdOf', () => {
  it.each(['', 'a\n', 'ü日😀\r\n', '\0'])('is git’s id of %j', (text) => {
    const id = execFileSync('git', ['hash-object', '--stdin', '--no-filters'], { input: text, encoding: 'utf8' }).trim();
    expect(blobIdOf(text, SHA1)).toBe(id);
  });

  it('knows repositories of SHA-256', () => {
    // git init --object-format=sha256; git hash-object -t blob /dev/null
    expect(blobIdOf('', SHA256)).toBe('473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813');
  });

  it.each(['', 'abc', '0'.repeat(41)])('has none in a form that is no id: %j', (like) => {
    expect(blobIdOf('a', like)).toBeNull();
  });
});

describe('digest', () => {
  it('is of the text in UTF-8', () => {
    expect(digest('sha1', 'abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(digest('sha1', 'ü')).toBe('94a759fd37735430753c7b6b80684306d80ea16e');
  });
});
