import type { PageLook } from './word-file';
import type { ParagraphLook, RunLook } from './word-xml';

/**
 * Half-points and twips of the sizes that GB/T 9704-2012 sets: 二号 22 pt, 三号 16 pt, 四号 14 pt; 22 lines a page make 29 pt
 * a line.
 */
const TITLE_SIZE = 44;
/** 三号. */
const BODY_SIZE = 32;
/** 四号, for page numbers. */
const PAGE_SIZE = 28;
export const LINE = 580;
/** One character of the body, in twips. */
export const CHARACTER = 320;

/** Word replaces a font that a computer lacks by itself; the names are those offices install. */
export const TITLE_FONT: RunLook = { font: '方正小标宋简体', size: TITLE_SIZE };
export const BODY: RunLook = { font: '仿宋_GB2312', size: BODY_SIZE };
export const HEADING: RunLook = { font: '黑体', size: BODY_SIZE };
export const LEAD: RunLook = { font: '楷体_GB2312', size: BODY_SIZE };

/** Two characters before the first line of a paragraph. */
export const FIRST_LINE = { firstLine: 2 * CHARACTER, firstLineChars: 200 };
/** How a title stands. */
export const TITLE: ParagraphLook = { align: 'center', line: 660 };

const twips = (millimetres: number): number => Math.floor((millimetres / 25.4) * 1440);

/** A4 with the margins that the standard sets; “— 1 —” one character from the outer edge. */
export const PAGE: PageLook = {
  width: twips(210),
  height: twips(297),
  margin: {
    top: twips(37),
    right: twips(26),
    bottom: twips(35),
    left: twips(28),
    header: twips(15),
    footer: twips(24),
  },
  run: BODY,
  line: LINE,
  pageNumber: { run: { font: '宋体', size: PAGE_SIZE }, fromEdge: CHARACTER },
};
