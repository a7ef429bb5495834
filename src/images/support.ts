import type { ImdsSummary, Severity } from '../findings/finding.js';
import type { MachineImage, MetadataDefaults } from '../ports.js';
import type { KindId, Path, Range } from '../specs/spec.js';
import { quoted, unresolvableText } from '../specs/value.js';
import type { PlacedImage, SpecImages } from './spec-images.js';
import { isImageId } from './uses.js';

/** A spec with its images, and what the check found of its IMDS options. */
export interface ImdsSpec extends SpecImages {
  readonly imds: ImdsSummary;
}

/** What EC2 told. */
export interface SupportFacts {
  readonly images: ReadonlyMap<string, MachineImage>;
  readonly defaults: MetadataDefaults;
}

/** Something about the image of a spec. */
export interface ImageProblem {
  readonly spec: ImdsSpec;
  /** What it is about: keeps two at one place apart. */
  readonly about: 'image' | 'enforcement' | 'account-tokens' | 'account-hop-limit';
  /** undefined: the rule's own. */
  readonly severity: Severity | undefined;
  readonly message: string;
  readonly at: Path;
  readonly range: Range;
}

/**
 * What is to be said of a spec's images and of the account that they are launched in. `facts` are those of its region; null: it
 * is not told. `now` is in milliseconds since 1970.
 */
export function imageProblems(
  spec: ImdsSpec,
  region: string | null,
  facts: SupportFacts | null,
  now: number,
): readonly ImageProblem[] {
  const ofImages = spec.placed.flatMap((image): readonly ImageProblem[] => {
    const said = saidOf(image, spec, region, facts, now);
    return said === null ? [] : [{ spec, about: 'image', ...said, at: image.at, range: image.range }];
  });
  const ofAccount = facts === null || region === null ? [] : accountProblems(spec, region, facts);
  return [...ofImages, ...ofAccount];
}

type Said = Pick<ImageProblem, 'severity' | 'message'>;

function saidOf(
  { id }: PlacedImage,
  spec: ImdsSpec,
  region: string | null,
  facts: SupportFacts | null,
  now: number,
): Said | null {
  if (unresolvableText(id) !== null)
    return note(`the image ${quoted(id)} is only known when the template is filled in. Check the rendered file.`);
  if (!isImageId(id)) return warning(`${quoted(id)} is no id of an image. Write it as EC2 has it: ami-0123456789abcdef0.`);
  if (region === null || facts === null)
    return warning(
      `the region of ${id} is not told, so it cannot be looked up. Write region into the spec or its cluster, or set AWS_REGION.`,
    );
  const image = facts.images.get(id);
  if (image === undefined)
    return warning(
      `${id} is not there in ${region} for these AWS credentials: it was deregistered, or is not shared with this account. Launches fail without it.`,
    );
  const sentences = [stateOf(image, now), supportOf(image, spec, facts.defaults), ownerOf(image)].filter((one) => one !== null);
  if (sentences.length === 0) return null;
  const message = sentences.map((one) => one.message).join(' ');
  return { message, severity: sentences.some(({ severity }) => severity === undefined) ? undefined : 'note' };
}

function note(message: string): Said {
  return { severity: 'note', message };
}

function warning(message: string): Said {
  return { severity: undefined, message };
}

function stateOf({ id, state, deprecatedAt }: MachineImage, now: number): Said | null {
  if (state !== null && state !== 'available') return warning(`${id} is ${state}: launches of it fail.`);
  const isDeprecated = deprecatedAt !== null && Date.parse(deprecatedAt) <= now;
  return isDeprecated ? note(`${id} is deprecated since ${deprecatedAt.slice(0, 10)}.`) : null;
}

function ownerOf({ id, isOwn, owner, ownerAlias }: MachineImage): Said | null {
  if (isOwn) return null;
  const alias = ownerAlias === null ? '' : ` (${ownerAlias})`;
  return note(`${id} belongs to the AWS account ${owner ?? 'of somebody else'}${alias}: only that one can change it.`);
}

function supportOf({ id, imdsSupport, isOwn }: MachineImage, spec: ImdsSpec, { httpTokens }: MetadataDefaults): Said | null {
  if (imdsSupport === 'v2.0') return null;
  const remedy = isOwn ? ` "spot-imdsv2 image enable ${id}" sets it.` : '';
  const message = (why: string) => `${id} has no ImdsSupport v2.0${why}${remedy}`;
  if (spec.kind !== 'stateful-node') {
    if (saysNothing(spec) && httpTokens !== 'required')
      return warning(message(', and the spec does not require tokens either: instances answer IMDSv1.'));
    return note(message(': the IMDS options of the spec alone keep its instances from IMDSv1.'));
  }
  if (spec.keepsRoot)
    return note(
      message(
        '. The node keeps its root volume, so each pause makes an image of its own and launches from that: its IMDS options decide.',
      ),
    );
  return warning(
    message(
      '. The node is launched from it again at each recycle, and of imported nodes Spot drops the IMDS options then: the image decides.',
    ),
  );
}

/** What the account says of launches, where it bears on this spec (EC2 User Guide, "Order of precedence": launch, account, image). */
function accountProblems(spec: ImdsSpec, region: string, facts: SupportFacts): readonly ImageProblem[] {
  const { imds, root } = spec;
  const { httpTokens, hopLimit, httpTokensEnforced } = facts.defaults;
  const isSilent = saysNothing(spec);
  const tokens = imds.httpTokens?.toLowerCase() ?? (isSilent ? tokensWithout(spec, facts) : null);
  const found: ProblemWithin[] = [];
  if (httpTokensEnforced === 'enabled' && tokens !== null && tokens !== 'required') {
    const message = `the AWS account enforces IMDSv2 in ${region} (httpTokensEnforced), so that launches without required tokens fail: ${TITLES[spec.kind]} cannot scale out. Set httpTokens to "required".`;
    found.push({ about: 'enforcement', ...warning(message) });
  }
  if (isSilent && httpTokens !== null) {
    const message = `the spec sets no httpTokens, so the account default of ${region} wins over the image: httpTokens is ${quoted(httpTokens)}. Set httpTokens to "required".`;
    found.push({ about: 'account-tokens', ...(httpTokens === 'required' ? note : warning)(message) });
  }
  if (imds.httpPutResponseHopLimit === null && imds.source !== 'unresolvable' && hopLimit !== null) {
    const message = `the spec sets no hop limit, so the account default of ${region} holds: ${hopLimit}.`;
    found.push({ about: 'account-hop-limit', ...note(message) });
  }
  return found.map((said) => ({ spec, ...said, at: root.at, range: root.range }));
}

type ProblemWithin = Pick<ImageProblem, 'about' | 'severity' | 'message'>;

/** Whether it leaves the tokens to the account and the image. */
function saysNothing({ imds }: ImdsSpec): boolean {
  return imds.httpTokens === null && (imds.source === 'absent' || imds.source === 'own');
}

const TITLES: Readonly<Record<KindId, string>> = {
  elastigroup: 'the group',
  'stateful-node': 'the node',
  'ocean-cluster': 'the cluster',
  'ocean-vng': 'the node group',
  'ocean-ecs-cluster': 'the cluster',
  'ocean-ecs-vng': 'the node group',
};

/** What instances get where the spec says nothing; null: it cannot be told. */
function tokensWithout({ images }: ImdsSpec, facts: SupportFacts): string | null {
  if (facts.defaults.httpTokens !== null) return facts.defaults.httpTokens;
  const known = images.map((id) => facts.images.get(id));
  if (known.length === 0 || known.includes(undefined)) return null;
  return known.every((image) => image?.imdsSupport === 'v2.0') ? 'required' : 'optional';
}
