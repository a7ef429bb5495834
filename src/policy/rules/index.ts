import type { Rule } from '../subject.js';
import { ambiguousKind } from './ambiguous-kind.js';
import { duplicateKey } from './duplicate-key.js';
import { endpoint } from './endpoint.js';
import { hopLimit } from './hop-limit.js';
import { specSchema } from './spec-schema.js';
import { tokensRequired } from './tokens-required.js';
import { unresolvable } from './unresolvable.js';
import { unsupportedMember } from './unsupported-member.js';
import { userData } from './user-data.js';
import { wrongKey } from './wrong-key.js';

/** THE TABLE of the rules that look at one spec. What takes several specs or the whole run is in inherit.ts, waivers.ts and check.ts. */
export const SPEC_RULES = [
  tokensRequired,
  wrongKey,
  unsupportedMember,
  specSchema,
  hopLimit,
  endpoint,
  duplicateKey,
  unresolvable,
  userData,
  ambiguousKind,
] as const satisfies readonly Rule[];
