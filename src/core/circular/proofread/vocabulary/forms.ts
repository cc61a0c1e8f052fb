import type { Term } from './term';

/** Units that can carry 万 or 亿. */
export const CAN_BE_SCALED: Term = {
  id: 'scaled',
  pattern: /^[万亿]?[\p{Script=Han}㎡m]/u,
  example: '万套',
  counter: '%',
};

/** What follows a count that does not say again what it counts. */
export const STATE_BEGINS: Term = {
  id: 'state',
  pattern: /^(?:[已未尚没正在全不是为按达超低高]|完成|提前|开工|竣工)/,
  example: '已完成',
  counter: '服务点',
};

/** The words in front of a bracket that has just been opened. */
export const BEFORE_BRACKET: Term = {
  id: 'bracket',
  pattern: /([^,、;:。\n()]*)\($/,
  example: '济南市(',
  counter: '济南市',
};

/** What names of one kind share, so that it tells nothing of whose they are. */
export const GENERIC_END: Term = {
  id: 'generic',
  example: '续建项目',
  counter: '续建',
  pattern: /(?:类|的|项目|工程|住房|房屋|小区|片区|地区|园区|示范区|街道|[市县区州镇乡])+$/,
};

/** A piece that is nothing but the number of a heading. */
export const ORDINAL_ONLY: Term = {
  id: 'ordinal',
  pattern: /^[一二三四五六七八九十]+$/,
  example: '三',
  counter: '三元区',
};

/** The number that a heading begins with. */
export const HEADING_NUMBER: Term = {
  id: 'heading-number',
  pattern: /(?<=^|[。;\n])[一二三四五六七八九十]{1,3}、/g,
  example: '。\n二、丁河市',
  counter: '长春市、辉南县',
};

/** Names joined by 、 up to the figure that counts or sums them. */
export const ENUMERATED: Term = {
  id: 'enumerated',
  pattern: /[\p{Script=Han}]、[^,;:。、()\d]*\(?$/u,
  example: '长春市、辉南县',
  counter: '、辉南县',
};
