import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflowOf } from '../workflows/rules.js';
import { ROOT } from './console.js';
import { tableOf } from './markdown.js';

/** What a feature needs: of GitHub as its example asks for it, of AWS as the policy in docs/security.md grants it. */
interface Feature {
  readonly what: string;
  /** The example that asks for it, in examples/workflows; or the permissions themselves. */
  readonly github: string | readonly string[];
  readonly spot?: string;
  /** The mark of the policy in docs/security.md. */
  readonly aws?: string;
}

const READ = 'that may read';
const UPDATE = 'that may update';
const OIDC = ['contents: read', 'id-token: write'];

const FEATURES: readonly Feature[] = [
  { what: 'check, annotations, summary, report, merge queues', github: ['contents: read'] },
  { what: 'check of pull requests, without a comment', github: ['contents: read', 'pull-requests: read'] },
  { what: 'check of pull requests, with comment and suggestions', github: 'check.yml' },
  { what: 'comments on pull requests from forks and of Dependabot', github: 'report.yml' },
  { what: 'plan, with its comment', github: 'plan.yml', spot: READ },
  { what: 'apply, and what the merged pull request is told', github: 'apply.yml', spot: UPDATE },
  { what: 'apply in all accounts', github: 'rollout.yml', spot: UPDATE },
  { what: 'roll', github: ['as for apply'], spot: UPDATE },
  { what: 'the proof of every instance', github: OIDC, spot: READ, aws: 'policy' },
  { what: '`mode: prove`', github: 'prove.yml', spot: READ, aws: 'policy' },
  { what: 'readiness', github: OIDC, spot: READ, aws: 'readiness policy' },
  { what: '`mode: instances`', github: OIDC, spot: READ, aws: 'instances policy' },
  { what: '`images: check`', github: OIDC, aws: 'policy images check' },
  { what: '`mode: image`', github: OIDC, spot: READ, aws: 'policy image enable' },
  { what: 'upload of `sarif-file` to code scanning', github: ['contents: read', 'security-events: write'] },
];

/** What each feature needs of GitHub, Spot and AWS, and no more. */
export function permissionsTable(): string {
  const rows = FEATURES.map(({ what, github, spot, aws }) => [
    what,
    shown(typeof github === 'string' ? permissionsOf(github) : github),
    spot === undefined ? '–' : `a token ${spot}`,
    aws === undefined ? '–' : shown(operationsOf(aws)),
  ]);
  return tableOf(['feature', 'permissions of the job', 'Spot', 'AWS'], rows);
}

/** All that the jobs of an example ask for. */
function permissionsOf(file: string): readonly string[] {
  const { jobs } = workflowOf(readFileSync(join(ROOT, 'examples/workflows', file), 'utf8'));
  const asked = Object.values(jobs).flatMap(({ permissions = {} }) => Object.entries(permissions));
  return [...new Set(asked.map(([scope, right]) => `${scope}: ${right}`))].sort();
}

/** The operations that a policy of docs/security.md allows. Throws where there is no such policy. */
function operationsOf(mark: string): readonly string[] {
  const page = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
  const [, policy] = page.match(new RegExp(`<!-- ${mark} -->\n\`\`\`json\n([^\`]+)\`\`\``)) ?? [];
  if (policy === undefined) throw new Error(`docs/security.md has no policy below the mark ${mark}`);
  return JSON.parse(policy).Statement.flatMap(({ Action }: { readonly Action: readonly string[] }) => Action);
}

/** What is no name of a permission is a word. */
function shown(names: readonly string[]): string {
  return names.map((name) => (name.includes(':') ? `\`${name}\`` : name)).join(', ');
}
