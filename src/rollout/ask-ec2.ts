import { RemoteError } from '../errors.js';
import type { Ec2Api } from '../ports.js';
import { inParallel } from './parallel.js';
import type { Ec2Answer, Ec2Answers, ProofFleet } from './prove.js';

/** What EC2 was asked, and an error of each region that was not told: one for all regions where it was about the credentials. */
export interface Asked {
  readonly answers: Ec2Answers;
  readonly errors: readonly RemoteError[];
}

/** As many as one request of EC2 takes, so that what fails leaves as few as possible unanswered. */
const LOT = 200;
const LOTS_AT_A_TIME = 4;

/**
 * Asks EC2 for all instances of fleets. An error ends the asking where it would only come again: in its region, or everywhere
 * where it is about the credentials. What was answered before stays, what was not is `unanswered`. Throws none of EC2's errors.
 */
export async function askEc2(ec2: Ec2Api, fleets: readonly ProofFleet[]): Promise<Asked> {
  const answers = new Map<string, Ec2Answer>();
  const failed = new Map<string, RemoteError>();
  await inParallel(lotsOf(fleets), LOTS_AT_A_TIME, async ({ region, ids }) => {
    const before = failed.get(EVERYWHERE) ?? failed.get(region);
    const told = before ?? (await toldOf(ec2, region, ids));
    if (told instanceof RemoteError) {
      const where = told.facts.reason === 'credentials' ? EVERYWHERE : region;
      failed.set(where, told);
    }
    for (const id of ids) answers.set(id, answerOf(told, id));
  });
  return { answers, errors: [...failed.values()] };
}

const EVERYWHERE = '';

interface Lot {
  readonly region: string;
  readonly ids: readonly string[];
}

function lotsOf(fleets: readonly ProofFleet[]): readonly Lot[] {
  const byRegion = new Map<string, Set<string>>();
  for (const { region, instances } of fleets) {
    if (region === null) continue;
    const ids = byRegion.get(region) ?? new Set();
    for (const { id } of instances) ids.add(id);
    byRegion.set(region, ids);
  }
  return [...byRegion]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([region, all]) => {
      const ids = [...all].sort();
      return Array.from({ length: Math.ceil(ids.length / LOT) }, (_, at) => ({
        region,
        ids: ids.slice(at * LOT, (at + 1) * LOT),
      }));
    });
}

/** What EC2 tells of instances, or why it does not. */
export type Ec2Told = Awaited<ReturnType<Ec2Api['metadataOptions']>> | RemoteError;

/** Asks EC2 for instances; its error is an answer like another. */
export async function toldOf(ec2: Ec2Api, region: string, ids: readonly string[]): Promise<Ec2Told> {
  try {
    return await ec2.metadataOptions(region, ids);
  } catch (error) {
    if (error instanceof RemoteError) return error;
    throw error;
  }
}

function answerOf(told: Ec2Told, id: string): Ec2Answer {
  if (told instanceof RemoteError) return { is: 'unanswered', reason: told.facts.reason };
  const metadata = told.get(id);
  return metadata === undefined ? { is: 'unknown' } : { is: 'known', metadata };
}
