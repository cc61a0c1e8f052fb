import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proofread } from '../../src/core/circular/proofread';
import { anyText } from '../any-text';
import { runs } from '../runs';

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
  anyText({ maxLength: 200 }),
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

/** A Chinese character for a number. */
const han = (at: number): string => String.fromCharCode(0x4e00 + (at % 5000));

const counted =
  (piece: (at: number) => string) =>
  (length: number): string =>
    Array.from({ length: length / 4 }, (_, at) => piece(at + 1))
      .join('')
      .slice(0, length);

/** The CPU that reading a text takes, in milliseconds: other programs of the machine do not count. */
function cost(text: string): number {
  const start = process.cpuUsage();
  proofread(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const SHORT = Math.max(500, runs(1_000));
const LONG = 8 * SHORT;
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
  ['enumerated shares', filled('5%、')],
  ['shares of the others', filled('其他5%，')],
  ['orders', filled('由高到低甲市5套、')],
  ['orders of names', filled('由高到低依次为：')],
  ['ranges', filled('70%-80%')],
  ['limits', filled('超过85%的有甲市92%，')],
  ['points', filled('提高3个百分点、')],
  ['growth', filled('同比增长5.2%，')],
  ['means', filled('户均3.2万元，')],
  ['facts told again', filled('综上，完成投资5亿元，')],
  ['examples and whole lists', filled('甲市、乙市等3个市，甲市、乙市、丙市3个市，')],
  ['sums that fail', filled('共10套，其中甲县4套，乙县7套。')],
  ['rows of cells', filled('|长春市|5|6|\n')],
  ['cells below each other', filled('长春市\n5\n6\n')],
  ['ranks of many names', counted((at) => `${han(at)}${han(7 * at)}市完成率${at % 97}.5%，排第9位；`)],
  ['many kinds', counted((at) => `${han(at)}5${han(at)}，`)],
  ['many sections', counted((at) => `${at}.${han(at)}工作。完成投资${at}亿元。\n`)],
  ['the circular', filled(circular)],
])('%s: eight times the text costs about eight times as much, not sixty-four', (_, text) => {
  expect(isLinear(text)).toBe(true);
});

test('nothing has nothing to say', () => {
  expect(proofread('').claims).toEqual([]);
});
