import { addressOf, figureAt, printNumber, type Ref } from '../relations';
import { periodId, type Table } from '../tables';
import { cellHit, cellsOf, isNumericColumn, shownAt } from './hit';
import { workbookRule } from './rule';

interface Facts {
  readonly value: string;
  readonly other: string;
  readonly sheet: string;
}

/** One annex on two sheets, one place, two figures: a copy that was not updated. */
export const sameFactDiffers = workbookRule('same-fact-differs')<Facts>({
  level: 'error',
  basis: '同一数据在各处应当一致',
  traits: { about: 'value', compares: ['elsewhere'] },
  words: {
    title: '同一数据不一致',
    why: '引用哪一处，通报就是哪个数。',
    say: ({ value, other, sheet }) => `这里是${value}，工作表“${sheet}”同一市县同一栏是${other}。`,
  },
  check: ({ tables }) => tables.flatMap((table, i) => tables.slice(0, i).filter((first) => isSameAnnex(first, table)).flatMap((first) => differences(first, table))),
});

const isSameAnnex = (a: Table, b: Table): boolean =>
  a.annex === b.annex && (!a.period || !b.period || periodId(a.period) === periodId(b.period));

function differences(first: Table, again: Table) {
  const known = new Map(cellsOf(first, isNumericColumn).map((ref) => [factKey(ref), ref] as const));
  return cellsOf(again, isNumericColumn).flatMap((ref) => {
    const other = factKey(ref) === undefined ? undefined : known.get(factKey(ref));
    const [value, was] = [figureAt(ref), other && figureAt(other)];
    if (!other || value === undefined || was === undefined || value === was) return [];
    const least = ref.column.definition?.decimals ?? 0;
    return [cellHit(ref, { value: shownAt(ref), other: shownAt(other), sheet: first.sheet.name }, { also: [addressOf(other)], expected: printNumber(was, least), annex: again.annex })];
  });
}

function factKey({ row, column }: Ref): string | undefined {
  const who = row.kind === 'total' ? 'total' : row.kind === 'place' ? row.unit?.id : undefined;
  return who === undefined ? undefined : `${who}|${column.definition?.id ?? ''}`;
}
