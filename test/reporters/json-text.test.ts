import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/reporters/json-text.js';
import { readLog } from '../runner/commands.js';
import { HOSTILE } from './hostile.js';

describe('jsonText', () => {
  it.each(Object.entries(HOSTILE))('%s stays what it is, and is no command for the runner', (_, text) => {
    for (const indent of [0, 2]) {
      const written = jsonText({ [text]: text }, indent);
      expect(JSON.parse(written)).toEqual({ [text]: text });
      expect(readLog(written).commands).toEqual([]);
    }
  });

  it('writes one line, or one a value', () => {
    expect(jsonText({ a: [1] })).toBe('{"a":[1]}');
    expect(jsonText({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}');
  });
});
