import { programmeElsewhere, type Programme, type Unit, type UnitType } from '../programmes';
import { isRegistered } from './register';
import { nameBeforeNote, matchPlace, plainName } from './match';

/** What ends the name of a place that reports, and what it is then. */
const ENDS: readonly (readonly [RegExp, UnitType])[] = [
  [/(?:本级|[市州盟县区]直|市辖区|市区|城区)$/, '地级市本级'],
  [/自治[县旗]$/, '自治县'],
  [/师.*[市师]$|^第?.{1,3}师$/, '师市'],
  [/(?:市|州|盟|地区)$/, '县级市'],
  [/县$/, '县'],
  [/旗$/, '旗'],
  [/(?:区|新区|开发区)$/, '市辖区'],
  [/(?:管委会|管理委员会|办事处|街道|镇|乡|苏木|团|农场|林场)$/, '派出机构'],
];

/** Names are short and Chinese. */
const NAME = /^[\u4e00-\u9fff·]{2,14}$/;

/**
 * What no place is called although it ends like one: sums, and the words for places in general (全市, 各县区, 师市), also with
 * what tells their rank (设区市, 省直管县).
 * 全 and 各 alone are no sign: 全州县 and 全南县 are counties.
 */
const NO_NAME =
  /合计|小计|总计|共计|累计|其中|平均|以下|^全[国省市州县区盟旗师]$|^(?!市辖区$|.直$)(?:(?:全.)?各)?[省市州县区盟旗师团镇乡地街道及和、设辖管直级属]+$/;

/** Whether a text has the form of a place's name: 播州区, 第八师石河子市, 城关镇. */
export const isLikePlace = (text: string): boolean => {
  const name = plainName(text);
  return NAME.test(name) && !NO_NAME.test(name) && ENDS.some(([end]) => end.test(name));
};

/**
 * The programme with the places that a workbook lists in place of its own: the workbook is of another province or
 * town, and its names are right as they stand, also those that no form of a name foresees (伊犁州直). `whole` is what
 * it calls all of them together: 全市.
 */
export function learntProgramme(programme: Programme, labels: readonly string[], whole: string): Programme {
  const isName = (name: string): boolean => isRegistered(name) || (NAME.test(name) && !NO_NAME.test(name));
  const names = [...new Set(withoutNotes(labels))].filter(isName);
  const units = names.filter((name) => matchPlace(name, programme).kind !== 'total').map(learntUnit);
  return programmeElsewhere(programme, units, whole);
}

/** Names without the notes behind them, 信都区 for 信都区（原桥西区、邢台县）, unless a note tells two places apart. */
function withoutNotes(labels: readonly string[]): readonly string[] {
  const whole = new Map<string, Set<string>>();
  for (const label of labels) {
    const bare = plainName(nameBeforeNote(label));
    whole.set(bare, (whole.get(bare) ?? new Set()).add(plainName(label)));
  }
  return [...whole].flatMap(([bare, names]) => (names.size > 1 ? [...names] : [bare]));
}

/** The place whose office a text names: 填报单位：楚雄州禄丰市住房和城乡建设局. */
export function placeOfOffice(text: string): string | undefined {
  const [, name = ''] = OFFICE.exec(text.normalize('NFKC').replace(/\s+/g, '')) ?? [];
  const last = name.split(/(?<=[省州市盟])(?=.)/).at(-1) ?? '';
  return isLikePlace(last) ? last : undefined;
}

const OFFICE = /([\u4e00-\u9fff]{2,16}?[市县区旗])(?:住房|住建|房产|房管|城乡|建设|人民政府|保障)/;

const learntUnit = (name: string): Unit => ({
  id: `name:${name}`,
  name,
  officialName: name,
  type: ENDS.find(([end]) => end.test(name))?.[1] ?? '县',
  otherNames: [],
  notNames: [],
});
