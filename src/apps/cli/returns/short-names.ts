import { basename, sep } from 'node:path';

/** A name for every path: the file's own, with as many folders before it as tell it from the others. */
export function shortNames(paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    paths.map((path) => {
      const rivals = paths
        .filter((other) => other !== path && basename(other) === basename(path))
        .map((other) => other.split(sep));
      const parts = path.split(sep);
      const depth = parts.findIndex((_, i) =>
        rivals.every((rival) => rival.slice(-1 - i).join(sep) !== parts.slice(-1 - i).join(sep)),
      );
      return [path, parts.slice(-1 - Math.max(0, depth)).join('/')];
    }),
  );
}
