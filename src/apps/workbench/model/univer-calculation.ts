import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/engine-formula/facade';
import type {} from '@univerjs/sheets-formula/facade';

/** What is known of Univer's calculations. */
export interface UniverCalculation {
  /** Cells changed, after which Univer calculates. */
  changed(): void;
  /** Resolves when every result that follows from the changes so far has arrived. */
  settled(): Promise<void>;
}

/** Longest wait for the results of a calculation, in milliseconds. */
const LONGEST = 30_000;
/** Univer begins to calculate so many milliseconds after the last change, by a timer set before ours. */
const BEGINS = 100;

/**
 * Follows Univer's calculations by their order, not by the clock: timers of one length fire in the order in which they
 * were set, however late, so that what has not begun when ours fires does not begin at all. Made before a workbook is
 * opened, because opening one may calculate.
 */
export function followedCalculation(api: FUniver): UniverCalculation {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let beginning: Promise<void> | undefined;
  let running: Promise<void> | undefined;
  // Its own event of applied results waits for an idle page, which a busy one never is; its promise does not.
  api.getFormula().calculationStart(() => {
    const results = api.getFormula().onCalculationResultApplied(LONGEST);
    const own: Promise<void> = results
      .catch(() => undefined)
      .then(() => {
        if (running === own) running = undefined;
      });
    running = own;
  });

  let begun = (): void => undefined;
  const wait = (): void => {
    clearTimeout(timer);
    // The second one lets what the first timer of Univer set off come as far as its start.
    timer = setTimeout(() => {
      timer = setTimeout(begun);
    }, BEGINS);
  };
  // Whatever is done beside the change, such as looks, may have Univer set its timer again: once all have heard of it.
  api.onCommandExecuted(({ id }) => {
    if (beginning && id.includes('.mutation.')) queueMicrotask(wait);
  });
  return {
    changed() {
      beginning ??= new Promise((resolve) => {
        begun = () => {
          beginning = undefined;
          resolve();
        };
      });
      queueMicrotask(wait);
    },
    async settled() {
      while (beginning ?? running) await (beginning ?? running);
    },
  };
}
