import { isAreaWord } from './areas';

/** A unit as the texts print it. `power` is the power of ten to the unit that `dimension` names. */
export interface PrintedUnit {
  readonly dimension: string;
  readonly power: number;
  /** Counted one by one, so that a whole number is exact; a measured one is rounded. */
  readonly isCounted: boolean;
}

const COUNTED: readonly (readonly [dimension: string, forms: string])[] = [
  ['套', '套(间) 套(户) 套/间 套间 套'],
  ['户', '户(套) 户(家) 户家庭 户'],
  ['户次', '户次'],
  ['人次', '人次'],
  ['人', '人 名'],
  ['间', '间'],
  ['栋', '栋(座) 栋 幢 座'],
  ['处', '处'],
  ['家', '家'],
  ['所', '所'],
  ['项', '项'],
  ['件', '件'],
  ['笔', '笔'],
  ['宗', '宗'],
  ['起', '起'],
  ['条', '条'],
  ['部', '部 台'],
  ['位', '位'],
  ['块', '块'],
  ['批', '批'],
  ['份', '份'],
  ['片', '片'],
  ['支', '支'],
  ['次', '次'],
  ['类', '类'],
  ['种', '种'],
  ['辆', '辆'],
  ['棵', '棵'],
  ['天', '天 日历天'],
];

const MEASURED: readonly (readonly [dimension: string, power: number, forms: string])[] = [
  ['㎡', 0, '平方米 ㎡ m2 m² M2 平米 平方'],
  ['㎡', 6, '平方公里 平方千米 km2 km²'],
  ['㎡', 4, '公顷'],
  ['亩', 0, '亩'],
  ['m', 0, '米 m'],
  ['m', 3, '公里 千米 km'],
  ['元', 0, '元人民币 元'],
  ['吨', 0, '吨'],
  ['立方米', 0, '立方米 m³ m3 方'],
  ['小时', 0, '小时'],
  ['分钟', 0, '分钟'],
  ['分', 0, '分'],
  ['千瓦时', 0, '千瓦时 千瓦小时 度电'],
  ['千瓦时', 3, '兆瓦时'],
  ['千瓦', 0, '千瓦'],
  ['千瓦', 3, '兆瓦'],
  ['克', 3, '公斤 千克'],
  ['斤', 0, '斤'],
  ['升', 0, '升'],
  ['亩次', 0, '亩次'],
  ['%', 0, '%'],
  ['‰', 0, '‰'],
  ['百分点', 0, '个百分点 百分点'],
  ['倍', 0, '倍'],
];

/** The units by their printed forms. */
const UNITS: ReadonlyMap<string, PrintedUnit> = new Map<string, PrintedUnit>([
  ...COUNTED.flatMap(([dimension, forms]) =>
    forms.split(' ').map((form) => [form, { dimension, power: 0, isCounted: true }] as const),
  ),
  ...MEASURED.flatMap(([dimension, power, forms]) =>
    forms.split(' ').map((form) => [form, { dimension, power, isCounted: false }] as const),
  ),
]);

/** The printed forms, longest first. */
const FORMS: readonly string[] = [...UNITS.keys()].sort((a, b) => b.length - a.length);

/** What makes a unit a different word: 3市场, 5户型, 6人民, 2部门, 12元旦, 3块钱, 4方面, 2次序. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  户: /^(?:型|籍|外|口|内|主|档)/,
  人: /^(?:才|民|大|社)/,
  部: /^(?:门|分|委|署|级|长)/,
  方: /^(?:面|案|式|便|米)/,
  项: /^目/,
  起: /^(?:步|点)/,
  次: /^(?:序|日)/,
  位: /^(?:于|置)/,
  名: /^单/,
  家: /^(?:庭|属|渠)/,
  条: /^(?:件|例)/,
  处: /^(?:理|置)/,
  份: /^额/,
  间: /^(?:距|接)/,
  片: /^区/,
  类: /^似/,
  分: /^(?:钟|之|别|批|类|期|布|工|级|管|配|行|局|公|为|步|解|年|散)/,
  天: /^(?:然|津|气|数|内)/,
  升: /^(?:级|至|到)/,
  克: /^(?:服|隆)/,
  台: /^(?:账|阶|风)/,
  座: /^谈/,
  支: /^(?:付|持|出)/,
  米: /^(?:面|油)/,
  m: /^[a-z]/i,
  套: /^(?:型|取|利)/,
  平方: /^[根公千]/,
};

/** The unit that begins at an index of the even text. */
export function unitAt(text: string, at: number): { readonly form: string; readonly unit: PrintedUnit } | undefined {
  const form = FORMS.find(
    (each) => text.startsWith(each, at) && !NOT_AFTER[each]?.test(text.slice(at + each.length, at + each.length + 1)),
  );
  const unit = form === undefined ? undefined : UNITS.get(form);
  return form !== undefined && unit ? { form, unit } : undefined;
}

/** Characters that no classifier is: they date, order, compare or go on with the sentence. */
const NO_CLASSIFIER = new Set(
  '年月日号时点秒届级代线路环季旬后前中内外上下左右至到比成折余多来几第和与及或的在为是等以之由将已均不达超向按开于有无化形字角强优国民热万亿千百十余个',
);

/** A classifier that no list knows: whatever single character follows a number counts it, but for those that cannot. */
export const classifierAt = (text: string, at: number): string | undefined => {
  const character = text.charAt(at);
  return HAN.test(character) && !NO_CLASSIFIER.has(character) && !UNITS.has(character) && !isAreaWord(character)
    ? character
    : undefined;
};

const HAN = /\p{Script=Han}/u;

/** The multipliers in front of a unit, as powers of ten, longest first. */
const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

/** The multiplier that begins at an index; nothing is 10⁰. 千米 is a unit, not a multiplier. */
export function multiplierAt(text: string, at: number): { readonly length: number; readonly power: number } {
  const found =
    text.startsWith('千米', at) || text.startsWith('百分点', at)
      ? undefined
      : MULTIPLIERS.find(([form]) => text.startsWith(form, at));
  return found ? { length: found[0].length, power: found[1] } : { length: 0, power: 0 };
}
