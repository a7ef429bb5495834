import { isFor, OPTIONS } from '../options.js';
import { wrapped } from '../reporters/wrap.js';
import { cliOptions, flagOf } from './args.js';

const INDENT = ' '.repeat(4);

/** The help of the command line. */
export function helpText(): string {
  const options = cliOptions
    .filter((name) => isFor(name, 'check'))
    .map((name) => {
      const { value, description, default: standard } = OPTIONS[name];
      const head = `  ${flagOf(name)}${value === '' ? '' : ` ${value}`}`;
      const isTold = standard !== '' && standard !== 'false' && standard !== 'true';
      return [head, ...wrapped(isTold ? `${description} Default: ${standard}.` : description, INDENT)].join('\n');
    });
  return `Usage: spot-imdsv2 check [PATH...] [options]

Checks that every Spot spec in a repository (Elastigroup, stateful node, Ocean
for Kubernetes and ECS) makes its instances refuse IMDSv1. Without a PATH it
checks the current folder.

Options:
${options.join('\n')}
  --help, -h
    This text.
  --version
    The version of this program.

Examples:
  spot-imdsv2 check
  spot-imdsv2 check fleets --format github
  spot-imdsv2 check fleets/web.json --strict
  spot-imdsv2 check --format json --output report.json
  spot-imdsv2 check --fix --dry-run

Exit codes:
  0  clean
  1  the check fails
  2  wrong use, or wrong config
  3  it could not be told
`;
}
