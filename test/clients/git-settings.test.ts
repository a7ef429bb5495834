import { afterEach, expect, test, vi } from 'vitest';
import { gitEnvironment } from '../../src/clients/git-settings.js';

afterEach(() => void vi.unstubAllEnvs());

const NAMES =
  'GIT_DIR GIT_WORK_TREE GIT_COMMON_DIR GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_NAMESPACE GIT_PREFIX GIT_TRACE2_EVENT';

test.each(NAMES.split(' '))('git does not get %s', (name) => {
  vi.stubEnv(name, 'elsewhere');
  expect(Object.keys(gitEnvironment())).not.toContain(name);
});

test.each(['PATH', 'HOME', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_COUNT', 'GIT_CONFIG_KEY_0', 'GIT_CONFIG_VALUE_0', 'GIT_EXEC_PATH'])(
  'git gets %s: what it is, and whom the user trusts',
  (name) => {
    vi.stubEnv(name, 'here');
    expect(gitEnvironment()[name]).toBe('here');
  },
);

test('git waits for no lock, asks nobody and fetches nothing, whatever is set', () => {
  const ours = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '' };
  for (const name of Object.keys(ours)) vi.stubEnv(name, 'other');
  expect(gitEnvironment()).toMatchObject(ours);
});
