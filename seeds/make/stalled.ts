import { annexes } from './annexes';
import { JUNE, SEPTEMBER } from './period';
import type { SheetPlan } from './plan';

/** The measures whose figures accumulate: where they stand and what they aim at. */
const MEASURES = [
  { id: 'start', sheet: '附件1棚改开工', done: 'start-done', target: 'start-plan' },
  { id: 'built', sheet: '附件1棚改开工', done: 'built-done', target: 'built-plan' },
  { id: 'investment', sheet: '附件1棚改开工', done: 'investment-done', target: 'investment-plan' },
  { id: 'subsidy', sheet: '附件2租赁补贴', done: 'done', target: 'plan' },
  { id: 'expropriation', sheet: '附件3房屋征收', done: 'taken-households', target: undefined },
  { id: 'affordable', sheet: '保障性租赁住房', done: 'done', target: 'plan' },
  { id: 'allocated', sheet: '公租房', done: 'allocated', target: 'raised' },
  { id: 'new-build', sheet: '公租房', done: 'new-done', target: 'new-plan' },
  { id: 'rectification', sheet: '问题项目整改', done: 'done', target: 'target' },
  { id: 'vacancy', sheet: '审计整改', done: 'done', target: 'vacant' },
] as const;

/**
 * By measure, the places with some progress, short of their target, whose figure is the same in June and in September.
 */
export function stalled(): Readonly<Record<string, readonly string[]>> {
  const june = annexes(JUNE);
  const september = annexes(SEPTEMBER);
  return Object.fromEntries(
    MEASURES.map(({ id, sheet, done, target }) => [
      id,
      rowsOf(september, sheet)
        .filter(({ place, cells }) => {
          const now = cells[done];
          const aim = target === undefined ? Infinity : cells[target];
          const before = rowsOf(june, sheet).find((row) => row.place === place)?.cells[done];
          return typeof now === 'number' && typeof aim === 'number' && now > 0 && now < aim && before === now;
        })
        .map(({ place }) => place),
    ]),
  );
}

const rowsOf = (sheets: readonly SheetPlan[], name: string): SheetPlan['rows'] =>
  sheets.find((sheet) => sheet.name === name)?.rows ?? [];
