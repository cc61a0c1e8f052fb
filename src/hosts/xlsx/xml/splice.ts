/** Where a tag or an element stands in a part's text. */
export interface TagSpan {
  readonly from: number;
  readonly to: number;
}

/** One replacement in a text: what stood in the span becomes `text`. */
export interface Splice extends TagSpan {
  readonly text: string;
}

/** A text with all replacements made; they must not overlap. Those at one place come in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let at = 0;
  const pieces = [...splices]
    .sort((one, other) => one.from - other.from)
    .flatMap((splice) => {
      const kept = text.slice(at, splice.from);
      at = splice.to;
      return [kept, splice.text];
    });
  return pieces.join('') + text.slice(at);
}
