import type { Value } from '../../core';
import { unescapeText } from './shared-strings';

/**
 * What a cell holds, from its stored text and its type attribute. A formula's value is the one cached in the file;
 * typed text of no letters is a blank cell, while a formula may well yield it.
 */
export function storedValue(text: string | undefined, type: string | undefined, strings: readonly string[], isFormula: boolean): Value {
  if (text === undefined) return undefined;
  switch (type) {
    case 's': return typedText(strings[Number(text)]);
    case 'inlineStr': return typedText(unescapeText(text));
    case 'str': return isFormula ? unescapeText(text) : typedText(unescapeText(text));
    case 'b': return text === '1' || text === 'true';
    case 'e': return { error: text };
    case 'd': return serial(text);
    default: return numeric(text);
  }
}

const typedText = (text: string | undefined): string | undefined => text || undefined;

function numeric(text: string): Value {
  const number = Number(text);
  return text.trim() === '' ? undefined : Number.isFinite(number) ? number : text;
}

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** The serial number of an ISO 8601 date; some writers store dates as text of this type. */
function serial(text: string): Value {
  const time = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? text : time / DAY + SERIAL_OF_1970;
}
