/** Three figures in a row that speak of growth: now, another, and the result. */
export interface Growth {
  readonly id: string;
  /** `change`: the other is the change itself. `earlier`: it is the earlier figure. `points`: an earlier share. `from-to`: the first is the earlier share. */
  readonly kind: 'change' | 'earlier' | 'points' | 'from-to';
  /** Tried on all that stands between the first figure and the second. */
  readonly other: RegExp;
  /** Tried on all that stands between the second figure and the result. */
  readonly result: RegExp;
  readonly dimension: '%' | '百分点';
  readonly example: string;
}

const BASE = '(?:去年|上年|上月|上季度|前年|20\\d\\d年)(?:同期|同月|底|末)?';
const GROWN = '(?:增长|增幅|增加|上升|提高|下降|减少|降低|回落|降幅)';

/** Words by which a result is a fall. */
export const FALLS = /下降|减少|降低|回落|降幅|低于?$|少$/;

/** Tried in order; the first that fits decides. */
export const GROWTHS: readonly Growth[] = [
  {
    id: 'change', kind: 'change', dimension: '%', other: new RegExp(`^[,(]?(?:同比|环比|(?:比|较)${BASE})(?:净?增加|净?增长|增|多|减少|下降|减|少)(?:了)?$`),
    result: new RegExp(`^[,、(]?(?:同比|环比)?${GROWN}(?:了|为|达)?$`), example: '完成投资120亿元，比上年增加20亿元，增长20.0%',
  },
  {
    id: 'earlier', kind: 'earlier', dimension: '%', other: new RegExp(`^[,(]?(?:比|较|与)?${BASE}(?:的|为|完成|是)?[(]?$`),
    result: new RegExp(`^[)]?[,、]?(?:相比)?[,]?(?:同比|环比)?${GROWN}(?:了|为|达)?$`), example: '完成投资120亿元，比上年同期的100亿元增长20.0%',
  },
  {
    id: 'points', kind: 'points', dimension: '百分点', other: new RegExp(`^[,(]?(?:比|较|高于|低于|与)(?:${BASE}|全[国省市州县]|年初|上次|预期目标?|[^,;:。()\\d]{0,8})(?:平均)?(?:水平)?(?:的|为|是)?[(]?$`),
    result: /^[)]?[,、]?(?:相比)?[,]?(?:提高|上升|增加|高出?|下降|回落|降低|低|减少)?(?:了)?$/, example: '开工率85.0%，比上年同期的80.0%提高5.0个百分点',
  },
  {
    id: 'from-to', kind: 'from-to', dimension: '百分点', other: /^(?:提高|上升|增加|增长|下降|回落|降低|减少|提升)(?:到|至|为)$/,
    result: /^[,(](?:提高|上升|增加|提升|增长|下降|回落|降低|减少)(?:了)?$/, example: '开工率由80.0%提高到85.0%，提高5.0个百分点',
  },
];
