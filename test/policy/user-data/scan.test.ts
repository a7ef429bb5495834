import { expect, test } from 'vitest';
import { scan } from '../../../src/policy/user-data/scan.js';

const CALL = 'curl http://169.254.169.254/latest/meta-data/\n';

test('each call with its line and its script', () => {
  const parts = `Content-Type: multipart/mixed; boundary=b\n\n--b\n\necho\n${CALL}\n--b\n\n${CALL}${CALL}\n--b--\n`;
  expect(scan(Buffer.from(parts).toString('base64'))).toEqual([
    { line: 2, script: 'part 1' },
    { line: 1, script: 'part 2' },
    { line: 2, script: 'part 2' },
  ]);
  expect(scan(`echo\n${CALL}`)).toEqual([{ line: 2, script: null }]);
});
