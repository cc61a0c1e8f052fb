import { zipSync } from 'fflate';
import { HostError } from '../host';
import { refuseOther } from './file-kind';
import { entriesOf, unpacked } from './zip';

/** The parts of an .xlsx file; names are matched without regard to case, as Excel does. */
export interface Package {
  /** The names as stored, in the order of the file. */
  readonly names: readonly string[];
  /** A part's bytes, unpacked and verified; undefined when there is none of that name. */
  part(name: string): Uint8Array | undefined;
}

const LARGEST_UNPACKED = 300_000_000;

/** Opens a zip by its directory; parts are unpacked when asked for. Fails with a HostError on anything that is not a sound zip. */
export function openPackage(bytes: Uint8Array): Package {
  refuseOther(bytes);
  const entries = entriesOf(bytes);
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > LARGEST_UNPACKED) throw new HostError({ kind: 'too-large' });
  const byName = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  return {
    names: entries.map((entry) => entry.name),
    part: (name) => {
      const entry = byName.get(partKey(name));
      return entry && unpacked(bytes, entry);
    },
  };
}

const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** The package with some parts replaced, added, or (undefined) removed. */
export function changed(source: Package, changes: Readonly<Record<string, Uint8Array | undefined>>): Package {
  const byKey = new Map(Object.entries(changes).map(([name, bytes]) => [partKey(name), { name, bytes }]));
  const known = new Set(source.names.map(partKey));
  const added = [...byKey.values()].filter(({ name, bytes }) => bytes && !known.has(partKey(name)));
  return {
    names: [...source.names.filter((name) => !byKey.has(partKey(name)) || byKey.get(partKey(name))?.bytes), ...added.map(({ name }) => name)],
    part: (name) => {
      const change = byKey.get(partKey(name));
      return change ? change.bytes : source.part(name);
    },
  };
}

/** The file of a package. The same parts make the same bytes: no part carries a time. */
export function zipped(source: Package): Uint8Array {
  const files = source.names.filter((name) => !name.endsWith('/')).map((name) => [name, source.part(name) ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}
