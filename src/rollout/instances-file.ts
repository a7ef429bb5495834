import { UserError } from '../errors.js';
import type { ListedInstance } from './readiness-run.js';

const LINE = /^(\S+)[\s,]+(i-[0-9a-f]{8,17})$/;

/**
 * Reads which instances fleets had: `FLEET_ID INSTANCE_ID` a line; empty lines and those that begin with `#` say nothing. Throws
 * a UserError for any other line.
 */
export function parseInstances(text: string, file: string): readonly ListedInstance[] {
  return text.split(/\r\n?|\n/).flatMap((raw, index): readonly ListedInstance[] => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return [];
    const [, fleet, id] = LINE.exec(line) ?? [];
    if (fleet !== undefined && id !== undefined) return [{ fleet: fleet.replace(/,$/, ''), id }];
    throw new UserError(
      `a line must be the id of a fleet and the id of an instance, but it is ${JSON.stringify(line.slice(0, 80))}. Write such as "sig-12345678 i-0123456789abcdef0".`,
      { file, line: index + 1, column: 1 },
    );
  });
}
