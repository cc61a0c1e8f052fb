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

/** A thread that has the built file loaded, and answers a command line with what it printed. */
interface Server {
  readonly port: MessagePort;
  /** 1 as soon as an answer waits. */
  readonly signal: Int32Array;
}

let server: Server | undefined;

/**
 * Runs a command of the built file, which is built anew first when a source has changed since. One thread runs one
 * command after the other: a program that is loaded and warm answers in a fraction of the time of one that starts.
 */
export function annex(...words: readonly string[]): Ran {
  server ??= started();
  server.port.postMessage(words);
  Atomics.wait(server.signal, 0, 0);
  Atomics.store(server.signal, 0, 0);
  return receiveMessageOnPort(server.port)?.message as Ran;
}

function started(): Server {
  refreshOnce();
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(join(__dirname, 'server.cjs'), {
    workerData: { port: port2, signal, program: target },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { port: port1, signal };
}

let isFresh = false;

function refreshOnce(): void {
  if (!isFresh) refresh();
  isFresh = true;
}

/**
 * Programs that end at once need no code made fast first: this halves what they cost, and changes nothing they
 * do. Later versions of Node know no such option.
 */
const SHORT_LIVED = process.version.startsWith('v20.') ? ['--interrupt-budget=2000000'] : [];

/** The same as a process of its own, as people run it. */
export function annexProcess(...words: readonly string[]): Ran {
  refreshOnce();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...SHORT_LIVED, target, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { code: status, out: stdout, err: stderr };
}

/** An empty folder. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'annex-'));

/** A file with these bytes in a folder of its own. */
export function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}
