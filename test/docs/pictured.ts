import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { runActionFor } from '../action/run-action.js';
import { surroundings } from '../cli/surroundings.js';
import { pullRequestEvent } from '../github/events.js';
import { startGitHub } from '../github/server.js';
import { ROOT } from './console.js';

/** The texts that the pictures of the README show, by the name of their file in docs/images: what the program says now. */
export const PICTURED: Readonly<Record<string, () => Promise<string>>> = {
  'comment.md': comment,
  'rehearsal.txt': rehearsal,
  'rollout.md': rollout,
};

/** A text without what differs from run to run: times, and the commits of a repository that is made for it. */
export function settled(text: string): string {
  return text
    .replace(/\d{4}(?:-|&#45;)\d\d(?:-|&#45;)\d\dT[\d.:&#;\u200b]+Z/g, 'TIME')
    .replace(/\b[0-9a-f]{40}\b/g, 'COMMIT')
    .replace(/<code>[0-9a-f]{7}<\/code>/g, '<code>COMMIT</code>')
    .replace(/commit=[0-9a-f]+/g, 'commit=COMMIT');
}

/** The examples that the pull request of the picture brings: one of each sort, and few enough to be read. */
const CHANGED = [
  'bad/elastigroup-with-oceans-key.json',
  'bad/ocean-cluster-placeholder.yaml',
  'bad/ocean-node-group-weaker-than-its-cluster.yaml',
  'good/elastigroup-web.json',
  'good/elastigroup-workers.yaml',
];

/** The comment that the built Action posts in a pull request that brings some of the examples, and raises the hop limit. */
async function comment(): Promise<string> {
  const github = await startGitHub();
  const configOf = (max: number) => `version: 1\npolicy:\n  hopLimit: { min: 1, max: ${max} }\n`;
  const base = { '.github/spot-imdsv2.yml': configOf(2) };
  const specs = CHANGED.map((name) => [
    `fleets/${name.replace(/^.*\//, '')}`,
    readFileSync(join(ROOT, 'examples', name), 'utf8'),
  ]);
  const pull = github.openPull({ base, head: { '.github/spot-imdsv2.yml': configOf(3), ...Object.fromEntries(specs) } });
  await runActionFor(github, pullRequestEvent(github, pull));
  const bodies = github.comments(pull).map(({ body }) => body);
  return `${bodies.join('\n\n')}\n`;
}

/** A rehearsal as a terminal shows it, in colours, below the command. */
async function rehearsal(): Promise<string> {
  const words = ['rehearse', 'examples/good/elastigroup-web.json'];
  return `$ node dist/cli/index.js ${words.join(' ')}\n${await shownBy(words, true)}`;
}

/** What the summary of a job says of a rollout in which a pod disruption budget kept an instance, and of the next run. */
async function rollout(): Promise<string> {
  const text = await shownBy(['rehearse', 'examples/good/ocean-k8s', '--scenario', 'pdb', '--format', 'markdown'], false);
  // The plans before and after are not what the picture is about.
  const sections = text.split(/^(?=## )/m).filter((section) => /^## \S+ Apply/.test(section));
  return sections.join('');
}

async function shownBy(words: readonly string[], isTTY: boolean): Promise<string> {
  const { around, written } = surroundings({ cwd: ROOT, isTTY });
  const code = await main(words, around);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${written.stdout}${written.stderr}`);
  return written.stdout;
}
