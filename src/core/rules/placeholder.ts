import { plainText } from '../tables';

const PLACEHOLDER = /^(?:[xX×*?？_＿…]{1,}|[xX×]{2,}.*|待[填报定补核]+.*|暂[缺无未]+.*|未填|请填写.*|示例|tbd|n\/a)$/i;

/** Whether a text only holds the place of an answer. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(plainText(text));
