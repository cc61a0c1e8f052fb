import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * What an HTTPS server on localhost needs; `isTrusted` when it comes from the folder of `npm run certs`, whose issuer
 * browsers trust.
 */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly isTrusted: boolean;
}

const CERT = 'localhost.crt';
const KEY = 'localhost.key';
/** Browsers refuse certificates that hold longer than about a year. */
const DAYS = 365;

/**
 * The developer certificate when there is a valid one, otherwise one of our own, made without root and without
 * questions.
 */
export async function localhostCertificate(home: string = homedir()): Promise<Certificate> {
  const installed = readCertificate(join(home, '.office-addin-dev-certs'), true);
  if (installed) return installed;
  const own = join(home, '.annex-audit');
  const kept = readCertificate(own, false);
  if (kept) return kept;
  await makeCertificate(own);
  const made = readCertificate(own, false);
  if (!made) throw new Error(`No certificate could be made in ${own}.`);
  return made;
}

/** The pair in a folder; undefined when it is missing, unreadable, or out of date within the day. */
function readCertificate(folder: string, isTrusted: boolean): Certificate | undefined {
  if (!existsSync(join(folder, CERT)) || !existsSync(join(folder, KEY))) return undefined;
  const cert = readFileSync(join(folder, CERT), 'utf8');
  const tomorrow = Date.now() + 86_400_000;
  if (new Date(new X509Certificate(cert).validTo).getTime() < tomorrow) return undefined;
  return { cert, key: readFileSync(join(folder, KEY), 'utf8'), isTrusted };
}

/**
 * Makes the pair beside its place and moves it in as a whole, so that a server starting meanwhile never reads half of
 * it.
 */
async function makeCertificate(folder: string): Promise<void> {
  const { generateCertificates } = await import('office-addin-dev-certs');
  mkdirSync(join(folder, '..'), { recursive: true });
  const beside = mkdtempSync(`${folder}-`);
  await generateCertificates(join(beside, 'ca.crt'), join(beside, CERT), join(beside, KEY), DAYS, [
    'localhost',
    '127.0.0.1',
  ]);
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
}
