import { blobIdOf } from '../../src/feedback/blob.js';
import type { Finding, Fix } from '../../src/findings/finding.js';
import type { ChangedFile } from '../../src/ports.js';
import { placesIn } from '../../src/specs/text.js';
import { finding } from '../reporters/made.js';
import { gitPatch } from './git-patch.js';

/** A file that a change makes of another text, as the files endpoint lists it. */
export function changed(before: string, after: string, given: Partial<ChangedFile> = {}): ChangedFile {
  const blob = blobIdOf(after, '0'.repeat(40));
  return { file: 'web.json', status: 'modified', previous: null, blob, patch: gitPatch(before, after), ...given };
}

/** The fix that puts a text in place of the first occurrence of another one. */
export function fixOf(text: string, old: string, put: string, title = 'Put it right'): Fix {
  const start = text.indexOf(old);
  if (start < 0) throw new Error(`the text does not hold ${old}`);
  return { title, edits: [{ range: placesIn(text).range({ start, end: start + old.length }), text: put }] };
}

/** A finding with such a fix. */
export function fixable(text: string, old: string, put: string, given: Partial<Finding> = {}): Finding {
  return finding({ fix: fixOf(text, old, put), ...given });
}
