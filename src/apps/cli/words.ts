/** The help page. */
export const HELP = `附表审核（Annex Audit）命令行

用法：
  annex check 文件.xlsx [--targets 计划.xlsx] [--previous 上期.xlsx] [--json]

  check      审核附表；退出码：0 没有错误，1 有错误，2 无法运行
  --targets  年度计划表所在的工作簿（计划表在同一工作簿内时不需要）
  --previous 上一期的附表工作簿
  --json     以 JSON 输出
`;
