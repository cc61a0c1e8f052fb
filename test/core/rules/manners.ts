/** What a sentence for people must not have, as names of the offences it commits; what it quotes is not its own. */
export function offences(text: string): readonly string[] {
  const plain = text.replace(/`[^`]*`|“[^”]*”|#[A-Z/0]+[!?]|'[^']*'!/g, '');
  return OFFENCES.filter(([pattern]) => pattern.test(plain)).map(([, name]) => name);
}

const OFFENCES: readonly (readonly [RegExp, string])[] = [
  [/[！!]/, 'exclamation mark'],
  [/请检查|可能有误|非法|有误请/, 'blame or vagueness'],
  [/[\u4e00-\u9fff][,;:?()][\u4e00-\u9fff]/, 'half-width punctuation'],
  [/[\u4e00-\u9fff] +\d|\d +[\u4e00-\u9fff]/, 'space between Chinese and digits'],
  [/\bundefined\b|\bNaN\b|\[object/, 'internal word'],
];
