import { gunzipSync } from 'fflate';
import type { init } from 'excelize-wasm';
import { HostError } from '../host';

/** The writer of .xlsx files, once its WebAssembly runs. */
export type Excelize = Awaited<ReturnType<typeof init>>;

/** Gets the writer when it is first needed; reading, marking and clearing do without it. */
export type LoadExcelize = () => Promise<Excelize>;

/** A workbook open in the writer. */
export type Workbook = ReturnType<Excelize['NewFile']>;

/** The result of a call; one that failed becomes an exception, so nothing is written by halves. A fault inside gives no result at all. */
export function done<T extends { readonly error?: string | null }>(result: T | undefined): T {
  if (!result) throw new HostError({ kind: 'unknown', code: 'excelize: ended' });
  if (result.error) throw new HostError({ kind: 'unknown', code: `excelize: ${result.error}` });
  return result;
}

/** Does something with the writer; a fault inside it, which throws whatever it throws, becomes a HostError. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof HostError ? error : new HostError({ kind: 'unknown', code: 'excelize: ended' }, { cause: error });
  }
}

/** The file of an open workbook. */
export function fileOf(workbook: Workbook): Uint8Array {
  const { buffer } = done(workbook.WriteToBuffer());
  if (!ArrayBuffer.isView(buffer)) throw new HostError({ kind: 'unknown', code: 'excelize: no file' });
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

interface GoRuntime {
  readonly importObject: WebAssembly.Imports;
  /** Called with the code when the program ends; its own prints it. */
  exit: (code: number) => void;
  run(instance: WebAssembly.Instance): Promise<void>;
}

/** What the package leaves on the global object. Its own `init` evaluates text as code, which neither a strict CSP nor jest allows. */
interface Globals {
  Go?: new () => GoRuntime;
  excelize?: Excelize;
}

/**
 * Starts the writer from its packed WebAssembly (the package's excelize.wasm.gz) when it is first asked for. A fault inside it
 * ends its program; the next to ask gets a new one.
 */
export function excelizeFrom(packed: () => Promise<Uint8Array>): LoadExcelize {
  let started: Promise<Excelize> | undefined;
  const forget = (): void => { started = undefined; };
  return () => {
    started ??= packed().then((bytes) => startExcelize(bytes, forget)).catch((error: unknown) => {
      forget();
      throw error;
    });
    return started;
  };
}

async function startExcelize(packed: Uint8Array, ended: () => void): Promise<Excelize> {
  await import('excelize-wasm');
  const globals = globalThis as Globals;
  if (!globals.Go) throw new Error('excelize-wasm has not set up its runtime');
  const runtime = new globals.Go();
  runtime.exit = ended;
  const started: Excelize = globals.excelize = {} as Excelize;
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  const { instance } = await WebAssembly.instantiate(isPacked ? gunzipSync(packed).slice() : packed.slice(), runtime.importObject);
  void runtime.run(instance);
  return started;
}
