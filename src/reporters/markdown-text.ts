import { visible } from './visible.js';

/** Everything but letters, digits, spaces and punctuation that Markdown, HTML and GitHub read nothing into. */
const SPECIAL = /[^\p{L}\p{N} ,;."'/\u2019…]/gu;

/**
 * A text from a file as Markdown shows it letter by letter: on one line, every character that Markdown, HTML or GitHub
 * could read something into written as an entity. A space without width keeps `@name` from becoming a mention, which
 * GitHub looks for after the entities have been read.
 */
export function markdownText(text: string): string {
  return visible(text).replace(SPECIAL, (one) => {
    const entity = `&#${one.codePointAt(0)};`;
    return one === '@' ? `${entity}&#8203;` : entity;
  });
}

/** A text from a file as code. */
export function markdownCode(text: string): string {
  return `<code>${markdownText(text)}</code>`;
}
