import type { Correction } from '../../../../core';
import { words } from '../../words';

/** A corrected text in which every change says what stood there: 58.40【原为558.40】. */
export function markedText({
  text,
  corrections,
}: {
  readonly text: string;
  readonly corrections: readonly Correction[];
}): string {
  const parts = corrections.map(
    ({ was, end }, i) => text.slice(corrections[i - 1]?.end ?? 0, end) + words.correctedMark(was),
  );
  return parts.join('') + text.slice(corrections.at(-1)?.end ?? 0);
}
