import type { Rollout } from '../../src/rollout/outcome.js';
import type { ApplyRun } from '../../src/rollout.js';
import { valueAt } from '../../src/specs/value.js';
import { type WholeScene, wholeScene } from './whole-scene.js';

/** The image of the spec; that of the live node is another one. */
export const NEW_IMAGE = 'ami-0fedcba9876543210';
/** All but the root volume; git says that all is persisted. */
const REST = { persistBlockDevices: true, persistPrivateIp: true };

/** A live stateful node that persists all it has, of an image that git has replaced. */
export interface ImageScene extends WholeScene {
  readonly node: string;
  /** The image of its running instance, whose data is on the root volume, and whether that is persisted from now on. */
  standing(): { readonly image: string | null; readonly dataOf: string | null; readonly persists: unknown };
}

/** Sets the scene; `persists`: what git and the live node say of the root volume. */
export async function imageScene(
  persists = { git: true as unknown, live: true as unknown },
  options: Parameters<typeof wholeScene>[1] = {},
): Promise<ImageScene> {
  const scene = await wholeScene(['node'], options);
  const [node = ''] = scene.fleets;
  const { spot } = scene;
  spot.change(node, { persistence: { ...REST, persistRootDevice: persists.live } });
  const body = {
    persistence: { ...REST, ...(persists.git === undefined ? {} : { persistRootDevice: persists.git }) },
    compute: { launchSpecification: { imageId: NEW_IMAGE } },
  };
  const specs = scene.specs.map((spec) => ({ ...spec, replacesImage: true, body }));
  return {
    ...scene,
    node,
    specs,
    run: (given: Partial<ApplyRun> = {}): Promise<Rollout> => scene.run({ specs, ...given }),
    standing: () => {
      const [instance] = spot.instances(node);
      return {
        image: instance?.root.imageId ?? null,
        dataOf: instance?.root.dataOf ?? null,
        persists: valueAt(spot.live(node)?.body, ['persistence', 'persistRootDevice']),
      };
    },
  };
}
