/** The parts of a JSON Schema by which a value is found in it. */
export interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: string;
  readonly type?: unknown;
}

/** Members of a value that a schema does not tell of, or does not need. Of several schemas, the one with the value's state (or `is`) is meant. */
export function undescribed(value: unknown, schema: Schema): readonly string[] {
  const missing: string[] = [];
  const isFor = (one: unknown) => (option: Schema) => {
    const of = one as { state?: string; is?: string } | null;
    const state = of?.state ?? of?.is;
    const told = option.properties?.state ?? option.properties?.is;
    return told === undefined
      ? option.properties !== undefined
      : told.const === state || told.enum?.includes(state ?? '') === true;
  };
  const visit = (one: unknown, described: Schema, path: string) => {
    const { properties, items, required = [] } = described.anyOf?.find(isFor(one)) ?? described;
    // An object of which nothing is told may hold anything.
    const isFree = properties === undefined && Array.isArray(described.type) && described.type.includes('object');
    if (isFree && described.anyOf === undefined) return;
    if (Array.isArray(one)) for (const item of one) visit(item, items ?? {}, `${path}/items`);
    else if (typeof one === 'object' && one !== null) {
      for (const [key, inner] of Object.entries(one)) {
        // Which settings a roll has depends on the kind.
        const isNeeded = required.includes(key) || path.endsWith('/settings');
        if (properties?.[key] === undefined || !isNeeded) missing.push(`${path}/${key}`);
        else visit(inner, properties[key], `${path}/${key}`);
      }
    }
  };
  visit(value, schema, '');
  return [...new Set(missing)];
}
