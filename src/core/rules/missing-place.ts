import { UNITS, type Unit } from '../places';
import { placeRows, type Table } from '../tables';
import { tableRule } from './rule';

interface Facts {
  readonly places: string;
  readonly count: number;
}

/** How much of the province a table must cover before a missing place is a gap and not another table's business. */
const MOST_OF_THEM = 0.6;

/** An annex in which every place reports should list all 51; a county's own table lists only its own. */
export const missingPlace = tableRule<Facts>({
  id: 'missing-place',
  level: 'warning',
  basis: '全省51个报送市县名录',
  words: {
    title: '缺少市县',
    why: '没有列出的市县不会进入合计和排名。',
    say: ({ places, count }) => `有${count}个市县没有列出：${places}。`,
  },
  concerns: (table) => table.annex.isForAll,
  check: (table) => {
    const absent = absentUnits(table);
    const at = table.columns.find((column) => column.definition?.kind === 'place')?.header;
    if (absent.length === 0 || !at) return [];
    return [{ at, facts: { places: absent.map((unit) => unit.name).join('、'), count: absent.length }, value: absent.map((unit) => unit.name).join('、') }];
  },
});

function absentUnits(table: Table): readonly Unit[] {
  const present = new Set(placeRows(table).map((row) => row.unit?.id));
  const absent = UNITS.filter((unit) => !present.has(unit.id));
  return UNITS.length - absent.length >= UNITS.length * MOST_OF_THEM ? absent : [];
}
