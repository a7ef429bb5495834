import { enablePlan, type ImageFacts } from '../../src/images/enable.js';
import type { Enabled } from '../../src/images/enable-run.js';
import { type ImdsSpec, imageProblems } from '../../src/images/support.js';
import type { ImageUse } from '../../src/images/uses.js';
import type { MachineImage, MetadataDefaults } from '../../src/ports.js';
import { enabledText, registeredText } from '../../src/reporters/image-text.js';
import { machineImage } from '../images/images.js';
import { tableOf } from './markdown.js';

const AMI = 'ami-0123456789abcdef0';
const REGION = 'us-east-1';
const IMAGE = machineImage({ id: AMI, name: 'web-2026-06' });

const use = (given: Partial<ImageUse>): ImageUse => ({
  ...{
    kind: 'elastigroup',
    id: 'sig-0123abcd',
    name: 'web',
    account: 'act-0123abcd',
    region: REGION,
    file: null,
    isInherited: false,
  },
  ...given,
});

function planOf(given: Partial<ImageFacts>, allowed: readonly string[]) {
  const specs = [use({ file: 'fleets/web.yaml' })];
  const facts = { id: AMI, image: IMAGE, specs, live: [use({})], permissions: ['account 210987654321'], ...given };
  return enablePlan([facts], { region: REGION, accounts: ['act-0123abcd'], allowed });
}

/** What `image enable` says when it has done it. */
export function enableShown(): string {
  const outcomes = [{ id: AMI, state: 'enabled', detail: null }] as const;
  return shown(`image enable ${AMI} --yes`, enabledText({ verdict: 'enabled', plan: planOf({}, [AMI]), refusals: [], outcomes }));
}

/** What `image enable` says of an image that it refuses. */
export function refusalShown(): string {
  const image = { ...IMAGE, isOwn: false, owner: '137112412989', ownerAlias: 'amazon' };
  const refused: Enabled = { verdict: 'refused', plan: planOf({ image, permissions: [] }, []), refusals: [], outcomes: [] };
  return shown(`image enable ${AMI} --yes`, enabledText(refused));
}

/** What `image register` says. */
export function registerShown(): string {
  const updated = { file: 'fleets/web.yaml', count: 1 };
  const made = {
    verdict: 'registered',
    id: 'ami-0fedcba9876543210',
    replaced: [AMI],
    image: null,
    name: 'web-v2',
    region: REGION,
  } as const;
  return shown(`image register --from ${AMI} --name web-v2 --update fleets/web.yaml`, registeredText({ ...made, updated }));
}

function shown(words: string, text: string): string {
  return ['```text', `$ spot-imdsv2 ${words}`, text.trimEnd(), '```'].join('\n');
}

const RANGE = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const SPEC: ImdsSpec = {
  ...{ kind: 'elastigroup', id: null, name: 'web', account: null, region: REGION, file: 'web.yaml', oceanId: null },
  ...{ spec: 0, document: 0, keepsRoot: false, hidesRegion: false, images: [AMI] },
  imds: { httpTokens: 'required', httpPutResponseHopLimit: 2, source: 'own' },
  placed: [{ id: AMI, path: ['imageId'], at: [], range: RANGE }],
  root: { at: [], range: RANGE },
};
const SILENT: Partial<ImdsSpec> = { imds: { httpTokens: null, httpPutResponseHopLimit: null, source: 'absent' } };
const NODE: Partial<ImdsSpec> = { kind: 'stateful-node' };
const NO_DEFAULTS: MetadataDefaults = {
  ...{ httpTokens: null, hopLimit: null, httpEndpoint: null, httpTokensEnforced: null, managedBy: null },
};

/** What is said of images, by what is the case. */
export function supportShown(): string {
  const v2 = { ...IMAGE, imdsSupport: 'v2.0' };
  const rows: readonly (readonly [string, Partial<ImdsSpec>, MachineImage | null, Partial<MetadataDefaults>])[] = [
    ['the spec requires tokens', {}, IMAGE, {}],
    ['a stateful node', NODE, IMAGE, {}],
    ['a stateful node that keeps its root volume', { ...NODE, keepsRoot: true }, IMAGE, {}],
    ['the image is gone', {}, null, {}],
    ['the image is another account\u2019s', {}, { ...v2, isOwn: false, owner: '137112412989', ownerAlias: 'amazon' }, {}],
    ['the account has a default, the spec says nothing', SILENT, v2, { httpTokens: 'optional' }],
    ['the account enforces IMDSv2', { imds: { ...SPEC.imds, httpTokens: 'optional' } }, v2, { httpTokensEnforced: 'enabled' }],
  ];
  const cells = rows.map(([what, spec, image, defaults]) => {
    const images = new Map(image === null ? [] : [[AMI, image]]);
    const facts = { images, defaults: { ...NO_DEFAULTS, ...defaults } };
    const [problem] = imageProblems({ ...SPEC, ...spec }, REGION, facts, 0);
    return [what, problem?.severity ?? 'warning', problem?.message ?? ''];
  });
  return tableOf(['what is the case', 'severity', 'what is said'], cells);
}
