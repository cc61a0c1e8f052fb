/** The help page. */
export const HELP = `附表审核（Annex Audit）命令行

用法：
  annex check     文件.xlsx [--targets 计划.xlsx] [--previous 上期.xlsx] [--json]
  annex summary   文件.xlsx [--targets …] [--previous …] -o 输出.xlsx
  annex circular  文件.xlsx [--targets …] [--previous …] [-o 输出.docx]
  annex proofread 通报.txt|通报.docx [--annexes 文件.xlsx] [--json]

  check      审核附表；退出码：0 没有错误，1 有错误，2 无法运行
  summary    写出带汇总表的工作簿副本
  circular   起草通报第一部分；不带 -o 时输出文字
  proofread  核校通报里的数字；不写文件名时读标准输入；退出码：0 没有不符，1 有不符，2 无法运行
  --targets  年度计划表所在的工作簿（计划表在同一工作簿内时不需要）
  --previous 上一期的附表工作簿
  --annexes  与通报对照的附表工作簿
  --json     以 JSON 输出
`;
