import type { Page } from 'playwright-core';

/** Milliseconds between two pictures of a grid that nobody looks at: each costs some forty, and most tests look at none. */
const GAP = 400;

/**
 * Has the grid of a page draw seldom until a test looks at it, and has the frames in it never find an idle moment,
 * which the pane would fill with an audit that nobody asked for. What is asked of the page itself comes at once, behind
 * the picture that the grid had asked for before.
 */
export const drawFewFrames = (page: Page): Promise<unknown> =>
  page.addInitScript((gap) => {
    if (window !== window.top) {
      window.requestIdleCallback = () => 0;
      return;
    }
    const [next, stop] = [window.requestAnimationFrame.bind(window), window.cancelAnimationFrame.bind(window)];
    /** What waits for its picture: how it is asked for now, and how it is given up. */
    const waiting = new Map<number, { readonly ask: () => void; readonly cancel: () => void }>();
    let [last, isDrawing] = [0, false];
    window.requestAnimationFrame = (draw) => {
      const id = ++last;
      let timer: number | undefined;
      const ask = (): void => {
        window.clearTimeout(timer);
        const frame = next((time) => {
          waiting.delete(id);
          isDrawing = true;
          try {
            draw(time);
          } finally {
            isDrawing = false;
          }
        });
        waiting.set(id, { ask: () => undefined, cancel: () => stop(frame) });
      };
      if (isDrawing && !window.isGridSeen) {
        timer = window.setTimeout(ask, gap);
        waiting.set(id, { ask, cancel: () => window.clearTimeout(timer) });
      } else {
        for (const one of [...waiting.values()]) one.ask();
        ask();
      }
      return id;
    };
    window.cancelAnimationFrame = (id) => {
      waiting.get(id)?.cancel();
      waiting.delete(id);
    };
  }, GAP);

/** Has the grid draw whenever it wants to, from the next picture on, which this waits for. */
export const lookAtGrid = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((drawn) => {
        window.isGridSeen = true;
        window.requestAnimationFrame(() => drawn());
      }),
  );

/** Lets the grid draw seldom again. */
export const lookAway = (page: Page): Promise<void> => page.evaluate(() => void (window.isGridSeen = false));

declare global {
  interface Window {
    isGridSeen?: boolean;
  }
}
