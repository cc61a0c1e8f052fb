import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPage } from '../../src/apps/page/build.cjs';
import { endAll } from '../at-end';
import { sharedBrowser } from './browser';
import { openWorkbench } from './workbench-page';

const FOLDER = 'assets/readme';
const SIZE = { width: 1200, height: 720 };

/** npm run shots: the pictures of the README, from the running program and its examples. */
async function shots(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await ofPage();
  await ofWorkbench();
}

async function ofPage(): Promise<void> {
  const { target } = await buildPage();
  const page = await (await sharedBrowser()).newPage({ viewport: SIZE, locale: 'zh-CN' });
  page.setDefaultTimeout(20_000);
  const shot = (name: string): Promise<unknown> => page.screenshot({ path: `${FOLDER}/${name}.png` });
  const tab = (name: string): Promise<void> => page.locator('.pane [role=tab]', { hasText: name }).click();
  const book = (name: string): Promise<void> => page.locator('button.book-line', { hasText: name }).click();
  const importAs = async (label: string, file: string): Promise<void> => {
    await page.locator('.pane .file-field', { hasText: label }).locator('input').first().setInputFiles(file);
    await page.waitForTimeout(1500);
  };
  await page.goto(pathToFileURL(target).href);
  await page.setInputFiles('input[type=file]', ['seeds/annexes-2022-09-faulty.xlsx', 'seeds/annexes-2022-09.xlsx']);
  await page.locator('.state-ready').waitFor();
  await page.locator('.finding-head:visible', { hasText: '房屋征收/面积' }).click();
  await page.waitForTimeout(500);
  await shot('page');
  await book('annexes-2022-09.xlsx');
  await tab('进度');
  await importAs('计划', 'seeds/targets-2022.xlsx');
  await importAs('上期', 'seeds/annexes-2022-06.xlsx');
  await shot('progress');
  await tab('汇总');
  await page.locator('.pane .button', { hasText: '生成通报稿' }).first().click();
  await page.locator('.draft:visible').waitFor();
  await page.locator('.draft-figure:visible').nth(8).click();
  await page.waitForTimeout(500);
  await shot('circular');
  await page.locator('.around button', { hasText: '各地报表' }).click();
  const returns = readdirSync('seeds/returns')
    .sort()
    .map((name) => join('seeds/returns', name));
  await page
    .locator('.collection input[type=file]')
    .first()
    .setInputFiles([...returns, 'seeds/targets-2022.xlsx']);
  await page.locator('.matrix').waitFor();
  await shot('returns');
  await page.close();
}

async function ofWorkbench(): Promise<void> {
  const workbench = await openWorkbench(SIZE);
  await workbench.openExample('annexes-2022-09-faulty.xlsx');
  await workbench.press('一键审核');
  await workbench.pane.locator('.finding-head').nth(1).click();
  await workbench.page.waitForTimeout(1500);
  await workbench.page.screenshot({ path: `${FOLDER}/workbench.png` });
  await endAll();
}

shots().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
