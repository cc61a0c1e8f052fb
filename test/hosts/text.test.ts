import { zipSync } from 'fflate';
import { HostError } from '../../src/hosts/host';
import { textOf } from '../../src/hosts/text';

const TEXT = '全省累计筹集公租房33.43万套。\n已分配32.19万套。';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A Word file of these paragraphs, as far as reading its text needs. */
const docx = (body: string): Uint8Array => zipSync({ 'word/document.xml': bytes(`<w:document><w:body>${body}</w:body></w:document>`) });
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const refusal = (file: Uint8Array): unknown => {
  try {
    return textOf(file);
  } catch (error) {
    return error instanceof HostError ? error.failure : error;
  }
};

describe('the text of a file', () => {
  it('is read as UTF-8, with or without a mark, and with any line ends', () => {
    expect(textOf(bytes(TEXT.replace('\n', '\r\n')))).toBe(TEXT);
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes(TEXT)))).toBe(TEXT);
  });

  it('is read as GB18030 when it is no UTF-8, as Chinese Windows saved it', () => {
    expect(textOf(Uint8Array.of(0xcd, 0xa8, 0xb1, 0xa8))).toBe('通报');
  });

  it('is read as UTF-16 by its mark', () => {
    expect(textOf(Uint8Array.of(0xff, 0xfe, 0x1a, 0x90, 0xa5, 0x62))).toBe('通报');
  });

  it('is read from a Word file, a line a paragraph, without what was deleted', () => {
    const body = `${paragraph('一、总体情况')}<w:p><w:r><w:t>甲 &lt; 乙</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:tab/><w:t>&amp;丙</w:t></w:r></w:p>`;
    expect(textOf(docx(body))).toBe('一、总体情况\n甲 < 乙\t&丙');
  });

  it('is refused when a Word file is damaged or holds no document', () => {
    expect(refusal(docx(paragraph('通报')).subarray(0, 40))).toEqual({ kind: 'unreadable', reason: 'damaged' });
    expect(refusal(zipSync({ 'other.xml': bytes('<a/>') }))).toEqual({ kind: 'unreadable', reason: 'damaged' });
  });
});
