import { a1 } from '../../src/core';
import type { HostFailure } from '../../src/hosts/host';
import { HostError } from '../../src/hosts/host';
import { readXlsx, openXlsx } from '../../src/hosts/xlsx';
import { bytesOf, workbookParts } from './xlsx-parts';
import { HOSTILE, type Outcome } from './hostile';

/** What comes of bytes: the cells of the first sheet, or why they are refused. Any other fault is thrown. */
function outcomeOf(bytes: Uint8Array): Outcome | HostFailure['kind'] {
  try {
    openXlsx(bytes);
    return readXlsx(bytes).sheets[0]?.values ?? [];
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error.failure.kind === 'unreadable' ? error.failure.reason : error.failure.kind;
  }
}

test.each(HOSTILE.map(({ name, make, outcome }) => [name, make, outcome] as const))('%s', (_, make, outcome) => {
  expect(outcomeOf(make())).toEqual(outcome);
});

test('a cell far off from all others is named as unread, and all others are read', () => {
  const far = ['XFC1048576', 'XFD9'].map(
    (at) => `<row r="${at.slice(at.search(/[1-9]/))}"><c r="${at}"><v>8</v></c></row>`,
  );
  const rows = Array.from({ length: 999 }, (_, i) => `<row r="${i + 10}"><c r="B${i + 10}"><v>${i}</v></c></row>`);
  const [below, beside] = far;
  const xml = `<sheetData><row r="1"><c r="A1"><v>7</v></c></row>${beside}${rows.join('')}${below}</sheetData>`;
  const [sheet] = readXlsx(bytesOf(workbookParts({ 附件1: xml }))).sheets;
  expect(sheet?.unread).toEqual([
    { row: 8, column: 16_383, rows: 1, columns: 1 },
    { row: 1_048_575, column: 16_382, rows: 1, columns: 1 },
  ]);
  expect([sheet?.values.length, sheet?.values[0]]).toEqual([1_008, [7, undefined]]);
});

test('a sheet with cells all over is refused', () => {
  const rows = Array.from({ length: 80 }, (_, i) => {
    const at = a1({ row: i * 13_000, column: i * 200 });
    return `<row r="${i * 13_000 + 1}"><c r="${at}"><v>1</v></c></row>`;
  });
  expect(outcomeOf(bytesOf(workbookParts({ 附件1: `<sheetData>${rows.join('')}</sheetData>` })))).toBe('too-large');
});

test('the list has each input once, and no fewer than fifty', () => {
  expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(50);
});
