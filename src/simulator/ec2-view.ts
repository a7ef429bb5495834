import type { Clock } from '../ports.js';
import { type Members, valueAt } from '../specs/value.js';
import type { Instance } from './instances.js';
import type { Stage } from './stage.js';

/** How EC2 behaves. */
export interface Ec2Modes {
  /** The state of all options: `pending` as long as a change is on its way. */
  readonly optionsState: 'applied' | 'pending';
  /** How long a change of options is on its way. */
  readonly modifyMs: number;
  /** Whether a change of options is answered, and then not made. */
  readonly ignoresChanges: boolean;
  /** Instances or images on a page at most, whatever a request allows. */
  readonly pageSize: number;
  /** How many lists of images after a change still show what was before: EC2 is eventually consistent. */
  readonly staleLists: number;
}

/** The IMDS options of an instance, as EC2 has them. */
export interface Ec2Options {
  readonly httpTokens: string;
  readonly httpPutResponseHopLimit: number;
  readonly httpEndpoint: string;
  readonly instanceMetadataTags: string;
}

/** An instance as EC2 has it. */
export interface Ec2Instance {
  readonly id: string;
  /** By its tag: the Elastigroup that launched it; null: it has none. */
  readonly group: string | null;
  readonly state: string;
  readonly launchedAt: number;
  readonly imageId: string;
  readonly options: Ec2Options;
  /** Of the options. */
  readonly optionsState: string;
}

/** What EC2 knows. */
export interface Ec2View {
  modes(): Ec2Modes;
  setModes(modes: Partial<Ec2Modes>): void;
  modify(instance: string, options: Partial<Ec2Options>): void;
  setState(instance: string, state: string): void;
  /** The instances of a region, those that have ended among them, sorted by id. */
  in(region: string): readonly Ec2Instance[];
}

/** EC2 keeps the options that an instance was launched with, whatever becomes of its fleet's. */
export function viewOf(stage: Stage, given: Partial<Ec2Modes>, clock: Pick<Clock, 'now'>): Ec2View {
  let modes: Ec2Modes = { optionsState: 'applied', pageSize: 1000, staleLists: 0, modifyMs: 0, ignoresChanges: false, ...given };
  const modified = new Map<string, Partial<Ec2Options>>();
  const settledAt = new Map<string, number>();
  const states = new Map<string, string>();
  const seen = (instance: Instance, state: string): Ec2Instance => ({
    id: instance.id,
    group: stage.live(instance.fleet)?.kind === 'elastigroup' ? instance.fleet : null,
    state: states.get(instance.id) ?? state,
    launchedAt: instance.launchedAt,
    imageId: instance.root.imageId ?? UNNAMED_IMAGE,
    options: { ...optionsAtLaunch(instance.options), ...modified.get(instance.id) },
    optionsState: (settledAt.get(instance.id) ?? 0) > clock.now() ? 'pending' : modes.optionsState,
  });
  return {
    modes: () => modes,
    setModes: (changed) => {
      modes = { ...modes, ...changed };
    },
    modify: (instance, options) => {
      modified.set(instance, { ...modified.get(instance), ...options });
      settledAt.set(instance, clock.now() + modes.modifyMs);
    },
    setState: (instance, state) => states.set(instance, state),
    in: (region) => {
      const isHere = ({ fleet }: Instance) => valueAt(stage.live(fleet)?.body, ['region']) === region;
      const running = stage.instances().filter(isHere);
      const ended = stage.ended().filter(isHere);
      return [...running.map((one) => seen(one, 'running')), ...ended.map((one) => seen(one, 'terminated'))].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      );
    },
  };
}

/** The image of what names none, or several. */
const UNNAMED_IMAGE = 'ami-0123456789abcdef0';

/** Without options, neither an AMI nor an account default here says otherwise: IMDSv1 works. */
function optionsAtLaunch(options: Members | null): Ec2Options {
  const text = (name: string, otherwise: string) => {
    const value = options?.[name];
    return typeof value === 'string' ? value.toLowerCase() : otherwise;
  };
  return {
    httpTokens: text('httpTokens', 'optional'),
    httpPutResponseHopLimit: Number(options?.httpPutResponseHopLimit ?? 1),
    httpEndpoint: text('httpEndpoint', 'enabled'),
    instanceMetadataTags: text('instanceMetadataTags', 'disabled'),
  };
}
