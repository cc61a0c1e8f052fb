import { addressOf, figureAt, readingAt, type Ref } from '../relations';
import { cellValue, findColumn, plainText, type Table, type TableRow } from '../tables';
import { cellHit, columnName, shownAt } from './hit';
import { tableRule, type Hit } from './rule';

interface Facts {
  readonly text: string;
  readonly column: string;
  readonly figure: string;
}

/** What people write in words, and the figure it is about; `isZero` says what the words claim. */
const CLAIMS: readonly { readonly pattern: RegExp; readonly isZero: boolean; readonly columns: readonly string[] }[] = [
  { pattern: /(?:未|没有|尚未)(?:全面)?开工/, isZero: true, columns: ['shantytown/start-done', 'affordable-rental/done', 'public-rental/new-done'] },
  { pattern: /(?:未|没有|尚未)(?:实际)?发放/, isZero: true, columns: ['rent-subsidy/done'] },
  { pattern: /(?:未|没有|尚未)(?:启动|开展)?(?:征收|征迁)|征收(?:工作)?(?:未|尚未)启动|^无征收/, isZero: true, columns: ['expropriation/all-households'] },
  { pattern: /(?:未|没有|尚未)(?:启动|开展)?整改|整改(?:未|尚未)启动/, isZero: true, columns: ['rectification/done', 'audit-vacancy/done'] },
  { pattern: /(?:未|没有|尚未)发行/, isZero: true, columns: ['funding/bond-issued'] },
];

/** Words and figures of one row that say opposite things; only a person knows which is right. */
export const contradictionOfText = tableRule('contradiction-of-text')<Facts>({
  level: 'warning',
  basis: '附表填报要求：备注与数据一致',
  traits: { about: 'value', compares: ['beside'] },
  words: {
    title: '文字与数字矛盾',
    why: '同一行的文字和数字说法相反，必有一处不对。',
    say: ({ text, column, figure }) => `写着“${text}”，而“${column}”是${figure}。`,
  },
  check: (table) => [...remarks(table), ...answers(table)],
});

/** Remarks that deny what a figure shows. A remark with a number in it speaks of part of the matter. */
function remarks(table: Table): readonly Hit<Facts>[] {
  const remark = findColumn(table, 'remark');
  if (!remark) return [];
  return table.rows.flatMap((row) => {
    const text = plainText(String(cellValue(table, row, remark) ?? ''));
    if (text === '' || /\d/.test(text)) return [];
    const claim = CLAIMS.find(({ pattern, columns }) => pattern.test(text) && columns.some((id) => claimed(table, id)));
    const ref = claim && claimedRef(table, row, claim.columns);
    if (!ref || (figureAt(ref) ?? 0) === 0) return [];
    return [contradiction({ table, row, column: remark }, ref)];
  });
}

const claimed = (table: Table, id: string): boolean => id.startsWith(`${table.annex.id}/`);

function claimedRef(table: Table, row: TableRow, columns: readonly string[]): Ref | undefined {
  const id = columns.find((one) => claimed(table, one))?.split('/')[1];
  const column = id === undefined ? undefined : findColumn(table, id);
  return column && { table, row, column };
}

/** Answers that a figure contradicts: paid monthly, with nothing paid. */
function answers(table: Table): readonly Hit<Facts>[] {
  return table.annex.relations.flatMap((relation) => {
    if (relation.kind !== 'agrees') return [];
    const answer = findColumn(table, relation.column);
    const number = findColumn(table, relation.number);
    if (!answer || !number) return [];
    return table.rows.filter((row) => row.kind === 'place').flatMap((row) => {
      const text = plainText(String(cellValue(table, row, answer) ?? ''));
      const ref = { table, row, column: number };
      const isSaid = answer.definition?.options.some((forms) => relation.is.includes(forms[0] ?? '') && forms.includes(text)) ?? false;
      const isContrary = readingAt(ref).kind === 'number' && (figureAt(ref) === 0) === relation.positive;
      return isSaid && isContrary ? [contradiction({ table, row, column: answer }, ref)] : [];
    });
  });
}

const contradiction = (words: Ref, figure: Ref): Hit<Facts> =>
  cellHit(words, { text: shownAt(words).trim(), column: columnName(figure.column), figure: shownAt(figure) }, { also: [addressOf(figure)] });
