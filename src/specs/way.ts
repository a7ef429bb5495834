/** Keys that lead to IMDS options in any shape of file, and the options themselves. */
const WAY_KEYS: ReadonlySet<string> = new Set([
  'response',
  'items',
  'config',
  'group',
  'managedInstance',
  'cluster',
  'launchSpec',
  'compute',
  'launchSpecification',
  'metadataOptions',
  'instanceMetadataOptions',
  'httpTokens',
  'httpPutResponseHopLimit',
  'httpEndpoint',
  'instanceMetadataTags',
]);

const IMDS_KEYS: ReadonlySet<string> = new Set(['metadataOptions', 'instanceMetadataOptions']);

/**
 * Whether a key that stands twice could hide IMDS options: it leads to them or is one of them.
 * `parent` is the key of the object it stands in.
 */
export function leadsToImds(key: string, parent: string | number | undefined): boolean {
  return WAY_KEYS.has(key) || (typeof parent === 'string' && isImdsKey(parent));
}

/** Whether a key is the name of IMDS options, of either family. */
export function isImdsKey(key: string): boolean {
  return IMDS_KEYS.has(key);
}

/**
 * Finds, in JSON text, the ends of keys that lead to IMDS options, up to the colon. Without the quote in front it also finds
 * longer keys with such an end, but takes a quarter less time: quotes are everywhere.
 */
export const WAY_KEY_PATTERN = new RegExp(`(?:${[...WAY_KEYS].join('|')})"\\s*:`, 'g');
