import type { Random } from '../mutation/random';

/** What is counted: a noun, what is done with it, its unit, and the sorts it comes in. */
export interface Matter {
  readonly noun: string;
  readonly deed: string;
  readonly unit: string;
  /** The unit in ten thousands (of 万元: 亿元) and how many decimals it then has; absent where nobody writes it so. */
  readonly big?: string;
  readonly decimals: number;
  readonly sorts: readonly string[];
  /** How large the figure of one place is. */
  readonly size: number;
}

const matter = (noun: string, deed: string, unit: string, size: number, sorts: string, decimals = 0): Matter => ({
  noun,
  deed,
  unit,
  ...(size > 900 && { big: unit === '万元' ? '亿元' : `万${unit}` }),
  decimals,
  sorts: sorts.split(' '),
  size,
});

const COMMON: readonly Matter[] = [
  matter('机井', '修复', '眼', 120, '灌溉井 饮水井 观测井'),
  matter('路灯', '更换', '盏', 1600, '主干道 背街小巷 公园广场 桥梁隧道'),
  matter('农家书屋图书', '配送', '册', 6000, '文学类 科普类 少儿类 农技类'),
  matter('渔船', '改装', '艘', 60, '拖网船 刺网船 养殖船'),
  matter('充电桩', '安装', '台', 300, '快充桩 慢充桩 换电柜'),
  matter('灌溉渠道', '清淤', '公里', 80, '干渠 支渠 斗渠', 1),
  matter('油茶林', '抚育', '亩', 9000, '新造林 低产林 示范林'),
  matter('冷库', '建成', '座', 25, '预冷库 冷藏库 冻结库'),
  matter('技能培训', '组织', '人次', 2400, '家政服务 电子商务 养老护理 焊工'),
  matter('老年人体检', '完成', '人', 8000, '城镇居民 农村居民 在院老人'),
  matter('投诉举报件', '办结', '件', 240, '价格类 质量类 计量类 广告类'),
  matter('种粮补贴', '兑付', '万元', 1500, '早稻 晚稻 油菜 玉米'),
  matter('病险桥梁', '加固', '座', 18, '公路桥 市政桥 农桥'),
  matter('蔬菜大棚', '新建', '栋', 260, '日光温室 连栋大棚 单体大棚'),
  matter('电梯', '检验', '部', 420, '住宅电梯 商场电梯 医院电梯'),
  matter('古树名木', '挂牌', '株', 350, '一级 二级 三级'),
  matter('小微企业贷款', '发放', '万元', 7000, '信用贷款 抵押贷款 保证贷款'),
  matter('校车', '备案', '辆', 45, '专用校车 非专用校车'),
  matter('化粪池', '清掏', '口', 900, '三格式 双瓮式 一体式'),
  matter('残疾人辅具', '适配', '件', 310, '轮椅 助听器 假肢 护理床'),
];

const SYLLABLES = '霁沅岫茗砚棠泠皋汀珞筠岚澜珩桐柘榆樟荻渚堰崮岙浦滁莒郯涪'.split('');
const HEADS = '桩塔池垛棚架罐阀闸槽'.split('');
const UNITS = '口架组根块条项部副具'.split('');
const DEEDS = ['验收', '挂牌', '并网', '入库', '移交', '登记', '检修', '投用'];

/** Different syllables, so many of them. */
const syllables = (random: Random, many: number): readonly string[] => {
  const left = [...SYLLABLES];
  return Array.from({ length: many }, () => left.splice(random.below(left.length), 1)[0] ?? '');
};

function nonsense(random: Random): Matter {
  const [one = '', two = '', ...rest] = syllables(random, 7);
  const ending = random.pick(['型', '类', '式']);
  const sorts = rest.slice(0, 3 + random.below(3)).map((name) => name + ending);
  const size = random.pick([40, 300, 2500]);
  return matter(one + two + random.pick(HEADS), random.pick(DEEDS), random.pick(UNITS), size, sorts.join(' '));
}

/** So many different matters, common ones and such as nobody has heard of. */
export function mattersOf(random: Random, many: number): readonly Matter[] {
  const left = [...COMMON];
  return Array.from({ length: many }, () =>
    random.below(100) < 35 ? nonsense(random) : (left.splice(random.below(left.length), 1)[0] ?? nonsense(random)),
  );
}

/** Where it happens: the whole, what its parts are called together, and their names. */
export interface Land {
  readonly name: string;
  readonly whole: string;
  readonly together: string;
  readonly office: string;
  readonly names: readonly string[];
}

const LEVELS = [
  { end: '省', whole: '全省', together: '市（州）', ends: ['市', '市', '市', '州'], office: '省' },
  { end: '市', whole: '全市', together: '县（市、区）', ends: ['县', '县', '区', '市'], office: '市' },
  { end: '县', whole: '全县', together: '乡镇（街道）', ends: ['镇', '镇', '乡', '街道'], office: '县' },
  { end: '区', whole: '全区', together: '镇街', ends: ['镇', '街道'], office: '区' },
];

export function landOf(random: Random): Land {
  const level = random.pick(LEVELS);
  const [one = '', two = '', ...rest] = syllables(random, 24);
  const many = 4 + random.below(7);
  const names = Array.from(
    { length: many },
    (_, i) => `${rest[2 * i] ?? ''}${random.below(5) === 0 ? '' : rest[2 * i + 1]}${random.pick(level.ends)}`,
  );
  return {
    name: one + two + level.end,
    whole: level.whole,
    together: level.together,
    office: `${one}${two}${level.end}${random.pick(['人民政府办公室', '农业农村局', '发展和改革委员会', '民政局'])}`,
    names: random.below(4) === 0 ? names.map((name) => name.replace(/(?<=..)(市|县|区)$/u, '')) : names,
  };
}

/** When: how a period is said, how its end is, what it was a year before, and its days. */
export interface Period {
  readonly during: string;
  readonly until: string;
  readonly before: string;
  readonly days: number;
}

export const PERIODS: readonly Period[] = [
  { during: '1—9月', until: '截至9月底', before: '上年同期', days: 273 },
  { during: '上半年', until: '截至6月30日', before: '去年同期', days: 181 },
  { during: '前三季度', until: '到9月末', before: '上年同期', days: 273 },
  { during: '1至10月', until: '截止10月底', before: '去年同期', days: 304 },
  { during: '一季度', until: '截至3月31日', before: '上年一季度', days: 90 },
  { during: '全年', until: '截至12月底', before: '上年', days: 365 },
];

/** Sentences that relate to no other figure of the text. */
export const NEUTRAL: readonly string[] = [
  '各地要压实责任，倒排工期，确保按期完成。',
  '总体看，工作推进平稳有序。',
  '请于11月20日前将整改报告（加盖公章）报送办公室，联系电话：0555-6823147。',
  '个别单位重视程度不够，台账更新不及时。',
  '3月12日，召开工作推进会，对有关事项作了部署。',
  '抽查比例原则上不低于15%，重点单位应查尽查。',
  '对连续2个月排名靠后的单位，将进行约谈。',
  '工作中坚持边查边改，做到底数清、情况明。',
  '期间共派出工作组6个，召开调度会4次。',
  '根据《实施方案》（办发〔2023〕28号）要求，实行周调度、月通报。',
  '受强降雨影响，部分工程6月中下旬停工12天。',
  '有关部门要加强协调，形成合力。',
  '下一步，将继续抓好日常管护，力争明年再上新台阶。',
  '群众反映较好，满意度稳步提升。',
];
