import picomatch from 'picomatch';

/** A glob as the matcher takes it: without `./` in front and without a slash at its end. */
export function globOf(text: string): string {
  return text.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}

/** Whether files match a glob. One that names a folder covers all below it; '' and '.' are the root itself. */
export function globMatcher(text: string): (file: string) => boolean {
  const glob = globOf(text);
  if (glob === '' || glob === '.') return () => true;
  const matches = picomatch(glob, { dot: true });
  return (file) => matches(file) || file.startsWith(`${glob}/`);
}
