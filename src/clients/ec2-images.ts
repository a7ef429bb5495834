import {
  DescribeImageAttributeCommand,
  DescribeImagesCommand,
  type EC2Client,
  type Filter,
  GetInstanceMetadataDefaultsCommand,
  ModifyImageAttributeCommand,
  RegisterImageCommand,
} from '@aws-sdk/client-ec2';
import { RemoteError } from '../errors.js';
import type { ImagesApi, MachineImage, MetadataDefaults } from '../ports.js';
import { type AwsBounds, allPages, withCredentials } from './aws-connection.js';
import { awsError } from './aws-failure.js';
import { imageOf, requestOf } from './ec2-image-shapes.js';
import { MAX_FILTER_VALUES, MAX_RESULTS, regionalClients } from './ec2-regions.js';

/** EC2's ids have 8 digits, or 17. In a filter, `*` and `?` would stand for others. */
const IMAGE_ID = /^ami-[0-9a-f]{8,17}$/;
const SNAPSHOT_ID = /^snap-[0-9a-f]{8,17}$/;

/** What a call has to do with: the client of its region, and what it is to do in words. */
interface Call {
  readonly client: EC2Client;
  readonly operation: string;
  /** Ends it with the run. */
  readonly options: { readonly abortSignal?: AbortSignal };
}

/** EC2's images by the AWS SDK. It is large: to be imported only where EC2 is asked. */
export function imagesClient(bounds: AwsBounds = {}): ImagesApi {
  const clientOf = regionalClients(bounds);
  const callIn = async (region: string, what: string): Promise<Call> => {
    const options = bounds.signal === undefined ? {} : { abortSignal: bounds.signal };
    const call = { client: clientOf(region), operation: `${what} in ${region}`, options };
    await withCredentials('EC2', call.operation, () => call.client.config.credentials());
    return call;
  };
  return {
    images: async (region, ids) => {
      const wanted = [...new Set(ids)].filter((id) => IMAGE_ID.test(id)).sort();
      const call = await callIn(region, `describe ${wanted.length} ${wanted.length === 1 ? 'image' : 'images'}`);
      const found = new Map<string, MachineImage>();
      for (let from = 0; from < wanted.length; from += MAX_FILTER_VALUES) {
        const some = wanted.slice(from, from + MAX_FILTER_VALUES);
        for (const image of await byIds(call, some)) found.set(image.id, image);
      }
      return found;
    },
    ownNamed: async (region, name) => {
      const call = await callIn(region, 'look for an image by its name');
      // `*` and `?` in the name would stand for others.
      return (await described(call, [{ Name: 'name', Values: [name] }], true)).filter((one) => one.name === name);
    },
    ownWithSnapshot: async (region, snapshot) => {
      if (!SNAPSHOT_ID.test(snapshot)) return [];
      const call = await callIn(region, `look for the images of ${snapshot}`);
      return described(call, [{ Name: 'block-device-mapping.snapshot-id', Values: [snapshot] }], true);
    },
    launchPermissions: async (region, id) => permissionsOf(await callIn(region, `read the launch permissions of ${id}`), id),
    uefiData: async (region, id) => uefiDataOf(await callIn(region, `read the UEFI data of ${id}`), id),
    defaults: async (region) => defaultsOf(await callIn(region, 'read the account defaults of IMDS')),
    requireTokens: async (region, id) => {
      const call = await callIn(region, `set ImdsSupport of ${id}`);
      const command = new ModifyImageAttributeCommand({ ImageId: id, ImdsSupport: { Value: 'v2.0' } });
      await written(call, ({ client, options }) => client.send(command, options));
    },
    register: async (region, image) => {
      const call = await callIn(region, 'register an image');
      const command = new RegisterImageCommand(requestOf(image));
      try {
        const { ImageId } = await written(call, ({ client, options }) => client.send(command, options));
        return ImageId ?? null;
      } catch (error) {
        if (error instanceof RemoteError && error.facts.detail.startsWith('InvalidAMIName.Duplicate')) return null;
        throw error;
      }
    },
  };
}

/** Our own first: of those that are not among them, EC2 is asked once more, for what others share. */
async function byIds(call: Call, ids: readonly string[]): Promise<readonly MachineImage[]> {
  const own = await described(call, [{ Name: 'image-id', Values: [...ids] }], true);
  const others = ids.filter((id) => !own.some((image) => image.id === id));
  if (others.length === 0) return own;
  const shared = await described(call, [{ Name: 'image-id', Values: others }], false);
  return [...own, ...shared.filter(({ id }) => others.includes(id))];
}

/** All pages. By filters: named by `ImageIds`, one that does not exist fails all others. */
async function described(
  { client, operation, options }: Call,
  filters: Filter[],
  isOwn: boolean,
): Promise<readonly MachineImage[]> {
  const found = await allPages('EC2', operation, async (token) => {
    const command = new DescribeImagesCommand({
      Filters: filters,
      ...(isOwn ? { Owners: ['self'] } : {}),
      IncludeDeprecated: true,
      IncludeDisabled: true,
      MaxResults: MAX_RESULTS,
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const { Images = [], NextToken } = await client.send(command, options);
    return { items: Images, next: NextToken };
  });
  return found.flatMap((image) => imageOf(image, isOwn));
}

async function permissionsOf(call: Call, id: string): Promise<readonly string[]> {
  const command = new DescribeImageAttributeCommand({ ImageId: id, Attribute: 'launchPermission' });
  const { LaunchPermissions = [] } = await read(call, ({ client, options }) => client.send(command, options));
  return LaunchPermissions.map(({ Group, UserId, OrganizationArn, OrganizationalUnitArn }) => {
    if (Group === 'all') return 'everybody';
    return UserId === undefined
      ? (OrganizationArn ?? OrganizationalUnitArn ?? 'somebody whom EC2 does not name')
      : `account ${UserId}`;
  }).sort();
}

async function uefiDataOf(call: Call, id: string): Promise<string | null> {
  const command = new DescribeImageAttributeCommand({ ImageId: id, Attribute: 'uefiData' });
  const { UefiData } = await read(call, ({ client, options }) => client.send(command, options));
  return UefiData?.Value || null;
}

async function defaultsOf(call: Call): Promise<MetadataDefaults> {
  const command = new GetInstanceMetadataDefaultsCommand({});
  const { AccountLevel: told = {} } = await read(call, ({ client, options }) => client.send(command, options));
  const preferred = (text: string | undefined) => (text === undefined || text === 'no-preference' ? null : text);
  const hops = told.HttpPutResponseHopLimit;
  return {
    httpTokens: preferred(told.HttpTokens),
    hopLimit: hops === undefined || hops < 0 ? null : hops,
    httpEndpoint: preferred(told.HttpEndpoint),
    httpTokensEnforced: preferred(told.HttpTokensEnforced),
    managedBy: told.ManagedBy ?? null,
  };
}

async function read<T>(call: Call, act: (call: Call) => Promise<T>): Promise<T> {
  try {
    return await act(call);
  } catch (error) {
    throw awsError('EC2', call.operation, error);
  }
}

/** Where the answer to something that changes is lost, it may have been done. */
async function written<T>(call: Call, act: (call: Call) => Promise<T>): Promise<T> {
  try {
    return await read(call, act);
  } catch (error) {
    const isLost = error instanceof RemoteError && error.facts.reason === 'unavailable';
    throw isLost ? new RemoteError({ ...error.facts, reason: 'unknown' }) : error;
  }
}
