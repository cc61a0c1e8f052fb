import { plainText } from '../tables';
import { onceText } from '../workbook';

/** A form's own words where an answer should stand; whole texts only, so that sentences about a matter stay answers. */
const OPEN = /^(?:待[填报定补核][写报充实定]*|暂缺|未填|请填写.*|示例|tbd|n\/a)$/i;

/**
 * Signs that only hold a place: a text of nothing else, two of them in a row, or × between characters that are no
 * numbers.
 */
const MASK = /^[xX×*＊?？_＿…]+$|[xX×*＊?？_＿]{2,}|[×＊](?=[\u4e00-\u9fff〔[（(])|(?<=[\u4e00-\u9fff〔[])[×＊](?!\d)/;

/** Whether a text only holds the place of an answer, wholly or in a part. */
export const isPlaceholder: (text: string) => boolean = onceText(
  (text) => OPEN.test(plainText(text)) || MASK.test(plainText(text)),
);
