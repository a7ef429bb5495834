import { describe, expect, test } from 'vitest';
import { registerImage } from '../../src/images/register-run.js';
import { specImages } from '../../src/images/spec-images.js';
import { swappedText } from '../../src/images/swap.js';
import { parseConfig } from '../../src/policy/config.js';
import { knownOf } from '../../src/policy/known.js';
import { desiredSpecs } from '../../src/rollout/desired.js';
import { imageDifference, imageRefusal, imageReplacement, withoutImage } from '../../src/rollout/image-replacement.js';
import { parseYaml } from '../../src/specs/yaml.js';
import { AMI, openImages, REGION } from '../images/images.js';
import { STRONG } from '../policy/bodies.js';
import { bodyOf } from '../simulator/bodies.js';
import { checkFiles } from '../test-rule.js';
import { desired, live } from './made.js';
import { wholeScene } from './whole-scene.js';

const NEW = 'ami-0fedcba9876543210';
const OLD = 'ami-0123456789abcdef0';
const bodyWith = (imageId: unknown, persistence: unknown) => ({
  compute: { launchSpecification: { imageId } },
  ...(persistence === undefined ? {} : { persistence }),
});
const wish = (persistence: unknown, imageId: unknown = NEW, kind: 'stateful-node' | 'elastigroup' = 'stateful-node') =>
  desired(kind, { replacesImage: true, body: bodyWith(imageId, persistence) });
const node = (persists: unknown, imageId = OLD) => ({
  ...live('stateful-node', STRONG),
  body: bodyWith(imageId, { persistRootDevice: persists }),
});
const ON = { persistRootDevice: true };

describe('what is left to do', () => {
  test.each([
    ['all of it', wish(ON), node(true), 'set'],
    ['all of it, where nothing was persisted', wish(ON), node(false), 'set'],
    ['the rest of what was begun', wish(ON), node(false, NEW), 'finish'],
    ['nothing', wish(ON), node(true, NEW), 'done'],
    ['to look at the instance', wish(undefined), node(undefined, NEW), 'check'],
    ['nothing, where nobody asks for it', { ...wish(ON), replacesImage: false }, node(true), undefined],
    ['nothing of a group', wish(ON, NEW, 'elastigroup'), live('elastigroup', STRONG), undefined],
    ['nothing, where the spec has no image', wish(ON, null), node(true), undefined],
  ])('%s', (_, spec, resource, step) => {
    expect(imageReplacement(spec, resource, true)?.step).toBe(step);
  });

  test.each([
    ['the image', node(true), '/compute/launchSpecification/imageId'],
    ['persistence that is still off', node(false, NEW), '/persistence/persistRootDevice'],
  ])('without roll nothing is, and it is said: %s', (_, resource, withheld) => {
    const image = imageReplacement(wish(ON), resource, false);
    expect(image?.step).toBe('needs-roll');
    expect(imageDifference(image, resource, {})).toEqual({ body: {}, members: [], withheld: [withheld] });
  });
});

test('persistence is switched off only where it is on, and the image goes with it', () => {
  const sent = (persists: unknown) => imageDifference(imageReplacement(wish(ON), node(persists), true), node(persists), {}).body;
  const compute = { launchSpecification: { imageId: NEW } };
  expect([sent(true), sent(undefined)]).toEqual([{ compute, persistence: { persistRootDevice: false } }, { compute }]);
});

test('what the sequence sends is sent by nobody else', () => {
  const spec = wish({ ...ON, persistPrivateIp: true });
  const image = imageReplacement(spec, node(true), true);
  if (image === null || spec.body === null) throw new Error('there is nothing to replace');
  expect(withoutImage(spec.body, image)).toEqual({
    compute: { launchSpecification: {} },
    persistence: { persistPrivateIp: true },
  });
});

test.each([
  ['an image that another tool fills in', wish(ON, `\${ami}`), node(true), 'unresolvable'],
  ['persistence that another tool fills in', wish({ persistRootDevice: `\${keep}` }), node(true), 'unresolvable'],
  ['persistence that git leaves open', wish({}), node(true), 'ambiguous'],
  ['persistence that git leaves open, where there is none', wish({}), node(undefined), undefined],
  ['all is told', wish(ON), node(true), undefined],
])('it is refused, or not: %s', (_, spec, resource, state) => {
  expect(imageRefusal(spec, resource)?.state).toBe(state);
});

test('a new node is created with the image that was registered into its spec, and requires tokens', async () => {
  const opened = await openImages();
  const source = { region: REGION, source: { by: 'image', id: AMI }, name: 'web-v2' } as const;
  const registered = await registerImage(source, { ...opened, refusalsOf: () => [] });
  if (registered.verdict === 'refused') throw new Error('the image was not registered');
  const body = bodyOf('stateful-node', { ...STRONG });
  const text = JSON.stringify({ managedInstance: body }).replaceAll(/ami-\w+/g, AMI);
  const documentsOf = (from: string) => {
    const parsed = parseYaml(from);
    return parsed.ok ? parsed.documents : [];
  };
  const knownNow = parseConfig('c.yml', 'version: 1\nspecs: [{ files: node.json, create: true }]\n');
  const before = await checkFiles({ 'node.json': text });
  const read = () => ({ text, documents: documentsOf(text) });
  const swapped = specImages({ specs: before.specs, read, knownOf: () => ({ kind: null, account: null }), account: null });
  const updated = swappedText({ file: 'node.json', text, specs: swapped }, registered.replaced, registered.id) ?? '';
  const scene = await wholeScene([]);
  const specs = desiredSpecs({
    report: await checkFiles({ 'node.json': updated }),
    documentsOf: () => documentsOf(updated),
    knownOf: (file) => knownOf(file, knownNow),
    account: scene.spot.account,
    needsBodies: false,
  });
  const { outcomes } = await scene.run({ specs });
  expect(outcomes.map(({ state }) => state)).toEqual(['created']);
  const [made] = scene.spot.all();
  scene.spot.launch(made?.id ?? '', 1);
  expect(scene.spot.instances()).toMatchObject([{ root: { imageId: registered.id }, options: STRONG }]);
  expect([registered.id === AMI, (await scene.run({ specs })).verdict]).toEqual([false, 'compliant']);
});
