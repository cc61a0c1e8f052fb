import { derivations } from '../programmes';
import { columnTitle, cellAddress, cellFormula, placeRows, type Table, type TableColumn } from '../tables';
import { findSheet, isTemplateFile, templateIdentity, type Address, type Area } from '../workbook';

import { workbookRule, type Context } from './rule';

interface Facts {
  readonly cells: number;
  /** The columns it concerns, as people call them. */
  readonly columns: string;
}

/**
 * The cells of a template that Excel no longer checks: values were pasted over them together with what they may hold.
 */
export const lostValidation = workbookRule('lost-validation')<Facts>({
  level: 'info',
  basis: '填报说明：粘贴时选“只粘贴数值”',
  traits: { about: 'sheet' },
  words: {
    title: '校验丢失',
    why: '填错时Excel不再提示，下拉列表也没有了；可以按模板恢复。',
    say: ({ cells, columns }) => `“${columns}”有${cells}格的填写校验被粘贴覆盖。`,
  },
  concerns: seesValidations,
  check: (context) =>
    context.tables.flatMap((table) => {
      const lost = uncheckedInputs(table, context);
      const columns = [...new Set(lost.map(({ column }) => columnTitle(column)))].join('”“');
      const [first] = lost;
      return first
        ? [{ at: first.at, isMarked: false, annex: table.annex, facts: { cells: lost.length, columns } }]
        : [];
    }),
});

/** Not every host can tell which cells Excel checks. */
function seesValidations({ snapshot }: Context): boolean {
  return (
    templateIdentity(snapshot) !== undefined &&
    (isTemplateFile(snapshot) || snapshot.sheets.some(({ validations }) => validations !== undefined))
  );
}

/** A cell that is filled in by hand. */
export interface Input {
  readonly at: Address;
  readonly column: TableColumn;
}

/** The cells of a table that are filled in by hand and that nothing checks. */
export function uncheckedInputs(table: Table, { snapshot }: Pick<Context, 'snapshot'>): readonly Input[] {
  const areas = findSheet(snapshot, table.sheet.name)?.validations ?? [];
  const derived = derivations(table.annex);
  const columns = table.columns.filter(
    ({ definition }) =>
      definition &&
      !derived.has(definition.id) &&
      (['count', 'amount', 'date'].includes(definition.kind) ||
        (definition.kind === 'option' && definition.options.length > 0)),
  );
  return placeRows(table).flatMap((row) =>
    columns
      .filter((column) => cellFormula(table, row, column) === undefined)
      .map((column) => ({ at: cellAddress(table, row, column), column }))
      .filter(({ at }) => !areas.some((area) => isIn(area, at))),
  );
}

const isIn = ({ row, column, rows, columns }: Area, at: Address): boolean =>
  at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
