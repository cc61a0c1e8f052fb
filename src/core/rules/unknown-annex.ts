import { workbookRule } from './rule';

interface Facts {
  readonly title: string | undefined;
}

/** A table that is none of the known annexes is left unchecked, and the user should know it. */
export const unknownAnnex = workbookRule('unknown-annex')<Facts>({
  level: 'info',
  basis: '附表目录',
  traits: { about: 'sheet' },
  words: {
    title: '未识别的表',
    why: '这张表不属于九张附表，未作审核；如属附表，请核对标题和表头。',
    say: ({ title }) => (title ? `“${title}”不是已知的附表，未作审核。` : '这张表没有可识别的标题和表头，未作审核。'),
  },
  check: ({ unrecognised }) =>
    unrecognised
      .filter(({ sheet }) => sheet.visibility === 'visible')
      .map(({ at, title }) => ({ at, facts: { title }, ...(title ? { value: title } : {}) })),
});
