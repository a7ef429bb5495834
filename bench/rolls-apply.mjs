// The process that applies in bench/rolls.mjs, as the command line would, but for the clock: bench/rolls.mjs bundles it as dist/ is. It starts the
// simulators, tells its parent what came of it, and ends.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { ec2Client } from '../lib/clients/ec2.js';
import { ROLLOUT_REPORTERS } from '../lib/reporters/rollouts.js';
import { reportContext } from '../lib/run-check.js';
import { runApply } from '../lib/run-rollout.js';
import { settingsOf } from '../lib/settings.js';
import { START } from './rolls-start.mjs';
import { virtualClock } from './virtual-clock.mjs';

void applied(JSON.parse(process.argv[2]));

async function applied({ folder, stage: file, options, ...begin }) {
  const stage = fork(file);
  const asked = askingOf(stage);
  const clock = virtualClock(START, stage);
  const { spot, ec2 } = await asked({ begin }, 'begun');
  const raw = { ...options, 'spot-url': spot.url, 'spot-account': spot.account };
  const { rollout, checked } = await runApply(
    settingsOf(raw, [], (name) => `--${name}`, 'apply'),
    {
      ...{ cwd: folder, token: spot.token, account: null, clock, ec2: ec2Client({ at: ec2 }) },
      ...{ progress: { tell: () => {} }, origin: { commit: null, run: null }, signal: new AbortController().signal },
      ...{ trigger: 'command', confirm: null },
    },
  );
  const seconds = (clock.now() - START) / 1000;
  const report = ROLLOUT_REPORTERS.json(rollout, reportContext(checked, folder, { color: false, fullReport: '' }));
  // Before the list of requests comes, which no user has.
  const peakKilobytes = process.resourceUsage().maxRSS;
  const { verdict, rolls, refusals, proof } = rollout;
  const told = {
    ...{ verdict, refusals, peakKilobytes, seconds, reportBytes: report.length, proof: proof.proof?.counts ?? null },
    rolls: rolls.filter(({ state }) => state === 'replaced').length,
    requests: await asked({ ask: 'requests' }, 'requests'),
  };
  // What is not sent yet when the channel is closed is lost.
  process.send(told, () => {
    process.disconnect();
    stage.disconnect();
  });
}

function askingOf(stage) {
  return async (message, answer) => {
    stage.send(message);
    for (;;) {
      const [said] = await once(stage, 'message');
      if (said[answer] !== undefined) return said[answer];
    }
  };
}
