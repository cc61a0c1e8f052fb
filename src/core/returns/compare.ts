import { EXPLANATIONS, explanationKey, explanationsOf, type Explanation, type Finding, type Report } from '../audit';
import { columnLabel, isReported } from '../programmes';
import { relativeFormula } from '../relations';
import {
  cellAddress,
  cellFormula,
  cellValue,
  findColumn,
  plainText,
  rowName,
  type Table,
  type TableColumn,
  type TableRow,
} from '../tables';
import { groupedBy, isBlank, isError, type Address, type SettingEdit, type Snapshot, type Value } from '../workbook';

/** One submission of a place or a province, audited. */
export interface AuditedSubmission {
  readonly snapshot: Snapshot;
  readonly report: Report;
}

/** A cell that says something else than in the submission before. */
export interface ChangedCell {
  readonly table: Table;
  readonly place: string;
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
  readonly at: Address;
  /** What was computed before and is typed now. */
  readonly lostFormula?: string;
}

/** A row that only one of the submissions has. */
export interface OtherRow {
  readonly table: Table;
  readonly place: string;
  readonly at: Address;
}

/** What became of a submission when it was sent again. */
export interface Comparison {
  readonly changed: readonly ChangedCell[];
  readonly added: readonly OtherRow[];
  readonly removed: readonly OtherRow[];
  /** Findings of the submission before that are gone. */
  readonly settled: readonly Finding[];
  readonly remaining: readonly Finding[];
  readonly fresh: readonly Finding[];
  /** Explanations written for the submission before whose value stayed. */
  readonly carried: readonly Explanation[];
}

/** Compares two submissions by annex, place and column, wherever they stand on their sheets. */
export function compareSubmissions(before: AuditedSubmission, after: AuditedSubmission): Comparison {
  const pairs = pairedTables(before.report.tables, after.report.tables);
  const rows = pairs.flatMap(([one, other]) => pairedRows(one, other));
  return {
    changed: rows.flatMap(({ one, other }) => (one && other ? changedCells(one, other) : [])),
    added: rows.flatMap(({ one, other }) => (other && !one ? [otherRow(other)] : [])),
    removed: rows.flatMap(({ one, other }) => (one && !other ? [otherRow(one)] : [])),
    ...comparedFindings(before.report.findings, after.report.findings),
    carried: carriedExplanations(before, after),
  };
}

/** Whether two workbooks can be submissions of the same: a place of one stands in the other, in the same annex. */
export function isSameSubmission(before: AuditedSubmission, after: AuditedSubmission): boolean {
  const places = ({ report }: AuditedSubmission): ReadonlySet<string> =>
    new Set(
      report.tables.flatMap(({ annex, rows }) => rows.flatMap(({ unit }) => (unit ? [`${annex.id} ${unit.id}`] : []))),
    );
  const known = places(before);
  return [...places(after)].some((place) => known.has(place));
}

/** Keeps the explanations whose value stayed in the new submission; undefined where there is none. */
export function carryEdit({ carried }: Comparison, after: Snapshot): SettingEdit | undefined {
  return carried.length === 0
    ? undefined
    : { kind: 'setting', key: EXPLANATIONS, to: [...explanationsOf(after), ...carried] };
}

interface SubmittedLine {
  readonly table: Table;
  readonly row: TableRow;
}

/** Tables of the same annex in the order of their sheets; one that stands alone is paired with nothing. */
function pairedTables(
  before: readonly Table[],
  after: readonly Table[],
): readonly (readonly [Table | undefined, Table | undefined])[] {
  const ids = [...new Set([...before, ...after].map(({ annex }) => annex.id))];
  return ids.flatMap((id) => {
    const [ones, others] = [before, after].map((tables) => tables.filter(({ annex }) => annex.id === id));
    const count = Math.max(ones?.length ?? 0, others?.length ?? 0);
    return Array.from({ length: count }, (_, i) => [ones?.[i], others?.[i]] as const);
  });
}

function pairedRows(
  one: Table | undefined,
  other: Table | undefined,
): readonly { readonly one?: SubmittedLine; readonly other?: SubmittedLine }[] {
  const [ones, others] = [keyedRows(one), keyedRows(other)];
  return [...new Set([...others.keys(), ...ones.keys()])].map((key) => {
    const [before, after] = [ones.get(key), others.get(key)];
    return { ...(before ? { one: before } : {}), ...(after ? { other: after } : {}) };
  });
}

/** Rows by what they are: a place, a total, a sub-total; of several alike the first, the second and so on. */
function keyedRows(table: Table | undefined): ReadonlyMap<string, SubmittedLine> {
  if (!table) return new Map();
  const groups = groupedBy(table.rows, ({ kind, unit, label }) => `${kind} ${unit?.id ?? plainText(label)}`);
  return new Map([...groups].flatMap(([key, rows]) => rows.map((row, i) => [`${key} ${i}`, { table, row }] as const)));
}

const otherRow = ({ table, row }: SubmittedLine): OtherRow => ({ table, place: rowName(row), at: row.labelCell });

function changedCells(one: SubmittedLine, other: SubmittedLine): readonly ChangedCell[] {
  return other.table.annex.columns.filter(isReported).flatMap((definition): readonly ChangedCell[] => {
    const [before, after] = [findColumn(one.table, definition.id), findColumn(other.table, definition.id)];
    if (!before || !after || !isChanged(one, before, other, after)) return [];
    const lost =
      cellFormula(other.table, other.row, after) === undefined ? cellFormula(one.table, one.row, before) : undefined;
    return [
      {
        table: other.table,
        place: rowName(other.row),
        column: columnLabel(definition),
        before: cellValue(one.table, one.row, before),
        after: cellValue(other.table, other.row, after),
        at: cellAddress(other.table, other.row, after),
        ...(lost === undefined ? {} : { lostFormula: lost }),
      },
    ];
  });
}

/** A typed cell by its value; a computed one by its formula, since its value follows from the others. */
function isChanged(one: SubmittedLine, before: TableColumn, other: SubmittedLine, after: TableColumn): boolean {
  const [formula, now] = [cellFormula(one.table, one.row, before), cellFormula(other.table, other.row, after)];
  const isSame = sameValue(cellValue(one.table, one.row, before), cellValue(other.table, other.row, after));
  if (formula === undefined || now === undefined) return !isSame || (formula !== undefined && now === undefined);
  return (
    !isSame &&
    one.table.rows.length === other.table.rows.length &&
    relativeTo(formula, cellAddress(one.table, one.row, before)) !==
      relativeTo(now, cellAddress(other.table, other.row, after))
  );
}

const relativeTo = (formula: string, { row, column }: Address): string => relativeFormula(formula, row, column);

function sameValue(one: Value, other: Value): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  if (isError(one) || isError(other)) return isError(one) && isError(other) && one.error === other.error;
  return typeof one === 'string' && typeof other === 'string' ? plainText(one) === plainText(other) : one === other;
}

/** The same fault is of one rule, annex, place and column, wherever its cell stands now. */
const faultKey = ({ rule, annex, place, column, at }: Finding): string =>
  [rule, annex ?? at.sheet, place ?? '', column ?? ''].join('|');

function comparedFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): Pick<Comparison, 'settled' | 'remaining' | 'fresh'> {
  const left = new Map([...groupedBy(before, faultKey)].map(([key, group]) => [key, group.length] as const));
  const remaining: Finding[] = [];
  const fresh: Finding[] = [];
  for (const finding of after) {
    const count = left.get(faultKey(finding)) ?? 0;
    (count > 0 ? remaining : fresh).push(finding);
    left.set(faultKey(finding), count - 1);
  }
  const settled = before.filter((finding) => {
    const count = left.get(faultKey(finding)) ?? 0;
    left.set(faultKey(finding), count - 1);
    return count > 0;
  });
  return { settled, remaining, fresh };
}

function carriedExplanations(before: AuditedSubmission, after: AuditedSubmission): readonly Explanation[] {
  const wanted = new Set(
    after.report.findings.filter(({ level, explanation }) => level === 'warning' && !explanation).map(explanationKey),
  );
  return explanationsOf(before.snapshot).filter(({ key }) => wanted.has(key));
}
