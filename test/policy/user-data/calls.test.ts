import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenlessLines } from '../../../src/policy/user-data/calls.js';

const URL = 'http://169.254.169.254/latest';
const HEADER = 'X-aws-ec2-metadata-token';

type Row = readonly [name: string, script: readonly string[], lines: readonly number[]];

function table(rows: readonly Row[]): void {
  test.each(rows)('%s', (_, script, lines) => {
    expect(tokenlessLines(script.join('\n'))).toEqual(lines);
    expect(tokenlessLines(script.join('\r\n'))).toEqual(lines);
  });
}

describe('calls without a token', () => {
  table([
    ['curl', ['#!/bin/bash', `ID=$(curl -s ${URL}/meta-data/instance-id)`], [2]],
    ['without a scheme', ['curl 169.254.169.254/latest/meta-data/'], [1]],
    ['wget', [`wget -qO- "${URL}/meta-data/"`], [1]],
    ['by IPv6', ['curl -s "http://[fd00:ec2::254]/latest/meta-data/"'], [1]],
    ['by name', ['curl http://instance-data/latest/meta-data/'], [1]],
    ['by the long name', ['wget -q http://instance-data.ec2.internal/latest/user-data'], [1]],
    ['several', [`curl ${URL}/a`, 'echo', `curl ${URL}/b | jq .`, `curl ${URL}/c`], [1, 3, 4]],
    ['two in one line, once', [`curl ${URL}/a; curl ${URL}/b`], [1]],
    ['over lines: where the address stands', ['curl -s \\', '  --retry 3 \\', `  ${URL}/meta-data/`], [3]],
    ['in a loop on one line', [`for i in a b; do curl ${URL}/$i; done`], [1]],
    ['behind a call with a token', [`curl -H "${HEADER}: $T" ${URL}/a && curl ${URL}/b`], [1]],
    ['where one with a token failed', [`curl -fH "${HEADER}: $T" ${URL}/a || \\`, `curl ${URL}/a`], [2]],
    ['with the header that asks for a token', [`curl -H "${HEADER}-ttl-seconds: 60" ${URL}/meta-data/`], [1]],
    ['behind the call that fetches a token', [`T=$(curl -X PUT ${URL}/api/token); curl ${URL}/meta-data/`], [1]],
    ['with a header only in a comment', [`curl ${URL}/meta-data/ # ${HEADER}`], [1]],
    ['with the answer to one with a token', [`A=$(curl -H "${HEADER}: $T" ${URL}/a)`, `curl ${URL}/b/$A`], [2]],
    ['from Python', ['import requests', `r = requests.get("${URL}/meta-data/")`], [2]],
    ['from Python, over lines', ['r = urllib.request.urlopen(', `    "${URL}/meta-data/",`, '    timeout=2)'], [2]],
    ['from PowerShell', ['<powershell>', `$id = Invoke-RestMethod -Uri ${URL}/meta-data/instance-id`], [2]],
    ['from Ruby', [`id = Net::HTTP.get(URI("${URL}/meta-data/instance-id"))`], [1]],
    ['in a runcmd', ['#cloud-config', 'runcmd:', `  - curl -s ${URL}/meta-data/ > /etc/id`], [3]],
    ['in a runcmd that is a list', ['#cloud-config', 'runcmd:', `  - [curl, -s, "${URL}/meta-data/"]`], [3]],
    ['by a socket of the shell', ['exec 3<>/dev/tcp/169.254.169.254/80'], [1]],
  ]);
});

describe('calls with a token', () => {
  table([
    ['curl', [`curl -s -H "${HEADER}: $TOKEN" ${URL}/meta-data/`], []],
    ['wget, in another case', [`wget --header="x-aws-ec2-metadata-token: $TOKEN" ${URL}/meta-data/`], []],
    ['over lines', ['curl -s \\', `  -H "${HEADER}: $TOKEN" \\`, `  ${URL}/meta-data/`], []],
    ['what fetches the token', [`TOKEN=$(curl -X PUT "${URL}/api/token" -H "${HEADER}-ttl-seconds: 60")`], []],
    ['both at once', [`curl -H "${HEADER}: $(curl -X PUT ${URL}/api/token)" ${URL}/meta-data/`], []],
    ['a header in a variable', [`AUTH="${HEADER}: $TOKEN"`, `curl -H "$AUTH" ${URL}/meta-data/`], []],
    ['options in a list', [`OPTS=(-s -H "${HEADER}: $T")`, `curl "\${OPTS[@]}" ${URL}/meta-data/`], []],
    ['a function that sends it', ['get() {', `  curl -H "${HEADER}: $T" "${URL}/$1"`, '}', 'get meta-data/'], []],
    ['Python', [`headers = {"${HEADER}": token}`, `requests.get("${URL}/meta-data/", headers=headers)`], []],
    ['Python, over lines', ['requests.get(', `  "${URL}/a",`, `  headers={"${HEADER}": token},`, ')'], []],
    ['Python, a dictionary over lines', ['h = {', `  "${HEADER}": t`, '}', `requests.get("${URL}/a", headers=h)`], []],
    [
      'Python, a header that is added',
      [`req = urllib.request.Request("${URL}/a")`, `req.add_header("${HEADER}", token)`, 'urllib.request.urlopen(req)'],
      [],
    ],
    ['PowerShell', [`Invoke-RestMethod -Headers @{"${HEADER}" = $t} -Uri ${URL}/meta-data/`], []],
    ['PowerShell, a variable', [`$h = @{"${HEADER}" = $t}`, `irm -Headers $h -Uri ${URL}/meta-data/`], []],
    ['PowerShell, over lines', [`irm -Uri ${URL}/a -Headers @{`, `  "${HEADER}" = $t`, '}'], []],
    ['a template may stand for the header', [`curl {{ imds_header }} ${URL}/meta-data/`], []],
  ]);
});

describe('an address in a variable', () => {
  const base = `IMDS=${URL}`;
  table([
    ['the call is shown, not the variable', [base, 'echo', 'curl "$IMDS/meta-data/"'], [3]],
    ['in braces', [base, `curl "\${IMDS}/meta-data/"`], [2]],
    ['by way of another', [base, 'META="$IMDS/meta-data"', 'curl $META/instance-id'], [3]],
    ['a bare number', ['HOST=169.254.169.254', 'curl http://$HOST/latest/'], [2]],
    ['with a token', [base, `curl -H "${HEADER}: $T" $IMDS/meta-data/`], []],
    ['to fetch the token', [base, 'T=$(curl -X PUT "$IMDS/api/token")', `curl -H "${HEADER}: $T" $IMDS/a`], []],
    ['of the token alone', [`TOKEN_URL=${URL}/api/token`, 'curl -X PUT $TOKEN_URL'], []],
    ['in Python', [`BASE = "${URL}"`, 'requests.get(f"{BASE}/meta-data/")'], [2]],
    ['in Python, to fetch the token', [`BASE = "${URL}"`, 'requests.put(BASE + "/api/token")'], []],
    ['in PowerShell', [`$base = "${URL}"`, 'Invoke-WebRequest "$base/meta-data/"'], [2]],
    ['that goes where we do not see', [base, 'fetch_id $OTHER'], [1]],
    ['that goes where a token may be sent', [base, 'mine', `send "${HEADER}: $T"`], []],
    ['that nothing calls, for a firewall', ['HOST=169.254.169.254', 'allow "$HOST"'], []],
    ['whose name begins like another', [base, 'curl $IMDS_OTHER/x', 'use $IMDS'], []],
  ]);
});

describe('what is no call', () => {
  table([
    ['nothing', [''], []],
    ['a comment', [`# curl ${URL}/meta-data/`, `  echo # curl ${URL}`], []],
    ['what a proxy is not for', ['export NO_PROXY=169.254.169.254,localhost', 'curl http://example.com/'], []],
    ['the same on one line', ['no_proxy=169.254.169.254 curl https://example.com/'], []],
    ['curl told so', ['curl --noproxy 169.254.169.254 https://example.com/'], []],
    ['a firewall', ['iptables -A OUTPUT -d 169.254.169.254/32 -j DROP'], []],
    ['a route', ['ip route add 169.254.169.254 via 10.0.0.1'], []],
    ['a firewall and a call of another', ['iptables -d 169.254.169.254 -j DROP; curl https://example.com/'], []],
    ['the credentials of ECS', ['curl http://169.254.170.2/v2/credentials'], []],
    ['a longer number', ['curl http://169.254.169.2541/ http://1169.254.169.254/'], []],
    ['a file of cloud-init', ['curl -T /run/cloud-init/instance-data.json https://example.com/'], []],
    ['a word like a client', ['imds_curl 169.254.169.254', 'curl-wrapper 169.254.169.254'], []],
  ]);
});

describe('hostile scripts', () => {
  const unit = `curl ${URL}/a `;
  test.each([
    ['one long line', unit.repeat(30_000)],
    ['very many commands', `${unit};`.repeat(30_000)],
    ['very many lines', `${unit}\n`.repeat(30_000)],
    ['brackets that nothing closes', `${unit}${'{(['.repeat(300_000)}`],
    ['quotes that nothing closes', `${unit}${`"'`.repeat(400_000)}`],
    ['spaces', `no_proxy=${' '.repeat(400_000)}${unit}${' '.repeat(400_000)}`],
    ['backslashes', `${unit}${'\\\n'.repeat(300_000)}`],
    ['variables', Array.from({ length: 20_000 }, (_, at) => `v${at}=${URL}\ncurl $v${at}`).join('\n')],
    ['headers', Array.from({ length: 10_000 }, (_, at) => `h${at}="${HEADER}"\ncurl ${URL} $h${at + 1}`).join('\n')],
  ])('%s', (_, script) => {
    expect(tokenlessLines(script).length).toBeGreaterThan(0);
  });

  test('any text is a script, and gives lines that it has', () => {
    const piece = fc.constantFrom(
      'curl ',
      URL,
      '\n',
      '\\\n',
      '"',
      "'",
      '(',
      ')',
      '{',
      '}',
      ';',
      '&&',
      '#',
      ' ',
      '$A',
      'A=',
      '=',
      HEADER,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const script = pieces.join('');
        const count = script.split(/\r\n|\r|\n/).length;
        expect(tokenlessLines(script).filter((line) => line < 1 || line > count)).toEqual([]);
      }),
    );
  });
});
