import { KitError } from './address';

/** The texts that carry the version, by the names of their files. */
export interface VersionFiles {
  readonly 'package.json': string;
  readonly 'package-lock.json': string;
  readonly 'manifest.xml': string;
  readonly 'src/CHANGELOG.md': string;
}

/** A release: the files as they will stand, and its notes. */
export interface Release {
  readonly files: VersionFiles;
  readonly notes: string;
}

/** What has changed since the last release stands under this heading. */
const NEXT = '## Next';

const VERSION = /^(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})$/;

/**
 * Puts a version into the package, its lock file, the manifest and the changelog together, so that none is forgotten.
 * Its notes are what the changelog says of it; a version of which it says nothing is refused.
 */
export function releaseOf(version: string, files: VersionFiles): Release {
  if (!VERSION.test(version)) throw new KitError(`“${version}”不是版本号，应为三个数，如0.3.0。`);
  const before = versionIn(files['package.json']);
  if (isOlder(version, before)) throw new KitError(`${version}比现在的${before}旧，没有改动。`);
  const changelog = files['src/CHANGELOG.md'].replace(`${NEXT}\n`, `## ${version}\n`);
  const notes = sectionOf(changelog, version);
  if (notes === '') throw new KitError(`src/CHANGELOG.md里没有写${version}改了什么，先写在“${NEXT}”下面。`);
  return {
    notes,
    files: {
      'package.json': withVersion(files['package.json'], before, version, 1),
      // The lock file says it twice: of itself, and of the package at its root.
      'package-lock.json': withVersion(files['package-lock.json'], before, version, 2),
      // A manifest counts in four numbers.
      'manifest.xml': files['manifest.xml'].replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`),
      'src/CHANGELOG.md': changelog,
    },
  };
}

const versionIn = (text: string): string => /"version": "([^"]*)"/.exec(text)?.[1] ?? '';

function withVersion(text: string, before: string, version: string, times: number): string {
  let left = times;
  return text.replaceAll(`"version": "${before}"`, (found) => (left-- > 0 ? `"version": "${version}"` : found));
}

function isOlder(version: string, than: string): boolean {
  const [numbers, others] = [version, than].map((one) => one.split('.').map(Number));
  const at = (numbers ?? []).findIndex((number, i) => number !== others?.[i]);
  return at >= 0 && (numbers?.[at] ?? 0) < (others?.[at] ?? 0);
}

/** What stands under the heading of a version, up to the next one. */
function sectionOf(changelog: string, version: string): string {
  const from = changelog.indexOf(`## ${version}\n`);
  if (from < 0) return '';
  const text = changelog.slice(from).replace(/^.*\n/, '');
  return text.replace(/^## [^]*$/m, '').trim();
}
