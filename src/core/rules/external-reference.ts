import { formulaCells } from './formulas';
import { cellHit } from './hit';
import { tableRule } from './rule';

interface Facts {
  readonly formula: string;
}

/** A formula that reads another workbook shows an old figure, or none, on anybody else's machine. */
export const externalReference = tableRule('external-reference')<Facts>({
  level: 'warning',
  basis: '附表填报要求：报送的工作簿不引用外部文件',
  traits: { about: 'formula' },
  words: {
    title: '引用外部文件',
    why: '上报后对方打不开被引用的文件，数据无法更新也无法核对。',
    say: ({ formula }) => `公式${formula}引用了另一个工作簿。`,
  },
  check: (table) =>
    formulaCells(table).flatMap((cell) =>
      cell.column.definition !== undefined && /\[[^\]]*\][^!]*!/.test(cell.formula)
        ? [cellHit(cell, { formula: cell.formula })]
        : [],
    ),
});
