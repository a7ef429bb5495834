import { UserError } from '../errors.js';
import type { ImageRefusal } from '../images/enable.js';
import { enabledText, registeredText } from '../reporters/image-text.js';
import { jsonText } from '../reporters/json-text.js';
import { visible } from '../reporters/visible.js';
import { type ImageRun, runImageEnable, runImageRegister } from '../run-image-commands.js';
import type { Settings } from '../settings.js';
import { EXIT } from './exit.js';
import { stopOn } from './stop.js';
import type { Surroundings } from './surroundings.js';

/** Sets ImdsSupport on images, and returns the exit code. */
export function imageEnable(settings: Settings, around: Surroundings): Promise<number> {
  const refusals = settings.rollout.isConfirmed ? [] : [UNCONFIRMED];
  return withRun(settings, around, refusals, async (run) => {
    const result = await runImageEnable(settings, run);
    around.stdout.write(settings.format === 'json' ? `${jsonText({ version: 1, ...result }, 2)}\n` : enabledText(result));
    return { enabled: EXIT.ok, refused: EXIT.failed, failed: EXIT.failed, unknown: EXIT.unknown }[result.verdict];
  });
}

const UNCONFIRMED: ImageRefusal = {
  guard: 'confirmation',
  message: 'ImdsSupport cannot be taken back. Look at who uses the images, then give --yes.',
};

/** Registers an image, and returns the exit code. */
export function imageRegister(settings: Settings, around: Surroundings): Promise<number> {
  return withRun(settings, around, [], async (run) => {
    const result = await runImageRegister(settings, run);
    around.stdout.write(settings.format === 'json' ? `${jsonText({ version: 1, ...result }, 2)}\n` : registeredText(result));
    return { registered: EXIT.ok, existing: EXIT.ok, refused: EXIT.failed, unknown: EXIT.unknown }[result.verdict];
  });
}

/** Where the command line has paths, `image register` has none, and `image enable` ids. */
export function refuseOperands(words: readonly string[]): void {
  if (words.length === 0) return;
  throw new UserError(`image register takes no PATH, but there is ${JSON.stringify(words[0])}. Name the image by --from.`);
}

async function withRun(
  settings: Settings,
  around: Surroundings,
  refusals: readonly ImageRefusal[],
  act: (run: ImageRun) => Promise<number>,
): Promise<number> {
  const { env, cwd, stderr } = around;
  const stop = stopOn(settings, around, (text) => {
    if (!settings.quiet) stderr.write(`spot-imdsv2: ${visible(text)}\n`);
  });
  try {
    const token = env.SPOTINST_TOKEN?.trim() || null;
    return await act({ cwd, env, token, account: env.SPOTINST_ACCOUNT?.trim() || null, signal: stop.signal, refusals });
  } catch (error) {
    // What ended by being stopped has been said already.
    if (error === stop.signal.reason) return EXIT.unknown;
    throw error;
  } finally {
    stop.end();
  }
}
