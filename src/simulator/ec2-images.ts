/** The account whose credentials the simulator takes. */
export const ACCOUNT = '123456789012';

/** A volume of an image, in EC2's own words; what is absent is not said. */
export interface SimulatedDevice {
  readonly deviceName: string;
  readonly virtualName?: string;
  readonly noDevice?: string;
  readonly ebs?: Readonly<Record<string, string>>;
}

/** Who may launch an image besides its owner: one of the members of EC2's LaunchPermission, by its name there. */
export type SimulatedPermission = Readonly<Record<'group' | 'userId' | 'organizationArn' | 'organizationalUnitArn', string>>;

/** An image as EC2 has it. */
export interface SimulatedImage {
  readonly id: string;
  readonly region: string;
  readonly owner: string;
  /** In EC2's own words, as DescribeImages tells them; what is absent is not said. */
  readonly said: Readonly<Record<string, string>>;
  readonly devices: readonly SimulatedDevice[];
  readonly tags: Readonly<Record<string, string>>;
  readonly productCodes: readonly string[];
  readonly permissions: readonly Partial<SimulatedPermission>[];
  readonly uefiData: string | null;
}

/** The images that EC2 knows, and what accounts say of their regions. */
export interface Images {
  put(image: SimulatedImage): void;
  remove(id: string): void;
  find(region: string, id: string): SimulatedImage | null;
  /** Those that the account may see in a region, sorted by id. */
  seenIn(region: string): readonly SimulatedImage[];
  /** Whether a snapshot is there, in a region of the account; it outlives its images. */
  hasSnapshot(region: string, id: string): boolean;
  defaults(region: string): Readonly<Record<string, string>>;
  setDefaults(region: string, defaults: Readonly<Record<string, string>>): void;
  nextId(): string;
}

/** No images yet. */
export function noImages(): Images {
  const byId = new Map<string, SimulatedImage>();
  const snapshots = new Set<string>();
  const defaults = new Map<string, Readonly<Record<string, string>>>();
  let count = 0;
  return {
    put: (image) => {
      byId.set(image.id, image);
      const isOwn = image.owner === ACCOUNT;
      for (const { ebs } of image.devices)
        if (isOwn && ebs?.snapshotId !== undefined) snapshots.add(`${image.region} ${ebs.snapshotId}`);
    },
    remove: (id) => byId.delete(id),
    find: (region, id) => {
      const image = byId.get(id);
      return image?.region === region ? image : null;
    },
    seenIn: (region) =>
      [...byId.values()].filter((image) => image.region === region && isSeen(image)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    hasSnapshot: (region, id) => snapshots.has(`${region} ${id}`),
    defaults: (region) => defaults.get(region) ?? {},
    setDefaults: (region, given) => defaults.set(region, given),
    nextId: () => {
      count++;
      return `ami-0${String(count).padStart(16, 'e')}`;
    },
  };
}

/** Of others, an account sees what is public or shared with it, unless it is disabled. */
function isSeen({ owner, permissions, said }: SimulatedImage): boolean {
  if (owner === ACCOUNT) return true;
  return said.imageState !== 'disabled' && permissions.some(({ group, userId }) => group === 'all' || userId === ACCOUNT);
}

/** An image of the account with one volume, as most are; what is given stands in the place of that. */
export function imageLike(given: Partial<SimulatedImage> & Pick<SimulatedImage, 'id'>): SimulatedImage {
  const snapshotId = given.id.replace('ami-', 'snap-');
  return {
    region: 'us-east-1',
    owner: ACCOUNT,
    devices: [
      {
        deviceName: '/dev/xvda',
        ebs: {
          snapshotId,
          volumeSize: '20',
          volumeType: 'gp3',
          iops: '3000',
          throughput: '125',
          deleteOnTermination: 'true',
          encrypted: 'false',
        },
      },
    ],
    tags: {},
    productCodes: [],
    permissions: [],
    uefiData: null,
    ...given,
    said: { ...PLAIN, name: given.id.replace('ami-', 'golden-'), ...given.said },
  };
}

const PLAIN = {
  imageState: 'available',
  architecture: 'x86_64',
  imageType: 'machine',
  rootDeviceType: 'ebs',
  rootDeviceName: '/dev/xvda',
  virtualizationType: 'hvm',
  hypervisor: 'xen',
  enaSupport: 'true',
  platformDetails: 'Linux/UNIX',
  usageOperation: 'RunInstances',
  creationDate: '2025-01-01T00:00:00.000Z',
};
