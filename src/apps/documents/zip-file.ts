import { zipSync } from 'fflate';

/** The mark of Unix in an archive, and the rights of a plain file there. */
const UNIX = { os: 3, attrs: (0o100644 << 16) >>> 0 } as const;

/**
 * Several files as one, with the time `made` where the bytes have to be the same each time. It says it was made on
 * Unix: in archives “of MS-DOS” unzip reads Chinese names by an old code page, whatever the archive says of them.
 */
export const zipFile = (files: Readonly<Record<string, Uint8Array>>, made?: Date): Uint8Array =>
  zipSync(files, { ...UNIX, ...(made ? { mtime: made } : {}) });
