import { defineConfig } from 'vitest/config';

/** The tests of a mutation run: those that start no process and no server, so that each mutant takes seconds. */
export default defineConfig({
  test: {
    include: [
      'test/{specs,policy,rollout,findings}/**/*.test.ts',
      'test/check.test.ts',
      'test/rollout.test.ts',
      'test/require.test.ts',
    ],
    exclude: [
      'test/**/*-{schema,faults,matrix,model,restart}.test.ts',
      'test/policy/{glob,validate}.test.ts',
      'test/rollout/{image-sequence,sent,whole,require-run}.test.ts',
      'test/specs/edit-each.test.ts',
    ],
    testTimeout: 20_000,
    maxWorkers: 1,
  },
});
