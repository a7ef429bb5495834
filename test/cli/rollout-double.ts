import { diagnose } from '../../src/check.js';
import { systemClock } from '../../src/clients/clock.js';
import { plural } from '../../src/findings/finding.js';
import { knownOf } from '../../src/policy/known.js';
import type { LiveResource } from '../../src/ports.js';
import { desiredSpecs } from '../../src/rollout/desired.js';
import { confirmationRefusal, planRefusals } from '../../src/rollout/guard.js';
import { type LiveList, listsFor, withRead } from '../../src/rollout/live.js';
import type { Outcome, Rollout } from '../../src/rollout/outcome.js';
import { planOf, unread } from '../../src/rollout/plan.js';
import { type Change, changesOf } from '../../src/rollout/planned.js';
import { prepareCheck } from '../../src/run-check.js';
import type { Adopt, ApplyResult, ApplyRun, PlanResult, RolloutRun } from '../../src/run-rollout.js';
import type { Settings } from '../../src/settings.js';
import { KINDS } from '../../src/specs/kinds/index.js';
import { parsersFor } from '../../src/specs/parse.js';
import type { SpecKind } from '../../src/specs/spec.js';

/** Stands in for `runPlan`, until that is there: no limits, no retries, no errors. */
export async function runPlan(settings: Settings, run: RolloutRun, adopt?: Adopt): Promise<PlanResult> {
  const { files, root, request } = await prepareCheck(settings, run.cwd);
  const diagnosis = await diagnose(files, systemClock, request);
  const parserFor = await parsersFor(diagnosis.report.specs.map(({ file }) => file));
  const documentsOf = (file: string) => {
    const content = files.read(file);
    const parsed = content.ok ? parserFor(file)(content.text) : null;
    return parsed?.ok === true ? parsed.documents : [];
  };
  const known = (file: string) => knownOf(file, request.config);
  const about = { report: diagnosis.report, documentsOf, knownOf: known, account: run.account, needsBodies: true };
  const specs = (adopt ?? ((all) => all))(desiredSpecs(about));
  const listed: LiveList[] = [];
  for (const { kind, account } of listsFor(specs)) {
    const items = await ask(settings, run, 'GET', kind, `?accountId=${account}`);
    listed.push({ kind, account, resources: items.map((item) => liveOf(kind, account, item)) });
  }
  const { scope, roll } = settings.rollout;
  const wanted = { specs, scope, roll, only: settings.only, version: request.version };
  const read: [LiveResource, LiveResource][] = [];
  for (const one of unread({ ...wanted, live: listed })) {
    const [item] = await ask(settings, run, 'GET', KINDS[one.kind], `/${one.id}?accountId=${one.account}`);
    read.push([one, liveOf(KINDS[one.kind], one.account, item ?? {})]);
  }
  return { plan: planOf({ ...wanted, live: withRead(listed, read) }), checked: { ...diagnosis, files, root } };
}

/** Stands in for `runApply`. */
export async function runApply(settings: Settings, run: ApplyRun, adopt?: Adopt): Promise<ApplyResult> {
  const { plan, checked } = await runPlan(settings, run, adopt);
  const limits = settings.rollout;
  const { isConfirmed } = limits;
  const refusals = [
    ...planRefusals({ plan, limits, rolls: [], isInCheckout: () => true }),
    ...[confirmationRefusal(plan, { by: 'command', isConfirmed })].filter((one) => one !== null),
  ].map(({ reason, message }) => ({ guard: reason.guard, message }));
  const outcomes: Outcome[] = [];
  for (const change of refusals.length === 0 ? changesOf(plan) : []) {
    await put(settings, run, change);
    outcomes.push({ change, id: change.id, state: 'applied', reason: null });
  }
  const verdict = refusals.length > 0 ? 'refused' : plan.verdict === 'pass' ? 'applied' : 'partial';
  const rollout: Rollout = { version: 1, tool: plan.tool, verdict, plan, refusals, outcomes, stopped: null };
  return { rollout, checked };
}

async function put(settings: Settings, run: RolloutRun, { kind, account, id, body }: Change): Promise<void> {
  await ask(settings, run, 'PUT', KINDS[kind], `/${id}?accountId=${account}`, { [KINDS[kind].root]: body });
}

type Item = Readonly<Record<string, unknown>>;

async function ask(
  { rollout }: Settings,
  { token }: RolloutRun,
  method: 'GET' | 'PUT',
  kind: SpecKind,
  rest: string,
  body?: unknown,
): Promise<readonly Item[]> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${rollout.url}${kind.api.path}${rest}`, { method, headers, ...sent });
  const { response } = (await answer.json()) as { response: { items?: readonly Item[] } };
  if (!answer.ok || response.items === undefined) throw new Error(`${method} ${rest}: ${plural(answer.status, 'status')}`);
  return response.items;
}

function liveOf(kind: SpecKind, account: string, item: Item): LiveResource {
  const inner = (item[kind.root] ?? item.config ?? item) as Item;
  const body: Item = { id: item.id, ...inner };
  const name = typeof body.name === 'string' ? body.name : null;
  return { kind: kind.id, account, id: String(body.id), name, body, updatedAt: null };
}
