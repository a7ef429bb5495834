import type { DesiredSpec } from '../rollout/desired.js';
import { withValue } from '../rollout/difference.js';
import { optionsIn } from '../rollout/imds.js';
import type { Adopt } from '../run-rollout.js';
import type { Stage } from '../simulator/stage.js';
import { type Members, unresolvableText } from '../specs/value.js';

/**
 * A fleet that still allows IMDSv1, made of specs. The specs that come first are put into the simulator; each time, they are
 * given back with the resource that they are about: in one account, by their own id or by one that is made up.
 */
export function rehearsalFleet(stage: Stage, account: string): Adopt {
  const ids = new Map<string, string>();
  const idOf = (spec: DesiredSpec): string => {
    const key = JSON.stringify([spec.file, spec.document, spec.path]);
    const id = ids.get(key) ?? placed(spec, stage, account);
    ids.set(key, id);
    return id;
  };
  return (specs) => {
    // Those with ids of their own come first: none that is made up may be one of these.
    for (const spec of specs) if (spec.id !== null) idOf(spec);
    return specs.map((spec) => ({ ...spec, account, id: idOf(spec), create: false, matchesName: false }));
  };
}

/** The id of the resource that a spec is put into the simulator as; of one whose id cannot be told, or is taken, the id alone. */
function placed(spec: DesiredSpec, stage: Stage, account: string): string {
  const { id, kind, body } = spec;
  if (body === null) throw new Error(`the body of ${spec.file} was not kept, but a rehearsal begins with it`);
  if (id !== null && (unresolvableText(id) !== null || stage.live(id) !== null)) return id;
  const { id: _, ...rest } = weakened(body, spec);
  return stage.load(kind.id, account, id === null ? rest : { ...rest, id });
}

/** A body as it was before: its instances may answer IMDSv1. One without options of its own stays so. */
function weakened(body: Members, { kind }: DesiredSpec): Members {
  const options = optionsIn(body, kind);
  return options === null ? body : withValue(body, kind.imdsPath, { ...options, httpTokens: 'optional' });
}
