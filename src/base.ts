import { type Base, wantedBefore } from './change.js';
import { UserError } from './errors.js';
import type { Baseline } from './policy/baseline.js';
import type { Config } from './policy/config.js';
import { CONFIG_FILES, NO_CONFIG } from './policy/terms.js';
import type { ChangedFiles, Content, Snapshot } from './ports.js';

/** What is known of the change whose base is to be read. */
export interface BaseRequest {
  readonly files: ChangedFiles;
  /** The config as it is now: the same file is looked for. */
  readonly head: Config;
  /** The config that was named, relative to the root; null: none was, and it stands in one of the usual places. */
  readonly named: string | null;
  /** The file of the baseline; null: none was named. */
  readonly baselineFile: string | null;
}

/** Reads what judges a change, and what the files that it touches were: in one go, where the config needs no more. */
export async function readBase(snapshot: Snapshot, { files, head, named, baselineFile }: BaseRequest): Promise<Base> {
  const configFiles = named === null ? CONFIG_FILES : [named];
  const wanted = wantedBefore(files, head);
  const former = baselineFile === null ? [] : [formerName(baselineFile, files)];
  const texts = new Map(await snapshot.read([...new Set([...configFiles, ...former, ...wanted])]));
  const { config, problem } = await configIn(texts, configFiles);
  // By its own config, other files may hold specs.
  const missing = wantedBefore(files, config ?? NO_CONFIG).filter((file) => !wanted.includes(file));
  if (missing.length > 0) for (const [file, content] of await snapshot.read(missing)) texts.set(file, content);
  return { commit: snapshot.commit, config, baseline: await baselineIn(texts, former[0]), problem, texts };
}

/** A config that cannot be read must not stand in the way of the change that mends it. */
async function configIn(
  texts: ReadonlyMap<string, Content>,
  files: readonly string[],
): Promise<{ readonly config: Config | null; readonly problem: string | null }> {
  const file = files.find((one) => texts.has(one));
  const content = file === undefined ? undefined : texts.get(file);
  if (file === undefined || content === undefined) return { config: null, problem: null };
  if (!content.ok) return { config: null, problem: `The config before this change (${file}) ${content.problem}.` };
  try {
    const { parseConfig } = await import('./policy/config.js');
    return { config: parseConfig(file, content.text), problem: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { config: null, problem: `The config before this change is wrong: ${error.message}` };
  }
}

function formerName(file: string, { files }: ChangedFiles): string {
  return files.find((one) => one.file === file)?.previous ?? file;
}

/** A baseline that cannot be read lists nothing: whatever it was meant to cover fails until it is mended. */
async function baselineIn(texts: ReadonlyMap<string, Content>, file: string | undefined): Promise<Baseline | null> {
  const content = file === undefined ? undefined : texts.get(file);
  if (file === undefined || content === undefined) return null;
  if (!content.ok) return { file, entries: [] };
  try {
    const { parseBaseline } = await import('./policy/baseline.js');
    return parseBaseline(file, content.text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { file, entries: [] };
  }
}
