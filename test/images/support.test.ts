import { describe, expect, test } from 'vitest';
import type { ImdsSummary } from '../../src/findings/finding.js';
import { type ImdsSpec, imageProblems } from '../../src/images/support.js';
import type { MachineImage, MetadataDefaults } from '../../src/ports.js';
import { AMI, machineImage, REGION } from './images.js';

const RANGE = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const NOW = Date.parse('2026-06-15T12:00:00.000Z');
const NONE: MetadataDefaults = {
  httpTokens: null,
  hopLimit: null,
  httpEndpoint: null,
  httpTokensEnforced: null,
  managedBy: null,
};
const OWN: ImdsSummary = { httpTokens: 'required', httpPutResponseHopLimit: 2, source: 'own' };
const ABSENT: ImdsSummary = { httpTokens: null, httpPutResponseHopLimit: null, source: 'absent' };

function spec(given: Partial<ImdsSpec> = {}, image = AMI): ImdsSpec {
  return {
    ...{ kind: 'elastigroup', id: null, name: 'web', account: null, region: REGION, file: 'web.json', oceanId: null },
    ...{ spec: 0, document: 0, keepsRoot: false, hidesRegion: false, images: [image], imds: OWN },
    placed: [{ id: image, path: ['imageId'], at: ['group', 'imageId'], range: RANGE }],
    root: { at: ['group'], range: RANGE },
    ...given,
  };
}

interface Given {
  readonly spec?: ImdsSpec;
  readonly image?: MachineImage | null;
  readonly defaults?: Partial<MetadataDefaults>;
  readonly region?: string | null;
}

const said = ({ spec: about = spec(), image = machineImage(), defaults = {}, region = REGION }: Given) =>
  imageProblems(
    about,
    region,
    { images: new Map(image === null ? [] : [[AMI, image]]), defaults: { ...NONE, ...defaults } },
    NOW,
  ).map(({ severity, message, about: what }) => `${what} ${severity ?? 'rule'}: ${message}`);

const node = (given: Partial<ImdsSpec>) => spec({ kind: 'stateful-node', ...given });
const V2 = machineImage({ imdsSupport: 'v2.0' });

describe('of an image is said', () => {
  test.each<[string, Given, string | null]>([
    ['nothing, where it has IMDSv2 and is ours', { image: V2 }, null],
    [
      'a note, where the options of the spec decide',
      {},
      'image note: ami-00000000000000001 has no ImdsSupport v2.0: the IMDS options of the spec alone keep its instances from IMDSv1. "spot-imdsv2 image enable ami-00000000000000001" sets it.',
    ],
    [
      'a warning, where nothing else decides',
      { spec: spec({ imds: ABSENT }) },
      'image rule: ami-00000000000000001 has no ImdsSupport v2.0, and the spec does not require tokens either',
    ],
    [
      'a warning of a stateful node',
      { spec: node({}) },
      'image rule: ami-00000000000000001 has no ImdsSupport v2.0. The node is launched from it again at each recycle',
    ],
    [
      'a note of one that keeps its root',
      { spec: node({ keepsRoot: true }) },
      'image note: ami-00000000000000001 has no ImdsSupport v2.0. The node keeps its root volume',
    ],
    ['that it is not there', { image: null }, 'image rule: ami-00000000000000001 is not there in us-east-1'],
    [
      'that it is disabled',
      { image: machineImage({ imdsSupport: 'v2.0', state: 'disabled' }) },
      'image rule: ami-00000000000000001 is disabled: launches of it fail.',
    ],
    [
      'that it is deregistered',
      { image: machineImage({ imdsSupport: 'v2.0', state: 'deregistered' }) },
      'image rule: ami-00000000000000001 is deregistered',
    ],
    [
      'that it is deprecated',
      { image: machineImage({ imdsSupport: 'v2.0', deprecatedAt: '2026-01-01T00:00:00.000Z' }) },
      'image note: ami-00000000000000001 is deprecated since 2026-01-01.',
    ],
    [
      'nothing of an end that lies ahead',
      { image: machineImage({ imdsSupport: 'v2.0', deprecatedAt: '2027-01-01T00:00:00.000Z' }) },
      null,
    ],
    [
      'that it is not ours',
      { image: machineImage({ imdsSupport: 'v2.0', isOwn: false, owner: '137112412989', ownerAlias: 'amazon' }) },
      'image note: ami-00000000000000001 belongs to the AWS account 137112412989 (amazon): only that one can change it.',
    ],
    [
      'no command for one that is not ours',
      { image: machineImage({ isOwn: false }) },
      'keep its instances from IMDSv1. ami-00000000000000001 belongs to',
    ],
    ['that it is no id', { spec: spec({}, 'ami-LATEST') }, 'image rule: "ami-LATEST" is no id of an image.'],
    [
      'that only a template tells it',
      { spec: spec({}, '$' + '{ami}') },
      'image note: the image "$' + '{ami}" is only known when the template is filled in.',
    ],
    ['that its region is not told', { region: null }, 'image rule: the region of ami-00000000000000001 is not told'],
  ])('%s', (_, given, message) => {
    const found = said(given);
    if (message === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(message)]);
  });
});

describe('of the account is said', () => {
  const enforced = { httpTokensEnforced: 'enabled' };
  const group =
    'enforcement rule: the AWS account enforces IMDSv2 in us-east-1 (httpTokensEnforced), so that launches without required tokens fail: the group cannot scale out.';
  test.each<[string, Given, readonly string[]]>([
    ['nothing, where the spec decides', { image: V2, defaults: { httpTokens: 'optional', hopLimit: 1 } }, []],
    [
      'that its default wins over the image',
      { spec: spec({ imds: ABSENT }), image: V2, defaults: { httpTokens: 'optional' } },
      [
        'account-tokens rule: the spec sets no httpTokens, so the account default of us-east-1 wins over the image: httpTokens is "optional".',
      ],
    ],
    [
      'that its default helps',
      { spec: spec({ imds: ABSENT }), image: V2, defaults: { httpTokens: 'required' } },
      ['account-tokens note: the spec sets no httpTokens'],
    ],
    [
      'what its hop limit is',
      { spec: spec({ imds: { ...OWN, httpPutResponseHopLimit: null } }), image: V2, defaults: { hopLimit: 3 } },
      ['account-hop-limit note: the spec sets no hop limit, so the account default of us-east-1 holds: 3.'],
    ],
    ['nothing, where it enforces what the spec says', { image: V2, defaults: enforced }, []],
    [
      'that it refuses the launches of an optional spec',
      { spec: spec({ imds: { ...OWN, httpTokens: 'optional' } }), image: V2, defaults: enforced },
      [group],
    ],
    ['nothing, where the image makes them right', { spec: spec({ imds: ABSENT }), image: V2, defaults: enforced }, []],
    [
      'nothing, where it cannot be told',
      { spec: spec({ imds: { ...ABSENT, source: 'unresolvable' } }), image: V2, defaults: enforced },
      [],
    ],
  ])('%s', (_, given, messages) => {
    const found = said(given);
    expect(found).toHaveLength(messages.length);
    for (const [at, message] of messages.entries()) expect(found[at]).toContain(message);
  });

  test('that it refuses the launches of an image without IMDSv2', () => {
    const found = said({ spec: spec({ imds: ABSENT }), defaults: enforced });
    expect(found.some((one) => one.startsWith('enforcement rule'))).toBe(true);
  });
});
