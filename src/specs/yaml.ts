import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  type Event,
  mergeTag,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { Document, Duplicate, Parsed, TextNode } from './spec.js';
import { unresolvable } from './value.js';
import { duplicatesBelow, isUnknownMerge, type Tree, yamlNode } from './yaml-tree.js';
import { walkEvents } from './yaml-walk.js';

/** Any tag that YAML's core schema does not define (`!Ref`, `!Sub`, …): what its value will be is not written here. */
const anyTag = {
  matchByTagPrefix: true,
  identify: () => false,
} as const;
const unknownTags = ['!', ''].flatMap((prefix) => [
  defineScalarTag(prefix, {
    ...anyTag,
    resolve: (source, _isExplicit, tag) => unresolvable(`${shortTag(tag)} ${source}`.trim()),
  }),
  defineSequenceTag(prefix, {
    ...anyTag,
    create: (tag: string) => ({ tag }),
    addItem: () => undefined,
    finalize: ({ tag }: { tag: string }) => unresolvable(shortTag(tag)),
  }),
  defineMappingTag(prefix, {
    ...anyTag,
    create: (tag: string) => ({ tag }),
    addPair: () => '',
    has: () => false,
    keys: () => [],
    get: () => null,
    finalize: ({ tag }: { tag: string }) => unresolvable(shortTag(tag)),
  }),
]);
const KNOWN_TAGS = CORE_SCHEMA.withTags(mergeTag);
const SCHEMA = KNOWN_TAGS.withTags(...unknownTags);

/** A tag as people write it. */
function shortTag(tag: string): string {
  if (tag.startsWith('!')) return tag;
  return tag.startsWith('tag:yaml.org,2002:') ? `!!${tag.slice('tag:yaml.org,2002:'.length)}` : `!<${tag}>`;
}

/** Deeper than any spec; bounds the parser's recursion. */
const MAX_DEPTH = 200;
const MAX_MERGED_KEYS = 1_000_000;

/**
 * Reads YAML 1.2 with merge keys: one parse gives the values, the places and the duplicate keys. Of two equal keys the
 * last counts, as with `JSON.parse`, and `duplicates` names them; or they are refused as a syntax error, as are unknown tags.
 */
export function parseYaml(text: string, oddities: 'collect' | 'refuse' = 'collect'): Parsed {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const tree = treeOf(text, events);
    const values = constructFromEvents(tree.unmerged.size === 0 ? events : withoutMerges(events, tree.unmerged), {
      source: text,
      schema: oddities === 'collect' ? SCHEMA : KNOWN_TAGS,
      json: oddities === 'collect',
      maxTotalMergeKeys: MAX_MERGED_KEYS,
    });
    return { ok: true, documents: values.map((value, index) => yamlDocument(tree, value, index)) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { ok: false, message: error.reason, offset: error.mark?.position ?? 0 };
  }
}

/** The structure of a YAML text that `parseYaml` reads. Throws a YAMLException for any other. */
export function yamlTree(text: string): Tree {
  return treeOf(text, parseEvents(text, { maxDepth: MAX_DEPTH }));
}

function treeOf(text: string, events: readonly Event[]): Tree {
  const base = { ...walkEvents(text, events), text, events, keyOf, items: new Map() };
  const unmerged = base.merges.filter(([, value]) => isUnknownMerge(base, value)).map(([key]) => key);
  return { ...base, unmerged: new Set(unmerged) };
}

function keyOf(plain: string): string {
  return String(SCHEMA.resolveImplicitScalarTag(plain).value);
}

/** Makes members of merge keys that cannot merge: the parser would refuse the whole file. */
function withoutMerges(events: readonly Event[], unmerged: ReadonlySet<number>): Event[] {
  return events.map((event, index) =>
    unmerged.has(index) && 'style' in event ? ({ ...event, style: SCALAR_STYLE.SINGLE_QUOTED } as Event) : event,
  );
}

/** All specs of a document share what is worked out here. */
function yamlDocument(tree: Tree, value: unknown, index: number): Document {
  const root = (tree.documents[index] ?? 0) + 1;
  let node: TextNode | undefined;
  let duplicates: readonly Duplicate[] | undefined;
  return {
    index,
    value,
    node: () => {
      node ??= yamlNode(tree, root, null);
      return node;
    },
    duplicates: () => {
      duplicates ??= duplicatesBelow(tree, root);
      return duplicates;
    },
  };
}
