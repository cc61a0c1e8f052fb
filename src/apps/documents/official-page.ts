import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { legible } from './html';

/**
 * Half-points and twips of the sizes that GB/T 9704-2012 sets: 二号 22 pt, 三号 16 pt, 四号 14 pt; 22 lines a page make 29 pt
 * a line.
 */
const TITLE_SIZE = 44;
/** 三号. */
const BODY_SIZE = 32;
/** 四号, for page numbers. */
const PAGE_SIZE = 28;
export const LINE = { line: 580, lineRule: LineRuleType.EXACT };
export const TITLE_LINE = { line: 660, lineRule: LineRuleType.EXACT };
/** One character of the body, in twips. */
export const CHARACTER = 320;

/** The width of a text in characters; letters, digits and the signs between them take half. */
const characterWidth = (text: string): number =>
  [...text].reduce(
    (width, character) => width + (character < '\u2e80' && character !== '“' && character !== '”' ? 0.5 : 1),
    0,
  );

/** A signature: the issuer two characters from the edge, the date in the middle below it. */
export const signatureIndent = (issuer: string, line: string): { readonly right: number } => ({
  right: 2 * CHARACTER + Math.max(0, Math.round(((characterWidth(issuer) - characterWidth(line)) / 2) * CHARACTER)),
});

/** So many characters of a title stand in a line of the page. */
const TITLE_WIDTH = 20;
/** A last line of fewer characters looks left over. */
const LEAST_LAST = 4;
/** Where a title may be broken without breaking a word. */
const TITLE_JOINTS = /(?<=关于|、|，|及(?!其)|工作)/u;

/**
 * A title in as few lines as hold it, none of which breaks a word, as even as they can be; as it is where its joints do
 * not allow that.
 */
export function titleLines(title: string): readonly string[] {
  let open: readonly (readonly string[])[] = [[]];
  for (const piece of title.split(TITLE_JOINTS))
    open = open
      .flatMap((lines) =>
        [
          ...(lines.length > 0 ? [[...lines.slice(0, -1), (lines.at(-1) ?? '') + piece]] : []),
          [...lines, piece],
        ].filter((one) => characterWidth(one.at(-1) ?? '') <= TITLE_WIDTH),
      )
      .slice(0, MOST_BROKEN);
  const whole = open.filter((lines) => lines.length < 2 || characterWidth(lines.at(-1) ?? '') >= LEAST_LAST);
  const fewest = Math.min(...whole.map(({ length }) => length));
  const even = whole.filter(({ length }) => length === fewest).sort((one, other) => roughness(one) - roughness(other));
  return even[0] ?? [title];
}

/** The same as runs of text. */
export const titleRuns = (title: string): TextRun[] =>
  titleLines(title).map(
    (text, i) => new TextRun({ ...TITLE_FONT, text: legible(text), ...(i > 0 ? { break: 1 } : {}) }),
  );

/** So many ways to break a title are weighed. */
const MOST_BROKEN = 4096;

const roughness = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + (TITLE_WIDTH - characterWidth(line)) ** 2, 0);

/** A4 with the margins that the standard sets. */
const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(24),
    header: convertMillimetersToTwip(15),
  },
};

/** Word replaces a font that a computer lacks by itself; the names are those offices install. */
export const font = (
  name: string,
): {
  readonly font: {
    readonly ascii: string;
    readonly eastAsia: string;
    readonly hAnsi: string;
    readonly hint: 'eastAsia';
  };
} => ({ font: { ascii: name, eastAsia: name, hAnsi: name, hint: 'eastAsia' } });

export const TITLE_FONT = { ...font('方正小标宋简体'), size: TITLE_SIZE };
export const BODY = { ...font('仿宋_GB2312'), size: BODY_SIZE };
export const HEADING = { ...font('黑体'), size: BODY_SIZE };
export const LEAD = { ...font('楷体_GB2312'), size: BODY_SIZE };

/** Two characters before the first line of a paragraph. */
export const FIRST_LINE = { firstLine: 2 * CHARACTER, firstLineChars: 200 };

/** “— 1 —”, one character from the outer edge. */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const indent = alignment === AlignmentType.RIGHT ? { right: CHARACTER } : { left: CHARACTER };
  const run = new TextRun({ ...font('宋体'), size: PAGE_SIZE, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [run] })] });
}

/** The bytes of a .docx whose pages are those of an official document. */
export async function officialDocx(children: readonly FileChild[]): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: BODY, paragraph: { spacing: LINE } } } },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
