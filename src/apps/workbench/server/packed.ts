import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What is sent for a file: its bytes as the reader can unpack them, and a name for this state of it. */
export interface PackedFile {
  readonly bytes: Buffer;
  readonly encoding?: 'br' | 'gzip';
  readonly tag: string;
}

/** Below this packing costs more than it saves. */
const WORTH_PACKING = 1024;
/** A quarter of a second for the workbench's 13 MB: the usual qualities take three times as long, the best forty. */
const QUALITY = { br: 2, gzip: 1 } as const;
const TEXTS = /^(?:text\/|application\/(?:json|wasm))/;

/** Packs files once for each state of them, and remembers it while the server runs. */
export function packer(): (
  name: string,
  state: string,
  type: string,
  accepted: string,
  read: () => Buffer,
) => PackedFile {
  const known = new Map<string, PackedFile & { readonly state: string }>();
  return (name, state, type, accepted, read) => {
    const encoding = TEXTS.test(type) ? best(accepted) : undefined;
    const key = `${name}|${encoding ?? ''}`;
    const kept = known.get(key);
    if (kept?.state === state) return kept;
    const packed = { ...pack(read(), encoding), state };
    known.set(key, packed);
    return packed;
  };
}

/** What the reader names without refusing it (“br;q=0”). */
function best(accepted: string): PackedFile['encoding'] {
  const named = accepted
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(?:\.0*)?$/.test(one))
    .map((one) => one.split(';')[0]);
  return (['br', 'gzip'] as const).find((one) => named.includes(one));
}

function pack(bytes: Buffer, encoding: PackedFile['encoding']): PackedFile {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}${encoding === undefined ? '' : `-${encoding}`}"`;
  if (encoding === undefined || bytes.length < WORTH_PACKING) return { bytes, tag };
  const packed =
    encoding === 'br'
      ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY.br } })
      : gzipSync(bytes, { level: QUALITY.gzip });
  return packed.length < bytes.length ? { bytes: packed, encoding, tag } : { bytes, tag };
}
