import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { target } from '../../../src/apps/cli/build.cjs';
import { refresh } from '../../../src/apps/cli/run.cjs';

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let isFresh = false;

function refreshOnce(): void {
  if (!isFresh) refresh();
  isFresh = true;
}

/** Runs the built file as a program of its own, as people do. */
export function annexAlone(...words: readonly string[]): Ran {
  refreshOnce();
  const { status, stdout, stderr } = spawnSync(process.execPath, [target, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A thread with the built file in it, and how it is asked. */
interface Served {
  readonly port: MessagePort;
  readonly signal: Int32Array;
}
let served: Served | undefined;

function serve(): Served {
  refreshOnce();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1: port, port2 } = new MessageChannel();
  const workerData = { port: port2, signal, target };
  new Worker(join(__dirname, 'served.cjs'), { workerData, transferList: [port2] }).unref();
  port.unref();
  return { port, signal };
}

/** What the built file answers. It is loaded once for all the commands of a run: starting it costs more than most do. */
export function annex(...words: readonly string[]): Ran {
  served ??= serve();
  Atomics.store(served.signal, 0, 0);
  served.port.postMessage(words);
  // The word that the answer before was ready may come as late as now.
  while (Atomics.load(served.signal, 0) === 0) Atomics.wait(served.signal, 0, 0);
  return (receiveMessageOnPort(served.port) as { readonly message: Ran }).message;
}

/** An empty folder. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'annex-'));

/** A file with these bytes in a folder of its own. */
export function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}
