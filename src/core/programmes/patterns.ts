/** Longer ones are no words that people write. */
const LONGEST = 300;

/** A repeated group that repeats inside, or the same text again: such patterns can take for ever on a remark. */
const CAN_RUN_AWAY = /\([^()]*[*+}][^()]*\)\s*[*+{]|\\[1-9]|\\k</u;

/** Whether a text is a regular expression that is sure to come to an end. */
export function isPattern(text: string): boolean {
  if (text.length > LONGEST || CAN_RUN_AWAY.test(text) || /\)\s*[*+{]/u.test(text.replace(/\(\?:[^()*+{}]*\)\?/gu, '')))
    return false;
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}
