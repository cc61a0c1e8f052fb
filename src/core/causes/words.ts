import { columnLabel } from '../programmes';
import { decimalOf, printed, rounded, slipBetween, type Decimal, type ReadingEvidence, type Slip } from '../arithmetic';
import type { TermAtFault } from '../relations';
import type { TableColumn } from '../tables';

/** What speaks for a reading, as a clause: “558.40比应有的58.40多一位数字“5””. */
export function evidenceWords(evidence: ReadingEvidence, from: number, to: number, decimals: number): string {
  const typed = rounded(decimalOf(from), Math.max(decimals, decimalOf(from).decimals));
  const meant = rounded(decimalOf(to), Math.max(decimals, decimalOf(to).decimals));
  const slip = slipBetween(typed, meant, decimals);
  if (slip && evidence !== 'previous' && evidence !== 'confirmed') return slipWords(slip, typed, meant);
  const shown = `${printed(typed)}应为${printed(meant)}`;
  if (evidence === 'confirmed') return `${shown}，另一项关系印证了这个数`;
  if (evidence === 'previous') return `${shown}，与上期数据衔接`;
  if (evidence === 'swap') return `${printed(typed)}与${printed(meant)}互换了位置`;
  return `只改这一个数（${shown}）就能使全部关系成立`;
}

function slipWords(slip: Slip, typed: Decimal, meant: Decimal): string {
  const both = `${printed(typed)}比应有的${printed(meant)}`;
  switch (slip.kind) {
    case 'added':
      return `${both}多一位${digit(slip.typed)}`;
    case 'dropped':
      return `${both}少一位${digit(slip.meant)}`;
    case 'replaced':
      return `${printed(typed)}与应有的${printed(meant)}只差一位：“${slip.meant}”填成了“${slip.typed}”`;
    case 'interchanged':
      return `${printed(typed)}与应有的${printed(meant)}相邻两位颠倒：“${slip.meant}”填成了“${slip.typed}”`;
    case 'sign':
      return `${printed(typed)}与应有的${printed(meant)}只差正负号`;
    case 'unit':
      return `${printed(typed)}是应有的${printed(meant)}的${slip.power > 0 ? `${10 ** slip.power}倍` : `${10 ** -slip.power}分之一`}，单位或小数点填错`;
  }
}

const digit = (text: string): string => (text === '.' ? '小数点' : `数字“${text}”`);

/** How a located cell is supported by the rest of its sum. */
export const agreementWords = (others: number, sum: string): string => `其余${others}项与合计${sum}相符`;

/** Why a total is the wrong one: what it is off by is the figure of one row. */
export const leftOutWords = (place: string, isTwice: boolean): string =>
  isTwice ? `多出的恰好是“${place}”的数，像是加了两遍` : `少的恰好是“${place}”的数，像是漏加了`;

/** Words for a tie: the cells among which nothing decides. */
export const tieWords = (cells: number): string => `相关的${cells}个数中至少有一个填错，凭现有数据不能断定是哪一个`;

/** Why a figure with decimals among whole ones is the one to doubt. */
export const ONLY_FRACTION_WORDS = '这一栏其他数都是整数，只有这一格带小数';

/** Why a typed cell among formulas is the one to doubt. */
export const OVERWRITTEN_WORDS = '同栏其他行是公式，只有这一格是手工填的';

/** Why a typed total beside totals by formula is the one to doubt. */
export const TYPED_TOTAL_WORDS = '同一行其他合计是公式，这一格是手工填的';

/** A column in a clause: “已发放(户)”. */
export const columnClause = ({ definition, path }: TableColumn): string =>
  definition ? columnLabel(definition) : path.join('/');

/** Why several totals that are too high at once are one fault. */
export function lostRowWords(columns: readonly string[], place?: string, elsewhere?: string): string {
  const others = columns.length > 0 ? `${columns.map((column) => `“${column}”`).join('、')}的合计也比所列各行多，` : '';
  if (place !== undefined) return `${others}差额与“${place}”一行相符，表中没有列出这个市县`;
  return `${others}像是漏了一行${elsewhere === undefined ? '' : `；其他表中有“${elsewhere}”，这张表没有列出`}`;
}

/** Why one of two rows of one name is taken for another place. */
export const misnamedWords = (name: string): string => `表中缺少“${name}”，这一行的数据与其计划或上期数据相符`;

/** Why a row is taken for that of a place that other lists have between its neighbours. */
export const otherOrderWords = (name: string, sheet: string): string =>
  `表中缺少“${name}”，工作表“${sheet}”在同样的前后两行之间列的是它`;

/** Why two rows are taken for one another's. */
export const exchangedRowsWords = (one: string, other: string): string =>
  `“${one}”与“${other}”两行的数据互换了位置，换回后与各自的计划和上期数据相符`;

/** Why the figures of several rows in a row are one fault. */
export const shiftedWords = (column: TableColumn, from: string, to: string, rows: number, isTooLow: boolean): string =>
  `从“${from}”到“${to}”，“${columnClause(column)}”连续${rows}格都填到了${isTooLow ? '后' : '前'}一个市县，移回后这几处的关系全部成立`;

/** What a doubtful figure leads to, where that cannot be. */
export const leadsToWords = (column: string, value: string): string => `由它算出的“${column}”为${value}`;

/** Why a relation was not followed to a cell: what is told already may be its cause. */
export const TOO_MANY_WORDS = '未定位：错误太多，先改已指出的';

/** How most of a column is written, in place of a sentence on one cell. */
export const conventionWords = (column: string, way: string, cells: number, filled: number, example: string): string =>
  `“${column}”栏${filled}格中有${cells}格同样写法（${way}，如“${example}”）`;

/** What a rule that fails nearly throughout says, in place of a sentence on one row. */
export const throughoutWords = (
  { title, throughout = '多半是栏目错位、单位不符或口径不同' }: Throughout,
  checked: number,
  failed: number,
): string => `${checked}处中有${failed}处“${title}”，${throughout}`;

/** What the rates of a column are really of, and what they should be of, in place of a sentence on one row. */
export const otherTermsWords = (
  { title }: Pick<Throughout, 'title'>,
  checked: number,
  failed: number,
  really: string,
  meant: string,
  { isStated, isOfAnnex }: { readonly isStated: boolean; readonly isOfAnnex: boolean },
): string =>
  `${checked}处中有${failed}处“${title}”，实际是按${really}计算的` +
  (isOfAnnex
    ? `，与表样一致；表中却写明应为${meant}，两者必有一个要改`
    : `，${isStated ? '表中写明' : ''}应为${meant}`);

/** Which column rates that fail throughout show to be wrong, in place of a sentence on one row. */
export function termAtFaultWords(title: string, { why, column, leftOut, isRate }: TermWords, failed: number): string {
  const all = `${failed}处“${title}”`;
  if (why === 'targets') return `引起${all}：比率都是按下达的计划算的，这一栏却不是下达的数，多半取自别的栏或旧表`;
  if (why === 'left-out' && leftOut)
    return `引起${all}：比率都是连“${columnClause(leftOut)}”一起算的，“${columnClause(column)}”却漏加了它`;
  return isRate
    ? `${all}：各行比率与合计的比率互相吻合，都比按现在的数算得的低，多半还是上期的比率`
    : `引起${all}：各行比率与合计的比率互相吻合，都比按这一栏算得的高，这一栏多半还是上期的数`;
}

/** Which column of a sum that fails throughout is wrong, in place of a sentence on one row. */
export const addendAtFaultWords = (title: string, failed: number): string =>
  `引起${failed}处“${title}”：其他各栏另有比率或合计印证，只有这一栏对不上，多半没有随之更新`;

interface TermWords extends Pick<TermAtFault, 'why' | 'column' | 'leftOut'> {
  /** Whether the column is that of the rates themselves. */
  readonly isRate: boolean;
}

interface Throughout {
  readonly title: string;
  readonly throughout?: string;
}
