import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/e2e/browser';

/** Every size in pixels that Excel asks of a ribbon icon; the add-in's own icon uses 32 and 64 of them. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Draws icons/<name>.svg as <name>-<size>.png beside this file. Run with: npx tsx assets/draw.ts */
async function drawIcons(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const folder = join(__dirname, 'icons');
  for (const file of readdirSync(folder).sort()) {
    for (const size of SIZES) await drawIcon(page, join(folder, file), size);
  }
  await browser.close();
}

async function drawIcon(page: Page, file: string, size: number): Promise<void> {
  const svg = readFileSync(file, 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;background:transparent">${svg}</body>`);
  const image = await page.screenshot({ omitBackground: true });
  writeFileSync(join(__dirname, `${basename(file, '.svg')}-${size}.png`), image);
}

void drawIcons();
