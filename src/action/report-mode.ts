import { posix } from 'node:path';
import { type Base, type Change, renamesOf } from '../change.js';
import { type Diagnosis, diagnose } from '../check.js';
import { systemClock } from '../clients/clock.js';
import { UserError } from '../errors.js';
import type { Baseline } from '../policy/baseline.js';
import type { Config } from '../policy/config.js';
import { CONFIG_FILES, NO_CONFIG } from '../policy/terms.js';
import type { ChangedFiles, GitHubApi, Pull, Snapshot } from '../ports.js';
import { type FilesRequest, requestFor } from '../run-check.js';
import type { Settings } from '../settings.js';
import type { WorkflowRunEvent } from './event.js';
import { isCandidate, type RemoteFiles, remoteFiles } from './remote-files.js';
import { snapshotOf, whole } from './source.js';

/** A pull request that was judged from outside. */
export interface Judged extends Diagnosis {
  readonly pull: Pull;
  readonly files: RemoteFiles;
  readonly changed: ChangedFiles;
}

/**
 * The open pull requests that a run was about. Nothing that the run says of itself is trusted: a fork can change its workflow.
 * Only the event counts, and the branch of the fork must still stand where it stood.
 */
export async function pullsOf({ head, branch, repository }: WorkflowRunEvent, github: GitHubApi): Promise<readonly Pull[]> {
  if (repository === null) return [];
  const pulls = await github.openPulls(repository.split('/')[0] ?? '', branch);
  return pulls.filter((pull) => pull.isOpen && pull.head.sha === head && pull.head.repository === repository);
}

/** Judges a pull request by the policy of its base, from what GitHub has at its newest commit: as data, within bounds. */
export async function judgePull(github: GitHubApi, { number }: Pull, given: Settings): Promise<Judged> {
  const pull = await github.pull(number);
  const changed = whole(await github.pullFiles(number, pull.changedFiles), number);
  const files = await remoteFiles(github, pull.head.sha);
  const base = remembering(snapshotOf(github, pull.base.sha));
  const settings = settingsFor(given);
  const now = changed.files.filter(({ status }) => status !== 'removed').map(({ file }) => file);
  const configFiles = settings.config === null ? CONFIG_FILES : [settings.config];
  refuseLinks(settings.baseline === null ? now : [...now, settings.baseline], files);
  await files.fetch([...configFiles, ...settings.paths, ...now.filter((file) => file.endsWith('.gitignore'))], SPLIT);
  const brought = { config: await headConfig(files, configFiles), baseline: await headBaseline(files, settings.baseline) };
  const about = { config: NO_CONFIG, configFile: settings.config, baselineFile: settings.baseline, baseline: null };
  const source = { files: changed, base };
  const request = { settings, paths: pathsIn(settings, files), ...about, renames: renamesOf(changed), source };
  const first = await judge(files, request, brought, { files: now, remedy: SPLIT });
  if (!needsAll(changed, configFiles, files, base.texts)) return { ...first, pull, files, changed };
  return {
    ...(await judge(files, request, brought, { files: [...files.tree.keys()], remedy: CHECK_OUT })),
    pull,
    files,
    changed,
  };
}

const SPLIT = 'Split it.';
const CHECK_OUT =
  'It touches a cluster, a node group or the config, so all JSON and YAML files count. Push its commits to a branch of this repository, whose own run judges a checkout.';

/** What the workflow asks for, as far as a pull request from outside may have it; paths as the tree of a commit has them. */
function settingsFor({ config, baseline, paths, ...given }: Settings): Settings {
  const plain = (path: string) => posix.normalize(path).replace(/\/$/, '').replace(/^\.$/, '');
  const files = { config: config === null ? null : plain(config), baseline: baseline === null ? null : plain(baseline) };
  return { ...given, ...files, paths: paths.map(plain), scope: 'changed', policyFrom: 'base' };
}

/**
 * Judges what may hold specs among some files, by the config and the baseline of the base alone. What the pull request
 * brings along is told, and no pattern of it is held against a file.
 */
async function judge(
  files: RemoteFiles,
  request: FilesRequest,
  brought: Change['brought'],
  among: { readonly files: readonly string[]; readonly remedy: string },
): Promise<Diagnosis> {
  const check = await requestFor(request);
  if (check.change === null) throw new Error('a pull request is judged without its change');
  const { base } = check.change;
  refuseUnreadable(request.configFile, base, brought);
  const config = base.config ?? NO_CONFIG;
  const mayMatter = (file: string) => isCandidate(file) || config.entries.some((entry) => entry.files.matches(file));
  await files.fetch(among.files.filter(mayMatter), among.remedy);
  return diagnose(files, systemClock, { ...check, config, baseline: base.baseline, change: { ...check.change, brought } });
}

/** Nothing from outside is judged by a guess: what judges it must be there, and be read. */
function refuseUnreadable(named: string | null, { config, problem }: Base, brought: Change['brought']): void {
  if (problem !== null) throw new UserError(`${problem} No pull request from outside is judged before that one is mended.`);
  if (named === null || config !== null || brought.config.file !== null) return;
  throw new UserError(`the config file ${named} does not exist.`);
}

/** A link has no text of its own, and what it leads to is not followed here: then nothing can be said of it. */
function refuseLinks(changed: readonly string[], { tree }: RemoteFiles): void {
  const link = changed.find((file) => isCandidate(file) && tree.get(file)?.kind === 'link');
  if (link === undefined) return;
  throw new UserError(`${JSON.stringify(link)} is a symbolic link, which is not followed outside a checkout. Make it a file.`);
}

/** A snapshot that keeps what was read: two checks of one pull request read it once. */
function remembering(snapshot: Snapshot): Snapshot & { readonly texts: ReadonlyMap<string, string> } {
  const texts = new Map<string, string>();
  const answers = new Map<string, ReturnType<Snapshot['read']>>();
  return {
    commit: snapshot.commit,
    texts,
    read: async (files) => {
      const key = JSON.stringify(files);
      const answer = answers.get(key) ?? snapshot.read(files);
      answers.set(key, answer);
      for (const [file, content] of await answer) if (content.ok) texts.set(file, content.text);
      return answer;
    },
  };
}

/** Clusters and node groups depend on each other, and all specs on the config: then the others must be read as well. */
function needsAll(
  { files: changed }: ChangedFiles,
  configFiles: readonly string[],
  files: RemoteFiles,
  before: ReadonlyMap<string, string>,
): boolean {
  return changed.some(({ file, previous }) => {
    if (configFiles.includes(file)) return true;
    const content = files.read(file);
    const texts = [content.ok ? content.text : '', before.get(previous ?? file) ?? ''];
    return texts.some((text) => /oceanId|cluster/i.test(text));
  });
}

/** The config that the pull request brings along: it judges nothing here, but what it changes is told. */
async function headConfig(files: RemoteFiles, names: readonly string[]): Promise<Config> {
  const file = names.find((name) => files.kindOf(name) === 'file');
  const content = file === undefined ? null : files.read(file);
  if (file === undefined || content === null || !content.ok) return NO_CONFIG;
  const { parseConfig } = await import('../policy/config.js');
  return parseConfig(file, content.text);
}

/** The baseline that the pull request brings along: it accepts nothing here, but what it adds is told. */
async function headBaseline(files: RemoteFiles, file: string | null): Promise<Baseline | null> {
  if (file === null) return null;
  await files.fetch([file], SPLIT);
  const content = files.read(file);
  if (!content.ok) return null;
  const { parseBaseline } = await import('../policy/baseline.js');
  return parseBaseline(file, content.text);
}

/** What the workflow names, as far as it is there: a fork may have taken some of it away. Without any, the first is missed. */
function pathsIn({ paths }: Settings, files: RemoteFiles): readonly string[] {
  const there = paths.filter((path) => files.kindOf(path) !== 'missing');
  return paths.includes('') ? [''] : there.length === 0 ? paths : there;
}
