import type { MachineImage } from '../../src/ports.js';
import type { SimulatedImage } from '../../src/simulator/ec2-images.js';
import { imagesClientOf, openEc2 } from '../ec2.js';
import { skippingClock } from '../fakes.js';
import { startSpot } from '../spot.js';

export const AMI = 'ami-00000000000000001';
export const REGION = 'us-east-1';

/** An image of ours without IMDSv2, as EC2 tells of most; what is given stands in the place of that. */
export function machineImage(given: Partial<MachineImage> = {}): MachineImage {
  return {
    id: AMI,
    name: 'golden',
    owner: '123456789012',
    ownerAlias: null,
    isOwn: true,
    isPublic: false,
    state: 'available',
    deprecatedAt: null,
    imdsSupport: null,
    imageType: 'machine',
    rootDeviceType: 'ebs',
    platform: null,
    platformDetails: 'Linux/UNIX',
    usageOperation: 'RunInstances',
    productCodes: [],
    description: null,
    architecture: 'x86_64',
    virtualization: 'hvm',
    bootMode: null,
    tpmSupport: null,
    enaSupport: true,
    sriovNetSupport: null,
    kernelId: null,
    ramdiskId: null,
    rootDeviceName: '/dev/xvda',
    devices: [
      {
        deviceName: '/dev/xvda',
        virtualName: null,
        isLeftOut: false,
        snapshotId: 'snap-00000000000000001',
        volumeSize: 20,
        volumeType: 'gp3',
        iops: 3000,
        throughput: 125,
        deleteOnTermination: true,
        isEncrypted: false,
      },
    ],
    tags: {},
    ...given,
  };
}

/** EC2 with one image, the real client, and a clock that skips what is slept through. */
export async function openImages(image: Partial<SimulatedImage> = {}) {
  const clock = skippingClock('2026-06-15T12:00:00.000Z');
  const ec2 = await openEc2(await startSpot({ clock }), clock);
  ec2.loadImage({ id: AMI, ...image });
  return { ec2, clock, api: imagesClientOf(ec2), signal: new AbortController().signal };
}

/** All of it. */
export type Opened = Awaited<ReturnType<typeof openImages>>;
