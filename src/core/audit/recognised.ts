import { columnLabel } from '../programmes';
import {
  areaIn,
  explainedColumns,
  periodName,
  type ColumnEvidence,
  type Scope,
  type Table,
  type TableColumn,
} from '../tables';
import { columnName, type Address, type Area } from '../workbook';
import type { Report } from './report';
import { scopeLine } from './words';

/** What a sheet column was taken for. */
export interface RecognisedColumn {
  readonly at: Address;
  /** Its letter, or its row number where places run across. */
  readonly position: string;
  /** The header as written. */
  readonly header: string;
  /** The column of the annex; absent for one that is none. */
  readonly as?: string;
  /** What that rests on; `relations` for a column of the table's own that the figures explain. */
  readonly by: ColumnEvidence | 'relations' | 'dismissed' | 'nothing';
}

/** What was taken for an annex, and why. */
export interface RecognisedTable {
  readonly sheet: string;
  readonly annex: string;
  readonly annexId: string;
  readonly area: Area;
  readonly period?: string;
  readonly scope: Scope;
  readonly rows: number;
  /** The title it was known by; absent where its columns told. */
  readonly title?: string;
  readonly columns: readonly RecognisedColumn[];
  /** Columns of the annex that were not found and are required. */
  readonly missing: readonly string[];
}

/** What an audit took for what, table by table. */
export const recognisedTables = ({ tables }: Pick<Report, 'tables'>): readonly RecognisedTable[] =>
  tables.map((table) => ({
    sheet: table.sheet.name,
    annex: table.annex.name,
    annexId: table.annex.id,
    area: areaIn(table, table.area),
    ...(table.period ? { period: periodName(table.period) } : {}),
    scope: table.scope,
    rows: table.rows.length,
    ...(table.title ? { title: table.title.text } : {}),
    columns: table.columns
      .filter(({ path, definition }) => path.length > 0 || definition)
      .map((column) => recognisedColumn(table, column)),
    missing: table.missing.filter(({ isOptional }) => !isOptional).map((column) => columnLabel(column)),
  }));

function recognisedColumn(table: Table, column: TableColumn): RecognisedColumn {
  const { definition, header, path, unit, evidence, isDismissed } = column;
  const isOwn = explainedColumns(table).has(column.column);
  return {
    at: header,
    position: table.isTurned ? String(column.column + 1) : columnName(table.split ? header.column : column.column),
    header: path.join('/') + (unit === undefined ? '' : `(${unit})`),
    ...(definition ? { as: columnLabel(definition) } : {}),
    by: evidence ?? (isDismissed ? 'dismissed' : isOwn ? 'relations' : 'nothing'),
  };
}

/** What a column was known by, as people read it. */
const EVIDENCE_NAMES: Readonly<Record<RecognisedColumn['by'], string>> = {
  words: '按表头',
  figures: '按数字关系',
  elimination: '按排除',
  user: '按填写人说明',
  relations: '表样以外，按数字关系核对',
  dismissed: '按填写人说明不属于附表',
  nothing: '表样以外，未核对',
};

/** A table in one line: 附件2：租赁补贴，2022年1—9月，全省51个市县，52行，A3:K56。 */
export const recognisedLine = ({ sheet, annex, period, scope, rows }: RecognisedTable, range: string): string =>
  [
    `${sheet}：${annex}`,
    ...(period === undefined ? ['没有读到期间'] : [period]),
    ...(rows > 0 ? [scopeLine(scope)] : []),
    `${rows}行`,
    range,
  ].join('，');

/** The columns whose recognition a person may want to look at: all but those whose header says it. */
export const doubtfulColumns = ({ columns }: RecognisedTable): readonly RecognisedColumn[] =>
  columns.filter(({ by }) => by !== 'words');

/** One column as a clause: F列“拨付数”＝已发放（按数字关系）. */
export const recognisedColumnLine = ({ position, header, as, by }: RecognisedColumn): string =>
  `${position}列“${header}”${as === undefined ? '' : `＝${as}`}（${EVIDENCE_NAMES[by]}）`;
