/** The peoples after whom autonomous areas are called; an area's short name leaves them out: 伊通 for 伊通满族自治县. */
const PEOPLES = (
  '蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 拉祜族 水族 ' +
  '东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 ' +
  '鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 蒙古 哈萨克 柯尔克孜 塔吉克 维吾尔 各族'
).split(' ');

/** What ends the name of an area, longest first. */
const KINDS = [
  '特别行政区',
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '管委会',
  '地区',
  '林区',
  '特区',
  '新区',
  '省',
  '市',
  '县',
  '区',
  '旗',
  '盟',
  '州',
];

/** The least a short name has: 滑县 has none. */
const SHORTEST = 2;

/** The kind at the end of a name: 县 of 永吉县; empty where there is none. */
export const kindOf = (name: string): string =>
  KINDS.find((kind) => name.endsWith(kind) && name.length > kind.length) ?? '';

/** The name without its kind: 长春 for 长春市; undefined where nothing that can stand alone is left. */
export function bareName(name: string): string | undefined {
  const bare = name.slice(0, name.length - kindOf(name).length);
  return bare.length >= SHORTEST && bare !== name ? bare : undefined;
}

/** The short name of an autonomous area, without its peoples: 前郭尔罗斯 for 前郭尔罗斯蒙古族自治县. */
export function autonomousStem(name: string): string | undefined {
  if (!/自治[州县旗区]$/.test(name)) return undefined;
  let stem = name.replace(/自治[州县旗区]$/, '');
  for (let people = peopleAt(stem); people !== undefined; people = peopleAt(stem)) stem = stem.slice(0, -people.length);
  // Called after its people alone: 东乡县 for 东乡族自治县.
  if (stem.endsWith('族') && stem.length > SHORTEST) return stem.slice(0, -1);
  return stem.length >= SHORTEST ? stem : undefined;
}

const peopleAt = (stem: string): string | undefined =>
  PEOPLES.filter((people) => stem.endsWith(people) && stem.length - people.length >= SHORTEST).sort(
    (a, b) => b.length - a.length,
  )[0];

/** A division of the corps and its city, which are one place: 第八师石河子市 is 第八师, 八师, 石河子市. */
export function divisionNames(name: string): readonly string[] {
  const [, number, city] = /^(第.{1,3}师)(.+市)$/.exec(name) ?? [];
  return number === undefined || city === undefined
    ? []
    : [number, number.slice(1), city, ...(bareName(city) === undefined ? [] : [city.slice(0, -1)])];
}

/** A prefecture in as few characters as people write: 延边州, 锡林郭勒盟, 长春市. */
export function shortAreaName(name: string): string {
  const stem = autonomousStem(name);
  return stem === undefined ? name.replace(/(?:管理委员会|管委会)$/, '') : `${stem}${name.slice(-1)}`;
}
