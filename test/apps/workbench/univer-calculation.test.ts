import type { FUniver } from '@univerjs/core/facade';
import { followedCalculation } from '../../../src/apps/workbench/model/univer-calculation';

/** Holds everything up, as a busy machine does. */
function busy(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
}

/** An engine that hears of a change after us, and begins to calculate 100 ms after it has. */
function slowEngine(): { readonly api: FUniver; change(): void; readonly isCalculated: () => boolean } {
  const heard: ((command: { readonly id: string }) => void)[] = [];
  const starts: (() => void)[] = [];
  let isCalculated = false;
  const api = {
    onCommandExecuted: (listener: (command: { readonly id: string }) => void) => heard.push(listener),
    getFormula: () => ({
      calculationStart: (listener: () => void) => starts.push(listener),
      onCalculationResultApplied: () =>
        new Promise<void>((resolve) =>
          setTimeout(() => {
            isCalculated = true;
            resolve();
          }, 20),
        ),
    }),
  };
  const change = (): void => {
    heard.forEach((listener) => listener({ id: 'some.mutation.change' }));
    busy(30);
    setTimeout(() => starts.forEach((listener) => listener()), 100);
  };
  return { api: api as unknown as FUniver, change, isCalculated: () => isCalculated };
}

it('waits for a calculation though the engine hears of a change long after us', async () => {
  const engine = slowEngine();
  const calculation = followedCalculation(engine.api);
  calculation.changed();
  engine.change();
  await calculation.settled();
  expect(engine.isCalculated()).toBe(true);
});
