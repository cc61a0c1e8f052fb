import { parseManifest, type Manifest } from './manifest';
import { drawPage, type PageActions, type PageParts } from './page';
import { painted } from './painted';
import { workbenchWords } from './words';

/** Reads the add-in's manifest, draws the page around it, and only then loads the spreadsheet, which is large. */
async function start(): Promise<void> {
  const answer = await fetch('../manifest.xml');
  if (!answer.ok) throw new Error(workbenchWords.noManifest);
  const manifest = parseManifest(await answer.text());
  const { promise: coming, resolve: come } = deferred<PageActions>();
  const page = drawPage(document.body, manifest, actionsOf(coming));
  await painted();
  come(await loaded(page, manifest));
}

async function loaded(page: PageParts, manifest: Manifest): Promise<PageActions> {
  const [{ startWorkbench }] = await Promise.all([import('./workbench'), fonts()]);
  return startWorkbench(page, manifest);
}

/** What the page is asked before the spreadsheet has come is done once it is here. */
const actionsOf = (coming: Promise<PageActions>): PageActions => {
  const then = (act: (actions: PageActions) => void): void => void coming.then(act);
  return {
    openExample: (example) => then((actions) => actions.openExample(example)),
    openFile: (file) => then((actions) => actions.openFile(file)),
    save: () => then((actions) => actions.save()),
    press: (button) => then((actions) => actions.press(button)),
    simulate: () => then((actions) => actions.simulate()),
    paneShown: (isOpen) => then((actions) => actions.paneShown(isOpen)),
  };
};

/** The spreadsheet draws on a canvas, which does not wait for fonts. */
const fonts = (): Promise<unknown> => Promise.all([...document.fonts].map((part) => part.load()));

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

start().catch((error: unknown) => {
  document.body.textContent = workbenchWords.notWorking(error instanceof Error ? error.message : String(error));
});
