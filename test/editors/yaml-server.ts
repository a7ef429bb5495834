import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../docs/console.js';

/** What the server finds wrong in a text; lines and columns count from 1, as in our own reports. */
export interface Diagnosed {
  readonly at: string;
  readonly message: string;
}

/** The real yaml-language-server, as an editor starts it. */
export interface YamlServer {
  /** Opens a text as a file, and gives what the server finds in it. */
  diagnose(uri: string, text: string): Promise<readonly Diagnosed[]>;
  /** What the server offers at the place of `|` in a text, as it would be inserted. */
  complete(uri: string, text: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly diagnostics: readonly Diagnostic[]; readonly items: readonly Section[] };
  readonly result?: unknown;
}

interface Diagnostic {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly message: string;
}

interface Section {
  readonly section: string;
}

/** Starts the server with what an editor's settings say under `yaml`, and without the catalogue of schemas on the web. */
export async function startYamlServer(settings: Readonly<Record<string, unknown>> = {}): Promise<YamlServer> {
  const program = join(ROOT, 'node_modules/yaml-language-server/bin/yaml-language-server');
  const env = { PATH: process.env.PATH ?? '' };
  const child = spawn(process.execPath, [program, '--stdio'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const answers = new Map<number, (result: unknown) => void>();
  const published = new Map<string, (found: readonly Diagnosed[]) => void>();
  const yaml = { schemaStore: { enable: false }, validate: true, completion: true, ...settings };
  let configured = () => {};
  const isConfigured = new Promise<void>((done) => {
    configured = done;
  });

  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const notify = (method: string, params: object) => send({ method, params });
  let lastId = 0;
  const ask = (method: string, params: object): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    send({ id, method, params });
    return new Promise((done) => answers.set(id, done));
  };
  const read = ({ id, method, params, result }: Message) => {
    if (method === undefined) answers.get(id ?? 0)?.(result);
    else if (method === 'textDocument/publishDiagnostics') {
      published.get(params?.uri ?? '')?.((params?.diagnostics ?? []).toSorted(byPlace).map(diagnosedOf));
    } else if (id !== undefined) {
      send({ id, result: params?.items?.map(({ section }) => (section === 'yaml' ? yaml : {})) ?? null });
      if (method === 'workspace/configuration') configured();
    }
  };
  child.stdout.on('data', messagesInto(read));

  const capabilities = { workspace: { configuration: true }, textDocument: { completion: { completionItem: {} } } };
  await ask('initialize', { processId: process.pid, rootUri: 'file:///repo', capabilities });
  notify('initialized', {});
  await isConfigured;

  let version = 0;
  const open = (uri: string, text: string) => {
    version += 1;
    notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
  };
  const diagnose = (uri: string, text: string) => {
    const found = new Promise<readonly Diagnosed[]>((done) => published.set(uri, done));
    open(uri, text);
    return found;
  };
  const complete = async (uri: string, text: string) => {
    const lines = text.slice(0, text.indexOf('|')).split('\n');
    open(uri, text.replace('|', ''));
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const { items } = (await ask('textDocument/completion', { textDocument: { uri }, position })) as {
      readonly items: readonly { readonly label: string; readonly insertText?: string }[];
    };
    return items.map(({ label, insertText }) => withoutStops(insertText ?? label));
  };
  const stop = async () => {
    const ended = new Promise((done) => child.once('close', done));
    child.kill();
    await ended;
  };
  return { diagnose, complete, stop };
}

/** As an editor lists them: the server sends them by keyword. */
function byPlace({ range: { start: a } }: Diagnostic, { range: { start: b } }: Diagnostic): number {
  return a.line - b.line || a.character - b.character;
}

function diagnosedOf({ range: { start }, message }: Diagnostic): Diagnosed {
  return { at: `${start.line + 1}:${start.character + 1}`, message };
}

/** A completion as it stands in the file once it is taken: `${1:x}` is where an editor puts the cursor. */
export function withoutStops(text: string): string {
  return text.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '$1');
}

/** Puts the messages together that come over a pipe in pieces: a length, an empty line, and that many bytes of JSON. */
function messagesInto(read: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(
        rest
          .subarray(0, Math.max(head, 0))
          .toString()
          .match(/Content-Length: (\d+)/)?.[1] ?? Number.NaN,
      );
      if (head < 0 || rest.length < head + 4 + length) return;
      const text = rest.subarray(head + 4, head + 4 + length).toString();
      rest = rest.subarray(head + 4 + length);
      read(JSON.parse(text));
    }
  };
}
