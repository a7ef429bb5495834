import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/policy/config.js';
import { knownOf } from '../../src/policy/known.js';
import { KINDS } from '../../src/specs/kinds/index.js';

const known = (specs: string, file = 'fleets/web.json') => knownOf(file, parseConfig('c.yml', `version: 1\nspecs:\n${specs}`));

describe('what the config knows of a file', () => {
  test('nothing, where no entry covers it', () => {
    expect(known('  - { files: other.json, account: act-1, create: true }\n')).toEqual({
      kind: null,
      account: null,
      labels: {},
      create: false,
      replacesImage: false,
      matchesName: false,
      roll: {},
      wave: null,
    });
  });

  test('the last entry that says something counts; labels and roll settings add up', () => {
    const entries = `
  - { files: "fleets/**", kind: elastigroup, account: act-1, create: true, image: replace, match: name, labels: { env: test, team: a } }
  - { files: "fleets/**", roll: { batchSizePercentage: 10, gracePeriod: 60 } }
  - { files: fleets/web.json, account: act-2, create: false, labels: { env: prod }, roll: { gracePeriod: 0 } }
`;
    expect(known(entries)).toEqual({
      kind: KINDS.elastigroup,
      account: 'act-2',
      labels: { env: 'prod', team: 'a' },
      create: false,
      replacesImage: true,
      matchesName: true,
      roll: { batchSizePercentage: 10, gracePeriod: 0 },
      wave: null,
    });
  });
});
