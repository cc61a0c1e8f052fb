import { meantUnits, oddNames, type OddName } from '../relations';
import { isCityProperAlone, type Table, type TableRow } from '../tables';
import { NO_REGISTER, tableRule } from './rule';

interface Facts {
  readonly label: string;
  readonly nearest: string | undefined;
  /** What says that it is another, where the programme has no register of the places. */
  readonly by: OddName['by'] | undefined;
}

/** Why the labels of a table are not held against the register: 中部片区, 东部片区 beside the sheets of their places. */
const NO_PLACES = '这张表没有一行是市县，所列名称没有核对';

/** Whether no row of a table is a known place, while other tables list them. */
const listsNoPlaces = ({ rows, programme }: Table, tables: readonly Table[]): boolean =>
  programme.isLearnt !== true &&
  rows.filter(({ kind }) => kind === 'place').length >= FEWEST &&
  rows.every(({ unit, match }) => !unit && !(match.kind === 'unknown' && match.nearest)) &&
  tables.some((other) => other.rows.some(({ unit }) => unit));

/** 市区 and 州直 in a table of somewhere else are of the city or prefecture that the table is of, whatever it is. */
const isCityItself = ({ unit, label }: TableRow, { programme }: Table): boolean =>
  !unit && programme.isLearnt === true && isCityProperAlone(label.replace(/^其中[:：]?/, ''));

/** One or two odd names may be misspelt. */
const FEWEST = 3;

/**
 * A name that is none of the reporting units; the nearest legal one is only proposed, never written unasked. A 其中 need
 * not be a place.
 */
export const unknownPlace = tableRule('unknown-place')<Facts>({
  level: 'error',
  basis: '报送市县名录',
  traits: { about: 'name' },
  words: {
    title: '市县名称不识别',
    why: '名称不在名录里，这一行无法与计划、上期和其他附表比对。',
    throughout: '多半是市县名称不在这一栏，或是外省的表',
    say: ({ label, nearest, by }) => {
      if (label === '') return `这一行没有市县名称${nearest === undefined ? '' : `，表中只缺“${nearest}”`}。`;
      if (by === 'workbook' && nearest !== undefined) return `“${label}”在其他表中写作“${nearest}”，请核对是哪一个。`;
      if (by === 'country' && nearest !== undefined)
        return `“${label}”不在全国行政区划中，与其他市县同属一地的有“${nearest}”。`;
      return `“${label}”不在名录中${nearest === undefined ? '' : `，最接近的是“${nearest}”`}。`;
    },
  },
  check: (table, context) => {
    if (listsNoPlaces(table, context.tables)) return [{ unchecked: NO_PLACES }];
    const meant = meantUnits(table, context);
    const odd = table.programme.isLearnt ? oddNames(context.tables) : undefined;
    const hits = table.rows.flatMap((row) => {
      if ((row.kind !== 'place' && row.kind !== 'part') || isCityItself(row, table)) return [];
      const { match } = row;
      const { meant: written, by } = odd?.get(row) ?? {};
      if (match.kind !== 'unknown' && match.kind !== 'blank' && written === undefined) return [];
      const nearest = written ?? (meant.get(row) ?? (match.kind === 'unknown' ? match.nearest : undefined))?.name;
      if (row.kind === 'part' && (nearest === undefined || table.programme.isLearnt)) return [];
      const proposal =
        nearest === undefined ? {} : { expected: nearest, fix: { isSafe: false, at: row.labelCell, to: nearest } };
      return [
        {
          at: row.labelCell,
          row,
          value: row.label,
          facts: { label: row.label.trim(), nearest, by },
          ...proposal,
        },
      ];
    });
    const { isElsewhere, unregistered } = table.scope;
    return isElsewhere && unregistered === undefined ? [...hits, { unchecked: NO_REGISTER }] : hits;
  },
});
