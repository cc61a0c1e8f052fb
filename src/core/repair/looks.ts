import { OWNER_LINE, type CellLook, type PlannedCell, type SheetPlan } from '../workbook';

/** The border colour of the sheets the audit writes. */
const BORDER = '#BFC5CC';

/** The looks that those sheets share. */
export const SHEET_LOOKS: Readonly<Record<'title' | 'note' | 'head', CellLook>> = {
  title: { font: '黑体', size: 18, align: 'left', vertical: 'center' },
  note: { font: '宋体', size: 10.5, colour: '#44505C', vertical: 'center' },
  head: { font: '黑体', size: 10.5, align: 'center', vertical: 'center', fill: '#E8EDF2', border: BORDER, wrap: true },
};

/** The look of their lines. */
export const LINE_LOOK: CellLook = { font: '宋体', size: 10.5, vertical: 'center', border: BORDER, wrap: true };

/** Where the head stands: below the title and the note. */
export const FRAME_HEAD = 2;

/** A sheet that is a list: its title, whose it is, the head, then the lines. */
export const framedList = (
  name: string,
  note: string,
  head: readonly string[],
  lines: SheetPlan['cells'],
): Pick<SheetPlan, 'name' | 'cells' | 'rowHeights' | 'freezeRows' | 'print'> => ({
  name,
  cells: [
    [{ content: name, look: 'title' }],
    [{ content: OWNER_LINE + note, look: 'note' }],
    head.map((content): PlannedCell => ({ content, look: 'head' })),
    ...lines,
  ],
  rowHeights: { 0: 30, 1: 20, 2: 22 },
  freezeRows: FRAME_HEAD + 1,
  print: { orientation: 'landscape', fitToWidth: true, repeatRows: FRAME_HEAD + 1, pageNumbers: true },
});
