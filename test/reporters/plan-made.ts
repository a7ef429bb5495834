import type {
  AsWanted,
  Change,
  Plan,
  Planned,
  PlannedReadiness,
  Subject,
  ToRoll,
  UnplannedState,
} from '../../src/rollout/planned.js';
import type { RollEstimate } from '../../src/rollout/roll-estimate.js';

/** The path of httpTokens in an Elastigroup. */
export const TOKENS = '/compute/launchSpecification/metadataOptions/httpTokens';

const SUBJECT: Subject = {
  spec: { file: 'web.json', document: 0, path: '/group' },
  kind: 'elastigroup',
  account: 'act-1',
  id: 'sig-1',
  name: 'web',
  liveTokens: 'optional',
  wave: null,
};

/** An estimate of which only what matters is given. */
export function estimate(given: Partial<RollEstimate> = {}): RollEstimate {
  return {
    route: 'group',
    id: 'sig-1',
    isPart: false,
    settings: { batchSizePercentage: 20 },
    instances: { count: 50, isExact: true },
    batches: 5,
    leastSeconds: 1500,
    loses: [],
    ...given,
  };
}

/** A change of which only what matters is given. */
export function change(given: Partial<Change> = {}): Change {
  return {
    state: 'change',
    ...SUBJECT,
    account: 'act-1',
    isWeak: true,
    members: [{ path: TOKENS, from: 'optional', to: 'required', isShown: true }],
    withheld: [],
    body: { secret: 'hunter2' },
    roll: estimate(),
    previous: { httpTokens: 'optional' },
    image: null,
    hash: 'h'.repeat(22),
    ...given,
  };
}

/** A resource about which nothing is done. */
export function unplanned(state: UnplannedState, reason = 'it is so.', given: Partial<Subject> = {}): Planned {
  return { state, ...SUBJECT, reason, ...given };
}

/** A resource that is as git wants it. */
export function right(given: Partial<AsWanted> = {}): Planned {
  return { state: 'right', ...AS_WANTED, ...given };
}

const AS_WANTED = {
  ...SUBJECT,
  account: 'act-1',
  withheld: [],
  roll: estimate(),
  image: null,
  untold: 0,
  hashes: ['h'.repeat(22)],
};

/** A resource that is as git wants it, whose instances are to be replaced. */
export function toRoll(given: Partial<ToRoll> = {}): ToRoll {
  return { state: 'roll', ...AS_WANTED, act: 'start', hash: 'h'.repeat(22), ...given };
}

/** A plan of these resources. */
export function plan(resources: readonly Planned[], given: Partial<Plan> = {}): Plan {
  return {
    version: 1,
    tool: { name: 'spot-imdsv2', version: '1.2.3' },
    verdict: 'pass',
    scope: 'imds',
    roll: true,
    rollScope: 'stale',
    onFailure: 'stop',
    waves: [],
    resources,
    readiness: null,
    hash: 'v1:abc',
    ...given,
  };
}

/** What CloudWatch told of fleets: one that is ready, one in each state that is not, and others of a region. */
export function readiness(text = 'sig-1', given: Partial<PlannedReadiness> = {}): PlannedReadiness {
  const hour = 3_600_000;
  const from = Date.parse('2026-06-01T13:00:00Z');
  const callers = [
    { id: 'i-1', namedBy: ['spot', 'file'], calls: 10, lastAt: Date.parse('2026-06-15T09:00:00Z') },
    { id: 'i-2', namedBy: ['file'], calls: 1, lastAt: from },
  ] as const;
  const covered = { coveredMs: 334 * hour, ofMs: 334 * hour, gaps: [], silent: [] };
  const gaps = [{ from, to: from + 2 * hour }];
  const base = { id: text, region: 'us-east-1', instances: 3, calls: 0, callers: [], coverage: covered, refusal: null };
  return {
    wish: 'gate',
    maxCalls: 5,
    span: { from, to: from + 336 * hour, stepMs: hour },
    fleets: [
      base,
      { ...base, calls: 11, callers, refusal: { cause: 'calls', calls: 11, limit: 5 } },
      { ...base, coverage: { ...covered, coveredMs: 330 * hour, gaps, silent: ['i-3'] }, refusal: { cause: 'not-covered' } },
      { ...base, region: null, coverage: null, refusal: { cause: 'no-region' } },
      { ...base, coverage: null, refusal: { cause: 'untold', reason: 'refused' } },
    ],
    strays: [{ region: 'us-east-1', instances: 4, callers: [{ ...callers[1], namedBy: [] }] }],
    errors: [`${text}.`],
    ...given,
  };
}

/** Everything that comes from files and the API, set to one text. */
export function everywhere(text: string): Plan {
  const subject = {
    spec: { file: text, document: 0, path: text },
    account: text,
    id: text,
    name: text,
    liveTokens: text,
    wave: text,
  };
  const resources = [
    unplanned('would-weaken', text, subject),
    unplanned('waived', text, subject),
    unplanned('unmanaged', text, { ...subject, spec: null }),
    right({ ...subject, withheld: [`/${text}`], untold: 2 }),
    toRoll({ ...subject, wave: text, act: 'follow', roll: estimate({ id: text, route: 'recycle', loses: [text] }) }),
    change({
      ...subject,
      members: [
        { path: TOKENS, from: text, to: text, isShown: true },
        { path: `/${text.replaceAll('/', '~1')}`, from: null, to: null, isShown: false },
      ],
      withheld: [`/a/${text}`],
      roll: estimate({ id: text, isPart: true }),
    }),
  ];
  return plan(resources, { readiness: readiness(text) });
}
