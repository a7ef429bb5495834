import { KINDS } from '../../src/specs/kinds/index.js';
import type { KindId, SpecKind } from '../../src/specs/spec.js';

/** A member that tells each kind from the other one with the same root. */
const MARKS: Readonly<Record<KindId, object>> = {
  elastigroup: { capacity: { target: 1, unit: 'instance' } },
  'stateful-node': { persistence: { persistRootDevice: true } },
  'ocean-cluster': { controllerClusterId: 'web' },
  'ocean-vng': { labels: [{ key: 'team', value: 'web' }] },
  'ocean-ecs-cluster': { clusterName: 'web' },
  'ocean-ecs-vng': { attributes: [{ key: 'team', value: 'web' }] },
};

export const kindIds = Object.keys(MARKS) as readonly KindId[];

/** The body of a spec of a kind, without its root. With `undefined` its IMDS options are left out. */
export function bodyWith(id: KindId, imds: unknown, more: object = {}): object {
  const kind: SpecKind = KINDS[id];
  const inner = imds === undefined ? {} : { [keyOf(id)]: imds };
  const launch = { imageId: 'ami-0123456789abcdef0', ...inner };
  const base = { name: 'web', ...MARKS[id], ...more };
  return kind.role === 'node-group'
    ? { oceanId: 'o-1', ...base, ...launch }
    : { ...base, compute: { launchSpecification: launch } };
}

/** A spec of a kind as the Spot API takes it. */
export function specWith(id: KindId, imds: unknown, more: object = {}): object {
  return { [KINDS[id].root]: bodyWith(id, imds, more) };
}

/** The same as JSON text, one member a line. */
export function jsonWith(id: KindId, imds: unknown, more: object = {}): string {
  return JSON.stringify(specWith(id, imds, more), null, 2);
}

/** The name of a kind's IMDS options. */
export function keyOf(id: KindId): string {
  return KINDS[id].imdsPath.at(-1) ?? '';
}

/** The path of a kind's IMDS options, its root included. */
export function wayOf(id: KindId): string {
  return [KINDS[id].root, ...KINDS[id].imdsPath].join('.');
}

/** IMDS options that refuse IMDSv1, and on which no rule has anything to say. */
export const STRONG = { httpTokens: 'required', httpPutResponseHopLimit: 2 };
