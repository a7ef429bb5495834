import { renamesOf } from '../change.js';
import { type Diagnosis, diagnose } from '../check.js';
import { systemClock } from '../clients/clock.js';
import { UserError } from '../errors.js';
import type { Config } from '../policy/config.js';
import { CONFIG_FILES, NO_CONFIG } from '../policy/terms.js';
import type { ChangedFiles, Content, GitHubApi, Pull, Snapshot } from '../ports.js';
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
  const settings: Settings = { ...given, scope: 'changed', policyFrom: 'base' };
  const now = changed.files.filter(({ status }) => status !== 'removed').map(({ file }) => file);
  const configFile = settings.config === null ? null : plainPath(settings.config);
  const configFiles = configFile === null ? CONFIG_FILES : [configFile];
  refuseLinks(now, files);
  await files.fetch([...configFiles, ...now.filter((file) => isCandidate(file) || file.endsWith('.gitignore'))]);
  const config = await headConfig(files, configFiles);
  const before = await configAt(await base.read(configFiles), configFiles);
  const entries = [...config.entries, ...before.entries];
  await files.fetch(now.filter((file) => entries.some((entry) => entry.files.matches(file))));
  const about = {
    config,
    configFile,
    baselineFile: settings.baseline === null ? null : plainPath(settings.baseline),
    baseline: null,
    renames: renamesOf(changed),
  };
  const request = { settings, paths: pathsIn(settings, files), ...about, source: { files: changed, base } };
  const first = await judge(files, request);
  if (!needsAll(changed, configFiles, files, base.texts)) return { ...first, pull, files, changed };
  await files.fetch([...files.tree.keys()].filter(isCandidate));
  return { ...(await judge(files, { ...request, paths: pathsIn(settings, files) })), pull, files, changed };
}

async function judge(files: RemoteFiles, request: FilesRequest): Promise<Diagnosis> {
  return diagnose(files, systemClock, await requestFor(request));
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

/** The config of the base, as far as it can be read: here it only tells which files may hold specs. */
async function configAt(texts: ReadonlyMap<string, Content>, names: readonly string[]): Promise<Config> {
  const file = names.find((name) => texts.has(name));
  const content = file === undefined ? undefined : texts.get(file);
  if (file === undefined || content?.ok !== true) return NO_CONFIG;
  try {
    const { parseConfig } = await import('../policy/config.js');
    return parseConfig(file, content.text);
  } catch (error) {
    if (error instanceof UserError) return NO_CONFIG;
    throw error;
  }
}

function plainPath(path: string): string {
  return path.replace(/^(?:\.\/)+|\/+$/g, '').replace(/^\.$/, '');
}

/** What the workflow names, as far as it is there: a fork may have taken it away. */
function pathsIn({ paths }: Settings, files: RemoteFiles): readonly string[] {
  const named = paths.map(plainPath);
  return named.includes('') ? [''] : named.filter((path) => files.kindOf(path) !== 'missing');
}
