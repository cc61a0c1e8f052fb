import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { docxOf } from '../../../src/apps/documents/circular-docx';
import { draftCircular } from '../../../src/core';
import { openXlsx } from '../../../src/hosts/xlsx';

test('the signature goes to the next page with what is above it, never alone', async () => {
  const snapshot = await openXlsx(readFileSync('seeds/annexes-2022-09.xlsx')).read();
  const { 'word/document.xml': xml } = unzipSync(await docxOf(draftCircular(snapshot)));
  const paragraphs = strFromU8(xml ?? new Uint8Array())
    .split('<w:p>')
    .slice(1);
  const annexes = paragraphs.findIndex((text) => text.includes('附件：'));
  const date = paragraphs.findIndex((text) => /年　月　日/.test(text));
  expect(annexes).toBeGreaterThan(0);
  expect(date).toBeGreaterThan(annexes + 2);
  expect(paragraphs.slice(annexes, date).filter((text) => !text.includes('<w:keepNext/>'))).toEqual([]);
});
