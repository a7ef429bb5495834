// Clusters with node groups, each with a spec: the specs require tokens, and what is live does not.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cluster, nodeGroup } from './fleet.mjs';

const clusterOf = cluster('k8s', { controllerClusterId: 'platform' });
const groupOf = nodeGroup('k8s', { labels: [{ key: 'pool', value: 'general' }] });

/** All of them with their kinds: first the clusters, then their node groups, spread over them. */
export function* clusterResources({ clusters, groups }, httpTokens) {
  for (let number = 0; number < clusters; number++) yield { kind: 'ocean-cluster', body: clusterOf(number, httpTokens) };
  for (let number = 0; number < groups; number++) {
    const { oceanId } = groupOf(number % clusters, httpTokens);
    yield { kind: 'ocean-vng', body: { ...groupOf(number, httpTokens), oceanId } };
  }
}

/** Writes a spec for each, in a folder for each cluster. */
export function writeClusters(folder, size) {
  for (const { kind, body } of clusterResources(size, 'required')) {
    const inside = join(folder, body.oceanId ?? body.id);
    mkdirSync(inside, { recursive: true });
    const spec = { [kind === 'ocean-vng' ? 'launchSpec' : 'cluster']: body };
    writeFileSync(join(inside, `${body.id}.json`), `${JSON.stringify(spec, null, 2)}\n`);
  }
}
