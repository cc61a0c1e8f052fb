import { annexes } from '../annexes';
import { isFormula, type Content, type Value } from '../formula';
import type { LaidSheet } from '../grid';
import { layOut } from '../lay-out';
import { SEPTEMBER } from '../period';
import { valueOf } from '../results';
import { auditVacancyFaults, lostColumn } from './audit-vacancy';
import { compensationPolicyFaults, skippedNumber } from './compensation-policy';
import { expropriationFaults } from './expropriation';
import type { CellFault, Expected, SheetFault } from './fault';
import { foreignSheet } from './foreign-sheet';
import { fundingFaults } from './funding';
import { lostPlace, otherPeriod, publicRentalFaults } from './public-rental';
import { rectificationFaults } from './rectification';
import { duplicateRow, rentSubsidyFaults } from './rent-subsidy';
import { shantytownFaults } from './shantytown';

const SHEET_FAULTS: readonly SheetFault[] = [duplicateRow, skippedNumber, otherPeriod, lostPlace, lostColumn];

const CELL_FAULTS: readonly CellFault[] = [
  ...shantytownFaults,
  ...rentSubsidyFaults,
  ...expropriationFaults,
  ...compensationPolicyFaults,
  ...publicRentalFaults,
  ...rectificationFaults,
  ...fundingFaults,
  ...auditVacancyFaults,
];

/** The annex that is not in the faulty workbook. */
const LOST_ANNEX = '保障性租赁住房';

/** Faults of the workbook as a whole: an annex too few and a table too many. */
const WORKBOOK_FAULTS: readonly Expected[] = [
  {
    sheet: '附件1棚改开工',
    cell: 'A2',
    rule: 'missing-annex',
    was: LOST_ANNEX,
    now: '',
    note: '缺“保障性租赁住房工作进展情况表”，问题记在第一张附表的标题',
  },
  {
    sheet: foreignSheet.name,
    cell: 'A4',
    rule: 'unknown-annex',
    was: '',
    now: foreignSheet.title,
    note: '夹带一张不属于九张附表的表，问题记在表头',
  },
];

/** September's annexes as a county might really submit them, and every finding that an audit of them should make. */
export function faultyWorkbook(): { readonly sheets: readonly LaidSheet[]; readonly errors: readonly Expected[] } {
  const plans = annexes(SEPTEMBER).filter(({ name }) => name !== LOST_ANNEX);
  const shaped = [
    ...plans.map((plan) =>
      SHEET_FAULTS.filter(({ sheet }) => sheet === plan.name).reduce((now, fault) => fault.plant(now), plan),
    ),
    foreignSheet,
  ];
  const laid = shaped.map(layOut);
  return {
    sheets: laid.map(withCellFaults),
    errors: laid.flatMap((sheet) => [
      ...WORKBOOK_FAULTS.filter((fault) => fault.sheet === sheet.name),
      ...SHEET_FAULTS.filter((fault) => fault.sheet === sheet.name).map((fault) => expectedOfSheet(fault, sheet)),
      ...CELL_FAULTS.filter((fault) => fault.sheet === sheet.name).map((fault) => expectedOfCell(fault, sheet)),
    ]),
  };
}

function withCellFaults(sheet: LaidSheet): LaidSheet {
  const changes = CELL_FAULTS.filter((fault) => fault.sheet === sheet.name).flatMap((fault) => changesOf(fault, sheet));
  return { ...sheet, cells: changes.reduce((cells, [at, content]) => changed(cells, at, content), sheet.cells) };
}

const changesOf = (fault: CellFault, sheet: LaidSheet): readonly (readonly [string, Content])[] => [
  [sheet.find(fault.place, fault.column), contentOf(fault, sheet)],
  ...Object.entries(fault.along ?? {}).map(([key, content]) => [sheet.find(fault.place, key), content] as const),
];

const contentOf = ({ place, to }: CellFault, sheet: LaidSheet): Content =>
  typeof to === 'function' ? to((key) => sheet.find(place, key)) : to;

function changed(cells: LaidSheet['cells'], at: string, content: Content): LaidSheet['cells'] {
  const cell = cells.get(at);
  if (!cell) throw new RangeError(`There is no cell ${at}`);
  return new Map(cells).set(at, { ...cell, content });
}

const expectedOfSheet = ({ sheet, rule, was, now, note, at }: SheetFault, laid: LaidSheet): Expected => ({
  sheet,
  cell: at(laid),
  rule,
  was,
  now,
  note,
});

function expectedOfCell(fault: CellFault, laid: LaidSheet): Expected {
  const { sheet, place, column, rule, note } = fault;
  const cell = laid.find(place, column);
  const to = contentOf(fault, laid);
  return {
    sheet,
    cell,
    rule,
    was: printed(valueOf(laid, cell)),
    now: isFormula(to) ? `=${to.formula}` : printed(to),
    note,
  };
}

const printed = (value: Value): string => (typeof value === 'object' ? value.error : String(value ?? ''));
