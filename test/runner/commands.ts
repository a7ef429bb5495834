/**
 * How GitHub's runner reads what a step prints: a port of its own rules, to judge by (actions/runner:
 * ActionCommand.cs, ActionCommandManager.cs, OutputManager.cs, ExecutionContext.cs). It knows nothing of our reporters.
 */

/** A command that the runner would carry out. */
export interface Command {
  /** As it was written; the runner knows it in any case. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  /** The whole line that it came from. */
  readonly line: string;
}

export type AnnotationKind = 'error' | 'warning' | 'notice';

/** An annotation as it is recorded. */
export interface Annotation {
  readonly kind: AnnotationKind;
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** What became of the output of a step. */
export interface StepLog {
  readonly commands: readonly Command[];
  /** Annotations that are recorded: at most ten of each kind. */
  readonly annotations: readonly Annotation[];
  /** How many of each kind only reach the log. */
  readonly dropped: Readonly<Record<AnnotationKind, number>>;
  /** The lines that are shown as they are, masked. */
  readonly shown: readonly string[];
}

const STOP = 'stop-commands';
const REGISTERED = [
  ...[STOP, 'set-env', 'add-path', 'set-output', 'save-state', 'add-mask', 'add-matcher', 'remove-matcher'],
  ...['debug', 'warning', 'error', 'notice', 'group', 'endgroup', 'echo'],
];
const MAX_ISSUES = 10;
const MAX_MESSAGE = 4096;

/** Reads the streams of a step, one after the other: the runner reads both, line by line. */
export function readLog(...streams: readonly string[]): StepLog {
  const registered = new Set(REGISTERED);
  const commands: Command[] = [];
  const shown: string[] = [];
  const masks: string[] = [];
  let stopToken: string | null = null;
  for (const line of streams.flatMap(linesOf)) {
    const command = parseV2(line, registered) ?? parseV1(line, registered);
    const name = command?.name.toLowerCase();
    const isResume = stopToken !== null && name === stopToken.toLowerCase();
    if (command === null || (stopToken !== null && !isResume)) {
      shown.push(masked(line, masks));
      continue;
    }
    commands.push(command);
    if (isResume && stopToken !== null) {
      registered.delete(stopToken.toLowerCase());
      stopToken = null;
    } else if (name === STOP) {
      if (command.data === '' || command.data.toLowerCase() === 'pause-logging' || registered.has(command.data.toLowerCase()))
        throw new Error(`invalid stop token in ${line}`);
      stopToken = command.data;
      registered.add(stopToken.toLowerCase());
      if (stopToken.length > 6) masks.push(stopToken);
    } else if (name === 'add-mask') {
      masks.push(...[command.data, ...command.data.split(/[\r\n]+/)].filter((secret) => secret.trim() !== ''));
    }
  }
  return { commands, shown, ...annotationsOf(commands, masks) };
}

/** .NET's StreamReader.ReadLine: a line ends at a line feed, a carriage return, or both. */
function linesOf(stream: string): readonly string[] {
  const lines = stream.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** .NET's Char.IsWhiteSpace, which is not JavaScript's `\s`: it has U+0085, and no U+FEFF. */
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*';
const LEADING = new RegExp(`^${SPACE}`);
const TRAILING = new RegExp(`${SPACE}$`);

/** `::name key=value,key=value::data`, only where the line begins, after white space. */
function parseV2(line: string, registered: ReadonlySet<string>): Command | null {
  const message = line.replace(LEADING, '');
  if (!message.startsWith('::')) return null;
  const end = message.indexOf('::', 2);
  if (end < 0) return null;
  const { name, rest } = nameOf(message.slice(2, end), registered);
  if (name === null) return null;
  const properties = propertiesOf(rest.replace(LEADING, '').replace(TRAILING, ''), ',', (text) =>
    unescaped(text, ['\r', '\n', ':', ',', '%']),
  );
  return { name, properties, data: unescaped(message.slice(end + 2), ['\r', '\n', '%']), line };
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function parseV1(line: string, registered: ReadonlySet<string>): Command | null {
  const start = line.indexOf('##[');
  if (start < 0) return null;
  const end = line.indexOf(']', start);
  if (end < 0) return null;
  const { name, rest } = nameOf(line.slice(start + 3, end), registered);
  if (name === null) return null;
  const decode = (text: string) => unescaped(text, [';', '\r', '\n', ']', '%']);
  return { name, properties: propertiesOf(rest, ';', decode), data: unescape(line.slice(end + 1)), line };
}

function nameOf(info: string, registered: ReadonlySet<string>): { readonly name: string | null; readonly rest: string } {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  return { name: registered.has(name.toLowerCase()) ? name : null, rest: space < 0 ? '' : info.slice(space + 1) };
}

/** Keys are known in any case: the last one counts. */
function propertiesOf(text: string, separator: string, decode: (text: string) => string): Readonly<Record<string, string>> {
  const properties = new Map<string, readonly [string, string]>();
  for (const pair of text.split(separator)) {
    const [, key, value] = pair.match(/^=*([^=]+)=+([^=].*)$/s) ?? [];
    if (key !== undefined && value !== undefined) properties.set(key.toLowerCase(), [key, decode(value)]);
  }
  return Object.fromEntries(properties.values());
}

/** Escapes are undone one after the other, the percent sign last. */
function unescaped(text: string, characters: readonly string[]): string {
  return characters.reduce((all, one) => all.replaceAll(encoded(one), one), text);
}

function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function masked(line: string, masks: readonly string[]): string {
  return masks.reduce((all, secret) => all.replaceAll(secret, '***'), line);
}

function annotationsOf(commands: readonly Command[], masks: readonly string[]): Pick<StepLog, 'annotations' | 'dropped'> {
  const annotations: Annotation[] = [];
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { name, properties, data } of commands) {
    const kind = name.toLowerCase();
    if (kind !== 'error' && kind !== 'warning' && kind !== 'notice') continue;
    counts[kind]++;
    const message = masked(data, masks).slice(0, MAX_MESSAGE);
    if (counts[kind] <= MAX_ISSUES) annotations.push({ kind, message, properties: placed(properties) });
  }
  const over = (count: number) => Math.max(0, count - MAX_ISSUES);
  return { annotations, dropped: { error: over(counts.error), warning: over(counts.warning), notice: over(counts.notice) } };
}

/** The runner drops lines and columns that do not make a place (IssueCommandExtension.ValidateLinesAndColumns). */
function placed(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const properties: Record<string, string> = { ...given };
  const has = (key: string) => /^[+-]?\d+$/.test(properties[key]?.trim() ?? '');
  const drop = (...keys: readonly string[]) => {
    for (const key of keys) delete properties[key];
  };
  if (has('endLine') && !has('line')) properties.line = properties.endLine ?? '';
  if (has('endColumn') && !has('col')) properties.col = properties.endColumn ?? '';
  if (!has('line')) drop('col', 'endColumn');
  if (has('endLine') && properties.line !== properties.endLine) drop('col', 'endColumn');
  if (has('line') && has('endLine') && Number(properties.endLine) < Number(properties.line)) drop('line', 'endLine');
  if (has('col') && has('endColumn') && Number(properties.endColumn) < Number(properties.col)) drop('col', 'endColumn');
  return properties;
}
