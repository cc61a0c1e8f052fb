import { BooleanNumber } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import type { SheetAspects } from './sheet-contents';
import type { SheetModel } from './sheet-model';
import { freezeOf, toRange } from './univer-contents';

/** What aspects need of the engine; `aspects` are those kept as plain data beside Univer. */
export interface AspectEngine {
  readonly sheet: Worksheet;
  readonly aspects: SheetAspects;
  mutate(id: string, parameters: object): void;
  setAspect<Aspect extends keyof SheetAspects>(aspect: Aspect, value: SheetAspects[Aspect]): void;
}

type Show = { readonly [Aspect in keyof SheetAspects]?: (value: SheetAspects[Aspect], engine: AspectEngine) => void };

/** The aspects Univer draws too, and how it is told. */
const SHOW: Show = {
  visibility: (value, { mutate }) =>
    mutate('sheet.mutation.set-worksheet-hidden', {
      hidden: value === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    }),
  tabColour: (value, { mutate }) => mutate('sheet.mutation.set-tab-color', { color: value ?? '' }),
  frozen: (value, { mutate }) => mutate('sheet.mutation.set-frozen', { ...freezeOf(value), resetScroll: true }),
  showsGridlines: (value, { mutate }) =>
    mutate('sheet.mutation.toggle-gridlines', { showGridlines: value ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  filter(value, { mutate, aspects }) {
    if (aspects.filter) mutate('sheet.mutation.remove-filter', {});
    if (value) mutate('sheet.mutation.set-filter-range', { range: toRange(value) });
  },
};

/** The aspects the user can change in Univer's own interface are read there. */
function current(engine: AspectEngine): SheetAspects {
  const { sheet, aspects } = engine;
  const { ySplit, xSplit } = sheet.getFreeze();
  const isHidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
  return {
    ...aspects,
    frozen: { rows: ySplit, columns: xSplit },
    tabColour: sheet.getTabColor() || undefined,
    visibility: isHidden ? (aspects.visibility === 'veryHidden' ? 'veryHidden' : 'hidden') : 'visible',
  };
}

/** The part of a sheet that is plain data beside its cells. */
export function aspectsOf(engine: AspectEngine): Pick<SheetModel, 'get' | 'set'> {
  return {
    get: (aspect) => current(engine)[aspect],
    set(aspect, value) {
      SHOW[aspect]?.(value, engine);
      engine.setAspect(aspect, value);
    },
  };
}
