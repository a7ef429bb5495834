/** A value as JSON that does nothing in a workflow's log: there `##[` starts a command wherever it stands. The escape is the same JSON. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll('##[', '#\\u0023[');
}
