import { AlignmentType, convertMillimetersToTwip, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { CircularDraft, DraftParagraph } from '../../core';

/** Half-points and twips of the sizes that GB/T 9704-2012 sets: 二号 22 pt, 三号 16 pt, 四号 14 pt; 22 lines a page make 29 pt a line. */
const TITLE_SIZE = 44;
const BODY_SIZE = 32;
const PAGE_SIZE = 28;
const LINE = { line: 580, lineRule: LineRuleType.EXACT };
const TITLE_LINE = { line: 660, lineRule: LineRuleType.EXACT };
/** One character of the body. */
const CHARACTER = 320;

const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37), bottom: convertMillimetersToTwip(35), left: convertMillimetersToTwip(28), right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(24), header: convertMillimetersToTwip(15),
  },
};

/** Word replaces a font that a computer lacks by itself; the names are those offices install. */
const font = (name: string): { readonly font: { readonly ascii: string; readonly eastAsia: string; readonly hAnsi: string; readonly hint: 'eastAsia' } } =>
  ({ font: { ascii: name, eastAsia: name, hAnsi: name, hint: 'eastAsia' } });

const TITLE = { ...font('方正小标宋简体'), size: TITLE_SIZE };
const BODY = { ...font('仿宋_GB2312'), size: BODY_SIZE };
const HEADING = { ...font('黑体'), size: BODY_SIZE };
const LEAD = { ...font('楷体_GB2312'), size: BODY_SIZE };

/** The draft as a .docx in the form of an official document: A4, set margins, fonts, line pitch and page numbers; blanks are highlighted. */
export async function docxOf(draft: CircularDraft): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: BODY, paragraph: { spacing: LINE } } } },
    sections: [{
      properties: { page: PAGE },
      footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
      children: draft.paragraphs.flatMap((paragraph, i) => laidOut(paragraph, draft.paragraphs[i - 1], draft)),
    }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** “— 1 —”, one character from the outer edge. */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const indent = alignment === AlignmentType.RIGHT ? { right: CHARACTER } : { left: CHARACTER };
  const run = new TextRun({ ...font('宋体'), size: PAGE_SIZE, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [run] })] });
}

function laidOut(paragraph: DraftParagraph, before: DraftParagraph | undefined, draft: CircularDraft): readonly Paragraph[] {
  const body = new Paragraph({ ...formOf(paragraph, before, draft), children: runsOf(paragraph) });
  return needsLineBefore(paragraph, before) ? [new Paragraph({ spacing: LINE }), body] : [body];
}

/** A line is left free below the title, before the addressee and before the annexes; two come before the signature. */
function needsLineBefore({ kind }: DraftParagraph, before: DraftParagraph | undefined): boolean {
  return kind === 'number' || kind === 'addressee' || kind === 'issuer' || (kind === 'annexes' && before?.kind !== 'annexes');
}

const FIRST_LINE = { firstLine: 2 * CHARACTER, firstLineChars: 200 };

function formOf({ kind, runs }: DraftParagraph, before: DraftParagraph | undefined, draft: CircularDraft): IParagraphOptions {
  switch (kind) {
    case 'title': return { alignment: AlignmentType.CENTER, spacing: TITLE_LINE };
    case 'number': return { alignment: AlignmentType.CENTER, spacing: LINE };
    case 'addressee': return { alignment: AlignmentType.BOTH, spacing: LINE };
    case 'annexes': return { alignment: AlignmentType.LEFT, spacing: LINE, indent: hanging(before?.kind !== 'annexes') };
    case 'issuer': return { alignment: AlignmentType.RIGHT, spacing: LINE, indent: { right: 2 * CHARACTER }, keepNext: true };
    case 'date': return { alignment: AlignmentType.RIGHT, spacing: LINE, indent: { right: 2 * CHARACTER + half(lengthOf(draft, 'issuer') - widthOf(runs)) } };
    default: return { alignment: AlignmentType.BOTH, spacing: LINE, indent: FIRST_LINE, ...(kind === 'heading' ? { keepNext: true } : {}) };
  }
}

/** The second line of a title, and the annexes after the first, stand below the first title. */
const hanging = (isFirst: boolean): { readonly left: number; readonly hanging: number } =>
  ({ left: 6 * CHARACTER, hanging: (isFirst ? 4 : 1) * CHARACTER });

const half = (characters: number): number => Math.max(0, Math.round((characters / 2) * CHARACTER));
const lengthOf = ({ paragraphs }: CircularDraft, kind: DraftParagraph['kind']): number =>
  widthOf(paragraphs.find((one) => one.kind === kind)?.runs ?? []);

/** The width in characters; digits take half. */
const widthOf = (runs: DraftParagraph['runs']): number =>
  runs.flatMap((run) => [...run.text]).reduce((width, character) => width + (/[0-9]/.test(character) ? 0.5 : 1), 0);

function runsOf({ kind, runs, lead = 0 }: DraftParagraph): TextRun[] {
  return runs.map((run, i) => {
    const look: IRunOptions = kind === 'title' ? TITLE : kind === 'heading' ? HEADING : i < lead ? LEAD : BODY;
    return new TextRun({ ...look, text: run.text, ...(run.kind === 'blank' ? { highlight: 'yellow' } : {}) });
  });
}
