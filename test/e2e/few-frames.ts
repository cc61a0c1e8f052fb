import type { Page } from 'playwright-core';

/** Milliseconds between two pictures of a page whose drawing asks for the next one again and again. */
const GAP = 200;

/**
 * Has a page draw five pictures a second where it draws all the time, as the grid does: nobody looks, and each is work.
 * A picture asked for outside of drawing comes at once; frames within the page draw as they do.
 */
export const drawFewFrames = (page: Page): Promise<unknown> =>
  page.addInitScript((gap) => {
    if (window !== window.top) return;
    const [next, stop] = [window.requestAnimationFrame.bind(window), window.cancelAnimationFrame.bind(window)];
    /** The timer of a picture that waits, or its frame, by the number it was given. */
    const asked = new Map<number, () => void>();
    let [last, isDrawing] = [0, false];
    window.requestAnimationFrame = (draw) => {
      const id = ++last;
      const ask = (): void => {
        const frame = next((time) => {
          asked.delete(id);
          isDrawing = true;
          try {
            draw(time);
          } finally {
            isDrawing = false;
          }
        });
        asked.set(id, () => stop(frame));
      };
      if (!isDrawing) ask();
      else {
        const timer = window.setTimeout(ask, gap);
        asked.set(id, () => window.clearTimeout(timer));
      }
      return id;
    };
    window.cancelAnimationFrame = (id) => {
      asked.get(id)?.();
      asked.delete(id);
    };
  }, GAP);
