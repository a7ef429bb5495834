import { kindList } from '../specs/kinds/index.js';
import { instanceRoutes } from './instance-routes.js';
import { nodeRoutes } from './node-routes.js';
import { resourceRoutes } from './resource-routes.js';
import { rollRoutes } from './roll-routes.js';
import type { Route } from './route.js';

/** THE TABLE of routes. */
export const ROUTES: readonly Route[] = kindList.flatMap((kind) => [
  ...resourceRoutes(kind),
  ...instanceRoutes(kind),
  ...rollRoutes(kind),
  ...nodeRoutes(kind),
]);

/** A route that a path leads to, with the ids in it. */
export interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a request; null where there is none. */
export function routeOf(method: string, path: string): Found | null {
  for (const route of ROUTES) {
    const params = route.method === method ? paramsIn(route.template, path) : null;
    if (params !== null) return { route, params };
  }
  return null;
}

function paramsIn(template: string, path: string): Readonly<Record<string, string>> | null {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, step] of wanted.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(step)?.[1];
    if (name === undefined ? step !== value : value === '') return null;
    if (name !== undefined) params[name] = value;
  }
  return params;
}
