import { workbookRule } from './rule';

interface Facts {
  readonly title: string | undefined;
  /** Its columns that the figures explain; none where the table is left unread. */
  readonly checked: number;
}

/** A table that is none of the known annexes is held to its own figures at most, and the user should know it. */
export const unknownAnnex = workbookRule('unknown-annex')<Facts>({
  level: 'info',
  basis: '附表目录',
  traits: { about: 'sheet' },
  words: {
    title: '未识别的表',
    why: '这张表不属于九张附表，不与计划、上期和其他附表比对；如属附表，请核对标题和表头。',
    say: ({ title, checked }) => {
      const what = title ? `“${title}”不是已知的附表` : '这张表没有可识别的标题和表头';
      return checked === 0 ? `${what}，未作审核。` : `${what}，只核对了${checked}栏的合计和栏目之间的关系。`;
    },
  },
  check: ({ unrecognised }) =>
    unrecognised
      .filter(({ sheet }) => sheet.visibility === 'visible')
      .map(({ at, title, table }) => ({
        at,
        facts: { title, checked: table?.own.columns.length ?? 0 },
        ...(table ? { annex: table.annex } : {}),
        ...(title ? { value: title } : {}),
      })),
});
