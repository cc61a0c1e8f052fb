declare module 'wawoff2/decompress' {
  /** The plain font inside a WOFF 2 file. */
  export default function decompress(woff: Uint8Array): Promise<Uint8Array>;
}
