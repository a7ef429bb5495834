import { UserError } from '../errors.js';
import type { GitHubApi } from '../ports.js';
import type { Env } from './deliver.js';

/** The repository of this run. Throws a UserError where the runner does not name it. */
export function repositoryOf(env: Env): string {
  const repository = env.GITHUB_REPOSITORY ?? '';
  if (/^[\w.-]+\/[\w.-]+$/.test(repository)) return repository;
  throw new UserError(`GITHUB_REPOSITORY must be owner/name, but it is ${JSON.stringify(repository)}.`);
}

/** GitHub as this run reaches it; made when it is first asked for, since most runs need none and loading it takes time. */
export function lazyGitHub(token: string, env: Env): () => Promise<GitHubApi> {
  let made: Promise<GitHubApi> | null = null;
  const make = async () => {
    if (token === '')
      throw new UserError('the input github-token is empty, but GitHub is to be asked. Leave it out, or give a token.');
    const { githubApi } = await import('../clients/github.js');
    return githubApi({
      token,
      repository: repositoryOf(env),
      apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
      ...(env.GITHUB_GRAPHQL_URL ? { graphqlUrl: env.GITHUB_GRAPHQL_URL } : {}),
    });
  };
  return () => {
    made ??= make();
    return made;
  };
}
