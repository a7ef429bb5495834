import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * What CHANGELOG.md says of a version: the text below its heading, up to the next one. Throws where the version has no heading with a
 * date, or nothing below it: a release that says nothing is a slip.
 */
export function releaseNotes(changelog, version) {
  const sections = changelog.split(/^(?=## )/m).slice(1);
  const section = sections.find((one) => one.startsWith(`## [${version}]`));
  if (section === undefined)
    throw new Error(`CHANGELOG.md has no heading "## [${version}]". Name the version there before you tag it.`);
  const [heading = '', ...lines] = section.split('\n');
  if (!/ - \d{4}-\d{2}-\d{2}$/.test(heading)) throw new Error(`CHANGELOG.md has no date behind "## [${version}]".`);
  // Addresses of links stand at the end of the file, below the last version.
  const notes = lines
    .filter((line) => !/^\[[^\]]+\]: /.test(line))
    .join('\n')
    .trim();
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return `${notes}\n`;
}

/** The version of a tag. Throws where the tag is no full version, or another one than that of package.json. */
export function versionOf(tag, manifest) {
  const [, version] = tag.match(/^v(\d+\.\d+\.\d+)$/) ?? [];
  if (version === undefined) throw new Error(`${tag} is no tag of a release: it must be like v1.2.3.`);
  const { version: named } = JSON.parse(manifest);
  if (named !== version) throw new Error(`The tag is ${tag}, but package.json has version ${named}.`);
  return version;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const version = versionOf(process.argv[2] ?? '', readFileSync('package.json', 'utf8'));
    process.stdout.write(releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), version));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
