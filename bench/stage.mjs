// The simulator in a process of its own, told by messages what is to be there: `{ resources, modes }` starts a new one in the
// place of the last, `"requests"` asks what that was asked for. Needs lib/ (npm run build).
import { systemClock } from '../lib/clients/clock.js';
import { startSimulator } from '../lib/simulator/simulator.js';
import { ACCOUNTS } from './fleet.mjs';

let simulator = null;

// It does not outlive whoever started it.
process.on('disconnect', () => process.exit());

process.on('message', async (message) => {
  process.send(message === 'requests' ? requests() : await started(message));
});

async function started({ resources, modes }) {
  await simulator?.close();
  simulator = await startSimulator({ clock: systemClock, modes });
  // It has the first already.
  for (const _ of ACCOUNTS.slice(1)) simulator.addAccount();
  for (const { kind, account, body } of resources) simulator.load(kind, account, body);
  return { url: simulator.url, token: simulator.token };
}

function requests() {
  return simulator.requests.map(({ at, method, path, route, query, body, status }) => ({
    at,
    method,
    path,
    route,
    query,
    body,
    status,
  }));
}
