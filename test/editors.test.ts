import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import service from 'vscode-json-languageservice';
import { KINDS, kindList } from '../src/specs/kinds/index.js';
import type { SpecKind } from '../src/specs/spec.js';
import { ROOT } from './docs/console.js';
import { type Fence, fencesIn } from './docs/markdown.js';
import { startYamlServer, withoutStops, type YamlServer } from './editors/yaml-server.js';
import { checkFiles } from './test-rule.js';

/** Where the schemas are for users; here, no test asks the web. */
const PUBLISHED = 'https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas';
const FILES = pathToFileURL(join(ROOT, 'schemas')).href;
const schemaText = (name: string) => readFileSync(join(ROOT, 'schemas', name), 'utf8');
const modeline = (base: string, name: string) => `# yaml-language-server: $schema=${base}/${name}.schema.json\n`;

/** What stands below the wrapper in a spec of YAML whose IMDS options are these lines. */
function yamlBody({ imdsPath }: SpecKind, options: readonly string[]): string {
  const steps = imdsPath.map((step, depth) => `${'  '.repeat(depth)}${step}:`);
  return [...steps, ...options.map((line) => '  '.repeat(imdsPath.length) + line)].join('\n');
}

function yamlSpec(kind: SpecKind, options: readonly string[]): string {
  return `${kind.root}:\n${yamlBody(kind, options).replace(/^/gm, '  ')}`;
}

/** The blocks of the page about editors, with the addresses that users write. */
const SHOWN = fencesIn(readFileSync(join(ROOT, 'docs/editors.md'), 'utf8'));
const textOf = ({ content }: Fence) => content.join('\n');
/** The settings for VS Code that the page shows. */
const VS_CODE = JSON.parse(SHOWN.map(textOf).find((text) => text.includes('"yaml.schemas"')) ?? '{}');
const local = (text: string) => text.replaceAll(PUBLISHED, FILES);

let server: YamlServer;
let files = 0;
const diagnose = (text: string, folder = '') => server.diagnose(`file:///repo/${folder}${files++}.yaml`, text);
const complete = (text: string) => server.complete(`file:///repo/${files++}.yaml`, text);

beforeAll(async () => {
  server = await startYamlServer({ schemas: JSON.parse(local(JSON.stringify(VS_CODE['yaml.schemas']))) });
});
afterAll(() => server.stop());

describe.each(kindList)('yaml-language-server in a spec of $title', (kind: SpecKind) => {
  const head = modeline(FILES, kind.id);

  it('finds nothing where it is right, wrapped or flat', async () => {
    const options = ['httpTokens: required', 'httpPutResponseHopLimit: 2'];
    const found = [yamlSpec(kind, options), yamlBody(kind, options)].map((text) => diagnose(head + text));
    expect(await Promise.all(found)).toEqual([[], []]);
  });

  it('says where httpTokens is missing or has another value', async () => {
    const depth = kind.imdsPath.length;
    const wrong = diagnose(head + yamlSpec(kind, ['httpTokens: optional']));
    const missing = diagnose(head + yamlSpec(kind, ['httpPutResponseHopLimit: 2']));
    const column = 2 * (depth + 1) + 1;
    expect(await wrong).toEqual([{ at: `${depth + 3}:${column + 'httpTokens: '.length}`, message: 'Value must be "required".' }]);
    expect(await missing).toEqual([{ at: `${depth + 2}:${column - 2}`, message: 'Missing property "httpTokens".' }]);
  });

  it('writes all that leads to httpTokens in one go', async () => {
    expect(await complete(`${head}${kind.root}:\n  |\n`)).toContain(yamlBody(kind, ['httpTokens: required']));
  });

  it('offers the members that the kind has, and of httpTokens the one right value', async () => {
    const members = await complete(head + yamlSpec(kind, ['httpTokens: required', '|']));
    const keys = members.map((text) => text.split(':')[0]);
    expect(new Set(keys)).toEqual(new Set(['httpPutResponseHopLimit', ...kind.optionalMembers]));
    expect(members).toContain(`httpPutResponseHopLimit: ${kind.runsContainers ? 2 : 1}`);
    expect(await complete(head + yamlSpec(kind, ['httpTokens: |']))).toEqual(['required']);
  });
});

describe('yaml-language-server in the config file', () => {
  const head = modeline(FILES, 'config');

  it.each([
    ['a config that is right', 'version: 1\npolicy: { nodeGroups: explicit }', []],
    ['a misspelt key', 'version: 1\nexlude: []', ['3:1 Property exlude is not allowed.']],
    [
      'a wrong word',
      'version: 1\npolicy:\n  rules:\n    hop-limit: warn',
      ['5:16 Value is not accepted. Valid values: "error", "warning", "note", "off".'],
    ],
    ['no version', 'exclude: []', ['2:1 Missing property "version".']],
  ])('%s', async (_, text, expected) => {
    expect((await diagnose(head + text)).map(({ at, message }) => `${at} ${message}`)).toEqual(expected);
  });

  it('offers keys and words', async () => {
    expect(await complete(`${head}version: 1\npolicy:\n  |`)).toEqual(
      expect.arrayContaining(['hopLimit:\n  ', 'nodeGroups: ', 'rules:\n  ']),
    );
    expect(await complete(`${head}version: 1\npolicy:\n  nodeGroups: |`)).toEqual(['inherit', 'explicit']);
  });

  it('finds nothing in the example of all keys', async () => {
    expect(await diagnose(head + readFileSync(join(ROOT, 'examples/spot-imdsv2.yml'), 'utf8'))).toEqual([]);
  });
});

describe('how yaml-language-server is told of a schema', () => {
  const WRONG = [{ at: expect.any(String), message: 'Value must be "required".' }];

  describe('by an address', () => {
    let web: Server;
    let address: string;
    beforeAll(async () => {
      web = createServer(({ url = '' }, response) => response.end(schemaText(url.slice(1)))).listen(0, '127.0.0.1');
      await new Promise((done) => web.once('listening', done));
      address = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
    });
    afterAll(() => new Promise((done) => web.close(done)));

    it.each(kindList)('$id', async (kind: SpecKind) => {
      expect(await diagnose(modeline(address, kind.id) + yamlSpec(kind, ['httpTokens: optional']))).toEqual(WRONG);
    });
  });

  it('by a comment as JetBrains has it', async () => {
    const text = `# $schema: ${FILES}/elastigroup.schema.json\n${yamlSpec(KINDS.elastigroup, ['httpTokens: optional'])}`;
    expect(await diagnose(text)).toEqual(WRONG);
  });

  it('by the settings that docs/editors.md shows, for the files of a pattern', async () => {
    const group = yamlSpec(KINDS.elastigroup, ['httpTokens: optional']);
    const cluster = yamlSpec(KINDS['ocean-cluster'], ['httpTokens: optional']);
    expect(await diagnose(group, 'fleets/groups/')).toEqual(WRONG);
    expect(await diagnose(cluster, 'fleets/ocean/')).toEqual(WRONG);
    expect(await diagnose(group, 'others/')).toEqual([]);
    expect(await server.diagnose('file:///repo/.github/spot-imdsv2.yml', 'version: 2')).toHaveLength(1);
  });
});

describe('the JSON language service of VS Code', () => {
  const asked: string[] = [];
  const schemaRequestService = async (uri: string) => {
    asked.push(uri);
    return readFileSync(new URL(local(uri)), 'utf8');
  };
  const language = service.getLanguageService({ schemaRequestService });
  const open = (text: string, file = 'web.json') => {
    const document = service.TextDocument.create(`file:///repo/${file}`, 'json', 1, text.replace('|', ''));
    return { document, json: language.parseJSONDocument(document), at: document.positionAt(text.indexOf('|')) };
  };
  const diagnosed = async (text: string, file?: string) => {
    const { document, json } = open(text, file);
    const found = await language.doValidation(document, json);
    return found.map(({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message}`);
  };
  const found = async (text: string, file?: string) =>
    (await diagnosed(text, file)).map((line) => line.slice(line.indexOf(' ') + 1));
  const offered = async (text: string) => {
    const { document, json, at } = open(text);
    const { items = [] } = (await language.doComplete(document, at, json)) ?? {};
    return items.map(({ label, insertText }) => withoutStops(insertText ?? label));
  };
  const specOf = (kind: SpecKind, options: string) =>
    [kind.root, ...kind.imdsPath].reduceRight((inner, step) => `{ "${step}": ${inner} }`, options);
  const withSchema = (kind: SpecKind, options: string) =>
    specOf(kind, options).replace('{', `{ "$schema": "${PUBLISHED}/${kind.id}.schema.json",`);

  describe.each(kindList)('in a spec of $title', (kind: SpecKind) => {
    it('with a member "$schema", says what is wrong', async () => {
      expect(await found(withSchema(kind, '{ "httpTokens": "required" }'))).toEqual([]);
      expect(await found(withSchema(kind, '{ "httpTokens": "optional" }'))).toEqual(['Value must be "required".']);
      expect(await found(withSchema(kind, '{ }'))).toEqual(['Missing property "httpTokens".']);
      expect(asked).toContain(`${PUBLISHED}/${kind.id}.schema.json`);
    });

    it('offers httpTokens with its one right value', async () => {
      expect(await offered(withSchema(kind, '{ | }'))).toContain('"httpTokens": "required"');
      expect(await offered(withSchema(kind, '{ "httpTokens": | }'))).toEqual(['"required"']);
    });
  });

  it('by the settings that docs/editors.md shows, for the files of a pattern', async () => {
    language.configure({
      schemas: VS_CODE['json.schemas'].map(({ url, fileMatch }: { url: string; fileMatch: string[] }) => ({
        uri: url,
        fileMatch,
      })),
    });
    const empty = { elastigroup: specOf(KINDS.elastigroup, '{}'), cluster: specOf(KINDS['ocean-cluster'], '{}') };
    const missing = ['Missing property "httpTokens".'];
    expect(await found(empty.elastigroup, 'fleets/groups/web.json')).toEqual(missing);
    expect(await found(empty.cluster, 'fleets/ocean/prod.json')).toEqual(missing);
    expect(await found(empty.elastigroup, 'web.json')).toEqual([]);
    language.configure({ schemas: [] });
  });

  it('finds in the example of docs/editors.md what stands there', async () => {
    const [json] = examples('json');
    expect(await diagnosed(json?.text ?? '')).toEqual(json?.found);
  });
});

describe('docs/editors.md', () => {
  it.each(examples('yaml'))('$file: the editor finds what stands there', async ({ text, found }) => {
    expect((await diagnose(local(text))).map(({ at, message }) => `${at} ${message}`)).toEqual(found);
  });

  it('shows what the completion writes', async () => {
    const shown = SHOWN.map(textOf).find((text) => text.startsWith('compute:'));
    expect(await complete(`${modeline(FILES, 'elastigroup')}group:\n  |\n`)).toContain(shown);
  });
});

/** The files of the page, each with what stands below it in the next block. */
function examples(language: string): readonly { file: string; text: string; found: readonly string[] }[] {
  return SHOWN.flatMap((fence, at) => {
    const next = SHOWN[at + 1];
    if (fence.language !== language || fence.file === null || next?.language !== 'text') return [];
    return [{ file: fence.file, text: textOf(fence), found: next.content }];
  });
}

describe('our own check', () => {
  it.each(kindList)('says nothing of a member with the schema, beside or in a body of $title', async (kind: SpecKind) => {
    const imds = [...kind.imdsPath].reduceRight<object>((inner, step) => ({ [step]: inner }), { httpTokens: 'required' });
    const $schema = `${PUBLISHED}/${kind.id}.schema.json`;
    const id = `${kind.idPrefix}1`;
    const wrapped = { $schema, [kind.root]: { id, ...imds } };
    const report = await checkFiles({ 'a.json': JSON.stringify(wrapped), 'b.json': JSON.stringify({ $schema, id, ...imds }) });
    const told = report.findings.map(({ rule }) => rule);
    // That two kinds look alike is no matter of the member.
    expect(told.filter((rule) => rule !== 'ambiguous-kind' && rule !== 'node-group-inherits')).toEqual([]);
    expect(report.specs).toHaveLength(2);
  });
});
