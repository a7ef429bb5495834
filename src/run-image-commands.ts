import { relative, resolve, sep } from 'node:path';
import { diagnose } from './check.js';
import { systemClock } from './clients/clock.js';
import { rewriterBelow } from './clients/rewrite.js';
import { UserError } from './errors.js';
import { enablePlan, type ImageRefusal, labelOf } from './images/enable.js';
import { type Enabled, enableImages } from './images/enable-run.js';
import { liveImages } from './images/live-images.js';
import { isImageName } from './images/register.js';
import { type ImageSource, type Registered, registerImage } from './images/register-run.js';
import type { SpecImages } from './images/spec-images.js';
import { namedIn, type SwapFile, swappedText } from './images/swap.js';
import { type ImageHolder, isImageId, isRegionName, usesOf } from './images/uses.js';
import type { Config } from './policy/config.js';
import type { SpotApi } from './ports.js';
import { unreadRefusal } from './rollout/unread.js';
import { type Checked, prepareCheck } from './run-check.js';
import { awsRegionIn, imagesOfSpecs } from './run-images.js';
import type { Settings } from './settings.js';

/** What a command for images runs in. */
export interface ImageRun {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the Spot API: a secret; null: there is none. */
  readonly token: string | null;
  /** The Spot account of specs for which neither the config nor the settings name one. */
  readonly account: string | null;
  readonly signal: AbortSignal;
  /** What stands against changing anything, whatever the images. */
  readonly refusals: readonly ImageRefusal[];
}

/** Sets `ImdsSupport v2.0` on images. Throws a UserError for wrong use, a RemoteError where it cannot be planned. */
export async function runImageEnable(settings: Settings, run: ImageRun): Promise<Enabled> {
  const ids = imageIds(settings.image.ids);
  const { specs, config } = await specsBelow(settings, run);
  const region = regionFor(settings, run, specs, ids);
  const accounts = accountsIn(settings, run, specs, config);
  const live = await liveOf(settings, run, accounts);
  const { imagesClient } = await import('./clients/ec2-images.js');
  const api = imagesClient({ signal: run.signal });
  const images = await api.images(region, ids);
  const facts = [];
  for (const id of ids) {
    const image = images.get(id) ?? null;
    const permissions = image?.isOwn === true ? await api.launchPermissions(region, id) : [];
    facts.push({ id, image, specs: usesOf(id, specs), live: live === null ? null : usesOf(id, live), permissions });
  }
  const plan = enablePlan(facts, { region, accounts, allowed: config.allowedImages });
  const { signal, refusals } = run;
  // What has been begun is finished: the signal ends what is read, not what is sent.
  return enableImages(plan, { api: imagesClient(), clock: systemClock, signal, refusals });
}

/** What `image register` did, and what it wrote. */
export type RegisterResult = Registered & {
  readonly region: string;
  readonly name: string;
  /** The file that names the new image now; null: none was to. */
  readonly updated: { readonly file: string; readonly count: number } | null;
};

/** Registers an image like another, and writes its id into a spec where that is wanted. Throws as `runImageEnable` does. */
export async function runImageRegister(settings: Settings, run: ImageRun): Promise<RegisterResult> {
  const { name, source, update } = registration(settings);
  const { specs, checked } = update === null ? { specs: [], checked: null } : await specsBelow(settings, run);
  const swap = update === null || checked === null ? null : swapIn(update, checked, specs, run.cwd);
  const region = regionFor(settings, run, swap?.specs ?? [], source.by === 'image' ? [source.id] : null);
  const refusalsOf = (replaced: readonly string[], made: string | null) =>
    swap === null ? [] : swapRefusals(swap, replaced, made, region);
  const { imagesClient } = await import('./clients/ec2-images.js');
  const about = { clock: systemClock, signal: run.signal, refusalsOf };
  const result = await registerImage({ region, source, name }, { api: imagesClient(), ...about });
  const told = { ...result, region, name };
  if (result.verdict === 'refused' || swap === null || checked === null) return { ...told, updated: null };
  const count = namedIn(swap, result.replaced);
  const text = swappedText(swap, result.replaced, result.id) ?? swap.text;
  const problem = count === 0 ? null : rewriterBelow(checked.root).rewrite(swap.file, swap.text, text);
  if (problem !== null)
    throw new UserError(
      `${swap.file} was not updated: it ${problem}. The image is ${result.id}: write it there yourself, or run again.`,
    );
  return { ...told, updated: { file: swap.file, count } };
}

function imageIds(given: readonly string[]): readonly string[] {
  const ids = [...new Set(given)];
  if (ids.length === 0) throw new UserError('no image is named. Name the ids of the images (ami-...).');
  const odd = ids.find((id) => !isImageId(id));
  if (odd === undefined) return ids;
  throw new UserError(`${JSON.stringify(odd)} is no id of an image. Write it as EC2 has it: ami-0123456789abcdef0.`);
}

function registration({ image: { from, snapshot, name, update } }: Settings) {
  if ((from === null) === (snapshot === null))
    throw new UserError('what the new image is like must be told by --from or by --snapshot, one of them.');
  if (from !== null) imageIds([from]);
  if (snapshot !== null && !/^snap-[0-9a-f]{8}(?:[0-9a-f]{9})?$/.test(snapshot))
    throw new UserError(`${JSON.stringify(snapshot)} is no id of a snapshot. Write it as EC2 has it: snap-0123456789abcdef0.`);
  if (name === null || !isImageName(name))
    throw new UserError(
      `--name must have 3 to 128 letters, digits, spaces and ( ) [ ] . / - ' @ _, but it is ${JSON.stringify(name ?? '')}.`,
    );
  const source: ImageSource = from === null ? { by: 'snapshot', id: snapshot ?? '' } : { by: 'image', id: from };
  return { name, source, update };
}

/** All specs below the root: what uses an image must be known, wherever it stands. */
async function specsBelow(settings: Settings, { cwd, account }: ImageRun) {
  const whole = { ...settings, paths: ['.'], baseline: null, changedSince: null, only: [] };
  const { files, root, request } = await prepareCheck(whole, cwd);
  const checked: Checked = { ...(await diagnose(files, systemClock, { ...request, paths: [''] })), files, root };
  const unread = unreadRefusal(checked.report.findings, ['']);
  if (unread !== null) throw unread;
  const { config } = request;
  const specs = await imagesOfSpecs(checked, config, settings.rollout.account ?? account);
  return { checked, config, specs };
}

/** The region that is told; else that of all specs that use the images. It is not guessed. */
function regionFor({ image }: Settings, { env }: ImageRun, specs: readonly SpecImages[], ids: readonly string[] | null): string {
  const users = specs.filter(({ images }) => ids === null || images.some((id) => ids.includes(id)));
  const found = [...new Set(users.flatMap(({ region }) => region ?? []))].sort();
  const region = image.region ?? awsRegionIn(env) ?? (found.length === 1 ? (found[0] ?? null) : null);
  if (region === null) {
    const why = found.length === 0 ? 'no spec that uses the image tells one' : `specs use the image in ${found.join(' and ')}`;
    throw new UserError(`the AWS region is not told, and ${why}. Set --region or AWS_REGION.`);
  }
  if (isRegionName(region)) return region;
  throw new UserError(`the AWS region must be a name such as us-east-1, but it is ${JSON.stringify(region)}.`);
}

/** All accounts that are known of: a token may be for more, which nothing here tells. */
function accountsIn(
  { rollout }: Settings,
  { account }: ImageRun,
  specs: readonly ImageHolder[],
  { entries }: Config,
): readonly string[] {
  const all = [...specs.map((spec) => spec.account), ...entries.map((entry) => entry.account), rollout.account ?? account];
  return [...new Set(all.filter((one) => one !== null))].sort();
}

async function liveOf(
  { rollout: { url } }: Settings,
  { token, signal }: ImageRun,
  accounts: readonly string[],
): Promise<readonly ImageHolder[] | null> {
  if (token === null) return null;
  const { spotClient } = await import('./clients/spot.js');
  const spot: SpotApi = spotClient({ token, ...(url === null ? {} : { url }), clock: systemClock, signal });
  return liveImages(spot, accounts);
}

function swapIn(named: string, { root, files }: Checked, specs: readonly SpecImages[], cwd: string): SwapFile {
  const file = relative(root, resolve(cwd, named)).split(sep).join('/');
  const own = specs.filter((spec) => spec.file === file);
  const content = own.length === 0 ? null : files.read(file);
  if (content?.ok !== true)
    throw new UserError(`--update ${named} holds no spec that the check finds. Name a spec file below ${root}.`);
  return { file, text: content.text, specs: own };
}

/** What stands against a new id in the file: to be known before anything is registered. */
function swapRefusals(swap: SwapFile, replaced: readonly string[], made: string | null, region: string): readonly ImageRefusal[] {
  const [old] = replaced;
  const other = swap.specs.find((spec) => spec.region !== null && spec.region !== region);
  const refused = (message: string): readonly ImageRefusal[] => [{ guard: 'spec', message }];
  if (other !== undefined)
    return refused(
      `${labelOf(other)} is in ${other.region}, but the image is registered in ${region}. Correct the region, or name another file.`,
    );
  if (namedIn(swap, replaced) === 0 && (made === null || namedIn(swap, [made]) === 0))
    return refused(
      `${swap.file} does not name ${old}, so there is nothing to put the new image in the place of. Name another file.`,
    );
  if (swappedText(swap, replaced, made ?? NO_IMAGE) === null)
    return refused(`${swap.file} names ${old} where no edit is safe. Update it by hand, and leave out --update.`);
  return [];
}

/** Stands for an id that is not known yet: none is like it. */
const NO_IMAGE = 'ami-00000000000000000';
