import { findPlaces } from '../../../places';
import { GAZETTEER } from './gazetteer';

/** The words of a figure's own clause, from the gap in front of it, asides taken out: 截至9月30日,已开工 gives 已开工, 长春市( gives 长春市. */
export function labelOf(plain: string): string {
  const inner = /[^,、;:。()]*$/.exec(plain)?.[0] ?? '';
  const outer = plain.slice(0, plain.length - inner.length);
  if (outer.endsWith('(') || (outer.endsWith(':') && inner === '')) return (/[^,、;:。()]*$/.exec(outer.slice(0, -1))?.[0] ?? '') + inner;
  return inner;
}

const NESTING = 3;

/** The gap without the brackets that close inside it: 实施意见(办法) becomes 实施意见. */
export function withoutAsides(gap: string): string {
  let plain = gap;
  for (let depth = 0; depth < NESTING; depth += 1) plain = plain.replace(/\([^()]*\)/g, '');
  return plain;
}

/** Words that may stand in front of the first name of a list and are no part of it. */
const LEAD_IN = /^(?:(?!和[田平县龙顺政静硕林布谐睦美兴安畅悦]|含山|从[江化]|将乐|即墨|如[皋东])(?:其中|其余|剩余|其他|此外|另外|同时|目前|现|截至目前|当前|包括|分别[为是]|具体[为是]|如下|主要[是为]|主要集中在|集中在|的[有是为]|涉及|以及|并且|其次|特别是|尤其是|排名[前后][^的]{1,3}位?的|仅有?|只有|还有|尚有|仍有|已有|共有|只|将|对|在|由|从|除|以|如|像|即|及|和|与|为|是|有|含|至|按|向|请|要求|建议|督促|约谈|表扬|通报)+)/;

/** A name or label without what leads into it: 其中长春市 becomes 长春市. */
export function withoutLeadIn(words: string): string {
  const rest = words.replace(LEAD_IN, '');
  return rest === '' ? words : rest;
}

const AREA_END = /(?:自治州|自治县|自治旗|管委会|管理委员会|开发区|示范区|高新区|经开区|新区|林区|特区|矿区|城区|兵团|地区|街道|[市州县区旗盟镇乡])$/u;

/** Words that end like a place and are none: 小区, 城市, 全市, 各县. */
const NO_AREA = /(?:棚户|小|社|片|园|辖|景|库|厂|校|老城|建成|规划|重点|街|住宅)区$|^(?:城|全|各|我|本|该|超|门|上|都|楼|股|等|乡|中心城|省会城|重点城|试点城|大城)市$|^[全各我本该等两]?(?:县|州|区|旗|盟|市|市州|市县|县市|市区|地区|街道)$|^全[省市县区国州]|^(?:城|乡|集|古|重点|小城|特色小|建制|各|全|本)镇$|^(?:城|下|家|各|全)乡$/;

/** Words of work and reports, which no place name contains. */
const WORK = /完成|开工|竣工|建成|计划|目标|任务|实际|累计|改造|新建|建设|发放|分配|筹集|整改|投资|资金|贷款|住房|面积|项目|其中|其他|涉及|惠及|推进|实施|组织|下达|安排|棚户|老旧|小区|城镇|农村|征收|拆迁|房屋|纳入|启动|包括|截至|目前|个|的|了|率/;

const BEFORE_DEED = /^(?:$|[完已开实计未新累共应有])/;

/** The place that a label begins with: 长春市完成 has 长春市; undefined where it begins with no place. */
export function placeOf(label: string): string | undefined {
  const words = withoutLeadIn(label).slice(0, 24);
  const [known] = findPlaces(words);
  if (known?.start === 0) return words.slice(0, known.end);
  const area = areaOf(words);
  if (area !== undefined) return area;
  return [4, 3, 2].map((length) => words.slice(0, length))
    .find((name) => GAZETTEER.has(name) && BEFORE_DEED.test(words.slice(name.length)));
}

const HAN_START = /^[\p{Script=Han}]*/u;
const LONGEST_AREA = 14;

/** The area that words begin with: all of them, or the shortest beginning that ends like one (长沙市 of 长沙市完成, but 郴州市 and not 郴州). */
function areaOf(words: string): string | undefined {
  const han = HAN_START.exec(words)?.[0] ?? '';
  const whole = han.replace(/(?:等|共)$/, '');
  if (isArea(whole)) return whole;
  for (let length = 2; length < Math.min(han.length, LONGEST_AREA); length += 1) {
    const name = han.slice(0, length);
    if (!(/[州镇乡]$/.test(name) && /^[市区县]/.test(han.slice(length))) && isArea(name)) return name;
  }
  return undefined;
}

const isArea = (name: string): boolean => name.length > 1 && name.length <= LONGEST_AREA && AREA_END.test(name) && !NO_AREA.test(name) && !WORK.test(name);

/** Whether a label is nothing but a short name, as in lists of places without 市 or 县: 长沙, 湘西. */
export function isBareName(label: string): boolean {
  return /^[\p{Script=Han}]{2,5}$/u.test(label) && !WORK.test(label) && !/^[已未占较比共合总各]|[户套元人等]$/.test(label);
}
