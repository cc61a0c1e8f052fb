import { correctedText, proofread, trackedPieces } from '../../../../src/core/circular/proofread';

const text = '征收拆迁6783户，58.62万㎡，其中征收6768户，558.40万㎡；拆迁15户，0.22万㎡。';

test('suggestions are put in and marked', () => {
  const corrected = correctedText(text, proofread(text).claims);
  expect(corrected.text).toBe(text.replace('558.40', '58.40'));
  expect(corrected.corrections).toEqual([{ was: '558.40', now: '58.40', start: 28, end: 33 }]);
  expect(corrected.corrections.map(({ start, end }) => corrected.text.slice(start, end))).toEqual(['58.40']);
});

test('a corrected text has nothing left to correct', () => {
  const corrected = correctedText(text, proofread(text).claims).text;
  expect(proofread(corrected).counts.fails).toBe(0);
  expect(correctedText(corrected, proofread(corrected).claims)).toEqual({ text: corrected, corrections: [] });
});

test('as tracked changes the text before and the text after can both be read', () => {
  const pieces = trackedPieces(text, proofread(text).claims);
  const read = (...kinds: readonly string[]): string =>
    pieces
      .filter(({ kind }) => kinds.includes(kind))
      .map((piece) => piece.text)
      .join('');
  expect(read('kept', 'deleted')).toBe(text);
  expect(read('kept', 'inserted')).toBe(text.replace('558.40', '58.40'));
});
