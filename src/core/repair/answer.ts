import { ANSWERS, answerFrom, areaKey, type Answer, type Table, type Unread } from '../tables';
import type { Column } from '../programmes';
import { shelfEdit, type SettingEdit, type Snapshot } from '../workbook';

/**
 * Remembers in the workbook which column of its annex an unread column is; without `column` that it, or an area, is
 * none of ours.
 */
export function answerUnread(snapshot: Snapshot, unread: Unread, column?: string): SettingEdit {
  const answer = answerFor(unread, column);
  return shelfEdit(snapshot, ANSWERS, (one) => isSameQuestion(answerFrom(one), answer), [answer]);
}

/** Forgets every answer that a workbook keeps, so that the next audit asks again; what cannot be read stays. */
export const forgetAnswers = (snapshot: Snapshot): SettingEdit =>
  shelfEdit(snapshot, ANSWERS, (one) => answerFrom(one) !== undefined);

/** The columns of its annex that an unread column may be: those that were not found, of figures. */
export const possibleColumns = ({ missing }: Table): readonly Column[] =>
  missing.filter(({ kind }) => kind === 'count' || kind === 'amount' || kind === 'rate');

function answerFor({ annex, key, sheet, text, area }: Unread, column: string | undefined): Answer {
  return annex === undefined || key === undefined
    ? { kind: 'area', sheet, text: areaKey(text, area) }
    : { kind: 'column', annex, header: key, ...(column === undefined ? {} : { column }) };
}

function isSameQuestion(known: Answer | undefined, answer: Answer): boolean {
  if (known?.kind === 'column')
    return answer.kind === 'column' && known.annex === answer.annex && known.header === answer.header;
  return known?.kind === 'area' && answer.kind === 'area' && known.sheet === answer.sheet && known.text === answer.text;
}
