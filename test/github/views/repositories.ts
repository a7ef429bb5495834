import { ownerOf, type Repository, type State, timestamp } from '../state.js';
import { type Links, nodeId } from './links.js';
import { userView } from './users.js';

const TEMPLATES = {
  ...{ archive: '/{archive_format}{/ref}', assignees: '/assignees{/user}', blobs: '/git/blobs{/sha}', branches: '/branches{/branch}' },
  ...{ collaborators: '/collaborators{/collaborator}', comments: '/comments{/number}', commits: '/commits{/sha}' },
  ...{ compare: '/compare/{base}...{head}', contents: '/contents/{+path}', contributors: '/contributors', deployments: '/deployments' },
  ...{ downloads: '/downloads', events: '/events', forks: '/forks', git_commits: '/git/commits{/sha}', git_refs: '/git/refs{/sha}' },
  ...{ git_tags: '/git/tags{/sha}', hooks: '/hooks', issue_comment: '/issues/comments{/number}', issue_events: '/issues/events{/number}' },
  ...{ issues: '/issues{/number}', keys: '/keys{/key_id}', labels: '/labels{/name}', languages: '/languages', merges: '/merges' },
  ...{ milestones: '/milestones{/number}', notifications: '/notifications{?since,all,participating}', pulls: '/pulls{/number}' },
  ...{ releases: '/releases{/id}', stargazers: '/stargazers', statuses: '/statuses/{sha}', subscribers: '/subscribers' },
  ...{ subscription: '/subscription', tags: '/tags', teams: '/teams', trees: '/git/trees{/sha}' },
};
const COUNTS = {
  ...{ forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0, open_issues: 0, open_issues_count: 0, size: 1 },
};
const SETTINGS = {
  ...{ has_issues: true, has_projects: false, has_wiki: false, has_pages: false, has_downloads: true, has_discussions: false },
  ...{ is_template: false, archived: false, disabled: false, allow_forking: true, web_commit_signoff_required: false, topics: [] },
  ...{ language: null, license: null, mirror_url: null, homepage: null, description: null },
};

/** GitHub's `repository`. */
export function repositoryView(state: State, links: Links, repository: Repository) {
  const { id, fullName, isPrivate, forkOf, defaultBranch } = repository;
  const [url, html_url] = [`${links.api}/repos/${fullName}`, `${links.html}/${fullName}`];
  const time = timestamp(Date.parse('2025-12-01T08:00:00Z') / 1000);
  return {
    ...{ id, node_id: nodeId('R', id), name: fullName.split('/')[1] ?? '', full_name: fullName, html_url, url },
    owner: userView(state, links, ownerOf(fullName)),
    ...{ private: isPrivate, visibility: isPrivate ? 'private' : 'public', fork: forkOf !== null, default_branch: defaultBranch },
    ...Object.fromEntries(Object.entries(TEMPLATES).map(([name, path]) => [`${name}_url`, `${url}${path}`])),
    ...{ git_url: `git:${html_url.replace(/^https?:/, '')}.git`, ssh_url: `git@github.com:${fullName}.git` },
    ...{ clone_url: `${html_url}.git`, svn_url: html_url, created_at: time, updated_at: time, pushed_at: time },
    ...COUNTS,
    ...SETTINGS,
  };
}
