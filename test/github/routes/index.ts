import { ok } from '../answers.js';
import type { Route } from '../call.js';
import commentRoutes from './comments.js';
import compareRoutes from './compare.js';
import contentRoutes from './contents.js';
import pullRoutes from './pulls.js';
import reviewRoutes from './reviews.js';

/** THE TABLE of endpoints, by GitHub's own ids for them. */
export const routes: Readonly<Record<string, Route>> = {
  ...commentRoutes,
  ...compareRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  'rate-limit/get': ({ rate }) => ok({ resources: { core: rate, search: rate, graphql: rate }, rate }),
};
