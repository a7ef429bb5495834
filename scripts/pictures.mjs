import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownPage, terminalPage } from './pictures/page.mjs';
import { sizeOf, withSource } from './pictures/png.mjs';

// Makes the pictures of the README: what the program says now, as GitHub and a terminal show it. The texts come from a test, which
// also compares them; this draws them, by a Chromium without a window.

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/images');
const WIDTH = 960;
const COMMENT = { heading: '<b>github-actions</b> <i>bot</i> commented', isComment: true };
const SUMMARY = {
  heading: '<b>rehearsed rollout</b>: a run that a pod disruption budget holds up, and the next run',
  isComment: false,
};

/** Each picture: its text, and the page that shows it. */
const PICTURES = {
  'comment.png': ['comment.md', (text) => markdownPage(text, COMMENT)],
  'rehearsal.png': ['rehearsal.txt', terminalPage],
  'rollout.png': ['rollout.md', (text) => markdownPage(text, SUMMARY)],
};

function run(command, words, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error !== undefined) throw new Error(`${command} cannot be started (${error.code}).`);
  if (status !== 0) throw new Error(`${command} ended with ${status}.\n${stdout}${stderr}`);
  return stdout;
}

/** The browser that CHROME names, or the first one on the path. Throws where there is none. */
function browser() {
  if (process.env.CHROME) return process.env.CHROME;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
  const files = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = files.find((file) => existsSync(file));
  if (found === undefined)
    throw new Error(
      `There is no Chromium to draw with: none of ${names.join(', ')} is on the PATH. Name one in the variable CHROME.`,
    );
  return found;
}

/** A page as a picture that is as high as the page. */
function drawn(html, chrome) {
  const folder = mkdtempSync(join(tmpdir(), 'spot-imdsv2-pictures-'));
  try {
    const [page, picture] = [join(folder, 'page.html'), join(folder, 'page.png')];
    writeFileSync(page, html);
    const look = (height, ...words) =>
      run(chrome, [...flags(join(folder, 'profile'), height), ...words, pathToFileURL(page).href]);
    const [, height] = look(600, '--dump-dom').match(/data-height="(\d+)"/) ?? [];
    if (height === undefined) throw new Error('The page did not tell its height.');
    look(height, `--screenshot=${picture}`);
    return readFileSync(picture);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flags(profile, height) {
  const quiet = [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
  const fixed = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=1'];
  return [...fixed, ...quiet, `--user-data-dir=${profile}`, `--window-size=${WIDTH},${height}`];
}

const chrome = browser();
run('npx', ['vitest', 'run', 'test/pictures.test.ts', '-t', 'is what the program says now'], { UPDATE_PICTURES: '1' });
for (const [name, [source, pageOf]] of Object.entries(PICTURES)) {
  const text = readFileSync(join(FOLDER, source), 'utf8');
  const png = withSource(drawn(pageOf(text), chrome), text);
  writeFileSync(join(FOLDER, name), png);
  const { width, height } = sizeOf(png);
  console.log(`docs/images/${name}: ${width} × ${height}, ${Math.ceil(png.length / 1024)} KiB`);
}
