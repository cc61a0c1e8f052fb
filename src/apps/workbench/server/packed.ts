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

const best = (accepted: string): PackedFile['encoding'] =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;

function pack(bytes: Buffer, encoding: PackedFile['encoding']): PackedFile {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}${encoding === undefined ? '' : `-${encoding}`}"`;
  if (encoding === undefined || bytes.length < WORTH_PACKING) return { bytes, tag };
  // Quality 5: half a second for the workbench, where the best takes ten.
  const packed =
    encoding === 'br'
      ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(bytes);
  return packed.length < bytes.length ? { bytes: packed, encoding, tag } : { bytes, tag };
}
