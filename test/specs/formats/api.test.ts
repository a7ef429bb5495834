import { describe, expect, test } from 'vitest';
import { api } from '../../../src/specs/formats/api.js';
import { parseJson } from '../../../src/specs/json.js';
import { KINDS } from '../../../src/specs/kinds/index.js';
import type { KindId } from '../../../src/specs/spec.js';
import { dotted, pointerOf, valueAt } from '../../../src/specs/value.js';
import { parseYaml } from '../../../src/specs/yaml.js';

/** Every spec of a text as `kind place`, with what is said of it. */
function specsIn(text: string, kind: KindId | null = null, parse = parseYaml): readonly string[] {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${parsed.message} at ${parsed.offset}`);
  return parsed.documents
    .flatMap((document) => api.specs(document, { kind: kind === null ? null : KINDS[kind] }))
    .map((spec) => {
      expect(spec.body).toMatchObject(valueAt(spec.document.value, spec.path) as object);
      const document = spec.document.index === 0 ? '' : ` of document ${spec.document.index + 1}`;
      const name = spec.name === null ? '' : ` "${spec.name}"`;
      const id = spec.id === null ? '' : ` ${spec.id}`;
      const foreign = spec.foreign.length === 0 ? '' : ` foreign: ${spec.foreign.map((path) => dotted(path)).join(', ')}`;
      return `${spec.kind.id}${spec.ambiguous ? '?' : ''} ${pointerOf(spec.path)}${document}${name}${id}${foreign}`;
    });
}

function inJson(value: unknown, kind: KindId | null = null): readonly string[] {
  return specsIn(JSON.stringify(value), kind, (text) => parseJson(text));
}

const launch = { imageId: 'ami-1', securityGroupIds: ['sg-1'], metadataOptions: { httpTokens: 'required' } };
const group = { name: 'web', capacity: { unit: 'instance' }, compute: { launchSpecification: launch } };
const node = { name: 'db', persistence: {}, compute: { vpcId: 'vpc-1', launchSpecification: launch } };
const cluster = { name: 'k', controllerClusterId: 'c', compute: { launchSpecification: { imageId: 'ami-1' } } };
const ecs = { name: 'e', clusterName: 'c', compute: { launchSpecification: { imageId: 'ami-1' } } };
const nodeGroup = { name: 'n', oceanId: 'o-1', labels: [], imageId: 'ami-1' };
const ecsGroup = { name: 'a', oceanId: 'o-1', attributes: [], imageId: 'ami-1' };

describe('a body of the Spot API', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['wrapped: an Elastigroup', { group }, ['elastigroup /group "web"']],
    ['wrapped: a stateful node', { managedInstance: node }, ['stateful-node /managedInstance "db"']],
    ['wrapped: a cluster on Kubernetes', { cluster }, ['ocean-cluster /cluster "k"']],
    ['wrapped: a cluster on ECS', { cluster: ecs }, ['ocean-ecs-cluster /cluster "e"']],
    ['wrapped: a node group on Kubernetes', { launchSpec: nodeGroup }, ['ocean-vng /launchSpec "n"']],
    ['wrapped: a node group on ECS', { launchSpec: ecsGroup }, ['ocean-ecs-vng /launchSpec "a"']],
    ['wrapped, with its id inside', { group: { ...group, id: 'sig-1' } }, ['elastigroup /group "web" sig-1']],
    ['wrapped, with its id outside', { id: 'sig-1', group }, ['elastigroup /group "web" sig-1']],
    ['wrapped, with an id that is no text', { id: 1, group: { ...group, name: 2 } }, ['elastigroup /group']],
    ['flat, with its id', { id: 'sig-1', ...group }, ['elastigroup  "web" sig-1']],
    ['flat, by its members: an Elastigroup', group, ['elastigroup  "web"']],
    ['flat, by its members: a stateful node', node, ['stateful-node  "db"']],
    ['flat, by its members: a cluster on Kubernetes', cluster, ['ocean-cluster  "k"']],
    ['flat, by its members: a cluster on ECS', ecs, ['ocean-ecs-cluster  "e"']],
    ['flat, by its members: a node group', nodeGroup, ['ocean-vng  "n"']],
    ['flat, by its members: a node group on ECS', ecsGroup, ['ocean-ecs-vng  "a"']],
    ['in a list', [{ group }, { cluster }], ['elastigroup /0/group "web"', 'ocean-cluster /1/cluster "k"']],
    ['flat in a list', [{ id: 'o-1', ...cluster }, group], ['ocean-cluster /0 "k" o-1', 'elastigroup /1 "web"']],
    ['in a list with other things', [1, null, 'x', [], { a: 1 }, { group }], ['elastigroup /5/group "web"']],
    [
      'several roots in one document',
      { launchSpec: nodeGroup, cluster, name: 'both', group },
      ['elastigroup /group "web"', 'ocean-cluster /cluster "k"', 'ocean-vng /launchSpec "n"'],
    ],
  ])('%s', (_, value, expected) => {
    expect([...inJson(value)].sort()).toEqual([...expected].sort());
  });
});

describe('a saved response', () => {
  const respond = (kind: string, items: unknown) => ({
    request: { id: 'x', url: '/aws/ec2/group', method: 'GET', timestamp: '2026-11-24T00:00:00.000Z' },
    response: { status: { code: 200, message: 'OK' }, kind, items, count: 1 },
  });

  test.each<[string, unknown, readonly string[]]>([
    [
      'of flat items',
      respond('spotinst:aws:ec2:group', [{ id: 'sig-1', ...group }]),
      ['elastigroup /response/items/0 "web" sig-1'],
    ],
    ['of wrapped items', respond('spotinst:aws:ec2:group', [{ group }]), ['elastigroup /response/items/0/group "web"']],
    [
      'of several',
      respond('spotinst:ocean:aws:k8s', [
        { id: 'o-1', ...cluster },
        { id: 'o-2', ...cluster },
      ]),
      ['ocean-cluster /response/items/0 "k" o-1', 'ocean-cluster /response/items/1 "k" o-2'],
    ],
    [
      'of stateful nodes with their config',
      respond('spotinst:aws:ec2:managedInstance', [{ id: 'smi-1', createdAt: 'x', updatedAt: 'y', config: node }]),
      ['stateful-node /response/items/0/config "db" smi-1'],
    ],
    [
      'whose kind tells more than the members',
      respond('spotinst:ocean:aws:ecs', [{ id: 'o-1', name: 'e', compute: { launchSpecification: {} } }]),
      ['ocean-ecs-cluster /response/items/0 "e" o-1'],
    ],
    ['of node groups', respond('spotinst:ocean:aws:ecs:launchSpec', [nodeGroup]), ['ocean-ecs-vng /response/items/0 "n"']],
    ['without the request', { response: { items: [{ id: 'sig-1', ...group }] } }, ['elastigroup /response/items/0 "web" sig-1']],
    ['without a kind', { response: { items: [cluster] } }, ['ocean-cluster /response/items/0 "k"']],
    ['without its envelope', { kind: 'spotinst:aws:ec2:group', items: [group], count: 1 }, ['elastigroup /items/0 "web"']],
    ['in a list of responses', [respond('spotinst:aws:ec2:group', [group])], ['elastigroup /0/response/items/0 "web"']],
    ['that found nothing', respond('spotinst:aws:ec2:group', []), []],
    ['of an error', { request: {}, response: { status: { code: 400 }, errors: [{ code: 'x', message: 'y' }] } }, []],
    ['of rolls', respond('spotinst:aws:ec2:group:roll', [{ id: 'sbgd-1', status: 'IN_PROGRESS', compute: {} }]), []],
    ['of another cloud', respond('spotinst:azure:compute:group', [{ id: 'sig-1', ...group }]), []],
    ['of nodes', respond('spotinst:ocean:aws:k8s:nodes', [{ instanceId: 'i-1', launchSpecId: 'ols-1' }]), []],
    ['whose items are no list', respond('spotinst:aws:ec2:group', { group }), []],
    ['of items without a compute', respond('spotinst:aws:ec2:group', [{ id: 'sig-1', name: 'web' }]), []],
    ['items of something else', { kind: 'List', items: [group] }, []],
  ])('%s', (_, value, expected) => {
    expect(inJson(value)).toEqual(expected);
  });
});

describe('nothing hides a spec that stands beside it', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['an empty saved response', { group, response: { items: [] } }, ['elastigroup /group "web"']],
    ['a saved response of another kind', { group, kind: 'spotinst:x', items: [] }, ['elastigroup /group "web"']],
    ['an empty root key, beside a flat body', { id: 'sig-1', ...group, cluster: {} }, ['elastigroup  "web" sig-1']],
    ['an empty config, beside a flat body', { id: 'sig-1', ...group, config: {} }, ['elastigroup  "web" sig-1']],
    ['an update fragment under another root', { group, cluster: { capacity: {} } }, ['elastigroup /group "web"']],
    ['a mark of Azure', { group: { ...group, resourceGroupName: 'x' } }, ['elastigroup /group "web" foreign: resourceGroupName']],
    ['a mark of GCP', { group: { ...group, disks: [] } }, ['elastigroup /group "web" foreign: disks']],
    [
      'several such marks',
      { group: { ...group, gke: null, compute: { ...group.compute, gpu: {}, disks: [] } } },
      ['elastigroup /group "web" foreign: gke, compute.disks, compute.gpu'],
    ],
  ])('%s', (_, value, expected) => {
    const [found, ...more] = inJson(value);
    expect(more).toEqual([]);
    const order = (text = '') => [...text.matchAll(/[\w.]+/g)].map(([word]) => word).sort();
    expect(order(found)).toEqual(order(expected[0]));
  });
});

describe('YAML', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'several documents',
      'group:\n  name: a\n  compute: {}\n---\nname: b\n---\n- cluster: { name: c, clusterName: x, compute: {} }\n',
      ['elastigroup /group "a"', 'ocean-ecs-cluster /0/cluster of document 3 "c"'],
    ],
    [
      'a body behind an anchor, with merge keys',
      'x-web: &web\n  compute: { launchSpecification: {} }\ngroup:\n  <<: *web\n  name: a\n',
      ['elastigroup /group "a"'],
    ],
    ['a placeholder on the way', 'group:\n  name: a\n  compute: "{{ compute }}"\n', ['elastigroup /group "a"']],
    ['a function of CloudFormation on the way', 'group:\n  name: a\n  compute: !Ref Compute\n', ['elastigroup /group "a"']],
    ['a body that is a placeholder', 'group: !Ref Group\ncluster: "{{ cluster }}"\n', []],
    ['no value', '', []],
    ['an empty document', '---\n', []],
    ['a text', 'group\n', []],
    ['names that objects inherit', '__proto__:\n  group:\n    compute: {}\nconstructor: { group: { compute: {} } }\n', []],
    ['a root of names that objects inherit', 'group:\n  __proto__: { compute: {} }\n', []],
  ])('%s', (_, text, expected) => {
    expect(specsIn(text)).toEqual(expected);
  });
});

describe('the kind that the config names', () => {
  const plain = { name: 'x', compute: { launchSpecification: {} } };

  test.each<[string, unknown, KindId, readonly string[]]>([
    ['tells two kinds of one root apart', { cluster: plain }, 'ocean-ecs-cluster', ['ocean-ecs-cluster /cluster "x"']],
    ['counts more than the members', { cluster }, 'ocean-ecs-cluster', ['ocean-ecs-cluster /cluster "k"']],
    ['makes a flat body known', plain, 'stateful-node', ['stateful-node  "x"']],
    ['makes a flat node group known', { imageId: 'ami-1' }, 'ocean-vng', ['ocean-vng ']],
    ['counts less than the root key', { group }, 'ocean-cluster', ['elastigroup /group "web"']],
    [
      'counts less than the kind of a response',
      { response: { kind: 'spotinst:aws:ec2:group', items: [group] } },
      'stateful-node',
      ['elastigroup /response/items/0 "web"'],
    ],
    ['makes no spec of an update fragment', { cluster: { capacity: {} } }, 'ocean-cluster', []],
    ['makes no spec of something else', { a: 1 }, 'elastigroup', []],
    ['makes no spec of another cloud’s body', { group: { compute: { vmSizes: {} } } }, 'elastigroup', []],
  ])('%s', (_, value, kind, expected) => {
    expect(inJson(value, kind)).toEqual(expected);
  });
});
