import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { OPTIONS, type OptionInfo } from '../src/options.js';
import { runAction, SAFE } from './action/run-action.js';

/** What we use of an action's metadata file. */
interface Metadata {
  readonly inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly runs: Readonly<Record<string, unknown>>;
}

const root = join(import.meta.dirname, '..');
const action = load(readFileSync(join(root, 'action.yml'), 'utf8')) as Metadata;
const rows: readonly OptionInfo[] = Object.values(OPTIONS);

/** An input that takes one of some words names them: action.yml has no other place for that. */
function descriptionOf({ description, value }: OptionInfo): string {
  return value.includes('|') ? `${description} One of: ${value.replaceAll('|', ', ')}.` : description;
}

describe('action.yml', () => {
  it('has the inputs of the table, and no others', () => {
    expect(Object.keys(action.inputs).sort()).toEqual(rows.flatMap(({ input }) => (input === null ? [] : [input])).sort());
  });

  it.each(rows.flatMap((row) => (row.input === null ? [] : [[row.input, row] as const])))(
    'says of %s what the table says',
    (name, row) => {
      // Nothing else: the runner does not enforce `required`, and a default that is no string would reach us in another form.
      expect(action.inputs[name]).toEqual({ description: descriptionOf(row), default: row.default });
    },
  );

  it('describes everything in sentences', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('has the outputs that a step sets, and no others', () => {
    const ofCheck = Object.keys(runAction({ files: { 'a.json': SAFE } }).outputs);
    // Of a plan and an apply, test/action/rollout.test.ts sees them.
    expect(Object.keys(action.outputs)).toEqual([...ofCheck, 'plan', 'plan-hash', 'matrix', 'rolls']);
  });

  it('runs the built file on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
  });
});
