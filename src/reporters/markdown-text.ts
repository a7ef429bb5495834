import { visible } from './visible.js';

/** Everything but letters, digits, spaces and punctuation that Markdown, HTML and GitHub read nothing into. */
const SPECIAL = String.raw`[^\p{L}\p{M}\p{N} ,;."'/\u2019…]`;
/** Made when first needed, as in visible.ts. */
let special: RegExp | null = null;

/**
 * What GitHub still finds in a text when its entities have been read: `@name`, `#12`, `GH-12`, `https://…`, `www.…`,
 * `name@host`, `:emoji:`. A space without width between the parts keeps them apart.
 */
const JOINED = /(?<=[@#])|(?<=:)(?=\S)|(?<=(?<![a-z\d])gh)(?=-)|(?<=www)(?=\.)/gi;
/** In code it makes no mentions, but cmark-gfm does not see that `<code>` is code, and still makes links. */
const JOINED_IN_CODE = /(?<=[\w.+-]@)|(?<=:)(?=\/\/)|(?<=www)(?=\.)/gi;
const NO_WIDTH = '\u200b';

/**
 * A text from a file as Markdown shows it letter by letter: on one line, every character that Markdown, HTML or GitHub
 * could read something into written as an entity, and nothing in it made a link or a mention.
 */
export function markdownText(text: string): string {
  return escaped(visible(text).replace(JOINED, NO_WIDTH));
}

/** A text from a file as code. A path can be copied as it is, unless it looks like an address. */
export function markdownCode(text: string): string {
  return `<code>${escaped(visible(text).replace(JOINED_IN_CODE, NO_WIDTH))}</code>`;
}

function escaped(text: string): string {
  special ??= new RegExp(SPECIAL, 'gu');
  return text.replace(special, (one) => `&#${one.codePointAt(0)};`);
}
