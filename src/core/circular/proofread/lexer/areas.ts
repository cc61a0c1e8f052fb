/** Words for reporting areas that are counted: 7个市县, 14个市（州）, 18个省辖市（示范区）, 3市. Longest first. */
const AREAS = [
  '市、县、区',
  '市、县(区)',
  '市县区',
  '县市区',
  '旗县区',
  '省区市',
  '区市县',
  '市区县',
  '设区的市',
  '设区市',
  '省辖市',
  '省直管县',
  '省直管市',
  '直管市',
  '直管县',
  '地级市',
  '县级市',
  '市辖区',
  '地州市',
  '市地州',
  '市州',
  '市县',
  '县市',
  '区县',
  '县区',
  '盟市',
  '旗县',
  '地市',
  '州市',
  '省份',
  '城市',
  '城区',
  '地区',
  '开发区',
  '新区',
  '功能区',
  '示范区',
  '园区',
  '街道',
  '乡镇',
  '镇街',
  '镇',
  '乡',
  '市',
  '县',
  '区',
  '州',
  '省',
  '旗',
  '盟',
  '地',
  '地方',
].sort((a, b) => b.length - a.length);

/** Whether a word is one for areas. */
export const isAreaWord = (word: string): boolean => AREAS.includes(word);

/** What a word for areas may carry in brackets: 县(市、区), 市(州), 省辖市(示范区). */
const AREA_BRACKET = /\((?:[市县区州盟旗地、,]|自治州|特区|示范区|管委会|开发区|功能区)+\)/y;
const NOT_AREA_BEFORE = /^(?:场|民|政|长|容|属|域|级|别|直机|内|外|本级|委|社会|行|立|块|下|面|上|点|址|铁)/;

/** The word for counted areas that begins at an index. */
export function areaWordAt(text: string, at: number): string | undefined {
  const word = AREAS.find((each) => text.startsWith(each, at));
  if (word === undefined) return undefined;
  const end = at + word.length;
  AREA_BRACKET.lastIndex = end;
  if (AREA_BRACKET.test(text)) return text.slice(at, AREA_BRACKET.lastIndex);
  return NOT_AREA_BEFORE.test(text.slice(end, end + 3)) ? undefined : word;
}

/** The dimension of counted areas; all words for them count the same kind of thing. */
export const AREA = '个市县';

/**
 * Heads of the nouns that 个 counts. A head of one character counts only at the end of its words: 3个偏远的县, not 3个县城供水.
 */
const HEADS: readonly (readonly [head: string, pattern: RegExp])[] = [
  '项目',
  '小区',
  '片区',
  '地块',
  '标段',
  '问题',
  '单元',
  '企业',
  '机构',
  '社区',
  '街区',
  '楼盘',
  '部门',
  '单位',
  '乡镇',
  '街道',
  '楼栋',
  '点位',
  '车位',
  '网点',
  '家庭',
  '岗位',
  '案例',
  '工程',
  '楼宇',
  '方面',
  '环节',
  '系统',
  '平台',
  '市县',
  '县区',
  '县市',
  '市州',
  '城市',
  '地区',
  '地方',
  '县',
  '市',
  '区',
  '省',
  '村',
  '镇',
].map((head) => [head, new RegExp(head.length > 1 ? head : `(?<![小棚社片园辖地景山库厂校])${head}$`)]);

/** Heads that in front of a number say what it is about rather than what is counted: 资金问题52个. */
const TOPIC_HEADS = new Set(['问题', '方面', '环节', '情况']);
const AREA_HEADS = new Set([
  '市县',
  '县区',
  '县市',
  '市州',
  '城市',
  '地区',
  '县',
  '市',
  '区',
  '省',
  '镇',
  '乡镇',
  '街道',
  '地方',
]);

/**
 * The dimension of what 个 counts: by the first head in the words behind it, or else by the end of the words before it.
 */
export function countedDimension(behind: string, before: string): string {
  const found = HEADS.map(([head, pattern]) => ({ head, at: behind.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.head.length - a.head.length);
  const head =
    lastJoined(found) ??
    HEADS.find(
      ([each]) => each.length > 1 && before.endsWith(each) && !AREA_HEADS.has(each) && !TOPIC_HEADS.has(each),
    )?.[0] ??
    '';
  return AREA_HEADS.has(head) ? AREA : `个${head}`;
}

interface HeadAt {
  readonly head: string;
  readonly at: number;
}

/** The first head, or the one it runs into: 问题项目 counts projects. */
function lastJoined([first, ...rest]: readonly HeadAt[]): string | undefined {
  return first && (rest.find(({ at }) => at === first.at + first.head.length)?.head ?? first.head);
}
