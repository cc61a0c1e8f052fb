import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { kitAddress, KitError } from './address';
import { makeExecutables } from './executable';
import { kitFiles, kitZip } from './kit';
import { shippedParts } from './parts';

/**
 * npm run package: the executable of the command line, and with --url the kit for an intranet. Ends with 2 when it
 * cannot.
 */
async function makePackage(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, share: { type: 'string' } } });
  const root = resolve('.');
  const dist = join(root, 'dist');
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (values.url === undefined) {
    for (const line of makeExecutables(dist)) say(line);
    return;
  }
  const address = kitAddress(values.url);
  const share = values.share ?? `\\\\${new URL(address).hostname}\\附表审核`;
  const files = kitFiles({ dist, address, share, version, parts: await shippedParts(root) });
  const target = join(dist, `附表审核-部署包-${version}.zip`);
  writeFileSync(target, kitZip(files));
  say(`已写入 ${target}（${Object.keys(files).length}个文件），部署步骤见其中的“部署手册.txt”。`);
}

const USAGE =
  '看不懂命令行参数。用法：npm run package -- [--url https://内网地址/附表审核/] [--share \\\\服务器\\共享]';

const isBadOption = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

makePackage().catch((error: unknown) => {
  if (!(error instanceof KitError) && !isBadOption(error)) throw error;
  process.stderr.write(`${error instanceof KitError ? error.message : USAGE}\n`);
  process.exitCode = 2;
});
