import type { Chance } from './random';
import { type Style, grouped, hundredths, list, parts, per, places } from './styles';

/** Numbers in the words of an office, with figures that agree: each paragraph also holds what must not be related. */
const tenths = (units: number): string => (units / 10).toFixed(1);
const share = (chance: Chance, whole: number, low: number, high: number): number =>
  Math.round((whole * chance.int(low * 10, high * 10)) / 1000);
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 46 as 四十六. */
const inWords = (number: number): string => {
  const [hundred, ten, one] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const head = hundred > 0 ? `${NUMERALS[hundred] ?? ''}百` : '';
  const middle =
    ten > 0 ? `${hundred === 0 && ten === 1 ? '' : (NUMERALS[ten] ?? '')}十` : hundred > 0 && one > 0 ? '零' : '';
  return head + middle + (one > 0 ? (NUMERALS[one] ?? '') : '');
};

const schools: Style = (c) => {
  const [plan, rooms] = [c.int(120, 480), c.int(12000, 88000)];
  const done = share(c, plan, 70, 98);
  const [open, rest] = parts(c, plan - done, 2);
  return (
    `今年列入民生实事的幼儿园改扩建项目${plan}个，新增学位${grouped(rooms)}个。截至8月末，竣工${done}个，竣工率${per(done, plan)}；` +
    `正在施工${open ?? 0}个，未动工${rest ?? 0}个。工程质量一次验收合格率达到98.6%。`
  );
};

const roads: Style = (c) => {
  const kinds = parts(c, c.int(9000, 60000), 3);
  const total = sum(kinds);
  const done = share(c, total, 40, 97);
  return (
    `全市农村公路养护工程年度任务${tenths(total)}公里，包括县道${tenths(kinds[0] ?? 0)}公里、` +
    `乡道${tenths(kinds[1] ?? 0)}公里、村道${tenths(kinds[2] ?? 0)}公里；到9月25日，累计完成${tenths(done)}公里，` +
    `占任务的${per(done, total)}，剩余${tenths(total - done)}公里，平均每公里投入12.6万元。`
  );
};

const water: Style = (c) => {
  const names = places(c, c.int(4, 6));
  const plans = names.map(() => c.int(900, 7000));
  const dones = plans.map((each) => share(c, each, 50, 99));
  const rows = names.map(
    (name, at) =>
      `${name}：任务${plans[at] ?? 0}处，完工${dones[at] ?? 0}处，完工率${per(dones[at] ?? 0, plans[at] ?? 1)}。`,
  );
  return (
    `${names.length}个县（区）共承担水毁工程修复任务${sum(plans)}处，已完工${sum(dones)}处，` +
    `完工率${per(sum(dones), sum(plans))}。分县（区）情况：\n${rows.join('\n')}`
  );
};

const pipes: Style = (c) => {
  const names = places(c, c.int(4, 7));
  const plans = names.map(() => c.int(300, 4000));
  const dones = plans.map((each) => share(c, each, 60, 100));
  const row = (name: string, plan: number, done: number): string => `|${name}|${plan}|${done}|${per(done, plan)}|`;
  return (
    '各地进展见下表。\n|单位|目标数（户）|完成数（户）|完成率|\n' +
    `${names.map((name, at) => row(name, plans[at] ?? 0, dones[at] ?? 0)).join('\n')}\n` +
    `${row('合计', sum(plans), sum(dones))}\n`
  );
};

const tabs: Style = (c) => {
  const names = places(c, c.int(4, 7));
  const now = names.map(() => c.int(800, 9000));
  const money = names.map(() => c.int(1000, 90000));
  const row = (name: string, count: number, spent: number): string => `${name}\t${count}\t${hundredths(spent)}`;
  return (
    `表1 各地受理情况\n地区\t受理件数\t补贴金额（万元）\n${row('全市', sum(now), sum(money))}\n` +
    `${names.map((name, at) => row(name, now[at] ?? 0, money[at] ?? 0)).join('\n')}\n`
  );
};

const grants: Style = (c) => {
  const [a = 0, b = 0, d = 0] = parts(c, c.int(20000, 90000), 3);
  const total = a + b + d;
  const paid = share(c, total, 40, 96);
  return (
    `本年度共争取各类资金${hundredths(total)}亿元，中央预算内资金${hundredths(a)}亿元，省级补助${hundredths(b)}亿元，` +
    `地方配套${hundredths(d)}亿元，占比分别为${per(a, total)}、${per(b, total)}、${per(d, total)}。` +
    `累计支出${hundredths(paid)}亿元，支出率${per(paid, total)}，结余${hundredths(total - paid)}亿元。`
  );
};

const cases: Style = (c) => {
  const before = c.int(2200, 9000);
  const fell = c.int(150, 900);
  const kinds = parts(c, before - fell, 4);
  return (
    `今年前十个月共立案${before - fell}起，较上年同期的${before}起减少${fell}起，下降${per(fell, before)}。` +
    `按领域划分：食品${kinds[0] ?? 0}起，占${per(kinds[0] ?? 0, before - fell)}；` +
    `药品${kinds[1] ?? 0}起，占${per(kinds[1] ?? 0, before - fell)}；` +
    `特种设备${kinds[2] ?? 0}起，占${per(kinds[2] ?? 0, before - fell)}；` +
    `其他${kinds[3] ?? 0}起，占${per(kinds[3] ?? 0, before - fell)}。`
  );
};

const growthFirst: Style = (c) => {
  const before = c.int(3000, 20000);
  const more = c.int(200, 2500);
  return (
    `上半年接待群众${grouped(before + more)}人次，去年同期${grouped(before)}人次，同比上升${per(more, before)}；` +
    '群众满意度98.2%，比去年同期提高0.7个百分点。'
  );
};

const pointsUp: Style = (c) => {
  const [low, up] = [c.int(420, 800), c.int(13, 120)];
  return `截至三季度末，生活垃圾回收利用率由${tenths(low)}%提高到${tenths(low + up)}%，提高${tenths(up)}个百分点；焚烧能力占比达到七成以上。`;
};

const pointsOver: Style = (c) => {
  const [plan, ahead] = [c.int(2000, 9000), c.int(760, 990)];
  const done = Math.round((plan * ahead) / 1000);
  const rate = Math.round((1000 * done) / plan);
  return (
    `年度投资目标${hundredths(plan)}亿元，1至9月完成${hundredths(done)}亿元，完成率${per(done, plan)}，` +
    `${rate >= 750 ? '快于' : '慢于'}序时进度（75%）${tenths(Math.abs(rate - 750))}个百分点。`
  );
};

const cutDown: Style = (c) => {
  const [before, cut] = [c.int(3000, 20000), c.int(110, 900)];
  const done = share(c, before - cut, 50, 97);
  return `省级下达补贴面积${before}亩，经复核核减${cut}亩，核减后为${before - cut}亩；已落实${done}亩，落实率${per(done, before - cut)}。`;
};

const households: Style = (c) => {
  const [homes, each] = [c.int(1200, 9000), c.int(80, 240)];
  const money = homes * each;
  return `向困难家庭发放取暖补助${homes}户、${money}百元，户均${each}百元，比上年户均标准提高10百元。`.replaceAll(
    '百元',
    '元',
  );
};

const mean: Style = (c) => {
  const [count, each] = [c.int(120, 900), c.int(21, 99)];
  return `全年举办技能培训${count}期，培训${count * each}人次，平均每期${each}人，其中女性占比过半。`;
};

const worded: Style = (c) => {
  const found = c.int(40, 190);
  const kinds = parts(c, found, 3);
  const fixed = found - c.int(4, 20);
  return (
    `督查组实地走访点位${inWords(c.int(21, 60))}处，发现问题${inWords(found)}个，其中制度缺失${inWords(kinds[0] ?? 0)}个、` +
    `记录不全${inWords(kinds[1] ?? 0)}个、设施破损${inWords(kinds[2] ?? 0)}个；` +
    `目前整改到位${inWords(fixed)}个，整改率${per(fixed, found)}，还有${inWords(found - fixed)}个正在整改。`
  );
};

const others: Style = (c) => {
  const all = places(c, 8);
  const kinds = parts(c, c.int(1500, 9000), 4);
  return (
    `全省累计新建充电桩${sum(kinds)}个，${all[0] ?? ''}最多，为${kinds[0] ?? 0}个，` +
    `${all[1] ?? ''}${kinds[1] ?? 0}个，${all[2] ?? ''}${kinds[2] ?? 0}个，其他地区合计${kinds[3] ?? 0}个。`
  );
};

const topThree: Style = (c) => {
  const all = places(c, 6);
  const [plan, done] = [c.int(9000, 40000), c.int(4000, 8900)];
  return (
    `全市计划治理${plan}户，已治理${done}户，占${per(done, plan)}。` +
    `治理数量居前的是${all[0] ?? ''}${c.int(900, 1200)}户、${all[1] ?? ''}${c.int(700, 880)}户、` +
    `${all[2] ?? ''}${c.int(500, 680)}户；排名靠后的是${all[3] ?? ''}和${all[4] ?? ''}，均不足百户。`
  );
};

const limits: Style = (c) => {
  const all = places(c, 7);
  const high = [0, 1, 2].map(() => c.int(901, 989));
  const low = [0, 1].map(() => c.int(402, 595));
  return `从办结率看，高于90%的有${list(
    all.slice(0, 3),
    high.map((each) => `${tenths(each)}%`),
    '、',
    '（',
    '）',
  )}，共3个；低于60%的有${list(
    all.slice(3, 5),
    low.map((each) => `${tenths(each)}%`),
    '、',
    '（',
    '）',
  )}；其余地区在60%至90%之间。`;
};

const ranked: Style = (c) => {
  const all = places(c, c.int(5, 7));
  let score = c.int(960, 990);
  const scores = all.map(() => `${tenths((score -= c.int(4, 30)))}分`);
  return `考核得分从高到低为：${list(all, scores, '、')}。全市平均分另行公布。`;
};

const counted: Style = (c) => {
  const all = places(c, c.int(5, 8));
  const some = all.slice(0, c.int(4, all.length - 1));
  return (
    `${some.join('、')}等${some.length}个地区按期报送了报告，${all.slice(some.length).join('、')}尚未报送。` +
    `没有设立专班的有${all.slice(0, 3).join('、')}，共3个地区。`
  );
};

const restated: Style = (c) => {
  const plan = c.int(4000, 20000);
  const done = share(c, plan, 60, 96);
  return (
    `今年全区高标准农田建设任务${plan}亩，已建成${done}亩，建成率${per(done, plan)}。\n　　（二）分析。` +
    `高标准农田已建成${done}亩，仍需建设${plan - done}亩，主要受阴雨天气影响。`
  );
};

const cumulative: Style = (c) => {
  const [first, month] = [c.int(3000, 20000), c.int(310, 2500)];
  return `9月当月新签约${month}户，1—9月累计签约${first + month}户，1—8月累计签约${first}户。`;
};

const respectivelyMany: Style = (c) => {
  const plans = [c.int(110, 900), c.int(1100, 9000), c.int(12000, 50000)];
  const dones = plans.map((each) => share(c, each, 55, 99));
  const [a = 1, b = 1, d = 1] = plans;
  const [x = 0, y = 0, z = 0] = dones;
  return `计划更新水泵${a}台，实际更新${x}台；更换阀门${b}只，实际更换${y}只；检修管线${d}米，实际检修${z}米，完成比例分别为${per(x, a)}、${per(y, b)}、${per(z, d)}。`;
};

const tenThousand: Style = (c) => {
  const [done, rest] = [c.int(1100, 9800), c.int(210, 900)];
  return (
    `应参保${((done + rest) / 100).toFixed(2)}万人，实际参保${(done / 100).toFixed(2)}万人，` +
    `参保率${per(done, done + rest)}，未参保${rest * 100}人，多为外出务工人员。`
  );
};

const twoDivisions: Style = (c) => {
  const total = c.int(900, 7000);
  const [a = 0, b = 0, d = 0] = parts(c, total, 3);
  const [x = 0, y = 0] = parts(c, total, 2);
  return `排查自建房隐患${total}处。按风险等级分，重大${a}处、较大${b}处、一般${d}处；按所在区域分，城镇${x}处、农村${y}处。`;
};

const bracketList: Style = (c) => {
  const names = places(c, c.int(3, 6));
  const counts = parts(c, c.int(300, 3000), names.length);
  const done = share(c, sum(counts), 40, 95);
  return `纳入清单的河道断面${sum(counts)}个（${list(
    names,
    counts.map((each) => `${each}个`),
    '、',
  )}），达标${done}个，达标率${per(done, sum(counts))}，优于省定85%的考核要求。`;
};

const closing: Style = (c) => {
  const [a, b, d] = [c.int(210, 900), c.int(110, 800), c.int(105, 700)];
  return (
    `卫生间改造${a}座，厨房改造${b}间，省级奖补${hundredths(a * 3)}万元，市级奖补${hundredths(d * 5)}万元，` +
    `县级奖补${hundredths(b * 7)}万元，三级合计${hundredths(a * 3 + d * 5 + b * 7)}万元。`
  );
};

const manyWholes: Style = (c) => {
  const men = parts(c, c.int(2000, 9000), 3);
  const money = parts(c, c.int(20000, 90000), 3);
  return (
    `全年开展公益岗位安置${sum(men)}人、发放补贴${sum(money)}元，其中公益性岗位${men[0] ?? 0}人、${money[0] ?? 0}元，` +
    `就业见习${men[1] ?? 0}人、${money[1] ?? 0}元，以工代训${men[2] ?? 0}人、${money[2] ?? 0}元。`
  );
};

const teams: Style = (c) => {
  const [a, b] = [c.int(1100, 9000), c.int(1200, 8000)];
  return `现有专职网格员${c.int(80, 400)}支队伍、${a}人，兼职网格员${c.int(80, 400)}支队伍、${b}人，合计${a + b}人；配备执法记录仪${c.int(300, 900)}台。`;
};

const remaining: Style = (c) => {
  const names = places(c, 3);
  const left = parts(c, c.int(30, 120), 3);
  const done = c.int(900, 4000);
  const plan = done + sum(left);
  return (
    `计划清淤沟渠${plan}条，完成${done}条，为计划的${per(done, plan)}。` +
    `未完成的${sum(left)}条分布在${names.join('、')}，分别为${left.map((each) => `${each}条`).join('、')}。`
  );
};

const farBase: Style = (c) => {
  const plan = c.int(8000, 40000);
  const done = share(c, plan, 50, 95);
  const tested = share(c, done, 50, 90);
  return (
    `全州今年应完成饮用水井改造${plan}眼。\n　　各级各部门把改造作为民生工程来抓，工作取得进展。\n` +
    `　　到目前，改造完成${done}眼，完成率${per(done, plan)}；通过水质检测${tested}眼，占改造完成数的${per(tested, done)}。`
  );
};

const power: Style = (c) => {
  const kinds = parts(c, c.int(9000, 50000), 3);
  const total = sum(kinds);
  return (
    `期末发电装机容量${tenths(total)}万千瓦，其中火电${tenths(kinds[0] ?? 0)}万千瓦，风电${tenths(kinds[1] ?? 0)}万千瓦，` +
    `太阳能${tenths(kinds[2] ?? 0)}万千瓦；风电和太阳能装机占${per((kinds[1] ?? 0) + (kinds[2] ?? 0), total)}。`
  );
};

const perMille: Style = (c) => {
  const births = c.int(41000, 90000);
  const deaths = Math.round((births * c.int(11, 40)) / 10000);
  return `全年登记${grouped(births)}人，发生不良反应${deaths}人，发生率${((1000 * deaths) / births).toFixed(2)}‰，低于5‰的控制线。`;
};

const kindsOfWhole: Style = (c) => {
  const total = c.int(2000, 9000);
  const [a = 0, b = 0, d = 0, e = 0] = parts(c, total, 4);
  return `目前全市登记在册老年活动场所共有${total}个：社区办${a}个，村办${b}个，企业办${d}个，社会组织办${e}个。全年新增床位${c.int(1000, 3000)}张，护理型床位占六成。`;
};

const verified: Style = (c) => {
  const sent = c.int(3000, 20000);
  const back = share(c, sent, 60, 99);
  const good = share(c, back, 80, 99);
  return `随机发放问卷${sent}份，收回${back}份，回收率${per(back, sent)}；有效问卷${good}份，有效率${per(good, back)}。`;
};

const overDone: Style = (c) => {
  const plan = c.int(2000, 9000);
  const done = plan + c.int(110, 900);
  return `年初确定的造林任务为${plan}亩，实际完成${done}亩，超额完成${done - plan}亩，完成率${per(done, plan)}。`;
};

const changeOver: Style = (c) => {
  const [old, more] = [c.int(210, 900), c.int(21, 190)];
  return `窗口工作人员由${old}人增加到${old + more}人，增加${more}人，增长${per(more, old)}；日均接件${c.int(300, 800)}件。`;
};

const heads: Style = (c) => {
  const counts = parts(c, c.int(300, 2000), 3);
  const sums = parts(c, c.int(30000, 200000), 3);
  const names = ['产业类', '民生类', '基础设施类'];
  return (
    `年度重点任务共${sum(counts)}项，涉及投资${hundredths(sum(sums))}亿元。\n` +
    names
      .map(
        (name, at) =>
          `　　${at + 1}.${name}${counts[at] ?? 0}项，投资${hundredths(sums[at] ?? 0)}亿元，` +
          `占总投资的${per(sums[at] ?? 0, sum(sums))}。`,
      )
      .join('\n')
  );
};

const mixedUnits: Style = (c) => {
  const loans = parts(c, c.int(30000, 200000), 3);
  return (
    `金融机构向项目放贷${(sum(loans) / 10000).toFixed(4)}亿元，具体是农商行${loans[0] ?? 0}万元、` +
    `邮储银行${loans[1] ?? 0}万元、建设银行${loans[2] ?? 0}万元。贷款平均利率3.85%。`
  );
};

const traps: Style = (c) => {
  const [a, b] = [c.int(300, 900), c.int(1000, 5000)];
  return (
    `会议强调，对进度低于${c.int(40, 60)}%的单位予以约谈，抽查比例不少于10%，每县至少打造${c.int(2, 5)}个样板。今年组织宣讲${a}场次，覆盖${b}人次；` +
    `发放手册${grouped(b * 3)}册，制作短视频${c.int(20, 90)}条，点击量${c.int(100, 900)}万次，好评率99.1%。`
  );
};

const stages: Style = (c) => {
  const stage = parts(c, c.int(300, 1800), 4);
  return (
    `纳入调度的安置点${sum(stage)}个，其中主体施工${stage[0] ?? 0}个；内外装修${stage[1] ?? 0}个；配套建设${stage[2] ?? 0}个；` +
    `竣工验收${stage[3] ?? 0}个。`
  );
};

const partOfPart: Style = (c) => {
  const total = c.int(3000, 9000);
  const old = share(c, total, 30, 60);
  const sick = share(c, old, 20, 60);
  return `入户核查${total}户，其中独居老人${old}户，占核查户数的${per(old, total)}；独居老人中，患慢性病的${sick}户，占${per(sick, old)}。`;
};

/** The paragraphs by name. */
export const OFFICES: Readonly<Record<string, Style>> = {
  schools,
  roads,
  water,
  pipes,
  tabs,
  grants,
  cases,
  growthFirst,
  pointsUp,
  pointsOver,
  cutDown,
  households,
  mean,
  worded,
  others,
  topThree,
  limits,
  ranked,
  counted,
  restated,
  cumulative,
  respectivelyMany,
  tenThousand,
  twoDivisions,
  bracketList,
  closing,
  manyWholes,
  teams,
  remaining,
  farBase,
  power,
  perMille,
  kindsOfWhole,
  verified,
  overDone,
  changeOver,
  heads,
  mixedUnits,
  traps,
  stages,
  partOfPart,
};
