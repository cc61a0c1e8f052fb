/** Fewer rare letters may be those of a name. */
const FEWEST_RARE = 3;

/** In simplified Chinese one letter in a hundred is rare; Big5 or Shift JIS read as GB18030 makes every third so. */
const MOST_RARE = 0.1;

/**
 * Whether bytes that would pass for GB18030 are text of another encoding. All letters of ordinary simplified Chinese
 * stand in GB 2312, whose second bytes lie above 0xA0; other encodings of two bytes use the lower half as freely.
 */
export function isOtherEncoding(bytes: Uint8Array): boolean {
  let letters = 0;
  let rare = 0;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (first < 0x81) continue;
    at += 1;
    // A digit behind it begins one of the letters of four bytes.
    if (second >= 0x30 && second <= 0x39) at += 2;
    letters += 1;
    if (first < 0xa1 || second < 0xa1) rare += 1;
  }
  return rare >= FEWEST_RARE && rare > letters * MOST_RARE;
}
