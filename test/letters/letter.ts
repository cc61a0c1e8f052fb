/** A figure as it stands at one place of a text. */
export interface Mention {
  readonly numeral: string;
  /** What stands behind its digits: 万户, %, nothing. */
  readonly after: string;
  /** What one of the digits' units is worth. */
  readonly scale: number;
  readonly value: number;
  /** How far the true figure may be from it: half a unit of its last digit where digits may have been cut off. */
  readonly slack: number;
}

export type Piece = string | Mention;
export type Line = readonly Piece[];

/** What figures of a text have to do with each other. The first is what follows from the others. */
export interface Relation {
  readonly kind: string;
  readonly form: string;
  readonly members: readonly Mention[];
  readonly holds: (valueOf: (mention: Mention) => number) => boolean;
}

/** A text that knows its figures: paragraphs of sentences. */
export interface Letter {
  readonly paragraphs: readonly (readonly Line[])[];
  readonly relations: readonly Relation[];
  readonly indent: string;
}

/** Pieces of a template: text, figures, and lines of them. */
export const line = (texts: TemplateStringsArray, ...values: readonly (Piece | Line)[]): Line =>
  texts.flatMap((text, i) => [text, ...(i < values.length ? [values[i] ?? ''] : [])].flat() as Piece[]);

/** Lines with a sign between each two of them. */
export const joined = (lines: readonly Line[], sign: string, last = sign): Line =>
  lines.flatMap((one, i) => [...(i === 0 ? [] : [i === lines.length - 1 ? last : sign]), ...one]);

/** An equation: the first member is what `follows` makes of the others, but for digits that were cut off. */
export function equation(
  kind: string,
  form: string,
  result: Mention,
  terms: readonly Mention[],
  follows: (values: readonly number[]) => number,
): Relation {
  const holds: Relation['holds'] = (valueOf) => {
    const values = terms.map(valueOf);
    const made = follows(values);
    const play = terms.map((term, i) => {
      const moved = values.map((value, k) => (k === i ? value + term.slack : value));
      return Math.abs(follows(moved) - made);
    });
    return Math.abs(made - valueOf(result)) <= play.reduce((all, one) => all + one, result.slack) * 1.001 + 1e-7;
  };
  return { kind, form, members: [result, ...terms], holds };
}

/** The text of a letter, with other digits where a figure is misprinted, and where its figures stand. */
export function printed(
  letter: Letter,
  misprint?: { readonly mention: Mention; readonly numeral: string; readonly after: string },
): { readonly text: string; readonly spans: ReadonlyMap<Mention, readonly [start: number, end: number]> } {
  const spans = new Map<Mention, readonly [number, number]>();
  let text = '';
  letter.paragraphs.forEach((sentences, i) => {
    text += (i === 0 ? '' : '\n') + (i === 0 ? '' : letter.indent);
    for (const piece of sentences.flat()) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      const { numeral, after } = misprint?.mention === piece ? misprint : piece;
      spans.set(piece, [text.length, text.length + numeral.length]);
      text += numeral + after;
    }
  });
  return { text, spans };
}

/** How far the members of a relation stand from its first one: the farthest of them. */
export function distanceOf({ paragraphs }: Letter, { members }: Relation): string {
  const at = (mention: Mention): readonly [number, number] => {
    const i = paragraphs.findIndex((sentences) => sentences.some((one) => one.includes(mention)));
    return [i, paragraphs[i]?.findIndex((one) => one.includes(mention)) ?? -1];
  };
  const [home, ...others] = members.map(at);
  if (!home) return 'nowhere';
  const far = others.map(([i, k]) => (i !== home[0] ? 3 : Math.min(2, Math.abs(k - home[1]))));
  const most = Math.max(0, ...far);
  if (most === 3 && others.some(([i]) => i === 0)) return 'title';
  return ['sentence', 'next sentence', 'paragraph', 'elsewhere'][most] ?? '';
}
