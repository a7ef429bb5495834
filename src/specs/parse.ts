import { parseJson } from './json.js';
import type { Parsed } from './spec.js';

/** Reads a text into documents. */
export type Parser = (text: string) => Parsed;

/** The syntax of a file, by its name: `.json` is strict JSON, everything else YAML (which JSON is a part of). */
export function syntaxOf(file: string): 'json' | 'yaml' {
  return /\.json$/i.test(file) ? 'json' : 'yaml';
}

/** The parsers that these files need. The YAML parser is loaded only where there is YAML: JSON alone starts faster. */
export async function parsersFor(files: readonly string[]): Promise<(file: string) => Parser> {
  if (files.every((file) => syntaxOf(file) === 'json')) return () => parseJson;
  const { parseYaml } = await import('./yaml.js');
  return (file) => (syntaxOf(file) === 'json' ? parseJson : parseYaml);
}
