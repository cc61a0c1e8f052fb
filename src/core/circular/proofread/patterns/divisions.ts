/** Kinds of parts that leave nothing over: each part must have one of the words, and each word one of the parts. */
const DIVISIONS: readonly (readonly RegExp[])[] = [
  [/新增|新开工|新建/, /续建|延续|结转|原有|存量/],
  [/上半年/, /下半年/],
  [/(?:一|1)季度/, /(?:二|2)季度/, /(?:三|3)季度/, /(?:四|4)季度/],
  [/中央/, /省级|省财政/, /市县|地方|市级|自筹|社会/],
  [/城镇|城市|市区/, /农村|乡镇|县城|县域/],
  [/地上/, /地下/],
  [/政府投资/, /企业投资|社会投资/],
];

const BATCH = /^第([一二三四五六七八九十])批/;
const NUMERALS = '一二三四五六七八九十';

/** Whether labels divide a whole without remainder: X and 非X, 第一批 to the last, 新增 and 延续. */
export function isExhaustive(labels: readonly string[]): boolean {
  return labels.length > 1 && (isNegated(labels) || isBatches(labels) || DIVISIONS.some((words) => divides(words, labels)));
}

const divides = (words: readonly RegExp[], labels: readonly string[]): boolean =>
  labels.length === words.length && words.every((word) => labels.some((label) => word.test(label)));

const isBatches = (labels: readonly string[]): boolean => labels.every((label, at) => BATCH.exec(label)?.[1] === NUMERALS.charAt(at));

/** 住宅 and 非住宅, 经营性自建房 and 非经营性自建房; a third kind beside them is another division. */
const isNegated = ([first = '', second = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && first.length > 1 && [`非${first}`, `未${first}`].includes(second);
