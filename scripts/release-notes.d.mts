/** See release-notes.mjs. */
export function releaseNotes(changelog: string, version: string): string;
/** See release-notes.mjs. */
export function versionOf(tag: string, manifest: string): string;
