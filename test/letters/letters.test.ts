import { random as randomFrom } from '../mutation/random';
import { runs } from '../runs';
import { alarmsOf, fateOf, isDecided, isProvable, readingOf } from './judged';
import { breaking } from './misprints';
import { letterOf } from './write';

/** So many texts are written; in every third of their relations one figure is misprinted. */
const TEXTS = Math.max(8, runs(80));
const STEP = 3;

describe('a circular as some clerk writes it', () => {
  const letters = Array.from({ length: TEXTS }, (_, i) => [i, letterOf(i)] as const);

  it('states what is true', () => {
    for (const [, { relations }] of letters)
      for (const { holds } of relations) expect(holds((one) => one.value)).toBe(true);
  });

  it('raises next to nothing where it is right', () => {
    const readings = letters.map(([, letter]) => readingOf(letter));
    const decided = readings.flatMap(({ claims }) => claims.filter(({ verdict }) => verdict !== 'not-checkable'));
    expect(readings.flatMap(alarmsOf).length / decided.length).toBeLessThan(0.01);
  });

  it('shows most misprints, and blames the right figure where others prove it', () => {
    const fates = letters.flatMap(([seed, letter]) => {
      const clean = readingOf(letter);
      return letter.relations.flatMap((relation, i) => {
        const misprint = i % STEP === 0 ? breaking(relation, randomFrom(seed * 1000 + i)) : undefined;
        if (!misprint) return [];
        const fate = fateOf(readingOf(letter, misprint), relation, misprint, isDecided(clean, relation));
        return [{ fate, isSure: isProvable(letter, misprint) }];
      });
    });
    const share = (some: readonly unknown[], all: readonly unknown[]): number => some.length / all.length;
    const found = fates.filter(({ fate }) => fate !== 'missed' && fate !== 'vanished');
    const sure = fates.filter(({ isSure }) => isSure);
    expect(share(found, fates)).toBeGreaterThan(0.8);
    expect(
      share(
        sure.filter(({ fate }) => fate === 'blamed'),
        sure,
      ),
    ).toBeGreaterThan(0.85);
  });
});
