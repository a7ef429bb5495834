import { UserError } from '../errors.js';
import { type Finding, isOpen, plural } from '../findings/finding.js';
import { isBelowAny } from './select.js';

/** What a file as a whole can have: then it is not known which specs stand in it. */
const HIDING: readonly Finding['rule'][] = ['syntax', 'unreadable', 'duplicate-key', 'not-a-spec'];

/**
 * Why nothing is planned of these files and folders: something in them that is taken for a spec cannot be read as one. What it
 * says would be neither applied nor missed, and a run that has not seen all of git would call it done. null: all of it can.
 */
export function unreadRefusal(findings: readonly Finding[], paths: readonly string[]): UserError | null {
  const unread = findings.filter(
    (one) =>
      one.spec === null && one.severity === 'error' && isOpen(one) && HIDING.includes(one.rule) && isBelowAny(one.file, paths),
  );
  const [first] = unread;
  if (first === undefined) return null;
  const others = new Set(unread.map(({ file }) => file)).size - 1;
  const more = others === 0 ? '' : ` The same goes for ${plural(others, 'other file')}.`;
  const { line, column } = first.range.start;
  const why = 'Which specs it holds cannot be told, so no plan is whole.';
  return new UserError(`${first.message} ${why}${more} Put it right, or exclude it in the config.`, {
    file: first.file,
    line,
    column,
  });
}
