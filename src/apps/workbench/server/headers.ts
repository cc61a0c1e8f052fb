const OFFICE_FRAMES = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
];

const ADDIN_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors 'self' ${OFFICE_FRAMES.join(' ')}`,
];

/** The spreadsheet sets styles from script and draws on blobs; the reader of .xlsx files is WebAssembly. */
const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The page that stands alone brings its own, stricter policy; the add-in's would stop its program. */
const ALONE = '/附表审核.html';

/** The headers of every answer; the add-in's pages get the policy they must also live with on a real server. */
export const securityHeaders = (path: string): Readonly<Record<string, string>> => ({
  ...(path === ALONE
    ? {}
    : { 'content-security-policy': (path.startsWith('/workbench/') ? WORKBENCH_POLICY : ADDIN_POLICY).join('; ') }),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
});
