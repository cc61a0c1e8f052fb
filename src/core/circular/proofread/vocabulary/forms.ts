import { term } from './term';

/** Units that can carry 万 or 亿. */
export const CAN_BE_SCALED = term('scaled', /^[万亿]?[\p{Script=Han}㎡m]/u, '万套', '%');

/** What follows a count that does not say again what it counts. */
export const STATE_BEGINS = term(
  'state',
  /^(?:[已未尚没正在全不是为按达超低高]|完成|提前|开工|竣工)/,
  '已完成',
  '服务点',
);

/** The words in front of a bracket that has just been opened. */
export const BEFORE_BRACKET = term('bracket', /([^,、;:。\n()]*)\($/, '济南市(', '济南市');

/** What names of one kind share, so that it tells nothing of whose they are. */
export const GENERIC_END = term(
  'generic',
  /(?:类|的|项目|工程|住房|房屋|小区|片区|地区|园区|示范区|街道|[市县区州镇乡])+$/,
  '续建项目',
  '续建',
);

/** A piece that is nothing but the number of a heading. */
export const ORDINAL_ONLY = term('ordinal', /^[一二三四五六七八九十]+$/, '三', '三元区');

/** The number that a heading begins with. */
export const HEADING_NUMBER = term(
  'heading-number',
  /(?<=^|[。;\n])[一二三四五六七八九十]{1,3}、/g,
  '。\n二、丁河市',
  '长春市、辉南县',
);

/** The number of an item in a list. */
export const LIST_NUMBER = term(
  'list-number',
  /^\s*(?:\d{1,2}[.、．]|[①-⑳]|[●◆·])\s*(?=\p{Script=Han})/u,
  '1.丁河市',
  '21团',
);

/** Names joined by 、 up to the figure that counts or sums them. */
export const ENUMERATED = term('enumerated', /[\p{Script=Han}]、[^,;:。、()\d]*\(?$/u, '长春市、辉南县', '、辉南县');

/** What a unit counts, right behind it. */
export const NOUN_BEHIND = term('noun-behind', /^\p{Script=Han}{2}/u, '问题已整改', '，已整改');

/** A state by which a figure is taken up that was told before. */
export const STATE_TAKEN = term('state-taken', /^(?:要?[对将把])?([^的]{2,8})的$/, '对在建的', '占总数的一半');

/** What gives a list its unit, in front of the colon that leads it in. */
export const UNIT_HEAD = term(
  'unit-head',
  /\((?:单位[:为]?)?([\p{Script=Han}㎡/]{1,6})\):/gu,
  '如下(单位:亿元):',
  '投资(亿元)',
);
