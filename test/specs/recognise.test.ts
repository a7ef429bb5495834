import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/specs/kinds/index.js';
import { familiesOf, looksLikeSpec, recognise } from '../../src/specs/recognise.js';
import type { KindId, RootKey } from '../../src/specs/spec.js';
import { dotted, type Members } from '../../src/specs/value.js';

/** What a body is: its kind, with a question mark where the family cannot be told; or none. */
function kindOf(root: RootKey | null, body: Members, hint: KindId | null = null, responseKind: string | null = null): string {
  const found = recognise({ root, body, responseKind }, hint === null ? null : KINDS[hint]);
  if (found === null) return 'none';
  const foreign = found.foreign.map((path) => dotted(path)).sort();
  return `${found.kind.id}${found.ambiguous ? '?' : ''}${foreign.length === 0 ? '' : ` with ${foreign.join(', ')}`}`;
}

describe('a body under a root key', () => {
  test.each<[string, RootKey, Members, string]>([
    ['an Elastigroup', 'group', { compute: {} }, 'elastigroup'],
    [
      'an Elastigroup with the other family’s key',
      'group',
      { compute: { launchSpecification: { instanceMetadataOptions: {} } } },
      'elastigroup',
    ],
    ['a stateful node', 'managedInstance', { compute: {} }, 'stateful-node'],
    ['a cluster of a controller', 'cluster', { controllerClusterId: 'x', compute: {} }, 'ocean-cluster'],
    ['a cluster with a name in ECS', 'cluster', { clusterName: 'x', compute: {} }, 'ocean-ecs-cluster'],
    ['a cluster that optimizes images', 'cluster', { compute: { optimizeImages: {} } }, 'ocean-ecs-cluster'],
    [
      'a cluster with the size of a root volume',
      'cluster',
      { compute: { launchSpecification: { rootVolumeSize: 30 } } },
      'ocean-cluster',
    ],
    ['a cluster that tells nothing', 'cluster', { name: 'x', compute: {} }, 'ocean-cluster?'],
    ['a cluster that tells both', 'cluster', { controllerClusterId: 'x', clusterName: 'y', compute: {} }, 'ocean-cluster?'],
    ['a cluster, told by null', 'cluster', { clusterName: null, compute: {} }, 'ocean-ecs-cluster'],
    ['a node group with taints', 'launchSpec', { oceanId: 'o-1', taints: [] }, 'ocean-vng'],
    ['a node group with attributes', 'launchSpec', { oceanId: 'o-1', attributes: [] }, 'ocean-ecs-vng'],
    ['a node group that tells nothing', 'launchSpec', { oceanId: 'o-1' }, 'ocean-vng?'],
    ['a node group that tells both', 'launchSpec', { oceanId: 'o-1', labels: [], attributes: [] }, 'ocean-vng?'],
    ['a node group without its cluster', 'launchSpec', { imageId: 'ami-1' }, 'ocean-vng?'],
    ['a node group with nothing but IMDS options', 'launchSpec', { instanceMetadataOptions: {} }, 'ocean-vng?'],
    ['a compute that is filled in later', 'group', { compute: '$' + '{compute}' }, 'elastigroup'],
    ['a compute that is a function', 'group', { compute: { Ref: 'Compute' } }, 'elastigroup'],

    ['an update of a capacity', 'group', { capacity: { target: 2 } }, 'none'],
    ['an update of nothing', 'group', {}, 'none'],
    ['a compute that is null', 'group', { compute: null }, 'none'],
    ['a compute that is a list', 'group', { compute: [] }, 'none'],
    ['a compute that is a text', 'group', { compute: 'x' }, 'none'],
    ['an inherited compute', 'group', { __proto__: { compute: {} } } as Members, 'none'],
    ['an update of a node group’s name', 'launchSpec', { name: 'x', autoScale: {} }, 'none'],
    ['an Ocean for Spark cluster', 'cluster', { oceanClusterId: 'o-1', config: { ingress: {}, compute: {} } }, 'none'],
  ])('%s', (_, root, body, expected) => {
    expect(kindOf(root, body)).toBe(expected);
  });
});

describe('a body of another cloud', () => {
  test.each<[string, RootKey, Members]>([
    [
      'Elastigroup on Azure',
      'group',
      { resourceGroupName: 'x', compute: { vmSizes: {}, os: 'Linux', launchSpecification: { network: {}, image: {} } } },
    ],
    ['Elastigroup on Azure, by its machines', 'group', { compute: { vmSizes: {}, launchSpecification: {} } }],
    ['Elastigroup on GCP', 'group', { compute: { instanceTypes: {}, gpu: {}, launchSpecification: { disks: [] } } }],
    [
      'Elastigroup on GCP, by its strategy',
      'group',
      { strategy: { preemptiblePercentage: 50 }, compute: { launchSpecification: {} } },
    ],
    ['Elastigroup on GKE', 'group', { thirdPartiesIntegration: { gke: {} }, compute: {} }],
    ['Ocean on AKS', 'cluster', { aks: {}, virtualNodeGroupTemplate: {}, compute: {} }],
    ['Ocean on GKE', 'cluster', { gke: { clusterName: 'x' }, compute: { launchSpecification: { sourceImage: 'x' } } }],
    ['a node group on GKE', 'launchSpec', { oceanId: 'o-1', sourceImage: 'x', nodePoolName: 'y' }],
  ])('is none of ours: %s', (_, root, body) => {
    expect(kindOf(root, body)).toBe('none');
  });

  test.each<[string, Members, string]>([
    ['a security group', { launchSpecification: { securityGroupIds: [] } }, 'elastigroup with disks'],
    ['an image of Amazon', { launchSpecification: { imageId: 'ami-1' } }, 'elastigroup with disks'],
    [
      'an image of Amazon among several',
      { launchSpecification: { images: [{ id: 'x' }, { id: 'ami-1' }] } },
      'elastigroup with disks',
    ],
    ['IMDS options', { launchSpecification: { metadataOptions: null } }, 'elastigroup with disks'],
    ['IMDS options of the other family', { launchSpecification: { instanceMetadataOptions: {} } }, 'elastigroup with disks'],
    ['IMDS options a level too high', { metadataOptions: {} }, 'elastigroup with disks'],
    ['nothing', { launchSpecification: {} }, 'none'],
    ['another cloud’s image', { launchSpecification: { imageId: 'projects/x', images: 'ami-1' } }, 'none'],
  ])('but its mark does not hide what is ours: beside it stands %s', (_, compute, expected) => {
    expect(kindOf('group', { disks: [], compute })).toBe(expected);
  });

  test('nor an id of ours, nor options at the top', () => {
    expect(kindOf('group', { id: 'sig-1', aks: {}, compute: {} })).toBe('elastigroup with aks');
    expect(kindOf('group', { metadataOptions: {}, aks: {}, compute: {} })).toBe('elastigroup with aks');
    expect(kindOf('launchSpec', { oceanId: 'o-1', securityGroupIds: [], disks: [] })).toBe('ocean-vng? with disks');
  });
});

describe('a flat body', () => {
  const launchSpecification = {};

  test.each<[string, Members, string]>([
    ['of an Elastigroup, by its id', { id: 'sig-1', compute: {} }, 'elastigroup'],
    ['of a stateful node, by its id', { id: 'smi-1', compute: {} }, 'stateful-node'],
    ['of a cluster, by its id', { id: 'o-1', compute: {} }, 'ocean-cluster?'],
    ['of a cluster, by its id and a member', { id: 'o-1', clusterName: 'x', compute: {} }, 'ocean-ecs-cluster'],
    ['of a node group, by its id', { id: 'ols-1', oceanId: 'o-1' }, 'ocean-vng?'],
    ['of a node group, by its cluster and an image', { oceanId: 'o-1', imageId: 'x' }, 'ocean-vng?'],
    ['of a node group, by its cluster and its labels', { oceanId: 'o-1', labels: [] }, 'ocean-vng'],
    ['of a node group, by its cluster and its attributes', { oceanId: 'o-1', attributes: [] }, 'ocean-ecs-vng'],
    ['of an Elastigroup, by its strategy', { strategy: { risk: 100 }, compute: { launchSpecification } }, 'elastigroup'],
    ['of an Elastigroup, by its capacity', { capacity: { target: 1 }, compute: { launchSpecification } }, 'elastigroup'],
    ['of an Elastigroup, by its options', { compute: { launchSpecification: { metadataOptions: {} } } }, 'elastigroup'],
    ['of a stateful node, by its members', { persistence: {}, compute: { vpcId: 'x', launchSpecification } }, 'stateful-node'],
    ['of a cluster, by its options', { compute: { launchSpecification: { instanceMetadataOptions: {} } } }, 'ocean-cluster?'],
    [
      'of a cluster, which has a capacity and instance types as well',
      { controllerClusterId: 'x', capacity: { target: 1 }, compute: { instanceTypes: { whitelist: [] }, launchSpecification } },
      'ocean-cluster',
    ],
    [
      'of a cluster on ECS, with the same',
      { clusterName: 'x', capacity: { target: 1 }, compute: { instanceTypes: { whitelist: [] }, launchSpecification } },
      'ocean-ecs-cluster',
    ],
    [
      'of a launch specification that is filled in later',
      { scaling: {}, compute: { launchSpecification: '{{ x }}' } },
      'elastigroup',
    ],

    ['with an id of ours, but without a compute', { id: 'sig-1', name: 'x' }, 'none'],
    ['of something that only mentions a cluster', { oceanId: 'o-1', name: 'x' }, 'none'],
    ['with a cluster that is no text', { oceanId: 1, imageId: 'x' }, 'none'],
    ['with a compute alone', { compute: {} }, 'none'],
    ['with nothing of ours in it', { compute: { launchSpecification: { name: 'x' } } }, 'none'],
    ['with a launch specification that is null', { scaling: {}, compute: { launchSpecification: null } }, 'none'],
    ['of an id that only looks like one', { id: 'osc-1', compute: {} }, 'none'],
    ['of an id that is a number', { id: 1, compute: {} }, 'none'],
  ])('%s', (_, body, expected) => {
    expect(kindOf(null, body)).toBe(expected);
  });
});

describe('look-alikes of other tools', () => {
  test.each<[string, Members]>([
    ['a task of Ansible', { name: 'files', file: { group: '{{ group }}' }, group: '{{ group }}' }],
    ['an inventory of Ansible', { all: { children: { cluster: { hosts: {} } } }, cluster: { vars: { compute: 'x' } } }],
    ['Docker Compose', { services: { web: { image: 'x', deploy: {} } }, volumes: {} }],
    ['a workflow of GitHub', { name: 'ci', on: {}, concurrency: { group: 'x' }, jobs: {} }],
    ['package.json', { name: 'x', version: '1.0.0', config: { port: 1 }, id: 'x', dependencies: {} }],
    ['a kubeconfig', { kind: 'Config', clusters: [], contexts: [{ context: { cluster: 'x' } }] }],
    ['a deployment of Kubernetes', { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { labels: {} }, spec: {} }],
    ['a list of Kubernetes', { apiVersion: 'v1', kind: 'List', items: [{ kind: 'ConfigMap' }] }],
    ['an eksctl file', { kind: 'ClusterConfig', managedNodeGroups: [{ instanceTypes: [] }], cluster: { name: 'x' } }],
    ['a template of CloudFormation', { Resources: { G: { Type: 'AWS::EC2::LaunchTemplate', Properties: {} } } }],
    ['OpenAPI', { openapi: '3.0.0', paths: {}, components: { schemas: { group: { properties: { compute: {} } } } } }],
    ['a roll', { roll: { batchSizePercentage: 20 } }],
    ['an EMR scaler', { mrScaler: { strategy: {}, compute: { instanceGroups: {} } } }],
    ['values of Helm', { group: { name: 'x' }, cluster: { size: 3 }, compute: { cpu: 1 } }],
  ])('%s', (_, document) => {
    for (const root of ['group', 'cluster', 'managedInstance', 'launchSpec'] as const) {
      const body = document[root];
      if (typeof body === 'object' && body !== null) expect(kindOf(root, body as Members)).toBe('none');
    }
    expect(kindOf(null, document)).toBe('none');
  });
});

test('an ambiguous kind stands for both of its root, any other for itself', () => {
  expect(familiesOf(KINDS['ocean-vng'], true)).toEqual([KINDS['ocean-vng'], KINDS['ocean-ecs-vng']]);
  expect(familiesOf(KINDS['ocean-cluster'], true)).toEqual([KINDS['ocean-cluster'], KINDS['ocean-ecs-cluster']]);
  expect(familiesOf(KINDS['ocean-cluster'], false)).toEqual([KINDS['ocean-cluster']]);
  expect(familiesOf(KINDS.elastigroup, true)).toEqual([KINDS.elastigroup]);
});

describe('a text that cannot be parsed looks like a spec', () => {
  test.each<[string, string, boolean]>([
    ['broken JSON', '{"group": {"compute": {"launchSpecification": {', true],
    ['JSON on one line', '{"name":"x","group":{"compute":{"launchSpecification":{', true],
    ['JSON with a space before the colon', '{\n  "cluster" : {"compute": {"launchSpecification"', true],
    ['JSON with the colon on the next line', '{"cluster"\n: {"compute": {"launchSpecification"', true],
    ['a node group', '{"launchSpec": {"oceanId": "o-1",}}', true],
    ['IMDS options', "{'managedInstance': {'metadataOptions': {}", true],
    ['IMDS options of the other family', 'launchSpec:\n\tinstanceMetadataOptions:', true],
    ['IMDS options in snake case', 'group:\n  metadata_options: {{ x }}', true],
    ['YAML', 'group:\n  compute:\n\tlaunchSpecification: 1', true],
    ['YAML in a list', '- group:\n    oceanId: {', true],
    ['YAML with a quoted key', '"group":\n  oceanId: {', true],
    ['a template', '{%- if x %}\ngroup:\n  oceanId: {{ x }}', true],
    ['line ends of old Macs', 'a: 1\rgroup:\r  oceanId: {', true],

    ['a root key alone', '{"group": {', false],
    ['a member alone', '{"launchSpecification": {', false],
    ['another key that ends like one', '{"mygroup": {"launchSpecification": {', false],
    ['another key that begins like one', '{"groups": {"launchSpecification": {', false],
    ['a text', 'the group has a launchSpecification', false],
    ['a value', '{"a": "group", "launchSpecification": {', false],
    ['upper case', '{"Group": {"launchSpecification": {', false],
    ['nothing', '', false],
    ['a playbook', '- hosts: all\n  tasks:\n  - file: { group: {{ g }} }', false],
  ])('%s', (_, text, expected) => {
    expect(looksLikeSpec(text)).toBe(expected);
  });

  test('wherever in a text the two words stand', () => {
    const roots = fc.constantFrom('group', 'cluster', 'launchSpec', 'managedInstance');
    const members = fc.constantFrom('launchSpecification', 'oceanId', 'metadataOptions', 'instanceMetadataOptions');
    fc.assert(
      fc.property(fc.string(), roots, fc.string(), members, fc.string(), (before, root, between, member, after) => {
        expect(looksLikeSpec(`${before}\n"${root}": ${between}${member}${after}`)).toBe(true);
      }),
    );
  });
});
