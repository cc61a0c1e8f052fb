import type { HighlightPlan, SheetPlan } from '../../core';
import { withFormulaFormat } from './conditional-formats';
import { withText } from './content-types';
import { withCharts } from './drawing';
import { withLook } from './looks';
import type { Package } from './package';
import { withPlannedCells } from './plan-cells';
import type { StyleOf } from './plan-styles';
import { textOf } from './relations';
import { sheetPart } from './sheet-list';
import { stylesPart } from './style-sheet';

/** Fills a planned sheet whose frame is there: cells, links, filter, live formats and charts. */
export function withPlan(source: Package, plan: SheetPlan, styleOf: StyleOf): Package {
  const part = sheetPart(source, plan.name);
  const filled = withText(source, part, withPlannedCells(textOf(source, part) ?? '', plan, styleOf));
  const formatted = [...plan.highlights ?? []].reverse().reduce((before, highlight) => withLiveFormat(before, part, highlight), filled);
  return withCharts(formatted, part, plan.name, plan.charts ?? []);
}

/** Each format goes before those already there, so that the plan's first one wins. */
function withLiveFormat(source: Package, part: string, { area, formula, look }: HighlightPlan): Package {
  const styles = stylesPart(source);
  const listed = withLook(textOf(source, styles) ?? '', look);
  const xml = withFormulaFormat(textOf(source, part) ?? '', { areas: [area], formula, look: listed.index });
  return withText(withText(source, styles, listed.xml), part, xml);
}
