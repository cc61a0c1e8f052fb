import { amount, count, place, remark, sequence } from '../columns';
import { defineAnnex } from '../define';

/** 年度计划表: the target of every place, one column a measure. */
export const annualTargets = defineAnnex({
  id: 'annual-targets',
  title: '年度计划表',
  name: '年度计划',
  titleWords: [
    [
      '年度计划',
      '目标任务',
      '计划任务',
      '年度目标',
      '工作计划',
      '计划表',
      '任务表',
      '任务分解',
      '计划分解',
      '目标分解',
    ],
    ['表', '分解', '下达', '计划'],
  ],
  titleNot: ['进展', '完成情况'],
  columns: [
    sequence,
    place,
    count('套', {
      id: 'start-target',
      path: ['棚改新开工'],
      leaf: ['棚改新开工', '棚户区改造新开工', '新开工', '棚改开工'],
      not: ['公租房', '保障性租赁'],
      mayBeBlank: true,
      isOptional: true,
    }),
    count('套', {
      id: 'built-target',
      path: ['基本建成'],
      leaf: ['基本建成', '建成'],
      mayBeBlank: true,
      isOptional: true,
    }),
    amount('亿元', {
      id: 'investment-target',
      path: ['投资'],
      leaf: ['完成投资', '投资'],
      mayBeBlank: true,
      isOptional: true,
    }),
    count('户', {
      id: 'subsidy-target',
      path: ['租赁补贴'],
      leaf: ['租赁补贴', '补贴'],
      mayBeBlank: true,
      isOptional: true,
    }),
    count('套', {
      id: 'affordable-target',
      path: ['保租房'],
      leaf: ['保障性租赁住房', '保租房', '保障性租赁'],
      mayBeBlank: true,
      isOptional: true,
    }),
    count('套', {
      id: 'new-build-target',
      path: ['公租房新建'],
      leaf: ['公租房新建', '新建公租房', '公共租赁住房新建', '公租房'],
      mayBeBlank: true,
      isOptional: true,
    }),
    count('套', {
      id: 'rectification-target',
      path: ['整改'],
      leaf: ['问题项目整改', '整改'],
      mayBeBlank: true,
      isOptional: true,
    }),
    remark,
  ],
  isTargets: true,
  isForAll: true,
  basis: '省年度计划',
});
