import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { createServer as createPlainServer, type Server as PlainServer } from 'node:net';
import { join } from 'node:path';
import { localhostCertificate } from './certificate';
import { serveFolder } from './files';

/** Why the server does not start, as a code; `words` makes the sentence. */
export type StartFailure =
  | { readonly kind: 'not-built'; readonly folder: string }
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'no-certificate'; readonly reason: string };

/** The one error of starting. */
export class StartError extends Error {
  constructor(
    readonly failure: StartFailure,
    options?: ErrorOptions,
  ) {
    super(failure.kind, options);
    this.name = 'StartError';
  }
}

/** A server that runs, and how to end it. */
export interface RunningServer {
  readonly port: number;
  readonly address: string;
  readonly isTrusted: boolean;
  stop(): Promise<void>;
}

/** So many neighbours of a taken port are tried; where all are taken, something else is wrong. */
const TRIES = 20;

/**
 * Serves a build over HTTPS on localhost, on exactly `port` when `isFixed`, otherwise on the first free one from there.
 */
export async function startServer(folder: string, port: number, isFixed: boolean): Promise<RunningServer> {
  if (!existsSync(join(folder, 'workbench', 'index.html'))) throw new StartError({ kind: 'not-built', folder });
  const certificate = await localhostCertificate().catch((cause: unknown) => {
    throw new StartError({ kind: 'no-certificate', reason: String(cause) }, { cause });
  });
  const server = createServer(certificate, serveFolder(folder));
  const taken = await listen(server, port, isFixed ? 1 : TRIES);
  return {
    port: taken,
    address: `https://localhost:${taken}/workbench/`,
    isTrusted: certificate.isTrusted,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Both addresses that browsers may take `localhost` for: a port is free only where nobody else answers at either. */
const OWN_ADDRESSES = ['127.0.0.1', '::1'];

/** Listens on this computer only; the port taken. */
async function listen(server: Server, port: number, tries: number): Promise<number> {
  for (let next = port; next < port + tries; next += 1) {
    if ((await isFree(next)) && (await canListen(server, next, 'localhost'))) return portOf(server);
  }
  throw new StartError({ kind: 'port-taken', port });
}

/** An address that this computer has not got is taken by nobody. */
async function isFree(port: number): Promise<boolean> {
  for (const address of OWN_ADDRESSES) {
    const probe = createPlainServer();
    if (!(await canListen(probe, port, address).catch(() => true))) return false;
    await new Promise((closed) => probe.close(closed));
  }
  return true;
}

const canListen = (server: PlainServer, port: number, address: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error);
    server.once('error', refused).listen(port, address, () => {
      server.off('error', refused);
      resolve(true);
    });
  });

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
