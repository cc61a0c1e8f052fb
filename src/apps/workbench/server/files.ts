import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { securityHeaders } from './headers';

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

/** Answers requests with the files of one folder, and with nothing outside it. */
export const serveFolder = (folder: string) => (request: IncomingMessage, response: ServerResponse): void => {
  const path = requestedPath(request.url ?? '/');
  if (path === '/' || path === '/workbench') return redirect(response, HOME);
  const file = path && existingFile(folder, path);
  if (!file) return refuse(response, 404, path ?? '/');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, path);
  response.writeHead(200, {
    ...securityHeaders(path),
    'content-type': TYPES[extname(file.name)] ?? 'application/octet-stream',
    'content-length': file.size,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file.name).on('error', () => response.destroy()).pipe(response);
};

/** The path of a request without its query; undefined when it cannot be decoded. */
function requestedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/').replace(/\/$/, (slash, at) => (at === 0 ? slash : '/index.html'));
  } catch {
    return undefined;
  }
}

function existingFile(folder: string, path: string): { readonly name: string; readonly size: number } | undefined {
  const name = join(folder, path);
  if (!name.startsWith(folder + sep) || path.includes('\0')) return undefined;
  const found = statSync(name, { throwIfNoEntry: false });
  return found?.isFile() ? { name, size: found.size } : undefined;
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to, ...securityHeaders('/') }).end();
}

function refuse(response: ServerResponse, status: number, path: string): void {
  response.writeHead(status, { ...securityHeaders(path), 'content-type': TYPES['.txt'] }).end(`${status} ${path}\n`);
}
