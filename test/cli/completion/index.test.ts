import { expect, it } from 'vitest';
import { SHELLS } from '../../../src/cli/args.js';
import { completionScript } from '../../../src/cli/completion/index.js';

it.each(SHELLS)('the script for %s says where it goes', (shell) => {
  const script = completionScript(shell);
  expect(script).toContain(`# Completion of spot-imdsv2 for ${shell}. In`);
  for (const word of ['check', 'rehearse', 'sarif', 'policy-from']) expect(script).toContain(word);
});
