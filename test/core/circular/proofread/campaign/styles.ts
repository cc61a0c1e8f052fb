import type { Chance } from './random';

/** Places of several provinces, none of the project's own. */
const PLACES: readonly (readonly string[])[] = [
  [
    '武汉市',
    '黄石市',
    '十堰市',
    '宜昌市',
    '襄阳市',
    '鄂州市',
    '荆门市',
    '孝感市',
    '荆州市',
    '黄冈市',
    '咸宁市',
    '随州市',
    '恩施州',
  ],
  [
    '南宁市',
    '柳州市',
    '桂林市',
    '梧州市',
    '北海市',
    '钦州市',
    '贵港市',
    '玉林市',
    '百色市',
    '贺州市',
    '河池市',
    '来宾市',
    '崇左市',
  ],
  ['西宁市', '海东市', '海北州', '黄南州', '海南州', '果洛州', '玉树州', '海西州', '大通县', '湟源县'],
  [
    '昌吉州',
    '伊犁州',
    '塔城地区',
    '阿勒泰地区',
    '博州',
    '哈密市',
    '吐鲁番市',
    '巴州',
    '阿克苏地区',
    '喀什地区',
    '和田地区',
  ],
  ['鼓楼区', '玄武区', '秦淮区', '建邺区', '雨花台区', '栖霞区', '江宁区', '浦口区', '六合区', '溧水区', '高淳区'],
  ['赤峰', '通辽', '呼伦贝尔', '乌兰察布', '巴彦淖尔', '锡林郭勒', '阿拉善', '包头', '乌海', '鄂尔多斯'],
];

/** Figures of one text: whole numbers, shares of them, and how they are printed. */
export const per = (top: number, bottom: number, decimals = 1): string =>
  `${((100 * top) / bottom).toFixed(decimals)}%`;
export const hundredths = (units: number): string => (units / 100).toFixed(2);
export const grouped = (units: number): string => String(units).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');

/** Parts of a whole, each large enough to be told from its neighbours. */
export function parts(chance: Chance, whole: number, count: number): readonly number[] {
  const weights = Array.from({ length: count }, () => chance.int(20, 100));
  const sum = weights.reduce((a, b) => a + b, 0);
  const all = weights.map((weight) => Math.floor((whole * weight) / sum));
  return all.map((part, at) => (at === 0 ? part + whole - all.reduce((a, b) => a + b, 0) : part));
}

export const places = (chance: Chance, count: number): readonly string[] =>
  chance.shuffled(chance.pick(PLACES)).slice(0, count);
export const list = (
  names: readonly string[],
  figures: readonly string[],
  joint: string,
  open = '',
  close = '',
): string => names.map((name, at) => `${name}${open}${figures[at] ?? ''}${close}`).join(joint);

/** One paragraph or section in the manner of some office, with figures that agree. */
export type Style = (chance: Chance) => string;

const plainProgress: Style = (chance) => {
  const [plan, share] = [chance.int(8000, 90000), chance.int(55, 104)];
  const done = Math.round((plan * share) / 100) + chance.int(1, 40);
  const names = places(chance, chance.int(4, 8));
  return `今年，全省计划新开工安置住房${plan}套。截至9月底，已开工${done}套，开工率${per(done, plan)}。其中，${list(
    names,
    parts(chance, done, names.length).map((each) => `${each}套`),
    chance.pick(['、', '，']),
  )}。`;
};

const wanProgress: Style = (chance) => {
  const plan = chance.int(350, 1800);
  const done = Math.round((plan * chance.int(60, 99)) / 100);
  return (
    `年度目标任务是筹集房源${hundredths(plan)}万套（间）。各地精心组织、加快推进。` +
    `到10月末，实际筹集${hundredths(done)}万套（间），完成年度目标任务的${per(done, plan)}。`
  );
};

const money: Style = (chance) => {
  const [central, province, local] = [chance.int(200, 900), chance.int(120, 600), chance.int(110, 400)];
  const total = central + province + local;
  const paid = Math.round((total * chance.int(60, 96)) / 100);
  return (
    `全区共筹措资金${hundredths(total)}亿元，其中中央补助${hundredths(central)}亿元、自治区配套${hundredths(province)}亿元、` +
    `市县自筹${hundredths(local)}亿元。已拨付${hundredths(paid)}亿元，拨付率${per(paid, total)}；` +
    `尚有${hundredths(total - paid)}亿元未拨付。`
  );
};

const mixedMoney: Style = (chance) => {
  const [a, b, c] = [chance.int(210, 890), chance.int(1100, 9800), chance.int(1200, 9700)];
  return (
    `本级财政安排${((a * 100 + b + c) / 10000).toFixed(4)}亿元，包括征收补偿${hundredths(a)}亿元、` +
    `过渡安置${grouped(b)}万元、搬迁奖励${grouped(c)}万元。`
  );
};

const sections: Style = (chance) => {
  const kinds = chance
    .shuffled(['公租房', '城市棚户区', '国有林区棚户区', '保障性租赁住房', '安置住房'])
    .slice(0, chance.int(3, 4));
  const total = chance.int(9000, 60000);
  const homes = parts(chance, total, kinds.length);
  const plans = homes.map((each) => each + chance.int(90, 2000));
  const plan = plans.reduce((a, b) => a + b, 0);
  return (
    `今年全市各类项目计划开工${plan}套，目前已开工${total}套，开工率${per(total, plan)}。分类型进展如下：\n` +
    kinds
      .map(
        (kind, at) =>
          `（${'一二三四五'.charAt(at)}）${kind}。计划${plans[at] ?? 0}套，开工${homes[at] ?? 0}套，` +
          `开工率${per(homes[at] ?? 0, plans[at] ?? 1)}。`,
      )
      .join('\n')
  );
};

const table: Style = (chance) => {
  const names = places(chance, chance.int(4, 7));
  const households = parts(chance, chance.int(2500, 9000), names.length);
  const areas = households.map((each) => Math.round((each * chance.int(70, 130)) / 10));
  const [all, area] = [households.reduce((a, b) => a + b, 0), areas.reduce((a, b) => a + b, 0)];
  return (
    `二季度全市完成征收${all}户、${(area / 1000).toFixed(3)}万平方米。` +
    '按辖区划分，' +
    names
      .map((name, at) => `${name}${households[at] ?? 0}户、${((areas[at] ?? 0) / 1000).toFixed(3)}万平方米`)
      .join('，') +
    '。'
  );
};

const respectively: Style = (chance) => {
  const [a, b] = [chance.int(3000, 9000), chance.int(1200, 5200)];
  const [x, y] = [Math.round((a * chance.int(60, 98)) / 100), Math.round((b * chance.int(50, 97)) / 100)];
  return `全县需改造农房${a}户、配套厕所${b}座。截至11月20日，改造农房${x}户、配套厕所${y}座，分别占任务的${per(x, a)}、${per(y, b)}。`;
};

const shares: Style = (chance) => {
  const total = chance.int(5000, 20000);
  const [a = 0, b = 0, c = 0] = parts(chance, total, 3);
  return `全年受理安置申请${total}件，按方式分，货币补偿${a}件、产权调换${b}件、房票安置${c}件，分别占${per(a, total)}、${per(b, total)}和${per(c, total)}。`;
};

const remainder: Style = (chance) => {
  const found = chance.int(1500, 9800);
  const done = found - chance.int(210, 900);
  const names = places(chance, chance.int(3, 5));
  return `审计共指出闲置房源${found}套，目前已盘活${done}套，盘活率${per(done, found)}，剩余${found - done}套分布在${names.length}个市县，分别为：${list(
    names,
    parts(chance, found - done, names.length).map((each) => `${each}套`),
    '、',
    '（',
    '）',
  )}。`;
};

const growth: Style = (chance) => {
  const before = chance.int(1500, 9000);
  const now = before + chance.int(120, 900);
  return `前三季度完成投资${(now / 100).toFixed(2)}亿元，上年同期为${(before / 100).toFixed(2)}亿元，同比增长${per(now - before, before)}。`;
};

const points: Style = (chance) => {
  const before = chance.int(500, 850);
  const now = before + chance.int(11, 99);
  return `交付率${(now / 10).toFixed(1)}%，比上季度的${(before / 10).toFixed(1)}%提高${((now - before) / 10).toFixed(1)}个百分点。`;
};

const increment: Style = (chance) => {
  const before = chance.int(12000, 50000);
  const added = chance.int(1100, 8000);
  return `截至8月底，累计竣工${before}套；截至9月底，累计竣工${before + added}套，当月新增竣工${added}套。`;
};

const names: Style = (chance) => {
  const all = places(chance, chance.int(5, 9));
  const some = places(chance, chance.int(4, 7));
  return `${all.join('、')}${all.length}个市县已全部完成任务；进度偏慢的有${some.length}个，分别是：${some.join('、')}。`;
};

const brackets: Style = (chance) => {
  const [a, b, c] = [chance.int(110, 480), chance.int(120, 390), chance.int(101, 330)];
  const fixed = a + b + c - chance.int(21, 99);
  return `督查发现问题${a + b + c}个（程序类${a}个、质量类${b}个、资料类${c}个），已整改${fixed}个，整改率${per(fixed, a + b + c)}。`;
};

const totalLast: Style = (chance) => {
  const [a, b] = [chance.int(2100, 9800), chance.int(1300, 7600)];
  return `市级财政拨付${a}万元，区级财政拨付${b}万元，合计${a + b}万元。`;
};

const ranking: Style = (chance) => {
  const all = places(chance, chance.int(5, 8));
  let rate = chance.int(970, 999);
  const rates = all.map(() => `${((rate -= chance.int(12, 60)) / 10).toFixed(1)}%`);
  return `开工率由高到低依次为：${list(all, rates, '、', '（', '）')}。`;
};

const clauses: Style = (chance) => {
  const kinds = ['续建类', '新建类', '前期类'];
  const counts = parts(chance, chance.int(120, 400), 3);
  const sums = parts(chance, chance.int(9000, 60000), 3);
  const [count, sum] = [counts.reduce((a, b) => a + b, 0), sums.reduce((a, b) => a + b, 0)];
  return (
    `全市共有在库项目${count}个，完成投资${hundredths(sum)}亿元。` +
    '从建设阶段看，' +
    kinds.map((kind, at) => `${kind}项目${counts[at] ?? 0}个，完成投资${hundredths(sums[at] ?? 0)}亿元`).join('；') +
    '。'
  );
};

const county: Style = (chance) => {
  const rows = places(chance, 3).map((name) => {
    const plan = chance.int(1200, 8000);
    const done = Math.round((plan * chance.int(40, 97)) / 100);
    return `${name}：任务${plan}户，竣工${done}户，竣工率${per(done, plan, 2)}，未竣工${plan - done}户。`;
  });
  return `各地具体情况：\n${rows.join('\n')}`;
};

/** The styles by name, so that what a campaign misses can be told. */
export const STYLES: Readonly<Record<string, Style>> = {
  plainProgress,
  wanProgress,
  money,
  mixedMoney,
  sections,
  table,
  respectively,
  shares,
  remainder,
  growth,
  points,
  increment,
  names,
  brackets,
  totalLast,
  ranking,
  clauses,
  county,
};
