import * as z from 'zod/mini';

/** One option of the command line: what its value must be, and how the help explains it. */
export interface Option<V extends z.ZodMiniType = z.ZodMiniType> {
  readonly value: V;
  /** What the help shows in the place of the value; absent for a switch. */
  readonly hint?: string;
  readonly short?: string;
  readonly says: string;
}

const named = <V extends z.ZodMiniType>(hint: string, says: string, value: V, short?: string): Option<V> => ({
  value,
  hint,
  says,
  ...(short === undefined ? {} : { short }),
});

const file = (hint: string, says: string, short?: string) =>
  named(hint, says, z.string().check(z.minLength(1, '应为文件名')), short);

const flag = (says: string) => ({ value: z.literal(true, '不带值'), says });

/** More threads than any machine has processors; a slip such as 1000 is told. */
const MOST_JOBS = 256;
const jobs = z.pipe(
  z.string().check(z.regex(/^\d{1,3}$/, `应为1到${MOST_JOBS}的整数`)),
  z.pipe(
    z.transform(Number),
    z.number().check(z.minimum(1, `应为1到${MOST_JOBS}的整数`), z.maximum(MOST_JOBS, `应为1到${MOST_JOBS}的整数`)),
  ),
);

const day = z.pipe(
  z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '应为日期，如2022-10-10')),
  z.pipe(
    z.transform((text: string) => {
      const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
      return { year, month, day: date };
    }),
    z.custom<{ readonly year: number; readonly month: number; readonly day: number }>(isInCalendar, '这个月没有这一天'),
  ),
);

function isInCalendar(date: unknown): boolean {
  const { year, month, day } = date as { readonly year: number; readonly month: number; readonly day: number };
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

const month = z.pipe(
  z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '应为年月，如2022-10')),
  z.transform((text) => {
    const [year = 0, number = 0] = text.split('-').map(Number);
    return { year, month: number };
  }),
);

/** Every option there is. A command names those it takes; a new option is one line here. */
export const OPTIONS = {
  targets: file('计划.xlsx', '年度计划表所在的工作簿；计划表在同一工作簿内时不需要'),
  previous: file('上期.xlsx', '上一期的附表工作簿'),
  programme: file('方案.json', '审核方案：别的省份或自己的附表；不写时用工作簿里记着的，或随附的'),
  rules: file('公式.xlsx', '另一个工作簿里的审核公式'),
  annexes: file('附表.xlsx', '与通报对照的附表工作簿'),
  base: file('底表.xlsx', '汇总到这个工作簿里：保留其中的格式、备注和自加的栏'),
  'with-errors': flag('有错误的报表也汇总进去，并标出'),
  period: named('2022-10', '报表的期间', month),
  places: file('市县,市县', '只要这些市县'),
  each: flag('每个市县一个文件'),
  due: named('2022-10-10', '报回的期限', day),
  output: file('输出', '写到哪里；不会覆盖已有的文件', 'o'),
  force: flag('输出文件已存在时覆盖它'),
  json: flag('以JSON输出（格式见 annex schema）'),
  ndjson: flag('每审完一个工作簿就输出一行JSON，不在内存里积攒'),
  html: file('报告.html', '另写一份可以打印、可以筛选的报告，一个文件'),
  jobs: named('N', '同时用几个线程审核许多文件；不写时与处理器核数相同', jobs),
} as const satisfies Readonly<Record<string, Option>>;

/** The name of an option, without the dashes. */
export type OptionName = keyof typeof OPTIONS;

/** What stood behind the name of a command, checked: its files, and the options given. */
export type CommandArguments = { readonly files: readonly string[] } & {
  readonly [K in OptionName]?: z.infer<(typeof OPTIONS)[K]['value']>;
};
