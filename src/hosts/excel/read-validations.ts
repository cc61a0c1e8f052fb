import { recognise, restoredValidations, templateIdentity, type Area, type Snapshot } from '../../core';
import type { Sync } from './batch';
import { cellCount } from './bounds';

interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Adds which input cells of a template Excel checks. Takes a sync of its own, and only for a workbook that says it was
 * filled in on a template; a second one where a column is checked in part.
 */
export async function withValidations(
  context: Excel.RequestContext,
  sync: Sync,
  snapshot: Snapshot,
): Promise<Snapshot> {
  if (!templateIdentity(snapshot)) return snapshot;
  const { tables } = recognise(snapshot);
  const inputs = restoredValidations(tables, snapshot).flatMap(({ sheet, areas }) =>
    areas.map((area): Place => ({ sheet, area })),
  );
  const found = await kinds(context, sync, inputs);
  const whole = found.flatMap(({ place, type }) => (type === 'None' || type === 'MixedCriteria' ? [] : [place]));
  const cells = await kinds(
    context,
    sync,
    found.flatMap(({ place, type }) => (type === 'MixedCriteria' ? cellsIn(place) : [])),
  );
  const checked = [...whole, ...cells.flatMap(({ place, type }) => (type === 'None' ? [] : [place]))];
  const isForm = (name: string): boolean => tables.some(({ sheet }) => sheet.name === name);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      isForm(sheet.name)
        ? { ...sheet, validations: checked.flatMap((one) => (one.sheet === sheet.name ? [one.area] : [])) }
        : sheet,
    ),
  };
}

/** What is checked in each place, in one sync; none where nothing is asked. */
async function kinds(
  { workbook }: Excel.RequestContext,
  sync: Sync,
  places: readonly Place[],
): Promise<readonly { readonly place: Place; readonly type: string }[]> {
  if (places.length === 0) return [];
  const asked = places.map((place) => {
    const { row, column, rows, columns } = place.area;
    const range = workbook.worksheets.getItem(place.sheet).getRangeByIndexes(row, column, rows, columns);
    range.dataValidation.load('type');
    return { place, range };
  });
  await sync();
  return asked.map(({ place, range }) => ({ place, type: range.dataValidation.type }));
}

const cellsIn = ({ sheet, area }: Place): readonly Place[] =>
  Array.from({ length: cellCount(area) }, (_, at) => ({
    sheet,
    area: {
      row: area.row + Math.floor(at / area.columns),
      column: area.column + (at % area.columns),
      rows: 1,
      columns: 1,
    },
  }));
