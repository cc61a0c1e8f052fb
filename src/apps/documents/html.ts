/** Markup that is known to be safe: made here, with every text escaped. */
export interface Markup {
  readonly markup: string;
}

/**
 * Makes markup from a template: texts put in are escaped, markup put in stays, lists are joined, undefined is nothing.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return { markup: parts.map((part, i) => part + (i < values.length ? written(values[i]) : '')).join('') };
}

type Part = string | number | Markup | undefined | readonly Part[];

function written(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(written).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Marks that reverse the direction of text could make a cell read as another; they are left out, as are controls. */
const HIDDEN = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]',
  'g',
);

const HALVES = /[\ud800-\udfff]/gu;

/** A text without what no reader sees and no document may hold: controls, marks of direction, half characters. */
export const legible = (text: string): string => text.replace(HIDDEN, '').replace(HALVES, '\ufffd');

const escaped = (text: string): string => legible(text).replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one);
