import { SEVERITIES } from '../findings/finding.js';
import { acceptableRules, RULES, ruleIds } from '../findings/rules.js';
import { kindList } from '../specs/kinds/index.js';
import { DETACHMENTS, HEALTH_CHECKS } from './roll-wishes.js';
import { type JsonSchema, SCHEMA_URL } from './schema.js';

/** The rules that `policy.rules` may soften. */
const softRules = ruleIds.filter((id) => !RULES[id].isFixed);

const text = (description: string): JsonSchema => ({ type: 'string', pattern: '\\S', description });
const glob = (description: string): JsonSchema => text(`${description} Relative to the repository\u2019s root, with "/".`);
const whole = (description: string, minimum: number, maximum?: number): JsonSchema => ({
  type: 'integer',
  minimum,
  ...(maximum === undefined ? {} : { maximum }),
  description,
});
const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
const closed = (description: string, properties: JsonSchema, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  description,
  additionalProperties: false,
  ...(required.length > 0 ? { required } : {}),
  properties,
});
const list = (description: string, items: JsonSchema): JsonSchema => ({ type: 'array', description, items });
const labels: JsonSchema = {
  type: 'object',
  description: 'Labels of your own, for rollout waves and for the option --only.',
  additionalProperties: { type: 'string' },
};

const entry = closed(
  'What is known of some specs. Every spec that is found is checked, listed here or not.',
  {
    files: glob('The files it is about: a glob.'),
    kind: { enum: kindList.map((kind) => kind.id), description: 'The kind of the specs, where the file does not tell.' },
    account: text('The Spot account that the resources live in (act-…).'),
    id: text('The id of the live resource, for one file with one spec.'),
    create: flag('Create the resource where none of its name exists.'),
    image: {
      const: 'replace',
      description:
        'Stateful nodes: with roll, bring the image of the spec to the instance. The root volume\u2019s data is lost; see images.',
    },
    labels,
    match: { const: 'name', description: 'Find the live resource by its unique name, where the spec has no id.' },
    roll: closed('How instances are replaced.', {
      batchSizePercentage: whole('How much of the fleet is replaced at a time; 20 unless it is set.', 1, 100),
      batchMinHealthyPercentage: whole('How much of a batch must become healthy; 50 unless it is set.', 1, 100),
      gracePeriod: whole('Elastigroup: seconds that a batch gets to become healthy; 300 unless it is set.', 0),
      healthCheckType: {
        enum: HEALTH_CHECKS,
        description: 'Elastigroup: what tells that an instance is healthy; the group\u2019s own check unless it is set.',
      },
      drainingTimeout: whole('Elastigroup: seconds in which an instance is drained; the group\u2019s own unless it is set.', 0),
      onFailure: closed(
        'Elastigroup: what becomes of the instances of a batch that fails; nothing unless it is set.',
        {
          actionType: { enum: DETACHMENTS, description: 'Which instances of the batch are detached.' },
          shouldHandleAllBatches: flag('Whether those of earlier batches are detached as well; not unless it is set.'),
          drainingTimeout: whole('Seconds in which an instance is drained; the group\u2019s own unless it is set.', 0),
          shouldDecrementTargetCapacity: flag('Whether the group becomes smaller by what is detached; not unless it is set.'),
        },
        ['actionType'],
      ),
      respectPdb: flag('Ocean on Kubernetes: whether pod disruption budgets hold nodes back; they do unless it is set.'),
    }),
  },
  ['files'],
);

const waiver: JsonSchema = {
  ...closed(
    'A finding that is accepted for a while. It names the files, or the spec by its id or name.',
    {
      files: glob('The files whose findings are accepted: a glob.'),
      id: text('The id of the spec whose findings are accepted.'),
      name: text('The name of the spec whose findings are accepted.'),
      rule: { enum: acceptableRules, description: 'The rule whose findings are accepted.' },
      reason: text('Why they are accepted.'),
      owner: text('Who answers for it.'),
      ticket: text('Where its end is tracked.'),
      expires: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'The last day on which it holds: YYYY-MM-DD.',
      },
    },
    ['rule', 'reason', 'owner', 'expires'],
  ),
  anyOf: [{ required: ['files'] }, { required: ['id'] }, { required: ['name'] }],
};

/** The JSON Schema of the config file. */
export const CONFIG_SCHEMA: JsonSchema = {
  $schema: SCHEMA_URL,
  $id: 'https://raw.githubusercontent.com/spot-imdsv2/spot-imdsv2/v1/schemas/config.schema.json',
  title: 'spot-imdsv2 config',
  ...closed(
    'What spot-imdsv2 checks, and what it demands. Stands in .github/spot-imdsv2.yml or .spot-imdsv2.yml.',
    {
      version: { const: 1, description: 'The version of this format.' },
      exclude: list('Files that are not checked; the only thing that narrows the check.', glob('A glob.')),
      specs: list('What is known of some specs.', entry),
      policy: closed('What is demanded of specs.', {
        hopLimit: closed('The hop limits that are accepted, both ends included.', {
          min: whole('The lowest.', 1, 64),
          max: whole('The highest.', 1, 64),
          required: flag('Whether a hop limit must be written.'),
        }),
        nodeGroups: {
          enum: ['inherit', 'explicit'],
          description: 'Whether a node group may take its IMDS options from its cluster, or must set its own.',
        },
        rules: closed(
          'Severities that differ from the rules\u2019 own.',
          Object.fromEntries(softRules.map((id) => [id, { enum: [...SEVERITIES, 'off'], description: `${RULES[id].title}.` }])),
        ),
      }),
      images: closed('For the commands that change AMIs.', { allow: list('AMIs that may be changed.', text('An AMI id.')) }),
      rollout: closed('How a rollout goes through the fleets.', {
        waves: list(
          'In this order; a wave starts when the one before it is proven and baked.',
          closed(
            'Fleets that are rolled together.',
            {
              name: text('What it is called in reports.'),
              labels,
              files: glob('The specs in it, by file: a glob.'),
              bakeTime: { type: 'string', pattern: '^\\d+[smh]$', description: 'How long to wait after it: 30s, 15m, 1h.' },
              maxParallel: whole('How many fleets are rolled at a time.', 1),
            },
            ['name'],
          ),
        ),
      }),
      waivers: list('Findings that are accepted for a while.', waiver),
    },
    ['version'],
  ),
};
