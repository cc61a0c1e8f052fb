import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipFile } from '../documents/zip-file';
import { KitError } from './address';
import { guide, privacy } from './guide';
import { billOfMaterials, notices, type ShippedPart } from './parts';
import { catalogueReg, nginxConf, webConfig } from './server-files';

/** What a kit is made from. */
export interface KitSource {
  /** The folder of the build. */
  readonly dist: string;
  /** Where it will be served, as `kitAddress` gives it. */
  readonly address: string;
  /** The shared folder of the manifest: \\\\server\\share. */
  readonly share: string;
  readonly version: string;
  readonly parts: readonly ShippedPart[];
}

const PAGE = '附表审核.html';
const SITE = '网站';
/** Parts of the build that are not served to users. */
const NOT_SERVED = /^(?:workbench\/|annex(?:\.cjs|\.exe)?$|report-|programme-|manifest\.xml$|.*\.(?:map|zip|tmp)$)/;

/** The files of a kit by name: everything an office needs to deploy, and their digests. */
export function kitFiles({ dist, address, share, version, parts }: KitSource): Readonly<Record<string, Uint8Array>> {
  const built = filesOf(dist);
  for (const needed of ['taskpane.html', 'taskpane.js', PAGE, 'annex.cjs', 'manifest.xml', 'office/office.js']) {
    if (!built.has(needed)) throw new KitError(`构建里没有 ${needed}，请先运行 npm run build。`);
  }
  const note = text(guide(address, share, version));
  const site = new Map(
    [...built]
      .filter(([name]) => !NOT_SERVED.test(name))
      .concat([['部署说明.html', text(asPage(guide(address, share, version)))]]),
  );
  const files: Record<string, Uint8Array> = {
    ...Object.fromEntries([...site].map(([name, bytes]) => [`${SITE}/${name}`, bytes])),
    [`${SITE}/web.config`]: text(webConfig()),
    'manifest.xml': text(
      manifestFor(new TextDecoder().decode(built.get('manifest.xml')), address, new Set(site.keys())),
    ),
    'nginx.conf': text(nginxConf(address)),
    '受信任目录.reg': catalogueReg(share),
    [PAGE]: built.get(PAGE) ?? new Uint8Array(),
    'annex.cjs': built.get('annex.cjs') ?? new Uint8Array(),
    '部署手册.txt': note,
    '隐私说明.txt': text(privacy()),
    'THIRD-PARTY-NOTICES.txt': text(notices(parts)),
    'sbom.cdx.json': text(billOfMaterials(version, parts)),
  };
  return { ...files, 'SHA256SUMS.txt': text(digests(files)) };
}

/** The kit as one file; the same build gives the same bytes. */
export const kitZip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipFile(
    Object.fromEntries(
      Object.keys(files)
        .sort()
        .map((name) => [name, files[name] ?? new Uint8Array()]),
    ),
    new Date(2022, 0, 1),
  );

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const digests = (files: Readonly<Record<string, Uint8Array>>): string =>
  Object.keys(files)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex')}  ${name}\n`,
    )
    .join('');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };

const asPage = (content: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>附表审核　部署手册</title></head><body><pre>${content.replace(/[&<]/g, (one) => ESCAPES[one] ?? one)}</pre></body></html>
`;

function filesOf(folder: string): ReadonlyMap<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

const DEVELOPMENT = 'https://localhost:3000';

/**
 * The manifest for an address. Every address in it then begins there and names a file of the build; anything else is
 * refused.
 */
export function manifestFor(xml: string, address: string, files: ReadonlySet<string>): string {
  const origin = new URL(address).origin;
  const made = xml.replaceAll(`${DEVELOPMENT}/`, address).replaceAll(`>${DEVELOPMENT}<`, `>${origin}<`);
  const left = [...made.matchAll(/(?:DefaultValue="|Url="|<AppDomain>)(https?:[^"<]*)/g)].map(([, url = '']) => url);
  const strays = left.filter((url) => url !== origin && !isServed(url, address, files));
  if (strays.length > 0 || left.length === 0) throw new KitError(`清单里有不在部署内的地址：${strays.join('、')}`);
  return made;
}

const isServed = (url: string, address: string, files: ReadonlySet<string>): boolean =>
  url.startsWith(address) &&
  files.has(decodeURIComponent(new URL(url).pathname.slice(new URL(address).pathname.length)));
