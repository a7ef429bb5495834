import type { KindId, SpecKind } from '../specs/spec.js';
import type { Members } from '../specs/value.js';
import { pathOf } from '../specs/value.js';
import type { Policy } from './policy.js';
import type { CompiledValidator, SchemaError } from './schema.js';
import * as compiled from './validators/specs.js';

/** Each takes the policy's numbers beside the spec (see `Limit`). */
const VALIDATORS: Readonly<Record<KindId, CompiledValidator>> = {
  elastigroup: compiled.elastigroup,
  'stateful-node': compiled.statefulNode,
  'ocean-cluster': compiled.oceanCluster,
  'ocean-vng': compiled.oceanVng,
  'ocean-ecs-cluster': compiled.oceanEcsCluster,
  'ocean-ecs-vng': compiled.oceanEcsVng,
};

const NONE: readonly SchemaError[] = [];

/** All errors of a spec's body against the JSON Schema of its kind and the policy's hop limits. */
export function validate(kind: SpecKind, body: Members, policy: Policy): readonly SchemaError[] {
  const validator = VALIDATORS[kind.id];
  if (validator({ spec: body, hopLimit: policy.hopLimit })) return NONE;
  return (validator.errors ?? []).map(({ instancePath, keyword, params }) => ({
    path: pathOf(instancePath).slice(1),
    keyword,
    params,
  }));
}
