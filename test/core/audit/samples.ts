import type { Snapshot } from '../../../src/core';
import { workbookOf } from '../build';
import { drawn } from '../tables/drawn';

/** 附件2 with these rows; a total of formulas is up to the rows. */
export const subsidies = (rows: string, name = '附件2'): Snapshot => workbookOf(subsidySheet(rows, name));

/** The sheet of 附件2. */
export const subsidySheet = (rows: string, name = '附件2') =>
  drawn(`\n2022年1-9月全省租赁补贴发放工作进展情况表\n单位：户、%\n序号 | 市县 | 计划发放 | 已发放 | 完成率\n${rows}`, {
    name,
  });

/** 附件3 with these rows. */
export const expropriations = (rows: string, name = '附件3'): Snapshot =>
  workbookOf(
    drawn(
      `
2022年1-9月全省房屋征收工作进展情况表 | < | < | < | < | < | <
市县 | 房屋征收 | < | 房屋拆迁 | < | 合计 | <
^ | 户数（户） | 面积（万㎡） | 户数（户） | 面积（万㎡） | 户数（户） | 面积（万㎡）
${rows}`,
      { name },
    ),
  );
