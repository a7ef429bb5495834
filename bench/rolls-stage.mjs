// The simulators of Spot and of EC2 for bench/rolls.mjs, in a process of their own, by the time of the one that has started it. Told the size of
// the fleet, they begin; told "requests", they say what they were asked. Needs lib/ (npm run build).
import { startEc2 } from '../lib/simulator/ec2.js';
import { startSimulator } from '../lib/simulator/simulator.js';
import { clusterResources } from './clusters.mjs';
import { START } from './rolls-start.mjs';
import { farClock } from './virtual-clock.mjs';

const clock = farClock(START);
let simulator = null;

// It does not outlive whoever started it.
process.on('disconnect', () => process.exit());

process.on('message', async ({ begin, ask }) => {
  if (begin !== undefined) process.send({ begun: await begun(begin) });
  if (ask === 'requests') process.send({ requests: requests() });
});

async function begun({ clusters, groups, perMinute, latencyMs, batchMs }) {
  simulator = await startSimulator({ clock, perMinute });
  const ec2 = await startEc2({ stage: simulator, clock });
  for (const { kind, body } of clusterResources({ clusters, groups }, 'optional')) {
    const id = simulator.load(kind, simulator.account, body);
    simulator.launch(id, 1);
  }
  simulator.planRolls({ batchMs });
  simulator.fault({ times: Number.POSITIVE_INFINITY }, { kind: 'slow', ms: latencyMs });
  return {
    spot: { url: simulator.url, token: simulator.token, account: simulator.account },
    ec2: { url: ec2.url, accessKeyId: ec2.accessKeyId, secretAccessKey: 'of-a-benchmark' },
  };
}

function requests() {
  return simulator.requests.map(({ at, method, route, status }) => ({ at, route: `${method} ${route}`, status }));
}
