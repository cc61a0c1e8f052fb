import { type Decimal, compare, fractionOf, order, quotientOf, trimmed } from '../../../arithmetic';
import type { Item } from '../context/items';
import type { Figure } from '../context/paragraph';
import type { Scene } from '../context/scene';
import { type Draft, numerals } from '../draft';
import { type Quantity, possible, valueOf } from '../lexer/quantity';
import { scaleWords } from '../words';

/** Figures whose unit cannot be right: a few square metres for thousands of households, a few yuan for a loan. */
export function scaleDrafts(scene: Scene): readonly Draft[] {
  return [...scene.items.flatMap((item) => areaDrafts(scene, item)), ...scene.paragraph.figures.flatMap((figure) => [...moneyDrafts(scene, figure), ...fractionDrafts(scene, figure), ...oddUnitDrafts(scene, figure)])];
}

const decimal = (units: bigint): Decimal => ({ units, decimals: 0 });
/** Square metres per household: within the first the figures agree, outside the second a unit is wrong. */
const USUAL = [decimal(15n), decimal(600n)] as const;
const CONCEIVABLE = [decimal(3n), decimal(5000n)] as const;
const NOT_DWELLING = /占地|用地|绿化|道路|公共|外墙|屋面|停车|场地|土地|地块|广场/;

function areaDrafts(scene: Scene, { figures }: Item): readonly Draft[] {
  const homes = figures.find(({ quantity }) => ['户', '套'].includes(quantity.dimension))?.quantity;
  const area = figures.find(({ quantity, gap }) => quantity.dimension === '㎡' && !NOT_DWELLING.test(gap))?.quantity;
  const ratio = homes && area && quotientOf(possible(area), possible(homes))?.face;
  if (!homes || !area || !ratio || homes.bound || area.bound) return [];
  const isWithin = ([low, high]: readonly [Decimal, Decimal]): boolean => order(fractionOf(low), ratio) <= 0 && order(ratio, fractionOf(high)) <= 0;
  const words = [scene.textOf(area), scene.textOf(homes)] as const;
  const at = numerals(figures.map(({ quantity }) => quantity).filter((each) => each === homes || each === area));
  if (isWithin(USUAL)) return [{ kind: 'comparison', verdict: 'holds', reason: scaleWords.usual(...words), at, confirms: [area] }];
  if (isWithin(CONCEIVABLE)) return [];
  return [{ kind: 'comparison', verdict: 'fails', reason: scaleWords.area(...words), at, ...unitSuspicion(area, [4, 0], (fresh) => {
    const face = quotientOf(possible(fresh), possible(homes))?.face;
    return face !== undefined && order(fractionOf(USUAL[0]), face) <= 0 && order(face, fractionOf(USUAL[1])) <= 0;
  }) }];
}

const MULTIPLIERS: Readonly<Record<number, string>> = { 0: '', 4: '万', 8: '亿' };

/** The figure with another multiplier, where one makes it fit. */
function unitSuspicion(figure: Quantity, powers: readonly number[], fits: (fresh: Quantity) => boolean): Pick<Draft, 'suspicion'> {
  const power = powers.find((each) => each !== figure.power && fits({ ...figure, power: each }));
  if (power === undefined) return { suspicion: { at: { start: figure.start, end: figure.end } } };
  return { suspicion: { at: { start: figure.numeral.end, end: figure.end }, suggestion: `${MULTIPLIERS[power] ?? ''}${figure.unit.replace(/^[万亿]/, '')}` } };
}

const FUNDS = /投资|贷款|债券|专项资金|补助资金|奖补资金|配套资金|补贴资金|财政资金|资金(?:总额)?$|拨付|融资|授信|缴存额|提取额|余额|总额/;
const PER_HEAD = /每|户均|人均|套均|标准|单价|均价|租金|月|平均|按|最高|不超过|限额|定额|个人|一次性|收费|单位|物业费/;
const SMALLEST_FUND = decimal(10_000n);

/** A fund of a few yuan has lost its 万 or 亿; the unit that the paragraph's other amounts have is proposed. */
function moneyDrafts(scene: Scene, { quantity, label, gap, after }: Figure): readonly Draft[] {
  if (quantity.dimension !== '元' || quantity.power !== 0 || compare(valueOf(quantity), SMALLEST_FUND) >= 0 || quantity.number.units <= 0n) return [];
  const sentence = gap.replace(/.*[。;]/, '');
  if (!FUNDS.test(sentence) || PER_HEAD.test(sentence) || /^[/每]/.test(after)) return [];
  const usual = scene.paragraph.figures.map((figure) => figure.quantity).find(({ dimension, power }) => dimension === '元' && power >= 4);
  const unit = { start: quantity.numeral.end, end: quantity.end };
  const suspicion = usual ? { at: unit, suggestion: usual.unit } : { at: unit };
  return [{ kind: 'comparison', verdict: 'fails', reason: scaleWords.money(scene.textOf(quantity), label), at: [{ start: quantity.start, end: quantity.end }], suspicion }];
}

/** Homes and households come whole: 7.41套 has lost its 万. */
function fractionDrafts(scene: Scene, { quantity, gap }: Figure): readonly Draft[] {
  const isWhole = trimmed(valueOf(quantity)).decimals === 0;
  if (!quantity.isCounted || isWhole || quantity.power !== 0 || PER_HEAD.test(gap.replace(/.*[。;]/, ''))) return [];
  const suspicion = { at: { start: quantity.numeral.end, end: quantity.end }, suggestion: `万${quantity.unit}` };
  return [{ kind: 'comparison', verdict: 'fails', reason: scaleWords.fraction(scene.textOf(quantity)), at: [{ start: quantity.start, end: quantity.end }], suspicion }];
}

const SMALL = decimal(1000n);

/** A few yuan or square metres beside a figure in 万 or 亿, decimals and all, have lost theirs: 通化市2.1亿元,洮南市0.08元. */
function oddUnitDrafts(scene: Scene, { quantity, index, gap, after }: Figure): readonly Draft[] {
  const { dimension, power, number } = quantity;
  const [last, next] = [scene.paragraph.figures[index - 1], scene.paragraph.figures[index + 1]];
  const beside = [last, next].find((figure) => figure?.quantity.dimension === dimension && figure.quantity.power >= 4)?.quantity;
  if (!beside || !['元', '㎡'].includes(dimension) || power !== 0 || number.decimals === 0 || compare(valueOf(quantity), SMALL) >= 0) return [];
  if (PER_HEAD.test(gap.replace(/.*[。;]/, '')) || FUNDS.test(gap) || /^[/每]/.test(after)) return [];
  const suspicion = { at: { start: quantity.numeral.end, end: quantity.end }, suggestion: beside.unit };
  return [{ kind: 'comparison', verdict: 'fails', reason: scaleWords.odd(scene.textOf(quantity), scene.textOf(beside)), at: [{ start: quantity.start, end: quantity.end }], suspicion }];
}
