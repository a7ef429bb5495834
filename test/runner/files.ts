/** How GitHub's runner reads the files that a step leaves (actions/runner: FileCommandManager.cs). */

const MAX_SUMMARY_BYTES = 1024 * 1024;

/** The outputs in a GITHUB_OUTPUT file. Throws where the runner fails the step. */
export function readOutputs(text: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>();
  const lines = text.split('\n');
  // Only what follows the last line feed, and is empty, is no line.
  if (lines.at(-1) === '') lines.pop();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      outputs.set(line.slice(0, equals), line.slice(equals + 1));
    } else if (heredoc >= 0) {
      const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
      if (name === '' || delimiter === '') {
        throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
      }
      const end = lines.indexOf(delimiter, index + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      outputs.set(name, lines.slice(index + 1, end).join('\n'));
      index = end;
    } else throw new Error(`Invalid format '${line}'`);
  }
  return outputs;
}

/** The job summary that GitHub shows of a GITHUB_STEP_SUMMARY file; null where there is none: empty, or dropped as too large. */
export function readSummary(bytes: Uint8Array): string | null {
  if (bytes.length === 0 || bytes.length > MAX_SUMMARY_BYTES) return null;
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
