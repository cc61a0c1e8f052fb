import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proofread } from '../../src/core/circular/proofread';

const circular = readFileSync(join(__dirname, '../../seeds/吉安居办〔2022〕22号.txt'), 'utf8');

const pieces = fc.constantFrom(
  '长春市',
  '辽源市',
  '长沙',
  '、',
  '，',
  '。',
  '；',
  '：',
  '（',
  '）',
  '(',
  '其中',
  '分别为',
  '等',
  '7个市县',
  '12套',
  '5.27亿元',
  '76.2%',
  '已开工',
  '计划',
  '剩余',
  '开工率',
  '\n',
  '\r\n',
  ' ',
  '　',
  '共计',
  '合计',
  '１２，３４５户',
  '12,345户',
  '百分之五十',
  '𠮷',
  'A1',
  '〔2022〕',
  '-',
  '至',
  '同比增长',
  '3个百分点',
  '由高到低',
  '一百',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('every offset points at the text it quotes', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const claim of proofread(text).claims) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        expect(claim.spans.map(({ start, end }) => text.slice(start, end))).toEqual(claim.numbers);
        if (claim.suspectSpan) expect(text.slice(claim.suspectSpan.start, claim.suspectSpan.end)).toBe(claim.suspect);
      }
    }),
    { numRuns: 400 },
  );
});

test('the same text gives the same proof, and text in front only moves it', () => {
  const front = '各市（州）人民政府：\n';
  const proof = proofread(circular);
  expect(proofread(circular)).toEqual(proof);
  const moved = proofread(front + circular).claims.map(({ start, verdict }) => ({
    start: start - front.length,
    verdict,
  }));
  expect(moved).toEqual(proof.claims.map(({ start, verdict }) => ({ start, verdict })));
});

test('half and full width say the same', () => {
  const half = circular
    .replaceAll('，', ',')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('：', ':')
    .replaceAll('；', ';');
  expect(proofread(half).counts).toEqual(proofread(circular).counts);
});

const filled =
  (piece: string) =>
  (length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** The CPU that reading a text takes, in milliseconds: other programs of the machine do not count. */
function cost(text: string): number {
  const start = process.cpuUsage();
  proofread(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const SHORT = 3_000;
const LONG = 24_000;
/** What is linear costs eight times as much, what is quadratic sixty-four times. */
const MOST_TIMES = 3 * (LONG / SHORT);
/** Less than this is lost in the noise of the machine. */
const LEAST = 8;
const ATTEMPTS = 4;

/** Whether a text costs as much as it is long; a machine that is busy for a moment is asked again. */
const isLinear = (text: (length: number) => string): boolean =>
  Array.from({ length: ATTEMPTS }).some(() => {
    const short = Math.max(LEAST, cost(text(SHORT)));
    return cost(text(LONG)) < MOST_TIMES * short;
  });

test.each([
  ['digits', filled('1234567890')],
  ['numerals', filled('一二三')],
  ['powers', filled('十')],
  ['open brackets', filled('（')],
  ['closed brackets', filled('）')],
  ['bracketed figures', filled('（5套')],
  ['one long list', filled('长春市、')],
  ['a list with figures', filled('长春市5套、')],
  ['figures without words', filled('5套')],
  ['rates', filled('计划100套，已开工50套，开工率60%，')],
  ['sums', filled('共10套，其中甲县4套，乙县5套。')],
  ['counts', filled('长春市、辽源市等3个市县，')],
  ['remainders', filled('共100户，已签约60户，剩余30户；')],
  ['others', filled('7个市县，其他4个市县')],
  ['bare numbers', filled('1、2、')],
  ['one word', filled('市')],
  ['Han', filled('住房保障')],
  ['English', filled('The quick brown fox 12.5% jumps, ')],
  ['lines', filled('5套\n')],
  ['commas', filled('1,234,')],
  ['surrogates', filled('𠮷')],
  ['names', filled('长春市长春县')],
  ['the circular', filled(circular)],
])('%s: eight times the text costs about eight times as much, not sixty-four', (_, text) => {
  expect(isLinear(text)).toBe(true);
});

test('nothing has nothing to say', () => {
  expect(proofread('').claims).toEqual([]);
});
