import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { onTestFinished, vi } from 'vitest';
import type { AwsBounds } from '../src/clients/aws-connection.js';
import { cloudWatchClient } from '../src/clients/cloudwatch.js';
import { ec2Client } from '../src/clients/ec2.js';
import { imagesClient } from '../src/clients/ec2-images.js';
import { ec2Changes } from '../src/clients/ec2-instances.js';
import { ec2Tags } from '../src/clients/ec2-tags.js';
import { RemoteError, type RemoteFacts } from '../src/errors.js';
import type { Clock } from '../src/ports.js';
import { type CloudWatchSimulator, startCloudWatch } from '../src/simulator/cloudwatch.js';
import type { CloudWatchModes } from '../src/simulator/cloudwatch-metrics.js';
import { type Ec2Simulator, startEc2 } from '../src/simulator/ec2.js';
import type { Ec2Modes } from '../src/simulator/ec2-view.js';
import type { Simulator } from '../src/simulator/simulator.js';

/** The secrets of the surroundings of these tests: no error may show them. */
export const SECRETS = { key: 'secret/access+key/of/these/tests/01234567', token: 'session-token-of-these-tests//'.repeat(8) };

/** EC2 beside a simulator of Spot, that ends with the test that is running. */
export async function openEc2(spot: Simulator, clock: Clock, modes: Partial<Ec2Modes> = {}): Promise<Ec2Simulator> {
  let ec2: Ec2Simulator | null = null;
  onTestFinished(() => ec2?.close());
  ec2 = await startEc2({ stage: spot, clock, modes });
  return ec2;
}

/** An environment without any AWS credentials, and what is added to it; an empty folder for the files that it names. */
export function awsEnv(extra: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'aws-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
  });
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  const files = { AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials') };
  const all = { ...files, AWS_EC2_METADATA_DISABLED: 'true', ...extra };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
  return folder;
}

/** The real client of a simulated EC2, with credentials as `aws-actions/configure-aws-credentials` leaves them. */
export function ec2ClientOf(ec2: Ec2Simulator, bounds: AwsBounds = {}) {
  awsEnv(ec2Env(ec2));
  return ec2Client({ attempts: 1, timeoutMs: 5000, ...bounds });
}

/** The same for images. */
export function imagesClientOf(ec2: Ec2Simulator, bounds: AwsBounds = {}) {
  awsEnv(ec2Env(ec2));
  return imagesClient({ attempts: 1, timeoutMs: 5000, ...bounds });
}

/** The client that changes instances of a simulated EC2, in the same manner. */
export function ec2ChangesOf(ec2: Ec2Simulator, bounds: AwsBounds = {}) {
  awsEnv(ec2Env(ec2));
  return ec2Changes({ attempts: 1, timeoutMs: 5000, ...bounds });
}

/** The client that finds instances of a simulated EC2 by their tags, in the same manner. */
export function ec2TagsOf(ec2: Ec2Simulator, bounds: AwsBounds = {}) {
  awsEnv(ec2Env(ec2));
  return ec2Tags({ attempts: 1, timeoutMs: 5000, ...bounds });
}

/** What leads a program to a simulated EC2. */
export function ec2Env(ec2: Ec2Simulator): Readonly<Record<string, string>> {
  return { AWS_ENDPOINT_URL_EC2: ec2.url, ...credentialsOf(ec2) };
}

/** CloudWatch without any data, that ends with the test that is running. */
export async function openCloudWatch(clock: Clock, modes: Partial<CloudWatchModes> = {}): Promise<CloudWatchSimulator> {
  let cloudWatch: CloudWatchSimulator | null = null;
  onTestFinished(() => cloudWatch?.close());
  cloudWatch = await startCloudWatch(clock, modes);
  return cloudWatch;
}

/** The real client of a simulated CloudWatch, in the same manner. */
export function cloudWatchClientOf(cloudWatch: CloudWatchSimulator, bounds: AwsBounds = {}) {
  awsEnv({ AWS_ENDPOINT_URL_CLOUDWATCH: cloudWatch.url, ...credentialsOf(cloudWatch) });
  return cloudWatchClient({ attempts: 1, timeoutMs: 5000, ...bounds });
}

function credentialsOf({ accessKeyId }: { readonly accessKeyId: string }) {
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: SECRETS.key,
    AWS_SESSION_TOKEN: SECRETS.token,
  };
}

/** What a call that must fail says. No credentials may stand in any part of the error. */
export async function ec2Facts(call: Promise<unknown>): Promise<RemoteFacts> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RemoteError)) throw new Error(`no RemoteError, but ${error}`);
  const all = `${inspect(error, { depth: 20, showHidden: true })}\n${error.stack}\n${JSON.stringify(error)}`;
  if (error.cause !== undefined || all.includes(SECRETS.key) || all.includes('session-token-of') || all.includes('AKIA'))
    throw new Error('the error tells more than it may');
  return error.facts;
}
