import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

/** THE TABLE of reporters, by the word that `--format` takes. */
export const REPORTERS = { text, json, github, gitlab, sarif, markdown } as const satisfies Record<string, Reporter>;

export type Format = keyof typeof REPORTERS;
