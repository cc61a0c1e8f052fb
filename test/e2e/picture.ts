import type { Page } from 'playwright-core';

/** Whether pictures are wanted of what the tests see: PICTURES=1 has them in test/e2e/shots. They cost seconds. */
const ARE_WANTED = process.env['PICTURES'] !== undefined;

/** A picture of a page for people, when pictures are wanted; nothing is tested by it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!ARE_WANTED) return;
  await page.waitForTimeout(400);
  await page.screenshot({ path: `test/e2e/shots/${name}.png` });
}
