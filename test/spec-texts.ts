import fc from 'fast-check';
import { kindList } from '../src/specs/kinds/index.js';
import type { SpecKind } from '../src/specs/spec.js';
import { writtenTextsOf } from './specs/edit-yaml-texts.js';

/** A file with specs as people get them wrong. */
export interface SpecText {
  readonly file: string;
  readonly text: string;
}

/** Names under which the IMDS options stand in these files, right and wrong ones. */
export const OPTIONS_KEYS = ['metadataOptions', 'instanceMetadataOptions', 'metadata_options', 'InstanceMetadataOption'] as const;

const ABSENT = Symbol('absent');

const members: fc.Arbitrary<readonly (readonly [string, unknown])[]> = fc
  .tuple(
    member(
      ['httpTokens', 'httpTokens', 'http_tokens', 'HTTPTokens'],
      ['required', 'optional', 'Required', ' required', true, null],
    ),
    member(['httpPutResponseHopLimit', 'httpPutResponseHopLimit', 'hop_limit'], [1, 2, 3, 64, 65, 0, -5, 2.5, '2', '99', null]),
    member(['httpEndpoint', 'http_endpoint'], ['enabled', 'Enabled', 'disabled']),
    member(['instanceMetadataTags'], ['enabled', 'DISABLED']),
  )
  .map((all) => all.filter(([, value]) => value !== ABSENT));

function member(keys: readonly string[], values: readonly unknown[]): fc.Arbitrary<readonly [string, unknown]> {
  return fc.tuple(fc.constantFrom(...keys), fc.constantFrom(ABSENT, ...values));
}

/** Where the options stand: in the right place, a step higher, beside the body, or nowhere. */
const places = fc.constantFrom('right' as const, 'right' as const, 'higher' as const, 'beside' as const, 'none' as const);
const keyChoices = fc.constantFrom<'right' | (typeof OPTIONS_KEYS)[number]>('right', 'right', ...OPTIONS_KEYS);
const options = members.chain((all) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant<unknown>(Object.fromEntries(all)) }, { weight: 1, arbitrary: fc.constant(null) }),
);

/** What a file holds besides: texts that YAML quotes, lists, and nothing that leads to the options. */
const beside = fc.record({
  name: fc.constantFrom('web', 'a # b', "it's", 'x: y', 'caf\u00e9'),
  description: fc.option(fc.constantFrom('one\ntwo\n', ''), { nil: undefined }),
  tags: fc.option(fc.constantFrom([], [{ tagKey: 'team', tagValue: 'web' }]), { nil: undefined }),
});

const bodies = fc
  .record({ kind: fc.constantFrom(...kindList), place: places, key: keyChoices, options, beside, isWrapped: fc.boolean() })
  .map(({ kind, place, key, options: held, beside: others, isWrapped }) => {
    const chosen = key === 'right' ? kind.imdsPath.at(-1) : key;
    const entry = { [chosen ?? '']: held };
    const outside = isWrapped && place === 'beside' ? entry : {};
    const body = bodyOf(kind, place, entry, Object.fromEntries(Object.entries(others).filter(([, one]) => one !== undefined)));
    return isWrapped ? { ...outside, [kind.root]: body } : { ...body, id: `${kind.idPrefix}1` };
  });

function bodyOf(kind: SpecKind, place: string, entry: object, others: object): object {
  const right = place === 'right' ? entry : {};
  if (kind.role === 'node-group') {
    const deeper = place === 'higher' ? { compute: { ...entry } } : {};
    return { ...others, oceanId: 'o-1', ...marks(kind), imageId: 'ami-1', ...right, ...deeper };
  }
  const launchSpecification = { imageId: 'ami-1', ...right, monitoring: false };
  return { ...others, ...marks(kind), compute: { ...(place === 'higher' ? entry : {}), launchSpecification } };
}

/** What tells a kind from its sibling. */
function marks({ id }: SpecKind): object {
  if (id === 'ocean-cluster') return { controllerClusterId: 'c' };
  if (id === 'ocean-ecs-cluster') return { clusterName: 'c' };
  if (id === 'ocean-vng') return { labels: [] };
  return id === 'ocean-ecs-vng' ? { attributes: [] } : {};
}

const roots = fc.oneof(
  { weight: 3, arbitrary: bodies },
  { weight: 1, arbitrary: fc.array(bodies, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: bodies.map((body) => ({ response: { items: [body] } })) },
);

const jsonTexts = fc
  .tuple(roots, fc.constantFrom(0, 1, 2, 4, '\t'), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n'))
  .map(
    ([root, indent, eol, end]): SpecText => ({
      file: 'spec.json',
      text: (JSON.stringify(root, null, indent) + end).replaceAll('\n', eol),
    }),
  );

const yamlTexts = roots.chain((root) => writtenTextsOf(root)).map(({ text }): SpecText => ({ file: 'spec.yaml', text }));

/** Files with specs of all kinds, in JSON and YAML and many styles, whose IMDS options are right, wrong or not there. */
export const specTexts: fc.Arbitrary<SpecText> = fc.oneof(jsonTexts, yamlTexts);
