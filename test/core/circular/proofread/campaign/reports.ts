import type { Chance } from './random';
import { type Style, grouped, hundredths, list, parts, per, places } from './styles';

/**
 * More paragraphs, in the manner of reports rather than of circulars; written after the rules and kept apart from them.
 */
const tenths = (units: number): string => (units / 10).toFixed(1);
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const share = (chance: Chance, whole: number, low: number, high: number): number =>
  Math.round((whole * chance.int(low * 10, high * 10)) / 1000);

const togetherLast: Style = (c) => {
  const names = places(c, 3);
  const done = parts(c, c.int(900, 5000), 3);
  return `到本月底，${names.map((name, at) => `${name}发放${done[at] ?? 0}户`).join('，')}，三地共发放${sum(done)}户。`;
};

const sharedUnit: Style = (c) => {
  const names = places(c, 3);
  const all = parts(c, c.int(2000, 9000), 3);
  return (
    `${names[0] ?? ''}、${names[1] ?? ''}、${names[2] ?? ''}分别投入${all[0] ?? 0}、${all[1] ?? 0}、` +
    `${all[2] ?? 0}万元，共投入${sum(all)}万元。`
  );
};

const moreThanLast: Style = (c) => {
  const [last, more] = [c.int(300, 900), c.int(21, 190)];
  return `今年安排示范点${last + more}个，比去年多${more}个（去年为${last}个）。`;
};

const nestedStates: Style = (c) => {
  const all = c.int(2000, 9000);
  const signed = share(c, all, 60, 95);
  const [money, homes] = parts(c, signed, 2);
  return `涉迁${all}户中，已签约${signed}户、未签约${all - signed}户；已签约的${signed}户中，选择货币安置${money ?? 0}户，选择实物安置${homes ?? 0}户。`;
};

const quarters: Style = (c) => {
  const all = parts(c, c.int(3000, 20000), 3);
  return `第一季度办理${all[0] ?? 0}件，第二季度办理${all[1] ?? 0}件，第三季度办理${all[2] ?? 0}件，前三季度累计办理${sum(all)}件。`;
};

const people: Style = (c) => {
  const [men, women] = [c.int(300, 900), c.int(310, 900)];
  const old = c.int(100, 290);
  return `本期招录辅警${men + women}人，男性${men}人，女性${women}人，其中退役军人${old}人，占${per(old, men + women)}。`;
};

const prizes: Style = (c) => {
  const all = parts(c, c.int(120, 480), 3);
  return `经评审，评出一等奖${all[0] ?? 0}个、二等奖${all[1] ?? 0}个、三等奖${all[2] ?? 0}个，共计${sum(all)}个。`;
};

const target: Style = (c) => {
  const [goal, over] = [c.int(700, 880), c.int(11, 90)];
  return `年度目标值为${tenths(goal)}%，实际达到${tenths(goal + over)}%，高出目标值${tenths(over)}个百分点。`;
};

const fromYearStart: Style = (c) => {
  const [start, more] = [c.int(2000, 9000), c.int(130, 900)];
  return `当年新登记经营主体${more}户，期末实有${start + more}户，较年初的${start}户增长${per(more, start)}。`;
};

const towns: Style = (c) => {
  const all = c.int(40, 190);
  const done = all - c.int(11, 30);
  return `${all}个村中，已通过验收${done}个，通过率${per(done, all)}；未通过验收${all - done}个，须于月底前补课。`;
};

const balance: Style = (c) => {
  const [income, spent] = [c.int(20000, 90000), c.int(9000, 19000)];
  return `全年基金收入${hundredths(income)}亿元，支出${hundredths(spent)}亿元，当期结余${hundredths(income - spent)}亿元，可支付月数为8.4个月。`;
};

const numberedRows: Style = (c) => {
  const names = places(c, 4);
  const plans = names.map(() => c.int(300, 3000));
  const dones = plans.map((each) => share(c, each, 40, 99));
  return (
    '各地任务完成情况：\n' +
    names
      .map(
        (name, at) =>
          `${at + 1}.${name}：计划${plans[at] ?? 0}栋，完成${dones[at] ?? 0}栋，占${per(dones[at] ?? 0, plans[at] ?? 1)}。`,
      )
      .join('\n') +
    `\n以上合计：计划${sum(plans)}栋，完成${sum(dones)}栋，占${per(sum(dones), sum(plans))}。`
  );
};

const onlyShares: Style = (c) => {
  const [a, b] = [c.int(350, 520), c.int(210, 330)];
  return `从投诉内容看，物业服务类占${tenths(a)}%，电梯故障类占${tenths(b)}%，其他占${tenths(1000 - a - b)}%。`;
};

const areaTown: Style = (c) => {
  const all = parts(c, c.int(3000, 20000), 4);
  return (
    `全域整治耕地${tenths(sum(all))}万亩，水田${tenths(all[0] ?? 0)}万亩、水浇地${tenths(all[1] ?? 0)}万亩、` +
    `旱地${tenths(all[2] ?? 0)}万亩、其他${tenths(all[3] ?? 0)}万亩。`
  );
};

const verifiedDown: Style = (c) => {
  const [sent, cut] = [c.int(3000, 9000), c.int(120, 700)];
  return `各地上报${sent}户，审核剔除${cut}户，实际认定${sent - cut}户，认定率${per(sent - cut, sent)}。`;
};

const eachOf: Style = (c) => {
  const names = places(c, 5);
  const [two, one] = [c.int(11, 40), c.int(41, 90)];
  return `未整改的${2 * two + 3 * one}处中，${names[0] ?? ''}、${names[1] ?? ''}各${two}处，${names.slice(2).join('、')}各${one}处。`;
};

const lines: Style = (c) => {
  const all = parts(c, c.int(900, 8000), 3);
  return `本轮共排查老旧管线${sum(all)}公里。\n其中：\n供水管线${all[0] ?? 0}公里；\n排水管线${all[1] ?? 0}公里；\n燃气管线${all[2] ?? 0}公里。`;
};

const reportedTwice: Style = (c) => {
  const [all, done] = [c.int(3000, 9000), c.int(1000, 2900)];
  return `全省危桥改造任务${all}座，开工${done}座，开工率${per(done, all)}。\n二、存在问题。危桥改造开工${done}座，尚有${all - done}座没有开工，进度不快。`;
};

const salaries: Style = (c) => {
  const [people, each] = [c.int(300, 2000), c.int(2100, 5600)];
  return `为${people}名保洁员发放补贴${people * each}元，人均${each}元；组织体检${c.int(100, 290)}人次。`;
};

const ladder: Style = (c) => {
  const names = places(c, 6);
  const values = names
    .map(() => c.int(400, 990))
    .sort((a, b) => b - a)
    .map((each, at) => each - at);
  return `各地投诉办结率由高到低为${list(
    names,
    values.map((each) => `${tenths(each)}%`),
    '、',
  )}。`;
};

const bankLoans: Style = (c) => {
  const [a, b, d] = [c.int(2000, 9000), c.int(1100, 8000), c.int(1000, 7000)];
  return (
    `累计授信${hundredths(a + b + d)}亿元：国有银行${hundredths(a)}亿元，占${per(a, a + b + d)}；` +
    `股份制银行${hundredths(b)}亿元，占${per(b, a + b + d)}；地方银行${hundredths(d)}亿元，占${per(d, a + b + d)}。`
  );
};

const stillTraps: Style = (c) => {
  const [a, b] = [c.int(300, 900), c.int(30, 99)];
  return (
    `前三名分别为甲地${a + 90}件、乙地${a + 40}件、丙地${a}件。` +
    `接听量日均${grouped(a * 13)}次，30秒接通率${tenths(b + 880)}%，平均等待${b}秒。年内将新建站点${b}个，到2025年总数达到${a}个。`
  );
};

/** The paragraphs by name. */
export const REPORTS: Readonly<Record<string, Style>> = {
  togetherLast,
  sharedUnit,
  moreThanLast,
  nestedStates,
  quarters,
  people,
  prizes,
  target,
  fromYearStart,
  towns,
  balance,
  numberedRows,
  onlyShares,
  areaTown,
  verifiedDown,
  eachOf,
  lines,
  reportedTwice,
  salaries,
  ladder,
  bankLoans,
  stillTraps,
};
