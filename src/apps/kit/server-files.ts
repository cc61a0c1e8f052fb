import { createHash } from 'node:crypto';

/** Where Excel on the web may frame the pane; an office with its own Office Online Server adds that server here. */
const FRAMES = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors 'self' ${FRAMES.join(' ')}`,
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/** The page 附表审核.html brings its own, stricter policy; a policy for files of their own would stop its program. */
const ALONE = '附表审核.html';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.png': 'image/png',
  '.xml': 'text/xml',
  '.json': 'application/json',
};

/** web.config for IIS: types, headers, and no directory listing. */
export const webConfig = (): string => `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <directoryBrowse enabled="false" />
    <staticContent>
${Object.entries(TYPES)
  .map(
    ([ending, type]) =>
      `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${type}${/text|json|javascript/.test(type) ? '; charset=utf-8' : ''}" />`,
  )
  .join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <remove name="X-Frame-Options" />
${Object.entries(HEADERS)
  .map(([name, value]) => `        <remove name="${name}" />\n        <add name="${name}" value="${value}" />`)
  .join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="${ALONE}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Content-Security-Policy" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;

/** The location block of nginx for an address. */
export function nginxConf(address: string): string {
  const path = decodeURIComponent(new URL(address).pathname);
  const others = Object.entries(HEADERS).filter(([name]) => name !== 'Content-Security-Policy');
  const lines = (indent: string): string =>
    others.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`).join('\n');
  return `# 放进 HTTPS 的 server { } 中；alias 改为本包“网站”文件夹所在的位置。不要另设 X-Frame-Options。
location "${path}" {
    alias /srv/annex-audit/;
    index taskpane.html;
    autoindex off;
    charset utf-8;
    charset_types text/css text/javascript text/xml application/json;
    gzip on;
    gzip_types text/css text/javascript text/xml application/json;
    types { text/html html; text/css css; text/javascript js; image/png png; text/xml xml; application/json json; }
    add_header Content-Security-Policy "${POLICY}" always;
${lines('    ')}
    location "${path}${ALONE}" {
        alias "/srv/annex-audit/${ALONE}";
        default_type "text/html; charset=utf-8";
${lines('        ')}
    }
}
`;
}

/**
 * A file for the registry that adds the trusted catalogue, ticked to be shown; UTF-16 with its mark, as Windows writes
 * them.
 */
export function catalogueReg(share: string): Uint8Array {
  const hash = createHash('sha256').update(share).digest('hex');
  const id = `{${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}}`;
  const text = [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${id}]`,
    `"Id"="${id}"`,
    `"Url"="${share.replaceAll('\\', '\\\\')}"`,
    '"Flags"=dword:00000001',
    '',
    '',
  ].join('\r\n');
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}
