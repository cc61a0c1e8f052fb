import { LEVEL_NAMES } from '../audit';
import { RULES } from '../rules';
import { DATA_LINE, type SheetPlan } from '../workbook';
import { listCell, listSheet } from './sheets';
import * as words from './words';

/** 填报说明: how the form is filled in, and what the audit will point out, in the words of its rules. */
export const guideSheet = (period: string, scope: string): SheetPlan =>
  listSheet({
    name: words.GUIDE_SHEET,
    ownerLine: DATA_LINE,
    about: words.GUIDE_ABOUT(period, scope),
    head: words.GUIDE_HEAD,
    widths: [6, 8, 24, 60, 50],
    lines: LEVELS.flatMap((level) => RULES.filter((rule) => rule.level === level)).map(
      ({ level, basis, words: { title, why } }, i) => [
        listCell(i + 1, 'center'),
        listCell(LEVEL_NAMES[level], 'center'),
        listCell(title),
        listCell(why),
        listCell(basis),
      ],
    ),
    below: [[], ...words.GUIDE_LINES.map((content) => [{ content, look: 'note' }])],
  });

const LEVELS = ['error', 'warning', 'info'] as const;
