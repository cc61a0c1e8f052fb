import { columnLabel, type Column } from '../programmes';
import type { ValidationEdit } from '../workbook';
import * as words from './words';

/**
 * What Excel checks in a column of a form, and says beside its cells; `before` is what the period before said there.
 * Undefined where anything may stand.
 */
export function checksOf(
  column: Column,
  before?: string,
): Pick<ValidationEdit, 'allowed' | 'prompt' | 'refusal'> | undefined {
  const allowed = allowedIn(column);
  if (!allowed) return undefined;
  const label = columnLabel(column);
  return {
    allowed,
    prompt: {
      title: label.slice(0, 32),
      text: words.PROMPT(column.kind) + (before === undefined ? '' : words.PAST_PROMPT(before)),
    },
    refusal: { title: words.REFUSED, text: words.REFUSAL(label, column.kind) },
  };
}

function allowedIn({ kind, options }: Column): ValidationEdit['allowed'] | undefined {
  const items = options.flatMap(([first]) => first ?? []);
  switch (kind) {
    case 'count':
      return { kind: 'whole', least: 0 };
    case 'amount':
      return { kind: 'decimal', least: 0 };
    case 'date':
      return { kind: 'date', least: FIRST_DAY };
    case 'option':
      return items.length > 0 ? { kind: 'list', items } : undefined;
    default:
      return undefined;
  }
}

/** 2000-01-01: earlier days are slips. */
const FIRST_DAY = 36526;
