import { gunzipSync } from 'fflate';
import type { init } from 'excelize-wasm';
import { HostError } from '../host';

/** The writer of .xlsx files, once its WebAssembly runs. */
export type Excelize = Awaited<ReturnType<typeof init>>;

/** Gets the writer when it is first needed; reading, marking and clearing do without it. */
export type LoadExcelize = () => Promise<Excelize>;

/** A workbook open in the writer. */
export type Workbook = ReturnType<Excelize['NewFile']>;

/** The result of a call; one that failed becomes an exception, so nothing is written by halves. */
export function done<T extends { readonly error?: string | null }>(result: T): T {
  if (result.error) throw new HostError({ kind: 'unknown', code: `excelize: ${result.error}` });
  return result;
}

/** The file of an open workbook. */
export function fileOf(workbook: Workbook): Uint8Array {
  const { buffer } = done(workbook.WriteToBuffer());
  if (!ArrayBuffer.isView(buffer)) throw new HostError({ kind: 'unknown', code: 'excelize: no file' });
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

interface GoRuntime {
  readonly importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

/** What the package leaves on the global object. Its own `init` evaluates text as code, which neither a strict CSP nor jest allows. */
interface Globals {
  Go?: new () => GoRuntime;
  excelize?: Excelize;
}

/** Starts the writer from its packed WebAssembly (the package's excelize.wasm.gz). */
export async function startExcelize(packed: Uint8Array): Promise<Excelize> {
  await import('excelize-wasm');
  const globals = globalThis as Globals;
  if (!globals.Go) throw new Error('excelize-wasm has not set up its runtime');
  const runtime = new globals.Go();
  const started: Excelize = globals.excelize = {} as Excelize;
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  const { instance } = await WebAssembly.instantiate(isPacked ? gunzipSync(packed).slice() : packed.slice(), runtime.importObject);
  void runtime.run(instance);
  return started;
}
