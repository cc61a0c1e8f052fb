import type { Otherness } from '../tables';
import { workbookRule } from './rule';

interface Facts {
  readonly title: string | undefined;
  readonly otherness: Otherness;
  /** Its columns that the figures explain; none where the table is left unread. */
  readonly checked: number;
}

/** What is said of a table that no title tells. */
const WHAT: Readonly<Partial<Record<Otherness, string>>> = {
  doubtful: '这张表没有标题，列着市县，栏目也像附表，看不出是哪一张',
  garbled: '这张表的文字是乱码，看不出是不是附表',
  placeless: '这张表没有标题，也没有列市县，不是附表',
  unlike: '这张表没有标题，栏目也不是附表的',
};

/** A table that is none of the known annexes is held to its own figures at most, and the user should know it. */
export const unknownAnnex = workbookRule('unknown-annex')<Facts>({
  level: 'info',
  basis: '附表目录',
  traits: { about: 'sheet' },
  words: {
    title: '未识别的表',
    why: '这张表不属于九张附表，不与计划、上期和其他附表比对；如属附表，请核对标题和表头。',
    say: ({ title, otherness, checked }) => {
      const what = WHAT[otherness] ?? (title ? `“${title}”不是已知的附表` : '这张表的名称不是已知的附表');
      return checked === 0 ? `${what}，未作审核。` : `${what}，只核对了${checked}栏的合计和栏目之间的关系。`;
    },
  },
  check: ({ unrecognised }) =>
    unrecognised
      .filter(({ sheet }) => sheet.visibility === 'visible')
      .map(({ at, title, otherness, table }) => ({
        at,
        facts: { title, otherness, checked: table?.own.columns.length ?? 0 },
        ...(table ? { annex: table.annex } : {}),
        ...(title ? { value: title } : {}),
      })),
});
