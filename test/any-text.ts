import fc from 'fast-check';

const LAST = 0x10ffff;

/**
 * Any text, half characters too. The arbitrary that fast-check has for this first writes down every character there
 * is, which takes a second each time it is asked for.
 */
export const anyText = (limits: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.array(fc.nat(LAST), limits).map((codes) => String.fromCodePoint(...codes));
