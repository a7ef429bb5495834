import type { State } from '../state.js';
import { type Links, nodeId } from './links.js';

const TEMPLATES = {
  followers: '/followers',
  following: '/following{/other_user}',
  gists: '/gists{/gist_id}',
  starred: '/starred{/owner}{/repo}',
  subscriptions: '/subscriptions',
  organizations: '/orgs',
  repos: '/repos',
  events: '/events{/privacy}',
  received_events: '/received_events',
};

/** GitHub's `simple-user`. A login in brackets is an App's. */
export function userView(state: State, { api, html }: Links, login: string) {
  const id = state.userId(login);
  const isBot = login.endsWith('[bot]');
  const url = `${api}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId('U', id),
    avatar_url: `${html}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: isBot ? `${html}/apps/${login.slice(0, -'[bot]'.length)}` : `${html}/${login}`,
    ...Object.fromEntries(Object.entries(TEMPLATES).map(([name, path]) => [`${name}_url`, `${url}${path}`])),
    type: isBot ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false,
  };
}
