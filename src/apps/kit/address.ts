import * as z from 'zod/mini';

/** What is wrong with a request to make a kit, as a sentence. */
export class KitError extends Error {
  override readonly name = 'KitError';
}

const problemOf = (text: string): string | undefined => {
  if (!URL.canParse(text)) return '不是网址';
  const { protocol, search, hash, username, pathname, hostname } = new URL(text);
  if (protocol !== 'https:') return '应以 https:// 开头：Excel 只接受 HTTPS 的加载项';
  if (hostname === 'localhost') return '应是其他电脑也能打开的内网地址';
  if (search !== '' || hash !== '' || username !== '') return '不应带用户名、“?”或“#”';
  return pathname.endsWith('/') ? undefined : '应以“/”结尾';
};

const address = z.string().check(
  z.superRefine((text, context) => {
    const problem = problemOf(text);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem, input: text });
  }),
);

/**
 * The address the build will be served from, in the form a manifest needs: https, percent-encoded, with a closing
 * slash.
 */
export function kitAddress(text: string): string {
  const parsed = z.safeParse(address, text);
  if (!parsed.success)
    throw new KitError(
      `--url ${parsed.error.issues[0]?.message ?? '不对'}，现为“${text}”。例：--url https://oa.example.gov.cn/附表审核/`,
    );
  return new URL(text).href;
}
