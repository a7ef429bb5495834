import { relative, resolve, sep } from 'node:path';
import { check } from './check.js';
import { systemClock } from './clients/clock.js';
import { filesBelow, gitRootOf } from './clients/files.js';
import { UserError } from './errors.js';
import type { Report } from './findings/finding.js';
import type { Config } from './policy/config.js';
import { DEFAULT_POLICY } from './policy/policy.js';
import type { Files } from './ports.js';
import type { Settings } from './settings.js';
import { VERSION } from './version.js';

/** Where the config stands when nobody names it. */
const CONFIG_FILES = ['.github/spot-imdsv2.yml', '.spot-imdsv2.yml'];
const NO_CONFIG: Config = { file: null, exclude: [], entries: [], policy: DEFAULT_POLICY, waivers: [] };

/** A check that has been done, and the files it was about. */
export interface Checked {
  readonly report: Report;
  readonly files: Files;
  /** The folder that the report's paths are relative to. */
  readonly root: string;
}

/** Runs a check in a folder: finds the root, reads the config, and checks. What both entries have in common. */
export async function runCheck(settings: Settings, cwd: string): Promise<Checked> {
  const paths = settings.paths.map((path) => resolve(cwd, path));
  const root = rootOf(paths, cwd);
  const files = filesBelow(root);
  const config = await readConfig(files, settings.config, root, cwd);
  const policy = settings.needsExplicitNodeGroups ? { ...config.policy, nodeGroups: 'explicit' as const } : config.policy;
  const report = await check(files, systemClock, {
    paths: paths.map((path) => belowRoot(path, root)),
    config: { ...config, policy },
    strictness: settings.strictness,
    useWaivers: settings.useWaivers,
    only: settings.only,
    version: VERSION,
  });
  return { report, files, root };
}

/**
 * The root that all paths of a run are relative to: the git checkout around the first path (or around the current
 * folder); outside git the current folder, or a path that lies elsewhere.
 */
function rootOf(paths: readonly string[], cwd: string): string {
  const [first] = paths;
  const checkout = gitRootOf(first ?? cwd);
  if (checkout !== null) return checkout;
  if (first === undefined || isBelow(first, cwd)) return cwd;
  return paths.length === 1 ? first : resolve(first, '..');
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

function belowRoot(path: string, root: string): string {
  if (!isBelow(path, root)) {
    throw new UserError(`${path} is not below ${root}, where the first path lies. Check each repository by itself.`);
  }
  return relative(root, path).split(sep).join('/');
}

async function readConfig(files: Files, named: string | null, root: string, cwd: string): Promise<Config> {
  const file =
    named === null ? CONFIG_FILES.find((one) => files.kindOf(one) !== 'missing') : belowRoot(resolve(cwd, named), root);
  if (file === undefined) return NO_CONFIG;
  if (files.kindOf(file) === 'missing') throw new UserError(`the config file ${named} does not exist.`);
  const content = files.read(file);
  if (!content.ok) throw new UserError(`the config file ${file} ${content.problem}.`);
  // Its parser and its schema are loaded only where there is a config.
  const { parseConfig } = await import('./policy/config.js');
  return parseConfig(file, content.text);
}
