import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaign, rewordingLosses, type Tally } from './campaign/campaign';
import { OFFICES } from './campaign/offices';
import { REPORTS } from './campaign/reports';
import { type CleanText, generatedTexts, mendedTexts, officeTexts, styleTexts } from './campaign/texts';

jest.setTimeout(600_000);

const circular: CleanText = {
  name: 'the circular',
  text: readFileSync(join(__dirname, '../../../../seeds/吉安居办〔2022〕22号.txt'), 'utf8')
    .replace('558.40', '58.40')
    .replace('71.1%', '71.7%'),
};

const share = (some: readonly string[], all: number): number => some.length / Math.max(1, all);
const told = ({ missed, misblamed, alarms, vanished }: Tally): Record<string, readonly string[]> => ({
  missed: missed.slice(0, 5),
  misblamed: misblamed.slice(0, 5),
  alarms: alarms.slice(0, 5),
  vanished: vanished.slice(0, 5),
});

describe.each([
  ['circulars put together from many styles', generatedTexts(10), 6],
  ['every style alone', styleTexts([11, 12]), 4],
  ['the paragraphs of many offices', officeTexts(OFFICES, [31]), 4],
  ['reports, written after the rules', officeTexts(REPORTS, [41, 42]), 3],
  ['the circular with its two errors mended', [circular], 40],
] as const)('one slip planted in %s', (_, texts, most) => {
  const tally = campaign(texts, most);

  test('is found in 94 of a hundred cases', () => {
    expect(tally.planted).toBeGreaterThan(20);
    expect({ found: share(tally.missed, tally.planted) <= 0.06, ...told(tally) }).toMatchObject({ found: true });
  });

  test('is laid on the right figure, or on one of two, in 85 of a hundred cases that figures can decide', () => {
    expect({ blamed: share(tally.misblamed, tally.decidable) <= 0.15, ...told(tally) }).toMatchObject({ blamed: true });
  });

  test('makes no more than five in a hundred claims vanish', () => {
    expect({ kept: share(tally.vanished, tally.planted) <= 0.05, ...told(tally) }).toMatchObject({ kept: true });
  });

  test('and without a slip hardly a claim is called wrong', () => {
    expect({ silent: tally.alarms.length * 50 <= tally.claims * 0.5, ...told(tally) }).toMatchObject({ silent: true });
  });
});

test('a rewording that changes no fact changes no more than two verdicts in a hundred', () => {
  const { of, lost } = rewordingLosses([...styleTexts([21]), ...generatedTexts(4), circular]);
  const all = Object.entries(lost).flatMap(([rewording, claims]) => claims.map((claim) => `${rewording}: ${claim}`));
  expect(of).toBeGreaterThan(500);
  expect({ few: share(all, of) <= 0.02, all: all.slice(0, 8) }).toMatchObject({ few: true });
});

test('in texts full of traps four of five slips are found and laid on the right figure', () => {
  const tally = campaign(mendedTexts(), 4);
  expect({ found: share(tally.missed, tally.planted) <= 0.2, ...told(tally) }).toMatchObject({ found: true });
  expect({ blamed: share(tally.misblamed, tally.decidable) <= 0.2, ...told(tally) }).toMatchObject({ blamed: true });
});
