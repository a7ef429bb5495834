import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { COMMANDS, cliOptions, flagOf } from '../../src/cli/args.js';
import { isRuleId, RULES, type RuleId, ruleIds } from '../../src/findings/rules.js';
import { type Command, isFor, OPTIONS, type OptionInfo, optionValue } from '../../src/options.js';
import { CONFIG_SCHEMA } from '../../src/policy/config-schema.js';
import { kindList } from '../../src/specs/kinds/index.js';
import type { SpecKind } from '../../src/specs/spec.js';
import { ROOT } from './console.js';
import { enableShown, refusalShown, registerShown, supportShown } from './made-images.js';
import { permissionsTable } from './made-permissions.js';
import { driftTable, instanceTable, proofShown } from './made-proof.js';
import { tableOf } from './markdown.js';

/** What stands between a document's markers: made from the program's own tables. Throws for a name that is not known. */
export function made(name: string): string {
  const [what = '', id = ''] = name.split(' ');
  if (what === 'copy') return fenced(readFileSync(join(ROOT, id), 'utf8').trimEnd().split('\n'));
  if (what === 'rule' && isRuleId(id)) return ruleHead(id);
  if (what === 'softening' && isRuleId(id)) return softening(id);
  const table = TABLES[name];
  if (table === undefined) throw new Error(`nothing is made under the name ${JSON.stringify(name)}`);
  return table();
}

const TABLES: Readonly<Record<string, () => string>> = {
  options: optionsTable,
  inputs: inputsTable,
  outputs: outputsTable,
  permissions: permissionsTable,
  rules: rulesTable,
  kinds: kindsTable,
  schemas: schemasTable,
  members: membersTable,
  marks: marksTable,
  'config keys': configTable,
  'image enable': enableShown,
  'image refused': refusalShown,
  'image register': registerShown,
  'image-support says': supportShown,
  'live-drift says': driftTable,
  'instance-proof says': instanceTable,
  'instance-proof shown': proofShown,
};

const OPTION_INFOS: readonly (readonly [string, OptionInfo])[] = Object.entries(OPTIONS);

function optionsTable(): string {
  const rows = cliOptions.map((name) => {
    const { default: standard, description }: OptionInfo = OPTIONS[name];
    const takers = COMMANDS.filter((command) => isFor(name, command));
    const [first = 'check'] = takers;
    const value = optionValue(name, first);
    const commands = takers.length === COMMANDS.length ? 'all' : takers.join(', ');
    return [code(`${flagOf(name)}${value === '' ? '' : ` ${value}`}`), commands, value === '' ? '' : code(standard), description];
  });
  return tableOf(['option', 'commands', 'default', 'what it does'], rows);
}

function inputsTable(): string {
  const rows = OPTION_INFOS.flatMap(([, { input, value, default: standard, description, for: takers }]) =>
    input === null ? [] : [[code(input), modesOf(takers), code(value), code(standard), description]],
  );
  return tableOf(['input', 'modes', 'value', 'default', 'what it is'], rows);
}

/** The modes of the Action among what takes an input. */
function modesOf(takers: readonly Command[]): string {
  const inAction = takers.filter((one) => !['rehearse', 'instances require', 'image register'].includes(one));
  const modes = inAction.map((one) => (one === 'image enable' ? 'image' : one));
  return modes.length === OPTIONS.mode.for.length ? 'all' : modes.join(', ');
}

function outputsTable(): string {
  const file = join(ROOT, 'action.yml');
  if (!existsSync(file)) throw new Error('action.yml is not there: the table of outputs is made from it');
  const action = load(readFileSync(file, 'utf8')) as { outputs: Record<string, { description: string }> };
  const rows = Object.entries(action.outputs).map(([name, { description }]) => [code(name), description.trim()]);
  return tableOf(['output', 'what it is'], rows);
}

function rulesTable(): string {
  const rows = ruleIds.map((id) => [`[${id}](docs/rules/${id}.md)`, RULES[id].severity, RULES[id].title]);
  return tableOf(['rule', 'severity', 'what it means'], rows);
}

function ruleHead(id: RuleId): string {
  const { title, severity, help, isFixed } = RULES[id];
  const terms = isFixed ? 'cannot be changed, and no waiver covers it' : 'can be changed';
  return `**${title}.** Severity: ${severity}; it ${terms}.\n\n${help}`;
}

/** How a rule's findings can be softened; of some, why they cannot. */
function softening(id: RuleId): string {
  if (RULES[id].isFixed) {
    const why = 'Neither `policy.rules` nor a waiver takes this rule: it would hide what nobody has seen.';
    return id === 'waiver-expired'
      ? why
      : `${why} A file that is none of\nyour specs can be left out with [exclude](../config.md#exclude).`;
  }
  const severity = RULES[id].severity === 'error' ? 'warning' : 'off';
  return [
    `In [the config](../config.md), for all specs (\`error\`, \`warning\`, \`note\` or \`off\`):`,
    fenced(['version: 1', 'policy:', '  rules:', `    ${id}: ${severity}`]),
    ...(NOT_OF_SPECS.has(id)
      ? []
      : ['Or [a waiver](../config.md#waivers), for some specs and until a day:', fenced(waiverOf(id))]),
  ].join('\n\n');
}

/** Rules whose findings are about the config itself: nobody waives those. */
const NOT_OF_SPECS: ReadonlySet<RuleId> = new Set<RuleId>(['waiver-unused', 'baseline-fixed', 'pattern-unused']);

function waiverOf(id: RuleId): readonly string[] {
  return [
    'version: 1',
    'waivers:',
    `  - rule: ${id}`,
    '    files: "fleets/legacy/*.json"',
    '    reason: "why it is accepted"',
    '    owner: "@acme/platform"',
    '    expires: 2027-01-31',
  ];
}

function fenced(lines: readonly string[]): string {
  return ['```yaml', ...lines, '```'].join('\n');
}

function kindsTable(): string {
  const rows = kindList.map((kind) => [
    code(kind.id),
    kind.title,
    code(imdsPlace(kind)),
    code(kind.idPrefix),
    code(kind.responseKind),
  ]);
  return tableOf(['kind', 'what it is', 'where the IMDS options sit', 'ids', '`response.kind`'], rows);
}

function schemasTable(): string {
  const rows = kindList.map(({ id, title }) => [code(fileSchemaUrl(id)), `specs of ${title}`]);
  return tableOf(['address', 'for'], [...rows, [code(String(CONFIG_SCHEMA.$id)), 'the config file']]);
}

/** Where the schema of a kind says that it is published. */
function fileSchemaUrl(id: string): string {
  return JSON.parse(readFileSync(join(ROOT, `schemas/${id}.schema.json`), 'utf8')).$id;
}

function imdsPlace(kind: SpecKind): string {
  return [kind.root, ...kind.imdsPath].join('.');
}

function membersTable(): string {
  const mark = (kind: SpecKind, member: string) => (kind.optionalMembers.some((own) => own === member) ? 'yes' : '–');
  const rows = kindList.map((kind) => [
    code(kind.id),
    'yes',
    'yes',
    mark(kind, 'httpEndpoint'),
    mark(kind, 'instanceMetadataTags'),
  ]);
  return tableOf(['kind', '`httpTokens`', '`httpPutResponseHopLimit`', '`httpEndpoint`', '`instanceMetadataTags`'], rows);
}

function marksTable(): string {
  const rows = kindList.map((kind) => [code(kind.id), kind.marks.map((path) => code(path.join('.'))).join(', ')]);
  return tableOf(['kind', 'members that tell'], rows);
}

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly additionalProperties?: unknown;
}

function configTable(): string {
  return tableOf(['key', 'value', 'what it is'], rowsOf(CONFIG_SCHEMA as Schema, ''));
}

/** A row for each key that a schema has, and for the keys inside it. */
function rowsOf({ properties = {}, required = [] }: Schema, prefix: string): readonly (readonly string[])[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const path = `${prefix}${key}`;
    const value = `${valueWords(schema)}${required.includes(key) ? ', required' : ''}`;
    // The severities of rules: one row for all of them.
    if (path === 'policy.rules') return [[code('policy.rules.ID'), severityWords(schema), schema.description ?? '']];
    const inner = schema.items ?? schema;
    return [[code(path), value, descriptionOf(schema)], ...rowsOf(inner, schema.items === undefined ? `${path}.` : `${path}[].`)];
  });
}

/** Of a list of texts, what each is belongs to it; of a list of objects, the rows of their keys tell. */
function descriptionOf({ description = '', items }: Schema): string {
  const ofItems = items === undefined || items.type === 'object' ? [] : [items.description ?? ''];
  return [description, ...ofItems].join(' ');
}

function severityWords({ properties = {} }: Schema): string {
  return valueWords(Object.values(properties)[0] ?? {});
}

function valueWords({ type, const: only, enum: words, items, minimum, maximum, additionalProperties }: Schema): string {
  if (only !== undefined) return code(String(only));
  if (words !== undefined) return words.map((word) => code(String(word))).join(', ');
  if (items !== undefined) return items.type === 'object' ? 'list of objects' : 'list of texts';
  if (type === 'integer')
    return maximum === undefined ? `whole number from ${minimum}` : `whole number, ${minimum} to ${maximum}`;
  if (type === 'boolean') return '`true`, `false`';
  if (type === 'object') return typeof additionalProperties === 'object' ? 'texts by name' : 'object';
  return 'text';
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}
