import { describe, expect, test } from 'vitest';
import { weakest } from '../../src/policy/inherit.js';
import { checkFiles, lineOf, testRule, verdictsIn } from '../test-rule.js';

const nodeGroup = (members: string, mark = 'labels: []') => `launchSpec:\n  ${mark}\n  ${members}\n`;
const FREE = nodeGroup('oceanId: o-1');
const STRONG = '{ httpTokens: required }';
function cluster(options: string, more = 'controllerClusterId: web', id = 'id: o-1, '): Readonly<Record<string, string>> {
  return {
    'cluster.yaml': `cluster: { ${id}name: main, ${more}, compute: { launchSpecification: { instanceMetadataOptions: ${options} } } }\n`,
  };
}
const takes = '1:1 note the node group takes its IMDS options from cluster main (cluster.yaml).';
const unknown = (id: string) =>
  `1:1 error the node group takes its IMDS options from cluster ${id}, which is not among the specs: it cannot be told whether instances refuse IMDSv1. Add launchSpec.instanceMetadataOptions.httpTokens: "required", or keep the cluster's spec in this repository.`;
const NO_CLUSTER =
  '1:1 error the node group sets no IMDS options of its own, and no oceanId names its cluster: it cannot be told whether instances refuse IMDSv1. Add launchSpec.instanceMetadataOptions.httpTokens: "required", or the oceanId.';
const OWN_WANTED =
  '1:1 error the node group sets no IMDS options of its own, but the policy wants them on each. Add launchSpec.instanceMetadataOptions.httpTokens: "required".';

describe('a node group without options of its own, whose cluster', () => {
  testRule('node-group-inherits', [
    { name: 'requires tokens', spec: FREE, beside: cluster(STRONG), says: [takes], verdicts: ['pass'] },
    { name: 'fails', spec: FREE, beside: cluster('{ httpTokens: optional }'), says: [takes], verdicts: ['fail'] },
    { name: 'has no options', spec: FREE, beside: cluster('null'), says: [takes], verdicts: ['fail'] },
    {
      name: 'has them under a wrong name',
      spec: FREE,
      beside: cluster('{ http_tokens: required }'),
      says: [takes],
      verdicts: ['fail'],
    },
    { name: 'cannot be told', spec: FREE, beside: cluster('"{{ options }}"'), says: [takes], verdicts: ['unknown'] },
    { name: 'is not among the specs', spec: FREE, says: [unknown('o-1')], verdicts: ['unknown'] },
    {
      name: 'has another id',
      spec: FREE,
      beside: cluster(STRONG, 'clusterName: x', 'id: o-2, '),
      says: [unknown('o-1')],
      verdicts: ['unknown'],
    },
    {
      name: 'has no id',
      spec: FREE,
      beside: cluster(STRONG, 'clusterName: x', ''),
      says: [unknown('o-1')],
      verdicts: ['unknown'],
    },
    {
      name: 'has its id from the config',
      spec: FREE,
      beside: cluster(STRONG, 'controllerClusterId: web', ''),
      config: 'specs: [{ files: cluster.yaml, id: o-1 }]',
      says: [takes],
      verdicts: ['pass'],
    },
    {
      name: 'is waived',
      spec: FREE,
      beside: cluster('{ httpTokens: optional }'),
      config: 'waivers: [{ name: main, rule: tokens-required, reason: r, owner: o, expires: 2027-01-01 }]',
      says: [takes],
      verdicts: ['waived'],
    },
    {
      name: 'is named by nobody',
      spec: nodeGroup('imageId: ami-1'),
      beside: cluster(STRONG),
      says: [NO_CLUSTER],
      verdicts: ['unknown'],
    },
    { name: 'is null', spec: nodeGroup('oceanId: null'), beside: cluster(STRONG), says: [NO_CLUSTER], verdicts: ['unknown'] },
    {
      name: 'is a placeholder',
      spec: nodeGroup('oceanId: "{{ cluster }}"'),
      beside: cluster(STRONG),
      says: [unknown('{{ cluster }}')],
      verdicts: ['unknown'],
    },
    {
      name: 'is a function',
      spec: nodeGroup('oceanId: { Ref: Cluster }'),
      beside: cluster(STRONG),
      says: [NO_CLUSTER],
      verdicts: ['unknown'],
    },
    {
      name: 'has a name without end',
      spec: nodeGroup(`oceanId: ${'x'.repeat(1000)}`),
      says: [unknown(`${'x'.repeat(57)}\u2026`)],
    },
    {
      name: 'is an Elastigroup with that id: none of its',
      spec: FREE,
      beside: {
        'group.yaml': 'group: { id: o-1, compute: { launchSpecification: { metadataOptions: { httpTokens: required } } } }\n',
      },
      says: [unknown('o-1')],
    },
  ]);
  testRule('node-group-inherits', [
    {
      name: 'requires tokens: null takes them as well',
      spec: nodeGroup('oceanId: o-1\n  instanceMetadataOptions: null'),
      beside: cluster(STRONG),
      says: [takes],
      verdicts: ['pass'],
    },
    {
      name: 'is there twice: the weaker one counts, and is named',
      spec: FREE,
      beside: {
        ...cluster(STRONG),
        'old/cluster.yaml': (cluster('{ httpTokens: optional }')['cluster.yaml'] ?? '').replace('main', 'old'),
      },
      says: ['1:1 note the node group takes its IMDS options from cluster old (old/cluster.yaml).'],
      verdicts: ['fail'],
    },
    {
      name: 'stands in the same file',
      spec: `launchSpec: { oceanId: o-1, labels: [] }\n---\n${cluster(STRONG)['cluster.yaml']}`,
      says: ['1:1 note the node group takes its IMDS options from cluster main (spec.yaml).'],
      verdicts: ['pass', 'pass'],
    },
    {
      name: 'has no name: its id is told',
      spec: FREE,
      beside: {
        'c.yaml':
          'cluster: { id: o-1, clusterName: x, compute: { launchSpecification: { instanceMetadataOptions: { httpTokens: required } } } }\n',
      },
      says: ['1:1 note the node group takes its IMDS options from cluster o-1 (c.yaml).'],
    },
  ]);
});

describe('a node group with options of its own', () => {
  const own = (options: string) => nodeGroup(`oceanId: o-1\n  instanceMetadataOptions: ${options}`);
  const override = 'Its cluster requires tokens; these options override that.';
  const optional = '4:42 error httpTokens must be "required", but it is "optional".';
  testRule('tokens-required', [
    { name: 'strong ones need no cluster', spec: own(STRONG), says: [], verdicts: ['pass'] },
    {
      name: 'strong ones are judged alone',
      spec: own(STRONG),
      beside: cluster('{ httpTokens: optional }'),
      says: [],
      verdicts: ['pass'],
    },
    {
      name: 'weak ones, of a strong cluster',
      spec: own('{ httpTokens: optional }'),
      beside: cluster(STRONG),
      says: [`${optional} ${override}`],
      verdicts: ['fail'],
    },
    {
      name: 'weak ones, of a weak cluster',
      spec: own('{ httpTokens: optional }'),
      beside: cluster('{}'),
      says: [optional],
      verdicts: ['fail'],
    },
    { name: 'weak ones, of an unknown cluster', spec: own('{ httpTokens: optional }'), says: [optional], verdicts: ['fail'] },
    {
      name: 'empty ones override the cluster\u2019s',
      spec: own('{}'),
      beside: cluster(STRONG),
      says: [
        `4:3 error httpTokens is missing, so instances may answer IMDSv1. Add launchSpec.instanceMetadataOptions.httpTokens: "required". ${override}`,
      ],
      verdicts: ['fail'],
    },
    {
      name: 'a wrong key is nothing of its own that could override',
      spec: nodeGroup('oceanId: o-1\n  metadataOptions: { httpTokens: required }'),
      beside: cluster(STRONG),
      config: 'policy: { rules: { wrong-key: off } }',
      says: [
        '1:1 error nothing shows that instances refuse IMDSv1. Write launchSpec.instanceMetadataOptions.httpTokens: "required".',
      ],
      verdicts: ['fail'],
    },
  ]);
});

describe('a policy that wants options on each node group', () => {
  const config = 'policy: { nodeGroups: explicit }';
  testRule('node-group-inherits', [
    { name: 'none, of a strong cluster', spec: FREE, beside: cluster(STRONG), config, says: [OWN_WANTED], verdicts: ['fail'] },
    { name: 'none, of an unknown cluster', spec: FREE, config, says: [OWN_WANTED], verdicts: ['unknown'] },
    {
      name: 'none, whatever the rule\u2019s severity',
      spec: FREE,
      beside: cluster(STRONG),
      config: 'policy: { nodeGroups: explicit, rules: { node-group-inherits: off } }',
      says: [OWN_WANTED],
      verdicts: ['fail'],
    },
    {
      name: 'its own',
      spec: nodeGroup(`oceanId: o-1\n  instanceMetadataOptions: ${STRONG}`),
      config,
      says: [],
      verdicts: ['pass'],
    },
    {
      name: 'none, but waived',
      spec: FREE,
      beside: cluster(STRONG),
      config: `${config}\nwaivers: [{ files: spec.yaml, rule: node-group-inherits, reason: r, owner: o, expires: 2027-01-01 }]`,
      says: [OWN_WANTED],
      verdicts: ['waived'],
    },
  ]);
});

describe('the severity of the policy', () => {
  const rules = (severity: string) => `policy: { rules: { node-group-inherits: ${severity} } }`;
  testRule('node-group-inherits', [
    {
      name: 'error, though the cluster is strong',
      spec: FREE,
      beside: cluster(STRONG),
      config: rules('error'),
      says: [takes.replace('note', 'error')],
    },
    {
      name: 'warning, where the cluster is unknown',
      spec: FREE,
      config: rules('warning'),
      says: [unknown('o-1').replace('error', 'warning')],
      verdicts: ['unknown'],
    },
    {
      name: 'note, where the cluster is unknown',
      spec: FREE,
      config: rules('note'),
      says: [unknown('o-1').replace('error', 'note')],
      verdicts: ['unknown'],
    },
    { name: 'off: the verdict stays unknown', spec: FREE, config: rules('off'), says: [], verdicts: ['unknown'] },
    { name: 'off, of a strong cluster', spec: FREE, beside: cluster(STRONG), config: rules('off'), says: [], verdicts: ['pass'] },
  ]);
});

describe('the family comes from the cluster', () => {
  const kindOf = async (mark: string, clusterMark: string) => {
    const report = await checkFiles({ ...cluster(STRONG, clusterMark), 'group.yaml': nodeGroup('oceanId: o-1', mark) });
    return report.specs.find((spec) => spec.file === 'group.yaml')?.kind;
  };
  test.each([
    ['imageId: ami-1', 'clusterName: web', 'ocean-ecs-vng'],
    ['imageId: ami-1', 'controllerClusterId: web', 'ocean-vng'],
    ['labels: []', 'clusterName: web', 'ocean-ecs-vng'],
    ['attributes: []', 'controllerClusterId: web', 'ocean-vng'],
    ['attributes: []', 'region: eu-west-1', 'ocean-ecs-vng'],
  ])('a node group with %s, of a cluster with %s', async (mark, clusterMark, kind) => {
    expect(await kindOf(mark, clusterMark)).toBe(kind);
  });
});

describe('the options that count are reported', () => {
  const imds = async (files: Readonly<Record<string, string>>) =>
    (await checkFiles(files)).specs.find((spec) => spec.file === 'group.yaml')?.imds;
  test('those of the cluster', async () => {
    const files = { ...cluster('{ httpTokens: required, httpPutResponseHopLimit: 2 }'), 'group.yaml': FREE };
    expect(await imds(files)).toEqual({ httpTokens: 'required', httpPutResponseHopLimit: 2, source: 'inherited' });
  });

  test('its own', async () => {
    const files = {
      ...cluster(STRONG),
      'group.yaml': nodeGroup('oceanId: o-1\n  instanceMetadataOptions: { httpTokens: optional }'),
    };
    expect(await imds(files)).toEqual({ httpTokens: 'optional', httpPutResponseHopLimit: null, source: 'own' });
  });

  test('of an unknown cluster, none', async () => {
    expect(await imds({ 'group.yaml': FREE })).toEqual({ httpTokens: null, httpPutResponseHopLimit: null, source: 'inherited' });
  });
});

describe('a run about the node group alone', () => {
  const files = (options: string) => ({ ...cluster(options), 'group.yaml': FREE });
  const run = async (options: string, config?: string) => {
    const report = await checkFiles(files(options), { paths: ['group.yaml'], ...(config === undefined ? {} : { config }) });
    return { verdict: report.verdict, verdicts: verdictsIn(report, 'group.yaml'), lines: report.findings.map(lineOf) };
  };
  const weak = " They do not show that instances refuse IMDSv1: check the cluster's spec as well.";

  test('reads its cluster all the same', async () => {
    expect(await run(STRONG)).toEqual({ verdict: 'pass', verdicts: ['pass'], lines: [takes] });
  });

  test('fails where the cluster does: nothing else would say so', async () => {
    const lines = [takes.replace('note', 'error') + weak];
    expect(await run('{ httpTokens: optional }')).toEqual({ verdict: 'fail', verdicts: ['fail'], lines });
  });

  test('fails where the cluster cannot be told', async () => {
    const lines = [takes.replace('note', 'error') + weak];
    expect(await run('"{{ options }}"')).toEqual({ verdict: 'fail', verdicts: ['unknown'], lines });
  });

  test('fails where only the inheriting is waived: that does not accept a weak cluster', async () => {
    const config = 'waivers: [{ files: group.yaml, rule: node-group-inherits, reason: r, owner: o, expires: 2027-01-01 }]';
    const lines = [takes.replace('note', 'error') + weak];
    expect(await run('{ httpTokens: optional }', config)).toEqual({ verdict: 'fail', verdicts: ['fail'], lines });
  });

  test('does not where the cluster is waived', async () => {
    const config = 'waivers: [{ name: main, rule: tokens-required, reason: r, owner: o, expires: 2027-01-01 }]';
    expect(await run('{ httpTokens: optional }', config)).toEqual({ verdict: 'pass', verdicts: ['waived'], lines: [takes] });
  });

  test('about both, the cluster\u2019s own finding is enough', async () => {
    const report = await checkFiles(files('{ httpTokens: optional }'), { paths: ['cluster.yaml', 'group.yaml'] });
    expect(report.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'tokens-required error',
      'node-group-inherits note',
    ]);
  });
});

test('the weakest of some verdicts', () => {
  expect(weakest([])).toBe('pass');
  expect(weakest(['pass', 'waived'])).toBe('waived');
  expect(weakest(['waived', 'unknown', 'pass'])).toBe('unknown');
  expect(weakest(['unknown', 'fail'])).toBe('fail');
});
