import { describe } from 'vitest';
import { type RuleRow, testRule } from '../../test-rule.js';

const said =
  'httpEndpoint "disabled" switches IMDS off altogether: agents and SDKs on the instances get no credentials. Write "enabled", or remove it.';
const cluster = (endpoint: string, mark = 'controllerClusterId') =>
  `cluster: { ${mark}: web, compute: { launchSpecification: { instanceMetadataOptions: { httpTokens: required,\n  httpEndpoint: ${endpoint} } } } }\n`;

describe('an endpoint that is switched off', () => {
  testRule('endpoint', [
    { name: 'on Kubernetes', spec: cluster('disabled'), says: [`2:17 warning ${said}`], verdicts: ['pass'] },
    { name: 'on ECS', spec: cluster('disabled', 'clusterName'), says: [`2:17 warning ${said}`], verdicts: ['pass'] },
    {
      name: 'where the two cannot be told',
      spec: cluster('disabled', 'name'),
      says: [`2:17 warning ${said}`],
      others: ['ambiguous-kind'],
    },
    { name: 'enabled', spec: cluster('enabled'), says: [] },
    { name: 'null', spec: cluster('null'), says: [] },
    { name: 'in wrong case it is no word of the API', spec: cluster('Disabled'), says: [], others: ['spec-schema'] },
    {
      name: 'in a kind that has no such option, it switches nothing off',
      spec: 'group: { compute: { launchSpecification: { metadataOptions: { httpTokens: required, httpEndpoint: disabled } } } }\n',
      says: [],
      others: ['unsupported-member'],
    },
  ]);
});

describe('the severity of the policy', () => {
  const rows = (['error', 'warning', 'note'] as const).map(
    (severity): RuleRow => ({
      name: severity,
      spec: cluster('disabled'),
      config: `policy: { rules: { endpoint: ${severity} } }`,
      says: [`2:17 ${severity} ${said}`],
      verdicts: [severity === 'error' ? 'fail' : 'pass'],
    }),
  );
  testRule('endpoint', [
    ...rows,
    { name: 'off', spec: cluster('disabled'), config: 'policy: { rules: { endpoint: off } }', says: [] },
  ]);
});
