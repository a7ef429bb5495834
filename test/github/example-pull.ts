import { createHash } from 'node:crypto';
import { clientOf } from './client.js';
import type { Files } from './git-store.js';
import { type GitHubOptions, startGitHub } from './server.js';

/** Files of a base branch: one that will change, one that will be renamed, one that will go, and one that will stay. */
export const BASE: Files = {
  'fleets/web.json': '{\n  "a": 1\n}\n',
  'old.txt': 'one\ntwo\nthree\nfour\n',
  'gone.txt': 'x\n',
  'run.sh': { executable: '#!/bin/sh\n' },
};
/** What becomes of them. */
export const HEAD: Files = {
  'fleets/web.json': '{\n  "a": 2\n}\n',
  'new.txt': 'one\ntwo\nthree\nfour\n',
  'run.sh': { executable: '#!/bin/sh\n' },
  'added ü.txt': 'hi',
};

/** Git's id of a text. */
export const blobSha = (text: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');

/** A stand-in with a pull request from the one to the other. */
export async function opened(options: GitHubOptions = {}) {
  const github = await startGitHub(options);
  const pull = github.openPull({ base: BASE, head: HEAD });
  return { github, pull, client: clientOf(github) };
}
