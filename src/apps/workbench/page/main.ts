import { parseManifest } from './manifest';
import { workbench } from './workbench';
import { workbenchWords } from './words';

/** Reads the add-in's manifest, draws the workbench around it and opens the first example. */
async function start(): Promise<void> {
  const [manifest] = await Promise.all([fetch('../manifest.xml'), fonts()]);
  if (!manifest.ok) throw new Error(workbenchWords.noManifest);
  await workbench(document.body, parseManifest(await manifest.text()));
}

/** The spreadsheet draws on a canvas, which does not wait for fonts. */
const fonts = (): Promise<unknown> =>
  Promise.all(['400 16px', '700 16px'].map((weight) => document.fonts.load(`${weight} "WenQuanYi Micro Hei"`, '附A')));

start().catch((error: unknown) => {
  document.body.textContent = workbenchWords.notWorking(error instanceof Error ? error.message : String(error));
});
