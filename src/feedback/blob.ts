/** Git's id of a text as a blob, in the form that another id has: of SHA-1 (40 digits of base 16) or SHA-256 (64); null for others. */
export function blobIdOf(text: string, like: string): string | null {
  const algorithm = like.length === 40 ? 'sha1' : like.length === 64 ? 'sha256' : null;
  if (algorithm === null) return null;
  return digest(algorithm, `blob ${Buffer.byteLength(text)}\0${text}`);
}

/** The digest of a text in UTF-8, in base 16. */
export function digest(algorithm: 'sha1' | 'sha256', text: string): string {
  // Loaded where it is needed: starting is faster.
  return process.getBuiltinModule('node:crypto').hash(algorithm, text);
}
