import { a1, isError, isFormula, type Content, type Value } from '../../../core';
import { storedFormula } from '../read/formula-text';
import { escapeText } from '../read/stored-value';
import { escapeXml } from '../xml/text';

/**
 * A cell as a worksheet part holds it. Text is inline, so it is text whatever it begins with; a formula comes with the
 * result that is known.
 */
export function cellXml(
  cell: { readonly row: number; readonly column: number },
  style: number,
  content: Content,
  prefix: string,
): string {
  const opening = (type: string): string =>
    `<${prefix}c r="${a1(cell)}"${style === 0 ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  const holding = (type: string, tag: string, text: string): string =>
    `${opening(type)}><${prefix}${tag}>${escapeXml(text)}</${prefix}${tag}></${prefix}c>`;
  if (content === undefined || content === '') return `${opening('')}/>`;
  if (typeof content === 'string')
    return `${opening('inlineStr')}><${prefix}is>${textXml(content, prefix)}</${prefix}is></${prefix}c>`;
  if (typeof content === 'number') return holding('', 'v', String(content));
  if (typeof content === 'boolean') return holding('b', 'v', content ? '1' : '0');
  if (!isFormula(content)) return holding('e', 'v', isError(content) ? content.error : '');
  const { type, text } = storedResult(content.result);
  const value = text === undefined ? '' : `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
  return `${opening(type)}><${prefix}f>${escapeXml(storedFormula(content.formula))}</${prefix}f>${value}</${prefix}c>`;
}

/** A result beside its formula: its type attribute and its text. */
function storedResult(result: Value): { readonly type: string; readonly text?: string } {
  if (result === undefined) return { type: '' };
  if (typeof result === 'string') return { type: 'str', text: escapeText(result) };
  if (typeof result === 'boolean') return { type: 'b', text: result ? '1' : '0' };
  return typeof result === 'number' ? { type: '', text: String(result) } : { type: 'e', text: result.error };
}

const textXml = (text: string, prefix: string): string =>
  `<${prefix}t xml:space="preserve">${escapeXml(escapeText(text))}</${prefix}t>`;
