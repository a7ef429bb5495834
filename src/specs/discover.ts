/** Whether a file may hold specs, by its name. */
export function mayHoldSpecs(file: string): boolean {
  return /\.(?:json|ya?ml)$/i.test(file);
}

/** Folders that hold other people's files: never searched. */
export function isSkippedFolder(name: string): boolean {
  return name === '.git' || name === 'node_modules';
}
