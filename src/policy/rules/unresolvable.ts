import { dotted, quoted, valueAt } from '../../specs/value.js';
import { atValue, type Rule } from '../subject.js';

/** A value on the way to the IMDS options, or among them, is filled in by another tool: what it will be is not known here. */
export const unresolvable = {
  id: 'unresolvable',
  problems: ({ spec, hidden }) =>
    hidden.map((path) =>
      atValue(
        path,
        `${dotted(path.slice(-1))} is ${quoted(valueAt(spec.body, path))}, which only another tool can fill in: what it will be cannot be told. Write the value itself, or check the rendered file.`,
      ),
    ),
} as const satisfies Rule;
