import { cellsMeant, columnsIn, checkedRows, verdictIn, type StatedCheck } from '../formulas';
import { addressOf, readingAt, type Ref } from '../relations';
import { columnTitle, addressIn, type TableRow } from '../tables';
import { cellHit, shownAt } from './hit';
import { workbookRule, type Hit, type Unchecked } from './rule';

interface Facts {
  readonly formula: string;
  readonly note: string;
  readonly figures: readonly string[];
}

/**
 * A formula of the user that is no linear relation is checked row by row as it stands; it is told at the first cell it
 * names.
 */
export const formulaFails = workbookRule('formula-fails')<Facts>({
  level: 'error',
  basis: '审核公式',
  traits: { about: 'value' },
  words: {
    title: '不符合审核公式',
    why: '这条公式是本单位自己定的要求，不成立就要修改或说明。',
    say: ({ formula, note, figures }) => `应有${formula}${note === '' ? '' : `（${note}）`}，现${figures.join('、')}。`,
  },
  check: ({ formulas }) => (formulas?.checks ?? []).flatMap(outcomesOf),
});

function outcomesOf(check: StatedCheck): readonly (Hit<Facts> | Unchecked)[] {
  const outcomes = checkedRows(check.bound).flatMap((row): (Hit<Facts> | Unchecked)[] => {
    const verdict = verdictIn(check.bound, row);
    if (verdict === 'fails') return [failure(check, row)];
    return typeof verdict === 'object' ? [{ unchecked: `${check.line.formula}：${verdict.unchecked}` }] : [];
  });
  const reasons = new Set(outcomes.flatMap((one) => ('unchecked' in one ? [one.unchecked] : [])));
  return [...outcomes.filter((one) => !('unchecked' in one)), ...[...reasons].map((unchecked) => ({ unchecked }))];
}

function failure({ line, bound }: StatedCheck, row: TableRow): Hit<Facts> {
  const cells = columnsIn(bound.expression).flatMap((name) => cellsMeant(name, bound, row).slice(0, 1));
  const own = cells.filter(({ table }) => table === bound.table);
  const at = own.find((ref) => ref.row === row) ?? own[0] ?? cells[0];
  const facts = { formula: line.formula, note: line.note, figures: cells.filter(isFirst).map(shown) };
  if (!at) return { at: addressIn(bound.table, row.row, 0), facts, annex: bound.table.annex };
  const also = cells.filter((ref) => ref !== at && bound.table.sheet.name === ref.table.sheet.name);
  return cellHit(at, facts, { also: also.map(addressOf), annex: bound.table.annex });
}

const isFirst = (ref: Ref, i: number, all: readonly Ref[]): boolean =>
  all.findIndex((one) => one.column === ref.column && one.row === ref.row && one.table === ref.table) === i;

const shown = (ref: Ref): string =>
  `“${columnTitle(ref.column)}”${readingAt(ref).kind === 'blank' ? '空' : shownAt(ref).trim()}`;
