import { random as randomFrom } from '../mutation/random';
import { runs } from '../runs';
import { officeOf, type Office } from './office';
import { outcomeOf, reportOf, told, type Outcome } from './outcome';
import { SLIPS } from './slips';

/** So many tables are drawn, of all annexes, of places all over the country. */
const TABLES = Math.max(40, runs(400));

const nameOf = (seed: number, { draft, says }: Office): string => `${seed} ${draft.annex} (${says})`;

describe('an annex as some office draws it', () => {
  const offices = Array.from({ length: TABLES }, (_, seed) => [seed, officeOf(seed)] as const);

  it('is read as what it is and raises nothing where it is right', () => {
    const wrong = offices.flatMap(([seed, office]) => {
      const report = reportOf(office.sheetOf(office.grid));
      const isRead = office.annexes.every((id) => report.tables.some(({ annex }) => annex.id === id));
      return [...(isRead ? [] : ['not recognised']), ...told(report).map(({ message }) => message)].map(
        (one) => `${nameOf(seed, office)}: ${one}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  it('never passes with a slip that its own sums, rates, shares or ranks show', () => {
    const outcomes = offices.flatMap(([seed, office]) =>
      SLIPS.flatMap((make, i): readonly (readonly [Outcome, string])[] => {
        const slip = make(office, randomFrom(100 * seed + i));
        return slip ? [[outcomeOf(office, slip), `${nameOf(seed, office)}: ${slip.kind}`]] : [];
      }),
    );
    expect(outcomes.filter(([outcome]) => outcome === 'false pass')).toEqual([]);
    const atCell = outcomes.filter(([outcome]) => outcome === 'corrected' || outcome === 'located');
    expect(atCell.length / outcomes.length).toBeGreaterThan(0.85);
  });
});
