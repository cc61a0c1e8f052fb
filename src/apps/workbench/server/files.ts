import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { securityHeaders } from './headers';
import { packer } from './packed';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const HOME = '/workbench/index.html';

/**
 * Answers requests with the files of one folder, and with nothing outside it; only to who asks for this computer by its
 * own name.
 */
export const serveFolder = (folder: string) => {
  const packed = packer();
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = requestedPath(request.url ?? '/');
    if (!isOwnName(request.headers.host)) return refuse(response, 421, path ?? '/');
    if (path === '/' || path === '/workbench') return redirect(response, HOME);
    const file = path && existingFile(folder, path);
    if (!file) return refuse(response, 404, path ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, path);
    const type = TYPES[extname(file.name)] ?? 'application/octet-stream';
    const { bytes, encoding, tag } = packed(
      file.name,
      file.state,
      type,
      String(request.headers['accept-encoding'] ?? ''),
      () => readFileSync(file.name),
    );
    const headers = { ...securityHeaders(path), etag: tag, vary: 'accept-encoding' };
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end();
    response.writeHead(200, {
      ...headers,
      'content-type': type,
      'content-length': bytes.length,
      ...(encoding ? { 'content-encoding': encoding } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
};

/** Another name that leads here is somebody else's page trying to reach a server on this computer (DNS rebinding). */
const isOwnName = (host: string | undefined): boolean =>
  /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '');

/** The path of a request without its query; undefined when it cannot be decoded. */
function requestedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/').replace(/\/$/, (slash, at) =>
      at === 0 ? slash : '/index.html',
    );
  } catch {
    return undefined;
  }
}

function existingFile(folder: string, path: string): { readonly name: string; readonly state: string } | undefined {
  const name = join(folder, path);
  if (!name.startsWith(folder + sep) || path.includes('\0')) return undefined;
  const found = statSync(name, { throwIfNoEntry: false });
  return found?.isFile() ? { name, state: `${found.mtimeMs}-${found.size}` } : undefined;
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to, ...securityHeaders('/') }).end();
}

function refuse(response: ServerResponse, status: number, path: string): void {
  response.writeHead(status, { ...securityHeaders(path), 'content-type': TYPES['.txt'] }).end(`${status} ${path}\n`);
}
