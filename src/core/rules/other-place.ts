import { placeRows, type Table } from '../tables';
import { templateIdentity } from '../workbook';
import { workbookRule } from './rule';

interface Facts {
  readonly found: string;
  readonly wanted: string;
}

/**
 * A template made for one place holds the row of another: its names are locked, so that somebody took the wrong file.
 */
export const otherPlace = workbookRule('other-place')<Facts>({
  level: 'error',
  basis: '填报说明：使用下发给本地的模板',
  traits: { about: 'name', isDecisive: true },
  words: {
    title: '市县与模板不符',
    why: '数字会记到别的市县名下。',
    say: ({ found, wanted }) => `模板是下发给“${wanted}”的，这一行是“${found}”。`,
  },
  concerns: ({ snapshot }) => templateIdentity(snapshot) !== undefined,
  check: ({ snapshot, tables }) => {
    const wanted = templateIdentity(snapshot)?.place;
    if (wanted === undefined || !isOnePlace(wanted, tables)) return [];
    return tables
      .filter(({ annex }) => !annex.isTargets)
      .flatMap((table) =>
        placeRows(table)
          .filter(({ unit }) => unit && unit.name !== wanted)
          .map((row) => ({ at: row.labelCell, row, facts: { found: row.unit?.name ?? row.label, wanted } })),
      );
  },
});

const isOnePlace = (name: string, [first]: readonly Table[]): boolean =>
  first?.programme.units.some((unit) => unit.name === name) ?? false;
