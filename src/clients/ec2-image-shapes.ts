import type { BlockDeviceMapping, Image, RegisterImageRequest } from '@aws-sdk/client-ec2';
import type { ImageDevice, MachineImage, Registration } from '../ports.js';

/** What EC2 tells of an image; nothing where it has no id. */
export function imageOf(image: Image, isOwn: boolean): readonly MachineImage[] {
  if (image.ImageId === undefined) return [];
  const { DeprecationTime: deprecatedAt, ProductCodes = [], BlockDeviceMappings = [], Tags = [] } = image;
  return [
    {
      id: image.ImageId,
      name: image.Name ?? null,
      owner: image.OwnerId ?? null,
      ownerAlias: image.ImageOwnerAlias ?? null,
      isOwn,
      isPublic: image.Public ?? false,
      state: image.State ?? null,
      deprecatedAt: deprecatedAt ?? null,
      imdsSupport: image.ImdsSupport ?? null,
      imageType: image.ImageType ?? null,
      rootDeviceType: image.RootDeviceType ?? null,
      platform: image.Platform ?? null,
      platformDetails: image.PlatformDetails ?? null,
      usageOperation: image.UsageOperation ?? null,
      productCodes: ProductCodes.map(({ ProductCodeId = '' }) => ProductCodeId),
      description: image.Description ?? null,
      architecture: image.Architecture ?? null,
      virtualization: image.VirtualizationType ?? null,
      bootMode: image.BootMode ?? null,
      tpmSupport: image.TpmSupport ?? null,
      enaSupport: image.EnaSupport ?? null,
      sriovNetSupport: image.SriovNetSupport ?? null,
      kernelId: image.KernelId ?? null,
      ramdiskId: image.RamdiskId ?? null,
      rootDeviceName: image.RootDeviceName ?? null,
      devices: BlockDeviceMappings.map(deviceOf),
      tags: Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value])),
    },
  ];
}

function deviceOf({ DeviceName = '', VirtualName, NoDevice, Ebs }: BlockDeviceMapping): ImageDevice {
  return {
    deviceName: DeviceName,
    virtualName: VirtualName ?? null,
    isLeftOut: NoDevice !== undefined,
    snapshotId: Ebs?.SnapshotId ?? null,
    volumeSize: Ebs?.VolumeSize ?? null,
    volumeType: Ebs?.VolumeType ?? null,
    iops: Ebs?.Iops ?? null,
    throughput: Ebs?.Throughput ?? null,
    deleteOnTermination: Ebs?.DeleteOnTermination ?? null,
    isEncrypted: Ebs?.Encrypted ?? null,
  };
}

/** The volume types that take a number of operations; gp2's is told, but it cannot be set (EC2 API reference, EbsBlockDevice). */
const WITH_IOPS: readonly (string | null)[] = ['gp3', 'io1', 'io2'];

/** What RegisterImage takes. Words are EC2's own, as it told them: it knows them, whatever this version of the SDK does. */
export function requestOf(image: Registration): RegisterImageRequest {
  const tags = Object.entries(image.tags).map(([Key, Value]) => ({ Key, Value }));
  const said = {
    Name: image.name,
    Description: image.description,
    Architecture: image.architecture,
    VirtualizationType: image.virtualization,
    BootMode: image.bootMode,
    TpmSupport: image.tpmSupport,
    UefiData: image.uefiData,
    EnaSupport: image.enaSupport,
    SriovNetSupport: image.sriovNetSupport,
    KernelId: image.kernelId,
    RamdiskId: image.ramdiskId,
    RootDeviceName: image.rootDeviceName,
    BlockDeviceMappings: image.devices.map(mappingOf),
    TagSpecifications: tags.length === 0 ? null : [{ ResourceType: 'image', Tags: tags }],
    ImdsSupport: 'v2.0',
  };
  return told(said) as unknown as RegisterImageRequest;
}

function mappingOf(device: ImageDevice) {
  const { deviceName: DeviceName, virtualName, isLeftOut, snapshotId, volumeType } = device;
  if (isLeftOut) return { DeviceName, NoDevice: '' };
  if (virtualName !== null) return { DeviceName, VirtualName: virtualName };
  return {
    DeviceName,
    Ebs: told({
      SnapshotId: snapshotId,
      VolumeSize: device.volumeSize,
      VolumeType: volumeType,
      Iops: WITH_IOPS.includes(volumeType) ? device.iops : null,
      Throughput: volumeType === 'gp3' ? device.throughput : null,
      DeleteOnTermination: device.deleteOnTermination,
      // A volume is as encrypted as its snapshot: with one, "the request will fail, regardless of the value".
      Encrypted: snapshotId === null ? device.isEncrypted : null,
    }),
  };
}

/** Without what is not said. */
function told(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
